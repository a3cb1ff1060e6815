"""Layer: events, what is told to have happened on the ground."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from palaver.model.record import Event, EventKind, Record, Statement
from palaver.read.event_details import actors, counts, event_date, event_figures, event_place, places, target
from palaver.read.event_kinds import Clause, kind_of, lower
from palaver.read.event_mood import Setting, is_timeline, standing, statement_at
from palaver.read.event_words import Form, Trigger, event_words, triggers
from palaver.read.page import Page
from palaver.text.prepare import ParagraphKind, Sentence, Token

_THRESHOLD = 1.75
_SUPPORT = {"figure": 0.45, "dated": 0.35, "place": 0.35, "arms": 0.3}
_BREAKS = frozenset(";:—–")
_JOINTS = frozenset("and but while whereas although though".split())
_HARM = ("kill", "damage")
_HARMFUL = (EventKind.STRIKE, EventKind.ASSAULT, EventKind.SABOTAGE)
_ASIDE = re.compile(r"^\W*(?:but|and|yet|however|meanwhile)\b[\s,]*", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Hit:
    """A trigger that counts: its kind, its weight and its place among the tokens of its sentence."""

    trigger: Trigger
    kind: EventKind
    score: float


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
    for first, last in _segments(tokens):
        piece = tokens[first:last]
        if not piece:
            continue
        hits = _hits(page, said, sentence, piece)
        for group in _groups(piece, hits):
            yield _tell(page, said, sentence, piece, group)


def _segments(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    start = 0
    for i, token in enumerate(tokens):
        if token.text in _BREAKS:
            yield start, i
            start = i + 1
    yield start, len(tokens)


def _setting(page: Page, said: Sequence[Statement], sentence: Sentence, at: int) -> Setting:
    statement = statement_at(said, at)
    paragraph = page.paragraph(sentence)
    return Setting(
        act=statement.act if statement else None,
        terms=paragraph.kind is ParagraphKind.BULLET and _lists_terms(page, paragraph.index),
        timeline=is_timeline(page.text[paragraph.start : paragraph.end]),
    )


def _lists_terms(page: Page, index: int) -> bool:
    """Whether the bullet stands under words that announce demands or terms."""
    paragraphs = page.prepared.paragraphs
    while index >= 0 and paragraphs[index].kind is ParagraphKind.BULLET:
        index -= 1
    if index < 0:
        return False
    words = {t.low for t in page.words(paragraphs[index].start, paragraphs[index].end)}
    return not words.isdisjoint(event_words().sets["terms"])


def _hits(page: Page, said: Sequence[Statement], sentence: Sentence, piece: Sequence[Token]) -> list[_Hit]:
    found: list[_Hit] = []
    for trigger in triggers(piece):
        setting = _setting(page, said, sentence, piece[trigger.first].start)
        weight = standing(piece, trigger, setting)
        if weight <= 0:
            continue
        clause = _clause(page, sentence, piece, trigger)
        kind = kind_of(trigger, clause)
        if kind is None or (trigger.form is Form.NOUN and not _anchored(page, piece, trigger)):
            continue
        score = weight + _support(clause)
        if score >= _THRESHOLD:
            found.append(_Hit(trigger=trigger, kind=kind, score=score))
    return found


def _clause(page: Page, sentence: Sentence, piece: Sequence[Token], trigger: Trigger) -> Clause:
    start, end = piece[0].start, piece[-1].end
    words = lower(piece)
    after = piece[trigger.last].end
    parties = page.cast.parties
    named = page.cast.within(start, end)
    follows = [n for n in page.cast.within(after, end) if page.text[after : n.start].count(" ") <= 4]
    return Clause(
        words=frozenset(words),
        before=words[: trigger.first],
        after=words[trigger.last + 1 :],
        party=any(n.actor.party in parties for n in named),
        place=bool(places(page, start, end)),
        named_object=any(not n.adjective and n.actor.name not in parties for n in follows),
        figure=counts(page, start, end),
        dated=any(d.when.first is not None for d in page.dates_in(sentence.start, sentence.end)),
    )


def _support(clause: Clause) -> float:
    return (
        _SUPPORT["figure"] * clause.figure
        + _SUPPORT["dated"] * clause.dated
        + _SUPPORT["place"] * clause.place
        + _SUPPORT["arms"] * (clause.has("troops") or clause.has("weapons"))
    )


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


def _groups(piece: Sequence[Token], hits: Sequence[_Hit]) -> list[list[_Hit]]:
    """Hits that tell one thing: a new one begins after a conjunction, with a verb of its own and another kind."""
    groups: list[list[_Hit]] = []
    for hit in hits:
        if groups and not _parts(piece, groups[-1], hit):
            groups[-1].append(hit)
        else:
            groups.append([hit])
    return groups


def _parts(piece: Sequence[Token], group: Sequence[_Hit], hit: _Hit) -> bool:
    last = group[-1].trigger.last
    between = lower(piece[last + 1 : hit.trigger.first])
    if hit.trigger.form is Form.NOUN or hit.trigger.family in _HARM or hit.kind is _best(group).kind:
        return False
    return not _JOINTS.isdisjoint(between) and hit.trigger.first - last > 2


def _best(group: Sequence[_Hit]) -> _Hit:
    return max(group, key=lambda h: (h.trigger.family not in _HARM, h.kind is not EventKind.OTHER, h.score))


def _tell(
    page: Page, said: Sequence[Statement], sentence: Sentence, piece: Sequence[Token], group: list[_Hit]
) -> _Told:
    best = _best(group)
    at = piece[best.trigger.first].start
    statement = statement_at(said, at)
    start, end = piece[0].start, piece[-1].end
    if statement is not None:
        inside = next(e.span for e in statement.evidence if e.span.start <= at < e.span.end)
        start, end = max(start, inside.start), min(end, max(inside.end, piece[best.trigger.last].end))
    start += len(m.group()) if (m := _ASIDE.match(page.text[start:at])) else 0
    while end > start and page.text[end - 1] in " .,;:":
        end -= 1
    return _Told(
        sentence=sentence,
        kind=best.kind,
        spans=((start, end),),
        at=at,
        after=piece[best.trigger.last].end,
        statement=statement,
        harm_only=all(h.trigger.family in _HARM for h in group),
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
