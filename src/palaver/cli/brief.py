"""``palaver brief``: the record in short lines, each with its source."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from palaver.cli.options import asking, day_option, desk, period
from palaver.cli.screen import print_json, shown

if TYPE_CHECKING:
    pass


@click.command(name="brief")
@click.option("--out", type=click.Path(path_type=Path), help="The file to write: NAME.md or NAME.html.")
@day_option("--on", "The day deadlines are held against; that of the newest report if left out.")
@asking
def command(out: Path | None, on: date | None, as_json: bool, **asked: Any) -> None:
    """Write the brief: positions, meetings, promises, what happened and what is expected, all with their sources.

    Without --out it is printed as Markdown.
    """
    from palaver.desk import write_whole

    days = period(asked)
    text = brief_text(out) if out is not None else None
    with desk(asked) as opened:
        made = opened.ask(days).brief(on)
    if as_json:
        print_json(made)
    elif out is None or text is None:
        click.echo("\n".join(shown(line) for line in brief_text(Path("brief.md"))(made).splitlines()))
    else:
        write_whole(out, [text(made)])
        click.echo(f"Wrote {out}.")


def brief_text(path: Path) -> Any:
    """What makes a brief the text of a file with that ending.

    Raises:
        UsageError: a brief is not written in that form.
    """
    from palaver.errors import UsageError

    match path.suffix.lower():
        case ".md":
            from palaver.publish.brief_markdown import markdown

            return markdown
        case ".html":
            from palaver.publish.brief_html import html

            return html
    raise UsageError("a brief is Markdown or HTML", where=str(path), fix="Name a file that ends in .md or .html.")
