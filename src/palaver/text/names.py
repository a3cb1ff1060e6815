"""Who is in a report, learned from its text; the process file, where there is one, wins."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import pairwise

from palaver.model.process import Process
from palaver.text.acronyms import acronyms, bodies_with
from palaver.text.cast import Actor, ActorKind, Cast, Named
from palaver.text.demonyms import demonym_stem
from palaver.text.name_runs import Run, bare, name_runs
from palaver.text.parties import adjectives_of, find_parties
from palaver.text.party_forms import GROUP_HEADS, PartySeen, with_acronyms
from palaver.text.people import ITS, Person, find_people, take_apart
from palaver.text.prepare import Prepared
from palaver.text.world import World, world

BODY_WORDS = GROUP_HEADS | frozenset(
    """ministry office institute agency mission bureau department service services centre center university school
    foundation bank court committee staff police parliament secretariat directorate administration corps division
    regiment battalion navy fleet guard guards observatory network news times post wire tribune herald gazette
    journal radio television press channel monitor society association trust group cabinet presidency embassy
    airport station port square street bridge river valley mountains sea strait road highway province region
    district oblast governorate island islands peninsula declaration memorandum protocol treaty accord accords
    convention charter resolution plan initiative hospital hotel palace hall house tower church cathedral mosque
    refinery plant dam crossing barracks camp prison""".split()
)
"""Words that make a name one of a body, a document or a place, not of a person."""
_PLACE_WORDS = frozenset(
    """airport station port square street bridge river valley mountains sea strait road highway province region
    district oblast governorate island islands peninsula hospital hotel palace hall tower church cathedral mosque
    refinery plant dam crossing barracks camp prison""".split()
)
_OFFICIAL = frozenset(("leader", "minister", "official", "military"))
_IN_PLACE = frozenset(
    "in at near from around outside toward towards across via through into inside over off to".split()
)


def learn_cast(prepared: Prepared, process: Process) -> Cast:
    """Learn the people, states, bodies and places of a report and the party each speaks for.

    Pure: the same text and process give the same cast.
    """
    facts = world()
    runs = name_runs(prepared)
    adjectives = adjectives_of(runs)
    seen = [take_apart(run, facts, frozenset(adjectives)) for run in runs]
    people = _and_known(find_people(seen, facts, BODY_WORDS), process, prepared)
    taken = frozenset(p.name for p in people) | frozenset(p.surname for p in people)
    plain = tuple(one.run for one in seen if one.name == one.run.text and one.name not in taken)
    short = acronyms(prepared.text, facts)
    found = with_acronyms(find_parties(prepared.text, plain, taken, adjectives, facts), short)
    parties = _with_process(found, process)
    side_of = {form: p.name for p in reversed(parties) for form in (p.name, *p.forms, *p.adjectives)}
    actors: dict[str, Actor] = {p.name: _party_actor(p) for p in parties}
    for person in people:
        if person.name not in actors:
            actors[person.name] = _person_actor(person, prepared, side_of, process)
    actors |= _through_others(people, actors)
    taken |= frozenset(actors) | frozenset(side_of)
    bodies = tuple(bodies_with(short, taken, side_of))
    taken |= {form for body in bodies for form in body.forms}
    for actor in (*bodies, *_others(runs, taken, side_of, facts)):
        actors.setdefault(actor.name, actor)
    named = tuple(_scan(prepared, actors))
    return Cast(
        actors=actors,
        named=named,
        starts=tuple(n.start for n in named),
        parties=_rank(parties, named, process),
    )


def _party_actor(party: PartySeen) -> Actor:
    return Actor(
        name=party.name,
        kind=ActorKind.GROUP if party.group else ActorKind.STATE,
        forms=tuple(dict.fromkeys((party.name, *party.forms, *party.adjectives))),
        party=party.name,
        titles=party.adjectives,
        entity_id=party.entity_id,
    )


def _person_actor(person: Person, prepared: Prepared, side_of: Mapping[str, str], process: Process) -> Actor:
    known = next((p for p in process.people if person.name in (p.name, *p.aliases)), None)
    party = next((side_of[s] for s in person.sides if s in side_of), None)
    party = party or _party_led(person, prepared, side_of)
    near = _party_nearby(person, prepared, side_of)
    if party is None and ITS in person.sides:
        party = near
    if known and known.roles:
        names = {p.id: p.name for p in process.parties}
        party = names.get(known.roles[-1].party_id, known.roles[-1].party_id)
    extra = known.aliases if known else ()
    return Actor(
        name=known.name if known else person.name,
        kind=ActorKind.PERSON,
        forms=tuple(dict.fromkeys((person.name, person.surname, *extra))),
        party=party,
        gender=person.gender,
        titles=person.titles,
        entity_id=known.id if known else None,
        near=near,
    )


def _through_others(people: Iterable[Person], actors: Mapping[str, Actor]) -> dict[str, Actor]:
    """People whose party is their principal's: "Haddon's special envoy, Grant Pell"."""
    party_of = {a.name.rsplit(maxsplit=1)[-1]: a.party for a in actors.values() if a.kind is ActorKind.PERSON}
    found = {}
    for person in people:
        actor = actors.get(person.name)
        if actor is not None and actor.party is None:
            party = next((party_of[s] for s in person.sides if s in party_of and s != person.surname), None)
            found[person.name] = replace(actor, party=party)
    return found


_LEADS = re.compile(
    r"\b(?:commands?|commanded|commanding|heads?|headed|heading|leads?|led|leading|"
    r"represent(?:s|ed|ing)?|speaks? for|spoke for)\b"
)
_LED_BY = re.compile(r"\b(?:headed|led|chaired|represented|fronted) by\b")


def _sides_in(prepared: Prepared, start: int, end: int, side_of: Mapping[str, str]) -> list[str]:
    """The sides named in a range by single words, in order."""
    return [side_of[bare(t)] for t in prepared.tokens_in(start, end) if bare(t) in side_of]


def _party_led(person: Person, prepared: Prepared, side_of: Mapping[str, str]) -> str | None:
    """The side whose delegation a person is said to lead: "Orlo heads the Tresnan team", "a team led by Orlo"."""
    for match in re.finditer(r"(?<!\w)" + re.escape(person.surname) + r"(?!\w)", prepared.text):
        sentence = prepared.sentence_at(match.start())
        if sentence is None:
            continue
        leads = _LEADS.search(prepared.text, match.end(), min(sentence.end, match.end() + 90))
        led = [
            m for m in _LED_BY.finditer(prepared.text, sentence.start, match.start()) if match.start() - m.end() < 70
        ]
        if led and (found := _sides_in(prepared, sentence.start, led[-1].start(), side_of)):
            return found[-1]
        if leads and (found := _sides_in(prepared, leads.end(), min(sentence.end, leads.end() + 50), side_of)):
            return found[0]
    return None


def _party_nearby(person: Person, prepared: Prepared, side_of: Mapping[str, str]) -> str | None:
    """The side named last before an official first appears, within the same paragraph.

    "The Tresnan list is short. Foreign Minister Orlo ..." makes her Tresnan; a person without an office gets none.
    """
    if ITS not in person.sides and not any(world().title_class(t) in _OFFICIAL for t in person.titles):
        return None
    paragraph = next((p for p in prepared.paragraphs if p.start <= person.first_at < p.end), None)
    sentence = prepared.sentence_at(person.first_at)
    if ITS in person.sides and sentence and (own := _sides_in(prepared, sentence.start, person.first_at, side_of)):
        return own[0]
    before = _sides_in(prepared, paragraph.start if paragraph else 0, person.first_at, side_of)
    return before[-1] if before else None


def _and_known(people: tuple[Person, ...], process: Process, prepared: Prepared) -> tuple[Person, ...]:
    """Leave out "people" that the process file knows for parties or places; add those it knows and the text names."""
    other = {form for p in process.parties for form in (p.name, *p.aliases)}
    other |= {form for p in process.places for form in (p.name, *p.aliases)}
    kept = [p for p in people if p.name not in other]
    have = {p.name for p in kept} | {p.surname for p in kept}
    for known in process.people:
        forms = [f for f in (known.name, *known.aliases) if f not in have]
        printed = next((f for f in forms if re.search(r"(?<!\w)" + re.escape(f) + r"(?!\w)", prepared.text)), None)
        if printed and not {known.name, *known.aliases} & have:
            kept.append(
                Person(
                    name=printed,
                    surname=printed.split()[-1],
                    titles=(),
                    sides=(),
                    gender=world().gender(known.name),
                    first_at=prepared.text.find(printed),
                )
            )
    return tuple(kept)


def _with_process(parties: tuple[PartySeen, ...], process: Process) -> tuple[PartySeen, ...]:
    """Parties of the process file first, taking over what was learned under any of their names."""
    facts = world()
    rest = list(parties)
    known: list[PartySeen] = []
    for party in process.parties:
        mine = [p for p in rest if {p.name, *p.forms} & {party.name, *party.aliases}]
        rest = [p for p in rest if p not in mine]
        known.append(
            PartySeen(
                name=party.name,
                forms=(party.name, *party.aliases, *(f for p in mine for f in (p.name, *p.forms))),
                adjectives=(
                    *(a for a in party.aliases if demonym_stem(a, party.name) or facts.kind_of(a) == "demonym"),
                    *(a for p in mine for a in p.adjectives),
                ),
                group=any(p.group for p in mine) or party.name.split()[-1].lower() in GROUP_HEADS,
                weight=1000.0 + sum(p.weight for p in mine),
                entity_id=party.id,
            )
        )
    return (*known, *rest)


def _head(run: Run) -> str:
    """The word that says what a name is one of: the last, or the one before "of" or "for"."""
    lows = [w.low for w in run.words]
    return next((low for low, then in pairwise(lows) if then in ("of", "for")), lows[-1])


def _others(runs: tuple[Run, ...], taken: frozenset[str], side_of: Mapping[str, str], facts: World) -> Iterator[Actor]:
    """Bodies, documents and places: every other name that is not just a word at the head of a sentence."""
    for run in runs:
        name = run.text
        if name in taken or facts.is_title(name.lower()) or (run.initial and len(run.words) == 1):
            continue
        body = facts.body_of(name)
        last = run.words[-1].low
        inside = next((side_of[bare(w)] for w in run.words if bare(w) in side_of), None)
        if body is not None or (_head(run) in BODY_WORDS and not {last, _head(run)} & _PLACE_WORDS):
            official = body.name if body else name
            yield Actor(
                name=official,
                kind=ActorKind.BODY,
                forms=tuple(dict.fromkeys((official, name))),
                party=official if body else inside,
                entity_id=f"body:{body.name}" if body else None,
            )
        elif run.before() in _IN_PLACE or last in _PLACE_WORDS:
            yield Actor(name=name, kind=ActorKind.PLACE, forms=(name,))


def _scan(prepared: Prepared, actors: Mapping[str, Actor]) -> Iterator[Named]:
    """Every occurrence of every form, longest form first; a shared surname goes to whom it last meant."""
    owners: dict[str, list[Actor]] = {}
    for actor in actors.values():
        for form in dict.fromkeys((actor.name, *actor.forms)):
            owners.setdefault(form, []).append(actor)
    if not owners:
        return
    pattern = re.compile(
        r"(?<!\w)(?:" + "|".join(re.escape(f) for f in sorted(owners, key=lambda f: (-len(f), f))) + r")(?!\w)"
    )
    last: dict[str, Actor] = {}
    for match in pattern.finditer(prepared.text):
        form = match.group()
        if form.lower() in GROUP_HEADS and _goes_with_name(prepared.text, match.start()):
            continue
        actor = _choose(owners[form], form, prepared, match.start(), last)
        if actor.kind is ActorKind.PERSON:
            last[actor.forms[1] if len(actor.forms) > 1 else actor.name] = actor
        adjective = actor.kind in (ActorKind.STATE, ActorKind.GROUP) and form in actor.titles
        yield Named(start=match.start(), end=match.end(), actor=actor, adjective=adjective)


def _goes_with_name(text: str, at: int) -> bool:
    """Whether a short name is the end of somebody else's: the "Union" of "Doctors' Union"."""
    before = text[max(0, at - 30) : at].split()
    return bool(before) and text[at - 1] == " " and before[-1][:1].isupper() and before[-1] not in ("The", "A")


def _choose(owners: list[Actor], form: str, prepared: Prepared, at: int, last: Mapping[str, Actor]) -> Actor:
    if len(owners) == 1:
        return owners[0]
    before = prepared.tokens_in(max(0, at - 40), at)
    titled = [a for a in owners if before and any(before[-1].low in t.split() for t in a.titles)]
    if len(titled) == 1:
        return titled[0]
    if before and world().is_honorific(before[-1].text):
        gender = world().gender(f"{before[-1].text} {form}")
        fitting = [a for a in owners if gender is not None and a.gender in (gender, None)]
        if len(fitting) == 1:
            return fitting[0]
    remembered = last.get(form)
    return remembered if remembered in owners else owners[0]


def _rank(parties: Iterable[PartySeen], named: tuple[Named, ...], process: Process) -> tuple[str, ...]:
    """Parties of the process in its order, then the others by how often they and their people are named."""
    order = [p.name for p in parties]
    count = dict.fromkeys(order, 0)
    for one in named:
        if one.actor.party in count:
            count[one.actor.party] += 1
    known = [p.name for p in process.parties]
    return tuple(sorted(order, key=lambda n: (known.index(n) if n in known else len(known), -count[n], order.index(n))))
