"""Briefs of whole processes: the shipped sample as the rules read it, and the hand-coded corpus where it is present."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import TYPE_CHECKING

import pytest

from palaver.analyse.table import table
from palaver.model.evidence import Report
from palaver.model.process import Process
from palaver.model.record import Position, Record
from palaver.publish.brief import brief
from palaver.publish.brief_html import html
from palaver.publish.brief_markdown import markdown
from palaver.read.reader import read_report
from palaver.read.rules import RulesReader

if TYPE_CHECKING:
    from tests.publish.conftest import CheckSources

Found = tuple[list[Record], dict[str, Report]]
NOBODY = Process()


@pytest.fixture(scope="module")
def sample() -> Found:
    from tests.publish import gold

    folder = files("palaver") / "sample"
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    reports = [
        gold.report((folder / f"{name}.txt").read_text(encoding="utf-8"), about | {"report": name})
        for name, about in manifest.items()
    ]
    reader = RulesReader()
    records = [record for r in reports for record in read_report(r, NOBODY, reader=reader).records]
    return records, {r.id: r for r in reports}


def test_the_brief_of_the_sample_is_sourced_throughout(sample: Found, check_sources: CheckSources) -> None:
    records, reports = sample
    made = brief(records, reports, NOBODY, on=None)
    check_sources(made, reports)
    assert len(made.reports) == len(reports) == 14
    assert sum(r.records for r in made.reports) == len(records) > 100
    assert all(section.blocks for section in made.sections)
    assert html(made).count("<h2>") == len(made.sections) + 3
    assert markdown(made).count("\n## ") == len(made.sections) + 3


def test_the_table_of_the_sample_keeps_every_position(sample: Found) -> None:
    records, reports = sample
    positions = [r for r in records if isinstance(r, Position)]
    cells = [cell for row in table(positions, reports, NOBODY).rows for cell in row.cells]
    kept = [told.record_id for cell in cells for told in (cell.latest, *cell.beside, *cell.earlier)]
    assert sorted(kept) == sorted(p.id for p in positions)


@pytest.mark.parametrize("name", ["voskarya-tresna", "tekwar", "lethuria"])
def test_briefs_of_hand_coded_processes(name: str, check_sources: CheckSources) -> None:
    from tests.publish import gold

    if not (gold.CORPUS / name).is_dir():
        pytest.skip("the hand-coded corpus is not beside the project")
    records, reports = gold.process(gold.CORPUS / name)
    made = brief(records, reports, NOBODY, on=None)
    check_sources(made, reports)
    assert sum(r.records for r in made.reports) == len(records)
