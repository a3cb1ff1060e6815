"""What a commitment's words say of it: who is bound, to whom, and how much."""

from __future__ import annotations

import re

from palaver.model.evidence import Span
from palaver.model.record import CommitmentKind, Figure, Mention
from palaver.read import commitment_words as words
from palaver.read.commitment_due import NUMBERS
from palaver.read.commitment_terms import Term
from palaver.read.meeting_parties import principals
from palaver.read.page import Page
from palaver.text.cast import ActorKind
from palaver.text.figures import Number

_PRONOUN = re.compile(r"\b(?:he|she|it|they|we|I|his|her|its|their|our)\b", re.IGNORECASE)


def _sides(page: Page, start: int, end: int) -> list[str]:
    """The parties of those named in a range, in order; bodies and people of no party stand for themselves."""
    found: list[str] = []
    for named in page.cast.within(start, end):
        if named.actor.kind is ActorKind.PLACE:
            continue
        side = named.actor.party or named.actor.name
        if side not in found:
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
        sides = _alone(page, term, ahead)
    found = (page.mention_of(side, term.cue) for side in sides)
    return tuple(m for m in found if m is not None)


def _alone(page: Page, term: Term, ahead: list[str]) -> list[str]:
    """Who pledges or threatens: named before the cue in its clause, else a pronoun there, else in the sentence."""
    near = ahead[:1] if term.kind is CommitmentKind.ULTIMATUM else ahead[-1:]
    sentence = page.prepared.sentence_at(term.start)
    wider = _sides(page, sentence.start, term.cue)[:1] if sentence else []
    return near or _by_pronoun(page, term.whole, term.cue) or wider or _sides(page, term.start, term.end)[:1]


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


_OWN = re.compile(
    r"(?:The |the )?(?:[A-Z][\w’'-]+ ?){1,3}(?:forces |army |government |side )?(?:will|shall|"
    r"is to|are to|must|undert\w+|\w+s)\b"
)


def addressed(page: Page, term: Term, by: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """To whom: the other principal party where one of the two is bound."""
    names = {m.name for m in by}
    principal = principals(page)
    if not names & set(principal):
        return ()
    others = [p for p in principal if p not in names] or (list(principal) if len(names) > 1 else [])
    found = (page.mention_of(side, term.cue) for side in others)
    return tuple(m for m in found if m is not None)


_TIME_UNITS = re.compile(r"\b(?:days?|hours?|weeks?|months?|minutes?|years?)\b", re.I)


def quantity(page: Page, term: Term) -> Figure | None:
    """How much is committed: the first count that is no time, else the length of a truce or a term."""
    numbers = [n for n in page.numbers_in(term.start, term.end) if n.value is not None]
    things = [n for n in numbers if not _TIME_UNITS.search(n.unit or n.what or "") and not _in_date(page, n)]
    chosen = next((n for n in things if _counts(page, n)), None)
    if chosen is not None:
        return _figure(page, chosen.start, chosen.end, chosen.value, chosen.unit or chosen.what or _noun(page, chosen))
    return _length(page, term)


def _counts(page: Page, number: Number) -> bool:
    """Whether a number counts something: it has a noun or a unit, is large, or is so many "of the" rest."""
    if _NAMED.search(page.text[max(0, number.start - 12) : number.start]):
        return False
    part = re.match(r" of (?:the|those|its|their|his) ", page.text[number.end : number.end + 12])
    return number.noun_end > number.noun_start or bool(number.unit or part) or (number.value or 0) >= 40


_NAMED = re.compile(r"\b(?:stage|phase|point|item|under|article|round|day|age of|not)\s+$", re.IGNORECASE)


def _noun(page: Page, number: Number) -> str:
    return page.text[number.noun_start : number.noun_end] or "number"


def _in_date(page: Page, number: Number) -> bool:
    return any(d.start <= number.start < d.end for d in page.dates_in(max(0, number.start - 60), number.end))


_SPAN = re.compile(r"\b(\d+|[a-z]+(?:-[a-z]+)?)[ -](?:more |further |another )?(day|hour|week|month|year)s?\b", re.I)
_LASTS = re.compile(
    r"\b(?:truce|ceasefire|cease-fire|for|gave|gives|has|have|had|another|prolong|extend|"
    r"cessation|pause)\b",
    re.I,
)


def _length(page: Page, term: Term) -> Figure | None:
    for match in _SPAN.finditer(page.text, term.start, term.end):
        word = match[1].lower()
        count = int(word) if word.isdigit() else NUMBERS.get(word)
        before = page.text[max(term.start, match.start() - 25) : match.start()]
        if (
            count
            and word not in ("a", "one")
            and _LASTS.search(page.text, term.start, term.end)
            and "within" not in before
        ):
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
