"""Reading one report so that a fault in it never stops the reports that follow."""

from __future__ import annotations

from palaver.errors import ReaderError
from palaver.model.evidence import Report
from palaver.model.process import Process
from palaver.read.reader import Reader, Reading, read_report


def read_safely(report: Report, process: Process, reader: Reader) -> Reading:
    """What the reader reads in the report.

    Raises:
        ReaderError: the reader failed, also where it did so by a fault of its own.
    """
    try:
        return read_report(report, process, reader=reader)
    except ReaderError:
        raise
    except Exception as fault:
        what = f"the reader {reader.name} {reader.version} failed: {type(fault).__name__}: {fault}"
        fix = "Please report it, with the text if you may; the other reports are not affected."
        raise ReaderError(what, where=report.path or report.url or report.name, fix=fix) from fault
