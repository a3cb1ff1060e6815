"""The reference of exports: formats, columns, and the shapes of JSON."""

from __future__ import annotations

import dataclasses
import typing
from datetime import date
from enum import Enum

from tools.docs_text import code, prose, table

from palaver.analyse.ledger import Promise
from palaver.analyse.people import Profile
from palaver.analyse.table import Table
from palaver.analyse.timeline import Entry
from palaver.desk import Checked, Finding
from palaver.desk.export import EXPORTS
from palaver.model.codec import KINDS
from palaver.publish.brief_parts import Brief
from palaver.publish.export_csv import TABLES

ANSWERS: dict[str, tuple[type[typing.Any], str]] = {
    "table": (Table, "one `Table`"),
    "timeline": (Entry, "a list of `Entry`"),
    "due": (Promise, "a list of `Promise`"),
    "who": (Profile, "one `Profile`"),
    "find": (Finding, "a list of `Finding`"),
    "check": (Checked, "one `Checked`"),
    "brief": (Brief, "one `Brief`"),
}
"""What each command prints with ``--json``."""


def formats() -> str:
    """A table of the formats."""
    return table(("format", "what is written"), ((code(name), what) for name, (what, _) in EXPORTS.items()))


def columns() -> str:
    """A section for each table of the CSV export."""
    return "\n".join(
        f"### {name}.csv\n\n{table(('column', 'meaning'), ((code(key), what) for key, (what, _) in held.items()))}"
        for name, held in TABLES.items()
    )


def kinds() -> str:
    """The kinds of a line of JSONL, in a sentence."""
    return ", ".join(code(kind) for kind in KINDS)


def answers() -> str:
    """What each command prints with --json, and the values in it."""
    rows = [(code(f"palaver {name}"), what) for name, (_, what) in ANSWERS.items()]
    met: dict[type[typing.Any], None] = {}
    for made, _ in ANSWERS.values():
        _meet(made, met)
    described = [_described(made) for made in met if not made.__module__.startswith("palaver.model")]
    return table(("command", "prints"), rows) + "\n" + "\n".join(described)


def _meet(made: type[typing.Any], met: dict[type[typing.Any], None]) -> None:
    """The value and all below it, each once, in the order of reading."""
    if made in met or not dataclasses.is_dataclass(made):
        return
    met[made] = None
    for hint in typing.get_type_hints(made).values():
        for inner in _inner(hint):
            _meet(inner, met)


def _inner(hint: typing.Any) -> list[type[typing.Any]]:
    found = [hint] if isinstance(hint, type) else []
    return found + [one for part in typing.get_args(hint) for one in _inner(part)]


def _described(made: type[typing.Any]) -> str:
    hints = typing.get_type_hints(made)
    rows = [(code(field.name), _shown(hints[field.name])) for field in dataclasses.fields(made)]
    return f"## {made.__name__}\n\n{prose(made.__doc__)}\n\n{table(('key', 'value'), rows)}"


def _shown(hint: typing.Any) -> str:
    """A type as JSON has it."""
    parts = typing.get_args(hint)
    if parts and type(None) in parts:
        return " or ".join(_shown(part) for part in parts if part is not type(None)) + " or null"
    if parts and typing.get_origin(hint) is tuple:
        return f"list of {_shown(parts[0])}"
    if isinstance(hint, type) and issubclass(hint, Enum):
        return "one of " + ", ".join(code(one.value) for one in hint)
    plain = {str: "text", int: "whole number", float: "number", bool: "true or false", date: "ISO day"}
    return plain.get(hint) or code(getattr(hint, "__name__", str(hint)))
