"""Bytes to text, and never to a wrong text: what cannot be decided is an error."""

from __future__ import annotations

import codecs
import re

from palaver.errors import EmptyReport, NotText

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # begins with the mark of UTF-16, so it is asked first
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_GUESSES = (
    "cp1252 cp1250 cp1251 cp1253 cp1254 cp1255 cp1256 cp1257 koi8_r koi8_u iso8859_2 iso8859_5 "
    "shift_jis euc_jp euc_kr gb18030 big5"
).split()
_SAMPLE = 200_000
_TELLING = 40
# What the web means by these names: pages that declare them are written in windows-1252.
_MEANT = {"iso-8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252", "ascii": "cp1252"}
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_SAVE = "Save it as UTF-8 text and add it again."


def decode(data: bytes, where: str, declared: str | None = None) -> str:
    """The text of bytes with line ends as a newline each and no byte order mark; nothing else is changed.

    The encoding is the one a byte order mark gives, else ``declared``, else UTF-8, else the one that
    charset-normalizer finds if it finds one only.

    Raises:
        NotText: the bytes are binary, not what they were declared to be, or of no single likely encoding.
    """
    text = _decoded(data, where, declared)
    controls = len(_CONTROL.findall(text))
    if "\x00" in text or controls * 100 > len(text):
        raise NotText("it holds binary data, not text", where=where, fix=_SAVE)
    return newlines(text)


def newlines(text: str) -> str:
    """The text with every line end as one newline."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def ensure_read(text: str, where: str) -> str:
    """The text itself.

    Raises:
        EmptyReport: there is no letter or figure in it.
    """
    if not any(char.isalnum() for char in text):
        raise EmptyReport("there is nothing to read in it", where=where, fix="Check that the file was saved whole.")
    return text


def _decoded(data: bytes, where: str, declared: str | None) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data[len(mark) :] if encoding == "utf-8" else data, encoding, where)
    for encoding in filter(None, (_MEANT.get((declared or "").lower(), declared), "utf-8")):
        try:
            return data.decode(encoding)
        except (UnicodeError, LookupError):
            continue
    if declared and _known(declared):
        raise NotText(f"it is declared to be {declared} and is not", where=where, fix=_SAVE)
    return _strict(data, _guess(data, where), where)


def _known(encoding: str) -> bool:
    try:
        return codecs.lookup(encoding).name not in {"ascii", "utf-8"}
    except LookupError:
        return False


def _strict(data: bytes, encoding: str, where: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeError as error:
        raise NotText(f"it begins as {encoding} text and does not go on so", where=where, fix=_SAVE) from error


def _guess(data: bytes, where: str) -> str:
    """The one encoding these bytes are likely to be in; windows-1252 where it is as likely as another."""
    import charset_normalizer

    sample = data[:_SAMPLE]
    if b"\x00" in sample:
        raise NotText("it is a binary file, not text", where=where, fix=_SAVE)
    matches = list(charset_normalizer.from_bytes(sample, cp_isolation=_GUESSES))
    best = [m for m in matches if (m.chaos, -m.coherence) == (matches[0].chaos, -matches[0].coherence)]
    texts = {str(m) for m in best}
    # Without words of a known language, only a longer text that fits one encoding alone is believed.
    unsure = not best or (best[0].coherence == 0 and (len(matches) > 1 or len(sample) < _TELLING))
    if unsure or best[0].chaos > 0.1:
        raise NotText("it is not UTF-8, and its encoding cannot be told", where=where, fix=_SAVE)
    if len(texts) == 1:
        return best[0].encoding
    if any(m.encoding == "cp1252" for m in best):
        return "cp1252"
    names = ", ".join(sorted(m.encoding for m in best))
    raise NotText(f"it is not UTF-8; it may be any of {names}", where=where, fix=_SAVE)
