"""A store, a reader and a process, joined."""

from __future__ import annotations

import dataclasses
import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Self

from palaver.collect import Collected, Fetch, Given, collect
from palaver.desk.check import check
from palaver.desk.draft import learn_process
from palaver.desk.export import Export, Source, export
from palaver.desk.questions import Questions
from palaver.desk.readers import reader_named
from palaver.desk.reading import read_safely
from palaver.desk.values import Checked, Done, Finding, Outcome, Period, Tally
from palaver.errors import ReaderError, RecordError
from palaver.model.evidence import Report
from palaver.model.process import Process
from palaver.model.record import Record
from palaver.process_file import load_process
from palaver.read.reader import Reader
from palaver.store import Hit, Store, open_store

OnDone = Callable[[Done], None]
_ALWAYS = Period()


def open_desk(
    store: Path, *, process: Process | Path | None = None, reader: Reader | None = None, read_only: bool = False
) -> Desk:
    """Open a store for work.

    Unless ``read_only``, the store is made where there is none. ``process`` is a process, a process file, or ``None``:
    then who speaks for whom is learned from the reports that are added together, as ``palaver init`` does, and never
    from what else is in the store. Nothing of it is kept in the store. ``reader`` is the one made of rules unless told
    otherwise.

    Raises:
        ProcessFileError: the process file cannot be understood. StoreError: the store cannot be opened.
    """
    described = load_process(process) if isinstance(process, Path) else process
    return Desk(open_store(store, read_only=read_only), store, described, reader)


class Desk:
    """Adds reports to a store and answers questions about it. Close it when done; it is a context manager."""

    def __init__(self, store: Store, place: Path, process: Process | None, reader: Reader | None) -> None:
        self.process = process or Process()
        self._described = process
        self._store, self._place, self._reader = store, place, reader

    def close(self) -> None:
        """Let go of the store."""
        self._store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # Work

    def add(
        self,
        sources: Iterable[str | Path],
        given: Given | None = None,
        *,
        manifest: Path | None = None,
        fetch: Fetch | None = None,
        on_progress: OnDone | None = None,
    ) -> Tally:
        """Collect reports, read each, and keep it with its records: each whole, as soon as it is read.

        Bytes that are in the store already are passed over without being read again, so an interrupted batch goes on
        where it stopped. A report found at the path or address of one in the store is kept as its new version. An
        input that fails is counted, and the next one is taken. ``on_progress`` is told of each input once it is done.

        Raises:
            StoreError: the store cannot be written; what was kept before stays.
        """
        tally = Tally()
        sources = tuple(sources)
        process = self._described or learn_process(sources, given, manifest)
        for one in collect(sources, given, manifest=manifest, fetch=fetch):
            done = self._take(one, process)
            tally = tally.plus(done)
            if on_progress:
                on_progress(done)
        return tally

    def _take(self, one: Collected, process: Process) -> Done:
        if one.report is None:
            return Done(where=one.where, outcome=Outcome.FAILED, error=one.error)
        if self._store.has_bytes(one.report.raw_sha256):
            return Done(where=one.where, outcome=Outcome.SAME)
        report = self._placed(one.report)
        try:
            read = read_safely(report, process, self._reader_or_rules())
            unplaced = [(u.layer, u.words, u.reason) for u in read.unplaced]
            is_new = self._store.add(report, read.records, reader=read.reader, unplaced=unplaced)
        except (ReaderError, RecordError) as error:
            return Done(where=one.where, outcome=Outcome.FAILED, error=error)
        if not is_new:
            return Done(where=one.where, outcome=Outcome.SAME)  # another process added it meanwhile
        return Done(
            where=one.where,
            outcome=Outcome.REPLACED if report.replaces else Outcome.ADDED,
            records=len(read.records),
            unplaced=len(unplaced),
            undated=report.published is None,
        )

    def _placed(self, report: Report) -> Report:
        """The report with its path as seen from the store, and the version before it.

        So a store and its reports can be moved together, and a file is the same one whatever folder is the current.
        """
        path = report.path
        if path is not None:
            try:
                path = Path(os.path.relpath(path, self._place.absolute().parent)).as_posix()
            except ValueError:  # on another drive
                path = Path(path).absolute().as_posix()
        before = next((old for place in (report.url, path) if place and (old := self._store.latest_at(place))), None)
        return dataclasses.replace(report, path=path, replaces=before.id if before else None)

    def _reader_or_rules(self) -> Reader:
        if self._reader is None:
            self._reader = reader_named()
        return self._reader

    # Questions

    def reports(self, period: Period = _ALWAYS) -> Iterator[Report]:
        """The current version of each report published in the period."""
        return self._store.reports(since=period.since, until=period.until)

    def records(self, kind: str | None = None, period: Period = _ALWAYS) -> Iterator[Record]:
        """The records of those reports, of one kind ("statement", "event", ...) if asked."""
        return self._store.records(kind=kind, since=period.since, until=period.until)

    def ask(self, period: Period = _ALWAYS) -> Questions:
        """The questions that can be asked of the reports published in the period."""
        return Questions(self._store, self.process, period)

    def find(self, words: str, period: Period = _ALWAYS, *, limit: int = 20) -> tuple[Finding, ...]:
        """Where all of the words stand, best first; "in quotation marks" as they stand, ``word*`` by its beginning."""
        hits = self._store.search(words, limit=limit, since=period.since, until=period.until)
        return tuple(self._finding(hit) for hit in hits)

    def _finding(self, hit: Hit) -> Finding:
        report = self._store.report(hit.report_id)
        kind = "report" if hit.record_id is None else self._store.record(hit.record_id).kind_name
        return Finding(
            report_id=report.id,
            report=report.name,
            outlet=report.outlet_id,
            published=report.published.iso() if report.published else None,
            kind=kind,
            record_id=hit.record_id,
            start=hit.start,
            end=hit.end,
            snippet=hit.snippet,
        )

    def check(self) -> Checked:
        """Hold every quotation of the store against its report, and list what is undated, unresolved or unplaced."""
        return check(self._store, self._described)

    def export(self, kind: str, target: Path, period: Period = _ALWAYS) -> Export:
        """Write what the store holds of a period to a file or folder, in one of the formats of ``EXPORTS``.

        Raises:
            UnknownName: there is no such format. UsageError: the target cannot be written or is the store itself.
        """
        source = Source(store=self._store, path=self._place, period=period, process=self._described)
        return export(source, kind, target)
