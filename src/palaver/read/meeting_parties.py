"""Who talks with whom: the two principal parties as a report pairs them, and who takes part in one meeting."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from palaver.read.page import Page
from palaver.text.cast import ActorKind

_AND = re.compile(
    r"^(?:['’]s?)?(?: [\w’'-]+){0,3},? (?:and|with|against|from)(?: (?:the|of|its|by|rebel|"
    r"separatist|paramilitary))* ?$"
)
_PAIRED = re.compile(
    r"\b(?:between|both|from|delegations? (?:of|from)|envoys (?:of|from|for)|negotiators (?:of|"
    r"from|for)|war)\b[^.;]{0,30}$",
    re.I,
)
_TOGETHER = re.compile(
    r"^[^.;]{0,30}?\b(?:agreed?|met|meet|signed|initialled|ended|held|sat|opened|concluded|will meet|are to|"
    r"are due|talks|"
    r"exchanged|parted|said they)\b",
    re.IGNORECASE,
)


def principals(page: Page) -> tuple[str, ...]:
    """The two sides of the talks: those the report pairs most ("between A and B", "A and B agreed").

    Where it pairs none, its most prominent parties; fewer than two where it shows no more.
    """
    pairs: Counter[tuple[str, str]] = Counter()
    text = page.text
    for one, other in pairwise(page.cast.named):
        a, b = _side(page, one.actor.name), _side(page, other.actor.name)
        gap = text[one.end : other.start]
        if not a or not b or a == b or len(gap) > 60 or not _AND.match(gap):
            continue
        weight = 1
        weight += 3 if _PAIRED.search(text[max(0, one.start - 50) : one.start]) else 0
        weight += 3 if _TOGETHER.match(text[other.end : other.end + 60]) else 0
        pairs[(a, b) if a < b else (b, a)] += weight
    prominent = page.cast.parties
    best = max(pairs, key=lambda p: (pairs[p] + _standing(prominent, p), p), default=None)
    usual = _standing(prominent, (prominent[0], prominent[1])) if len(prominent) > 1 else 0
    if best is not None and pairs[best] > 2 and pairs[best] + _standing(prominent, best) > usual:
        return tuple(sorted(best, key=lambda n: prominent.index(n) if n in prominent else len(prominent)))
    return tuple(prominent[:2])


def _side(page: Page, name: str) -> str | None:
    """The party of a name, if it is one that can sit at a table."""
    actor = page.cast.actors.get(name)
    if actor is None or actor.kind is ActorKind.PLACE:
        return None
    return actor.party or (actor.name if actor.kind is ActorKind.GROUP else None)


def _standing(prominent: tuple[str, ...], pair: tuple[str, str]) -> float:
    """A small bonus for pairs among the most prominent parties."""
    return sum(max(0, 9 - 3 * prominent.index(name)) for name in pair if name in prominent)
