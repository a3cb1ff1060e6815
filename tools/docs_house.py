"""How the house is laid out, from the import contracts of pyproject.toml and the packages themselves."""

from __future__ import annotations

import re
import tomllib
from html import escape
from pathlib import Path

from tools.docs_text import code, table

import palaver

ABOUT: dict[str, str] = {
    "cli": "The command line, a file a command. It parses words, asks the desk and prints.",
    "web": "The pages, served to this machine alone. They ask the desk and show.",
    "desk": "Where the parts are joined. `open_desk` holds a store, a reader and a process.",
    "publish": "Answers as text: the brief, CSV, JSON, the codebook's shape.",
    "analyse": "Questions over records: table, timeline, ledger, forecasts, profiles. Pure functions.",
    "reconcile": "What several reports share. Computed, never stored.",
    "read": "One report in, records out. Pure functions, one file or family of files a record kind.",
    "store": "The file of the record: SQLite. Knows `model` and nothing else.",
    "collect": "Files and addresses into reports, a file a format.",
    "process_file": "YAML into a process and back, with line and key for every error.",
    "text": "A text in, spans out: sentences, quotations, names, dates, figures.",
    "model": "The values: reports, spans, evidence, records, decisions, processes. Standard library only.",
    "errors": "The tree of errors.",
    "data": "Word lists and world data, as JSON.",
    "sample": "The invented negotiation that the demo reads.",
}
"""What belongs into each part of the package."""

WIDTH, ROW, GAP, LEFT = 860, 46, 10, 150


def _contracts() -> list[dict[str, object]]:
    loaded = tomllib.loads(Path("pyproject.toml").read_text(encoding="utf-8"))
    found: list[dict[str, object]] = loaded["tool"]["importlinter"]["contracts"]
    return found


def floors() -> list[list[str]]:
    """The floors from the top down, each with its parts."""
    layers = next(one["layers"] for one in _contracts() if one["type"] == "layers")
    if not isinstance(layers, list):
        raise TypeError("the contract of floors has no list of layers")
    return [[part.strip().strip("()").removeprefix("palaver.") for part in str(layer).split("|")] for layer in layers]


def parts() -> list[str]:
    """The parts of the package: folders, and files that stand on a floor of their own."""
    root = Path(palaver.__file__).parent
    folders = {entry.name for entry in root.iterdir() if entry.is_dir() and not entry.name.startswith("_")}
    ordered = [part for floor in floors() for part in floor]
    return [*ordered, *sorted(folders - set(ordered))]


def where_things_go() -> str:
    """A table of the parts with what belongs into each."""
    return table(("part", "what belongs there"), ((code(f"palaver.{part}"), ABOUT[part]) for part in parts()))


def forbidden() -> str:
    """A table of who must never import whom, beyond the order of the floors."""
    rows = []
    for contract in _contracts():
        if contract["type"] == "forbidden":
            rows.append((contract["name"], _names(contract["source_modules"]), _names(contract["forbidden_modules"])))
    return table(("rule", "these", "never import"), rows)


def _names(modules: object) -> str:
    if not isinstance(modules, list):
        raise TypeError("a contract names no list of modules")
    return ", ".join(code(str(module).removeprefix("palaver.")) for module in modules)


def figure() -> str:
    """The floors as boxes, the upper ones importing the lower ones, as the inside of an SVG."""
    shown = floors()
    height = len(shown) * (ROW + GAP) + 2 * GAP
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" role="img" '
        'font-family="Helvetica, Arial, sans-serif">',
        "<title>The floors of the package. Each may import those below it, none those above.</title>",
        f'<rect width="{WIDTH}" height="{height}" fill="#fbfaf7"/>',
        f'<path d="M60 {GAP * 2} V{height - GAP * 2} m-7 -12 l7 12 l7 -12" '
        'fill="none" stroke="#555" stroke-width="2"/>',
        f'<text x="40" y="{height // 2}" font-size="13" fill="#555" text-anchor="middle" '
        f'transform="rotate(-90 40 {height // 2})">imports</text>',
    ]
    for at, floor in enumerate(shown):
        top, width = GAP + at * (ROW + GAP), (WIDTH - LEFT - GAP * 2) / len(floor)
        for place, part in enumerate(floor):
            lines += _box(part, LEFT - 40 + place * width, top, width - GAP, alone=len(floor) == 1)
    return "\n".join([*lines, "</svg>"])


def _box(part: str, left: float, top: int, width: float, *, alone: bool) -> list[str]:
    first = ABOUT[part].replace("`", "").partition(". ")[0].rstrip(".")
    box = f'<rect x="{left:.0f}" y="{top}" width="{width:.0f}" height="{ROW}" rx="4" fill="#fff" stroke="#8a8577"/>'
    name = (
        f'<text x="{left + 12:.0f}" y="{top + (28 if alone else 19)}" font-size="15" fill="#222">{escape(part)}</text>'
    )
    if alone:
        said = f'<text x="{left + 130:.0f}" y="{top + 28}" font-size="13" fill="#555">{escape(first)}</text>'
    else:
        short = escape(re.split("[,:]", first)[0])
        said = f'<text x="{left + 12:.0f}" y="{top + 37}" font-size="12" fill="#555">{short}</text>'
    return [box, name, said]
