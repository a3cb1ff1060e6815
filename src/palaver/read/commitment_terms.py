"""Where a report tells of commitments: verbs of agreeing and pledging, things owed, deadlines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from palaver.model.record import CommitmentKind
from palaver.read import commitment_words as words
from palaver.read.commitment_items import items, trimmed, without_tail
from palaver.read.page import Page
from palaver.text.dates import DateShape
from palaver.text.prepare import Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One commitment as found: its range, the range to look for who is bound in, and how sure it is.

    ``whole`` is the start of its clause: who commits themselves stands between ``whole`` and ``cue``.
    """

    start: int
    end: int
    whole: int
    cue: int
    kind: CommitmentKind
    weight: float


def _negated(text: str, start: int, at: int) -> bool:
    return bool(words.NEGATED.search(text[max(start, at - 40) : at]))


def _clause_start(text: str, start: int, at: int) -> int:
    """Where the clause around a point begins: after the last strong break before it."""
    breaks = [
        m.end()
        for m in re.finditer(
            r"[;:—–]\s|\.\s|\bthat\s|,\s(?:and|but|while)\s|"
            r"[\"“](?=\w)",
            text[start:at],
        )
    ]
    return start + (breaks[-1] if breaks else 0)


def has_time(page: Page, start: int, end: int) -> bool:
    """Whether a range tells a time other than since when."""
    return any(d.shape is not DateShape.SINCE for d in page.dates_in(start, end))


def agreed_in(page: Page, sentence: Sentence) -> Iterator[Term]:
    """Terms behind "agreed to", "an agreement on", "under the accord", "the text provides for"."""
    text = page.text
    end = sentence.end
    for pattern, weight in ((words.AGREED, 1.2), (words.AGREEMENT, 0.9)):
        for match in pattern.finditer(text, sentence.start, end):
            if _negated(text, sentence.start, match.start()) or _vague(text, match, end):
                continue
            whole = _clause_start(text, sentence.start, match.start())
            stop = without_tail(text, match.start("what"), end)
            start = match.start("how") if match["how"] != "that" else match.start("what")
            yield from _spread(text, (start, stop), match["how"], (whole, match.start()), weight)
            break
    behind = words.AGREED_BEHIND.search(text, sentence.start + 20, end)
    if behind and words.FUTURE.search(text, sentence.start, behind.start()):
        yield from _spread(text, (sentence.start, behind.start()), "", (sentence.start, sentence.start), 1.15)
    under = words.UNDER.search(text, sentence.start, end)
    if under and words.FUTURE.search(text, under.end(), end) and not wishful(text, sentence.start, under.end()):
        stop = without_tail(text, under.end(), end)
        yield from _spread(text, (under.end(), stop), "", (under.end(), under.end()), 1.1)
    for match in words.TEXT_SAYS.finditer(text, sentence.start, end):
        if not wishful(text, match.start(), match.end()) and not _negated(text, sentence.start, match.start("verb")):
            stop = without_tail(text, match.end(), end)
            yield from _spread(text, (match.start("verb"), stop), "to", (sentence.start, match.start("verb")), 0.8)
        break


_MODAL = re.compile(r"\b(?:must|should|would|could|can|may|might|will|shall|cannot|is|are|was|were|has|have|had)\b")
_NOT_YET = re.compile(
    r"\b(?:any|no|without|never|future|possible|potential|eventual|prospective|final|controversial|proposed|propos\w+|"
    r"push(?:es|ed|ing)?|seek\w*|sought|want\w*|reject\w*|offer\w*|before|until|hopes? (?:for|of)|chance of|draft)\b"
    r"(?: [\w’'-]+){0,3}\s*$|"
    r"\b(?:any|no|future|possible|potential|eventual|prospective|proposed|controversial|draft)\b",
    re.IGNORECASE,
)
_RECEIVER = re.compile(r"(?:the|an?|his|her|its|their|this|that|these|those)\b|[A-Z]")


def _vague(text: str, match: re.Match[str], end: int) -> bool:
    """Agreement on nothing in particular, or on nothing yet: "agreed that talks are useful", "any deal must ..."."""
    noun = match.groupdict().get("noun")
    if noun is not None:
        before = text[max(0, match.start() - 30) : match.start()]
        gift = match["how"] == "to" and _RECEIVER.match(text, match.start("what"))
        if gift or _MODAL.search(noun) or _NOT_YET.search(before + noun):
            return True
    if match["how"] in ("that", "for"):
        return not words.FUTURE.search(text, match.start("what"), end)
    return match.end() > end


def wishful(text: str, start: int, end: int) -> bool:
    """Whether a range speaks of demands, drafts and the like rather than of what was agreed."""
    return bool(words.LEADS_WISHES.search(text, start, end))


def _spread(text: str, where: tuple[int, int], how: str, subject: tuple[int, int], weight: float) -> Iterator[Term]:
    """One agreed term for every item of a range."""
    whole, cue = subject
    for start, end in items(text, *where, how):
        yield Term(start=start, end=end, whole=whole, cue=cue, kind=CommitmentKind.AGREED, weight=weight)


def owed_in(page: Page, sentence: Sentence) -> Iterator[Term]:
    """What was agreed or promised before, told of by its noun, its end or its being due."""
    text = page.text
    for pattern, weight in ((words.OWED, 0.75), (words.RUNS_OUT, 0.8), (words.SIGNED, 0.9), (words.OBLIGED, 0.5)):
        for match in pattern.finditer(text, sentence.start, sentence.end):
            owed = pattern is words.OBLIGED
            if _negated(text, sentence.start, match.start()) and not owed:
                continue
            if owed and words.NOT_OWED.search(text[match.start() : match.end() + 40]):
                continue
            around = max(sentence.start, match.start() - 60), min(sentence.end, match.end() + 60)
            bonus = 0.4 if closing(page, *around) else 0.3 if has_time(page, *around) else 0.0
            bonus += 0.15 if page.numbers_in(*around) else 0.0
            if words.ATTRIBUTED.search(text, match.end(), match.end() + 20):
                bonus -= 0.2
            start = _clause_start(text, sentence.start, match.start())
            end = without_tail(text, match.start(), _clause_end(text, match.end(), sentence.end))
            yield Term(
                start=start, end=end, whole=start, cue=match.end(), kind=CommitmentKind.AGREED, weight=weight + bonus
            )
            break


def _clause_end(text: str, at: int, end: int) -> int:
    stop = re.compile(
        r"[;—–]\s|,\s(?:and|but|while)\s(?=[^,;]{0,40}\b(?:is|are|was|were|has|have|had|will|"
        r"would|said)\b)"
    ).search(text, at, end)
    return stop.start() if stop else end


def pledged_in(page: Page, sentence: Sentence) -> Iterator[Term]:
    """What one side promised, vowed, offered without more, or announced it would do."""
    text = page.text
    table = (
        (words.PLEDGED, 1.1),
        (words.NOUN_PLEDGE, 0.8),
        (words.READY, 0.7),
        (words.DECLARED, 0.9),
        (words.WILL_DO, 0.75),
    )
    for pattern, weight in table:
        for match in pattern.finditer(text, sentence.start, sentence.end):
            if _negated(text, sentence.start, match.start()) or _mere_word(text, match, sentence.end):
                continue
            whole = _clause_start(text, sentence.start, match.start())
            end = without_tail(text, match.end(), sentence.end)
            bonus = 0.25 if has_time(page, match.start(), end) else 0.0
            bonus += 0.2 if page.numbers_in(match.start(), end) else 0.0
            yield Term(
                start=whole,
                end=end,
                whole=whole,
                cue=match.start(),
                kind=CommitmentKind.PLEDGED,
                weight=weight + bonus,
            )
            break


_SWEARS = re.compile(r"\b(?:sw(?:ore|ears?)|assur\w+|guarantee[sd]?|promises)\b")
_GUARANTEE = re.compile(r"guarantee[sd]? by\b|guarantees$")


def _mere_word(text: str, match: re.Match[str], end: int) -> bool:
    """Swearing that something is so, or a guarantee that is only spoken of: no pledge."""
    if _GUARANTEE.search(match.group()):
        return True
    if match.groupdict().get("how") == "to" or not _SWEARS.search(match.group()):
        return False
    return not words.FUTURE.search(text, match.end(), end)


def ultimatum_in(page: Page, sentence: Sentence) -> Iterator[Term]:
    """A demand with a deadline, and what follows if it passes; also a deadline told of by its noun."""
    text = page.text
    deadline = words.DEADLINE.search(text, sentence.start, sentence.end)
    timed = has_time(page, sentence.start, sentence.end)
    threat = words.OR_ELSE.search(text, sentence.start, sentence.end)
    weight = (0.75 if deadline else 0.0) + (0.45 if timed else 0.0) + (0.4 if threat else 0.0)
    if not deadline and not (timed and threat and closing(page, sentence.start, sentence.end)):
        return
    if deadline and _IN_PASSING.search(text[max(sentence.start, deadline.start() - 50) : deadline.end()]):
        return
    noun = not deadline or deadline.group().lower().startswith(("deadline", "ultimatum", "time"))
    if noun and words.FORECAST.search(text, sentence.start, sentence.end):
        return
    at = deadline.start() if deadline else threat.start() if threat else sentence.start
    yield Term(
        start=sentence.start,
        end=sentence.end,
        whole=sentence.start,
        cue=at,
        kind=CommitmentKind.ULTIMATUM,
        weight=weight + (0.0 if deadline else 0.25),
    )


_IN_PASSING = re.compile(
    r"\b(?:after|before|in advance of|ahead of|until after|day of) (?:the|this|that|a|his|her|its|their) "
    r"(?:[\w’'-]+ )?deadline|"
    r"\b(?:ultimatums|no ultimatum|for an ultimatum|old deadlines|new deadlines)",
    re.IGNORECASE,
)
"""A deadline that only dates something else, or is only a word."""
_CLOSING = (DateShape.DEADLINE, DateShape.UNTIL)


def closing(page: Page, start: int, end: int) -> bool:
    """Whether a range bounds something by a time: "by Friday", "until noon"."""
    return any(d.shape in _CLOSING for d in page.dates_in(start, end))


def tidy(text: str, term: Term) -> tuple[int, int]:
    """The range of a term as it is quoted."""
    return trimmed(text, term.start, term.end)
