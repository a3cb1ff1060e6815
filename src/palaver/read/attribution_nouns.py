"""Nouns told from verbs: what stands before a word, its plural, the month of May."""

from __future__ import annotations

from palaver.read.attribution_grammar import (
    ADJECTIVAL,
    ADJECTIVES,
    ARTICLES,
    AUXILIARY,
    COORDINATORS,
    NEGATIONS,
    PLURALS,
    PREPOSITIONS,
    SUBORDINATORS,
)
from palaver.read.attribution_words import Word
from palaver.read.cues import PAST, THIRD, lexicon

_ONLY_VERBS = frozenset(
    """say believe think argue insist agree deny tell accuse oppose contend maintain acknowledge allege assert
    describe expect reject consider""".split()
)
_RELAYING = frozenset(
    "say says believe believes think thinks argue argues insist insists fear fears hope hopes claim claims".split()
)
_MORE_OFTEN_NOUNS = frozenset(
    """states comments questions emails texts posts cables remarks rates records judges contests numbers answers
    requests thanks views projects estimates charges quotes tweets blogs documents details outlines figures accounts
    signals""".split()
)
_QUANTIFYING = frozenset("other more many several new some all most few these those various such both".split())
_GERUND_NOUNS = frozenset(
    """meeting hearing briefing building killing bombing shelling ruling rating opening planning posting recording
    gathering beginning filing finding offering understanding undertaking crossing sitting setting spending""".split()
)


def noun_before(words: tuple[Word, ...], at: int, adjectives: bool) -> bool:
    """Whether the word before makes this one a noun or an adjective: an article, a preposition, a possessive.

    ``adjectives``: an adjective before it counts too.
    """
    if at == 0:
        return False
    before = words[at - 1]
    if before.kind != "w":
        return False
    return (
        before.low in ARTICLES
        or (before.low in PREPOSITIONS and before.low != "to")
        or before.owns
        or (adjectives and before.low in ADJECTIVES)
        or (adjectives and before.low.endswith(ADJECTIVAL) and not before.title and len(before.low) > 5)
    )


def gerund_noun(words: tuple[Word, ...], at: int) -> bool:
    """Whether a form in "-ing" is a noun: "the planning", "Monday's meeting", "a council hearing"."""
    before = words[at - 1] if at else None
    if before is None or before.kind != "w":
        return False
    if before.low in ARTICLES or before.owns:
        return True
    usual = words[at].low.removesuffix("s") in _GERUND_NOUNS
    return usual and not before.low.endswith("ing") and before.low not in PREPOSITIONS | COORDINATORS


def plural(word: Word) -> bool:
    """Whether a noun is plural, as far as its form shows."""
    return word.low in PLURALS or (word.low.endswith("s") and not word.low.endswith("ss") and not word.owns)


def plural_head(words: tuple[Word, ...], first: int) -> bool:
    """Whether the phrase before a word has a plural head: "officials at the ministry"."""
    start = first
    while start > 0 and words[start - 1].kind == "w" and words[start - 1].low not in SUBORDINATORS | COORDINATORS:
        start -= 1
    joint = next((i for i in range(start + 1, first) if words[i].low in PREPOSITIONS), None)
    if joint is None or first - joint > 9 or words[start].low in PREPOSITIONS:
        return False
    return plural(words[joint - 1]) and not any(words[i].low in lexicon().forms for i in range(start, joint - 1))


def only_verb(words: tuple[Word, ...], at: int) -> bool:
    """Whether a form without ending can be nothing but a verb after a noun: "two in three of each side say"."""
    before = words[at - 1]
    taken = AUXILIARY | ARTICLES | PREPOSITIONS | SUBORDINATORS | COORDINATORS | NEGATIONS
    return words[at].low in _ONLY_VERBS and before.kind == "w" and before.low not in taken and not before.owns


def hangs(words: tuple[Word, ...], at: int) -> bool:
    """Whether a verb of speech stands within a relative clause: "the bridge which, officials say, is mined"."""
    if words[at].low not in _RELAYING:
        return False
    low = [w.low for w in words[max(0, at - 9) : at]]
    return any(w in ("which", "that", "who", "what", "whom") for w in low) and not any(w in AUXILIARY for w in low[-3:])


def _governs(words: tuple[Word, ...], at: int) -> bool:
    """Whether what follows a form that is mostly a noun shows that it is a verb here: "the memo states that he"."""
    before, after = words[at - 1], words[min(at + 1, len(words) - 1)]
    if at and (before.low in _QUANTIFYING or before.low[:1].isdigit()):
        return False
    if at == 0 or before.kind == "q" or before.low == "," or after.kind == "q":
        return True
    if after.low == "that":
        follows = words[min(at + 2, len(words) - 1)].low
        return follows not in AUXILIARY and not any(i in (THIRD, PAST) for _, i in lexicon().forms.get(follows, ()))
    opens = after.low in (":", "to", "how", "why", "whether") or after.low in ARTICLES or after.title
    return opens or (after.low == "," and at + 2 < len(words) and words[at + 2].kind == "q")


def plural_noun(words: tuple[Word, ...], at: int, lemma: str) -> bool:
    """Whether a form in "-s" is more likely a noun: it takes no quotation and nothing that it governs follows."""
    if words[at].low in _MORE_OFTEN_NOUNS and not _governs(words, at):
        return True
    if any(c.has("q") and not c.particles for c in lexicon().verbs.get(lemma, ())):
        closes = at + 1 >= len(words) or words[at + 1].low in (",", ".")
        opens = at + 2 < len(words) and words[at + 2].kind == "q"
        return closes and not opens and not any(w.low == "," or w.kind == "q" for w in words[: max(0, at - 1)])
    if at + 1 >= len(words) or words[at + 1].kind == "p":
        return True
    after = words[at + 1]
    past = any(inflection in (PAST, THIRD) for _, inflection in lexicon().forms.get(after.low, ()))
    return past and after.low not in lexicon().adverbs and not after.title


def month(words: tuple[Word, ...], at: int) -> bool:
    """Whether "May" is the month."""
    return at > 0 and words[at].low == "may" and words[at].title
