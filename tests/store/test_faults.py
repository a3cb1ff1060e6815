"""Whatever befalls the file, a person reads what is wrong, where, and what to do next; and nothing is lost."""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import sqlalchemy.exc

from palaver.errors import PalaverError, StoreError, StoreFull, StoreReadOnly
from palaver.model.record import Judgement, Verdict
from palaver.store import Store, connect, dump, faults, open_store

if TYPE_CHECKING:
    from tests.store.conftest import Invented

JUDGEMENT = Judgement(
    left_id="e1", right_id="e2", verdict=Verdict.SAME, by="N. Orr", made="2031-05-02T10:00:00+00:00", reason="one place"
)


def _fill(path: Path, invented: Invented, size: int = 3) -> None:
    with open_store(path) as store:
        for number in range(size):
            report = invented.report(f"n{number}")
            store.add(report, [invented.statement(report), invented.event(report)], reader="rules 1")
        store.judge(JUDGEMENT)


def _complete(error: PalaverError, path: Path) -> bool:
    return bool(error.what and error.fix and error.where == str(path))


def test_a_full_disk(path: Path, invented: Invented, monkeypatch: pytest.MonkeyPatch) -> None:
    _fill(path, invented)
    pages = path.stat().st_size // 4096
    monkeypatch.setattr(connect, "PRAGMAS", (*connect.PRAGMAS, f"max_page_count = {pages + 30}"))
    added = []
    with open_store(path) as store, pytest.raises(StoreFull) as caught:
        for number in range(100, 1000):
            report = invented.report(f"n{number}", text="Qasura refused. " * 500)
            store.add(report, [], reader="rules 1")
            added.append(report)
    assert _complete(caught.value, path)
    assert "Make room" in caught.value.fix
    monkeypatch.undo()
    with open_store(path) as store:
        assert store.counts().reports == 3 + len(added)
        assert store.add(report, [invented.statement(report, 0, 6)], reader="rules 1")
        assert len(store.search("refused", limit=1000)) == len(added) + 1
    with open_store(path.with_name("other.db")) as other:
        for one in added:
            other.add(one, [], reader="rules 1")
        missing = set(dump(other))
    with open_store(path) as store:
        assert missing <= set(dump(store))


def test_a_store_opened_for_reading(path: Path, invented: Invented) -> None:
    _fill(path, invented)
    before = path.read_bytes()
    with open_store(path, read_only=True) as store:
        assert len(list(store.reports())) == 3
        assert store.search("Qasura")
        report = invented.report("new")
        for write in _writes(store, report):
            with pytest.raises(StoreReadOnly) as caught:
                write()
            assert _complete(caught.value, path)
    assert path.read_bytes() == before


def _writes(store: Store, report: Any) -> list[Callable[[], object]]:
    first = next(store.reports())
    return [
        lambda: store.add(report, [], reader="rules 1"),
        lambda: store.reread(first.id, [], reader="rules 1"),
        lambda: store.judge(JUDGEMENT),
    ]


def test_a_database_that_refuses_to_be_written(path: Path, invented: Invented, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connect, "PRAGMAS", (*connect.PRAGMAS, "query_only = ON"))
    with pytest.raises(StoreReadOnly):
        open_store(path)
    monkeypatch.undo()
    _fill(path, invented)
    monkeypatch.setattr(connect, "PRAGMAS", (*connect.PRAGMAS, "query_only = ON"))
    with open_store(path) as store, pytest.raises(StoreReadOnly):
        store.add(invented.report("new"), [], reader="rules 1")


@pytest.fixture
def barred(invented: Invented) -> Iterator[Path]:
    """A store in a folder that we may read and not write, also where the tests are run by root."""
    folder = Path(tempfile.mkdtemp())
    _fill(folder / "palaver.db", invented)
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


def test_a_folder_that_may_not_be_written(barred: Path, invented: Invented) -> None:
    with open_store(barred / "palaver.db", read_only=True) as store:
        assert len(list(store.reports())) == 3
    for path in (barred / "palaver.db", barred / "new.db", barred / "new" / "palaver.db"):
        with pytest.raises(StoreReadOnly) as caught, open_store(path) as store:
            store.add(invented.report("new"), [], reader="rules 1")
        assert _complete(caught.value, path)


def test_a_folder_that_may_not_be_entered(barred: Path) -> None:
    os.seteuid(os.getuid())
    barred.chmod(0o000)
    os.seteuid(65534 if os.getuid() == 0 else os.getuid())
    for read_only in (False, True):
        with pytest.raises(StoreReadOnly):
            open_store(barred / "palaver.db", read_only=read_only)


def test_another_writer(path: Path, invented: Invented, monkeypatch: pytest.MonkeyPatch) -> None:
    _fill(path, invented)
    monkeypatch.setattr(connect, "BUSY_SECONDS", 0.01)
    other = sqlite3.connect(path, isolation_level=None)
    with open_store(path) as store:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="another program is writing") as caught:
            store.add(invented.report("new"), [], reader="rules 1")
        assert _complete(caught.value, path)
        assert "Wait" in caught.value.fix
        assert len(list(store.reports())) == 3
        other.execute("ROLLBACK")
        assert store.add(invented.report("new"), [], reader="rules 1")
    other.close()


@pytest.mark.parametrize(
    "content", [b"Not a database, but a text of some length.\n" * 40, bytes(range(256)) * 40, b"x"]
)
@pytest.mark.parametrize("read_only", [False, True])
def test_a_file_that_is_no_database(tmp_path: Path, content: bytes, read_only: bool) -> None:
    path = tmp_path / "notes.txt"
    path.write_bytes(content)
    with pytest.raises(StoreError) as caught:
        open_store(path, read_only=read_only)
    assert _complete(caught.value, path)
    assert path.read_bytes() == content


def test_a_database_of_another_program_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE reports (id)")
    other.commit()
    other.close()
    before = path.read_bytes()
    for read_only in (False, True):
        with pytest.raises(StoreError, match="not a store of Palaver"):
            open_store(path, read_only=read_only)
    assert path.read_bytes() == before
    assert [one.name for one in tmp_path.iterdir()] == ["other.db"]


def test_paths_that_cannot_be_a_store(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    for path in (tmp_path, tmp_path / "file" / "palaver.db", tmp_path / ("x" * 300), tmp_path / ("y" * 300) / "a.db"):
        for read_only in (False, True):
            with pytest.raises(StoreError) as caught:
                open_store(path, read_only=read_only)
            assert _complete(caught.value, path)


def test_reading_what_is_not_there_makes_nothing(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="there is no store"):
        open_store(tmp_path / "new" / "palaver.db", read_only=True)
    assert list(tmp_path.iterdir()) == []
    (tmp_path / "empty.db").touch()
    with pytest.raises(StoreError, match="has version 0"):
        open_store(tmp_path / "empty.db", read_only=True)


def test_odd_paths_are_paths(tmp_path: Path, invented: Invented) -> None:
    for name in ("a b.db", "a?mode=ro#x.db", "100%.db", "ü\udce9.db", ":memory:"):
        path = tmp_path / name
        _fill(path, invented, size=1)
        assert path.exists()
        with open_store(path, read_only=True) as store:
            assert store.counts().reports == 1


@pytest.mark.parametrize("seed", range(25))
def test_a_damaged_file_never_raises_anything_of_the_database(path: Path, invented: Invented, seed: int) -> None:
    _fill(path, invented, size=8)
    dice = random.Random(seed)
    content = bytearray(path.read_bytes())
    if seed % 5 == 0:
        del content[dice.randrange(100, len(content)) :]
    for _ in range(dice.choice((1, 10, 200)) if seed % 5 else 0):
        start = dice.randrange(len(content))
        piece = dice.randbytes(dice.choice((1, 40, 3000)))[: len(content) - start]
        content[start : start + len(piece)] = piece
    path.write_bytes(bytes(content))
    outcomes = [_outcome(step, path, invented) for step in _steps()]
    assert [outcome for outcome in outcomes if outcome and not isinstance(outcome, PalaverError)] == []


def _steps() -> list[Callable[[Path, Invented], object]]:
    def using(use: Callable[[Store, Invented], object]) -> Callable[[Path, Invented], object]:
        def step(path: Path, invented: Invented) -> object:
            with open_store(path) as store:
                return use(store, invented)

        return step

    return [
        using(lambda store, _: list(dump(store))),
        using(lambda store, _: store.search("Qasura shelled")),
        using(lambda store, _: store.counts()),
        using(lambda store, _: list(store.unplaced())),
        using(lambda store, _: store.record("s0")),
        using(lambda store, _: list(store.records(kind="event"))),
        using(lambda store, invented: store.add(invented.report("new"), [], reader="rules 1")),
        using(lambda store, invented: store.reread(invented.report("n1").id, [], reader="rules 2")),
        using(lambda store, _: store.judge(JUDGEMENT)),
    ]


def _outcome(step: Callable[[Path, Invented], object], path: Path, invented: Invented) -> Exception | None:
    try:
        step(path, invented)
    except Exception as error:
        return error
    return None


def test_an_entry_that_was_changed_by_hand_is_noticed(path: Path, invented: Invented) -> None:
    _fill(path, invented)
    outsider = sqlite3.connect(path)
    outsider.execute("UPDATE reports SET body = replace(body, '2031', '20x1') WHERE name = 'n1'")
    outsider.execute("UPDATE records SET body = replace(body, 'strike', 'stroke')")
    outsider.commit()
    outsider.close()
    with open_store(path) as store:
        with pytest.raises(StoreError, match="damaged") as caught:
            list(store.reports())
        assert _complete(caught.value, path)
        with pytest.raises(StoreError, match="damaged"):
            list(store.records())


@pytest.mark.parametrize(
    ("fault", "made"),
    [
        (sqlite3.OperationalError("out of luck"), StoreError),
        (sqlite3.ProgrammingError("misused"), StoreError),
        (sqlalchemy.exc.SQLAlchemyError("misused"), StoreError),
        (sqlalchemy.exc.TimeoutError("too long"), StoreError),
        (sqlalchemy.exc.OperationalError("SELECT", {}, sqlite3.OperationalError("out of luck")), StoreError),
    ],
)
def test_any_other_fault_is_translated_too(path: Path, fault: Exception, made: type[StoreError]) -> None:
    with pytest.raises(made) as caught, faults.translated(path):
        raise fault
    assert _complete(caught.value, path)
    assert caught.value.__cause__ is fault
