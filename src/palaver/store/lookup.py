"""Questions to the tables that more than one method of the store asks."""

from __future__ import annotations

import difflib
from datetime import date

from sqlalchemy import Connection, Table, exists, func, not_, or_, select
from sqlalchemy.sql.elements import ColumnElement

from palaver.errors import UnknownName
from palaver.store import tables
from palaver.store.base import Counts
from palaver.store.rows import plain


def current() -> ColumnElement[bool]:
    """Whether a report is one that no newer version replaces."""
    newer = tables.reports.alias("newer")
    return not_(exists().where(newer.c.replaces == tables.reports.c.id))


def published(since: date | None, until: date | None) -> list[ColumnElement[bool]]:
    """Whether a report was, or may have been, published within these days; an unknown day is within none."""
    first, last = tables.reports.c.published_first, tables.reports.c.published_last
    wanted: list[ColumnElement[bool]] = []
    if since is not None:
        wanted.append(func.coalesce(last, first) >= since.isoformat())
    if until is not None:
        wanted.append(func.coalesce(first, last) <= until.isoformat())
    return wanted


def has_bytes(connection: Connection, raw_sha256: str) -> bool:
    """Whether a report was made of these bytes."""
    query = select(tables.reports.c.seq).where(tables.reports.c.raw_sha256 == plain(raw_sha256))
    return connection.execute(query).first() is not None


def latest_at(connection: Connection, place: str) -> str | None:
    """The body of the newest version of what was found at a path or URL."""
    reports = tables.reports
    query = (
        select(reports.c.body)
        .where(or_(reports.c.path == plain(place), reports.c.url == plain(place)), current())
        .order_by(reports.c.seq.desc())
        .limit(1)
    )
    return connection.scalar(query)


def held_by_person(connection: Connection, report_id: str) -> set[str]:
    """The ids of the records of a report that a person made."""
    records = tables.records.c
    query = select(records.id).where(records.report_id == report_id, records.by_person == 1)
    return set(connection.scalars(query))


def rejected(connection: Connection, report_id: str) -> tuple[str, ...]:
    """The bodies of what became no record in a report's reading."""
    unplaced = tables.unplaced.c
    query = select(unplaced.body).where(unplaced.report_id == report_id).order_by(unplaced.number)
    return tuple(connection.scalars(query))


def body(connection: Connection, table: Table, wanted: str) -> str:
    """The body of the row with that id.

    Raises:
        UnknownName: there is none; the nearest ids are listed.
    """
    found = connection.scalar(select(table.c.body).where(table.c.id == plain(wanted)))
    if found is not None:
        return str(found)
    near = _nearest(connection, table, plain(wanted) or "")
    raise UnknownName(
        f"there is no {table.name.removesuffix('s')} {wanted!r}",
        where="",
        fix=f"Nearest ids: {', '.join(near)}." if near else "No id is near it.",
    )


def _nearest(connection: Connection, table: Table, wanted: str) -> list[str]:
    """Up to three ids that look like it: they begin or end like it, or stand beside it."""
    ids = table.c.id
    alike = select(ids).where(
        or_(func.substr(ids, 1, 4) == wanted[:4], func.substr(ids, -4) == wanted[-4:]),
    )
    found = set(connection.scalars(alike.order_by(ids).limit(200)))
    found.update(connection.scalars(select(ids).where(ids >= wanted).order_by(ids).limit(3)))
    return difflib.get_close_matches(wanted, sorted(found), n=3, cutoff=0.5)


def counts(connection: Connection) -> Counts:
    """How much there is of everything."""

    def size(table: Table) -> int:
        return connection.scalar(select(func.count()).select_from(table)) or 0

    def by(key: ColumnElement[str]) -> dict[str, int]:
        query = select(key, func.count()).group_by(key).order_by(key)
        return {row[0]: row[1] for row in connection.execute(query)}

    reports = tables.reports
    replaced = connection.scalar(select(func.count()).select_from(reports).where(not_(current()))) or 0
    return Counts(
        reports=size(reports),
        replaced=replaced,
        records=by(tables.records.c.kind),
        judgements=size(tables.judgements),
        amendments=size(tables.amendments),
        unplaced=size(tables.unplaced),
        readers=by(tables.readings.c.reader),
    )
