"""The one place where faults of the database become errors of Palaver."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from palaver.errors import StoreError, StoreFull, StoreReadOnly

_AGAIN = "Nothing of the running report was kept and nothing before it was lost; then run the same command again."


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turn whatever SQLite, SQLAlchemy or the file system raises inside into the fitting :class:`StoreError`."""
    try:
        yield
    except DBAPIError as fault:
        raise _error(fault.orig or fault, path) from fault
    except (sqlite3.Error, SQLAlchemyError) as fault:
        raise _error(fault, path) from fault
    except UnicodeDecodeError as fault:  # SQLite quotes the damaged bytes in its message
        raise damaged(path) from fault


def read_only(path: Path) -> StoreReadOnly:
    """The error for a store that may not be written."""
    return StoreReadOnly(
        "the store may not be written",
        where=str(path),
        fix="Get the right to write the file and its folder, or work on a copy of it.",
    )


def damaged(path: Path, what: str = "the store is damaged") -> StoreError:
    """The error for a store whose contents cannot be read back."""
    return StoreError(
        what,
        where=str(path),
        fix="Restore the file from a copy, or move it away and add the reports again.",
    )


def code_of(fault: BaseException) -> int:
    """SQLite's primary result code of a fault, 0 where it has none."""
    return int(getattr(fault, "sqlite_errorcode", 0)) & 0xFF


def _error(fault: BaseException, path: Path) -> StoreError:
    code, where = code_of(fault), str(path)
    if code == sqlite3.SQLITE_FULL:
        return StoreFull("the disk is full", where=where, fix=f"Make room. {_AGAIN}")
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM) or (code == sqlite3.SQLITE_CANTOPEN and _barred(path)):
        return read_only(path)
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return StoreError(
            "another program is writing to the store", where=where, fix=f"Wait until it has finished. {_AGAIN}"
        )
    if code == sqlite3.SQLITE_NOTADB:
        return not_ours(path)
    if code == sqlite3.SQLITE_CORRUPT:
        return damaged(path)
    if code == sqlite3.SQLITE_CANTOPEN:
        return StoreError("the store cannot be opened", where=where, fix="Check that the path names a file.")
    return StoreError(
        f"the database failed: {fault}", where=where, fix="Check the disk and try again; please report it if it stays."
    )


def _barred(path: Path) -> bool:
    """Whether the file, or the folder it would be made in, is there but may not be written."""
    ours = os.access in os.supports_effective_ids
    return any(
        os.access(place, os.F_OK, effective_ids=ours) and not os.access(place, os.W_OK, effective_ids=ours)
        for place in (path, path.parent)
    )


def not_ours(path: Path) -> StoreError:
    """The error for a file that is something else."""
    return StoreError(
        "the file is not a store of Palaver", where=str(path), fix="Name another file; this one was left as it is."
    )
