"""What an event carries besides its kind and its day: where it was, and what was acted on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from palaver.model.record import Mention
from palaver.read.event_dates import in_date
from palaver.read.page import Page
from palaver.text.cast import ActorKind, Named
from palaver.text.prepare import Token

_WHERE = frozenset(
    "in at near on over around outside into from toward towards of inside across along off behind above beside "
    "to through between beyond against below north south east west".split()
)


def places(page: Page, start: int, end: int) -> tuple[Named, ...]:
    """The places named in a range as places: after a word of where, and not as whoever acts."""
    tokens = page.words(start, end)
    found: list[Named] = []
    for named in page.cast.within(start, end):
        if named.adjective or named.actor.kind not in (ActorKind.PLACE, ActorKind.STATE):
            continue
        if in_date(page, named.start):
            continue
        before = [t for t in tokens if t.end <= named.start][-3:]
        if local(before) or named.actor.kind is ActorKind.PLACE:
            found.append(named)
    return tuple(found)


def local(before: Sequence[Token]) -> bool:
    """Whether the words before a name end in a word of where ("near the town of")."""
    words = [t.low for t in before if t.low not in ("the", "city", "town", "village", "region", "port", "province")]
    return bool(words) and words[-1] in _WHERE


def event_place(page: Page, start: int, end: int, at: int) -> Mention | None:
    """The place an event is told of: the one named nearest to its trigger, a town before a state."""
    found = places(page, start, end)
    if not found:
        return _unlisted(page, start, end)
    tokens = page.words(start, end)

    def rank(named: Named) -> tuple[bool, bool, int]:
        where = local([t for t in tokens if t.end <= named.start][-3:])
        return (named.actor.kind is not ActorKind.PLACE, not where, abs(named.start - at))

    best = min(found, key=rank)
    mention = page.mention(best.start, best.end)
    return mention if best.actor.kind is ActorKind.PLACE else replace(mention, name=_own_name(best, mention.printed))


def _own_name(named: Named, printed: str) -> str:
    """The name of a place that also stands for a state: the capital's own, not the state's."""
    return named.actor.name if printed in named.actor.name else printed


_UNLISTED = re.compile(
    r"\b(?:in|at|near|around|outside|towards?|over|off|(?:village|town|city|hamlet|port|district)s? of)\s+(?:the )?"
    r"((?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)[A-Z][\w’'-]+(?:[ -](?:[A-Z][\w’'-]+|al|el|de|del|la))*)"
)


def _unlisted(page: Page, start: int, end: int) -> Mention | None:
    """A name after a word of where that is nobody's in the cast: "near Kurvila"."""
    for m in _UNLISTED.finditer(page.text, start, end):
        first, last = m.span(1)
        words = page.text[first:last]
        last -= len(words) - len(re.sub(r"[’']s?$", "", words))
        if page.cast.at(first) is None and not in_date(page, first):
            return page.mention(first, last)
    return None


_TARGET_END = re.compile(r"[,;:.]|\b(?:in|on|at|near|killing|injuring|wounding|and|with|during|after|late|early|by)\b")


def target(page: Page, after: int, end: int) -> str | None:
    """What follows the trigger up to the next break, as the thing acted on; ``None`` where nothing does."""
    cut = _TARGET_END.search(page.text, after, end)
    words = " ".join(page.text[after : cut.start() if cut else end].split())
    words = re.sub(r"^(?:the|a|an|of|on|upon|against)\s+", "", words)
    return words if 2 < len(words) <= 80 else None
