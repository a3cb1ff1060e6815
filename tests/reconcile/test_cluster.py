"""Records put together, people's decisions first."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import pytest

from palaver.model.record import Judgement, Record, Verdict
from palaver.reconcile.cluster import cluster, standing
from palaver.reconcile.match import Match

if TYPE_CHECKING:
    from tests.reconcile.conftest import Told


@pytest.fixture
def records(told: Told) -> list[Record]:
    texts = [f"A shell hit house {n}." for n in range(5)]
    return told(*((text, {"events": [{"type": "strike", "evidence": text}]}) for text in texts))[0]


def match(left: Record, right: Record, score: float = 0.9) -> Match:
    a, b = sorted((left.id, right.id))
    return Match(left_id=a, right_id=b, score=score, reasons=())


def judge(left: Record, right: Record, verdict: Verdict, made: str = "2041-01-01", **more: str) -> Judgement:
    return Judgement(left_id=left.id, right_id=right.id, verdict=verdict, by="Ana", made=made, reason="read", **more)


def together(records: list[Record], *given: object, **more: list[Judgement]) -> list[list[int]]:
    accounts = cluster(records, [m for m in given if isinstance(m, Match)], more.get("judged", []))
    return [[records.index(record) for record in account.records] for account in accounts]


def test_pairs_over_the_threshold_are_joined_and_every_record_is_in_one_account(records: list[Record]) -> None:
    a, b, c, d, e = records
    assert together(records, match(a, c), match(d, e, 0.1)) == [[0, 2], [1], [3], [4]]
    assert together([a, b, c, d, e], *(match(x, y) for x, y in combinations((b, d, e), 2))) == [[0], [1, 3, 4], [2]]


def test_a_chain_does_not_draw_all_into_one(records: list[Record]) -> None:
    a, b, c, d, e = records
    chain = [match(a, b, 0.9), match(c, d, 0.8), match(b, c, 0.7), match(d, e, 0.6)]
    assert together(records, *chain) == [[0, 1], [2, 3, 4]]


def test_different_forbids_also_through_a_third(records: list[Record]) -> None:
    a, b, c, *_ = records
    likes = [match(x, y) for x, y in combinations((a, b, c), 2)]
    kept = together(records[:3], *likes, judged=[judge(a, b, Verdict.DIFFERENT)])
    assert not any({0, 1} <= set(group) for group in kept)
    assert any(2 in group and len(group) == 2 for group in kept)


def test_same_puts_together_without_any_match_and_is_shown(records: list[Record]) -> None:
    decision = judge(records[0], records[3], Verdict.SAME)
    accounts = cluster(records, [], [decision])
    assert [len(account.records) for account in accounts] == [2, 1, 1, 1]
    assert accounts[0].judged == (decision,)
    assert accounts[0].reports == (records[0].report_id, records[3].report_id)


def test_where_people_contradict_each_other_different_holds(records: list[Record]) -> None:
    a, b, c, *_ = records
    decisions = [judge(a, b, Verdict.SAME), judge(b, c, Verdict.SAME), judge(a, c, Verdict.DIFFERENT)]
    assert not any({0, 2} <= set(group) for group in together(records, judged=decisions))


def test_a_later_decision_on_a_pair_and_one_that_replaces_another_hold(records: list[Record]) -> None:
    a, b, *_ = records
    first, second = judge(a, b, Verdict.DIFFERENT), judge(b, a, Verdict.SAME, "2041-02-01")
    assert list(standing([second, first]).values()) == [second]
    third = judge(a, b, Verdict.UNSURE, "2041-03-01", replaces=second.id)
    assert list(standing([first, second, third]).values()) == [third]
    assert together(records[:2], judged=[first, second, third]) == [[0], [1]]


def test_unsure_neither_joins_nor_forbids(records: list[Record]) -> None:
    a, b, *_ = records
    unsure = [judge(a, b, Verdict.UNSURE)]
    assert together(records[:2], judged=unsure) == [[0], [1]]
    assert together(records[:2], match(a, b), judged=unsure) == [[0, 1]]


def test_the_order_of_the_matches_does_not_matter(records: list[Record]) -> None:
    given = [match(x, y, 0.5) for x, y in combinations(records[:4], 2)]
    assert cluster(records, given) == cluster(records, given[::-1])
