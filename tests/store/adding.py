"""Adds invented reports to a store until all are there: ``python adding.py STORE SIZE [STATEMENT]``.

Prints a line for each report that is there. With STATEMENT it kills itself, without a chance to tidy up, just before
the database is given that statement (transactions' beginnings and ends count as statements).
"""

from __future__ import annotations

import hashlib
import itertools
import os
import signal
import sys
from datetime import date
from pathlib import Path

from sqlalchemy import event
from sqlalchemy.engine import Engine

from palaver.model.evidence import Report, When, evidence
from palaver.model.record import Act, Event, EventKind, Judgement, Mode, Record, Statement, Verdict
from palaver.store import open_store

MADE = "2031-05-02T10:00:00+00:00"


def invent(number: int) -> tuple[Report, list[Record]]:
    """The report of that number, with two records a sentence; every fifth is a new version of the one before."""
    text = "".join(f"The envoy of Halmaya refused point {number}.{line}. " for line in range(4 + number % 7))
    day = When(first=date(2031, 5, 1 + number % 28), last=date(2031, 5, 1 + number % 28))
    raw = hashlib.sha256(text.encode()).hexdigest()
    before = invent(number - 1)[0].id if number % 5 == 4 else None
    report = Report(name=f"n{number}", text=text, raw_sha256=raw, published=day, path=f"in/{number}", replaces=before)
    records: list[Record] = []
    for start in range(0, len(text) - 30, 40):
        pieces = (evidence(report, start, start + 30),)
        records.append(Event(report_id=report.id, evidence=pieces, kind=EventKind.OTHER))
        records.append(
            Statement(
                report_id=report.id,
                evidence=pieces,
                source=None,
                cue=None,
                speaker=None,
                mode=Mode.INDIRECT,
                act=Act.REJECT,
                issue_id=None,
            )
        )
    return report, records


def die_before(statement: int) -> None:
    """Have the process killed when it gives the database that many statements."""
    given = itertools.count(1)

    def count(*_: object) -> None:
        if next(given) == statement:
            os.kill(os.getpid(), signal.SIGKILL)

    event.listen(Engine, "before_cursor_execute", count)
    event.listen(Engine, "commit", count)


def main(path: Path, size: int) -> None:
    """Add what is missing; every third report is read a second time, every fourth judged."""
    with open_store(path) as store:
        for number in range(size):
            report, records = invent(number)
            unplaced = [("event", f"lost {number}", "not found")]
            if not store.has_bytes(report.raw_sha256):
                store.add(report, records, reader="rules 1", unplaced=unplaced)
            if number % 3 == 0:
                store.reread(report.id, records[1:], reader="rules 2")
            if number % 4 == 0:
                judged = {"left_id": records[0].id, "right_id": records[1].id, "by": "N. Orr", "made": MADE}
                store.judge(Judgement(verdict=Verdict.UNSURE, reason="two readings", **judged))
            print(number, flush=True)


if __name__ == "__main__":
    if len(sys.argv) > 3:
        die_before(int(sys.argv[3]))
    main(Path(sys.argv[1]), int(sys.argv[2]))
