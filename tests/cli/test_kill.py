"""`palaver add`, killed at any moment and started again, leaves the same record as if nothing had happened."""

from __future__ import annotations

import random
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from palaver.store import dump, open_store

SCRIPT = Path(__file__).with_name("killed.py")
SEED = 20330715
KILLS = 6


def _add(reports: Path, store: Path, statement: int = 0) -> tuple[int, int]:
    """Run the command; gives its exit code and how many statements the database was given."""
    counted = store.with_name("counted")
    counted.unlink(missing_ok=True)
    command = [sys.executable, str(SCRIPT), str(statement), str(counted), "add", str(reports), "--store", str(store)]
    code = subprocess.run(command, check=False, capture_output=True).returncode
    return code, int(counted.read_text(encoding="utf-8")) if counted.exists() else -1


def _lines(store: Path) -> bytes:
    with open_store(store, read_only=True) as opened:
        return "\n".join(dump(opened)).encode()


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory, sample: Path) -> Path:
    folder = tmp_path_factory.mktemp("kill") / "reports"
    folder.mkdir()
    shutil.copy(sample / "manifest.json", folder)
    for name in ("r01.txt", "r03.txt", "r05.txt", "r11.txt"):
        shutil.copy(sample / name, folder)
    return folder


def test_killed_at_any_moment(reports: Path) -> None:
    unkilled = reports.parent / "unkilled" / "palaver.db"
    unkilled.parent.mkdir()
    code, statements = _add(reports, unkilled)
    assert code == 0
    assert statements > 40
    whole = _lines(unkilled)
    chance = random.Random(SEED)
    points = sorted(chance.sample(range(1, statements + 1), KILLS))
    for point in points:
        store = reports.parent / f"killed-{point}" / "palaver.db"
        store.parent.mkdir()
        assert _add(reports, store, point)[0] == -signal.SIGKILL, point
        second = chance.randrange(1, statements + 1)
        assert _add(reports, store, second)[0] in (0, -signal.SIGKILL)
        assert _add(reports, store)[0] == 0
        assert _lines(store) == whole, f"killed before statements {point} and {second}"


def test_a_new_version_added_twice_with_a_kill_between(reports: Path, tmp_path: Path) -> None:
    """The version before is named by the new one, also when the first try to add it was killed."""
    changed = tmp_path / "reports"
    shutil.copytree(reports, changed)
    stores = [tmp_path / "one" / "palaver.db", tmp_path / "two" / "palaver.db"]
    for store in stores:
        store.parent.mkdir()
        assert _add(changed, store)[0] == 0
    (changed / "r03.txt").write_text("Voskarya accepted a truce, Stanimir Orlec said.\n", encoding="utf-8")
    code, statements = _add(changed, stores[0])
    assert code == 0
    assert _add(changed, stores[1], statements // 2)[0] == -signal.SIGKILL
    assert _add(changed, stores[1])[0] == 0
    assert _lines(stores[0]) == _lines(stores[1])
    with open_store(stores[1], read_only=True) as opened:
        assert sum(report.replaces is not None for report in opened.reports()) == 1
