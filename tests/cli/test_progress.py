"""Long work is seen on a terminal and nowhere else."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest


def _add(sample: Path, store: Path, stderr: int) -> bytes:
    command: list[str | Path] = [sys.executable, "-m", "palaver", "add", "--store", store]
    command += [sample / "r01.txt", sample / "r02.txt"]
    environment = {**os.environ, "TERM": "xterm", "COLUMNS": "120"}
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, stderr=stderr, env=environment)
    return done.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such terminals")
def test_a_terminal_shows_what_is_being_done(sample: Path, tmp_path: Path) -> None:
    ours, theirs = pty.openpty()
    said = _add(sample, tmp_path / "palaver.db", theirs)
    os.close(theirs)
    seen = b""
    try:
        while part := os.read(ours, 65536):
            seen += part
    except OSError:  # how a terminal says that nobody writes to it any more
        pass
    os.close(ours)
    assert b"2 reports added" in said
    assert b"Reading" in seen or b"1 report added" in seen
    assert b"\x1b[?25h" in seen, "the cursor is shown again"


def test_a_file_gets_the_summary_alone(sample: Path, tmp_path: Path) -> None:
    errors = tmp_path / "errors"
    with errors.open("wb") as file:
        said = _add(sample, tmp_path / "palaver.db", file.fileno())
    assert said.startswith(b"2 reports added; ")
    assert said.count(b"\n") == 1
    assert errors.read_bytes() == b""
