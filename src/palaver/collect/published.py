"""Dates of publication as they are written down: in a manifest, on a page, in a mail header."""

from __future__ import annotations

import calendar
import re
from datetime import date
from email.utils import parsedate_to_datetime

from palaver.model.evidence import When

_EXACT = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_STAMP = re.compile(r"(\d{4}-\d\d-\d\d)(?:[T ]\d\d?:?\d\d.*)?")
_SLASHED = re.compile(r"(\d{4})/(\d\d)/(\d\d)(?: \d\d?:\d\d.*)?")


def exact(printed: str) -> When | None:
    """The days that "2034-03-20", "2034-03", "2034" or two of them around a slash stand for, else ``None``."""
    first, slash, last = printed.strip().partition("/")
    begin, end = _interval(first), _interval(last if slash else first)
    if begin is None or end is None or begin[0] > end[1]:
        return None
    return When(first=begin[0], last=end[1], printed=printed.strip())


def stamped(printed: str) -> When | None:
    """The day of a time stamp as pages and mails write them (ISO 8601, RFC 2822), or what :func:`exact` reads.

    The day is the one that stands there, in the zone of whoever wrote it.
    """
    text = printed.strip()
    for pattern in (_STAMP, _SLASHED):
        if match := pattern.fullmatch(text):
            found = exact("-".join(match.groups()))
            return found and When(first=found.first, last=found.last, printed=text)
    if found := exact(text):
        return found
    try:
        day = parsedate_to_datetime(text).date()
    except (TypeError, ValueError, IndexError, OverflowError):
        return None
    return When(first=day, last=day, printed=text)


def _interval(text: str) -> tuple[date, date] | None:
    match = _EXACT.fullmatch(text)
    if match is None:
        return None
    year, month, day = int(match[1]), int(match[2] or 0), int(match[3] or 0)
    try:
        if day:
            return date(year, month, day), date(year, month, day)
        if match[3] or (match[2] and not month):
            return None
        if month:
            return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
        return date(year, 1, 1), date(year, 12, 31)
    except ValueError:
        return None
