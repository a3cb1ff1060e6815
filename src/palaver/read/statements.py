"""Layer: statements. Who said what: attributions found, made into records."""

from __future__ import annotations

from dataclasses import replace

from palaver.model.evidence import Span, When
from palaver.model.record import Act, Mention, Mode, Statement
from palaver.read.acts import act_of
from palaver.read.attribution import by_verbs
from palaver.read.attribution_lists import with_lists
from palaver.read.attribution_model import Attribution
from palaver.read.attribution_phrases import by_nouns, by_phrases
from palaver.read.attribution_speech import by_label, by_turns, continuing
from palaver.read.attribution_verbs import verbs_of
from palaver.read.attribution_words import Line, lines
from palaver.read.issues import issue_of
from palaver.read.page import Page
from palaver.text.cast import Actor

_BESIDE = 40
"""How many characters a time expression may stand from source or cue to tell when the words were spoken."""


def _mode(page: Page, found: Attribution) -> Mode:
    """Direct where all words stand within marks, mixed where some do. Inside a quotation only its inner marks count."""
    if found.frame == "turn":
        return Mode.DIRECT
    depth = 0 if found.line.inside is None else found.line.inside.depth + 1
    marked = total = 0
    for start, end in found.content:
        within = [q for q in page.prepared.quotations if q.depth == depth and q.start < end and start < q.end]
        for token in page.words(start, end):
            if token.text[0].isalnum():
                total += 1
                marked += any(q.start <= token.start < q.end for q in within)
    if marked == 0:
        return Mode.INDIRECT
    return Mode.DIRECT if marked == total else Mode.MIXED


def _context(page: Page, found: Attribution) -> str:
    """The sentence the words stand in."""
    return page.text[found.line.start : found.line.end]


def _span(page: Page, characters: tuple[int, int] | None) -> Span | None:
    return Span(report_id=page.report.id, start=characters[0], end=characters[1]) if characters else None


def _party(page: Page, found: Attribution, actor: Actor | None) -> Mention | None:
    """The party the speaker speaks for, at the place where it is named nearest before."""
    return page.mention_of(actor.party, found.source[0]) if actor and actor.party and found.source else None


def _said(page: Page, found: Attribution) -> When | None:
    """When the words were spoken: the time expression beside source and cue, outside the words themselves."""
    beside = [part for part in (found.source, found.cue) if part]
    for dated in page.dates_in(found.line.start, found.line.end):
        within = any(a <= dated.start < b for a, b in (*found.content, *beside))
        near = any(0 <= dated.start - b < _BESIDE or 0 <= a - dated.end < _BESIDE for a, b in beside)
        if near and not within and dated.when.first is not None and page.prepared.quotation_at(dated.start) is None:
            return dated.when
    return None


def _statement(page: Page, found: Attribution) -> Statement:
    words = " ".join(page.text[a:b] for a, b in found.content)
    printed = page.text[slice(*found.source)] if found.source else ""
    act = act_of((found.lemma, found.act), words, printed, negated=found.negated)
    actor = page.resolve(*found.source) if found.source else None
    speaker = page.mention_as(*found.source, actor) if found.source else None
    return Statement(
        report_id=page.report.id,
        evidence=tuple(page.evidence(a, b) for a, b in found.content),
        source=_span(page, found.source),
        cue=_span(page, found.cue),
        speaker=speaker,
        party=_party(page, found, actor),
        mode=_mode(page, found),
        act=Act(act),
        issue_id=page.issue_told(words) or issue_of(words, _context(page, found)),
        said=_said(page, found),
        negated=found.negated and act not in ("reject", "deny"),
    )


def _relayed(page: Page, found: Attribution, every: list[tuple[int, int, Attribution]]) -> Statement:
    """The statement, with those in whose words it is reported, nearest to the report first."""
    made = _statement(page, found)
    if found.cue is None or found.source is None:
        return made
    at = found.cue[0]
    near = [a for first, last, a in every if first <= at < last and a is not found]
    around = [a for a in near if any(x <= at < y for x, y in a.content)]
    around.sort(key=lambda a: min(x for x, _ in a.content))
    chain = tuple(page.mention(*a.source) for a in around if a.source)
    return replace(made, relayed_by=chain) if chain else made


def _in_line(page: Page, line: Line) -> list[Attribution]:
    """The attributions that stand in one line."""
    verbs = verbs_of(line)
    found = [*by_verbs(line, verbs), *by_phrases(line, verbs), *by_nouns(line, verbs)]
    return found or list(by_label(page, line, verbs))


def statements(page: Page) -> tuple[Statement, ...]:
    """Every attribution in a report, as statements."""
    every = lines(page)
    made = with_lists(every, [_in_line(page, line) for line in every])
    attributions = [a for found in made for a in found]
    attributions += continuing(every, made)
    attributions += by_turns(page, every)
    kept = [a for a in attributions if a.content]
    reach = [(min(a.content)[0], max(y for _, y in a.content), a) for a in kept if a.source]
    return tuple(_relayed(page, a, reach) for a in kept)
