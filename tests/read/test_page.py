"""A page gives every layer the same words, names, dates and figures."""

from __future__ import annotations

from datetime import date

import pytest

from palaver.errors import SpanMismatch
from palaver.model.evidence import Aside, Report, When
from palaver.model.process import Issue, Outlet, Party, Process, Side
from palaver.model.record import Position
from palaver.read.page import Page, open_page
from palaver.read.positions import positions
from palaver.read.statements import statements

TEXT = (
    "Tresna's army shelled Arden on 5 March, and 40 soldiers were killed.\n\n"
    "Tresnan Foreign Minister Mila Orlo said on Friday that 200 prisoners would be freed by 1 May. "
    "We have not seen the list. She left."
)
DAY = When(first=date(2040, 3, 10), last=date(2040, 3, 10))


def opened(text: str = TEXT, **more: object) -> Page:
    report = Report(name="r1", text=text, raw_sha256="r1", **{"published": DAY, **more})  # type: ignore[arg-type]
    return open_page(report, Process(parties=(Party(id="t", name="Tresna"), Party(id="a", name="Arden"))))


@pytest.fixture(scope="module")
def page() -> Page:
    return opened()


def place(words: str) -> tuple[int, int]:
    return TEXT.index(words), TEXT.index(words) + len(words)


def test_the_same_report_gives_the_same_page(page: Page) -> None:
    assert opened() == page


def test_sentences_and_their_paragraphs(page: Page) -> None:
    assert [page.paragraph(s).index for s in page.sentences] == [0, 1, 1, 1]
    assert [t.text for t in page.words(*place("We have not"))] == ["We", "have", "not"]


def test_dates_and_numbers_of_a_range(page: Page) -> None:
    first, second = page.sentences[:2]
    assert [d.when.iso() for d in page.dates_in(first.start, first.end)] == ["2040-03-05"]
    assert [d.when.iso() for d in page.dates_in(second.start, second.end)][-1] == "2040-05-01"
    assert [n.value for n in page.numbers_in(first.start, first.end)] == [40]
    assert [n.value for n in page.numbers_in(second.start, second.end)] == [200]
    assert not page.dates_in(0, 0)
    assert not page.numbers_in(0, 0)


@pytest.mark.parametrize(
    ("when", "day"),
    [
        (DAY, date(2040, 3, 10)),
        (When(first=date(2040, 3, 1), last=date(2040, 3, 31)), None),
        (When(printed="spring"), None),
        (None, None),
    ],
)
def test_the_day_of_publication_is_known_to_the_day_or_not_at_all(when: When | None, day: date | None) -> None:
    assert opened(published=when).published == day


def test_a_mention_keeps_what_was_printed_beside_who_is_meant(page: Page) -> None:
    mention = page.mention(*place("She"))
    assert (mention.printed, mention.name) == ("She", "Mila Orlo")
    unknown = page.mention(*place("the list"))
    assert (unknown.printed, unknown.name, unknown.entity_id) == ("the list", None, None)
    side = page.mention(*place("Arden"))
    assert (side.name, side.entity_id) == ("Arden", "a")


def test_the_mention_of_a_name_is_the_nearest_before(page: Page) -> None:
    found = page.mention_of("Tresna", len(TEXT))
    assert found is not None
    assert (found.printed, found.name, found.entity_id) == ("Tresnan", "Tresna", "t")
    first = page.mention_of("Arden", 0)
    assert first is not None
    assert first.span.start == TEXT.index("Arden"), "where none stands before, it is the first one after"
    assert page.mention_of("Nobody", 10) is None


def test_we_is_the_outlet_where_it_is_known() -> None:
    start, end = place("We")
    assert opened(outlet_id="velm-tribune").mention(start, end).name == "velm-tribune"
    assert opened(outlet_id=None).mention(start, end).name == "report"


def test_we_is_the_side_that_the_outlet_belongs_to() -> None:
    process = Process(
        parties=(Party(id="t", name="Tresna"),),
        outlets=(Outlet(id="velm", name="Velm Tribune", side=Side.PARTY, tied_to="t"),),
    )
    report = Report(name="r1", text=TEXT, raw_sha256="r1", outlet_id="Velm Tribune")
    assert open_page(report, process).mention(*place("We")).name == "Tresna"


def test_a_cue_of_the_process_file_tells_the_issue() -> None:
    strait = Issue(id="strait", name="The Velm Strait", parent="infrastructure", cues=("Velm Strait", "boom"))
    report = Report(name="r1", text="Tresna demanded that the boom be lifted.", raw_sha256="r1")
    page = open_page(report, Process(issues=(strait,), parties=(Party(id="t", name="Tresna"),)))
    assert page.issue_told("that the boom be lifted") == "infrastructure"
    assert page.issue_told("a boomerang") is None
    said = statements(page)
    assert [s.issue_id for s in said] == ["infrastructure"]
    assert {p.issue_id for p in positions(page, said) if isinstance(p, Position)} == {"infrastructure"}


def test_evidence_is_the_reports_own_words(page: Page) -> None:
    assert page.evidence(*place("40 soldiers")).quote == "40 soldiers"
    with pytest.raises(SpanMismatch):
        page.evidence(0, len(TEXT) + 1)
    with pytest.raises(SpanMismatch):
        page.evidence(3, 3)


def test_asides_are_not_read() -> None:
    page = opened(asides=(Aside(start=TEXT.index("Tresnan"), end=len(TEXT), reason="newsletter"),))
    assert [page.paragraph(s).index for s in page.sentences] == [0]
