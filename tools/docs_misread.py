"""What the reader makes of sentences that mean something else than they say."""

from __future__ import annotations

import json

from tools.docs_run import Session
from tools.docs_text import fence, table

TEXT = """You could say the Voskaryans want peace. Who would believe that Tresna wants it?

"Of course, and I am the bishop of Jadvin," joked the envoy of Tresna, Marta Jelin.

If Voskarya said it accepted a truce, nobody would believe it.
"""


def misread() -> str:
    """An invented text, and the positions that are read in it."""
    session = Session()
    session.write("irony/a.txt", TEXT)
    session.write("irony/a.json", '{"outlet": "Portavela Herald", "published": "2033-03-18"}')
    session.run("palaver code irony --out codings")
    coded = json.loads((session.folder / "codings" / "a.json").read_text(encoding="utf-8"))
    said = [(s["speaker"] or "", f"{s['act']}", s["about"] or "", s["content"]) for s in coded["statements"]]
    wanted = [(p["party"], p["stance"], p["issue"], p["evidence"]) for p in coded["positions"]]
    head = ("who", "act or stance", "issue", "words")
    rows = [("statement", *row) for row in said] + [("position", *row) for row in wanted]
    return fence(TEXT) + "\n" + table(("read as", *head), rows)
