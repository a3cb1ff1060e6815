"""A brief as Markdown: headings, lists, one table and footnotes that any viewer shows as plain text at worst."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from palaver.model.evidence import When
from palaver.publish.brief_parts import Block, Brief, Grid, Line, Piece, Section, in_marks
from palaver.publish.cite import Citation, Footnote
from palaver.publish.words import day

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~&])")
_LINE_START = re.compile(r"^(\d+)([.)])|^([-+=])")


def markdown(brief: Brief) -> str:
    """The brief as Markdown text ending in a newline. Words of reports are escaped, so they show as they stand."""
    numbers = {note.citation.record_id: note.number for note in brief.footnotes}
    new, *rest = brief.sections
    lines = [f"# {escape(brief.title)}", "", *_head(brief), *_section(new, numbers)]
    lines += _grid(brief.grid, numbers)
    for section in rest:
        lines += _section(section, numbers)
    lines += _reports(brief)
    lines += ["## Notes", ""]
    lines += [_note(note) for note in brief.footnotes]
    return "\n".join(lines).rstrip() + "\n"


def escape(text: str) -> str:
    """Text on one line that no Markdown viewer takes for markup."""
    flat = _SPECIAL.sub(r"\\\1", " ".join(text.split()))
    return _LINE_START.sub(lambda m: f"{m[1]}\\{m[2]}" if m[1] else f"\\{m[3]}", flat)


def _head(brief: Brief) -> Iterator[str]:
    period = day(When(first=brief.first, last=brief.last))
    facts = [f"Reports of {period}" if period else "No report is dated"]
    if brief.as_of:
        facts.append(f"deadlines as of {day(When(first=brief.as_of, last=brief.as_of))}")
    yield f"*{'; '.join(facts)}.*"
    yield from ("", escape(brief.summary), "")


def _section(section: Section, numbers: Mapping[str, int]) -> Iterator[str]:
    yield from (f"## {escape(section.title)}", "")
    if section.note:
        yield from (f"*{escape(section.note)}*", "")
    if not section.blocks:
        yield from (escape(section.empty), "")
    for block in section.blocks:
        yield from _block(block, numbers)


def _block(block: Block, numbers: Mapping[str, int]) -> Iterator[str]:
    if block.heading:
        yield from (f"### {escape(block.heading)}", "")
    if block.note:
        yield from (f"*{escape(block.note)}*", "")
    for line in block.lines:
        yield f"- {_line(line, numbers)}"
    yield ""
    if block.more:
        yield from (f"*{escape(block.more)}*", "")


def _line(line: Line, numbers: Mapping[str, int]) -> str:
    label = f"**{escape(line.label)}** — " if line.label else ""
    text = "".join(_piece(piece) for piece in line.pieces)
    tags = f" *({escape('; '.join(line.tags))})*" if line.tags else ""
    return label + text + _marks(line.citations, numbers) + tags + _also(line, numbers)


def _also(line: Line, numbers: Mapping[str, int]) -> str:
    if not line.also:
        return ""
    others = ", ".join(f"{escape(c.source)}{_marks((c,), numbers)}" for c in line.also)
    return f" {escape(line.also_note or 'Also')} {others}."


def _piece(piece: Piece) -> str:
    if not piece.quoted:
        # The spaces around a piece of a sentence matter.
        before, after = " " * piece.text.startswith(" "), " " * piece.text.endswith(" ")
        return f"{before}{escape(piece.text)}{after}"
    before, after = in_marks(piece)
    return f"{before}{escape(piece.text)}{after}"


def _marks(citations: Sequence[Citation], numbers: Mapping[str, int]) -> str:
    return "".join(f"[^{numbers[c.record_id]}]" for c in citations)


def _grid(grid: Grid, numbers: Mapping[str, int]) -> Iterator[str]:
    yield from ("## Positions at a glance", "")
    if not grid.rows:
        yield from ("No positions are told.", "")
        return
    yield f"| Issue | {' | '.join(escape(party) for party in grid.parties)} |"
    yield f"|---|{'---|' * len(grid.parties)}"
    for row in grid.rows:
        cells = (
            "—" if c is None else f"**{c.stance}**: {_piece(c.quote)}{_marks((c.citation,), numbers)}"
            for c in row.cells
        )
        yield f"| {escape(row.issue)} | {' | '.join(cells)} |"
    yield ""
    if grid.more:
        yield from (f"*{escape(grid.more)}*", "")


def _reports(brief: Brief) -> Iterator[str]:
    yield from ("## Reports read", "", "| Report | Outlet | Published | Title | Records |", "|---|---|---|---|---:|")
    for r in brief.reports:
        cells = (r.name, r.outlet or "not told", day(r.published) or "undated", r.title or "")
        yield f"| {' | '.join(escape(cell) for cell in cells)} | {r.records} |"
    readers = ", ".join(brief.readers) or "nothing"
    yield from ("", f"Read by: {escape(readers)}.", "")


def _note(note: Footnote) -> str:
    c = note.citation
    head = ", ".join(part for part in (c.source, day(c.published) or "undated", c.title) if part)
    words = " […] ".join(f"“{escape(words)}”" for words in (c.words, *(e.quote for e in c.more)))
    where = f"{c.report}, characters {c.span.start}–{c.span.end}"
    return f"[^{note.number}]: {escape(head)}: {words} ({escape(where)}{f', {escape(c.url)}' if c.url else ''})"
