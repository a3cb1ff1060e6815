"""The readers there are, by the names people call them."""

from __future__ import annotations

import difflib
from collections.abc import Callable

from palaver.errors import UnknownName
from palaver.read.reader import Reader


def _rules() -> Reader:
    from palaver.read.rules import RulesReader

    return RulesReader()


READERS: dict[str, Callable[[], Reader]] = {"rules": _rules}
"""How to make each reader; making one is what loads it."""


def reader_named(name: str = "rules") -> Reader:
    """The reader of that name.

    Raises:
        UnknownName: there is none; those there are, are listed. ReaderError: it cannot be loaded.
    """
    if name not in READERS:
        close = difflib.get_close_matches(name, READERS, n=1)
        hint = f"Did you mean {close[0]}? " if close else ""
        raise UnknownName(f"there is no reader {name!r}", fix=f"{hint}There are: {', '.join(READERS)}.")
    return READERS[name]()
