"""Everything as tables, one a kind, for spreadsheets and statistics: what each column holds stands in ``TABLES``."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from palaver.model.evidence import Report, Span, When
from palaver.model.record import Figure, Mention, Record

Cell = str | int | float | None
Column = tuple[str, Callable[[Report, Any], Cell]]
"""What a column holds, and how it is taken from a report and a record of it."""

_BETWEEN = "; "


def _name(mention: Mention | None) -> str | None:
    return None if mention is None else mention.name or mention.printed


def _names(mentions: Iterable[Mention]) -> str | None:
    return _BETWEEN.join(name for m in mentions if (name := _name(m))) or None


def _words(report: Report, span: Span | None) -> str | None:
    return None if span is None else report.text[span.start : span.end]


def _published(report: Report, _: object) -> str | None:
    return report.published.iso() if report.published else None


def _days(key: str, what: str) -> dict[str, Column]:
    """Three columns for a time: its first and last day, and the words printed for it."""

    def when(value: Any) -> When:
        return getattr(value, key) or When()

    def day(value: Any, end: str) -> str | None:
        found = getattr(when(value), end)
        return found.isoformat() if found else None

    return {
        f"{key}_first": (f"First day {what}; empty where it is not known.", lambda _, r: day(r, "first")),
        f"{key}_last": (f"Last day {what}; empty where it is not known.", lambda _, r: day(r, "last")),
        f"{key}_printed": ("The words the report prints for that time.", lambda _, r: when(r).printed),
    }


_RECORD: dict[str, Column] = {
    "id": ("Id of the record.", lambda _, r: r.id),
    "report_id": ("Id of the report it stands in.", lambda p, _: p.id),
    "report": ("Name of the report.", lambda p, _: p.name),
    "outlet": ("Who published the report.", lambda p, _: p.outlet_id),
    "published": ("When the report was published, ISO 8601.", _published),
    "start": ("Where the quotation begins: characters of the report's text before it.", lambda _, r: _main(r).start),
    "end": ("Where the quotation ends.", lambda _, r: _main(r).end),
    "quote": ("The report's own words the record rests on.", lambda _, r: r.evidence[0].quote),
    "more": ("Further words it rests on.", lambda _, r: _BETWEEN.join(e.quote for e in r.evidence[1:]) or None),
    "reader": ("Which reader found it.", lambda _, r: r.reader),
    "score": ("How sure the reader is, 0 to 1; empty where it does not say.", lambda _, r: r.score),
}


def _main(record: Any) -> Span:
    span: Span = record.evidence[0].span
    return span


_FIGURE: dict[str, Column] = {
    "figure_what": ("What is counted.", lambda _, r: r.figure and r.figure.what),
    "figure_value": ("The printed number.", lambda _, r: r.figure and r.figure.value),
    "figure_unit": ("Its unit in words.", lambda _, r: r.figure and r.figure.unit),
    "figure_bound": ("exact, at-least, at-most or about.", lambda _, r: r.figure and str(r.figure.bound)),
}

TABLES: dict[str, dict[str, Column]] = {
    "reports": {
        "id": ("Id of the report.", lambda p, _: p.id),
        "name": ("Its name.", lambda p, _: p.name),
        "outlet": ("Who published it.", lambda p, _: p.outlet_id),
        **_days("published", "of its publication"),
        "title": ("Its title.", lambda p, _: p.title),
        "byline": ("Who wrote it.", lambda p, _: p.byline),
        "language": ("Its language, as a code.", lambda p, _: p.language),
        "url": ("The address it was found at.", lambda p, _: p.url),
        "path": ("The file it was found in, as seen from the store.", lambda p, _: p.path),
        "replaces": ("Id of the version before it.", lambda p, _: p.replaces),
        "characters": ("How long its text is.", lambda p, _: len(p.text)),
    },
    "statements": {
        **_RECORD,
        "source": ("The words that name who speaks.", lambda p, r: _words(p, r.source)),
        "cue": ("The words that attribute.", lambda p, r: _words(p, r.cue)),
        "speaker": ("Who speaks, once pronouns and titles are resolved.", lambda _, r: _name(r.speaker)),
        "party": ("The party they speak for.", lambda _, r: _name(r.party)),
        "mode": ("direct, indirect or mixed.", lambda _, r: str(r.mode)),
        "act": ("What is done by speaking, a code of the codebook.", lambda _, r: str(r.act)),
        "issue": ("The issue it is about.", lambda _, r: r.issue_id),
        "negated": ("1 where the words are said not to have been uttered, else 0.", lambda _, r: int(r.negated)),
        "relayed_by": ("Through whom the words came, nearest first.", lambda _, r: _names(r.relayed_by)),
        **_days("said", "it was said on"),
    },
    "positions": {
        **_RECORD,
        "party": ("Whose position it is.", lambda _, r: _name(r.party)),
        "holder": ("Who voices it.", lambda _, r: _name(r.holder)),
        "issue": ("The issue.", lambda _, r: r.issue_id),
        "stance": ("demand, offer, accept or reject.", lambda _, r: str(r.stance)),
        "terms": ("What is demanded, offered, accepted or rejected.", lambda _, r: r.terms),
        "condition": ("On what condition.", lambda _, r: r.condition),
        **_days("held", "it was held on"),
    },
    "meetings": {
        **_RECORD,
        "kind": ("talks, call, visit or summit.", lambda _, r: str(r.kind)),
        "label": ("What the report calls it.", lambda _, r: r.label),
        "parties": ("Who met.", lambda _, r: _names(r.parties)),
        "heads": (
            "Who led whose delegation, as party: person.",
            lambda _, r: _BETWEEN.join(f"{_name(h.party)}: {_name(h.person)}" for h in r.heads) or None,
        ),
        "place": ("Where.", lambda _, r: _name(r.place)),
        "status": ("held, planned or failed.", lambda _, r: str(r.status)),
        "ordinal": ("Which round it is, if told.", lambda _, r: r.ordinal),
        **_days("held", "of the meeting"),
    },
    "commitments": {
        **_RECORD,
        "kind": ("agreed, pledged or ultimatum.", lambda _, r: str(r.kind)),
        "by": ("Who is bound.", lambda _, r: _names(r.by)),
        "to": ("To whom.", lambda _, r: _names(r.to)),
        "action": ("What is to be done.", lambda _, r: r.action),
        **_FIGURE,
        **_days("made", "it was made on"),
        **_days("due", "it is due on"),
    },
    "events": {
        **_RECORD,
        "kind": ("What happened, a code of the codebook.", lambda _, r: str(r.kind)),
        "actors": ("Who did it.", lambda _, r: _names(r.actors)),
        "target": ("What was hit.", lambda _, r: r.target),
        "place": ("Where.", lambda _, r: _name(r.place)),
        "told_by": ("Whose account it is; empty where it is the report's own.", lambda _, r: _names(r.told_by)),
        **_days("happened", "it happened on"),
    },
    "expectations": {
        **_RECORD,
        "by": ("Who expects it; empty where the report itself does.", lambda _, r: _name(r.by)),
        "about": ("What it is about.", lambda _, r: r.about),
        "expects": ("What is expected.", lambda _, r: r.expects),
        **_days("horizon", "by which it should show"),
    },
    "figures": {
        "record_id": ("Id of the event or commitment it stands in.", lambda _, f: f[0].id),
        "report_id": ("Id of the report.", lambda p, _: p.id),
        "what": ("What is counted, head word first.", lambda _, f: f[1].what),
        "value": ("The printed number; empty for words such as dozens.", lambda _, f: f[1].value),
        "low": ("The least it can be.", lambda _, f: f[1].low),
        "high": ("The most it can be.", lambda _, f: f[1].high),
        "unit": ("Its unit in words.", lambda _, f: f[1].unit),
        "bound": ("exact, at-least, at-most or about.", lambda _, f: str(f[1].bound)),
        "told_by": ("Whose figure it is, where there are rival ones.", lambda _, f: _name(f[1].told_by)),
        "printed": ("The words of the report.", lambda p, f: _words(p, f[1].span)),
        "start": ("Where these words begin in the report's text.", lambda _, f: f[1].span.start),
        "end": ("Where they end.", lambda _, f: f[1].span.end),
    },
}
"""The tables and their columns, in order. Several names in one cell are joined by a semicolon."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def csv_rows(told: Iterable[tuple[Report, Sequence[Record]]]) -> Iterator[tuple[str, list[Cell]]]:
    """The rows of all tables, each with the name of its table.

    Text that a spreadsheet would take for a formula has an apostrophe put before it; JSON exports are exact.
    """
    for report, records in told:
        yield "reports", _row("reports", report, report)
        for record in records:
            yield f"{record.kind_name}s", _row(f"{record.kind_name}s", report, record)
            for figure in _figures(record):
                yield "figures", _row("figures", report, (record, figure))


def _figures(record: Record) -> tuple[Figure, ...]:
    several: tuple[Figure, ...] = getattr(record, "figures", ())
    one: Figure | None = getattr(record, "figure", None)
    return several if one is None else (*several, one)


def _row(table: str, report: Report, value: object) -> list[Cell]:
    return [_harmless(take(report, value)) for _, take in TABLES[table].values()]


def _harmless(cell: Cell) -> Cell:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell
