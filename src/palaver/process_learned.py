"""Turns a process that was learned from reports into one that a process file can say."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from typing import TypeVar

from palaver.model.process import Party, Person, Process, Role


_Named = TypeVar("_Named", Party, Person)


def settled(learned: Process) -> Process:
    """The same process with parties referred to by their ids, and no name or id that stands for two.

    A reader refers to a party as the report names it. Where two have one name, the first keeps it, parties before
    people; a role for a party that was not learned is left out, as it refers to nothing.
    """
    ids = {form: p.id for p in reversed(learned.parties) for form in (*p.aliases, p.name, p.id)}
    taken: set[str] = {p.name.casefold() for p in (*learned.parties, *learned.people)}
    parties = tuple(
        dataclasses.replace(party, aliases=_free(party.aliases, taken)) for party in _with_own_ids(learned.parties)
    )
    people = tuple(
        dataclasses.replace(
            person,
            aliases=_free(person.aliases, taken),
            roles=tuple(_by_id(role, ids) for role in person.roles if role.party_id in ids),
        )
        for person in _with_own_ids(learned.people)
    )
    return dataclasses.replace(learned, parties=parties, people=people)


def _free(names: Iterable[str], taken: set[str]) -> tuple[str, ...]:
    free = []
    for name in names:
        if name.casefold() not in taken:
            taken.add(name.casefold())
            free.append(name)
    return tuple(free)


def _by_id(role: Role, ids: dict[str, str]) -> Role:
    return dataclasses.replace(role, party_id=ids[role.party_id])


def _with_own_ids(found: Iterable[_Named]) -> list[_Named]:
    """Each name once and each id once, the first of two kept."""
    names: set[str] = set()
    ids: set[str] = set()
    own = []
    for one in found:
        if one.name.casefold() in names or one.id in ids:
            continue
        names.add(one.name.casefold())
        ids.add(one.id)
        own.append(one)
    return own
