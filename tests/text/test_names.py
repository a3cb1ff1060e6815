"""The names of a report: runs of capitals, bodies and places, and where each actor is named."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from palaver.model.process import Place, Process
from palaver.text.cast import ActorKind
from palaver.text.name_runs import name_runs
from palaver.text.names import learn_cast
from palaver.text.prepare import prepare


def runs(text: str) -> list[str]:
    return [r.text for r in name_runs(prepare(text))]


def kinds(text: str, process: Process | None = None) -> dict[str, ActorKind]:
    return {a.name: a.kind for a in learn_cast(prepare(text), process or Process()).actors.values()}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The envoy Radan al-Teg met Ruha bint Sel.", ["Radan al-Teg", "Ruha bint Sel"]),
        ("On Monday the Council of State sat in Velm.", ["Council of State", "Velm"]),
        ("The Institute for Border Studies spoke.", ["Institute for Border Studies"]),
        ("President of Tresna Davit Harn spoke.", ["President", "Tresna Davit Harn"]),
        ("Tresna's Foreign Minister left.", ["Tresna", "Foreign Minister"]),
        ("However, Orlo left in May.", ["Orlo", "May"]),
        ("Orlo left on 5 May.", ["Orlo"]),
        ("Col. Teg and Mr. Orlo left.", ["Col Teg", "Mr Orlo"]),
        ("“I don't know,” said Orlo.", ["Orlo"]),
        ("Soldiers left. The soldiers were tired.", []),
        ("TALKS OPEN AGAIN IN VELM", []),
        ("Peace Talks Open Again In Velm", []),
        ("President Davit Harn Met Minister Mila Orlo.", ["President Davit Harn Met Minister Mila Orlo"]),
    ],
)
def test_runs_of_capitals(text: str, names: list[str]) -> None:
    assert runs(text) == names


def test_a_run_knows_its_surroundings() -> None:
    text = "In May the Tresnan envoy, Mila Orlo's aide, left."
    tresnan, orlo = name_runs(prepare(text))[-2:]
    assert (tresnan.before(), tresnan.after(), tresnan.initial, tresnan.possessive) == ("the", "envoy", False, False)
    assert (orlo.before(), orlo.after(), orlo.possessive) == (",", "aide", True)
    assert text[orlo.start : orlo.end] == "Mila Orlo"
    assert orlo.after(99) == orlo.before(99) == ""


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The Ministry of Defence spoke.", "Ministry of Defence", ActorKind.BODY),
        ("The Institute for Border Studies spoke.", "Institute for Border Studies", ActorKind.BODY),
        ("The Velm Tribune wrote so.", "Velm Tribune", ActorKind.BODY),
        ("Guns were heard at Sel Bridge.", "Sel Bridge", ActorKind.PLACE),
        ("Guns were heard near Velm.", "Velm", ActorKind.PLACE),
        ("The envoys met UNICEF.", "UNICEF", ActorKind.BODY),
    ],
)
def test_bodies_and_places(text: str, name: str, kind: ActorKind) -> None:
    assert kinds(text).get(name) is kind


def test_a_ministry_speaks_for_the_state_in_its_name() -> None:
    text = "Tresna's army shelled Arden. Arden's army answered. The Tresnan Defence Ministry spoke."
    assert learn_cast(prepare(text), Process()).actors["Tresnan Defence Ministry"].party == "Tresna"


def test_a_place_of_the_process_file_is_no_person() -> None:
    text = "Peter Vale said nothing. Guns were heard in Peter Vale."
    assert kinds(text)["Peter Vale"] is ActorKind.PERSON
    process = Process(places=(Place(id="p", name="Peter Vale"),))
    assert kinds(text, process).get("Peter Vale") is not ActorKind.PERSON


def test_the_short_name_of_one_is_not_taken_out_of_another() -> None:
    text = "The Comunero Front left. The Comunero Front's men said no. The Doctors' Front stayed."
    cast = learn_cast(prepare(text), Process())
    assert cast.at(text.rindex("Front")) is None or cast.at(text.rindex("Front")).actor.name != "Comunero Front"  # type: ignore[union-attr]


@settings(deadline=None, max_examples=60)
@given(
    st.lists(st.sampled_from("Orlo Mila Minister Tresna Tresnan of the said . , “ ” and for (NLF) Front 5 May".split()))
)
def test_names_stand_where_they_are_printed(words: list[str]) -> None:
    text = " ".join(words)
    cast = learn_cast(prepare(text), Process())
    assert list(cast.starts) == [n.start for n in cast.named] == sorted(cast.starts)
    for one in cast.named:
        assert text[one.start : one.end] in one.actor.forms
        assert cast.at(one.start) == one
    assert cast == learn_cast(prepare(text), Process())
