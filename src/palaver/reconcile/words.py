"""The words of a passage as they are compared: cut to stems, without those that say nothing, weighed by rarity."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from functools import lru_cache

from anyascii import anyascii

_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?")
_LEAST = 200  # of a handful of passages all words are shared, yet not all are common: take them for a part of more
_STEM = 6  # "withdraw", "withdrawn" and "withdrawal" begin alike
_EMPTY = frozenset(
    """a an the of to in on at by for from with without into onto over under about after before between during against
    and or but nor so yet as if than then that this these those which who whom whose what when where why how it its he
    him his she her hers they them their theirs we us our you your i me my one ones is are was were be been being am
    has have had having do does did done will would shall should can could may might must not no only also too very
    more most much many some any all both each every other another such same own just still even there here up down
    out off again once said says say saying told tells according added adding""".split()
)


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """A word in plain small letters, without its ending."""
    return anyascii(word).lower().replace("'s", "").replace("'", "")[:_STEM]


def stems(text: str) -> frozenset[str]:
    """The words of a text that say something, as stems."""
    words = (match.group().lower() for match in _WORD.finditer(text))
    return frozenset(stem(word) for word in words if word not in _EMPTY and len(word) > 1)


class Rarity:
    """How much each word (or other key) tells: from near 0 for what every passage has to 1 for what only one has."""

    def __init__(self, passages: int, counts: Mapping[Hashable, int]) -> None:
        whole = math.log(passages + 1)
        self._of = {key: math.log((passages + 1) / count) / whole for key, count in counts.items()}
        self._sums: dict[frozenset[Hashable], float] = {}

    def __call__(self, key: Hashable) -> float:
        """The rarity of one key; 1 for one that was never counted."""
        return self._of.get(key, 1.0)

    def weight(self, keys: Iterable[Hashable]) -> float:
        """The rarities of several keys together. The sum is exact, so their order cannot change it."""
        return math.fsum(self._of.get(key, 1.0) for key in keys)

    def whole(self, keys: frozenset[Hashable]) -> float:
        """:meth:`weight` of all keys of a passage, reckoned once."""
        if keys not in self._sums:
            self._sums[keys] = self.weight(keys)
        return self._sums[keys]


def rarity(passages: Sequence[Iterable[Hashable]]) -> Rarity:
    """Count in how many passages each key stands."""
    counts: Counter[Hashable] = Counter()
    for keys in passages:
        counts.update(set(keys))
    return Rarity(max(len(passages), _LEAST), counts)
