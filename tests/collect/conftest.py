"""Reports in every format, made on the spot; people, states and outlets are invented."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from palaver.collect import Collected, collect
from palaver.errors import PalaverError
from palaver.model.evidence import Report

PARAGRAPHS = (
    "The envoys of the two councils met on Monday in Port Sel for three hours and agreed to meet again in May.",
    '"We came to listen," said the envoy Ana Orlo, who led the delegation of the Highland Council to the talks.',
    "No paper was signed, and the prisoners whose names were read out will stay where they are until the summer.",
)


@pytest.fixture
def paragraphs() -> tuple[str, ...]:
    return PARAGRAPHS


@pytest.fixture
def report() -> Callable[..., Report]:
    """The one report that an input becomes."""

    def only(*sources: str | Path) -> Report:
        found = list(collect(sources))
        assert len(found) == 1, found
        assert found[0].report is not None, found[0].error
        assert found[0].error is None
        return found[0].report

    return only


@pytest.fixture
def refused() -> Callable[..., PalaverError]:
    """The one error that an input becomes; it says what, where and what to do next."""

    def only(source: str | Path) -> PalaverError:
        found: list[Collected] = list(collect([source]))
        assert len(found) == 1, found
        error = found[0].error
        assert found[0].report is None
        assert error is not None
        assert error.what and error.where and error.fix
        assert found[0].where in error.where or Path(source).name in error.where
        return error

    return only


@pytest.fixture
def pdf(tmp_path: Path) -> Callable[..., Path]:
    """A PDF whose lines stand exactly as given, one page a list."""

    def make(*pages: Sequence[str | tuple[float, str]], name: str = "report.pdf") -> Path:
        from reportlab.pdfgen import canvas

        path = tmp_path / name
        sheet = canvas.Canvas(str(path), pagesize=(595, 842))
        sheet.setTitle("Talks open in Port Sel")
        sheet.setAuthor("Ana Lind")
        for lines in pages:
            y = 780.0
            for line in lines:
                gap, text = line if isinstance(line, tuple) else (14.0, line)
                y -= gap
                sheet.drawString(72, y, text)
            sheet.showPage()
        sheet.save()
        return path

    return make


@pytest.fixture
def warc() -> Callable[..., bytes]:
    """A web archive with a record for each (address, status line, content type, body)."""

    def make(*answers: tuple[str, str, str, bytes], gzip: bool = True) -> bytes:
        from warcio.statusandheaders import StatusAndHeaders
        from warcio.warcwriter import WARCWriter

        class Writer(WARCWriter):  # type: ignore[misc]
            _create_temp_file = staticmethod(io.BytesIO)  # warcio leaves its own open, which is a warning

        stream = io.BytesIO()
        writer = Writer(stream, gzip=gzip)
        for url, status, content_type, body in answers:
            headers = StatusAndHeaders(status, [("Content-Type", content_type)], protocol="HTTP/1.1")
            record = writer.create_warc_record(
                url,
                "response",
                payload=io.BytesIO(body),
                http_headers=headers,
                warc_headers_dict={"WARC-Date": "2034-03-22T08:00:00Z"},
            )
            writer.write_record(record)
        return stream.getvalue()

    return make


@pytest.fixture
def page() -> Callable[..., str]:
    """A page with an article and the things around it."""

    def make(head: str = "", body: Sequence[str] = PARAGRAPHS, headline: str = "Talks open in Port Sel") -> str:
        text = "".join(f"<p>{paragraph}</p>" for paragraph in body)
        return (
            f'<!DOCTYPE html><html lang="en-GB"><head><title>{headline} | Lake Post</title>{head}</head>'
            '<body><nav><a href="/">Home</a><a href="/world">World</a></nav>'
            f"<article><h1>{headline}</h1>{text}</article><footer>Lake Post, 12 Quay Street</footer></body></html>"
        )

    return make
