"""The sides of a war within one state: which of the two is the state itself, and which has taken up arms against it.

Where a movement faces a state, "the government", "the army" and "the prime minister" are the state's without any name
beside them. Where two states face each other these words tell nothing by themselves.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from palaver.read.page import Page
from palaver.text.cast import Actor

_STATE = re.compile(
    r"\b(?:governments?|cabinet|council of ministers|prime minister|premier|ministr(?:y|ies)|"
    r"(?:defen[cs]e|foreign|interior|justice|finance|security|police|deputy|information|home|war|"
    r"cabinet) minister|minister|"
    r"army|armed forces|military|air force|navy|general staff|high command|joint staff|"
    r"lieutenant general|president|king|junta|"
    r"federal|republic|state|parliament|police|attorney general|state prosecutor|gen|colonel|general|"
    r"chief of staff)\b",
    re.IGNORECASE,
)
_REBEL = re.compile(
    r"\b(?:rebels?|movement|insurgen\w+|guerr?illas?|militants?|fighters|militia|separatists?|"
    r"secessionists?|rebellion|"
    r"front|resistance|comrade|brother|commander)\b",
    re.IGNORECASE,
)
_PRESIDENT = re.compile(r"\bpresident\b", re.IGNORECASE)
_PREMIER = re.compile(r"\b(?:prime minister|premier|chancellor)\b", re.IGNORECASE)
_FOREIGN = re.compile(
    r"\b(?:envoy|ambassador|mediator|high commissioner|un|united nations|opposition|former|"
    r"retired)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Home:
    """The state in which a war is fought, and the movement that it faces: names of parties."""

    state: str
    movement: str


def home_of(page: Page) -> Home | None:
    """The two sides of a war within a state; ``None`` where two states or two movements face each other.

    A state has a demonym, a movement has none.
    """
    first = page.cast.parties[:2]
    if len(first) < 2:
        return None
    states = [name for name in first if (actor := page.cast.actors.get(name)) is not None and actor.titles]
    if len(states) != 1:
        return None
    return Home(state=states[0], movement=next(name for name in first if name != states[0]))


def side_of_words(page: Page, words: str) -> str | None:
    """The side that "the government" or "the rebels" means in a war within a state; ``None`` in any other."""
    home = home_of(page)
    if home is None or _FOREIGN.search(words):
        return None
    if _REBEL.search(words):
        return home.movement
    return home.state if _STATE.search(words) else None


def side_of_titles(page: Page, actor: Actor) -> str | None:
    """The side of a person by titles alone, in a war within a state.

    A president may be a foreign one where the state is led by a prime minister.
    """
    titles = " ".join(actor.titles)
    if not titles:
        return None
    if _PRESIDENT.search(titles) and any(_PREMIER.search(t) for a in page.cast.actors.values() for t in a.titles):
        return None
    return side_of_words(page, titles)
