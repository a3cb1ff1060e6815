"""If a person can see it, its documentation says so."""

from __future__ import annotations

import re
from pathlib import Path

import click
import pytest

from palaver.cli.app import COMMANDS, cli
from palaver.desk.export import EXPORTS
from palaver.process_file import KEYS
from palaver.publish.export_csv import TABLES

REFERENCE = Path(__file__).parents[2] / "docs" / "reference"


def _text(name: str = "*") -> str:
    pages = sorted(REFERENCE.glob(f"{name}.md"))
    assert pages, f"docs/reference holds no {name}.md"
    return "\n".join(page.read_text(encoding="utf-8") for page in pages)


def _command(name: str) -> click.Command:
    command = cli.get_command(click.Context(cli), name)
    assert command is not None
    return command


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_option_is_in_the_reference(name: str) -> None:
    """Below the heading of the command, with its help as the program prints it."""
    told = re.split(rf"(?m)^#+ .*`?palaver {name}`?.*$", _text("cli"))
    assert len(told) == 2, f"one heading names palaver {name}"
    section = " ".join(re.split(r"(?m)^#+ .*palaver ", told[1])[0].split())
    for parameter in _command(name).params:
        for option in parameter.opts if isinstance(parameter, click.Option) else ():
            assert option in section, f"palaver {name} {option}"
        if isinstance(parameter, click.Argument):
            assert parameter.make_metavar(click.Context(_command(name))).strip("[].") in section
    assert " ".join((_command(name).help or "").split())[:60] in section


def test_no_command_is_in_the_reference_that_is_not_there() -> None:
    assert set(re.findall(r"(?m)^#+ .*palaver (\w+)", _text("cli"))) == set(COMMANDS)


@pytest.mark.parametrize("key", KEYS)
def test_every_key_of_a_process_file_is_in_the_reference(key: str) -> None:
    """With its meaning; a section of the file may be a heading of the page."""
    page = _text("process-file")
    assert re.search(rf"`{re.escape(key)}`|^#+ {re.escape(key)}$", page, re.MULTILINE)
    assert KEYS[key] in " ".join(page.split())


@pytest.mark.parametrize("table", TABLES)
def test_every_column_is_in_the_reference(table: str) -> None:
    text = _text()
    for column in TABLES[table]:
        assert f"`{column}`" in text, f"{table}.csv, {column}"


def test_every_export_is_in_the_reference() -> None:
    for form in EXPORTS:
        assert f"`{form}`" in _text()
