"""Looks through a whole store for what is wrong, unknown or unresolved."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from palaver.desk.values import Checked, Unkept, Unresolved
from palaver.model.evidence import Report, When
from palaver.model.process import Process
from palaver.model.record import Record
from palaver.store import Store
from palaver.text.dates import dates


def check(store: Store, process: Process | None = None) -> Checked:
    """Hold every quotation against its report, replaced ones included, and list what could not be told.

    Raises:
        StoreError: the store is damaged.
    """
    names: dict[str, str] = {}
    undated: list[str] = []
    outlets: set[str] = set()
    wrong: list[str] = []
    unresolved: list[Unresolved] = []
    records = quotations = 0
    for report in store.reports(current_only=False):
        names[report.id] = report.name
        if report.published is None:
            undated.append(report.name)
            unresolved += _relative(report)
        if report.outlet_id:
            outlets.add(report.outlet_id)
        for record in store.records(report_id=report.id):
            records += 1
            quotations += len(record.evidence)
            wrong += _wrong(report, record)
            unresolved += _unresolved(report, record)
    known = {form for o in process.outlets for form in (o.id, o.name)} if process else outlets
    return Checked(
        reports=len(names),
        records=records,
        quotations=quotations,
        wrong=tuple(wrong),
        undated=tuple(undated),
        unresolved=tuple(unresolved),
        unplaced=tuple(
            Unkept(report=names.get(report_id, report_id), **one._asdict()) for report_id, one in store.unplaced()
        ),
        outlets=tuple(sorted(outlets - known)),
    )


def _wrong(report: Report, record: Record) -> Iterator[str]:
    for piece in record.evidence:
        start, end = piece.span.start, piece.span.end
        if report.text[start:end] != piece.quote:
            yield f"{report.name}: {record.kind_name} {record.id} quotes at [{start}:{end}] what does not stand there"


def _unresolved(report: Report, record: Record) -> Iterator[Unresolved]:
    for field in dataclasses.fields(record):
        value = getattr(record, field.name)
        if isinstance(value, When) and value.iso() is None and value.printed:
            yield Unresolved(
                report=report.name,
                record_id=record.id,
                kind=record.kind_name,
                field=field.name,
                printed=value.printed,
            )


def _relative(report: Report) -> Iterator[Unresolved]:
    """The time phrases of an undated report that only its day of publication would make days of."""
    for dated in dates(report.text, None):
        if dated.when.iso() is None:
            yield Unresolved(
                report=report.name,
                record_id=None,
                kind="report",
                field="text",
                printed=report.text[dated.start : dated.end],
            )
