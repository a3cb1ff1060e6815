"""``palaver export``: the record in formats that other programs read."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from palaver.cli.options import desk, period, period_options, process_option, store_option


@click.command(name="export")
@click.argument("form", metavar="FORMAT")
@click.argument("target", metavar="FILE", type=click.Path(path_type=Path))
@store_option
@process_option
@period_options
def command(form: str, target: Path, **asked: Any) -> None:
    """Write the record to FILE for other programs.

    FORMAT is json (one document), jsonl (a line a report, record or decision), csv (FILE is a folder, with a table
    for each kind of record) or cross (what the reports share, and where they differ). A FILE that is there is replaced.
    """
    from palaver.cli.screen import count

    days = period(asked)
    with desk(asked) as opened:
        made = opened.export(form, target, days)
    click.echo(f"Wrote {target}: {count(made.reports, 'report')}, {count(made.records, 'record')}.")
