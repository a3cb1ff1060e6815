"""Which printed names stand for one actor or place, over all reports, and why.

A name is joined with another for a reason that can be shown: one entry of the process file, one spelling once
transliteration is folded, nearly one spelling (a nearer one is asked for where one report prints both), a surname that
only one person bears, the initials or the last word of only one body. What has no such reason stays apart; two people
who share a surname stay two.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from palaver.model.evidence import Report
from palaver.model.process import Party, Person, Place, Process
from palaver.model.record import Mention, Record
from palaver.reconcile.sightings import PRONOUNS, Sighting, all_sightings
from palaver.reconcile.spelling import alike, one_sound, skeleton
from palaver.text.cast import ActorKind

_SHORTEST_INITIALS = 3


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
        if mention is None or mention.name is None or mention.name.lower() in PRONOUNS:
            return None
        report_id = mention.span.report_id
        found = self.in_report(report_id, mention.name) or self.in_report(report_id, mention.printed)
        return found or mention.name

    def in_report(self, report_id: str, form: str) -> str | None:
        """Whom a printed form names in a report; ``None`` where nobody bears it, or several and not in this report."""
        key = skeleton(form)
        at = self.by_form.get((report_id, key), self.anywhere.get(key))
        return None if at is None else self.entities[at].name


def names(reports: Iterable[Report], process: Process, records: Iterable[Record] = ()) -> Names:
    """Learn the names of a set of reports; ``records`` add what their reader resolved. Their order does not matter."""
    seen = all_sightings(reports, process, records)
    return _gather(seen, _Joiner(seen, process))


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
