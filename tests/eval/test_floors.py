"""A floor under quality: the rules reader may not code worse than it did, on the very same reports.

Floors are raised when the reader gets better. They are lowered by a decision only, which the commit explains.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"
FLOORS = json.loads((Path(__file__).parent / "floors.json").read_text(encoding="utf-8"))
NEEDS_CORPUS = pytest.mark.skipif(
    not (SHARED / "gold" / "score.py").exists() or not (SHARED / "corpus").exists(),
    reason="the coded reports are not beside the project",
)


def evaluation() -> ModuleType:
    spec = importlib.util.spec_from_file_location("evaluate", ROOT / "tools" / "evaluate.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def digest(folders: tuple[Path, ...]) -> str:
    """A digest of the reports and codings, so that floors and reports cannot drift apart unseen."""
    hasher = hashlib.sha256()
    for path in sorted(p for folder in folders for p in folder.glob("r*.*")):
        hasher.update(path.name.encode() + path.read_bytes())
    return hasher.hexdigest()[:16]


@NEEDS_CORPUS
def test_development_processes() -> None:
    tool = evaluation()
    if digest(tool.folders(SHARED, "development")) != FLOORS["digest"]:
        pytest.skip("these are other reports than the floors were measured on: measure again and pin them anew")
    totals = tool.score_set(SHARED, "development")
    lower = []
    for layer, floors in FLOORS["floors"].items():
        for what, floor in floors.items():
            total = totals[layer]
            hit, seen = total["fields"].get(what, (0, 1))
            figure = total[what] if what.endswith("_f1") else hit / seen
            if figure < floor:
                lower.append(f"{layer} {what}: {figure:.3f} is under its floor {floor}")
    assert not lower, "\n".join(lower)


def test_floors_are_at_least_what_was_promised() -> None:
    for layer, promised in FLOORS["promised"].items():
        for what, figure in promised.items():
            assert FLOORS["floors"][layer][what] >= figure, f"{layer} {what}"
