"""The names a person chose in the process file, put in the place of the names that reports print.

Only Palaver's own sentences and headings use them; a quotation is never touched. A name the process file does not know
stays as the report gave it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from palaver.model.evidence import Report
from palaver.model.process import Outlet, Party, Person, Place, Process, Side
from palaver.model.record import ISSUES, Mention

ISSUE_NAMES: Mapping[str, str] = {
    "ceasefire": "Ceasefire",
    "territory": "Territory",
    "alignment": "Alignment and neutrality",
    "guarantees": "Security guarantees",
    "forces": "Armed forces",
    "military-aid": "Military aid",
    "prisoners": "Prisoners",
    "remains": "The dead",
    "civilians": "Civilians and detainees",
    "sanctions": "Sanctions",
    "rights": "Rights and language",
    "legitimacy": "Elections and legitimacy",
    "format": "Format of the talks",
    "infrastructure": "Infrastructure and energy",
    "justice": "Justice and amnesty",
    "economy": "Economy and reparations",
}
"""How the codebook's issues are called where the process file gives no name."""

_PRONOUNS = frozenset(
    "he she it they we i you him her them us who one his hers its their theirs our ours himself herself themselves"
    " itself this that these those both each".split()
)
"""Words that stand for a name and are none: whoever is only called so stays unnamed."""

_DETERMINERS = frozenset(
    "the a an few some several many most other another two three four five six his her its their our this that these"
    " those".split()
)

_Named = Party | Person | Place | Outlet


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """Chosen names by entity id and by printed form; ``order`` ranks the parties as the process file lists them."""

    actors: Mapping[str, str]
    places: Mapping[str, str]
    outlets: Mapping[str, str]
    issues: Mapping[str, str]
    order: Mapping[str, int]

    def actor(self, mention: Mention | None) -> str | None:
        """A party, person or body under its chosen name; ``None`` where nobody is named (also by a bare pronoun)."""
        return _chosen(self.actors, mention)

    def several(self, mentions: Iterable[Mention]) -> tuple[str, ...]:
        """Parties, people or bodies under their chosen names, each once, in the order of the neutral rule."""
        found = dict.fromkeys(name for mention in mentions if (name := self.actor(mention)))
        return tuple(sorted(found, key=self.party_rank))

    def place(self, mention: Mention | None) -> str | None:
        """A place under its chosen name."""
        return _chosen(self.places, mention)

    def outlet(self, report: Report) -> str | None:
        """Who published a report; ``None`` where nobody said."""
        outlet = report.outlet_id
        return None if outlet is None else self.outlets.get(outlet, self.outlets.get(form(outlet), outlet))

    def issue(self, issue_id: str) -> str:
        """An issue under its chosen name, else under the codebook's."""
        return self.issues.get(issue_id) or ISSUE_NAMES.get(issue_id) or issue_id.replace("-", " ")

    def party_rank(self, name: str) -> tuple[int, str]:
        """The neutral order of parties: those of the process file as listed, then the others by the alphabet."""
        return (self.order.get(name, len(self.order)), name.casefold())

    def issue_rank(self, issue_id: str) -> tuple[int, str]:
        """The order of issues: as the codebook lists them, then local ones by the alphabet."""
        return (ISSUES.index(issue_id) if issue_id in ISSUES else len(ISSUES), issue_id)


def form(name: str) -> str:
    """A name for comparing: case, surrounding space and a leading article do not matter."""
    folded = " ".join(name.casefold().split())
    return folded.removeprefix("the ")


def names(process: Process) -> Names:
    """The chosen names of a process."""
    return Names(
        actors=_index((*process.parties, *process.people)),
        places=_index(process.places),
        outlets=_index(process.outlets),
        issues={issue.id: issue.name for issue in process.issues},
        order={p.name: n for n, p in enumerate(sorted(process.parties, key=lambda p: p.side is not Side.PARTY))},
    )


def _index(entities: Iterable[_Named]) -> dict[str, str]:
    """Names by id and by form. A form that stands for two of them names neither."""
    found: dict[str, str | None] = {}
    for entity in entities:
        aliases = () if isinstance(entity, Outlet) else entity.aliases
        for key in {form(f) for f in (entity.name, *aliases)}:
            found[key] = entity.name if found.get(key, entity.name) == entity.name else None
    found.update({entity.id: entity.name for entity in entities})
    return {key: name for key, name in found.items() if name is not None}


def _chosen(index: Mapping[str, str], mention: Mention | None) -> str | None:
    if mention is None:
        return None
    if mention.entity_id is not None and mention.entity_id in index:
        return index[mention.entity_id]
    plain = mention.name or mention.printed
    if plain.casefold() in _PRONOUNS:
        return None
    return index.get(form(plain)) or index.get(form(mention.printed)) or _within_sentence(plain)


def _within_sentence(name: str) -> str:
    """A description that began a sentence of the report ("The ambassador", "Two officials") as it stands within one."""
    first, _, rest = name.partition(" ")
    return f"{first.lower()} {rest}" if rest and first.lower() in _DETERMINERS and first.istitle() else name
