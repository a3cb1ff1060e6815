"""Files that are written whole or not at all."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from palaver.errors import PalaverError, StoreFull, UsageError


def write_whole(path: Path, pieces: Iterable[str]) -> None:
    """Write text to a file, in the place of what was there; a reader of it never sees half of it.

    Raises:
        StoreFull: the disk is full. UsageError: it cannot be written.
    """
    temporary = path.with_name(f".{path.name}.part")
    with writing(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.is_dir():
            raise UsageError("a folder cannot be written as a file", where=str(path), fix="Name a file.")
        try:
            with temporary.open("w", encoding="utf-8", newline="") as file:
                file.writelines(pieces)
            os.replace(temporary, path)  # noqa: PTH105  # the one that is known to be atomic
        finally:
            temporary.unlink(missing_ok=True)


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Say what the system refuses as errors of Palaver.

    Raises:
        StoreFull: the disk is full. UsageError: it cannot be written.
    """
    try:
        yield
    except PalaverError:
        raise
    except OSError as error:
        raise unwritable(path, error) from error


def unwritable(path: Path, error: OSError) -> PalaverError:
    """The error for a file that the system does not let be written."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return StoreFull("the disk is full", where=str(path), fix="Make room, then run the same command again.")
    what = f"it cannot be written ({error.strerror or error})"
    return UsageError(what, where=str(path), fix="Name another place, or get the right to write there.")
