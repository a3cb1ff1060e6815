"""Timeline, ledger and forecasts: what stands in an order of days."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from palaver.analyse.forecasts import Horizon, forecasts
from palaver.analyse.ledger import OVERDUE, Due, ledger, standing
from palaver.analyse.timeline import Lane, timeline
from palaver.model.evidence import When
from palaver.model.process import Process
from palaver.model.record import Commitment, Expectation

if TYPE_CHECKING:
    from tests.analyse.conftest import Told

NOBODY = Process()
TEXT = "They met. They talked. A shell fell. A bridge fell. They swore. They hoped."


def test_the_timeline_puts_talks_before_the_ground_and_what_has_no_day_last(told: Told) -> None:
    records, reports = told(
        (
            TEXT,
            {
                "outlet": "A",
                "published": "2031-05-09",
                "meetings": [
                    {"kind": "talks", "parties": ["Halmaya", "Qasura"], "evidence": "They met", "date": "2031-05-02"},
                    {"kind": "call", "evidence": "They talked"},
                ],
                "events": [
                    {"type": "strike", "evidence": "A shell fell", "date": "2031-05-02", "place": "Ózdmar"},
                    {"type": "sabotage", "evidence": "A bridge fell", "date": "2031-04"},
                ],
                "commitments": [{"kind": "agreed", "evidence": "They swore"}],
            },
        )
    )
    entries = timeline(records, reports, NOBODY)
    assert [e.citation.words for e in entries] == ["A bridge fell", "They met", "A shell fell", "They talked"]
    assert [e.lane for e in entries[1:3]] == [Lane.TALKS, Lane.GROUND]
    assert entries[1].actors == ("Halmaya", "Qasura")
    assert entries[2].place == "Ózdmar"
    assert entries[3].when is None
    assert all(
        reports[e.citation.report_id].text[e.citation.span.start :].startswith(e.citation.words) for e in entries
    )


def promised(**more: Any) -> dict[str, Any]:
    return {"kind": "pledged", "by": ["Halmaya"], "evidence": "They swore"} | more


@pytest.mark.parametrize(
    ("due", "on", "state", "days"),
    [
        ("2031-05-08", "2031-05-09", Due.OVERDUE, -1),
        ("2031-05-09", "2031-05-09", Due.DUE, 0),
        ("2031-05", "2031-05-20", Due.DUE, 11),
        ("once the snow has gone", "2031-05-09", Due.UNDATED, None),
        (None, "2031-05-09", Due.OPEN, None),
    ],
)
def test_where_a_deadline_stands(told: Told, due: str | None, on: str, state: Due, days: int | None) -> None:
    records, reports = told((TEXT, {"published": "2031-05-01", "commitments": [promised(due=due)]}))
    (promise,) = ledger(
        (r for r in records if isinstance(r, Commitment)), reports, on=date.fromisoformat(on), process=NOBODY
    )
    assert (promise.state, promise.days) == (state, days)
    assert promise.note == (OVERDUE if state is Due.OVERDUE else None)


def test_without_a_day_the_last_publication_counts(told: Told) -> None:
    records, reports = told((TEXT, {"published": "2031-06-01", "commitments": [promised(due="2031-05-08")]}))
    commitments = [r for r in records if isinstance(r, Commitment)]
    (promise,) = ledger(commitments, reports, on=None, process=NOBODY)
    assert (promise.state, promise.as_of) == (Due.OVERDUE, date(2031, 6, 1))


def test_without_any_day_nothing_is_overdue(told: Told) -> None:
    records, reports = told((TEXT, {"commitments": [promised(due="2031-05-08")]}))
    (promise,) = ledger([r for r in records if isinstance(r, Commitment)], reports, on=None, process=NOBODY)
    assert (promise.state, promise.as_of) == (Due.DUE, None)


def test_a_deadline_of_which_only_the_beginning_is_known_never_passes() -> None:
    assert standing(When(first=date(2031, 5, 1)), date(2031, 6, 1)) == (Due.DUE, -31)


def test_forecasts_say_whether_their_time_has_passed_and_no_more(told: Told) -> None:
    horizons = ("2031-07", "2031-04-01", "some day", None)
    entries = [{"by": "analysts", "evidence": "They hoped", "horizon": h} for h in horizons]
    texts = [(f"{TEXT} {n}", {"published": "2031-05-01", "expectations": [e]}) for n, e in enumerate(entries)]
    records, reports = told(*texts)
    made = forecasts((r for r in records if isinstance(r, Expectation)), reports, on=date(2031, 5, 9))
    assert [f.state for f in made] == [Horizon.AHEAD, Horizon.PASSED, Horizon.UNDATED, Horizon.NONE]
    assert [f.note is not None for f in made] == [False, True, False, False]
    assert made[0].by == "analysts"
