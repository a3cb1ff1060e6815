"""Words for offices, ranks and callings, and the given names that show a person's gender.

Both are filled from the built-in data by :func:`palaver.text.world.world`; ask them through it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from palaver.text.demonyms import fold

Gender = Literal["m", "f"]
TitleClass = Literal["leader", "minister", "official", "military", "expert", "civilian"]

_OPENERS = frozenset({"the", "a", "an", "his", "her", "its", "their", "our"})
_FIELD_WORDS = frozenset({"of", "for", "to", "on", "at", "in", "with", "and", "commanding"})
_NAMED_AFTER = frozenset({"expert", "civilian"})  # callings that are family names too: Anna Baker, Paul Fisher
_LONGEST_TITLE = 12


def title_words(words: str) -> list[str]:
    """``words`` as a title is compared: lower case, no dots, no article in front, "ex-" written out."""
    plain = re.sub(r"\bex-", "former ", words.replace("’", "'").replace(".", " ").lower()).split()
    return plain[1:] if plain and plain[0] in _OPENERS else plain


@dataclass(frozen=True, slots=True)
class Titles:
    """The known titles, all in the form of :func:`title_words`.

    ``classes`` gives the class of each, ``speaks`` those that stand for their state or party when used as "the
    <demonym> <title>", ``needs_field`` those that are none alone ("head" of what?), ``not_heads`` those that are none
    at the end of a longer phrase ("the better whip"), ``past`` the words that take the office away ("former"),
    ``gender`` what a title shows of its holder. ``honorifics`` stand before names (None: they show no gender).
    """

    classes: Mapping[str, TitleClass]
    speaks: frozenset[str]
    needs_field: frozenset[str]
    not_heads: frozenset[str]
    past: frozenset[str]
    gender: Mapping[str, Gender]
    honorifics: Mapping[str, Gender | None]

    def head(self, words: str) -> str | None:
        """The known title that ``words`` as a whole come down to, or None.

        "Deputy foreign minister" comes down to "foreign minister", "head of the mint" to "head". Only what stands
        before the first comma counts.
        """
        first = words.partition(",")[0]
        parts = title_words(first)
        if not 0 < len(parts) <= _LONGEST_TITLE:
            return None
        phrase = " ".join(parts)
        if phrase in self.classes and phrase not in self.needs_field:
            return phrase
        field = next((at for at, word in enumerate(parts) if at and word in _FIELD_WORDS), None)
        if field is not None:
            before = " ".join(parts[:field])
            found = before if before in self.classes else self._last(parts[:field], capital=False, field=True)
            if found is not None or parts[field] != "and":
                return found
        return self._last(parts, capital=first.split()[-1][0].isupper())

    def _last(self, parts: list[str], *, capital: bool, field: bool = False) -> str | None:
        """The longest known title at the end of ``parts`` that may have other words before it."""
        for start in range(1, len(parts)):
            phrase = " ".join(parts[start:])
            if phrase in self.classes:
                blocked = phrase in self.not_heads or (phrase in self.needs_field and not field)
                return None if blocked or (capital and self.classes[phrase] in _NAMED_AFTER) else phrase
        return None

    def speaks_for_party(self, words: str) -> bool:
        """Whether "the <demonym> ``words``" speaks for its state or party: a president does, a former one does not."""
        return self.head(words) in self.speaks and not self.past.intersection(title_words(words))


@dataclass(frozen=True, slots=True)
class GivenNames:
    """Given names by the gender they show, and the endings of family names that show it; keys are folded.

    ``family_first`` are family names that stand before the given name, ``kin_words`` say whose son or daughter somebody
    is ("bint"). ``weak_endings`` count only where neither
    ``other_names`` nor ``other_endings`` say that the name comes from another language.
    """

    gender: Mapping[str, Gender]
    family_first: frozenset[str]
    kin_words: Mapping[str, Gender]
    endings: tuple[tuple[str, Gender], ...]
    weak_endings: tuple[tuple[str, Gender], ...]
    other_names: frozenset[str]
    other_endings: tuple[str, ...]

    def of_name(self, parts: list[str]) -> Gender | None:
        """The gender that the words of a name show: its given name first, then the ending of its family name."""
        if not parts:
            return None
        if len(parts) > 1 and fold(parts[0]) in self.family_first:
            return self.gender.get(fold("".join(parts[1:])))
        for part in parts[1:]:
            if part in self.kin_words:
                return self.kin_words[part]
        for given in (parts[0], parts[0].partition("-")[0]):
            if (shown := self.gender.get(fold(given))) is not None:
                return shown
        return self._of_surname(fold(parts[-1].rpartition("-")[2]))

    def _of_surname(self, surname: str) -> Gender | None:
        if surname in self.other_names:
            return None
        for ending, gender in self.endings:
            if surname.endswith(ending) and len(surname) >= len(ending) + 2:
                return gender
        for ending, gender in self.weak_endings:
            if surname.endswith(ending) and len(surname) >= 5 and not surname.endswith(self.other_endings):
                return gender
        return None
