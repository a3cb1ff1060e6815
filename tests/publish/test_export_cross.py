"""Several reports together in the shape of cross.json."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from palaver.errors import RecordError
from palaver.model.evidence import Report
from palaver.model.process import Party, Process
from palaver.model.record import Record
from palaver.publish.export_cross import cross

if TYPE_CHECKING:
    from tests.publish.conftest import Told

PROCESS = Process(parties=(Party(id="tekwar", name="Tekwar", aliases=("Kerrat",)), Party(id="himaya", name="Himaya")))
HIT = "Drones hit the Malwit refinery on 20 April, and 31 people were killed."
TOLL = "At least 60 people were killed when drones hit the refinery at Malwit."
PROMISE = "Tekwar and Himaya agreed to exchange 350 prisoners each at Tombek within seven days."
LATE = "The exchange of 350 prisoners each at Tombek was postponed by a week."
WIRE = (
    "The corridor from the Kassab border crossing to Nyamdok, the last big city in the west that the army still "
    "holds, has been shut since June."
)


@pytest.fixture
def read(told: Told) -> tuple[list[Record], dict[str, Report]]:
    def strike(words: str, number: int, by: str) -> dict[str, Any]:
        figures = [{"what": "killed", "value": number}]
        return {"type": "strike", "place": "Malwit", "date": "2041-04-20", "evidence": words} | {
            "figures": figures,
            "told_by": by,
        }

    agreed = {"kind": "agreed", "by": ["Tekwar", "Himaya"], "evidence": PROMISE}
    return told(
        (
            f"{HIT}\n\n{PROMISE}\n\n{WIRE}",
            {"published": "2041-04-21", "events": [strike(HIT, 31, "report")], "commitments": [agreed]},
        ),
        (
            f"{TOLL}\n\n{LATE}\n\n{WIRE}",
            {
                "published": "2041-04-29",
                "events": [strike(TOLL, 60, "the mayor"), {"type": "exchange", "evidence": LATE}],
            },
        ),
    )


def test_one_strike_told_twice_with_its_difference_its_reasons_and_what_became_of_a_promise(
    read: tuple[list[Record], dict[str, Report]],
) -> None:
    made = cross(*read, PROCESS)
    (same,) = made["same"]
    assert (same["kind"], same["date"]) == ("event", "2041-04-20")
    assert [(a["report"], a["evidence"], a["told_by"], a["value"]) for a in same["accounts"]] == [
        ("r1", HIT, "report", {"killed": 31}),
        ("r2", TOLL, "the mayor", {"killed": 60}),
    ]
    assert any(why.startswith("place") and "Malwit" in why for why in same["reasons"][0]["why"])
    (difference,) = made["differences"]
    assert (difference["of"], difference["on"], difference["relation"]) == (same["id"], "killed", "differs")
    assert [a["says"] for a in difference["accounts"]] == ["31 killed", "the mayor: 60 killed"]
    (followup,) = made["followups"]
    assert (followup["earlier"]["evidence"], followup["later"]["evidence"]) == (PROMISE, LATE)
    assert (followup["relation"], followup["note"]) == ("delayed", "the later report says “postponed”")


def test_copies_names_and_an_empty_list_of_loaded_words(read: tuple[list[Record], dict[str, Report]]) -> None:
    made = cross(*read, PROCESS)
    (copy,) = made["copies"]
    assert (copy["reports"], copy["what"], copy["first"]) == (["r1", "r2"], WIRE, "r1")
    assert {"canonical": "Tekwar", "kind": "party", "forms": ["Tekwar"]} in made["names"]
    assert made["loaded"] == []


def test_every_place_named_is_where_its_words_stand(read: tuple[list[Record], dict[str, Report]]) -> None:
    records, reports = read
    made = cross(records, reports, PROCESS)
    text = {report.name: report.text for report in reports.values()}
    placed = [a for kind in ("same", "differences") for entry in made[kind] for a in entry["accounts"]]
    placed += [entry[side] for entry in made["followups"] for side in ("earlier", "later")]
    placed += [passage for entry in made["copies"] for passage in entry["passages"]]
    assert len(placed) == 8
    for one in placed:
        assert text[one["report"]][one["start"] : one["end"]] == one["evidence"]


def test_the_result_is_json_and_does_not_depend_on_the_order_of_the_reports(
    read: tuple[list[Record], dict[str, Report]],
) -> None:
    records, reports = read
    made = cross(records, reports, PROCESS)
    assert json.loads(json.dumps(made)) == made
    assert cross(records, dict(reversed(reports.items())), PROCESS) == made


def test_nothing_read_gives_nothing() -> None:
    assert not any(cross([], {}, Process()).values())


def test_a_record_without_its_report_is_refused(read: tuple[list[Record], dict[str, Report]]) -> None:
    with pytest.raises(RecordError, match="not among the reports given"):
        cross(read[0], {}, PROCESS)


def test_the_documentation_names_every_part(read: tuple[list[Record], dict[str, Report]]) -> None:
    for part in cross(*read, PROCESS):
        assert f"``{part}``" in (cross.__doc__ or "")
