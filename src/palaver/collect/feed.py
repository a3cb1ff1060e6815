"""RSS and Atom by feedparser: every entry that carries text is a report."""

from __future__ import annotations

import io
from datetime import date
from email.utils import parseaddr
from typing import Any

from palaver.collect.html import headed, paragraphs
from palaver.collect.published import stamped
from palaver.collect.values import Entries, Entry, Fault, Found, code, line
from palaver.errors import EmptyReport, NotText
from palaver.model.evidence import When


def read(data: bytes, where: str) -> Entries:
    """The entries of a feed, in its order: the content, else the summary, under the entry's title.

    The day of publication is the entry's ``published``, else its ``updated``, which is the day of the version at
    hand. The outlet is the feed's title. An entry's own bytes are those of its title and its text.

    Raises:
        EmptyReport: it has no entries.
        NotText: it is no feed.
    """
    import feedparser

    try:
        parsed = feedparser.parse(io.BytesIO(data), sanitize_html=True, resolve_relative_uris=False)
    except Exception as error:  # it lets through whatever damaged bytes lead its parsers to
        raise NotText("it cannot be read as a feed", where=where, fix="Fetch or save it again.") from error
    if not parsed.entries and not parsed.version:
        raise NotText("it is no RSS or Atom feed", where=where, fix="Give the address of the feed itself.")
    if not parsed.entries:
        raise EmptyReport("the feed has no entries", where=where, fix="Try again when it has some.")
    outlet, language = line(parsed.feed.get("title")), code(parsed.feed.get("language"))
    for number, item in enumerate(parsed.entries, start=1):
        body = next((part["value"] for part in item.get("content", ()) if part.get("value")), item.get("summary", ""))
        text, title = paragraphs(body), line(item.get("title"))
        mark = f"entry {number}"
        if not any(char.isalnum() for char in text):
            place = f"{where}, {mark}"
            yield Fault(
                mark=mark, error=EmptyReport("the entry has no text", where=place, fix="Add its address instead.")
            )
            continue
        found = Found(
            text=headed(title, text),
            title=title,
            byline=_author(item.get("author")),
            outlet=outlet,
            published=_day(item),
            language=next(filter(None, (code(part.get("language")) for part in item.get("content", ()))), language),
            url=line(item.get("link")),
        )
        raw = f"{title or ''}\n{body}".encode("utf-8", "surrogatepass")
        yield Entry(found=found, raw=raw, name=title or found.url or mark, mark=mark)


def _author(printed: str | None) -> str | None:
    """The name in "Ana Lind" or, as RSS has it, in "ana@lake.example (Ana Lind)"."""
    return line(parseaddr(printed)[0] if printed and "@" in printed else printed)


def _day(item: Any) -> When | None:
    for key in ("published", "updated"):
        # dict.get, for feedparser's own answers "published" where "updated" is asked for.
        printed, parsed = dict.get(item, key), dict.get(item, f"{key}_parsed")
        if printed and (found := stamped(printed)):
            return found
        if printed and parsed:
            day = date(*parsed[:3])
            return When(first=day, last=day, printed=printed)
    return None
