"""The people of a report: who is one, under which name, with which titles and for which side."""

from __future__ import annotations

import pytest

from palaver.model.process import Party, Person, Process, Role
from palaver.text.cast import Actor, ActorKind
from palaver.text.names import learn_cast
from palaver.text.prepare import prepare

SIDES = " Tresna's army shelled Arden. Arden's government and the Tresnan parliament protested. Ardenian envoys left."


def people(text: str, process: Process | None = None) -> dict[str, Actor]:
    cast = learn_cast(prepare(text), process or Process())
    return {a.name: a for a in cast.actors.values() if a.kind is ActorKind.PERSON}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Foreign Minister Mila Orlo left.", "Mila Orlo"),
        ("Mila Orlo, the foreign minister, left.", "Mila Orlo"),
        ("The envoy, Radan al-Teg, left.", "Radan al-Teg"),
        ("Col. Radan Teg left.", "Radan Teg"),
        ("Peter Vale said nothing.", "Peter Vale"),
        ("Ruha van der Moor insisted on a list.", "Ruha van der Moor"),
        ("Ex-president Davit Harn left.", "Davit Harn"),
    ],
)
def test_who_is_a_person(text: str, name: str) -> None:
    assert list(people(text)) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "The Ministry of Defence said nothing.",
        "The Velm Memorandum was signed on Monday.",
        "Fighting went on near Port Sel.",
        "The Northern Liberation Front said nothing.",
        "Norway said nothing.",
        "On Monday the Council met in May.",
        "PEACE TALKS OPEN IN VELM",
    ],
)
def test_who_is_none(text: str) -> None:
    assert people(text) == {}


def test_one_person_under_all_their_names() -> None:
    text = "Foreign Minister Mila Orlo arrived. Minister Orlo said no. Orlo’s list was long. Mila Orlo left."
    (orlo,) = people(text).values()
    named = learn_cast(prepare(text), Process()).named
    assert [text[n.start : n.end] for n in named] == ["Mila Orlo", "Orlo", "Orlo", "Mila Orlo"]
    assert {n.actor.name for n in named} == {"Mila Orlo"}
    assert "foreign minister" in orlo.titles


@pytest.mark.parametrize(
    ("told", "party"),
    [
        ("Tresnan Foreign Minister Mila Orlo left.", "Tresna"),
        ("Tresna's foreign minister, Mila Orlo, left.", "Tresna"),
        ("Mila Orlo, the Tresnan foreign minister, left.", "Tresna"),
        ("Mila Orlo, foreign minister of Tresna, left.", "Tresna"),
        ("Envoy Mila Orlo of Tresna left.", "Tresna"),
        ("Envoy Mila Orlo leads the Tresnan delegation.", "Tresna"),
        ("The Ardenian team, led by Envoy Mila Orlo, left.", "Arden"),
        ("Historian Mila Orlo left.", None),
    ],
)
def test_whom_a_person_speaks_for(told: str, party: str | None) -> None:
    assert people(told + SIDES)["Mila Orlo"].party == party


def test_the_side_named_before_an_official_is_only_a_hint() -> None:
    orlo = people(SIDES.strip() + " The Tresnan list is short. Foreign Minister Mila Orlo read it out.")["Mila Orlo"]
    assert (orlo.party, orlo.near) == (None, "Tresna")


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        ("Envoy Anna Verin left.", "f"),
        ("Envoy Peter Vale left.", "m"),
        ("Envoy Xq Orlo left. Mrs Orlo was tired.", "f"),
        ("Spokesman Xq Orlo left.", "m"),
        ("Envoy Xq Orlo left.", None),
    ],
)
def test_gender_by_given_name_and_title(text: str, gender: str | None) -> None:
    (person,) = people(text).values()
    assert person.gender == gender


def test_namesakes_keep_their_own_titles() -> None:
    found = people("President Davit Harn met Envoy Lena Harn. Envoy Harn smiled. President Harn did not. Mr Harn left.")
    assert set(found) == {"Davit Harn", "Lena Harn"}
    assert found["Davit Harn"].titles == ("president", "mr")
    assert found["Lena Harn"].titles == ("envoy",)


def test_the_process_file_wins() -> None:
    process = Process(
        parties=(Party(id="t", name="Tresna"), Party(id="a", name="Arden")),
        people=(Person(id="orlo", name="Mila Orlo-Vance", aliases=("Orlo",), roles=(Role(party_id="a"),)),),
    )
    (orlo,) = people("Orlo said no." + SIDES, process).values()
    assert (orlo.entity_id, orlo.party) == ("orlo", "Arden")
