"""Records made of the codings people wrote by hand, for looking at output that no reader's mistakes have touched."""

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
        outlet_id=coded["outlet"],
        title=text.strip().splitlines()[0][:120],
        published=when(coded["published"]),
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
            speaker=self.mention(c["speaker"], proof[0].span),
            mode=Mode(c["mode"]),
            act=Act(c["act"]),
            issue_id=c["about"],
            negated=bool(c.get("negated")),
        )

    def position(self, c: Coded) -> Record:
        proof = self.evidence(c)
        return Position(
            report_id=self.report.id,
            evidence=proof,
            party=self.named(c["party"], proof[0].span),
            holder=self.mention(c["holder"], proof[0].span),
            issue_id=c["issue"],
            stance=Stance(c["stance"]),
            terms=c["value"],
            condition=c["condition"],
            held=when(c["date"]),
        )

    def meeting(self, c: Coded) -> Record:
        proof = self.evidence(c)
        span = proof[0].span
        held = when(c["date"])
        ahead = (
            held and held.first and self.report.published and held.first > (self.report.published.first or held.first)
        )
        status = str(c.get("status") or ("planned" if ahead else "held")).replace("cancelled", "failed")
        return Meeting(
            report_id=self.report.id,
            evidence=proof,
            kind=MeetingKind(c["kind"]),
            label=c["label"],
            parties=self.mentions(c["parties"], span),
            heads=tuple(
                Head(party=self.named(party, span), person=self.named(person, span))
                for party, person in (c.get("heads") or {}).items()
            ),
            place=self.mention(c["place"], span),
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
            by=self.mentions(c["by"], span),
            to=self.mentions(c["to"], span),
            action=c["what"],
            due=when(c["due"]),
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
            actors=self.mentions((c["actor"] or "").split(" and ") if c["actor"] else [], span),
            target=c["target"],
            place=self.mention(c["place"], span),
            happened=when(c["date"]),
            figures=tuple(self.figure(f, span) for f in c["figures"]),
            told_by=self.mentions([c["told_by"]], span),
        )

    def expectation(self, c: Coded) -> Record:
        proof = self.evidence(c)
        return Expectation(
            report_id=self.report.id,
            evidence=proof,
            by=self.mention(c["by"], proof[0].span),
            about=c["about"],
            expects=c["expects"],
            horizon=when(c["horizon"]),
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
        for entry in coded[layer]:
            yield shape(entry)


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
