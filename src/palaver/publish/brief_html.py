"""A brief as one web page that needs nothing else: no script, no address it loads from, its style inside it."""

from __future__ import annotations

import base64
import hashlib
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from palaver.model.evidence import When
from palaver.publish.brief_parts import Brief, Section, in_marks
from palaver.publish.cite import Citation, Footnote
from palaver.publish.words import day

_MARKS = {"demand": "▲", "offer": "◆", "accept": "●", "reject": "✕"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One place where a footnote is cited: its number and the id to come back to."""

    number: int
    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A footnote with the places that cite it."""

    note: Footnote
    marks: tuple[Mark, ...]


def html(brief: Brief) -> str:
    """The brief as a complete HTML page. Everything that comes from a report is escaped."""
    style = _environment().get_template("brief.css").render()
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    marked: dict[int, list[Mark]] = {}
    mark = _marker(brief.footnotes, marked)
    # The body is rendered first: only then is it known from where each footnote is cited.
    body = _environment().get_template("brief_body.html.j2").render(
        brief=brief, new=brief.sections[0], sections=brief.sections[1:], mark=mark, symbols=_MARKS, in_marks=in_marks,
        contents=_contents(brief.sections),
    )  # fmt: skip
    notes = [Note(note=note, marks=tuple(marked.get(note.number, ()))) for note in brief.footnotes]
    page = _environment().get_template("brief.html.j2")
    return page.render(brief=brief, style=Markup(style), digest=digest, body=Markup(body), notes=notes)


def _marker(footnotes: Sequence[Footnote], marked: dict[int, list[Mark]]) -> Callable[[Citation], Mark]:
    """A function that gives each use of a citation its own id and notes it in ``marked``."""
    numbers = {note.citation.record_id: note.number for note in footnotes}
    uses: Counter[int] = Counter()

    def mark(citation: Citation) -> Mark:
        number = numbers[citation.record_id]
        uses[number] += 1
        made = Mark(number=number, id=f"c{number}-{uses[number]}")
        marked.setdefault(number, []).append(made)
        return made

    return mark


def _contents(sections: Sequence[Section]) -> list[tuple[str, str]]:
    first, *rest = [(section.id, section.title) for section in sections]
    return [first, ("glance", "At a glance"), *rest, ("reports", "Reports read"), ("notes", "Notes")]


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("palaver.publish"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["day"] = day
    environment.filters["one_day"] = lambda of: day(When(first=of, last=of))
    environment.filters["web"] = _web
    return environment


def _web(address: str | None) -> str | None:
    """The address if a browser may follow it: only web addresses, never a script or a file."""
    return address if address and address.lower().startswith(("https://", "http://")) else None
