"""Every name that reports print, as it stands there, with the fullest name that its report gives for the bearer."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from palaver.model.evidence import Report
from palaver.model.process import Process
from palaver.model.record import Commitment, Event, Expectation, Meeting, Mention, Position, Record, Statement
from palaver.text.cast import ActorKind, Cast, Named
from palaver.text.names import learn_cast
from palaver.text.people import MODIFIERS
from palaver.text.prepare import Prepared, prepare
from palaver.text.world import world

PRONOUNS = frozenset(
    "he she it they we i you him her them us me who whom which that this these those his hers its their theirs our"
    " ours my himself herself itself themselves both each one all some others another".split()
)
"""Words that stand for a name and are none."""
_LONGEST_FORM = 60
_LONGEST_NAME = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """A name in a report: ``printed`` as it stands there, ``name`` the fullest that this report gives for it."""

    printed: str
    name: str
    kind: ActorKind
    report_id: str
    entity_id: str | None = None


def all_sightings(reports: Iterable[Report], process: Process, records: Iterable[Record] = ()) -> list[Sighting]:
    """Every name in a set of reports and in the records read from them, in a settled order."""
    ordered = sorted(reports, key=lambda r: (r.name, r.id))
    seen = [one for report in ordered for one in sightings(report, process)]
    known = {(one.report_id, one.name): one.kind for one in seen}
    people = {(one.report_id, one.printed) for one in seen if one.kind is ActorKind.PERSON}
    for record in sorted(records, key=lambda r: r.id):
        for mention, likely in mentions(record):
            name = mention.name or ""
            kind = known.get((record.report_id, name), likely)
            stands_for_other = (record.report_id, mention.printed) in people and kind is not ActorKind.PERSON
            if _NAME.match(name) and _is_form(mention.printed) and not stands_for_other:
                seen.append(Sighting(printed=mention.printed, name=name, kind=kind, report_id=record.report_id))
    return [*seen, *_in_capitals(ordered, seen)]


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


_NAME = re.compile(r"(?:(?:[A-Z0-9][\w'’.-]*|of|for|the|and|al|de|d[aeo]l?)(?: |$))+$")


def _is_form(printed: str) -> bool:
    """Whether printed words can be shown as a form of a name: no pronoun, no whole clause, none broken off."""
    return printed.lower() not in PRONOUNS and len(printed) < _LONGEST_FORM and not set(printed) & set('\n,;"“')


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
