"""The toll: events on the ground with each source's own figures, side by side.

Tellings of one kind, one day and one place stand together as an aid to the eye. That is all it says: they are *told of
the same day and place*, not known to be the same event. No figure is added up, averaged or preferred.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from palaver.analyse.citation import Citation, cite
from palaver.analyse.days import is_dated, one_day, rank
from palaver.analyse.names import Names, form, names
from palaver.model.evidence import Report, Span, When
from palaver.model.process import Process
from palaver.model.record import Bound, Event, EventKind, Figure

TOGETHER = "told of the same day and place"
_PEOPLE = ("killed", "dead", "deaths", "injured", "wounded", "captured", "missing", "casualties")


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """One figure as told; ``told_by`` names whose figure it is, ``None`` where the outlet gives it in its own voice."""

    what: str
    value: float | None
    low: float | None
    high: float | None
    bound: Bound
    unit: str | None
    told_by: tuple[str, ...]
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """One event as one report tells it, with its figures in the order of the text."""

    actors: tuple[str, ...]
    target: str | None
    told_by: tuple[str, ...]
    counts: tuple[Count, ...]
    citation: Citation

    @property
    def record_id(self) -> str:
        """The record behind the telling."""
        return self.citation.record_id


@dataclass(frozen=True, slots=True, kw_only=True)
class Incident:
    """Tellings of one kind, day and place, or a single telling that has no such neighbour.

    ``when`` is ``None`` where the day is not told or could not be dated. ``note`` is set where several reports stand
    together. ``outlets`` counts who tells.
    """

    kind: EventKind
    when: When | None
    place: str | None
    accounts: tuple[Account, ...]
    outlets: int
    note: str | None

    @property
    def people(self) -> float:
        """The largest single figure for people killed, injured, captured or missing; for sorting only."""
        counts = (count for account in self.accounts for count in account.counts if is_of_people(count))
        return max((count.value or count.low or 0 for count in counts), default=0)


def is_of_people(count: Count) -> bool:
    """Whether a figure counts people killed, injured, captured or missing."""
    return count.what.casefold().split(":")[0].strip() in _PEOPLE


def toll(events: Iterable[Event], reports: Mapping[str, Report], process: Process) -> tuple[Incident, ...]:
    """Events in order of days, the latest first, those without a date last.

    Raises:
        RecordError: an event's report is not among ``reports``.
    """
    chosen = names(process)
    together: dict[tuple[object, ...], list[Event]] = defaultdict(list)
    for event in events:
        together[_key(event, chosen)].append(event)
    made = [_incident(alike, reports, chosen) for alike in together.values()]
    return tuple(sorted(made, key=_order))


def _key(event: Event, chosen: Names) -> tuple[object, ...]:
    day, place = one_day(event.happened), chosen.place(event.place)
    if day is None or place is None:
        return (event.id,)
    return (event.kind, day, form(place))


def _order(incident: Incident) -> tuple[object, ...]:
    dated, first, _ = rank(incident.when)
    return (
        not dated,
        date.max - first,
        -incident.people,
        incident.place or "",
        str(incident.kind),
        incident.accounts[0].record_id,
    )


def _incident(events: list[Event], reports: Mapping[str, Report], chosen: Names) -> Incident:
    accounts = sorted(
        (_account(event, cite(event, reports, chosen), chosen) for event in events),
        key=lambda a: (a.citation.source.casefold(), rank(a.citation.published), a.citation.span.start),
    )
    head = events[0]
    return Incident(
        kind=head.kind,
        when=head.happened if is_dated(head.happened) else None,
        place=chosen.place(head.place),
        accounts=tuple(accounts),
        outlets=len({a.citation.outlet or a.citation.report_id for a in accounts}),
        note=TOGETHER if len(accounts) > 1 else None,
    )


def _account(event: Event, citation: Citation, chosen: Names) -> Account:
    told_by = chosen.several(event.told_by)
    return Account(
        actors=chosen.several(event.actors),
        target=event.target,
        told_by=told_by,
        counts=tuple(_count(figure, told_by, chosen) for figure in event.figures),
        citation=citation,
    )


def _count(figure: Figure, told_by: tuple[str, ...], chosen: Names) -> Count:
    own = chosen.actor(figure.told_by)
    return Count(
        what=figure.what,
        value=figure.value,
        low=figure.low,
        high=figure.high,
        bound=figure.bound,
        unit=figure.unit,
        told_by=(own,) if own else told_by,
        span=figure.span,
    )
