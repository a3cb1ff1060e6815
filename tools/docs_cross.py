"""The shape of the export across reports, held against what the sample gives."""

from __future__ import annotations

import json
from collections.abc import Iterator
from enum import StrEnum
from typing import Any

from tools.docs_run import Session
from tools.docs_text import code, fence, table

from palaver.reconcile.compare import Relation
from palaver.reconcile.follow_words import Outcome

PLACE = {
    "report": "Name of the report.",
    "evidence": "The words.",
    "start": "Where they begin: characters of the report's text before them.",
    "end": "Where they end.",
}
KEYS: dict[str, dict[str, str]] = {
    "same": {
        "id": "Id within this file.",
        "kind": "Kind of its records.",
        "gist": "The shortest of the accounts' quotations.",
        "date": "When, where a report says so, ISO 8601.",
        "accounts": "Each telling: where it stands, `told_by` whom, and the figures (`value`).",
        "reasons": "Which two `records` were put together, with what `score`, and `why`.",
    },
    "differences": {
        "id": "Id within this file.",
        "of": "The id in `same`; null where accounts deny one another without being of one thing.",
        "on": "The field they differ on.",
        "accounts": "Each telling: where it stands, and what it `says`.",
        "relation": "How they stand to one another.",
    },
    "followups": {
        "id": "Id within this file.",
        "earlier": "What was promised, expected or wanted.",
        "later": "What another report says became of it.",
        "relation": "What became of it, by the later report.",
        "note": "The words that say so.",
    },
    "names": {
        "canonical": "The chosen name.",
        "kind": "person, party, body or place.",
        "forms": "The forms in which reports print it.",
    },
    "copies": {
        "reports": "The reports that share text.",
        "what": "The first words they share.",
        "first": "The one that was published first; null where that cannot be told.",
        "share": "How much of the wording of these passages is the same, 0 to 1.",
        "passages": "The passages in each.",
    },
    "loaded": {},
}
"""Each list with the keys of its entries."""

CODES: dict[type[StrEnum], dict[str, str]] = {
    Relation: {
        "agree": "They say the same; not listed.",
        "differs": "They say different things.",
        "more-specific": "One says the same more exactly.",
        "denies": "One denies what another says.",
    },
    Outcome: {
        "kept": "It was done.",
        "broken": "It was not done, or undone.",
        "delayed": "It was put off.",
        "repeated": "It was said again.",
        "changed": "It was said otherwise.",
        "escalated": "More was demanded or threatened.",
    },
}


def keys() -> str:
    """A table for each list."""
    return "\n".join(
        f"## {name}\n\n{table(('key', 'meaning'), ((code(key), what) for key, what in held.items()))}"
        for name, held in KEYS.items()
        if held
    )


def relations() -> str:
    """A table of the relations, those of differences and those of followups."""
    rows = []
    for made, meanings in CODES.items():
        if set(meanings) != {str(one) for one in made}:
            raise ValueError(f"the codes of {made.__name__} and their meanings differ")
        where = "differences" if made is Relation else "followups"
        rows += [(where, code(one), meanings[one]) for one in made]
    return table(("list", "relation", "meaning"), rows)


def example() -> str:
    """What the sample gives: one entry of each list, of its own lists the first two parts."""
    session = Session(sample=True)
    session.add_sample()
    session.run("palaver export cross cross.json --process process.yaml")
    made = json.loads((session.folder / "cross.json").read_text(encoding="utf-8"))
    _check(made)
    return fence(
        json.dumps({name: _short(found[:1]) for name, found in made.items()}, ensure_ascii=False, indent=1), "json"
    )


def _short(value: Any) -> Any:
    if isinstance(value, list):
        return [_short(part) for part in value[:2]]
    return {key: _short(part) for key, part in value.items()} if isinstance(value, dict) else value


def _check(made: dict[str, list[dict[str, Any]]]) -> None:
    for name, key in _held(made):
        if key not in KEYS[name]:
            raise LookupError(f"nothing says what {key} in {name} is: say it in tools/docs_cross.py")


def _held(made: dict[str, list[dict[str, Any]]]) -> Iterator[tuple[str, str]]:
    yield from ((name, key) for name, found in made.items() for entry in found for key in entry)
