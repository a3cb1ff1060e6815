"""The issue of a clause: the codebook's rulings, what outweighs what, and the lexicon's own order."""

from __future__ import annotations

import json
from importlib.resources import files

import pytest

from palaver.model.record import ISSUES
from palaver.read.issues import issue_of, issue_scores

CLAUSES = [
    ("an unconditional ceasefire of thirty days on land and at sea", "ceasefire"),
    ("to stop the shelling of the two towns at once", "ceasefire"),
    ("the truce monitors must be let in", "ceasefire"),
    ("the withdrawal of all troops from the province", "territory"),
    ("will never cede an inch of land", "territory"),
    ("renounce membership in any military alliance", "alignment"),
    ("neutrality, and no nuclear weapons", "alignment"),
    ("security guarantees from at least five states", "guarantees"),
    ("no foreign troops on its soil", "guarantees"),
    ("limit the size of its army to 60,000 soldiers", "forces"),
    ("the fighters are gathered in three camps and disarmed", "forces"),
    ("decommissioning of all weapons under seal", "forces"),
    ("an end to foreign military aid and to satellite intelligence", "military-aid"),
    ("the delivery of two air defence batteries", "military-aid"),
    ("an exchange of all prisoners, all for all", "prisoners"),
    ("the hostages must be freed first", "prisoners"),
    ("hand over the bodies of 1,200 soldiers", "remains"),
    ("open the registers so that the graves of the disappeared are found", "remains"),
    ("the return of the abducted children", "civilians"),
    ("let the aid convoys through to the besieged town", "civilians"),
    ("the displaced may return to their homes", "civilians"),
    ("the lifting of all sanctions", "sanctions"),
    ("tariffs of 100 percent on buyers of its oil", "sanctions"),
    ("a federal constitution with home rule for the highlands", "rights"),
    ("its language to be taught in schools", "rights"),
    ("elections within 100 days of the end of martial law", "legitimacy"),
    ("a referendum on independence in five years", "legitimacy"),
    ("to meet again before the end of August at the level of ministers", "format"),
    ("a summit of the two presidents in a neutral capital", "format"),
    ("the nuclear power plant is run by an international operator", "infrastructure"),
    ("demining of the road and repair of the bridge", "infrastructure"),
    ("the dam and the power lines under joint guard", "infrastructure"),
    ("no amnesty for those who ordered the killings", "justice"),
    ("a special tribunal for war crimes", "justice"),
    ("compensation for war damage out of frozen assets", "economy"),
    ("forty per cent of mining revenue", "economy"),
]


@pytest.mark.parametrize(("clause", "issue"), CLAUSES)
def test_issue_of_a_clause(clause: str, issue: str) -> None:
    assert issue_of(clause, peace="ceasefire") == issue


def test_every_issue_is_tried() -> None:
    assert {issue for _, issue in CLAUSES} == set(ISSUES)


def test_the_head_of_a_clause_outweighs_its_tail() -> None:
    assert issue_of("sanctions to be lifted once the prisoners are home") == "sanctions"
    assert issue_of("the prisoners to come home once sanctions are lifted") == "prisoners"


def test_a_condition_that_opens_a_clause_weighs_less() -> None:
    assert issue_of("If the amnesty is signed, the hostages will be released") == "prisoners"


@pytest.mark.parametrize("clause", ["peace is possible this year", "a deal is close", "the end of the war"])
def test_peace_as_such_has_the_issue_it_is_given(clause: str) -> None:
    assert issue_of(clause) is None
    assert issue_of(clause, peace="ceasefire") == "ceasefire"


def test_what_happened_on_the_ground_has_no_issue() -> None:
    assert issue_of("seven people were killed and 31 wounded when a drone hit an apartment building") is None


def test_the_context_decides_where_the_clause_is_silent() -> None:
    assert issue_of("would accept thirty") is None
    assert issue_of("would accept thirty", "On the share of mining revenue the rebels would accept thirty") == "economy"


def test_the_context_does_not_outweigh_the_clause() -> None:
    context = "After a day of talks on prisoners, the side demanded that sanctions be lifted"
    assert issue_of("that sanctions be lifted", context) == "sanctions"


@pytest.mark.parametrize("clause", ["", "   ", "...", "Yes.", "he smiled and went on"])
def test_words_without_an_issue(clause: str) -> None:
    assert issue_of(clause) is None
    assert issue_scores(clause) == {}


def test_the_longest_phrase_counts_alone() -> None:
    assert "guarantees" not in issue_scores("the Security Council")
    assert issue_scores("the power station").keys() == {"infrastructure"}


def test_scores_come_best_first_and_name_issues_only() -> None:
    scores = issue_scores("a ceasefire, an exchange of prisoners and peace")
    assert next(iter(scores)) == "ceasefire"
    assert list(scores.values()) == sorted(scores.values(), reverse=True)
    assert set(scores) <= set(ISSUES)


def test_the_lexicon_is_in_order() -> None:
    phrases = json.loads(files("palaver.data").joinpath("issues.json").read_text(encoding="utf-8"))["phrases"]
    assert set(phrases) == {*ISSUES, "none", "peace", "ground"}
    for issue, by_weight in phrases.items():
        listed = [phrase for group in by_weight.values() for phrase in group]
        assert len(listed) == len(set(listed)), f"{issue} has a phrase under two weights"
        for phrase in listed:
            assert phrase == phrase.strip().lower(), phrase
            assert not phrase.startswith("* "), phrase
            assert not phrase.endswith(" *"), phrase
