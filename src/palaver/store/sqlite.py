"""The store in one SQLite file.

The journal is a write-ahead log and every commit is synced (``synchronous=FULL``): a killed process loses the report
it was at, a power cut no more than that, and neither can damage the file. Readers never wait for a writer.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Any, Self, cast

from sqlalchemy import Connection, QueuePool, Select, Table, create_engine, delete, event, func, insert, select

from palaver.errors import RecordError, StoreError
from palaver.model.evidence import Report
from palaver.model.record import Amendment, Judgement, Record
from palaver.store import faults, lookup, migrations, search, tables
from palaver.store.base import Counts, Hit, Reading, Rejected
from palaver.store.connect import connect, make_ready
from palaver.store.rows import (
    Row,
    Sorted,
    body_of,
    passage_rows,
    plain,
    record_row,
    rejected_of,
    rejected_row,
    report_row,
    sort_reading,
    value_of,
)

_PAGE = 200


class SqliteStore:
    """A :class:`~palaver.store.base.Store` in the SQLite file ``path``; see :func:`palaver.store.open_store`."""

    def __init__(self, path: Path, *, read_only: bool = False) -> None:
        self._path, self._read_only, self._open = path, read_only, True
        make_ready(path, read_only)
        engine = create_engine(
            "sqlite://", creator=lambda: connect(path, read_only), poolclass=QueuePool, max_overflow=-1
        )
        event.listen(engine, "begin", _begin)
        self._engine, self._writer = engine, engine.execution_options(writes=True)
        try:
            with faults.translated(path):
                if read_only:
                    with engine.connect() as connection:
                        migrations.require_newest(connection, path)
                else:
                    migrations.bring_up_to_date(engine, self._writer, path)
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """Let go of the file."""
        self._open = False
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        self._require_open()
        with faults.translated(self._path), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        self._require_open()
        if self._read_only:
            raise faults.read_only(self._path)
        with faults.translated(self._path), self._writer.begin() as connection:
            yield connection

    def _require_open(self) -> None:
        if not self._open:
            raise StoreError("the store is closed", where=str(self._path), fix="Open it again with open_store().")

    # Reports and their readings

    def add(
        self, report: Report, records: Sequence[Record], *, reader: str, unplaced: Sequence[tuple[str, str, str]] = ()
    ) -> bool:
        """See :meth:`palaver.store.base.Store.add`."""
        reading = sort_reading(report, records, unplaced)
        row = report_row(report)
        with self._writing() as connection:
            if lookup.has_bytes(connection, report.raw_sha256):
                return False
            connection.execute(insert(tables.reports), row)
            _put_reading(connection, report.id, reading, reader)
            _put_passages(connection, report, reading)
        return True

    def reread(
        self,
        report_id: str,
        records: Sequence[Record],
        *,
        reader: str,
        unplaced: Sequence[tuple[str, str, str]] = (),
    ) -> None:
        """See :meth:`palaver.store.base.Store.reread`."""
        report = self.report(report_id)
        with self._writing() as connection:
            reading = sort_reading(report, records, unplaced, lookup.held_by_person(connection, report.id))
            _drop_reading(connection, report.id)
            _put_reading(connection, report.id, reading, reader)
            _put_passages(connection, None, reading)

    def has_bytes(self, raw_sha256: str) -> bool:
        """See :meth:`palaver.store.base.Store.has_bytes`."""
        with self._reading() as connection:
            return lookup.has_bytes(connection, raw_sha256)

    def report(self, report_id: str) -> Report:
        """See :meth:`palaver.store.base.Store.report`."""
        with self._reading() as connection:
            return cast(Report, value_of(lookup.body(connection, tables.reports, report_id), self._path))

    def reports(
        self, *, since: date | None = None, until: date | None = None, current_only: bool = True
    ) -> Iterator[Report]:
        """See :meth:`palaver.store.base.Store.reports`."""
        wanted = lookup.published(since, until) + ([lookup.current()] if current_only else [])
        query = select(tables.reports.c.body).where(*wanted).order_by(tables.reports.c.order_key)
        return cast(Iterator[Report], self._values(query))

    def latest_at(self, place: str) -> Report | None:
        """See :meth:`palaver.store.base.Store.latest_at`."""
        with self._reading() as connection:
            body = lookup.latest_at(connection, place)
        return None if body is None else cast(Report, value_of(body, self._path))

    def readings(self) -> Iterator[Reading]:
        """See :meth:`palaver.store.base.Store.readings`."""
        query = (
            select(tables.readings.c.report_id, tables.readings.c.reader)
            .join(tables.reports, tables.reports.c.id == tables.readings.c.report_id)
            .order_by(tables.reports.c.order_key)
        )
        with self._reading() as connection:
            for row in connection.execute(query).yield_per(_PAGE):
                rejected = (rejected_of(body, self._path) for body in lookup.rejected(connection, row.report_id))
                yield Reading(report_id=row.report_id, reader=row.reader, unplaced=tuple(rejected))

    def unplaced(self) -> Iterator[tuple[str, Rejected]]:
        """See :meth:`palaver.store.base.Store.unplaced`."""
        query = (
            select(tables.unplaced.c.report_id, tables.unplaced.c.body)
            .join(tables.reports, tables.reports.c.id == tables.unplaced.c.report_id)
            .order_by(tables.reports.c.order_key, tables.unplaced.c.number)
        )
        with self._reading() as connection:
            for row in connection.execute(query).yield_per(_PAGE):
                yield row.report_id, rejected_of(row.body, self._path)

    # Records

    def record(self, record_id: str) -> Record:
        """See :meth:`palaver.store.base.Store.record`."""
        with self._reading() as connection:
            return cast(Record, value_of(lookup.body(connection, tables.records, record_id), self._path))

    def records(
        self,
        *,
        kind: str | None = None,
        report_id: str | None = None,
        since: date | None = None,
        until: date | None = None,
    ) -> Iterator[Record]:
        """See :meth:`palaver.store.base.Store.records`."""
        reports, records = tables.reports.c, tables.records.c
        wanted = lookup.published(since, until)
        wanted.append(lookup.current() if report_id is None else records.report_id == plain(report_id))
        if kind is not None:
            wanted.append(records.kind == kind)
        query = (
            select(records.body)
            .join(tables.reports, reports.id == records.report_id)
            .where(*wanted)
            .order_by(reports.order_key, records.start_at, records.end_at, records.kind, records.id)
        )
        return cast(Iterator[Record], self._values(query))

    # Decisions

    def judge(self, judgement: Judgement) -> None:
        """See :meth:`palaver.store.base.Store.judge`."""
        self._append(tables.judgements, judgement, {})

    def amend(self, amendment: Amendment) -> None:
        """See :meth:`palaver.store.base.Store.amend`."""
        self._append(tables.amendments, amendment, {"record_id": plain(amendment.record_id)})

    def judgements(self) -> Iterator[Judgement]:
        """See :meth:`palaver.store.base.Store.judgements`."""
        query = select(tables.judgements.c.body).order_by(tables.judgements.c.seq)
        return cast(Iterator[Judgement], self._values(query))

    def amendments(self, record_id: str | None = None) -> Iterator[Amendment]:
        """See :meth:`palaver.store.base.Store.amendments`."""
        query = select(tables.amendments.c.body).order_by(tables.amendments.c.seq)
        if record_id is not None:
            query = query.where(tables.amendments.c.record_id == plain(record_id))
        return cast(Iterator[Amendment], self._values(query))

    def _append(self, table: Table, decision: Judgement | Amendment, columns: Row) -> None:
        body = body_of(decision)
        with self._writing() as connection:
            if decision.replaces is not None:
                lookup.body(connection, table, decision.replaces)
            there = connection.scalar(select(table.c.body).where(table.c.id == decision.id))
            if there is None:
                connection.execute(insert(table), {"id": decision.id, "body": body, **columns})
            elif there != body:
                raise RecordError(
                    "another decision by the same person at the same moment is there already",
                    where=decision.id,
                    fix="A decision is never changed; make a new one that replaces it.",
                )

    # All together

    def search(
        self, words: str, *, limit: int = 20, since: date | None = None, until: date | None = None
    ) -> tuple[Hit, ...]:
        """See :meth:`palaver.store.base.Store.search`."""
        with self._reading() as connection:
            return search.find(connection, words, limit, [*lookup.published(since, until), lookup.current()])

    def counts(self) -> Counts:
        """See :meth:`palaver.store.base.Store.counts`."""
        with self._reading() as connection:
            return lookup.counts(connection)

    def _values(self, query: Select[Any]) -> Iterator[object]:
        with self._reading() as connection:
            for row in connection.execute(query).yield_per(_PAGE):
                yield value_of(row[0], self._path)


def _put_reading(connection: Connection, report_id: str, reading: Sorted, reader: str) -> None:
    connection.execute(insert(tables.readings), {"report_id": report_id, "reader": plain(reader)})
    rejected = [rejected_row(report_id, number, one) for number, one in enumerate(reading.rejected)]
    for table, rows in ((tables.unplaced, rejected), (tables.records, [record_row(one) for one in reading.records])):
        if rows:
            connection.execute(insert(table), rows)


def _put_passages(connection: Connection, report: Report | None, reading: Sorted) -> None:
    last = connection.scalar(select(func.max(tables.passages.c.number))) or 0
    passages, words = passage_rows(report, reading.records, last + 1)
    if passages:
        connection.execute(insert(tables.passages), passages)
        connection.execute(insert(tables.words), words)


def _drop_reading(connection: Connection, report_id: str) -> None:
    """Take a machine's reading out: its records, what can be searched of them, its note."""
    records, passages, words = tables.records, tables.passages, tables.words
    old = select(records.c.id).where(records.c.report_id == report_id, records.c.by_person == 0)
    gone = passages.c.record_id.in_(old)
    numbers = connection.scalars(select(passages.c.number).where(gone)).all()
    for number in numbers:  # FTS5 finds a row at once only when it is asked for one
        connection.execute(delete(words).where(words.c.rowid == number))
    connection.execute(delete(passages).where(gone))
    connection.execute(delete(records).where(records.c.id.in_(old)))
    connection.execute(delete(tables.unplaced).where(tables.unplaced.c.report_id == report_id))
    connection.execute(delete(tables.readings).where(tables.readings.c.report_id == report_id))


def _begin(connection: Connection) -> None:
    # A writer takes the lock at once: one that began as a reader could not wait for it.
    writes = connection.get_execution_options().get("writes")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
