"""Whom a noun phrase stands for."""

from __future__ import annotations

from palaver.text.cast import Actor, Cast
from palaver.text.prepare import Prepared


def resolve(prepared: Prepared, cast: Cast, start: int, end: int) -> Actor | None:
    """Whom a noun phrase stands for."""
    named = cast.within(start, end)
    return named[0].actor if named else None
