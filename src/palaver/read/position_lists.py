"""Documents and lists of demands: a line that announces what a party wants, and the points below it."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

from palaver.model.record import Mention, Stance
from palaver.read.issues import issue_scores
from palaver.read.page import Page
from palaver.read.position_claim import Claim, Range
from palaver.read.position_items import items
from palaver.read.position_list_cues import (
    AGREED,
    DIGEST,
    DOCUMENT,
    FULL,
    NUMERAL,
    OBLIGES,
    PAPER,
    PAST,
    PRINTS,
    SPEAKS,
    VARIANT,
    VERB,
    WE,
)
from palaver.read.position_owner import Owner, author_of, named_in, office_in, paper_in, titled
from palaver.read.position_stance import condition_in, stance_of_point
from palaver.read.position_wording import stance_of_words
from palaver.text.prepare import Paragraph, ParagraphKind

_MOSTLY = 0.4
_LEAD, _LEAST, _TITLE, _OPENING, _BARE = 3, 2, 20, 5, 3


class _Kind(Enum):
    """What a list is announced as."""

    DEMANDS = "demands"
    BRIEFING = "briefing"
    DIGEST = "digest"
    OTHER = "other"


def _runs(page: Page) -> Iterator[tuple[int, int]]:
    """Stretches of paragraphs that are lists: points, with headings between them."""
    paragraphs = page.prepared.paragraphs
    at = 0
    while at < len(paragraphs):
        if paragraphs[at].kind is not ParagraphKind.BULLET:
            at += 1
            continue
        last = at
        while last + 1 < len(paragraphs) and _continues(paragraphs, last + 1):
            last += 1
        if sum(p.kind is ParagraphKind.BULLET for p in paragraphs[at : last + 1]) >= _LEAST:
            yield at, last + 1
        at = last + 1


def _continues(paragraphs: tuple[Paragraph, ...], at: int) -> bool:
    kind = paragraphs[at].kind
    after = paragraphs[at + 1].kind if at + 1 < len(paragraphs) else None
    return kind is ParagraphKind.BULLET or (kind is ParagraphKind.HEADING and after is ParagraphKind.BULLET)


def _announced(page: Page, first: int, before: _Kind) -> tuple[_Kind, Owner | None, Range | None]:
    """What the lines before a list announce; whose words follow; the line nearest to the list.

    ``before`` is the kind of the list before this one: "X, for his part, was shorter:" goes on in it.
    """
    kind, line = _Kind.OTHER, None
    author: Owner | None = None
    named: Owner | None = None
    for paragraph in reversed(page.prepared.paragraphs[max(0, first - _LEAD) : first]):
        span = (paragraph.start, paragraph.end)
        if paragraph.kind is ParagraphKind.PROSE:
            span = _last_sentences(page, paragraph)
        words = page.text[slice(*span)]
        if line is None:
            kind = _kind_of(words, before)
        elif kind is _Kind.OTHER and FULL.search(words):
            kind = _kind_of(words, _Kind.OTHER)
        elif kind is _Kind.DIGEST and SPEAKS.search(words):
            kind = _Kind.BRIEFING
        line = line or span
        author = (
            author or (None if named and kind is _Kind.BRIEFING else author_of(page, *span)) or office_in(page, *span)
        )
        named = named or named_in(page, *span)
    if author is None and page.prepared.paragraphs[0].kind is ParagraphKind.HEADING:
        author = author_of(page, *_range(page.prepared.paragraphs[0]))
    if kind is _Kind.DEMANDS and author is None and AGREED.search(page.text, *_range(page.prepared.paragraphs[0])):
        kind = _Kind.DIGEST
    if kind is _Kind.OTHER and _is_document(page, first):
        kind = _Kind.DEMANDS
    return kind, author or named, line


def _kind_of(words: str, before: _Kind) -> _Kind:
    """What the line before a list announces."""
    if AGREED.search(words):
        return _Kind.DIGEST
    if DIGEST.search(words) and not PAPER.search(words):
        return _Kind.BRIEFING if SPEAKS.search(words) else _Kind.DIGEST
    if DOCUMENT.search(words) or (before is _Kind.DEMANDS and words.rstrip().endswith(":")):
        return _Kind.DEMANDS
    return _Kind.OTHER


def _is_document(page: Page, first: int) -> bool:
    """Whether the report, by its opening lines, prints a paper of one of the sides."""
    opening = page.prepared.paragraphs[: min(first, _OPENING)]
    words = " ".join(page.text[p.start : min(p.end, p.start + 240)] for p in opening)
    return bool(PRINTS.search(words)) and not AGREED.search(words)


def _last_sentences(page: Page, paragraph: Paragraph) -> Range:
    inside = [s for s in page.sentences if s.paragraph == paragraph.index]
    return (inside[max(-3, -len(inside))].start, paragraph.end) if inside else (paragraph.start, paragraph.end)


def _is_title(page: Page, paragraph: Paragraph) -> bool:
    """Whether a paragraph of a list is a title within it: a heading, or a numbered line that is one by its wording."""
    if paragraph.kind is ParagraphKind.HEADING:
        return True
    words = page.text[paragraph.body : paragraph.end].strip()
    short = len(words.split()) <= _TITLE and words[-1:] not in ".;!?,"
    numbered = NUMERAL.match(page.text, paragraph.start, paragraph.end)
    titled = words.isupper() or (DOCUMENT.search(words) and not VERB.search(words)) or len(words.split()) <= 3
    return bool(short and numbered and titled)


def _points(page: Page, paragraph: Paragraph, owner: Owner, lead: Range | None) -> Iterator[Claim]:
    """Each point of a paragraph, taken as a demand unless it says otherwise."""
    for start, end in _pieces(page, paragraph):
        words = page.text[start:end]
        if len(words.split()) <= _BARE and not issue_scores(words):
            continue
        stance = stance_of_point(words, own=_is_own(page, start, owner))
        yield _claim(page, (start, end), owner, stance, (_range(paragraph), lead))


def _is_own(page: Page, start: int, owner: Owner) -> bool:
    """Whether a point begins with the party whose list it is ("The Front will ...", "We ...")."""
    head = page.text[start : start + 60]
    name = page.cast.at(start) or next(iter(page.cast.within(start, start + 5)), None)
    if name is not None and not name.adjective:
        return owner.party in (name.actor.party, name.actor.name)
    return bool(WE.match(head))


def _told(page: Page, paragraph: Paragraph, owner: Owner, lead: Range | None) -> Iterator[Claim]:
    """The points of a briefing that take a stance by their wording."""
    for start, end in _pieces(page, paragraph):
        stance = stance_of_words(page.text[start:end])
        if stance is not None:
            yield _claim(page, (start, end), owner, stance, (_range(paragraph), lead))


def _pieces(page: Page, paragraph: Paragraph) -> Iterator[Range]:
    for sentence in page.sentences:
        if sentence.paragraph == paragraph.index:
            yield from items(page, sentence.start, sentence.end)


def _range(paragraph: Paragraph) -> Range:
    return paragraph.start, paragraph.end


def _claim(page: Page, words: Range, owner: Owner, stance: Stance, around: tuple[Range | None, ...]) -> Claim:
    holder: Mention | None = page.mention(*owner.at)
    return Claim(
        words=words,
        around=tuple(span for span in around if span is not None),
        stance=stance,
        party=owner.party,
        holder=holder,
        condition=condition_in(page.text, *words),
        held=None,
        why="list",
    )


def listed(page: Page) -> Iterator[Claim]:
    """The points of every list that a report announces as what a party wants."""
    kind, owner = _Kind.OTHER, None
    for first, end in _runs(page):
        before = owner
        kind, owner, title = _announced(page, first, kind)
        if title and OBLIGES.search(page.text, *title):
            owner = before or owner
        if kind is _Kind.DEMANDS and _tells(page, first, end):
            kind = _Kind.DIGEST
        if kind not in _READ:
            continue
        reading = kind
        last = _after(page, end) if kind is _Kind.DEMANDS and _is_document(page, first) else end
        for paragraph in page.prepared.paragraphs[first:last]:
            paper = paper_in(page, paragraph) if kind is _Kind.BRIEFING else None
            if paper is not None:  # "The Tresnan memorandum has two parts:" opens a list within a briefing
                reading, owner = _Kind.DEMANDS, paper
            elif _is_title(page, paragraph):
                owner = titled(page, paragraph) or owner
                title = (paragraph.start, paragraph.end)
            elif author := owner:
                yield from _READ[reading](page, paragraph, author, title)


def _after(page: Page, end: int) -> int:
    """How far a printed paper goes on in prose after its list: variants, and sections under headings of their own."""
    paragraphs = page.prepared.paragraphs
    last = end
    for index in range(end, len(paragraphs)):
        paragraph = paragraphs[index]
        if paragraph.kind is ParagraphKind.HEADING:
            continue
        headed = paragraphs[index - 1].kind is ParagraphKind.HEADING and index - 1 >= end
        part = headed or VARIANT.match(page.text, paragraph.start, paragraph.end)
        if (
            paragraph.kind is not ParagraphKind.PROSE
            or not part
            or PAST.search(page.text, paragraph.start, paragraph.end)
        ):
            break
        last = index + 1
    return last


def _tells(page: Page, first: int, end: int) -> bool:
    """Whether the points of a list tell what happened, or ask, rather than say what is wanted."""
    points = [p for p in page.prepared.paragraphs[first:end] if p.kind is ParagraphKind.BULLET]
    past = sum(bool(PAST.search(page.text, p.body, p.end)) for p in points)
    asked = sum(page.text[p.body : p.end].rstrip().endswith("?") for p in points)
    return past > len(points) * _MOSTLY or asked * 4 > len(points)


_READ = {_Kind.DEMANDS: _points, _Kind.BRIEFING: _told}
