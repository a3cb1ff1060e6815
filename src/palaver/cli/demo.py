"""``palaver demo``: the shipped sample from reports to brief."""

from __future__ import annotations

from pathlib import Path

import click

from palaver.cli.options import STORE


@click.command(name="demo")
@click.option("--out", type=click.Path(path_type=Path), help="The folder to work in; a new temporary one if left out.")
@click.pass_context
def command(ctx: click.Context, /, out: Path | None) -> None:
    """Show Palaver on its sample: fourteen reports on a negotiation that was invented for it.

    The reports and their process file are copied to a folder, read into a store there, and a brief is written.
    """
    import tempfile

    from palaver.cli.brief import brief_text
    from palaver.cli.progress import finish, progress
    from palaver.cli.table import print_table
    from palaver.desk import copy_sample, open_desk, write_whole

    folder = out if out is not None else Path(tempfile.mkdtemp(prefix="palaver-demo-"))
    reports, process = copy_sample(folder)
    with open_desk(folder / STORE, process=process) as desk:
        with progress() as step:
            desk.add([reports], on_progress=step)
        code = finish(step.tally)
        asked = desk.ask()
        click.echo("\nWho wants what (`palaver table`):\n")
        print_table(asked.table())
        made = asked.brief()
    for name in ("brief.html", "brief.md"):
        write_whole(folder / name, [brief_text(Path(name))(made)])
    click.echo(f"\nThe brief is in {folder / 'brief.html'} and {folder / 'brief.md'}.")
    click.echo(f"Ask on, for example: palaver due --store {folder / STORE} --process {process}")
    ctx.exit(code)
