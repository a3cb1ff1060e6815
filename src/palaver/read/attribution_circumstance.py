"""The circumstance of speech between a cue and the words it brings: when, where, to whom, in what form."""

from __future__ import annotations

from palaver.read.attribution_forms import Verb
from palaver.read.attribution_grammar import DETERMINERS, OBJECTS, PREPOSITIONS, PRONOUNS, is_adverb
from palaver.read.attribution_words import Line, Word

_WH = frozenset("whether if why how what who which where when".split())
TIME_WORDS = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday today yesterday tonight last this earlier later again
    afterwards afterward january february march april may june july august september october november december jan feb
    mar apr jun jul aug sep sept oct nov dec week month year night morning evening afternoon then""".split()
)
_QUANTIFIERS = frozenset("each both all no".split())
_ADDRESSED = frozenset(
    """reporters journalists us me him her them you television radio state parliament ministers colleagues lawmakers
    deputies members delegates supporters""".split()
)


def skip_circumstance(line: Line, verbs: tuple[Verb, ...], start: int) -> int:
    """Past the time, place and manner of speaking: "on Friday", "in a statement", up to "that" or a quotation."""
    words = line.words
    stops = {v.first for v in verbs if v.tense != "none"}
    i = start
    while i < min(len(words), start + 18):
        if i in stops or words[i].low in (";", "."):
            return start
        if words[i].low in ("that", ":") or (words[i].kind == "q" and (i == start or words[i - 1].low in (",", ":"))):
            return i
        i += 1
    return start


def skip_time(words: tuple[Word, ...], start: int) -> int:
    """Past "on Friday", "last week", "again" directly after the verb."""
    i = start
    while i < len(words):
        low = words[i].low
        if low in _QUANTIFIERS:
            break
        if low in TIME_WORDS or is_adverb(words[i]) or (low[:1].isdigit() and i > start):
            i += 1
        elif (
            low in ("on", "in")
            and i + 1 < len(words)
            and (words[i + 1].low in TIME_WORDS or words[i + 1].low[:1].isdigit())
        ):
            i += 2
        else:
            break
    return i


def skip_addressee(line: Line, verbs: tuple[Verb, ...], start: int) -> int:
    """Past the one spoken to, where a clause follows: "told the council the army had left"."""
    words = line.words
    if start >= len(words) or words[start].kind != "w":
        return start
    if words[start].low in OBJECTS or words[start].low in _ADDRESSED:
        return skip_time(words, start + 1)
    inner = next((v for v in verbs if v.first > start and v.tense != "none"), None)
    if inner is None:
        return start
    for i in range(inner.first - 1, start, -1):
        opens = words[i].low in DETERMINERS or words[i].low in PRONOUNS
        opens = opens or (words[i].title and not words[i - 1].title)
        if opens and words[i - 1].low not in PREPOSITIONS and words[i - 1].low not in DETERMINERS:
            return i
    return start


def past_aside(words: tuple[Word, ...], verbs: tuple[Verb, ...], after: int) -> int:
    """Past "in principle" and past an aside between commas ("announced, to general astonishment, tariffs")."""
    if after + 1 < len(words) and words[after].low == "in" and words[after + 1].low == "principle":
        return after + 2
    if (
        after < len(words)
        and words[after].low == ","
        and words[min(after + 1, len(words) - 1)].low in PREPOSITIONS | {"to"}
    ):
        closing = next((i for i in range(after + 1, min(len(words) - 1, after + 9)) if words[i].low == ","), None)
        if closing is not None and not any(after < v.first <= closing for v in verbs):
            return closing + 1
    return after


def question(line: Line, verbs: tuple[Verb, ...], start: int, more: tuple[str, ...]) -> int | None:
    """Where a question clause begins, past an addressee and a circumstance: "asked me in the bar whether"."""
    stops = {v.first for v in verbs if v.tense != "none"}
    for i in range(start, min(len(line.words) - 1, start + 9)):
        low = line.words[i].low
        if low in ("whether", "why", "how", *more) or (i == start and low in _WH):
            return i
        if i in stops or line.words[i].kind != "w":
            return None
    return None


def opens_circumstance(words: tuple[Word, ...], after: int) -> bool:
    """Whether a circumstance or the words themselves follow, not an object ("threatened tariffs on those that")."""
    word = words[after]
    return (
        word.kind != "w" or word.low in PREPOSITIONS or word.low in TIME_WORDS or word.low == "that" or is_adverb(word)
    )
