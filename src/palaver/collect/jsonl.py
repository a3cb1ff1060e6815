"""JSONL: one report a line, as other programs hand them over."""

from __future__ import annotations

import json
from typing import BinaryIO

from palaver.collect.decode import ensure_read, newlines
from palaver.collect.published import stamped
from palaver.collect.values import MAX_BYTES, Entries, Entry, Fault, Found, code, line
from palaver.errors import EmptyReport, NotText, ReportError, TooLarge

KEYS = ("text", "title", "outlet", "published", "url", "language", "byline", "name")
"""The keys of a line; ``text`` must be there."""


def read(stream: BinaryIO, where: str, limit: int = MAX_BYTES) -> Entries:
    """The reports of a JSONL file; a line that is none is a fault, and the next line is read.

    Raises:
        EmptyReport: there is no line in it.
    """
    number, found = 0, False
    while row := stream.readline(limit + 1):
        number += 1
        mark = f"line {number}"
        place = f"{where}, {mark}"
        if len(row) > limit:
            while row and not row.endswith(b"\n"):
                row = stream.readline(limit)
            found = True
            what = f"the line is over the limit of {limit / 1024**2:.0f} MiB"
            yield Fault(mark=mark, error=TooLarge(what, where=place, fix="Split the report."))
            continue
        raw = row.removeprefix(b"\xef\xbb\xbf") if number == 1 else row
        raw = raw.strip()
        if not raw:
            continue
        found = True
        try:
            yield _entry(raw, mark, place)
        except ReportError as error:
            yield Fault(mark=mark, error=error)
    if not found:
        raise EmptyReport("there is no line in it", where=where, fix="Check that the file was saved whole.")


def _entry(raw: bytes, mark: str, where: str) -> Entry:
    try:
        loaded = json.loads(raw.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        reason = error.msg if isinstance(error, json.JSONDecodeError) else "not UTF-8 or nested too deeply"
        fix = "Write one JSON object a line, in UTF-8."
        raise NotText(f"it is not JSON ({reason})", where=where, fix=fix) from error
    if not isinstance(loaded, dict):
        raise NotText("it is not a JSON object", where=where, fix='Write {"text": "...", "title": "..."}.')
    if unknown := sorted(loaded.keys() - set(KEYS)):
        fix = f"The keys are {', '.join(KEYS)}."
        raise NotText(f"unknown key {', '.join(map(repr, unknown))}", where=where, fix=fix)
    for key, value in loaded.items():
        if value is not None and not isinstance(value, str):
            raise NotText(f"the value of {key!r} is not a text", where=where, fix="Write it in quotation marks.")
    text = newlines(loaded.get("text") or "")
    if any("\ud800" <= char <= "\udfff" for char in text):
        raise NotText("its text holds half a character", where=where, fix="Write characters, not surrogate halves.")
    published = loaded.get("published")
    when = stamped(published) if published else None
    if published and when is None:
        fix = "Give a day, a month or a year: 2034-03-20, 2034-03 or 2034."
        raise NotText(f"{published!r} is not a date of publication", where=f"{where}: published", fix=fix)
    ensure_read(text, where)
    title, url = line(loaded.get("title")), line(loaded.get("url"))
    return Entry(
        found=Found(
            text=text,
            title=title,
            byline=line(loaded.get("byline")),
            outlet=line(loaded.get("outlet")),
            published=when,
            language=code(loaded.get("language")),
            url=url,
        ),
        raw=raw,
        name=loaded.get("name") or title or url or mark,
        mark=mark,
    )
