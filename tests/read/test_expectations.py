"""Expectations: invented sentences with the forecasts that are to be read in them."""

from __future__ import annotations

from datetime import date

import pytest

from palaver.model.evidence import Report, When
from palaver.model.process import Process
from palaver.model.record import Expectation
from palaver.read.expectations import expectations
from palaver.read.page import open_page
from palaver.read.statements import statements

LEAD = (
    "Envoys of Orvia and Selmark met in the Lumian capital Tarsa for direct talks on Monday. "
    "Orvia and Selmark have been at war since 2031.\n\n"
)
PUBLISHED = date(2034, 5, 20)


def read(text: str) -> list[Expectation]:
    """The forecasts of a text after a lead that names two sides, published on Saturday 20 May 2034."""
    report = Report(name="r01", text=LEAD + text, raw_sha256=text, published=When(first=PUBLISHED, last=PUBLISHED))
    page = open_page(report, Process())
    found = [x for x in expectations(page, statements(page)) if isinstance(x, Expectation)]
    for one in found:
        for piece in one.evidence:
            assert report.text[piece.span.start : piece.span.end] == piece.quote
    return found


FORECASTS = [
    ("Analysts expect Orvia to attack Kestrel before the rains.", "Orvia to attack Kestrel before the rains"),
    ("A ceasefire is unlikely before September, diplomats say.", "A ceasefire is unlikely before September"),
    ("Few observers expect a breakthrough at the next round.", "a breakthrough at the next round"),
    ("The town could fall within weeks, the report said.", "The town could fall within weeks"),
    ("Selmark fears that its allies will soon tire of the war.", "its allies will soon tire of the war"),
    (
        "At this rate Orvian forces would need until 2036 to take the province.",
        "At this rate Orvian forces would need until 2036 to take the province",
    ),
    ("The Lumian Institute predicts that the truce will fail.", "the truce will fail"),
]


@pytest.mark.parametrize(("text", "words"), FORECASTS)
def test_forecast(text: str, words: str) -> None:
    assert [x.evidence[0].quote for x in read(text)] == [words]


NOTHING = [
    "The delegations will meet again in Tarsa on 2 June.",
    "We could not verify the claim.",
    "Orvia must leave the province, Selmark insists.",
    "Orvian drones hit a depot in Kestrel on 18 May.",
    '"We will never give up Brenna," President Ada Vell of Selmark promised.',
    "Orvian forces likely seized the northern half of Brenna on 2 May.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_what_is_no_forecast(text: str) -> None:
    assert read(text) == []


def test_the_forecaster_is_the_one_who_speaks() -> None:
    (one,) = read('"They will be back in June," said Mira Tolan, an analyst at the Lumian Institute.')
    assert one.by is not None
    assert one.by.name == "Mira Tolan"


def test_the_report_itself_forecasts_where_nobody_is_named() -> None:
    (one,) = read("At this rate Orvian forces would need until 2036 to take the province.")
    assert one.by is None


def test_a_horizon_is_a_date_where_it_can_be_reckoned() -> None:
    (one,) = read("Analysts expect an Orvian attack on Kestrel by 15 June.")
    assert one.horizon is not None
    assert one.horizon.last == date(2034, 6, 15)


def test_else_a_horizon_is_the_words() -> None:
    (one,) = read("Analysts expect Orvia to attack Kestrel before the rains.")
    assert one.horizon is not None
    assert one.horizon.iso() is None
    assert one.horizon.printed == "before the rains"


def test_what_it_is_about() -> None:
    (one,) = read("A ceasefire is unlikely before September, diplomats say.")
    assert one.about == "ceasefire"


def test_demands_in_a_list_are_no_forecasts() -> None:
    assert read("Selmark's demands:\n\n• Orvia will leave Brenna by September\n\n• no troops may stay there\n") == []
