"""The store: one file that keeps reports, records and decisions, and nothing else.

Opening a store loads the database code; importing this package does not.
"""

from __future__ import annotations

from pathlib import Path

from palaver.store.base import BY_PERSON, Counts, Hit, Reading, Rejected, Store
from palaver.store.dump import dump, restore

__all__ = ["BY_PERSON", "Counts", "Hit", "Reading", "Rejected", "Store", "dump", "open_store", "restore"]


def open_store(path: Path, *, read_only: bool = False) -> Store:
    """Open the store in the file ``path``; unless ``read_only``, make it (and its folder) where there is none.

    A store written by an older Palaver is brought up to date first.

    Raises:
        StoreTooNew: a newer Palaver wrote it. StoreReadOnly: it may not be written. StoreFull: the disk is full.
        StoreError: it is not a store, is damaged, is locked, or (``read_only``) is not there.
    """
    from palaver.store.sqlite import SqliteStore

    return SqliteStore(path, read_only=read_only)
