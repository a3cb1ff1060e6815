"""Whose position it is: the party of the one who states it, as far as the report lets a reader tell."""

from __future__ import annotations

import re

from palaver.model.record import Mention
from palaver.read.page import Page
from palaver.read.position_home import side_of_titles, side_of_words
from palaver.text.cast import Actor, ActorKind

_SIDES = (ActorKind.STATE, ActorKind.BODY, ActorKind.GROUP)
_PRONOUNS = frozenset("he she it they we i his her its their our my him them us who which".split())
_OUTSIDERS = re.compile(
    r"\b(?:analysts?|experts?|professor|scholars?|researchers?|lecturer|fellow|historian|economists?|"
    r"pollsters?|"
    r"residents?|villagers?|inhabitants|locals|neighbou?rs?|mothers?|fathers?|wido\w+|relatives|sister|brother|"
    r"nurses?|doctors?|drivers?|farmers?|fisherm[ae]n|traders?|shopkeepers?|teachers?|students?|pensioners?|"
    r"nuns?|priests?|"
    r"bishops?|imam|insurers|brokers|investors|markets|journalists?|reporters?|columnists?|editors?|"
    r"newspapers?|"
    r"bloggers?|readers?|observers say|critics|the opposition|opposition (?:leader|party|parties|mp|"
    r"lawmaker)s?|unions?|"
    r"court|tribunal|judges?|lawyers?|activists?|protesters?|demonstrators?|crowds?|prisoners?|hostages?|"
    r"refugees?|"
    r"survivors?|eyewitness\w*|witness\w*|passers-by|imagery|satellite images?|polls?|surveys?|many|some|"
    r"others?|most|few|"
    r"somebody|someone|nobody|anyone|everybody|everyone|people|a soldier|soldiers|a porter|a sergeant|"
    r"sailors?)\b",
    re.IGNORECASE,
)
_INSTITUTE = re.compile(
    r"\b(?:institutes?|institution|think[- ]tank|university|foundation|cent(?:re|er)|association|charity|"
    r"watchdog|church|"
    r"diocese|company|court|tribunal|radio|television|news|times|herald|observer|gazette|post|monitor|"
    r"agency|journal)$",
    re.IGNORECASE,
)
_OFFICIAL = re.compile(
    r"\b(?:government|cabinet|ministr\w+|minister\w*|president\w*|premier|palace|regime|army|armed forces|"
    r"general staff|command\w*|general|colonel|admiral|delegat\w+|negotiat\w+|envoy|ambassador|spokes\w+|"
    r"officials?|authorit\w+|parliament|leadership|side|team|republic|kingdom|state|capital|party|movement|"
    r"front|rebels?|"
    r"militia|chief|secretary(?:-general)?|highness|majesty|excellency|aide|advis[eo]r|source|memorandum|"
    r"document|paper|proposal|plan|text)\b",
    re.IGNORECASE,
)
_ORGAN = re.compile(
    r"(?:\b(?:government|cabinet|army|armed forces|defen[cs]e forces?|ministry|parliament|delegation|"
    r"team|services?|"
    r"general staff|high command|command|council of ministers|state|republic|kingdom|federation|party|"
    r"side|coalition|"
    r"memorandum|paper|proposal|document|plan|text|report|office|palace|presidency|leadership|authorities|"
    r"movement))$",
    re.IGNORECASE,
)
_OF_THE_LAST = re.compile(r"(?:his|her|its|their|our|my) ", re.IGNORECASE)
_POSSESSED = re.compile(r"(.+?)['’]s? ")


def is_institute(name: str) -> bool:
    """Whether a name is an institute's, a court's or an outlet's, which is no side whatever it calls for."""
    return _INSTITUTE.search(name) is not None


def _own(page: Page, start: int, end: int, actor: Actor | None) -> str | None:
    """The party of an actor, of a name within the words, or a body that is a side by itself."""
    if actor is not None and actor.party:
        return actor.party
    within = next((n.actor.party for n in page.cast.within(start, end) if n.actor.party), None)
    if within is not None:
        return within
    if actor is None or actor.kind not in _SIDES:
        return None
    owner = _owner(page, actor.name)
    return owner or (None if _ORGAN.search(actor.name) or _OFFICIAL.fullmatch(actor.name) else actor.name)


def _owner(page: Page, name: str) -> str | None:
    """The party of whom a body is named after ("Orlo's delegation")."""
    possessor = re.match(r"(.+?)['’]s? ", name)
    actor = page.cast.actors.get(possessor.group(1)) if possessor else None
    return actor.party if actor else None


def _of_person(page: Page, actor: Actor) -> str | None:
    """The party of a person as the report tells it, else by the office alone where one state is at war within."""
    return actor.party or side_of_titles(page, actor)


def _possessor(page: Page, name: str) -> Actor | None:
    """The person of "Vareska's office"."""
    match = _POSSESSED.match(name)
    return page.cast.actors.get(match.group(1)) if match else None


def party_of(page: Page, mention: Mention | None, at: int, last: str | None) -> str | None:
    """The name of the party that a speaker speaks for; ``None`` for outsiders and where nothing tells.

    ``at`` is where the words begin, for speakers that are not named; ``last`` the party of the statement before, for
    pronouns that could not be resolved.
    """
    if mention is None:
        return None
    start, end = mention.span.start, mention.span.end
    actor = page.cast.actors.get(mention.name or "") or _possessor(page, mention.name or "") or page.resolve(start, end)
    own = _own(page, start, end, actor)
    if own is not None:
        return None if is_institute(own) else own
    printed = mention.printed.strip()
    titles = " ".join(actor.titles) if actor is not None else ""
    if _OUTSIDERS.search(f"{printed} {titles}"):
        return None
    if actor is not None and actor.kind is ActorKind.PERSON:
        return _of_person(page, actor)
    if printed.lower() in _PRONOUNS:
        return side_of_words(page, mention.name or "") or last
    told = side_of_words(page, printed)
    if told is not None:
        return told
    return last if _OF_THE_LAST.match(printed) else None
