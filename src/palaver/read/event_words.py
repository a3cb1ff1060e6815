"""The words that tell of events, and where they stand in a sentence.

The word lists are data (``data/event_words.json``): verbs with their irregular forms and particles, nouns and set
phrases, each in a family ("strike", "take", "transfer"). A family is not yet a kind of event: what is taken decides
whether a thing is a capture, an advance or an arrest (``event_kinds``).
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files

from palaver.text.prepare import Token


class Form(StrEnum):
    """How a trigger stands: a finite past or a participle, a present, an infinitive or plural present, -ing, a noun."""

    PAST = "past"
    PRESENT = "present"
    BASE = "base"
    ING = "ing"
    NOUN = "noun"
    PHRASE = "phrase"


@dataclass(frozen=True, slots=True, kw_only=True)
class Trigger:
    """A word or phrase that may tell of an event: tokens ``first`` to ``last`` of the sentence, both included."""

    first: int
    last: int
    family: str
    weight: float
    form: Form
    base: str


@dataclass(frozen=True, slots=True)
class _Entry:
    family: str
    weight: float
    form: Form
    base: str
    rest: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EventWords:
    """The lists, ready for looking up: entries by first word, and the nouns that decide kinds."""

    entries: Mapping[str, tuple[_Entry, ...]]
    sets: Mapping[str, frozenset[str]]


_REACH = 7
"""How many words may stand between a verb and its particle ("handed the bodies of the dead over")."""
_DOUBLING = frozenset("begin stop run dig win sit cut set hit shut let get put beg ram jam".split())
_VOWELS = "aeiou"


def _past(base: str) -> str:
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2] not in _VOWELS:
        return base[:-1] + "ied"
    return base + "ed"


def _third(base: str) -> str:
    if base.endswith(("s", "sh", "ch", "x", "z", "o")):
        return base + "es"
    if base.endswith("y") and base[-2] not in _VOWELS:
        return base[:-1] + "ies"
    return base + "s"


def _ing(base: str, past: str) -> str:
    if past.endswith("ed") and len(past) == len(base) + 3:
        return past[:-2] + "ing"
    if base in _DOUBLING:
        return base + base[-1] + "ing"
    if base == "die":
        return "dying"
    if base.endswith("e") and not base.endswith(("ee", "oe")):
        return base[:-1] + "ing"
    return base + "ing"


def _verb_entries(spec: str, family: str, weight: float) -> Iterator[tuple[str, _Entry]]:
    head, *rest = spec.split()
    base, *others = head.split("|")
    past = others[0] if others else _past(base)
    forms = {past: Form.PAST, (others[-1] if others else past): Form.PAST}
    forms.setdefault(_third(base), Form.PRESENT)
    forms.setdefault(_ing(base, past), Form.ING)
    forms.setdefault(base, Form.BASE)
    for word, form in forms.items():
        yield word, _Entry(family, weight, form, base, tuple(rest))


def _noun_entries(words: str, family: str, weight: float, form: Form) -> tuple[str, _Entry]:
    head, *rest = words.split()
    return head, _Entry(family, weight, form, words, tuple(rest))


@cache
def event_words() -> EventWords:
    """The word lists that come with the package."""
    data = json.loads(files("palaver.data").joinpath("event_words.json").read_text(encoding="utf-8"))
    entries: dict[str, list[_Entry]] = {}
    for family, group in data["verbs"].items():
        for spec in group["verbs"]:
            for word, entry in _verb_entries(spec, family, group["weight"]):
                entries.setdefault(word, []).append(entry)
    for key, form in (("nouns", Form.NOUN), ("phrases", Form.PHRASE)):
        for family, group in data[key].items():
            for words in group[key]:
                head, entry = _noun_entries(words, family, group["weight"], form)
                entries.setdefault(head, []).append(entry)
    ordered = {word: tuple(sorted(found, key=lambda e: -len(e.rest))) for word, found in entries.items()}
    sets = {key: frozenset(words) for key, words in data["sets"].items()}
    return EventWords(entries=ordered, sets=sets)


def _end(entry: _Entry, tokens: Sequence[Token], at: int) -> int | None:
    """The last token of an entry that begins at a token, or ``None`` where its further words do not follow."""
    if not entry.rest:
        return at
    reach = 1 if entry.form in (Form.NOUN, Form.PHRASE) else _REACH
    for start in range(at + 1, min(at + 1 + reach, len(tokens))):
        if tokens[start].text in ".;:()":
            return None
        window = tokens[start : start + len(entry.rest)]
        if tuple(t.low for t in window) == entry.rest:
            return start + len(entry.rest) - 1
    return None


def triggers(tokens: Sequence[Token]) -> tuple[Trigger, ...]:
    """All triggers of a sentence in order, several families for one word where it is in several lists."""
    entries = event_words().entries
    found: list[Trigger] = []
    for at, token in enumerate(tokens):
        longest = -1
        for entry in entries.get(token.low, ()):
            if len(entry.rest) < longest:
                break
            last = _end(entry, tokens, at)
            if last is None:
                continue
            longest = len(entry.rest)
            found.append(
                Trigger(
                    first=at,
                    last=last,
                    family=entry.family,
                    weight=entry.weight,
                    form=entry.form,
                    base=entry.base,
                )
            )
    return tuple(found)
