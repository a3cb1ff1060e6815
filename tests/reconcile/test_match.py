"""Whether two records tell of one thing, and why."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import pytest

from palaver.model.process import Process
from palaver.reconcile.facts import Facts, facts
from palaver.reconcile.match import WEIGHTS, candidates, compare_two, matches, scale
from palaver.reconcile.names import names

if TYPE_CHECKING:
    from tests.reconcile.conftest import Told

A = "Drones hit the Malwit refinery on 20 April and 31 people were killed, the mayor said."
B = "At least 31 people died when the refinery at Malwit was struck by drones."
D = "At least 31 people died when a refinery was struck by drones."
C = "Two carters quarrelled over a mule in the market of Sebrin."


def strike(words: str, **more: Any) -> dict[str, Any]:
    return {"published": "2041-04-22", "events": [{"type": "strike", "evidence": words} | more]}


def made(told: Told, *reports: tuple[str, dict[str, Any]]) -> tuple[Facts, ...]:
    records, by_id = told(*reports)
    return facts(records, by_id, names(by_id.values(), Process(), records))


def test_tellings_of_one_strike_match_with_their_reasons(told: Told) -> None:
    one = made(
        told,
        (A, strike(A, place="Malwit", date="2041-04-20")),
        (B, strike(B, place="Malwit", date="2041-04-20")),
        (C, strike(C, place="Sebrin", date="2041-01-02")),
    )
    (match,) = matches(one)
    assert {match.left_id, match.right_id} == {one[0].record.id, one[1].record.id}
    shown = {reason.name: reason.shown for reason in match.reasons}
    assert shown["place"] == "Malwit"
    assert shown["numbers"] == "31"
    assert shown["days"] == "2041-04-20 / 2041-04-20"
    assert "refine" in shown["wording"]
    total = WEIGHTS["event"]["start"] + math.fsum(reason.weight for reason in match.reasons)
    assert match.score == pytest.approx(1 / (1 + math.exp(-total)), abs=1e-3)


def test_a_match_is_the_same_from_both_sides(told: Told) -> None:
    a, b = made(told, (A, strike(A, place="Malwit")), (B, strike(B, date="2041-04")))
    by = scale([a, b])
    assert compare_two(a, b, by) == compare_two(b, a, by)


def test_other_days_and_other_places_speak_against(told: Told) -> None:
    def score(**more: Any) -> float:
        a, b = made(told, (A, strike(A, place="Malwit", date="2041-04-20")), (D, strike(D, **more)))
        return compare_two(a, b, scale([a, b])).score

    alike, untold = score(place="Malwit", date="2041-04-20"), score()
    assert score(place="Sebrin") < untold < alike
    assert score(date="2041-03-01") < untold


def test_what_is_not_told_is_no_reason(told: Told) -> None:
    a, b = made(told, (A, strike(A, place="Malwit", date="2041-04-20")), (D, strike(D)))
    assert {reason.name for reason in compare_two(a, b, scale([a, b])).reasons}.isdisjoint({"place", "days"})


def test_records_of_two_kinds_are_never_matched(told: Told) -> None:
    said = {"published": "2041-04-22", "statements": [{"content": A, "act": "assert"}]}
    assert matches(made(told, (A, strike(A)), (A + " ", said)), least=0.0) == ()


def test_only_what_shares_something_rare_is_compared(told: Told) -> None:
    texts = [f"As many as {n * 7 + 100} shells fell near the village at night." for n in range(45)]
    one = made(told, *((text, strike(text)) for text in [*texts, A, B]))
    pairs = {frozenset((a.record.id, b.record.id)) for a, b in candidates(one, scale(one))}
    assert pairs == {frozenset((one[-1].record.id, one[-2].record.id))}


def test_parts_of_one_sentence_are_not_two_tellings(told: Told) -> None:
    part = "31 people were killed"
    events = [{"type": "strike", "evidence": A}, {"type": "other", "evidence": part}]
    assert matches(made(told, (A, {"published": "2041-04-22", "events": events})), least=0.0) == ()


def test_a_large_number_tells_more_than_a_small_one(told: Told) -> None:
    def weight(number: str) -> float:
        texts = f"Exactly {number} carts left Sebrin.", f"Some {number} crates burned at Malwit."
        a, b = made(told, *((text, strike(text)) for text in texts))
        return next(r.weight for r in compare_two(a, b, scale([a, b])).reasons if r.name == "numbers")

    assert 0 < weight("6") < weight("48") < weight("1,340")
