"""``palaver init``: a process file drafted from reports."""

from __future__ import annotations

from pathlib import Path

import click


@click.command(name="init")
@click.argument("sources", metavar="PATH...", nargs=-1, required=True)
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    default="process.yaml",
    show_default=True,
    help="The process file to write; one that is there is never overwritten.",
)
@click.pass_context
def command(ctx: click.Context, /, sources: tuple[str, ...], out: Path) -> None:
    """Draft a process file from reports: who the parties are, who speaks for whom, who publishes.

    It is a draft. Read it, correct it, and give it to other commands with --process.
    """
    from palaver.cli.progress import finish
    from palaver.cli.screen import count
    from palaver.desk import draft
    from palaver.process_file import write_process

    process, tally = draft(sources)
    write_process(process, out)
    found = (
        count(len(process.parties), "party", "parties"),
        count(len(process.people), "person", "people"),
        count(len(process.outlets), "outlet"),
    )
    click.echo(f"Drafted {out}: {', '.join(found)}. Read and correct it before you use it.")
    ctx.exit(finish(tally, "read"))
