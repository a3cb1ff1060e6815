"""Whom a noun phrase of a report stands for: the cases are in ``tests/cases/speakers.yaml``."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from palaver.model.process import Process
from palaver.text.names import learn_cast
from palaver.text.prepare import prepare
from palaver.text.resolve import REPORT, resolve

CASES: list[dict[str, Any]] = YAML(typ="safe").load(Path(__file__).parents[1] / "cases" / "speakers.yaml")


def found(text: str, phrase: str, nth: int = 1) -> str | None:
    prepared = prepare(text)
    spots = [m.start() for m in re.finditer(rf"(?<!\w){re.escape(phrase)}(?!\w)", text)]
    start = spots[nth - 1]
    actor = resolve(prepared, learn_cast(prepared, Process()), start, start + len(phrase))
    return actor.name if actor else None


@pytest.mark.parametrize("case", CASES, ids=[case["about"] for case in CASES])
def test_case(case: dict[str, Any]) -> None:
    assert found(case["text"], case["phrase"], case.get("nth", 1)) == case["expected"]


def test_the_report_speaks_where_nobody_is_quoted() -> None:
    text = "Foreign Minister Mila Orlo of Tresna arrived on Monday. We have seen the list. She has not."
    prepared = prepare(text)
    assert resolve(prepared, learn_cast(prepared, Process()), text.index("We"), text.index("We") + 2) is REPORT


def test_an_empty_range_is_nobody() -> None:
    prepared = prepare("Orlo said nothing.")
    assert resolve(prepared, learn_cast(prepared, Process()), 4, 4) is None


@pytest.mark.parametrize("phrase", ["Both sides", "both parties", "the two delegations", "Neither side", "each side"])
def test_both_sides_are_nobody_where_the_report_shows_only_one(phrase: str) -> None:
    assert found(f"Tresna's army and Tresna's government waited. As for {phrase} nobody knew.", phrase) is None
