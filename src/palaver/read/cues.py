"""The cue lexicon: verbs, adjectives and nouns that ascribe words to someone, each with its forms and complements.

The words live in ``data/cues.json``. A verb's *frames* say what may follow it: ``c`` a clause with or without "that",
``h`` a clause with "that" only, ``w`` a question clause, ``q`` a quotation (also before it), ``n`` a noun phrase,
``t`` an infinitive with "to", ``o`` an object with an infinitive, ``d`` an addressee first, ``x`` two objects
("called it a trap"), ``a`` an object with "as".
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

BASE, THIRD, PAST, PARTICIPLE, GERUND = "base", "third", "past", "participle", "gerund"
_DOUBLING = frozenset("plan snap fret bar ban snub log nod beg dub tip quip blog rob ransack hug grab spot".split())


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue word or phrase: its lemma, the act of each frame, and the particles a phrasal verb needs."""

    lemma: str
    acts: Mapping[str, str]
    particles: tuple[str, ...] = ()

    def act(self, frames: str) -> str:
        """The act of the first of ``frames`` that the cue has, else of any; acts are the codebook's words."""
        return next((self.acts[f] for f in frames if f in self.acts), next(iter(self.acts.values()), "assert"))

    def has(self, frames: str) -> bool:
        """Whether the cue takes any of ``frames``."""
        return any(f in self.acts for f in frames)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All cue words, looked up by printed form in lower case."""

    forms: Mapping[str, tuple[tuple[str, str], ...]]
    """Form to pairs of lemma and inflection, cue verbs and plain verbs alike."""
    verbs: Mapping[str, tuple[Cue, ...]]
    """Verb lemma to its cues, phrasal ones first."""
    adjectives: Mapping[str, str]
    passives: Mapping[str, str]
    nouns: Mapping[str, str]
    adverbs: frozenset[str]


def inflect(lemma: str, irregular: Mapping[str, list[str]]) -> Iterable[tuple[str, str]]:
    """The forms of a verb, each with its inflection."""
    yield lemma, BASE
    if lemma in irregular:
        third, past, participle, gerund = irregular[lemma]
    else:
        ends_y = lemma.endswith("y") and lemma[-2] not in "aeou"
        stem = lemma[:-1] if ends_y else lemma
        hissing = lemma.endswith(("s", "sh", "ch", "x", "z", "o"))
        third = stem + "ies" if ends_y else lemma + ("es" if hissing else "s")
        double = lemma + lemma[-1] if lemma in _DOUBLING else lemma
        past = participle = stem + "ied" if ends_y else (lemma + "d" if lemma.endswith("e") else double + "ed")
        drops = lemma.endswith("e") and not lemma.endswith(("ee", "oe", "ye"))
        gerund = lemma[:-1] + "ing" if drops else double + "ing"
    yield third, THIRD
    yield past, PAST
    yield participle, PARTICIPLE
    yield gerund, GERUND


def _verbs(groups: list[dict[str, Any]]) -> dict[str, tuple[Cue, ...]]:
    acts: dict[str, dict[str, str]] = {}
    for group in groups:
        for phrase in group["verbs"]:
            for frame in group["frames"]:
                acts.setdefault(phrase, {}).setdefault(frame, group["act"])
    found: dict[str, list[Cue]] = {}
    for phrase, by_frame in acts.items():
        lemma, *particles = phrase.split()
        found.setdefault(lemma, []).append(Cue(phrase, by_frame, tuple(particles)))
    return {lemma: tuple(sorted(cues, key=lambda c: -len(c.particles))) for lemma, cues in found.items()}


@cache
def lexicon() -> Lexicon:
    """The cue lexicon, read once."""
    data = json.loads(resources.files("palaver").joinpath("data/cues.json").read_text(encoding="utf-8"))
    verbs = _verbs(data["groups"])
    passives = {word: act for act, words in data["passives"].items() for word in words}
    forms: dict[str, list[tuple[str, str]]] = {}
    for lemma in dict.fromkeys([*verbs, *passives, *data["plain"], *data["irregular"]]):
        for form, inflection in inflect(lemma, data["irregular"]):
            if (lemma, inflection) not in forms.setdefault(form, []):
                forms[form].append((lemma, inflection))
    return Lexicon(
        forms={form: tuple(readings) for form, readings in forms.items()},
        verbs=verbs,
        adjectives=data["adjectives"],
        passives=passives,
        nouns={word: act for act, words in data["nouns"].items() for word in words},
        adverbs=frozenset(data["adverbs"]),
    )
