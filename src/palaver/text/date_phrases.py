"""Phrases as patterns over time words, and how they are found.

A rule is a pattern over the codes of :mod:`palaver.text.date_words` and a function that makes the value of the
phrase, or ``None`` where the words do not mean a time after all.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from palaver.text.date_words import CODE, Item, Row, phrase


@dataclass(frozen=True, slots=True)
class Hit:
    """Where a pattern was found; ``hit["month"]`` is the value of the first word of that group, or ``None``."""

    match: re.Match[str]
    row: Row
    text: str

    def __getitem__(self, name: str) -> Any:
        item = self.item(name)
        return item.value if item else None

    def item(self, name: str) -> Item | None:
        """The first item of a group."""
        at = self.match.start(name) if name in self.match.re.groupindex else -1
        return self.row.items[at] if at >= 0 else None

    def before(self) -> str:
        """The word before the phrase, as printed."""
        at = self.match.start()
        return self.text[self.row.items[at - 1].start : self.row.items[at - 1].end] if at else ""


Rules = tuple[tuple[re.Pattern[str], Callable[[Hit], Any]], ...]


def rules(table: Iterable[tuple[str, Callable[[Hit], Any]]]) -> Rules:
    """A table of patterns and makers, compiled."""
    return tuple((phrase(pattern), build) for pattern, build in table)


def reduce(text: str, words: Row, table: Rules) -> Row:
    """The row with each phrase that a rule finds made one item: the leftmost first, of those the longest."""
    found: list[tuple[int, int, Any]] = []
    for pattern, build in table:
        for match in pattern.finditer(words.codes):
            value = build(Hit(match, words, text))
            if value is not None:
                found.append((match.start(), match.end(), value))
    found.sort(key=lambda hit: (hit[0], -hit[1]))
    codes: list[str] = []
    items: list[Item] = []
    done = 0
    for start, end, value in found:
        if start < done:
            continue
        codes.append(words.codes[done:start] + CODE[type(value).__name__.upper()])
        items.extend(words.items[done:start])
        items.append(Item(words.items[start].start, words.items[end - 1].end, value))
        done = end
    return Row("".join(codes) + words.codes[done:], (*items, *words.items[done:]))
