"""Where a quoted string stands in a text: word for word, else with the differences that copying makes."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from palaver.model.evidence import Fit

_MARKS = dict.fromkeys("“”„‟«»″‘’‚‛‹›′`´", '"') | {"'": '"'}
_DASHES = dict.fromkeys("‐‑‒–—―−﹘﹣－", "-")
_SAME = str.maketrans(_MARKS | _DASHES)
_SPACES_AT_DASH = re.compile(r"\s+(?=[‐‑‒–—―−﹘﹣－-])|(?<=[‐‑‒–—―−﹘﹣－-])\s+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """A half-open range of Python characters of a text, and how a quotation fits it."""

    start: int
    end: int
    fit: Fit


@dataclass(frozen=True, slots=True)
class _Folded:
    """A text as it is compared: ``starts`` and ``ends`` give each folded character's own range in the text."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]


def anchor(text: str, quote: str, *, near: int | None = None) -> Anchor | None:
    """Find ``quote`` in ``text``: as it stands, else with other spaces, marks, dashes or capitals.

    Places where the quotation begins and ends at a word's edge come before those inside words, and inside words it
    is found only as it stands. Of several equally good places the one that begins nearest to the character ``near``
    is taken; without ``near``, or where two are equally near, the answer is ``None``: it is never a guess. A blank
    quotation is nowhere.
    """
    if not quote.strip():
        return None
    exact = [(m.start(), m.start() + len(quote)) for m in re.finditer(f"(?={re.escape(quote)})", text)]
    whole = [place for place in exact if _is_whole(text, *place)]
    if exact:
        return _nearest(whole or exact, near, Fit.EXACT)
    return _nearest([place for place in _loose(text, quote) if _is_whole(text, *place)], near, Fit.LOOSE)


def _nearest(places: list[tuple[int, int]], near: int | None, fit: Fit) -> Anchor | None:
    if near is not None and places:
        least = min(abs(start - near) for start, _ in places)
        places = [place for place in places if abs(place[0] - near) == least]
    return Anchor(start=places[0][0], end=places[0][1], fit=fit) if len(places) == 1 else None


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether a range cuts no word at its edges, and no letter from its accents."""
    return not (_goes_on(text, start) or _goes_on(text, end))


def _goes_on(text: str, at: int) -> bool:
    """Whether the characters on both sides of an edge belong to one word."""
    if not 0 < at < len(text):
        return False
    return bool(unicodedata.combining(text[at])) or (text[at - 1].isalnum() and text[at].isalnum())


def _loose(text: str, quote: str) -> Iterable[tuple[int, int]]:
    """Ranges whose characters, folded, are those of the folded quotation."""
    page, wanted = _folded(text), _folded(quote.strip()).text
    at = page.text.find(wanted) if wanted else -1
    while at >= 0:
        last = at + len(wanted) - 1
        if _is_edge(page, at) and _is_edge(page, last + 1):
            yield page.starts[at], page.ends[last]
        at = page.text.find(wanted, at + 1)


def _is_edge(page: _Folded, at: int) -> bool:
    """Whether a printed character begins at a folded one: not at the second "s" of what was a sharp one."""
    return at in (0, len(page.starts)) or page.starts[at] != page.starts[at - 1]


@lru_cache(maxsize=8)
def _folded(text: str) -> _Folded:
    """``text`` without what copying changes: kinds of spaces, marks and dashes, capitals, invisible characters."""
    dropped = {at for m in _SPACES_AT_DASH.finditer(text) for at in range(*m.span())}
    letters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for at, char in enumerate(text):
        if at in dropped:
            continue
        for letter in _fold(char):
            if letter == " " and letters and letters[-1] == " ":
                ends[-1] = at + 1
            else:
                letters.append(letter)
                starts.append(at)
                ends.append(at + 1)
    return _Folded("".join(letters), tuple(starts), tuple(ends))


@lru_cache(maxsize=4096)
def _fold(char: str) -> str:
    if char.isspace():
        return " "
    if unicodedata.category(char) == "Cf":  # soft hyphens, joiners, marks of direction
        return ""
    same = char.translate(_SAME)
    return same if same != char else unicodedata.normalize("NFKD", char.casefold()).replace(" ", "")
