"""The brief's sentences about meetings, promises, events and forecasts, and their sections."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from datetime import date
from typing import TypeVar

from palaver.analyse.days import rank
from palaver.analyse.forecasts import PASSED, Forecast, Horizon
from palaver.analyse.ledger import OVERDUE, Due, Promise
from palaver.analyse.timeline import Entry
from palaver.model.evidence import When
from palaver.model.record import CommitmentKind, MeetingKind, MeetingStatus
from palaver.publish.brief_parts import Block, Line, Section, quote, said
from palaver.publish.cite import Citation, lead
from palaver.publish.words import MEETINGS, PROMISED, day, listed, on_day

_Item = TypeVar("_Item", Entry, Promise)
_ALSO = 6
_STATUS = {MeetingStatus.HELD: "", MeetingStatus.PLANNED: ", as planned", MeetingStatus.FAILED: ", as not held"}


def grouped(items: Iterable[_Item], key: Callable[[_Item], Hashable]) -> list[list[_Item]]:
    """Items with an equal key together, in the order of the first of each."""
    found: dict[Hashable, list[_Item]] = {}
    for item in items:
        found.setdefault(key(item), []).append(item)
    return list(found.values())


def also(items: Sequence[_Item]) -> tuple[Citation, ...]:
    """The citations of the other tellings, one a report, as many as a line can bear."""
    seen = {items[0].citation.report_id}
    found = []
    for item in items[1:]:
        if item.citation.report_id not in seen:
            seen.add(item.citation.report_id)
            found.append(item.citation)
    return tuple(found[:_ALSO])


def left_out(count: int, command: str) -> str | None:
    """What a block does not show and where it is; ``None`` where it shows everything."""
    return f"And {count} more: {command}." if count > 0 else None


def meeting_line(entries: Sequence[Entry], *, label: str | None) -> Line:
    """A meeting as the first of its tellings has it; the others, of the same kind and day, are named beside."""
    entry = entries[0]
    kind = MEETINGS[MeetingKind(entry.kind)]
    together = "involving" if entry.kind == MeetingKind.VISIT else "between" if len(entry.actors) > 1 else "with"
    parties = f" {together} {listed(entry.actors)}" if entry.actors else ""
    place = f" in {entry.place}" if entry.place else ""
    status = _STATUS[entry.status or MeetingStatus.HELD]
    # Where the day stands before the sentence it is not said again.
    held = "" if label else on_day(entry.when)
    opening = f"{lead(entry.citation)} reports {kind}{parties}{place}{held}{status}: "
    return Line(
        pieces=said(opening, quote(entry.citation), "."),
        citations=(entry.citation,),
        label=label,
        also=also(entries),
        also_note="Told of the same day also by",
    )


def meeting_groups(entries: Iterable[Entry]) -> list[list[Entry]]:
    """Meetings of one kind and one interval of days together; undated ones stay alone."""
    return grouped(entries, lambda e: (e.kind, rank(e.when), e.status) if e.when else e.record_id)


def meetings(entries: Sequence[Entry], as_of: date | None) -> Section:
    """Meetings ahead and meetings before."""
    ahead = [e for e in entries if e.when is not None and _is_ahead(e, as_of)]
    planned = [e for e in entries if e.when is None and e.status is MeetingStatus.PLANNED]
    before = [e for e in entries if e not in ahead and e not in planned]
    dated = sorted((e for e in before if e.when), key=lambda e: rank(e.when), reverse=True)
    blocks = (
        _meeting_block("Ahead", ahead, 6),
        _meeting_block("Planned, no day told", planned, 4),
        _meeting_block("Before, the latest first", dated, 8),
        _meeting_block("No day told", [e for e in before if e.when is None], 3),
    )
    return Section(
        id="meetings",
        title="Meetings",
        note="Meetings of one kind and day stand together; that they are the same meeting is not decided here.",
        blocks=tuple(block for block in blocks if block.lines),
        empty="No meetings are told.",
    )


def _is_ahead(entry: Entry, as_of: date | None) -> bool:
    """Told as planned for a time that is not over, or told for a day that has not come."""
    when = entry.when
    if when is None or as_of is None:
        return entry.status is MeetingStatus.PLANNED
    over = when.last is not None and when.last < as_of
    to_come = when.first is not None and when.first > as_of
    return to_come or (entry.status is MeetingStatus.PLANNED and not over)


def _meeting_block(heading: str, entries: Sequence[Entry], most: int) -> Block:
    groups = meeting_groups(entries)
    lines = tuple(meeting_line(group, label=day(group[0].when)) for group in groups[:most])
    return Block(heading=heading, lines=lines, more=left_out(len(groups) - most, "palaver timeline"))


def promise_line(promises: Sequence[Promise], *, label: str | None) -> Line:
    """A promise as the first of its tellings has it; others by the same parties for the same day are named beside."""
    promise = promises[0]
    by, to = listed(promise.by), f" to {listed(promise.to)}" if promise.to else ""
    if promise.kind is CommitmentKind.ULTIMATUM:
        what = f" reports an ultimatum{f' of {by}' if by else ''}{to}: "
    elif by:
        what = f" reports that {by} {PROMISED[promise.kind]}: "
    else:
        what = f" reports as {PROMISED[promise.kind]}: "
    return Line(
        pieces=said(lead(promise.citation) + what, quote(promise.citation), "."),
        citations=(promise.citation,),
        label=label,
        also=also(promises),
        also_note="Told with the same deadline also by",
    )


def promise_groups(promises: Iterable[Promise]) -> list[list[Promise]]:
    """Promises of one kind, by the same parties and for the same day together; those without a day stay alone."""
    return grouped(
        promises,
        lambda p: (p.kind, p.by, rank(p.due)) if p.state in (Due.DUE, Due.OVERDUE) else p.record_id,
    )


def promises(ledger: Sequence[Promise], as_of: date | None) -> Section:
    """Promises by where their deadline stands."""
    named = f" on {day(When(first=as_of, last=as_of))}" if as_of else ""
    shown = (
        (Due.DUE, "Due", None, 8),
        (Due.OVERDUE, "Deadline passed", f"{OVERDUE[0].upper()}{OVERDUE[1:]}.", 8),
        (Due.UNDATED, "Deadline in words that could not be dated", None, 4),
        (Due.OPEN, "No deadline told", None, 5),
    )
    blocks = []
    for state, heading, note, most in shown:
        groups = promise_groups(p for p in ledger if p.state is state)
        if state is Due.OVERDUE:
            groups.reverse()
        lines = tuple(promise_line(g, label=day(g[0].due) or (g[0].due.printed if g[0].due else None)) for g in groups)
        more = left_out(len(groups) - most, "palaver due")
        if groups:
            blocks.append(Block(heading=heading, lines=lines[:most], note=note, more=more))
    return Section(
        id="promises",
        title="Promises and deadlines",
        note=f"Compared with the calendar{named} and with nothing else.",
        blocks=tuple(blocks),
        empty="No agreements, pledges or ultimatums are told.",
    )


def forecast_line(forecast: Forecast) -> Line:
    """A forecast as a sentence."""
    opening = lead(forecast.citation)
    opening += f" reports a forecast by {forecast.by}: " if forecast.by else " itself forecasts: "
    label = day(forecast.horizon) or (forecast.horizon.printed if forecast.horizon else None)
    return Line(pieces=said(opening, quote(forecast.citation), "."), citations=(forecast.citation,), label=label)


def expected(forecasts: Sequence[Forecast]) -> Section:
    """Forecasts by whether their time has passed."""
    shown = (
        (Horizon.AHEAD, "Ahead", None, 6),
        (Horizon.PASSED, "Time passed", f"{PASSED[0].upper()}{PASSED[1:]}.", 5),
        (Horizon.UNDATED, "For a time that could not be dated", None, 3),
        (Horizon.NONE, "No time told", None, 4),
    )
    blocks = []
    for state, heading, note, most in shown:
        of_state = [f for f in forecasts if f.state is state]
        lines = tuple(forecast_line(f) for f in of_state[:most])
        more = left_out(len(of_state) - most, "palaver export jsonl FILE has every forecast")
        if of_state:
            blocks.append(Block(heading=heading, lines=lines, note=note, more=more))
    return Section(id="forecasts", title="Forecasts", note=None, blocks=tuple(blocks), empty="No forecasts are told.")
