"""A sentence made ready for the search for attributions: its words, with each quotation folded into one.

A *line* is a sentence, or several that one quotation holds together. What stands within quotation marks is one word
of kind ``q`` there; the words inside make lines of their own, so that what a quoted speaker says of others is found
as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from palaver.read.page import Page
from palaver.text.prepare import Paragraph, ParagraphKind
from palaver.text.quotes import Quotation

_CLITIC = re.compile(r"^(i|you|he|she|it|we|they|that|there|who|what)['’](m|re|ve|ll|d|s)$", re.IGNORECASE)
_CLITICS = {"m": "am", "re": "are", "ve": "have", "ll": "will", "d": "would", "s": "is"}
_POSSESSIVE = re.compile(r"['’]s$|s['’]$", re.IGNORECASE)


class Word(NamedTuple):
    """A word, a mark or a whole quotation.

    ``kind`` is ``w``, ``p`` or ``q``; ``owns``: it is a possessive; of a quotation,
    that it closes with a mark of its own ("..." with the comma inside). ``opening`` is a quotation's first word.
    """

    start: int
    end: int
    low: str
    kind: str
    title: bool = False
    owns: bool = False
    opening: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """The words of a sentence. ``inside`` is the quotation it stands in, ``None`` for the report's own voice."""

    start: int
    end: int
    words: tuple[Word, ...]
    paragraph: Paragraph
    inside: Quotation | None = None
    capitals: bool = False
    """Whether every word of any length is capitalised, as in a headline of some houses."""

    @property
    def heading(self) -> bool:
        """Whether it is a headline, where the present tense tells the past and words may be capitalised."""
        return self.paragraph.kind is ParagraphKind.HEADING or self.capitals


def _word_of(page: Page, start: int, end: int) -> Iterator[Word]:
    for token in page.words(start, end):
        if token.end > end:
            continue
        joined = "'" in token.text or "’" in token.text
        clitic = _CLITIC.match(token.text) if joined else None
        if clitic:
            cut = token.start + clitic.end(1)
            yield Word(token.start, cut, clitic[1].lower(), "w", token.text[0].isupper())
            yield Word(cut, token.end, _CLITICS[clitic[2].lower()], "w")
            continue
        is_word = token.text[0].isalnum()
        low = token.text.lower().replace("’", "'") if token.text.endswith(("n't", "n’t")) else token.low
        owns = joined and bool(_POSSESSIVE.search(token.text))
        if not is_word and token.text in "'’" and page.text[token.start - 1 : token.start].lower() == "s":
            continue
        plural = page.text[token.end : token.end + 2] in ("' ", "’ ") and low.endswith("s")
        yield Word(token.start, token.end, low, "w" if is_word else "p", token.text[0].isupper(), owns or plural)


def words_of(page: Page, start: int, end: int, quoted: tuple[Quotation, ...]) -> tuple[Word, ...]:
    """The words of a range; each of ``quoted`` that lies in it becomes one word of kind ``q``."""
    found: list[Word] = []
    at = start
    for quotation in quoted:
        if quotation.start < at or quotation.start >= end:
            continue
        found += _word_of(page, at, quotation.start)
        last = page.text[max(quotation.start, quotation.inner[1] - 1)]
        inner = page.words(*quotation.inner)
        opening = inner[0].text.lower() if inner and inner[0].text[0].islower() else ""
        end_here = min(quotation.end, end)
        found.append(Word(quotation.start, end_here, "", "q", owns=last in ",.?!…", opening=opening))
        at = quotation.end
    if at < end:
        found += _word_of(page, at, end)
    return tuple(found)


def _capitals(words: tuple[Word, ...]) -> bool:
    """Whether a line is written like a headline, each long word with a capital."""
    long = [w for w in words if w.kind == "w" and len(w.low) > 3 and w.low[0].isalpha()]
    return len(long) > 3 and sum(w.title for w in long) >= 0.9 * len(long)


def _joined(page: Page) -> Iterator[tuple[int, int, Paragraph]]:
    """Sentences, those joined that an outermost quotation runs across."""
    start = end = -1
    paragraph: Paragraph | None = None
    for sentence in page.sentences:
        here = page.paragraph(sentence)
        runs_on = paragraph is here and any(
            q.start < end for q in page.prepared.outermost_over(sentence.start, sentence.start + 1)
        )
        if paragraph is not None and not runs_on:
            yield start, end, paragraph
        if not runs_on:
            start = sentence.start
        end, paragraph = sentence.end, here
    if paragraph is not None:
        yield start, end, paragraph


def lines(page: Page) -> tuple[Line, ...]:
    """The lines of a report in order, in the report's own voice, each followed by those inside its quotations."""
    found: list[Line] = []
    for start, end, paragraph in _joined(page):
        outer = page.prepared.outermost_over(start, end)
        words = words_of(page, start, end, outer)
        line = Line(start=start, end=end, words=words, paragraph=paragraph, capitals=_capitals(words))
        found.append(line)
        for quotation in outer:
            if start <= quotation.start < end:
                found += _inner(page, quotation, paragraph)
    return tuple(found)


def _inner(page: Page, quotation: Quotation, paragraph: Paragraph) -> Iterator[Line]:
    begin, stop = quotation.inner
    deeper = page.prepared.inside(quotation)
    for sentence in page.prepared.sentences_over(begin, stop):
        start, end = max(sentence.start, begin), min(sentence.end, stop)
        if start < end:
            words = words_of(page, start, end, deeper)
            if len(words) > 2:
                yield Line(start=start, end=end, words=words, paragraph=paragraph, inside=quotation)
