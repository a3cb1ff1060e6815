"""The command line with a death foretold: ``python killed.py STATEMENT COUNT ARGUMENTS...``.

Kills itself, without a chance to tidy up, just before the database is given that statement (the ends of transactions
count as statements), or lives if STATEMENT is 0; how many there were is then written to the file COUNT.
"""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

from sqlalchemy import event
from sqlalchemy.engine import Engine

from palaver.cli import main

GIVEN = 0


def _die_before(statement: int) -> None:
    def count(*_: object) -> None:
        global GIVEN  # noqa: PLW0603  # a counter for one short script
        GIVEN += 1
        if statement == GIVEN:
            os.kill(os.getpid(), signal.SIGKILL)

    event.listen(Engine, "before_cursor_execute", count)
    event.listen(Engine, "commit", count)


if __name__ == "__main__":
    _die_before(int(sys.argv[1]))
    counted = Path(sys.argv[2])
    sys.argv = ["palaver", *sys.argv[3:]]
    try:
        main()
    finally:
        counted.write_text(str(GIVEN), encoding="utf-8")
