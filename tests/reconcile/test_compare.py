"""What the tellings of one thing say, field by field."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

from palaver.model.process import Process
from palaver.model.record import Bound, Event, Record
from palaver.reconcile.cluster import Account
from palaver.reconcile.compare import Comparison, Relation, compare, denials
from palaver.reconcile.facts import facts
from palaver.reconcile.match import scale
from palaver.reconcile.names import names

if TYPE_CHECKING:
    from tests.reconcile.conftest import Told

TEXT = "A shell hit the market of Abu Gamra."


def strike(**more: Any) -> dict[str, Any]:
    return {"published": "2041-02-24", "events": [{"type": "strike", "evidence": TEXT} | more]}


def killed(number: float, **more: Any) -> list[dict[str, Any]]:
    return [{"what": "killed", "value": number} | more]


def compared(told: Told, *events: dict[str, Any]) -> dict[str, Comparison]:
    records, reports = told(*((f"{TEXT} {n}", event) for n, event in enumerate(events)))
    known = names(reports.values(), Process(), records)
    return {one.on: one for one in compare(Account(records=tuple(records)), known)}


def at_least(record: Record) -> Record:
    """The event with its figure as a lower bound."""
    assert isinstance(record, Event)
    figure = dataclasses.replace(record.figures[0], high=None, bound=Bound.AT_LEAST)
    return dataclasses.replace(record, figures=(figure,))


def test_figures_of_one_thing_differ_or_agree_with_their_own_sources(told: Told) -> None:
    found = compared(
        told,
        strike(figures=killed(31), told_by="the Doctors' Union"),
        strike(figures=killed(60, told_by="a field source")),
    )
    assert found["killed"].relation is Relation.DIFFER
    assert [(one.says, one.told_by) for one in found["killed"].told] == [
        ("31 killed", "the Doctors' Union"),
        ("60 killed", "a field source"),
    ]
    same = compared(told, strike(figures=killed(31)), strike(figures=killed(31)))
    assert same["killed"].relation is Relation.AGREE


def test_a_bound_that_holds_the_other_number_is_less_exact_not_different(told: Told) -> None:
    records, reports = told((TEXT, strike(figures=killed(31))), (f"{TEXT} 1", strike(figures=killed(34))))
    known = names(reports.values(), Process(), records)
    open_below = Account(records=(at_least(records[0]), records[1]))
    assert {one.on: one.relation for one in compare(open_below, known)} == {"killed": Relation.MORE_SPECIFIC}
    too_high = Account(records=(records[0], at_least(records[1])))
    assert {one.on: one.relation for one in compare(too_high, known)} == {"killed": Relation.DIFFER}


def test_days_places_and_doers(told: Told) -> None:
    found = compared(
        told,
        strike(date="2041-02-23", place="Port Selim", actor="Tekwar"),
        strike(date="2041-02", place="Port Lado", actor="Tekwar and Himaya"),
    )
    assert {on: one.relation for on, one in found.items()} == {
        "date": Relation.MORE_SPECIFIC,
        "place": Relation.DIFFER,
        "who did it": Relation.MORE_SPECIFIC,
    }
    nearer = compared(told, strike(place="Abu Gamra"), strike(place="Tekwar"))
    assert nearer["place"].relation is Relation.MORE_SPECIFIC  # both reports name the market's town
    apart = compared(told, strike(date="2041-02-23", actor="Tekwar"), strike(date="2041-02-24", actor="Himaya"))
    assert {one.relation for one in apart.values()} == {Relation.DIFFER}


def test_silence_is_no_difference(told: Told) -> None:
    assert compared(told, strike(figures=killed(31), date="2041-02-23", place="Abu Gamra"), strike()) == {}


def test_a_denial_stands_beside_what_it_denies(told: Told) -> None:
    denied = "Bakhit denied that a shell had hit any market in Abu Gamra."
    other = "Lorries with flour reached Nyamdok on Monday."
    records, reports = told(
        (TEXT, strike(place="Abu Gamra")),
        (other, {"published": "2041-02-24", "events": [{"type": "other", "evidence": other}]}),
        (
            denied,
            {
                "published": "2041-02-25",
                "statements": [
                    {"content": "a shell had hit any market in Abu Gamra", "speaker": "Tesfai Bakhit", "act": "deny"}
                ],
            },
        ),
    )
    known = names(reports.values(), Process(), records)
    told_facts = facts(records, reports, known)
    accounts = [Account(records=(record,)) for record in records]
    ((account, one),) = denials(accounts, {f.record.id: f for f in told_facts}, scale(told_facts), known)
    assert account == accounts[0]
    assert one.relation is Relation.DENY
    assert [told.told_by for told in one.told] == ["Tesfai Bakhit", None]


def test_a_denial_of_something_else_stands_beside_nothing(told: Told) -> None:
    denied = "Bakhit denied that his cousin owned the brickworks."
    records, reports = told(
        (TEXT, strike()),
        (
            denied,
            {
                "published": "2041-02-25",
                "statements": [{"content": "his cousin owned the brickworks", "speaker": "Bakhit", "act": "deny"}],
            },
        ),
    )
    known = names(reports.values(), Process(), records)
    told_facts = facts(records, reports, known)
    accounts = [Account(records=(record,)) for record in records]
    assert denials(accounts, {f.record.id: f for f in told_facts}, scale(told_facts), known) == ()
