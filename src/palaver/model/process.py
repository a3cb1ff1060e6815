"""One negotiation as people describe it: the values that a process file holds.

A process is about a negotiation, never about a program that runs. Everything here was written by a person; what was
learned from reports stays with the reports.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from palaver.model.evidence import When


class Side(StrEnum):
    """Where an outlet or a party stands in the negotiation."""

    PARTY = "party"
    ALLY = "ally"
    MEDIATOR = "mediator"
    THIRD = "third"


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """An office a person holds for a party, and when."""

    party_id: str
    title: str | None = None
    held: When | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """A side of the negotiation, or a third party with a stake. ``name`` is the form shown everywhere."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    side: Side = Side.PARTY


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A person, their other spellings, and what they have been."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """An issue: one of the sixteen, or a local one below its ``parent``.

    ``options`` is an ordered scale of outcomes, if it has one.
    """

    id: str
    name: str
    parent: str | None = None
    cues: tuple[str, ...] = ()
    options: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place under its chosen name, with its other spellings."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlet:
    """Who publishes. ``side`` is where it stands, ``tied_to`` the party it belongs to or is close to."""

    id: str
    name: str
    side: Side = Side.THIRD
    tied_to: str | None = None
    language: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Process:
    """One negotiation. An empty process is a valid one: everything is then learned from the reports."""

    id: str = "unnamed"
    name: str = "Unnamed process"
    languages: tuple[str, ...] = ("en",)
    parties: tuple[Party, ...] = ()
    people: tuple[Person, ...] = ()
    issues: tuple[Issue, ...] = ()
    places: tuple[Place, ...] = ()
    outlets: tuple[Outlet, ...] = ()
