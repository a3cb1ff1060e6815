"""Reports, records, judgements and amendments as plain JSON-able dictionaries, and back, without loss.

A dictionary has the key ``kind`` ("report", "statement", "position", "meeting", "commitment", "event", "expectation",
"judgement", "amendment"), the key ``id``, and one key for each field of the value. Three records have a field that is
itself called ``kind``; it stands under ``meeting_kind``, ``commitment_kind`` and ``event_kind``. Tuples are lists,
dates are ISO days, codes are their words, and what was not said is ``None``. Nothing is left out or guessed:
``from_dict(to_dict(value)) == value``, and a dictionary whose ``id`` is not that of its contents is refused.
"""

from __future__ import annotations

import dataclasses
import math
import types
import typing
from collections.abc import Callable
from datetime import date
from enum import StrEnum
from functools import cache

from palaver.errors import RecordError
from palaver.model.evidence import Report
from palaver.model.record import RECORD_TYPES, Amendment, Judgement, Record

Value = Report | Record | Judgement | Amendment
"""Everything that is kept."""

_Decode = Callable[[object], object]
_FIX = "Restore the line from the file it was exported to, or leave it out."

KINDS: dict[str, type[Value]] = {
    "report": Report,
    **{kind.kind_name: kind for kind in RECORD_TYPES},
    "judgement": Judgement,
    "amendment": Amendment,
}
"""The value type of each ``kind``."""

_NAMES = {made: name for name, made in KINDS.items()}


class _Wrong(Exception):
    """What is wrong with a part; the path to it grows on the way up."""

    def __init__(self, what: str, path: str = "") -> None:
        super().__init__(what)
        self.what, self.path = what, path

    def inside(self, step: str) -> _Wrong:
        joined = f"{step}{self.path}" if self.path.startswith("[") or not self.path else f"{step}.{self.path}"
        return _Wrong(self.what, joined)


def to_dict(value: Value) -> dict[str, object]:
    """The value as a dictionary of strings, numbers, booleans, ``None``, lists and dictionaries.

    Raises:
        RecordError: it is no value of the record, or it holds something that JSON cannot say (a number that is not
            finite, an object of another type).
    """
    name = _NAMES.get(type(value))
    if name is None:
        raise RecordError(f"a {type(value).__name__} is not something that is kept", fix="Please report it.")
    made: dict[str, object] = {"kind": name, "id": value.id}
    try:
        for field in dataclasses.fields(value):
            if field.init:
                made[_key(name, field.name)] = _encode(getattr(value, field.name), field.name)
    except _Wrong as wrong:
        raise RecordError(wrong.what, where=f"{name} {value.id}: {wrong.path}", fix="Please report it.") from None
    return made


def from_dict(data: object) -> Value:
    """The value that :func:`to_dict` made the dictionary of.

    A key that has a default value may be missing; no other key may, and no unknown one may be there.

    Raises:
        RecordError: the dictionary is not such a value; ``where`` names the key. SpanMismatch, NoEvidence (both are
            RecordErrors): the value breaks the rules of the record.
    """
    if not isinstance(data, dict):
        raise RecordError(f"{_shown(data)} is not a dictionary", fix=_FIX)
    name = data.get("kind")
    made_of = KINDS.get(name) if isinstance(name, str) else None
    if made_of is None or not isinstance(name, str):
        raise RecordError(f"kind is {_shown(name)}", fix=f"It must be one of: {', '.join(KINDS)}.")
    where = f"{name} {data.get('id', 'without id')}"
    try:
        value = _decode_value(name, made_of, data)
    except _Wrong as wrong:
        raise RecordError(wrong.what, where=f"{where}: {wrong.path}", fix=_FIX) from None
    if value.id != data.get("id"):
        raise RecordError(f"its contents have the id {value.id}", where=where, fix=f"It was changed. {_FIX}")
    return value


def _key(name: str, field: str) -> str:
    return f"{name}_kind" if field == "kind" else field


def _shown(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 60 else f"{text[:57]}..."


def _encode(value: object, path: str) -> object:
    if value is None or type(value) in (str, bool, int):
        return value
    if isinstance(value, StrEnum):
        return value.value
    if type(value) is date:
        return value.isoformat()
    if type(value) is float and math.isfinite(value):
        return value
    if isinstance(value, tuple):
        return [_encode(item, f"{path}[{place}]") for place, item in enumerate(value)]
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {
            field.name: _encode(getattr(value, field.name), f"{path}.{field.name}")
            for field in dataclasses.fields(value)
        }
    raise _Wrong(f"{_shown(value)} cannot be written as JSON", path)


@cache
def _fields(made_of: type) -> dict[str, tuple[_Decode, bool]]:
    """Each field that is given (not computed), with its decoder and whether it must be there."""
    hints = typing.get_type_hints(made_of)
    return {
        field.name: (_decoder(hints[field.name]), field.default is dataclasses.MISSING)
        for field in dataclasses.fields(made_of)
        if field.init
    }


def _decode_value(name: str, made_of: type, data: dict[object, object]) -> Value:
    given = {key: value for key, value in data.items() if key not in ("kind", "id")}
    own = f"{name}_kind"
    if "kind" in _fields(made_of) and own in given:
        given["kind"] = given.pop(own)
    try:
        return typing.cast(Value, _build(made_of, given))
    except _Wrong as wrong:
        raise (_Wrong(wrong.what, own) if wrong.path == "kind" else wrong) from None


def _build(made_of: type, data: object) -> object:
    if not isinstance(data, dict):
        raise _Wrong(f"{_shown(data)} is not a dictionary")
    fields = _fields(made_of)
    given: dict[str, object] = {}
    for key, value in data.items():
        if key not in fields:
            raise _Wrong(f"unknown key; known are: {', '.join(fields)}", str(key))
        try:
            given[key] = fields[key][0](value)
        except _Wrong as wrong:
            raise wrong.inside(key) from None
    for key, (_, needed) in fields.items():
        if needed and key not in given:
            raise _Wrong("the key is missing", key)
    return made_of(**given)


@cache
def _decoder(hint: object) -> _Decode:
    """How a field with that type hint is read back."""
    origin, parts = typing.get_origin(hint), typing.get_args(hint)
    if origin in (types.UnionType, typing.Union):
        (inner,) = (part for part in parts if part is not types.NoneType)
        decode = _decoder(inner)
        return lambda value: None if value is None else decode(value)
    if origin is tuple:
        item = _decoder(parts[0])
        return lambda value: _sequence(item, value)
    if isinstance(hint, type) and dataclasses.is_dataclass(hint):
        return lambda value: _build(hint, value)
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return lambda value: _code(hint, value)
    if hint is date:
        return _day
    if hint is float:
        return _number
    if hint in (str, int, bool):
        return lambda value: _plain(typing.cast(type, hint), value)
    raise TypeError(f"no way is known to read {hint!r}")  # pragma: no cover - a new field type was not thought of here


def _sequence(decode: _Decode, value: object) -> tuple[object, ...]:
    if not isinstance(value, list):
        raise _Wrong(f"{_shown(value)} is not a list")
    made = []
    for place, item in enumerate(value):
        try:
            made.append(decode(item))
        except _Wrong as wrong:
            raise wrong.inside(f"[{place}]") from None
    return tuple(made)


def _code(codes: type[StrEnum], value: object) -> StrEnum:
    if isinstance(value, str):
        for code in codes:
            if code.value == value:
                return code
    raise _Wrong(f"{_shown(value)} is none of: {', '.join(codes)}")


def _day(value: object) -> date:
    if isinstance(value, str):
        try:
            day = date.fromisoformat(value)
        except ValueError:
            pass
        else:
            if day.isoformat() == value:
                return day
    raise _Wrong(f"{_shown(value)} is not a day such as 2025-06-02")


def _number(value: object) -> float:
    if type(value) is int or (type(value) is float and math.isfinite(value)):
        return value
    raise _Wrong(f"{_shown(value)} is not a number")


def _plain(wanted: type, value: object) -> object:
    if type(value) is wanted:
        return value
    words = {str: "text", int: "a whole number", bool: "true or false"}
    raise _Wrong(f"{_shown(value)} is not {words[wanted]}")
