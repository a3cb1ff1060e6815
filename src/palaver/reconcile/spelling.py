"""How alike two spellings of a name are: transliterations folded, then edits weighed by how often writers differ so.

Nothing here knows a language or a name. It is the common habits of romanisation: kh and h, ts and c, j and y and i, ou
and u, doubled letters, a mute ending.
"""

from __future__ import annotations

import re
from functools import lru_cache

from anyascii import anyascii

_NOT_LETTERS = re.compile(r"[^a-z0-9]+")
_HABITS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), plain)
    for pattern, plain in (
        (r"\bthe ", ""),
        (r"shch|sch|sh", "s"),
        (r"tch|ch", "c"),
        (r"dzh|dj", "j"),
        (r"zh", "z"),
        (r"ts|tz|cz", "c"),
        (r"kh", "h"),
        (r"gh", "g"),
        (r"th", "t"),
        (r"ph", "f"),
        (r"que\b|qu", "k"),
        (r"ck|q", "k"),
        (r"x", "ks"),
        (r"w", "v"),
        (r"ou|oo", "u"),
        (r"[jy]", "i"),
        (r"ee|ei|ie", "i"),
        (r"(.)\1+", r"\1"),
    )
)
_VOWELS = frozenset("aeiou")
_NEAR = tuple(
    frozenset(pair) for pair in ("gh", "gk", "bp", "ck", "cs", "dt", "vf", "vu", "zs", "lr", "kh", "zj", "mn")
)
_HALF, _WHOLE = 0.5, 1.0
_ALIKE = 0.12
_SHORTEST = 5


@lru_cache(maxsize=65536)
def skeleton(name: str) -> str:
    """What is left of a name when the habits of romanisation are folded: "Vesnograd", "Yadvin" -> "iadvin"."""
    plain = anyascii(name).lower().replace("'", "").replace("`", "")
    plain = " ".join(_NOT_LETTERS.sub(" ", plain).split())
    for pattern, shorter in _HABITS:
        plain = pattern.sub(shorter, plain)
    return plain.replace(" ", "")


def _cost(left: str, right: str) -> float:
    """The price of one letter in the place of another."""
    if left == right:
        return 0.0
    near = (left in _VOWELS and right in _VOWELS) or frozenset((left, right)) in _NEAR
    return _HALF if near else _WHOLE


def _price(letter: str) -> float:
    """The price of a letter that only one spelling has."""
    return _HALF if letter in _VOWELS or letter == "h" else _WHOLE


@lru_cache(maxsize=65536)
def distance(left: str, right: str) -> float:
    """How far two skeletons are apart: vowels and sounds that are written for one another count half."""
    row = [0.0]
    for letter in right:
        row.append(row[-1] + _price(letter))
    for a in left:
        above, row = row, [row[0] + _price(a)]
        for place, b in enumerate(right):
            row.append(min(above[place] + _cost(a, b), above[place + 1] + _price(a), row[-1] + _price(b)))
    return row[-1]


def one_sound(left: str, right: str) -> bool:
    """Whether two skeletons differ in one vowel or one pair of near sounds, and are long enough for that to be little.

    Such names are taken for one even where one report prints both: a report quotes the other side's spelling.
    """
    return min(len(left), len(right)) > _SHORTEST and left[0] == right[0] and distance(left, right) <= _HALF


def alike(left: str, right: str) -> bool:
    """Whether two different skeletons can be spellings of one name: at most one unlike letter in about eight.

    Short names and names that begin with unlike sounds never are.
    """
    shortest = min(len(left), len(right))
    if shortest < _SHORTEST or abs(len(left) - len(right)) > 2 or _cost(left[0], right[0]) > _HALF:
        return False
    return distance(left, right) <= _ALIKE * max(len(left), len(right))
