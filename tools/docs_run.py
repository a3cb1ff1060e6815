"""Runs Palaver for the documentation, so that every output a page shows is one that was printed."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path

from tools.docs_text import fence

from palaver.cli.app import OUR_FAULT
from palaver.desk import copy_sample

CUT = "…"
"""A line of its own that says that more was printed."""


@cache
def _record() -> bytes:
    session = Session(sample=True)
    session.run("palaver add reports --process process.yaml")
    return (session.folder / "palaver.db").read_bytes()


class Session:
    """A folder of its own, with the sample in ``reports/`` and ``process.yaml`` if asked, and commands run in it."""

    def __init__(self, *, sample: bool = False) -> None:
        self._temporary = tempfile.TemporaryDirectory(prefix="palaver-docs-")
        self.folder = Path(self._temporary.name)
        if sample:
            copy_sample(self.folder)

    def add_sample(self) -> None:
        """Put the record of the sample into the folder, as `palaver add reports --process process.yaml` makes it."""
        (self.folder / "palaver.db").write_bytes(_record())

    def write(self, name: str, text: str) -> None:
        """Put a file into the folder."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def run(self, command: str) -> str:
        """What ``palaver ...`` prints, both streams together; paths of the folder are left out.

        Raises:
            RuntimeError: it ended by a fault of Palaver, which no page is to show.
        """
        words = shlex.split(command)
        if words[0] != "palaver":
            raise ValueError(f"only palaver is run for the documentation, not {words[0]}")
        done = subprocess.run(
            [sys.executable, "-m", *words],
            cwd=self.folder,
            env={**os.environ, "NO_COLOR": "1", "PYTHONIOENCODING": "utf-8"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=False,
        )
        if done.returncode == OUR_FAULT:
            raise RuntimeError(f"{command} failed by a fault of Palaver:\n{done.stdout}")
        return done.stdout.replace(f"{self.folder}/", "")

    def console(self, command: str, lines: int | None = None) -> str:
        """A command with what it prints, as a block for a page, cut after so many lines."""
        printed = self.run(command).strip("\n").splitlines()
        if lines is not None and len(printed) > lines:
            printed = [*printed[:lines], CUT]
        return fence("\n".join([f"$ {command}", *printed]), "console")
