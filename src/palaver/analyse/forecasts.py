"""Forecasts: what was expected, by whom, for when, and whether that time has passed. Never whether it came true."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from palaver.analyse.citation import Citation, cite
from palaver.analyse.days import last_published, rank
from palaver.analyse.ledger import Due, standing
from palaver.analyse.names import names
from palaver.model.evidence import Report, When
from palaver.model.process import Process
from palaver.model.record import Expectation

PASSED = "its time has passed, nothing in the record says whether it came true"


class Horizon(StrEnum):
    """Where the time a forecast speaks of stands on a day."""

    PASSED = "passed"
    AHEAD = "ahead"
    UNDATED = "undated"
    NONE = "none"


_HORIZON = {
    Due.OVERDUE: Horizon.PASSED,
    Due.DUE: Horizon.AHEAD,
    Due.UNDATED: Horizon.UNDATED,
    Due.OPEN: Horizon.NONE,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Forecast:
    """One expectation as one report tells it. ``by`` is ``None`` where the report itself forecasts.

    ``state`` compares the last day of the horizon with ``as_of``: *passed*, *ahead*; *undated* where it is told in
    words that could not be dated, *none* where no time is told. ``days`` counts from ``as_of`` to its last day.
    """

    by: str | None
    about: str | None
    expects: str
    horizon: When | None
    state: Horizon
    days: int | None
    as_of: date | None
    note: str | None
    citation: Citation

    @property
    def record_id(self) -> str:
        """The record behind the forecast."""
        return self.citation.record_id


def forecasts(
    expectations: Iterable[Expectation],
    reports: Mapping[str, Report],
    *,
    on: date | None,
    process: Process | None = None,
) -> tuple[Forecast, ...]:
    """Forecasts as of a day: those ahead first (the nearest first), then passed, undated and without a time.

    ``on`` ``None`` takes the last day on which one of the reports was published.

    Raises:
        RecordError: an expectation's report is not among ``reports``.
    """
    chosen = names(process or Process())
    as_of = on or last_published(reports.values())
    made = []
    for record in expectations:
        due, days = standing(record.horizon, as_of)
        state = _HORIZON[due]
        made.append(
            Forecast(
                by=chosen.actor(record.by),
                about=record.about,
                expects=record.expects,
                horizon=record.horizon,
                state=state,
                days=days,
                as_of=as_of,
                note=PASSED if state is Horizon.PASSED else None,
                citation=cite(record, reports, chosen),
            )
        )
    order = (Horizon.AHEAD, Horizon.PASSED, Horizon.UNDATED, Horizon.NONE)
    return tuple(
        sorted(
            made,
            key=lambda f: (
                order.index(f.state),
                rank(f.horizon),
                f.citation.place,
            ),
        )
    )
