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
    "demo": "palaver.cli.demo",
    "init": "palaver.cli.init",
    "add": "palaver.cli.add",
    "code": "palaver.cli.code",
    "brief": "palaver.cli.brief",
    "table": "palaver.cli.table",
    "timeline": "palaver.cli.timeline",
    "due": "palaver.cli.due",
    "who": "palaver.cli.who",
    "find": "palaver.cli.find",
    "export": "palaver.cli.export",
    "check": "palaver.cli.check",
}
"""Each command and the module it stands in, in the order of the help."""

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
        command: click.Command = importlib.import_module(COMMANDS[cmd_name]).command
        return command

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
