"""The table: issue by party, each party's latest position on each issue, with every earlier one behind it.

Tellings are put in order of the day the position was held, where the report says it, else of the day the report was
published (also where the day said lies after publication: what is reported has been). Nothing is merged: a telling is
one record of one report.

Where the newest report tells several positions, the first of more than two words is the latest.

The mark of movement follows a simple rule and claims no more than it says. Compared with the tellings of earlier days:
*new* - there are none; *repeated* - one of them has the same stance and shares at least half of the telling words of
the shorter; *changed* - otherwise, in ``stance`` where none had this stance, else in ``terms``. Whether a change
hardens or softens a position is not said.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from palaver.analyse.citation import Citation, cite
from palaver.analyse.days import Rank, is_dated, rank
from palaver.analyse.names import Names, names
from palaver.model.evidence import Report, When
from palaver.model.process import Process
from palaver.model.record import Position, Stance


class Movement(StrEnum):
    """How the latest telling compares with those of earlier days."""

    NEW = "new"
    REPEATED = "repeated"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One position as one report tells it.

    ``terms`` and ``condition`` are in the report's words. ``day`` is what puts it in order, ``dated_by`` "held" or
    "published" says which date that is, ``None`` where there is neither.
    """

    record_id: str
    party: str
    holder: str | None
    issue_id: str
    stance: Stance
    terms: str | None
    condition: str | None
    day: When | None
    dated_by: str | None
    citation: Citation


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One party on one issue.

    ``beside`` are the other tellings of the latest day, ``earlier`` those of the days before it, oldest first.
    ``changed_in`` is "stance" or "terms" where ``movement`` is changed. ``outlets`` and ``reports`` count who tells of
    this party on this issue; an outlet nobody named counts once a report.
    """

    party: str
    issue_id: str
    latest: Telling
    beside: tuple[Telling, ...]
    earlier: tuple[Telling, ...]
    movement: Movement
    changed_in: str | None
    outlets: int
    reports: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One issue; ``cells`` in the order of ``Table.parties``, parties without a position on it left out."""

    issue_id: str
    issue: str
    cells: tuple[Cell, ...]

    def cell(self, party: str) -> Cell | None:
        """The cell of a party, ``None`` where no report tells a position of it on this issue."""
        return next((cell for cell in self.cells if cell.party == party), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Rows in the order of the codebook's issues; parties as in the process file, then by the alphabet."""

    parties: tuple[str, ...]
    rows: tuple[Row, ...]


def table(positions: Iterable[Position], reports: Mapping[str, Report], process: Process) -> Table:
    """The table of positions.

    Raises:
        RecordError: a position's report is not among ``reports``.
    """
    chosen = names(process)
    cells: dict[str, dict[str, list[Telling]]] = defaultdict(lambda: defaultdict(list))
    for position in positions:
        told = telling(position, reports, chosen)
        cells[told.issue_id][told.party].append(told)
    parties = sorted({party for row in cells.values() for party in row}, key=chosen.party_rank)
    rows = (
        Row(
            issue_id=issue_id,
            issue=chosen.issue(issue_id),
            cells=tuple(_cell(cells[issue_id][party]) for party in parties if party in cells[issue_id]),
        )
        for issue_id in sorted(cells, key=chosen.issue_rank)
    )
    return Table(parties=tuple(parties), rows=tuple(rows))


def telling(position: Position, reports: Mapping[str, Report], chosen: Names) -> Telling:
    """One position as a telling, under the chosen names.

    Raises:
        RecordError: its report is not among ``reports``.
    """
    citation = cite(position, reports, chosen)
    held, published = position.held, citation.published
    after = is_dated(held) and is_dated(published) and rank(held) > rank(published)
    by_held = is_dated(held) and not after
    day = held if by_held else published
    dated_by = "held" if by_held else "published" if is_dated(published) else None
    return Telling(
        record_id=position.id,
        party=chosen.actor(position.party) or position.party.printed,
        holder=chosen.actor(position.holder),
        issue_id=position.issue_id,
        stance=position.stance,
        terms=position.terms,
        condition=position.condition,
        day=day,
        dated_by=dated_by,
        citation=citation,
    )


def _order(told: Telling) -> tuple[Rank, Rank, str, int]:
    return (rank(told.day), rank(told.citation.published), told.citation.report, told.citation.span.start)


def _cell(tellings: list[Telling]) -> Cell:
    ordered = sorted(tellings, key=_order)
    newest = _order(ordered[-1])[:3]
    # The newest report leads with what matters; one or two words alone ("them") say too little to stand for a party.
    leading = [told for told in ordered if _order(told)[:3] == newest]
    latest = next((told for told in leading if len(told.citation.words.split()) > 2), leading[0])
    beside = tuple(told for told in ordered if told is not latest and rank(told.day) == rank(latest.day))
    earlier = tuple(told for told in ordered if rank(told.day) < rank(latest.day))
    movement, changed_in = _movement(latest, earlier)
    return Cell(
        party=latest.party,
        issue_id=latest.issue_id,
        latest=latest,
        beside=beside,
        earlier=earlier,
        movement=movement,
        changed_in=changed_in,
        outlets=len({told.citation.outlet or told.citation.report_id for told in ordered}),
        reports=len({told.citation.report_id for told in ordered}),
    )


def _movement(latest: Telling, earlier: tuple[Telling, ...]) -> tuple[Movement, str | None]:
    if not earlier:
        return Movement.NEW, None
    of_stance = [told for told in earlier if told.stance is latest.stance]
    if any(_alike(told, latest) for told in of_stance):
        return Movement.REPEATED, None
    return Movement.CHANGED, "terms" if of_stance else "stance"


_WORD = re.compile(r"\d+|\w{4,}")
_COMMON = frozenset("that this with from they them their have been will would which were when what there also".split())


def _telling_words(told: Telling) -> frozenset[str]:
    """The first six letters of words of four letters and more, and numbers."""
    found = _WORD.findall((told.terms or told.citation.words).casefold())
    return frozenset(word[:6] for word in found if word not in _COMMON)


def _alike(left: Telling, right: Telling) -> bool:
    a, b = _telling_words(left), _telling_words(right)
    return len(a & b) * 2 >= min(len(a), len(b))
