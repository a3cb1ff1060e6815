"""Times the calendar names: days of a month, months, years, decades, seasons and church holidays."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial

from palaver.text import date_reckoning as reckon
from palaver.text.date_phrases import Hit, Rules, rules
from palaver.text.date_reckoning import Clock, Days, Moment
from palaver.text.date_words import CODE


def _iso(hit: Hit) -> Moment | None:
    numbers = [int(part) for part in re.findall(r"\d+", hit["iso"][:10])]
    year, month, day = numbers if len(str(numbers[0])) == 4 else reversed(numbers)
    if month > 12:
        month, day = day, month
    found = reckon.safe_date(year, month, day)
    return Moment("day", lambda _: (found, found), year=True) if found else None


def _iso_month(hit: Hit) -> Moment:
    year, month = (int(part) for part in hit["iso"].split("-"))
    return Moment("month", partial(reckon.month_found, month=month, year=year), year=True)


def _year_of(hit: Hit) -> int | None:
    year = hit["year"]
    return year if year is None or isinstance(year, int) else None


def _month_dotted_badly(hit: Hit) -> bool:
    """A full stop after a month is part of it only where the month is abbreviated."""
    month, dot = hit.item("month"), hit.item("dot")
    return bool(dot and month and month.end - month.start > 4)


def _day(hit: Hit) -> Moment | None:
    if _month_dotted_badly(hit) or not 1 <= hit["day"] <= 31:
        return None
    if hit.match.start("month") < hit.match.start("day") and hit.before().lower() == "in":
        return None
    year = _year_of(hit)
    find = partial(reckon.day_found, day=hit["day"], month=hit["month"], year=year)
    return Moment("day", find, year=year is not None)


def _days(hit: Hit) -> Moment | None:
    if _month_dotted_badly(hit) or not 1 <= hit["day"] < hit["last"] <= 31:
        return None
    year, month = _year_of(hit), hit["month"]

    def find(clock: Clock) -> Days | None:
        last = reckon.day_found(clock, hit["last"], month, year)
        first = reckon.safe_date(last[0].year, month, hit["day"]) if last else None
        return (first, last[0]) if first and last else None

    return Moment("range", find, year=year is not None)


def _month(hit: Hit) -> Moment | None:
    before = hit.before()
    item = hit.item("month")
    printed = hit.text[item.start : item.end] if item else ""
    year = _year_of(hit)
    if year is None and before[:1].isupper() and before.isalpha() and len(before) > 3 and printed in _NAMES:
        at = hit.match.start() - 1
        if hit.row.codes[at] == CODE["WORD"]:
            return None
    return Moment("month", partial(reckon.month_found, month=hit["month"], year=year), year=year is not None)


_NAMES = frozenset({"May", "April", "June", "August"})
"""Months that are names of people too."""


def _year(hit: Hit) -> Moment:
    year = hit["year"]
    return Moment("year", lambda _: reckon.years(year, year), year=True)


def _years(hit: Hit) -> Moment | None:
    first, last = hit["first"], hit["last"]
    last = last if last > 99 else first - first % 100 + last
    return Moment("range", lambda _: reckon.years(first, last), year=True) if first < last else None


def _short_year(hit: Hit) -> Moment:
    short = int(hit["year"][1:])

    def find(clock: Clock) -> Days | None:
        if clock.published is None:
            return None
        now = clock.published.year + 1
        year = now - (now - short) % 100
        return reckon.years(year, year)

    return Moment("year", find)


def _decade(hit: Hit) -> Moment:
    start = int(hit["decade"][:4])
    return Moment("decade", lambda _: reckon.years(start, start + 9), year=True)


def _season(hit: Hit) -> Moment:
    season, year, which = hit["season"], _year_of(hit), hit["which"]

    def find(clock: Clock) -> Days | None:
        found = reckon.season_found(clock, season, year)
        if which not in ("last", "next") or clock.published is None or found is None:
            return found
        # "Last spring", said in spring, is that of the year before.
        years = range(clock.published.year + 1, 0, -1) if which == "last" else range(clock.published.year, 9999)
        for option in (reckon.season_found(clock, season, n) for n in years):
            if option and (option[1] < clock.published if which == "last" else option[0] > clock.published):
                return option
        return None

    return Moment("season", find, year=year is not None)


def _quarter(hit: Hit) -> Moment | None:
    quarter, year = hit["which"], hit["year"]
    if not 1 <= quarter <= 4:
        return None
    last = reckon.month_days(year, 3 * quarter)[1]
    return Moment("range", lambda _: (last.replace(month=3 * quarter - 2, day=1), last), year=True)


def _holiday(hit: Hit) -> Moment:
    name, year, which = hit["holiday"], _year_of(hit), hit["which"]
    loose = hit.before().lower() in ("around", "over", "during", "about")
    shift = {0: 1}.get(hit["weekday"], 0) if hit["weekday"] is not None else -1 if hit["eve"] else 0

    def find(clock: Clock) -> Days | None:
        sided = replace(clock, ahead=which == "next", lean=reckon.ONLY) if which else clock
        found = reckon.holiday_found(sided, name, year)
        if found is None:
            return None
        if loose:
            return reckon.around(found[0], "month")
        day = reckon.shift(found[0], shift, "day") or found[0]
        return day, day

    return Moment("day", find, year=year is not None)


_DATE_YEAR = "(?:COMMA?(?:OF|IN)?(?P<year>YEAR))?"

CALENDAR: Rules = rules(
    (
        ("(?:WEEKDAY COMMA?)?(?P<iso>ISO)", _iso),
        ("(?P<iso>ISOMONTH)", _iso_month),
        (f"(?:WEEKDAY COMMA?)?(?:THE)?(?P<day>DAY|ORDINAL)(?:OF)?(?P<month>MONTH)(?P<dot>STOP)?{_DATE_YEAR}", _day),
        (f"(?:WEEKDAY COMMA?)?(?:THE)?(?P<day>DAY|ORDINAL)(?:OF)?(?P<month>MONTH){_DATE_YEAR}", _day),
        (f"(?:WEEKDAY COMMA?)?(?P<month>MONTH)(?P<dot>STOP)?(?:THE)?(?P<day>DAY|ORDINAL){_DATE_YEAR}", _day),
        (
            "(?:THE)?(?P<day>DAY|ORDINAL)(?:DASH|TO|AND|OR|UNTIL)(?:THE)?(?P<last>DAY|ORDINAL)(?:OF)?"
            f"(?P<month>MONTH)(?P<dot>STOP)?{_DATE_YEAR}",
            _days,
        ),
        (
            "(?P<month>MONTH)(?P<dot>STOP)?(?P<day>DAY|ORDINAL)(?:DASH|TO|AND|OR)(?:THE)?(?P<last>DAY|ORDINAL)"
            f"(?!UNIT|UNITS|WORD){_DATE_YEAR}",
            _days,
        ),
        ("(?P<month>MONTH)(?:STOP|COMMA)?(?:OF|IN)?(?P<year>YEAR)", _month),
        ("(?P<month>MONTH)", _month),
        ("(?P<first>YEAR)(?:DASH|TO)(?P<last>YEAR|DAY)(?!DASH)", _years),
        ("(?:THE)?(?P<decade>DECADE)", _decade),
        ("(?P<year>SHORTYEAR)", _short_year),
        (
            "(?<=[IN BY SINCE FROM UNTIL BEFORE AFTER TO AND OR BETWEEN EARLY])(?P<year>YEAR)"
            "(?!DASH|WORD(?:WORD)?(?:OF))",
            _year,
        ),
        ("(?<=[OF THE THIS UNIT])(?P<year>YEAR)(?!DASH|NUMBER)", _year),
        ("(?:THE|(?P<which>LAST|THIS|NEXT))?(?P<season>SEASON)(?:OF)?(?P<year>YEAR)", _season),
        ("(?P<which>LAST|NEXT|THIS)(?P<season>SEASON|FALL)", _season),
        ("(?<=[IN BY SINCE BEFORE UNTIL OF FROM EARLY])(?:THE)?(?P<season>SEASON)(?!WORD)", _season),
        ("(?:THE)?(?P<season>FALL)OF(?P<year>YEAR)", _season),
        ("(?:THE)?(?P<which>ORDINAL)QUARTER(?:OF)?(?P<year>YEAR)", _quarter),
        (
            "(?P<which>LAST|NEXT)?(?P<holiday>HOLIDAY)(?:(?P<eve>EVE)|(?P<weekday>WEEKDAY)|UNIT)?(?P<year>YEAR)?",
            _holiday,
        ),
    )
)
