"""What the built-in data hold, counted."""

from __future__ import annotations

import json
from collections import Counter
from importlib.resources import files
from typing import Any

from palaver.text.world import world
from tools.docs_text import code, table

ABOUT: dict[str, str] = {
    "bodies.json": "International bodies, courts, relief organisations, institutes and outlets, with their short forms.",
    "cues.json": "Verbs and phrases that attribute words to somebody, by the act they perform and their grammar.",
    "event_words.json": "Verbs and nouns of what happens on the ground, by kind, with weights.",
    "first_names.json": "Given names and endings of family names that show a gender, so that pronouns find their person.",
    "issues.json": "Words and phrases of the sixteen issues, with weights.",
    "people_nouns.json": "Nouns for people, groups, institutions and documents that can speak.",
    "states.json": "States and names that stand beside states: names, demonyms, capitals, seats and organs.",
    "titles.json": "Offices, ranks and callings, whether their holder speaks for a party, and honorifics.",
}
"""What each file of data is for."""


def files_held() -> str:
    """A table of the data files with how many entries each has, in whole hundreds."""
    found = sorted(
        (entry.name, entry.read_text(encoding="utf-8"))
        for entry in files("palaver").joinpath("data").iterdir()
        if entry.name.endswith(".json")
    )
    rows = [(code(name), f"{_strings(json.loads(text)) // 100 * 100:,}", ABOUT[name]) for name, text in found]
    return table(("file", "words and names, more than", "what for"), rows)


def _strings(value: Any) -> int:
    if isinstance(value, str):
        return 1
    if isinstance(value, dict):
        return sum(_strings(part) for part in value.values())
    return sum(_strings(part) for part in value) if isinstance(value, list) else 0


def states() -> str:
    """How many states there are, by status."""
    counted = Counter(state.status for state in world().states)
    meaning = {
        "member": "Member of the United Nations.",
        "observer": "Observer state that is not a member.",
        "other": "A name that reports use for a party that speaks for itself. To be listed, or not, implies nothing.",
    }
    return table(("status", "how many", "meaning"), ((code(s), counted[s], what) for s, what in meaning.items()))


def bodies() -> str:
    """How many bodies there are, by kind."""
    counted = Counter(body.kind for body in world().bodies)
    return table(("kind", "how many"), ((kind, number) for kind, number in sorted(counted.items())))
