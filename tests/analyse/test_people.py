"""Profiles of people, parties and bodies."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from palaver.analyse.people import who
from palaver.errors import UnknownName
from palaver.model.evidence import Report
from palaver.model.process import Party, Person, Process
from palaver.model.record import Record

if TYPE_CHECKING:
    from tests.analyse.conftest import Told

Found = tuple[list[Record], dict[str, Report]]
NOBODY = Process()
TEXT = "No, she said. We want a truce. They met. He agreed. A shell fell. It may rain."


@pytest.fixture
def found(told: Told) -> Found:
    wants = {"party": "Halmaya", "holder": "Orsolya Véghely", "issue": "ceasefire", "stance": "demand"}
    met = {"kind": "talks", "parties": ["Halmaya", "Qasura"], "heads": {"Halmaya": "Orsolya Véghely"}}
    coded = {
        "outlet": "A",
        "published": "2031-05-01",
        "statements": [
            {"content": "No", "speaker": "Orsolya Véghely", "act": "reject"},
            {"content": "It may rain", "speaker": "Office of Orsolya Véghely"},
        ],
        "positions": [wants | {"evidence": "We want a truce"}],
        "meetings": [met | {"evidence": "They met"}],
        "commitments": [{"kind": "agreed", "by": ["Qasura"], "to": ["Halmaya"], "evidence": "He agreed"}],
        "events": [{"type": "strike", "actor": "Qasura", "evidence": "A shell fell", "told_by": "Ilko Orr"}],
        "expectations": [{"by": "Dana Orr", "evidence": "It may rain"}],
    }
    return told((TEXT, coded))


@pytest.mark.parametrize("asked", ["Orsolya Véghely", "orsolya  véghely", "Véghely"])
def test_a_person_under_any_form_of_the_name(found: Found, asked: str) -> None:
    profile = who(asked, *found, NOBODY)
    assert profile.name == "Orsolya Véghely"
    assert profile.parties == ("Halmaya",)
    assert [s.citation.words for s in profile.statements] == ["No"]
    assert [p.citation.words for p in profile.positions] == ["We want a truce"]
    assert [(p.kind, p.role) for p in profile.parts] == [("meeting", "head")]


def test_a_party_has_its_part_in_everything(found: Found) -> None:
    profile = who("the Halmaya", *found, NOBODY)
    assert [p.citation.words for p in profile.positions] == ["We want a truce"]
    assert [(p.kind, p.role) for p in profile.parts] == [("meeting", "party"), ("commitment", "to")]


def test_aliases_and_ids_of_the_process_file_lead_to_the_chosen_name(found: Found) -> None:
    process = Process(
        people=(Person(id="ov", name="O. Véghely", aliases=("Orsolya Véghely", "the Fox")),),
        parties=(Party(id="hal", name="Republic of Halmaya", aliases=("Halmaya",)),),
    )
    for asked in ("ov", "the Fox", "Orsolya Véghely", "O. Véghely"):
        assert who(asked, *found, process).name == "O. Véghely"
    assert who("hal", *found, process).name == "Republic of Halmaya"


def test_a_surname_two_people_have_is_asked_back(found: Found) -> None:
    with pytest.raises(UnknownName) as raised:
        who("Orr", *found, NOBODY)
    assert raised.value.fix == "Say which: Dana Orr; Ilko Orr."


def test_an_unknown_name_lists_the_nearest(found: Found) -> None:
    with pytest.raises(UnknownName, match="nobody in the record is called 'Veghelyi'") as raised:
        who("Veghelyi", *found, NOBODY)
    assert "Orsolya Véghely" in raised.value.fix


def test_an_empty_record_says_so() -> None:
    with pytest.raises(UnknownName) as raised:
        who("Anyone", [], {}, NOBODY)
    assert "add reports first" in raised.value.fix


def test_a_pronoun_is_nobodys_name(told: Told) -> None:
    found = told(("Yes, he said.", {"statements": [{"content": "Yes", "speaker": "he"}]}))
    with pytest.raises(UnknownName):
        who("he", *found, NOBODY)
