"""Invented sentences in the manner of news prose: clauses, subjects and bounds that plain sentences do not show."""

from __future__ import annotations

import pytest

from palaver.model.evidence import Report, Span
from palaver.model.process import Process
from palaver.model.record import Act
from palaver.read.page import open_page
from palaver.read.statements import statements


def told(text: str) -> list[tuple[str | None, str | None, list[str]]]:
    def printed(span: Span | None) -> str | None:
        return text[span.start : span.end] if span else None

    said = statements(open_page(Report(name="r", text=text, raw_sha256=text), Process()))
    return [(printed(s.source), printed(s.cue), [piece.quote for piece in s.evidence]) for s in said]


FOUND = [
    # a clause whose verb no list holds, after a verb that takes nothing but words
    ("Leaders who say the law oddly garbles titles met on Monday.", "Leaders", "say",
     ["the law oddly garbles titles met on Monday"]),
    ('Orlo says, "The hill is ours."', "Orlo", "says", ['"The hill is ours."']),
    ("At least half of the voters in each district say that plan is wrong.",
     "At least half of the voters in each district", "say", ["plan is wrong"]),
    ('Orlo said the terms "amount to a ruse."', "Orlo", "said", ['the terms "amount to a ruse."']),
    # the circumstance of the words belongs to them
    ("In his province, Orlo said, the prisoners are sent to camps.", "Orlo", "said",
     ["the prisoners are sent to camps", "In his province"]),
    ("Unless the sides agree, the envoys say, the valley could starve.", "the envoys", "say",
     ["Unless the sides agree", "the valley could starve"]),
    ("In most years, according to the grain board, the harvest is lost to the war.", "the grain board",
     "according to", ["the harvest is lost to the war", "In most years"]),
    # subjects with what stands beside them
    ("Orlo \u2014 named by some as the next premier \u2014 told reporters that the road was open.",
     "Orlo \u2014 named by some as the next premier \u2014", "told", ["the road was open"]),
    ("The plan was to hold the hill, said Mira Tolen, a historian at the institute in Kessa.",
     "Mira Tolen, a historian at the institute in Kessa", "said", ["The plan was to hold the hill"]),
    ('"The road is open," said former minister Mira Tolen.', "former minister Mira Tolen", "said",
     ['"The road is open,"']),
    ('Orlo, who calls Tolen a "puppet," said he does not believe her.', 'Orlo, who calls Tolen a "puppet,"', "said",
     ["he does not believe her"]),
    ("An aide who saw the planning for Monday's hearing says the panel will turn to grain.",
     "An aide who saw the planning for Monday's hearing", "says", ["the panel will turn to grain"]),
    # where the words end
    ("While Orlo has said that he makes the rules, Tolen said she does not follow them.", "Orlo", "has said",
     ["he makes the rules"]),
    ('The envoy said the list was "padded," noting that names recur.', "The envoy", "said",
     ['the list was "padded,"']),
    ('The envoy said the list was "padded," noting that names recur.', "The envoy", "noting", ["names recur"]),
    # relative clauses without a subject of their own
    ("There is a surge of new recruits, which officers say could be aiding the rebels.", "officers", "say",
     ["could be aiding the rebels", "a surge of new recruits"]),
    # messages, light verbs, chains
    ("The army sent out a letter saying the bridge had fallen.", "The army", "saying", ["the bridge had fallen"]),
    ("Orlo gave an assurance that the road would stay open.", "Orlo", "assurance", ["the road would stay open"]),
    ("The office issued a call for calm in the valley.", "The office", "call", ["for calm in the valley"]),
    ("The timing led the rebels to say that Orlo was hiding.", "the rebels", "led the rebels to say",
     ["Orlo was hiding"]),
    ("Asked by a reporter from Kessa whether this was surrender, Orlo shrugged.", "a reporter", "Asked",
     ["whether this was surrender"]),
    ("He's argued for years that the road cannot be held.", "He", "'s argued", ["the road cannot be held"]),
    # words of the lexicon
    ("Orlo defended the decision to close the bridge.", "Orlo", "defended", ["the decision to close the bridge"]),
    ("Tolen dismissed the charge of theft.", "Tolen", "dismissed", ["the charge of theft"]),
    ("Orlo likened the offer to a wolf in a fold.", "Orlo", "likened", ["the offer to a wolf in a fold"]),
    ("Most of the city wants peace, the survey found.", "the survey", "found", ["Most of the city wants peace"]),
    # what a thing is called, by a quotation or an adjective at the end
    ('Orlo called a report that donors came first "outrageous."', "Orlo", "called",
     ['a report that donors came first "outrageous."']),
    ("Orlo called the raids lawful, and left.", "Orlo", "called", ["the raids lawful"]),
    ("The report published Tuesday showed that the road was open.", "The report published Tuesday", "showed",
     ["the road was open"]),
    ("The premier proposed nearly $1 billion in aid.", "The premier", "proposed", ["nearly $1 billion in aid"]),
    # a headline with capitals throughout
    ("Orlo Says Rebels Never Promised Amnesty To Deserters.", "Orlo", "Says",
     ["Rebels Never Promised Amnesty To Deserters"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "source", "cue", "content"), FOUND)
def test_an_attribution_in_news_prose_is_found(text: str, source: str, cue: str, content: list[str]) -> None:
    assert (source, cue, content) in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "The other states voting on Tuesday are small.",
        "The archive held 44 emails that were not on the list.",
        "Several negative comments about the envoy followed.",
        "He is the president of a Kessan think tank.",
        "She began to sort the maps by valley.",
        "The self-styled colonel left.",
        "Orlo called a special session of the council.",
    ],
)
def test_nouns_and_doings_that_look_like_cues_ascribe_nothing(text: str) -> None:
    assert told(text) == []


def test_what_one_is_told_to_do_is_a_demand() -> None:
    text = "The guards had been told not to talk."
    assert [s.act for s in statements(open_page(Report(name="r", text=text, raw_sha256="x"), Process()))] == [
        Act.DEMAND
    ]


def test_a_list_under_a_cue_is_what_the_source_says() -> None:
    text = "The paper from Kessa proposes the following:\n\n- a truce of 30 days;\n- an exchange of men.\n\nOrlo left."
    assert told(text) == [
        ("The paper from Kessa", "proposes", ["a truce of 30 days;", "an exchange of men."]),
    ]


def test_a_list_that_nobody_utters_is_left_alone() -> None:
    assert told("The town has four gates:\n\n- the north gate;\n- the mill gate.") == []


def test_a_cue_without_a_known_subject_order_keeps_one_statement_for_one_quotation() -> None:
    assert told('"The road is open," said he.') == [("he", "said", ['"The road is open,"'])]
