"""A quotation is found where it stands, with small differences, or not at all; never by guessing."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from palaver.model.evidence import Fit
from palaver.text.anchor import Anchor, anchor

TEXT = (
    "“We  will not sign,” Minister Orlo said —\nnot before the well-known maps are back. "
    "She said it twice. The café in Zürich was full. The party’s art was art."
)


def found(text: str, quote: str, near: int | None = None) -> tuple[str, Fit] | None:
    place = anchor(text, quote, near=near)
    return None if place is None else (text[place.start : place.end], place.fit)


def test_word_for_word() -> None:
    assert anchor(TEXT, "Minister Orlo") == Anchor(start=21, end=34, fit=Fit.EXACT)


@pytest.mark.parametrize(
    ("quote", "printed"),
    [
        ("We will not sign", "We  will not sign"),
        ('"We will not sign,"', "“We  will not sign,”"),
        ("'We will not sign,'", "“We  will not sign,”"),
        ("  Orlo said - not before ", "Orlo said —\nnot before"),
        ("Orlo said—not before", "Orlo said —\nnot before"),
        ("the WELL‑known maps", "the well-known maps"),
        ("the party's art", "The party’s art"),
        ("MINISTER ORLO SAID", "Minister Orlo said"),
        (unicodedata.normalize("NFD", "The café in Zürich"), "The café in Zürich"),
    ],
)
def test_loosely(quote: str, printed: str) -> None:
    assert found(TEXT, quote) == (printed, Fit.LOOSE)


@pytest.mark.parametrize("quote", ["", " \n ", "the Ministry", "We will sign", "Orlo said so", "\u00ad", "-\u200b"])
def test_what_is_not_there_is_not_found(quote: str) -> None:
    text = TEXT.replace("-", " ").replace("—", "") if quote.startswith("-") else TEXT
    assert anchor(text, quote) is None


def test_several_places_are_none_unless_near_decides() -> None:
    text = "The talks failed. Later the talks failed again, and The Talks Failed."
    assert anchor(text, "talks failed") is None
    assert found(text, "talks failed", near=0) == ("talks failed", Fit.EXACT)
    first, second = anchor(text, "talks failed", near=0), anchor(text, "talks failed", near=40)
    assert first is not None and second is not None
    assert (first.start, second.start) == (4, 28)
    assert anchor(text, "talks failed", near=16) is None, "both are twelve characters away"


def test_loose_places_compete_only_where_none_is_exact() -> None:
    text = "the TRUCE held; the Truce broke"
    assert found(text, "the Truce") == ("the Truce", Fit.EXACT)
    assert anchor(text, "the truce") is None
    assert found(text, "the truce", near=len(text)) == ("the Truce", Fit.LOOSE)


def test_a_whole_word_comes_before_a_part_of_one() -> None:
    assert anchor("the party’s art", "art") == Anchor(start=12, end=15, fit=Fit.EXACT)
    assert found("the party", "art") == ("art", Fit.EXACT), "as it stands it is found inside a word too"
    assert anchor("the party", "ART") is None


def test_no_letter_is_cut_in_two() -> None:
    assert anchor("Die Straße", "die STRAS") is None
    assert found("Die Straße", "die STRASSE") == ("Die Straße", Fit.LOOSE)
    text = unicodedata.normalize("NFD", "Cafés and CAFE")
    assert found(text, "cafe") == ("CAFE", Fit.LOOSE)


def test_invisible_characters_do_not_count() -> None:
    assert found("the pri\u00adsoners\u200b’ list", "the prisoners' list") == (
        "the pri\u00adsoners\u200b’ list",
        Fit.LOOSE,
    )


@given(st.text(alphabet="ab -—“’é\u0301ß\n", max_size=60), st.data())
def test_a_piece_of_the_text_is_found_as_it_stands(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    piece = text[start:end]
    place = anchor(text, piece, near=start)
    if place is None:
        places = [i for i in range(len(text)) if text.startswith(piece, i)]
        assert not piece.strip() or len(places) > 1
    else:
        assert text[place.start : place.end] == piece
        assert place.fit is Fit.EXACT


@given(st.text(max_size=80), st.text(max_size=12), st.none() | st.integers(-5, 90))
def test_it_never_raises_and_never_leaves_the_text(text: str, quote: str, near: int | None) -> None:
    place = anchor(text, quote, near=near)
    if place is not None:
        assert 0 <= place.start < place.end <= len(text)
        assert (text[place.start : place.end] == quote) == (place.fit is Fit.EXACT)
