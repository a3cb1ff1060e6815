"""How a time bounds something: "since March", "by the end of June", "between 3 and 5 May", "within 45 days"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import partial

from palaver.text import date_reckoning as reckon
from palaver.text.date_phrases import Hit, Rules, rules
from palaver.text.date_reckoning import Clock, Days, Duration, Moment

Ends = tuple[date | None, date | None]


class DateShape(StrEnum):
    """What sort of time expression it is.

    ``day``, ``month``, ``year`` and ``range`` name a time by the calendar (a season, a decade and "3-5 May" are
    ranges); ``relative`` counts from the publication or from a day named before ("yesterday", "two days earlier");
    ``since``, ``after``, ``until`` and ``deadline`` bound something by a time; ``duration`` only says how long.
    """

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    RANGE = "range"
    RELATIVE = "relative"
    SINCE = "since"
    AFTER = "after"
    UNTIL = "until"
    DEADLINE = "deadline"
    DURATION = "duration"


@dataclass(frozen=True, slots=True)
class Relation:
    """A time with the word that makes a bound of it. ``open`` phrases run on to the end of their clause.

    ``otherwise`` is the shape where the words turn out to name no time.
    """

    shape: DateShape
    find: Callable[[Clock], Ends | None]
    open: bool = False
    otherwise: DateShape | None = None


def _closing(moment: Moment, found: Days | None) -> Ends | None:
    """The last day of what ends: "by the end of June" is a day."""
    return (found[1], found[1]) if found and moment.grain == "end" else found


Build = Callable[[Hit], Relation | None]


def _ahead(clock: Clock) -> Clock:
    """What is bounded by a time lies before it, so the time is taken to come; weakly where the verb tells the past."""
    return clock if clock.ahead else replace(clock, ahead=True, lean=0.25)


def _done_by(clock: Clock) -> Clock:
    """ "Had crossed by Saturday": the verb decides. Deadlines are told again when they are over, so weakly."""
    return replace(clock, ahead=clock.ahead is not False, lean=0.25)


def _since(hit: Hit) -> Relation:
    moment: Moment = hit["moment"]

    def find(clock: Clock) -> Ends | None:
        begin = moment.find(replace(clock, ahead=False, lean=reckon.ONLY))
        if begin is None:
            return None
        if clock.published is None:
            return begin[0], None
        # As exact as the beginning: "since June" runs to the month of publication, "since 3 June" to its day.
        unit = "day" if moment.grain in ("day", "week") or moment.relative else "month"
        until = reckon.around(clock.published, unit)
        return (begin[0], until[1]) if until and begin[0] <= until[1] else None

    return Relation(DateShape.SINCE, find)


def _after(hit: Hit) -> Relation:
    moment: Moment = hit["moment"]

    def find(clock: Clock) -> Ends | None:
        found = moment.find(clock)
        return (found[1], None) if found else None

    return Relation(DateShape.AFTER, find)


def _bound(shape: DateShape, towards: Callable[[Clock], Clock]) -> Build:
    """The time itself is the bound: "by early September" is that month, "until 14 May" that day."""

    def build(hit: Hit) -> Relation:
        moment: Moment = hit["moment"]
        return Relation(shape, lambda clock: _closing(moment, moment.find(towards(clock))))

    return build


def _before(hit: Hit) -> Relation:
    """Before a day is by that day; before a month or a year is by the last day that precedes it."""
    moment: Moment = hit["moment"]

    def find(clock: Clock) -> Ends | None:
        found = moment.find(_done_by(clock))
        if found is None or moment.grain in ("day", "range", "end"):
            return _closing(moment, found)
        eve = reckon.shift(found[0], -1, "day")
        return (eve, eve) if eve else None

    return Relation(DateShape.DEADLINE, find)


def _before_end(hit: Hit) -> Relation | None:
    """ "Before the month is out", "by the month's end"."""
    unit = hit["unit"]
    if hit["moment"] is None and unit not in ("week", "month", "year"):
        return None
    if hit["verb"] not in (None, "is", "was"):
        return None
    moment: Moment | None = hit["moment"]

    def find(clock: Clock) -> Ends | None:
        clock = _ahead(clock)
        found = moment.find(clock) if moment else reckon.unit_away(clock, unit, 0)
        return (found[1], found[1]) if found else None

    return Relation(DateShape.DEADLINE, find)


def _part(hit: Hit) -> Relation:
    """ "By midnight", "by noon": of the day of publication, or of the day that is told."""
    moment: Moment | None = hit["moment"]

    def find(clock: Clock) -> Ends | None:
        return moment.find(_done_by(clock)) if moment else reckon.offset(clock, 0)

    return Relation(DateShape.DEADLINE, find)


def _range(hit: Hit) -> Relation:
    find = partial(reckon.joined, first=hit["first"], last=hit["last"])
    return Relation(DateShape.RANGE, find)


def _spelled_range(hit: Hit) -> Relation | None:
    moment: Moment = hit["moment"]
    return Relation(DateShape.RANGE, moment.find) if moment.grain == "range" else None


def _day_range(hit: Hit) -> Relation | None:
    """ "From 28 to 30": only with a day before a full date, so the months are those of the second."""
    last: Moment = hit["last"]
    if last.grain != "day" or not 1 <= hit["day"] <= 31:
        return None

    def find(clock: Clock) -> Ends | None:
        end = last.find(clock)
        begin = reckon.day_found(Clock(end[0], ahead=False, lean=reckon.ONLY), hit["day"], None, None) if end else None
        return (begin[0], end[1]) if begin and end else None

    return Relation(DateShape.RANGE, find)


def _within(hit: Hit) -> Relation:
    length: Duration = hit["length"]

    def find(clock: Clock) -> Ends | None:
        if clock.published is None or length.count is None or clock.ahead is False:
            return None
        last = reckon.shift(clock.published, length.count, length.unit)
        return (last, last) if last else None

    return Relation(DateShape.DEADLINE, find)


def _in_length(hit: Hit) -> Relation | None:
    """ "In two weeks" is a day to come only where the verb says so; else it is how long something took."""
    length: Duration = hit["length"]
    if hit["in"] != "in":
        return None

    def find(clock: Clock) -> Ends | None:
        return reckon.ago(clock, -length.count, length.unit) if length.count is not None and clock.ahead else None

    return Relation(DateShape.RELATIVE, find, otherwise=DateShape.DURATION)


def _undated(hit: Hit) -> Relation:
    """A bound counted from something that has no date of its own; only its words can be kept."""
    return Relation(DateShape.DEADLINE, lambda _: None, open=True)


def _how_long(hit: Hit) -> Relation:
    return Relation(DateShape.DURATION, lambda _: None)


RELATED: Rules = rules(
    (
        ("SINCE(?P<moment>MOMENT)", _since),
        ("AFTER(?P<moment>MOMENT)", _after),
        ("(?:BY|NO?LATER THAN)(?P<moment>MOMENT)", _bound(DateShape.DEADLINE, _done_by)),
        ("UNTIL(?P<moment>MOMENT)", _bound(DateShape.UNTIL, _ahead)),
        ("BEFORE(?P<moment>MOMENT)", _before),
        ("BEFORE(?:(?:THE)?(?P<unit>UNIT)|(?P<moment>MOMENT))(?P<verb>WORD)WORD", _before_end),
        ("(?:BY|BEFORE|UNTIL)(?:THE)?(?P<unit>UNIT)APOSTROPHE WORD END", _before_end),
        ("(?:BY|BEFORE|UNTIL)(?:THE)?(?:PART|CLOCKTIME)(?:OF|ON|COMMA)?(?P<moment>MOMENT)", _part),
        ("BY(?P<part>PART)", _part),
        ("(?:FROM|BETWEEN)(?P<first>MOMENT)(?:TO|UNTIL|AND|DASH|BY)(?P<last>MOMENT)", _range),
        ("(?:FROM|BETWEEN)(?P<moment>MOMENT)", _spelled_range),
        ("(?:FROM|BETWEEN)(?:THE)?(?P<day>DAY|ORDINAL)(?:TO|UNTIL|AND|DASH)(?P<last>MOMENT)", _day_range),
        ("WITHIN(?:THE)?(?:NEXT)?(?P<length>DURATION)(?!OF|AFTER)", _within),
        ("WITHIN(?P<length>DURATION)(?:OF|AFTER)", _undated),
        ("DURATION AFTER(?=[WORD THE ARTICLE THAT THIS])", _undated),
        ("FOR(?P<length>DURATION)", _how_long),
        ("(?P<in>IN)(?P<length>DURATION)", _in_length),
    )
)
