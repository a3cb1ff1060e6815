"""Records made of codings written by hand: of the corpus where it is present, and of invented reports in tests."""

from __future__ import annotations

import calendar
import hashlib
import json
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from palaver.model.evidence import Evidence, Report, Span, When, evidence
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

Coded = dict[str, Any]
CORPUS = Path(__file__).parents[3] / "shared" / "corpus"


def when(iso: str | None) -> When | None:
    """A date as the codebook writes it; other words stay words."""
    if iso is None:
        return None
    ends = iso.split("/")
    try:
        return When(first=_end(ends[0], last=False), last=_end(ends[-1], last=True), printed=None)
    except ValueError:
        return When(printed=iso)


def _end(iso: str, *, last: bool) -> date:
    numbers = [int(part) for part in iso.split("-")]
    year = numbers[0]
    month = numbers[1] if len(numbers) > 1 else 12 if last else 1
    ends = calendar.monthrange(year, month)[1] if last else 1
    return date(year, month, numbers[2] if len(numbers) > 2 else ends)


def report(text: str, coded: Coded) -> Report:
    return Report(
        name=coded["report"],
        text=text,
        raw_sha256=hashlib.sha256(text.encode()).hexdigest(),
        outlet_id=coded.get("outlet"),
        title=coded.get("title", text.strip().splitlines()[0][:120]),
        published=when(coded.get("published")),
        url=coded.get("url"),
    )


class _Coding:
    """One report's coding with its words found in the text."""

    def __init__(self, of: Report) -> None:
        self.report = of

    def at(self, words: str, nth: int = 1) -> Evidence:
        start = -1
        for _ in range(nth):
            start = self.report.text.index(words, start + 1)
        return evidence(self.report, start, start + len(words))

    def evidence(self, coded: Coded, key: str = "evidence") -> tuple[Evidence, ...]:
        return (self.at(coded[key], coded.get("nth", 1)), *(self.at(words) for words in coded.get("more", ())))

    def mention(self, name: str | None, span: Span) -> Mention | None:
        return None if name in (None, "report") else Mention(span=span, printed=str(name), name=name)

    def mentions(self, names: list[str], span: Span) -> tuple[Mention, ...]:
        return tuple(m for name in names if (m := self.mention(name, span)))

    def named(self, name: str, span: Span) -> Mention:
        return Mention(span=span, printed=name, name=name)

    def statement(self, c: Coded) -> Record:
        proof = self.evidence(c, "content")
        return Statement(
            report_id=self.report.id,
            evidence=proof,
            source=None,
            cue=None,
            speaker=self.mention(c.get("speaker"), proof[0].span),
            mode=Mode(c.get("mode", "indirect")),
            act=Act(c.get("act", "assert")),
            issue_id=c.get("about"),
            negated=bool(c.get("negated")),
        )

    def position(self, c: Coded) -> Record:
        proof = self.evidence(c)
        return Position(
            report_id=self.report.id,
            evidence=proof,
            party=self.named(c["party"], proof[0].span),
            holder=self.mention(c.get("holder"), proof[0].span),
            issue_id=c["issue"],
            stance=Stance(c["stance"]),
            terms=c.get("value"),
            condition=c.get("condition"),
            held=when(c.get("date")),
        )

    def meeting(self, c: Coded) -> Record:
        proof = self.evidence(c)
        span = proof[0].span
        held = when(c.get("date"))
        ahead = (
            held and held.first and self.report.published and held.first > (self.report.published.first or held.first)
        )
        status = str(c.get("status") or ("planned" if ahead else "held")).replace("cancelled", "failed")
        return Meeting(
            report_id=self.report.id,
            evidence=proof,
            kind=MeetingKind(c["kind"]),
            label=c.get("label"),
            parties=self.mentions(c.get("parties", []), span),
            heads=tuple(
                Head(party=self.named(party, span), person=self.named(person, span))
                for party, person in (c.get("heads") or {}).items()
            ),
            place=self.mention(c.get("place"), span),
            held=held,
            status=MeetingStatus(status),
        )

    def commitment(self, c: Coded) -> Record:
        proof = self.evidence(c)
        span = proof[0].span
        return Commitment(
            report_id=self.report.id,
            evidence=proof,
            kind=CommitmentKind(c["kind"]),
            by=self.mentions(c.get("by", []), span),
            to=self.mentions(c.get("to", []), span),
            action=str(c.get("what", c["evidence"])),
            due=when(c.get("due")),
        )

    def figure(self, c: Coded, span: Span) -> Figure:
        value = c["value"]
        return Figure(
            what=c["what"],
            value=value,
            low=value,
            high=value,
            bound=Bound(c.get("qualifier", "exact")),
            span=span,
            told_by=self.mention(c.get("told_by"), span),
        )

    def event(self, c: Coded) -> Record:
        proof = self.evidence(c)
        span = proof[0].span
        return Event(
            report_id=self.report.id,
            evidence=proof,
            kind=EventKind(c["type"]),
            actors=self.mentions(c["actor"].split(" and ") if c.get("actor") else [], span),
            target=c.get("target"),
            place=self.mention(c.get("place"), span),
            happened=when(c.get("date")),
            figures=tuple(self.figure(f, span) for f in c.get("figures", ())),
            told_by=self.mentions([c.get("told_by", "report")], span),
        )

    def expectation(self, c: Coded) -> Record:
        proof = self.evidence(c)
        return Expectation(
            report_id=self.report.id,
            evidence=proof,
            by=self.mention(c.get("by"), proof[0].span),
            about=c.get("about"),
            expects=str(c.get("expects", c["evidence"])),
            horizon=when(c.get("horizon")),
        )


def records(of: Report, coded: Coded) -> Iterator[Record]:
    """The records of a coding whose words stand in the text."""
    made = _Coding(of)
    layers: tuple[tuple[str, Callable[[Coded], Record]], ...] = (
        ("statements", made.statement),
        ("positions", made.position),
        ("meetings", made.meeting),
        ("commitments", made.commitment),
        ("events", made.event),
        ("expectations", made.expectation),
    )
    for layer, shape in layers:
        for entry in coded.get(layer, ()):
            yield shape(entry)


def told(*reports: tuple[str, Coded]) -> tuple[list[Record], dict[str, Report]]:
    """Reports and records of texts with their codings; what a coding leaves out is not said. Reports are r1, r2..."""
    found: list[Record] = []
    made: dict[str, Report] = {}
    for n, (text, coded) in enumerate(reports, 1):
        one = report(text, {"report": f"r{n}"} | coded)
        made[one.id] = one
        found.extend(records(one, coded))
    return found, made


def process(folder: Path) -> tuple[list[Record], dict[str, Report]]:
    """Every report of a coded process, and its records."""
    found: list[Record] = []
    reports: dict[str, Report] = {}
    for path in sorted(folder.glob("r[0-9][0-9].json")):
        coded = json.loads(path.read_text(encoding="utf-8"))
        made = report(path.with_suffix(".txt").read_text(encoding="utf-8"), coded)
        reports[made.id] = made
        found.extend(records(made, coded))
    return found, reports
