"""How alike two spellings of a name are."""

from __future__ import annotations

import pytest

from palaver.reconcile.spelling import alike, distance, one_sound, skeleton


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("Jadvin", "Yadvin"),
        ("Orlec", "Orlets"),
        ("Quiñones", "Quinones"),
        ("Abu Gamra", "Abugamra"),
        ("Trevanek", "Trevaneque"),
        ("Tambuka", "TAMBUKKA"),
        ("Gounde", "Gundé"),
        ("Міра", "Mira"),
        ("Na’im", "Naim"),
    ],
)
def test_the_habits_of_romanisation_are_folded(ours: str, theirs: str) -> None:
    assert skeleton(ours) == skeleton(theirs)


@pytest.mark.parametrize(("ours", "theirs"), [("Vesnohrad", "Vesnograd"), ("Podgora", "Podhora"), ("Ternik", "Tarnik")])
def test_one_vowel_or_near_sound_leaves_names_alike(ours: str, theirs: str) -> None:
    assert skeleton(ours) != skeleton(theirs)
    assert alike(skeleton(ours), skeleton(theirs))
    assert one_sound(skeleton(ours), skeleton(theirs))


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [("Milan", "Milena"), ("Tarn", "Torn"), ("Kernik", "Ternik"), ("Savrin", "Sarvati"), ("Ilmaste", "Ilmensk")],
)
def test_short_names_other_beginnings_and_more_letters_are_other_names(ours: str, theirs: str) -> None:
    assert not alike(skeleton(ours), skeleton(theirs))


def test_distance_is_symmetrical_and_grows_with_unlike_letters() -> None:
    assert distance("ternik", "tarnik") == distance("tarnik", "ternik") == 0.5
    assert distance("ternik", "ternok") < distance("ternik", "ternix") < distance("ternik", "tezzik")


def test_a_name_without_letters_has_no_skeleton() -> None:
    assert skeleton("— ’") == ""
