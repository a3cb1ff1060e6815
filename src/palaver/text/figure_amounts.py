"""Amounts as printed: digits, number words, words for an order of size, and the bound words before them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from palaver.model.record import Bound
from palaver.text.figure_words import CURRENCIES
from palaver.text.number_words import SCALES, SHORT_SCALES, TENS, UNITS, digits_value, words_value


@dataclass(frozen=True, slots=True)
class Amount:
    """A printed amount; ``value`` is ``None`` for ranges and words that only give an order of size."""

    start: int
    end: int
    value: float | None
    low: float
    high: float
    bound: Bound = Bound.EXACT
    currency: str | None = None
    digits: bool = False


_VAGUE: dict[str, tuple[float, float]] = {
    "several": (3, 9), "a few": (3, 9), "a handful": (3, 9), "a couple": (2, 2), "dozens": (24, 99),
    "scores": (40, 99), "hundreds": (200, 999), "thousands": (2_000, 9_999), "tens of thousands": (20_000, 99_999),
    "hundreds of thousands": (200_000, 999_999), "millions": (2e6, 9_999_999), "tens of millions": (2e7, 99_999_999),
    "hundreds of millions": (2e8, 999_999_999), "billions": (2e9, 9_999_999_999), "several dozen": (36, 99),
    "a few dozen": (36, 99), "several hundred": (300, 999), "a few hundred": (300, 999),
    "several thousand": (3_000, 9_999), "a few thousand": (3_000, 9_999),
}  # fmt: skip
"""Words for an order of size and the least and the most they can be taken for."""

_FRACTIONS = {
    "half": 2,
    "third": 3,
    "thirds": 3,
    "quarter": 4,
    "quarters": 4,
    "fifth": 5,
    "fifths": 5,
    "tenth": 10,
    "tenths": 10,
}
_BOUNDS: dict[Bound, str] = {
    Bound.AT_LEAST: "at least|no fewer than|not fewer than|no less than|not less than|more than|well over|just over"
    "|over|upwards of|above|a minimum of|in excess of|>=?|≥",
    Bound.AT_MOST: "at most|up to|as many as|fewer than|less than|no more than|not more than|under|below"
    "|a maximum of|<=?|≤",
    Bound.ABOUT: r"about|around|some|roughly|approximately|nearly|almost|close to|an estimated|estimated|circa|ca\."
    "|just under|perhaps|barely|~|≈",
}
_BOUND = re.compile(
    r"(?<!\w)(?:" + "|".join(f"(?P<b{n}>{words})" for n, words in enumerate(_BOUNDS.values())) + r")\s*(?:the\s)?$",
    re.IGNORECASE,
)
_LARGE = "|".join([*SCALES, "dozen"])
_ONES = "|".join(list(UNITS)[1:10])
_SMALL = rf"(?:(?:{'|'.join(TENS)})(?:[ -]+(?:{_ONES})\b)?|{'|'.join(sorted(UNITS, key=len, reverse=True))})\b"
_REST = rf"(?:[ -]+(?:{_LARGE})\b(?:[ -]+(?:and[ ]+)?{_SMALL})?)*"
_AMOUNT = re.compile(
    rf"""(?<![\w.,/:])(?<!\D-)(?P<money>US\$|[$€£¥])?[ ]?(?:
    (?P<vague>\b(?:{"|".join(sorted(_VAGUE, key=len, reverse=True))})\b)
    |(?P<parts>\b(?:an?|one)[ -](?:third|quarter|fifth|tenth)\b(?=[ ]of\b)
      |\b(?:two|three|four)[ -](?:thirds|quarters|fifths|tenths)\b)
    |\bhalf[ ]a[ ](?P<halfscale>{_LARGE})\b
    |(?P<digits>\d{{1,3}}(?:[,\u00a0\u202f\u2009 ]\d{{3}})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?)
      (?:[ \u00a0-]?(?P<scale>(?:{_LARGE}|bn|mn|m(?![\w²])|k)\b))?
    |(?P<words>\b(?:{_SMALL}{_REST}|an?[ ](?:{_LARGE})\b(?:[ ]+(?:and[ ]+)?{_SMALL})?{_REST}))
    )(?P<tail>-odd\b|[ ]or[ ]so\b|[ ]or[ ]more\b)?(?![\w]|[:/]\d|[.,]\d)""",
    re.VERBOSE | re.IGNORECASE,
)
_RANGE = re.compile(r"\s?[-–]\s?|\sto\s|\sor\s", re.IGNORECASE)
_BETWEEN = re.compile(r"\b(?:between|from)\s$", re.IGNORECASE)


def amounts(text: str, start: int, end: int) -> Iterator[Amount]:
    """Every amount in ``text[start:end]``, ranges as one."""
    held: Amount | None = None
    for match in _AMOUNT.finditer(text, start, end):
        amount = _amount(match)
        if amount is None:
            continue
        joined = _range(text, held, amount, start) if held else None
        if joined:
            held = joined
            continue
        if held:
            yield _bounded(text, held, start)
        held = amount
    if held:
        yield _bounded(text, held, start)


def _amount(match: re.Match[str]) -> Amount | None:
    low, high, value = _worth(match)
    if low is None or high is None:
        return None
    begin = match.start() + len(match[0]) - len(match[0].lstrip())
    tail = (match["tail"] or "").strip().lower()
    bound = Bound.AT_LEAST if tail == "or more" else Bound.ABOUT if tail or match["vague"] else Bound.EXACT
    currency = CURRENCIES.get(match["money"].upper()) if match["money"] else None
    return Amount(begin, match.end(), value, low, high, bound, currency, bool(match["digits"]))


def _worth(match: re.Match[str]) -> tuple[float | None, float | None, float | None]:
    """The least, the most, and the value of what is printed."""
    if match["vague"]:
        low, high = _VAGUE[" ".join(match["vague"].lower().split())]
        return low, high, None
    value: float | None
    if match["parts"]:
        count, _, part = re.split(r"([ -])", match["parts"].lower(), maxsplit=1)
        value = round((words_value(count) or 1) / _FRACTIONS[part], 2)
    elif match["halfscale"]:
        value = _scale(match["halfscale"]) / 2
    elif match["digits"]:
        value = digits_value(match["digits"])
        if value is not None and match["scale"]:
            value = round(value * _scale(match["scale"]), 6)
    else:
        value = _dozens(match["words"])
    value = None if value is None else float(value)
    return value, value, value


def _scale(word: str) -> int:
    word = word.lower()
    return 12 if word == "dozen" else SCALES.get(word) or SHORT_SCALES[word]


def _dozens(words: str) -> float | None:
    if not words.lower().endswith("dozen"):
        return words_value(words)
    count = words_value(words[:-5]) if words[:-5].strip() else 1
    return 12 * count if count is not None else None


def _range(text: str, first: Amount, last: Amount, start: int) -> Amount | None:
    """ "70 to 80" and "between 70 and 80" as one amount, where the second is the greater."""
    gap = text[first.end : last.start]
    between = _BETWEEN.search(text, max(start, first.start - 9), first.start)
    begin = first.start
    if between and between[0].lower().startswith("between") and gap.lower() == " and ":
        begin = between.start()
    elif not _RANGE.fullmatch(gap) or between:
        return None
    low = first.low
    if first.digits and last.high >= 1_000 and low < 1_000 and last.high % 1_000 == 0 and last.high / 1_000 > low:
        low *= 1_000 if last.high < 1_000_000 and low * 1_000 < last.high and not last.digits else 1
    if low >= last.high or (first.currency != last.currency and last.currency):
        return None
    return Amount(begin, last.end, None, low, last.high, Bound.ABOUT, first.currency, first.digits)


def _bounded(text: str, amount: Amount, start: int) -> Amount:
    """The amount with the bound word before it, if there is one."""
    match = _BOUND.search(text, max(start, amount.start - 18), amount.start)
    if match is None:
        return amount
    bound = tuple(_BOUNDS)[int(str(match.lastgroup)[1:])]
    return replace(amount, start=match.start(), bound=bound)
