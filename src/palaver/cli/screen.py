"""What is printed for people: text made harmless for a terminal, tables as wide as it is."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from palaver.model.evidence import When

_WIDE = 120
# A report could hold sequences that a terminal obeys: colours, titles, text that runs backwards.
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def shown(text: object, longest: int | None = None) -> str:
    """A text on one line without control signs, cut to ``longest`` characters; ``None`` is nothing."""
    plain = "" if text is None else " ".join(_CONTROL.sub(" ", str(text)).split())
    return plain if longest is None or len(plain) <= longest else plain[: longest - 1].rstrip() + "…"


def day(when: When | None) -> str:
    """A time as a date, else in the words printed for it."""
    return "" if when is None else when.iso() or shown(when.printed, 40)


def grid(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Print a table; long cells are wrapped. A row that holds one cell is a heading."""
    import io

    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    made = Table(box=SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for name in columns:
        made.add_column(Text(name), overflow="fold")
    for row in rows:
        if len(row) == 1:
            made.add_section()
            made.add_row(Text(shown(row[0]), style="bold"))
        else:
            made.add_row(*(Text(shown(cell)) for cell in row))
    if sys.stdout.isatty():
        Console(file=sys.stdout, highlight=False).print(made)
        return
    text = io.StringIO()
    Console(file=text, width=_WIDE, highlight=False).print(made)
    click.echo("\n".join(line.rstrip() for line in text.getvalue().splitlines()))


def print_json(value: Any) -> None:
    """Print a value as JSON."""
    import json

    from palaver.publish.plain import plain

    click.echo(json.dumps(plain(value), ensure_ascii=False, indent=1))


def count(number: int, one: str, several: str | None = None) -> str:
    """A number with its noun: "1 report", "2 reports"."""
    return f"{number} {one if number == 1 else several or one + 's'}"
