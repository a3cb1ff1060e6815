"""What the rules for positions work with: a claim, not yet a record."""

from __future__ import annotations

from dataclasses import dataclass

from palaver.model.evidence import When
from palaver.model.record import Mention, Stance

Range = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A stance that a report ascribes to someone.

    ``words`` are the clause that is the evidence, ``around`` what helps to tell its issue (a sentence, a heading).
    ``shown`` is the fuller clause that is shown as evidence where the words alone say too little to a reader ("it").
    ``holder`` is who states it, ``party`` the name of the side it is held for; ``why`` names the rule that found it.
    """

    words: Range
    around: tuple[Range, ...]
    stance: Stance
    party: str
    holder: Mention | None
    condition: Range | None
    held: When | None
    why: str
    shown: Range | None = None
