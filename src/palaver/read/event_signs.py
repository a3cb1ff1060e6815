"""The signs in a piece of a sentence that speak for or against its telling of an event, and what they weigh.

No one word decides: "reached" tells of an event beside lorries and a day, and of none beside an agreement. Each sign
(a family of words in a form, a count of people or things, a day, a modal, the act of the statement around it) has a
weight (``sign_weights``). A piece whose weights add up to more than nothing tells of an event.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from palaver.model.record import Act, EventKind
from palaver.read.event_clause import Clause
from palaver.read.event_mood import MODALS, NEGATIONS, SUPPOSITIONS
from palaver.read.event_words import Form, Trigger
from palaver.read.page import Page
from palaver.text.prepare import Token

_LISTS = ("troops", "weapons", "captives", "talks", "papers", "crowds", "grounds", "settlements", "charges")
_HAPPENED = frozenset(
    "came went left took stood fell lay ran sat broke began lost won got found drove rose flew brought met sent gave "
    "put kept held".split()
)
_FIRST_PERSON = frozenset("i we my our".split())
_SAID = frozenset("said says told according".split())
_TIME_UNITS = frozenset("days hours minutes weeks months years seconds nights afternoons".split())
_HARM = frozenset("killed injured missing casualties dead wounded losses martyrs fatalities".split())
_ARMS = frozenset(
    "drones missiles rockets shells aircraft bombs guns tanks vehicles weapons rifles mines boats ships helicopters "
    "explosions shots attacks strikes assaults counterattacks violations incidents".split()
)
_BODIES = frozenset("bodies prisoners captives hostages detainees coffins captured remains".split())
_FORCES = frozenset("troops soldiers brigades battalions regiments fighters units garrisons men personnel".split())
_LAND = frozenset("km2 settlements villages kilometres metres miles km towns hamlets".split())
_TALK = frozenset(
    "points rounds sides delegations countries states pages years groups stages seats conditions demands articles "
    "words times truces languages signatures documents papers languages money".split()
)
_COUNTS = (
    ("count time", _TIME_UNITS),
    ("count harm", _HARM),
    ("count arms", _ARMS),
    ("count bodies", _BODIES),
    ("count forces", _FORCES),
    ("count land", _LAND),
    ("count talk", _TALK),
)
_FORMS = {Form.NOUN: "noun", Form.PAST: "past", Form.PHRASE: "phrase"}
_HELPING = frozenset("was were has have had".split())
_SHORT = 8
_LONG = 25


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A trigger as read in its place: whether it happened, whether it is bare of time and place, what kind it makes."""

    trigger: Trigger
    kind: EventKind | None
    irreal: bool
    bare: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What a piece stands in: the act of the words around it, whether they list terms, a chronicle, an opinion."""

    act: Act | None
    terms: bool
    timeline: bool
    paragraph: str
    asks: bool


def signs(
    page: Page, piece: Sequence[Token], readings: Sequence[Reading], clause: Clause, around: Surroundings
) -> frozenset[str]:
    """The names of the signs in a piece of a sentence."""
    return frozenset(
        (
            "any",
            *_of_triggers(readings),
            *_of_clause(clause),
            *_of_words(piece),
            *_of_dates(page, piece[0].start, piece[-1].end),
            *_of_counts(page, piece[0].start, piece[-1].end),
            *_of_surroundings(around, piece),
        )
    )


def _of_triggers(readings: Sequence[Reading]) -> Iterator[str]:
    told = False
    for one in readings:
        form = _FORMS.get(one.trigger.form, "present")
        if one.irreal:
            yield "irreal"
        elif one.bare:
            yield "bare noun"
        elif one.kind is None:
            yield f"loose {one.trigger.family} {form}"
        else:
            told = True
            yield f"{one.trigger.family} {form}"
            yield f"kind {one.kind}"
            yield f"form {form}"
    if not told:
        yield "none"


def _of_clause(clause: Clause) -> Iterator[str]:
    for name in ("party", "place", "figure", "dated"):
        if getattr(clause, name):
            yield name
    for key in _LISTS:
        if clause.has(key):
            yield f"has {key}"


def _of_words(piece: Sequence[Token]) -> Iterator[str]:
    words = {"" if t.text == "May" else t.low for t in piece}
    for name, among in (
        ("modal", MODALS),
        ("supposed", SUPPOSITIONS),
        ("not", NEGATIONS),
        ("first person", _FIRST_PERSON),
        ("happened", _HAPPENED),
        ("said", _SAID),
        ("is", frozenset(("is", "are"))),
        ("was", frozenset(("was", "were"))),
    ):
        if not words.isdisjoint(among):
            yield name
    if not words.isdisjoint(('"', "“", "”")):
        yield "quoted"
    if len(piece) < _SHORT:
        yield "short"
    if len(piece) > _LONG:
        yield "long"


def _of_dates(page: Page, start: int, end: int) -> Iterator[str]:
    published = page.published
    for d in page.dates_in(start, end):
        if d.when.first is not None and published is not None:
            yield "past day" if d.when.first <= published else "future day"


def _of_counts(page: Page, start: int, end: int) -> Iterator[str]:
    for n in page.numbers_in(start, end):
        what = n.what.split(":")[0] if n.what else None
        if what is None:
            yield "count bare"
            continue
        yield next((name for name, among in _COUNTS if what in among), "count other")


def _of_surroundings(around: Surroundings, piece: Sequence[Token]) -> Iterator[str]:
    yield f"act {around.act if around.act is not None else 'none'}"
    yield f"paragraph {around.paragraph}"
    if around.terms:
        yield "terms"
        if all(t.low not in _HELPING for t in piece):
            yield "bare terms"
    if around.timeline:
        yield "timeline"
    if around.asks:
        yield "asks"
