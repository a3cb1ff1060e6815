"""What a later report says became of something."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from palaver.model.process import Process
from palaver.reconcile.facts import facts
from palaver.reconcile.follow import Followup, followups
from palaver.reconcile.follow_words import Outcome, outcome
from palaver.reconcile.match import scale
from palaver.reconcile.names import names

if TYPE_CHECKING:
    from tests.reconcile.conftest import Told

PROMISE = "The sides agreed to exchange 350 prisoners each at Tombek within seven days."
AGREED = {"kind": "agreed", "by": ["Tekwar", "Himaya"], "evidence": PROMISE}
DONE = "The exchange of 350 prisoners each at Tombek was completed on Friday."


def linked(told: Told, *reports: tuple[str, dict[str, Any]]) -> tuple[Followup, ...]:
    records, by_id = told(*reports)
    made = facts(records, by_id, names(by_id.values(), Process(), records))
    return followups(made, scale(made))


def promised(published: str | None = "2041-03-29") -> tuple[str, dict[str, Any]]:
    return PROMISE, {"published": published, "commitments": [AGREED]}


def event(words: str, published: str | None = "2041-04-06") -> tuple[str, dict[str, Any]]:
    return words, {"published": published, "events": [{"type": "exchange", "evidence": words}]}


@pytest.mark.parametrize(
    ("later", "became"),
    [
        (DONE, Outcome.KEPT),
        ("The exchange of 350 prisoners each at Tombek was postponed by a week.", Outcome.DELAYED),
        ("The exchange of 350 prisoners each at Tombek collapsed.", Outcome.BROKEN),
        ("The exchange of 350 prisoners each at Tombek turned out to be one of 312.", Outcome.CHANGED),
    ],
)
def test_the_later_words_tell_the_outcome(told: Told, later: str, became: Outcome) -> None:
    (link,) = linked(told, promised(), event(later))
    assert (link.outcome, link.earlier.evidence[0].quote, link.later.evidence[0].quote) == (became, PROMISE, later)
    assert link.cue in later
    assert {"numbers", "wording"} <= {reason.name for reason in link.reasons}


def test_without_words_of_an_outcome_there_is_no_link(told: Told) -> None:
    assert linked(told, promised(), event("The exchange of 350 prisoners each at Tombek and its price.")) == ()


def test_an_outcome_of_another_thing_is_no_link(told: Told) -> None:
    assert linked(told, promised(), event("Nine drones were delivered to the coast guard and paid for in wheat.")) == ()


def test_only_a_later_day_of_publication_follows(told: Told) -> None:
    assert linked(told, promised(), event(DONE, "2041-03-29")) == ()
    assert linked(told, promised(), event(DONE, "2041-03-01")) == ()
    assert linked(told, promised(None), event(DONE)) == ()
    assert linked(told, promised(), event(DONE, None)) == ()


def test_a_promise_told_again_is_not_a_promise_kept(told: Told) -> None:
    again = "It was signed: the sides agreed to exchange 350 prisoners each at Tombek within seven days."
    later = again, {"published": "2041-04-01", "commitments": [AGREED | {"evidence": again}]}
    assert linked(told, promised(), later) == ()


def test_a_position_is_repeated_and_never_kept(told: Told) -> None:
    first, again = "Himaya demands a general amnesty.", "Himaya again demands a general amnesty."

    def position(words: str, published: str) -> tuple[str, dict[str, Any]]:
        entry = {"party": "Himaya", "issue": "justice", "stance": "demand", "evidence": words}
        return words, {"published": published, "positions": [entry]}

    (link,) = linked(told, position(first, "2041-03-01"), position(again, "2041-04-01"))
    assert link.outcome is Outcome.REPEATED
    signed = "Himaya signed a general amnesty."
    assert linked(told, position(first, "2041-03-01"), event(signed)) == ()


def test_what_came_late_is_late_though_it_came() -> None:
    assert outcome("The convoy reached the town two days late.") == (Outcome.DELAYED, "days late")
    assert outcome("The convoy reached the town.") == (Outcome.KEPT, "reached")
    assert outcome("The convoy is on the road.") is None
