"""``palaver add``: reports into the record."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from palaver.cli.options import manifest_option, process_option, reader_option, store_option


@click.command(name="add")
@click.argument("sources", metavar="PATH|URL...", nargs=-1, required=True)
@store_option
@click.option("--outlet", help="Who published these reports.")
@click.option("--published", metavar="DATE", help="The day, month or year they were published: 2034-03-20.")
@click.option("--language", metavar="CODE", help='The language they are written in, such as "en".')
@process_option
@manifest_option
@reader_option
@click.pass_context
def command(ctx: click.Context, /, sources: tuple[str, ...], store: Path, **asked: Any) -> None:
    """Read reports and keep what they say: files, folders, addresses, feeds and archives.

    Reports that are there already are passed over, so an interrupted run goes on when it is started again. A report
    found where one was found before, with other contents, is kept as its new version.
    """
    from palaver.cli.progress import finish, progress
    from palaver.collect import given
    from palaver.desk import open_desk, reader_named

    told = given(asked["outlet"], asked["published"], asked["language"])
    reader = reader_named(asked["reader"])
    with open_desk(store, process=asked["process"], reader=reader) as desk, progress() as step:
        desk.add(sources, told, manifest=asked["manifest"], on_progress=step)
    ctx.exit(finish(step.tally))
