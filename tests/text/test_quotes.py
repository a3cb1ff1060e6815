"""Quotation marks become quotations: which mark opens, which closes, which is an apostrophe."""

from __future__ import annotations

import pytest

from palaver.text.quotes import Quotation, quotations


def quoted(*paragraphs: str) -> list[str]:
    """The quotations of some paragraphs, marks included, each behind as many dots as it is deep."""
    text, spans = "", []
    for words in paragraphs:
        spans.append((len(text), len(text) + len(words)))
        text += words + "\n"
    return ["." * q.depth + text[q.start : q.end] for q in quotations(text, spans)]


def found(text: str) -> tuple[Quotation, ...]:
    return quotations(text, [(0, len(text))])


@pytest.mark.parametrize(
    "words",
    [
        "“We agree,”",
        '"We agree,"',
        "«Nous sommes d’accord»",
        "„Wir sind einverstanden“",
        "„Zgoda”",
        "‘We agree,’",
        "'We agree,'",
    ],
)
def test_marks_of_every_printer(words: str) -> None:
    assert quoted(f"At noon {words} she said.") == [words]


def test_inner_words_are_those_between_the_marks() -> None:
    text = "“We agree,” she said, “in pri"
    first, last = found(text)
    assert text[slice(*first.inner)] == "We agree,"
    assert text[slice(*last.inner)] == "in pri"
    assert (first.closed, last.closed) == (True, False)


def test_a_quotation_in_a_quotation_is_one_deeper() -> None:
    assert quoted("“He told us ‘never again’ and left,” she said.") == [
        "“He told us ‘never again’ and left,”",
        ".‘never again’",
    ]
    assert quoted("\"He told us 'never again' and left,\" she said.") == [
        "\"He told us 'never again' and left,\"",
        ".'never again'",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The minister's aide didn't say why.",
        "The minister’s aide didn’t say why.",
        "In the '90s the parties' lists were long.",
        "In the ’90s the parties’ lists were long.",
        "The envoys' cars and the guards' dogs waited.",
        "Rock 'n' roll till two o'clock",
        "Tell 'em the parties' lists are ready.",
        "The wall is 5' high.",
    ],
)
def test_apostrophes_quote_nothing(text: str) -> None:
    assert quoted(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "He said: 'We don't want the parties' lists at all.' Then he left.",
            ["'We don't want the parties' lists at all.'"],
        ),
        ("He said: ‘We don’t want the parties’ lists.’ Then he left.", ["‘We don’t want the parties’ lists.’"]),
        ("He wants 'the parties' and 'the lists' back.", ["'the parties'", "'the lists'"]),
        ("He calls them 'our friends' and left.", ["'our friends'"]),
    ],
)
def test_plurals_inside_single_marks(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


def test_a_stray_single_mark_holds_nothing() -> None:
    assert quoted("The ‘so-called peace, she said, “is over” today.") == ["“is over”"]
    assert quoted("The ‘so-called peace “is ‘really’ over” today, “we fear.") == [
        "“is ‘really’ over”",
        ".‘really’",
        "“we fear.",
    ]
    assert quoted("“The ‘so-called peace is over,” she said, “today.”") == [
        "“The ‘so-called peace is over,”",
        "“today.”",
    ]


def test_a_quotation_ends_with_its_paragraph_and_may_go_on_in_the_next() -> None:
    text = "“We waited.\n“Nobody came,” he said.\n“That was all.”"
    spans, at = [], 0
    for row in text.split("\n"):
        spans.append((at, at + len(row)))
        at += len(row) + 1
    one, two, three = quotations(text, spans)
    assert [text[q.start : q.end] for q in (one, two, three)] == ["“We waited.", "“Nobody came,”", "“That was all.”"]
    assert [q.closed for q in (one, two, three)] == [False, True, True]
    assert [q.continues for q in (one, two, three)] == [False, True, False]


def test_straight_marks_close_before_they_open_again() -> None:
    assert quoted('"Yes," he said, "but not "now" or soon."') == ['"Yes,"', '"but not "now" or soon."', '."now"']
    assert quoted('"One""two"') == ['"One"', '"two"']


def test_they_come_in_order_and_single_ones_are_told() -> None:
    places = found("“a ‘b’ c” ‘d’")
    assert [(q.start, q.end, q.depth, q.single) for q in places] == [
        (0, 9, 0, False),
        (3, 6, 1, True),
        (10, 13, 0, True),
    ]


@pytest.mark.parametrize(
    "text", ["", "“", "”", '"', "'", "”“", "’’’", "“ ”", "'" * 99, '"' * 99, "“‘" * 50 + "’”" * 50]
)
def test_marks_alone(text: str) -> None:
    for one in found(text):
        assert 0 <= one.start < one.end <= len(text)
        assert one.inner[0] <= one.inner[1]
        assert one.depth >= 0
