"""Mail (.eml) by the standard library: the text part, else the HTML part; subject and date from the headers."""

from __future__ import annotations

import re
from email import message_from_bytes
from email.errors import MessageError
from email.message import Message
from email.policy import default
from email.utils import parseaddr

from palaver.collect import html
from palaver.collect.decode import decode, ensure_read
from palaver.collect.published import stamped
from palaver.collect.values import Found, code, line
from palaver.errors import NotText

_SAVE = "Open it in a mail program, save its text and add that."
_REPLY = re.compile(r"(?i)^(?:(?:fwd?|re|aw|wg|tr)\s*:\s*)+")


def read(data: bytes, where: str) -> Found:
    """The text of a mail. Its title is the subject, its byline the sender's name, its day that of the Date header.

    Raises:
        EmptyReport: there is nothing to read.
        NotText: it is no mail, or has no text part, or its text cannot be decoded.
    """
    try:
        message = message_from_bytes(data, policy=default)
        headers = {name: str(message[name] or "") for name in ("Subject", "From", "Date", "Content-Language")}
        part = message.get_body(("plain",)) or message.get_body(("html",))
        plain = part is not None and part.get_content_type() == "text/plain"
        if plain and not _payload(part).strip():
            part, plain = message.get_body(("html",)) or part, False
    except (MessageError, ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        raise NotText("it cannot be read as a mail", where=where, fix=_SAVE) from error
    if part is None or not any(headers.values()):
        raise NotText("it is no mail with a text part", where=where, fix=_SAVE)
    charset = part.get_content_charset()
    if part.get_content_type() == "text/html":
        text = html.paragraphs(decode(_payload(part), where, charset))
    else:
        text = decode(_payload(part), where, charset)
        text = _unflowed(text) if part.get_param("format") == "flowed" else text
    return Found(
        text=ensure_read(text, where),
        title=line(_REPLY.sub("", headers["Subject"])),
        byline=line(parseaddr(headers["From"])[0]),
        published=stamped(headers["Date"]),
        language=code(headers["Content-Language"]),
    )


def _payload(part: Message | None) -> bytes:
    found = part.get_payload(decode=True) if part is not None else b""
    return found if isinstance(found, bytes) else b""


def _unflowed(text: str) -> str:
    """A "flowed" text with its paragraphs joined: a line that ends with a blank goes on in the next one."""
    return re.sub(r"(?<!^--) \n(?=[^>\n])", " ", text, flags=re.M)
