"""Which days a phrase means, reckoned from the day a report was published.

Every function takes a :class:`Clock` first and answers with the first and the last day, both included, or ``None``
where the phrase cannot be dated. Nothing here reads text.
"""

from __future__ import annotations

import calendar
import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

Days = tuple[date, date]
ONLY = math.inf

_MIN_YEAR, _MAX_YEAR = 1, 9999
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}


@dataclass(frozen=True, slots=True)
class Clock:
    """What a phrase is reckoned from.

    ``ahead`` is true where the words around speak of what is to come, false where of what is past, ``None`` where
    they do not say. ``lean`` is how much of a cycle (a year for "2 June", a month for "the 20th") a time on the other
    side must be nearer to be preferred; ``ONLY`` forbids that side. ``named`` is the day last named before.
    """

    published: date | None
    ahead: bool | None = None
    lean: float = 0.35
    named: date | None = None


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, month, year or longer time that a phrase names.

    ``grain`` is the length of what is named: day, week, month, season, year, decade; "range" and "end" are parts of
    those. ``relative`` moments are counted from another day. ``year`` says whether the year was printed, ``explicit``
    that the words themselves say on which side of the publication it lies ("next Friday").
    """

    grain: str
    find: Callable[[Clock], Days | None]
    relative: bool = False
    year: bool = False
    explicit: bool = False


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time: ``count`` units, ``None`` for "several"."""

    count: float | None
    unit: str


def safe_date(year: int, month: int, day: int) -> date | None:
    """The date, or ``None`` where the calendar has none such."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def shift(day: date, count: float, unit: str) -> date | None:
    """``day`` moved by so many units; a month's end stays a month's end where the month is shorter."""
    try:
        if unit in ("day", "week", "fortnight", "hour"):
            per = {"day": 1, "week": 7, "fortnight": 14, "hour": 1 / 24}[unit]
            return day + timedelta(days=round(count * per))
        months = round(count * {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}[unit])
        index = day.year * 12 + day.month - 1 + months
        year, month = divmod(index, 12)
        return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
    except (ValueError, OverflowError):
        return None


def month_days(year: int, month: int) -> Days:
    """The first and the last day of a month."""
    return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])


def years(first: int, last: int) -> Days | None:
    """All days from the first of January to the last of December."""
    if not _MIN_YEAR <= first <= last <= _MAX_YEAR:
        return None
    return date(first, 1, 1), date(last, 12, 31)


def around(day: date, unit: str) -> Days | None:
    """The calendar week (Monday to Sunday), month, quarter, year, decade or century a day lies in."""
    if unit in ("day", "hour"):
        return day, day
    if unit in ("week", "fortnight"):
        monday = day - timedelta(days=day.weekday())
        return monday, monday + timedelta(days=6)
    if unit == "month":
        return month_days(day.year, day.month)
    if unit == "quarter":
        first = 3 * ((day.month - 1) // 3) + 1
        return date(day.year, first, 1), month_days(day.year, first + 2)[1]
    size = {"year": 1, "decade": 10, "century": 100}[unit]
    start = day.year - day.year % size
    return years(max(start, 1), start + size - 1)


def nearest(clock: Clock, candidates: Iterable[Days | None], cycle: int) -> Days | None:
    """The candidate nearest to the publication, leaning by a part of the cycle to the side the words speak of."""
    published = clock.published
    if published is None:
        return None
    best: tuple[float, Days] | None = None
    for days in candidates:
        if days is None:
            continue
        away = (days[0] - published).days if days[0] > published else min(0, (days[1] - published).days)
        wrong = away < 0 if clock.ahead else away > 0
        if wrong and clock.lean == ONLY:
            continue
        lean = cycle * clock.lean if wrong else 0
        if best is None or abs(away) + lean < best[0]:
            best = abs(away) + lean, days
    return best[1] if best else None


def day_found(clock: Clock, day: int, month: int | None, year: int | None) -> Days | None:
    """A day of the month; the month or the year nearest to the publication where they are not said."""
    if year is not None and month is not None:
        return _one(safe_date(year, month, day))
    if clock.published is None:
        return None
    base = clock.published
    if month is not None:
        options = [safe_date(base.year + n, month, day) for n in (-1, 0, 1)]
        return nearest(clock, map(_one, options), 365)
    return day_of_some_month(clock, day)


def day_of_some_month(clock: Clock, day: int, weekday: int | None = None) -> Days | None:
    """ "The 20th" of the nearest month, with the weekday printed if there is one."""
    if clock.published is None:
        return None
    reach = 1 if weekday is None else 6
    base = clock.published.year * 12 + clock.published.month - 1
    places = (divmod(base + n, 12) for n in range(-reach, reach + 1))
    options = [safe_date(year, month + 1, day) for year, month in places]
    if weekday is not None:
        options = [option for option in options if option and option.weekday() == weekday]
    return nearest(clock, map(_one, options), 30)


def month_found(clock: Clock, month: int, year: int | None) -> Days | None:
    """A whole month, of the year nearest to the publication where it is not said."""
    if year is not None:
        return month_days(year, month)
    if clock.published is None:
        return None
    return nearest(clock, (month_days(clock.published.year + n, month) for n in (-1, 0, 1)), 365)


def season_found(clock: Clock, season: str, year: int | None) -> Days | None:
    """Three whole months of the northern year; a winter is that which begins in the year."""
    start = _SEASONS[season]

    def of(year: int) -> Days:
        end = shift(date(year, start, 1), 2, "month") or date(year, 12, 1)
        return date(year, start, 1), month_days(end.year, end.month)[1]

    if year is not None:
        return of(year)
    if clock.published is None:
        return None
    return nearest(clock, (of(clock.published.year + n) for n in (-1, 0, 1)), 365)


def weekday_found(clock: Clock, weekday: int, which: str | None = None) -> Days | None:
    """A weekday: the last one on or before the publication, or the first on or after it where it is to come.

    ``which`` is "last" or "next" for the one strictly before or after, "this" for the one of the calendar week.
    """
    if clock.published is None:
        return None
    back = (clock.published.weekday() - weekday) % 7
    if which == "this":
        return _one(clock.published + timedelta(days=weekday - clock.published.weekday()))
    if which == "last":
        return _one(clock.published - timedelta(days=back or 7))
    if which == "next" or (which is None and clock.ahead):
        step = (7 - back) % 7
        return _one(clock.published + timedelta(days=(step or 7) if which == "next" else step))
    return _one(clock.published - timedelta(days=back))


def weekday_of_week(clock: Clock, weekday: int, weeks: int) -> Days | None:
    """A weekday of the week so many weeks after that of the publication."""
    if clock.published is None:
        return None
    return _one(clock.published + timedelta(days=weekday - clock.published.weekday() + 7 * weeks))


def offset(clock: Clock, days: int) -> Days | None:
    """So many days after the publication."""
    return _one(clock.published + timedelta(days=days)) if clock.published else None


def unit_away(clock: Clock, unit: str, count: int) -> Days | None:
    """The calendar week, month or year so many after that of the publication."""
    if clock.published is None:
        return None
    there = shift(clock.published, count, unit)
    return around(there, unit) if there else None


def ago(clock: Clock, count: float, unit: str) -> Days | None:
    """So many units before the publication (negative: after), as exact as the unit: years give a year."""
    if clock.published is None:
        return None
    there = shift(clock.published, -count, unit)
    if there is None:
        return None
    return around(there, unit if unit in ("month", "year", "decade", "century") else "day")


def beside(clock: Clock, count: float, unit: str) -> Days | None:
    """So many units after (negative: before) the day named before; ``None`` where none was."""
    there = shift(clock.named, count, unit) if clock.named else None
    return around(there, unit if unit in ("month", "year", "decade", "century") else "day") if there else None


def past_length(clock: Clock, length: Duration) -> Days | None:
    """From so many units before the publication to the publication."""
    if clock.published is None or length.count is None:
        return None
    first = shift(clock.published, -length.count, length.unit)
    return (first, clock.published) if first else None


def next_length(clock: Clock, length: Duration) -> Days | None:
    """From the publication to so many units after it."""
    if clock.published is None or length.count is None:
        return None
    last = shift(clock.published, length.count, length.unit)
    return (clock.published, last) if last else None


def easter(year: int) -> date:
    """Easter Sunday of the western churches (Gregorian reckoning by Butcher's rule)."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    month, day = divmod(h + k - 7 * m + 114, 31)
    return date(year, month, day + 1)


def holiday_found(clock: Clock, name: str, year: int | None) -> Days | None:
    """A church holiday by the western calendar, of the year nearest to the publication where it is not said."""

    def of(year: int) -> Days | None:
        if name == "easter":
            return _one(easter(year))
        if name in ("whitsun", "pentecost"):
            return _one(easter(year) + timedelta(days=49))
        return _one(date(year, 12, 25) if name == "christmas" else date(year, 1, 6))

    if year is not None:
        return of(year)
    if clock.published is None:
        return None
    return nearest(clock, (of(clock.published.year + n) for n in (-1, 0, 1)), 365)


def joined(clock: Clock, first: Moment, last: Moment) -> Days | None:
    """From the first day of one moment to the last of another; a missing year is taken from the other."""
    if last.year and not (first.year or first.relative or first.explicit):
        end = last.find(clock)
        begin = first.find(Clock(end[1], ahead=False, lean=ONLY)) if end else None
    else:
        begin = first.find(clock)
        free = not (last.relative or last.explicit)
        later = replace(clock, published=begin[0], ahead=True, lean=ONLY) if begin and free else clock
        end = last.find(later) if begin else None
    if begin is None or end is None or begin[0] > end[1]:
        return None
    return begin[0], end[1]


def _one(day: date | None) -> Days | None:
    return (day, day) if day else None
