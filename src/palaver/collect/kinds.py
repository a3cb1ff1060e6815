"""Which format a file is in: by its ending, else by how its bytes begin."""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import PurePosixPath

HEAD = 4096
"""How many bytes :func:`kind` looks at."""


class Kind(StrEnum):
    """A format that reports come in."""

    TEXT = "text"
    HTML = "html"
    PDF = "pdf"
    DOCX = "docx"
    EML = "eml"
    FEED = "feed"
    WARC = "warc"
    JSONL = "jsonl"
    XML = "xml"
    JSON = "json"
    OLE = "ole"


ENDINGS = {
    ".txt": Kind.TEXT, ".text": Kind.TEXT, ".md": Kind.TEXT, ".markdown": Kind.TEXT,
    ".html": Kind.HTML, ".htm": Kind.HTML, ".xhtml": Kind.HTML,
    ".pdf": Kind.PDF, ".docx": Kind.DOCX, ".eml": Kind.EML,
    ".rss": Kind.FEED, ".atom": Kind.FEED,
    ".warc": Kind.WARC, ".jsonl": Kind.JSONL, ".ndjson": Kind.JSONL, ".json": Kind.JSON,
}  # fmt: skip
"""The endings that settle a file's format."""

_TYPES = {
    "text/html": Kind.HTML, "application/xhtml+xml": Kind.HTML, "application/pdf": Kind.PDF,
    "message/rfc822": Kind.EML, "application/rss+xml": Kind.FEED, "application/atom+xml": Kind.FEED,
    "application/warc": Kind.WARC, "application/x-ndjson": Kind.JSONL, "application/jsonl": Kind.JSONL,
    "application/json": Kind.JSON,
}  # fmt: skip
_PROLOGUE = rb"(?:<!--.{0,500}?-->\s*|<\?[^>]{0,500}>\s*){0,9}"
_BEGINNINGS = (
    (re.compile(rb"%PDF-"), Kind.PDF),
    (re.compile(rb"WARC/\d"), Kind.WARC),
    (re.compile(rb"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), Kind.OLE),
    (re.compile(_PROLOGUE + rb"<(?:rss|feed|rdf:rdf)[\s>]", re.S | re.I), Kind.FEED),
    (re.compile(_PROLOGUE + rb"<(?:!doctype html|html|head|body)[\s>]", re.S | re.I), Kind.HTML),
    (re.compile(rb"<\?xml"), Kind.XML),
)  # fmt: skip


def kind(name: str, head: bytes, content_type: str | None = None) -> Kind:
    """The format of a file or of an address's answer. What is nothing else is text, and is tried as that.

    ``name`` is a file's name or an address's path, ``head`` its first bytes, ``content_type`` what a server said.
    """
    path = PurePosixPath(name.lower())
    ending = PurePosixPath(path.stem).suffix if path.suffix == ".gz" else path.suffix
    named, begins = ENDINGS.get(ending), _begins(head)
    said = _TYPES.get(content_type.partition(";")[0].strip().lower()) if content_type else named
    if said is Kind.HTML and begins is Kind.FEED:  # many feeds are served as pages
        return begins
    return said or begins or named or Kind.TEXT


def _begins(head: bytes) -> Kind | None:
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if start.startswith(b"PK\x03\x04"):
        return Kind.DOCX if b"word/" in start else None
    return next((found for pattern, found in _BEGINNINGS if pattern.match(start)), None)
