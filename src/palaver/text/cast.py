"""Who is in a report: its people, states, bodies and places, and which party each speaks for.

Everything is learned from the report itself, from the built-in world (states, capitals, titles) and from the process
file where there is one; the process file wins.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class ActorKind(StrEnum):
    """What an actor is."""

    PERSON = "person"
    STATE = "state"
    BODY = "body"
    PLACE = "place"
    GROUP = "group"


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Someone or something a report names.

    ``name`` is the fullest name the report gives. ``party`` is the name of the party it speaks for (a state is its own
    party), ``None`` where the report does not show one. ``forms`` are the printed forms that stand for it.
    ``near`` is a side named close to a person's first appearance: a hint, never taken alone.
    ``gender`` is "m", "f" or ``None``. ``titles`` are the offices
    it is given, in lower case; of a side, its adjectives.
    """

    name: str
    kind: ActorKind
    forms: tuple[str, ...] = ()
    party: str | None = None
    gender: str | None = None
    titles: tuple[str, ...] = ()
    entity_id: str | None = None
    near: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """One occurrence of an actor's name; ``adjective`` where it is a demonym before a noun ("Tresnan drones")."""

    start: int
    end: int
    actor: Actor
    adjective: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """The actors of a report and every place where they are named, in order.

    ``parties`` are the names of the parties to the talks as far as the report shows them, the most prominent first.
    """

    actors: Mapping[str, Actor]
    named: tuple[Named, ...]
    starts: tuple[int, ...]
    parties: tuple[str, ...]

    def within(self, start: int, end: int) -> tuple[Named, ...]:
        """The names that begin in a range."""
        return self.named[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def at(self, at: int) -> Named | None:
        """The name that covers a character, or ``None``."""
        i = bisect_left(self.starts, at + 1) - 1
        return self.named[i] if i >= 0 and at < self.named[i].end else None

    def party_of(self, name: str | None) -> str | None:
        """The party an actor speaks for."""
        actor = self.actors.get(name or "")
        return actor.party if actor else None
