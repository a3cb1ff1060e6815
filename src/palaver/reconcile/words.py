"""The words of a passage as they are compared: cut to stems, without those that say nothing, weighed by rarity."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from anyascii import anyascii

_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?")
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


@dataclass(frozen=True, slots=True)
class Rarity:
    """How much each word (or other key) tells: the logarithm of how few passages have it, 1 for a word of only one."""

    passages: int
    counts: Mapping[Hashable, int]

    def __call__(self, key: Hashable) -> float:
        """From near 0 (in every passage) to 1 (in one)."""
        return math.log((self.passages + 1) / self.counts.get(key, 1)) / math.log(self.passages + 1)

    def weight(self, keys: Iterable[Hashable]) -> float:
        """The rarities of several keys together, added in a fixed order so that they never differ by a rounding."""
        return math.fsum(self(key) for key in keys)


def rarity(passages: Sequence[Iterable[Hashable]]) -> Rarity:
    """Count in how many passages each key stands."""
    counts: Counter[Hashable] = Counter()
    for keys in passages:
        counts.update(set(keys))
    return Rarity(passages=max(len(passages), 1), counts=counts)
