"""Times counted from the publication or from a day named before, and lengths of time."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from palaver.text import date_reckoning as reckon
from palaver.text.date_phrases import Hit, Rules, rules
from palaver.text.date_reckoning import Clock, Days, Duration, Moment

Value = Moment | Duration
Build = Callable[[Hit], Value | None]


def _weekday(hit: Hit) -> Moment:
    which = hit["which"]
    which = {"coming": "next", "upcoming": "next", "previous": "last", "preceding": "last"}.get(which, which)
    find = partial(reckon.weekday_found, weekday=hit["weekday"], which=which)
    return Moment("day", find, explicit=which is not None)


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


def _beside(count: int) -> Callable[[Hit], Moment]:
    """The day before or after the one named before; of longer units only the words are kept."""

    def build(hit: Hit) -> Moment:
        if hit["unit"] not in (None, "day"):
            return Moment("range", lambda _: None, relative=True)
        return Moment("day", partial(reckon.beside, count=count, unit="day"), relative=True)

    return build


def _next_unit(hit: Hit) -> Moment | None:
    """ "The next day" follows the day named before; "the next decade" the present one."""
    return _beside(1)(hit) if hit["unit"] in ("day", "week") else _unit_away(hit)


def _unresolved(_: Hit) -> Moment:
    return Moment("range", lambda _: None, relative=True)


def _unit_away(hit: Hit) -> Moment | None:
    unit = hit["unit"]
    if unit in ("day", "hour"):
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


def _length(hit: Hit) -> Duration:
    count = hit["count"]
    vague = not isinstance(count, int | float) and count not in ("a", "an")
    number: float | None = None if vague or hit["other"] is not None else 1 if count in ("a", "an") else count
    if hit["half"] is not None and number is not None:
        number = number + 0.5 if hit.match.start("half") > hit.match.start("count") else number / 2
    return Duration(number, hit["unit"])


_PREP = "(?<=[ON BY UNTIL BEFORE SINCE FROM TO AFTER AND OR DASH])"
_CLOSE = "(?=$|[COMMA STOP BREAK AND MARK BUT])"
_ENDS = r"(?=$|[COMMA STOP BREAK MARK DASH APOSTROPHE AND OR TO IN ON AT BY FROM FOR UNTIL AFTER BEFORE THAT THE NO])"

COUNTED: Rules = rules(
    (
        ("(?P<which>LAST|PREV|NEXT|THIS)(?P<weekday>WEEKDAY)(?:PART)?", _weekday),
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
        ("THE(?:NEXT|FOLLOWING)(?P<unit>UNIT)(?!OF)", _next_unit),
        ("(?:THE)?THAT(?:(?P<unit>UNIT)|PART)", _beside(0)),
        (f"THE(?:(?P<unit>UNIT)|PART)BEFORE{_CLOSE}", _beside(-1)),
        ("(?P<which>LAST|NEXT|THIS)(?P<unit>UNIT|QUARTER)(?!OF)", _unit_away),
        ("(?<=OF)(?P<which>THE)(?P<unit>UNIT)", _unit_away),
        ("THE(?:(?P<last>LAST)|PAST)(?P<unit>UNIT)(?!OF)", _past_unit),
        ("PAST(?P<unit>UNIT)", _past_unit),
        ("(?:THE|THESE)?(?:LAST|PAST|NEXT|FOLLOWING|PREV)UNITS", _unresolved),
        ("RECENT UNITS", _unresolved),
        ("(?:THE|(?P<which>LAST|THIS|NEXT))WEEKEND", _weekend),
        ("(?P<which>LAST|NEXT)(?P<month>MONTH)", _month_beside),
        ("(?P<month>MONTH)(?:OF)?(?P<which>LAST|THIS|NEXT)(?P<unit>UNIT)", _of_year),
        ("(?:THE)?(?P<season>SEASON)(?:OF)?(?P<which>LAST|THIS|NEXT)(?P<unit>UNIT)", _of_year),
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
