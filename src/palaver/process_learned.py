"""Turns a process that was learned from reports into one that a process file can say."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from typing import TypeVar

from palaver.model.process import Party, Person, Process, Role

_Named = TypeVar("_Named", bound=Party | Person)


def settled(learned: Process) -> Process:
    """The same process with parties referred to by their ids, and no name or id that stands for two.

    A reader refers to a party as the report names it. Where two have one name, the first keeps it, parties before
    people; a role for a party that was not learned is left out, as it refers to nothing.
    """
    ids = {form: p.id for p in reversed(learned.parties) for form in (*p.aliases, p.name, p.id)}
    taken: set[str] = set()
    parties, people = _with_own_names(learned.parties, taken), _with_own_names(learned.people, taken)
    return dataclasses.replace(
        learned,
        parties=tuple(dataclasses.replace(one, aliases=_free(one.aliases, taken)) for one in parties),
        people=tuple(
            dataclasses.replace(
                one,
                aliases=_free(one.aliases, taken),
                roles=tuple(_by_id(role, ids) for role in one.roles if role.party_id in ids),
            )
            for one in people
        ),
    )


def _free(names: Iterable[str], taken: set[str]) -> tuple[str, ...]:
    free = []
    for name in names:
        if name.casefold() not in taken:
            taken.add(name.casefold())
            free.append(name)
    return tuple(free)


def _by_id(role: Role, ids: dict[str, str]) -> Role:
    return dataclasses.replace(role, party_id=ids[role.party_id])


def _with_own_names(found: Iterable[_Named], taken: set[str]) -> list[_Named]:
    """Those whose name is not taken yet, the first of two with one id; their names are taken then."""
    own: dict[str, _Named] = {}
    for one in found:
        if one.id not in own and one.name.casefold() not in taken:
            taken.add(one.name.casefold())
            own[one.id] = one
    return list(own.values())
