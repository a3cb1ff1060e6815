"""Documents and lists of demands: a line that announces what a party wants, and the points below it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from palaver.model.record import Mention
from palaver.read.page import Page
from palaver.read.position_claim import Claim, Range
from palaver.read.position_items import items
from palaver.read.position_stance import condition_in, stance_of_point
from palaver.text.prepare import Paragraph, ParagraphKind

_DOCUMENT = re.compile(
    r"\b(?:memorand\w+|proposals?|counter-?proposals?|demands?|demanded|conditions?|position papers?|papers?|principles|"
    r"platform|terms|draft|road ?map|wish ?list|wants?|laid on the table|put on the table|propos(?:es|ed) the following|"
    r"what (?:it|they|he|she|each side|both sides) want\w*|the following|preconditions?|requirements?|ultimatum|"
    r"(?:\w+ )?points|full text)\b",
    re.IGNORECASE,
)
_DIGEST = re.compile(
    r"\b(?:main (?:points|developments)|key (?:points|facts|developments|judge?ments)|recap|summary|what we know|at a glance|"
    r"timeline|chronology|in brief|briefing|questions?|headlines|highlights|situation|agreed|agreement provides|accord "
    r"(?:says|provides)|calendar|deadlines)\b",
    re.IGNORECASE,
)
_TO = re.compile(r"\bto (?:the )?$", re.IGNORECASE)
_WANTS = re.compile(
    r"\bwhat (?:does|do|did|is|are) (?P<who>.{2,60}?) (?:want|demand|asking|seek|insist)\w*", re.IGNORECASE
)
_LEAD, _LEAST = 3, 2


@dataclass(frozen=True, slots=True)
class _Owner:
    """Whose list it is: the party's name, and where it is named."""

    party: str
    at: Range


def _owner(page: Page, start: int, end: int) -> _Owner | None:
    """The party a line gives as the author of what follows; one addressed ("to the ...") is passed over."""
    for name in page.cast.within(start, end):
        if name.actor.party and not _TO.search(page.text, max(start, name.start - 8), name.start):
            return _Owner(name.actor.party, (name.start, name.end))
    return None


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


def _announced(page: Page, first: int) -> tuple[bool, _Owner | None, Range | None]:
    """Whether the lines before a list announce demands; whose they are; the line nearest to the list."""
    paragraphs = page.prepared.paragraphs
    said, owner, line = False, None, None
    for paragraph in reversed(paragraphs[max(0, first - _LEAD) : first]):
        span = (paragraph.start, paragraph.end)
        if paragraph.kind is ParagraphKind.PROSE:
            span = _last_sentences(page, paragraph)
        words = page.text[slice(*span)]
        if _DIGEST.search(words):
            return False, None, None
        line = line or span
        said = said or bool(_DOCUMENT.search(words))
        owner = owner or _owner(page, *span)
    return said, owner, line


def _last_sentences(page: Page, paragraph: Paragraph) -> Range:
    inside = [s for s in page.sentences if s.paragraph == paragraph.index]
    return (inside[-2 if len(inside) > 1 else -1].start, paragraph.end) if inside else (paragraph.start, paragraph.end)


def _is_title(page: Page, paragraph: Paragraph) -> bool:
    words = page.text[paragraph.body : paragraph.end]
    return paragraph.kind is ParagraphKind.HEADING or (len(words.split()) <= 14 and words.rstrip()[-1:] not in ".;!?,")


def _points(page: Page, paragraph: Paragraph, owner: _Owner, lead: Range | None) -> Iterator[Claim]:
    holder: Mention | None = page.mention(*owner.at)
    around = ((paragraph.start, paragraph.end),) + ((lead,) if lead else ())
    for sentence in (s for s in page.sentences if s.paragraph == paragraph.index):
        for start, end in items(page, sentence.start, sentence.end):
            yield Claim(
                words=(start, end),
                around=around,
                stance=stance_of_point(page.text[start:end]),
                party=owner.party,
                holder=holder,
                condition=condition_in(page.text, start, end),
                held=None,
                why="list",
            )


def listed(page: Page) -> Iterator[Claim]:
    """The points of every list that a report announces as what a party wants."""
    for first, end in _runs(page):
        said, owner, line = _announced(page, first)
        title = line
        for at, paragraph in enumerate(page.prepared.paragraphs[first:end], start=first):
            if _is_title(page, paragraph) and (paragraph.kind is ParagraphKind.HEADING or at + 1 < end):
                new = _owner(page, paragraph.start, paragraph.end)
                owner = new or owner
                title = (paragraph.start, paragraph.end)
                if paragraph.kind is ParagraphKind.HEADING or new:
                    continue
            if said and owner:
                yield from _points(page, paragraph, owner, title)
