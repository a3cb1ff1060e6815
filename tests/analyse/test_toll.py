"""Events with each source's own figures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from palaver.analyse.toll import TOGETHER, toll
from palaver.model.process import Place, Process
from palaver.model.record import Bound, Event

if TYPE_CHECKING:
    from tests.analyse.conftest import Told

TEXT = "A shell hit Ózdmar."


def strike(**more: Any) -> dict[str, Any]:
    return {"type": "strike", "place": "Ózdmar", "date": "2031-05-02", "evidence": TEXT} | more


def killed(number: float, qualifier: str = "exact") -> dict[str, Any]:
    return {"what": "killed", "value": number, "qualifier": qualifier}


def test_tellings_of_one_kind_day_and_place_stand_side_by_side_with_their_own_figures(told: Told) -> None:
    records, reports = told(
        (f"{TEXT} 1", {"outlet": "B", "events": [strike(figures=[killed(7, "at-least")], told_by="the mayor")]}),
        (f"{TEXT} 2", {"outlet": "A", "events": [strike(figures=[killed(9)], place="Ozdmar")]}),
        (f"{TEXT} 3", {"outlet": "C", "events": [strike(date="2031-05-03")]}),
    )
    process = Process(places=(Place(id="o", name="Ózdmar", aliases=("Ozdmar",)),))
    made = toll((r for r in records if isinstance(r, Event)), reports, process)
    assert [len(i.accounts) for i in made] == [1, 2]
    pair = made[1]
    assert (pair.note, pair.outlets) == (TOGETHER, 2)
    assert [(a.citation.outlet, a.counts[0].value, a.counts[0].bound) for a in pair.accounts] == [
        ("A", 9, Bound.EXACT),
        ("B", 7, Bound.AT_LEAST),
    ]
    assert pair.accounts[1].counts[0].told_by == ("the mayor",)


def test_a_figure_keeps_its_own_source(told: Told) -> None:
    own = killed(3) | {"told_by": "a nurse"}
    records, reports = told((TEXT, {"outlet": "A", "events": [strike(figures=[own], told_by="the mayor")]}))
    (incident,) = toll((r for r in records if isinstance(r, Event)), reports, Process())
    assert incident.accounts[0].counts[0].told_by == ("a nurse",)
    assert incident.note is None


def test_without_day_or_place_nothing_stands_together(told: Told) -> None:
    for missing in ({"date": None}, {"place": None}, {"date": "2031-05"}):
        records, reports = told(*((f"{TEXT} {n}", {"outlet": "A", "events": [strike(**missing)]}) for n in range(2)))
        assert len(toll((r for r in records if isinstance(r, Event)), reports, Process())) == 2
