"""Papers told in running prose: what a memorandum asks for, sentence after sentence, once the report has named it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from palaver.model.record import Stance, Statement
from palaver.read.issues import issue_scores
from palaver.read.page import Page
from palaver.read.position_claim import Claim, Range
from palaver.read.position_items import items
from palaver.read.position_stance import condition_in
from palaver.read.position_wording import stance_of_words
from palaver.text.prepare import ParagraphKind, Sentence

_PAPER = (
    r"(?:memorand\w+|position papers?|papers?|counter-?proposals?|proposals?|peace plan|plan|document|"
    r"text|draft|"
    r"list of demands|demands|conditions|road ?map|blueprint)"
)
_OWNED = re.compile(rf"(?:['’]s?)? (?:[\w-]+ ){{0,3}}?{_PAPER}\b", re.IGNORECASE)
_OF = re.compile(rf"\b{_PAPER}(?: \w+)? (?:of|by|from) (?:the )?(?:[\w-]+ ){{0,2}}?\Z", re.IGNORECASE)
_GOES_ON = re.compile(
    rf"\W*(?:(?:The|Its) (?:first|second|third|fourth|last|final|other|remaining) (?:part|section|point|chapter|page|"
    rf"route|option|half|demand|condition)s?|(?:The|This|That) {_PAPER}|It (?:also|further|then|does not|calls|demands|"
    r"asks|provides|says|speaks|makes|contains|lists|goes)|Under the (?:first|second|plan|text|draft|proposal)|"
    r"(?:Under|According to) it\b|Another (?:point|clause|demand)|Among )",
)
_ASKS = re.compile(r"\b(?:would|should|shall|must|(?:is|are|has|have) to|may|could|needs? to)\b", re.IGNORECASE)
_MAY = re.compile(r"\b(?:may|could|might)\b", re.IGNORECASE)
_NO = re.compile(r"\b(?:not|no|never|neither|nor)\b", re.IGNORECASE)
_FORECAST = re.compile(
    r"\b(?:likely|probably|perhaps|risk\w*|lead to|mean that|take (?:years|months|weeks))\b", re.IGNORECASE
)
_CLEAR = 2.0


def _owner(page: Page, sentence: Sentence) -> str | None:
    """The party whose paper a sentence names ("the Tresnan memorandum", "a proposal by Tresna")."""
    for name in page.cast.within(sentence.start, sentence.end):
        if name.actor.party is None:
            continue
        if _OWNED.match(page.text, name.end, sentence.end) or _OF.search(page.text, sentence.start, name.start):
            return name.actor.party
    return None


def _stance(words: str) -> Stance | None:
    asks = _ASKS.search(words)
    if asks is None or _FORECAST.search(words) or max(issue_scores(words).values(), default=0.0) < _CLEAR:
        return None
    if _NO.search(words[asks.start() : asks.start() + 20]):
        return Stance.REJECT
    return Stance.OFFER if _MAY.match(words, asks.start()) else stance_of_words(words) or Stance.DEMAND


def _free(page: Page, said: tuple[Statement, ...], sentence: Sentence) -> bool:
    """Whether nobody is quoted as saying the sentence."""
    if "“" in page.text[sentence.start : sentence.end] or page.text[sentence.start] == '"':
        return False
    return not any(s.cue is not None and sentence.start <= s.cue.start < sentence.end for s in said)


def _asked(page: Page, said: tuple[Statement, ...]) -> Iterator[tuple[Range, str]]:
    """The sentences that go on telling a paper, with the party whose paper it is."""
    owner: str | None = None
    paragraph = -1
    for sentence in page.sentences:
        if page.paragraph(sentence).kind is not ParagraphKind.PROSE:
            continue
        new = sentence.paragraph != paragraph
        paragraph = sentence.paragraph
        named = _owner(page, sentence)
        if named is not None:
            owner = named
            continue
        if new and not _GOES_ON.match(page.text, sentence.start, sentence.end):
            owner = None
        if owner is not None and _free(page, said, sentence):
            yield (sentence.start, sentence.end), owner


def described(page: Page, said: tuple[Statement, ...]) -> Iterator[Claim]:
    """What papers ask for in sentences that no cue of speech attributes."""
    for span, party in _asked(page, said):
        for start, end in items(page, *span):
            stance = _stance(page.text[start:end])
            if stance is not None:
                yield Claim(
                    words=(start, end),
                    around=(span,),
                    stance=stance,
                    party=party,
                    holder=None,
                    condition=condition_in(page.text, start, end),
                    held=None,
                    why="paper",
                )
