"""What an event carries besides its kind: when, where, by whom, against what, how many."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from palaver.model.evidence import Span, When
from palaver.model.record import EventKind, Figure, Mention
from palaver.read.page import Page
from palaver.text.cast import ActorKind, Named
from palaver.text.dates import Dated
from palaver.text.figures import Number
from palaver.text.prepare import Sentence, Token

_WHERE = frozenset(
    "in at near on over around outside into from toward towards of inside across along off behind above beside "
    "to through between beyond against below north south east west".split()
)
_SAYING = frozenset(
    "said says told announced reported stated claimed wrote confirmed declared added noted denied acknowledged "
    "published posted warned insisted admitted according".split()
)
_NO_FIGURE = frozenset("days hours minutes weeks months years percent money km miles".split())
_LIVE = re.compile(r"\W*(?:\d{1,2}[:.]\d\d\b|night:|overnight\b)", re.IGNORECASE)
_LONGEST_PERIOD = 31
_SOON_AFTER = 4


def event_figures(page: Page, spans: Sequence[tuple[int, int]]) -> tuple[Figure, ...]:
    """Every quantity told in the spans; no spans of time, no bare numbers."""
    found: list[Figure] = []
    for start, end in spans:
        for n in page.numbers_in(start, end):
            if n.what is None or n.what.split(":")[0] in _NO_FIGURE - {"km"}:
                continue
            found.append(_figure(page, n))
    return tuple(found)


def _figure(page: Page, n: Number) -> Figure:
    return Figure(
        what=n.what or "things",
        value=n.value,
        low=n.low,
        high=n.high,
        unit=n.unit,
        bound=n.bound,
        span=Span(report_id=page.report.id, start=n.start, end=n.end),
    )


def counts(page: Page, start: int, end: int) -> bool:
    """Whether a number of people or things is told in a range."""
    return any(n.what is not None and n.what.split(":")[0] not in _NO_FIGURE for n in page.numbers_in(start, end))


def places(page: Page, start: int, end: int) -> tuple[Named, ...]:
    """The places named in a range as places: after a word of where, and not as whoever acts."""
    tokens = page.words(start, end)
    found: list[Named] = []
    for named in page.cast.within(start, end):
        if named.adjective or named.actor.kind not in (ActorKind.PLACE, ActorKind.STATE):
            continue
        before = [t for t in tokens if t.end <= named.start][-3:]
        if _local(before) or named.actor.kind is ActorKind.PLACE:
            found.append(named)
    return tuple(found)


def _local(before: Sequence[Token]) -> bool:
    words = [t.low for t in before if t.low not in ("the", "city", "town", "village", "region", "port", "province")]
    return bool(words) and words[-1] in _WHERE


def event_place(page: Page, start: int, end: int, at: int) -> Mention | None:
    """The place an event is told of: the one named nearest to its trigger, a town before a state."""
    found = places(page, start, end)
    if not found:
        return None
    tokens = page.words(start, end)

    def rank(named: Named) -> tuple[bool, bool, int]:
        local = _local([t for t in tokens if t.end <= named.start][-3:])
        return (named.actor.kind is not ActorKind.PLACE, not local, abs(named.start - at))

    best = min(found, key=rank)
    return page.mention(best.start, best.end)


def _told(page: Page, one: Dated) -> bool:
    """Whether a date is that of the telling ("said on Friday") and not of what is told."""
    before = [t.low for t in page.words(max(0, one.start - 40), one.start)][-4:]
    return any(w in _SAYING for w in before)


def _usable(page: Page, found: Sequence[Dated]) -> list[Dated]:
    published = page.published
    return [
        d
        for d in found
        if d.when.first is not None and d.when.last is not None and (published is None or d.when.first <= published)
    ]


def event_date(
    page: Page, sentence: Sentence, spans: Sequence[tuple[int, int]], at: int, kind: EventKind
) -> When | None:
    """When it happened: by its own words, else the sentence's, else the paragraph's; ``None`` if untold."""
    start, end = spans[0]
    own = _usable(page, page.dates_in(start, end))
    best = _nearest(page, own, at)
    if best is None:
        best = _nearest(page, _usable(page, page.dates_in(sentence.start, sentence.end)), at, untold=True)
    if best is not None:
        return best.when
    if len(spans) > 1:
        later = [d for a, b in spans[1:] for d in _usable(page, page.dates_in(a, b))]
        if later:
            return later[0].when
    return _carried(page, sentence, kind)


def _nearest(page: Page, found: Sequence[Dated], at: int, *, untold: bool = False) -> Dated | None:
    free = [d for d in found if not _told(page, d)]
    pool = free or ([] if untold else list(found))
    exact = [d for d in pool if d.when.first == d.when.last] or pool
    return min(exact, key=lambda d: abs(d.start - at), default=None)


def _carried(page: Page, sentence: Sentence, kind: EventKind) -> When | None:
    published = page.published
    paragraph = page.paragraph(sentence)
    if _LIVE.match(page.text, paragraph.start) and published is not None:
        return When(first=published, last=published, printed=None)
    if kind is EventKind.STATIC:
        return _month(published)
    before = _usable(page, page.dates_in(paragraph.start, sentence.start))
    before = [d for d in before if d.when.first == d.when.last] or before
    if before:
        return before[-1].when
    return period(page)


def _month(day: date | None) -> When | None:
    if day is None:
        return None
    first = day.replace(day=1)
    following = (
        first.replace(year=first.year + 1, month=1) if first.month == 12 else first.replace(month=first.month + 1)
    )
    return When(first=first, last=date.fromordinal(following.toordinal() - 1))


def period(page: Page) -> When | None:
    """The span of days a digest names at its head ("15-18 March"), where it ends shortly before publication."""
    published = page.published
    if published is None or not page.prepared.paragraphs:
        return None
    head = page.prepared.paragraphs[min(3, len(page.prepared.paragraphs) - 1)].end
    for d in page.dates_in(0, head):
        first, last = d.when.first, d.when.last
        if first is None or last is None or not 1 <= (last - first).days <= _LONGEST_PERIOD:
            continue
        if 0 <= (published - last).days <= _SOON_AFTER and first.day != 1:
            return d.when
    return None


def actors(page: Page, start: int, end: int, at: int, kind: EventKind) -> tuple[Mention, ...]:
    """Who did it: after "by", else the party named before the trigger, else the first party named."""
    named = [n for n in page.cast.within(start, end) if n.actor.party in page.cast.parties]
    tokens = page.words(start, end)
    by = [n for n in named if n.start > at and _after_by(tokens, n)]
    if by:
        return (_party(page, by[0]),)
    before = [n for n in named if n.start < at and not _placed(tokens, n)]
    if kind is EventKind.EXCHANGE and len({n.actor.party for n in named}) > 1:
        first = {n.actor.party: n for n in reversed(named)}
        return tuple(_party(page, n) for n in sorted(first.values(), key=lambda n: n.start)[:2])
    if before:
        return (_party(page, before[0]),)
    return ()


def _after_by(tokens: Sequence[Token], named: Named) -> bool:
    before = [t.low for t in tokens if t.end <= named.start][-3:]
    return "by" in before


def _placed(tokens: Sequence[Token], named: Named) -> bool:
    return not named.adjective and _local([t for t in tokens if t.end <= named.start][-2:])


def _party(page: Page, named: Named) -> Mention:
    mention = page.mention(named.start, named.end)
    party = named.actor.party
    actor = page.cast.actors.get(party or "")
    return Mention(
        span=mention.span,
        printed=mention.printed,
        name=party,
        entity_id=actor.entity_id if actor else None,
    )


_TARGET_END = re.compile(r"[,;:.]|\b(?:in|on|at|near|killing|injuring|wounding|and|with|during|after|late|early|by)\b")


def target(page: Page, after: int, end: int) -> str | None:
    """What follows the trigger up to the next break, as the thing acted on; ``None`` where nothing does."""
    cut = _TARGET_END.search(page.text, after, end)
    words = " ".join(page.text[after : cut.start() if cut else end].split())
    words = re.sub(r"^(?:the|a|an|of|on|upon|against)\s+", "", words)
    return words if 2 < len(words) <= 80 else None
