"""The ledger: what was agreed, pledged or threatened, and by when, as of a day.

It compares deadlines with a day and nothing else. That a deadline has passed never means that a promise was broken, and
no promise is ever called kept: a record of one report cannot know that.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from palaver.analyse.citation import Citation, cite
from palaver.analyse.days import is_dated, last_published, rank
from palaver.analyse.names import names
from palaver.model.evidence import Report, When
from palaver.model.process import Process
from palaver.model.record import Commitment, CommitmentKind, Figure

OVERDUE = "deadline passed, nothing in the record says whether it was kept"


class Due(StrEnum):
    """Where a promise's deadline stands on a day."""

    OVERDUE = "overdue"
    DUE = "due"
    OPEN = "open"
    UNDATED = "undated"


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """One commitment as one report tells it.

    ``state``: *overdue* - the last day of the deadline is before ``as_of``; *due* - it is not, or there is no day to
    compare it with; *undated* - a deadline is told in words that could not be dated (``due.printed``); *open* - none
    is told. ``days`` counts from ``as_of`` to the last day of the deadline, negative once it has passed. ``note`` says
    what an overdue promise means.
    """

    kind: CommitmentKind
    by: tuple[str, ...]
    to: tuple[str, ...]
    action: str
    figure: Figure | None
    made: When | None
    due: When | None
    state: Due
    days: int | None
    as_of: date | None
    note: str | None
    citation: Citation

    @property
    def record_id(self) -> str:
        """The record behind the promise."""
        return self.citation.record_id


def ledger(
    commitments: Iterable[Commitment], reports: Mapping[str, Report], *, on: date | None, process: Process
) -> tuple[Promise, ...]:
    """Promises as of a day: overdue, due, undated, open; within each the earliest deadline first, then as published.

    ``on`` ``None`` takes the last day on which one of the reports was published.

    Raises:
        RecordError: a commitment's report is not among ``reports``.
    """
    chosen = names(process)
    as_of = on or last_published(reports.values())
    promises = []
    for record in commitments:
        state, days = standing(record.due, as_of)
        promises.append(
            Promise(
                kind=record.kind,
                by=chosen.several(record.by),
                to=chosen.several(record.to),
                action=record.action,
                figure=record.figure,
                made=record.made,
                due=record.due,
                state=state,
                days=days,
                as_of=as_of,
                note=OVERDUE if state is Due.OVERDUE else None,
                citation=cite(record, reports, chosen),
            )
        )
    order = (Due.OVERDUE, Due.DUE, Due.UNDATED, Due.OPEN)
    return tuple(
        sorted(
            promises,
            key=lambda p: (
                order.index(p.state),
                rank(p.due),
                p.citation.place,
            ),
        )
    )


def standing(due: When | None, as_of: date | None) -> tuple[Due, int | None]:
    """Where a deadline or horizon stands on a day, and how many days are left to its end."""
    if due is None or (not is_dated(due) and due.printed is None):
        return Due.OPEN, None
    end = due.last or due.first
    if end is None:
        return Due.UNDATED, None
    if as_of is None:
        return Due.DUE, None
    # A deadline of which only the beginning is known ("from 1 June") cannot be said to have passed.
    passed = due.last is not None and due.last < as_of
    return (Due.OVERDUE if passed else Due.DUE), (end - as_of).days
