"""Values as rows of the tables, and back. Pure: nothing here touches a database."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from palaver.errors import RecordError, SpanMismatch
from palaver.model.codec import Value, from_dict, to_dict
from palaver.model.evidence import Report, When
from palaver.model.record import Commitment, Event, Expectation, Meeting, Mention, Position, Record, Statement
from palaver.store.base import BY_PERSON, Rejected
from palaver.store.faults import damaged

Row = dict[str, str | int | None]

_UNSEARCHABLE = re.compile("[\\x00-\\x1f\\ud800-\\udfff]")


def plain(text: str | None) -> str | None:
    """Text that SQLite can hold: half characters, as in undecodable file names, become escapes."""
    return None if text is None else text.encode("utf-8", "backslashreplace").decode()


def searchable(text: str) -> str:
    """Text for the search index, character for character as long as ``text``: only control signs become spaces."""
    return _UNSEARCHABLE.sub(" ", text)


def body_of(value: Value) -> str:
    """The value as one line of JSON."""
    return json.dumps(to_dict(value), ensure_ascii=True, separators=(",", ":"))


def value_of(body: str, path: Path) -> Value:
    """The value of a line of JSON that the store in ``path`` holds.

    Raises:
        StoreError: it does not hold what was put there.
    """
    try:
        return from_dict(json.loads(body))
    except (ValueError, TypeError, RecordError) as fault:
        raise damaged(path, f"an entry of the store is damaged: {fault}") from fault


def rejected_of(body: str, path: Path) -> Rejected:
    """The proposal of a line of JSON that the store in ``path`` holds.

    Raises:
        StoreError: it does not hold what was put there.
    """
    try:
        return Rejected(*json.loads(body))
    except (ValueError, TypeError) as fault:
        raise damaged(path, f"an entry of the store is damaged: {fault}") from fault


def report_row(report: Report) -> Row:
    """The row of a report."""
    first, last = _days(report.published)
    day = first or last or "~"  # after every digit: reports without a day come last
    return {
        "id": report.id,
        "raw_sha256": plain(report.raw_sha256),
        "order_key": plain(f"{day}\x1f{report.name}\x1f{report.id}"),
        "name": plain(report.name),
        "outlet_id": plain(report.outlet_id),
        "path": plain(report.path),
        "url": plain(report.url),
        "published_first": first,
        "published_last": last,
        "replaces": plain(report.replaces),
        "body": body_of(report),
    }


def record_row(record: Record) -> Row:
    """The row of a record."""
    main = record.evidence[0].span
    first, last = _days(_own_day(record))
    issue = record.issue_id if isinstance(record, Statement | Position) else None
    party = record.party if isinstance(record, Statement | Position) else None
    return {
        "id": record.id,
        "report_id": record.report_id,
        "kind": record.kind_name,
        "start_at": main.start,
        "end_at": main.end,
        "issue": plain(issue),
        "party": plain(_called(party)),
        "first_day": first,
        "last_day": last,
        "by_person": int(record.reader.startswith(BY_PERSON)),
        "body": body_of(record),
    }


def rejected_row(report_id: str, number: int, rejected: Rejected) -> Row:
    """The row of a proposal that became no record."""
    return {"report_id": report_id, "number": number, "body": json.dumps(rejected, separators=(",", ":"))}


def passage_rows(report: Report | None, records: Iterable[Record], number: int) -> tuple[list[Row], list[Row]]:
    """The passages to be searched, numbered from ``number``, and their words: the report's, then each quotation's."""
    places: list[tuple[str, str | None, int, str]] = []
    if report is not None:
        places.append((report.id, None, 0, report.text))
    for record in records:
        places.extend((record.report_id, record.id, part.span.start, part.quote) for part in record.evidence)
    passages: list[Row] = []
    words: list[Row] = []
    for offset, (report_id, record_id, start, text) in enumerate(places):
        at = number + offset
        passages.append({"number": at, "report_id": report_id, "record_id": record_id, "start_at": start})
        words.append({"rowid": at, "text": searchable(text)})
    return passages, words


@dataclass(frozen=True, slots=True)
class Sorted:
    """A reading made ready: the records to keep, and all proposals that became none."""

    records: tuple[Record, ...]
    rejected: tuple[Rejected, ...]


def sort_reading(
    report: Report, records: Sequence[Record], unplaced: Sequence[tuple[str, str, str]], held: Collection[str] = ()
) -> Sorted:
    """Check a reading against its report and set aside every record whose id is taken.

    ``held`` are the ids of a person's records. Nothing vanishes: what is set aside is noted as rejected.

    Raises:
        RecordError: a record is of another report. SpanMismatch: a quotation is not what stands in the report.
    """
    kept: dict[str, Record] = {}
    rejected = [Rejected(*proposal) for proposal in unplaced]
    for record in records:
        _check(report, record)
        if record.id in held:
            reason = "a person's record stands at the same words"
        elif record.id in kept:
            reason = "another record of its kind stands at the same words"
        else:
            kept[record.id] = record
            continue
        rejected.append(Rejected(record.kind_name, record.evidence[0].quote, reason))
    return Sorted(tuple(kept.values()), tuple(rejected))


def _check(report: Report, record: Record) -> None:
    fix = "This is a fault of the reader that made it; please report it."
    if record.report_id != report.id or any(part.span.report_id != report.id for part in record.evidence):
        raise RecordError(
            f"{record.kind_name} {record.id} is of the report {record.report_id}", where=report.name, fix=fix
        )
    for part in record.evidence:
        if report.text[part.span.start : part.span.end] != part.quote:
            raise SpanMismatch(
                f"the quotation of {record.kind_name} {record.id} does not stand at "
                f"[{part.span.start}:{part.span.end}]",
                where=report.name,
                fix=fix,
            )


def _days(when: When | None) -> tuple[str | None, str | None]:
    if when is None:
        return None, None
    return when.first.isoformat() if when.first else None, when.last.isoformat() if when.last else None


def _own_day(record: Record) -> When | None:
    match record:
        case Statement():
            return record.said
        case Position() | Meeting():
            return record.held
        case Commitment():
            return record.due
        case Event():
            return record.happened
        case Expectation():
            return record.horizon


def _called(party: Mention | None) -> str | None:
    return None if party is None else party.entity_id or party.name or party.printed
