"""What of a record can be compared with another: its names under one name, days, numbers and words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from palaver.model.evidence import Report, When
from palaver.model.record import Commitment, Event, Expectation, Figure, Meeting, Mention, Position, Record, Statement
from palaver.reconcile.names import Names
from palaver.reconcile.words import stems
from palaver.text.figures import figures
from palaver.text.prepare import prepare

_CAPITAL = re.compile(r"[^\W\d_a-zß-öø-ÿ][\w’'-]*(?:[ -][^\W\d_a-zß-öø-ÿ][\w’'-]*){0,3}")
_SMALLEST = 3  # "one" and "two" are in every text


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """A record made comparable.

    ``sort`` is its finer kind (strike, talks, agreed), ``issue`` its issue. ``actors`` are those who act in it,
    ``named`` everyone and every place its words name, ``place`` where it is set: all under their one name. ``numbers``
    are the values its words give. ``words`` are its stems, ``around`` those of the ``sentence`` they stand in.
    """

    record: Record
    sort: str | None
    issue: str | None
    actors: frozenset[str]
    named: frozenset[str]
    place: str | None
    when: When | None
    published: date | None
    numbers: frozenset[float]
    words: frozenset[str]
    around: frozenset[str]
    sentence: str
    ordinal: int | None = None


def when_of(record: Record) -> When | None:
    """The days a record is about: when it happened, was held, agreed, said, or is forecast for."""
    match record:
        case Statement():
            return record.said
        case Position() | Meeting():
            return record.held
        case Commitment():
            return record.due if record.due is not None and record.due.last is not None else record.made
        case Event():
            return record.happened
        case Expectation():
            return record.horizon


def _actors(record: Record) -> Iterator[Mention | None]:
    match record:
        case Statement():
            yield from (record.speaker, record.party)
        case Position():
            yield record.party
        case Meeting():
            yield from record.parties
        case Commitment():
            yield from (*record.by, *record.to)
        case Event():
            yield from record.actors
        case Expectation():
            yield record.by


def _sort(record: Record) -> str | None:
    match record:
        case Statement():
            return str(record.act)
        case Position():
            return str(record.stance)
        case Meeting() | Commitment() | Event():
            return str(record.kind)
        case Expectation():
            return None


def figures_of(record: Record) -> tuple[Figure, ...]:
    """The figures that a record carries as such."""
    match record:
        case Event():
            return record.figures
        case Commitment() if record.figure is not None:
            return (record.figure,)
    return ()


def _named(text: str, report_id: str, names: Names) -> Iterator[str]:
    """Everyone whom a passage names, the longest form first at each place."""
    for match in _CAPITAL.finditer(text):
        words = match.group().split()
        while words:
            for size in range(len(words), 0, -1):
                name = names.in_report(report_id, " ".join(words[:size]))
                if name is not None:
                    yield name
                    break
            words = words[size:]


def facts(records: Iterable[Record], reports: Mapping[str, Report], names: Names) -> tuple[Facts, ...]:
    """Make records comparable, in their order; those whose report is not among ``reports`` are compared without its
    sentences and day."""
    cut = {key: prepare(report.text, report.asides) for key, report in reports.items()}
    made = []
    for record in records:
        quotes = " ... ".join(piece.quote for piece in record.evidence)
        around, report = quotes, reports.get(record.report_id)
        if report is not None:
            span = record.evidence[0].span
            within = [s for s in cut[report.id].sentences if s.start < span.end and s.end > span.start]
            around = report.text[within[0].start : within[-1].end] if within else quotes
        made.append(_facts(record, quotes, around, report, names))
    return tuple(made)


def _facts(record: Record, quotes: str, around: str, report: Report | None, names: Names) -> Facts:
    place = record.place if isinstance(record, Meeting | Event) else None
    told = {value for f in figures_of(record) for value in (f.value,) if value is not None}
    read = {n.value for n in figures(quotes) if n.value is not None}
    published = report.published if report is not None else None
    return Facts(
        record=record,
        sort=_sort(record),
        issue=record.issue_id if isinstance(record, Statement | Position) else None,
        actors=frozenset(name for m in _actors(record) if (name := names.of(m)) is not None),
        named=frozenset(_named(quotes, record.report_id, names)),
        place=names.of(place),
        when=when_of(record),
        published=published.first if published is not None else None,
        numbers=frozenset(n for n in told | read if n >= _SMALLEST),
        words=stems(quotes),
        around=stems(around),
        sentence=around,
        ordinal=record.ordinal if isinstance(record, Meeting) else None,
    )


def shown(mention: Mention | None, names: Names) -> str | None:
    """A mention for reading: under its one name, else as printed."""
    return None if mention is None else names.of(mention) or mention.printed
