"""Who did what an event tells of."""

from __future__ import annotations

import re
from collections.abc import Sequence

from palaver.model.evidence import Span
from palaver.model.record import EventKind, Mention, Statement
from palaver.read.event_details import local
from palaver.read.page import Page
from palaver.text.cast import Actor, Named
from palaver.text.prepare import Token

_BOTH = re.compile(
    r"\b(?:each other|one another|each side|either side|both (?:sides|parties|armies|delegations)|"
    r"(?:the )?(?:two|warring) (?:sides|parties|armies)|the sides|the parties)\b",
    re.IGNORECASE,
)
_ONE_SIDED = (EventKind.CAPTURE, EventKind.WITHDRAWAL, EventKind.BUILDUP, EventKind.REPULSE)
_PASSIVE = frozenset("was were been being is are".split())
_LONGEST_SUBJECT = 4
_OWN = frozenset("we our us ours".split())


def actors(
    page: Page, span: tuple[int, int], at: int, kind: EventKind, statement: Statement | None
) -> tuple[Mention, ...]:
    """The parties that did it: both where each is told to have, else after "by", else the party that is the subject."""
    start, end = span
    named = [n for n in page.cast.within(start, end) if n.actor.party in page.cast.parties]
    tokens = page.words(start, end)
    by = [n for n in named if n.start > at and _after_by(tokens, n)]
    if by:
        return (_party(page, by[0]),)
    if kind not in _ONE_SIDED and _BOTH.search(page.text, start, end):
        return both_sides(page, start)
    if kind is EventKind.EXCHANGE and len({n.actor.party for n in named}) > 1:
        first = {n.actor.party: n for n in reversed(named)}
        return tuple(_party(page, n) for n in sorted(first.values(), key=lambda n: n.start)[:2])
    if _is_passive(tokens, at):
        return ()
    before = [n for n in named if n.start <= at and not _placed(tokens, n)]
    if before:
        return (_party(page, before[0]),)
    return _subject(page, [t for t in tokens if t.start < at], statement)


def both_sides(page: Page, near: int) -> tuple[Mention, ...]:
    """The two parties the report speaks of most, as it names them nearest."""
    found = [page.mention_of(name, near) for name in page.cast.parties[:2]]
    return tuple(m for m in found if m is not None)


def _after_by(tokens: Sequence[Token], named: Named) -> bool:
    before = [t.low for t in tokens if t.end <= named.start][-3:]
    return "by" in before


def _is_passive(tokens: Sequence[Token], at: int) -> bool:
    before = [t.low for t in tokens if t.start < at and not t.low.endswith("ly")]
    return bool(before) and before[-1] in _PASSIVE


def _placed(tokens: Sequence[Token], named: Named) -> bool:
    return not named.adjective and local([t for t in tokens if t.end <= named.start][-2:])


def _subject(page: Page, before: Sequence[Token], statement: Statement | None) -> tuple[Mention, ...]:
    """The subject where no party is named: a pronoun, "our" of a speaker, "the army"."""
    if not before:
        return ()
    if before[0].low in _OWN and statement is not None:
        return (statement.party,) if statement.party is not None else ()
    for length in range(min(_LONGEST_SUBJECT, len(before)), 0, -1):
        start, end = before[0].start, before[length - 1].end
        actor = page.resolve(start, end)
        if actor is not None and (actor.party or actor.name) in page.cast.parties:
            return (_mention(page, start, end, actor),)
    return ()


def _party(page: Page, named: Named) -> Mention:
    return _mention(page, named.start, named.end, named.actor)


def _mention(page: Page, start: int, end: int, actor: Actor) -> Mention:
    """A noun phrase as a mention of the party it stands for."""
    party = actor.party or actor.name
    known = page.cast.actors.get(party)
    return Mention(
        span=Span(report_id=page.report.id, start=start, end=end),
        printed=page.text[start:end],
        name=party,
        entity_id=known.entity_id if known else None,
    )
