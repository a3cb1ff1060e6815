"""``palaver table``: who wants what, issue by issue."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from palaver.cli.options import asking, desk, period
from palaver.cli.screen import count, day, grid, print_json, shown

if TYPE_CHECKING:
    from palaver.analyse.table import Table

_TERMS = 160


@click.command(name="table")
@asking
def command(as_json: bool, **asked: Any) -> None:
    """Each party's latest position on each issue, with who tells of it.

    The mark says how it compares with what was told of earlier days: new, repeated, or changed in stance or terms.
    """
    days = period(asked)
    with desk(asked) as opened:
        made = opened.ask(days).table()
    if as_json:
        print_json(made)
    else:
        print_table(made)


def print_table(table: Table) -> None:
    """Print the table, an issue after the other."""
    if not table.rows:
        click.echo("No positions are told.")
        return
    grid(("Party", "Stance", "Terms", "Since", "Mark", "Told by"), _rows(table))


def _rows(table: Table) -> Iterator[tuple[object, ...]]:
    for row in table.rows:
        yield (row.issue,)
        for cell in row.cells:
            told = cell.latest
            terms = shown(told.terms or told.citation.words, _TERMS)
            condition = f" (if: {shown(told.condition, _TERMS // 2)})" if told.condition else ""
            mark = f"changed {cell.changed_in}" if cell.changed_in else str(cell.movement)
            more = f" and {count(cell.outlets - 1, 'other')}" if cell.outlets > 1 else ""
            yield (
                f"  {cell.party}",
                told.stance,
                f"{terms}{condition}",
                day(told.day),
                mark,
                f"{told.citation.source} ({told.citation.report}){more}",
            )
