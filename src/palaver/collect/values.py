"""What goes through collecting: what the user says, what a format finds, and what comes out."""

from __future__ import annotations

import re
from collections.abc import Generator
from dataclasses import dataclass

from palaver.collect.published import exact
from palaver.errors import ManifestError, ReportError, UsageError
from palaver.model.evidence import Report, When

MAX_BYTES = 50 * 1024 * 1024
"""The most bytes of one report, 50 MiB. Of a WARC or JSONL file it bounds each record or line, not the file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What the user says of everything in one call; it wins over what pages and manifests say.

    ``outlet`` is the outlet's printed name, ``language`` a code such as "en". ``None`` leaves it to the report.
    """

    outlet: str | None = None
    published: When | None = None
    language: str | None = None


def given(outlet: str | None = None, published: str | None = None, language: str | None = None) -> Given:
    """What the user says, from the words of a command line. ``published`` is a day, a month or a year.

    Raises:
        UsageError: ``published`` is none of these.
    """
    when = exact(published) if published is not None else None
    if published is not None and when is None:
        raise UsageError(
            f"{published!r} is not a date of publication",
            where="published",
            fix="Give a day, a month or a year: 2034-03-20, 2034-03 or 2034.",
        )
    return Given(outlet=outlet or None, published=when, language=code(language))


@dataclass(frozen=True, slots=True, kw_only=True)
class Collected:
    """What became of one input: a report or, in its stead, the error. ``where`` is its path or address."""

    where: str
    report: Report | None = None
    error: ReportError | ManifestError | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What a format finds in the bytes of one report. ``None`` means that they do not say."""

    text: str
    title: str | None = None
    byline: str | None = None
    outlet: str | None = None
    published: When | None = None
    language: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One report out of a file that holds several: what was found, and the bytes it was found in.

    ``name`` is what to call it, before it is made unique within its file; ``mark`` says where in the file it stands
    ("line 3").
    """

    found: Found
    raw: bytes
    name: str
    mark: str
    fetched: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """An entry that cannot become a report; ``mark`` says where in the file it stands."""

    mark: str
    error: ReportError


Entries = Generator[Entry | Fault, None, None]


def code(language: str | None) -> str | None:
    """The language of a tag as people declare it: "en-GB" and "EN" are "en"; what is no tag is ``None``."""
    match = re.match(r"\s*([A-Za-z]{2,3})(?![A-Za-z])", language or "")
    return match[1].lower() if match else None


def line(text: object) -> str | None:
    """One line of metadata with its white space made single; ``None`` where there is nothing in it."""
    return " ".join(text.split()) or None if isinstance(text, str) else None


def charset(content_type: str | None) -> str | None:
    """The encoding that a Content-Type names, or ``None``."""
    match = re.search(r"charset\s*=\s*[\"']?([\w.:-]+)", content_type or "", re.I)
    return match[1] if match else None
