"""Score the rules reader on folders of coded reports, with the scorer that stands beside the codings.

python tools/evaluate.py [--shared DIR] [--set NAME] [--layer LAYER] [--only rNN] [--misses]

NAME is all, development, training, real, or one process.

Reports are coded exactly as ``palaver code FOLDER`` codes them. ``all`` is the real reports and the development
processes; figures of several processes are pooled.
"""

from __future__ import annotations

import argparse
import importlib.util
import shutil
import sys
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

from palaver.desk import code

DEVELOPMENT = ("hamraz-sahran", "kalythra")
Totals = dict[str, dict[str, Any]]


def load_scorer(shared: Path) -> ModuleType:
    """The scorer as a module.

    Exits with a message where it is not there.
    """
    path = shared / "gold" / "score.py"
    spec = importlib.util.spec_from_file_location("score", path)
    if spec is None or spec.loader is None or not path.exists():
        sys.exit(f"{path} is not there; name the folder that holds gold/ and corpus/ with --shared DIR")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def folders(shared: Path, name: str) -> tuple[Path, ...]:
    """The folders of a set of reports: development, training, real, or one process by its name."""
    corpus = sorted(p.parent for p in (shared / "corpus").glob("*/process.json"))
    sets = {
        "development": tuple(p for p in corpus if p.name in DEVELOPMENT),
        "training": tuple(p for p in corpus if p.name not in DEVELOPMENT),
        "real": (shared / "gold" / "reports",),
    }
    return sets.get(name, (shared / "corpus" / name,))


def score_set(
    shared: Path, name: str, *, layer: str | None = None, only: str | None = None, misses: bool = False
) -> Totals:
    """Code the reports of a set and score them, all layers or one; the counts of several folders are pooled."""
    scorer = load_scorer(shared)
    scorer.__dict__["LAYERS"] = (layer,) if layer else scorer.LAYERS
    totals = []
    for folder in folders(shared, name):
        names = scorer.Names(shared / "gold" / "names.json" if name == "real" else None)
        with tempfile.TemporaryDirectory() as scratch:
            out, gold = Path(scratch) / "coded", folder
            code([folder], out)
            if only:
                gold = Path(scratch) / "gold"
                gold.mkdir()
                shutil.copy(folder / f"{only}.json", gold)
            totals.append(scorer.score(folder, gold, out, names, misses))
    return merge(totals)


def merge(totals: Iterable[Totals]) -> Totals:
    """Pool the counts of several folders, then take the figures once."""
    merged: Totals = {}
    for total in totals:
        for layer, t in total.items():
            into = merged.setdefault(layer, {"gold": 0, "pred": 0, "found": 0, "right": 0, "fields": {}})
            for key in ("gold", "pred", "found", "right"):
                into[key] += t[key]
            for field, (hit, seen) in t["fields"].items():
                before = into["fields"].get(field, (0, 0))
                into["fields"][field] = (before[0] + hit, before[1] + seen)
    for m in merged.values():
        m["precision"], m["recall"] = m["found"] / (m["pred"] or 1), m["found"] / (m["gold"] or 1)
        for what in ("found", "right"):
            p, r = m[what] / (m["pred"] or 1), m[what] / (m["gold"] or 1)
            m[f"{what}_f1"] = 2 * p * r / (p + r) if p + r else 0.0
    return merged


def table(title: str, totals: Mapping[str, Mapping[str, Any]]) -> str:
    """The figures in the scorer's own columns."""
    lines = [
        f"{title}",
        f"{'layer':13} {'gold':>5} {'pred':>5} {'prec':>6} {'rec':>6} {'F1':>6} {'right':>6}   over what was found",
    ]
    for layer, t in totals.items():
        over = "  ".join(f"{k} {h / n:.2f}" for k, (h, n) in t["fields"].items())
        figures = " ".join(f"{t[key]:6.2f}" for key in ("precision", "recall", "found_f1", "right_f1"))
        lines.append(f"{layer:13} {t['gold']:5} {t['pred']:5} {figures}   {over}")
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--set", default="all")
    parser.add_argument("--layer")
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--only")
    args = parser.parse_args()
    for name in ("real", "development") if args.set == "all" else (args.set,):
        totals = score_set(args.shared, name, layer=args.layer, only=args.only, misses=args.misses)
        print(table(name, totals), end="\n\n")


if __name__ == "__main__":
    main()
