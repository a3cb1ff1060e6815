"""Time phrases: which words, in which order, name which time.

Two tables, used one after the other: ``NAMED`` finds days, months and lengths of time, ``COMPOSED`` puts them
together ("the end of last month"). A rule is a pattern over the codes of :mod:`palaver.text.date_words` and a
function that makes the value of the phrase, or ``None`` where the words do not mean a time after all.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from palaver.text import date_reckoning as reckon
from palaver.text.date_reckoning import Clock, Days, Duration, Moment
from palaver.text.date_words import CODE, Item, Row, phrase

Value = Moment | Duration


@dataclass(frozen=True, slots=True)
class Hit:
    """Where a pattern was found; ``hit["month"]`` is the value of the first word of that group, or ``None``."""

    match: re.Match[str]
    row: Row
    text: str

    def __getitem__(self, name: str) -> Any:
        item = self.item(name)
        return item.value if item else None

    def item(self, name: str) -> Item | None:
        """The first item of a group."""
        at = self.match.start(name) if name in self.match.re.groupindex else -1
        return self.row.items[at] if at >= 0 else None

    def before(self) -> str:
        """The word before the phrase, as printed."""
        at = self.match.start()
        return self.text[self.row.items[at - 1].start : self.row.items[at - 1].end] if at else ""


Build = Callable[[Hit], Value | None]
Rule = tuple[re.Pattern[str], Build]


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
    return Moment("day", partial(reckon.day_found, day=hit["day"], month=None, year=None)) if hit["day"] < 32 else None


def _relative_day(hit: Hit) -> Moment:
    shift = {"yesterday": -1, "tomorrow": 1}.get(hit["rel"], 0)
    return Moment("day", partial(reckon.offset, days=shift), relative=True)


def _offset(days: int) -> Build:
    return lambda _: Moment("day", partial(reckon.offset, days=days), relative=True)


def _beside(count: int) -> Build:
    return lambda hit: Moment("day", partial(reckon.beside, count=count, unit="day"), relative=True)


def _unit_away(hit: Hit) -> Moment | None:
    unit = hit["unit"]
    if unit in ("day", "hour"):
        return None
    count = {"last": -1, "this": 0, "the": 0}.get(hit["which"], 1)
    return Moment(unit, partial(reckon.unit_away, unit=unit, count=count), relative=True)


def _past_unit(hit: Hit) -> Moment:
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
        if which == "last":
            clock = Clock(clock.published, ahead=False, firm=True)
        if which == "next":
            clock = Clock(clock.published, ahead=True, firm=True)
        return reckon.season_found(clock, season, year)

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
_ENDS = r"(?=$|[COMMA STOP BREAK MARK DASH APOSTROPHE AND OR TO IN ON AT BY FROM FOR UNTIL AFTER BEFORE THAT THE NO])"

NAMED: tuple[Rule, ...] = tuple(
    (phrase(pattern), build)
    for pattern, build in (
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
        ("WEEKDAY COMMA? THE(?P<day>ORDINAL)(?!WORD)", _weekday_number),
        ("(?P<rel>REL)(?:PART)?", _relative_day),
        ("THIS PART", _offset(0)),
        ("(?:THE)?LAST PART", _offset(-1)),
        ("(?:THE)?UNIT BEFORE REL", _offset(-2)),
        ("(?:THE)?UNIT AFTER REL", _offset(2)),
        ("(?:THE)?PREV(?:UNIT|PART)", _beside(-1)),
        ("(?:THE)?(?:NEXT|FOLLOWING)PART", _beside(1)),
        ("THE(?:NEXT|FOLLOWING)(?P<unit>UNIT)", lambda hit: _beside(1)(hit) if hit["unit"] == "day" else None),
        ("(?:THE)?THAT(?:PART|UNIT)", _beside(0)),
        ("THE(?:UNIT|PART)BEFORE(?=[COMMA STOP BREAK AND MARK])", _beside(-1)),
        ("(?P<which>LAST|NEXT|THIS)(?P<unit>UNIT|QUARTER)", _unit_away),
        ("(?<=OF)(?P<which>THE)(?P<unit>UNIT)", _unit_away),
        ("THE(?:LAST|PAST)(?P<unit>UNIT)", _past_unit),
        ("PAST(?P<unit>UNIT)", _past_unit),
        ("(?:THE|(?P<which>LAST|THIS|NEXT))WEEKEND", _weekend),
        ("(?:THE|(?P<which>LAST|THIS|NEXT))?(?P<season>SEASON)(?:OF)?(?P<year>YEAR)", _season),
        ("(?P<which>LAST|NEXT|THIS)(?P<season>SEASON|FALL)", _season),
        ("(?<=[IN BY SINCE BEFORE UNTIL OF FROM EARLY])(?:THE)?(?P<season>SEASON)(?!WORD)", _season),
        ("(?:THE)?(?P<season>FALL)OF(?P<year>YEAR)", _season),
        ("(?:THE)?(?P<which>ORDINAL)QUARTER(?:OF)?(?P<year>YEAR)", _quarter),
        ("(?P<holiday>HOLIDAY)(?:(?P<eve>EVE)|(?P<weekday>WEEKDAY)|UNIT)?(?P<year>YEAR)?", _holiday),
        (f"{_PREP}THE(?P<day>ORDINAL){_ENDS}", _weekday_number),
        (
            "(?P<half>HALF)?(?P<count>DAY|NUMBER|ARTICLE|VAGUE)(?:(?:TO|OR|DASH)(?P<other>DAY|NUMBER))?"
            "(?:OF)?DASH?(?P<unit>UNIT)(?!DASH?OLD)",
            _length,
        ),
        ("ARTICLE(?P<count>VAGUE)(?:OF)?(?P<unit>UNIT)", _length),
        ("(?<=WITHIN)(?P<unit>UNIT)", _length),
        ("(?P<count>ARTICLE)(?P<unit>UNIT)AND(?:ARTICLE)(?P<half>HALF)", _length),
    )
)


def _ago(hit: Hit) -> Moment | None:
    length: Duration = hit["length"]
    count = length.count
    if count is None:
        return Moment("range", lambda _: None, relative=True)
    return Moment("day", partial(reckon.ago, count=count, unit=length.unit), relative=True)


def _length_beside(sign: int) -> Build:
    def build(hit: Hit) -> Moment | None:
        length: Duration = hit["length"]
        if length.count is None or length.unit == "hour":
            return Moment("range", lambda _: None, relative=True)
        return Moment("day", partial(reckon.beside, count=sign * length.count, unit=length.unit), relative=True)

    return build


def _length_from(sign: int) -> Build:
    def build(hit: Hit) -> Moment | None:
        length: Duration = hit["length"]
        moment: Moment = hit["moment"]
        if length.count is None or moment.grain != "day":
            return None
        count = sign * length.count

        def find(clock: Clock) -> Days | None:
            base = moment.find(clock)
            there = reckon.shift(base[0], count, length.unit) if base else None
            return (there, there) if there else None

        return Moment("day", find)

    return build


def _lately(hit: Hit) -> Moment:
    return Moment("range", partial(reckon.past_length, length=hit["length"]), relative=True)


def _shortly(hit: Hit) -> Moment:
    return Moment("range", partial(reckon.next_length, length=hit["length"]), relative=True)


def _same(hit: Hit) -> Moment:
    moment: Moment = hit["moment"]
    return moment


def _part_of_long(hit: Hit) -> Moment | None:
    moment: Moment = hit["moment"]
    return moment if moment.grain != "range" else None


def _end(hit: Hit) -> Moment | None:
    moment: Moment = hit["moment"]
    if moment.grain == "day":
        return None

    def find(clock: Clock) -> Days | None:
        found = moment.find(clock)
        if found is None or not clock.ahead:
            return found
        return found[1], found[1]

    return Moment("end", find, relative=moment.relative, year=moment.year)


def _half(hit: Hit) -> Moment | None:
    moment: Moment = hit["moment"]
    if moment.grain not in ("month", "year"):
        return None
    second = hit["which"] in (2, "last")

    def find(clock: Clock) -> Days | None:
        found = moment.find(clock)
        if found is None:
            return None
        middle = found[0].replace(day=15) if moment.grain == "month" else found[0].replace(month=6, day=30)
        after = reckon.shift(middle, 1, "day") or middle
        return (after, found[1]) if second else (found[0], middle)

    return Moment("range", find, year=moment.year)


def _eve(hit: Hit) -> Moment | None:
    moment: Moment = hit["moment"]
    if moment.grain != "day":
        return None

    def find(clock: Clock) -> Days | None:
        found = moment.find(clock)
        eve = reckon.shift(found[0], -1, "day") if found else None
        return (eve, eve) if eve else None

    return Moment("day", find, year=moment.year)


def _pair(hit: Hit) -> Moment | None:
    first: Moment = hit["first"]
    last: Moment = hit["last"]
    if first.grain != last.grain:
        return None
    return Moment("range", partial(reckon.joined, first=first, last=last), year=first.year or last.year)


COMPOSED: tuple[Rule, ...] = tuple(
    (phrase(pattern), build)
    for pattern, build in (
        ("(?P<length>DURATION)AGO", _ago),
        ("(?P<length>DURATION)EARLIER", _length_beside(-1)),
        ("(?P<length>DURATION)LATER", _length_beside(1)),
        ("(?P<length>DURATION)BEFORE(?P<moment>MOMENT)", _length_from(-1)),
        ("(?P<length>DURATION)(?:AFTER|FROM)(?P<moment>MOMENT)", _length_from(1)),
        ("(?:THE|THESE)?(?:LAST|PAST)(?P<length>DURATION)", _lately),
        ("(?:THE|THESE)?NEXT(?P<length>DURATION)", _shortly),
        ("EARLY(?:IN|ON|DASH)?(?P<moment>MOMENT)", _part_of_long),
        ("(?:THE)?(?:BEGIN|EARLY)OF(?P<moment>MOMENT)", _part_of_long),
        ("(?:THE)?ORDINAL UNIT OF(?P<moment>MOMENT)", _part_of_long),
        ("(?:THE)?END OF(?P<moment>MOMENT)", _end),
        ("(?:THE)?(?P<which>ORDINAL|LAST)HALF OF(?P<moment>MOMENT)", _half),
        ("(?:THE)?(?:EARLY UNIT|PART)(?:OF|ON|TO|INTO|FROM)(?P<moment>MOMENT)", _same),
        ("(?:THE)?EVE OF(?P<moment>MOMENT)", _eve),
        ("MOMENT INTO(?P<moment>MOMENT)", _same),
        ("(?P<first>MOMENT)(?:DASH|TO)(?P<last>MOMENT)", _pair),
    )
)


def reduce(text: str, words: Row, rules: tuple[tuple[re.Pattern[str], Callable[[Hit], Any]], ...]) -> Row:
    """The row with each phrase that a rule finds made one item: the leftmost first, of those the longest."""
    found: list[tuple[int, int, Any]] = []
    for pattern, build in rules:
        for match in pattern.finditer(words.codes):
            value = build(Hit(match, words, text))
            if value is not None:
                found.append((match.start(), match.end(), value))
    found.sort(key=lambda hit: (hit[0], -hit[1]))
    codes: list[str] = []
    items: list[Item] = []
    done = 0
    for start, end, value in found:
        if start < done:
            continue
        codes.append(words.codes[done:start] + CODE[type(value).__name__.upper()])
        items.extend(words.items[done:start])
        items.append(Item(words.items[start].start, words.items[end - 1].end, value))
        done = end
    return Row("".join(codes) + words.codes[done:], (*items, *words.items[done:]))
