"""What pages show as printed is printed: every command of a page is run again, in a folder of its own."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from palaver.desk import copy_sample

ROOT = Path(__file__).parents[2]
CUT = "…"


def shown(page: str) -> list[tuple[str, list[str], bool]]:
    """Each command of a page, the lines shown below it, and whether more was printed."""
    found = []
    text = re.sub(r"(?s)<!-- \[\[\[cog.*?\]\]\] -->", "", (ROOT / page).read_text(encoding="utf-8"))
    for block in re.findall(r"(?s)```console\n\$ (.*?)\n```", text):
        command, *lines = block.splitlines()
        is_cut = bool(lines) and lines[-1] == CUT
        found.append((command, lines[:-1] if is_cut else lines, is_cut))
    return found


def printed(command: str, folder: Path) -> list[str]:
    words = shlex.split(command)
    assert words[0] == "palaver"
    done = subprocess.run(
        [sys.executable, "-m", *words],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    return done.stdout.replace(f"{folder}/", "").strip("\n").splitlines()


@pytest.mark.parametrize(
    ("page", "has_sample", "fewest"),
    [("docs/tutorial.md", False, 10), ("README.md", True, 2), ("docs/how-to/read-without-a-process-file.md", True, 2)],
)
def test_a_page_shows_what_is_printed(page: str, has_sample: bool, fewest: int, tmp_path: Path) -> None:
    if has_sample:
        copy_sample(tmp_path)
    commands = shown(page)
    assert len(commands) >= fewest
    for command, lines, is_cut in commands:
        real = printed(command, tmp_path)
        assert (real[: len(lines)] if is_cut else real) == lines, (
            f"{command}\nRun `make docs` if the new output is right."
        )
        assert not is_cut or len(real) > len(lines)


def test_the_picture_shows_what_the_demo_prints(tmp_path: Path) -> None:
    picture = (ROOT / "docs/images/demo.svg").read_text(encoding="utf-8")
    real = {line.strip() for line in printed("palaver demo --out demo", tmp_path)}
    lines = [re.sub("&#x27;", "'", line) for line in re.findall(r"<text[^>]*>([^<]*)</text>", picture)]
    told = [line.replace("&quot;", '"').replace("&amp;", "&").strip() for line in lines]
    assert told[0] == "$ palaver demo --out demo" and told[-1] == CUT
    assert len(told) > 20
    assert set(told[1:-1]) <= real | {""}
