"""Meetings: what is one, what is told of it, and which mentions are of one and the same."""

from __future__ import annotations

import pytest

from palaver.model.evidence import Report
from palaver.model.process import Process
from palaver.model.record import Meeting, MeetingKind, MeetingStatus
from palaver.read.meetings import meetings
from palaver.read.page import open_page
from palaver.text.dates import parse_date

LEAD = "Zvarnia and Laimava have been at war for two years. Zvarnia holds the coast, Laimava holds the hills.\n\n"


def read(text: str, published: str = "2043-11-10") -> list[Meeting]:
    """The meetings of a text printed on a day, after a lead that shows who the parties are."""
    report = Report(name="r", text=LEAD + text, raw_sha256="r", published=parse_date(published, None))
    found = meetings(open_page(report, Process()), ())
    assert all(isinstance(m, Meeting) for m in found)
    for meeting in found:
        for piece in meeting.evidence:
            assert report.text[piece.span.start : piece.span.end] == piece.quote
    return [m for m in found if isinstance(m, Meeting)]


def told(meeting: Meeting) -> str | None:
    return meeting.held.iso() if meeting.held else None


def test_a_round_with_its_number_place_and_day() -> None:
    (found,) = read("The second round of talks was held in Sahwan on 5 November, both ministries said.")
    assert found.kind is MeetingKind.TALKS
    assert found.ordinal == 2
    assert found.label == "second round of talks"
    assert told(found) == "2043-11-05"
    assert found.place is not None and found.place.name == "Sahwan"
    assert found.status is MeetingStatus.HELD


def test_the_parties_are_those_of_the_talks() -> None:
    (found,) = read("The second round of talks between Zvarnia and Laimava was held in Sahwan on 5 November.")
    assert {m.name for m in found.parties} == {"Zvarnia", "Laimava"}


def test_mentions_of_one_round_are_one_meeting() -> None:
    found = read(
        "The third round opened in Sahwan on 8 November. Nobody smiled.\n\n"
        "The mediators hoped for more. On Sunday, the third round ended without a word on the truce."
    )
    assert [m.ordinal for m in found] == [3]
    assert len(found[0].evidence) == 2


def test_rounds_with_other_numbers_are_other_meetings() -> None:
    found = read("The first round took place in Sahwan on 1 October. A second round is planned for 20 November.")
    assert [(m.ordinal, told(m)) for m in found] == [(1, "2043-10-01"), (2, "2043-11-20")]
    assert [m.status for m in found] == [MeetingStatus.HELD, MeetingStatus.PLANNED]


def test_a_postponed_round_is_told_twice() -> None:
    found = read("The third round was due on 8 November and did not open. The third round will open on 22 November.")
    assert sorted(t for m in found if (t := told(m))) == ["2043-11-08", "2043-11-22"]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("President Ada Brandt telephoned Prime Minister Ilo Maren on Tuesday.", MeetingKind.CALL),
        ("The two presidents spoke by telephone on Tuesday, aides said.", MeetingKind.CALL),
        ("Foreign Minister Ada Brandt will visit Oskoy on 20 November.", MeetingKind.VISIT),
        ("Special envoy Ada Brandt flew to Oskoy on Tuesday.", MeetingKind.VISIT),
        ("The mediators proposed a meeting of the two presidents before the end of November.", MeetingKind.SUMMIT),
        ("A summit is to be held in Oskoy on 30 November.", MeetingKind.SUMMIT),
        ("The delegations met in Oskoy on Monday for four hours.", MeetingKind.TALKS),
        ("Negotiators sat down in Oskoy on Monday.", MeetingKind.TALKS),
    ],
)
def test_the_kind_of_a_meeting(words: str, kind: MeetingKind) -> None:
    (found,) = read(words)
    assert found.kind is kind
    assert found.evidence[0].quote in words


@pytest.mark.parametrize(
    "words",
    [
        "The minister told a press conference on Monday that nothing had changed.",
        "Nobody believes that peace talks are useful.",
        "A convoy of lorries arrived in Oskoy on Tuesday.",
        "A resident reached by telephone said that the street was empty.",
        "The minister has met none of these conditions.",
    ],
)
def test_what_is_no_meeting(words: str) -> None:
    assert read(words) == []


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("A second round is planned for the end of November.", "2043-11"),
        ("A second round is expected in December.", "2043-12"),
        ("The second round was held from 3 to 5 November in Sahwan.", "2043-11-03"),
        ("The sides agreed on little on Friday after two days of talks in Sahwan.", "2043-11-05"),
        ("The minister said on Monday that a second round would follow.", None),
    ],
)
def test_the_time_of_a_meeting_is_a_day_a_month_or_none(words: str, day: str | None) -> None:
    (found,) = read(words)
    assert told(found) == day


def test_a_chronicle_dates_its_entries() -> None:
    found = read(
        "12 Oct. First round in Sahwan. Nothing is signed.\n\n3 Nov. Second round in Sahwan, without mediators."
    )
    assert [(m.ordinal, told(m)) for m in found] == [(1, "2043-10-12"), (2, "2043-11-03")]


@pytest.mark.parametrize(
    "words",
    [
        "The third round, due in Sahwan on 8 November, was cancelled.",
        "The third round in Sahwan on 8 November did not take place.",
        "The summit planned for 8 November was called off.",
    ],
)
def test_a_meeting_that_failed(words: str) -> None:
    (found,) = read(words)
    assert found.status is MeetingStatus.FAILED


def test_who_leads_a_delegation() -> None:
    (found,) = read(
        "The second round of talks between Zvarnia and Laimava was held in Sahwan on 5 November, "
        "with the Zvarnian delegation headed by Zvarnian Deputy Foreign Minister Nikita Rzhanov."
    )
    assert [(h.party.name, h.person.name) for h in found.heads] == [("Zvarnia", "Nikita Rzhanov")]


def test_working_groups_are_apart_from_the_rounds() -> None:
    found = read("The third round was held in Sahwan on 5 November. Three working groups are to meet online.")
    assert len(found) == 2


def test_two_visits_of_one_journey() -> None:
    found = read("Special envoy Ada Brandt flew to Oskoy on Monday and will fly to Tarn on Thursday.")
    assert [told(m) for m in found] == ["2043-11-09", "2043-11-12"]


def test_words_that_open_a_sentence_are_no_place_and_a_telephone_makes_a_call() -> None:
    text = (
        "The Tresnan and Ardenian Presidents Ana Orlo and Ben Harn had their fourth telephone conversation in recent "
        "months on 4 March 2040. Though talks did take place between Tresna and Arden, they proved brief."
    )
    found = read(text)
    assert [m.kind for m in found][:1] == [MeetingKind.CALL]
    assert all(m.place is None for m in found)
