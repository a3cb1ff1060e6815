"""Ids, spans and intervals."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from palaver.errors import SpanMismatch
from palaver.model.evidence import Evidence, Report, Span, When, digest, evidence

REPORT = Report(name="a", text="Halmaya refused.", raw_sha256="00" * 32)


@given(st.lists(st.text() | st.integers() | st.none()), st.lists(st.text() | st.integers() | st.none()))
def test_ids_differ_where_parts_differ(left: list[str | int | None], right: list[str | int | None]) -> None:
    # A number and its digits are the same part on purpose: ids are made of what would be printed.
    same = [None if part is None else str(part) for part in left] == [
        None if part is None else str(part) for part in right
    ]
    assert (digest("report", *left) == digest("report", *right)) == same


def test_an_id_says_its_kind() -> None:
    assert len(REPORT.id) == 16
    assert REPORT.id.startswith("r")
    assert digest("statement", "x")[1:] != digest("position", "x")[1:]


def test_a_report_is_its_bytes() -> None:
    assert Report(name="b", text="other", raw_sha256="00" * 32).id == REPORT.id
    assert Report(name="a", text=REPORT.text, raw_sha256="01" * 32).id != REPORT.id


@pytest.mark.parametrize(("start", "end"), [(0, 0), (5, 4), (-1, 3), (0, 17)])
def test_evidence_needs_characters_of_the_report(start: int, end: int) -> None:
    with pytest.raises(SpanMismatch) as caught:
        evidence(REPORT, start, end)
    assert f"[{start}:{end}]" in caught.value.what
    assert caught.value.fix


def test_a_quotation_is_as_long_as_its_span() -> None:
    assert evidence(REPORT, 0, 7).quote == "Halmaya"
    with pytest.raises(SpanMismatch):
        Evidence(span=Span(report_id=REPORT.id, start=0, end=7), quote="Halmay")


@pytest.mark.parametrize(
    ("first", "last", "iso"),
    [
        (date(2025, 6, 2), date(2025, 6, 2), "2025-06-02"),
        (date(2025, 6, 1), date(2025, 6, 30), "2025-06"),
        (date(2024, 2, 1), date(2024, 2, 29), "2024-02"),
        (date(2025, 2, 1), date(2025, 2, 27), "2025-02-01/2025-02-27"),
        (date(2025, 1, 1), date(2025, 12, 31), "2025"),
        (date(2023, 1, 1), date(2025, 12, 31), "2023/2025"),
        (date(2025, 5, 1), date(2025, 6, 30), "2025-05/2025-06"),
        (date(2025, 6, 2), date(2025, 6, 4), "2025-06-02/2025-06-04"),
        (None, date(2025, 6, 4), None),
        (date(2025, 6, 4), None, None),
    ],
)
def test_an_interval_as_the_codebook_writes_it(first: date | None, last: date | None, iso: str | None) -> None:
    assert When(first=first, last=last).iso() == iso
