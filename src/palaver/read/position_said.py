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


_REMARK, _CLEAR, _PLAIN = 4, 3.0, 1.2
_WORD = re.compile(r"\w+")
_BARE, _SHORT = 2, 20
_POINTS = re.compile(
    r"\W*(?:(?:(?:it|that|this|them|these|those|one|both|either|neither|so)\b\W*\w*\W*\Z)|"
    r"(?:to )?\w+ (?:it|them|him|her|us|this|that|so)\W*\Z|"
    r"(?:it|them|him|her|us|that|up|down|out|off|away|back|over)\b(?:\W+(?!is|are|was|were|will|would|"
    r"can|could|"
    r"must|should|shall|may|has|have|had)\w+){1,5}\W*\Z)",
    re.IGNORECASE,
)
_CHARGE = re.compile(
    r"\b(?:allegations?|accusations?|charges?|rumou?rs?|insinuations?|criticisms?|the claims?)\b", re.IGNORECASE
)
_HEAD = 40
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
    if _ASIDE.match(content) or content.rstrip(" ”\"'").endswith("?") or _is_remark(statement, content):
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


def _answers(page: Page, span: Range) -> Iterator[tuple[Range, Stance]]:
    """The sentences of a long speech that take a stance by their own wording, on a clear issue."""
    for sentence in page.sentences:
        start, end = max(sentence.start, span[0]), min(sentence.end, span[1])
        words = page.text[start:end]
        if start >= end or words.rstrip(" ”\"'").endswith("?"):
            continue
        stance = stance_of_words(words)
        if stance is not None and max(issue_scores(words).values(), default=0.0) >= _PLAIN:
            yield (start, end), stance


def _several(page: Page, span: Range) -> bool:
    return sum(span[0] < s.end and s.start < span[1] for s in page.sentences) > 1


def _shown(page: Page, statement: Statement, words: Range) -> Range | None:
    """The clause with its speaker and cue, within one sentence, where the words are a pronoun or next to nothing."""
    text = page.text[slice(*words)]
    if len(_WORD.findall(text)) > _BARE and not _POINTS.match(text):
        return None
    sentence = _sentence(page, *words)
    parts = [words] + [(p.start, p.end) for p in (statement.source, statement.cue) if p is not None]
    inside = [p for p in parts if sentence[0] <= p[0] and p[1] <= sentence[1]]
    if len(inside) == 1:
        return sentence if len(_WORD.findall(page.text[slice(*sentence)])) <= _SHORT else None
    return min(p[0] for p in inside), max(p[1] for p in inside)


def _read(page: Page, statement: Statement) -> Iterator[tuple[Range, Stance, str]]:
    """The stances of a statement: of each sentence where it is a speech, else of the whole."""
    span = (statement.evidence[0].span.start, statement.evidence[0].span.end)
    if statement.mode is Mode.DIRECT and _several(page, span):
        for words, stance in _answers(page, span):
            yield words, stance, "speech"
        return
    found = _stance(page, statement)
    if found is not None and not (found[0] is Stance.REJECT and _CHARGE.search(statement.evidence[0].quote[:_HEAD])):
        yield span, *found


def spoken(page: Page, said: tuple[Statement, ...]) -> Iterator[Claim]:
    """The positions among the statements of a report."""
    last: str | None = None
    for statement in sorted(said, key=lambda s: s.evidence[0].span):
        at = statement.evidence[0].span.start
        party = party_of(page, statement.speaker, at, last)
        last = party or last
        if party is None or party not in page.cast.parties:
            continue
        for span, stance, why in _read(page, statement):
            sentence = _sentence(page, *span)
            for start, end in items(page, *span):
                yield Claim(
                    words=(start, end),
                    around=(sentence,),
                    stance=stance,
                    party=party,
                    holder=statement.speaker,
                    condition=condition_in(page.text, *sentence),
                    held=statement.said,
                    why=why,
                    shown=_shown(page, statement, (start, end)),
                )
