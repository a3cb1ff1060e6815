"""Attributions by phrases ("according to", "in the view of") and by nouns ("their claim that", "its demand is")."""

from __future__ import annotations

from collections.abc import Iterator

from palaver.read.attribution_bounds import Clause, Range, content_end, sentence_end, skip_connective, tidy
from palaver.read.attribution_complements import Complement
from palaver.read.attribution_forms import Verb
from palaver.read.attribution_grammar import DETERMINERS, PREPOSITIONS, RELATIVES, is_adverb
from palaver.read.attribution_model import Attribution, attribution, chars
from palaver.read.attribution_subjects import left_edge, subject, trim
from palaver.read.attribution_words import Line, Word
from palaver.read.cues import lexicon

_VIEWS = frozenset(
    """view opinion words estimation judgement judgment assessment account telling reckoning estimate eyes version
    count reading phrase""".split()
)
_GIVING = frozenset(
    """make issue give offer repeat renew voice lodge send deliver raise file present publish post launch
    table submit circulate level bring""".split()
)
"""Verbs that only say that words were uttered; the noun after them tells what sort of words."""
_OPENING = frozenset("according acc in by on per to".split())
_OWN = frozenset("his her its their our my".split())


def by_phrases(line: Line, verbs: tuple[Verb, ...]) -> Iterator[Attribution]:
    """Attributions by "according to", "in the view of", "by the count of" and the like."""
    words = line.words
    finite = {i: v for v in verbs if v.tense != "none" for i in range(v.first, v.at + 1)}
    for at, word in enumerate(words):
        span = _phrase_at(words, at) if word.low in _OPENING and word.kind == "w" else None
        if span is None:
            continue
        name, after, source = span
        if source is None:
            stop = after
            while stop < len(words) and words[stop].low not in (",", ";", ".", ":", "—") and words[stop].kind != "q":
                if stop in finite and words[finite[stop].first - 1].low not in RELATIVES:
                    break
                stop += 1
            stop = _name_end(words, stop)
            source = (after, stop)
        else:
            stop = after
        first, last = _around(line, at, stop)
        pieces = [(first, last)] if first < last else []
        split = stop + 1 < len(words) and words[stop].low == "," and last <= at
        cut = any(v.first == stop + 1 and v.tense != "none" for v in verbs)
        cut = cut or not any(first <= v.first < last for v in verbs)
        if split and cut:
            rest = tidy(words, stop + 1, sentence_end(words, stop + 1))
            pieces = [rest, *pieces]
        if pieces and source[0] < source[1]:
            yield Attribution(
                source=chars(words, *source),
                cue=chars(words, at, at + name),
                content=tuple(chars(words, *piece) for piece in pieces),
                act="assert",
                lemma="according to",
                frame="q",
                line=line,
            )


def _name_end(words: tuple[Word, ...], stop: int) -> int:
    """Past an abbreviation's stop ("according to Col. Arda")."""
    while stop + 1 < len(words) and words[stop].low == "." and len(words[stop - 1].low) < 5 and words[stop + 1].title:
        stop += 1
        while stop < len(words) and words[stop].kind == "w":
            stop += 1
    return stop


def _phrase_at(words: tuple[Word, ...], at: int) -> tuple[int, int, Range | None] | None:
    """Length of a phrase that attributes at a word, where its source begins, and the source where it stands inside."""
    low = [w.low for w in words[at : at + 6]] + [""] * 6
    if low[0] == "according" and low[1] == "to":
        return 2, at + 2, None
    if low[0] == "acc" and low[1:3] == [".", "to"]:
        return 3, at + 3, None
    if low[0] in ("in", "by", "on") and low[1] == "the" and low[2] in _VIEWS and low[3] == "of":
        return 4, at + 4, None
    if low[0] == "per" and at + 1 < len(words) and (words[at + 1].title or (at and words[at - 1].low == ",")):
        return 1, at + 1, None
    if low[0] in ("in", "by", "to"):
        for j in range(at + 1, min(at + 6, len(words))):
            if words[j].low in _VIEWS | {"mind"} and (words[j - 1].owns or words[j - 1].low in _OWN):
                return j + 1 - at, j + 1, (at + 1, j)
            if words[j].kind != "w":
                break
    return None


def _around(line: Line, first: int, stop: int) -> Range:
    """What a phrase ascribes: the clause before it, or the one after it where it opens the sentence."""
    words = line.words
    front_last = first
    while front_last > 0 and words[front_last - 1].low in (",", "—", "–"):
        front_last -= 1
    begin = front_last
    while begin > 0 and words[begin - 1].low not in (";", ":"):
        begin -= 1
    begin = skip_connective(words, begin, front_last)
    if front_last - begin >= 3 or (front_last > begin and stop < len(words) and words[stop].low == ","):
        return tidy(words, begin, front_last)
    after = stop + 1 if stop < len(words) and words[stop].low == "," else stop
    last = sentence_end(words, after)
    return tidy(words, after, last) if after < len(words) else (0, 0)


_NOUN = Verb(first=0, at=0, lemma="", voice="active", tense="noun", negated=False)


def by_nouns(line: Line, verbs: tuple[Verb, ...]) -> Iterator[Attribution]:
    """Attributions by a noun: "the minister's claim that ...", "its demand for ...", "their position is that ..."."""
    words = line.words
    finite = {i: v for v in verbs if v.tense != "none" for i in range(v.first, v.at + 1)}
    for at in range(1, len(words) - 2):
        noun = words[at].low
        act = lexicon().nouns.get(noun) or lexicon().nouns.get(noun.removesuffix("s"))
        if act is None or words[at].kind != "w":
            continue
        found = _noun_content(line, verbs, at, act) or _noun_equals(line, verbs, at)
        if found is None:
            continue
        start, last, holder = found
        source = holder or _owner(words, at, finite) or _giver(words, verbs, at)
        if source is None and not (words[at + 1].low == "that" and words[at - 1].low in ("the", "a", "an")):
            continue
        first, last = tidy(words, start, last)
        if first < last and (source is None or source[0] < source[1]):
            verb = Verb(first=at, at=at, lemma=noun, voice="active", tense="noun", negated=False)
            done = Complement(pieces=((first, last),), act=act, lemma=noun, frame="N", cue_last=at + 1)
            yield attribution(line, source, verb, done, False)


def _giver(words: tuple[Word, ...], verbs: tuple[Verb, ...], at: int) -> Range | None:
    """Who makes a statement named by a noun: the subject of "issued a call for", "gave an assurance that"."""
    governing = next((v for v in reversed(verbs) if v.at < at), None)
    if governing is None or at - governing.at > 4 or governing.voice not in ("active", "participle"):
        return None
    between = words[governing.at + 1 : at]
    if governing.lemma not in _GIVING or any(w.kind != "w" or w.owns or w.low in PREPOSITIONS for w in between):
        return None
    if words[governing.at].low.removesuffix("s") == governing.lemma and governing.at + 1 == at:
        return None
    who = subject(words, verbs, governing)
    return (who.first, who.last) if who else None


def _owner(words: tuple[Word, ...], at: int, finite: dict[int, Verb]) -> Range | None:
    """Whose claim it is: the possessive before the noun."""
    j = at - 1
    while j > 0 and at - j < 4 and not words[j].owns and words[j].low not in _OWN and words[j].kind == "w":
        j -= 1
    if words[j].low in _OWN:
        return j, j + 1
    return trim(words, left_edge(words, j + 1, finite), j + 1) if words[j].owns else None


def _noun_content(line: Line, verbs: tuple[Verb, ...], at: int, act: str) -> tuple[int, int, Range | None] | None:
    """What follows the noun directly: "that", "to" or "for" with its words, up to the verb the noun is subject of."""
    after = line.words[at + 1].low
    if after not in ("that", "to", "for") or (after == "for" and act not in ("demand", "propose", "appraise")):
        return None
    start = at + 2 if after == "that" else at + 1
    last = content_end(Clause(line=line, verbs=verbs, verb=_NOUN), start)
    later = [v for v in verbs if v.first > start and v.tense != "none"]
    opening = not any(v.tense != "none" and v.at < at for v in verbs)
    inside = 0 if after != "that" or act == "demand" else 1
    if (after != "that" or opening) and len(later) > inside:
        last = min(last, later[inside].first)
    return start, last, None


def _noun_equals(line: Line, verbs: tuple[Verb, ...], at: int) -> tuple[int, int, Range | None] | None:
    """What the noun is said to be: "their main demand is a truce", "the aim of the army remains to hold"."""
    words = line.words
    verb = next((v for v in verbs if v.first > at and v.tense != "none"), None)
    if verb is None or verb.lemma not in ("be", "remain") or verb.voice != "active" or verb.first - at > 9:
        return None
    holder = None
    if verb.first > at + 1:
        if words[at + 1].low != "of" or any(w.kind != "w" for w in words[at + 1 : verb.first]):
            return None
        holder = (at + 2, verb.first)
    start = verb.at + 1
    if start >= len(words) - 1 or words[start].kind != "w" or is_adverb(words[start]):
        return None
    if words[start].low not in DETERMINERS | {"that", "to"}:
        return None
    start += words[start].low == "that"
    return start, content_end(Clause(line=line, verbs=verbs, verb=_NOUN), start), holder
