"""Web archives (.warc, .warc.gz) by warcio: every page that answered is a report."""

from __future__ import annotations

import dataclasses
import gzip
import zlib
from typing import Any, BinaryIO
from urllib.parse import urlsplit

from palaver.collect import html, plain
from palaver.collect.values import MAX_BYTES, Entries, Entry, Fault, charset
from palaver.errors import NotText, ReportError, TooLarge

_PAGES = frozenset({"text/html", "application/xhtml+xml"})
_FIX = "Fetch or copy the archive again; the pages before this place have been read."


def read(stream: BinaryIO, where: str, limit: int = MAX_BYTES) -> Entries:
    """The pages and plain texts of a web archive, in its order; other records and failed answers are passed over.

    ``fetched`` is the record's date. The day of publication is what the page says, never the day of the archive.

    Raises:
        NotText: it is no web archive, or it breaks off; the records before that place have been given.
    """
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    class Records(ArchiveIterator):  # type: ignore[misc]
        INC_RECORD = ""  # what it would print; it is counted, and told below

    number, record, records = 0, None, None
    try:
        records = Records(_Unpacked(stream))
        for record in records:
            number += 1
            if _is_page(record):
                yield _entry(record, where, f"record {number}", limit)
    except (ArchiveLoadFailed, OSError, ValueError, AttributeError, TypeError) as error:
        place = f"{where}, after record {number}" if number else where
        raise NotText("it is no web archive, or a broken one", where=place, fix=_FIX) from error
    if record is None:
        raise NotText("it is no web archive", where=where, fix=_FIX)
    if getattr(record.raw_stream, "limit", 0) > 0:
        raise NotText("the archive is cut short", where=f"{where}, record {number}", fix=_FIX)
    if records.err_count:
        what = f"the length of {records.err_count} record(s) is wrong; pages may be missing"
        raise NotText(what, where=where, fix=_FIX)


class _Unpacked:
    """The bytes of an archive, unzipped where it is zipped. Says where it breaks off, which warcio passes over."""

    def __init__(self, stream: BinaryIO) -> None:
        zipped = stream.read(2) == b"\x1f\x8b"
        stream.seek(0)
        opened: Any = gzip.GzipFile(fileobj=stream) if zipped else stream
        # read1() gives what stands before a break; read() would raise first.
        self._stream, self._read = opened, opened.read1 if zipped else opened.read

    def read(self, size: int) -> bytes:
        try:
            return bytes(self._read(size))
        except (EOFError, zlib.error) as error:
            raise OSError("the archive is cut short or damaged") from error

    def tell(self) -> int:
        return int(self._stream.tell())


def _is_page(record: Any) -> bool:
    if record.rec_type != "response" or record.http_headers is None:
        return False
    answered = str(record.http_headers.get_statuscode()).startswith("2")
    return answered and _type(record) in _PAGES | {"text/plain"}


def _type(record: Any) -> str:
    return (record.http_headers.get_header("Content-Type") or "").partition(";")[0].strip().lower()


def _entry(record: Any, where: str, mark: str, limit: int) -> Entry | Fault:
    """One page as an entry. Its address is the one the page gives for itself, else the one it was fetched from."""
    url = str(record.rec_headers.get_header("WARC-Target-URI") or "").strip("<>")
    place = f"{where}, {mark} ({url})"
    raw = bytes(record.content_stream().read(limit + 1))
    if len(raw) > limit:
        error = TooLarge(f"the page is over the limit of {limit / 1024**2:.0f} MiB", where=place, fix="Add its text.")
        return Fault(mark=mark, error=error)
    reader = html.read if _type(record) in _PAGES else plain.read
    try:
        found = reader(raw, place, charset(record.http_headers.get_header("Content-Type")))
    except ReportError as fault:
        return Fault(mark=mark, error=fault)
    if found.url is None and urlsplit(url).scheme in {"http", "https"}:
        found = dataclasses.replace(found, url=url)
    fetched = record.rec_headers.get_header("WARC-Date")
    return Entry(found=found, raw=raw, name=found.title or url, mark=mark, fetched=fetched)
