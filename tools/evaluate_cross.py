"""Score what Palaver says of several reports together against each process's cross.json.

python tools/evaluate_cross.py [--shared DIR] [--set development|training|all|NAME] [--misses]

One line a process. names, same, b3 (B-cubed), follow, copies: precision/recall/F1; differ: shown/wanted (claimed).
"""

from __future__ import annotations

import argparse
import contextlib
import importlib.util
import io
import itertools
import json
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

from palaver.collect.boilerplate import asides
from palaver.model.evidence import Report
from palaver.publish.export_cross import cross
from palaver.read.draft import draft_process
from palaver.read.reader import read_report
from palaver.read.rules import RulesReader
from palaver.text.dates import parse_date

DEVELOPMENT = ("hamraz-sahran", "kalythra")
PARTS = ("names", "same", "b3", "follow", "copies")
Score = tuple[float, float, float]


def load_scorer(shared: Path) -> ModuleType:
    path = shared / "gold" / "score_cross.py"
    spec = importlib.util.spec_from_file_location("score_cross", path)
    if spec is None or spec.loader is None or not path.exists():
        sys.exit(f"{path} is not there; name the folder that holds gold/ with --shared DIR")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def read_folder(folder: Path) -> dict[str, Any]:
    """What Palaver says of a folder of reports, nothing known beforehand but their days and outlets."""
    reports = []
    for path in sorted(folder.glob("*.txt")):
        said = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
        text = path.read_text(encoding="utf-8")
        published = parse_date(said["published"], None) if said.get("published") else None
        reports.append(
            Report(
                name=path.stem,
                text=text,
                raw_sha256=path.stem + folder.name,
                outlet_id=said.get("outlet"),
                published=published,
                asides=asides(text),
            )
        )
    process = draft_process(reports)
    readings = [read_report(report, process, reader=RulesReader()) for report in reports]
    records = [record for reading in readings for record in reading.records]
    return cross(records, {report.id: report for report in reports}, process)


def pairs(found: list[dict[str, Any]]) -> set[frozenset[str]]:
    return {frozenset(p) for c in found for p in itertools.combinations(sorted(set(c["reports"])), 2)}


def score(scorer: ModuleType, folder: Path, misses: bool) -> tuple[dict[str, Score], tuple[int, int, int], float]:
    texts = {path.stem: path.read_text(encoding="utf-8") for path in folder.glob("*.txt")}
    gold = json.loads((folder / "cross.json").read_text(encoding="utf-8"))
    made = read_folder(folder)
    said = io.StringIO()
    with contextlib.nullcontext() if misses else contextlib.redirect_stdout(said):
        together, b3 = scorer.score_same(texts, gold["same"], made["same"], misses)
        differ = scorer.score_differences(gold["differences"], made["differences"], misses)
        follow, right = scorer.score_followups(texts, gold["followups"], made["followups"], misses)
    ours, theirs = pairs(made["copies"]), pairs(gold["copies"])
    scores = {
        "names": scorer.score_names(gold["names"], made["names"]),
        "same": together,
        "b3": b3,
        "follow": follow,
        "copies": scorer.f1(len(ours & theirs), len(ours), len(theirs)),
    }
    return scores, differ, right


def line(name: str, scores: dict[str, Score], differ: tuple[int, ...], right: float) -> str:
    cells = "  ".join("/".join(f"{part:.2f}" for part in scores[key]) for key in PARTS)
    return f"{name:24} {cells}  {differ[0]:3}/{differ[1]} ({differ[2]})  {right:.2f}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--set", default="training")
    parser.add_argument("--misses", action="store_true")
    args = parser.parse_args()
    scorer = load_scorer(args.shared)
    folders = sorted(path.parent for path in (args.shared / "corpus").glob("*/cross.json"))
    chosen = [
        folder
        for folder in folders
        if args.set in ("all", folder.name, "development" if folder.name in DEVELOPMENT else "training")
    ]
    if not chosen:
        sys.exit(f"there is no set or process {args.set!r} below {args.shared / 'corpus'}")
    print(f"{'process':24} " + "  ".join(f"{part:14}" for part in PARTS) + "  differ      relation right")
    found = []
    for folder in chosen:
        found.append(score(scorer, folder, args.misses))
        print(line(folder.name, *found[-1]), flush=True)
    n = len(found)
    mean = {part: tuple(sum(scores[part][i] for scores, _, _ in found) / n for i in range(3)) for part in PARTS}
    total = tuple(sum(differ[i] for _, differ, _ in found) for i in range(3))
    print(line("mean", mean, total, sum(right for _, _, right in found) / n))  # type: ignore[arg-type]


if __name__ == "__main__":
    main()
