"""Layer: statements. Who said what: attributions found, made into records."""

from __future__ import annotations

from palaver.model.evidence import Span
from palaver.model.record import Act, Mode, Statement
from palaver.read.acts import act_of
from palaver.read.attribution import by_verbs
from palaver.read.attribution_model import Attribution
from palaver.read.attribution_phrases import by_nouns, by_phrases
from palaver.read.attribution_speech import by_label, by_turns, continuing
from palaver.read.attribution_words import lines
from palaver.read.issues import issue_of
from palaver.read.page import Page


def _mode(page: Page, found: Attribution) -> Mode:
    """Direct where all words stand within marks, mixed where some do. Inside a quotation only its inner marks count."""
    if found.frame == "turn":
        return Mode.DIRECT
    depth = 0 if found.line.inside is None else found.line.inside.depth + 1
    marked = total = 0
    for start, end in found.content:
        for token in page.words(start, end):
            if token.text[0].isalnum():
                total += 1
                marked += any(q.depth == depth and q.start <= token.start < q.end for q in page.prepared.quotations)
    if marked == 0:
        return Mode.INDIRECT
    return Mode.DIRECT if marked == total else Mode.MIXED


def _context(page: Page, found: Attribution) -> str:
    """The sentence the words stand in."""
    return page.text[found.line.start : found.line.end]


def _statement(page: Page, found: Attribution) -> Statement:
    words = " ".join(page.text[a:b] for a, b in found.content)
    printed = page.text[slice(*found.source)] if found.source else ""
    act = act_of((found.lemma, found.act), words, printed, negated=found.negated)
    span = lambda r: Span(report_id=page.report.id, start=r[0], end=r[1]) if r else None  # noqa: E731
    return Statement(
        report_id=page.report.id,
        evidence=tuple(page.evidence(a, b) for a, b in found.content),
        source=span(found.source),
        cue=span(found.cue),
        speaker=page.mention(*found.source) if found.source else None,
        mode=_mode(page, found),
        act=Act(act),
        issue_id=issue_of(words, _context(page, found)),
        negated=found.negated and act not in ("reject", "deny"),
    )


def statements(page: Page) -> tuple[Statement, ...]:
    """Every attribution in a report, as statements."""
    every = lines(page)
    made = [[*by_verbs(line), *by_phrases(line), *by_nouns(line)] for line in every]
    for line, found in zip(every, made, strict=True):
        if not found:
            found += by_label(page, line)
    attributions = [a for found in made for a in found]
    attributions += continuing(every, made)
    attributions += by_turns(page, every)
    return tuple(_statement(page, a) for a in attributions if a.content)
