"""What a reader is: something that turns one report into records, each with its evidence."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from palaver.model.evidence import Report
from palaver.model.process import Process
from palaver.model.record import Record, Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Unplaced:
    """Something a reader proposed that could not be anchored in the report: counted and shown, never kept."""

    layer: str
    words: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What one reader read in one report, in the order of the text."""

    report_id: str
    reader: str
    records: tuple[Record, ...]
    unplaced: tuple[Unplaced, ...] = ()


class Reader(Protocol):
    """A reader: a name with a version, and a pure function from a report to records."""

    @property
    def name(self) -> str:
        """What the user calls it ("rules")."""

    @property
    def version(self) -> str:
        """Changes whenever the same report could be read differently."""

    def read(self, report: Report, process: Process) -> Iterable[Record]:
        """The records of one report, in any order.

        Raises:
            ReaderError: the reader could not do its work; the report is left unread.
        """


def _fault(report: Report, record: Record) -> str | None:
    """Why a record may not be kept: its words are not the report's, or it speaks of another report."""
    if record.report_id != report.id:
        return "it names another report"
    for piece in record.evidence:
        span = piece.span
        if span.report_id != report.id or report.text[span.start : span.end] != piece.quote:
            return f"its quotation is not what stands at [{span.start}:{span.end}]"
        if not piece.quote.strip():
            return f"its quotation at [{span.start}:{span.end}] is blank"
    if isinstance(record, Statement):
        for part in (record.source, record.cue):
            if part is not None and part.end > len(report.text):
                return "its source or cue lies outside the report"
    return None


def read_report(report: Report, process: Process, *, reader: Reader) -> Reading:
    """Let a reader read one report and keep what can be anchored.

    A record whose quotation is not the report's own characters is not kept: it is listed in ``Reading.unplaced``.
    The same claim found twice is kept once.

    Raises:
        ReaderError: the reader could not do its work.
    """
    kept: dict[str, Record] = {}
    unplaced: list[Unplaced] = []
    for record in reader.read(report, process):
        fault = _fault(report, record)
        if fault is None:
            kept.setdefault(record.id, record)
        else:
            unplaced.append(Unplaced(layer=record.kind_name, words=record.evidence[0].quote[:200], reason=fault))
    order = sorted(kept.values(), key=lambda r: (r.evidence[0].span.start, r.evidence[0].span.end, r.kind_name, r.id))
    return Reading(
        report_id=report.id,
        reader=f"{reader.name} {reader.version}",
        records=tuple(order),
        unplaced=tuple(unplaced),
    )
