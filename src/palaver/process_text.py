"""A process as the text of a process file, laid out for a person to read and correct."""

from __future__ import annotations

import io
from typing import Any

from palaver.model.evidence import When
from palaver.model.process import Process, Role, Side

_WIDTH = 120
Plain = dict[str, Any]


def process_text(process: Process) -> str:
    """The YAML of a process. What has its default value is left out."""
    from ruamel.yaml import YAML

    yaml = YAML(typ="rt")
    yaml.width, yaml.allow_unicode = _WIDTH, True
    yaml.indent(mapping=2, sequence=4, offset=2)
    stream = io.StringIO()
    for section, content in _sections(process).items():
        if stream.tell():
            stream.write("\n")
        yaml.dump({section: content}, stream)
    return stream.getvalue()


def _sections(process: Process) -> dict[str, Plain]:
    about = {"id": process.id, "name": process.name, "languages": _flow(process.languages)}
    sections = {
        "process": about,
        "parties": {
            p.id: _said(name=p.name, aliases=_flow(p.aliases), side=None if p.side is Side.PARTY else str(p.side))
            for p in process.parties
        },
        "people": {
            p.id: _said(name=p.name, aliases=_flow(p.aliases), roles=[_role(role) for role in p.roles])
            for p in process.people
        },
        "issues": {
            i.id: _said(name=i.name, parent=i.parent, cues=_flow(i.cues), options=_flow(i.options))
            for i in process.issues
        },
        "places": {p.id: _said(name=p.name, aliases=_flow(p.aliases)) for p in process.places},
        "outlets": {
            o.id: _said(
                name=o.name,
                side=None if o.side is Side.THIRD else str(o.side),
                tied_to=o.tied_to,
                language=o.language,
                url=o.url,
            )
            for o in process.outlets
        },
    }
    return {name: content for name, content in sections.items() if content}


def _said(**values: Any) -> Plain:
    return {key: value for key, value in values.items() if value}


def _flow(words: tuple[str, ...]) -> Any:
    """A list on one line."""
    from ruamel.yaml.comments import CommentedSeq

    made = CommentedSeq(words)
    made.fa.set_flow_style()
    return made


def _role(role: Role) -> Plain:
    held = role.held or When()
    said = _said(
        party=role.party_id,
        title=role.title,
        **{"from": held.first and held.first.isoformat(), "to": held.last and held.last.isoformat()},
    )
    from ruamel.yaml.comments import CommentedMap

    made = CommentedMap(said)
    made.fa.set_flow_style()
    return made
