"""Where a sentence speaks of a meeting: the words that do so, what kind they name, and how sure they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from palaver.model.record import MeetingKind
from palaver.read import meeting_words as words
from palaver.read.page import Page
from palaver.text.cast import ActorKind, Named
from palaver.text.prepare import Sentence


class Turn(StrEnum):
    """Where in the row of rounds a meeting stands when it has no number."""

    NEXT = "next"
    LAST = "last"


class Manner(StrEnum):
    """What sort of words tell of the meeting."""

    ROUND = "round"
    NOUN = "noun"
    SUMMIT = "summit"
    CALL = "call"
    VISIT = "visit"
    MET = "met"
    SIGNED = "signed"
    APART = "apart"
    VENUE = "venue"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """Words of one sentence that tell of a meeting. ``weight`` is how much they alone speak for an occasion."""

    start: int
    end: int
    manner: Manner
    kind: MeetingKind
    weight: float
    ordinal: int | None = None
    turn: Turn | None = None


_ROUND_WEIGHT = {"round": 2.0, "rounds": 1.2}
_FIRST_TIME = re.compile(r"\bfor (?:the|a) $", re.IGNORECASE)
_UNREAL = re.compile(
    r"\b(?:peace|direct|no|any|such|of|through|without|those|more|further|these|future|new) $", re.IGNORECASE
)
_NEWS = re.compile(
    r"\b(?:press|news|briefing|security council|cabinet|party|council|family|town[- ]hall) $", re.IGNORECASE
)
_REPORTERS = re.compile(
    r"\s(?:the |a |this |our |local |foreign )?(?:reporters?|journalists?|press|newspaper|herald|radio|"
    r"television|daily|"
    r"paper|agency|channel|correspondent|crowd|parliament|nation|us\b|me\b)",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    r"\b(?:before|after|since|ahead of|during|week of|eve of|until|following) (?:the |those |"
    r"these )?$",
    re.IGNORECASE,
)
_FOR_LONG = re.compile(
    r"[^.;]{0,60}\b(?:for|lasted)\b[^.;,]{0,20}\b(?:minutes|hours?)\b|"
    r"[^.;]{0,40}\b(?:overnight|on \w+day|yesterday|today|by phone)\b"
)
_PERSON_LIKE = (ActorKind.PERSON, ActorKind.BODY, ActorKind.GROUP, ActorKind.STATE)


def _rounds(text: str, sentence: Sentence) -> Iterator[Sign]:
    for match in words.ROUND.finditer(text, sentence.start, sentence.end):
        which, noun = match["which"].lower(), match["noun"].lower()
        before = text[max(sentence.start, match.start() - 40) : match.start()]
        if noun.endswith("s") and noun not in ("talks", "negotiations", "consultations", "discussions", "contacts"):
            continue
        if _NEWS.search(text[match.start() : match.start("noun")]) or _FIRST_TIME.search(before):
            continue
        weight = 2.0 if noun.startswith(("round", "session", "sitting", "talk", "negotiation", "meeting")) else 1.4
        ordinal = words.ORDINALS.get(which)
        turn = Turn.NEXT if which in words.NEXT else Turn.LAST if which in words.LAST else None
        weight -= 0.0 if ordinal else 0.5 if turn or noun in ("round", "meeting", "session") else 0.9
        kind = MeetingKind.SUMMIT if "summit" in match.group().lower() else MeetingKind.TALKS
        yield Sign(
            start=match.start(),
            end=match.end(),
            manner=Manner.ROUND,
            kind=kind,
            weight=weight,
            ordinal=ordinal,
            turn=turn,
        )


def _elliptic(text: str, sentence: Sentence) -> Iterator[Sign]:
    for match in words.ELLIPSIS.finditer(text, sentence.start, sentence.end):
        start = match.start("which")
        ordinal = words.ORDINALS.get(match["which"].lower())
        yield Sign(
            start=start,
            end=match.end("which"),
            manner=Manner.ROUND,
            kind=MeetingKind.TALKS,
            weight=0.9,
            ordinal=ordinal,
        )


def _plain(page: Page, sentence: Sentence) -> Iterator[Sign]:
    """Summits, calls, visits, verbs of meeting and of signing, and bare nouns, in this order of trust."""
    text = page.text
    table = (
        (words.SUMMIT_NOUN, Manner.SUMMIT, MeetingKind.SUMMIT, 1.6),
        (words.CALL, Manner.CALL, MeetingKind.CALL, 1.6),
        (words.RANG, Manner.CALL, MeetingKind.CALL, 0.7),
        (words.DISTINCT, Manner.APART, MeetingKind.TALKS, 1.0),
        (words.VISIT, Manner.VISIT, MeetingKind.VISIT, 0.7),
        (words.MET, Manner.MET, MeetingKind.TALKS, 0.9),
        (words.OCCASION, Manner.NOUN, MeetingKind.TALKS, 0.3),
        (words.SIGNING, Manner.SIGNED, MeetingKind.TALKS, 0.2),
        (words.NOUN, Manner.NOUN, MeetingKind.TALKS, 0.3),
    )
    for pattern, manner, kind, weight in table:
        for match in pattern.finditer(text, sentence.start, sentence.end):
            before = text[max(sentence.start, match.start() - 30) : match.start()]
            if manner is Manner.NOUN and (
                _NEWS.search(text[match.start() : match.end()].rpartition(" ")[0] + " ") or words.GENERIC.search(before)
            ):
                continue
            aside = manner is Manner.NOUN and _ASIDE.search(before)
            yield Sign(start=match.start(), end=match.end(), manner=manner, kind=kind, weight=-0.5 if aside else weight)
    journey = words.VISIT.search(text, sentence.start, sentence.end)
    for match in words.ONWARD.finditer(text, journey.end(), sentence.end) if journey else ():
        start, end = match.span("name")
        yield Sign(start=start, end=end, manner=Manner.VISIT, kind=MeetingKind.VISIT, weight=0.7)
    for match in words.SPOKE.finditer(text, sentence.start, sentence.end):
        if not _REPORTERS.match(text, match.end()) and _people(page, sentence, match.end()):
            yield Sign(start=match.start(), end=match.end(), manner=Manner.CALL, kind=MeetingKind.CALL, weight=0.6)


def _people(page: Page, sentence: Sentence, after: int) -> bool:
    """Whether a person is named shortly after a point."""
    return any(n.actor.kind is ActorKind.PERSON for n in page.cast.within(after, min(after + 60, sentence.end)))


def signs(page: Page, sentence: Sentence) -> tuple[Sign, ...]:
    """The signs of a sentence in order, without overlap: the more telling words win."""
    text = page.text
    found = [*_rounds(text, sentence), *_elliptic(text, sentence), *_plain(page, sentence)]
    kept: list[Sign] = []
    for sign in sorted(found, key=lambda s: (-s.weight, s.start)):
        if all(sign.end <= other.start or other.end <= sign.start for other in kept):
            kept.append(sign)
    return tuple(sorted(kept, key=lambda s: s.start))


def actors_in(page: Page, start: int, end: int) -> tuple[Named, ...]:
    """Those named in a range who can take part in a meeting, places that merely say where left out."""
    found = []
    for named in page.cast.within(start, end):
        if named.actor.kind in _PERSON_LIKE and named.actor.party and not located(page.text, named):
            found.append(named)
    return tuple(found)


_LOCATED = re.compile(
    r"\b(?:in|at|to|from|near|into|towards?|for|via|outside|left|visit(?:s|ed|ing)?)\s+"
    r"(?:the |a |an |its |their )?(?:[\w’'-]+ ){0,3}$",
    re.IGNORECASE,
)
_LOCATED_NEAR = re.compile(
    r"\b(?:in|at|to|from|near|into|towards?|for|via|outside|left|visit(?:s|ed|ing)?|and|of)\s+"
    r"(?:the (?:[\w’'-]+ ){0,4}(?:city|town|capital|village|resort|port|island|castle|hotel|palace|hall|villa|"
    r"house|bridge) (?:of )?"
    r"|the |neutral |nearby |neighbou?ring |far-off |rainy )?$",
    re.IGNORECASE,
)


def located(text: str, named: Named) -> bool:
    """Whether a name is that of a place where something is: "in Sahwan", "to the port city of Sahwan"."""
    if named.actor.kind not in (ActorKind.PLACE, ActorKind.STATE) or named.adjective:
        return False
    return bool(_LOCATED_NEAR.search(text[max(0, named.start - 70) : named.start]))
