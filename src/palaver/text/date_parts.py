"""Times made of other times: "the end of last month", "two weeks ago", "from Monday to Friday"."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from palaver.text import date_reckoning as reckon
from palaver.text.date_phrases import Hit, Rules, rules
from palaver.text.date_reckoning import Clock, Days, Duration, Moment

Build = Callable[[Hit], Moment | None]


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
        if found is None or clock.published is None or found[1] < clock.published:
            return found
        return (found[1], found[1]) if clock.ahead or found[0] > clock.published else found

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


def _nth(hit: Hit) -> Moment | None:
    """ "The first day of May" is a day, "the third month of 2031" a month, "the first week of May" as exact as May."""
    moment: Moment = hit["moment"]
    unit, which = hit["unit"], hit["which"]
    if (unit, moment.grain) not in (("day", "month"), ("month", "year")):
        return moment if moment.grain in ("month", "year") else None

    def find(clock: Clock) -> Days | None:
        found = moment.find(clock)
        there = (found[1] if which == "last" else reckon.shift(found[0], which - 1, unit)) if found else None
        days = reckon.around(there, unit) if there else None
        return days if days and found and days[0] <= found[1] else None

    return Moment(unit, find, relative=moment.relative, year=moment.year)


def _week_of(hit: Hit) -> Moment | None:
    moment: Moment = hit["moment"]
    if moment.grain != "day" or hit["unit"] != "week":
        return None

    def find(clock: Clock) -> Days | None:
        found = moment.find(clock)
        return reckon.around(found[0], "week") if found else None

    return Moment("range", find, year=moment.year)


def _first_of(hit: Hit) -> Moment | None:
    """ "The first three weeks of May"."""
    moment: Moment = hit["moment"]
    length: Duration = hit["length"]
    count = length.count
    if count is None or hit["which"] not in (1, "last") or moment.grain not in ("month", "year"):
        return None

    def find(clock: Clock) -> Days | None:
        found = moment.find(clock)
        if found is None:
            return None
        sign = 1 if hit["which"] == 1 else -1
        beyond = reckon.shift(found[0] if sign > 0 else found[1], sign * count, length.unit)
        edge = reckon.shift(beyond, -sign, "day") if beyond else None
        if edge is None or not found[0] <= edge <= found[1]:
            return found
        return (found[0], edge) if sign > 0 else (edge, found[1])

    return Moment("range", find, year=moment.year)


def _running(hit: Hit) -> Moment | None:
    """ "For 30 days from 1 September": the first day counts."""
    moment: Moment = hit["moment"]
    length: Duration = hit["length"]
    count = length.count
    if count is None or moment.grain != "day":
        return None

    def find(clock: Clock) -> Days | None:
        found = moment.find(clock)
        after = reckon.shift(found[0], count, length.unit) if found else None
        last = reckon.shift(after, -1, "day") if after else None
        return (found[0], last) if found and last else None

    return Moment("range", find, year=moment.year)


def _either(hit: Hit) -> Moment | None:
    """ "On Friday or Saturday": between the two, if they are near."""
    first: Moment = hit["first"]
    last: Moment = hit["last"]
    if first.grain != "day" or last.grain != "day" or first.relative or last.relative:
        return None
    return Moment("range", partial(reckon.joined, first=first, last=last), year=first.year or last.year)


def _pair(hit: Hit) -> Moment | None:
    first: Moment = hit["first"]
    last: Moment = hit["last"]
    if first.grain != last.grain and not (first.year and last.year):
        return None
    return Moment("range", partial(reckon.joined, first=first, last=last), year=first.year or last.year)


COMPOSED: Rules = rules(
    (
        ("(?P<length>DURATION)AGO", _ago),
        ("(?<=[FOR OF])(?P<length>DURATION)(?:COMMA)?FROM(?P<moment>MOMENT)", _running),
        ("(?P<length>DURATION)EARLIER", _length_beside(-1)),
        ("(?P<length>DURATION)LATER", _length_beside(1)),
        ("(?P<length>DURATION)BEFORE(?P<moment>MOMENT)", _length_from(-1)),
        ("(?P<length>DURATION)(?:AFTER|FROM)(?P<moment>MOMENT)", _length_from(1)),
        ("(?:(?:THE|THESE)(?:LAST|PAST)|PAST|(?<=[IN FOR])LAST)(?P<length>DURATION)", _lately),
        ("(?:THE|THESE)?NEXT(?P<length>DURATION)", _shortly),
        ("EARLY(?:IN|ON|DASH)?(?P<moment>MOMENT)", _part_of_long),
        ("(?:THE)?(?:BEGIN|EARLY)OF(?P<moment>MOMENT)", _part_of_long),
        ("(?:THE)?(?P<which>ORDINAL|LAST)(?P<unit>UNIT)OF(?P<moment>MOMENT)", _nth),
        ("(?:THE)?(?P<which>ORDINAL|LAST)(?P<length>DURATION)OF(?P<moment>MOMENT)", _first_of),
        ("THE(?P<unit>UNIT)OF(?P<moment>MOMENT)", _week_of),
        ("(?:THE)?END OF(?P<moment>MOMENT)", _end),
        ("(?:THE)?(?P<which>ORDINAL|LAST)HALF OF(?P<moment>MOMENT)", _half),
        ("(?:THE)?(?:EARLY UNIT|PART)(?:OF|ON|TO|INTO|FROM)(?P<moment>MOMENT)", _same),
        ("(?:BEFORE|AFTER|AT)PART(?:OF|ON|COMMA)?(?P<moment>MOMENT)", _same),
        ("(?:THE)?EVE OF(?P<moment>MOMENT)", _eve),
        ("MOMENT INTO(?P<moment>MOMENT)", _same),
        ("(?P<first>MOMENT)(?:DASH|TO)(?P<last>MOMENT)", _pair),
        ("(?P<first>MOMENT)OR(?P<last>MOMENT)", _either),
        ("ON OR AFTER(?P<moment>MOMENT)", _same),
    )
)
