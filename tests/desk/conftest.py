"""A reader that reads what it is told to, and a few invented reports."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from palaver.model.evidence import Report, When, evidence
from palaver.model.process import Process
from palaver.model.record import Event, EventKind, Record


class Scripted:
    """Makes an event of every "shelled" of a report and remembers what it has read."""

    name, version = "scripted", "1"

    def __init__(self) -> None:
        self.read_reports: list[str] = []
        self.processes: list[Process] = []
        self.fault: Callable[[Report], None] = lambda _: None

    def read(self, report: Report, process: Process) -> Iterator[Record]:
        """One event for each time the word stands there."""
        self.read_reports.append(report.name)
        self.processes.append(process)
        self.fault(report)
        at = report.text.find("shelled")
        while at >= 0:
            pieces = (evidence(report, at, at + len("shelled")),)
            yield Event(
                report_id=report.id, evidence=pieces, kind=EventKind.STRIKE, happened=When(printed="the other day")
            )
            at = report.text.find("shelled", at + 1)


@pytest.fixture
def reader() -> Scripted:
    return Scripted()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three reports; the manifest tells of two of them."""
    made = tmp_path / "reports"
    made.mkdir()
    (made / "a.txt").write_text("Port Sel was shelled on Monday. It had been shelled before.\n", encoding="utf-8")
    (made / "b.txt").write_text("The envoy of Halm said that Port Sel was not shelled.\n", encoding="utf-8")
    (made / "c.txt").write_text("Nothing happened in Port Sel.\n", encoding="utf-8")
    told = {
        "a": {"outlet": "Lake Post", "published": "2031-05-06"},
        "b": {"outlet": "Halm Radio", "published": "2031-05"},
    }
    (made / "manifest.json").write_text(json.dumps(told), encoding="utf-8")
    return made


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return tmp_path / "desk" / "palaver.db"
