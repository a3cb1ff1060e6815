"""Which acronym of a report stands for which of its bodies: "(IBCS)" for the Institute for Border Conflict Studies."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from palaver.text.cast import Actor, ActorKind
from palaver.text.world import World

_ACRONYM = re.compile(r"(?<![\w.-])[A-Z](?:[A-Z]|[a-z](?=[A-Z])){1,6}(?![\w-])")
_SMALL = r"(?:[\s-]+(?:of|for|and|the|on|in|to|de|del|la|against|with|between|&))*"
_NAME = r"[A-Z][\w’'-]+(?:\s+(?:(?:of|for|and|the)\s+)*[A-Z][\w’'-]+){1,5}"
_LEAST = 3
"""Letters of an acronym that is nowhere explained: two initials are too soon another's."""


def acronyms(text: str, world: World) -> dict[str, str]:
    """Acronym to the full name that the text gives for it, for those the built-in world does not know.

    It is explained in brackets after the name, or its letters are the initials of exactly one name in the text.
    """
    found: dict[str, str] = {}
    for short in sorted({m.group() for m in _ACRONYM.finditer(text)}):
        if world.body_of(short) is None and world.kind_of(short) is None:
            full = _full(text, short)
            if full is not None:
                found[short] = full
    return found


def bodies_with(short: Mapping[str, str], taken: frozenset[str], side_of: Mapping[str, str]) -> Iterator[Actor]:
    """The bodies that the report names in full and by their initials."""
    for acronym, full in short.items():
        if not {acronym, full} & taken:
            party = next((side_of[word] for word in full.split() if word in side_of), None)
            yield Actor(name=full, kind=ActorKind.BODY, forms=(full, acronym), party=party)


def _full(text: str, short: str) -> str | None:
    letters = [letter for letter in short if letter.isupper()]
    words = rf"{_SMALL}[\s-]+".join(rf"{letter}[\w’']+" for letter in letters)
    explained = re.search(rf"\b({words})\s+\((?:the\s+)?[“\"']?{short}[”\"']?[),;]", text)
    if explained:
        return _single_spaced(explained.group(1))
    known = re.search(rf"({_NAME}),?\s+(?:\w+\s+)?known\s+(?:by|as|from|under)\s+(?:\w+\s+){{0,4}}?{short}\b", text)
    if known:
        return _single_spaced(known.group(1))
    names = {_single_spaced(m.group()) for m in re.finditer(rf"(?<![\w-]){words}(?!\w)", text)}
    bare = {re.sub(r"['’]s?$", "", name) for name in names if not name.isupper()}  # headlines spell nothing out
    return bare.pop() if len(letters) >= _LEAST and len(bare) == 1 else None


def _single_spaced(name: str) -> str:
    return " ".join(name.split())
