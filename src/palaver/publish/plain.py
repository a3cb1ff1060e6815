"""Any of Palaver's frozen values as plain data for JSON: dictionaries, lists, strings, numbers, booleans and ``None``.

Days are ISO days, codes their words, tuples lists, and a whole number is written without a fraction.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from datetime import date
from enum import Enum
from typing import Any


def plain(value: object) -> Any:
    """The value as plain data; a dataclass becomes a dictionary of its fields in the order they are declared.

    Raises:
        TypeError: something in it has no plain form (a fault of the caller).
    """
    if isinstance(value, Enum):
        return plain(value.value)
    if value is None or isinstance(value, str | bool | int):
        return value
    if isinstance(value, float):
        return int(value) if value.is_integer() else value
    if isinstance(value, date):
        return value.isoformat()
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, tuple | list):
        return [plain(item) for item in value]
    raise TypeError(f"{type(value).__name__} has no plain form")
