"""The few words Palaver says itself: days, kinds and stances, in neutral terms and the same for everyone."""

from __future__ import annotations

import calendar
from collections.abc import Sequence
from datetime import date

from palaver.analyse.table import Cell, Movement
from palaver.analyse.toll import Count
from palaver.model.evidence import When
from palaver.model.record import Bound, CommitmentKind, EventKind, MeetingKind, Stance

STANCES = {Stance.DEMAND: "demands", Stance.OFFER: "offers", Stance.ACCEPT: "accepts", Stance.REJECT: "rejects"}
MEETINGS = {
    MeetingKind.TALKS: "talks",
    MeetingKind.CALL: "a call",
    MeetingKind.VISIT: "a visit",
    MeetingKind.SUMMIT: "a summit",
}
PROMISED = {CommitmentKind.AGREED: "agreed", CommitmentKind.PLEDGED: "pledged"}
EVENTS = {
    EventKind.STRIKE: "a strike",
    EventKind.ASSAULT: "a ground attack",
    EventKind.SABOTAGE: "sabotage",
    EventKind.ADVANCE: "an advance",
    EventKind.CAPTURE: "a settlement taken",
    EventKind.REPULSE: "an attack beaten back",
    EventKind.WITHDRAWAL: "a withdrawal",
    EventKind.VIOLATION: "a breach of a truce",
    EventKind.BUILDUP: "a build-up of forces",
    EventKind.EXCHANGE: "an exchange",
    EventKind.STATIC: "no change",
    EventKind.OTHER: "another event",
}
_BOUNDS = {Bound.EXACT: "", Bound.AT_LEAST: "at least ", Bound.AT_MOST: "at most ", Bound.ABOUT: "about "}


def day(when: When | None) -> str | None:
    """An interval as people write it: "8 April 2033", "April 2033", "8–11 April 2033"; ``None`` where it has no day."""
    if when is None or (when.first is None and when.last is None):
        return None
    if when.first is None or when.last is None:
        known = when.first or when.last
        return f"{'from' if when.first else 'until'} {_one(known)}" if known else None
    first, last = when.first, when.last
    if first == last:
        return _one(first)
    if first.day == 1 and last.day == calendar.monthrange(last.year, last.month)[1]:
        return _months(first, last)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{_one(last)}"
    begun = f"{first.day} {first:%B}" if first.year == last.year else _one(first)
    return f"{begun} – {_one(last)}"


def _one(of: date) -> str:
    return f"{of.day} {of:%B} {of.year}"


def _months(first: date, last: date) -> str:
    if (first.month, last.month) == (1, 12):
        return f"{first.year}" if first.year == last.year else f"{first.year}–{last.year}"
    if first.year != last.year:
        return f"{first:%B} {first.year} – {last:%B} {last.year}"
    return f"{last:%B} {last.year}" if first.month == last.month else f"{first:%B} – {last:%B} {last.year}"


def on_day(when: When | None) -> str:
    """The same with its preposition: " on 8 April 2033", " in April 2033"; empty where it has no day."""
    words = day(when)
    if words is None or when is None:
        return ""
    if words[0].isdigit() and when.first is not None and " " in words:
        return f" on {words}" if when.first == when.last else f", {words}"
    return f", {words}" if words.startswith(("from", "until")) or "–" in words else f" in {words}"


def listed(names: Sequence[str]) -> str:
    """Names in a row: "A", "A and B", "A, B and C"."""
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def number(value: float) -> str:
    """A number with thousands apart: "1,200", "2.5"."""
    return f"{int(value):,}" if value == int(value) else f"{value:,}"


def count(of: Count) -> str:
    """A figure with its bound, as told: "at least 70 injured", "11 killed (children)"."""
    what, _, which = of.what.partition(":")
    unit = "" if of.unit is None or of.unit.casefold() in what.casefold() else f" {of.unit}"
    which = which.strip()
    if what.strip().casefold() in which.casefold().split():
        what, which = which, ""
    which = f" ({which})" if which and which != "people" else ""
    if of.value is not None:
        return f"{_BOUNDS[of.bound]}{number(of.value)}{unit} {what}{which}"
    if of.low is not None and of.high is not None:
        return f"in the order of {number(of.low)} to {number(of.high)}{unit} {what}{which}"
    known = of.low if of.low is not None else of.high
    return f"{what}{which}, no number" if known is None else f"{_BOUNDS[of.bound]}{number(known)}{unit} {what}{which}"


def movement(cell: Cell) -> str:
    """What the mark of movement says, and no more."""
    if cell.movement is Movement.CHANGED:
        return "another stance than before" if cell.changed_in == "stance" else "other terms than before"
    return "first told" if cell.movement is Movement.NEW else "as told before"


def plural(of: int, one: str, many: str | None = None) -> str:
    """A count with its noun: "1 report", "3 reports"."""
    return f"{of:,} {one if of == 1 else many or one + 's'}"
