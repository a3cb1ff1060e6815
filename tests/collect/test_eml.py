"""Mails."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from email.message import EmailMessage
from pathlib import Path

import pytest

from palaver.collect import eml
from palaver.errors import EmptyReport, NotText
from palaver.model.evidence import Report


def mail(text: str | None = "The envoys met on Monday.\n", html: str | None = None) -> EmailMessage:
    message = EmailMessage()
    message["Subject"] = "Fwd: Переговоры в Порт-Селе"
    message["From"] = '"Ana Lind, Lake Post" <ana@lake.example>'
    message["Date"] = "Mon, 20 Mar 2034 23:30:00 +0300"
    if text is not None:
        message.set_content(text)
    if html is not None:
        if text is None:
            message.set_content(html, subtype="html")
        else:
            message.add_alternative(html, subtype="html")
    message["Content-Language"] = "ru"
    return message


def test_headers_tell_of_the_mail(tmp_path: Path, report: Callable[..., Report]) -> None:
    path = tmp_path / "mail.eml"
    path.write_bytes(mail(html="<p>Other words.</p>").as_bytes())
    found = report(path)
    assert found.text == "The envoys met on Monday.\n"
    assert (found.title, found.byline, found.language) == ("Переговоры в Порт-Селе", "Ana Lind, Lake Post", "ru")
    assert found.published is not None
    assert found.published.first == found.published.last == date(2034, 3, 20)


def test_the_html_part_is_read_where_there_is_no_text() -> None:
    assert eml.read(mail(None, "<p>One.</p><p>Two.</p>").as_bytes(), "m.eml").text == "One.\n\nTwo."
    assert eml.read(mail(" \n", "<p>One.</p>").as_bytes(), "m.eml").text == "One."


def test_attachments_are_not_the_mail() -> None:
    message = mail()
    message.add_attachment("Secret words", filename="a.txt")
    assert "Secret" not in eml.read(message.as_bytes(), "m.eml").text


def test_an_old_encoding_and_flowed_lines() -> None:
    head = b"Subject: Talks\r\nContent-Type: text/plain; charset=windows-1251; format=flowed\r\n\r\n"
    body = "Посланники встретились \r\nв понедельник.\r\n\r\nОни уехали.\r\n-- \r\nАна\r\n".encode("cp1251")
    assert eml.read(head + body, "m.eml").text == ("Посланники встретились в понедельник.\n\nОни уехали.\n-- \nАна\n")


def test_no_date_is_no_date() -> None:
    message = mail()
    del message["Date"]
    assert eml.read(message.as_bytes(), "m.eml").published is None
    message["Date"] = "yesterday"
    assert eml.read(message.as_bytes(), "m.eml").published is None


@pytest.mark.parametrize("data", [b"no headers here, only words", b"\x89PNG\r\n\x1a\n\x00\x00", b"\n\n"])
def test_what_is_no_mail_is_refused(data: bytes) -> None:
    with pytest.raises((NotText, EmptyReport)):
        eml.read(data, "m.eml")


def test_a_mail_without_words_is_empty() -> None:
    with pytest.raises(EmptyReport):
        eml.read(mail(" \n").as_bytes(), "m.eml")


def test_an_encoding_nobody_knows_is_refused_unless_it_is_utf8() -> None:
    head = b"Subject: Talks\r\nContent-Type: text/plain; charset=x-lake\r\n\r\n"
    assert eml.read(head + "Größe\n".encode(), "m.eml").text == "Größe\n"
    with pytest.raises(NotText):
        eml.read(head + b"\x81\x8d\xfd\xfc", "m.eml")
