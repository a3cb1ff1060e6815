"""``palaver find``: words in reports and records."""

from __future__ import annotations

from typing import Any

import click

from palaver.cli.options import asking, desk, period
from palaver.cli.screen import print_json, shown


def _sought(words: tuple[str, ...]) -> str:
    """What is sought: words that came as one from the shell belong together."""
    return " ".join(f'"{word}"' if " " in word.strip() and '"' not in word else word for word in words)


@click.command(name="find")
@click.argument("words", nargs=-1, required=True)
@click.option("--limit", type=click.IntRange(1, 1000), default=20, show_default=True, help="The most to print.")
@asking
def command(words: tuple[str, ...], limit: int, as_json: bool, **asked: Any) -> None:
    """Find reports and records that hold all the WORDS, best first.

    "Words in quotation marks" are sought as they stand, and word* finds every word that begins so.
    """
    days = period(asked)
    with desk(asked) as opened:
        found = opened.find(_sought(words), days, limit=limit)
    if as_json:
        print_json(found)
        return
    for one in found:
        click.echo(f"{shown(one.outlet or one.report)}, {one.published or 'undated'} ({shown(one.report)}), {one.kind}")
        click.echo(f"  {shown(one.snippet)}")
    if not found:
        click.echo("Nothing found.")
