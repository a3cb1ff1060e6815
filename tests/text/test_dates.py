"""Time expressions: what is found, and which days it means."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from palaver.text.dates import Dated, DateShape, dates, parse_date

PUBLISHED = date(2041, 2, 14)  # a Thursday


def one(text: str, published: date | None = PUBLISHED) -> Dated:
    found = dates(text, published)
    assert len(found) == 1, [d.when.printed for d in found]
    assert text[found[0].start : found[0].end] == found[0].when.printed
    return found[0]


@pytest.mark.parametrize(
    ("text", "iso", "shape"),
    [
        ("on 2041-06-02 the bridge", "2041-06-02", "day"),
        ("signed on 2.6.2033 at noon", "2033-06-02", "day"),
        ("It began on 2 June 2033.", "2033-06-02", "day"),
        ("It began on June 2nd, 2033.", "2033-06-02", "day"),
        ("It began on the second of June 2033.", "2033-06-02", "day"),
        ("Shells fell on Saturday, 9 February.", "2041-02-09", "day"),
        ("It fell silent in February 2014.", "2014-02", "month"),
        ("a round planned for mid-May", "2041-05", "month"),
        ("It was signed in late January.", "2041-01", "month"),
        ("The war broke out in 2031.", "2031", "year"),
        ("the war of '98", "1998", "year"),
        ("the drought of the 2020s", "2020/2029", "range"),
        ("in the autumn of 2031", "2031-09/2031-11", "range"),
        ("in the third quarter of 2040", "2040-07/2040-09", "range"),
        ("from 3 to 5 May 2040", "2040-05-03/2040-05-05", "range"),
        ("between 3 and 5 May 2040", "2040-05-03/2040-05-05", "range"),
        ("3-5 May 2040", "2040-05-03/2040-05-05", "range"),
        ("May 3-5, 2040", "2040-05-03/2040-05-05", "range"),
        ("from 28 March 2040 to 2 April 2040", "2040-03-28/2040-04-02", "range"),
        ("flew weapons between November and January", "2040-11/2041-01", "range"),
        ("from Dec. 15 to Jan. 5", "2040-12-15/2041-01-05", "range"),
        ("on the night of 18 to 19 January", "2041-01-18/2041-01-19", "range"),
        ("on the night of 1 February", "2041-02-01", "day"),
        ("in the first three weeks of January", "2041-01-01/2041-01-21", "range"),
        ("in the second half of January", "2041-01-16/2041-01-31", "range"),
        ("the last day of January", "2041-01-31", "day"),
        ("in the first week of January", "2041-01", "month"),
        ("a drone hit the mill yesterday evening", "2041-02-13", "relative"),
        ("They met this morning.", "2041-02-14", "relative"),
        ("Last night the ridge was lost.", "2041-02-13", "relative"),
        ("the day before yesterday", "2041-02-12", "relative"),
        ("A convoy left last week.", "2041-02-04/2041-02-10", "relative"),
        ("A convoy left last month.", "2041-01", "relative"),
        ("They vote next year.", "2042", "relative"),
        ("over the past week", "2041-02-07/2041-02-14", "relative"),
        ("in the past 24 hours", "2041-02-13/2041-02-14", "relative"),
        ("seized two weeks ago", "2041-01-31", "relative"),
        ("seized two years ago", "2039", "relative"),
        ("besieged since June", "2040-06/2041-02", "since"),
        ("besieged since 25 March", "2040-03-25/2041-02-14", "since"),
        ("occupied since February 2014", "2014-02/2041-02", "since"),
        ("to free 400 prisoners by the end of June", "2041-06-30", "deadline"),
        ("to free 400 prisoners by early September", "2041-09", "deadline"),
        ("no later than 3 March", "2041-03-03", "deadline"),
        ("before the month is out", "2041-02-28", "deadline"),
        ("before March is out", "2041-03-31", "deadline"),
        ("by the month's end", "2041-02-28", "deadline"),
        ("by the end of the year", "2041-12-31", "deadline"),
        ("on or after 1 May 2045", "2045-05-01", "day"),
        ("will report before March", "2041-02-28", "deadline"),
        ("to leave the town within 45 days", "2041-03-31", "deadline"),
        ("must answer by midnight on Friday", "2041-02-15", "deadline"),
        ("to begin by Easter", "2041-04-21", "deadline"),
        ("a truce around Easter", "2041-04", "day"),
        ("hold fire until 14 May", "2041-05-14", "until"),
        ("for 30 days from 1 March", "2041-03-01/2041-03-30", "range"),
        ("at 0600 on 12 March", "2041-03-12", "day"),
    ],
)
def test_resolved(text: str, iso: str, shape: str) -> None:
    found = one(text)
    assert (found.when.iso(), found.shape) == (iso, shape)


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("He spoke on Thursday.", "2041-02-14"),
        ("Shells hit the depot on Monday.", "2041-02-11"),
        ("The convoy will leave on Monday.", "2041-02-18"),
        ("The delegations are to meet on Monday.", "2041-02-18"),
        ("A meeting is due on Monday.", "2041-02-18"),
        ("The talks will be held on Monday.", "2041-02-18"),
        ("They won't come on Monday.", "2041-02-18"),
        ("The round opens on Monday.", "2041-02-18"),
        ("The envoys were to be heard; the court sat on Monday.", "2041-02-11"),
        ("last Thursday's attack", "2041-02-07"),
        ("next Thursday the court sits", "2041-02-21"),
        ("It burned on Saturday last week.", "2041-02-09"),
        ("They agreed to hand them over by Saturday.", "2041-02-16"),
        ("All had crossed by Saturday.", "2041-02-09"),
        ("By Sunday evening three houses were ash.", "2041-02-10"),
        ("In December the dam broke.", "2040-12"),
        ("A third round will be held in September.", "2041-09"),
        ("on the 9th, a boat sank", "2041-02-09"),
        ("It will be read out on the 20th.", "2041-02-20"),
        ("He was captured last June", "2040-06"),
    ],
)
def test_the_verb_decides_the_direction(text: str, iso: str) -> None:
    assert one(text).when.iso() == iso


def test_two_directions_in_one_sentence() -> None:
    found = dates("He said on Thursday that the talks will resume on Monday.", PUBLISHED)
    assert [d.when.iso() for d in found] == ["2041-02-14", "2041-02-18"]


@pytest.mark.parametrize(
    ("text", "printed", "shape"),
    [
        (
            "no later than 100 days after martial law is lifted, he said",
            "100 days after martial law is lifted",
            "deadline",
        ),
        ("within ten days of a breach.", "within ten days of a breach", "deadline"),
        ("a lull for 30 days", "for 30 days", "duration"),
        ("a 30-day truce", "30-day", "duration"),
        ("They died three days earlier.", "three days earlier", "relative"),
        ("a few weeks ago", "a few weeks ago", "relative"),
        ("in the coming days", "the coming days", "relative"),
        ("It took the road in three days.", "in three days", "duration"),
    ],
)
def test_what_has_no_date_keeps_its_words(text: str, printed: str, shape: str) -> None:
    found = one(text)
    assert (found.when.first, found.when.last, found.when.printed, found.shape) == (None, None, printed, shape)


def test_counted_from_the_day_named_before() -> None:
    found = dates("The truce began on 3 February. Two days later it was broken, and the day after, mended.", PUBLISHED)
    assert [d.when.iso() for d in found][:2] == ["2041-02-03", "2041-02-05"]
    apart = dates("The truce began on 3 February.\n\nTwo days later it was broken.", PUBLISHED)
    assert apart[1].when.iso() is None


def test_after_has_no_end() -> None:
    found = one("The price rose after 3 February 2041.", None)
    assert (found.shape, found.when.first, found.when.last) == (DateShape.AFTER, date(2041, 2, 3), None)


@pytest.mark.parametrize(
    "text",
    [
        "at 16:40",
        "1800 men",
        "a 43-year-old man",
        "He may come, and they march on.",
        "Theresa May spoke.",
        "the sun sat low",
    ],
)
def test_no_dates(text: str) -> None:
    assert dates(text, PUBLISHED) == ()


def test_without_a_publication_date() -> None:
    found = dates("On Friday they met; on 2 June 2033 they signed; since February 2014; by the end of June.", None)
    assert [(d.when.printed, d.when.iso()) for d in found] == [
        ("Friday", None),
        ("2 June 2033", "2033-06-02"),
        ("since February 2014", None),
        ("by the end of June", None),
    ]
    assert found[2].when.first == date(2014, 2, 1)


def test_only_the_given_part_is_read() -> None:
    text = "On 1 May 2040 it rained. On 2 May 2040 it snowed. On 3 May 2040 it thawed."
    begin = text.index("On 2")
    (found,) = dates(text, None, begin, text.index("On 3"))
    assert text[found.start : found.end] == "2 May 2040"


@pytest.mark.parametrize(
    ("printed", "iso"),
    [
        ("2 June", "2041-06-02"),
        ("on Tuesday", "2041-02-12"),
        ("the autumn of 2031", "2031-09/2031-11"),
        ("(2031-05)", "2031-05"),
    ],
)
def test_parse_date(printed: str, iso: str) -> None:
    when = parse_date(printed, PUBLISHED)
    assert when is not None
    assert (when.iso(), when.printed) == (iso, printed)


@pytest.mark.parametrize("printed", ["", "soon", "2 June and 3 July", "the bridge fell on Tuesday"])
def test_not_just_a_date(printed: str) -> None:
    assert parse_date(printed, PUBLISHED) is None


def test_impossible_days_are_not_resolved() -> None:
    assert one("on 31 February 2041").when.iso() is None
    assert dates("on 30.02.2041", PUBLISHED) == ()


WORDS = st.sampled_from(
    "on by since from to until 2 3 31 June May Friday 2031 9999 the of week last next two days ago . , - and half end "
    "before after within 30 year month Easter spring night overnight yesterday '98 2nd first may 1990s \n\n".split(" ")
)


@given(st.lists(WORDS, max_size=25).map(" ".join), st.dates() | st.none())
def test_any_words_give_ordered_spans_of_their_own_words(text: str, published: date | None) -> None:
    end = 0
    for found in dates(text, published):
        assert end <= found.start < found.end <= len(text)
        assert found.when.printed == text[found.start : found.end]
        if found.when.first and found.when.last:
            assert found.when.first <= found.when.last
        end = found.end


@given(st.text(max_size=60))
def test_any_text_is_read(text: str) -> None:
    assert all(found.when.printed == text[found.start : found.end] for found in dates(text, PUBLISHED))
