"""The forms under which a side goes: its capital, its short name, another spelling, a point of the compass."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace

from palaver.text.demonyms import fold
from palaver.text.world import World

GROUP_HEADS = frozenset(
    """front movement army coalition council union forces league party brigade brigades resistance command alliance
    militia congress conference authority administration shield guard assembly organisation organization compact bloc
    community federation junta committee""".split()
)
_NAME = r"(?!(?:The|In|At|From|Near|To|On|Its|Their|A)\b)[A-Z][\w’'-]+"
_CITY = rf"{_NAME}(?: [A-Z][\w’'-]+)?"
_CAPITAL_OF = re.compile(
    rf"\b(?P<side>{_NAME}?)(?:['’]s)?(?: \w+)? capital(?: city)?,? (?:of )?(?P<city>{_CITY})|"
    rf"\b(?P<city2>{_CITY}),? (?:is )?the (?P<side2>{_NAME}) capital\b|"
    rf"\b(?P<city3>{_CITY}), (?:the )?capital of (?P<side3>{_NAME})|"
    rf"\bcapital of (?P<side4>{_NAME}), (?P<city4>{_CITY})"
)


COMPASS = {"north": "northern", "south": "southern", "east": "eastern", "west": "western"}


@dataclass(frozen=True, slots=True, kw_only=True)
class PartySeen:
    """A state, movement or body that a report shows as a side.

    ``forms`` are names that stand for it (its own, short ones, its capital); ``adjectives`` its demonyms as printed.
    ``group``: a movement rather than a state. ``weight``: how much speaks for its being a side.
    """

    name: str
    forms: tuple[str, ...]
    adjectives: tuple[str, ...]
    group: bool
    weight: float
    entity_id: str | None = None


def told_capitals(text: str) -> dict[str, str]:
    """City to the printed name or adjective of its state, where the report says so."""
    found: dict[str, str] = {}
    for match in _CAPITAL_OF.finditer(text):
        for n in ("", "2", "3", "4"):
            city, side = match.group(f"city{n}"), match.group(f"side{n}")
            if city and side:
                found[city] = re.sub(r"['’]s$", "", side)
    return found


def joined(into: PartySeen, other: PartySeen) -> PartySeen:
    """One side that goes under the names of both; it keeps the first one's name."""
    return replace(
        into,
        forms=tuple(dict.fromkeys((*into.forms, other.name, *other.forms))),
        adjectives=tuple(dict.fromkeys((*into.adjectives, *other.adjectives))),
        group=into.group,
        weight=into.weight + other.weight,
        entity_id=into.entity_id or other.entity_id,
    )


def with_acronyms(sides: tuple[PartySeen, ...], short: Mapping[str, str]) -> tuple[PartySeen, ...]:
    """Let each side go under its acronym and its full name alike; it is called by the full name."""
    kept = list(sides)
    for acronym, full in short.items():
        mine = [p for p in kept if {acronym, full} & {p.name, *p.forms}]
        if mine:
            first = replace(mine[0], name=full if mine[0].name == acronym else mine[0].name)
            for other in mine[1:]:
                first = joined(first, other)
            forms = tuple(dict.fromkeys((full, *first.forms, acronym)))
            at = kept.index(mine[0])
            kept = [p for p in kept if p not in mine]
            kept.insert(at, replace(first, forms=forms))
    return tuple(kept)


def with_known_states(sides: dict[str, PartySeen], seen: Counter[str], world: World) -> dict[str, PartySeen]:
    """Add states that are named only by capital, seat or demonym ("the Kremlin", "Russian forces")."""
    found = dict(sides)
    for word, n in seen.items():
        state, kind = world.state_of(word), world.kind_of(word)
        if state is None or kind == "name":
            continue
        base = found.get(state.name) or PartySeen(
            name=state.name, forms=(), adjectives=(), group=False, weight=0.0, entity_id=f"state:{state.code}"
        )
        heavier = replace(base, weight=base.weight + 0.5 * n)
        if kind == "demonym":
            found[state.name] = replace(heavier, adjectives=(*base.adjectives, word))
        else:
            found[state.name] = replace(heavier, forms=(*base.forms, word))
    return found


def with_short_names(sides: dict[str, PartySeen]) -> dict[str, PartySeen]:
    """Let "the Front" stand for the one "... Front" there is, and "Kaltira" for the one "North Kaltira"."""
    kept = dict(sides)
    for name, short in sides.items():
        longer = [p for p in kept.values() if p.name.rsplit(maxsplit=1)[-1] == name and p.name != name]
        if len(longer) != 1:
            continue
        compass = longer[0].name.split(maxsplit=1)[0].lower() in COMPASS
        if name.lower() in GROUP_HEADS or (compass and short.entity_id is None):
            kept.pop(name)
            kept[longer[0].name] = joined(longer[0], short)
    return kept


def with_one_spelling(sides: dict[str, PartySeen]) -> dict[str, PartySeen]:
    """Join sides whose names differ only in accents or capitals ("KALTIRA", "Kaltıra"), under the weightier one."""
    kept: dict[str, PartySeen] = {}
    under: dict[str, str] = {}
    for side in sorted(sides.values(), key=lambda p: (p.name.isupper(), -p.weight, p.name)):
        keys = {fold(f) for f in (side.name, *side.forms)}
        owner = next((under[k] for k in sorted(keys) if k in under), None)
        name = owner or side.name
        kept[name] = joined(kept[name], side) if owner else side
        under.update(dict.fromkeys(keys, name))
    return kept


def with_compass(sides: dict[str, PartySeen]) -> dict[str, PartySeen]:
    """Let "the north" and "northern" stand for the one side that is called "North ..."."""
    found = dict(sides)
    for point, adjective in COMPASS.items():
        called = [
            p for p in found.values() if " " in p.name and p.name.split(maxsplit=1)[0].lower() in (point, adjective)
        ]
        if len(called) == 1 and called[0].weight >= 1:
            side = called[0]
            found[side.name] = replace(
                side,
                forms=(*side.forms, f"the {point}", f"The {point}", f"the {point.capitalize()}"),
                adjectives=(*side.adjectives, adjective, adjective.capitalize()),
            )
    return found


def with_capitals(
    sides: dict[str, PartySeen], capitals: Mapping[str, str], owners: Mapping[str, str]
) -> dict[str, PartySeen]:
    """Put each city that the report calls a capital among the forms of its state."""
    kept = dict(sides)
    for city, side in capitals.items():
        owner = owners.get(side, side)
        found = kept.get(owner) or next((p for p in kept.values() if side in p.adjectives or side in p.forms), None)
        if found is not None and city not in found.forms:
            kept[found.name] = replace(found, forms=(*found.forms, city))
    return kept
