"""Word documents (.docx) by python-docx: paragraphs and the cells of tables, in their order."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from palaver.collect import plain
from palaver.collect.decode import ensure_read, newlines
from palaver.collect.values import MAX_BYTES, Found, code, line
from palaver.errors import LockedReport, NotText, TooLarge

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SAVE = "Open it in a word processor, save it as .docx or text, and add that."


def read(data: bytes, where: str) -> Found:
    """The text of a Word document, a blank line between paragraphs. No date is taken from its properties.

    Raises:
        EmptyReport: there is nothing to read.
        LockedReport: it is encrypted.
        NotText: it is no Word document, or an old or broken one.
        TooLarge: unpacked it is over the size limit.
    """
    _ensure_docx(data, where)
    import docx

    try:
        document = docx.Document(io.BytesIO(data))
        text = "\n\n".join(filter(None, (newlines(block).strip() for block in _blocks(document))))
        properties = document.core_properties
        title, author, language = properties.title, properties.author, properties.language
    except Exception as error:  # python-docx raises KeyError, ValueError, lxml and zlib errors on damaged parts
        raise NotText(f"it is a broken Word document ({error})", where=where, fix=_SAVE) from error
    ensure_read(text, where)
    byline = None if author == "python-docx" else line(author)
    return Found(text=text, title=line(title) or plain.title(text), byline=byline, language=code(language))


def _ensure_docx(data: bytes, where: str) -> None:
    if data.startswith(_OLE):
        if "EncryptedPackage".encode("utf-16-le") in data:
            fix = "Open it with its password, save it without one, and add that."
            raise LockedReport("it is encrypted", where=where, fix=fix)
        raise NotText("it is in the old Word format (.doc)", where=where, fix=_SAVE)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            size = sum(part.file_size for part in archive.infolist())
            names = set(archive.namelist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        raise NotText("it is no Word document: it is not a zip archive", where=where, fix=_SAVE) from error
    if size > MAX_BYTES:
        what = f"it unpacks to {size / 1024**2:.0f} MiB; the limit is {MAX_BYTES // 1024**2} MiB"
        raise TooLarge(what, where=where, fix="Take out its pictures, or save its text and add that.")
    if "[Content_Types].xml" not in names:
        raise NotText("it is a zip archive, and no Word document", where=where, fix="Unpack it and add the folder.")


def _blocks(document: Any) -> Iterator[str]:
    for block in document.iter_inner_content():
        if hasattr(block, "rows"):
            for row in block.rows:
                cells = (line(cell.text) for cell in row.cells)
                yield " | ".join(cell for cell in cells if cell)
        else:
            yield block.text
