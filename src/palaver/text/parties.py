"""The states, movements and bodies of a report that can be a side, with their adjectives and capitals.

A name is a side where the report treats it as one: it has a government, an army or envoys, it insists and refuses,
it stands "between ... and ...". Nothing here knows a name of its own; known states come from the built-in world.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable

from palaver.text.demonyms import demonym_stem, fold
from palaver.text.name_runs import COMMON, Run, bare, is_capital
from palaver.text.party_forms import (
    GROUP_HEADS,
    PartySeen,
    told_capitals,
    with_capitals,
    with_compass,
    with_known_states,
    with_one_spelling,
    with_short_names,
)
from palaver.text.people import MODIFIERS
from palaver.text.world import World

ORGANS = frozenset(
    """government army forces troops military delegation side president minister ministry parliament navy envoy envoys
    negotiator negotiators negotiating fighters fighter leader leaders leadership commander commanders spokesman
    spokeswoman spokesperson officials official authorities administration regime cabinet state capital ambassador
    soldiers guards guard police intelligence security constitution foreign defence defense team representatives
    representative diplomats rebels militia command officers officer demands demand conditions proposal proposals
    memorandum position chairman air artillery units prime premier junta council party delegates mediator mediators
    drones drone missiles missile jets warplanes gunboats patrol""".split()
)
"""Nouns that follow the name or the adjective of a side."""
AGENCY = frozenset(
    """insists insisted wants wanted demands demanded refuses refused rejects rejected agreed agrees offered offers
    proposed proposes accused accuses denies denied says said has have had would will is was pledged vowed warned
    welcomed accepted accepts ruled hopes fears believes called calls maintains maintained claims claimed announced
    declared withdrew attacked fired launched seized captured sent keeps kept holds held must should""".split()
)
STRONG_AGENCY = AGENCY - frozenset("has have had would will is was must should holds held".split())
_OF_TITLES = frozenset(
    "president minister government leader army republic head capital king emir sultan premier chancellor ambassador "
    "kingdom state emirate sultanate parliament people side territory delegation".split()
)
_TALKS = frozenset("talks negotiations war conflict truce ceasefire peace agreement border round meeting deal".split())
_STATE_OF = re.compile(
    r"(?:\w+ )*?(?:Government|Republic|Kingdom|State|Emirate|Sultanate|Federation|Principality) of (?:the )?"
    r"(?:(?:Republic|Kingdom|State|Emirate|Sultanate) of )?(?P<name>[A-Z].*)"
)


def adjectives_of(runs: Iterable[Run]) -> Counter[str]:
    """Single capitalised words used before a noun of an organ or a title, or formed like a name's demonym."""
    found: Counter[str] = Counter()
    runs = tuple(runs)
    stems = {bare(w) for r in runs for w in r.words if len(bare(w)) > 3 and bare(w)[0].isupper()}
    alike = _by_beginning(sorted(stems))  # a set has another order in every run
    for stem in sorted(stems):
        if any(stem != name and demonym_stem(stem, name) for name in alike[_beginning(stem)]):
            found[stem] += 0
    for run in runs:
        for i, word in enumerate(run.words):
            ahead = [w.low for w in run.words[i + 1 : i + 3]] + [run.after(n) for n in (1, 2, 3)]
            nxt = next((low for low in ahead[:3] if low not in MODIFIERS or low in ORGANS), "")
            if (nxt in ORGANS and word.low not in MODIFIERS | COMMON and not word.text.endswith(("'s", "’s"))) or (
                "-" in word.text and nxt in _TALKS
            ):
                found.update(p for p in bare(word).split("-") if p[:1].isupper())
    return found


def _beginning(name: str) -> str:
    """What a demonym shares with its name at the least: the first letters of the last word."""
    return fold(name.rsplit(maxsplit=1)[-1])[:3]


def _by_beginning(names: Iterable[str]) -> defaultdict[str, list[str]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for name in names:
        found[_beginning(name)].append(name)
    return found


def _weights(runs: Iterable[Run]) -> dict[str, float]:
    """How much each name is treated as a side; what is mostly named as a place weighs less."""
    weight: dict[str, float] = defaultdict(float)
    places: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for run in runs:
        name, before, after = run.text, run.before(), run.after()
        of = _STATE_OF.match(name)
        if of:
            name = of.group("name")
            weight[name] += 2
        weight[name] += _as_owner(run, after) + _as_agent(run, before, after) + _as_pair(run, before, after)
        total[name] += 1
        places[name] += before in ("in", "at", "near", "around", "outside", "toward", "towards")
    return {n: w - (0.8 if places[n] * 2 > total[n] else 0.0) for n, w in weight.items()}


def _as_owner(run: Run, after: str) -> float:
    """It has organs: "Tresna's army", "the Tresna delegation", "president of Tresna"."""
    ahead = {run.after(n) for n in (1, 2, 3)}
    found = 2.0 if run.possessive and ahead & ORGANS else 0.3 if run.possessive else 0.0
    if not run.possessive and after in ORGANS:
        found += 1.5
    if run.before() == "of" and run.before(2) in _OF_TITLES:
        found += 2
    return found


def _as_agent(run: Run, before: str, after: str) -> float:
    """It acts or is dealt with: "Tresna insists", "talks with Tresna"."""
    if after in STRONG_AGENCY:
        return 1.0
    if after in AGENCY:
        return 0.5
    return 0.2 if before in ("with", "against", "from", "to", "by") else 0.0


def _as_pair(run: Run, before: str, after: str) -> float:
    """It stands beside another one where talks or war are spoken of: "between Tresna and Arden"."""
    i = run.first + run.size
    paired = (after == "and" and i + 1 < len(run.tokens) and is_capital(run.tokens[i + 1])) or (
        before == "and" and run.first > 1 and is_capital(run.tokens[run.first - 2])
    )
    if not paired and before != "between":
        return 0.0
    near = {t.low for t in run.tokens[max(0, run.first - 10) : run.first + 10]}
    return 1.0 if near & (_TALKS | ORGANS) else 0.2


def find_parties(
    text: str, runs: tuple[Run, ...], people: frozenset[str], adjectives: Counter[str], world: World
) -> tuple[PartySeen, ...]:
    """The sides of a report (or of several, read as one), the one with most in its favour first.

    ``runs`` are the names that are no persons', ``people`` names and surnames already taken for persons, ``adjectives``
    the words used as demonyms are, also before persons' titles.
    """
    small = frozenset(re.findall(r"\b[a-z]{4,}\b", text))
    weight = {name: w for name, w in _weights(runs).items() if name not in people}
    seen: Counter[str] = Counter(of.group("name") if (of := _STATE_OF.match(r.text)) else r.text for r in runs)
    names = [n for n in seen if n not in people and _can_be_side(n, small, world)]
    owners = _demonyms(names, adjectives, world)
    capitals = told_capitals(text)
    sides: dict[str, PartySeen] = {}
    for name in sorted(names, key=lambda n: (-weight.get(n, 0), n)):
        state = world.state_of(name)
        if name in owners or name in capitals or (state and world.kind_of(name) != "name"):
            continue
        mine = tuple(a for a, owner in owners.items() if owner == name)
        total = (
            weight.get(name, 0.0)
            + sum(1.2 * adjectives[a] for a in mine)
            + (2.5 if state and not world.is_ambiguous(name) else 0)
        )
        group = name.split()[-1].lower() in GROUP_HEADS or (name.isupper() and len(name) > 2 and not state)
        if total >= 1 or (group and total >= 0.5) or (mine and total >= 0.3):
            body = world.body_of(name)
            official = state.name if state else body.name if body else name
            key = official
            forms = (name,) if key not in sides else (*sides[key].forms, name)
            sides[key] = PartySeen(
                name=official,
                forms=forms,
                adjectives=tuple(dict.fromkeys((*mine, *(sides[key].adjectives if key in sides else ())))),
                group=group and not state,
                weight=total + (sides[key].weight if key in sides else 0),
                entity_id=f"state:{state.code}" if state else None,
            )
    sides = with_known_states(sides, seen + adjectives, world)
    sides = with_one_spelling(with_short_names(sides))
    sides = with_compass(with_capitals(sides, capitals, owners))
    return tuple(sorted(sides.values(), key=lambda p: (-p.weight, p.name)))


_NOT_SIDES = frozenset(
    """government republic kingdom state ministry office mission assembly parliament army president presidential
    occupation opposition former general chief high supreme royal national foreign defence defense interior prime vice
    deputy king queen prince sheikh security people constitution god christmas easter ramadan treaty accord protocol
    memorandum declaration resolution plan agreement committee commission court police navy senate congress cabinet
    minister secretary article point chapter annex phase round""".split()
)
"""Words that are written with a capital where they mean the one at hand, and name no side by themselves."""


def _can_be_side(name: str, small: frozenset[str], world: World) -> bool:
    if (len(name) < 3 and not name.isupper()) or name.rsplit(maxsplit=1)[-1].lower() in _NOT_SIDES:
        return False
    plain = name.lower() in small and name.lower() not in GROUP_HEADS
    if plain or re.search(r"-[a-z]", name) or name.lower() in COMMON:
        return False
    return not (world.is_title(name.lower()) or name.split(maxsplit=1)[0] in ("Mr", "Mrs", "Ms", "Dr"))


def _demonyms(names: list[str], adjectives: Counter[str], world: World) -> dict[str, str]:
    """Adjective to the name it belongs to, by its form ("Tresnan" to "Tresna")."""
    owners: dict[str, str] = {}
    by_beginning = _by_beginning(names)
    for word in adjectives:
        if world.kind_of(word) == "demonym":
            continue
        alike = by_beginning[_beginning(word)]
        best = [n for n in alike if n not in (word, f"{word}s") and " " not in n and demonym_stem(word, n)]
        best += [n for n in alike if " " in n and demonym_stem(word, n.split()[-1]) and n.split()[-1] != word]
        if best:
            owners[word] = max(best, key=lambda n: (" " not in n, len(_shared(n, word)), -len(n)))
    return owners


def _shared(a: str, b: str) -> str:
    n = 0
    while n < min(len(a), len(b)) and a[n].lower() == b[n].lower():
        n += 1
    return a[:n]
