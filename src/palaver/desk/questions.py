"""The questions a desk answers: what the analysis makes of the records of a period."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from palaver.desk.values import Period
from palaver.model.evidence import Report
from palaver.model.process import Process
from palaver.model.record import Commitment, Position, Record
from palaver.store import Store

if TYPE_CHECKING:
    from palaver.analyse.ledger import Promise
    from palaver.analyse.people import Profile
    from palaver.analyse.table import Table
    from palaver.analyse.timeline import Entry
    from palaver.publish.brief import Brief

_Kind = TypeVar("_Kind", bound=Record)


@dataclass(frozen=True)
class Questions:
    """The reports of a period with their records, and what can be asked of them.

    Reports are read once; records as each question needs them.
    """

    store: Store
    process: Process
    period: Period

    @cached_property
    def reports(self) -> dict[str, Report]:
        """The reports by their ids."""
        return {r.id: r for r in self.store.reports(since=self.period.since, until=self.period.until)}

    def _records(self, kind: str | None = None) -> Iterator[Record]:
        # A report added between the two readings of the store is left out of both.
        found = self.store.records(kind=kind, since=self.period.since, until=self.period.until)
        return (record for record in found if record.report_id in self.reports)

    def _of(self, kind: type[_Kind]) -> Iterator[_Kind]:
        return (record for record in self._records(kind.kind_name) if isinstance(record, kind))

    def table(self) -> Table:
        """Each party's latest position on each issue."""
        from palaver.analyse.table import table

        return table(self._of(Position), self.reports, self.process)

    def timeline(self) -> tuple[Entry, ...]:
        """Meetings and events in the order of days."""
        from palaver.analyse.timeline import timeline

        return timeline(self._records(), self.reports, self.process)

    def due(self, on: date | None = None) -> tuple[Promise, ...]:
        """Promises and deadlines as of a day, ``None`` for the day of the newest report."""
        from palaver.analyse.ledger import ledger

        return ledger(self._of(Commitment), self.reports, on=on, process=self.process)

    def who(self, name: str) -> Profile:
        """What the record says of one person, party or body.

        Raises:
            UnknownName: nobody has that name, or several do.
        """
        from palaver.analyse.people import who

        return who(name, self._records(), self.reports, self.process)

    def brief(self, on: date | None = None) -> Brief:
        """The brief, deadlines as of a day, ``None`` for the day of the newest report."""
        from palaver.publish.brief import brief

        return brief(tuple(self._records()), self.reports, self.process, on=on)
