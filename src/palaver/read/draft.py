"""A process file's first draft, learned from a set of reports: the sides, their people, their capitals.

What one report leaves out ("Orlo said") another tells ("Tresnan Foreign Minister Mila Orlo"). The draft is data like a
process file that a person wrote, and is meant to be read and corrected by one.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from itertools import combinations

from palaver.model.evidence import Report
from palaver.model.process import Party, Person, Process, Role
from palaver.text.acronyms import acronyms
from palaver.text.cast import Actor, ActorKind, Cast
from palaver.text.name_runs import name_runs
from palaver.text.names import BODY_WORDS, learn_cast
from palaver.text.parties import adjectives_of, find_parties
from palaver.text.party_forms import PartySeen, with_acronyms
from palaver.text.people import find_people, take_apart
from palaver.text.prepare import Prepared, prepare
from palaver.text.world import world


def draft_process(reports: Iterable[Report]) -> Process:
    """Learn parties and people from several reports at once. Pure; the order of the reports does not matter."""
    pages = tuple(prepare(r.text, r.asides) for r in sorted(reports, key=lambda r: (r.name, r.id)))
    parties = _parties(pages)
    weight = {p.name: p.weight for p in parties}
    draft = Process(parties=tuple(_party(p) for p in parties))
    casts = tuple(learn_cast(page, draft) for page in pages)
    people = _people(casts)
    draft = Process(parties=draft.parties, people=people)
    casts = tuple(learn_cast(page, draft) for page in pages)
    return Process(parties=_by_prominence(draft.parties, pages, casts, weight), people=people)


def _parties(pages: tuple[Prepared, ...]) -> tuple[PartySeen, ...]:
    facts = world()
    runs = tuple(run for page in pages for run in name_runs(page))
    adjectives = adjectives_of(runs)
    seen = [take_apart(run, facts, frozenset(adjectives)) for run in runs]
    people = find_people(seen, facts, BODY_WORDS)
    taken = frozenset(p.name for p in people) | frozenset(p.surname for p in people)
    plain = tuple(one.run for one in seen if one.name == one.run.text and one.name not in taken)
    text = "\n".join(page.text for page in pages)
    least = min(3.0, 1.0 + 0.05 * len(pages))
    found = with_acronyms(find_parties(text, plain, taken, adjectives, facts), acronyms(text, facts))
    return tuple(p for p in found if p.weight >= least)


def _party(party: PartySeen) -> Party:
    forms = dict.fromkeys((*party.forms, *party.adjectives))
    forms.pop(party.name, None)
    return Party(id=party.entity_id or _slug(party.name), name=party.name, aliases=tuple(forms))


def _slug(name: str) -> str:
    return re.sub(r"\W+", "-", name.lower()).strip("-")


def _people(casts: tuple[Cast, ...]) -> tuple[Person, ...]:
    """Everyone with a full name, with the party that most reports give them, where most agree."""
    full: dict[str, list[Actor]] = defaultdict(list)
    short: dict[str, list[Actor]] = defaultdict(list)
    for cast in casts:
        for actor in cast.actors.values():
            if actor.kind is ActorKind.PERSON:
                (full if " " in actor.name else short)[actor.name].append(actor)
    surnames = Counter(name.split()[-1] for name in full)
    people = []
    for name, seen in sorted(full.items()):
        surname = name.split()[-1]
        known = seen + (short.get(surname, []) if surnames[surname] == 1 else [])
        votes: Counter[str] = Counter()
        for actor in known:
            if actor.party or actor.near:
                votes[actor.party or actor.near or ""] += 4 if actor.party else 1
        best = votes.most_common(1)
        clear = bool(best) and best[0][1] >= 3 and best[0][1] * 3 >= sum(votes.values()) * 2
        titles = Counter(t for a in known for t in a.titles).most_common(1)
        role = Role(party_id=best[0][0], title=titles[0][0] if titles else None) if clear else None
        aliases = (surname,) if surnames[surname] == 1 else ()
        people.append(Person(id=_slug(name), name=name, aliases=aliases, roles=(role,) if role else ()))
    return tuple(people)


_TALKS = frozenset(
    """talks delegation delegations round truce ceasefire exchange exchanged prisoners prisoner memorandum memorandums
    sides negotiations negotiators envoys swap""".split()
)


def _pairs(pages: tuple[Prepared, ...], casts: tuple[Cast, ...]) -> Counter[tuple[str, str]]:
    """How often two sides are named together, most of all where talks are spoken of."""
    found: Counter[tuple[str, str]] = Counter()
    for page, cast in zip(pages, casts, strict=True):
        for sentence in page.sentences:
            named = cast.within(sentence.start, sentence.end)
            sides = sorted({n.actor.party for n in named if n.actor.party and n.actor.kind is not ActorKind.PERSON})
            talks = any(t.low in _TALKS for t in page.tokens_in(sentence.start, sentence.end))
            for pair in combinations(sides, 2):
                found[pair] += (10 if talks else 3) // (len(sides) - 1)
    return found


def _by_prominence(
    parties: tuple[Party, ...], pages: tuple[Prepared, ...], casts: tuple[Cast, ...], weight: Mapping[str, float]
) -> tuple[Party, ...]:
    """The two sides most named together first, then the others by how much they are named and treated as sides.

    International bodies come last: they are sides of no talks.
    """
    count = Counter(n.actor.party for cast in casts for n in cast.named)
    bodies = {p.name for p in parties if world().body_of(p.name) is not None}
    score = {p.name: 0.0 if p.name in bodies else count[p.name] * weight.get(p.name, 0.0) for p in parties}
    pairs = {
        pair: n * (score[pair[0]] * score[pair[1]]) ** 0.5
        for pair, n in _pairs(pages, casts).items()
        if pair[0] in score and pair[1] in score
    }
    foremost = max(pairs, key=lambda pair: (pairs[pair], pair), default=())
    return tuple(sorted(parties, key=lambda p: (p.name not in foremost, p.name in bodies, -score[p.name], p.name)))
