"""Terms cut into items: "to exchange 800 prisoners and to hand over the dead" is two commitments."""

from __future__ import annotations

import re
from itertools import pairwise

from palaver.read import commitment_words as words


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """A range without blanks, list marks and connectives at its ends."""
    while lead := _LEAD.match(text, start, end):
        if lead.end() == start:
            break
        start = lead.end()
    while end > start + 1 and text[end - 1] in " ,;:—–-\n\t":
        end -= 1
    return start, end


_LEAD = re.compile(r"[\s,;:—–•▪*·-]+|(?:and|but|also|or|then|however,) ", re.IGNORECASE)


def without_tail(text: str, start: int, end: int) -> int:
    """Where terms end: before ", the ministry said" or ", but failed to ..." behind them."""
    tail = words.TAIL.search(text, start + 12, end)
    return tail.start() if tail and tail.start() > start + 12 else end


def items(text: str, start: int, end: int, how: str) -> list[tuple[int, int]]:
    """The ranges of the single terms in ``text[start:end]``, given how the first is joined to its verb.

    ``how`` is the joint ("to", "not to", "on", "that") or "" where the terms are clauses of their own.
    """
    how = "to" if how == "not to" else "on" if how in ("upon", "for") else how
    pattern = words.CUT_AFTER.get(how)
    cuts = {m.end() for m in pattern.finditer(text, start, end)} if pattern else set()
    cuts |= {m.end() for m in words.CUT_ELSE.finditer(text, start, end)} if how in ("", "that") else set()
    if how in ("to", "", "that"):
        cuts |= {m.end() for m in words.CUT_VERB.finditer(text, start, end)}
    cuts |= {m.end() for m in words.CUT_QUANTITY.finditer(text, start, end)}
    cuts |= {m.end() for m in _SEMICOLON.finditer(text, start, end)}
    edges = [start]
    for cut in sorted(c for c in cuts if start + 8 < c < end - 4):
        if how not in ("", "that") or words.FUTURE.search(text, edges[-1], cut) or text[cut - 2] == ";":
            edges.append(cut)
    pieces = [trimmed(text, a, b) for a, b in pairwise([*edges, end])]
    return _merged(text, [p for p in pieces if p[1] > p[0]])


_SEMICOLON = re.compile(r"; ")


def _merged(text: str, pieces: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Pieces of fewer than three words go back to the one before them."""
    kept: list[tuple[int, int]] = []
    for start, end in pieces:
        if kept and len(text[start:end].split()) < 3:
            kept[-1] = (kept[-1][0], end)
        else:
            kept.append((start, end))
    return kept
