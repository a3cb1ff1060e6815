"""What a store is: the reports, what each one says, and what people decided; nothing that was concluded.

A store is one file. Every method that writes does so in one transaction, so a process killed at any moment leaves
all of a report or none of it. Nothing in it depends on the clock or on how often the work was interrupted: the same
reports added in the same order give the same :func:`palaver.store.dump`.

Importing this module loads no database code; :func:`palaver.store.open_store` does.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import TracebackType
from typing import NamedTuple, Protocol, Self

from palaver.model.evidence import Report
from palaver.model.record import Amendment, Judgement, Record

BY_PERSON = "person:"
"""A record whose ``reader`` begins so was made by a person; a machine's second reading leaves it where it is."""


class Rejected(NamedTuple):
    """A reader's proposal that found no place: its ``layer`` (record kind), its ``words`` and the ``reason``."""

    layer: str
    words: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """Which reader read a report, and what of its proposals became no record."""

    report_id: str
    reader: str
    unplaced: tuple[Rejected, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """One finding of a search.

    ``record_id`` is ``None`` where the words stand in the report's text, else the record that quotes them.
    ``report.text[start:end]`` runs from the first to the last word found in the passage shown; ``snippet`` is that
    passage, on one line, with an ellipsis where it was cut.
    """

    report_id: str
    record_id: str | None
    start: int
    end: int
    snippet: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How much a store holds. ``replaced`` reports have a newer version; ``records`` is by kind, ``readers`` by reader.

    ``records`` and ``unplaced`` count every report, also the replaced ones.
    """

    reports: int
    replaced: int
    records: Mapping[str, int]
    judgements: int
    amendments: int
    unplaced: int
    readers: Mapping[str, int]


class Store(Protocol):
    """The one place where reports, records and decisions are kept.

    Every method may raise :class:`~palaver.errors.StoreError`; those that write also
    :class:`~palaver.errors.StoreReadOnly` and :class:`~palaver.errors.StoreFull`. Iterators are streamed, see the
    store as it was when the first item was asked for, and may be left unfinished.

    ``since`` and ``until`` are days, both included, and are held against the day or days a report was published; a
    report without a known day is left out as soon as either is given. Reports come in the order of their first
    published day (unknown last), then name, then id; records in the order of their reports, then start, end, kind
    and id.
    """

    def add(
        self,
        report: Report,
        records: Sequence[Record],
        *,
        reader: str,
        unplaced: Sequence[tuple[str, str, str]] = (),
    ) -> bool:
        """Keep a report, the records of its reading and the note of that reading, all or nothing.

        ``reader`` names the reader and its version. ``unplaced`` are proposals that became no record, each as
        (layer, words, reason). Of two records with one id the first is kept and the other is noted as unplaced.

        Returns:
            ``True``; or ``False``, with nothing written, where the same bytes are in the store already.

        Raises:
            RecordError: a record is of another report. SpanMismatch: a quotation is not what stands in the report.
        """
        ...

    def reread(
        self,
        report_id: str,
        records: Sequence[Record],
        *,
        reader: str,
        unplaced: Sequence[tuple[str, str, str]] = (),
    ) -> None:
        """Put a new reading in the place of the old one, all or nothing.

        Records made by a person (:data:`BY_PERSON`), judgements and amendments stay untouched.

        Raises:
            UnknownName: no such report. RecordError, SpanMismatch: as for :meth:`add`.
        """
        ...

    def has_bytes(self, raw_sha256: str) -> bool:
        """Whether a report made of these bytes is in the store."""
        ...

    def report(self, report_id: str) -> Report:
        """The report of that id.

        Raises:
            UnknownName: there is none; the nearest ids are listed.
        """
        ...

    def reports(
        self, *, since: date | None = None, until: date | None = None, current_only: bool = True
    ) -> Iterator[Report]:
        """The reports; with ``current_only`` without those that a newer version replaces."""
        ...

    def latest_at(self, place: str) -> Report | None:
        """The newest version of the report found at that path or URL, exactly as written there."""
        ...

    def record(self, record_id: str) -> Record:
        """The record of that id.

        Raises:
            UnknownName: there is none; the nearest ids are listed.
        """
        ...

    def records(
        self,
        *,
        kind: str | None = None,
        report_id: str | None = None,
        since: date | None = None,
        until: date | None = None,
    ) -> Iterator[Record]:
        """The records, of one ``kind`` ("statement", "event", ...) or one report if asked.

        Without ``report_id`` they are those of current reports only, as :meth:`reports` gives them by default.
        """
        ...

    def readings(self) -> Iterator[Reading]:
        """Which reader read each report, in the order of :meth:`reports`, replaced ones included."""
        ...

    def unplaced(self) -> Iterator[tuple[str, Rejected]]:
        """Every proposal that became no record, with the id of its report, replaced reports included."""
        ...

    def judge(self, judgement: Judgement) -> None:
        """Append a judgement. The very same judgement again changes nothing.

        Raises:
            UnknownName: it replaces one that is not there. RecordError: another one with its id is there already.
        """
        ...

    def amend(self, amendment: Amendment) -> None:
        """Append an amendment. The very same amendment again changes nothing.

        It may be about a record that no present reading holds: a person's decision outlives a reading.

        Raises:
            UnknownName: it replaces one that is not there. RecordError: another one with its id is there already.
        """
        ...

    def judgements(self) -> Iterator[Judgement]:
        """All judgements ever made, oldest first, replaced ones included."""
        ...

    def amendments(self, record_id: str | None = None) -> Iterator[Amendment]:
        """All amendments ever made, oldest first, replaced ones included; those of one record if asked."""
        ...

    def search(
        self, words: str, *, limit: int = 20, since: date | None = None, until: date | None = None
    ) -> tuple[Hit, ...]:
        """Current reports and records that hold all ``words``, best first, at most ``limit``.

        Case does not matter, nor do the accents of Latin letters. "Words in quotation marks" are sought as they
        stand, ``word*`` finds every word that begins so, and no other sign has a meaning; words without a letter or
        digit find nothing.
        """
        ...

    def counts(self) -> Counts:
        """How much the store holds."""
        ...

    def close(self) -> None:
        """Let go of the file. Closing twice is harmless."""
        ...

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...
