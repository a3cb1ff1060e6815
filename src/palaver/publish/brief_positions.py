"""The brief's table of positions: an overview, and each issue with the words the positions rest on."""

from __future__ import annotations

from palaver.analyse.days import is_dated
from palaver.analyse.table import Cell, Row, Table, Telling
from palaver.publish.brief_parts import Block, Grid, GridCell, GridRow, Line, Section, quote, said
from palaver.publish.cite import lead
from palaver.publish.words import STANCES, day, movement

_COLUMNS = 4
_BESIDE = 2
_IN_CELL = 90


def by_weight(table: Table) -> tuple[Row, ...]:
    """Issues by the number of outlets that tell positions on them, the most first; else in the table's order."""
    return tuple(sorted(table.rows, key=lambda row: -_outlets(row)))


def _outlets(row: Row) -> int:
    tellings = (told for cell in row.cells for told in every(cell))
    return len({told.citation.outlet or told.citation.report_id for told in tellings})


def every(cell: Cell) -> tuple[Telling, ...]:
    """All tellings of a cell, the latest first."""
    return (cell.latest, *cell.beside, *reversed(cell.earlier))


def grid(table: Table) -> Grid:
    """The overview, with the parties that have positions on the most issues; the columns stand in the table's order."""
    issues = {party: sum(row.cell(party) is not None for row in table.rows) for party in table.parties}
    kept = set(sorted(table.parties, key=lambda party: (-issues[party], table.parties.index(party)))[:_COLUMNS])
    parties = tuple(party for party in table.parties if party in kept)
    rows = tuple(
        GridRow(issue=row.issue, cells=tuple(_grid_cell(row.cell(party)) for party in parties))
        for row in by_weight(table)
        if any(row.cell(party) for party in parties)
    )
    left = [party for party in table.parties if party not in kept]
    more = f"Not shown here: {', '.join(left)}. They stand under each issue below." if left else None
    return Grid(parties=parties, rows=rows, more=more)


def _grid_cell(cell: Cell | None) -> GridCell | None:
    if cell is None:
        return None
    return GridCell(
        party=cell.party,
        stance=str(cell.latest.stance),
        quote=quote(cell.latest.citation, _IN_CELL),
        movement=movement(cell),
        outlets=cell.outlets,
        citation=cell.latest.citation,
    )


def positions(table: Table) -> Section:
    """Each issue with every party's latest position."""
    return Section(
        id="positions",
        title="Positions by issue",
        note="Each party's latest position as told, the most widely told issue first. A mark compares it with what was "
        "told of earlier days; it does not say whether a position hardened. All tellings: palaver table --json.",
        blocks=tuple(_issue(row) for row in by_weight(table)),
        empty="No positions are told.",
    )


def _issue(row: Row) -> Block:
    lines: list[Line] = []
    left: list[str] = []
    for cell in row.cells:
        shown = (cell.latest, *cell.beside[:_BESIDE])
        lines.extend(
            position_line(
                told,
                (movement(cell),) if told is cell.latest and cell.earlier else (),
                label=cell.party if told is cell.latest else None,
            )
            for told in shown
        )
        others = len(every(cell)) - len(shown)
        if others:
            left.append(f"{others} of {cell.party}")
    more = f"And more tellings: {', '.join(left)}." if left else None
    return Block(heading=row.issue, lines=tuple(lines), more=more)


def position_line(told: Telling, tags: tuple[str, ...], *, label: str | None) -> Line:
    """One telling of a position as a sentence."""
    through = f" ({told.holder})" if told.holder and told.holder != told.party else ""
    opening = f"{lead(told.citation)} reports that {told.party}{through} {STANCES[told.stance]}: "
    extra = []
    if told.dated_by == "held" and is_dated(told.day) and day(told.day) != day(told.citation.published):
        extra.append(f"position of {day(told.day)}")
    if told.condition:
        extra.append("on a condition")
    return Line(
        pieces=said(opening, quote(told.citation), "."),
        citations=(told.citation,),
        label=label,
        stance=str(told.stance),
        tags=(*extra, *tags),
    )
