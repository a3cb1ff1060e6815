"""Printed lines to paragraphs: what a page's typesetter broke is joined again."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

_ENDS = re.compile(r"""[.!?:…]["'”’»)\]]*$""")
_BULLET = re.compile(r"(?:[•▪◦‣*–—-]|\(?\d{1,2}[.)])\s")
_NUMBER = re.compile(r"\W*(?:(?:page|p\.|seite|стр\.?)\s*)?\d{1,4}(?:\s*(?:/|of|von|из)\s*\d{1,4})?\W*", re.I)
_WORD = re.compile(r"[^\W\d_]+")
_FEW = 4
_HYPHENATED = re.compile(r"(\w+)[-\u00ad\u2010]$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A printed line and where it stands on its page, in points from the lower left corner."""

    text: str
    left: float = 0.0
    right: float = 0.0
    bottom: float = 0.0
    height: float = 0.0


def paragraphs(pages: Sequence[Sequence[Line]]) -> str:
    """The text of printed pages, a blank line between paragraphs.

    A paragraph ends at a wider gap, at another size of type, before an indented line or a bullet, and at a line
    that ends a sentence well before the margin. Page numbers and running heads belong to the printing and are left
    out. A word broken at a line's end is joined; its hyphen stays where the text has the word with it elsewhere.
    """
    kept = _without_furniture(pages)
    words = {word.lower() for page in kept for line in page for word in re.findall(r"\w+-\w+", line.text)}
    blocks: list[list[str]] = []
    last: Line | None = None
    for page in kept:
        measure = _Measure.of(page)
        for line in page:
            if last is None or measure.breaks(last, line):
                blocks.append([])
            blocks[-1].append(line.text)
            last = line
    return "\n\n".join(_joined(block, words) for block in blocks)


@dataclass(frozen=True, slots=True)
class _Measure:
    """What is usual on a page: the step from line to line, the height of the type, and the margin of each column."""

    step: float
    height: float
    margins: dict[tuple[int, int], float]

    @classmethod
    def of(cls, page: Sequence[Line]) -> _Measure:
        steps = [a.bottom - b.bottom for a, b in pairwise(page) if a.bottom - b.bottom > 1]
        heights = [line.height for line in page]
        columns: dict[tuple[int, int], list[float]] = defaultdict(list)
        for line in page:
            columns[_column(line)].append(line.right)
        # Nine lines in ten end before the margin; a tenth may stick out. Two lines make no column.
        margins = {key: sorted(ends)[int(0.9 * (len(ends) - 1))] for key, ends in columns.items() if len(ends) > 2}
        height = median(heights) if heights else 0.0
        if len(steps) < _FEW:  # with so few lines, a gap could pass for what is usual
            step = min([*steps, 1.5 * height])
        else:
            step = median(steps)
        return cls(step, height, margins)

    def breaks(self, last: Line, line: Line) -> bool:
        """Whether a paragraph ends between two lines that follow each other."""
        if _BULLET.match(line.text):
            return True
        ended = bool(_ENDS.search(last.text))
        step = last.bottom - line.bottom
        if step < -1:  # the next column or page
            return ended or not line.text[:1].islower()
        if last.height and abs(last.height - line.height) > 0.15 * last.height:
            return True
        usual = self.step * max(1.0, line.height / self.height if self.height else 1.0)
        if usual and step > 1.3 * usual:
            return True
        if ended and line.left > last.left + 6 and step > 1:
            return True
        return step > 1 and self._fits(last, line, ended)

    def _fits(self, last: Line, line: Line, ended: bool) -> bool:
        """Whether the next line's first word had room on the last one, so that the break was meant.

        After a full stop a little room is enough; elsewhere it must be a good deal, for type is set ragged too.
        """
        margin = self.margins.get(_column(last), 0.0)
        letter = (last.right - last.left) / max(1, len(last.text))
        word = len(line.text.split(" ", 1)[0]) + 1
        spare = 1.5 * letter if ended else 0.12 * (margin - last.left)
        return last.right + word * letter + spare < margin


def _column(line: Line) -> tuple[int, int]:
    """Lines of one column and one size of type, roughly: an indent is within it."""
    return int(line.left // 50), round(line.height)


def _joined(block: Sequence[str], hyphened: set[str]) -> str:
    text = block[0]
    for row in block[1:]:
        broken, second = _HYPHENATED.search(text), _WORD.match(row)
        if broken is None or second is None:
            text = f"{text} {row}"
        elif row[0].islower() and f"{broken[1]}-{second[0]}".lower() not in hyphened:
            text = text[:-1] + row
        else:
            text = f"{text[:-1]}-{row}"
    return text


def _without_furniture(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """The pages without the page numbers and the heads and feet that recur on three pages or more."""
    edges = Counter(
        _edge(line) for page in pages for line in {id(row): row for row in (*page[:1], *page[-1:])}.values()
    )
    recurring = {edge for edge, count in edges.items() if count >= 3}
    kept = []
    for page in pages:
        rows = list(page)
        for at in (0, -1):
            if rows and (_NUMBER.fullmatch(rows[at].text) or _edge(rows[at]) in recurring) and len(pages) > 1:
                rows.pop(at)
        kept.append(rows)
    return kept


def _edge(line: Line) -> str:
    return re.sub(r"\d+", "#", line.text).strip().lower()
