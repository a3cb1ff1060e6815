"""Cutting a passage into its single demands: each has its own clause, told by marks of a list and by its issue."""

from __future__ import annotations

import re

from palaver.read.issues import issue_scores
from palaver.read.page import Page
from palaver.read.position_claim import Range

_BREAK = re.compile(
    r"\s*;\s*(?:and |or )?|,\s*(?:and |or |nor |but )?(?=to [a-z])|\s+and (?=to [a-z]\w+ \w)|"
    r",\s*(?:and |or |nor |but )?|\s+(?:and|nor|or) (?=\w)|:\s+"
)
_BOUND = re.compile(
    r"(?:which|who|whom|whose|where|when|including|such as|so that|because|if|unless|until|once|after|before|"
    r"while|as|"
    r"with|by|on|at|in|of|from|under|for|not later|no later|provided|especially|namely|then|though|"
    r"although|where|"
    r"however|is|are|was|were|will|would|shall|should|has|have)\b",
    re.IGNORECASE,
)
_OPEN = re.compile(r"\b(?:if|unless|when|once|until|after|before|and|or|that)\s*$", re.IGNORECASE)
_LEAST_WORDS = 2
_CLEAR = 3.0


def _clear_issue(words: str) -> str | None:
    scores = issue_scores(words)
    if not scores:
        return None
    best = next(iter(scores))
    return best if scores[best] >= _CLEAR else None


def _is_own(before: str, piece: str, mark: str) -> bool:
    """Whether a piece after a break is a demand of its own and not a part of the one before."""
    if len(piece.split()) < _LEAST_WORDS:
        return False
    if ";" in mark and len(piece.split()) > _LEAST_WORDS:
        return True
    if piece.startswith("to ") and before.lstrip(' “"').startswith("to "):
        return True
    if _BOUND.match(piece) or _OPEN.search(before):
        return False
    issue, last = _clear_issue(piece), _clear_issue(before)
    return issue is not None and last is not None and issue != last


def items(page: Page, start: int, end: int) -> tuple[Range, ...]:
    """The single demands of a passage, in order; the passage itself where it is one."""
    text = page.text
    cuts: list[Range] = []
    begin = start
    for match in _BREAK.finditer(text, start, end):
        if match.start() <= begin or any(q.start < match.start() < q.end - 1 for q in page.prepared.quotations):
            continue
        following = _BREAK.search(text, match.end(), end)
        piece = text[match.end() : following.start() if following else end]
        if _is_own(text[begin : match.start()], piece, match.group()):
            cuts.append((begin, match.start()))
            begin = match.end()
    cuts.append((begin, end))
    return tuple(cut for cut in cuts if text[slice(*cut)].strip())
