"""The reference of the command line, from the commands themselves."""

from __future__ import annotations

import importlib

import click
from tools.docs_errors import classes
from tools.docs_text import code, prose, table

from palaver.cli.app import COMMANDS, INTERRUPTED, OUR_FAULT
from palaver.cli.check import WRONG
from palaver.cli.progress import SOME_FAILED
from palaver.errors import PalaverError


def overview() -> str:
    """A table of all commands."""
    return table(
        ("command", "what it does"), ((f"[`{name}`](#palaver-{name})", what) for name, what in COMMANDS.items())
    )


def commands() -> str:
    """A section for each command: usage, what it does, arguments and options."""
    return "\n".join(_section(name) for name in COMMANDS)


def command_named(name: str) -> click.Command:
    """The command of that name."""
    command: click.Command = importlib.import_module(f"palaver.cli.{name}").command
    return command


def options(command: click.Command) -> list[click.Option]:
    """The options of a command, without those for help."""
    return [p for p in command.params if isinstance(p, click.Option)]


def _section(name: str) -> str:
    command = command_named(name)
    context = click.Context(command, info_name=f"palaver {name}")
    usage = " ".join([f"palaver {name}", *command.collect_usage_pieces(context)])
    rows = [(_form(option), _default(option), option.help or "") for option in options(command)]
    parts = [f"## palaver {name}", code(usage), prose(command.help)]
    if rows:
        parts.append(table(("option", "default", "meaning"), rows))
    return "\n\n".join(part.rstrip() for part in parts) + "\n"


def _form(option: click.Option) -> str:
    value = "" if option.is_flag else f" {option.metavar or option.type.name.partition(' ')[0].upper()}"
    return code(", ".join(option.opts) + value)


def _default(option: click.Option) -> str:
    if option.required:
        return "needed"
    return code(option.default) if isinstance(option.default, str | int) and not option.is_flag else ""


def exit_codes() -> str:
    """A table of all codes a command can end with."""
    rows: dict[int, list[str]] = {0: ["The work was done."]}
    for made in classes():
        if made.__base__ in (PalaverError, Exception):
            rows.setdefault(made.exit_code, []).append(f"{code(made.__name__)}: {prose(made.__doc__).splitlines()[0]}")
    rows[1] = [f"{code('PalaverError')}: the root of the tree; every error below has a code of its own."]
    rows[2].append("Also a command, option or argument that does not exist.")
    rows[SOME_FAILED].append("Also the end of a batch in which some inputs failed; the others were done.")
    rows[WRONG].append("Also the end of `palaver check` where a quotation is not what stands in its report.")
    rows[OUR_FAULT] = ["A fault of Palaver itself; a traceback is printed and a report is welcome."]
    rows[INTERRUPTED] = ["Interrupted by the user. What was done before is kept."]
    return table(("exit code", "meaning"), ((number, " ".join(rows[number])) for number in sorted(rows)))
