"""From words to occasions: where a meeting is, when, of what kind, and whether it came about."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from palaver.model.evidence import When
from palaver.model.record import MeetingKind, MeetingStatus
from palaver.read import meeting_words as words
from palaver.read.meeting_signs import Manner, Sign, Turn, actors_in, signs
from palaver.read.meeting_times import heading_time, told_when
from palaver.read.page import Page
from palaver.text.cast import ActorKind
from palaver.text.name_runs import COMMON
from palaver.text.prepare import Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A place as printed. ``name`` is what it is called in full."""

    start: int
    end: int
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """One mention of a meeting: a range of one sentence, with what that sentence tells of it.

    ``weight`` says how sure the mention is: 1 alone is worth recording. ``when`` is a day or a month.
    """

    start: int
    end: int
    at: int
    kind: MeetingKind
    manner: Manner
    weight: float
    status: MeetingStatus
    sentence: int
    label: str | None = None
    ordinal: int | None = None
    turn: Turn | None = None
    when: When | None = None
    place: Spot | None = None
    actors: tuple[str, ...] = ()


_NOT_PLACES = frozenset(
    """January February March April May June July August September October November December Monday Tuesday Wednesday
    Thursday Friday Saturday Sunday Easter Christmas Ramadan Parliament President Prime Mr Mrs Ms Dr General Jan Feb
    Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec English French First Second Third Fourth Fifth Sixth Next Last These
    Those This That Peace Direct Hours Days Talks New Facebook Telegram Twitter I The A An It He She They We""".split()
)
_WHERE = re.compile(
    r"\b(?:in|at|to|into|from|for|left|reached|visit(?:ed|s|ing)?|between)\s+"
    r"(?:the (?:[\w’'-]+ ){0,3}?(?:city|town|capital|village|resort|port|island|castle|hotel|palace|hall|villa|house|"
    r"bridge)(?: city| town)?(?: of)? |the |neutral |nearby |neighbou?ring )?"
    r"(?P<name>(?:[A-Z][\w’'-]*[\w]|[A-Z]{2,})(?: (?:[A-Z][\w’'-]*\w|al-\w+|de|el|la|of(?= [A-Z])))*)"
)
_HEADS_PLACE = re.compile(
    r"(?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?) (?:talks|round|meeting|summit|negotiations|conference)\b"
)


def place_near(page: Page, start: int, end: int, sign: Sign) -> Spot | None:
    """The place told of a sign: the nearest name after "in", "at" or "to", or the one before the noun."""
    text = page.text
    if sign.manner is Manner.VISIT and text[sign.start].isupper():
        return _spot(page, sign.start, sign.end, text[sign.start : sign.end])
    best: tuple[float, Spot] | None = None
    for match in (*_WHERE.finditer(text, start, end), *_HEADS_PLACE.finditer(text, start, end)):
        name = match["name"]
        spot = _spot(page, match.start("name"), match.end("name"), name)
        if spot is None:
            continue
        gap = spot.start - sign.end if spot.start >= sign.end else (sign.start - spot.end) * 1.2
        if gap <= (60 if sign.manner is Manner.SIGNED else 110) and (best is None or gap < best[0]):
            best = (gap, spot)
    return best[1] if best else None


def _spot(page: Page, start: int, end: int, name: str) -> Spot | None:
    """A place behind a printed name; ``None`` for people, parties' adjectives, months and the like."""
    first = re.split(r"[ '’]", name)[0]
    if first in _NOT_PLACES or first.rstrip("s") in _NOT_PLACES or (first.lower() in COMMON and first == name):
        return None
    named = page.cast.at(start)
    if named is None:
        named = next(iter(page.cast.within(start, end)), None)
    if named is None:
        return Spot(start=start, end=end, name=page.text[start:end])
    if named.adjective or named.actor.kind not in (ActorKind.PLACE, ActorKind.STATE):
        return None
    if named.actor.kind is ActorKind.STATE and named.actor.name in page.cast.parties[:2]:
        if page.text[named.start : named.end] == named.actor.name:
            return None
        return Spot(start=named.start, end=named.end, name=page.text[named.start : named.end])
    return Spot(start=named.start, end=named.end, name=named.actor.name)


def _status(page: Page, start: int, end: int, when: When | None) -> MeetingStatus:
    text = page.text[start:end]
    if words.FAILED.search(text):
        return MeetingStatus.FAILED
    published = page.published
    if when and when.first and when.last and published:
        if when.first > published:
            return MeetingStatus.PLANNED
        if when.last < published:
            return MeetingStatus.HELD
    return MeetingStatus.PLANNED if words.PLANNED.search(text) else MeetingStatus.HELD


def _ranges(sentence: Sentence, main: Sequence[Sign], text: str) -> list[tuple[int, int]]:
    """Each main sign's share of the sentence: cut before a later sign at the nearest break."""
    cuts = [sentence.start]
    for before, after in pairwise(main):
        breaks = [m.start() + 1 for m in re.finditer(r"[,;:—–] | and | or ", text[before.end : after.start])]
        cuts.append(before.end + (breaks[-1] if breaks else 0) if breaks else after.start)
    return list(zip(cuts, [*cuts[1:], sentence.end], strict=True))


def _main(found: Sequence[Sign]) -> list[Sign]:
    """The signs of a sentence that stand for meetings of their own; weaker ones only support them."""
    main: list[Sign] = []
    for sign in sorted(found, key=lambda s: (-s.weight, s.start)):
        alike = [m for m in main if _same_here(m, sign)]
        if not alike:
            main.append(sign)
    return sorted(main, key=lambda s: s.start)


def _same_here(one: Sign, other: Sign) -> bool:
    """Whether two signs of one sentence can be of one meeting."""
    if one.ordinal and other.ordinal:
        return one.ordinal == other.ordinal
    if {one.turn, other.turn} == {Turn.NEXT, Turn.LAST} or (one.turn and other.ordinal) or (one.ordinal and other.turn):
        return False
    weak = (Manner.NOUN, Manner.MET, Manner.SIGNED, Manner.VENUE, Manner.VISIT)
    if Manner.APART in (one.manner, other.manner):
        return one.manner in (*weak, Manner.APART) and other.manner in (*weak, Manner.APART, Manner.CALL)
    if one.kind is other.kind:
        return one.manner is not Manner.VISIT or other.manner is not Manner.VISIT or abs(other.start - one.start) < 16
    return one.manner in weak or other.manner in weak


_BONUS = {Manner.VISIT: (0.5, 0.35), Manner.MET: (0.45, 0.4), Manner.SIGNED: (0.5, 0.45), Manner.NOUN: (0.5, 0.5)}


def _weigh(sign: Sign, when: When | None, place: Spot | None, actors: tuple[str, ...], together: bool) -> float:
    dated, placed = _BONUS.get(sign.manner, (0.3, 0.3))
    weight = sign.weight + (dated if when else 0) + (placed if place else 0)
    if sign.manner is Manner.VISIT and not place:
        weight -= 0.6
    if sign.manner is Manner.SIGNED and not (together or len(actors) > 1):
        weight -= 0.4
    if sign.manner in (Manner.MET, Manner.SIGNED, Manner.NOUN):
        weight += 0.3 if len(actors) > 1 or together else 0.0
    if sign.manner is Manner.CALL and sign.weight < 1 and len(actors) > 1:
        weight += 0.3
    return weight


_HAS_VISIT = re.compile(
    r"\b(?:minister|president|premier|envoy|king|queen|secretary|leader|chancellor|director)(?:[A-Z][\w’'-]+ ?|"
    r"\W){0,3}['’]s (?:\w+ )?$",
    re.I,
)
_VISITED_BY = re.compile(
    r"\w* (?:the |a |an )?(?:[\w’'-]+ )?(?:ambassador|envoy|minister|delegation|president|"
    r"premier|negotiator|mediator)s?\b"
)


def _company(page: Page, start: int, sign: Sign) -> float:
    """What the words around a verb say for or against it: troops and convoys pay no visits."""
    text = page.text
    before, behind = text[start : sign.start], text[sign.end : sign.end + 60]
    if sign.manner is Manner.MET:
        if text[sign.start : sign.end].lower().endswith("meet"):
            near = page.cast.within(sign.end, sign.end + 25)
            return 0.3 if any(n.actor.kind is ActorKind.PERSON for n in near) else 0.0
        return 0.3 if "receiv" in text[sign.start : sign.end] and _VISITED_BY.match(behind) else 0.0
    if sign.manner is not Manner.VISIT:
        return 0.0
    if text[sign.start : sign.end].lower() in ("visit", "trip"):
        return 0.9 if _HAS_VISIT.search(before) else 0.0
    if words.NO_VISITOR.search(before):
        return -0.8
    named = re.search(r"[A-Z][\w’'-]+ [A-Z][\w’'-]+", before)
    return 0.0 if words.VISITOR.search(before) or named else -0.4


def occasions_of(page: Page, sentence: Sentence) -> tuple[Occasion, ...]:
    """The meetings one sentence tells of, sure and unsure ones."""
    found = signs(page, sentence)
    if not found:
        return ()
    main = _main(found)
    made = []
    for sign, (start, end) in zip(main, _ranges(sentence, main, page.text), strict=True):
        when = heading_time(page, sentence) or told_when(page, start, end, sign)
        place = place_near(page, start, end, sign)
        actors = tuple(dict.fromkeys(n.actor.name for n in actors_in(page, start, end)))
        together = bool(words.COLLECTIVE.search(page.text, start, end))
        made.append(
            Occasion(
                start=start,
                end=end,
                at=sign.start,
                kind=sign.kind,
                manner=sign.manner,
                weight=_weigh(sign, when, place, actors, together) + _company(page, start, sign),
                status=_status(page, start, end, when),
                sentence=sentence.index,
                label=_label(page.text[sign.start : sign.end]) if sign.manner is not Manner.MET else None,
                ordinal=sign.ordinal,
                turn=sign.turn,
                when=when,
                place=place,
                actors=actors,
            )
        )
    return tuple(_as_summit(page, o) for o in made)


def venues(occasions: Iterable[Occasion]) -> frozenset[str]:
    """Where the talks of a report are held: the places told of its rounds, talks and meetings."""
    telling = (Manner.ROUND, Manner.NOUN, Manner.MET, Manner.SUMMIT)
    return frozenset(
        o.place.name for o in occasions if o.place and o.manner in telling and o.weight >= 1 and o.kind in _TABLED
    )


_TABLED = (MeetingKind.TALKS, MeetingKind.SUMMIT)


def to_table(occasion: Occasion, known: frozenset[str]) -> Occasion:
    """A trip to where the talks are held is part of the talks."""
    if occasion.manner is Manner.VISIT and occasion.place and occasion.place.name in known:
        return replace(occasion, kind=MeetingKind.TALKS, manner=Manner.VENUE)
    return occasion


def _label(printed: str) -> str:
    words_ = re.sub(r"\s+", " ", printed)
    return re.sub(r"^(?:the|a|an|this|that|their|its) ", "", words_, flags=re.IGNORECASE)


def _as_summit(page: Page, occasion: Occasion) -> Occasion:
    """A meeting of two leaders is a summit, whatever it is called."""
    if occasion.manner not in (Manner.MET, Manner.NOUN, Manner.VISIT, Manner.SIGNED):
        return occasion
    text = page.text[occasion.start : occasion.end]
    if (
        words.LEADERS.search(text)
        and not words.DELEGATION.search(text)
        and occasion.manner in (Manner.MET, Manner.NOUN)
    ):
        return replace(occasion, kind=MeetingKind.SUMMIT, weight=occasion.weight + 0.3)
    if re.match(r"(?:have |has )?receiv", page.text[occasion.at : occasion.at + 12]):
        return replace(occasion, kind=MeetingKind.VISIT)
    leaders = {a for a in occasion.actors if is_leader(page, a)}
    parties = {page.cast.party_of(a) or a for a in leaders}
    if len(leaders) > 1 and len(parties) > 1 and occasion.manner in (Manner.MET, Manner.NOUN):
        return replace(occasion, kind=MeetingKind.SUMMIT, weight=occasion.weight + 0.4)
    return occasion


_LEADER = re.compile(
    r"^(?!.*(?:vice|deputy|former|ex-|council|parliament|delegation|opposition))"
    r".*\b(?:president|king|queen|prime minister|premier|chancellor|emir|sultan|leader|commander|chairman|ruler|"
    r"head of state)$"
)


def is_leader(page: Page, name: str) -> bool:
    """Whether an actor is the head of a state or a side."""
    actor = page.cast.actors.get(name)
    return bool(actor and actor.kind is ActorKind.PERSON and any(_LEADER.match(t) for t in actor.titles))
