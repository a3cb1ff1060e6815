"""Numbers in running text: how much, how sure, and of what.

Dates, times of the day, ages, ordinals and numbers that are part of a name ("Route 9") are no figures.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from palaver.model.record import Bound
from palaver.text.dates import Dated, DateShape, dates
from palaver.text.figure_amounts import Amount, amounts
from palaver.text.figure_counts import Number, nobody, single, with_companion
from palaver.text.figure_nouns import Counted, category, counted, fate_after, fate_before, unit_head
from palaver.text.figure_words import PEOPLE, THINGS

__all__ = ["Number", "figures"]

_LABEL = re.compile(
    r"\b(?:resolution|route|article|highway|block|phase|number|nos?\.?|page|chapter|section|paragraph|annex|protocol"
    r"|gate|house|room|channel|school|apartment|hospital|height|hill|sector|zone|stage|step|camp|group of|point|day"
    r"|unit|road|street|flight|line|ward|checkpoint|kilometre|kilometer|km|mile|platform|cell|item|clause|rule|class|version|post|track)\s$",
    re.IGNORECASE,
)
_AGE = re.compile(r"\b(?:at|aged|age)\s$")
_AGE_BEFORE = re.compile(r"\b(?:aged|age|ages|aged between)\s$|\b[A-Z][\w'’-]+,\s$|\bat(?: the age of)?\s$")
_AGE_AFTER = re.compile(r"\s?[,;.)—]|\s+(?:and|who|when|years?[ -]old)\b|-years?-olds?|\s+years of age|$")
_OLD = re.compile(r"[- ]years?[- ]olds?\b|\s+years of age\b", re.IGNORECASE)
_CLOCK = re.compile(
    r"\s?(?:[ap]\.?m\b|o['’]clock|hours local|gmt|utc)|\s+(?:minutes?\s+)?(?:past|to)\s+"
    r"(?:noon|midnight|\w+(?:[.,;]|$)|\w+\s+(?:in|on|at|yesterday))"
    r"|\s+in\s+the\s+(?:early\s+)?(?:morning|afternoon|evening)|\s+at\s+night",
    re.IGNORECASE,
)
_HOUR_BEFORE = re.compile(r"\b(?:past|at|by|around|until|till|from|since|before|after|between|half)\s$", re.IGNORECASE)
_AGE_OF = re.compile(r"\b(?:(\w+) of|the age of|in (?:his|her|their))\s$", re.IGNORECASE)
_TOLL = re.compile(
    r"\b(?:put|puts|putting|toll|losses|dead|number|stands?|stood|figure)\b[^.;!?]*\bat\s$", re.IGNORECASE
)
_COMPOUND = re.compile(r"-[^\W\d_]")
_OF_THOSE = re.compile(
    r"\s+of\s+(?:(?:the|an|its|his|her|their|our|those|these|estimated|some|all)\s+)*", re.IGNORECASE
)
_SENTENCE_END = re.compile(r"[.!?]\s|\n")
_JOINT = re.compile(r"\s*(?:,|and|,\s*and|or|as well as|plus)\s*", re.IGNORECASE)
_DONE = re.compile(r"\s+(?:was|were|has been|had been)\s+[a-z]+ed\b")
_DEFINITE = re.compile(r"\b(?:both|the other|no|any|each|every|this|that|another|the)\s$", re.IGNORECASE)


def figures(
    text: str, start: int = 0, end: int | None = None, *, dated: Sequence[Dated] | None = None
) -> tuple[Number, ...]:
    """The numbers in ``text[start:end]``, in order and without overlap; positions are those of ``text``.

    ``dated`` are the time expressions of the range, where they are known already: no figure is read from them.
    """
    end = len(text) if end is None else end
    times = dates(text, None, start, end) if dated is None else dated
    taken = [(d.start, d.end) for d in times if d.shape is not DateShape.DURATION]
    found: list[tuple[Number, str | None, str | None]] = []
    for amount in amounts(text, start, end):
        if any(first < amount.end and amount.start < last for first, last in taken):
            continue
        noun = counted(text, amount.end, end, one=amount.value == 1, vague=not amount.digits and _is_vague(amount))
        if _is_no_figure(text, amount, noun, start):
            continue
        found.append(_drafted(text, amount, noun, (start, end)))
    numbers = [with_companion(text, _number(text, *draft), start) for draft in _shared(text, found)]
    numbers = _completed(text, numbers)
    for others in (nobody(text, start, end), single(text, start, end)):
        numbers += [other for other in others if not any(_overlap(other, number) for number in numbers)]
    return tuple(sorted(numbers, key=lambda number: number.start))


def _is_vague(amount: Amount) -> bool:
    return amount.value is None or amount.value >= 1_000 or amount.value < 1


def _overlap(left: Number, right: Number) -> bool:
    return left.start < right.end and right.start < left.end


def _is_no_figure(text: str, amount: Amount, noun: Counted, start: int) -> bool:
    """Whether an amount is a label, an age, a time of the day or the pronoun "one"."""
    before = text[max(start, amount.start - 24) : amount.start]
    if amount.digits and amount.bound is Bound.EXACT and _LABEL.search(before):
        return True
    if _OLD.match(text, amount.end) or _CLOCK.match(text, amount.end):
        return True
    if _COMPOUND.match(text, amount.end) and noun.unit in (None, "points", "millimetres"):
        return True
    if noun.start == noun.end and amount.currency is None and _is_age_or_hour(text, amount, before, start):
        return True
    return amount.value == 1 and not amount.digits and _is_pronoun(text, amount, noun, before)


def _is_age_or_hour(text: str, amount: Amount, before: str, start: int) -> bool:
    """Whether a small number without a noun is somebody's age or a time of the day."""
    if amount.value is None or amount.value >= 110 or amount.bound is not Bound.EXACT:
        return False
    if _TOLL.search(text, max(start, amount.start - 60), amount.start):
        return False
    if _AGE.search(before) or (_AGE_BEFORE.search(before) and _AGE_AFTER.match(text, amount.end)):
        return True
    if amount.value <= 12 and _HOUR_BEFORE.search(before):
        return True
    of = _AGE_OF.search(before)
    return of is not None and (of[1] is None or of[1].lower() in PEOPLE)


def _is_pronoun(text: str, amount: Amount, noun: Counted, before: str) -> bool:
    """ "One" counts only before a noun that is counted in reports, with a bound, or with a fate of its own."""
    if amount.bound is not Bound.EXACT or noun.unit:
        return _DEFINITE.search(before) is not None
    if _DEFINITE.search(before):
        return True
    if noun.head in PEOPLE or noun.head in THINGS or (noun.head and _DONE.match(text, noun.end)):
        return False
    return fate_after(text, amount.end, amount.end + 24) is None


def _drafted(
    text: str, amount: Amount, noun: Counted, within: tuple[int, int]
) -> tuple[Number, str | None, str | None]:
    """The number without its head word, and what the words before and after it say happened."""
    bound = amount.bound
    low: float | None = amount.low
    high: float | None = amount.high
    if bound is Bound.AT_LEAST:
        high = None
    elif bound is Bound.AT_MOST:
        low = None
    number = Number(
        start=amount.start,
        end=amount.end,
        value=amount.value,
        low=low,
        high=high,
        bound=bound,
        noun_start=noun.start,
        noun_end=noun.end,
        unit=amount.currency or noun.unit,
        what=noun.head,
    )
    countable = noun.head not in THINGS and number.unit is None
    after = fate_after(text, noun.end, within[1]) if countable else None
    before = fate_before(text, amount.start, within[0]) if countable else None
    return number, before, after


def _shared(
    text: str, drafts: list[tuple[Number, str | None, str | None]]
) -> list[tuple[Number, str | None, str | None]]:
    """Numbers joined by "and" share the verb: "killing two and three", "29 soldiers and 11 civilians were killed"."""
    for at in range(1, len(drafts)):
        (left, before, _), (right, mine, after) = drafts[at - 1], drafts[at]
        if before and not mine and not after and _joined(text, left, right):
            drafts[at] = (right, before, after)
    for at in range(len(drafts) - 1, 0, -1):
        (left, before, after), (right, mine, later) = drafts[at - 1], drafts[at]
        if later and not before and not after and _joined(text, left, right):
            drafts[at - 1] = (left, mine, later)
    return drafts


def _joined(text: str, left: Number, right: Number) -> bool:
    return _JOINT.fullmatch(text, max(left.end, left.noun_end), right.start) is not None


def _completed(text: str, numbers: list[Number]) -> list[Number]:
    """Numbers without a noun of their own take that of "12 of the 23 hostages", or of the number before them."""
    full = list(numbers)
    for at in range(len(full) - 2, -1, -1):
        if full[at].what is None and _OF_THOSE.fullmatch(text, full[at].end, full[at + 1].start):
            full[at] = replace(full[at], what=full[at + 1].what)
    for at in range(1, len(full)):
        bare = full[at].what is None and full[at].noun_start == full[at].noun_end
        if bare and full[at - 1].unit is None and not _SENTENCE_END.search(text, full[at - 1].end, full[at].start):
            full[at] = replace(full[at], what=full[at - 1].what)
    return full


def _number(text: str, number: Number, before: str | None, after: str | None) -> Number:
    """The number with the head word that its unit, its noun or the verb beside it gives."""
    phrase = text[number.noun_start : number.noun_end]
    if number.unit:
        return replace(number, what=unit_head(number.unit))
    return replace(number, what=category(phrase, number.what, before or after))
