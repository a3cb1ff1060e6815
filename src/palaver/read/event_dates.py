"""When an event happened: by its own words, by those of its sentence, or as its paragraph goes on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from palaver.model.evidence import When
from palaver.model.record import EventKind
from palaver.read.page import Page
from palaver.text.dates import Dated, DateShape
from palaver.text.prepare import Sentence, Token

_SAYING = frozenset(
    "said says told announced reported stated claimed wrote confirmed declared added noted denied acknowledged "
    "published posted warned insisted admitted according informed recalled briefed acknowledged".split()
)
_LIVE = re.compile(r"\W*(?:\d{1,2}[:.]\d\d\b|night:|overnight\b)", re.IGNORECASE)
_LONGEST_PERIOD = 31
_SOON_AFTER = 4
_DATE_REACH = 40
_STAMPS = 3
_NAMING = re.compile(
    r"\b(?:(?:agreed|promised|signed|submitted|accepted|announced|pledged|scheduled|due)\b[^,.;]{0,30}"
    r"|(?:truce|cease-?fire|accord|agreement|deal|protocol|treaty|brigades?|movement|resolution|deadline|talks|round|vote)"
    r" (?:of|on|by|in))\s*$",
    re.IGNORECASE,
)
_RECORD = re.compile(r"\b(?:first|last|most|least|\w+est)\b[^,.;]*$")


def in_date(page: Page, at: int) -> bool:
    """Whether a character lies in a time expression."""
    return any(d.start <= at < d.end for d in page.dates_in(max(0, at - _DATE_REACH), at + 1))


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
    within = _usable(page, page.dates_in(sentence.start, max(sentence.end, end)))
    best = _nearest(page, [d for d in within if start <= d.start < end], at) or _nearest(page, within, at)
    if best is not None:
        return _since(page, best)
    later = [d for a, b in spans[1:] for d in _usable(page, page.dates_in(a, b))]
    if later:
        return later[0].when
    if within:
        return _month(within[0].when.first)
    return _carried(page, sentence, kind)


def _since(page: Page, one: Dated) -> When:
    """ "Since March" runs to the month of publication, as it begins with a month; "since 3 March" to the day."""
    first, last = one.when.first, one.when.last
    if one.shape is not DateShape.SINCE or first is None or last != page.published:
        return one.when
    if first.day != 1 or re.search(r"\b\d{1,2}\b", page.text[one.start : one.end]):
        return one.when
    month = _month(page.published)
    return When(first=first, last=month.last if month else last, printed=one.when.printed)


def _nearest(page: Page, found: Sequence[Dated], at: int) -> Dated | None:
    """The time told of what happened that stands nearest: no time of telling, none that only measures or names."""
    pool = [d for d in found if not _told(page, d) and not _compared(page, d)]
    return min(pool, key=lambda d: (_names(page, d), _vague(d), abs(d.start - at)), default=None)


_LISTING = frozenset((",", "and", "but", "while", "against", "then"))


def day_cuts(page: Page, tokens: Sequence[Token]) -> tuple[int, ...]:
    """Where a list of days is to be cut: at the comma or conjunction between two different days that are told."""
    days = [
        d
        for d in _usable(page, page.dates_in(tokens[0].start, tokens[-1].end))
        if d.when.first == d.when.last and not _told(page, d)
    ]
    cuts: list[int] = []
    for one, other in pairwise(days):
        if one.when.first == other.when.first:
            continue
        between = [i for i, t in enumerate(tokens) if one.end <= t.start < other.start and t.low in _LISTING]
        if between:
            cuts.append(between[-1])
    return tuple(cuts)


def _vague(one: Dated) -> int:
    """A printed day before a printed span of days, that before "overnight", that before other spans."""
    if one.when.first != one.when.last:
        return 1 if one.shape is DateShape.RANGE else 3
    return 2 if one.shape is DateShape.RELATIVE else 0


def _names(page: Page, one: Dated) -> bool:
    """Whether a date only says which accord, deadline or unit is meant ("the truce of 20 April")."""
    before = page.text[max(0, one.start - _DATE_REACH) : one.start]
    return _NAMING.search(before) is not None


def _compared(page: Page, one: Dated) -> bool:
    """Whether a time is only what something is measured against ("the largest since March")."""
    if one.shape is not DateShape.SINCE:
        return False
    before = page.text[max(0, one.start - _DATE_REACH) : one.start]
    return _RECORD.search(before) is not None


def _carried(page: Page, sentence: Sentence, kind: EventKind) -> When | None:
    published = page.published
    paragraph = page.paragraph(sentence)
    if published is not None and _LIVE.match(page.text, paragraph.start):
        return When(first=published, last=published, printed=None)
    if kind is EventKind.STATIC:
        return _month(published)
    before = _usable(page, page.dates_in(paragraph.start, sentence.start))
    before = [d for d in before if d.when.first == d.when.last] or before
    if before:
        return before[-1].when
    if published is not None and _is_live(page):
        return When(first=published, last=published, printed=None)
    return period(page)


def _is_live(page: Page) -> bool:
    """Whether the report is a running one, of entries that open with a time of the day."""
    stamped = sum(bool(_LIVE.match(page.text, p.start)) for p in page.prepared.paragraphs)
    return stamped >= _STAMPS


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
