"""A profile: everything the record says of one person, party or body, each piece with its source."""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from palaver.analyse.citation import Citation, cite
from palaver.analyse.days import rank
from palaver.analyse.names import Names, form, names
from palaver.analyse.table import Telling, telling
from palaver.errors import UnknownName
from palaver.model.evidence import Report, When
from palaver.model.process import Process
from palaver.model.record import (
    Act,
    Commitment,
    Event,
    Expectation,
    Meeting,
    Mention,
    Mode,
    Position,
    Record,
    Statement,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One statement: who speaks, what they do by it, and the citation whose words are its content."""

    speaker: str | None
    party: str | None
    act: Act
    mode: Mode
    issue_id: str | None
    negated: bool
    said: When | None
    citation: Citation


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A record in which the person, party or body has a part, by its kind ("meeting", "commitment"...) and role.

    ``role`` is "party", "head", "by", "to", "actor" or "source". ``when`` is the record's own date, ``None`` if it has
    none.
    """

    kind: str
    role: str
    when: When | None
    citation: Citation


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """One person, party or body. ``forms`` are the names under which reports speak of it, ``parties`` those it is said
    to speak for, the most frequent first. Each list is in order of publication and place in the text."""

    name: str
    forms: tuple[str, ...]
    parties: tuple[str, ...]
    statements: tuple[Said, ...]
    positions: tuple[Telling, ...]
    parts: tuple[Part, ...]


def who(name: str, records: Iterable[Record], reports: Mapping[str, Report], process: Process) -> Profile:
    """The profile of a person, party or body, under any form of its name; case and a leading article do not matter.

    A surname alone is enough where one name in the record has it.

    Raises:
        UnknownName: nobody in the record has that name, or several do; the nearest names are listed.
    """
    chosen = names(process)
    kept = sorted(records, key=lambda r: _published(r, reports))
    known = _known(kept, chosen)
    found = _find(name, known, chosen)
    return Profile(
        name=found,
        forms=tuple(sorted(known[found], key=str.casefold)),
        parties=_parties(found, kept, chosen),
        statements=tuple(_statements(found, kept, reports, chosen)),
        positions=tuple(
            telling(r, reports, chosen)
            for r in kept
            if isinstance(r, Position) and found in (chosen.actor(r.party), chosen.actor(r.holder))
        ),
        parts=tuple(_parts(found, kept, reports, chosen)),
    )


def _published(record: Record, reports: Mapping[str, Report]) -> tuple[object, ...]:
    report = reports.get(record.report_id)
    day, name = (report.published, report.name) if report else (None, "")
    return (rank(day), name, record.evidence[0].span.start, record.id)


def mentions(record: Record) -> Iterator[tuple[str, Mention]]:
    """Everybody a record names, with the role they have in it."""
    roles: list[tuple[str, Iterable[Mention | None]]] = []
    match record:
        case Statement():
            roles = [("speaker", (record.speaker,)), ("party", (record.party,)), ("source", record.relayed_by)]
        case Position():
            roles = [("party", (record.party,)), ("holder", (record.holder,))]
        case Meeting():
            heads = [h.person for h in record.heads]
            roles = [("head", heads), ("party", (*record.parties, *(h.party for h in record.heads)))]
        case Commitment():
            roles = [("by", record.by), ("to", record.to)]
        case Event():
            figures = (f.told_by for f in record.figures)
            roles = [("actor", record.actors), ("source", (*record.told_by, *figures))]
        case Expectation():
            roles = [("by", (record.by,))]
    for role, found in roles:
        for mention in found:
            if mention is not None:
                yield role, mention


def _known(records: Sequence[Record], chosen: Names) -> dict[str, set[str]]:
    """Every name in the record with the forms under which it was printed."""
    known: dict[str, set[str]] = {}
    for record in records:
        for _, mention in mentions(record):
            name = chosen.actor(mention)
            if name:
                forms = known.setdefault(name, set())
                if mention.name:
                    forms.add(mention.name)
                # "He" and "the minister" are how a report speaks of somebody, not names of theirs.
                if any(letter.isupper() for letter in mention.printed[1:]) or mention.printed == mention.name:
                    forms.add(mention.printed)
    return known


def _find(asked: str, known: Mapping[str, set[str]], chosen: Names) -> str:
    wanted = form(asked)
    by_choice = chosen.actors.get(wanted) or chosen.actors.get(asked)
    if by_choice is not None and by_choice in known:
        return by_choice
    exact = [name for name in known if form(name) == wanted]
    by_form = [name for name, forms in known.items() if wanted in {form(f) for f in forms}]
    by_end = [name for name in known if form(name).split()[-1:] == [wanted]]
    for found in (exact, by_form, by_end):
        # "Office of Lidija Vareska" is another name than the one asked for.
        candidates = [n for n in found if not any(n != other and n.endswith(f" {other}") for other in found)]
        if len(candidates) == 1:
            return candidates[0]
        if candidates:
            raise UnknownName(
                f"{asked!r} could be any of several in the record", fix=f"Say which: {'; '.join(sorted(candidates))}."
            )
    raise UnknownName(f"nobody in the record is called {asked!r}", fix=_nearest(wanted, known))


def _nearest(wanted: str, known: Mapping[str, set[str]]) -> str:
    if not known:
        return "The record names nobody yet; add reports first."
    by_form: dict[str, str] = {}
    for name, forms in sorted(known.items()):
        for printed in sorted({name, *forms}):
            by_form.setdefault(form(printed), name)
            by_form.setdefault(form(printed).split()[-1], name)
    near = difflib.get_close_matches(wanted, by_form, n=6, cutoff=0.5)
    near += sorted(key for key in by_form if wanted in key and key not in near)
    close = list(dict.fromkeys(by_form[key] for key in near))[:4]
    return f"Nearest: {'; '.join(close or sorted(known)[:4])}."


def _parties(found: str, records: Sequence[Record], chosen: Names) -> tuple[str, ...]:
    counted: Counter[str] = Counter()
    for record in records:
        pairs: list[tuple[Mention | None, Mention | None]] = []
        match record:
            case Statement():
                pairs = [(record.speaker, record.party)]
            case Position():
                pairs = [(record.holder, record.party)]
            case Meeting():
                pairs = [(h.person, h.party) for h in record.heads]
        for person, party in pairs:
            name = chosen.actor(party)
            if name and name != found and chosen.actor(person) == found:
                counted[name] += 1
    return tuple(sorted(counted, key=lambda name: (-counted[name], name)))


def _statements(found: str, records: Sequence[Record], reports: Mapping[str, Report], chosen: Names) -> Iterator[Said]:
    for record in records:
        if isinstance(record, Statement) and found in (chosen.actor(record.speaker), chosen.actor(record.party)):
            yield Said(
                speaker=chosen.actor(record.speaker),
                party=chosen.actor(record.party),
                act=record.act,
                mode=record.mode,
                issue_id=record.issue_id,
                negated=record.negated,
                said=record.said,
                citation=cite(record, reports, chosen),
            )


def _parts(found: str, records: Sequence[Record], reports: Mapping[str, Report], chosen: Names) -> Iterator[Part]:
    for record in records:
        if isinstance(record, Statement | Position):
            continue
        role = next((role for role, mention in mentions(record) if chosen.actor(mention) == found), None)
        if role is not None:
            yield Part(kind=record.kind_name, role=role, when=_when(record), citation=cite(record, reports, chosen))


def _when(record: Meeting | Commitment | Event | Expectation) -> When | None:
    match record:
        case Meeting():
            return record.held
        case Commitment():
            return record.due
        case Event():
            return record.happened
        case Expectation():
            return record.horizon
