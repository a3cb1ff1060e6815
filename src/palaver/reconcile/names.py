"""Which printed names stand for one actor or place, over all reports, and why.

A name is joined with another for a reason that can be shown: one entry of the process file, one spelling once
transliteration is folded, nearly one spelling (a nearer one is asked for where one report prints both), a surname that
only one person bears, the initials or the last word of only one body. What has no such reason stays apart; two people
who share a surname stay two.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from palaver.model.evidence import Report
from palaver.model.process import Party, Person, Place, Process
from palaver.model.record import Commitment, Event, Expectation, Meeting, Mention, Position, Record, Statement
from palaver.reconcile.spelling import alike, one_sound, skeleton
from palaver.text.cast import ActorKind, Cast, Named
from palaver.text.names import learn_cast
from palaver.text.people import MODIFIERS
from palaver.text.prepare import Prepared, prepare
from palaver.text.world import world

_PRONOUNS = frozenset(
    "he she it they we i you him her them us me who whom which that this these those his hers its their theirs our"
    " ours my himself herself itself themselves both each one all some others another".split()
)
_LONGEST_FORM = 60
_LONGEST_NAME = 4
_SHORTEST_INITIALS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """A name in a report: ``printed`` as it stands there, ``name`` the fullest that this report gives for it."""

    printed: str
    name: str
    kind: ActorKind
    report_id: str
    entity_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """One actor or place under one ``name``. ``forms`` are as printed, the most frequent first; ``reasons`` say why
    different names were joined, empty where there was one only."""

    name: str
    kind: ActorKind
    forms: tuple[str, ...]
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """Every actor and place of a set of reports. ``by_form`` gives each form's entity in one report, ``anywhere`` the
    one it has in all reports that print it, if it is only one."""

    entities: tuple[Entity, ...]
    by_form: Mapping[tuple[str, str], int]
    anywhere: Mapping[str, int]

    def of(self, mention: Mention | None) -> str | None:
        """The name under which a mention's bearer stands everywhere; the mention's own name where none was seen.

        ``None`` where nobody is named: no mention, an unresolved one, a bare pronoun.
        """
        if mention is None or mention.name is None or mention.name.lower() in _PRONOUNS:
            return None
        report_id = mention.span.report_id
        found = self.in_report(report_id, mention.name) or self.in_report(report_id, mention.printed)
        return found or mention.name

    def in_report(self, report_id: str, form: str) -> str | None:
        """Whom a printed form names in a report; ``None`` where nobody bears it, or several and not in this report."""
        key = skeleton(form)
        at = self.by_form.get((report_id, key), self.anywhere.get(key))
        return None if at is None else self.entities[at].name


def sightings(report: Report, process: Process) -> Iterator[Sighting]:
    """Every name that a report prints: also with titles or an article before it, and with its abbreviation."""
    prepared = prepare(report.text, report.asides)
    cast = learn_cast(prepared, process)
    for one in cast.named:
        actor = one.actor
        for start in () if one.adjective else _beginnings(prepared, cast, one):
            yield Sighting(
                printed=report.text[start : one.end],
                name=actor.name,
                kind=actor.kind,
                report_id=report.id,
                entity_id=actor.entity_id,
            )
    for match in _SHORT.finditer(report.text):
        if (full := _written_out(match["full"], match["short"])) is not None:
            for printed in (full, match["short"]):
                yield Sighting(printed=printed, name=full, kind=ActorKind.BODY, report_id=report.id)


_SHORT = re.compile(r"(?P<full>(?:(?:[A-Z][\w'’-]*|of|for|the|and|on|in|to) ){2,9})\((?P<short>[A-Z]{3,7})\)")


def _written_out(words: str, short: str) -> str | None:
    """The last words whose capitals make an abbreviation: "the Tresna Relief Fund (TRF)"."""
    parts = words.split()
    for at in range(len(parts) - 1, -1, -1):
        if "".join(w[0] for w in parts[at:] if w[0].isupper()) == short and parts[at][0].isupper():
            return " ".join(parts[at:])
    return None


def _beginnings(prepared: Prepared, cast: Cast, one: Named) -> Iterator[int]:
    """Where a name begins: at itself, at a body's article, at each title ("Prime Minister Orlo", "Minister Orlo")."""
    yield one.start
    facts = world()
    after = one.start
    for token in reversed(prepared.tokens_in(max(0, one.start - 60), one.start)):
        gap = prepared.text[token.end : after]
        if token.text != "." and gap not in (" ", ". "):
            return
        after = token.end if token.text == "." else token.start
        if one.actor.kind is not ActorKind.PERSON:
            if token.low == "the":
                yield token.start
            return
        word = token.text
        named = cast.at(token.start)
        title = facts.title_class(token.low) is not None or token.low in MODIFIERS or facts.is_honorific(word)
        if word != "." and not title and not (named is not None and named.adjective):
            return
        if word[0].isupper():
            yield token.start


def names(reports: Iterable[Report], process: Process, records: Iterable[Record] = ()) -> Names:
    """Learn the names of a set of reports; ``records`` add what their reader resolved. Their order does not matter."""
    ordered = sorted(reports, key=lambda r: (r.name, r.id))
    seen = [one for report in ordered for one in sightings(report, process)]
    known = {(one.report_id, one.name): one.kind for one in seen}
    people = {(one.report_id, one.printed) for one in seen if one.kind is ActorKind.PERSON}
    for record in records:
        for mention, likely in mentions(record):
            name = mention.name or ""
            kind = known.get((record.report_id, name), likely)
            stands_for_other = (record.report_id, mention.printed) in people and kind is not ActorKind.PERSON
            if _NAME.match(name) and _is_form(mention.printed) and not stands_for_other:
                seen.append(Sighting(printed=mention.printed, name=name, kind=kind, report_id=record.report_id))
    seen += _in_capitals(ordered, seen)
    return _gather(seen, _Joiner(seen, process))


_NAME = re.compile(r"(?:(?:[A-Z0-9][\w'’.-]*|of|for|the|and|al|de|d[aeo]l?)(?: |$))+$")


def _is_form(printed: str) -> bool:
    """Whether printed words can be shown as a form of a name: no pronoun, no whole clause, none broken off."""
    return printed.lower() not in _PRONOUNS and len(printed) < _LONGEST_FORM and not set(printed) & set('\n,;"“')


def mentions(record: Record) -> Iterator[tuple[Mention, ActorKind]]:
    """Every name in a record with what it must be where nothing else is known."""
    match record:
        case Statement():
            for one in (record.speaker, record.party, *record.relayed_by):
                if one is not None:
                    yield one, ActorKind.BODY
        case Position():
            yield record.party, ActorKind.STATE
        case Meeting():
            yield from ((one, ActorKind.STATE) for one in record.parties)
            yield from ((head.person, ActorKind.PERSON) for head in record.heads)
        case Commitment():
            yield from ((one, ActorKind.STATE) for one in (*record.by, *record.to))
        case Event():
            yield from ((one, ActorKind.STATE) for one in (*record.actors, *record.told_by))
        case Expectation() if record.by is not None:
            yield record.by, ActorKind.BODY
    if isinstance(record, Meeting | Event) and record.place is not None:
        yield record.place, ActorKind.PLACE


def _in_capitals(reports: Iterable[Report], seen: Iterable[Sighting]) -> Iterator[Sighting]:
    """Names in headlines and labels that are set in capitals: "TALKS IN ENTAMBA" names Entamba."""
    known = {one.printed.upper(): one for one in seen if not one.printed.isupper()}
    for report in reports:
        for match in _CAPITALS.finditer(report.text):
            words = match.group().split()
            for size in range(1, min(_LONGEST_NAME, len(words)) + 1):
                for at in range(len(words) - size + 1):
                    printed = " ".join(words[at : at + size])
                    if (one := known.get(printed)) is not None:
                        yield Sighting(printed=printed, name=one.name, kind=one.kind, report_id=report.id)


_CAPITALS = re.compile(r"(?:[^\W\d_a-z]{3,}[ -]?)+")


def _known_forms(process: Process) -> dict[str, str]:
    """The skeletons of the process file's names with the name each stands for; a form of two names stands for none."""
    found: dict[str, set[str]] = defaultdict(set)
    entities: tuple[Party | Person | Place, ...] = (*process.parties, *process.people, *process.places)
    for entity in entities:
        for form in (entity.name, *entity.aliases):
            found[skeleton(form)].add(entity.name)
    return {form: next(iter(names)) for form, names in found.items() if len(names) == 1}


_Key = tuple[bool, str]
"""A name to be joined: whether it is a person's, and its skeleton."""


def _key(one: Sighting) -> _Key:
    return (one.kind is ActorKind.PERSON, skeleton(one.name))


class _Joiner:
    """Joins names one reason after the other, the safest first."""

    def __init__(self, seen: Sequence[Sighting], process: Process) -> None:
        self.reasons: dict[_Key, list[str]] = defaultdict(list)
        self._parent: dict[_Key, _Key] = {}
        self._reports: dict[_Key, set[str]] = defaultdict(set)
        self._printed: dict[_Key, str] = {}
        self._kinds: dict[_Key, ActorKind] = {}
        for one in seen:
            key = _key(one)
            if key[1]:
                self._parent.setdefault(key, key)
                self._reports[key].add(one.report_id)
                self._printed.setdefault(key, one.name)
                self._kinds.setdefault(key, one.kind)
        self._by_process(process)
        self._by_initials()
        self._by_short_name()
        self._by_surname()
        self._by_spelling()
        self._by_surname()  # once more: "Orlets" is the surname of one person now that two spellings are one

    def root(self, key: _Key) -> _Key:
        """The key that stands for all that were joined with ``key``."""
        while self._parent[key] != key:
            key = self._parent[key]
        return key

    def _join(self, left: _Key, right: _Key, why: str) -> None:
        a, b = sorted((self.root(left), self.root(right)), key=lambda k: (-len(self._reports[k]), k))
        if a == b:
            return
        self._parent[b] = a
        self._reports[a] |= self._reports[b]
        shown = " and ".join(sorted((self._printed[left], self._printed[right])))
        self.reasons[a] += [*self.reasons.pop(b, ()), f"{shown}: {why}"]

    def _by_process(self, process: Process) -> None:
        known = _known_forms(process)
        homes: dict[tuple[bool, str], _Key] = {}
        for key in sorted(self._parent):
            if (name := known.get(key[1])) is not None:
                self._join(homes.setdefault((key[0], name), key), key, "one entry of the process file")

    def _by_initials(self) -> None:
        bodies: dict[str, list[_Key]] = defaultdict(list)
        for key, printed in sorted(self._printed.items()):
            capitals = "".join(word[0] for word in printed.split() if word[0].isupper())
            if not key[0] and len(capitals) >= _SHORTEST_INITIALS and " " in printed:
                bodies[capitals].append(key)
        for key, printed in sorted(self._printed.items()):
            if not key[0] and len(bodies.get(printed, ())) == 1:
                self._join(bodies[printed][0], key, "its initials")

    def _by_short_name(self) -> None:
        """One word that ends the name of one body only: "the Compact" of the Northern Compact."""
        longer: dict[str, set[_Key]] = defaultdict(set)
        for key, printed in self._printed.items():
            if not key[0] and " " in printed and self._kinds[key] in (ActorKind.BODY, ActorKind.GROUP):
                longer[printed.rsplit(maxsplit=1)[-1]].add(self.root(key))
        for key, printed in sorted(self._printed.items()):
            if self._kinds[key] in (ActorKind.BODY, ActorKind.GROUP) and len(longer.get(printed, ())) == 1:
                self._join(next(iter(longer[printed])), key, "the last word of only one body's name")

    def _by_surname(self) -> None:
        bearers: dict[str, set[_Key]] = defaultdict(set)
        for key, printed in self._printed.items():
            if key[0] and " " in printed:
                bearers[skeleton(printed.rsplit(maxsplit=1)[-1])].add(self.root(key))
        for key, printed in sorted(self._printed.items()):
            owners = bearers.get(key[1], ())
            if key[0] and " " not in printed and len(owners) == 1:
                self._join(next(iter(owners)), key, "a surname that one person bears")

    def _by_spelling(self) -> None:
        """Names are compared within blocks of one beginning and one ending, so that never all meet all."""
        blocks: dict[tuple[bool, str, str], set[_Key]] = defaultdict(set)
        for key in self._parent:
            for place, part in enumerate((key[1][:3], key[1][-3:], key[1][1:4])):
                blocks[(key[0], str(place), part)].add(key)
        for _, block in sorted(blocks.items()):
            members = sorted(block)
            for at, left in enumerate(members):
                for right in members[at + 1 :]:
                    if self._one_spelling(left, right):
                        self._join(left, right, "nearly one spelling")

    def _one_spelling(self, left: _Key, right: _Key) -> bool:
        a, b = self.root(left), self.root(right)
        if a == b or (self._reports[a] & self._reports[b] and not one_sound(left[1], right[1])):
            return False
        if not left[0]:
            return alike(left[1], right[1])
        ours, theirs = self._printed[left].split(), self._printed[right].split()
        pairs = [(skeleton(x), skeleton(y)) for x, y in zip(ours, theirs, strict=False)]
        return len(ours) == len(theirs) and all(x == y or alike(x, y) for x, y in pairs)


_RANK = (ActorKind.PERSON, ActorKind.STATE, ActorKind.GROUP, ActorKind.BODY, ActorKind.PLACE)


def _gather(seen: Sequence[Sighting], joined: _Joiner) -> Names:
    groups: dict[_Key, list[Sighting]] = defaultdict(list)
    for one in seen:
        if _key(one)[1]:
            groups[joined.root(_key(one))].append(one)
    entities: list[Entity] = []
    by_form: dict[tuple[str, str], int] = {}
    anywhere: dict[str, set[int]] = defaultdict(set)
    for at, (root, members) in enumerate(sorted(groups.items())):
        entities.append(_entity(members, joined.reasons.get(root, ())))
        for one in members:
            for form in (one.name, one.printed):
                by_form.setdefault((one.report_id, skeleton(form)), at)
                anywhere[skeleton(form)].add(at)
    only = {form: next(iter(at)) for form, at in anywhere.items() if len(at) == 1}
    return Names(entities=tuple(entities), by_form=by_form, anywhere=only)


def _entity(members: Sequence[Sighting], reasons: Iterable[str]) -> Entity:
    kinds = Counter(one.kind for one in members)
    fullest = Counter(one.name for one in members)
    forms = Counter(one.printed for one in members)
    return Entity(
        name=min(fullest, key=lambda n: (-len(n.split()), -fullest[n], n)),
        kind=min(kinds, key=lambda k: (-kinds[k], _RANK.index(k))),
        forms=tuple(sorted(forms, key=lambda f: (-forms[f], f))),
        reasons=tuple(sorted(set(reasons))),
    )
