"""Counts told without a number: "nobody was hurt", "killed a sapper", "the driver and two assistants"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from palaver.model.record import Bound
from palaver.text.figure_nouns import fate_before
from palaver.text.figure_words import FATES, PEOPLE, THINGS


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A number as printed, with what it counts.

    ``text[start:end]`` is the number with its bound word ("at least 70"). ``value`` is the printed number, ``None``
    for words that give only an order of size and for ranges; ``low`` and ``high`` bound it as in
    :class:`palaver.model.record.Figure`. ``noun_start`` and ``noun_end`` are the noun phrase counted, equal where
    there is none; ``unit`` is the unit in words, ``what`` the head word of the codebook ("killed: civilians").
    """

    start: int
    end: int
    value: float | None
    low: float | None
    high: float | None
    bound: Bound = Bound.EXACT
    noun_start: int
    noun_end: int
    unit: str | None = None
    what: str | None = None


_NOBODY = re.compile(
    r"\b(?P<none>(?:no|without) (?:casualties|victims|injuries|deaths|fatalities|wounded|dead|loss(?:es)?)"
    r"|no one|nobody|without losing a (?:single )?man)\b(?:\s+(?:was|were|has been|had been|is|is reported|died))?"
    r"(?:\s+(?:reported|seriously))?(?:\s+(?P<fate>hurt|injured|wounded|killed|died|dead|dying))?",
    re.IGNORECASE,
)
_NOUNS = r"(?P<noun>[^\W\d_][\w-]*(?: [^\W\d_][\w-]*){0,3}?)"
_SINGLE = re.compile(
    rf"\b(?P<before>killed|killing|wounded|wounding|injured|injuring|murdered|shot dead|captured) an? {_NOUNS}"
    r"(?= (?:and|in|on|at|near|who|when|as|with|by|from|during|outside|inside|while|yesterday)\b|[.,;:)—-]|$)"
    rf"|\b[Aa]n? {_NOUNS.replace('noun', 'subject')} (?:(?:was|has been|had been|is) "
    r"(?P<after>killed|wounded|injured|hurt|captured|murdered)|(?P<died>died))\b"
)
_DOWNED = re.compile(
    r"\b[Aa]n? (?P<noun>(?:[\w-]+ ){0,2}?(?:drone|missile|rocket|helicopter|aircraft|plane|jet)) (?:was |had been )?"
    r"(?:shot down|downed|brought down|intercepted)\b"
)
_COMPANION = re.compile(
    r"\b(?:a|an|the|its|his|her|their) (?:[a-z][\w-]* ){0,2}?(?P<person>[a-z]+) and $", re.IGNORECASE
)
_PREPOSITION = re.compile(r"\b(?:of|from|by|with|in|at|on|near|for|to|against|than)\s$", re.IGNORECASE)


def nobody(text: str, start: int, end: int) -> list[Number]:
    """ "No casualties", "nobody was hurt": a count of nought."""
    found = []
    for match in _NOBODY.finditer(text, start, end):
        none, fate = match["none"].lower(), (match["fate"] or "").lower()
        if none in ("no one", "nobody") and not fate:
            continue
        word = fate or none.rsplit(" ", maxsplit=1)[-1]
        what = {"hurt": "injured", "injured": "injured", "wounded": "injured", "injuries": "injured"}.get(
            word, "casualties" if word in ("casualties", "victims", "loss", "losses") else "killed"
        )
        at = match.end()
        found.append(Number(start=match.start(), end=at, value=0, low=0, high=0, noun_start=at, noun_end=at, what=what))
    return found


def single(text: str, start: int, end: int) -> list[Number]:
    """One victim told by "a", and one drone or aircraft that was shot down: a count of one."""
    found = []
    for match in _SINGLE.finditer(text, start, end):
        group = "noun" if match["noun"] else "subject"
        noun = match[group].split()
        if noun[-1].lower() in THINGS or any(word.lower() in FATES for word in noun):
            continue
        if not match["before"] and _PREPOSITION.search(text, max(start, match.start() - 9), match.start()):
            continue
        told = match["before"] or match["after"] or "died"
        fate = FATES[told.split()[-1].lower()]
        found.append(_one(match.start(group), match.end(group), f"{fate}: {match[group]}"))
    for match in _DOWNED.finditer(text, start, end):
        head = THINGS[match["noun"].split()[-1].lower()]
        found.append(_one(match.start("noun"), match.end("noun"), head))
    return found


def _one(start: int, end: int, what: str) -> Number:
    return Number(start=start, end=end, value=1, low=1, high=1, noun_start=start, noun_end=end, what=what)


def with_companion(text: str, number: Number, start: int) -> Number:
    """The count of "the driver and two assistants", who share a fate: three."""
    if number.bound is not Bound.EXACT or number.value is None:
        return number
    match = _COMPANION.search(text, max(start, number.start - 40), number.start)
    if match is None or match["person"].lower() not in PEOPLE:
        return number
    told = (number.what or "").partition(":")[0]
    fate = told if told in FATES.values() else fate_before(text, match.start(), start)
    if fate is None:
        return number
    total = number.value + 1
    return replace(number, start=match.start(), value=total, low=total, high=total, what=fate)
