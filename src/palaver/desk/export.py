"""Exports: what the store holds, written to a file or a folder in a format that other programs read."""

from __future__ import annotations

import csv
import json
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from palaver.desk.files import write_whole, writing
from palaver.desk.values import Period
from palaver.errors import UnknownName, UsageError
from palaver.model.evidence import Report
from palaver.model.process import Process
from palaver.model.record import Amendment, Judgement, Record
from palaver.publish.export_csv import TABLES, csv_rows
from palaver.publish.export_json import json_document
from palaver.publish.export_jsonl import json_lines
from palaver.read.draft import draft_process
from palaver.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Export:
    """What was written: the files, and how many reports and records they hold."""

    files: tuple[Path, ...]
    reports: int
    records: int


@dataclass(slots=True, kw_only=True)
class Source:
    """What is exported: of the store in the file ``path`` the reports of a period. Counts them as they go by.

    Without a process, whose names are whose is learned from the reports where it matters.
    """

    store: Store
    path: Path
    period: Period
    process: Process | None
    reports: int = 0
    records: int = 0

    def told(self) -> Iterator[tuple[Report, Sequence[Record]]]:
        """Each report with its records."""
        for report in self.store.reports(since=self.period.since, until=self.period.until):
            records = tuple(self.store.records(report_id=report.id))
            self.reports += 1
            self.records += len(records)
            yield report, records

    def decided(self) -> Iterator[Judgement | Amendment]:
        """What people decided; left out where a period is, as decisions are about records of any day."""
        if self.period == Period():
            yield from self.store.judgements()
            yield from self.store.amendments()


def _json(source: Source, target: Path) -> tuple[Path, ...]:
    write_whole(target, json_document(source.told()))
    return (target,)


def _jsonl(source: Source, target: Path) -> tuple[Path, ...]:
    write_whole(target, json_lines(source.told(), source.decided()))
    return (target,)


def _csv(source: Source, target: Path) -> tuple[Path, ...]:
    """A folder with a file for each table. Each is complete before any takes the place of an older one."""
    if target.suffix.lower() == ".csv" or target.is_file():
        what = "csv is written as a folder, with a file for each kind of record"
        raise UsageError(what, where=str(target), fix=f"Name a folder, such as {target.with_suffix('')}.")
    files = tuple(target / f"{table}.csv" for table in TABLES)
    parts = {table: file.with_name(f".{file.name}.part") for table, file in zip(TABLES, files, strict=True)}
    with writing(target):
        target.mkdir(parents=True, exist_ok=True)
        try:
            with ExitStack() as stack:
                opened = {
                    table: csv.writer(stack.enter_context(part.open("w", encoding="utf-8", newline="")))
                    for table, part in parts.items()
                }
                for table, columns in TABLES.items():
                    opened[table].writerow(columns)
                for table, row in csv_rows(source.told()):
                    opened[table].writerow(row)
            for file, part in zip(files, parts.values(), strict=True):
                os.replace(part, file)  # noqa: PTH105  # the one that is known to be atomic
        finally:
            for part in parts.values():
                part.unlink(missing_ok=True)
    return files


def _cross(source: Source, target: Path) -> tuple[Path, ...]:
    from palaver.publish.export_cross import cross

    reports: dict[str, Report] = {}
    records: list[Record] = []
    for report, found in source.told():
        reports[report.id] = report
        records += found
    made = cross(records, reports, source.process or draft_process(reports.values()))
    write_whole(target, [json.dumps(made, ensure_ascii=False, indent=1), "\n"])
    return (target,)


EXPORTS: dict[str, tuple[str, Callable[[Source, Path], tuple[Path, ...]]]] = {
    "json": ("One document: reports with their records, without loss.", _json),
    "csv": ("A folder with a table for each kind of record.", _csv),
    "jsonl": ("A line of JSON for each report, record and decision, without loss.", _jsonl),
    "cross": ("What the reports share, differ on, follow up, name and copy, in the shape of the codebook.", _cross),
}
"""The formats: what each is, and how it is written."""


def export(source: Source, kind: str, target: Path) -> Export:
    """Write the current reports of a store and their records to ``target``.

    Raises:
        UnknownName: there is no such format. UsageError: the target cannot be written or is the store itself.
        StoreFull: the disk is full.
    """
    if kind not in EXPORTS:
        raise UnknownName(f"there is no format {kind!r}", fix=f"There are: {', '.join(EXPORTS)}.")
    if target.absolute() == source.path.absolute():
        raise UsageError("this is the store itself", where=str(target), fix="Name another file.")
    files = EXPORTS[kind][1](source, target)
    return Export(files=files, reports=source.reports, records=source.records)
