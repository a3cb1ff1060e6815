"""Pieces of Markdown that the generated parts of the documentation are made of."""

from __future__ import annotations

import inspect
import re
import textwrap
from collections.abc import Iterable, Sequence


def table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A Markdown table; a bar within a cell is kept from being taken for its end."""
    lines = [_row(head), _row(["---"] * len(head)), *(_row(row) for row in rows)]
    return "\n".join(lines) + "\n"


def _row(cells: Sequence[object]) -> str:
    return "| " + " | ".join(_cell(cell) for cell in cells) + " |"


def _cell(value: object) -> str:
    return " ".join(str(value).split()).replace("|", "\\|")


def fence(text: str, language: str = "text") -> str:
    """Text as it stands, in a block of its own."""
    return f"```{language}\n{text.rstrip()}\n```\n"


def code(word: object) -> str:
    """A word of a program within a sentence."""
    return f"`{word}`"


def prose(docstring: str | None) -> str:
    """A docstring as Markdown: its markup for code made plain, its paragraphs kept, its errors left out."""
    text = textwrap.dedent(inspect.cleandoc(docstring or ""))
    text = re.sub(r"\n+Raises:\n(?:[ \t].*\n?)*", "", text)
    text = re.sub(r":\w+:`~?([^`]+)`", r"`\1`", text)
    text = text.replace("``", "`")
    return "\n\n".join(" ".join(part.split()) for part in re.split(r"\n\s*\n", text)).strip()


def first_sentence(docstring: str | None) -> str:
    """The first sentence of a docstring."""
    return re.split(r"(?<=[.])\s", prose(docstring), maxsplit=1)[0]
