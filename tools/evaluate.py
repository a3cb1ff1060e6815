"""Score a reader on folders of coded reports, with the scorer that stands beside the codings.

python tools/evaluate.py [--shared DIR] [--set development|training|real|NAME] [--layer LAYER] [--misses] [--only rNN]
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import sys
import tempfile
from pathlib import Path
from types import ModuleType

from palaver.collect.boilerplate import asides
from palaver.model.evidence import Report
from palaver.publish.codebook import coding
from palaver.read.draft import draft_process
from palaver.read.reader import read_report
from palaver.read.rules import RulesReader
from palaver.text.dates import parse_date

DEVELOPMENT = ("hamraz-sahran", "kalythra")


def load_scorer(shared: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", shared / "gold" / "score.py")
    if spec is None or spec.loader is None:
        sys.exit(f"{shared}/gold/score.py is not there; name the folder that holds gold/ with --shared DIR")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def code_folder(folder: Path, out: Path, only: str | None, manifest: dict[str, dict[str, str]]) -> None:
    """Code a folder as ``palaver code`` does: sides and people are learned from all of its reports."""
    reports = []
    for path in sorted(folder.glob("*.txt")):
        beside = path.with_suffix(".json")
        said = manifest.get(path.stem) or (json.loads(beside.read_text()) if beside.exists() else {})
        text = path.read_text(encoding="utf-8")
        reports.append(
            Report(
                name=path.stem,
                text=text,
                raw_sha256=path.stem + folder.name,
                outlet_id=said.get("outlet"),
                published=parse_date(said["published"], None) if said.get("published") else None,
                asides=asides(text),
            )
        )
    process = draft_process(reports)
    for report in reports:
        if only is None or report.name == only:
            reading = read_report(report, process, reader=RulesReader())
            (out / f"{report.name}.json").write_text(json.dumps(coding(report, reading.records)))


def print_table(title: str, total: dict[str, dict[str, object]], layers: tuple[str, ...]) -> None:
    print(f"\n{title}")
    print(f"{'layer':13} {'gold':>5} {'pred':>5} {'prec':>6} {'rec':>6} {'F1':>6} {'right':>6}   over what was found")
    for layer in layers:
        t: dict = total[layer]  # type: ignore[type-arg]
        over = "  ".join(f"{k} {h / n:.2f}" for k, (h, n) in t["fields"].items())
        print(
            f"{layer:13} {t['gold']:5} {t['pred']:5} {t['precision']:6.2f} {t['recall']:6.2f} {t['found_f1']:6.2f} "
            f"{t['right_f1']:6.2f}   {over}"
        )


def merge(totals: list[dict[str, dict]]) -> dict[str, dict]:  # type: ignore[type-arg]
    """Pool the counts of several folders, then take the figures once."""
    merged: dict[str, dict] = {}  # type: ignore[type-arg]
    for total in totals:
        for layer, t in total.items():
            m = merged.setdefault(layer, {"gold": 0, "pred": 0, "found": 0, "right": 0, "fields": {}})
            for key in ("gold", "pred", "found", "right"):
                m[key] += t[key]
            for field, (hit, seen) in t["fields"].items():
                a, b = m["fields"].get(field, (0, 0))
                m["fields"][field] = (a + hit, b + seen)
    for m in merged.values():
        for what in ("found", "right"):
            p, r = m[what] / (m["pred"] or 1), m[what] / (m["gold"] or 1)
            m[what + "_f1"] = 2 * p * r / (p + r) if p + r else 0.0
        m["precision"], m["recall"] = m["found"] / (m["pred"] or 1), m["found"] / (m["gold"] or 1)
    return merged


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--set", default="all")
    parser.add_argument("--layer")
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--only")
    args = parser.parse_args()
    scorer = load_scorer(args.shared)
    layers = (args.layer,) if args.layer else scorer.LAYERS
    scorer.LAYERS = layers
    corpus = sorted(p.parent for p in (args.shared / "corpus").glob("*/process.json"))
    sets = {
        "development": [p for p in corpus if p.name in DEVELOPMENT],
        "training": [p for p in corpus if p.name not in DEVELOPMENT],
        "real": [args.shared / "gold" / "reports"],
    }
    chosen = {"all": ["real", "development"]}.get(args.set, [args.set])
    for name in chosen:
        totals = []
        for folder in sets.get(name, [args.shared / "corpus" / name]):
            names = args.shared / "gold" / "names.json" if name == "real" else None
            manifest = json.loads((args.shared / "gold" / "manifest.json").read_text()) if name == "real" else {}
            with tempfile.TemporaryDirectory() as out:
                code_folder(folder, Path(out), args.only, manifest)
                gold = folder
                if args.only:
                    gold = Path(out) / "gold"
                    gold.mkdir()
                    (gold / f"{args.only}.json").write_text((folder / f"{args.only}.json").read_text())
                totals.append(scorer.score(folder, gold, out, scorer.Names(names), args.misses))
        print_table(name, merge(totals), layers)


if __name__ == "__main__":
    main()
