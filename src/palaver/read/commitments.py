"""Layer: commitments. What parties agreed, what one pledged, and ultimatums; one record for each item."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from palaver.model.record import Act, Commitment, CommitmentKind, Record, Statement
from palaver.read import commitment_words as words
from palaver.read.commitment_due import due
from palaver.read.commitment_fields import addressed, bound, quantity
from palaver.read.commitment_lists import Mode, bare, is_bare, listed, mode_of, passage, speaks_of_accord
from palaver.read.commitment_terms import Term, agreed_in, owed_in, pledged_in, tidy, ultimatum_in
from palaver.read.page import Page
from palaver.text.prepare import Paragraph, ParagraphKind, Sentence

LEAST = 0.75
"""Terms lighter than this are not recorded."""
_NEARNESS = {0: 1.0, 1: 0.7}


def commitments(page: Page, said: tuple[Statement, ...]) -> tuple[Record, ...]:
    """The commitments of a report. ``said`` adds what speakers promised in words of their own."""
    found = [*_terms(page), *_promised(page, said)]
    records: list[Commitment] = []
    for term in _best(page, (t for t in found if t.weight >= LEAST)):
        _join(records, _record(page, term))
    return tuple({r.id: r for r in records}.values())


def _join(records: list[Commitment], record: Commitment) -> None:
    """Add a record, or its words to those of an earlier record of the same commitment."""
    for i, known in enumerate(records):
        if known.kind is record.kind and _repeats(known, record):
            fuller = known if known.due or not record.due else replace(known, due=record.due)
            records[i] = replace(fuller, evidence=(*known.evidence, *record.evidence))
            return
    records.append(record)


def _repeats(known: Commitment, record: Commitment) -> bool:
    """Whether a record says an earlier one again: one deadline, or one and the same figure of the same things."""
    dues = known.due.iso() if known.due else None, record.due.iso() if record.due else None
    if record.kind is CommitmentKind.ULTIMATUM:
        return dues[0] == dues[1] or dues[1] is None
    if known.figure is None or record.figure is None or (known.figure.value or 0) < 10:
        return False
    same = (known.figure.value, known.figure.unit) == (record.figure.value, record.figure.unit)
    return same and (dues[0] == dues[1] or None in dues)


@dataclass(frozen=True, slots=True)
class Bearings:
    """Where in a report we are: what heads the list, which paragraph last told of an accord or of wishes.

    ``paper``: a paper of one side's wishes is being told, until an agreement is.
    """

    mode: Mode = Mode.PLAIN
    accord_at: int = -9
    wish_at: int = -9
    paper: bool = False

    def nearness(self, paragraph: int) -> float:
        """How near the last accord is: 1 in its paragraph, less in the next, 0 further on or among wishes."""
        if self.paper or self.wish_at == paragraph:
            return 0.0
        return _NEARNESS.get(paragraph - self.accord_at, 0.0)


def _terms(page: Page) -> Iterator[Term]:
    """What every sentence tells, given what heads its list and how far the last accord is."""
    bearings, last = Bearings(), -1
    for sentence in page.sentences:
        paragraph = page.paragraph(sentence)
        if paragraph.index != last:
            last = paragraph.index
            bearings = _entered(page, paragraph, bearings)
        wishes = paragraph.kind is ParagraphKind.BULLET and bearings.mode is Mode.WISHES
        if paragraph.kind is not ParagraphKind.HEADING and not wishes:
            yield from _told(page, sentence, bearings)
            bearings = _heard(page, sentence, bearings)


def _entered(page: Page, paragraph: Paragraph, bearings: Bearings) -> Bearings:
    announced = mode_of(page, paragraph)
    if announced is not None:
        return replace(bearings, mode=announced)
    return bearings if paragraph.kind is ParagraphKind.BULLET else replace(bearings, mode=Mode.PLAIN)


def _told(page: Page, sentence: Sentence, bearings: Bearings) -> Iterator[Term]:
    yield from ultimatum_in(page, sentence)
    yield from pledged_in(page, sentence)
    yield from agreed_in(page, sentence)
    yield from owed_in(page, sentence)
    if page.paragraph(sentence).kind is ParagraphKind.BULLET:
        yield from listed(page, sentence, bearings.mode)
    nearness = bearings.nearness(sentence.paragraph)
    yield from passage(page, sentence, nearness)
    yield from bare(page, sentence, nearness > 0 and _beside(page, sentence))


def _heard(page: Page, sentence: Sentence, bearings: Bearings) -> Bearings:
    """Our bearings after a sentence."""
    text, here = page.text, sentence.paragraph
    if words.WISH_PAPER.search(text, sentence.start, sentence.end):
        return replace(bearings, wish_at=here, paper=True)
    if words.WISH_TEXT.search(text, sentence.start, sentence.end):
        return replace(bearings, wish_at=here)
    if words.AGREED.search(text, sentence.start, sentence.end):
        return replace(bearings, accord_at=here, wish_at=-9, paper=False)
    if not bearings.paper and speaks_of_accord(page, sentence):
        return replace(bearings, accord_at=here, wish_at=-9)
    return bearings


def _beside(page: Page, sentence: Sentence) -> bool:
    """Whether a neighbour in the same paragraph has no verb either."""
    near = page.sentences[max(0, sentence.index - 1) : sentence.index + 2]
    return any(n is not sentence and n.paragraph == sentence.paragraph and is_bare(page, n) for n in near)


def _promised(page: Page, said: tuple[Statement, ...]) -> Iterator[Term]:
    """The contents of statements that commit their speakers to something of a date or a size."""
    for statement in said:
        if statement.act is not Act.PROMISE or statement.negated:
            continue
        span = statement.evidence[0].span
        at = statement.source.start if statement.source else span.start
        cue = statement.cue.start if statement.cue else span.start
        firm = 0.25 if page.dates_in(span.start, span.end) else 0.0
        firm += 0.25 if page.numbers_in(span.start, span.end) else 0.0
        yield Term(
            start=span.start,
            end=span.end,
            whole=min(at, cue),
            cue=max(cue, at),
            kind=CommitmentKind.PLEDGED,
            weight=0.5 + firm,
        )


def _best(page: Page, terms: Iterable[Term]) -> list[Term]:
    """Of terms that share most of their words, the heaviest; a few items outweigh the sentence that holds them."""
    kept: list[Term] = []
    for term in sorted(terms, key=lambda t: (-t.weight, t.end - t.start, t.start)):
        start, end = tidy(page.text, term)
        if len(re.findall(r"\w+", page.text[start:end])) < 3 or _FAILED.search(page.text, start, end):
            continue
        if all(_shared(page, (start, end), tidy(page.text, k)) < 0.5 for k in kept):
            kept.append(term)
    return sorted(kept, key=lambda t: (t.start, t.end))


_FAILED = re.compile(
    r"\bno (?:date|agreement|progress|decision|deal|breakthrough)\b|\b(?:was|were) not agreed\b|\bfailed to agree\b",
    re.I,
)


def _shared(page: Page, one: tuple[int, int], other: tuple[int, int]) -> float:
    """How much of the shorter range lies in the other."""
    both = min(one[1], other[1]) - max(one[0], other[0])
    return max(0, both) / max(1, min(one[1] - one[0], other[1] - other[0]))


def _record(page: Page, term: Term) -> Commitment:
    start, end = tidy(page.text, term)
    by = bound(page, term)
    return Commitment(
        report_id=page.report.id,
        evidence=(page.evidence(start, end),),
        kind=term.kind,
        by=by,
        to=addressed(page, term, by),
        action=re.sub(r"\s+", " ", page.text[start:end]),
        figure=quantity(page, term),
        due=due(page, term),
    )
