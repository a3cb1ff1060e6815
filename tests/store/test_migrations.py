"""A store is brought up to date step by step, each step with its line in the log or not at all."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import create_engine, inspect

from palaver.errors import StoreError, StoreTooNew
from palaver.store import migrations, open_store
from palaver.store.migrations import MIGRATIONS, Migration
from palaver.store.tables import metadata


def _log(path: Path) -> list[tuple[int, str]]:
    connection = sqlite3.connect(path)
    rows = connection.execute("SELECT number, name FROM migrations ORDER BY number").fetchall()
    connection.close()
    return rows


def test_the_steps_are_numbered_from_one() -> None:
    assert [migration.number for migration in MIGRATIONS] == list(range(1, len(MIGRATIONS) + 1))


def test_the_steps_make_what_the_tables_describe(path: Path) -> None:
    open_store(path).close()
    engine = create_engine(f"sqlite:///{path}")
    there = inspect(engine)
    for table in metadata.sorted_tables:
        columns = {column["name"]: column for column in there.get_columns(table.name)}
        assert list(columns) == [column.name for column in table.columns]
        for column in table.columns:
            made = columns[column.name]
            assert str(made["type"]) == str(column.type)
            assert made["nullable"] == column.nullable or column.primary_key
        key = there.get_pk_constraint(table.name)["constrained_columns"]
        assert key == [column.name for column in table.primary_key]
        assert {(index["name"], tuple(index["column_names"])) for index in there.get_indexes(table.name)} == {
            (index.name, tuple(column.name for column in index.columns)) for index in table.indexes
        }
        assert {
            (tuple(key["constrained_columns"]), key["referred_table"]) for key in there.get_foreign_keys(table.name)
        } == {((key.parent.name,), key.column.table.name) for key in table.foreign_keys}
        unique = {tuple(constraint["column_names"]) for constraint in there.get_unique_constraints(table.name)}
        assert unique == {(column.name,) for column in table.columns if column.unique}
    engine.dispose()


def test_each_step_leaves_its_line(path: Path) -> None:
    for _ in range(2):
        open_store(path).close()
        assert _log(path) == [(migration.number, migration.name) for migration in MIGRATIONS]


def test_an_older_store_takes_the_new_step(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    open_store(path).close()
    later = Migration(number=len(MIGRATIONS) + 1, name="later", statements=("CREATE TABLE later (x)",))
    monkeypatch.setattr(migrations, "MIGRATIONS", (*MIGRATIONS, later))
    with pytest.raises(
        StoreError, match=f"has version {later.number - 1} and must be brought to version {later.number}"
    ):
        open_store(path, read_only=True)
    open_store(path).close()
    assert _log(path)[-1] == (later.number, "later")
    open_store(path, read_only=True).close()


def test_a_step_that_fails_leaves_nothing(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    open_store(path).close()
    broken = Migration(
        number=len(MIGRATIONS) + 1, name="broken", statements=("CREATE TABLE half (x)", "CREATE NONSENSE")
    )
    monkeypatch.setattr(migrations, "MIGRATIONS", (*MIGRATIONS, broken))
    with pytest.raises(StoreError, match="NONSENSE"):
        open_store(path)
    connection = sqlite3.connect(path)
    assert connection.execute("SELECT count(*) FROM sqlite_master WHERE name = 'half'").fetchone() == (0,)
    connection.close()
    assert len(_log(path)) == len(MIGRATIONS)


@pytest.mark.parametrize("read_only", [False, True])
def test_a_newer_store_is_left_alone(path: Path, read_only: bool) -> None:
    open_store(path).close()
    connection = sqlite3.connect(path)
    connection.execute("INSERT INTO migrations VALUES (99, 'from the future')")
    connection.commit()
    connection.close()
    before = path.read_bytes()
    with pytest.raises(StoreTooNew) as caught:
        open_store(path, read_only=read_only)
    assert "99" in caught.value.what
    assert str(len(MIGRATIONS)) in caught.value.what
    assert "Update Palaver" in caught.value.fix
    assert path.read_bytes() == before
