"""The sample that is shipped with Palaver: reports on a negotiation that was invented for it."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

from palaver.desk.files import write_whole

PROCESS = "process.yaml"


def copy_sample(folder: Path) -> tuple[Path, Path]:
    """Copy the sample into a folder: gives the folder of its reports, and its process file.

    Raises:
        StoreFull: the disk is full. UsageError: the folder cannot be written.
    """
    reports, process = folder / "reports", folder / PROCESS
    for found in files("palaver").joinpath("sample").iterdir():
        if found.is_file():
            to = process if found.name == PROCESS else reports / found.name
            write_whole(to, [found.read_text(encoding="utf-8")])
    return reports, process
