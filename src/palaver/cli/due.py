"""``palaver due``: promises and deadlines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

import click

from palaver.cli.options import asking, day_option, desk, period
from palaver.cli.screen import day, grid, print_json, shown

if TYPE_CHECKING:
    from palaver.analyse.ledger import Promise

_ACTION = 140


@click.command(name="due")
@day_option("--on", "The day deadlines are held against; that of the newest report if left out.")
@asking
def command(on: date | None, as_json: bool, **asked: Any) -> None:
    """What was agreed, pledged or threatened, and whether its deadline has passed.

    That a deadline has passed does not say that a promise was broken.
    """
    days = period(asked)
    with desk(asked) as opened:
        promises = opened.ask(days).due(on)
    if as_json:
        print_json(promises)
    elif not promises:
        click.echo("No commitments are told.")
    else:
        grid(("Due", "Days", "What", "Who", "To do", "Told by"), _rows(promises))
        click.echo(f"\nAs of {promises[0].as_of or 'no day: no report is dated'}.")
        for note in dict.fromkeys(p.note for p in promises if p.note):
            click.echo(f"Overdue: {note}.")


def _rows(promises: Sequence[Promise]) -> Iterator[tuple[object, ...]]:
    state = None
    for promise in promises:
        if promise.state != state:
            state = promise.state
            yield (str(state).capitalize(),)
        to = f" to {', '.join(promise.to)}" if promise.to else ""
        yield (
            day(promise.due),
            promise.days,
            promise.kind,
            f"{', '.join(promise.by)}{to}",
            shown(promise.action, _ACTION),
            f"{promise.citation.source} ({promise.citation.report})",
        )
