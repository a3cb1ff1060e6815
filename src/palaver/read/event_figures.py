"""How many: the quantities of an event."""

from __future__ import annotations

from collections.abc import Sequence

from palaver.model.evidence import Span
from palaver.model.record import Figure
from palaver.read.page import Page
from palaver.text.figures import Number

_NO_FIGURE = frozenset(
    "days hours minutes weeks months years percent money km miles sides parties points times rounds delegations "
    "countries presidents rows talks".split()
)


def event_figures(page: Page, spans: Sequence[tuple[int, int]]) -> tuple[Figure, ...]:
    """Every quantity told in the spans; no spans of time, no bare numbers."""
    found: list[Figure] = []
    for start, end in spans:
        for n in page.numbers_in(start, end):
            if n.what is None or n.what.split(":")[0] in _NO_FIGURE - {"km"}:
                continue
            found.append(_figure(page, n))
    return tuple(found)


def _figure(page: Page, n: Number) -> Figure:
    return Figure(
        what=n.what or "things",
        value=n.value,
        low=n.low,
        high=n.high,
        unit=n.unit,
        bound=n.bound,
        span=Span(report_id=page.report.id, start=n.start, end=n.end),
    )


def counts(page: Page, start: int, end: int) -> bool:
    """Whether a number of people or things is told in a range."""
    return any(n.what is not None and n.what.split(":")[0] not in _NO_FIGURE for n in page.numbers_in(start, end))
