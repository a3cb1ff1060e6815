"""The noun that a number counts, and the head word under which a record counts it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from palaver.text.figure_words import (
    FATES,
    IRREGULAR_PLURALS,
    MONEY,
    PEOPLE,
    THINGS,
    UNITS,
)

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*|\S")
_UNIT = re.compile(
    r"[ \u00a0-]?(" + "|".join(re.escape(u) for u in sorted(UNITS, key=len, reverse=True)) + r")(?![\w²-])",
    re.IGNORECASE,
)
_OF = re.compile(r"\s+of\s+(?!(?:the|them|these|those|its|his|her|their|our|us|whom|which|this|that|it)\b)", re.I)
_STOP = frozenset(
    "a an the of in on at by for from with without to into onto over under near after before since until during as "
    "and or but nor than that which who whom whose when where while if because so is are was were be been being am "
    "has have had do does did will would can could may might must shall should not no it they he she we you i this "
    "these those there here its his her their our your my him them us me some any all both each every more most less "
    "fewer about around against between among across along through toward towards per out up down off away back "
    "inside outside behind beyond apart ago later earlier home yesterday today tomorrow said says told reported came "
    "come went go goes left took take taken made make makes gave give given remain remains remained still also only "
    "now then just already yet ever never again too nearby overnight so-called including such like one two three four "
    "five six seven eight nine ten died dies die".split()
)
_VERBS = frozenset(
    "hit struck hits strikes crossed landed fell arrived failed launched destroyed returned entered stood sat held "
    "ran flew fired burned burnt fought broke died dies lived waited walked moved passed attacked damaged shelled "
    "reached set put cut got".split()
)
_BREAK = frozenset(".;:!?—")


@dataclass(frozen=True, slots=True)
class Counted:
    """What follows a number: the span of the noun phrase (empty where there is none), unit and head word."""

    start: int
    end: int
    unit: str | None = None
    head: str | None = None


def counted(text: str, at: int, end: int, *, one: bool, vague: bool) -> Counted:
    """The noun phrase or the unit after a number that ends at ``at``; ``one`` where the number is one,
    ``vague`` where it is a word such as "dozens", which may take "of"."""
    unit = _UNIT.match(text, at, end)
    if unit and not (unit[1] in ("m", "M") and unit[0] != unit[1]):
        name = UNITS[unit[1].lower()]
        return Counted(unit.start(1), unit.end(1), unit=name)
    of = _OF.match(text, at, end) if vague else None
    begin = of.end() if of else at
    words = _phrase(text, begin, end, one)
    if not words:
        return Counted(at, at)
    head = words[-1][0].lower()
    unit_name = head if head in MONEY else None
    return Counted(words[0][1], words[-1][2], unit=unit_name, head=head)


def _phrase(text: str, at: int, end: int, one: bool) -> list[tuple[str, int, int]]:
    """The words up to the head: the first plural, or for "one" the last word before a verb or a small word."""
    found: list[tuple[str, int, int]] = []
    for match in _WORD.finditer(text, at, min(end, at + 80)):
        word = match[0]
        lower = word.lower()
        gap = text[found[-1][2] if found else at : match.start()]
        if "\n" in gap or not word[0].isalpha() or lower in _STOP or (found and lower in _VERBS):
            break
        if found and _is_head(found[-1][0], one) and not _goes_on(lower):
            break
        found.append((word, match.start(), match.end()))
        if len(found) == 6:
            break
    if not one:
        while len(found) > 1 and not _is_head(found[-1][0], one) and any(_is_head(w, one) for w, _, _ in found):
            found.pop()
    return found


def _is_head(word: str, one: bool) -> bool:
    lower = word.lower()
    if lower in FATES:
        return False
    if lower in THINGS or lower in PEOPLE or lower in IRREGULAR_PLURALS:
        return True
    return not one and lower.endswith("s") and not lower.endswith(("ss", "ous", "us", "'s", "’s", "is"))


def _goes_on(lower: str) -> bool:
    """Whether a word after a possible head is itself the head: "weapons experts"."""
    return (lower in THINGS or lower in PEOPLE) and lower not in FATES


def category(phrase: str, head: str | None, fate: str | None) -> str | None:
    """What a noun phrase counts, head word first; ``fate`` is what the verb beside it says happened."""
    if head in FATES:
        return FATES[head]
    if head in THINGS:
        group = THINGS[head]
        plain = head.rstrip("s") == group.rstrip("s") and " " not in phrase
        return group if plain else f"{group}: {phrase}"
    if fate:
        return f"{fate}: {phrase}" if phrase else fate
    if head in PEOPLE or phrase[phrase.rfind(" ") + 1 :][:1].isupper():
        return "people" if phrase.lower() == "people" else f"people: {phrase}"
    return f"{head}: {phrase}" if " " in phrase else head


def unit_head(unit: str) -> str:
    """The head word for a quantity in a unit: areas are km2, currencies money."""
    if unit == "square kilometres":
        return "km2"
    if unit in MONEY or unit in ("US dollars", "euros", "pounds", "cents", "yen"):
        return "money"
    return unit


def fate_after(text: str, at: int, end: int) -> str | None:
    """What happened to the people before ``at``: "were killed", "wounded", "have died"."""
    for count, match in enumerate(_WORD.finditer(text, at, min(end, at + 70))):
        lower = match[0].lower()
        if lower in FATES and lower not in ("fell", "fallen"):
            return FATES[lower]
        if match[0] in _BREAK or (count >= 1 and lower in _BLOCK) or count > 6:
            return None
        if lower in ("fell", "fallen") and count == 0:
            return FATES[lower]
        if count == 0 and match[0] == ",":
            return None
    return None


def fate_before(text: str, at: int, start: int) -> str | None:
    """What is done to the people after ``at``: "killing", "which wounded"."""
    words = _WORD.findall(text[max(start, at - 60) : at])
    for count, word in enumerate(reversed(words)):
        lower = word.lower()
        if lower in FATES:
            return FATES[lower] if lower not in ("fell", "fallen", "dead") or count == 0 else None
        if word in _BREAK or lower in _BLOCK or word == "," or count > 4:
            return None
    return None


_BLOCK = frozenset("and but while when that which who whom after as because whose to by of including from".split())
