"""What is seen of long work: a line that moves while it runs, a summary and the failures when it has ended."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import click

from palaver.cli.screen import count, shown

if TYPE_CHECKING:
    from palaver.desk import Done, Failure, Tally

SOME_FAILED = 3


class Progress:
    """Counts inputs as they are done, and shows them where somebody looks."""

    def __init__(self, line: Any, verb: str) -> None:
        from palaver.desk import Tally

        self.tally: Tally = Tally()
        self._line, self._verb = line, verb

    def __call__(self, done: Done) -> None:
        """Count one more."""
        self.tally = self.tally.plus(done)
        if self._line is not None:
            from rich.text import Text

            self._line.update(Text(f"{summary(self.tally, self._verb)}  {shown(done.where, 60)}"))


@contextmanager
def progress(verb: str = "added") -> Iterator[Progress]:
    """Follow work, and tell what was done where it is interrupted or fails; ``verb`` says what is done to reports."""
    from rich.console import Console

    from palaver.desk import Tally

    console = Console(stderr=True)
    line = console.status("Reading") if sys.stderr.isatty() else None
    step = Progress(line, verb)
    try:
        if line is not None:
            line.start()
        yield step
    except BaseException:
        if line is not None:
            line.stop()
        if step.tally != Tally():
            click.echo(f"Stopped. Done and kept before that: {summary(step.tally, verb)}.", err=True)
        raise
    finally:
        if line is not None:
            line.stop()


def summary(tally: Tally, verb: str = "added") -> str:
    """A tally in words."""
    parts = [f"{count(tally.added, 'report')} {verb}"]
    if tally.replaced:
        parts.append(f"{count(tally.replaced, 'new version')} of known ones")
    if tally.same:
        parts.append(f"{tally.same} there already")
    if tally.failed:
        parts.append(f"{len(tally.failed)} failed")
    said = ", ".join(parts)
    return f"{said}; {count(tally.records, 'record')}" if tally.records else said


def finish(tally: Tally, verb: str = "added") -> int:
    """Tell what became of a batch, failures on stderr; gives the exit code."""
    click.echo(f"{summary(tally, verb)}.")
    if tally.unplaced:
        click.echo(f"{count(tally.unplaced, 'proposal')} of the reader found no place in the text and was not kept.")
    if tally.undated:
        named = ", ".join(shown(where, 60) for where in tally.undated[:5])
        more = f" and {len(tally.undated) - 5} more" if len(tally.undated) > 5 else ""
        click.echo(
            f"No day of publication is known of {named}{more}; their relative dates stay unresolved.\n"
            "  Tell it with --published, a manifest, or a file <report>.json beside the text.",
            err=True,
        )
    for (where, what, fix), times in Counter(_parts(failure) for failure in tally.failed).items():
        click.echo(f"failed: {where}: {what}" + (f" ({times} times)" if times > 1 else ""), err=True)
        if fix:
            click.echo(f"  {fix}", err=True)
    return SOME_FAILED if tally.failed else 0


def _parts(failure: Failure) -> tuple[str, str, str]:
    error = failure.error
    return shown(error.where or failure.where), shown(error.what), shown(error.fix)
