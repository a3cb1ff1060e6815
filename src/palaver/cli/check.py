"""``palaver check``: is the process file sound, does every quotation stand in its report, what is unknown."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from palaver.cli.options import STORE, json_option, process_option
from palaver.cli.screen import count, print_json, shown

if TYPE_CHECKING:
    from palaver.desk import Checked
    from palaver.model.process import Process

WRONG = 5
_MOST = 20


@click.command(name="check")
@click.option(
    "--store",
    type=click.Path(path_type=Path),
    help=f"The file of the record; {STORE} if neither it nor a process file is given.",
)
@process_option
@json_option
@click.pass_context
def command(ctx: click.Context, /, store: Path | None, process: Path | None, as_json: bool) -> None:
    """Check a process file, a record, or the one against the other.

    Every quotation of the record is held against its report. Reports without a date, dates nobody could resolve,
    proposals without a place and outlets the process file does not know are listed. The exit code is 5 if a quotation
    is wrong.
    """
    from palaver.desk import open_desk
    from palaver.process_file import load_process

    described = load_process(process) if process else None
    if described is not None and not as_json:
        _say_process(described)
    if store is None and described is not None:
        if as_json:
            print_json(described)
        return
    path = store or Path(STORE)
    with open_desk(path, process=described, read_only=True) as desk:
        checked = desk.check()
    if as_json:
        print_json(checked)
    else:
        _say(checked)
    ctx.exit(WRONG if checked.wrong else 0)


def _say_process(process: Process) -> None:
    parts = (
        count(len(process.parties), "party", "parties"),
        count(len(process.people), "person", "people"),
        count(len(process.issues), "issue"),
        count(len(process.places), "place"),
        count(len(process.outlets), "outlet"),
    )
    click.echo(f"The process file is sound: {shown(process.name)}, {', '.join(parts)}.")


def _say(checked: Checked) -> None:
    click.echo(
        f"{count(checked.reports, 'report')}, {count(checked.records, 'record')}: of {checked.quotations} quotations "
        f"{len(checked.wrong) or 'none'} {'are' if len(checked.wrong) > 1 else 'is'} not what stands in the report."
    )
    _list("wrong quotations", checked.wrong)
    _list("reports without a day of publication", checked.undated)
    _list("outlets that the process file does not know", checked.outlets)
    dates = tuple(f"{u.report}: {u.kind} {u.record_id or u.field}: {u.printed}" for u in checked.unresolved)
    _list("dates nobody could resolve", dates)
    lost = tuple(f"{u.report}: {u.layer}: {u.words} ({u.reason})" for u in checked.unplaced)
    _list("proposals without a place", lost)


def _list(title: str, lines: tuple[str, ...]) -> None:
    if lines:
        click.echo(f"\n{title.capitalize()}: {len(lines)}")
        for line in lines[:_MOST]:
            click.echo(f"  {shown(line, 150)}")
        if len(lines) > _MOST:
            click.echo(f"  and {len(lines) - _MOST} more (see them all with --json)")
