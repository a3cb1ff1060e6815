"""The shape in which `palaver code` writes reports, key by key, held against codings of the sample."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from tools.docs_run import Session
from tools.docs_text import code, fence, table

REPORT: dict[str, str] = {
    "report": "Name of the report.",
    "outlet": "Who published it; null where nobody said.",
    "published": "When, ISO 8601; null where nobody said.",
    "boilerplate": "The first 60 characters of each passage that is not the article.",
}
SHARED: dict[str, str] = {
    "id": "A letter for the layer and a number, in the order of the text.",
    "start": "Characters of the text before the quotation.",
    "end": "Characters of the text up to its end.",
    "more": "Further passages; left out where there are none.",
    "confidence": "How sure the reader is, 0 to 1; left out where it does not say.",
}
LAYERS: dict[str, dict[str, str]] = {
    "statements": {
        "content": "The quotation: what is said.",
        "source": "The words that name who speaks; null where none do.",
        "cue": "The words that attribute; null where a quotation simply goes on.",
        "speaker": "Who speaks, once pronouns and titles are resolved.",
        "mode": "direct, indirect or mixed.",
        "act": "What is done by speaking.",
        "about": "The issue, or null.",
        "negated": "true where the words are said not to have been uttered; else left out.",
        "source_start": "Characters of the text before the source.",
        "cue_start": "Characters of the text before the cue.",
    },
    "positions": {
        "evidence": "The quotation.",
        "party": "Whose position it is.",
        "issue": "The issue.",
        "stance": "demand, offer, accept or reject.",
        "condition": "On what condition, or null.",
        "value": "The position, in the report's words.",
        "holder": "Who voices it, or null.",
        "date": "When it was held, or null.",
    },
    "meetings": {
        "evidence": "The quotation.",
        "kind": "talks, call, visit or summit.",
        "label": "What the report calls it, or null.",
        "date": "When, or null.",
        "place": "Where, or null.",
        "parties": "Who met.",
        "heads": "Who led whose delegation, by party.",
        "status": "held, planned or failed.",
    },
    "commitments": {
        "evidence": "The quotation.",
        "kind": "agreed, pledged or ultimatum.",
        "by": "Who is bound.",
        "to": "To whom.",
        "what": "What is to be done, in the report's words.",
        "quantity": "How much, as `value` and `unit`, or null.",
        "due": "By when: a date, else the report's words, or null.",
    },
    "events": {
        "evidence": "The quotation.",
        "type": "What happened.",
        "actor": "Who did it, or null.",
        "target": "What was hit, or null.",
        "date": "When, or null.",
        "place": "Where, or null.",
        "figures": "Each number as `what`, `value` and `qualifier`, with `told_by` where it is somebody's own.",
        "told_by": "Whose account it is; `report` for the report's own.",
    },
    "expectations": {
        "evidence": "The quotation.",
        "by": "Whose forecast it is; `report` for the report's own.",
        "about": "What it is about, or null.",
        "expects": "What is expected, in the report's words.",
        "horizon": "By when: a date, else the report's words, or null.",
    },
}
"""The keys of each layer, those that all have left out."""


@cache
def _codings() -> dict[str, dict[str, Any]]:
    session = Session(sample=True)
    session.run("palaver code reports --process process.yaml --out codings")
    found = sorted((session.folder / "codings").glob("*.json"))
    return {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in found}


def keys() -> str:
    """A table for the report and for each layer.

    Raises:
        LookupError: codings of the sample hold a key that is not described.
    """
    for coded in _codings().values():
        _check(coded)
    parts = [f"## The report\n\n{_table(REPORT)}", f"## What every entry has\n\n{_table(SHARED)}"]
    return "\n".join([*parts, *(f"## {layer}\n\n{_table(held)}" for layer, held in LAYERS.items())])


def _check(coded: dict[str, Any]) -> None:
    if missing := coded.keys() - REPORT.keys() - LAYERS.keys():
        raise LookupError(f"nothing says what {missing} of a coding is: say it in tools/docs_coding.py")
    for layer, held in LAYERS.items():
        for entry in coded[layer]:
            if missing := entry.keys() - held.keys() - SHARED.keys():
                raise LookupError(f"nothing says what {missing} of {layer} is: say it in tools/docs_coding.py")


def _table(held: dict[str, str]) -> str:
    return table(("key", "meaning"), ((code(key), what) for key, what in held.items()))


def example(report: str) -> str:
    """The coding of one report of the sample, of each layer only the first record."""
    coded = _codings()[report]
    short = {key: value[:1] if isinstance(value, list) else value for key, value in coded.items()}
    return fence(json.dumps(short, ensure_ascii=False, indent=1), "json")
