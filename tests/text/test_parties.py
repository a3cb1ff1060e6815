"""The sides of a report: which states and movements they are, under which names."""

from __future__ import annotations

import pytest

from palaver.model.process import Party, Process
from palaver.text.acronyms import acronyms
from palaver.text.cast import Actor, ActorKind, Cast
from palaver.text.names import learn_cast
from palaver.text.party_forms import told_capitals
from palaver.text.prepare import prepare
from palaver.text.world import world


def learned(text: str, process: Process | None = None) -> Cast:
    return learn_cast(prepare(text), process or Process())


def side(text: str, name: str) -> Actor:
    return learned(text).actors[name]


def test_two_invented_states() -> None:
    text = "Talks between Tresna and Arden resumed. Tresna's army left the Ardenian border. Tresnan envoys were silent."
    cast = learned(text)
    assert set(cast.parties) == {"Tresna", "Arden"}
    assert cast.parties[0] == "Tresna", "the one named most comes first"
    assert cast.actors["Tresna"].titles == ("Tresnan",)
    assert cast.actors["Arden"].titles == ("Ardenian",)
    assert cast.party_of("Tresna") == "Tresna"
    assert cast.party_of("Nobody") is None
    assert cast.party_of(None) is None


def test_a_demonym_before_a_noun_is_an_adjective() -> None:
    text = "Tresna's army left. Tresnan envoys were silent."
    first, second = learned(text).named
    assert (first.adjective, second.adjective) == (False, True)
    assert learned(text).at(text.index("Tresnan") + 2) == second
    assert learned(text).at(text.index("envoys")) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Oslo said it would sign. Talks go on.", "Norway"),
        ("The Norwegian government said it would sign.", "Norway"),
        ("The Kremlin said it would sign.", "Russia"),
    ],
)
def test_states_of_the_world_by_any_of_their_forms(text: str, name: str) -> None:
    actor = side(text, name)
    assert actor.kind is ActorKind.STATE
    assert actor.entity_id == f"state:{next(s.code for s in world().states if s.name == name)}"


def test_a_movement_and_its_short_name() -> None:
    text = "Fighters of the Comunero Front left. The Front's commanders said no. The Comunero Front refused to sign."
    actor = side(text, "Comunero Front")
    assert actor.kind is ActorKind.GROUP
    assert {n.actor.name for n in learned(text).named} == {"Comunero Front"}


def test_one_side_in_two_spellings() -> None:
    cast = learned("Kaltıra's army left. Kaltira's government protested. KALTIRA insists. Kaltıra's envoys left.")
    assert len([p for p in cast.parties if p.lower().startswith("kalt")]) == 1


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The Tresnan capital Velm was calm.", {"Velm": "Tresnan"}),
        ("In Velm, the Tresnan capital, it rained.", {"Velm": "Tresnan"}),
        ("In Velm, the capital of Tresna, it rained.", {"Velm": "Tresna"}),
        ("The capital of Tresna, Velm, was calm.", {"Velm": "Tresna"}),
        ("Velm was calm.", {}),
        ("The capital was calm.", {}),
    ],
)
def test_told_capitals(text: str, told: dict[str, str]) -> None:
    assert told_capitals(text) == told


def test_a_process_file_names_the_parties_and_orders_them() -> None:
    process = Process(parties=(Party(id="a", name="Arden", aliases=("Sel",)), Party(id="t", name="Tresna")))
    cast = learned("Tresna's army left. Tresna's envoys and Norway's government spoke. Sel refused.", process)
    assert cast.parties[:2] == ("Arden", "Tresna")
    assert "Sel" in cast.actors["Arden"].forms
    assert cast.actors["Arden"].entity_id == "a"


# --- acronyms ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Institute for Border Conflict Studies (IBCS) spoke.", {"IBCS": "Institute for Border Conflict Studies"}),
        ("The Truce Monitoring Group (“TMG”) spoke.", {"TMG": "Truce Monitoring Group"}),
        ("The Ministry of Peace (MoP) spoke.", {"MoP": "Ministry of Peace"}),
        ("The Arden Relief and Rescue Committee left. ARRC spoke.", {"ARRC": "Arden Relief and Rescue Committee"}),
        ("Men of the Northern\nLiberation Front left. The NLF's men stayed.", {"NLF": "Northern Liberation Front"}),
        ("The NLF left.", {}),
        ("The North Lakes Fund and the Northern Liberation Front met the NLF.", {}),
        ("NORTHERN LIBERATION FRONT LEAVES\n\nThe NLF left.", {}),
        ("The Peace Council met the PC.", {}),
        ("The United Nations (UN) spoke.", {}),
        ("Fifty people (ABC) left.", {}),
        (
            "The ministers met the Highland Coalition, known by its old initials UKT, in Velm.",
            {"UKT": "Highland Coalition"},
        ),
    ],
)  # fmt: skip
def test_acronyms(text: str, found: dict[str, str]) -> None:
    assert acronyms(text, world()) == found


def test_a_movement_goes_under_its_full_name_and_its_acronym() -> None:
    text = "The Northern Liberation Front (NLF) left the hills. The NLF's commanders said no. NLF fighters stayed."
    cast = learned(text)
    assert cast.parties == ("Northern Liberation Front",)
    assert {n.actor.name for n in cast.named} == {"Northern Liberation Front"}
