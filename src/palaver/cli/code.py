"""``palaver code``: codings of reports in the shape of the codebook, without a store."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from palaver.cli.options import manifest_option, process_option, reader_option


@click.command(name="code")
@click.argument("sources", metavar="FILE|FOLDER...", nargs=-1, required=True)
@click.option("--out", type=click.Path(path_type=Path), required=True, help="The folder to write <report>.json to.")
@reader_option
@manifest_option
@process_option
@click.pass_context
def command(ctx: click.Context, /, sources: tuple[str, ...], out: Path, **asked: Any) -> None:
    """Code reports as a trained coder would: one JSON file a report, in the shape of the codebook.

    Without a process file, who speaks for whom is learned from all the reports together. A <report>.json or
    manifest.json beside a text tells who published it and when, and nothing of what is in it.
    """
    from palaver.cli.progress import finish, progress
    from palaver.desk import How, code, reader_named
    from palaver.process_file import load_process

    process = load_process(asked["process"]) if asked["process"] else None
    how = How(reader=reader_named(asked["reader"]), process=process, manifest=asked["manifest"])
    with progress("coded") as step:
        code(sources, out, how, on_progress=step)
    ctx.exit(finish(step.tally, "coded"))
