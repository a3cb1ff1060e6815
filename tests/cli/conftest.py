"""The command line, run as people run it, and a store of the sample made by it once."""

from __future__ import annotations

from collections.abc import Callable
from importlib.resources import files
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from palaver.cli import cli

Run = Callable[..., Result]

SAMPLE = Path(str(files("palaver").joinpath("sample")))


@pytest.fixture(scope="session")
def run() -> Run:
    """Run a command in this process; its result has exit_code, stdout and stderr."""

    def invoke(*arguments: object) -> Result:
        result = CliRunner().invoke(cli, [str(argument) for argument in arguments], prog_name="palaver")
        assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
        return result

    return invoke


@pytest.fixture(scope="session")
def sample() -> Path:
    """The folder of the shipped sample."""
    return SAMPLE


@pytest.fixture(scope="session")
def record(run: Run, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store that holds the sample; only to be read."""
    store = tmp_path_factory.mktemp("record") / "palaver.db"
    made = run("add", SAMPLE, "--store", store, "--process", SAMPLE / "process.yaml")
    assert made.exit_code == 0, made.output
    assert "14 reports added" in made.stdout
    return store


@pytest.fixture
def asked(record: Path, sample: Path) -> tuple[str, ...]:
    """The options that name that store and its process file."""
    return ("--store", str(record), "--process", str(sample / "process.yaml"))
