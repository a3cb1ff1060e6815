"""Decisions are kept for good, and a store as lines of text is the same store."""

from __future__ import annotations

import dataclasses
import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from palaver.errors import RecordError, UnknownName
from palaver.model.record import Amendment, Judgement, Verdict
from palaver.store import Store, dump, open_store, restore

if TYPE_CHECKING:
    from tests.store.conftest import Invented

MADE = "2031-05-02T10:00:00+00:00"
JUDGEMENT = Judgement(left_id="e1", right_id="e2", verdict=Verdict.SAME, by="N. Orr", made=MADE, reason="one place")
AMENDMENT = Amendment(record_id="s1", field="act", value="deny", by="N. Orr", made=MADE, reason="she denies it")


def test_decisions_are_kept_in_order_and_once(store: Store) -> None:
    later = dataclasses.replace(JUDGEMENT, verdict=Verdict.DIFFERENT, replaces=JUDGEMENT.id)
    for judgement in (JUDGEMENT, later, JUDGEMENT):
        store.judge(judgement)
    assert list(store.judgements()) == [JUDGEMENT, later]
    other = dataclasses.replace(AMENDMENT, record_id="s0")
    for amendment in (AMENDMENT, other, AMENDMENT):
        store.amend(amendment)
    assert list(store.amendments()) == [AMENDMENT, other]
    assert list(store.amendments("s0")) == [other]
    assert list(store.amendments("s9")) == []


def test_a_decision_is_never_changed(store: Store) -> None:
    store.judge(JUDGEMENT)
    with pytest.raises(RecordError, match="there already"):
        store.judge(dataclasses.replace(JUDGEMENT, reason="another reason"))
    with pytest.raises(UnknownName):
        store.judge(dataclasses.replace(JUDGEMENT, by="K. Ilmar", replaces="j000000000000000"))
    assert list(store.judgements()) == [JUDGEMENT]


@pytest.mark.parametrize("table", ["judgements", "amendments"])
@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE {table} SET body = ''",
        "DELETE FROM {table}",
        "INSERT OR REPLACE INTO {table} SELECT * FROM {table}",
    ],
)
def test_the_database_itself_refuses_to_change_decisions(store: Store, path: Path, table: str, statement: str) -> None:
    store.judge(JUDGEMENT)
    store.amend(AMENDMENT)
    before = list(dump(store))
    outsider = sqlite3.connect(path)
    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        outsider.execute(statement.format(table=table))
    outsider.close()
    assert list(dump(store)) == before


def test_a_dump_restores_to_the_same_store(store: Store, tmp_path: Path, invented: Invented) -> None:
    for number in range(3):
        report = invented.report(f"n{number}")
        by_hand = invented.event(report, reader="person:N. Orr")
        store.add(report, [invented.statement(report), by_hand], reader="rules 1", unplaced=[("event", "x", "y")])
    store.judge(JUDGEMENT)
    store.amend(AMENDMENT)
    lines = list(dump(store))
    with open_store(tmp_path / "copy.db") as copy:
        assert restore(copy, lines) == 3
        assert list(dump(copy)) == lines
        assert restore(copy, (f"{line}\n" for line in lines)) == 0
        assert list(dump(copy)) == lines


@pytest.mark.parametrize(
    ("place", "put", "where"),
    [
        (0, [], "line 1"),
        (2, ["not JSON"], "line 3"),
        (2, ["[]"], "line 3"),
        (2, ['{"kind": "dream"}'], "line 3"),
        (2, ['{"kind": "reading", "report_id": "r0", "reader": "x", "unplaced": []}'], "line 3"),
        (1, [], "line 2"),
        (2, [], "line 5"),
        (6, [], "the last line"),
    ],
)
def test_a_damaged_dump_names_the_line(
    tmp_path: Path, invented: Invented, place: int, put: list[str], where: str
) -> None:
    with open_store(tmp_path / "whole.db") as store:
        for number in range(2):
            report = invented.report(f"n{number}")
            store.add(report, [invented.statement(report), invented.event(report)], reader="rules 1")
        lines = list(dump(store))
    lines[place : place + 1] = put
    with open_store(tmp_path / "copy.db") as copy:
        with pytest.raises(RecordError) as caught:
            restore(copy, lines)
        assert copy.counts().reports == (1 if place == 6 else 0)
    assert caught.value.where == where
    assert caught.value.fix
