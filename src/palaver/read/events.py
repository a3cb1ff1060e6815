"""Layer: events, what is told to have happened on the ground."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from palaver.model.record import Event, EventKind, Record, Statement
from palaver.read.event_details import actors, counts, event_date, event_figures, event_place, places, target
from palaver.read.event_kinds import Clause, kind_of, likely_kind, lower
from palaver.read.event_mood import is_irreal, is_timeline, stands, statement_at
from palaver.read.event_signs import Reading, Surroundings, signs
from palaver.read.event_words import Form, Trigger, event_words, triggers
from palaver.read.page import Page
from palaver.text.prepare import ParagraphKind, Sentence, Token

_BREAKS = frozenset(";:—–")
_JOINTS = frozenset("and but while whereas although though".split())
_HARM = ("kill", "damage")
_HARMFUL = (EventKind.STRIKE, EventKind.ASSAULT, EventKind.SABOTAGE)
_CLOSE = 4
_ASIDE = re.compile(r"^\W*(?:but|and|yet|however|meanwhile)\b[\s,]*", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """One thing told: the hits that tell it and the words it is told in."""

    sentence: Sentence
    kind: EventKind
    spans: tuple[tuple[int, int], ...]
    at: int
    after: int
    statement: Statement | None
    harm_only: bool
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class _Piece:
    """A piece of a sentence as read: its tokens, its triggers, its words as a whole, what speaks for an event."""

    sentence: Sentence
    tokens: Sequence[Token]
    found: Sequence[Reading]
    clause: Clause
    score: float


def events(page: Page, said: tuple[Statement, ...]) -> tuple[Record, ...]:
    """The events of a page, in the order of the text. ``said`` are its statements: they tell whose account it is."""
    told: list[_Told] = []
    for sentence in page.sentences:
        if page.paragraph(sentence).kind is ParagraphKind.HEADING:
            continue
        for one in _in_sentence(page, said, sentence):
            if told and _continues(page, told[-1], one):
                told[-1] = _joined(told[-1], one)
            else:
                told.append(one)
    return tuple(_event(page, one) for one in told)


def _in_sentence(page: Page, said: Sequence[Statement], sentence: Sentence) -> Iterator[_Told]:
    tokens = page.words(sentence.start, sentence.end)
    weights = event_words().weights
    for first, last in _segments(tokens):
        piece = tokens[first:last]
        if not piece:
            continue
        found, seen = piece_signs(page, said, sentence, piece)
        score = sum(weights.get(sign, 0.0) for sign in seen)
        if score <= 0:
            continue
        clause = _clause(page, sentence, piece, None)
        place = _Piece(sentence=sentence, tokens=piece, found=found, clause=clause, score=score)
        for group in _groups(piece, [r for r in found if r.kind and not r.irreal and not r.bare]) or [[]]:
            yield _tell(page, said, place, group)


def piece_signs(
    page: Page, said: Sequence[Statement], sentence: Sentence, piece: Sequence[Token]
) -> tuple[list[Reading], frozenset[str]]:
    """The triggers of a piece of a sentence and the signs of its telling of an event."""
    around = _around(page, said, sentence, piece)
    found = [
        Reading(
            trigger=t,
            kind=kind_of(t, _clause(page, sentence, piece, t)),
            irreal=is_irreal(piece, t),
            bare=t.form is Form.NOUN and not _anchored(page, piece, t),
        )
        for t in triggers(piece)
        if stands(piece, t, timeline=around.timeline)
    ]
    return found, signs(page, piece, found, _clause(page, sentence, piece, None), around)


def _segments(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    start = 0
    for i, token in enumerate(tokens):
        if token.text in _BREAKS:
            yield start, i
            start = i + 1
    yield start, len(tokens)


def _around(page: Page, said: Sequence[Statement], sentence: Sentence, piece: Sequence[Token]) -> Surroundings:
    first = next(iter(triggers(piece)), None)
    statement = statement_at(said, piece[first.first if first else 0].start)
    paragraph = page.paragraph(sentence)
    return Surroundings(
        act=statement.act if statement else None,
        terms=paragraph.kind is ParagraphKind.BULLET and _lists_terms(page, paragraph.index),
        timeline=is_timeline(page.text[paragraph.start : paragraph.end]),
        paragraph=str(paragraph.kind),
        asks=page.text[sentence.start : sentence.end].rstrip().endswith("?"),
    )


def _lists_terms(page: Page, index: int) -> bool:
    """Whether the bullet stands under words that announce demands or terms."""
    paragraphs = page.prepared.paragraphs
    while index >= 0 and paragraphs[index].kind is ParagraphKind.BULLET:
        index -= 1
    if index < 0:
        return False
    above = paragraphs[index]
    if above.kind is not ParagraphKind.HEADING and not page.text[above.start : above.end].rstrip().endswith(":"):
        return False
    words = {t.low for t in page.words(paragraphs[index].start, paragraphs[index].end)}
    return not words.isdisjoint(event_words().sets["terms"])


def _clause(page: Page, sentence: Sentence, piece: Sequence[Token], trigger: Trigger | None) -> Clause:
    """The words around a trigger; without one, those of the whole piece."""
    start, end = piece[0].start, piece[-1].end
    words = lower(piece)
    parties = page.cast.parties
    return Clause(
        words=frozenset(words),
        before=words[: trigger.first] if trigger else (),
        after=words[trigger.last + 1 :] if trigger else (),
        party=any(n.actor.party in parties for n in page.cast.within(start, end)),
        place=bool(places(page, start, end)),
        named_object=trigger is not None and _names_object(page, piece, trigger),
        figure=counts(page, start, end),
        dated=any(d.when.first is not None for d in page.dates_in(sentence.start, sentence.end)),
    )


def _names_object(page: Page, piece: Sequence[Token], trigger: Trigger) -> bool:
    """Whether a name that is no party's is the object: close behind the verb."""
    after = piece[trigger.last].end
    follows = [n for n in page.cast.within(after, piece[-1].end) if page.text[after : n.start].count(" ") <= _CLOSE]
    named = any(not n.adjective and n.actor.name not in page.cast.parties for n in follows)
    return named or _takes_name(piece, trigger)


def _takes_name(piece: Sequence[Token], trigger: Trigger) -> bool:
    """Whether a name that is no party's may be the object: a capital right behind the verb."""
    after = [t for t in piece[trigger.last + 1 : trigger.last + 4] if t.low not in ("the", "of", "all")][:1]
    return bool(after) and after[0].text[:1].isupper() and not after[0].low.isdigit()


def _anchored(page: Page, piece: Sequence[Token], trigger: Trigger) -> bool:
    """Whether a noun carries a time, a place or a doer of its own, as a noun must to count."""
    start, end = piece[trigger.first].start, piece[trigger.last].end
    around = page.cast.within(max(piece[0].start, start - 30), min(piece[-1].end, end + 45))
    when = page.dates_in(start, min(piece[-1].end, end + 40))
    return (
        bool(around)
        or any(d.when.first is not None for d in when)
        or counts(page, max(piece[0].start, start - 25), start)
    )


def _groups(piece: Sequence[Token], hits: Sequence[Reading]) -> list[list[Reading]]:
    """Hits that tell one thing: a new one begins after a conjunction, with a verb of its own and another kind."""
    groups: list[list[Reading]] = []
    for hit in hits:
        if groups and not _parts(piece, groups[-1], hit):
            groups[-1].append(hit)
        else:
            groups.append([hit])
    return groups


def _parts(piece: Sequence[Token], group: Sequence[Reading], hit: Reading) -> bool:
    last = group[-1].trigger.last
    between = lower(piece[last + 1 : hit.trigger.first])
    if hit.trigger.form is Form.NOUN or hit.trigger.family in _HARM or hit.kind is _best(group).kind:
        return False
    return not _JOINTS.isdisjoint(between) and hit.trigger.first - last > 2


def _best(group: Sequence[Reading]) -> Reading:
    return max(group, key=lambda h: (h.trigger.family not in _HARM, h.kind is not EventKind.OTHER, h.trigger.weight))


def _tell(page: Page, said: Sequence[Statement], place: _Piece, group: Sequence[Reading]) -> _Told:
    tokens = place.tokens
    best = _best(group) if group else None
    at = tokens[best.trigger.first if best else 0].start
    after = tokens[best.trigger.last].end if best else tokens[0].end
    statement = statement_at(said, at)
    start, end = tokens[0].start, tokens[-1].end
    if statement is not None and best is not None:
        inside = next(e.span for e in statement.evidence if e.span.start <= at < e.span.end)
        start, end = max(start, inside.start), min(end, max(inside.end, after))
    start += len(m.group()) if (m := _ASIDE.match(page.text[start:at])) else 0
    while end > start + 1 and page.text[end - 1] in " .,;:":
        end -= 1
    kind = best.kind if best else None
    return _Told(
        sentence=place.sentence,
        kind=kind if kind is not None else likely_kind([r.trigger.family for r in place.found], place.clause),
        spans=((start, end),),
        at=at,
        after=after,
        statement=statement,
        harm_only=bool(group) and all(h.trigger.family in _HARM for h in group),
        score=place.score,
    )


def _continues(page: Page, last: _Told, one: _Told) -> bool:
    """Whether a sentence only adds the dead and the damage to the blow told just before."""
    if last.kind not in _HARMFUL or not one.harm_only or one.sentence.paragraph != last.sentence.paragraph:
        return False
    if one.sentence.index - last.sentence.index > 1:
        return False
    start, end = one.spans[0]
    return not places(page, start, end) and not page.dates_in(start, end)


def _joined(last: _Told, one: _Told) -> _Told:
    return _Told(
        sentence=last.sentence,
        kind=last.kind,
        spans=(*last.spans, *one.spans),
        at=last.at,
        after=last.after,
        statement=last.statement,
        harm_only=False,
        score=last.score,
    )


def _event(page: Page, told: _Told) -> Event:
    start, end = told.spans[0]
    speaker = told.statement.speaker if told.statement else None
    return Event(
        report_id=page.report.id,
        evidence=tuple(page.evidence(a, b) for a, b in told.spans),
        kind=told.kind,
        actors=actors(page, start, end, told.at, told.kind),
        target=target(page, told.after, end),
        place=event_place(page, start, end, told.at),
        happened=event_date(page, told.sentence, told.spans, told.at, told.kind),
        figures=event_figures(page, told.spans),
        told_by=(speaker,) if speaker else (),
    )
