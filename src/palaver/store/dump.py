"""A whole store as lines of JSON, for comparing two stores and for keeping a copy; and back."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from palaver.errors import RecordError
from palaver.model.codec import from_dict, to_dict
from palaver.model.evidence import Report
from palaver.model.record import Amendment, Judgement, Record
from palaver.store.base import Rejected, Store

FORMAT = "palaver-store"
VERSION = 1


def dump(store: Store) -> Iterator[str]:
    """Everything in the store, one JSON object a line, without line ends.

    A line that names the format; then for each report, replaced ones included, the report, the note of its reading
    (``kind`` "reading") and its records; then judgements and amendments. Two stores with the same contents give the
    same lines.
    """
    yield _line({"kind": FORMAT, "version": VERSION})
    readings = {reading.report_id: reading for reading in store.readings()}
    for report in store.reports(current_only=False):
        if report.id not in readings:
            continue  # added since the dump began
        reading = readings[report.id]
        yield _line(to_dict(report))
        unplaced = [rejected._asdict() for rejected in reading.unplaced]
        yield _line({"kind": "reading", "report_id": report.id, "reader": reading.reader, "unplaced": unplaced})
        yield from (_line(to_dict(record)) for record in store.records(report_id=report.id))
    yield from (_line(to_dict(judgement)) for judgement in store.judgements())
    yield from (_line(to_dict(amendment)) for amendment in store.amendments())


@dataclass(slots=True)
class _Held:
    """The report whose lines are being read."""

    report: Report
    reader: str | None = None
    unplaced: list[Rejected] = field(default_factory=list)
    records: list[Record] = field(default_factory=list)


def restore(store: Store, lines: Iterable[str]) -> int:
    """Add what :func:`dump` gave to a store; what is there already stays as it is. Gives the number of reports added.

    Each report is added whole as soon as the next one begins, so a fault in a line loses nothing before it.

    Raises:
        RecordError: a line is not one of a dump, or stands where it cannot; ``where`` gives its number.
    """
    added, held = 0, None
    for number, line in enumerate(lines, start=1):
        data = _parsed(line, number)
        if data.get("kind") == FORMAT and number == 1 and data.get("version") == VERSION:
            continue
        if number == 1:
            raise _fault(number, "this is not a dump of a store", f"Its first line names {FORMAT} {VERSION}.")
        if data.get("kind") == "reading":
            _note(held, data, number)
            continue
        value = _value(data, number)
        if isinstance(value, Report | Judgement | Amendment):
            added, held = added + _put(store, held, number), None
        if isinstance(value, Report):
            held = _Held(value)
        elif isinstance(value, Judgement):
            store.judge(value)
        elif isinstance(value, Amendment):
            store.amend(value)
        elif held is None or held.report.id != value.report_id:
            raise _fault(number, f"record {value.id} does not stand below its report")
        else:
            held.records.append(value)
    return added + _put(store, held, 0)


def _put(store: Store, held: _Held | None, number: int) -> bool:
    if held is None:
        return False
    if held.reader is None:
        raise _fault(number, f"report {held.report.id} has no line that says who read it")
    return store.add(held.report, held.records, reader=held.reader, unplaced=held.unplaced)


def _note(held: _Held | None, data: dict[str, object], number: int) -> None:
    reader, unplaced = data.get("reader"), data.get("unplaced")
    if held is None or held.report.id != data.get("report_id"):
        raise _fault(number, "the note of a reading does not stand below its report")
    if not isinstance(reader, str) or not isinstance(unplaced, list):
        raise _fault(number, "the note of a reading lacks its reader or what was unplaced")
    try:
        held.reader, held.unplaced = reader, [Rejected(**one) for one in unplaced]
    except TypeError:
        raise _fault(number, "an unplaced proposal needs layer, words and reason") from None


def _parsed(line: str, number: int) -> dict[str, object]:
    try:
        data = json.loads(line)
    except ValueError as fault:
        raise _fault(number, f"it is not JSON: {fault}") from None
    if not isinstance(data, dict):
        raise _fault(number, "it is not a JSON object")
    return data


def _value(data: dict[str, object], number: int) -> Report | Record | Judgement | Amendment:
    try:
        return from_dict(data)
    except RecordError as fault:
        raise _fault(number, f"{fault.where}: {fault.what}" if fault.where else fault.what, fault.fix) from fault


def _fault(number: int, what: str, fix: str = "Restore from another copy; what stands above it is in.") -> RecordError:
    return RecordError(what, where=f"line {number}" if number else "the last line", fix=fix)


def _line(data: dict[str, object]) -> str:
    return json.dumps(data, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
