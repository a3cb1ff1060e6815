"""How a name is folded for comparison, and whether an adjective can be made from a proper name.

Nothing here knows a state: it is the morphology by which English makes "Tresnan" of Tresna and "Lusenian" of Lusenia,
for states and peoples that are not in the built-in data.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

# Letters that no decomposition turns into plain ones.
_LETTERS = str.maketrans(
    {"ı": "i", "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ß": "ss", "æ": "ae", "Æ": "Ae", "ə": "a"}
)
_NOT_LETTERS = re.compile(r"[^\w&+/]+|_")

_VOWELS = "aeiouy"
_SUFFIXES = ("an", "ian", "ean", "ese", "i", "ish", "ite", "er", "ic", "ene", "iot", "iote", "ote", "ard")
_VOWEL_SUFFIXES = ("n", "nese", "lese", "nian", "vian", "tian", "ni")  # only after the whole name: Tresna-n, Togo-lese
_COUNTRY_ENDINGS = ("land", "stan", "mark", "istan", "eland")
_PEOPLE_ENDINGS = (
    "ia",
    "ya",
    "ey",
    "any",
    "aria",
    "arya",
    "ania",
    *_COUNTRY_ENDINGS,
)  # Vosk-arya, where the Vosks live
_POSSESSIVE = re.compile(r"['’](?:s|S)?$")
_COMPASS = frozenset({"north", "south", "east", "west", "northern", "southern", "eastern", "western"})
_PERSON = re.compile(r"(?:wo)?m[ae]n$")
_SHORTEST_STEM = 3
_SHORTEST_PEOPLE = 4


def fold(printed: str) -> str:
    """``printed`` in lower case without accents, spaces, hyphens, dots and apostrophes: "Guinea-Bissau" is one word."""
    if printed.isascii():
        if printed.isalnum():
            return printed.lower()
    else:
        decomposed = unicodedata.normalize("NFKD", printed.translate(_LETTERS))
        printed = "".join(char for char in decomposed if not unicodedata.combining(char))
    return _NOT_LETTERS.sub("", printed).lower()


@lru_cache(maxsize=4096)
def demonym_stem(adjective: str, name: str) -> bool:
    """Whether ``adjective`` can be the demonym of the proper name ``name``: "Tresnan" of "Tresna".

    Singular and plural are taken ("Tresnans"), and "-man" and "-woman". True says that English could form it so, not
    that anybody does. A name is no demonym of itself, but the plural of one in -i is ("Kotavaris" of "Kotavari"); a
    possessive is none.
    """
    if _POSSESSIVE.search(adjective):
        return False
    word, stem = fold(adjective), fold(name)
    if len(stem) < _SHORTEST_STEM or word == stem or word[:_SHORTEST_STEM] != stem[:_SHORTEST_STEM]:
        return False
    possible = {word, _PERSON.sub("", word)}
    possible |= {form[:-1] for form in possible if form.endswith("s")}
    return any(form in possible for form in _demonyms(stem)) or (word == stem + "s" and stem[-1] == "i")


def _demonyms(name: str) -> Iterator[str]:
    """The demonyms that English could form of a folded name."""
    if name[-1] in _VOWELS:
        yield from (name + suffix for suffix in _VOWEL_SUFFIXES)
    for stem in _stems(name):
        if len(stem) >= _SHORTEST_STEM:
            yield from (stem + suffix for suffix in _SUFFIXES)
    for ending in _PEOPLE_ENDINGS:
        if name.endswith(ending) and len(name) >= len(ending) + _SHORTEST_PEOPLE:
            people = name.removesuffix(ending)
            if people not in _COMPASS:
                yield people


def _stems(name: str) -> Iterator[str]:
    """What a suffix may be joined to: the name whole, without its last vowels, or without "-land" and its like."""
    if not name:
        return
    yield name
    if name.endswith(("h", "s")):  # Tanouah, Tanouan; Maldives, Maldivian
        yield from _stems(name[:-1])
    shorter = name[:-1]
    if name[-1] in _VOWELS:
        yield shorter
        if shorter and shorter[-1] in _VOWELS:
            yield shorter[:-1]
    for ending in _COUNTRY_ENDINGS:
        if name.endswith(ending):
            yield name.removesuffix(ending)
