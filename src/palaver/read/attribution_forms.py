"""The forms of verbs: what a word can be inflected from, and the auxiliaries before it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from palaver.read.attribution_grammar import AUXILIARY, NEGATIONS, is_adverb
from palaver.read.attribution_nouns import month
from palaver.read.attribution_words import Word
from palaver.read.cues import PARTICIPLE, PAST, lexicon

_NOT_VERBS = frozenset("hundred indeed sacred naked wicked kindred exceed proceed succeed speed breed".split())
_PREFIXES = ("re-", "counter-", "co-", "pre-", "mis-", "over-", "under-", "out-")
"""What a hyphen joins to a verb; other compounds in "-ed" are adjectives ("self-styled")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verb:
    """A verb group: ``first`` its first word (auxiliary or adverb), ``at`` the verb itself, as indices of words.

    ``voice`` is active, passive, participle (a free "-ing" form) or infinitive. ``tense`` tells groups apart that
    cannot share a subject by coordination: past, present, perfect, modal.
    """

    first: int
    at: int
    lemma: str
    voice: str
    tense: str
    negated: bool


def auxiliaries_before(words: tuple[Word, ...], at: int) -> tuple[int, list[str], bool]:
    """First word of the group that ends at ``at``, its auxiliaries from left to right, and whether it is negated."""
    first, negated = at, False
    found: list[str] = []
    i = at - 1
    while i >= 0 and words[i].kind == "w":
        low = words[i].low
        if low in AUXILIARY and not month(words, i) and not (low in ("have", "do", "need") and i == at - 1 and found):
            found.insert(0, low)
            negated = negated or low.endswith("n't") or low == "cannot"
            first = i
        elif low == "to" and (i == at - 1 or (found and found[0] in ("be", "have"))):
            found.insert(0, "to")
            first = i
            break
        elif low in ("not", "never") or is_adverb(words[i]):
            negated = negated or low in NEGATIONS
            first = i if found or low in ("not", "never", "also", "then", "again") or i + 1 == first else first
        else:
            break
        i -= 1
    return first, found, negated


@dataclass(frozen=True, slots=True)
class Form:
    """A word that is some verb's form, with the group it ends."""

    first: int
    at: int
    inflections: Mapping[str, str]
    negated: bool

    def make(self, inflection: str, voice: str, tense: str) -> Verb:
        """The verb group in one of its readings."""
        lemma = self.inflections[inflection]
        return Verb(first=self.first, at=self.at, lemma=lemma, voice=voice, tense=tense, negated=self.negated)


def readings(words: tuple[Word, ...], at: int, heading: bool) -> dict[str, str]:
    """The inflections a word can have, each with its lemma; empty where it is no verb's form."""
    word = words[at]
    readings = lexicon().forms.get(word.low, ())
    regular = word.low.endswith("ed") and len(word.low) > 4 and word.low not in _NOT_VERBS
    if not readings and regular and ("-" not in word.low or word.low.startswith(_PREFIXES)):
        readings = ((word.low, PAST), (word.low, PARTICIPLE))
    if word.kind != "w" or word.owns:
        return {}
    if word.title and at > 0 and not heading and words[at - 1].kind == "w":
        return {}
    return {inflection: lemma for lemma, inflection in reversed(readings)}


def short_for_has(words: tuple[Word, ...], at: int, auxiliaries: list[str], inflections: Mapping[str, str]) -> bool:
    """Whether "'s" is "has" before a verb that only speaks: "he's argued that"."""
    verb = next((i for i in range(at - 1, max(-1, at - 5), -1) if words[i].low == "is"), None)
    short = verb is not None and verb > 0 and words[verb - 1].end == words[verb].start and len(auxiliaries) == 1
    if not short or verb is None or words[verb - 1].low not in ("he", "she", "who") or PARTICIPLE not in inflections:
        return False
    cues = lexicon().verbs.get(inflections[PARTICIPLE], ())
    return any(c.has("cq") for c in cues) and not any(c.has("dox") for c in cues)
