"""What an attribution is, before it becomes a statement."""

from __future__ import annotations

from dataclasses import dataclass

from palaver.read.attribution_bounds import Range
from palaver.read.attribution_complements import Complement
from palaver.read.attribution_forms import Verb
from palaver.read.attribution_grammar import is_adverb
from palaver.read.attribution_words import Line, Word


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """What is ascribed to whom by what, as character ranges.

    ``content`` is the main range and those that continue it. ``lemma`` is the cue's dictionary form, ``act`` the act it
    has by itself, ``frame`` the complement it took. ``negated``: the verb group holds a negation.
    """

    source: Range | None
    cue: Range | None
    content: tuple[Range, ...]
    act: str
    lemma: str
    frame: str
    negated: bool = False
    line: Line


def chars(words: tuple[Word, ...], first: int, last: int) -> Range:
    """The characters of a range of words."""
    return words[first].start, words[last - 1].end


def attribution(line: Line, source: Range | None, verb: Verb, done: Complement, negated: bool) -> Attribution:
    """The attribution that a verb group, its subject and its complement make; ranges of words become characters."""
    words = line.words
    first = verb.first
    while first < verb.at and is_adverb(words[first]) and words[first].low not in ("not", "never"):
        first += 1
    cue = chars(words, first, max(done.cue_last, verb.at + 1))
    return Attribution(
        source=chars(words, *source) if source and source[0] < source[1] else None,
        cue=cue,
        content=tuple(chars(words, *piece) for piece in done.pieces if piece[0] < piece[1]),
        act=done.act,
        lemma=done.lemma,
        frame=done.frame,
        negated=negated,
        line=line,
    )
