"""Whether every sentence of a brief has its source, and every quotation is the report's own characters."""

from __future__ import annotations

from palaver.model.evidence import Report
from palaver.publish.brief_parts import FEWEST, LONGEST, Brief


def check_sources(made: Brief, reports: dict[str, Report]) -> None:
    """Fails where a sentence (but the counts of what is open) has no source, or a quotation is not in it."""
    assert [note.number for note in made.footnotes] == list(range(1, len(made.footnotes) + 1))
    numbered = {note.citation.record_id for note in made.footnotes}
    assert len(numbered) == len(made.footnotes)
    for note in made.footnotes:
        cited = note.citation
        assert reports[cited.report_id].text[cited.span.start : cited.span.end] == cited.words
    used = set()
    for section in made.sections:
        for line in (line for block in section.blocks for line in block.lines):
            assert bool(line.citations) is (section.id != "open")
            used |= {c.record_id for c in (*line.citations, *line.also)}
            for piece in line.pieces:
                if piece.quoted:
                    (source,) = line.citations
                    assert piece.text in source.words or (
                        piece.text in source.sentence and len(source.words.split()) < FEWEST
                    )
                    assert source.words in source.sentence
                    assert source.sentence in reports[source.report_id].text
                    assert len(piece.text) <= LONGEST
                    assert line.pieces[0].text.startswith(source.source[:1].upper() + source.source[1:])
    used |= {cell.citation.record_id for row in made.grid.rows for cell in row.cells if cell}
    assert used == numbered
