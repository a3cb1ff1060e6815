"""What a commitment's words say of it: who is bound, to whom, until when, and how much."""

from __future__ import annotations

import re
from datetime import timedelta

from palaver.model.evidence import Span, When
from palaver.model.record import CommitmentKind, Figure, Mention
from palaver.read import commitment_words as words
from palaver.read.commitment_terms import Term
from palaver.read.meeting_parties import principals
from palaver.read.page import Page
from palaver.text.cast import ActorKind
from palaver.text.dates import Dated, DateShape
from palaver.text.figures import Number

_PRONOUN = re.compile(r"\b(?:he|she|it|they|we|I|his|her|its|their|our)\b", re.IGNORECASE)


def _sides(page: Page, start: int, end: int) -> list[str]:
    """The parties of those named in a range, in order; bodies and people of no party stand for themselves."""
    found: list[str] = []
    for named in page.cast.within(start, end):
        if named.actor.kind is ActorKind.PLACE:
            continue
        side = named.actor.party or (named.actor.name if named.actor.kind is not ActorKind.PERSON else None)
        if side and side not in found:
            found.append(side)
    return found


def _by_pronoun(page: Page, start: int, end: int) -> list[str]:
    for match in reversed(list(_PRONOUN.finditer(page.text, start, end))):
        actor = page.resolve(match.start(), match.end())
        if actor is not None and (actor.party or actor.name):
            return [actor.party or actor.name]
    return []


def bound(page: Page, term: Term) -> tuple[Mention, ...]:
    """Who commits themselves: both parties where something was agreed, else the one who stands before the cue."""
    principal = list(principals(page))
    ahead = _sides(page, term.whole, max(term.cue, term.whole))
    if term.kind is CommitmentKind.AGREED:
        sides = _agreeing(page, term, ahead, principal)
    else:
        sides = ahead[-1:] or _by_pronoun(page, term.whole, term.cue) or _sides(page, term.start, term.end)[:1]
    found = (page.mention_of(side, term.cue) for side in sides)
    return tuple(m for m in found if m is not None)


def _agreeing(page: Page, term: Term, ahead: list[str], principal: list[str]) -> list[str]:
    if words.COLLECTIVE.search(page.text, term.whole, max(term.cue, min(term.end, term.start + 40))):
        return principal
    if len(ahead) > 1:
        return ahead
    if term.cue <= term.start:
        opening = _sides(page, term.start, min(term.start + 40, term.end))[:1]
        will = _OWN.match(page.text, term.start, term.end)
        return opening if opening and will and opening[0] in principal else principal
    return principal


_OWN = re.compile(r"(?:The |the )?(?:[A-Z][\w’'-]+ ?){1,3}(?:forces |army |government |side )?(?:will|shall|is to|are to|must|undert\w+|\w+s)\b")


def addressed(page: Page, term: Term, by: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """To whom: the other principal party where one of the two is bound."""
    names = {m.name for m in by}
    principal = principals(page)
    if not names & set(principal):
        return ()
    others = [p for p in principal if p not in names] or (list(principal) if len(names) > 1 else [])
    found = (page.mention_of(side, term.cue) for side in others)
    return tuple(m for m in found if m is not None)


_BEGINS = re.compile(r"\b(?:from|starting|beginning|begins?|as of|effective|takes? effect|on|until|till|by|due)\b[^.;]{0,25}$", re.I)
_LENGTH = re.compile(r"^(?P<length>.*?\b(?:days?|weeks?|months?|hours?|years?))\s+(?:from|after|starting|beginning)\s+", re.I)
_UNDATED = re.compile(
    r"\b(?:(?:\d+|\w+) (?:days?|weeks?|months?|hours?) after [^.;,]{3,50}|within \w+[\w -]*? (?:hours|days|weeks|months|minutes)(?: of [^.;,]{3,40})?|"
    r"(?:as soon as|once|when|upon|as long as|until) [^.;,]{4,60})",
    re.IGNORECASE,
)


def due(page: Page, term: Term) -> When | None:
    """The deadline, or the beginning of what begins; words that cannot be dated are kept as printed."""
    found = page.dates_in(term.start, term.end)
    ranked = sorted(found, key=lambda d: (_urgency(page, d), d.start))
    for dated in ranked:
        when = _deadline(page, dated)
        if when is not None and _urgency(page, dated) < 5:
            return when
    if term.kind is CommitmentKind.ULTIMATUM:
        return _counted(page, found)
    undated = _UNDATED.search(page.text, term.start, term.end)
    return When(printed=undated.group().strip()) if undated else None


def _urgency(page: Page, dated: Dated) -> int:
    """Deadlines first, then beginnings, then days that merely stand there; the past of the telling last."""
    if dated.shape in (DateShape.DEADLINE, DateShape.UNTIL):
        return 0
    if dated.shape in (DateShape.DURATION, DateShape.SINCE):
        return 9
    if _BEGINS.search(page.text[max(0, dated.start - 30) : dated.start]) or dated.shape is DateShape.RANGE:
        return 2
    return 3 if dated.shape in (DateShape.DAY, DateShape.MONTH) else 4


def _deadline(page: Page, dated: Dated) -> When | None:
    first, last, printed = dated.when.first, dated.when.last, dated.when.printed or ""
    if last is None or first is None:
        return None
    length = _LENGTH.match(printed)
    if length:
        begins = [d for d in page.dates_in(dated.start + length.end(), dated.end + 1) if d.start > dated.start]
        if begins and begins[0].when.first:
            return begins[0].when
        inner = _inner(page, printed[length.end() :])
        return inner or dated.when
    if first == last:
        return dated.when
    if dated.shape is DateShape.RANGE or (last - first) < timedelta(days=20):
        return When(first=first, last=first, printed=printed)
    return dated.when


def _inner(page: Page, printed: str) -> When | None:
    from palaver.text.dates import parse_date

    return parse_date(printed, page.published)


def _counted(page: Page, found: tuple[Dated, ...]) -> When | None:
    """The end of "45 days" that an ultimatum gives: from the day it was set where told, else from publication."""
    start = next((d.when.first for d in found if d.when.first and d.when.first == d.when.last), page.published)
    for dated in found:
        days = _days(dated.when.printed or "")
        if dated.shape is DateShape.DURATION and days and start:
            end = start + timedelta(days=days)
            return When(first=end, last=end, printed=dated.when.printed)
    return None


_NUMBERS = {
    "a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "twelve": 12, "fourteen": 14, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "forty-five": 45, "fifty": 50,
    "sixty": 60, "ninety": 90, "hundred": 100,
}  # fmt: skip
_UNITS = {"day": 1, "week": 7, "month": 30}


def _days(printed: str) -> int | None:
    match = re.search(r"([\w-]+)[ -](?:more |further )?(day|week|month)s?\b", printed.lower())
    if not match:
        return None
    count = int(match[1]) if match[1].isdigit() else _NUMBERS.get(match[1])
    return count * _UNITS[match[2]] if count else None


_TIME_UNITS = re.compile(r"\b(?:days?|hours?|weeks?|months?|minutes?|years?)\b", re.I)


def quantity(page: Page, term: Term) -> Figure | None:
    """How much is committed: the first count that is no time, else the length of a truce or a term."""
    numbers = [n for n in page.numbers_in(term.start, term.end) if n.value is not None]
    things = [n for n in numbers if not _TIME_UNITS.search(n.unit or n.what or "") and not _in_date(page, n)]
    chosen = next((n for n in things if n.noun_end > n.noun_start or n.unit or (n.value or 0) >= 1000), None)
    chosen = chosen or (things[0] if things else None)
    if chosen is not None:
        return _figure(page, chosen.start, chosen.end, chosen.value, chosen.unit or chosen.what or _noun(page, chosen))
    return _length(page, term)


def _noun(page: Page, number: Number) -> str:
    return page.text[number.noun_start : number.noun_end] or "number"


def _in_date(page: Page, number: Number) -> bool:
    return any(d.start <= number.start < d.end for d in page.dates_in(max(0, number.start - 60), number.end))


_SPAN = re.compile(r"\b(\d+|[a-z]+(?:-[a-z]+)?)[ -](?:more |further |another )?(day|hour|week|month|year)s?\b", re.I)
_LASTS = re.compile(r"\b(?:truce|ceasefire|cease-fire|for|gave|gives|has|have|had|another|prolong|extend|cessation|pause)\b", re.I)


def _length(page: Page, term: Term) -> Figure | None:
    for match in _SPAN.finditer(page.text, term.start, term.end):
        word = match[1].lower()
        count = int(word) if word.isdigit() else _NUMBERS.get(word)
        before = page.text[max(term.start, match.start() - 25) : match.start()]
        if count and word not in ("a", "one") and _LASTS.search(page.text, term.start, term.end) and "within" not in before:
            return _figure(page, match.start(), match.end(), float(count), f"{match[2].lower()}s")
    return None


def _figure(page: Page, start: int, end: int, value: float | None, unit: str) -> Figure:
    return Figure(
        what=unit,
        value=value,
        low=value,
        high=value,
        unit=unit,
        span=Span(report_id=page.report.id, start=start, end=end),
    )
