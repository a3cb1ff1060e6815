"""Adding reports: what is skipped, what is replaced, what fails, and what is never lost."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

from palaver import Given, Process, When
from palaver.desk import Done, Outcome, Tally, open_desk
from palaver.errors import ProcessFileError, StoreError
from palaver.model.evidence import Report
from palaver.model.process import Party
from palaver.store import Store, dump, open_store


def _lines(store: Path) -> list[str]:
    with open_store(store, read_only=True) as opened:
        return list(dump(opened))


def test_reports_are_kept_with_what_was_read(store: Path, folder: Path, reader: Any) -> None:
    with open_desk(store, reader=reader) as desk:
        tally = desk.add([folder])
        assert (tally.added, tally.records, tally.failed) == (3, 3, ())
        reports = list(desk.reports())
        assert [(r.name, r.outlet_id) for r in reports] == [("b", "Halm Radio"), ("a", "Lake Post"), ("c", None)]
        assert [r.evidence[0].quote for r in desk.records("event")] == ["shelled"] * 3
        assert not list(desk.records("meeting"))


def test_what_is_there_is_not_read_again(store: Path, folder: Path, reader: Any) -> None:
    with open_desk(store, reader=reader) as desk:
        desk.add([folder / "a.txt"])
        seen: list[Done] = []
        tally = desk.add([folder], on_progress=seen.append)
    assert (tally.added, tally.same, tally.replaced) == (2, 1, 0)
    assert reader.read_reports == ["a", "b", "c"]
    assert [done.outcome for done in seen] == [Outcome.SAME, Outcome.ADDED, Outcome.ADDED]


def test_a_changed_report_is_a_new_version(store: Path, folder: Path, reader: Any) -> None:
    with open_desk(store, reader=reader) as desk:
        desk.add([folder])
        before = next(r for r in desk.reports() if r.name == "a")
        (folder / "a.txt").write_text("Port Sel was shelled on Sunday.\n", encoding="utf-8")
        tally = desk.add([folder])
        assert (tally.added, tally.same, tally.replaced) == (0, 2, 1)
        (now,) = (r for r in desk.reports() if r.name == "a")
        assert now.replaces == before.id
        assert [r.report_id for r in desk.records("event")].count(before.id) == 0
        assert desk.check().reports == 4


def test_the_same_name_elsewhere_is_another_report(
    store: Path, folder: Path, reader: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A path is kept as seen from the store, so that the folder one stands in does not matter."""
    other = folder.parent / "other"
    shutil.copytree(folder, other)
    (other / "a.txt").write_text("Halm was shelled.\n", encoding="utf-8")
    for place in (folder, other):
        monkeypatch.chdir(place)
        with open_desk(store, reader=reader) as desk:
            desk.add(["a.txt"])
    with open_desk(store, read_only=True) as desk:
        assert {r.path for r in desk.reports()} == {"../reports/a.txt", "../other/a.txt"}
        assert all(r.replaces is None for r in desk.reports())


def test_a_store_may_be_moved_with_its_reports(store: Path, folder: Path, reader: Any, tmp_path: Path) -> None:
    with open_desk(store, reader=reader) as desk:
        desk.add([folder])
    moved = tmp_path / "moved"
    moved.mkdir()
    shutil.move(store.parent, moved / "desk")
    shutil.move(folder, moved / "reports")
    (moved / "reports" / "a.txt").write_text("Port Sel is quiet.\n", encoding="utf-8")
    with open_desk(moved / "desk" / "palaver.db", reader=reader) as desk:
        assert desk.add([moved / "reports"]).replaced == 1


def test_bad_inputs_lose_nothing_of_the_rest(store: Path, folder: Path, reader: Any) -> None:
    (folder / "a0.txt").write_bytes(b"\x00\x01\x02\x03" * 100)
    (folder / "a1.txt").write_bytes(b"")
    (folder / "b1.json").write_text("{", encoding="utf-8")
    (folder / "b1.txt").write_text("Something was shelled.\n", encoding="utf-8")
    with open_desk(store, reader=reader) as desk:
        tally = desk.add([folder, folder / "none.txt", folder / "a.txt"])
    assert (tally.added, tally.same, len(tally.failed)) == (3, 1, 4)
    for failure in tally.failed:
        assert failure.where
        assert failure.error.what
        assert failure.error.fix


def test_a_reader_that_fails_on_one_report(store: Path, folder: Path, reader: Any) -> None:
    def fault(report: Report) -> None:
        if report.name == "b":
            raise ZeroDivisionError("it fell over")

    reader.fault = fault
    with open_desk(store, reader=reader) as desk:
        tally = desk.add([folder])
        assert tally.added == 2
        (failure,) = tally.failed
        assert "ZeroDivisionError: it fell over" in failure.error.what
        assert "report it" in failure.error.fix
        reader.fault = lambda _: None
        assert desk.add([folder]).added == 1, "nothing of a report that failed is in the way of a second try"


def test_an_interrupted_batch_goes_on(store: Path, folder: Path, reader: Any, tmp_path: Path) -> None:
    def interrupt(report: Report) -> None:
        if report.name == "b":
            raise KeyboardInterrupt

    seen: list[Done] = []
    reader.fault = interrupt
    with pytest.raises(KeyboardInterrupt), open_desk(store, reader=reader) as desk:
        desk.add([folder], on_progress=seen.append)
    assert [done.where for done in seen if done.outcome is Outcome.ADDED] == [seen[0].where]
    reader.fault = lambda _: None
    with open_desk(store, reader=reader) as desk:
        assert (desk.add([folder]).same, len(list(desk.reports()))) == (1, 3)
    whole = tmp_path / "desk" / "whole.db"
    with open_desk(whole, reader=reader) as desk:
        desk.add([folder])
    assert _lines(store) == _lines(whole)


def test_an_undated_report(store: Path, folder: Path, reader: Any) -> None:
    with open_desk(store, reader=reader) as desk:
        tally = desk.add([folder])
        assert [Path(where).name for where in tally.undated] == ["c.txt"]
        assert desk.check().undated == ("c",)
        desk.add([folder / "c.txt"], Given(published=When(printed="2031")))
        assert desk.check().undated == ("c",), "the same bytes are the same report, whatever is told of them later"


def test_relative_dates_of_an_undated_report_stay_unresolved(store: Path, tmp_path: Path) -> None:
    text = tmp_path / "u.txt"
    text.write_text(
        "Halm and Orm signed a truce in Port Sel on Tuesday.\n\n"
        "Orm warned that it would attack unless Halm withdrew its guns within ten days of 3 May 2031.\n",
        encoding="utf-8",
    )
    with open_desk(store) as desk:
        tally = desk.add([text])
        assert (tally.added, tally.undated) == (1, (str(text),))
        assert tally.records > 0
        for record in desk.records():
            for when in (getattr(record, name, None) for name in ("held", "made", "due", "happened", "said")):
                assert when is None or when.first is None or when.first.year == 2031
        checked = desk.check()
        assert checked.undated == ("u",)
        assert "Tuesday" in [u.printed for u in checked.unresolved if u.record_id is None]
        assert "3 May 2031" not in [u.printed for u in checked.unresolved]


def test_without_a_process_a_report_is_read_by_itself(store: Path, folder: Path, reader: Any) -> None:
    with open_desk(store, reader=reader) as desk:
        desk.add([folder])
    assert set(reader.processes) == {Process()}


def test_a_process_or_its_file(store: Path, folder: Path, reader: Any, tmp_path: Path) -> None:
    file = tmp_path / "process.yaml"
    file.write_text("process: {id: x, name: X}\nparties: {halm: {name: Halm}}\n", encoding="utf-8")
    described = Process(id="x", name="X", parties=(Party(id="halm", name="Halm"),))
    for process, report in ((file, "a.txt"), (described, "b.txt")):
        with open_desk(store, process=process, reader=reader) as desk:
            desk.add([folder / report])
    assert reader.processes == [described, described]
    with pytest.raises(ProcessFileError):
        open_desk(tmp_path / "new.db", process=folder / "a.txt")
    assert not (tmp_path / "new.db").exists()


def test_another_process_that_adds_the_same_meanwhile(store: Path, folder: Path, reader: Any) -> None:
    def add_it_first(report: Report) -> None:
        with open_store(store) as other:
            other.add(report, [], reader="other 1")

    reader.fault = add_it_first
    with open_desk(store, reader=reader) as desk:
        assert desk.add([folder / "a.txt"]).same == 1


def test_a_store_that_gives_up_half_way(
    store: Path, folder: Path, reader: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_desk(store, reader=reader) as desk:
        desk.add([folder / "a.txt"])
        held: Store = desk._store

        def full(*_: object, **__: object) -> bool:
            raise StoreError("the disk is full", where=str(store), fix="Make room.")

        monkeypatch.setattr(type(held), "add", full)
        with pytest.raises(StoreError):
            desk.add([folder])
        monkeypatch.undo()
        assert len(list(desk.reports())) == 1
        assert desk.add([folder]).added == 2


def test_tallies_add_up() -> None:
    tally = Tally()
    for outcome in (Outcome.ADDED, Outcome.SAME, Outcome.REPLACED, Outcome.ADDED):
        tally = tally.plus(Done(where="x", outcome=outcome, records=2, unplaced=1, undated=outcome is Outcome.SAME))
    error = StoreError("no", fix="yes")
    tally = tally.plus(Done(where="y", outcome=Outcome.FAILED, error=error))
    assert (tally.added, tally.same, tally.replaced, tally.records, tally.unplaced) == (2, 1, 1, 8, 4)
    assert tally.undated == ("x",)
    assert [(f.where, f.error) for f in tally.failed] == [("y", error)]


def test_reading_changes_nothing(store: Path, folder: Path, reader: Any) -> None:
    with open_desk(store, reader=reader) as desk:
        desk.add([folder])
    before = store.read_bytes()
    with open_desk(store, read_only=True) as desk:
        assert desk.find("shelled")
        assert desk.check().wrong == ()
        assert desk.ask().timeline()
    assert store.read_bytes() == before
    assert not list(store.parent.glob("*.part"))
