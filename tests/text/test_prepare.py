"""A text is cut into paragraphs, sentences and words, and nothing in it is lost or changed."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from palaver.model.evidence import Aside
from palaver.text.prepare import ParagraphKind, Prepared, prepare, tokenize


def sentences(text: str) -> list[str]:
    return [text[s.start : s.end] for s in prepare(text).sentences]


def kinds(text: str) -> list[str]:
    return [p.kind.value for p in prepare(text).paragraphs]


# --- sentences ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Orlo met Gen. Teg at 5 p.m. on Monday.",
        "The U.S. delegation and the U.N. envoy left on Jan. 5 by road.",
        "Envoy J. K. Marsk said no.",
        "It cost $3.5 million, i.e. more than planned.",
        "See No. 7 and Art. 5 of the treaty.",
        "He said: “Is that all? we wondered,” and left.",
        "Talks... and more talks went on.",
    ],
)
def test_stops_that_end_no_sentence(text: str) -> None:
    assert sentences(text) == [text]


@pytest.mark.parametrize(
    "text",
    [
        ["Talks failed.", "The envoys left."],
        ["“We will not sign.”", "She left."],
        ["Will they sign?", "Nobody knows!", "The envoys left…", "Later they came back."],
        ["It fell silent at 5 p.m.", "The envoys left."],
        ["“We agree.”", "“We do not,” he said."],
        ["The answer was no.", "Orlo left."],
        ["Fifty were killed.", "🕊️ Talks go on."],
    ],
)
def test_stops_that_end_one(text: list[str]) -> None:
    assert sentences(" ".join(text)) == text


def test_a_sentence_without_an_end_is_cut_at_its_pauses() -> None:
    text = "the envoys met, " * 200 + "and so on"
    cut = sentences(text)
    assert max(map(len, cut)) <= 1000
    assert all(words.startswith("the envoys met,") for words in cut)
    assert " ".join(cut) == text
    assert max(map(len, sentences("a" * 5000))) <= 1000


# --- paragraphs --------------------------------------------------------------------------------------------------


def test_headings_bullets_and_prose() -> None:
    text = "Talks open in Velm\n\nThe envoys met on Monday.\n- the border\n• prisoners\n1) the list\n(b) the maps\n"
    assert kinds(text) == ["heading", "prose", "bullet", "bullet", "bullet", "bullet"]
    found = prepare(text)
    assert [text[p.body : p.end] for p in found.paragraphs[2:]] == ["the border", "prisoners", "the list", "the maps"]


def test_lines_broken_to_a_width_are_one_paragraph() -> None:
    text = (
        "The envoys of the two councils met on Monday for three hours and\n"
        "agreed to meet again in May, although nothing was signed and the\n"
        "prisoners stayed where they were.\n\nThe end came later."
    )
    assert [(p.start, p.end) for p in prepare(text).paragraphs][1:] == [(text.index("The end"), len(text))]


def test_the_dateline_is_no_part_of_the_sentence() -> None:
    text = "VELM, March 20 (Northern Press) — The envoys of the two councils met on Monday for three hours."
    assert sentences(text) == ["The envoys of the two councils met on Monday for three hours."]


def test_turns_of_an_interview() -> None:
    text = "Q: Is the list ready?\n\nA: It is.\n\nMinister Orlo: Ask them.\n\nMinister Orlo: Or me.\n\nNote: it rained."
    found = prepare(text)
    assert [p.kind for p in found.paragraphs[:4]] == [ParagraphKind.TURN] * 4
    assert [text[slice(*p.label)] for p in found.paragraphs if p.label] == ["Q", "A", "Minister Orlo", "Minister Orlo"]
    assert found.paragraphs[4].label is None, "a label that comes once is none"


def test_asides_hold_no_sentences_and_no_quotations() -> None:
    text = "The envoys met.\n\n“Subscribe now,” we say.\n\nThey left."
    start = text.index("“")
    found = prepare(text, [Aside(start=start, end=start + 24, reason="newsletter")])
    assert [p.kind.value for p in found.paragraphs] == ["prose", "aside", "prose"]
    assert [text[s.start : s.end] for s in found.sentences] == ["The envoys met.", "They left."]
    assert found.quotations == ()


# --- words -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("the minister's list", ["the", "minister's", "list"]),
        ("U.N. envoys", ["U.N.", "envoys"]),
        ("3,000 or 4.5%", ["3,000", "or", "4.5%"]),
        ("well-known al-Haddad’s", ["well-known", "al-Haddad’s"]),
        ("“No,” he said.", ["“", "No", ",", "”", "he", "said", "."]),
        ("Посланник сказал", ["Посланник", "сказал"]),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    assert [t.text for t in tokenize(text)] == words


def test_the_lower_form_has_no_possessive_ending() -> None:
    assert [t.low for t in tokenize("Tresna's Orlo’s ENVOYS' don't")] == ["tresna", "orlo", "envoys", "'", "don't"]


# --- where things are --------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def page() -> Prepared:
    return prepare("One “two ‘three’ four” five. “Six.” Seven.\n\nEight “nine” ten.")


def test_sentences_and_quotations_at_a_character(page: Prepared) -> None:
    for at in range(len(page.text)):
        sentence = next((s for s in page.sentences if s.start <= at < s.end), None)
        assert page.sentence_at(at) == sentence
        outer = next((q for q in page.quotations if q.depth == 0 and q.start <= at < q.end), None)
        assert page.quotation_at(at) == outer


def test_sentences_quotations_and_words_of_a_range(page: Prepared) -> None:
    outer = [q for q in page.quotations if q.depth == 0]
    for start in range(len(page.text)):
        for end in range(start + 1, len(page.text) + 1):
            assert page.sentences_over(start, end) == tuple(
                s for s in page.sentences if s.start < end and start < s.end
            )
            assert page.outermost_over(start, end) == tuple(q for q in outer if q.start < end and start < q.end)
            assert page.tokens_in(start, end) == tuple(t for t in page.tokens if start <= t.start < end)


def test_what_stands_inside_a_quotation(page: Prepared) -> None:
    first, *others = (q for q in page.quotations if q.depth == 0)
    assert [page.text[q.start : q.end] for q in page.inside(first)] == ["‘three’"]
    assert all(page.inside(q) == () for q in others)


@settings(deadline=None)
@given(st.text(alphabet="aB .,!?\n\r\t-–:“”\"'’()1QA\u00a0\u0301é🕊", max_size=200))
def test_cuts_lie_in_order_and_hold_words(text: str) -> None:
    found = prepare(text)
    assert found.text == text
    for cuts in (found.paragraphs, found.sentences, found.tokens):
        ends = [0, *(e for cut in cuts for e in (cut.start, cut.end))]
        assert ends == sorted(ends)
        assert all(text[cut.start : cut.end].strip() for cut in cuts)
    for sentence in found.sentences:
        paragraph = found.paragraphs[sentence.paragraph]
        assert paragraph.body <= sentence.start < sentence.end <= paragraph.end
