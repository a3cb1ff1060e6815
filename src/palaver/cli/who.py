"""``palaver who``: one person, party or body."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from palaver.cli.options import asking, desk, period
from palaver.cli.screen import day, grid, print_json, shown

if TYPE_CHECKING:
    from palaver.analyse.citation import Citation
    from palaver.analyse.people import Profile

_WORDS = 160


@click.command(name="who")
@click.argument("name", nargs=-1, required=True)
@asking
def command(name: tuple[str, ...], as_json: bool, **asked: Any) -> None:
    """Everything the record says of NAME: a person, a party or a body, under any of its names."""
    days = period(asked)
    with desk(asked) as opened:
        profile = opened.ask(days).who(" ".join(name))
    if as_json:
        print_json(profile)
    else:
        _print(profile)


def _print(profile: Profile) -> None:
    others = [form for form in profile.forms if form != profile.name]
    click.echo(shown(profile.name) + (f", also {', '.join(shown(form) for form in others)}" if others else ""))
    if profile.parties:
        click.echo(f"Speaks for {', '.join(shown(party) for party in profile.parties)}.")
    if profile.statements:
        click.echo()
        grid(("Said", "By", "Act", "On", "Told by"), _said(profile))
    if profile.positions:
        click.echo()
        grid(("Position", "Stance", "On", "When", "Told by"), _positions(profile))
    if profile.parts:
        click.echo()
        grid(("Part in", "As", "When", "In the words of the report", "Told by"), _parts(profile))


def _said(profile: Profile) -> Iterator[tuple[object, ...]]:
    for said in profile.statements:
        act = f"not: {said.act}" if said.negated else said.act
        yield shown(said.citation.words, _WORDS), said.speaker, act, said.issue_id, _told(said.citation)


def _positions(profile: Profile) -> Iterator[tuple[object, ...]]:
    for told in profile.positions:
        terms = shown(told.terms or told.citation.words, _WORDS)
        yield terms, told.stance, told.issue_id, day(told.day), _told(told.citation)


def _parts(profile: Profile) -> Iterator[tuple[object, ...]]:
    for part in profile.parts:
        yield part.kind, part.role, day(part.when), shown(part.citation.words, _WORDS), _told(part.citation)


def _told(citation: Citation) -> str:
    published = f", {day(citation.published)}" if citation.published else ""
    return f"{citation.source}{published} ({citation.report})"
