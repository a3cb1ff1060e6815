"""What reports can be, and what can be told of them beside them."""

from __future__ import annotations

from tools.docs_text import code, table

from palaver.collect.beside import KEYS
from palaver.collect.jsonl import KEYS as LINE_KEYS
from palaver.collect.kinds import ENDINGS, Kind

_LINE = ", ".join(code(key) for key in LINE_KEYS if key != "text")
ABOUT: dict[Kind, str] = {
    Kind.TEXT: "Plain text, in UTF-8 or another encoding that can be told. Markdown is read as text.",
    Kind.HTML: "A saved page. The article is taken out of it, with title, outlet and date where the page tells them.",
    Kind.PDF: "A PDF that holds text. One that was only scanned has none and is refused.",
    Kind.DOCX: "A Word document of the newer kind.",
    Kind.EML: "A mail.",
    Kind.FEED: "RSS or Atom, an entry a report.",
    Kind.WARC: "A web archive, a page a report.",
    Kind.JSONL: f"One JSON object a line, with the key `text` and any of {_LINE}.",
}
"""What is taken from each format."""


def formats() -> str:
    """A table of the formats that are read."""
    endings: dict[Kind, list[str]] = {}
    for ending, kind in ENDINGS.items():
        if kind is not Kind.JSON:  # tells of reports and is none
            endings.setdefault(kind, []).append(code(ending))
    rows = ((kind, ", ".join(found), ABOUT[kind]) for kind, found in endings.items())
    return table(("format", "endings", "what is taken"), rows)


def manifest_keys() -> str:
    """The keys that a manifest or sidecar may hold, in a sentence."""
    return f"The keys of an entry are {', '.join(code(key) for key in KEYS)}.\n"
