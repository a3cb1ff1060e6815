"""A text as a row of time words: each word gets a code of one character, so that phrases are found by patterns.

Patterns are written with the names of the codes ("DAY OF? MONTH YEAR?") and compiled by :func:`phrase`. A row of
codes is a fifth as long as its text and holds few distinct characters, so many patterns can be tried cheaply.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from palaver.text.number_words import ORDINALS, TENS, UNITS, ordinal_value, words_value

_MONTHS = "january february march april may june july august september october november december".split()
_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
MONTHS: dict[str, int] = {name: n for n, name in enumerate(_MONTHS, 1)} | {
    name[:3]: n for n, name in enumerate(_MONTHS, 1)
}
MONTHS |= {"sept": 9}
WEEKDAYS: dict[str, int] = {name: n for n, name in enumerate(_WEEKDAYS)} | {
    "mon": 0, "tue": 1, "tues": 1, "wed": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "sat": 5, "sun": 6,
}  # fmt: skip
_CAPITALISED = frozenset({"may", "march", "mar", "sat", "sun", "wed", "mon", "dec", "jan", "fri"})
"""Words that are time words only when written with a capital."""

_UNITS = {
    "day": "day", "week": "week", "fortnight": "fortnight", "month": "month", "year": "year",
    "decade": "decade", "century": "century", "hour": "hour", "minute": "hour",
}  # fmt: skip
_CODES: dict[str, str] = {
    "THE": "the",
    "OF": "of",
    "TO": "to through",
    "AND": "and",
    "OR": "or",
    "BY": "by",
    "BEFORE": "before",
    "AFTER": "after",
    "FOLLOWING": "following",
    "SINCE": "since",
    "UNTIL": "until till",
    "FROM": "from starting beginning",
    "BETWEEN": "between",
    "WITHIN": "within inside",
    "AGO": "ago back",
    "EARLIER": "earlier previously",
    "LATER": "later afterwards afterward",
    "LAST": "last",
    "PAST": "past",
    "PREV": "previous preceding",
    "NEXT": "next coming upcoming",
    "THIS": "this current",
    "THAT": "that same",
    "THESE": "these",
    "EARLY": "early mid middle late",
    "BEGIN": "beginning start opening",
    "END": "end close",
    "HALF": "half",
    "ON": "on",
    "IN": "in during over",
    "AT": "at around about",
    "FOR": "for",
    "NO": "no not",
    "THAN": "than",
    "EVE": "eve",
    "REL": "today tonight yesterday tomorrow overnight",
    "WEEKEND": "weekend",
    "QUARTER": "quarter",
    "SEASON": "spring summer autumn winter",
    "PART": "night morning afternoon evening noon midday midnight dawn dusk nightfall sunset sunrise daybreak",
    "HOLIDAY": "easter christmas whitsun pentecost epiphany",
    "OLD": "old olds aged",
    "VAGUE": "few several couple some many",
    "RECENT": "recent",
    "BUT": "but",
    "ARTICLE": "a an",
    "INTO": "into",
    "NOW": "now",
    "FALL": "fall",
}
_PLAIN = (
    "DAY NUMBER ORDINAL YEAR SHORTYEAR DECADE MONTH WEEKDAY UNIT UNITS ISO ISOMONTH CLOCKTIME DASH COMMA STOP BREAK "
    "APOSTROPHE WORD MARK MOMENT DURATION RELATION"
)
CODE: dict[str, str] = {name: chr(0x4E00 + n) for n, name in enumerate([*_CODES, *_PLAIN.split()])}
_LEXICON: dict[str, tuple[str, Any]] = {
    word: (CODE[name], word) for name, words in _CODES.items() for word in words.split()
}
_LEXICON |= {word: (CODE["MONTH"], n) for word, n in MONTHS.items()}
_LEXICON |= {word: (CODE["WEEKDAY"], n) for word, n in WEEKDAYS.items()}
_LEXICON |= {word: (CODE["UNIT"], unit) for word, unit in _UNITS.items()}
_LEXICON |= {word + "s": (CODE["UNITS"], unit) for word, unit in _UNITS.items()}
_LEXICON |= {"centuries": (CODE["UNITS"], "century"), "nights": (CODE["UNITS"], "day")}
_LEXICON |= {word: (CODE["ORDINAL"], n) for word, n in ORDINALS.items()}
_LEXICON |= {word: (CODE["NUMBER"], n) for word, n in (UNITS | TENS).items()}
_LEXICON |= {"hundred": (CODE["NUMBER"], 100), "dozen": (CODE["NUMBER"], 12)}

_TENS = "|".join(TENS)
_TOKEN = re.compile(
    rf"""(?P<iso>\b\d{{4}}-\d\d-\d\d(?:T[\d:.+Z-]*)?(?!\w)|\b\d\d?([./-])\d\d?\2\d{{4}}\b)
    |(?P<isomonth>\b\d{{4}}-(?:0[1-9]|1[0-2])\b(?!-))
    |(?P<decade>\b\d{{3}}0s\b)
    |(?P<ordinal>\b\d\d?(?:st|nd|rd|th)\b|\b(?:{_TENS})[- ](?:{"|".join(list(ORDINALS)[:9])})\b)
    |(?P<clock>\b[0-2]?\d[:.][0-5]\d(?:[ ]?[ap]\.?m\b\.?)?|\b\d\d?[ ]?[ap]\.?m\b\.?)
    |(?P<number>\d[\d,. ]*\d(?=[ ]?%)|\d+(?:[,.\u202f\u00a0]\d+)+|\d+\w*)
    |(?P<short>(?<!\w)['’]\d\d\b(?!\d))
    |(?P<words>\b(?:{_TENS})-(?:{"|".join(list(UNITS)[1:10])})\b)
    |(?P<word>[^\W\d_]+)
    |(?P<para>\n\s*\n)
    |(?P<mark>[^\w\s])""",
    re.VERBOSE | re.IGNORECASE,
)
_MARKS = {
    "-": "DASH", "–": "DASH", "‑": "DASH", "—": "BREAK", ",": "COMMA", ".": "STOP", "!": "BREAK", "?": "BREAK",
    ";": "BREAK", ":": "BREAK", "'": "APOSTROPHE", "’": "APOSTROPHE",
}  # fmt: skip
_NAME = re.compile(r"(?<![<\w])[A-Z]{2,}(?![\w>])")


@dataclass(frozen=True, slots=True)
class Item:
    """One time word, or a phrase that has been made of several. Positions are characters of the text."""

    start: int
    end: int
    value: Any


@dataclass(frozen=True, slots=True)
class Row:
    """A text as codes, with one item for each."""

    codes: str
    items: tuple[Item, ...]


def phrase(pattern: str) -> re.Pattern[str]:
    """A pattern over codes, written with their names; spaces do not count."""
    return re.compile(_NAME.sub(lambda name: CODE[name[0]], pattern).replace(" ", ""))


def row(text: str, start: int, end: int) -> Row:
    """The words of ``text[start:end]`` as codes."""
    codes: list[str] = []
    items: list[Item] = []
    for match in _TOKEN.finditer(text, start, end):
        code, value = _classify(str(match.lastgroup), match[0])
        codes.append(code)
        items.append(Item(match.start(), match.end(), value))
    return Row("".join(codes), tuple(items))


def _classify(group: str, token: str) -> tuple[str, Any]:
    if group == "word":
        lower = token.lower()
        if lower in _CAPITALISED and not token[0].isupper():
            return CODE["WORD"], lower
        return _LEXICON.get(lower) or (CODE["WORD"], lower)
    if group == "mark":
        return CODE[_MARKS.get(token, "MARK")], token
    if group == "number":
        return _number(token)
    if group == "ordinal":
        return CODE["ORDINAL"], ordinal_value(token)
    if group == "words":
        return CODE["NUMBER"], words_value(token)
    name = {"iso": "ISO", "isomonth": "ISOMONTH", "decade": "DECADE", "clock": "CLOCKTIME", "short": "SHORTYEAR"}
    return CODE[name.get(group, "BREAK")], token


def _number(token: str) -> tuple[str, Any]:
    if not token.isdecimal() or not token.isascii():
        plain = token.replace(",", "")
        return (CODE["NUMBER"], float(plain)) if plain.isdecimal() and plain.isascii() else (CODE["WORD"], token)
    value = int(token)
    if len(token) <= 2 and 1 <= value <= 31:
        return CODE["DAY"], value
    if len(token) == 4 and 1400 <= value < 2200:
        return CODE["YEAR"], value
    return CODE["NUMBER"], value
