"""The timeline: meetings above, events on the ground below, on one axis of days.

An entry is one record of one report; that several reports tell of one meeting is not decided here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from palaver.analyse.citation import Citation, cite
from palaver.analyse.days import is_dated, rank
from palaver.analyse.names import Names, names
from palaver.model.evidence import Report, When
from palaver.model.process import Process
from palaver.model.record import Event, Figure, Meeting, MeetingStatus, Record


class Lane(StrEnum):
    """Above the axis or below it."""

    TALKS = "talks"
    GROUND = "ground"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One meeting or event on the axis.

    ``when`` is the interval told, ``None`` where the record has none or it could not be dated (``printed`` keeps the
    words). ``kind`` is the codebook's kind. ``actors`` are a meeting's parties or an event's doers; ``status`` is a
    meeting's, ``None`` for an event; ``target``, ``figures`` and ``told_by`` are an event's. ``label`` is what the
    report calls a meeting.
    """

    lane: Lane
    when: When | None
    printed: str | None
    kind: str
    label: str | None
    actors: tuple[str, ...]
    heads: tuple[str, ...]
    place: str | None
    status: MeetingStatus | None
    target: str | None
    figures: tuple[Figure, ...]
    told_by: tuple[str, ...]
    citation: Citation

    @property
    def record_id(self) -> str:
        """The record behind the entry."""
        return self.citation.record_id


def timeline(records: Iterable[Record], reports: Mapping[str, Report], process: Process) -> tuple[Entry, ...]:
    """Every meeting and event in order of days, those without a date last (``when`` is ``None``).

    Records of other kinds are passed over. Two entries of one day stand in the order of lane, publication, report and
    place in the text.

    Raises:
        RecordError: a record's report is not among ``reports``.
    """
    chosen = names(process)
    entries = [_entry(r, cite(r, reports, chosen), chosen) for r in records if isinstance(r, Meeting | Event)]
    return tuple(
        sorted(
            entries,
            key=lambda e: (
                e.when is None,
                rank(e.when),
                e.lane is Lane.GROUND,
                e.citation.place,
            ),
        )
    )


def _entry(record: Meeting | Event, citation: Citation, chosen: Names) -> Entry:
    told = record.held if isinstance(record, Meeting) else record.happened
    when = told if is_dated(told) else None
    printed = told.printed if told is not None else None
    if isinstance(record, Meeting):
        return Entry(
            lane=Lane.TALKS,
            when=when,
            printed=printed,
            kind=str(record.kind),
            label=record.label,
            actors=chosen.several(record.parties),
            heads=tuple(dict.fromkeys(name for h in record.heads if (name := chosen.actor(h.person)))),
            place=chosen.place(record.place),
            status=record.status,
            target=None,
            figures=(),
            told_by=(),
            citation=citation,
        )
    return Entry(
        lane=Lane.GROUND,
        when=when,
        printed=printed,
        kind=str(record.kind),
        label=None,
        actors=chosen.several(record.actors),
        heads=(),
        place=chosen.place(record.place),
        status=None,
        target=record.target,
        figures=record.figures,
        told_by=chosen.several(record.told_by),
        citation=citation,
    )
