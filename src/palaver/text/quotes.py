"""Quotation marks to quotation spans: straight, curly, guillemets, low marks, nested, running over paragraphs."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, replace

_PAIRS = {"“": "”", "«": "»", "„": "“”", "‘": "’", "‹": "›", '"': '"', "'": "'"}
_SINGLE = frozenset("‘'‹")
_OPEN_BEFORE = frozenset(" \t\n\u00a0([{—–-/“«„\"'‘")
_CLOSE_AFTER = frozenset(" \t\n\u00a0)]}.,;:!?…—–-/”»\"'’")
_ELIDED = re.compile(r"(?:em|n|til|till|cause|bout|round|tis|twas|twould)\b", re.IGNORECASE)
_REACH = 300
"""Characters after a plural in which the quotation around it must end, if it is one."""
_MARK = re.compile("[“”«»„‘’‹›\"']")


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """A quoted passage, marks included, within one paragraph.

    ``depth`` is 0 for an outermost quotation, 1 for one inside it. ``single``: set in single marks. ``continues``:
    it goes on from the paragraph before (which was left open); ``closed``: its closing mark was found.
    """

    start: int
    end: int
    depth: int = 0
    single: bool = False
    continues: bool = False
    closed: bool = True

    @property
    def inner(self) -> tuple[int, int]:
        """Start and end of the words between the marks."""
        return self.start + 1, self.end - (1 if self.closed else 0)


def _opens(text: str, at: int, end: int) -> bool:
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < end else " "
    return before in _OPEN_BEFORE and not after.isspace() and after not in ".,;:!?)"


def _closes(text: str, at: int, end: int) -> bool:
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < end else " "
    return not before.isspace() and after in _CLOSE_AFTER


def _apostrophe(text: str, at: int, end: int) -> bool:
    """Whether a single mark stands in or before a word ("don't", "the '90s", "'em") and quotes nothing."""
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < end else " "
    if before.isalnum():
        return after.isalnum()
    return after.isdigit() or _ELIDED.match(text, at + 1, end) is not None


def _like_plural(text: str, at: int) -> bool:
    """Whether a single mark may be a plural's: after an "s" and before another word ("the parties' lists")."""
    return text[at - 1 : at] == "s" and text[at + 1 : at + 2] == " " and text[at + 2 : at + 3].isalnum()


def _is_plural(text: str, at: int, end: int) -> bool:
    """Whether such a mark is a plural's for certain: soon a mark that can only close comes, and none opens before."""
    if not _like_plural(text, at):
        return False
    for match in re.compile("[’‘']").finditer(text, at + 2, min(end, at + _REACH)):
        where, mark = match.start(), match.group()
        if _apostrophe(text, where, end) or _like_plural(text, where):
            continue
        return mark != "‘" and not (mark == "'" and _opens(text, where, end)) and _closes(text, where, end)
    return False


def _last_closing(text: str, start: int, end: int) -> int:
    """The last straight single mark of a paragraph that can close a quotation, -1 for none."""
    at = text.rfind("'", start, end)
    while at >= 0 and (_apostrophe(text, at, end) or not _closes(text, at, end)):
        at = text.rfind("'", start, at)
    return at


def _paragraph(text: str, start: int, end: int, open_before: str | None) -> tuple[list[Quotation], str | None]:
    found: list[Quotation] = []
    stack: list[tuple[int, str, bool]] = []
    first = re.compile(r"\S").search(text, start, end)
    last_closing = _last_closing(text, start, end)
    for match in _MARK.finditer(text, start, end):
        at, mark = match.start(), match.group()
        top = stack[-1] if stack else None
        if mark in "'’‘" and (_apostrophe(text, at, end) or (top and top[1] in _SINGLE and _is_plural(text, at, end))):
            continue
        outer = stack[-2] if len(stack) > 1 else None
        starts_here = first is not None and at == first.start()
        if top and mark in _PAIRS[top[1]] and (mark != top[1] or not _reopens(text, at, end)):
            stack.pop()
            found.append(_make(top, at + 1, len(stack), closed=True))
        elif outer and outer[1] not in _SINGLE and mark in _PAIRS[outer[1]] and top and top[1] in _SINGLE:
            stack.pop()  # a stray single mark was taken for an opening one
            stack.pop()
            found.append(_make(outer, at + 1, len(stack), closed=True))
        elif mark in _PAIRS and (mark not in "\"'" or _opens(text, at, end)):
            if mark == "'" and last_closing < at + 2:
                continue
            stack.append((at, mark, open_before is not None and starts_here))
    still_open = next((mark for _, mark, _ in stack if mark not in _SINGLE), None)
    tail = len(text[start:end].rstrip()) + start
    strays = [at for at, mark, _ in stack if mark in _SINGLE]  # they opened nothing: what follows is not inside them
    while stack:
        top = stack.pop()
        if top[1] not in _SINGLE and top[0] + 1 < tail:
            found.append(_make(top, tail, len(stack), closed=False))
    if strays:
        found = [replace(q, depth=q.depth - bisect_left(strays, q.start)) for q in found]
    return found, still_open


def _reopens(text: str, at: int, end: int) -> bool:
    """Whether a straight mark inside an open quotation can only open another one."""
    return _opens(text, at, end) and not _closes(text, at, end)


def _make(opened: tuple[int, str, bool], end: int, depth: int, *, closed: bool) -> Quotation:
    start, mark, continues = opened
    return Quotation(start=start, end=end, depth=depth, single=mark in _SINGLE, continues=continues, closed=closed)


def quotations(text: str, paragraphs: Iterable[tuple[int, int]]) -> tuple[Quotation, ...]:
    """All quotations of a text, in order of their start, given the ranges of its paragraphs.

    A quotation that is left open at the end of a paragraph ends there; the next paragraph's quotation is marked as
    continuing it where that paragraph begins with a mark of its own, as printers do.
    """
    found: list[Quotation] = []
    left_open: str | None = None
    for start, end in paragraphs:
        here, left_open = _paragraph(text, start, end, left_open)
        found += here
    return tuple(sorted(found, key=lambda q: (q.start, -q.end)))
