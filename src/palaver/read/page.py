"""A report opened for reading: its text cut once, its cast, its dates and its figures.

Every layer reads the same page, so that a word is a name, a date or a figure for all of them alike.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from datetime import date

from palaver.model.evidence import Evidence, Report, Span, evidence
from palaver.model.process import Process
from palaver.model.record import Mention
from palaver.text.cast import Actor, ActorKind, Cast
from palaver.text.dates import Dated, dates
from palaver.text.figures import Number, figures
from palaver.text.names import learn_cast
from palaver.text.prepare import Paragraph, Prepared, Sentence, Token, prepare
from palaver.text.resolve import REPORT, resolve


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A report with everything that is known of its words before any record is read."""

    report: Report
    process: Process
    prepared: Prepared
    cast: Cast
    dated: tuple[Dated, ...]
    numbers: tuple[Number, ...]

    @property
    def text(self) -> str:
        """The report's text."""
        return self.report.text

    @property
    def published(self) -> date | None:
        """The day of publication; ``None`` where it is unknown or not known to the day."""
        when = self.report.published
        return when.first if when is not None and when.first == when.last else None

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences of the article, asides left out."""
        return self.prepared.sentences

    def paragraph(self, sentence: Sentence) -> Paragraph:
        """The paragraph a sentence stands in."""
        return self.prepared.paragraphs[sentence.paragraph]

    def words(self, start: int, end: int) -> tuple[Token, ...]:
        """The tokens of a range."""
        return self.prepared.tokens_in(start, end)

    def dates_in(self, start: int, end: int) -> tuple[Dated, ...]:
        """The time expressions that begin in a range."""
        return self.dated[bisect_left(self.dated, start, key=_start) : bisect_left(self.dated, end, key=_start)]

    def numbers_in(self, start: int, end: int) -> tuple[Number, ...]:
        """The figures that begin in a range."""
        return self.numbers[bisect_left(self.numbers, start, key=_start) : bisect_left(self.numbers, end, key=_start)]

    def resolve(self, start: int, end: int) -> Actor | None:
        """Whom a noun phrase stands for (a name, title, pronoun, metonym), or ``None``."""
        actor = resolve(self.prepared, self.cast, start, end)
        if actor is not REPORT:
            return actor
        plural = self.text[start:end].lower() in ("we", "us", "our")
        side = self.cast.actors.get(self._side_of_outlet() or "")
        if plural and side is not None:
            return side
        name = self.report.outlet_id if plural else self.report.byline
        return Actor(name=name, kind=ActorKind.BODY if plural else ActorKind.PERSON) if name else actor

    def _side_of_outlet(self) -> str | None:
        """The party that the process file says the outlet belongs to: its "we" is that party's."""
        mine = self.report.outlet_id
        outlet = next((o for o in self.process.outlets if mine is not None and mine in (o.name, o.id)), None)
        parties = {p.id: p.name for p in self.process.parties}
        return parties.get(outlet.tied_to or "") if outlet else None

    def issue_told(self, words: str) -> str | None:
        """The issue whose cue in the process file stands in some words; a local issue counts as the one above it."""
        low = words.lower()
        for issue in self.process.issues:
            if any(re.search(rf"(?<!\w){re.escape(cue.lower())}(?!\w)", low) for cue in issue.cues):
                return issue.parent or issue.id
        return None

    def evidence(self, start: int, end: int) -> Evidence:
        """The words of a range as evidence."""
        return evidence(self.report, start, end)

    def mention(self, start: int, end: int) -> Mention:
        """A noun phrase as a mention, resolved as far as the report allows."""
        return self.mention_as(start, end, self.resolve(start, end))

    def mention_of(self, name: str, near: int) -> Mention | None:
        """The occurrence of an actor that lies nearest before ``near`` (else the first after it), as a mention."""
        spots = [n for n in self.cast.named if n.actor.name == name]
        if not spots:
            spots = [n for n in self.cast.named if n.actor.party == name]
        if not spots:
            return None
        before = [n for n in spots if n.start <= near]
        spot = before[-1] if before else spots[0]
        return self.mention_as(spot.start, spot.end, self.cast.actors.get(name, spot.actor))

    def mention_as(self, start: int, end: int, actor: Actor | None) -> Mention:
        """A noun phrase as a mention of an actor already told, ``None`` where nobody is."""
        return Mention(
            span=Span(report_id=self.report.id, start=start, end=end),
            printed=self.text[start:end],
            name=actor.name if actor else None,
            entity_id=actor.entity_id if actor else None,
        )


def _start(one: Dated | Number) -> int:
    return one.start


def open_page(report: Report, process: Process) -> Page:
    """Prepare a report for reading. Pure: the same report and process give the same page."""
    prepared = prepare(report.text, report.asides)
    when = report.published
    published = when.first if when is not None and when.first == when.last else None
    dated = dates(report.text, published)
    return Page(
        report=report,
        process=process,
        prepared=prepared,
        cast=learn_cast(prepared, process),
        dated=dated,
        numbers=figures(report.text, dated=dated),
    )
