"""What goes into a store comes out of it, in order, and decisions stay."""

from __future__ import annotations

import dataclasses
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from palaver.errors import RecordError, SpanMismatch, UnknownName
from palaver.model.evidence import Evidence, Span, When, evidence
from palaver.model.record import Amendment, Judgement, Record, Verdict
from palaver.store import Rejected, Store, dump, open_store

if TYPE_CHECKING:
    from tests.store.conftest import Invented

MADE = "2031-05-02T10:00:00+00:00"
JUDGEMENT = Judgement(left_id="e1", right_id="e2", verdict=Verdict.SAME, by="N. Orr", made=MADE, reason="one place")
AMENDMENT = Amendment(record_id="s1", field="act", value="deny", by="N. Orr", made=MADE, reason="she denies it")


def test_a_report_and_its_records_come_back(store: Store, path: Path, invented: Invented) -> None:
    report = invented.report(language="en", title="No")
    records: list[Record] = [invented.event(report), invented.statement(report)]
    assert store.add(report, records, reader="rules 1", unplaced=[("event", "a lost shell", "not found")])
    store.close()
    with open_store(path) as again:
        assert list(again.reports()) == [report]
        assert again.report(report.id) == report
        assert list(again.records()) == [records[1], records[0]]
        assert again.record(records[0].id) == records[0]
        assert [reading.reader for reading in again.readings()] == ["rules 1"]
        assert list(again.unplaced()) == [(report.id, Rejected("event", "a lost shell", "not found"))]
        assert again.has_bytes(report.raw_sha256)
        assert not again.has_bytes("00" * 32)


def test_the_same_bytes_are_one_report(store: Store, invented: Invented) -> None:
    report = invented.report()
    assert store.add(report, [invented.statement(report)], reader="rules 1")
    before = list(dump(store))
    assert not store.add(dataclasses.replace(report, name="copy"), [], reader="rules 2")
    assert list(dump(store)) == before


def test_undecodable_names_and_odd_signs_are_kept(store: Store, invented: Invented) -> None:
    report = dataclasses.replace(invented.report(text="a\x00b \udce9 Ózdmar"), name="caf\udce9", path="in/caf\udce9")
    store.add(report, [invented.statement(report, 0, 5)], reader="r\udce9", unplaced=[("event", "\udce9", "x")])
    assert list(store.reports()) == [report]
    assert store.latest_at("in/caf\udce9") == report
    (hit,) = (hit for hit in store.search("ozdmar") if hit.record_id is None)
    assert report.text[hit.start : hit.end] == "Ózdmar"


def test_reports_come_by_day_then_name(store: Store, invented: Invented) -> None:
    days = {"d": None, "c": date(2031, 5, 2), "b": date(2031, 5, 3), "a": date(2031, 5, 2)}
    for name, day in days.items():
        report = invented.report(name, day=day)
        store.add(report, [invented.event(report), invented.statement(report)], reader="rules 1")
    assert [report.name for report in store.reports()] == ["a", "c", "b", "d"]
    names = {report.id: report.name for report in store.reports()}
    found = [(names[record.report_id], record.evidence[0].span.start) for record in store.records()]
    assert found == [(name, start) for name in "acbd" for start in (47, 51)]


def test_the_order_of_adding_does_not_show(tmp_path: Path, invented: Invented) -> None:
    reports = [invented.report(f"n{number}", day=date(2031, 5, 1 + number % 3)) for number in range(7)]
    dumps = []
    for name, order in (("a.db", reports), ("b.db", reports[::-1])):
        with open_store(tmp_path / name) as store:
            for report in order:
                store.add(report, [invented.statement(report)], reader="rules 1")
            dumps.append(list(dump(store)))
    assert dumps[0] == dumps[1]


@pytest.mark.parametrize(
    ("since", "until", "names"),
    [
        (None, None, ["a", "month", "b", "none"]),
        (date(2031, 5, 2), None, ["month", "b"]),
        (None, date(2031, 5, 2), ["a", "month"]),
        (date(2031, 5, 20), date(2031, 5, 21), ["month"]),
        (date(2032, 1, 1), None, []),
    ],
)
def test_days_are_held_against_publication(
    store: Store, invented: Invented, since: date | None, until: date | None, names: list[str]
) -> None:
    month = When(first=date(2031, 5, 1), last=date(2031, 5, 31))
    reports = [
        invented.report("a"),
        invented.report("b", day=date(2031, 5, 3)),
        dataclasses.replace(invented.report("month"), published=month),
        invented.report("none", day=None),
    ]
    for report in reports:
        store.add(report, [invented.statement(report)], reader="rules 1")
    assert [report.name for report in store.reports(since=since, until=until)] == names
    told = {report.id: report.name for report in reports}
    assert [told[record.report_id] for record in store.records(since=since, until=until)] == names
    assert {told[hit.report_id] for hit in store.search("Véghely", since=since, until=until)} == set(names)


def test_records_of_one_kind_or_one_report(store: Store, invented: Invented) -> None:
    one, two = invented.report("one"), invented.report("two")
    for report in (one, two):
        store.add(report, [invented.event(report), invented.statement(report)], reader="rules 1")
    assert list(store.records(kind="event")) == [invented.event(one), invented.event(two)]
    assert list(store.records(report_id=two.id)) == [invented.statement(two), invented.event(two)]
    assert list(store.records(kind="event", report_id=two.id)) == [invented.event(two)]
    assert list(store.records(kind="meeting")) == []


def test_a_newer_version_stands_for_the_older(store: Store, invented: Invented) -> None:
    old = invented.report("old", url="https://halmaya.example/1")
    new = dataclasses.replace(invented.report("new", text="She said yes."), url=old.url, replaces=old.id)
    store.add(old, [invented.statement(old)], reader="rules 1")
    assert old.url is not None
    assert store.latest_at(old.url) == old
    store.add(new, [invented.statement(new, 9, 12)], reader="rules 1")
    assert store.latest_at(old.url) == new
    assert store.latest_at("in/new.txt") == new
    assert store.latest_at("in/nowhere.txt") is None
    assert list(store.reports()) == [new]
    assert [report.name for report in store.reports(current_only=False)] == ["new", "old"]
    assert list(store.records()) == [invented.statement(new, 9, 12)]
    assert list(store.records(report_id=old.id)) == [invented.statement(old)]
    assert store.search("Qasura") == ()
    assert store.counts().replaced == 1


def test_a_second_reading_takes_the_place_of_the_first(store: Store, invented: Invented) -> None:
    report, other = invented.report(), invented.report("other")
    for one in (report, other):
        store.add(one, [invented.statement(one), invented.event(one)], reader="rules 1", unplaced=[("event", "x", "y")])
    store.judge(JUDGEMENT)
    store.amend(dataclasses.replace(AMENDMENT, record_id=invented.event(report).id))
    better = invented.statement(report, 0, 49, reader="better 2")
    store.reread(report.id, [better], reader="better 2", unplaced=[("meeting", "z", "why")])
    assert list(store.records(report_id=report.id)) == [better]
    assert list(store.records(report_id=other.id)) == [invented.statement(other), invented.event(other)]
    assert {reading.report_id: reading.reader for reading in store.readings()} == {
        report.id: "better 2",
        other.id: "rules 1",
    }
    assert [rejected for of, rejected in store.unplaced() if of == report.id] == [("meeting", "z", "why")]
    assert len(list(store.judgements())) == len(list(store.amendments())) == 1
    hits = {hit.record_id for hit in store.search("shelled")}
    assert hits == {None, invented.event(other).id}
    assert better.id in {hit.record_id for hit in store.search("minister")}


def test_a_second_reading_leaves_a_persons_records(store: Store, invented: Invented) -> None:
    report = invented.report()
    by_hand = invented.event(report, reader="person:N. Orr")
    store.add(report, [by_hand, invented.statement(report)], reader="rules 1")
    store.reread(report.id, [invented.event(report), invented.statement(report, 0, 49)], reader="rules 2")
    assert list(store.records()) == [invented.statement(report, 0, 49), by_hand]
    assert [rejected.reason for _, rejected in store.unplaced()] == ["a person's record stands at the same words"]


def test_of_two_records_with_one_id_none_vanishes(store: Store, invented: Invented) -> None:
    report = invented.report()
    store.add(report, [invented.statement(report), invented.statement(report, negated=True)], reader="rules 1")
    assert list(store.records()) == [invented.statement(report)]
    expected = Rejected("statement", "no", "another record of its kind stands at the same words")
    assert list(store.unplaced()) == [(report.id, expected)]


def test_a_quotation_that_does_not_stand_there_is_refused(store: Store, invented: Invented) -> None:
    report = invented.report()
    statement = invented.statement(report)
    span = Span(report_id=report.id, start=47, end=49)
    false = dataclasses.replace(statement, evidence=(Evidence(span=span, quote="ye"),))
    with pytest.raises(SpanMismatch, match=r"\[47:49\]"):
        store.add(report, [statement, false], reader="rules 1")
    other = invented.report("other")
    with pytest.raises(RecordError, match=report.id):
        store.add(other, [statement], reader="rules 1")
    mixed = dataclasses.replace(statement, report_id=other.id)
    with pytest.raises(RecordError, match=mixed.id):
        store.add(other, [mixed], reader="rules 1")
    assert store.counts().reports == 0


def test_a_failed_second_reading_changes_nothing(store: Store, invented: Invented) -> None:
    report, other = invented.report(), invented.report("other")
    store.add(report, [invented.statement(report)], reader="rules 1")
    before = list(dump(store))
    with pytest.raises(RecordError):
        store.reread(report.id, [invented.event(other)], reader="rules 2")
    assert list(dump(store)) == before


def test_an_unknown_id_names_its_neighbours(store: Store, invented: Invented) -> None:
    report = invented.report()
    statement = invented.statement(report)
    store.add(report, [statement, invented.event(report)], reader="rules 1")
    for typed in (statement.id[:-1], statement.id[:6], f"{statement.id[:3]}x{statement.id[4:]}"):
        with pytest.raises(UnknownName) as caught:
            store.record(typed)
        assert statement.id in caught.value.fix
    with pytest.raises(UnknownName) as caught:
        store.report(report.id[:-1] + "g")
    assert report.id in caught.value.fix
    with pytest.raises(UnknownName):
        store.reread("r0", [], reader="rules 1")


def test_counts(store: Store, invented: Invented) -> None:
    report, other = invented.report(), invented.report("other")
    store.add(report, [invented.statement(report), invented.event(report)], reader="rules 1")
    store.add(other, [invented.event(other)], reader="rules 2", unplaced=[("event", "x", "y")])
    store.judge(JUDGEMENT)
    counts = store.counts()
    assert (counts.reports, counts.replaced, counts.judgements, counts.amendments, counts.unplaced) == (2, 0, 1, 0, 1)
    assert counts.records == {"event": 2, "statement": 1}
    assert counts.readers == {"rules 1": 1, "rules 2": 1}


def test_evidence_of_several_pieces_is_found(store: Store, invented: Invented) -> None:
    report = invented.report()
    both = (evidence(report, 4, 12), evidence(report, 51, 57))
    statement = dataclasses.replace(invented.statement(report), evidence=both)
    store.add(report, [statement], reader="rules 1")
    hits = [hit for hit in store.search("qasura") if hit.record_id is not None]
    assert [(hit.record_id, hit.start, hit.end) for hit in hits] == [(statement.id, 51, 57)]
