"""The process file: one YAML file that describes one negotiation, and the value that is made of it.

:data:`KEYS` lists everything that may stand in it. What is wrong is said with file, line and path of keys.
"""

from __future__ import annotations

import errno
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from palaver.errors import ProcessFileError, StoreFull, UsageError
from palaver.model.evidence import When
from palaver.model.process import Issue, Outlet, Party, Person, Place, Process, Role, Side
from palaver.model.record import ISSUES
from palaver.process_yaml import Item, nearest, read_yaml

KEYS: dict[str, str] = {
    "process": "What the negotiation is called. Needed.",
    "process.id": "Its id, one word. Needed.",
    "process.name": "Its name as people say it. Needed.",
    "process.languages": "The languages of the reports, as codes; [en] if left out.",
    "parties": "The sides of the negotiation and third parties with a stake, each under its id.",
    "parties.<id>.name": "The name shown everywhere. Needed.",
    "parties.<id>.aliases": "Other words for it: spellings, adjectives, its capital where that stands for it.",
    "parties.<id>.side": "Where it stands: party (if left out), ally, mediator or third.",
    "people": "The people, each under an id.",
    "people.<id>.name": "The full name. Needed.",
    "people.<id>.aliases": "Other spellings, and the surname where no one else in the file has it.",
    "people.<id>.roles": "A list of what they have been; the last is the present one.",
    "people.<id>.roles[].party": "The id of the party they speak for. Needed.",
    "people.<id>.roles[].title": "The office, such as foreign minister.",
    "people.<id>.roles[].from": "The day, month or year it began.",
    "people.<id>.roles[].to": "The day, month or year it ended.",
    "issues": "What is negotiated on: settings for the sixteen issues of the codebook, and local ones below them.",
    "issues.<id>.name": "The name shown everywhere. Needed.",
    "issues.<id>.parent": "The issue it is part of. Needed unless it is one of the sixteen.",
    "issues.<id>.cues": "Words and phrases that speak of it.",
    "issues.<id>.options": "The possible outcomes as a scale, from one end to the other.",
    "places": "The places, each under an id.",
    "places.<id>.name": "The name shown everywhere. Needed.",
    "places.<id>.aliases": "Other spellings and names.",
    "outlets": "Who publishes the reports, each under an id.",
    "outlets.<id>.name": "The name as the reports or the manifest give it. Needed.",
    "outlets.<id>.side": "Where it stands: party, ally, mediator or third (if left out).",
    "outlets.<id>.tied_to": "The id of the party it belongs to or is close to.",
    "outlets.<id>.language": "The language it writes in, as a code.",
    "outlets.<id>.url": "Its address.",
}
"""Every key of a process file, as a path, and what it means."""

SECTIONS = ("process", "parties", "people", "issues", "places", "outlets")
"""The parts of a process file, in the order in which they are written."""

_LANGUAGE = (r"[a-z]{2,3}", "en")
_URL = (r"https?://\S+", "https://example.org")


@dataclass(slots=True)
class _Names:
    """The names seen so far, so that none stands for two."""

    seen: dict[str, Item] = field(default_factory=dict)

    def take(self, item: Item) -> str:
        text = item.text()
        other = self.seen.setdefault(text.casefold(), item)
        if other is not item:
            raise item.fault(
                f"{text!r} stands twice: in line {other.line} ({other.path}) and in line {item.line}",
                "Leave it with one of them, or with neither if it could mean both.",
            )
        return text

    def take_all(self, items: Iterable[Item]) -> tuple[str, ...]:
        return tuple(self.take(item) for item in items)


def load_process(path: Path) -> Process:
    """The process that a YAML file describes.

    Raises:
        ProcessFileError: the file cannot be read, or something in it is wrong; ``where`` gives file, line and keys.
    """
    return read_yaml(path, _process)


def write_process(process: Process, path: Path) -> None:
    """Write a process to a new file; :func:`load_process` gives the same process back.

    Words printed for the time of a role are not kept, its days are.

    Raises:
        ProcessFileError: the process cannot be written so that it is read back the same, because a name stands for
            two or an id is not there. UsageError: there is such a file already. StoreFull: the disk is full.
    """
    from palaver.process_text import process_text

    text = process_text(process)
    _must_read_back(process, text)
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(text)
    except FileExistsError as error:
        fix = "Name another file, or move this one away."
        raise UsageError("there is such a file already", where=str(path), fix=fix) from error
    except OSError as error:
        path.unlink(missing_ok=True)
        made = StoreFull if error.errno == errno.ENOSPC else UsageError
        raise made(f"it cannot be written ({error.strerror})", where=str(path), fix="Name another file.") from error


def _must_read_back(process: Process, text: str) -> None:
    from ruamel.yaml import YAML

    if _process(Item(YAML(typ="rt").compose(text), process.name)) != process:
        raise ProcessFileError(
            "a process file cannot say this process", where=process.name, fix="Leave out what has no key, and blanks."
        )


def _process(top: Item) -> Process:
    parts = top.known(SECTIONS, ("process",))
    about = parts["process"].known(_keys("process."), ("id", "name"))
    languages = about.get("languages")
    parties = _named(parts, "parties")
    names, ids = _Names(), tuple(parties)
    return Process(
        id=about["id"].matching(r"\w[\w.-]*", "first-talks"),
        name=about["name"].text(),
        languages=tuple(i.matching(*_LANGUAGE) for i in languages.items()) if languages else ("en",),
        parties=tuple(_party(key, item, names) for key, item in parties.items()),
        people=tuple(_person(key, item, names, ids) for key, item in _named(parts, "people").items()),
        issues=_issues(_named(parts, "issues")),
        places=_places(_named(parts, "places")),
        outlets=_outlets(_named(parts, "outlets"), ids),
    )


def _keys(prefix: str) -> tuple[str, ...]:
    """The keys right below a path."""
    return tuple(k.removeprefix(prefix) for k in KEYS if k.startswith(prefix) and "[" not in k.removeprefix(prefix))


def _named(parts: dict[str, Item], section: str) -> dict[str, Item]:
    return parts[section].named() if section in parts else {}


def _fields(item: Item, section: str) -> dict[str, Item]:
    return item.known(_keys(f"{section}.<id>."), ("name",))


def _list(fields: dict[str, Item], key: str) -> tuple[Item, ...]:
    return fields[key].items() if key in fields else ()


def _party(key: str, item: Item, names: _Names) -> Party:
    fields = _fields(item, "parties")
    return Party(
        id=key,
        name=names.take(fields["name"]),
        aliases=names.take_all(_list(fields, "aliases")),
        side=fields["side"].code(Side) if "side" in fields else Side.PARTY,
    )


def _person(key: str, item: Item, names: _Names, parties: tuple[str, ...]) -> Person:
    fields = _fields(item, "people")
    return Person(
        id=key,
        name=names.take(fields["name"]),
        aliases=names.take_all(_list(fields, "aliases")),
        roles=tuple(_role(role, parties) for role in _list(fields, "roles")),
    )


def _role(item: Item, parties: tuple[str, ...]) -> Role:
    fields = item.known(_keys("people.<id>.roles[]."), ("party",))
    first = fields["from"].days()[0] if "from" in fields else None
    last = fields["to"].days()[1] if "to" in fields else None
    if first and last and first > last:
        raise item.fault("the role ends before it begins", "Correct from or to.")
    return Role(
        party_id=fields["party"].reference(parties, "party"),
        title=fields["title"].text() if "title" in fields else None,
        held=When(first=first, last=last) if first or last else None,
    )


def _issues(items: dict[str, Item]) -> tuple[Issue, ...]:
    names, cues, made = _Names(), _Names(), []
    for key, item in items.items():
        fields = _fields(item, "issues")
        parent = fields["parent"].reference((*ISSUES, *items), "issue") if "parent" in fields else None
        if parent is None and key not in ISSUES:
            fix = f"Say with parent: below which issue it stands. {nearest(key, ISSUES)}"
            raise item.fault(f"{key!r} is none of the sixteen issues", fix)
        made.append(
            Issue(
                id=key,
                name=names.take(fields["name"]),
                parent=parent,
                cues=cues.take_all(_list(fields, "cues")),
                options=_Names().take_all(_list(fields, "options")),
            )
        )
    _ensure_no_circle({issue.id: issue.parent for issue in made}, items)
    return tuple(made)


def _ensure_no_circle(parents: dict[str, str | None], items: dict[str, Item]) -> None:
    for start, above in parents.items():
        at, steps = above, 0
        while at is not None:
            steps += 1
            if at == start or steps > len(parents):
                raise items[start].fault("it stands below itself", "Correct its parent or that of one above it.")
            at = parents.get(at)


def _places(items: dict[str, Item]) -> tuple[Place, ...]:
    names, made = _Names(), []
    for key, item in items.items():
        fields = _fields(item, "places")
        made.append(Place(id=key, name=names.take(fields["name"]), aliases=names.take_all(_list(fields, "aliases"))))
    return tuple(made)


def _outlets(items: dict[str, Item], parties: tuple[str, ...]) -> tuple[Outlet, ...]:
    names, made = _Names(), []
    for key, item in items.items():
        fields = _fields(item, "outlets")
        given: dict[str, Any] = {}
        if "side" in fields:
            given["side"] = fields["side"].code(Side)
        if "tied_to" in fields:
            given["tied_to"] = fields["tied_to"].reference(parties, "party")
        if "language" in fields:
            given["language"] = fields["language"].matching(*_LANGUAGE)
        if "url" in fields:
            given["url"] = fields["url"].matching(*_URL)
        made.append(Outlet(id=key, name=names.take(fields["name"]), **given))
    return tuple(made)
