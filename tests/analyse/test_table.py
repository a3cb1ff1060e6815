"""The table of positions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from palaver.analyse.names import ISSUE_NAMES
from palaver.analyse.table import Cell, Movement, Table, table
from palaver.errors import RecordError
from palaver.model.evidence import Report
from palaver.model.process import Issue, Outlet, Party, Process, Side
from palaver.model.record import ISSUES, Position, Record

if TYPE_CHECKING:
    from tests.analyse.conftest import Told

NOBODY = Process()


def position(words: str, **more: Any) -> dict[str, Any]:
    return {"party": "Halmaya", "issue": "ceasefire", "stance": "demand", "evidence": words} | more


def coded(outlet: str | None, published: str | None, *positions: dict[str, Any]) -> dict[str, Any]:
    return {"outlet": outlet, "published": published, "positions": list(positions)}


def made(found: tuple[list[Record], dict[str, Report]], process: Process = NOBODY) -> Table:
    records, reports = found
    return table([r for r in records if isinstance(r, Position)], reports, process)


def only(found: tuple[list[Record], dict[str, Report]]) -> Cell:
    return made(found).rows[0].cells[0]


def test_the_latest_position_is_that_of_the_latest_day_held(told: Told) -> None:
    cell = only(
        told(
            (
                "Back in March it wanted a truce at sea.",
                coded("A", "2031-05-09", position("a truce at sea", date="2031-03")),
            ),
            ("It wants a truce on land.", coded("B", "2031-05-02", position("a truce on land"))),
        )
    )
    assert cell.latest.citation.words == "a truce on land"
    assert (cell.latest.dated_by, cell.earlier[0].dated_by) == ("published", "held")
    assert [e.citation.words for e in cell.earlier] == ["a truce at sea"]
    assert (cell.outlets, cell.reports) == (2, 2)


def test_a_day_held_after_publication_is_not_believed(told: Told) -> None:
    found = told(("By 2040 it wants peace.", coded("A", "2031-05-09", position("it wants peace", date="2040"))))
    assert only(found).latest.dated_by == "published"


def test_undated_tellings_come_before_dated_ones_and_say_so(told: Told) -> None:
    cell = only(
        told(
            ("Nobody dated this truce.", coded("A", None, position("this truce"))),
            ("It wants quiet.", coded("B", "2031-05-02", position("quiet"))),
        )
    )
    assert cell.latest.citation.words == "quiet"
    assert cell.earlier[0].day is None and cell.earlier[0].dated_by is None


@pytest.mark.parametrize(
    ("later", "movement", "changed_in"),
    [
        ({"value": "a truce of thirty days at sea"}, Movement.REPEATED, None),
        ({"value": "observers everywhere"}, Movement.CHANGED, "terms"),
        ({"value": "a truce of thirty days", "stance": "reject"}, Movement.CHANGED, "stance"),
    ],
)
def test_the_mark_of_movement(told: Told, later: dict[str, Any], movement: Movement, changed_in: str | None) -> None:
    cell = only(
        told(
            ("First.", coded("A", "2031-05-01", position("First", value="truce of thirty days"))),
            ("Second.", coded("A", "2031-05-05", position("Second", **later))),
        )
    )
    assert (cell.movement, cell.changed_in) == (movement, changed_in)


def test_what_was_never_told_before_is_new_even_when_told_twice_on_its_day(told: Told) -> None:
    cell = only(told(("One. Two.", coded("A", "2031-05-01", position("One"), position("Two")))))
    assert cell.movement is Movement.NEW
    assert cell.latest.citation.words == "One"
    assert [t.citation.words for t in cell.beside] == ["Two"]


def test_words_that_say_too_little_do_not_stand_for_a_party(told: Told) -> None:
    cell = only(
        told(("Of them. A truce at sea.", coded("A", "2031-05-01", position("them"), position("A truce at sea"))))
    )
    assert (cell.latest.citation.words, cell.beside[0].citation.words) == ("A truce at sea", "them")


def test_a_description_stands_within_a_sentence_as_a_name_does(told: Told) -> None:
    found = told(
        (
            "One. Two.",
            coded("A", "2031-05-01", position("One", holder="The envoy"), position("Two", holder="Few diplomats")),
        )
    )
    cell = only(found)
    assert (cell.latest.holder, cell.beside[0].holder) == ("the envoy", "few diplomats")


def test_nothing_is_merged(told: Told) -> None:
    same = position("the same truce")
    found = told(*((f"{n}: the same truce", coded(f"Outlet {n}", "2031-05-01", same)) for n in range(5)))
    cell = only(found)
    ids = {cell.latest.record_id, *(t.record_id for t in (*cell.beside, *cell.earlier))}
    assert ids == {r.id for r in found[0]}
    for record in found[0]:
        assert isinstance(record, Position)


def test_parties_stand_in_the_order_of_the_process_file_under_their_chosen_names(told: Told) -> None:
    process = Process(
        parties=(
            Party(id="m", name="Lake States", aliases=("the Lakes",), side=Side.MEDIATOR),
            Party(id="q", name="Kingdom of Qasura", aliases=("Qasura",)),
        ),
        issues=(Issue(id="ceasefire", name="Truce"),),
        outlets=(Outlet(id="a", name="The A Paper"),),
    )
    wanted = [position(party, party=party) for party in ("Halmaya", "Qasura", "The Lakes")]
    found = told(("Halmaya. Qasura. The Lakes.", coded("a", "2031-05-01", *wanted)))
    result = made(found, process)
    assert result.parties == ("Kingdom of Qasura", "Lake States", "Halmaya")
    assert result.rows[0].issue == "Truce"
    assert result.rows[0].cells[0].latest.citation.outlet == "The A Paper"
    # The quotation is the report's, whatever name was chosen.
    assert result.rows[0].cells[0].latest.citation.words == "Qasura"


def test_issues_stand_in_the_order_of_the_codebook(told: Told) -> None:
    found = told(("One.", coded("A", "2031-05-01", *(position("One", issue=i) for i in ("water", *reversed(ISSUES))))))
    assert [row.issue_id for row in made(found).rows] == [*ISSUES, "water"]


def test_every_issue_of_the_codebook_has_a_name() -> None:
    assert set(ISSUE_NAMES) == set(ISSUES)


def test_a_record_without_its_report_is_refused(told: Told) -> None:
    records, _ = told(("One.", coded("A", "2031-05-01", position("One"))))
    with pytest.raises(RecordError, match="not among the reports"):
        made((records, {}))
