"""Layer: positions. What each party is said to want, offer, accept or refuse, on which issue."""

from __future__ import annotations

from palaver.model.record import Mention, Position, Record, Statement
from palaver.read.issues import issue_of
from palaver.read.page import Page
from palaver.read.position_claim import Claim, Range
from palaver.read.position_clauses import told
from palaver.read.position_lists import listed
from palaver.read.position_papers import described
from palaver.read.position_said import spoken

_TERMS, _BEFORE, _NEAR = 16, 300, 150


def _common(a: Range, b: Range) -> float:
    """The share of the shorter range that lies in the other."""
    shorter = min(a[1] - a[0], b[1] - b[0])
    return max(0, min(a[1], b[1]) - max(a[0], b[0])) / shorter if shorter else 0.0


def _issue(page: Page, claim: Claim) -> str:
    """The issue of a claim by its words, else by ever wider surroundings; that of peace where all are silent."""
    words = page.text[slice(*claim.words)]
    told = page.issue_told(words)
    if told is not None:
        return told
    around = " ".join(page.text[a:b] for a, b in claim.around)
    before = page.text[max(0, claim.words[0] - _BEFORE) : claim.words[0]]
    around = f"{before[-_NEAR:]} {around}"
    title = page.text[page.prepared.paragraphs[0].start : page.prepared.paragraphs[0].end]
    for clause, context in ((words, around), (around, before), (before, title)):
        issue = issue_of(clause, context, peace="ceasefire")
        if issue is not None:
            return issue
    return "ceasefire"


def _party(page: Page, claim: Claim) -> Mention | None:
    found = page.mention_of(claim.party, claim.words[0])
    if found is not None or claim.holder is None:
        return found
    return Mention(span=claim.holder.span, printed=claim.holder.printed, name=claim.party)


def _phrase(page: Page, span: Range) -> str:
    words = page.text[slice(*span)].strip(" \n,;:.“”\"'").split()
    return " ".join(words[:_TERMS]) + (" ..." if len(words) > _TERMS else "")


def _trimmed(text: str, span: Range) -> Range | None:
    """A range without the blanks, commas and semicolons at its ends; ``None`` where no word is left."""
    start, end = span
    while start < end and text[start] in " \n\t,;":
        start += 1
    while end > start and text[end - 1] in " \n\t,;":
        end -= 1
    return (start, end) if any(char.isalnum() for char in text[start:end]) else None


def _position(page: Page, claim: Claim) -> Position | None:
    party, words = _party(page, claim), _trimmed(page.text, claim.shown or claim.words)
    if party is None or words is None:
        return None
    return Position(
        report_id=page.report.id,
        evidence=(page.evidence(*words),),
        party=party,
        holder=claim.holder,
        issue_id=_issue(page, claim),
        stance=claim.stance,
        terms=_phrase(page, words),
        condition=_phrase(page, claim.condition) if claim.condition else None,
        held=claim.held,
    )


def claims(page: Page, said: tuple[Statement, ...]) -> tuple[Claim, ...]:
    """Every claim of the rules, those that repeat an earlier one's words left out."""
    kept: list[Claim] = []
    by_length = sorted(spoken(page, said), key=lambda c: c.words[1] - c.words[0])
    for claim in (*listed(page), *by_length, *described(page, said), *told(page)):
        if not any(_common(claim.words, other.words) > 0.5 for other in kept):
            kept.append(claim)
    return tuple(sorted(kept, key=lambda c: c.words))


def positions(page: Page, said: tuple[Statement, ...]) -> tuple[Record, ...]:
    """The positions a report ascribes to the parties, in the order of the text."""
    made = (_position(page, claim) for claim in claims(page, said))
    return tuple(position for position in made if position is not None)
