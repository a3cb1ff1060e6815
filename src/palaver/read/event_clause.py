"""The words around a trigger, as the rules for kinds of events look at them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from palaver.read.event_words import event_words
from palaver.text.prepare import Token

_CAPTIVE = frozenset(
    "prisoner prisoners captive captives hostage hostages bodies remains coffins detainees captured pow pows".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """The words around a trigger: those of its clause in lower case, those before and those after it.

    ``topic`` are the words of the paragraph up to here. The flags say whether a party of the talks is named, whether a
    place is, whether a name is what the verb is done to, whether people or things are counted, whether a day is told.
    """

    words: frozenset[str]
    before: tuple[str, ...]
    after: tuple[str, ...]
    topic: frozenset[str]
    party: bool
    place: bool
    named_object: bool
    figure: bool
    dated: bool

    def has(self, key: str) -> bool:
        """Whether a word of one of the lists stands in the clause."""
        return not self.words.isdisjoint(event_words().sets[key])

    def near(self, key: str, reach: int = 6) -> bool:
        """Whether a word of one of the lists stands close around the trigger."""
        words = event_words().sets[key]
        return any(w in words for w in (*self.before[-reach:], *self.after[:reach]))

    def object_is(self, key: str, reach: int = 6) -> bool:
        """Whether a word of one of the lists follows the trigger closely."""
        words = event_words().sets[key]
        return any(w in words for w in self.after[:reach])

    def captive(self) -> bool:
        """Whether prisoners or the dead are spoken of here."""
        return not self.words.isdisjoint(_CAPTIVE)

    def of_captives(self) -> bool:
        """Whether the paragraph so far speaks of prisoners or the dead."""
        return not self.topic.isdisjoint(_CAPTIVE)


def lower(tokens: Sequence[Token]) -> tuple[str, ...]:
    """The words of some tokens in lower case."""
    return tuple(t.low for t in tokens)
