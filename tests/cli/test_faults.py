"""Whatever goes wrong is said as what, where and what next, with the exit code of the error tree."""

from __future__ import annotations

import os
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import Result

from palaver.read.rules import RulesReader
from palaver.store import connect, open_store

Run = Callable[..., Result]


def _said(result: Result, code: int, *parts: str) -> None:
    assert result.exit_code == code, result.output
    for part in parts:
        assert part in result.stderr
    assert "Traceback" not in result.output


def test_bad_inputs_do_not_stop_the_others(run: Run, tmp_path: Path, sample: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "noise.txt").write_bytes(b"\x00\x01\x02" * 90)
    inputs = (
        tmp_path / "empty.txt",
        sample / "r01.txt",
        tmp_path / "noise.txt",
        tmp_path / "none.txt",
        sample / "r03.txt",
    )
    told = run("add", *inputs, "--store", tmp_path / "palaver.db")
    _said(told, 3, "empty.txt: the file is empty", "none.txt: there is no such file", "Check its name.")
    assert re.match(r"2 reports added, 3 failed; \d+ records", told.stdout)
    assert told.stderr.count("failed: ") == 3


def test_a_manifest_that_is_broken(run: Run, tmp_path: Path, sample: Path) -> None:
    (tmp_path / "m.json").write_text("{", encoding="utf-8")
    told = run("add", sample / "r01.txt", "--store", tmp_path / "p.db", "--manifest", tmp_path / "m.json")
    _said(told, 3, "m.json, line 1", "it is not JSON")


def test_one_fault_of_many_reports_is_said_once(run: Run, tmp_path: Path, sample: Path) -> None:
    (tmp_path / "m.json").write_text("[]", encoding="utf-8")
    told = run("add", sample, "--store", tmp_path / "p.db", "--manifest", tmp_path / "m.json")
    _said(told, 3, "m.json: it is not a JSON object (14 times)")
    assert told.stderr.count("failed: ") == 1


@pytest.mark.parametrize(
    "command", [("brief",), ("table",), ("timeline",), ("due",), ("who", "x"), ("find", "x"), ("check",)]
)
def test_there_is_no_store_yet(
    run: Run, command: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    _said(run(*command), 7, "palaver.db: there is no store", "`palaver add`")
    assert not list(tmp_path.iterdir())


def test_a_store_that_is_something_else(run: Run, sample: Path, tmp_path: Path) -> None:
    text = tmp_path / "x.txt"
    text.write_text("not a store, but long enough to be one", encoding="utf-8")
    for command in (("add", sample / "r01.txt"), ("table",)):
        _said(run(*command, "--store", text), 7, "not a store of Palaver")
    assert text.read_text(encoding="utf-8").startswith("not a store")


def test_a_store_of_a_newer_palaver(run: Run, record: Path, sample: Path, tmp_path: Path) -> None:
    newer = tmp_path / "newer.db"
    shutil.copy(record, newer)
    connection = sqlite3.connect(newer)
    connection.execute("INSERT INTO migrations VALUES (9999, 'of another year')")
    connection.commit()
    connection.close()
    for command in (("add", sample / "r01.txt"), ("table",), ("export", "json", tmp_path / "x.json")):
        _said(run(*command, "--store", newer), 7, "newer.db", "newer")


def test_a_process_file_that_is_wrong(run: Run, sample: Path, tmp_path: Path) -> None:
    wrong = tmp_path / "p.yaml"
    wrong.write_text("process: {id: x, name: X}\npartys: {}\n", encoding="utf-8")
    store = tmp_path / "palaver.db"
    for command in (
        ("add", sample / "r01.txt", "--store", store),
        ("code", sample / "r01.txt", "--out", tmp_path / "out"),
        ("table", "--store", store),
        ("check",),
    ):
        _said(run(*command, "--process", wrong), 4, "p.yaml, line 2, partys", "Did you mean parties?")
    assert not store.exists()
    _said(run("check", "--process", tmp_path / "none.yaml"), 4, "none.yaml", "no such process file")


def test_names_that_are_not_there(run: Run, sample: Path, tmp_path: Path) -> None:
    store = ("--store", tmp_path / "palaver.db")
    _said(run("add", sample / "r01.txt", *store, "--reader", "rulez"), 2, "no reader 'rulez'", "There are: rules.")
    _said(run("code", sample / "r01.txt", "--out", tmp_path / "o", "--reader", "x"), 2, "no reader 'x'")
    _said(run("add", sample / "r01.txt", *store, "--published", "soon"), 2, "'soon' is not a date", "2034-03-20")
    assert run("tabel").exit_code == 2
    assert run("table", "--sinse", "2033").exit_code == 2
    assert run("add").exit_code == 2


def test_dates_and_formats_that_are_not(run: Run, asked: tuple[str, ...], tmp_path: Path) -> None:
    _said(run("table", "--since", "last week", *asked), 2, "'last week' is not a date")
    _said(run("due", "--on", "2033-13-01", *asked), 2, "2033-13-01")
    _said(run("export", "xml", tmp_path / "x", *asked), 2, "no format 'xml'", "json, csv, jsonl")


def test_an_interruption_keeps_what_is_done(
    run: Run, sample: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = RulesReader.read

    def interrupted(self: RulesReader, report: object, process: object) -> object:
        if report.name == "r03":  # type: ignore[attr-defined]
            raise KeyboardInterrupt
        return read(self, report, process)  # type: ignore[arg-type]

    monkeypatch.setattr(RulesReader, "read", interrupted)
    store = tmp_path / "palaver.db"
    inputs = [sample / f"r0{n}.txt" for n in (1, 2, 3, 4)]
    told = run("add", *inputs, "--store", store)
    _said(told, 130, "Done and kept before that: 2 reports added", "Interrupted.")
    monkeypatch.undo()
    assert "2 reports added, 2 there already" in run("add", *inputs, "--store", store).stdout


def test_a_fault_of_our_own(run: Run, asked: tuple[str, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("a bug")

    monkeypatch.setattr("palaver.analyse.table.table", broken)
    told = run("table", *asked)
    assert told.exit_code == 70
    assert "ZeroDivisionError: a bug" in told.stderr
    assert "Traceback" in told.stderr
    assert "Please report it" in told.stderr


def test_a_full_disk(run: Run, sample: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = tmp_path / "palaver.db"
    assert run("add", sample / "r01.txt", "--store", store).exit_code == 0
    pages = store.stat().st_size // 4096
    monkeypatch.setattr(connect, "PRAGMAS", (*connect.PRAGMAS, f"max_page_count = {pages + 40}"))
    _said(run("add", sample, "--store", store), 7, "the disk is full", "Make room", "Done and kept before that: ")
    monkeypatch.undo()
    assert re.search(r"\d+ there already", run("add", sample, "--store", store).stdout)
    assert run("check", "--store", store).exit_code == 0


@pytest.fixture
def barred(record: Path) -> Iterator[Path]:
    """A store that may be read and not written, in a folder that may not be written, also for root."""
    folder = Path(tempfile.mkdtemp())
    shutil.copy(record, folder / "palaver.db")
    (folder / "palaver.db").chmod(0o444)
    folder.chmod(0o555)
    root = os.geteuid() == 0
    if root:
        os.seteuid(65534)
    yield folder
    if root:
        os.seteuid(0)
    folder.chmod(0o700)
    shutil.rmtree(folder)


def test_a_store_that_may_only_be_read(run: Run, barred: Path, sample: Path) -> None:
    store = barred / "palaver.db"
    assert "Ceasefire" in run("table", "--store", store).stdout or run("table", "--store", store).exit_code == 0
    assert run("find", "truce", "--store", store).exit_code == 0
    assert run("check", "--store", store).exit_code == 0
    _said(run("add", sample / "r01.txt", "--store", store), 7, "the store may not be written", "work on a copy")
    _said(run("add", sample / "r01.txt", "--store", barred / "new.db"), 7, "may not be written")
    for command in (("brief", "--out", barred / "b.md"), ("export", "json", barred / "e.json")):
        _said(run(*command, "--store", store), 2, "it cannot be written", "Name another place")
    _said(run("code", sample / "r01.txt", "--out", barred / "codes"), 2, "it cannot be written")


def test_whoever_reads_the_output_may_stop(asked: tuple[str, ...]) -> None:
    command = [sys.executable, "-m", "palaver", "table", "--json", *asked]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(10)
        process.stdout.close()
        assert process.wait() == 0
        assert process.stderr.read() == b""


def test_nothing_of_a_bad_report_is_in_the_store(run: Run, sample: Path, tmp_path: Path) -> None:
    store = tmp_path / "palaver.db"
    (tmp_path / "bad.txt").write_bytes(b"")
    run("add", tmp_path / "bad.txt", sample / "r01.txt", "--store", store)
    with open_store(store, read_only=True) as opened:
        assert [report.name for report in opened.reports()] == ["r01"]
