"""When a meeting is: the day, the opening day or the month told of it, never the time of its telling."""

from __future__ import annotations

import re
from datetime import date

from palaver.model.evidence import When
from palaver.read.meeting_signs import Manner, Sign
from palaver.read.page import Page
from palaver.text.dates import Dated, DateShape
from palaver.text.prepare import ParagraphKind, Sentence

_ABOUT = re.compile(
    r"\b(?:half|week|weeks|early|late|end|beginning|start|mid|middle|between|before|fortnight|around|about)\b|mid-",
    re.I,
)


_DIGIT = re.compile(r"\d")


def month_or_day(dated: Dated) -> When | None:
    """A time as meetings are dated: a day, the opening day of a few days, or a month; else ``None``."""
    first, last = dated.when.first, dated.when.last
    printed = dated.when.printed
    if dated.shape is DateShape.DURATION:
        return None
    if first is None or last is None:
        return _month_of(last or first, printed) if dated.shape in (DateShape.DEADLINE, DateShape.UNTIL) else None
    vague = _ABOUT.search(printed or "") is not None
    if first == last:
        bounded = dated.shape in (DateShape.DEADLINE, DateShape.UNTIL)
        return _month_of(last, printed) if vague and (bounded or not _DIGIT.search(printed or "")) else dated.when
    if (last - first).days <= 14 and not vague:
        return When(first=first, last=first, printed=printed)
    if (first.year, first.month) == (last.year, last.month):
        return _month_of(first, printed)
    return _month_of(last, printed) if dated.shape is DateShape.DEADLINE else None


def _month_of(day: date | None, printed: str | None) -> When | None:
    if day is None:
        return None
    first = day.replace(day=1)
    following = first.replace(year=first.year + (first.month == 12), month=first.month % 12 + 1)
    return When(first=first, last=date.fromordinal(following.toordinal() - 1), printed=printed)


_SPEECH = (
    r"(?:said|says|told|announced|wrote|confirmed|stated|asked|assured|declared|reported|insisted|warned|denied|added|"
    r"stressed|claimed|argued|predicted|posted|informed)"
)
_SAID_ON = re.compile(rf"\b{_SPEECH}(?: \w+){{0,2}}(?: in [A-Z]\w+)?(?: late| early)?(?: on| in)?\s+$")
_SAID_AFTER = re.compile(rf"^,? [^,.;]{{3,50}}? {_SPEECH}\b")
_BOUNDS = (DateShape.DEADLINE, DateShape.UNTIL, DateShape.AFTER)


def _of_speech(text: str, dated: Dated, sign: Sign, start: int) -> bool:
    """Whether a time is that of somebody's words: "said on Monday that", "On Saturday, he said"."""
    if _SAID_ON.search(text[max(start, dated.start - 45) : dated.start]):
        return True
    return dated.start < start + 12 and dated.end < sign.start and bool(_SAID_AFTER.match(text[dated.end : sign.start]))


def told_when(page: Page, start: int, end: int, sign: Sign) -> When | None:
    """The time told of a sign: the nearest in its range, what stands behind it before what stands in front."""
    best: tuple[float, When] | None = None
    done = sign.manner in (Manner.SIGNED, Manner.MET)
    for dated in page.dates_in(start, end):
        when = month_or_day(dated)
        if when is None or dated.shape is DateShape.SINCE or _of_speech(page.text, dated, sign, start):
            continue
        behind = dated.start >= sign.start
        gap = max(0, dated.start - sign.end) if behind else (sign.start - dated.end) * 1.3 + 8
        if dated.shape in _BOUNDS:
            if (done and sign.manner is Manner.SIGNED) or gap > 60:
                continue
            gap += 60
        if page.text[dated.end : dated.end + 2] in ("’s", "'s"):
            gap += 30
        if gap <= (60 if sign.manner is Manner.SIGNED else 140) and (best is None or gap < best[0]):
            best = (gap, when)
    return _opening(page.text, start, end, best[1]) if best else None


_AFTER_DAYS = re.compile(
    r"\bafter (?P<days>two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) days\b(?= (?:of|in|at|behind|"
    r"and)\b)",
    re.IGNORECASE,
)
_COUNT = {w: n for n, w in enumerate("zero one two three four five six seven eight nine ten eleven twelve".split())}


def _opening(text: str, start: int, end: int, when: When) -> When:
    """The opening day, where the last day and the length of a meeting are told: "on Friday after two days of talks"."""
    length = _AFTER_DAYS.search(text, start, end)
    if length is None or when.first is None or when.first != when.last:
        return when
    day = date.fromordinal(when.first.toordinal() - _COUNT[length["days"].lower()] + 1)
    return When(first=day, last=day, printed=when.printed)


def heading_time(page: Page, sentence: Sentence) -> When | None:
    """The date that heads a paragraph of a chronicle ("MARCH 29 — The sides agree ...")."""
    paragraph = page.paragraph(sentence)
    before = page.sentences[sentence.index - 1] if sentence.index else None
    if before is not None and before.paragraph == sentence.paragraph and before.end - before.start < 16:
        alone = page.dates_in(before.start, before.end)
        return month_or_day(alone[0]) if alone else None
    if paragraph.body == paragraph.start or paragraph.kind is ParagraphKind.TURN:
        return None
    dated = page.dates_in(paragraph.start, paragraph.body)
    if not dated or page.published is None or sentence.start > paragraph.body + 200:
        return None
    when = month_or_day(dated[0])
    return None if when is None or when.last is None or when.last >= page.published else when
