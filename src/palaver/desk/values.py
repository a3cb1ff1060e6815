"""What the desk gives back: what became of each input, what a search found, what a check turned up."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from palaver.errors import PalaverError


class Outcome(StrEnum):
    """What became of one input."""

    ADDED = "added"
    SAME = "same"
    REPLACED = "replaced"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """One input, done with. ``where`` is its path or address; ``error`` is there where it failed, and only there.

    ``outcome``: added for a new report, same for one whose bytes are in the store already, replaced for a new version
    of one that is. ``records`` counts what was read in it, ``unplaced`` what found no place in its text; ``undated``:
    nobody told the day it was published.
    """

    where: str
    outcome: Outcome
    records: int = 0
    unplaced: int = 0
    undated: bool = False
    error: PalaverError | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """An input that came to nothing, and why."""

    where: str
    error: PalaverError


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """What became of a batch: reports by outcome, the records read in them, and every failure.

    ``undated`` names the reports of this batch without a day of publication.
    """

    added: int = 0
    same: int = 0
    replaced: int = 0
    records: int = 0
    unplaced: int = 0
    undated: tuple[str, ...] = ()
    failed: tuple[Failure, ...] = ()

    def plus(self, done: Done) -> Tally:
        """The tally with one more input counted."""
        if done.error is not None:
            return replace(self, failed=(*self.failed, Failure(where=done.where, error=done.error)))
        return replace(
            self,
            added=self.added + (done.outcome is Outcome.ADDED),
            same=self.same + (done.outcome is Outcome.SAME),
            replaced=self.replaced + (done.outcome is Outcome.REPLACED),
            records=self.records + done.records,
            unplaced=self.unplaced + done.unplaced,
            undated=(*self.undated, done.where) if done.undated else self.undated,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """The days reports were published in, both ends included; ``None`` leaves an end open."""

    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One place where the words of a search stand.

    ``kind`` is "report" where they stand in its text only, else the kind of the record that quotes them, and
    ``record_id`` its id. ``start`` and ``end`` are characters of the report's text; ``snippet`` is the passage.
    """

    report_id: str
    report: str
    outlet: str | None
    published: str | None
    kind: str
    record_id: str | None
    start: int
    end: int
    snippet: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Unresolved:
    """A date told in words that could not be turned into days.

    ``record_id`` and ``field`` say which record tells it; it is ``None`` for words in the text of a report whose own
    day of publication is not known, so that "on Tuesday" could be any.
    """

    report: str
    record_id: str | None
    kind: str
    field: str
    printed: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Unkept:
    """What a reader proposed and could not place in the report."""

    report: str
    layer: str
    words: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What a check of a store turned up.

    ``wrong`` says of each quotation that is not its report's own characters where it is; a sound store has none.
    ``undated`` names reports without a day of publication, ``outlets`` those no outlet of the process file stands
    for (only looked for where there is one).
    """

    reports: int
    records: int
    quotations: int
    wrong: tuple[str, ...] = ()
    undated: tuple[str, ...] = ()
    unresolved: tuple[Unresolved, ...] = ()
    unplaced: tuple[Unkept, ...] = ()
    outlets: tuple[str, ...] = field(default=())
