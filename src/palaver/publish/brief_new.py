"""What is new: a selection by a stated rule from the newest reports."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from palaver.analyse.ledger import Due, Promise
from palaver.analyse.table import Movement, Table
from palaver.analyse.timeline import Entry
from palaver.analyse.toll import Incident
from palaver.model.evidence import Report, When
from palaver.model.record import EventKind, MeetingStatus
from palaver.publish.brief_ground import account_line
from palaver.publish.brief_parts import Block, Section
from palaver.publish.brief_positions import position_line
from palaver.publish.brief_records import left_out, meeting_groups, meeting_line, promise_groups, promise_line
from palaver.publish.words import day, movement, plural

_DAYS = 3
_BACK = timedelta(days=14)
_MOST = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Newest:
    """The newest reports: those of the last three days on which any was published."""

    report_ids: frozenset[str]
    first: date
    last: date

    @property
    def since(self) -> date:
        """How far back a meeting or event may lie and still be news."""
        return self.first - _BACK


def newest(reports: Sequence[Report]) -> Newest | None:
    """The newest reports; ``None`` where none is dated."""
    days = {r.id: when.first for r in reports if (when := r.published) and when.first}
    last = sorted(set(days.values()))[-_DAYS:]
    if not last:
        return None
    return Newest(report_ids=frozenset(of for of, when in days.items() if when in last), first=last[0], last=last[-1])


def news(
    new: Newest | None, table: Table, *, entries: Sequence[Entry], promises: Sequence[Promise],
    incidents: Sequence[Incident],
) -> Section:  # fmt: skip
    """The section, by this rule: see its note."""
    if new is None:
        return Section(id="new", title="What is new", note=None, blocks=(), empty="No report is dated.")
    blocks = (
        _promised(new, promises),
        _met(new, entries),
        _moved(new, table),
        _happened(new, incidents),
    )
    count = plural(len(new.report_ids), "report")
    return Section(
        id="new",
        title="What is new",
        note=f"From the {count} of the last {plural(_DAYS, 'reporting day')} "
        f"({day(When(first=new.first, last=new.last))}): commitments; meetings planned, or held since "
        f"{day(When(first=new.since, last=new.since))}; positions told for the first time or otherwise than before; "
        "and the events since then with the largest figures for people.",
        blocks=tuple(block for block in blocks if block.lines),
        empty="The newest reports tell of nothing of the kinds listed here.",
    )


def _promised(new: Newest, promises: Sequence[Promise]) -> Block:
    groups = promise_groups(p for p in promises if p.citation.report_id in new.report_ids)
    groups.sort(key=lambda group: (group[0].days is None, abs(group[0].days or 0)))
    lines = tuple(promise_line(group, label=_due(group[0])) for group in groups[:_MOST])
    return Block(heading="Commitments", lines=lines, more=left_out(len(groups) - _MOST, "see Promises and deadlines"))


def _due(promise: Promise) -> str | None:
    words = day(promise.due) or (promise.due.printed if promise.due else None)
    passed = ", passed" if promise.state is Due.OVERDUE else ""
    return f"by {words}{passed}" if words else None


def _met(new: Newest, entries: Sequence[Entry]) -> Block:
    recent = [
        e
        for e in entries
        if e.citation.report_id in new.report_ids
        and e.when is not None
        and (e.status is MeetingStatus.PLANNED or _since(e.when, new))
    ]
    groups = list(reversed(meeting_groups(recent)))
    lines = tuple(meeting_line(group, label=day(group[0].when)) for group in groups[:_MOST])
    return Block(heading="Meetings", lines=lines, more=left_out(len(groups) - _MOST, "see Meetings"))


def _since(when: When | None, new: Newest) -> bool:
    return when is not None and when.last is not None and when.last >= new.since


def _moved(new: Newest, table: Table) -> Block:
    cells = [
        cell
        for row in table.rows
        for cell in row.cells
        if cell.movement is not Movement.REPEATED and cell.latest.citation.report_id in new.report_ids
    ]
    cells.sort(key=lambda cell: (cell.changed_in != "stance", cell.movement is not Movement.CHANGED, -cell.outlets))
    issues = {row.issue_id: row.issue for row in table.rows}
    lines = tuple(
        position_line(cell.latest, (movement(cell),), label=f"{cell.party}: {issues[cell.issue_id].lower()}")
        for cell in cells[: _MOST + 2]
    )
    return Block(heading="Positions", lines=lines, more=left_out(len(cells) - len(lines), "see Positions by issue"))


def _happened(new: Newest, incidents: Sequence[Incident]) -> Block:
    recent = [i for i in incidents if i.people and i.kind is not EventKind.STATIC and _since(i.when, new)]
    told = [(i, a) for i in recent for a in i.accounts[:1] if a.counts and a.citation.report_id in new.report_ids]
    told.sort(key=lambda pair: -pair[0].people)
    lines = tuple(account_line(incident, account, label=day(incident.when)) for incident, account in told[:_MOST])
    return Block(heading="Events", lines=lines, more=left_out(len(told) - _MOST, "see On the ground"))
