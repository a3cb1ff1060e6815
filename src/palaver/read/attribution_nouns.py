"""Nouns told from verbs: what stands before a word, its plural, the month of May."""

from __future__ import annotations

from palaver.read.attribution_grammar import (
    ADJECTIVAL,
    ADJECTIVES,
    ARTICLES,
    COORDINATORS,
    PLURALS,
    PREPOSITIONS,
    SUBORDINATORS,
)
from palaver.read.attribution_words import Word
from palaver.read.cues import PAST, THIRD, lexicon


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


def plural_noun(words: tuple[Word, ...], at: int, lemma: str) -> bool:
    """Whether a form in "-s" is more likely a noun: it takes no quotation and nothing that it governs follows."""
    if any(c.has("q") and not c.particles for c in lexicon().verbs.get(lemma, ())):
        closes = at + 1 >= len(words) or words[at + 1].low in (",", ".")
        return closes and not any(w.low == "," or w.kind == "q" for w in words[: max(0, at - 1)])
    if at + 1 >= len(words) or words[at + 1].kind == "p":
        return True
    after = words[at + 1]
    past = any(inflection in (PAST, THIRD) for _, inflection in lexicon().forms.get(after.low, ()))
    return past and after.low not in lexicon().adverbs and not after.title


def month(words: tuple[Word, ...], at: int) -> bool:
    """Whether "May" is the month."""
    return at > 0 and words[at].low == "may" and words[at].title
