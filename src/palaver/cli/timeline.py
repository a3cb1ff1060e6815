"""``palaver timeline``: talks and what happened on the ground, in the order of days."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

import click

from palaver.cli.options import asking, desk, period
from palaver.cli.screen import day, grid, print_json, shown

if TYPE_CHECKING:
    from palaver.analyse.timeline import Entry

_WORDS = 120


@click.command(name="timeline")
@asking
def command(as_json: bool, **asked: Any) -> None:
    """Meetings and events in the order of days, each as one report tells it.

    Several reports of one meeting are several lines. What has no day stands at the end.
    """
    days = period(asked)
    with desk(asked) as opened:
        entries = opened.ask(days).timeline()
    if as_json:
        print_json(entries)
    elif not entries:
        click.echo("No meetings or events are told.")
    else:
        grid(("When", "What", "Who", "Where", "In the words of the report", "Told by"), _rows(entries))


def _rows(entries: Iterable[Entry]) -> Iterator[tuple[object, ...]]:
    for entry in entries:
        planned = f", {entry.status}" if entry.status is not None and entry.status != "held" else ""
        by = f", says {', '.join(entry.told_by)}" if entry.told_by else ""
        yield (
            day(entry.when) or (f"undated: {shown(entry.printed, 30)}" if entry.printed else "undated"),
            f"{entry.kind}{planned}",
            ", ".join(entry.actors),
            entry.place,
            shown(entry.citation.words, _WORDS),
            f"{entry.citation.source} ({entry.citation.report}){by}",
        )
