"""The words of a position: speeches sentence by sentence, papers told in prose, evidence that a reader understands."""

from __future__ import annotations

import pytest

from palaver.model.evidence import Report
from palaver.model.process import Party, Person, Process, Role
from palaver.model.record import Position
from palaver.read.page import open_page
from palaver.read.positions import positions
from palaver.read.statements import statements

OPENING = (
    "Delegations from Tresna and Voskarya met on Monday in Portavela. Lidija Vareska, the president of Tresna, and "
    "Radoslav Kemenin, the president of Voskarya, stayed at home."
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
    page = open_page(Report(name="r", text=f"{OPENING}\n\n{text}\n", raw_sha256=text), PROCESS)
    found = tuple(p for p in positions(page, statements(page)) if isinstance(p, Position))
    for position in found:
        for piece in position.evidence:
            assert page.text[piece.span.start : piece.span.end] == piece.quote
    return found


def brief(text: str) -> list[tuple[str | None, str, str]]:
    return [(p.party.name, p.issue_id, str(p.stance)) for p in read(text)]


def test_a_long_speech_is_read_sentence_by_sentence() -> None:
    found = brief(
        'Vareska said: "I slept well and the bread was good. We will not accept foreign troops on our soil. '
        'All prisoners must come home before winter. My mother sends her regards."'
    )
    assert found == [("Tresna", "guarantees", "reject"), ("Tresna", "prisoners", "demand")]


def test_a_paper_told_in_prose_speaks_for_its_author() -> None:
    found = brief(
        "The Tresnan memorandum is short. Voskarya should return all prisoners. There should be no restrictions on the "
        "size of the army. Part of the sanctions may be lifted in stages. The garden was in bloom."
    )
    assert found == [
        ("Tresna", "prisoners", "demand"),
        ("Tresna", "forces", "reject"),
        ("Tresna", "sanctions", "offer"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The Tresnan memorandum is short. Reporters left early.\n\nPrisoners would be seen again in the spring.",
        "The Tresnan memorandum is short. It is likely that the sanctions would stay.",
    ],
)
def test_a_paper_speaks_no_further_than_it_is_told(text: str) -> None:
    assert brief(text) == []


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Tresna proposed a truce of three days. Voskarya rejected it.", "Voskarya rejected it"),
        ("Tresna proposed a truce of three days. Kemenin welcomed that.", "Kemenin welcomed that"),
        ("Kemenin rejected a truce of three days.", "a truce of three days"),
    ],
)
def test_words_that_say_nothing_by_themselves_are_shown_with_their_clause(text: str, shown: str) -> None:
    last = read(text)[-1]
    assert last.evidence[0].quote == shown
    assert last.terms == shown


def test_a_pronoun_takes_its_issue_from_what_stands_before() -> None:
    assert ("Voskarya", "prisoners", "reject") in brief(
        "Tresna proposed an exchange of all prisoners. Voskarya rejected it."
    )


@pytest.mark.parametrize(
    "text",
    [
        "Kemenin rejected the allegation.",
        "Kemenin rejected accusations that the prisoners were beaten.",
        'Kemenin asked: "Do they want a ceasefire?"',
        "The Brammer Institute demanded the release of all prisoners.",
    ],
)
def test_denials_questions_and_strangers_are_no_positions(text: str) -> None:
    assert brief(text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Vareska refuses to give up any land.", ("Tresna", "territory", "reject")),
        ("Kemenin swore that he would accept neither a truce nor a pause.", ("Voskarya", "ceasefire", "reject")),
        ("Vareska demanded an end to foreign military aid.", ("Tresna", "military-aid", "demand")),
        ("Vareska demanded that the rebels lay down their arms.", ("Tresna", "forces", "demand")),
    ],
)
def test_stance_and_issue(text: str, wanted: tuple[str, str, str]) -> None:
    assert wanted in brief(text)
