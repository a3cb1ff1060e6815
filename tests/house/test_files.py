"""What holds for every file of the project, whoever writes it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from palaver.process_file import load_process

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "palaver"
PYTHON = sorted(path for part in ("src", "tests", "tools") for path in (ROOT / part).rglob("*.py"))
WRITTEN = sorted(
    path
    for path in (*PYTHON, *(ROOT / "docs").rglob("*.md"), ROOT / "README.md", ROOT / "Makefile", ROOT / ".ci" / "run")
    if path.is_file() and path != Path(__file__)
)

LONGEST = 450
EMPTY_NAMES = ("util", "utils", "manager", "helper", "helpers", "misc")
# What a machine or a service is called is nobody's business but its own.
OUTSIDE = re.compile(r"(?<![\w.])/(?:root|home|Users)/\w")
UNFINISHED = re.compile(r"\b(?:TODO|FIXME|XXX|HACK)\b")
# Real conflicts and their capitals: a rule that names one is a rule for one. World facts are data files.
REAL = """Russia Russian Ukraine Ukrainian Kyiv Kiev Moscow Kremlin Putin Zelensky Israel Israeli Gaza Hamas Palestinian
Syria Syrian Damascus Yemen Houthi Houthis Sudan Khartoum Armenia Azerbaijan Karabakh Ethiopia Tigray Kosovo Serbia
Taliban Kabul Myanmar Donbas Crimea""".split()


def _id(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", [path for path in WRITTEN if path.parent.name != "reference"], ids=_id)
def test_a_file_can_be_read_at_one_sitting(path: Path) -> None:
    """Reference pages are made from the code, to be looked things up in."""
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST


@pytest.mark.parametrize("path", WRITTEN, ids=_id)
def test_nothing_of_one_machine_and_nothing_unfinished(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert not OUTSIDE.search(text)
    assert not UNFINISHED.search(text)


@pytest.mark.parametrize("path", PYTHON, ids=_id)
def test_names_say_what_a_thing_is(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    kinds = (ast.FunctionDef, ast.ClassDef, ast.AsyncFunctionDef)
    names = [path.stem, path.parent.name, *(node.name for node in ast.walk(tree) if isinstance(node, kinds))]
    parts = {part for name in names for part in re.findall(r"[A-Z]?[a-z]+", name.replace("_", " "))}
    assert not {part.lower() for part in parts} & set(EMPTY_NAMES)


def _rules(tree: ast.Module) -> Iterator[str]:
    """The names and texts that a program works with; what docstrings tell people is left out."""
    told = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef):
            told |= {id(part.value) for part in node.body if isinstance(part, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            yield node.value
        elif isinstance(node, ast.Name):
            yield node.id


@pytest.fixture(scope="module")
def sides() -> re.Pattern[str]:
    """Every name of a real conflict above, and of the sample's parties, people and places."""
    sample = load_process(SOURCE / "sample" / "process.yaml")
    names = [name for party in sample.parties for name in (party.name, *party.aliases)]
    names += [name for person in sample.people for name in (person.name, *person.aliases)]
    names += [name for place in sample.places for name in (place.name, *place.aliases)]
    invented = {word for name in names for word in name.split()}
    general = {"the", "side", "United", "Nations", "UN", "Western", "Compact", "Port", "Cape", "Point", "Strait", "of"}
    return re.compile(rf"\b(?:{'|'.join(sorted(map(re.escape, {*REAL, *invented} - general)))})\b")


@pytest.mark.parametrize("path", sorted(SOURCE.rglob("*.py")), ids=_id)
def test_no_rule_names_a_side(path: Path, sides: re.Pattern[str]) -> None:
    """Even-handed: code that names a person, place or party of one conflict would treat it unlike all others."""
    for text in _rules(ast.parse(path.read_text(encoding="utf-8"))):
        found = sides.search(text)
        assert found is None, f"{found[0]!r} in {text[:80]!r}"
