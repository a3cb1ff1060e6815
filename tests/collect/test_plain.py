"""Text: what stands in the file is the report, character for character."""

from __future__ import annotations

import codecs
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from palaver.collect.decode import decode
from palaver.collect.plain import byline, title
from palaver.errors import NotText
from palaver.model.evidence import Report

Only = Callable[..., Report]
SENTENCE = "Переговоры открылись в понедельник. Посланник сказал, что пришел слушать, а не спорить."
WORDS = st.text(
    alphabet=st.one_of(
        st.sampled_from("abc XYZ.,“”‘’—…яжёЇґ🕊️👉\n\r\t"), st.characters(exclude_categories=["Cs", "Cc"])
    ),
    min_size=1,
    max_size=200,
)


@settings(max_examples=200, deadline=None)
@given(WORDS)
def test_text_is_what_python_reads(tmp_path_factory: pytest.TempPathFactory, words: str) -> None:
    path = tmp_path_factory.mktemp("text") / "report.txt"
    path.write_bytes(words.encode())
    assert decode(path.read_bytes(), "report.txt") == path.read_text(encoding="utf-8").removeprefix("\ufeff")


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_line_ends_become_newlines_and_nothing_else_changes(tmp_path: Path, report: Only, ending: str) -> None:
    path = tmp_path / "r.txt"
    path.write_bytes(ending.join(["“Peace” 🕊️", "", "  indented\ttext  ", "end "]).encode())
    assert report(path).text == "“Peace” 🕊️\n\n  indented\ttext  \nend "


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
    ],
)
def test_a_byte_order_mark_says_the_encoding_and_is_no_text(mark: bytes, encoding: str) -> None:
    assert decode(mark + SENTENCE.encode(encoding), "r.txt") == SENTENCE


@pytest.mark.parametrize("encoding", ["cp1251", "koi8_r"])
def test_an_old_encoding_is_recognised(encoding: str) -> None:
    assert decode(SENTENCE.encode(encoding), "r.txt") == SENTENCE


def test_western_text_is_taken_for_windows_1252() -> None:
    text = "Les négociations se sont ouvertes à Port-Sel lundi, a déclaré l’envoyée."
    assert decode(text.encode("cp1252"), "r.txt") == text


@pytest.mark.parametrize("data", ["café".encode("latin-1"), b"\x81\x8d\x8f\x90", "Мир".encode("cp866")])
def test_what_may_be_several_encodings_is_refused(data: bytes) -> None:
    with pytest.raises(NotText, match=r"encoding|UTF-8"):
        decode(data, "r.txt")


def test_a_declared_encoding_is_believed() -> None:
    assert decode("Größe".encode("latin-1"), "r.html", "ISO-8859-1") == "Größe"


def test_a_declaration_that_is_wrong_is_refused_unless_the_bytes_are_utf8() -> None:
    assert decode("Größe 三".encode(), "r.html", "shift_jis") == "Größe 三"
    with pytest.raises(NotText, match="declared to be euc_jp"):
        decode(SENTENCE.encode("cp1251"), "r.html", "euc_jp")


def test_a_mark_that_lies_is_refused() -> None:
    with pytest.raises(NotText, match="begins as utf-16"):
        decode(codecs.BOM_UTF16_LE + b"abc", "r.txt")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Talks open in Port Sel\n\nThe envoys met.", "Talks open in Port Sel"),
        ("# Talks open\n\nThe envoys met.", "Talks open"),
        ("LAKE HERALD\n12 March 2034\n\nTalks open\n\nThe envoys met.", "Talks open"),
        ("What next?\n\nThe envoys met.", "What next?"),
        ("The envoys met on Monday.\n\nThey left.", None),
        ("PORT SEL, March 20 (Lake Wire) - The envoys met\n\nThey left.", None),
        ("Talks open in Port Sel", None),
        ("word " * 60 + "\n\nThey left.", None),
    ],
)
def test_the_first_line_is_the_title_if_it_is_one(text: str, expected: str | None) -> None:
    assert title(text) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("By Ana Lind", "Ana Lind"),
        ("By Ana Lind, Lake Post", "Ana Lind, Lake Post"),
        ("By Ana Lind May 26, 2041 9:12 AM 6 min read", "Ana Lind"),
        ("By the time they came it was over", None),
    ],
)
def test_the_byline(line: str, expected: str | None) -> None:
    assert byline(f"Talks open\n\n{line}\n\nThe envoys met.\n\nThey left.") == expected


def test_a_text_says_no_date_and_no_outlet(tmp_path: Path, report: Only) -> None:
    path = tmp_path / "r.txt"
    path.write_text("Lake Post, 12 March 2034\n\nThe envoys met on Monday.\n")
    found = report(path)
    assert (found.published, found.outlet_id, found.language, found.fetched) == (None, None, None, None)
