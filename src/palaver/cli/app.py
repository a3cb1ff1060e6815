"""The group of all commands, and what becomes of whatever a command raises."""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Sequence
from typing import Any

import click

from palaver.errors import PalaverError

COMMANDS: dict[str, str] = {
    "demo": "Show Palaver on its sample, from reports to brief.",
    "init": "Draft a process file from reports.",
    "add": "Read reports and keep what they say.",
    "code": "Code reports in the shape of the codebook, without a record.",
    "brief": "Write the brief: the record in short lines, with sources.",
    "table": "Each party's latest position on each issue.",
    "timeline": "Meetings and events in the order of days.",
    "due": "Promises and deadlines, and which have passed.",
    "who": "Everything the record says of one person, party or body.",
    "find": "Find words in reports and records.",
    "export": "Write the record for other programs.",
    "check": "Check a process file and every quotation of the record.",
}
"""Each command with what it does, in the order of the help; it stands in the module of its name beside this one.

The words stand here so that help need not load the commands.
"""

OUR_FAULT = 70
INTERRUPTED = 130


class Commands(click.Group):
    """Loads a command when it is asked for, and ends with the exit code of its error."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands in their order."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, ``None`` where there is none."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = importlib.import_module(f"palaver.cli.{cmd_name}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that is asked for; a mistyped one is answered with those it is like."""
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            import difflib

            near = difflib.get_close_matches(args[0], COMMANDS) or list(COMMANDS)
            ctx.fail(f"there is no command '{args[0]}'; there is {', '.join(near)}")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what each command does."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def main(self, args: Sequence[str] | None = None, *_: Any, **extra: Any) -> Any:
        """Run a command and leave the program: 0, or the exit code of the error, which is told on stderr."""
        extra.pop("standalone_mode", None)
        sys.exit(_run(lambda: super(Commands, self).main(args, standalone_mode=False, **extra)))


def _run(work: Any) -> int:
    try:
        code = work()
        sys.stdout.flush()
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo("Interrupted.", err=True)
        return INTERRUPTED
    except PalaverError as error:
        click.echo(f"palaver: {error}", err=True)
        return error.exit_code
    except BrokenPipeError:  # whoever read the output has had enough, as `head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception:
        import traceback

        click.echo(traceback.format_exc(), err=True)
        click.echo("palaver: this is a fault of Palaver.\n  Please report it with the lines above.", err=True)
        return OUR_FAULT
    return code if isinstance(code, int) else 0


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="palaver", message="palaver %(version)s")
def cli() -> None:
    """Read the reports on a peace negotiation, from every side, and keep one sourced record of it.

    Start with `palaver demo`. Everything stays on this machine.
    """


def main() -> None:
    """Run the command line."""
    cli.main(prog_name="palaver")
