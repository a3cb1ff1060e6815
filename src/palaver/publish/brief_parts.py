"""What a brief is made of: sections of blocks of short lines, each line with the citations it rests on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from palaver.model.evidence import When
from palaver.publish.cite import Citation, Footnote

_LIST_MARK = re.compile(r"\s*(?:[-–—•*·▪◦‣]+\s+|\(?\d{1,2}[.)]\s+|\(?[a-z]\)\s+)?")

_END = re.compile(r"(?:(?<![.!?])\.|[;,:])?\s*$")
_MARKS = "\"'“”„‟‘’‚«»‹›"

FEWEST = 8
"""Words that a quotation must have to be shown without its sentence."""
LONGEST = 260
"""Characters of a quotation that a line shows; the footnote has all of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A piece of a sentence: Palaver's own words, or (``quoted``) the report's, exactly as they stand there.

    ``cut``: the quotation goes on; whoever shows it puts an ellipsis after the closing mark.
    """

    text: str
    quoted: bool = False
    cut: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One sentence. ``label`` stands before it (a party, a day), ``tags`` after it.

    ``also`` are further tellings beside this one, introduced by ``also_note``; nothing says that they tell of the same
    thing.
    """

    pieces: tuple[Piece, ...]
    citations: tuple[Citation, ...] = ()
    label: str | None = None
    stance: str | None = None
    tags: tuple[str, ...] = ()
    also: tuple[Citation, ...] = ()
    also_note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """Lines under a heading. ``note`` says what the heading means, ``more`` what is left out and where it is."""

    heading: str | None
    lines: tuple[Line, ...]
    note: str | None = None
    more: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A section of the brief. ``empty`` is what it says where it has no blocks."""

    id: str
    title: str
    note: str | None
    blocks: tuple[Block, ...]
    empty: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GridCell:
    """One cell of the overview: the stance and the beginning of the words of the latest telling, ``None`` if empty."""

    party: str
    stance: str
    quote: Piece
    movement: str
    outlets: int
    citation: Citation


@dataclass(frozen=True, slots=True, kw_only=True)
class GridRow:
    """One issue of the overview, a cell a party."""

    issue: str
    cells: tuple[GridCell | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """The overview of positions: issues down, parties across."""

    parties: tuple[str, ...]
    rows: tuple[GridRow, ...]
    more: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportRead:
    """One report that was read, with the number of its records."""

    name: str
    outlet: str | None
    published: When | None
    title: str | None
    url: str | None
    records: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """A brief: what the reports say, each sentence with its source.

    ``as_of`` is the day deadlines are compared with, ``first`` and ``last`` the days between which the reports were
    published; each is ``None`` where no report is dated. ``readers`` name what read the reports.
    """

    title: str
    as_of: date | None
    first: date | None
    last: date | None
    summary: str
    grid: Grid
    sections: tuple[Section, ...]
    footnotes: tuple[Footnote, ...]
    reports: tuple[ReportRead, ...]
    readers: tuple[str, ...]


def quote(citation: Citation, longest: int = LONGEST) -> Piece:
    """The citation's words as a quotation, cut after a word where they are long.

    A few words that say little alone ("the humanitarian one") are shown with their sentence. The mark of a list before
    the words and the full stop after them are left to the footnote.
    """
    words = citation.words if len(citation.words.split()) >= FEWEST else citation.sentence
    begun = _LIST_MARK.match(words)
    start, end = begun.end() if begun else 0, len(_END.sub("", words))
    if start >= end:
        start = 0
    if end - start <= longest:
        return Piece(text=words[start:end], quoted=True)
    stop = max(words.rfind(" ", start, start + longest), words.rfind("\n", start, start + longest))
    shown = words[start : stop if stop > start + longest // 2 else start + longest].rstrip(" \n\t,;:–-")
    return Piece(text=shown, quoted=True, cut=True)


def in_marks(piece: Piece) -> tuple[str, str]:
    """The marks that go before and after a quotation; a thin space parts them from marks of the report's own."""
    before = "“\u202f" if piece.text[:1] in _MARKS else "“"
    after = "\u202f”" if piece.text[-1:] in _MARKS else "”"
    return before, f"{after} …" if piece.cut else after


def said(*pieces: str | Piece) -> tuple[Piece, ...]:
    """Pieces of a sentence, plain words given as strings."""
    return tuple(piece if isinstance(piece, Piece) else Piece(text=piece) for piece in pieces)


def cited(grid: Grid, sections: tuple[Section, ...]) -> Iterator[Citation]:
    """Every citation in the order of reading: the first section, the overview, the other sections."""
    lines = [[line for block in section.blocks for line in block.lines] for section in sections]
    for line in lines[0] if lines else ():
        yield from (*line.citations, *line.also)
    for row in grid.rows:
        yield from (cell.citation for cell in row.cells if cell is not None)
    for section in lines[1:]:
        for line in section:
            yield from (*line.citations, *line.also)
