"""Word documents."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest

from palaver.collect import docx as docx_format
from palaver.errors import EmptyReport, LockedReport, NotText, TooLarge
from palaver.model.evidence import Report


def made(*paragraphs: str) -> bytes:
    document = docx.Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def test_paragraphs_and_tables_come_in_their_order(tmp_path: Path, report: Callable[..., Report]) -> None:
    document = docx.Document()
    document.add_heading("Talks open in Port Sel")
    document.add_paragraph("The envoys met on Monday.")
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "prisoners", "24"
    document.add_paragraph("They left.\nOn foot.")
    document.core_properties.title = "Talks open"
    document.core_properties.author = "Ana Lind"
    document.core_properties.language = "en-GB"
    path = tmp_path / "note.docx"
    document.save(str(path))
    found = report(path)
    assert found.text == (
        "Talks open in Port Sel\n\nThe envoys met on Monday.\n\nprisoners | 24\n\nThey left.\nOn foot."
    )
    assert (found.title, found.byline, found.language) == ("Talks open", "Ana Lind", "en")
    assert found.published is None


def test_an_empty_document_is_empty() -> None:
    with pytest.raises(EmptyReport):
        docx_format.read(made("", "  "), "note.docx")


def test_what_is_no_zip_is_no_document() -> None:
    with pytest.raises(NotText, match="not a zip archive"):
        docx_format.read(b"The envoys met on Monday.", "note.docx")


def test_a_document_cut_short_is_no_text() -> None:
    with pytest.raises(NotText):
        docx_format.read(made("The envoys met.")[:-400], "note.docx")


def test_another_zip_archive_is_no_document() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("a.txt", "words")
    with pytest.raises(NotText, match="no Word document"):
        docx_format.read(stream.getvalue(), "note.docx")


def test_a_damaged_part_is_no_text() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(made("Words."))) as old, zipfile.ZipFile(stream, "w") as new:
        for name in old.namelist():
            new.writestr(name, b"<w:document" if name == "word/document.xml" else old.read(name))
    with pytest.raises(NotText, match="broken Word document"):
        docx_format.read(stream.getvalue(), "note.docx")


def test_a_zip_bomb_is_not_unpacked() -> None:
    stream = io.BytesIO(made("Words."))
    with zipfile.ZipFile(stream, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/media/image1.bmp", b"\x00" * (60 * 1024**2))
    assert len(stream.getvalue()) < 1024**2
    with pytest.raises(TooLarge, match=r"unpacks to 6. MiB; the limit is 50 MiB"):
        docx_format.read(stream.getvalue(), "note.docx")


def test_old_and_locked_documents_say_so() -> None:
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 500
    with pytest.raises(NotText, match=r"old Word format"):
        docx_format.read(ole, "note.doc")
    with pytest.raises(LockedReport, match="encrypted"):
        docx_format.read(ole + "EncryptedPackage".encode("utf-16-le"), "note.docx")


def test_without_a_title_the_first_line_is_the_title() -> None:
    found = docx_format.read(made("Talks open in Port Sel", "The envoys met."), "note.docx")
    assert (found.title, found.byline) == ("Talks open in Port Sel", None)
