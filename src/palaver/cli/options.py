"""Options that several commands share, each described once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from palaver.desk import Desk, Period

_Function = TypeVar("_Function", bound=Callable[..., Any])

STORE = "palaver.db"

store_option = click.option(
    "--store", type=click.Path(path_type=Path), default=STORE, show_default=True, help="The file of the record."
)
process_option = click.option(
    "--process", type=click.Path(path_type=Path), help="The process file of the negotiation (see `palaver init`)."
)
manifest_option = click.option(
    "--manifest",
    type=click.Path(path_type=Path),
    help="A JSON file that tells outlet and date of each report, instead of the manifest.json beside it.",
)
reader_option = click.option("--reader", default="rules", show_default=True, help="Who reads the reports.")
json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON.")


def day_option(name: str, text: str) -> Callable[[_Function], _Function]:
    """An option that takes a day, a month or a year; of these ``--until`` means the last day, others the first."""

    def read(_: click.Context, __: click.Parameter, value: str | None) -> date | None:
        from palaver.collect import given

        when = given(published=value).published if value is not None else None
        if when is None:
            return None
        return when.last if name == "--until" else when.first

    return click.option(name, metavar="DATE", callback=read, help=text)


def period_options(function: _Function) -> _Function:
    """``--since`` and ``--until``."""
    function = day_option("--until", "Only reports published up to this day, month or year.")(function)
    return day_option("--since", "Only reports published from this day, month or year on.")(function)


def asking(function: _Function) -> _Function:
    """The options of every command that asks the record something: store, process, period and JSON."""
    return store_option(process_option(period_options(json_option(function))))


def period(asked: dict[str, Any]) -> Period:
    """The period of a command's options, which are taken out of ``asked``."""
    from palaver.desk import Period

    return Period(since=asked.pop("since"), until=asked.pop("until"))


def desk(asked: dict[str, Any]) -> Desk:
    """The desk of a command's options, which are taken out of ``asked``; the store is only read."""
    from palaver.desk import open_desk

    return open_desk(asked.pop("store"), process=asked.pop("process"), read_only=True)
