"""The reference of values: what is kept, field by field, from the classes and their docstrings."""

from __future__ import annotations

import dataclasses
import json
from typing import Any

from tools.docs_fields import FIELDS, RECORD
from tools.docs_run import Session
from tools.docs_text import code, fence, prose, table

from palaver.desk import open_desk
from palaver.model.codec import to_dict
from palaver.model.evidence import Aside, Evidence, Report, Span, When
from palaver.model.record import RECORD_TYPES, Amendment, Figure, Head, Judgement, Mention, Record

PARTS: tuple[type[Any], ...] = (Report, Aside, Span, Evidence, When, Mention, Figure, Head)
DECISIONS: tuple[type[Any], ...] = (Judgement, Amendment)


def shared() -> str:
    """The fields that every record has."""
    base = RECORD_TYPES[0].__mro__[1]
    own = {field.name for field in dataclasses.fields(base)}
    if own != set(RECORD):
        raise ValueError("the fields of all records and their meanings differ")
    return _fields(base, RECORD)


def values(kinds: tuple[type[Any], ...]) -> str:
    """A section for each kind of value: what it is and what its fields hold."""
    return "\n".join(
        f"### {kind.__name__}\n\n{prose(kind.__doc__)}\n\n{_fields(kind, _meanings(kind))}" for kind in kinds
    )


def records() -> str:
    """A section for each kind of record."""
    return values(RECORD_TYPES)


def _meanings(kind: type[Any]) -> dict[str, str]:
    own = {field.name for field in dataclasses.fields(kind)}
    if kind in RECORD_TYPES:
        own -= set(RECORD)
    if own != set(FIELDS[kind.__name__]):
        raise ValueError(f"the fields of {kind.__name__} and their meanings differ")
    return FIELDS[kind.__name__]


def _fields(kind: type[Any], meanings: dict[str, str]) -> str:
    rows = [(code(f.name), code(f.type), meanings[f.name]) for f in dataclasses.fields(kind) if f.name in meanings]
    return table(("field", "type", "meaning"), rows)


def example(kind: str, words: str) -> str:
    """One record of the sample, whole, as JSON: the first of its kind whose quotation holds the words."""
    session = Session(sample=True)
    session.add_sample()
    with open_desk(session.folder / "palaver.db", read_only=True) as desk:
        of_kind: list[Record] = sorted(desk.records(kind), key=lambda record: record.evidence[0].span)
        found = [record for record in of_kind if words in record.evidence[0].quote] or of_kind
        return fence(json.dumps(to_dict(found[0]), ensure_ascii=False, indent=1), "json")
