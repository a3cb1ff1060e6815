"""What stands on a page and is not the article: found by its wording and its place, marked and never deleted."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from palaver.collect.marks import MARKS, Place
from palaver.model.evidence import Aside

_TOP, _END = 4, 5  # how many lines from either edge count as near it
_LONGEST = 320  # no mark holds for a longer paragraph
_LISTED = 100  # nor is a longer one an entry in a list of links
_COPY_WORDS = 20  # a paragraph of fewer words may be said twice on purpose
_COPY_SHARE = 0.8
_GRAM = 5
_BARE = re.compile(r"^(?:[^\w\"'“‘«(©_-]|[*_\[]|-- ?(?=\w))+(?=[^\W_]|[(©])")
_LINKS = re.compile(r"(?:more|read|see|related)[^.:]{0,40}:?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Row:
    """A line: its range without the white space around it, and how many lines stand above and below it."""

    start: int
    end: int
    words: str
    above: int
    below: int


def asides(text: str) -> tuple[Aside, ...]:
    """The lines of a text that are not the article, in order. They are ranges of the text and do not overlap.

    A paragraph pasted a second time is one (reason "repeated"), with small differences too; the first stays.
    """
    rows = _rows(text)
    found = {row.start: reason for row in rows if (reason := _reason(row))}
    found |= {row.start: "repeated" for row in _copies(rows)}
    made: list[Aside] = []
    before: _Row | None = None
    heading: _Row | None = None
    for row in rows:
        adjoins = bool(made) and before is not None and made[-1].end == before.end
        if row.start in found:
            made.append(Aside(start=row.start, end=row.end, reason=found[row.start]))
        elif adjoins and before is not None and _goes_on(text, before, row):
            made[-1] = Aside(start=made[-1].start, end=row.end, reason=made[-1].reason)
        elif adjoins and heading is not None and _listed(row):
            made.append(Aside(start=row.start, end=row.end, reason="links"))
            before = row
            continue  # the list goes on
        heading = row if found.get(row.start) == "links" and _LINKS.match(row.words) else None
        before = row
    return tuple(made)


def _rows(text: str) -> list[_Row]:
    spans = [match.span() for match in re.finditer(r"\S(?:[^\n]*\S)?", text)]
    last = len(spans) - 1
    return [
        _Row(start, end, _BARE.sub("", text[start:end]), above=number, below=last - number)
        for number, (start, end) in enumerate(spans)
    ]


def _reason(row: _Row) -> str | None:
    if row.end - row.start > _LONGEST:
        return None
    top, end = row.above < _TOP and row.below > 0, row.below < _END and row.above > 0
    holds = {Place.ANY: True, Place.TOP: top, Place.END: end, Place.EDGE: top or end}
    return next((mark.reason for mark in MARKS if holds[mark.place] and mark.pattern.match(row.words)), None)


def _listed(row: _Row) -> bool:
    """Whether a line under the heading of a list of links is an entry of it: short, near the end, no sentence."""
    return row.end - row.start <= _LISTED and row.below < _END and row.words[-1] not in ".!?”'"


def _goes_on(text: str, before: _Row, row: _Row) -> bool:
    """Whether a line continues the hard-wrapped one before it."""
    wrapped = text.count("\n", before.end, row.start) == 1 and before.end - before.start > 60
    return wrapped and text[before.end - 1] not in '.!?)]:"”' and not text[row.start].isupper()


def _copies(rows: Sequence[_Row]) -> Iterator[_Row]:
    """The paragraphs most of whose runs of five words stand in one earlier paragraph."""
    seen: dict[tuple[str, ...], int] = {}
    for number, row in enumerate(rows):
        words = re.findall(r"\w+", row.words.lower())
        if len(words) < _COPY_WORDS:
            continue
        grams = {tuple(words[at : at + _GRAM]) for at in range(len(words) - _GRAM + 1)}
        earlier = Counter(seen[gram] for gram in grams if gram in seen)
        if earlier and max(earlier.values()) >= _COPY_SHARE * len(grams):
            yield row
        for gram in grams:
            seen.setdefault(gram, number)
