"""How a store is used: many readers and writers at once, lazily, and as documented."""

from __future__ import annotations

import inspect
import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import event as alchemy_event
from sqlalchemy.engine import Engine

from palaver.errors import StoreError
from palaver.model.evidence import Report
from palaver.store import Store, open_store

if TYPE_CHECKING:
    from tests.store.conftest import Invented


def test_iterators_may_be_left_and_written_beside(store: Store, invented: Invented) -> None:
    for number in range(5):
        report = invented.report(f"n{number}")
        store.add(report, [invented.statement(report)], reader="rules 1")
    left = store.reports()
    assert next(left).name == "n0"
    many = [store.records() for _ in range(30)]
    assert len({next(one).id for one in many}) == 1
    later = invented.report("n9")
    store.add(later, [], reader="rules 1")
    assert [report.name for report in left] == ["n1", "n2", "n3", "n4"]
    assert [report.name for report in store.reports()][-1] == "n9"


def test_adding_looks_nothing_up_by_reading_a_whole_table(store: Store, path: Path, invented: Invented) -> None:
    """What makes the thousandth report as cheap as the tenth, whatever the machine."""
    asked: list[tuple[str, object]] = []

    def note(_c: object, _k: object, statement: str, parameters: object, _x: object, many: bool) -> None:
        if not many and statement.split(maxsplit=1)[0] in ("SELECT", "INSERT", "DELETE"):
            asked.append((statement, parameters))

    old = invented.report("old")
    store.add(old, [invented.event(old)], reader="rules 1")
    alchemy_event.listen(Engine, "before_cursor_execute", note)
    try:
        report = invented.report(replaces=old.id)
        store.has_bytes(report.raw_sha256)
        store.latest_at("in/old.txt")
        store.add(report, [invented.statement(report)], reader="rules 1", unplaced=[("event", "x", "y")])
        store.reread(report.id, [invented.event(report)], reader="rules 2")
        store.record(invented.event(report).id)
        list(store.records(report_id=report.id))
    finally:
        alchemy_event.remove(Engine, "before_cursor_execute", note)
    plain = sqlite3.connect(path)
    plans = [
        row[3]
        for statement, parameters in asked
        for row in plain.execute(f"EXPLAIN QUERY PLAN {statement}", parameters)  # type: ignore[arg-type]
    ]
    plain.close()
    assert len(asked) >= 15
    scans = [plan for plan in plans if plan.startswith("SCAN") and "VIRTUAL TABLE INDEX 0:=" not in plan]
    assert scans == []


def test_a_closed_store_says_so(store: Store) -> None:
    store.close()
    store.close()
    with pytest.raises(StoreError, match="closed"):
        store.counts()
    with pytest.raises(StoreError, match="closed"):
        next(store.reports())


def test_the_package_loads_no_database_code() -> None:
    script = "import sys, palaver, palaver.store; sys.exit('sqlalchemy' in sys.modules or 'sqlite3' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0


def test_many_threads_may_add_and_read(store: Store, path: Path, invented: Invented) -> None:
    reports = [invented.report(f"n{number}") for number in range(12)]

    def add(report: Report) -> bool:
        added = store.add(report, [invented.statement(report)], reader="rules 1")
        assert report in list(store.reports())
        return added

    with open_store(path) as second, ThreadPoolExecutor(4) as pool:
        again = [pool.submit(second.add, report, [invented.statement(report)], reader="rules 1") for report in reports]
        first = list(pool.map(add, reports))
        assert sum(first) + sum(one.result() for one in again) == len(reports)
    assert len(list(store.records())) == len(reports)


def test_many_processes_may_make_the_store(path: Path) -> None:
    script = f"from pathlib import Path; from palaver.store import open_store; open_store(Path({str(path)!r})).counts()"
    processes = [subprocess.Popen([sys.executable, "-c", script]) for _ in range(3)]
    assert [process.wait() for process in processes] == [0, 0, 0]


def test_the_documented_methods_are_those_there_are() -> None:
    from palaver.store.sqlite import SqliteStore

    for name, method in vars(Store).items():
        if not name.startswith("_"):
            assert inspect.getdoc(method)
            assert inspect.signature(method) == inspect.signature(getattr(SqliteStore, name))
