"""What the built-in data hold, counted."""

from __future__ import annotations

import json
from collections import Counter
from importlib.resources import files
from typing import Any

from tools.docs_text import code, table

from palaver.text.world import world

ABOUT: dict[str, str] = {
    "bodies.json": "International bodies, courts, relief organisations, institutes and outlets, with short forms.",
    "cues.json": "Verbs and phrases that attribute words to somebody, by the act they perform and their grammar.",
    "event_signs.json": "What the signs weigh that a sentence tells of an event; fitted by `tools/fit_signs.py`.",
    "event_words.json": "Verbs and nouns of what happens on the ground, by kind, with weights.",
    "expectation_signs.json": "What the signs weigh that a sentence forecasts; fitted by `tools/fit_signs.py`.",
    "first_names.json": "Given names and endings of family names that show a gender, for finding whom a pronoun means.",
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
    rows = [(code(name), _size(json.loads(text)), _about(name, json.loads(text))) for name, text in found]
    return table(("file", "entries", "what for"), rows)


def _about(name: str, held: dict[str, Any]) -> str:
    about = ABOUT.get(name) or held.get("about")
    if not isinstance(about, str):
        raise LookupError(f"nothing says what {name} is for: say it in tools/docs_data.py, or in it under 'about'")
    return about


def _size(held: dict[str, Any]) -> str:
    number = _entries(held)
    return f"over {number // 100 * 100:,}" if number > 100 else "under 100"


def _entries(value: Any) -> int:
    if isinstance(value, dict):
        return sum(_entries(part) for part in value.values())
    if isinstance(value, list):
        return sum(_entries(part) for part in value)
    return int(isinstance(value, str | float | int) and not isinstance(value, bool))


def states() -> str:
    """How many states there are, by status."""
    counted = Counter(str(state.status) for state in world().states)
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
