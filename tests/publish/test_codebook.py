"""Records in the shape of the codebook: its keys, its dates, its order, and places that hold."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date
from importlib.resources import files

import pytest

from palaver.model.evidence import Aside, Evidence, Report, Span, When, evidence
from palaver.model.process import Process
from palaver.model.record import (
    Act,
    Bound,
    Commitment,
    CommitmentKind,
    Event,
    EventKind,
    Expectation,
    Figure,
    Head,
    Meeting,
    MeetingKind,
    MeetingStatus,
    Mention,
    Mode,
    Position,
    Record,
    Stance,
    Statement,
)
from palaver.publish.codebook import coding
from palaver.read.reader import read_report
from palaver.read.rules import RulesReader

TEXT = (
    "“We will not sign,” Minister Orlo said. Tresna wants the border open if the guns fall silent. "
    "The second round was held in Velm on 5 March. Arden will free 200 prisoners by 1 May. "
    "At least 40 soldiers were killed. A deal may come in spring. Subscribe now."
)
REPORT = Report(
    name="r1",
    text=TEXT,
    raw_sha256="r1",
    outlet_id="velm-tribune",
    published=When(first=date(2040, 3, 10), last=date(2040, 3, 10)),
    asides=(Aside(start=TEXT.index("Subscribe"), end=len(TEXT), reason="newsletter"),),
)
LAYERS = ("statements", "positions", "meetings", "commitments", "events", "expectations")


def at(words: str) -> Evidence:
    start = TEXT.index(words)
    return evidence(REPORT, start, start + len(words))


def mention(words: str, name: str | None = None) -> Mention:
    return Mention(span=at(words).span, printed=words, name=name)


def span(words: str) -> Span:
    return at(words).span


SAID = Statement(
    report_id=REPORT.id,
    evidence=(at("We will not sign,"),),
    source=span("Minister Orlo"),
    cue=span("said"),
    speaker=mention("Minister Orlo", "Mila Orlo"),
    mode=Mode.DIRECT,
    act=Act.REJECT,
    issue_id=None,
)
HELD = Position(
    report_id=REPORT.id,
    evidence=(at("Tresna wants the border open"), at("if the guns fall silent")),
    party=mention("Tresna"),
    holder=None,
    issue_id="territory",
    stance=Stance.DEMAND,
    terms="the border open",
    condition="if the guns fall silent",
)
MET = Meeting(
    report_id=REPORT.id,
    evidence=(at("The second round was held in Velm on 5 March."),),
    kind=MeetingKind.TALKS,
    label="second round",
    parties=(mention("Tresna"), mention("Arden"), mention("Tresna")),
    heads=(Head(party=mention("Tresna"), person=mention("Minister Orlo", "Mila Orlo")),),
    place=mention("Velm"),
    held=When(first=date(2040, 3, 5), last=date(2040, 3, 5), printed="5 March"),
    status=MeetingStatus.HELD,
)
PRISONERS = Figure(what="prisoners", value=200.0, low=200.0, high=200.0, span=span("200 prisoners"))
OWED = Commitment(
    report_id=REPORT.id,
    evidence=(at("Arden will free 200 prisoners by 1 May."),),
    kind=CommitmentKind.PLEDGED,
    by=(mention("Arden"),),
    action="free 200 prisoners",
    figure=PRISONERS,
    due=When(first=None, last=date(2040, 5, 1), printed="by 1 May"),
)
KILLED = Figure(what="killed", value=40.0, low=40.0, high=None, bound=Bound.AT_LEAST, span=span("At least 40"))
HAPPENED = Event(
    report_id=REPORT.id,
    evidence=(at("At least 40 soldiers were killed."),),
    kind=EventKind.STRIKE,
    actors=(mention("Tresna"), mention("Arden")),
    figures=(KILLED, replace(KILLED, value=40.5, told_by=mention("Tresna"))),
)
COMING = Expectation(
    report_id=REPORT.id,
    evidence=(at("A deal may come in spring."),),
    by=None,
    about="a deal",
    expects="A deal may come",
    horizon=When(first=date(2040, 3, 1), last=date(2040, 5, 31), printed="in spring"),
    score=0.5,
)
EVERY: tuple[Record, ...] = (SAID, HELD, MET, OWED, HAPPENED, COMING)


@pytest.fixture(scope="module")
def coded() -> dict[str, object]:
    return coding(REPORT, EVERY)


def test_what_stands_above_the_records(coded: dict[str, object]) -> None:
    assert list(coded) == ["report", "outlet", "published", "boilerplate", *LAYERS]
    assert [coded[k] for k in ("report", "outlet", "published")] == ["r1", "velm-tribune", "2040-03-10"]
    assert coded["boilerplate"] == ["Subscribe now."]


def placed(words: str) -> dict[str, object]:
    return {"start": at(words).span.start, "end": at(words).span.end}


EXPECTED: dict[str, dict[str, object]] = {
    "statements": {
        "id": "s1",
        "content": "We will not sign,",
        **placed("We will not sign,"),
        "source": "Minister Orlo",
        "cue": "said",
        "speaker": "Mila Orlo",
        "mode": "direct",
        "act": "reject",
        "about": None,
        "source_start": TEXT.index("Minister"),
        "cue_start": TEXT.index("said"),
    },
    "positions": {
        "id": "p1",
        "evidence": "Tresna wants the border open",
        **placed("Tresna wants the border open"),
        "more": ["if the guns fall silent"],
        "party": "Tresna",
        "issue": "territory",
        "stance": "demand",
        "condition": "if the guns fall silent",
        "value": "the border open",
        "holder": None,
        "date": None,
    },
    "meetings": {
        "id": "m1",
        "evidence": "The second round was held in Velm on 5 March.",
        **placed("The second round was held in Velm on 5 March."),
        "kind": "talks",
        "label": "second round",
        "date": "2040-03-05",
        "place": "Velm",
        "parties": ["Tresna", "Arden"],
        "heads": {"Tresna": "Mila Orlo"},
        "status": "held",
    },
    "commitments": {
        "id": "c1",
        "evidence": "Arden will free 200 prisoners by 1 May.",
        **placed("Arden will free 200 prisoners by 1 May."),
        "kind": "pledged",
        "by": ["Arden"],
        "to": [],
        "what": "free 200 prisoners",
        "quantity": {"value": 200, "unit": "prisoners"},
        "due": "by 1 May",
    },
    "events": {
        "id": "e1",
        "evidence": "At least 40 soldiers were killed.",
        **placed("At least 40 soldiers were killed."),
        "type": "strike",
        "actor": "Tresna and Arden",
        "target": None,
        "date": None,
        "place": None,
        "figures": [
            {"what": "killed", "value": 40, "qualifier": "at-least"},
            {"what": "killed", "value": 40.5, "qualifier": "at-least", "told_by": "Tresna"},
        ],
        "told_by": "report",
    },
    "expectations": {
        "id": "x1",
        "evidence": "A deal may come in spring.",
        **placed("A deal may come in spring."),
        "confidence": 0.5,
        "by": "report",
        "about": "a deal",
        "expects": "A deal may come",
        "horizon": "2040-03/2040-05",
    },
}


@pytest.mark.parametrize("layer", LAYERS)
def test_one_record_of_each_layer(coded: dict[str, object], layer: str) -> None:
    assert coded[layer] == [EXPECTED[layer]]


def test_a_denial_of_saying_is_marked() -> None:
    (said,) = coding(REPORT, [replace(SAID, negated=True)])["statements"]
    assert said["negated"] is True


def test_what_is_not_told_is_null() -> None:
    bare = replace(SAID, source=None, cue=None, speaker=None)
    (said,) = coding(REPORT, [bare])["statements"]
    assert [said[k] for k in ("source", "cue", "speaker", "source_start", "cue_start")] == [None] * 5
    (owed,) = coding(REPORT, [replace(OWED, figure=None, due=None)])["commitments"]
    assert (owed["quantity"], owed["due"]) == (None, None)


def test_a_name_that_could_not_be_resolved_is_what_was_printed() -> None:
    (said,) = coding(REPORT, [replace(SAID, speaker=mention("Minister Orlo"))])["statements"]
    assert said["speaker"] == "Minister Orlo"


def test_records_are_numbered_within_their_layer() -> None:
    coded = coding(REPORT, [SAID, COMING, replace(SAID, act=Act.ASSERT)])
    assert [s["id"] for s in coded["statements"]] == ["s1", "s2"]
    assert [x["id"] for x in coded["expectations"]] == ["x1"]


def test_a_report_without_records_has_every_layer_empty() -> None:
    coded = coding(Report(name="r", text="", raw_sha256="r"), ())
    assert (coded["outlet"], coded["published"], coded["boilerplate"]) == (None, None, [])
    assert all(coded[layer] == [] for layer in LAYERS)


def test_a_report_of_the_sample_survives_json_and_every_place_holds() -> None:
    text = files("palaver").joinpath("sample", "r01.txt").read_text(encoding="utf-8")
    report = Report(name="r01", text=text, raw_sha256="r01")
    records = read_report(report, Process(), reader=RulesReader()).records
    coded = json.loads(json.dumps(coding(report, records)))
    found = [(layer, record) for layer in LAYERS for record in coded[layer]]
    assert len(found) == len(records) > 0
    for layer, record in found:
        quote = record["content" if layer == "statements" else "evidence"]
        assert text[record["start"] : record["end"]] == quote
        for key in ("source", "cue") if layer == "statements" else ():
            if record[key] is not None:
                assert text.startswith(record[key], record[f"{key}_start"])
        for key in ("date", "due", "horizon"):
            if re.match(r"\d{4}-", str(record.get(key))):
                assert re.fullmatch(r"\d{4}(-\d\d){0,2}(/\d{4}(-\d\d){0,2})?", record[key])
