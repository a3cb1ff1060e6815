"""What is marked as not being the article, and above all what is not marked."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from palaver.collect.boilerplate import asides

ARTICLE = (
    "Talks open in Port Sel",
    "The envoys of the two councils met on Monday in Port Sel for three hours and agreed to meet again in May.",
    '"We came to listen," said the envoy Ana Orlo, who led the delegation of the Highland Council to the talks.',
    "No paper was signed, and the prisoners whose names were read out will stay where they are until summer.",
    "The governor of the lake district said the ferry would sail again once the mines were cleared from the bay.",
    "Fishermen on the north shore said that they had heard such promises before, and mended their nets.",
    "The next round is to be held in the first week of May, according to two people who were in the room.",
)


def marked(*after: str, before: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    text = "\n\n".join((ARTICLE[0], *before, *ARTICLE[1:], *after))
    return [(text[found.start : found.end], found.reason) for found in asides(text)]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Read also: Who owns the lake?", "links"),
        ("READ ALSO: Winter rains close the coastal road", "links"),
        ("RELATED: The mines of Port Sel", "links"),
        ("More on this story", "links"),
        ("https://lake.example/who-owns-the-lake", "links"),
        ("Photo: The customs house on Monday. Credit: Lake Post", "caption"),
        ("[Photo: The ferry, moored.]", "caption"),
        ("Pictured: the envoys at the gate.", "caption"),
        ("(Reporting by Ana Lind in Port Sel; editing by Per Holm)", "credit"),
        ("Additional reporting by the Hill bureau.", "credit"),
        ("Ana Lind reported from Port Sel.", "credit"),
        ("Per Holm is a columnist at the Lake Post.", "credit"),
        ("Our Standards: The Lake Post Trust Code", "credit"),
        ("LPA/ah", "credit"),
        ("Sign up for our morning letter.", "newsletter"),
        ("Subscribe to our channel.", "newsletter"),
        ("Like what you read? Buy me a coffee.", "newsletter"),
        ("👉 Join the reserve channel in case this one is closed", "newsletter"),
        ("The views expressed are those of the author.", "disclaimer"),
        ("Opinions do not necessarily reflect those of the Lake Post.", "disclaimer"),
        ("© 2034 Lake Post. All rights reserved.", "disclaimer"),
        ("For information media. Not an official record.", "disclaimer"),
        ("Correction: an earlier version of this article gave the wrong day.", "disclaimer"),
        ("The Lake Institute does not receive funding from any government.", "disclaimer"),
        ("[Download PDF] [Share] [Print]", "navigation"),
        ("Advertisement", "navigation"),
        ("Comments (14)", "navigation"),
        ("18:30 We are closing this page.", "navigation"),
    ],
)
def test_a_line_that_is_not_the_article_is_marked(line: str, reason: str) -> None:
    assert marked(line) == [(line, reason)]


@pytest.mark.parametrize("line", ["By Ana Lind", "By Ana Lind May 26, 2041 9:12 AM 6 min read", "Per Holm, columnist"])
def test_a_line_above_the_article_is_marked(line: str) -> None:
    assert marked(before=(line,)) == [(line, "credit")]


@pytest.mark.parametrize(
    "line",
    [
        "Reporting from the front has been banned by both councils since the winter, the union of journalists said.",
        "Read the paper again, Orlo told him.",
        "More on the lake than on land, people fear the mines.",
        "Support for the ceasefire has fallen to a third, according to the institute.",
        "Join us or leave the valley, the commander told the village elders on Monday.",
        "The views of the envoy differ from those of the council, officials said.",
        "By May the ferry must sail again, the governor said.",
        "Follow the money, said Orlo.",
        "(c) The parties shall clear the bay of mines before 1 June.",
        "Corrected maps were handed to both delegations, said Orlo.",
        "Sources: the council promised nothing.",
        "President leaves his post",
        "Photographs of the prisoners were shown to the delegations.",
        "It does not receive weapons from abroad, said the commander.",
        "Donated blankets reached the camp on Monday.",
        'The Lake Bank is financed by the Highland Council, said Orlo; "we pay for everything".',
        "Vote for us and the war ends in a day, said the candidate at the rally.",
    ],
)
def test_a_line_of_the_article_is_not_marked_in_the_middle(line: str) -> None:
    text = "\n\n".join((*ARTICLE[:4], line, *ARTICLE[4:], *ARTICLE[1:2][:0], "The ferry sailed.", "So did they."))
    assert asides(text) == ()


@pytest.mark.parametrize(
    "line", ["Support for the ceasefire has fallen.", "Follow the money, said Orlo.", "They left."]
)
def test_a_line_of_the_article_is_not_marked_at_the_end(line: str) -> None:
    assert marked(line) == []


def test_the_second_copy_of_a_paragraph_is_marked() -> None:
    assert marked(ARTICLE[1]) == [(ARTICLE[1], "repeated")]


def test_a_near_copy_is_marked_and_a_shared_sentence_is_not() -> None:
    long = " ".join(ARTICLE[1:4])
    near = long.replace("three hours", "3 hours")
    text = "\n\n".join((ARTICLE[0], long, "The ferry sailed.", near, f"{ARTICLE[1]} {ARTICLE[4]} {ARTICLE[5]}"))
    assert [(text[found.start : found.end], found.reason) for found in asides(text)] == [(near, "repeated")]


def test_a_short_sentence_may_be_said_twice() -> None:
    assert marked("No paper was signed.", before=("No paper was signed.",)) == []


def test_the_entries_of_a_list_of_links_are_marked_with_it() -> None:
    lines = ("More on this story", "The lake in maps", "Who's who at the talks")
    assert marked(*lines) == [(line, "links") for line in lines]


def test_a_wrapped_line_belongs_to_its_aside() -> None:
    text = "\n\n".join(ARTICLE) + (
        "\n\nNote from the author: Hello, Ana here. If you value our work from the lake,\nplease think of a gift.\n"
    )
    (found,) = asides(text)
    assert text[found.start : found.end].endswith("please think of a gift.")


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.sampled_from([*ARTICLE, "Read also: x", "By Ana Lind", "  Subscribe to our channel ", "", "🕊️ —", "___"])
    )
)
def test_asides_are_whole_lines_in_order_and_do_not_overlap(lines: list[str]) -> None:
    text = "\n".join(lines)
    at = 0
    for found in asides(text):
        assert at <= found.start < found.end
        assert text[found.start : found.end] == text[found.start : found.end].strip()
        assert not text[: found.start].rpartition("\n")[2].strip()
        assert not text[found.end :].partition("\n")[0].strip()
        at = found.end
