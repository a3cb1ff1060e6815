"""Plain text and Markdown: the text is the report, character for character."""

from __future__ import annotations

import re

from palaver.collect.boilerplate import asides
from palaver.collect.decode import decode, ensure_read
from palaver.collect.values import Found, line

_TITLE_LENGTH = 160
_NO_TITLE = re.compile(r"https?://|[A-Z][\w' ./-]+, .*[(/].*[)/] ?[-–—]")
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_DATED = re.compile(rf"[\s,|]*(?:\||\b{_MONTH} \d|\d).*$")
# A line above the headline that is the paper's name, the page's section or the day.
_SECTION = re.compile(
    r"(?-i:[A-Z])[^.,:;?!\"“]{0,40}\b(?i:times|gazette|herald|tribune|telegraph|observer|courier|chronicle|journal"
    r"|review|newswire|channel|agency|institute|centre|center|press service|bulletin)(?: \(\w+\))?(?: [|—–-]+.{0,60})?$"
    r"|(?i:opinion|comment|commentary|analysis|editorial|explainer|news|world)$"
    rf"|(?:\w+day,? )?(?:\d{{1,2}} )?{_MONTH} (?:\d{{1,2}},? )?\d{{4}}$"
)


def read(data: bytes, where: str, declared: str | None = None) -> Found:
    """The text of a .txt or .md file.

    Its title is its first line, where that stands alone and is no sentence; its byline the line "By ..." near the top.

    Raises:
        EmptyReport: there is nothing to read.
        NotText: the bytes are no text, or of no certain encoding.
    """
    text = ensure_read(decode(data, where, declared), where)
    return Found(text=text, title=title(text), byline=byline(text))


def title(text: str) -> str | None:
    """The first line of a text that is no aside, if it is short, has no full stop and more follows; else ``None``."""
    aside = {found.start for found in asides(text)}
    at = 0
    for row in text.split("\n"):
        start, at = at + len(row) - len(row.lstrip()), at + len(row) + 1
        words = line(row.lstrip("# \t")) or ""
        if not words or start in aside or _SECTION.match(words):
            continue
        if len(words) > _TITLE_LENGTH or words.endswith((".", ":", ",", ";")) or _NO_TITLE.match(words):
            return None
        return words if text[at:].strip() else None
    return None


def byline(text: str) -> str | None:
    """Whom the line "By ..." near the top names, without the date behind it; else ``None``."""
    credits = (text[found.start : found.end].lstrip("*_ ") for found in asides(text[:2000]) if found.reason == "credit")
    return next((line(_DATED.sub("", credit[3:])) for credit in credits if credit[:3].lower() == "by "), None)
