"""How a store comes to its present form: numbered steps, each taken together with its line in the log or not at all.

A step that was released is never edited; a change of the tables is a new step. ``palaver.store.tables`` describes the
result of all of them.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, Engine, func, insert, inspect, select

from palaver.errors import StoreError, StoreTooNew
from palaver.store.tables import migrations

APPLICATION_ID = 0x50414C56
"""What marks a SQLite file as ours ("PALV")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Migration:
    """One step: its number, what it does in a few words, and its SQL."""

    number: int
    name: str
    statements: tuple[str, ...]


def _append_only(table: str) -> tuple[str, ...]:
    """Triggers by which the database itself refuses to change, remove or overwrite a decision."""
    refuse = f"BEGIN SELECT RAISE(ABORT, '{table} are append-only'); END"
    return (
        f"CREATE TRIGGER {table}_no_update BEFORE UPDATE ON {table} {refuse}",
        f"CREATE TRIGGER {table}_no_delete BEFORE DELETE ON {table} {refuse}",
        f"CREATE TRIGGER {table}_no_overwrite BEFORE INSERT ON {table} "
        f"WHEN EXISTS (SELECT 1 FROM {table} WHERE id = NEW.id OR seq = NEW.seq) {refuse}",
    )


_FIRST = Migration(
    number=1,
    name="reports, readings, records, decisions, search",
    statements=(
        "CREATE TABLE migrations (number INTEGER PRIMARY KEY, name TEXT NOT NULL)",
        """CREATE TABLE reports (
            seq INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            raw_sha256 TEXT NOT NULL UNIQUE,
            order_key TEXT NOT NULL UNIQUE,
            name TEXT NOT NULL,
            outlet_id TEXT,
            path TEXT,
            url TEXT,
            published_first TEXT,
            published_last TEXT,
            replaces TEXT,
            body TEXT NOT NULL
        )""",
        "CREATE INDEX reports_path ON reports (path)",
        "CREATE INDEX reports_url ON reports (url)",
        "CREATE INDEX reports_replaces ON reports (replaces)",
        """CREATE TABLE readings (
            report_id TEXT NOT NULL PRIMARY KEY REFERENCES reports (id),
            reader TEXT NOT NULL
        )""",
        """CREATE TABLE unplaced (
            report_id TEXT NOT NULL REFERENCES readings (report_id),
            number INTEGER NOT NULL,
            body TEXT NOT NULL,
            PRIMARY KEY (report_id, number)
        )""",
        """CREATE TABLE records (
            id TEXT NOT NULL PRIMARY KEY,
            report_id TEXT NOT NULL REFERENCES reports (id),
            kind TEXT NOT NULL,
            start_at INTEGER NOT NULL,
            end_at INTEGER NOT NULL,
            issue TEXT,
            party TEXT,
            first_day TEXT,
            last_day TEXT,
            by_person INTEGER NOT NULL,
            body TEXT NOT NULL
        )""",
        "CREATE INDEX records_in_order ON records (report_id, start_at, end_at, kind, id)",
        "CREATE TABLE judgements (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, body TEXT NOT NULL)",
        """CREATE TABLE amendments (
            seq INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            record_id TEXT NOT NULL,
            body TEXT NOT NULL
        )""",
        "CREATE INDEX amendments_record ON amendments (record_id)",
        *_append_only("judgements"),
        *_append_only("amendments"),
        """CREATE TABLE passages (
            number INTEGER PRIMARY KEY,
            report_id TEXT NOT NULL REFERENCES reports (id),
            record_id TEXT REFERENCES records (id),
            start_at INTEGER NOT NULL
        )""",
        "CREATE INDEX passages_report ON passages (report_id)",
        "CREATE INDEX passages_record ON passages (record_id)",
        "CREATE VIRTUAL TABLE words USING fts5 (text, tokenize = 'unicode61 remove_diacritics 2')",
        f"PRAGMA application_id = {APPLICATION_ID}",
    ),
)

MIGRATIONS: tuple[Migration, ...] = (_FIRST,)
"""All steps, in order; the last one's number is the version of a store."""


def version_of(connection: Connection) -> int:
    """The number of the last step taken, 0 for an empty file."""
    if not inspect(connection).has_table(migrations.name):
        return 0
    return connection.scalar(select(func.max(migrations.c.number))) or 0


def check_version(connection: Connection, path: Path) -> int:
    """The version of the store.

    Raises:
        StoreTooNew: it is newer than any this program knows.
    """
    version, newest = version_of(connection), MIGRATIONS[-1].number
    if version > newest:
        raise StoreTooNew(
            f"the store has version {version}, and this Palaver knows versions up to {newest}",
            where=str(path),
            fix="Update Palaver, or open the store with the Palaver that wrote it.",
        )
    return version


def bring_up_to_date(reader: Engine, writer: Engine, path: Path) -> None:
    """Take every step that was not taken yet; ``writer`` must begin its transactions as a writer.

    Raises:
        StoreTooNew: the store is newer than any this program knows; nothing is changed.
    """
    with reader.connect() as connection:
        if check_version(connection, path) == MIGRATIONS[-1].number:
            return  # without asking for the lock: somebody may be writing
    for migration in MIGRATIONS:
        with writer.begin() as connection:
            if check_version(connection, path) >= migration.number:
                continue  # also where another process took the step while we waited for the lock
            for statement in migration.statements:
                connection.exec_driver_sql(statement)
            connection.execute(insert(migrations).values(number=migration.number, name=migration.name))


def require_newest(connection: Connection, path: Path) -> None:
    """Make sure that a store which may not be written needs no step.

    Raises:
        StoreTooNew: it is newer than any this program knows. StoreError: it is older, or it is empty.
    """
    version, newest = check_version(connection, path), MIGRATIONS[-1].number
    if version < newest:
        raise StoreError(
            f"the store has version {version} and must be brought to version {newest} before it can be read",
            where=str(path),
            fix="Run any command once that may write to it, for example `palaver add`.",
        )
