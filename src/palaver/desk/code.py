"""Coding reports as a trained coder would: one file of the codebook's shape for each report, without a store."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from palaver.collect import Collected, collect
from palaver.desk.files import write_whole, writing
from palaver.desk.readers import reader_named
from palaver.desk.reading import read_safely
from palaver.desk.values import Done, Outcome, Tally
from palaver.errors import PalaverError, UsageError
from palaver.model.evidence import Report
from palaver.model.process import Process
from palaver.publish.codebook import coding
from palaver.read.draft import draft_process
from palaver.read.reader import Reader

OnDone = Callable[[Done], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Coded:
    """What coding came to: the files that were written, in the order of the reports, and the tally."""

    files: tuple[Path, ...]
    tally: Tally


@dataclass(frozen=True, slots=True, kw_only=True)
class How:
    """How reports are coded. Without a process one is learned from all of them together."""

    reader: Reader | None = None
    process: Process | None = None
    manifest: Path | None = None


def code(
    sources: Iterable[str | Path], out: Path, how: How | None = None, *, on_progress: OnDone | None = None
) -> Coded:
    """Write ``out/<report>.json`` for each report, in the shape of the codebook.

    A report that cannot be collected or read comes out in the tally, and the others are coded.

    Raises:
        UsageError: ``out`` cannot be written, or a file there would stand beside a report and be taken for what is
            known of it. StoreFull: the disk is full.
    """
    how = how or How()
    found = list(collect(sources, manifest=how.manifest))
    reports = [one.report for one in found if one.report is not None]
    _ensure_not_beside(reports, out)
    with writing(out):
        out.mkdir(parents=True, exist_ok=True)
    process = how.process or draft_process(reports)
    reader = how.reader or reader_named()
    files: dict[Path, str] = {}
    tally = Tally()
    for one in found:
        done = _code(one, out, (process, reader), files)
        tally = tally.plus(done)
        if on_progress:
            on_progress(done)
    return Coded(files=tuple(files), tally=tally)


def _code(one: Collected, out: Path, reading: tuple[Process, Reader], files: dict[Path, str]) -> Done:
    if one.report is None:
        return Done(where=one.where, outcome=Outcome.FAILED, error=one.error)
    path = out / f"{one.report.name}.json"
    try:
        if path in files:
            what = f"another report is called {one.report.name} as well: {files[path]}"
            raise UsageError(what, where=one.where, fix="Rename one of them, or code them into two folders.")
        read = read_safely(one.report, *reading)
    except PalaverError as error:
        return Done(where=one.where, outcome=Outcome.FAILED, error=error)
    write_whole(path, [json.dumps(coding(one.report, read.records), ensure_ascii=False, indent=1), "\n"])
    files[path] = one.where
    return Done(
        where=one.where,
        outcome=Outcome.ADDED,
        records=len(read.records),
        unplaced=len(read.unplaced),
        undated=one.report.published is None,
    )


def _ensure_not_beside(reports: Iterable[Report], out: Path) -> None:
    """A coding beside its text would overwrite, or become, the file that tells outlet and date of the report."""
    folder = out.absolute()
    for report in reports:
        if report.path is not None and Path(report.path).absolute().parent == folder:
            what = f"the coding of {report.path} would stand beside it, where what is known of a report is looked for"
            raise UsageError(what, where=str(out), fix="Name another folder with --out.")
