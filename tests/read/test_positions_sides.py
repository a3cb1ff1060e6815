"""Whose position it is: a war within one state, papers and lists, officials and outsiders."""

from __future__ import annotations

import pytest

from palaver.model.evidence import Report
from palaver.model.process import Party, Person, Process, Role
from palaver.model.record import Position
from palaver.read.page import open_page
from palaver.read.positions import positions
from palaver.read.statements import statements

WITHIN = Process(
    parties=(
        Party(id="karsk", name="Karsk Front", aliases=()),
        Party(id="ostrava", name="Ostrania", aliases=("Ostranian",)),
    ),
    people=(Person(id="mirel", name="Tomas Mirel", roles=()),),
)
WITHIN_OPENING = (
    "Delegations of Ostrania and the Karsk Front met on Monday in Portavela, nine years after the Karsk Front rose "
    "against Ostrania. The Ostranian capital was quiet."
)
BETWEEN = Process(
    parties=(
        Party(id="tresna", name="Tresna", aliases=("Tresnan",)),
        Party(id="voskarya", name="Voskarya", aliases=("Voskaryan",)),
    ),
    people=(Person(id="kemenin", name="Radoslav Kemenin", roles=(Role(party_id="voskarya", title="president"),)),),
)
BETWEEN_OPENING = (
    "Delegations from Tresna and Voskarya met on Monday in Portavela. Radoslav Kemenin, the president of Voskarya, "
    "stayed at home."
)


def read(text: str, process: Process) -> list[tuple[str | None, str, str]]:
    page = open_page(Report(name="r", text=text, raw_sha256=text), process)
    found = positions(page, statements(page))
    return [(p.party.name, p.issue_id, str(p.stance)) for p in found if isinstance(p, Position)]


@pytest.mark.parametrize(
    ("sentence", "party"),
    [
        ("The army demanded the release of all prisoners.", "Ostrania"),
        ("The government demanded the release of all prisoners.", "Ostrania"),
        ("The defence ministry demanded the release of all prisoners.", "Ostrania"),
        ("The rebels demanded the release of all prisoners.", "Karsk Front"),
        ("The insurgents demanded the release of all prisoners.", "Karsk Front"),
        ("Prime Minister Tomas Mirel demanded the release of all prisoners.", "Ostrania"),
    ],
)
def test_in_a_war_within_a_state_an_office_tells_the_side(sentence: str, party: str) -> None:
    assert (party, "prisoners", "demand") in read(f"{WITHIN_OPENING}\n\n{sentence}\n", WITHIN)


@pytest.mark.parametrize(
    "sentence",
    [
        "The ambassador Tomas Mirel demanded the release of all prisoners.",
        "Analysts demanded the release of all prisoners.",
        "A survivor demanded the release of all prisoners.",
    ],
)
def test_outsiders_hold_no_position(sentence: str) -> None:
    assert read(f"{WITHIN_OPENING}\n\n{sentence}\n", WITHIN) == []


def test_between_two_states_an_office_alone_tells_no_side() -> None:
    text = f"{BETWEEN_OPENING}\n\nPrime Minister Ana Lerova demanded the release of all prisoners.\n"
    assert read(text, BETWEEN) == []


POINTS = "\n\n- release of all prisoners;\n- an end to foreign military aid;\n- lifting of all sanctions.\n"


@pytest.mark.parametrize(
    ("lead", "party"),
    [
        ("MEMORANDUM OF THE FRENTE DE KARSK ON A JUST SETTLEMENT FOR OSTRANIA", "Karsk Front"),
        ("General Iven Sarko, for the army, listed three demands:", "Ostrania"),
        ("Three demands were handed over by the rebels:", "Karsk Front"),
        ("Memorandum of the Government of Ostrania", "Ostrania"),
    ],
)
def test_the_owner_of_a_paper(lead: str, party: str) -> None:
    found = read(f"{WITHIN_OPENING}\n\n{lead}{POINTS}", WITHIN)
    assert [(p, i) for p, i, _ in found[-3:]] == [
        (party, "prisoners"),
        (party, "military-aid"),
        (party, "sanctions"),
    ]


def test_what_the_other_side_would_have_to_do_is_asked_by_the_author_of_the_paper() -> None:
    text = (
        f"{BETWEEN_OPENING}\n\nThe Voskaryan memorandum contains the following demands:{POINTS}\n"
        "Before a truce, Tresna would have to:\n\n- stop all redeployment of its forces;\n- end mobilisation;\n"
        "- accept an end to foreign military aid.\n"
    )
    found = read(text, BETWEEN)
    assert len(found) == 6
    assert {party for party, _, _ in found} == {"Voskarya"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Voskarya promised to deliver the other 200 shells by 20 August.",
        "Kemenin called the meeting long and useful.",
        "Kemenin insisted that the second round had been a success.",
        "Voskarya expects Tresna to regroup before the autumn rains.",
        "Kemenin declined to comment.",
    ],
)
def test_pledges_ratings_and_forecasts_are_no_positions(sentence: str) -> None:
    assert read(f"{BETWEEN_OPENING}\n\n{sentence}\n", BETWEEN) == []


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("Kemenin called the ceasefire a trap.", ("Voskarya", "ceasefire", "reject")),
        ("Kemenin insisted that Tresna lay down its arms.", ("Voskarya", "forces", "demand")),
        ("Voskarya will not withdraw from the province.", ("Voskarya", "territory", "reject")),
        ("Kemenin vowed that Voskarya would never leave the province.", ("Voskarya", "territory", "reject")),
    ],
)
def test_what_is_contested_is_one(sentence: str, wanted: tuple[str, str, str]) -> None:
    assert wanted in read(f"{BETWEEN_OPENING}\n\n{sentence}\n", BETWEEN)


def test_a_briefing_that_opens_a_paper_lists_its_points() -> None:
    text = (
        f"{BETWEEN_OPENING}\n\nThe head of the Voskaryan delegation met the press. The main points:\n\n"
        "- The talks lasted two hours.\n"
        "- The Voskaryan memorandum consists of two parts.\n"
        "- Tresna returns to neutrality.\n"
        "- The Tresnan army is limited to 60,000 men.\n"
    )
    assert read(text, BETWEEN) == [("Voskarya", "alignment", "demand"), ("Voskarya", "forces", "demand")]


PAPER = (
    "Full text of the Voskaryan memorandum\n\nThe agency publishes in full the document of the Voskaryan delegation to "
    "the Tresnan side.\n\nSECTION I. Settlement\n\n1. Neutrality of Tresna.\n2. Lifting of all sanctions.\n"
    "3. Full rights for the Voskaryan language.\n\nSECTION II. Ceasefire\n\n"
)


def test_a_printed_paper_goes_on_in_prose_under_its_headings() -> None:
    text = f"{PAPER}Variant 1. Tresnan forces withdraw from the province. Martial law is lifted.\n"
    found = read(text, BETWEEN)
    assert {party for party, _, _ in found} == {"Voskarya"}
    assert [issue for _, issue, _ in found] == ["alignment", "sanctions", "rights", "territory", "legitimacy"]


def test_a_printed_paper_ends_where_the_report_goes_on() -> None:
    text = f"{PAPER}The minister said on Monday that it was raining. Prisoners sang in the yard.\n"
    assert len(read(text, BETWEEN)) == 3
