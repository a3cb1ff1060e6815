"""Positions in what is said: demands, proposals, consent, refusals, pledges and threats of a party's people."""

from __future__ import annotations

from collections.abc import Iterator

from palaver.model.record import Mention, Statement
from palaver.read.page import Page
from palaver.read.position_claim import Claim, Range
from palaver.read.position_items import items
from palaver.read.position_stance import condition_in, stance_of
from palaver.text.cast import ActorKind

_SIDES = (ActorKind.STATE, ActorKind.BODY, ActorKind.GROUP)


def party_of(page: Page, mention: Mention | None) -> str | None:
    """The party that a speaker speaks for: their own, that of a name within the words, or a body itself."""
    if mention is None:
        return None
    actor = page.cast.actors.get(mention.name or "") or page.resolve(mention.span.start, mention.span.end)
    if actor is not None and actor.party:
        return actor.party
    for name in page.cast.within(mention.span.start, mention.span.end):
        if name.actor.party:
            return name.actor.party
    if actor is not None and actor.kind in _SIDES:
        return actor.name
    return None


def _sentence(page: Page, at: int, end: int) -> Range:
    sentence = page.prepared.sentence_at(at)
    return (sentence.start, sentence.end) if sentence else (at, end)


def spoken(page: Page, said: tuple[Statement, ...]) -> Iterator[Claim]:
    """The positions among the statements of a report."""
    for statement in said:
        span = statement.evidence[0].span
        stance = stance_of(statement.act, statement.evidence[0].quote, negated=statement.negated)
        party = party_of(page, statement.party) or party_of(page, statement.speaker)
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
