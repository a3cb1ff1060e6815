"""Invented reports, and a fresh store for each test."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from palaver.model.evidence import Report, When, evidence
from palaver.model.record import Act, Event, EventKind, Mode, Statement
from palaver.store import Store, open_store

TEXT = "The minister of Halmaya, Orsolya Véghely, said no. Qasura shelled Ózdmar on Monday."


class Invented:
    """Makes reports and records."""

    def report(self, name: str = "one", text: str = TEXT, day: date | None = date(2031, 5, 1), **more: Any) -> Report:
        published = None if day is None else When(first=day, last=day)
        raw = hashlib.sha256(f"{name}\n{text}".encode("utf-8", "surrogatepass")).hexdigest()
        return Report(name=name, text=text, raw_sha256=raw, published=published, path=f"in/{name}.txt", **more)

    def statement(self, report: Report, start: int = 47, end: int = 49, **more: Any) -> Statement:
        given: dict[str, Any] = {
            "source": None,
            "cue": None,
            "speaker": None,
            "mode": Mode.INDIRECT,
            "act": Act.REJECT,
            "issue_id": "territory",
            **more,
        }
        return Statement(report_id=report.id, evidence=(evidence(report, start, end),), **given)

    def event(self, report: Report, start: int = 51, end: int = 72, **more: Any) -> Event:
        return Event(report_id=report.id, evidence=(evidence(report, start, end),), kind=EventKind.STRIKE, **more)


@pytest.fixture
def invented() -> Invented:
    return Invented()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "desk" / "palaver.db"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    with open_store(path) as opened:
        yield opened
