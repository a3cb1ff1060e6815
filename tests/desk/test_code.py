"""Coding without a store: one file a report, in the shape of the codebook."""

from __future__ import annotations

import json
import shutil
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from palaver import Process
from palaver.desk import How, code
from palaver.errors import StoreFull, UsageError
from palaver.model.evidence import Report
from palaver.model.process import Party

SAMPLE = Path(str(files("palaver").joinpath("sample")))
LAYERS = ("statements", "positions", "meetings", "commitments", "events", "expectations")


def test_the_shape_of_the_codebook(tmp_path: Path) -> None:
    coded = code([SAMPLE / "r01.txt", SAMPLE / "r03.txt"], tmp_path / "out")
    assert [path.name for path in coded.files] == ["r01.json", "r03.json"]
    assert coded.tally.added == 2
    for path in coded.files:
        coding = json.loads(path.read_text(encoding="utf-8"))
        text = (SAMPLE / f"{path.stem}.txt").read_text(encoding="utf-8")
        assert coding["report"] == path.stem
        assert coding["published"].startswith("2033-03-1")
        assert coding["outlet"]
        assert sum(len(coding[layer]) for layer in LAYERS) > 10
        for layer in LAYERS:
            for record in coding[layer]:
                words = record["content" if layer == "statements" else "evidence"]
                assert text[record["start"] : record["end"]] == words


def test_a_coding_beside_a_text_tells_outlet_and_date_and_nothing_else(tmp_path: Path, reader: Any) -> None:
    """A gold coding that lies beside its text must not find its way into the program's coding."""
    text = tmp_path / "in" / "r1.txt"
    text.parent.mkdir()
    text.write_text("Port Sel was shelled on Monday.\n", encoding="utf-8")
    gold = {
        "report": "r1",
        "outlet": "Lake Post",
        "published": "2031-05-06",
        "boilerplate": ["Port Sel"],
        "statements": [{"content": "Port Sel", "speaker": "Ana Orlo", "act": "accept"}],
    }
    text.with_suffix(".json").write_text(json.dumps(gold), encoding="utf-8")
    code([text], tmp_path / "with", How(reader=reader))
    told = json.loads((tmp_path / "with" / "r1.json").read_text(encoding="utf-8"))
    assert (told["outlet"], told["published"]) == ("Lake Post", "2031-05-06")
    assert (told["statements"], told["boilerplate"], len(told["events"])) == ([], [], 1)


def test_a_manifest_that_is_named(tmp_path: Path, folder: Path, reader: Any) -> None:
    named = tmp_path / "named.json"
    named.write_text('{"a.txt": {"outlet": "Orm Gazette", "published": "2032"}}', encoding="utf-8")
    code([folder], tmp_path / "out", How(reader=reader, manifest=named))
    told = json.loads((tmp_path / "out" / "a.json").read_text(encoding="utf-8"))
    assert (told["outlet"], told["published"]) == ("Orm Gazette", "2032")


def test_a_process_is_learned_from_all_the_reports_together(tmp_path: Path, reader: Any) -> None:
    code([SAMPLE], tmp_path / "out", How(reader=reader))
    (learned,) = {id(process): process for process in reader.processes}.values()
    assert {"Tresna", "Voskarya"} <= {party.name for party in learned.parties}


def test_a_process_that_is_given(tmp_path: Path, folder: Path, reader: Any) -> None:
    process = Process(parties=(Party(id="halm", name="Halm"),))
    code([folder], tmp_path / "out", How(reader=reader, process=process))
    assert reader.processes == [process] * 3


def test_nothing_is_written_beside_the_texts(folder: Path, reader: Any) -> None:
    before = sorted(folder.iterdir())
    with pytest.raises(UsageError) as caught:
        code([folder], folder, How(reader=reader))
    assert "--out" in caught.value.fix
    assert sorted(folder.iterdir()) == before


def test_two_reports_of_one_name(tmp_path: Path, folder: Path, reader: Any) -> None:
    other = tmp_path / "other"
    shutil.copytree(folder, other)
    (other / "a.txt").write_text("Halm was shelled.\n", encoding="utf-8")
    coded = code([folder / "a.txt", other], tmp_path / "out", How(reader=reader))
    assert [path.name for path in coded.files] == ["a.json", "b.json", "c.json"]
    (failure,) = coded.tally.failed
    assert "called a as well" in failure.error.what
    told = json.loads((tmp_path / "out" / "a.json").read_text(encoding="utf-8"))
    assert len(told["events"]) == 2, "the first of the two is the one that was written"


def test_bad_inputs_and_failing_readers_lose_nothing_of_the_rest(tmp_path: Path, folder: Path, reader: Any) -> None:
    def fault(report: Report) -> None:
        if report.name == "b":
            raise RuntimeError("no")

    reader.fault = fault
    (folder / "a1.txt").write_bytes(b"\x00\x01" * 200)
    coded = code([folder], tmp_path / "out", How(reader=reader))
    assert [path.name for path in coded.files] == ["a.json", "c.json"]
    assert len(coded.tally.failed) == 2


def test_places_that_cannot_be_written(
    tmp_path: Path, folder: Path, reader: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "taken").write_text("x", encoding="utf-8")
    with pytest.raises(UsageError):
        code([folder], tmp_path / "taken", How(reader=reader))

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.replace", full)
    with pytest.raises(StoreFull):
        code([folder], tmp_path / "out", How(reader=reader))
    assert not list((tmp_path / "out").iterdir())
