"""How the file of a store is opened: what is refused, and what SQLite is told."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from pathlib import Path

from palaver.errors import StoreError
from palaver.store import faults
from palaver.store.migrations import APPLICATION_ID

_MARK = b"SQLite format 3\x00"
BUSY_SECONDS = 5.0
"""How long a writer waits for another one."""
PRAGMAS = ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "recursive_triggers = ON")
"""What every connection that may write is told."""


def make_ready(path: Path, read_only: bool) -> None:
    """Make the folder of a new store, and refuse a path that cannot be one."""
    try:
        if path.is_dir():
            raise StoreError("a folder cannot be a store", where=str(path), fix="Name a file.")
        if read_only and not path.exists():
            raise StoreError("there is no store", where=str(path), fix="Add reports first with `palaver add`.")
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists() and not _MARK.startswith(_beginning(path)):
            raise faults.not_ours(path)  # SQLite itself takes a very short file for an empty one and writes over it
    except PermissionError as fault:
        raise faults.read_only(path) from fault
    except OSError as fault:
        what = f"it cannot be opened: {fault.strerror}"
        raise StoreError(what, where=str(path), fix="Name another file.") from fault


def _beginning(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(len(_MARK))


def connect(path: Path, read_only: bool) -> sqlite3.Connection:
    """A connection that may be used by one thread after another; the caller begins and ends transactions.

    Raises:
        sqlite3.Error: whatever is wrong; :func:`palaver.store.faults.translated` says it properly.
    """
    address = path.absolute().as_uri()
    if not read_only:
        return _prepared(f"{address}?mode=rwc", PRAGMAS)
    try:
        return _prepared(f"{address}?mode=ro", ())
    except sqlite3.OperationalError as fault:
        # In a folder that may not be written SQLite cannot keep its log of changes; if there is none to be read, the
        # file stands alone and can be read as it is.
        unwritable = faults.code_of(fault) in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY)
        log = Path(f"{path}-wal")
        if not unwritable or (log.exists() and log.stat().st_size):
            raise
        return _prepared(f"{address}?immutable=1&mode=ro", ())


def _prepared(address: str, pragmas: Sequence[str]) -> sqlite3.Connection:
    """A connection to a file that is ours or empty; nothing is changed in any other."""
    connection = sqlite3.connect(address, uri=True, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False)
    try:
        # In this order: another process may be making the tables, and the mark with them, at this moment.
        (filled,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        (mark,) = connection.execute("PRAGMA application_id").fetchone()
        if filled and mark != APPLICATION_ID:
            raise _not_ours()
        for pragma in pragmas:
            connection.execute(f"PRAGMA {pragma}")
    except BaseException:
        connection.close()
        raise
    return connection


def _not_ours() -> sqlite3.DatabaseError:
    """The fault of a file that is a database of something else; the same as that of a file that is none."""
    fault = sqlite3.DatabaseError("file is a database of another program")
    fault.sqlite_errorcode = sqlite3.SQLITE_NOTADB
    return fault
