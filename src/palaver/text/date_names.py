"""Words that name a time by themselves: days, months, years, "last week", and lengths of time."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

from palaver.text import date_reckoning as reckon
from palaver.text.date_phrases import Hit, Rules, rules
from palaver.text.date_reckoning import Clock, Days, Duration, Moment
from palaver.text.date_words import CODE

Value = Moment | Duration
Build = Callable[[Hit], Value | None]


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


_NAMES = frozenset({"May", "April", "June", "August", "Jan"})
"""Months that are names of people too."""


def _month_beside(hit: Hit) -> Moment:
    """ "Last June": the nearest June that is over; "next June": the nearest that has not begun."""
    month, sign = hit["month"], -1 if hit["which"] == "last" else 1

    def find(clock: Clock) -> Days | None:
        if clock.published is None:
            return None
        base = clock.published.replace(day=1)
        away = [reckon.shift(base, sign * n, "month") for n in range(1, 13)]
        return next((reckon.around(day, "month") for day in away if day and day.month == month), None)

    return Moment("month", find, relative=True)


def _of_year(hit: Hit) -> Moment | None:
    """ "In March of last year"."""
    if hit["unit"] != "year":
        return None
    count, month, season = {"last": -1, "this": 0}.get(hit["which"], 1), hit["month"], hit["season"]

    def find(clock: Clock) -> Days | None:
        if clock.published is None:
            return None
        year = clock.published.year + count
        return reckon.season_found(clock, season, year) if season else reckon.month_found(clock, month, year)

    return Moment("season" if season else "month", find)


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


def _weekday(hit: Hit) -> Moment:
    which = hit["which"]
    which = "next" if which in ("next", "coming", "upcoming") else which
    return Moment("day", partial(reckon.weekday_found, weekday=hit["weekday"], which=which))


def _weekday_of_week(hit: Hit) -> Moment | None:
    if hit["unit"] != "week":
        return None
    weeks = {"last": -1, "this": 0}.get(hit["which"], 1)
    return Moment("day", partial(reckon.weekday_of_week, weekday=hit["weekday"], weeks=weeks))


def _weekday_number(hit: Hit) -> Moment | None:
    day, weekday = hit["day"], hit["weekday"]
    if not 1 <= day <= 31:
        return None
    return Moment("day", partial(reckon.day_of_some_month, day=day, weekday=weekday))


def _relative_day(hit: Hit) -> Moment:
    shift = {"yesterday": -1, "tomorrow": 1}.get(hit["rel"], 0)
    return Moment("day", partial(reckon.offset, days=shift), relative=True)


def _offset(days: int) -> Build:
    return lambda _: Moment("day", partial(reckon.offset, days=days), relative=True)


def _beside(count: int) -> Build:
    """The day before or after the one named before; of longer units only the words are kept."""

    def build(hit: Hit) -> Moment:
        if hit["unit"] not in (None, "day"):
            return Moment("range", lambda _: None, relative=True)
        return Moment("day", partial(reckon.beside, count=count, unit="day"), relative=True)

    return build


def _unresolved(_: Hit) -> Moment:
    return Moment("range", lambda _: None, relative=True)


def _unit_away(hit: Hit) -> Moment | None:
    unit = hit["unit"]
    if unit in ("day", "hour"):
        return None
    if hit.match.end("unit") - hit.match.start() > 2:  # "the last week"
        return None
    count = {"last": -1, "this": 0, "the": 0}.get(hit["which"], 1)
    return Moment(unit, partial(reckon.unit_away, unit=unit, count=count), relative=True)


def _past_unit(hit: Hit) -> Moment | None:
    if hit["unit"] == "hour" or (hit["unit"] == "day" and hit["last"]):
        return None
    return Moment("range", partial(reckon.past_length, length=Duration(1, hit["unit"])), relative=True)


def _weekend(hit: Hit) -> Moment:
    which = hit["which"]

    def find(clock: Clock) -> Days | None:
        ahead = clock.ahead if which in (None, "this") else which != "last"
        saturday = reckon.weekday_found(Clock(clock.published, ahead), 5, "next" if which == "next" else None)
        if saturday is None or clock.published is None:
            return None
        first = saturday[0]
        if which == "last" and (clock.published - first).days < 2:
            first = reckon.shift(first, -1, "week") or first
        return first, reckon.shift(first, 1, "day") or first

    return Moment("range", find, relative=True)


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
    name, year = hit["holiday"], _year_of(hit)
    loose = hit.before().lower() in ("around", "over", "during", "about")
    shift = {0: 1}.get(hit["weekday"], 0) if hit["weekday"] is not None else -1 if hit["eve"] else 0

    def find(clock: Clock) -> Days | None:
        found = reckon.holiday_found(clock, name, year)
        if found is None:
            return None
        if loose:
            return reckon.around(found[0], "month")
        day = reckon.shift(found[0], shift, "day") or found[0]
        return day, day

    return Moment("day", find, year=year is not None)


def _length(hit: Hit) -> Duration:
    count = hit["count"]
    vague = not isinstance(count, int | float) and count not in ("a", "an")
    number: float | None = None if vague or hit["other"] is not None else 1 if count in ("a", "an") else count
    if hit["half"] is not None and number is not None:
        number = number + 0.5 if hit.match.start("half") > hit.match.start("count") else number / 2
    return Duration(number, hit["unit"])


_DATE_YEAR = "(?:COMMA?(?:OF)?(?P<year>YEAR))?"
_PART = "(?:PART)?"
_THE_DAY = "(?:(?:WEEKDAY COMMA?)?(?:ON)?(?:THE)?)"
_PREP = "(?<=[ON BY UNTIL BEFORE SINCE FROM TO AFTER AND OR DASH])"
_CLOSE = "(?=$|[COMMA STOP BREAK AND MARK BUT])"
_ENDS = r"(?=$|[COMMA STOP BREAK MARK DASH APOSTROPHE AND OR TO IN ON AT BY FROM FOR UNTIL AFTER BEFORE THAT THE NO])"

NAMED: Rules = rules(
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
        (f"(?P<month>MONTH)(?P<dot>STOP)?(?P<day>DAY)(?:DASH|TO|AND|OR)(?P<last>DAY)(?!UNIT|WORD){_DATE_YEAR}", _days),
        ("(?P<month>MONTH)(?:STOP|COMMA)?(?:OF)?(?P<year>YEAR)", _month),
        ("(?P<month>MONTH)", _month),
        ("(?P<first>YEAR)(?:DASH|TO)(?P<last>YEAR|DAY)(?!DASH)", _years),
        ("(?:THE)?(?P<decade>DECADE)", _decade),
        ("(?P<year>SHORTYEAR)", _short_year),
        (
            "(?<=[IN BY SINCE FROM UNTIL BEFORE AFTER TO AND OR BETWEEN EARLY])(?P<year>YEAR)"
            "(?!DASH|WORD(?:WORD)?(?:OF))",
            _year,
        ),
        ("(?<=[OF THE THIS])(?P<year>YEAR)(?!DASH|NUMBER)", _year),
        ("(?P<which>LAST|NEXT|THIS)(?P<weekday>WEEKDAY)(?:PART)?", _weekday),
        ("(?P<weekday>WEEKDAY)(?:PART)?(?P<which>LAST|NEXT)(?!UNIT)", _weekday),
        ("(?P<weekday>WEEKDAY)(?:PART)?(?:OF)?(?P<which>LAST|NEXT|THIS)(?P<unit>UNIT)", _weekday_of_week),
        ("(?P<weekday>WEEKDAY)(?:PART)?", _weekday),
        (f"(?P<weekday>WEEKDAY)COMMA? THE(?P<day>ORDINAL){_ENDS}", _weekday_number),
        ("(?P<rel>REL)(?:PART)?", _relative_day),
        ("THIS PART", _offset(0)),
        ("(?:THE)?LAST PART", _offset(-1)),
        ("(?:THE)?UNIT BEFORE REL", _offset(-2)),
        ("(?:THE)?UNIT AFTER REL", _offset(2)),
        ("(?:THE)?PREV(?:(?P<unit>UNIT)|PART)", _beside(-1)),
        ("(?:THE)?(?:NEXT|FOLLOWING)PART", _beside(1)),
        ("THE(?:NEXT|FOLLOWING)(?P<unit>UNIT)", _beside(1)),
        ("(?:THE)?THAT(?:(?P<unit>UNIT)|PART)", _beside(0)),
        (f"THE(?:(?P<unit>UNIT)|PART)BEFORE{_CLOSE}", _beside(-1)),
        ("(?P<which>LAST|NEXT|THIS)(?P<unit>UNIT|QUARTER)", _unit_away),
        ("(?<=OF)(?P<which>THE)(?P<unit>UNIT)", _unit_away),
        ("THE(?:(?P<last>LAST)|PAST)(?P<unit>UNIT)", _past_unit),
        ("PAST(?P<unit>UNIT)", _past_unit),
        ("(?:THE|THESE)?(?:LAST|PAST|NEXT|FOLLOWING|PREV)UNITS", _unresolved),
        ("RECENT UNITS", _unresolved),
        ("(?:THE|(?P<which>LAST|THIS|NEXT))WEEKEND", _weekend),
        ("(?P<which>LAST|NEXT)(?P<month>MONTH)", _month_beside),
        ("(?P<month>MONTH)(?:OF)?(?P<which>LAST|THIS|NEXT)(?P<unit>UNIT)", _of_year),
        ("(?:THE)?(?P<season>SEASON)(?:OF)?(?P<which>LAST|THIS|NEXT)(?P<unit>UNIT)", _of_year),
        ("(?:THE|(?P<which>LAST|THIS|NEXT))?(?P<season>SEASON)(?:OF)?(?P<year>YEAR)", _season),
        ("(?P<which>LAST|NEXT|THIS)(?P<season>SEASON|FALL)", _season),
        ("(?<=[IN BY SINCE BEFORE UNTIL OF FROM EARLY])(?:THE)?(?P<season>SEASON)(?!WORD)", _season),
        ("(?:THE)?(?P<season>FALL)OF(?P<year>YEAR)", _season),
        ("(?:THE)?(?P<which>ORDINAL)QUARTER(?:OF)?(?P<year>YEAR)", _quarter),
        ("(?P<holiday>HOLIDAY)(?:(?P<eve>EVE)|(?P<weekday>WEEKDAY)|UNIT)?(?P<year>YEAR)?", _holiday),
        (f"{_PREP}THE(?P<day>ORDINAL){_ENDS}", _weekday_number),
        (
            "(?P<half>HALF)?(?P<count>DAY|NUMBER|ARTICLE|VAGUE)(?:(?:TO|OR|DASH)(?P<other>DAY|NUMBER))?"
            "(?:OF)?DASH?(?P<unit>UNIT|UNITS)(?!DASH?OLD)",
            _length,
        ),
        ("(?:ARTICLE)?(?P<count>VAGUE)(?:OF)?(?P<unit>UNITS)", _length),
        ("(?<=WITHIN)(?P<unit>UNITS)", _length),
        ("(?P<count>ARTICLE)(?P<unit>UNIT)AND(?:ARTICLE)(?P<half>HALF)", _length),
    )
)
