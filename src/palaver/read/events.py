"""Layer: events, what is told to have happened on the ground."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from palaver.model.record import Event, EventKind, Mention, Record, Statement
from palaver.read.event_actors import actors, both_sides
from palaver.read.event_dates import event_date
from palaver.read.event_details import event_place, places, target
from palaver.read.event_figures import event_figures
from palaver.read.event_mood import by_sentence, statement_at
from palaver.read.event_pieces import HARM, Piece, best_of, groups_of, kind_in, pieces, topic
from palaver.read.event_signs import Reading
from palaver.read.event_words import Form
from palaver.read.page import Page
from palaver.read.sign_weights import SignWeights, sign_weights
from palaver.text.prepare import Sentence

_HARMFUL = (EventKind.STRIKE, EventKind.ASSAULT, EventKind.SABOTAGE)
_ADDED_TO = (*_HARMFUL, EventKind.REPULSE, EventKind.CAPTURE, EventKind.VIOLATION)
_FEW = 3
_BREACHES = frozenset("violation violations breach breaches violated breached".split())
_MUTUAL = re.compile(
    r"\b(?:accus|blam)\w+\s+(?:each\s+other|one\s+another|the\s+other)|\beach\s+(?:side|party)\s+(?:accus|blam)",
    re.IGNORECASE,
)
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
    mutual: bool
    harm_only: bool
    finite: bool


def events(page: Page, said: tuple[Statement, ...], weights: SignWeights | None = None) -> tuple[Record, ...]:
    """The events of a page, in the order of the text.

    ``said`` are its statements: they tell whose account it is. ``weights`` are those of the signs, where others than
    the package's are to be tried.
    """
    told: list[_Told] = []
    said_in = by_sentence(page, said)
    for piece in pieces(page, said, weights or sign_weights("event")):
        for first, last, group in groups_of(piece.tokens, piece.counting()):
            _add(page, told, _tell(page, said_in.get(piece.sentence.index, ()), piece, group, (first, last)))
    return tuple(_event(page, one) for one in told)


def _add(page: Page, told: list[_Told], one: _Told) -> None:
    if told and _continues(page, told[-1], one):
        told[-1] = _joined(told[-1], one)
    else:
        told.append(_in_context(page, told, one))


def _tell(page: Page, said: Sequence[Statement], piece: Piece, group: Sequence[Reading], own: tuple[int, int]) -> _Told:
    best = best_of(group) if group else None
    at = piece.tokens[best.trigger.first if best else 0].start
    after = piece.tokens[best.trigger.last if best else 0].end
    tokens = piece.tokens[slice(*own)]
    statement = statement_at(said, at)
    start, end = tokens[0].start, tokens[-1].end
    mutual = _MUTUAL.search(page.text, start, end) is not None
    if statement is not None and best is not None and not mutual:
        inside = next(e.span for e in statement.evidence if e.span.start <= at < e.span.end)
        start, end = max(start, inside.start), min(end, max(inside.end, after))
    start += len(m.group()) if (m := _ASIDE.match(page.text[start:at])) else 0
    while end > start + 1 and page.text[end - 1] in " .,;:\n":
        end -= 1
    while start < end - 1 and page.text[start] in " ,;:\n":
        start += 1
    return _Told(
        sentence=piece.sentence,
        kind=(best.kind if best else None) or piece.like or kind_in(page, piece),
        spans=((start, end),),
        at=at,
        after=after,
        statement=statement,
        mutual=mutual,
        finite=best is not None and best.trigger.form is not Form.NOUN,
        harm_only=bool(group) and all(h.trigger.family in HARM for h in group),
    )


def _continues(page: Page, last: _Told, one: _Told) -> bool:
    """Whether a piece only adds to what was told just before: the dead and the damage, or more of the same."""
    if one.sentence.paragraph != last.sentence.paragraph or one.sentence.index - last.sentence.index > 1:
        return False
    same_sentence = one.sentence.index == last.sentence.index
    harm = one.harm_only and (last.kind in _ADDED_TO or (same_sentence and last.harm_only))
    if not harm and not (same_sentence and one.kind in (last.kind, EventKind.OTHER) and not one.finite):
        return False
    start, end = one.spans[0]
    before = page.text[last.sentence.start : start]
    new = [n for n in places(page, start, end) if page.text[n.start : n.end] not in before]
    return not new and not any(d.when.first is not None for d in page.dates_in(start, end))


def _in_context(page: Page, told: Sequence[_Told], one: _Told) -> _Told:
    """Killing and damage of no named means take the kind of the blow told just before; blows under a truce's breaches
    are breaches themselves."""
    if one.harm_only and one.kind is EventKind.OTHER and told:
        last = told[-1]
        near = one.sentence.index - last.sentence.index <= _FEW and one.sentence.paragraph == last.sentence.paragraph
        if last.kind in _HARMFUL and near and not page.dates_in(one.spans[0][0], one.spans[0][1]):
            return replace(one, kind=last.kind)
    if one.kind in (EventKind.ASSAULT, EventKind.STRIKE) and not _BREACHES.isdisjoint(topic(page, one.sentence)):
        return replace(one, kind=EventKind.VIOLATION)
    return one


def _joined(last: _Told, one: _Told) -> _Told:
    return replace(last, spans=(*last.spans, *one.spans), harm_only=False)


def _event(page: Page, told: _Told) -> Event:
    start, end = told.spans[0]
    return Event(
        report_id=page.report.id,
        evidence=tuple(page.evidence(a, b) for a, b in told.spans),
        kind=told.kind,
        actors=actors(page, told.spans[0], told.at, told.kind, told.statement),
        target=target(page, told.after, end),
        place=event_place(page, start, end, told.at),
        happened=event_date(page, told.sentence, told.spans, told.at, told.kind),
        figures=event_figures(page, told.spans),
        told_by=_tellers(page, told),
    )


def _tellers(page: Page, told: _Told) -> tuple[Mention, ...]:
    """Whose account it is: both sides' of a breach each lays to the other, the speaker's, else the report's own."""
    if told.mutual:
        return both_sides(page, told.at)
    speaker = told.statement.speaker if told.statement else None
    return (speaker,) if speaker else ()
