"""Positions in what is said: demands, proposals, consent, refusals, pledges and threats of a party's people."""

from __future__ import annotations

from collections.abc import Iterator

from palaver.model.record import Statement
from palaver.read.page import Page
from palaver.read.position_claim import Claim, Range
from palaver.read.position_items import items
from palaver.read.position_stance import condition_in, stance_of
from palaver.read.position_party import party_of

def _sentence(page: Page, at: int, end: int) -> Range:
    sentence = page.prepared.sentence_at(at)
    return (sentence.start, sentence.end) if sentence else (at, end)


def spoken(page: Page, said: tuple[Statement, ...]) -> Iterator[Claim]:
    """The positions among the statements of a report."""
    last: str | None = None
    for statement in sorted(said, key=lambda s: s.evidence[0].span):
        span = statement.evidence[0].span
        stance = stance_of(statement.act, statement.evidence[0].quote, negated=statement.negated)
        party = party_of(page, statement.speaker, last)
        last = party or last
        if stance is None or party is None:
            continue
        sentence = _sentence(page, span.start, span.end)
        for start, end in items(page, span.start, span.end):
            yield Claim(
                words=(start, end),
                around=(sentence,),
                stance=stance,
                party=party,
                holder=statement.speaker,
                condition=condition_in(page.text, *sentence),
                held=statement.said,
                why=f"said:{statement.act}",
            )
