"""The brief: what the reports say, in short lines, each with its source and the exact words in a footnote.

Every sentence names first who reports; the words of a side stand in quotation marks and nowhere else. Parties stand in
the order of the process file, then of the alphabet; outlets by the alphabet.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from palaver.analyse.days import is_dated, last_published, rank
from palaver.analyse.forecasts import forecasts
from palaver.analyse.ledger import ledger
from palaver.analyse.names import names
from palaver.analyse.table import table
from palaver.analyse.timeline import Lane, timeline
from palaver.analyse.toll import toll
from palaver.model.evidence import Report, When
from palaver.model.process import Process
from palaver.model.record import Commitment, Event, Expectation, Meeting, Position, Record, Statement
from palaver.publish.brief_ground import ground
from palaver.publish.brief_new import newest, news
from palaver.publish.brief_parts import Block, Brief, Line, ReportRead, Section, cited, said
from palaver.publish.brief_positions import grid, positions
from palaver.publish.brief_records import expected, meetings, promises
from palaver.publish.cite import footnotes
from palaver.publish.words import day, plural

__all__ = ["Brief", "brief"]


def brief(
    records: Sequence[Record], reports: Mapping[str, Report], process: Process, *, on: date | None = None
) -> Brief:
    """The brief of records.

    ``on`` is the day with which deadlines and horizons are compared, ``None`` for the last day on which one of the
    reports was published. Every record and report given is used; leave out what the reader is not to see.

    Raises:
        RecordError: a record's report is not among ``reports``.
    """
    as_of = on or last_published(reports.values())
    of_positions = table([r for r in records if isinstance(r, Position)], reports, process)
    entries = [e for e in timeline(records, reports, process) if e.lane is Lane.TALKS]
    due = ledger([r for r in records if isinstance(r, Commitment)], reports, on=as_of, process=process)
    incidents = toll([r for r in records if isinstance(r, Event)], reports, process)
    ahead = forecasts([r for r in records if isinstance(r, Expectation)], reports, on=as_of, process=process)
    sections = (
        news(
            newest(list(reports.values())), of_positions, entries=entries, promises=due, incidents=incidents
        ),
        positions(of_positions),
        meetings(entries, as_of),
        promises(due, as_of),
        ground(incidents),
        expected(ahead),
        _open(records, reports),
    )  # fmt: skip
    overview = grid(of_positions)
    days = [w.first for r in reports.values() if (w := r.published) and w.first]
    return Brief(
        title=process.name if process.id != "unnamed" else "What the reports say",
        as_of=as_of,
        first=min(days, default=None),
        last=last_published(reports.values()),
        summary=_summary(records, reports),
        grid=overview,
        sections=sections,
        footnotes=footnotes(cited(overview, sections)),
        reports=_read(records, reports, process),
        readers=tuple(sorted({r.reader for r in records})),
    )


def _summary(records: Sequence[Record], reports: Mapping[str, Report]) -> str:
    outlets = {r.outlet_id for r in reports.values() if r.outlet_id}
    kinds = (
        (Statement, "statement"),
        (Position, "position"),
        (Meeting, "meeting"),
        (Commitment, "commitment"),
        (Event, "event"),
        (Expectation, "forecast"),
    )
    counted = (plural(sum(isinstance(r, kind) for r in records), noun) for kind, noun in kinds)
    head = f"{plural(len(reports), 'report')} by {plural(len(outlets), 'outlet')}"
    return (
        f"{head}: {', '.join(counted)} on record. Every sentence says who reports; the exact words "
        "stand in the notes. Nothing here says what is true."
    )


def _read(records: Sequence[Record], reports: Mapping[str, Report], process: Process) -> tuple[ReportRead, ...]:
    chosen, counted = names(process), Counter(r.report_id for r in records)
    ordered = sorted(reports.values(), key=lambda r: (rank(r.published), r.name, r.id))
    return tuple(
        ReportRead(
            name=r.name,
            outlet=chosen.outlet(r),
            published=r.published,
            title=r.title,
            url=r.url,
            records=counted[r.id],
        )
        for r in ordered
    )


def _open(records: Sequence[Record], reports: Mapping[str, Report]) -> Section:
    lines = tuple(Line(pieces=said(text)) for text in _gaps(records, reports))
    return Section(
        id="open",
        title="What stays open",
        note="Counted, not guessed. That an outlet does not appear under a heading is not taken for silence.",
        blocks=(Block(heading=None, lines=lines),) if lines else (),
        empty="Every report is dated and has an outlet, and every date and speaker could be resolved.",
    )


def _gaps(records: Sequence[Record], reports: Mapping[str, Report]) -> Iterator[str]:
    checks = (
        ([not is_dated(r.published) for r in reports.values()], "report has no date", "reports have no date"),
        ([r.outlet_id is None for r in reports.values()], "report names no outlet", "reports name no outlet"),
        (
            [not is_dated(r.held) for r in records if isinstance(r, Meeting)],
            "meeting has no day",
            "meetings have no day",
        ),
        ([not is_dated(r.happened) for r in records if isinstance(r, Event)], "event has no day", "events have no day"),
        (
            [r.place is None for r in records if isinstance(r, Event)],
            "event has no place",
            "events have no place",
        ),
        (
            [r.speaker is None or not r.speaker.name for r in records if isinstance(r, Statement)],
            "statement has no speaker that could be named",
            "statements have no speaker that could be named",
        ),
        (
            [_worded(r) for r in records if isinstance(r, Commitment | Expectation)],
            "deadline or horizon is told in words that could not be dated",
            "deadlines or horizons are told in words that could not be dated",
        ),
    )
    for found, one, many in checks:
        if any(found):
            yield f"{plural(sum(found), one, many)}, of {len(found)}."


def _worded(record: Commitment | Expectation) -> bool:
    when: When | None = record.due if isinstance(record, Commitment) else record.horizon
    return when is not None and day(when) is None
