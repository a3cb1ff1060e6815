"""PDF: paragraphs out of printed lines."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pytest

from palaver.collect import pdf as pdf_format
from palaver.collect.lines import Line, paragraphs
from palaver.errors import EmptyReport, LockedReport, NotText
from palaver.model.evidence import Report

Make = Callable[..., Path]
Only = Callable[..., Report]


def test_wrapped_lines_are_joined_and_gaps_part_paragraphs(pdf: Make, report: Only) -> None:
    path = pdf(
        [
            "The envoys of the two councils met on Monday in Port Sel for three",
            "hours and agreed to meet again in May.",
            (24, "No paper was signed, and the prisoners stay where they are until"),
            "the summer.",
        ]
    )
    found = report(path)
    assert found.text == (
        "The envoys of the two councils met on Monday in Port Sel for three hours and agreed to meet again in May.\n\n"
        "No paper was signed, and the prisoners stay where they are until the summer."
    )
    assert (found.title, found.byline, found.published) == ("Talks open in Port Sel", "Ana Lind", None)


def test_a_broken_word_is_joined_and_a_hyphened_one_keeps_its_hyphen(pdf: Make, report: Only) -> None:
    path = pdf(
        [
            "The well-known envoy opened the nego-",
            "tiations on the line, as the well-",
            "known map has it, near Port-",
            "Sel.",
        ]
    )
    assert report(path).text == (
        "The well-known envoy opened the negotiations on the line, as the well-known map has it, near Port-Sel."
    )


def test_page_numbers_and_running_heads_are_left_out_and_a_sentence_goes_on_over_the_page(
    pdf: Make, report: Only
) -> None:
    body = ["The envoys of the two councils met on Monday in Port Sel and", "agreed that the ferry will"]
    rest = ["sail again in May, said the envoy who had led the delegation of", "the Highland Council to the talks."]
    path = pdf(
        ["Lake Review 12/2034", *body, "Page 1 of 3"],
        ["Lake Review 12/2034", *rest, "Page 2 of 3"],
        ["Lake Review 12/2034", "A third page has only this to say.", "Page 3 of 3"],
    )
    text = report(path).text
    assert "Page" not in text and "Lake Review" not in text
    assert "the ferry will sail again in May" in text
    assert text.endswith("\n\nA third page has only this to say.")


def test_a_short_last_line_ends_a_paragraph_without_a_gap() -> None:
    rows = [
        Line(
            text="The envoys met on Monday and spoke for three hours in the", left=72, right=500, bottom=700, height=12
        ),
        Line(text="old customs house.", left=72, right=160, bottom=686, height=12),
        Line(
            text="Nobody signed a paper before the ferry left in the evening", left=72, right=505, bottom=672, height=12
        ),
        Line(text="of the same day.", left=72, right=150, bottom=658, height=12),
    ]
    assert paragraphs([rows]).count("\n\n") == 1


def test_a_scan_has_no_text_layer(pdf: Make) -> None:
    with pytest.raises(EmptyReport, match="no text layer") as caught:
        pdf_format.read(pdf([], []).read_bytes(), "scan.pdf")
    assert "OCR" in caught.value.fix


def encrypted(path: Path, password: str) -> bytes:
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(path))
    writer.encrypt(user_password=password, owner_password="owner", algorithm="AES-256")
    stream = io.BytesIO()
    writer.write(stream)
    return stream.getvalue()


def test_an_encrypted_pdf_is_locked(pdf: Make) -> None:
    with pytest.raises(LockedReport, match="encrypted"):
        pdf_format.read(encrypted(pdf(["Words."]), "secret"), "locked.pdf")


def test_a_pdf_that_only_forbids_printing_is_read(pdf: Make) -> None:
    assert "Words" in pdf_format.read(encrypted(pdf(["Words for all."]), ""), "open.pdf").text


@pytest.mark.parametrize("cut", [20, 300])
def test_a_broken_pdf_is_no_text(pdf: Make, cut: int) -> None:
    with pytest.raises(NotText, match="broken PDF"):
        pdf_format.read(pdf(["Words."]).read_bytes()[:cut], "broken.pdf")


def test_emoji_and_letters_of_other_scripts_do_not_upset_the_places() -> None:
    assert paragraphs([[Line(text="Мир 🕊️"), Line(text="и хлеб.")]]) == "Мир 🕊️ и хлеб."


def test_without_a_title_in_its_information_the_first_line_is_the_title() -> None:
    from reportlab.pdfgen import canvas

    stream = io.BytesIO()
    sheet = canvas.Canvas(stream)
    sheet.drawString(72, 700, "Talks open in Port Sel")
    sheet.drawString(72, 660, "The envoys met on Monday.")
    sheet.save()
    found = pdf_format.read(stream.getvalue(), "r.pdf")
    assert (found.title, found.byline, found.published) == ("Talks open in Port Sel", None, None)


def test_the_columns_of_a_page_are_read_one_after_the_other(paragraphs: tuple[str, ...]) -> None:
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate, Paragraph

    stream = io.BytesIO()
    frames = [Frame(60, 560, 230, 180, id="left"), Frame(305, 560, 230, 180, id="right")]
    document = BaseDocTemplate(stream, pageTemplates=[PageTemplate(frames=frames)])
    style = ParagraphStyle("body", fontName="Helvetica", fontSize=10, leading=13, spaceAfter=8)
    document.build([Paragraph(paragraph, style) for paragraph in paragraphs * 2])
    assert pdf_format.read(stream.getvalue(), "r.pdf").text == "\n\n".join(paragraphs * 2)
