"""Plain text and Markdown: the text is the report, character for character."""

from __future__ import annotations

import re

from palaver.collect.boilerplate import asides
from palaver.collect.decode import decode, ensure_read
from palaver.collect.values import Found, line

_TITLE_LENGTH = 160
_NO_TITLE = re.compile(r"(?i)by\s|https?://|[A-Z][\w' ./-]+, .*[(/].*[)/] ?[-–—]")


def read(data: bytes, where: str, declared: str | None = None) -> Found:
    """The text of a .txt or .md file. Its title is its first line, where that stands alone and is no sentence.

    Raises:
        EmptyReport: there is nothing to read.
        NotText: the bytes are no text, or of no certain encoding.
    """
    text = ensure_read(decode(data, where, declared), where)
    return Found(text=text, title=title(text))


def title(text: str) -> str | None:
    """The first line of a text that is not an aside, if it is short, has no full stop, and more follows; else ``None``."""
    aside = {found.start for found in asides(text)}
    at = 0
    for row in text.split("\n"):
        start, at = at + len(row) - len(row.lstrip()), at + len(row) + 1
        if not row.strip() or start in aside:
            continue
        words = line(row.lstrip("# \t")) or ""
        if len(words) > _TITLE_LENGTH or words.endswith((".", ":", ",", ";")) or _NO_TITLE.match(words):
            return None
        return words if text[at:].strip() else None
    return None
