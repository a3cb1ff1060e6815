"""The rest of the desk: drafting, checking, finding, readers by name, the sample."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

import pytest

from palaver import Period
from palaver.desk import copy_sample, draft, open_desk, reader_named
from palaver.errors import StoreError, StoreTooNew, UnknownName, UsageError
from palaver.process_file import load_process, write_process


def test_a_draft_is_a_process_file(tmp_path: Path) -> None:
    reports, _ = copy_sample(tmp_path)
    process, tally = draft([reports])
    assert tally.added == 14
    assert {"Tresna", "Voskarya"} <= {party.name for party in process.parties}
    assert "Slobodna Riječ" in {outlet.name for outlet in process.outlets}
    assert process.languages == ("en",)
    write_process(process, tmp_path / "draft.yaml")
    assert load_process(tmp_path / "draft.yaml") == process


def test_a_draft_does_not_depend_on_the_order(tmp_path: Path) -> None:
    reports, _ = copy_sample(tmp_path)
    texts = sorted(reports.glob("*.txt"))[:5]
    assert draft(texts)[0] == draft(reversed(texts))[0]


def test_nothing_to_draft_from(tmp_path: Path) -> None:
    with pytest.raises(UsageError) as caught:
        draft([tmp_path / "none.txt"])
    assert "no such file" in caught.value.what


def test_a_sound_store_is_found_sound(store: Path, folder: Path, reader: Any) -> None:
    with open_desk(store, reader=reader) as desk:
        desk.add([folder])
        checked = desk.check()
    assert (checked.reports, checked.records, checked.quotations, checked.wrong) == (3, 3, 3, ())
    assert {u.printed for u in checked.unresolved} == {"the other day"}
    assert checked.outlets == ()


def test_outlets_a_process_file_does_not_know(store: Path, folder: Path, reader: Any, tmp_path: Path) -> None:
    file = tmp_path / "process.yaml"
    file.write_text("process: {id: x, name: X}\noutlets: {lake: {name: Lake Post}}\n", encoding="utf-8")
    with open_desk(store, process=file, reader=reader) as desk:
        desk.add([folder])
        assert desk.check().outlets == ("Halm Radio",)


def test_a_quotation_that_was_changed_behind_our_back(store: Path, folder: Path, reader: Any) -> None:
    """Whoever edits the database by hand is found out, one way or the other."""
    with open_desk(store, reader=reader) as desk:
        desk.add([folder])
    connection = sqlite3.connect(store)
    changed = 0
    for (table,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name = 'records'"):
        for column in [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]:
            changed += connection.execute(
                f"UPDATE {table} SET {column} = replace({column}, '\"shelled\"', '\"bombed!\"')"
                f" WHERE typeof({column}) = 'text'"
            ).rowcount
    connection.commit()
    connection.close()
    assert changed
    with open_desk(store, read_only=True) as desk:
        try:
            wrong = desk.check().wrong
        except StoreError:
            return
        assert len(wrong) == 3
        assert "what does not stand there" in wrong[0]


def test_finding(store: Path, folder: Path, reader: Any) -> None:
    with open_desk(store, reader=reader) as desk:
        desk.add([folder])
        found = desk.find("shelled")
        assert {one.kind for one in found} == {"report", "event"}
        assert {one.outlet for one in found} == {"Halm Radio", "Lake Post"}
        texts = {report.id: report.text for report in desk.reports()}
        for one in found:
            assert texts[one.report_id][one.start : one.end] == "shelled" or one.kind == "report"
        assert desk.find("nowhere") == ()


def test_questions_of_a_period(store: Path, folder: Path, reader: Any) -> None:
    with open_desk(store, reader=reader) as desk:
        desk.add([folder])
        assert len(desk.ask().timeline()) == 3
        asked = desk.ask(Period(since=next(iter(desk.ask().reports.values())).published.last))  # type: ignore[union-attr]
        assert len(asked.timeline()) == 1
        assert asked.table().rows == ()
        assert asked.due() == ()
        assert asked.brief().summary


def test_readers_by_name() -> None:
    assert reader_named().name == "rules"
    with pytest.raises(UnknownName) as caught:
        reader_named("rule")
    assert caught.value.fix == "Did you mean rules? There are: rules."


def test_no_store_is_made_by_asking(tmp_path: Path) -> None:
    with pytest.raises(StoreError) as caught:
        open_desk(tmp_path / "none.db", read_only=True)
    assert "palaver add" in caught.value.fix
    assert not list(tmp_path.iterdir())


def test_a_store_of_a_newer_palaver(store: Path, folder: Path, reader: Any) -> None:
    with open_desk(store, reader=reader) as desk:
        desk.add([folder])
    connection = sqlite3.connect(store)
    connection.execute("INSERT INTO migrations VALUES (9999, 'of another year')")
    connection.commit()
    connection.close()
    for read_only in (False, True):
        with pytest.raises(StoreTooNew) as caught:
            open_desk(store, read_only=read_only)
        assert caught.value.fix
