"""Exports: nothing is lost on the way out, and what each column holds is said."""

from __future__ import annotations

import csv
import dataclasses
import json
from collections.abc import Iterator
from datetime import date
from importlib.resources import files
from pathlib import Path

import pytest

from palaver.desk import Desk, Period, open_desk
from palaver.errors import StoreFull, UnknownName, UsageError
from palaver.model.codec import from_dict
from palaver.model.evidence import Report, evidence
from palaver.model.record import Figure, Mention, Position, Stance
from palaver.publish.export_csv import TABLES, csv_rows

SAMPLE = Path(str(files("palaver").joinpath("sample")))


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("export") / "palaver.db"
    with open_desk(made) as desk:
        assert desk.add([SAMPLE / f"r0{n}.txt" for n in (1, 4, 8)]).records > 60
    return made


@pytest.fixture
def desk(place: Path) -> Iterator[Desk]:
    with open_desk(place, read_only=True) as opened:
        yield opened


def _kept(desk: Desk) -> list[object]:
    return [*desk.reports(), *desk.records()]


def test_json_without_loss(desk: Desk, tmp_path: Path) -> None:
    made = desk.export("json", tmp_path / "a.json")
    document = json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))
    assert (document["format"], document["version"]) == ("palaver-json", 1)
    back: list[object] = []
    for told in document["reports"]:
        below = told.pop("records")
        back += [from_dict(told), *(from_dict(record) for record in below)]
    assert sorted(map(repr, back)) == sorted(map(repr, _kept(desk)))
    assert (made.reports, made.records) == (3, len(back) - 3)


def test_json_of_nothing(desk: Desk, tmp_path: Path) -> None:
    desk.export("json", tmp_path / "a.json", Period(since=date(2050, 1, 1)))
    assert json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))["reports"] == []


def test_jsonl_without_loss(desk: Desk, tmp_path: Path) -> None:
    desk.export("jsonl", tmp_path / "a.jsonl")
    back = [from_dict(json.loads(line)) for line in (tmp_path / "a.jsonl").read_text(encoding="utf-8").splitlines()]
    assert sorted(map(repr, back)) == sorted(map(repr, _kept(desk)))


def test_tables(desk: Desk, tmp_path: Path) -> None:
    made = desk.export("csv", tmp_path / "out")
    assert {path.name for path in made.files} == {f"{table}.csv" for table in TABLES}
    assert {path.name for path in (tmp_path / "out").iterdir()} == {path.name for path in made.files}
    texts = {report.id: report.text for report in desk.reports()}
    counted = 0
    for table, columns in TABLES.items():
        with (tmp_path / "out" / f"{table}.csv").open(encoding="utf-8", newline="") as file:
            header, *rows = csv.reader(file)
        assert header == list(columns)
        for row in rows:
            assert len(row) == len(header)
            told = dict(zip(header, row, strict=True))
            if "quote" in told:
                counted += 1
                quote = texts[told["report_id"]][int(told["start"]) : int(told["end"])]
                assert told["quote"].removeprefix("'" if not quote.startswith("'") else "") == quote
    assert counted == made.records


def test_every_column_says_what_it_holds() -> None:
    for columns in TABLES.values():
        for meaning, _ in columns.values():
            assert meaning.endswith(".")


def test_every_field_of_a_position_has_a_column() -> None:
    fields = {field.name.removesuffix("_id") for field in dataclasses.fields(Position)}
    columns = {column.removesuffix("_id") for column in TABLES["positions"]} | {"evidence", "held"}
    assert fields <= columns


def test_text_that_a_spreadsheet_would_run_is_made_harmless() -> None:
    report = Report(name="r", text="=SUM(A1:A9) was the offer", raw_sha256="x")
    pieces = (evidence(report, 0, len(report.text)),)
    position = Position(
        report_id=report.id,
        evidence=pieces,
        party=Mention(span=pieces[0].span, printed="Orm"),
        holder=None,
        issue_id="economy",
        stance=Stance.OFFER,
        terms="@all",
    )
    rows = dict(csv_rows([(report, [position])]))
    told = dict(zip(TABLES["positions"], rows["positions"], strict=True))
    assert told["quote"] == "'=SUM(A1:A9) was the offer"
    assert told["terms"] == "'@all"
    assert told["start"] == 0


def test_figures_stand_in_their_own_table(desk: Desk, tmp_path: Path) -> None:
    desk.export("csv", tmp_path / "out")
    figures: list[Figure] = []
    for record in desk.records():
        figures += getattr(record, "figures", ())
        one = getattr(record, "figure", None)
        figures += [one] if one else []
    with (tmp_path / "out" / "figures.csv").open(encoding="utf-8", newline="") as file:
        told = [row["what"] for row in csv.DictReader(file)]
    assert figures
    assert sorted(told) == sorted(figure.what for figure in figures)


def test_what_reports_share(desk: Desk, tmp_path: Path) -> None:
    made = desk.export("cross", tmp_path / "x.json")
    assert made.reports == 3
    shared = json.loads((tmp_path / "x.json").read_text(encoding="utf-8"))
    texts = {report.name: report.text for report in desk.reports()}
    assert {"same", "differences", "followups", "names", "copies", "loaded"} == set(shared)
    assert shared["same"]
    for one in (*shared["same"], *shared["differences"]):
        for account in one["accounts"]:
            assert texts[account["report"]][account["start"] : account["end"]] == account["evidence"]
    # Learned from the three reports together, as no process file was given.
    tresna = next(one for one in shared["names"] if one["canonical"] == "Tresna")
    assert tresna["kind"] == "party"


def test_a_period(desk: Desk, tmp_path: Path) -> None:
    made = desk.export("json", tmp_path / "a.json", Period(since=date(2033, 4, 1), until=date(2033, 4, 8)))
    assert made.reports == 1


def test_formats_and_places_that_do_not_exist(desk: Desk, place: Path, tmp_path: Path) -> None:
    with pytest.raises(UnknownName) as unknown:
        desk.export("xml", tmp_path / "a.xml")
    assert "json, csv, jsonl" in unknown.value.fix
    for kind, target in (("csv", "a.csv"), ("json", "."), ("json", "a.txt/b.json")):
        (tmp_path / "a.txt").write_text("x", encoding="utf-8")
        with pytest.raises(UsageError):
            desk.export(kind, tmp_path / target)
    with pytest.raises(UsageError) as itself:
        desk.export("json", place)
    assert "the store itself" in itself.value.what
    assert list(desk.reports())


@pytest.mark.parametrize("kind", ["json", "jsonl", "csv"])
def test_a_full_disk_leaves_what_was_there(
    desk: Desk, tmp_path: Path, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "out"
    (made,) = desk.export(kind, target).files[:1]
    before = made.read_bytes()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.replace", full)
    with pytest.raises(StoreFull):
        desk.export(kind, target, Period(since=date(2050, 1, 1)))
    assert made.read_bytes() == before
    assert not list(tmp_path.rglob("*.part"))
