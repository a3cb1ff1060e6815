"""Records in the shape of the codebook: what a human coder would write, with character offsets added."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from palaver.model.evidence import Report, Span, When
from palaver.model.record import (
    Commitment,
    Event,
    Expectation,
    Figure,
    Meeting,
    Mention,
    Position,
    Record,
    Statement,
)

Coded = dict[str, Any]


def _name(mention: Mention | None) -> str | None:
    return None if mention is None else (mention.name or mention.printed)


def _names(mentions: Iterable[Mention]) -> list[str]:
    return list(dict.fromkeys(name for m in mentions if (name := _name(m))))


def _date(when: When | None) -> str | None:
    """ISO where the words could be dated, else the words themselves, else ``None``."""
    return None if when is None else when.iso() or when.printed


def _iso(when: When | None) -> str | None:
    return None if when is None else when.iso()


def _number(value: float | None) -> int | float | None:
    return int(value) if value is not None and value == int(value) else value


def _figure(figure: Figure) -> Coded:
    coded: Coded = {"what": figure.what, "value": _number(figure.value), "qualifier": str(figure.bound)}
    if figure.told_by is not None:
        coded["told_by"] = _name(figure.told_by)
    return coded


def _words(text: str, span: Span | None) -> str | None:
    return None if span is None else text[span.start : span.end]


def _place(record: Record, key: str) -> Coded:
    main = record.evidence[0]
    placed: Coded = {key: main.quote, "start": main.span.start, "end": main.span.end}
    if len(record.evidence) > 1:
        placed["more"] = [e.quote for e in record.evidence[1:]]
    if record.score is not None:
        placed["confidence"] = record.score
    return placed


def _statement(text: str, s: Statement) -> Coded:
    coded: Coded = {
        "source": _words(text, s.source),
        "cue": _words(text, s.cue),
        "speaker": _name(s.speaker),
        "mode": str(s.mode),
        "act": str(s.act),
        "about": s.issue_id,
        "source_start": s.source.start if s.source else None,
        "cue_start": s.cue.start if s.cue else None,
    }
    return coded | ({"negated": True} if s.negated else {})


def _position(_: str, p: Position) -> Coded:
    return {
        "party": _name(p.party),
        "issue": p.issue_id,
        "stance": str(p.stance),
        "condition": p.condition,
        "value": p.terms,
        "holder": _name(p.holder),
        "date": _iso(p.held),
    }


def _meeting(_: str, m: Meeting) -> Coded:
    return {
        "kind": str(m.kind),
        "label": m.label,
        "date": _iso(m.held),
        "place": _name(m.place),
        "parties": _names(m.parties),
        "heads": {_name(h.party): _name(h.person) for h in m.heads},
        "status": str(m.status),
    }


def _commitment(_: str, c: Commitment) -> Coded:
    quantity = None if c.figure is None else {"value": _number(c.figure.value), "unit": c.figure.unit or c.figure.what}
    return {
        "kind": str(c.kind),
        "by": _names(c.by),
        "to": _names(c.to),
        "what": c.action,
        "quantity": quantity,
        "due": _date(c.due),
    }


def _event(_: str, e: Event) -> Coded:
    return {
        "type": str(e.kind),
        "actor": " and ".join(_names(e.actors)) or None,
        "target": e.target,
        "date": _iso(e.happened),
        "place": _name(e.place),
        "figures": [_figure(f) for f in e.figures],
        "told_by": " and ".join(_names(e.told_by)) or "report",
    }


def _expectation(_: str, x: Expectation) -> Coded:
    return {
        "by": _name(x.by) or "report",
        "about": x.about,
        "expects": x.expects,
        "horizon": _date(x.horizon),
    }


_LAYERS: tuple[tuple[str, str, type[Record], Any], ...] = (
    ("statements", "s", Statement, _statement),
    ("positions", "p", Position, _position),
    ("meetings", "m", Meeting, _meeting),
    ("commitments", "c", Commitment, _commitment),
    ("events", "e", Event, _event),
    ("expectations", "x", Expectation, _expectation),
)


def coding(report: Report, records: Sequence[Record]) -> Coded:
    """One report's records as the codebook writes them.

    ``start`` and ``end`` are Python character offsets of ``content`` or ``evidence``; ``source_start`` and
    ``cue_start`` those of a statement's source and cue.
    """
    coded: Coded = {
        "report": report.name,
        "outlet": report.outlet_id,
        "published": _iso(report.published),
        "boilerplate": [report.text[a.start : a.end].strip()[:60] for a in report.asides],
    }
    for layer, letter, kind, shape in _LAYERS:
        of_kind = [r for r in records if isinstance(r, kind)]
        key = "content" if layer == "statements" else "evidence"
        coded[layer] = [
            {"id": f"{letter}{n}"} | _place(r, key) | shape(report.text, r) for n, r in enumerate(of_kind, 1)
        ]
    return coded
