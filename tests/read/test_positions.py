"""Positions in invented reports: what is found, whose it is, which stance, and what is no position."""

from __future__ import annotations

from itertools import pairwise

import pytest

from palaver.model.evidence import Report
from palaver.model.process import Party, Person, Process, Role
from palaver.model.record import Position, Stance
from palaver.read.page import open_page
from palaver.read.positions import positions
from palaver.read.statements import statements

OPENING = (
    "Delegations from Tresna and Voskarya met on Monday in Portavela. The government of Tresna and the government of "
    "Voskarya have been at war for two years. Lidija Vareska, the president of Tresna, and Radoslav Kemenin, the "
    "president of Voskarya, stayed at home."
)
PROCESS = Process(
    parties=(
        Party(id="tresna", name="Tresna", aliases=("Tresnan",)),
        Party(id="voskarya", name="Voskarya", aliases=("Voskaryan",)),
    ),
    people=(
        Person(id="vareska", name="Lidija Vareska", roles=(Role(party_id="tresna", title="president"),)),
        Person(id="kemenin", name="Radoslav Kemenin", roles=(Role(party_id="voskarya", title="president"),)),
    ),
)


def read(text: str) -> tuple[Position, ...]:
    report = Report(name="r", text=text, raw_sha256=text)
    page = open_page(report, PROCESS)
    found = tuple(p for p in positions(page, statements(page)) if isinstance(p, Position))
    for position in found:
        for piece in position.evidence:
            assert text[piece.span.start : piece.span.end] == piece.quote
    return found


def brief(text: str) -> list[tuple[str | None, str, str]]:
    return [(p.party.name, p.issue_id, str(p.stance)) for p in read(text)]


SENTENCES = [
    ("Tresna demanded the return of all prisoners.", ("Tresna", "prisoners", "demand")),
    ("Voskarya proposed a truce of three days.", ("Voskarya", "ceasefire", "offer")),
    ("Tresna rejected the lifting of sanctions.", ("Tresna", "sanctions", "reject")),
    ("Voskarya accepted an exchange of bodies.", ("Voskarya", "remains", "accept")),
    ("Kemenin insisted that Tresna give up its neutrality.", ("Voskarya", "alignment", "demand")),
    ("Vareska said that Tresna would not accept foreign troops on its soil.", ("Tresna", "guarantees", "reject")),
    ("Vareska said that every abducted child must come home.", ("Tresna", "civilians", "demand")),
    ("Vareska ruled out any amnesty.", ("Tresna", "justice", "reject")),
    ("Kemenin is ready to meet Vareska anywhere.", ("Voskarya", "format", "offer")),
    ("Kemenin threatened to walk out of the talks.", ("Voskarya", "format", "reject")),
]


@pytest.mark.parametrize(("sentence", "wanted"), SENTENCES)
def test_a_position_in_a_sentence(sentence: str, wanted: tuple[str, str, str]) -> None:
    assert wanted in brief(f"{OPENING}\n\n{sentence}\n")


def test_a_running_list_is_one_position_a_demand() -> None:
    text = (
        f"{OPENING}\n\nVoskarya wants Tresna to withdraw its troops from the province, to cut the size of its army, "
        "to hold an election and to make Voskaryan an official language.\n"
    )
    found = [p for p in brief(text) if p[0] == "Voskarya"]
    assert [issue for _, issue, _ in found] == ["territory", "forces", "legitimacy", "rights"]
    assert {stance for _, _, stance in found} == {"demand"}


MEMORANDUM = f"""{OPENING}

Voskarya published its memorandum on Tuesday. The Voskaryan memorandum contains the following demands:

- complete withdrawal of Tresnan troops from the province;
- neutrality of Tresna; no foreign bases on its soil;
- Voskarya will hand over 3,000 bodies;
- lifting of all sanctions.
"""


def test_the_points_of_a_memorandum_are_positions_of_its_author() -> None:
    found = [
        (p.issue_id, p.stance) for p in read(MEMORANDUM) if p.evidence[0].span.start > MEMORANDUM.index("- complete")
    ]
    assert found == [
        ("territory", Stance.DEMAND),
        ("alignment", Stance.DEMAND),
        ("guarantees", Stance.REJECT),
        ("remains", Stance.OFFER),
        ("sanctions", Stance.DEMAND),
    ]
    assert {p.party.name for p in read(MEMORANDUM)} == {"Voskarya"}


@pytest.mark.parametrize(
    "lead",
    [
        "What the two sides agreed on in the accord:",
        "Here is a recap of the main developments:",
    ],
)
def test_a_list_of_what_was_agreed_or_happened_is_none(lead: str) -> None:
    text = f"{OPENING}\n\n{lead}\n\n- complete withdrawal from the province;\n- lifting of all sanctions.\n"
    assert read(text) == ()


def test_a_condition_is_kept_in_the_reports_words() -> None:
    text = f"{OPENING}\n\nTresna offered to lift the sanctions if Voskarya releases all prisoners.\n"
    (position,) = (p for p in read(text) if p.stance is Stance.OFFER)
    assert position.condition == "if Voskarya releases all prisoners"


def test_without_a_condition_there_is_none() -> None:
    (position,) = read(f"{OPENING}\n\nTresna offered to lift the sanctions.\n")
    assert position.condition is None
    assert position.terms == "to lift the sanctions"


NO_POSITIONS = [
    "The minister declined to comment.",
    "Analysts said that the talks would fail.",
    "Seven people were killed when a drone hit a market on Sunday.",
    "Vareska said that the weather was fine.",
    "A resident of the town wants the war to end.",
]


@pytest.mark.parametrize("sentence", NO_POSITIONS)
def test_what_is_no_position(sentence: str) -> None:
    assert read(f"{OPENING}\n\n{sentence}\n") == ()


def test_the_holder_is_who_states_it() -> None:
    (position,) = read(f"{OPENING}\n\nVareska demanded the release of all hostages.\n")
    assert position.holder is not None
    assert position.holder.name == "Lidija Vareska"


def test_no_words_are_read_twice() -> None:
    found = read(MEMORANDUM)
    spans = [(p.evidence[0].span.start, p.evidence[0].span.end) for p in found]
    assert all(a[1] <= b[0] for a, b in pairwise(spans))


@pytest.mark.parametrize("text", ["", "   \n", "No.", "- \n- \n", "1.\n2.\n3."])
def test_texts_with_nothing_in_them(text: str) -> None:
    assert read(text or " ") == ()


def test_evidence_has_no_loose_marks_at_its_ends() -> None:
    for position in read(MEMORANDUM):
        quote = position.evidence[0].quote
        assert quote == quote.strip(" \n,;")
