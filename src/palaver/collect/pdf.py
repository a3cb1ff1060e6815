"""PDF: the text layer by pypdfium2, encryption and document information by pypdf."""

from __future__ import annotations

import io
import logging
import re
from collections.abc import Iterator
from typing import Any

from palaver.collect import plain
from palaver.collect.lines import Line, paragraphs
from palaver.collect.values import MAX_BYTES, Found, line
from palaver.errors import EmptyReport, LockedReport, NotText, TooLarge

_NO_TITLE = re.compile(r"(?i)\(?(?:microsoft \w+ - |untitled|unnamed|anonymous|unspecified)|\S+\.\w{2,5}$")
_BROKEN = "\ufffe"  # what PDFium writes for a hyphen at the end of a line, instead of a line end
_SAVE = "Open it in a reader and save it again, or save its text and add that."


def read(data: bytes, where: str) -> Found:
    """The text of a PDF in paragraphs, page numbers and running heads left out.

    Title and author are those of its document information; without a title there, a first line that is one.

    The day a file was made is not the day a report was published, so no date is taken from it.

    Raises:
        EmptyReport: its pages have no text layer.
        LockedReport: it opens with a password only.
        NotText: it is broken.
        TooLarge: it holds more text than a report may.
    """
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if _is_locked(data):
            fix = "Open it with its password, save it without one, and add that."
            raise LockedReport("it is encrypted", where=where, fix=fix) from error
        raise NotText("it is a broken PDF", where=where, fix=_SAVE) from error
    try:
        pages = list(_pages(document, where))
    except pypdfium2.PdfiumError as error:
        raise NotText("it is a broken PDF", where=where, fix=_SAVE) from error
    finally:
        document.close()
    text = paragraphs(pages)
    if not any(char.isalnum() for char in text):
        what = f"it has {len(pages)} page(s) and no text layer; it is a scan or a picture"
        raise EmptyReport(what, where=where, fix="Run character recognition (OCR) over it and add the result.")
    title, author = _information(data)
    return Found(text=text, title=title or plain.title(text), byline=author)


def _pages(document: Any, where: str) -> Iterator[list[Line]]:
    size = 0
    for page in document:
        textpage = page.get_textpage()
        try:
            rows = list(_lines(textpage))
        finally:
            textpage.close()
            page.close()
        size += sum(len(row.text) for row in rows)
        if size > MAX_BYTES:
            raise TooLarge("its text is longer than a report may be", where=where, fix="Split it and add the parts.")
        yield rows


def _lines(textpage: Any) -> Iterator[Line]:
    """The printed lines of a page with their places; without places where PDFium counts characters otherwise."""
    text = textpage.get_text_range()
    placed = textpage.count_chars() == len(text)
    for match in re.finditer(rf"[^\r\n{_BROKEN}]+{_BROKEN}?", text):
        words = match[0].replace(_BROKEN, "-").replace("\x02", "-")
        start, end = match.start(), match.start() + len(match[0].rstrip(_BROKEN + " ")) - 1
        start += len(words) - len(words.lstrip())
        if not words.strip():
            continue
        if not placed:
            yield Line(text=words.strip())
            continue
        left, bottom, _, top = textpage.get_charbox(start, loose=True)
        right = textpage.get_charbox(end, loose=True)[2]
        yield Line(text=words.strip(), left=left, right=right, bottom=bottom, height=top - bottom)


def _is_locked(data: bytes) -> bool:
    reader = _reader(data)
    return reader is not None and bool(reader.is_encrypted)


def _information(data: bytes) -> tuple[str | None, str | None]:
    """The title and the author that the document's information names, where these are more than a file's name."""
    reader = _reader(data)
    try:
        found = reader.metadata if reader is not None else None
        title, author = (line(found.title), line(found.author)) if found else (None, None)
    except Exception:  # pypdf raises whatever a damaged dictionary leads to; the text is read already
        return None, None
    return (None if title is None or _NO_TITLE.match(title) else title), (
        None if author is None or _NO_TITLE.match(author) else author
    )


def _reader(data: bytes) -> Any:
    import pypdf

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what it repairs silently is no news to the user
    try:
        return pypdf.PdfReader(io.BytesIO(data))
    except Exception:  # as above
        return None
