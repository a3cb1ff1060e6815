"""A citation: the exact words a record rests on, and everything needed to find them again."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from palaver.analyse.days import Rank, rank
from palaver.analyse.names import Names
from palaver.errors import RecordError
from palaver.model.evidence import Evidence, Report, Span, When
from palaver.model.record import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """Where a claim stands: ``words == report.text[span.start:span.end]``, and ``sentence`` is what they stand in.

    ``outlet`` is under its chosen name. ``outlet``, ``published``, ``title`` and ``url`` are ``None`` where nobody
    said. ``report`` is what people call the report. ``more`` are the further passages that continue the words.
    """

    record_id: str
    report_id: str
    report: str
    outlet: str | None
    published: When | None
    title: str | None
    url: str | None
    words: str
    sentence: str
    span: Span
    more: tuple[Evidence, ...] = ()

    @property
    def source(self) -> str:
        """Who is cited: the outlet, else the report's name."""
        return self.outlet or f"report {self.report}"

    @property
    def place(self) -> tuple[Rank, str, int, str]:
        """Its place in the order of days of publication, reports and their text."""
        return (rank(self.published), self.report, self.span.start, self.record_id)


_BEGINS = re.compile(r"[.!?…][\"'”’»)\]]*\s+|\n\s*")
_ENDS = re.compile(r"[.!?…][\"'”’»)\]]*(?=\s|$)|\n|$")


def _sentence(text: str, span: Span) -> str:
    """The report's own characters from the start of the sentence the words stand in to its end."""
    line = text.rfind("\n", 0, span.start) + 1
    starts = [m.end() for m in _BEGINS.finditer(text, line, span.start)]
    ends = _ENDS.search(text, max(span.start, span.end - 1))
    end = ends.end() if ends and not ends.group().startswith("\n") else ends.start() if ends else span.end
    return text[starts[-1] if starts else line : max(end, span.end)]


def cite(record: Record, reports: Mapping[str, Report], names: Names) -> Citation:
    """The citation of a record.

    Raises:
        RecordError: the record's report is not among ``reports``.
    """
    report = reports.get(record.report_id)
    if report is None:
        raise RecordError(
            f"its report {record.report_id} is not among the reports given",
            where=f"{record.kind_name} {record.id}",
            fix="Pass every report the records were read from.",
        )
    main = record.evidence[0]
    return Citation(
        record_id=record.id,
        report_id=report.id,
        report=report.name,
        outlet=names.outlet(report),
        published=report.published,
        title=report.title,
        url=report.url,
        words=main.quote,
        sentence=_sentence(report.text, main.span),
        span=main.span,
        more=record.evidence[1:],
    )
