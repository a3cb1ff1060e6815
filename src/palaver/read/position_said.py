"""Positions in what is said: demands, proposals, consent, refusals, pledges and threats of a party's people."""

from __future__ import annotations

import re
from collections.abc import Iterator

from palaver.model.record import Act, Mode, Stance, Statement
from palaver.read.issues import issue_scores
from palaver.read.page import Page
from palaver.read.position_claim import Claim, Range
from palaver.read.position_items import items
from palaver.read.position_party import party_of
from palaver.read.position_stance import condition_in, stance_of
from palaver.read.position_wording import stance_of_bargain, stance_of_cue, stance_of_words


def _sentence(page: Page, at: int, end: int) -> Range:
    sentence = page.prepared.sentence_at(at)
    return (sentence.start, sentence.end) if sentence else (at, end)


_REMARK, _CLEAR = 4, 2.0
_ASIDE = re.compile(
    r"\W*(?:not )?to (?:comment|speculate|speak to|talk to (?:the )?(?:press|reporters|journalists)|"
    r"be (?:named|quoted|"
    r"identified|photographed|drawn)|elaborate|say|answer|name|confirm|specify|explain|predict|guess|"
    r"give (?:any )?(?:details|"
    r"interviews?|reasons?|an? interview)|disclose|reveal|go into)\b|\W*(?:me|doing|having|knowing|thinking|"
    r"anonymity)\b",
    re.IGNORECASE,
)


def _is_remark(statement: Statement, content: str) -> bool:
    """Whether a direct quotation is a remark without an issue, or tells as plain fact: neither is a position."""
    if statement.mode is not Mode.DIRECT or len(content.split()) < _REMARK:
        return False
    return statement.act is Act.ASSERT or max(issue_scores(content).values(), default=0.0) < _CLEAR


def _stance(page: Page, statement: Statement) -> tuple[Stance, str] | None:
    """The stance of a statement and what told it: its act, its cue, or the wording of what is said."""
    content = statement.evidence[0].quote
    if _ASIDE.match(content) or _is_remark(statement, content):
        return None
    act = stance_of(statement.act, content, negated=statement.negated)
    if act is not None:
        return act, f"act:{statement.act}"
    cue = page.text[statement.cue.start : statement.cue.end] if statement.cue else ""
    by_cue = stance_of_cue(cue, content)
    if by_cue is not None:
        return by_cue, f"cue:{cue}"
    if statement.act is Act.APPRAISE or statement.negated:
        return None
    by_words = stance_of_words(content)
    if by_words is not None:
        return by_words, f"words:{statement.act}"
    bargain = stance_of_bargain(content) if statement.act is Act.ASSERT else None
    return (bargain, "bargain") if bargain else None


def spoken(page: Page, said: tuple[Statement, ...]) -> Iterator[Claim]:
    """The positions among the statements of a report."""
    last: str | None = None
    for statement in sorted(said, key=lambda s: s.evidence[0].span):
        span = statement.evidence[0].span
        found = _stance(page, statement)
        party = party_of(page, statement.speaker, span.start, last)
        last = party or last
        if found is None or party is None:
            continue
        stance, why = found
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
                why=why,
            )
