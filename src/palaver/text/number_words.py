"""Numbers written in words or digits, and what they are worth."""

from __future__ import annotations

import re

UNITS: dict[str, int] = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
}
TENS: dict[str, int] = {
    word: 10 * value
    for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
}
SCALES: dict[str, int] = {
    "hundred": 100,
    "thousand": 1_000,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
}
SHORT_SCALES: dict[str, int] = {"k": 1_000, "m": 10**6, "mn": 10**6, "bn": 10**9}
ORDINALS: dict[str, int] = {
    word: value
    for value, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
        "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(),
        start=1,
    )
} | {"thirtieth": 30}
_WORD = re.compile(r"[a-z]+")
_SEPARATORS = str.maketrans("", "", ", \u00a0\u2009\u202f'’")


def words_value(words: str) -> int | None:
    """What a number in words is worth: "two hundred and five" is 205; ``None`` where a word is no number."""
    total = part = 0
    seen = False
    for word in _WORD.findall(words.lower()):
        if word in UNITS or word in TENS:
            part += UNITS.get(word, TENS.get(word, 0))
        elif word == "hundred":
            part = (part or 1) * 100
        elif word in SCALES:
            total += (part or 1) * SCALES[word]
            part = 0
        elif word in ("a", "an"):
            part += 0 if seen else 1
        elif word != "and":
            return None
        seen = True
    return total + part if seen else None


def digits_value(digits: str) -> float | None:
    """What digits are worth, whatever separates their thousands: "1 200", "1,200" and "1200" are the same."""
    try:
        return float(digits.translate(_SEPARATORS))
    except ValueError:
        return None


def ordinal_value(word: str) -> int | None:
    """The place an ordinal names: "2nd" and "second" are 2, "twenty-fifth" is 25; ``None`` for other words."""
    word = word.lower()
    if word[:1].isdigit():
        return int(word[:-2]) if word[:-2].isdigit() and word[-2:] in ("st", "nd", "rd", "th") else None
    tens, _, rest = word.replace("-", " ").rpartition(" ")
    last = ORDINALS.get(rest)
    if not tens:
        return last
    return TENS[tens] + last if tens in TENS and last is not None and last < 10 else None
