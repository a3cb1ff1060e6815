"""Numbers against the published English cases for number recognizers, where a copy lies beside the project.

Chosen by rule: cases with one result, a whole or decimal number that is not negative, whose number is written in digits
with or without thousands separators, or in the number words of reports ("two hundred and five", "a dozen", "1.2
million"); the text around it holds no sign of arithmetic, code or catalogue. The ranges are those that open with a
bound word and are not what ``LEFT_OUT`` matches: fractions, ages (no figures here), "or equal to", two bounds in one.
A case passes where one of our numbers at that place has the value, or the bounds, that it gives; whether a bound itself
counts is not compared. When this was written 29 of 31 numbers and 8 of 8 ranges passed.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from palaver.text.figures import Number, figures
from palaver.text.number_words import SCALES, TENS, UNITS

FOLDER = Path(__file__).parents[3] / "shared" / "data" / "recognizers" / "Number" / "English"
WORDS = {*UNITS, *TENS, *SCALES, "a", "and", "dozen"} - {"zero"}
BOUND_WORDS = r"(more than|over|at least|less than|fewer than|under|at most|up to|between|no more than|above|below)\b"
LEFT_OUT = r"-|/|\bold\b|equal|quarter|half|negative|th\b|at least .* at most|at most .* at least|above .* below"
FLOOR, RANGE_FLOOR = 0.9, 0.9


def _cases(name: str) -> list[dict[str, Any]]:
    cases: list[dict[str, Any]] = json.loads((FOLDER / name).read_text(encoding="utf-8-sig"))
    return [case for case in cases if len(case["Results"]) == 1]


def _is_news_number(case: dict[str, Any]) -> bool:
    result = case["Results"][0]
    if result["Resolution"].get("subtype") not in ("integer", "decimal") or re.search(r"[-+*/=^#%$&_|]", case["Input"]):
        return False
    text = result["Text"].lower()
    digits = re.fullmatch(r"(\d{1,3}(,\d{3})+|\d+)(\.\d+)?( (million|billion|thousand|hundred))?", text)
    return bool(digits) or set(re.findall(r"[^\s-]+", text)) <= WORDS


def _there(case: dict[str, Any]) -> list[Number]:
    result = case["Results"][0]
    return [n for n in figures(case["Input"]) if n.start <= result["End"] and result["Start"] < n.end]


needs_cases = pytest.mark.skipif(not FOLDER.exists(), reason="the recognizers' cases are not beside the project")


@needs_cases
def test_published_numbers() -> None:
    cases = [case for case in _cases("NumberModel.json") if _is_news_number(case)]
    assert len(cases) > 25
    failed = [
        case["Input"]
        for case in cases
        if not any(n.value == float(case["Results"][0]["Resolution"]["value"]) for n in _there(case))
    ]
    rate = 1 - len(failed) / len(cases)
    assert rate >= FLOOR, f"{rate:.3f} of {len(cases)}; failed: {failed}"


@needs_cases
def test_published_ranges() -> None:
    cases = [
        case
        for case in _cases("NumberRangeModel.json")
        if re.match(BOUND_WORDS, case["Results"][0]["Text"].lower()) and not re.search(LEFT_OUT, case["Input"])
    ]
    assert len(cases) > 5
    failed = []
    for case in cases:
        low, _, high = case["Results"][0]["Resolution"]["value"].strip("[]()").partition(",")
        wanted = (float(low) if low else None, float(high) if high else None)
        if not any((n.low, n.high) == wanted for n in _there(case)):
            failed.append(case["Input"])
    rate = 1 - len(failed) / len(cases)
    assert rate >= RANGE_FLOOR, f"{rate:.3f} of {len(cases)}; failed: {failed}"
