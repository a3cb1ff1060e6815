"""Until when a commitment is to be kept, as the report's words and dates allow."""

from __future__ import annotations

import re
from datetime import date, timedelta

from palaver.model.evidence import When
from palaver.model.record import CommitmentKind
from palaver.read import commitment_words as words
from palaver.read.commitment_terms import Term
from palaver.read.page import Page
from palaver.text.dates import Dated, DateShape, parse_date

_BEGINS = re.compile(
    r"\b(?:from|starting|beginning|begins?|as of|effective|takes? effect|on|until|till|by|"
    r"due)\b[^.;]{0,25}$",
    re.IGNORECASE,
)
_LENGTH = re.compile(
    r"^(?P<length>.*?\b(?:days?|weeks?|months?|hours?|years?))\s+(?:from|after|starting|beginning)\s+", re.IGNORECASE
)
_WITHIN = re.compile(r"\bwithin\b.*\b(?P<unit>day|week|month|hour|minute)s?\b", re.IGNORECASE)
_OF_TELLING = re.compile(
    r"\b(?:agreed|promised|pledged|announced|declared|signed|reached|concluded|said|says|told|repeated|vowed|"
    r"swore|seized|taken|"
    r"assured|gave|warned|demanded|threatened|met|arranged|foreseen|stated|confirmed|responded|insisted|undertook)\b"
    r"(?: (?:at|in|by|to) [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?| again| publicly| jointly| parliament| reporters|"
    r" journalists)?"
    r"(?: on| in| late| early| since| for the)*\s*$"
)
_UNDATED = re.compile(
    r"\b(?:(?:\d+|\w+) (?:days?|weeks?|months?|hours?) after [^.;,]{3,50}|"
    r"within \w+[\w -]*? (?:hours|days|weeks|months|minutes)(?: of [^.;,]{3,40})?|"
    r"(?:as soon as|once|when|upon|before) [^.;,]{4,50})",
    re.IGNORECASE,
)


def due(page: Page, term: Term) -> When | None:
    """The deadline, or the beginning of what begins; words that cannot be dated are kept as printed.

    A length of time that an ultimatum gives runs from the day it was set, that of an accord from its signature where
    the report dates it.
    """
    found = page.dates_in(term.start, term.end)
    if term.kind is CommitmentKind.ULTIMATUM:
        given = _given(page, term, found)
        if given is not None:
            return given
    for dated in sorted(found, key=lambda d: (_urgency(page, term, d), d.start)):
        if _urgency(page, term, dated) >= _PASSED:
            break
        when = _deadline(page, term, dated)
        if when is not None:
            return when
    undated = _UNDATED.search(page.text, term.start, term.end)
    return When(printed=undated.group().strip()) if undated else None


_PASSED = 5


def _urgency(page: Page, term: Term, dated: Dated) -> int:
    """Deadlines first, then beginnings, then days that merely stand there; the past of the telling not at all."""
    if dated.shape in (DateShape.DEADLINE, DateShape.UNTIL):
        return 0
    before = page.text[max(term.start - 30, dated.start - 60, 0) : dated.start]
    if dated.shape in (DateShape.DURATION, DateShape.SINCE) or _OF_TELLING.search(before):
        return 9
    if re.match(r"(?:last|yesterday|ago)\b", dated.when.printed or ""):
        return 9
    if _BEGINS.search(before[-30:]) or dated.shape is DateShape.RANGE:
        return 2
    return 3 if dated.shape in (DateShape.DAY, DateShape.MONTH) else 4


def _deadline(page: Page, term: Term, dated: Dated) -> When | None:
    first, last, printed = dated.when.first, dated.when.last, dated.when.printed or ""
    if last is None or first is None:
        return When(printed=printed) if _WITHIN.search(printed) else None
    within = _WITHIN.search(printed)
    if within and term.kind is CommitmentKind.AGREED:
        return _from_signature(page, term, printed, within["unit"].lower())
    length = _LENGTH.match(printed)
    if length:
        return parse_date(printed[length.end() :], page.published) or dated.when
    if first == last:
        return dated.when
    if dated.shape is DateShape.RANGE or (last - first) < timedelta(days=20):
        return When(first=first, last=first, printed=printed)
    return dated.when


def _from_signature(page: Page, term: Term, printed: str, unit: str) -> When:
    """ "Within ten days" of an accord: counted from its day, else as printed."""
    signed = signature(page, term)
    days = day_count(printed)
    if signed is None or days is None or unit in ("hour", "minute"):
        return When(printed=printed)
    end = signed + timedelta(days=days)
    return When(first=end, last=end, printed=printed)


def signature(page: Page, term: Term) -> date | None:
    """The day an accord was made: told in the term's own sentence, else where the report first tells of agreeing."""
    own = page.prepared.sentence_at(term.start)
    telling = (s for s in page.sentences if _agreeing(page.text, s.start, s.end))
    for sentence in (s for s in (own, *telling) if s is not None):
        paragraph = page.paragraph(sentence)
        head = paragraph.start if paragraph.body == sentence.start else sentence.start
        for dated in page.dates_in(head, sentence.end):
            exact = dated.when.first is not None and dated.when.first == dated.when.last
            if exact and dated.shape in (DateShape.DAY, DateShape.RELATIVE) and _past(page, dated):
                return dated.when.first
    return None


def _agreeing(text: str, start: int, end: int) -> bool:
    return any(p.search(text, start, end) for p in (words.AGREED, words.SIGNED, words.AGREED_BEHIND))


def _past(page: Page, dated: Dated) -> bool:
    return page.published is None or dated.when.first is None or dated.when.first <= page.published


def _given(page: Page, term: Term, found: tuple[Dated, ...]) -> When | None:
    """The end of the "45 days" that an ultimatum gives, where no day is set as its end."""
    if any(d.shape in (DateShape.DEADLINE, DateShape.UNTIL) for d in found):
        return None
    start = next((d.when.first for d in found if d.when.first and d.when.first == d.when.last and _past(page, d)), None)
    start = start or page.published
    for dated in found:
        days = day_count(dated.when.printed or "")
        given = _GIVES.search(page.text[term.start : dated.start])
        if dated.shape is DateShape.DURATION and days and given and start:
            end = start + timedelta(days=days)
            return When(first=end, last=end, printed=dated.when.printed)
    return None


_GIVES = re.compile(r"\b(?:g[ai]ven?|gives|giving|ha[sd]|have|another|granted)\b[^.;]{0,50}$", re.IGNORECASE)

NUMBERS = {
    "a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10,
    "twelve": 12, "fourteen": 14, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "forty-five": 45, "fifty": 50,
    "sixty": 60, "ninety": 90, "hundred": 100,
}  # fmt: skip
_UNITS = {"day": 1, "week": 7, "month": 30}


def day_count(printed: str) -> int | None:
    """How many days a length of time has ("45 days", "two weeks"); ``None`` where it is not said in days."""
    match = re.search(r"([\w-]+)[ -](?:more |further )?(day|week|month)s?\b", printed.lower())
    if not match:
        return None
    count = int(match[1]) if match[1].isdigit() else NUMBERS.get(match[1])
    return count * _UNITS[match[2]] if count else None
