"""The few words Palaver says itself."""

from __future__ import annotations

from datetime import date

import pytest

from palaver.analyse.toll import Count
from palaver.model.evidence import Span, When
from palaver.model.record import Bound, EventKind, MeetingKind, Stance
from palaver.publish.words import EVENTS, MEETINGS, STANCES, count, day, listed, on_day


def when(first: str, last: str) -> When:
    return When(first=date.fromisoformat(first), last=date.fromisoformat(last))


@pytest.mark.parametrize(
    ("of", "words", "in_sentence"),
    [
        (when("2031-05-08", "2031-05-08"), "8 May 2031", " on 8 May 2031"),
        (when("2031-05-01", "2031-05-31"), "May 2031", " in May 2031"),
        (when("2031-01-01", "2031-12-31"), "2031", " in 2031"),
        (when("2031-05-01", "2031-06-30"), "May – June 2031", ", May – June 2031"),
        (when("2031-05-08", "2031-05-11"), "8–11 May 2031", ", 8–11 May 2031"),
        (when("2031-05-08", "2031-06-02"), "8 May – 2 June 2031", ", 8 May – 2 June 2031"),
        (when("2030-12-30", "2031-01-02"), "30 December 2030 – 2 January 2031", ", 30 December 2030 – 2 January 2031"),
        (when("2030-12-01", "2031-01-31"), "December 2030 – January 2031", ", December 2030 – January 2031"),
        (When(first=date(2031, 5, 8)), "from 8 May 2031", ", from 8 May 2031"),
        (When(last=date(2031, 5, 8)), "until 8 May 2031", ", until 8 May 2031"),
        (When(printed="soon"), None, ""),
        (None, None, ""),
    ],
)
def test_days_as_people_write_them(of: When | None, words: str | None, in_sentence: str) -> None:
    assert day(of) == words
    assert on_day(of) == in_sentence


@pytest.mark.parametrize(
    ("what", "numbers", "bound", "words"),
    [
        ("killed", (1200.0, None, None), Bound.AT_LEAST, "at least 1,200 killed"),
        ("killed: children", (2.0, 2.0, 2.0), Bound.EXACT, "2 killed (children)"),
        ("injured", (None, 24.0, 99.0), Bound.ABOUT, "in the order of 24 to 99 injured"),
        ("injured", (None, 24.0, None), Bound.AT_LEAST, "at least 24 injured"),
        ("drones", (None, None, None), Bound.EXACT, "drones, no number"),
        ("killed: people", (2.0, None, None), Bound.EXACT, "2 killed"),
        ("blocks: apartment blocks", (2.0, None, None), Bound.EXACT, "2 apartment blocks"),
        ("rise", (2.5, None, None), Bound.ABOUT, "about 2.5 rise"),
    ],
)
def test_figures_keep_their_bounds(
    what: str, numbers: tuple[float | None, float | None, float | None], bound: Bound, words: str
) -> None:
    span = Span(report_id="r", start=0, end=1)
    value, low, high = numbers
    figure = Count(what=what, value=value, low=low, high=high, bound=bound, unit=None, told_by=(), span=span)
    assert count(figure) == words


def test_every_code_has_a_word() -> None:
    assert (set(STANCES), set(MEETINGS), set(EVENTS)) == (set(Stance), set(MeetingKind), set(EventKind))


def test_names_in_a_row() -> None:
    assert [listed(names) for names in ((), ("A",), ("A", "B"), ("A", "B", "C"))] == ["", "A", "A and B", "A, B and C"]
