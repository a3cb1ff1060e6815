"""Values as plain data."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date

import pytest

from palaver.model.evidence import Span, When
from palaver.model.record import Stance
from palaver.publish.plain import plain


@dataclass(frozen=True)
class _Value:
    when: When
    span: Span
    stance: Stance
    numbers: tuple[float, ...]
    nothing: None = None


def test_a_value_becomes_what_json_can_say() -> None:
    day = date(2031, 5, 1)
    value = _Value(
        when=When(first=day, last=day, printed="1 May"),
        span=Span(report_id="r", start=1, end=2),
        stance=Stance.DEMAND,
        numbers=(800.0, 2.5),
    )
    made = plain({"one": [value]})
    assert json.loads(json.dumps(made)) == {
        "one": [
            {
                "when": {"first": "2031-05-01", "last": "2031-05-01", "printed": "1 May"},
                "span": {"report_id": "r", "start": 1, "end": 2},
                "stance": "demand",
                "numbers": [800, 2.5],
                "nothing": None,
            }
        ]
    }
    assert type(made["one"][0]["stance"]) is str


def test_what_has_no_plain_form_is_refused() -> None:
    with pytest.raises(TypeError, match="object has no plain form"):
        plain({"one": object()})
