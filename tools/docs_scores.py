"""How well the reader reads, measured and kept in docs/scores.json for the pages that show it.

python -m tools.docs_scores [--shared DIR]     measures anew; DIR holds gold/ and corpus/
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

from tools.docs_text import table

FILE = Path("docs/scores.json")
SETS = {"development": "development", "real": "real"}
PARTS = {
    "names": "pairs of forms put under one name",
    "same": "pairs of tellings put together as one thing",
    "b3": "tellings grouped by thing (B-cubed)",
    "followups": "what became of something",
    "copies": "pairs of reports that share text",
}
"""What is scored across reports, in the order of evaluate_cross.py."""
_LINE = re.compile(r"(\w+) +(\d+) +(\d+) +([\d.]+) +([\d.]+) +([\d.]+) +([\d.]+) +(.*)")
_FIELD = re.compile(r"(\w+) ([\d.]+)")


def measure(shared: Path) -> dict[str, Any]:
    """The scores of each set, by layer, as tools/evaluate.py prints them."""
    found: dict[str, Any] = {}
    for name in SETS:
        command = [sys.executable, "tools/evaluate.py", "--shared", str(shared), "--set", name]
        printed = subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout
        found[name] = {m[1]: _layer(m) for line in printed.splitlines() if (m := _LINE.match(line))}
    return {"measured": date.today().isoformat(), "reader": "rules", "sets": found, "across": _across(shared)}


def _across(shared: Path) -> dict[str, Any]:
    """What is found across the reports of each invented negotiation, as tools/evaluate_cross.py prints it."""
    command = [sys.executable, "tools/evaluate_cross.py", "--shared", str(shared), "--set", "development"]
    lines = subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout.splitlines()
    mean = next(line for line in lines if line.startswith("mean")).split()[1:]
    rates = {part: tuple(map(float, found.split("/"))) for part, found in zip(PARTS, mean, strict=False)}
    shown, wanted = map(int, mean[len(PARTS)].split("/"))
    return {**rates, "differences": [shown, wanted]}


def _layer(match: re.Match[str]) -> dict[str, Any]:
    numbers = {"coded": int(match[2]), "read": int(match[3])}
    rates = dict(zip(("precision", "recall", "f1", "right"), map(float, match.groups()[3:7]), strict=True))
    return {**numbers, **rates, "fields": {name: float(value) for name, value in _FIELD.findall(match[8])}}


def kept() -> dict[str, Any]:
    """The scores as they were measured last."""
    loaded: dict[str, Any] = json.loads(FILE.read_text(encoding="utf-8"))
    return loaded


def found(name: str) -> str:
    """A table of what of a set was found."""
    rows = [
        (layer, one["coded"], one["read"], *(f"{one[key]:.2f}" for key in ("precision", "recall", "f1", "right")))
        for layer, one in kept()["sets"][name].items()
    ]
    return table(("layer", "coded by hand", "read", "precision", "recall", "F1 found", "F1 found and right"), rows)


def fields(name: str) -> str:
    """A table of how often each field is right where a record was found."""
    layers = kept()["sets"][name].items()
    return table(
        ("layer", "right, of what was found"),
        ((layer, ", ".join(f"{key} {value:.2f}" for key, value in one["fields"].items())) for layer, one in layers),
    )


def across() -> str:
    """A table of how well things are found across reports."""
    held = kept()["across"]
    rows = ((what, *(f"{rate:.2f}" for rate in held[part])) for part, what in PARTS.items())
    shown, wanted = held["differences"]
    told = f"Of {wanted} differences between reports that were coded by hand, {shown} are shown.\n"
    return table(("across reports", "precision", "recall", "F1"), rows) + "\n" + told


def measured() -> str:
    """When, as a day."""
    return str(kept()["measured"])


def main() -> None:
    """Measure and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    made = measure(parser.parse_args().shared)
    FILE.write_text(json.dumps(made, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
