"""The pages tell of everything that can be seen, and what they point to is there."""

from __future__ import annotations

import dataclasses
import json
import re
import typing
from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from importlib.resources import files
from pathlib import Path
from typing import Any

import click
import pytest

import palaver
from palaver.analyse.ledger import Promise
from palaver.analyse.people import Profile
from palaver.analyse.table import Table
from palaver.analyse.timeline import Entry
from palaver.cli.app import COMMANDS, INTERRUPTED, OUR_FAULT, cli
from palaver.collect.beside import KEYS as MANIFEST_KEYS
from palaver.collect.jsonl import KEYS as LINE_KEYS
from palaver.collect.kinds import ENDINGS
from palaver.desk import Checked, Finding, How, code, copy_sample, open_desk
from palaver.desk.export import EXPORTS
from palaver.errors import PalaverError
from palaver.model import evidence, process, record
from palaver.process_file import load_process
from palaver.publish.brief_parts import Brief
from palaver.publish.export_csv import TABLES
from palaver.reconcile.compare import Relation
from palaver.reconcile.follow_words import Outcome

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
PAGES = (ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted(DOCS.rglob("*.md")))
LARGEST_IMAGE = 300_000


def text_of(name: str) -> str:
    return (DOCS / name).read_text(encoding="utf-8")


def section(page: str, heading: str) -> str:
    """What stands below a heading, up to the next one of its rank or above."""
    found = re.search(rf"(?ms)^(#+) {re.escape(heading)}\n(.*?)(?=^\1 |^#{{1,2}} |\Z)", page)
    assert found, f"there is no heading {heading!r}"
    return found[2]


def rows(part: str) -> dict[str, list[str]]:
    """The rows of the tables of a part, by the word of a program in their first cell."""
    found = {}
    for line in part.splitlines():
        cells = [cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]]
        if cells and cells[0].startswith("`"):
            found[cells[0].strip("`")] = cells[1:]
    return found


def enums() -> Iterator[type[StrEnum]]:
    for module in (evidence, record, process):
        for value in vars(module).values():
            if isinstance(value, type) and issubclass(value, StrEnum) and value.__module__ == module.__name__:
                yield value


def errors(root: type[PalaverError] = PalaverError) -> Iterator[type[PalaverError]]:
    yield root
    for below in root.__subclasses__():
        yield from errors(below)


def prose_and_code(page: Path) -> str:
    """A page without the cog blocks that make parts of it."""
    return re.sub(r"(?s)<!-- \[\[\[cog.*?\]\]\] -->", "", page.read_text(encoding="utf-8"))


@pytest.mark.parametrize("kind", record.RECORD_TYPES)
def test_every_field_of_a_record_is_in_the_reference(kind: type[Any]) -> None:
    page = text_of("reference/records.md")
    shared, own = rows(section(page, "What every record has")), rows(section(page, kind.__name__))
    for field in dataclasses.fields(kind):
        cells = own.get(field.name) or shared.get(field.name)
        assert cells and len(cells) == 2 and cells[1], f"{kind.__name__}.{field.name}"
    assert set(shared) | set(own) == {field.name for field in dataclasses.fields(kind)}


@pytest.mark.parametrize(
    "kind",
    [
        evidence.Report,
        evidence.Aside,
        evidence.Span,
        evidence.Evidence,
        evidence.When,
        record.Mention,
        record.Figure,
        record.Head,
        record.Judgement,
        record.Amendment,
    ],
)
def test_every_field_of_other_values_is_in_the_reference(kind: type[Any]) -> None:
    told = rows(section(text_of("reference/records.md"), kind.__name__))
    assert set(told) == {field.name for field in dataclasses.fields(kind)}
    assert all(cells[1] for cells in told.values())


@pytest.mark.parametrize("kind", list(enums()))
def test_every_code_is_in_the_codebook(kind: type[StrEnum]) -> None:
    told = rows(section(text_of("reference/codebook.md"), kind.__name__))
    assert set(told) == {str(code) for code in kind}
    assert all(cells[0] for cells in told.values())


def test_every_issue_is_in_the_codebook() -> None:
    told = rows(section(text_of("reference/codebook.md"), "Issues"))
    assert tuple(told) == record.ISSUES
    assert all(cells[0] for cells in told.values())


@pytest.mark.parametrize("error", [one for one in errors() if one.__module__ == "palaver.errors"])
def test_every_error_is_in_the_reference(error: type[PalaverError]) -> None:
    """With its exit code, what it means and what to do."""
    told = rows(text_of("reference/errors.md"))[error.__name__]
    assert told[0] == str(error.exit_code)
    assert all(told)
    tree = re.search(r"(?s)```text\n(PalaverError.*?)```", text_of("reference/errors.md"))
    assert tree and re.search(rf"{error.__name__} +exit {error.exit_code}$", tree[1], re.MULTILINE)


def test_every_exit_code_is_in_the_reference() -> None:
    told = section(text_of("reference/cli.md"), "Exit codes")
    for number in {0, OUR_FAULT, INTERRUPTED, *(error.exit_code for error in errors())}:
        assert re.search(rf"(?m)^\| {number} \| \S", told), number


@pytest.mark.parametrize("name", TABLES)
def test_every_column_is_below_its_table(name: str) -> None:
    told = rows(section(text_of("reference/exports.md"), f"{name}.csv"))
    assert list(told) == list(TABLES[name])
    for column, (meaning, _) in TABLES[name].items():
        assert told[column] == [meaning]


def test_every_format_of_export_is_described() -> None:
    assert {name: [what] for name, (what, _) in EXPORTS.items()}.items() <= rows(
        text_of("reference/exports.md")
    ).items()


@pytest.mark.parametrize("made", [Table, Entry, Promise, Profile, Finding, Checked, Brief])
def test_every_key_of_an_answer_is_in_the_reference(made: type[Any]) -> None:
    """Also those of the values within it."""
    page, seen, waiting = text_of("reference/answers.md"), set[type[Any]](), [made]
    while waiting:
        kind = waiting.pop()
        if kind in seen or not dataclasses.is_dataclass(kind):
            continue
        seen.add(kind)
        if not kind.__module__.startswith("palaver.model"):
            assert set(rows(section(page, kind.__name__))) == {field.name for field in dataclasses.fields(kind)}
        for hint in typing.get_type_hints(kind).values():
            waiting += [part for part in (hint, *typing.get_args(hint)) if isinstance(part, type)]


def test_every_key_of_a_coding_is_described(tmp_path: Path) -> None:
    reports, described = copy_sample(tmp_path)
    made = code([reports], tmp_path / "codings", How(process=load_process(described)))
    page = text_of("reference/codings.md")
    shared = set(rows(section(page, "What every entry has")))
    layers = [f"{kind.kind_name}s" for kind in record.RECORD_TYPES]
    for path in made.files:
        coded = json.loads(path.read_text(encoding="utf-8"))
        assert set(coded) == set(rows(section(page, "The report"))) | set(layers)
        for layer in layers:
            told = set(rows(section(page, layer)))
            assert all(set(entry) <= told | shared for entry in coded[layer]), layer


@pytest.mark.parametrize(("kind", "name"), [(Relation, "differences"), (Outcome, "followups")])
def test_every_relation_across_reports_is_described(kind: type[StrEnum], name: str) -> None:
    told = section(text_of("reference/across-reports.md"), "Relations")
    assert all(re.search(rf"(?m)^\| {name} \| `{code}` \| \S", told) for code in kind)


def test_every_key_of_the_export_across_reports_is_described(tmp_path: Path) -> None:
    reports, described = copy_sample(tmp_path)
    with open_desk(tmp_path / "palaver.db", process=described) as desk:
        desk.add([reports])
        desk.export("cross", tmp_path / "cross.json")
    made = json.loads((tmp_path / "cross.json").read_text(encoding="utf-8"))
    page = text_of("reference/across-reports.md")
    assert sum(map(len, made.values())) > 20
    for name, entries in made.items():
        assert f"## {name}\n" in page or f"`{name}` is empty" in page
        for entry in entries:
            assert set(entry) == set(rows(section(page, name))), name


def test_every_format_of_reports_and_key_beside_them_is_described() -> None:
    page = text_of("how-to/your-own-reports.md")
    for word in (*ENDINGS, *MANIFEST_KEYS, *LINE_KEYS):
        if word != ".json":  # tells of reports and is none
            assert f"`{word}`" in page, word


def test_every_data_file_is_described() -> None:
    names = {entry.name for entry in files("palaver").joinpath("data").iterdir() if entry.name.endswith(".json")}
    assert set(rows(text_of("reference/data.md"))) >= names


def test_every_part_of_the_house_is_described() -> None:
    package = Path(palaver.__file__).parent
    parts = {entry.name for entry in package.iterdir() if entry.is_dir() and not entry.name.startswith("_")}
    told = rows(section(text_of("house.md"), "Where things go"))
    assert {f"palaver.{part}" for part in parts} <= set(told)


def _anchors(page: Path) -> set[str]:
    """The anchors of a page's headings, as they are commonly made."""
    headings = re.findall(r"(?m)^#+ (.+)$", page.read_text(encoding="utf-8"))
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_leads_somewhere(page: Path) -> None:
    text = re.sub(r"(?s)```.*?```", "", prose_and_code(page))
    for target in re.findall(r"\]\(([^)\s]+)\)", text):
        path, _, anchor = target.partition("#")
        assert "://" not in target, f"{target} is fetched from elsewhere"
        to = (page.parent / path).resolve() if path else page
        assert to.exists(), target
        assert not anchor or anchor in _anchors(to), target


def test_every_page_can_be_reached_from_the_readme() -> None:
    reached, waiting = set[Path](), [ROOT / "README.md"]
    while waiting:
        page = waiting.pop().resolve()
        if page in reached or page.suffix != ".md":
            continue
        reached.add(page)
        targets = re.findall(r"\]\(([^)#\s]+)", page.read_text(encoding="utf-8"))
        waiting += [page.parent / target for target in targets if (page.parent / target).exists()]
    assert {page.resolve() for page in PAGES} <= reached


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_command_that_is_named_exists(page: Path) -> None:
    """In blocks and in code within sentences: the command, its options, and targets of make."""
    text = prose_and_code(page)
    blocks = "\n".join(re.findall(r"(?s)```(?:console|text)\n(.*?)```", text))
    lines = [line.removeprefix("$ ") for line in blocks.splitlines() if re.match(r"(?:\$ )?palaver [a-z]+\b", line)]
    for line in (*lines, *(words for words in re.findall(r"`([^`\n]+)`", text) if words.startswith("palaver "))):
        words = line.split()
        if words[1] in ("COMMAND", "...", "--help"):
            continue
        assert words[1] in COMMANDS, line
        command = cli.get_command(click.Context(cli), words[1])
        assert command is not None
        known = {form for parameter in command.params for form in parameter.opts} | {"--help", "-h"}
        assert {word for word in words if re.fullmatch(r"--[a-z-]+", word)} <= known, line
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in re.findall(r"(?m)(?:^|`)make ([a-z]+)", text):
        assert re.search(rf"(?m)^{target}:", makefile), target


def test_images_are_small_and_fetch_nothing() -> None:
    images = sorted((DOCS / "images").iterdir())
    assert {image.suffix for image in images} == {".png", ".svg"}
    for image in images:
        assert image.stat().st_size < LARGEST_IMAGE, image.name
        if image.suffix == ".svg":
            text = image.read_text(encoding="utf-8").replace('xmlns="http://www.w3.org/2000/svg"', "")
            assert "http" not in text and "<script" not in text


def test_the_scores_that_pages_show_are_whole_and_dated() -> None:
    held = json.loads(text_of("scores.json"))
    date.fromisoformat(held["measured"])
    layers = [f"{kind.kind_name}s" for kind in record.RECORD_TYPES]
    for scores in held["sets"].values():
        assert list(scores) == layers
        for layer in scores.values():
            assert layer["coded"] and all(0 <= layer[key] <= 1 for key in ("precision", "recall", "f1", "right"))
    for page in ("../README.md", "why/evidence.md"):
        assert held["measured"] in text_of(page)
