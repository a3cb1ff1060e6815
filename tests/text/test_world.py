"""The built-in data are complete and consistent, and the lookups answer by the rules that they print."""

from __future__ import annotations

import re
from collections import Counter, defaultdict

import pytest

from palaver.text.demonyms import fold
from palaver.text.world import State, World, demonym_stem, world


@pytest.fixture(scope="module")
def known() -> World:
    return world()


def forms_of(state: State) -> tuple[str, ...]:
    return (state.name, *state.forms, *state.demonyms, *state.capitals, *state.seats, *state.organs)


def test_world_is_read_once(known: World) -> None:
    assert world() is known


# --- the data ---------------------------------------------------------------------------------------------------


def test_every_member_of_the_united_nations_is_there_once(known: World) -> None:
    assert Counter(state.status for state in known.states)["member"] == 193
    assert Counter(state.status for state in known.states)["observer"] == 2
    assert len({state.code for state in known.states}) == len(known.states) == len({s.name for s in known.states})


def test_codes_have_two_letters_or_say_that_there_is_none(known: World) -> None:
    assert [s.code for s in known.states if not re.fullmatch(r"[A-Z]{2}|X-[A-Z]{2}", s.code)] == []


def test_every_state_has_a_demonym_a_capital_and_a_language(known: World) -> None:
    bare = [s.name for s in known.states if not (s.demonyms and s.languages and s.capitals)]
    assert bare == []


def test_no_state_holds_a_form_twice(known: World) -> None:
    doubled = {
        state.name: form for state in known.states for form, n in Counter((state.name, *state.forms)).items() if n > 1
    }
    assert doubled == {}


def test_a_form_of_two_states_is_flagged_and_resolves_to_neither(known: World) -> None:
    holders = defaultdict(set)
    for state in known.states:
        for form in forms_of(state):
            holders[fold(form)].add((state.code, form))
    shared = {form for held in holders.values() if len({code for code, _ in held}) > 1 for _, form in held}
    assert "Congo" in shared
    assert [form for form in sorted(shared) if not known.is_ambiguous(form)] == []
    assert [form for form in sorted(shared) if known.state_of(form) is not None] == []


def test_every_form_leads_back_to_its_state(known: World) -> None:
    lost = [
        (state.name, form) for state in known.states for form in forms_of(state) if state not in known.states_of(form)
    ]
    assert lost == []


def test_every_ambiguous_word_is_a_word_of_the_data(known: World) -> None:
    assert known.ambiguous <= set(known.state_forms) | set(known.body_forms)


def test_no_body_has_the_form_of_a_state(known: World) -> None:
    both = [form for body in known.bodies for form in (body.name, *body.forms) if known.states_of(form)]
    assert both == []


def test_no_form_is_held_by_two_bodies(known: World) -> None:
    held = [(form, body) for body in known.bodies for form in (body.name, *body.forms)]
    assert len({form for form, _ in held}) == len(held)
    assert [form for form, body in held if known.body_of(form) is not body] == []


def test_a_given_name_has_one_gender_or_none(known: World) -> None:
    men = {name for name, gender in known.given_names.gender.items() if gender == "m"}
    women = {name for name, gender in known.given_names.gender.items() if gender == "f"}
    assert len(men) > 600
    assert len(women) > 600
    # Names that either may bear stand with neither, so that they are no guess.
    assert {"nikita", "sasha", "andrea"}.isdisjoint(men | women)


def test_each_title_has_a_class(known: World) -> None:
    assert set(known.titles.classes.values()) == {"leader", "minister", "official", "military", "expert", "civilian"}
    assert known.titles.speaks <= set(known.titles.classes)
    assert known.titles.needs_field <= set(known.titles.classes)
    assert set(known.titles.gender) <= set(known.titles.classes)


# --- states and bodies ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("printed", "code", "kind"),
    [
        ("Ukraine", "UA", "name"),
        ("the Russian Federation", "RU", "name"),
        ("U.S.", "US", "name"),
        ("the US", "US", "name"),
        ("Türkiye", "TR", "name"),
        ("Turkiye", "TR", "name"),
        ("IRAN", "IR", "name"),
        ("Côte d’Ivoire", "CI", "name"),
        ("Guinea Bissau", "GW", "name"),
        ("Kyiv", "UA", "capital"),
        ("Kiev", "UA", "capital"),
        ("Sana’a", "YE", "capital"),
        ("the Kremlin", "RU", "seat"),
        ("The White House", "US", "seat"),
        ("Quai d’Orsay", "FR", "seat"),
        ("the Elysee", "FR", "seat"),
        ("Knesset", "IL", "organ"),
        ("Turks", "TR", "demonym"),
        ("Iraqis", "IQ", "demonym"),
        ("Frenchwoman", "FR", "demonym"),
        ("South Korean", "KR", "demonym"),
        ("Emiratis", "AE", "demonym"),
    ],
)
def test_a_state_is_found_by_any_of_its_forms(known: World, printed: str, code: str, kind: str) -> None:
    state = known.state_of(printed)
    assert state is not None
    assert (state.code, known.kind_of(printed)) == (code, kind)


@pytest.mark.parametrize("printed", ["turkey", "polish", "us", "Us", "Kalythra", "Tresnan", "", "the", "Who", "dutch"])
def test_what_is_no_state_is_none(known: World, printed: str) -> None:
    assert known.state_of(printed) is None
    assert known.kind_of(printed) is None


def test_a_word_that_two_states_claim_resolves_to_neither(known: World) -> None:
    assert {state.code for state in known.states_of("Korea")} == {"KP", "KR"}
    assert {state.code for state in known.states_of("Jerusalem")} == {"IL", "PS"}
    assert known.state_of("Korea") is None
    assert known.state_of("Jerusalem") is None


@pytest.mark.parametrize(
    "printed", ["Georgia", "Jordan", "Chad", "Congo", "Guinea", "Niger", "San José", "the Guardian"]
)
def test_a_word_that_is_also_something_else_is_flagged(known: World, printed: str) -> None:
    assert known.is_ambiguous(printed)


def test_a_plain_name_is_not_flagged(known: World) -> None:
    assert not known.is_ambiguous("Norway")
    assert not known.is_ambiguous("georgia")


@pytest.mark.parametrize(
    ("printed", "name", "kind"),
    [
        ("UN", "United Nations", "organisation"),
        ("the U.N. Security Council", "UN Security Council", "organisation"),
        ("Nato", "NATO", "alliance"),
        ("the Red Cross", "ICRC", "ngo"),
        ("WHO", "WHO", "agency"),
        ("OPEC+", "OPEC+", "organisation"),
        ("the Hague tribunal", None, None),
        ("Who", None, None),
        ("un", None, None),
    ],
)
def test_bodies(known: World, printed: str, name: str | None, kind: str | None) -> None:
    body = known.body_of(printed)
    assert (body and body.name, body and body.kind) == (name, kind)


# --- offices ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("president", "leader"),
        ("Prime Minister", "leader"),
        ("Deputy Foreign Minister", "minister"),
        ("water and energy minister", "minister"),
        ("minister for the territories, chief negotiator", "minister"),
        ("head of the prisoner coordination staff", "official"),
        ("special envoy", "official"),
        ("presidential spokesman", "official"),
        ("Lt. Gen.", "military"),
        ("general commanding in Brannoc", "military"),
        ("army chief and chairman of the Council of State", "military"),
        ("military analyst", "expert"),
        ("a lorry driver", "civilian"),
        ("head", None),
        ("Anna Baker", None),
        ("Foreign Minister Ilko Sarnov", None),
        ("the river", None),
        ("", None),
        (",", None),
    ],
)
def test_titles(known: World, words: str, expected: str | None) -> None:
    assert known.title_class(words) == expected
    assert known.is_title(words) is (expected is not None)


@pytest.mark.parametrize(
    ("words", "speaks"),
    [
        ("foreign minister", True),
        ("government spokeswoman", True),
        ("head of the delegation", True),
        ("former foreign minister", False),
        ("ex-president", False),
        ("opposition leader", False),
        ("analyst", False),
        ("captain", False),
        ("river", False),
    ],
)
def test_who_speaks_for_the_party(known: World, words: str, speaks: bool) -> None:
    assert known.title_speaks(words) is speaks


def test_honorifics_are_printed_with_a_capital(known: World) -> None:
    assert known.is_honorific("Mr")
    assert known.is_honorific("Dr.")
    assert not known.is_honorific("mr")
    assert not known.is_honorific("Ilko")
    assert not known.is_honorific("")


# --- gender -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Radoslav Kemenin", "m"),
        ("Lidija Vareska", "f"),
        ("Zoya", "f"),
        ("Mme Danjumba", "f"),
        ("Ms Martin", "f"),
        ("Dr Nabila Rasham", "f"),
        ("Colonel Dragan Belić", "m"),
        ("Lt Col Chiara Dessalvi", "f"),
        ("King Tamarangi", "m"),
        ("Prince Faris al-Hadi", "m"),
        ("Sasha Dragutova", "f"),
        ("Dragutova", "f"),
        ("Sarnov", "m"),
        ("Dukha bint Faris", "f"),
        ("Saladin", None),
        ("Medina", None),
        ("Hilary Sapata", None),
        ("Captain Roswall", None),
        ("Mr", None),
        ("", None),
    ],
)
def test_gender(known: World, name: str, expected: str | None) -> None:
    assert known.gender(name) == expected


# --- nouns ------------------------------------------------------------------------------------------------------


def test_nouns_by_kind(known: World) -> None:
    assert known.is_people_noun("Residents")
    assert known.is_collective("side")
    assert known.is_institution_noun("the general staff")
    assert known.is_institution_noun("defence ministry")
    assert known.is_institution_noun("prosecutor’s office")
    assert known.is_document_noun("communiqué")
    assert known.is_body_noun("watchdog")
    for ask in (known.is_people_noun, known.is_collective, known.is_institution_noun, known.is_document_noun):
        assert not ask("river")
        assert not ask("")


# --- demonyms of names nobody knows -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("adjective", "name"),
    [
        ("Kalythrian", "Kalythra"),
        ("Tresnan", "Tresna"),
        ("Tresnans", "Tresna"),
        ("Ardenian", "Arden"),
        ("Qasuri", "Qasura"),
        ("Lusenian", "Lusenia"),
        ("Vosk", "Voskarya"),
        ("Voskaryan", "Voskarya"),
        ("Skaldish", "Skaldmark"),
        ("Skaldishwoman", "Skaldmark"),
        ("Grauhafener", "Grauhafen"),
        ("Helvardian", "Helvarde"),
        ("Tanouans", "Tanouah"),
        ("Kotavaris", "Kotavari"),
        ("VALDORRAN", "Valdorra"),
        ("Tisrahis", "Tisrah"),
    ],
)
def test_a_demonym_is_seen_from_its_form(adjective: str, name: str) -> None:
    assert demonym_stem(adjective, name)


@pytest.mark.parametrize(
    ("adjective", "name"),
    [
        ("Tresna's", "Tresna"),
        ("Tresna", "Tresna"),
        ("Kemenin", "Kemenina"),
        ("Vaskalov", "Vaskala"),
        ("Kirsalovo", "Kirsala"),
        ("Kell", "Kelliwith"),
        ("West", "Westmark"),
        ("Western", "Westmark"),
        ("Laimavas", "Laimava"),
        ("Ardenian", "Lusenia"),
        ("An", "A"),
        ("", ""),
    ],
)
def test_what_only_looks_alike_is_no_demonym(adjective: str, name: str) -> None:
    assert not demonym_stem(adjective, name)


def test_the_morphology_holds_for_the_states_that_are_known(known: World) -> None:
    """Most regular demonyms are seen, and hardly one is taken for a demonym of another state."""
    plain = [state for state in known.states if " " not in state.name]
    seen = [any(demonym_stem(demonym, state.name) for demonym in state.demonyms) for state in plain]
    assert sum(seen) / len(seen) > 0.8
    crossed = {
        (demonym, state.name)
        for state in plain
        for other in known.states
        for demonym in other.demonyms
        if " " not in demonym and demonym not in state.demonyms and demonym_stem(demonym, state.name)
    }
    assert crossed <= {
        ("Nigerian", "Niger"),
        ("Turkmen", "Turkey"),
        ("Somali", "Somaliland"),
        ("Somalian", "Somaliland"),
    }


@pytest.mark.parametrize(
    ("printed", "key"), [("Guinea-Bissau", "guineabissau"), ("Łódź", "lodz"), ("D’Ivoire", "divoire")]
)
def test_folding(printed: str, key: str) -> None:
    assert fold(printed) == key
