"""Documents and lists of demands: a line that announces what a party wants, and the points below it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from string import capwords

from palaver.model.record import Mention, Stance
from palaver.read.page import Page
from palaver.read.position_claim import Claim, Range
from palaver.read.position_home import side_of_words
from palaver.read.position_items import items
from palaver.read.position_list_cues import (
    AGREED,
    AUTHOR,
    DIGEST,
    DOCUMENT,
    FULL,
    HEADED,
    LABEL,
    NUMERAL,
    OBLIGES,
    OFFICE,
    PAPER,
    PAPER_OF,
    PAST,
    PRINTS,
    SPEAKS,
    TO,
    VERB,
    WE,
)
from palaver.read.position_stance import condition_in, stance_of_point
from palaver.read.position_wording import stance_of_words
from palaver.text.party_forms import GROUP_HEADS
from palaver.text.prepare import Paragraph, ParagraphKind

_MOSTLY = 0.4
_LEAD, _LEAST, _TITLE, _OPENING = 3, 2, 20, 5
_STATES = frozenset("republic kingdom state government federation emirate federal north south united".split())


class _Kind(Enum):
    """What a list is announced as."""

    DEMANDS = "demands"
    BRIEFING = "briefing"
    DIGEST = "digest"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class _Owner:
    """Whose list it is: the party's name, and where it is named."""

    party: str
    at: Range


def _author(page: Page, start: int, end: int, *, title: bool = False) -> _Owner | None:
    """The party that a line gives by its wording as the author of what follows ("Memorandum of ...", "From ...").

    In a ``title`` a name that the report shows as nobody's side is taken as well.
    """
    for pattern, loose in AUTHOR:
        if pattern is LABEL and start == 0:  # the first line of a report may be its outlet's name
            continue
        for match in pattern.finditer(page.text, start, end):
            found = _side(page, match.start("who"), match.end("who"), loose=loose or (title and pattern is not LABEL))
            if found is not None:
                return found
    return None


def _named(page: Page, start: int, end: int) -> _Owner | None:
    """The party a line names first; one that is addressed ("to the ...") is passed over."""
    for name in page.cast.within(start, end):
        if name.actor.party and not TO.search(page.text, max(start, name.start - 22), name.start):
            return _Owner(name.actor.party, (name.start, name.end))
    return None


def _office(page: Page, start: int, end: int) -> _Owner | None:
    """The side of "for the army" or "handed over by the rebels" in a line that names no side."""
    match = OFFICE.search(page.text, start, end)
    party = side_of_words(page, match.group("who")) if match and _named(page, start, end) is None else None
    return _Owner(party, match.span("who")) if match and party else None


def _side(page: Page, start: int, end: int, *, loose: bool) -> _Owner | None:
    """The side that a phrase names, also in capitals throughout; where ``loose``, any name."""
    named = next((n for n in page.cast.within(start, end) if n.actor.party), None)
    printed = re.sub(r"^(?:From|For) ", "", page.text[start:end].strip())
    known = next((p for p in page.cast.parties if _begins_with(printed, p)), None)
    if known is None and named is not None and named.actor.party:
        return _Owner(named.actor.party, (named.start, named.end))
    known = known or next((p for p in page.cast.parties if p.casefold() in printed.casefold()), None)
    known = known or side_of_words(page, printed)
    if known is None and not (loose and printed[:1].isupper()):
        return None
    return _Owner(known or (capwords(printed) if printed.isupper() else printed), (start, end))


def _begins_with(printed: str, party: str) -> bool:
    """Whether a phrase, in capitals or in another language, opens with a word that only this name has."""
    own = {w for w in re.findall(r"\w{4,}", party.casefold()) if w not in GROUP_HEADS}
    opening = [w for w in re.findall(r"\w{4,}", printed.casefold()) if w not in _STATES][:2]
    return bool(own & set(opening))


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


def _announced(page: Page, first: int, before: _Kind) -> tuple[_Kind, _Owner | None, Range | None]:
    """What the lines before a list announce; whose words follow; the line nearest to the list.

    ``before`` is the kind of the list before this one: "X, for his part, was shorter:" goes on in it.
    """
    kind, line = _Kind.OTHER, None
    author: _Owner | None = None
    named: _Owner | None = None
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
        author = author or (None if named and kind is _Kind.BRIEFING else _author(page, *span)) or _office(page, *span)
        named = named or _named(page, *span)
    if author is None and page.prepared.paragraphs[0].kind is ParagraphKind.HEADING:
        author = _author(page, *_range(page.prepared.paragraphs[0]))
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


def _points(page: Page, paragraph: Paragraph, owner: _Owner, lead: Range | None) -> Iterator[Claim]:
    """Each point of a paragraph, taken as a demand unless it says otherwise."""
    for start, end in _pieces(page, paragraph):
        stance = stance_of_point(page.text[start:end], own=_is_own(page, start, owner))
        yield _claim(page, (start, end), owner, stance, (_range(paragraph), lead))


def _is_own(page: Page, start: int, owner: _Owner) -> bool:
    """Whether a point begins with the party whose list it is ("The Front will ...", "We ...")."""
    head = page.text[start : start + 60]
    name = page.cast.at(start) or next(iter(page.cast.within(start, start + 5)), None)
    if name is not None and not name.adjective:
        return owner.party in (name.actor.party, name.actor.name)
    return bool(WE.match(head))


def _told(page: Page, paragraph: Paragraph, owner: _Owner, lead: Range | None) -> Iterator[Claim]:
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


def _claim(page: Page, words: Range, owner: _Owner, stance: Stance, around: tuple[Range | None, ...]) -> Claim:
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
        for paragraph in page.prepared.paragraphs[first:end]:
            if _is_title(page, paragraph):
                owner = _titled(page, paragraph) or owner
                title = (paragraph.start, paragraph.end)
            elif author := owner or _first_side(page, paragraph.start):
                yield from _READ[kind](page, paragraph, author, title)


def _tells(page: Page, first: int, end: int) -> bool:
    """Whether the points of a list tell what happened, or ask, rather than say what is wanted."""
    points = [p for p in page.prepared.paragraphs[first:end] if p.kind is ParagraphKind.BULLET]
    past = sum(bool(PAST.search(page.text, p.body, p.end)) for p in points)
    asked = sum(page.text[p.body : p.end].rstrip().endswith("?") for p in points)
    return past > len(points) * _MOSTLY or asked * 4 > len(points)


def _titled(page: Page, paragraph: Paragraph) -> _Owner | None:
    """The new owner a title within a list gives, if its wording makes it one."""
    words = page.text[paragraph.body : paragraph.end]
    named = DOCUMENT.search(words) or PAPER_OF.search(words) or HEADED.match(words) or words.isupper()
    if not named:
        return None
    return _author(page, paragraph.body, paragraph.end, title=True) or _named(page, paragraph.body, paragraph.end)


def _first_side(page: Page, at: int) -> _Owner | None:
    """The most prominent side of the report, where nothing tells whose list it is, at its last mention before it."""
    first = next(iter(page.cast.parties), None)
    for chosen in (lambda n: n.actor.party == first, lambda n: n.actor.party is not None, lambda n: True):
        names = [n for n in page.cast.named if chosen(n)]
        name = next((n for n in reversed(names) if n.start < at), next(iter(names), None))
        if name is not None:
            return _Owner(name.actor.party or name.actor.name, (name.start, name.end))
    return None


_READ = {_Kind.DEMANDS: _points, _Kind.BRIEFING: _told}
