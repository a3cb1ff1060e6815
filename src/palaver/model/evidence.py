"""What evidence is: a report, a span in it, and the report's own characters at that span.

These are pure values. They know nothing of files, databases or readers; the store keeps them, it does not
own them. An id is a digest of what makes a thing itself, so the same thing found twice has the same id.
"""

from __future__ import annotations

import calendar
import hashlib
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from palaver.errors import SpanMismatch

Atom = str | int | None


def digest(kind: str, *parts: Atom) -> str:
    """A 16-character id: the kind's first letter and 15 hex digits of SHA-256 over kind and parts.

    Parts are length-prefixed, so ("ab", "c") and ("a", "bc") differ, and ``None`` differs from "".
    """
    hasher = hashlib.sha256()
    for part in (kind, *parts):
        data = b"\x00" if part is None else str(part).encode("utf-8", "surrogatepass")
        hasher.update(f"{'-' if part is None else len(data)}:".encode() + data)
    return kind[0] + hasher.hexdigest()[:15]


class Fit(StrEnum):
    """How a quotation came by its span: word for word, or found again with small differences."""

    EXACT = "exact"
    LOOSE = "loose"


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Span:
    """A half-open range of Python characters of ``Report.text``."""

    report_id: str
    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise SpanMismatch(
                f"a span must hold at least one character, not [{self.start}:{self.end}]",
                where=self.report_id,
                fix="This is a fault of the reader that made it; please report it.",
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """The exact words a record rests on: ``quote == report.text[span.start:span.end]``, always.

    Make it with :func:`evidence`, which takes the quotation from the report itself.
    """

    span: Span
    quote: str
    fit: Fit = Fit.EXACT

    def __post_init__(self) -> None:
        if len(self.quote) != self.span.end - self.span.start:
            raise SpanMismatch(
                f"a quotation of {len(self.quote)} characters cannot stand at [{self.span.start}:{self.span.end}]",
                where=self.span.report_id,
                fix="Make evidence with palaver.model.evidence.evidence(report, start, end).",
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """An interval of days, both ends included, with the words that were printed.

    ``first`` or ``last`` is ``None`` where that end is not said; both are ``None`` where the words could not be
    dated at all ("100 days after martial law is lifted").
    """

    first: date | None = None
    last: date | None = None
    printed: str | None = None

    def iso(self) -> str | None:
        """The interval as the codebook writes dates: day, month, year or ``first/last``; ``None`` if undated."""
        if self.first is None or self.last is None:
            return None
        first, last = self.first, self.last
        if first == last:
            return first.isoformat()
        whole_months = first.day == 1 and last.day == calendar.monthrange(last.year, last.month)[1]
        if whole_months and (first.month, last.month) == (1, 12):
            return f"{first.year}" if first.year == last.year else f"{first.year}/{last.year}"
        if whole_months:
            months = f"{first:%Y-%m}"
            return months if (first.year, first.month) == (last.year, last.month) else f"{months}/{last:%Y-%m}"
        return f"{first.isoformat()}/{last.isoformat()}"


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Aside:
    """A passage of a report that is not the article: kept in the text, left out of reading.

    ``reason`` is one of: disclaimer, links, caption, newsletter, repeated, credit, navigation.
    """

    start: int
    end: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One report as it was found.

    ``text`` is what readers read and what every span points into; it is never changed once made. ``name`` is
    what people call it (a file's stem); ``path`` or ``url`` is where it was found, and two reports found at the
    same place are versions of one, the later naming the earlier in ``replaces``. ``published`` and ``outlet_id``
    are ``None`` where nobody said. ``fetched`` is the ISO time of a download, ``None`` for a file. ``raw_sha256``
    is the digest of the bytes it came from: the same bytes are the same report.
    """

    name: str
    text: str
    raw_sha256: str
    outlet_id: str | None = None
    title: str | None = None
    byline: str | None = None
    published: When | None = None
    language: str | None = None
    url: str | None = None
    path: str | None = None
    fetched: str | None = None
    replaces: str | None = None
    asides: tuple[Aside, ...] = ()
    id: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "id", digest("report", self.raw_sha256))


def evidence(report: Report, start: int, end: int) -> Evidence:
    """The report's own characters from ``start`` to ``end`` as evidence.

    Raises:
        SpanMismatch: the range is empty or reaches beyond the text.
    """
    if end > len(report.text):
        raise SpanMismatch(
            f"[{start}:{end}] reaches beyond the {len(report.text)} characters of the report",
            where=report.name,
            fix="This is a fault of the reader that made it; please report it.",
        )
    return Evidence(span=Span(report_id=report.id, start=start, end=end), quote=report.text[start:end])
