"""The terms of an accord as reports list them: in bullets, sentence after sentence, or in telegram style."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum

from palaver.model.record import CommitmentKind
from palaver.read import commitment_words as words
from palaver.read.commitment_items import items, without_tail
from palaver.read.commitment_terms import Term, closing, has_time, wishful
from palaver.read.page import Page
from palaver.text.prepare import Paragraph, ParagraphKind, Sentence


class Mode(StrEnum):
    """What a list or a passage is: terms agreed, wishes of one side, or neither."""

    TERMS = "terms"
    WISHES = "wishes"
    PLAIN = "plain"


def listed(page: Page, sentence: Sentence, mode: Mode) -> Iterator[Term]:
    """The terms of a line in a list that an accord heads."""
    if mode is not Mode.TERMS:
        return
    text = page.text
    if words.PAST.search(text, sentence.start, sentence.end) and not _FIRM.search(text, sentence.start, sentence.end):
        return
    if words.ATTRIBUTED.search(text, sentence.start, sentence.end) and not words.AGREED.search(
        text, sentence.start, sentence.end
    ):
        return
    label = _LABEL.match(text, sentence.start, sentence.end)
    start = label.end() if label and label.end() < sentence.end - 3 else sentence.start
    for a, b in items(text, start, sentence.end, ""):
        yield Term(start=a, end=b, whole=a, cue=a, kind=CommitmentKind.AGREED, weight=1.05)


_LABEL = re.compile(r"[A-Z][\w ]{2,28}(?:\.|:)\s+(?=\S)")


def passage(page: Page, sentence: Sentence, nearness: float) -> Iterator[Term]:
    """Terms told one after another in the report's voice, after it has spoken of an accord.

    ``nearness`` is 1 in the paragraph that speaks of the accord, less further on, 0 where none is near.
    """
    text = page.text
    if nearness <= 0 or not words.FUTURE.search(text, sentence.start, sentence.end):
        return
    stated = words.AGREED_BEHIND.search(text, sentence.start, sentence.end)
    if words.ATTRIBUTED.search(text, sentence.start, stated.start() if stated else sentence.end):
        return
    inside = page.prepared.quotation_at(sentence.start)
    if inside is not None and inside.end >= sentence.end - 2:
        return
    timed = 0.35 if has_time(page, sentence.start, sentence.end) else 0.0
    counted = 0.15 if page.numbers_in(sentence.start, sentence.end) else 0.0
    firm = 0.3 if _FIRM.search(text, sentence.start, sentence.end) else 0.0
    end = without_tail(text, sentence.start, sentence.end)
    for a, b in items(text, sentence.start, end, ""):
        weight = 0.45 * nearness + timed + counted + firm
        yield Term(start=a, end=b, whole=a, cue=a, kind=CommitmentKind.AGREED, weight=weight)


_FIRM = re.compile(r"\b(?:will|shall|is to|are to|must|undertakes?)\b")


def bare(page: Page, sentence: Sentence, alike: bool) -> Iterator[Term]:
    """Terms in telegram style, without a verb: "All prisoners for all, by the end of the month."

    ``alike``: an accord is near, or the sentences beside it are of the same make.
    """
    if not alike or not is_bare(page, sentence):
        return
    for a, b in items(page.text, sentence.start, sentence.end, "on"):
        yield Term(start=a, end=b, whole=a, cue=a, kind=CommitmentKind.AGREED, weight=0.9)


def is_bare(page: Page, sentence: Sentence) -> bool:
    """Whether a sentence has no verb but a time, a number or "to be done"."""
    start, end = sentence.start, sentence.end
    if words.AUXILIARY.search(page.text, start, end) or words.FORECAST.search(page.text, start, end):
        return False
    if (
        words.FINITE.search(page.text, start, end)
        or "?" in page.text[start:end]
        or page.prepared.quotation_at(start) is not None
    ):
        return False
    signs = closing(page, start, end) or bool(_TO_BE.search(page.text, start, end))
    return signs or bool(page.numbers_in(start, end))


_TO_BE = re.compile(r"\bto be \w+|\bfrom (?:the )?\w+|\bwithin \w+|\bnone\b|\bno\b", re.IGNORECASE)


def mode_of(page: Page, paragraph: Paragraph) -> Mode | None:
    """What a heading or a line that ends in a colon announces; ``None`` where it announces nothing."""
    text = page.text[paragraph.start : paragraph.end].strip()
    colon = text.endswith(":")
    if paragraph.kind is ParagraphKind.HEADING or colon:
        tail = text[-160:]
        if words.LEADS_WISHES.search(tail):
            return Mode.WISHES
        if words.LEADS_TERMS.search(tail):
            return Mode.TERMS
        return Mode.PLAIN
    return None


def speaks_of_accord(page: Page, sentence: Sentence) -> bool:
    """Whether a sentence tells of something agreed, so that terms may follow it."""
    found = words.ACCORD_NEAR.search(page.text, sentence.start, sentence.end)
    return bool(found) and not wishful(page.text, sentence.start, sentence.end)
