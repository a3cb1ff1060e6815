"""Search in the text of reports and in what records quote (SQLite FTS5).

What a user types is never read as the query language of FTS5: every word is quoted before it gets there.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from sqlalchemy import Connection, func, literal_column, select, text
from sqlalchemy.sql.elements import ColumnElement

from palaver.store.base import Hit
from palaver.store.rows import searchable
from palaver.store.tables import passages, reports, words

MOST_WORDS = 100
"""A query's further words are not looked at; FTS5 has a limit on what it can take at once."""
_OPEN, _CLOSE = "\x02", "\x03"  # cannot occur in the index: searchable() takes control signs out
_PART = re.compile(r'"([^"]*)"(\*?)|([^\s"]+)')
_PASSAGE = 200
_AROUND = 60


@dataclass(frozen=True, slots=True)
class _Found:
    start: int
    end: int
    word: str


def match_expression(query: str) -> str | None:
    """What a user typed as an FTS5 expression that asks for all its words; ``None`` if it has none."""
    made: list[str] = []
    for phrase, phrase_star, word in _PART.findall(searchable(query)):
        bare = phrase or word.rstrip("*")
        if any(char.isalnum() for char in bare):
            made.append(f'"{bare}"*' if phrase_star or word.endswith("*") else f'"{bare}"')
    return " ".join(made[:MOST_WORDS]) or None


def find(connection: Connection, typed: str, limit: int, wanted: list[ColumnElement[bool]]) -> tuple[Hit, ...]:
    """The best ``limit`` passages with all words of the query, among the reports that are ``wanted``."""
    expression = match_expression(typed)
    if expression is None or limit < 1:
        return ()
    matches = text("words MATCH :expression").bindparams(expression=expression)
    best = connection.execute(
        select(passages)
        .select_from(words)
        .join(passages, passages.c.number == words.c.rowid)
        .join(reports, reports.c.id == passages.c.report_id)
        .where(matches, *wanted)
        .order_by(literal_column("words.rank"), reports.c.order_key, passages.c.start_at, passages.c.record_id)
        .limit(limit)
    ).all()
    marked = func.highlight(literal_column("words"), 0, _OPEN, _CLOSE).label("marked")
    numbers = [row.number for row in best]
    # "+ 0" makes SQLite go through the matches once; asked for single rows it would begin to match anew for each.
    query = select(words.c.rowid, marked).where(matches, (words.c.rowid + 0).in_(numbers))
    texts = {row[0]: row[1] for row in connection.execute(query)}
    # A passage without a marked word can only come of a damaged index.
    return tuple(
        _hit(row.report_id, row.record_id, row.start_at, texts[row.number])
        for row in best
        if _OPEN in texts.get(row.number, "")
    )


def _hit(report_id: str, record_id: str | None, offset: int, marked: str) -> Hit:
    plain, found = _unmark(marked)
    first, last = _densest(found)
    return Hit(
        report_id=report_id,
        record_id=record_id,
        start=offset + first.start,
        end=offset + last.end,
        snippet=_snippet(plain, first.start, last.end),
    )


def _unmark(marked: str) -> tuple[str, list[_Found]]:
    """The text without its marks, and where the marked words stand in it."""
    before, *pieces = marked.split(_OPEN)
    plain, found, length = [before], [], len(before)
    for piece in pieces:
        word, _, rest = piece.partition(_CLOSE)
        found.append(_Found(length, length + len(word), word.casefold()))
        plain += word, rest
        length += len(word) + len(rest)
    return "".join(plain), found


def _densest(found: list[_Found]) -> tuple[_Found, _Found]:
    """The first and last word of the passage with the most different words; of equals the shortest, then the first."""
    best, best_score = (found[0], found[0]), (0, 0)
    for place, first in enumerate(found):
        seen: set[str] = set()
        for last in found[place:]:
            length = last.end - first.start
            if seen and length > _PASSAGE:
                break
            seen.add(last.word)
            if (len(seen), -length) > best_score:
                best, best_score = (first, last), (len(seen), -length)
    return best


def _snippet(plain: str, start: int, end: int) -> str:
    """The passage with some words before and after it, whole words, on one line."""
    left, right = max(0, start - _AROUND), min(len(plain), end + _AROUND)
    while 0 < left < start and not plain[left - 1].isspace():
        left += 1
    while end < right < len(plain) and not plain[right].isspace():
        right -= 1
    shown = " ".join(plain[left:right].split())
    return f"{'… ' if left else ''}{shown}{' …' if right < len(plain) else ''}"
