"""What one report says, and what a person decided: the only two things that are ever kept.

Every record is one report's claim, with the words it rests on; none is a conclusion. What several reports add
up to is computed elsewhere and has no type in this module. Codes (acts, stances, kinds) are those of the
project's codebook. ``None`` means "not said", never "unknown to us, so a guess".
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from palaver.errors import NoEvidence
from palaver.model.evidence import Evidence, Span, When, digest

ISSUES: tuple[str, ...] = (
    "ceasefire", "territory", "alignment", "guarantees", "forces", "military-aid", "prisoners", "remains",
    "civilians", "sanctions", "rights", "legitimacy", "format", "infrastructure", "justice", "economy",
)  # fmt: skip
"""The sixteen issues of the codebook; a process file may put local ones below them."""


class Mode(StrEnum):
    """How words are given: all within quotation marks, none, or some."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class Act(StrEnum):
    """What a speaker does by speaking."""

    ASSERT = "assert"
    DENY = "deny"
    DEMAND = "demand"
    PROPOSE = "propose"
    ACCEPT = "accept"
    REJECT = "reject"
    PROMISE = "promise"
    THREATEN = "threaten"
    ACCUSE = "accuse"
    EXPECT = "expect"
    APPRAISE = "appraise"


class Stance(StrEnum):
    """What a party does with an issue."""

    DEMAND = "demand"
    OFFER = "offer"
    ACCEPT = "accept"
    REJECT = "reject"


class MeetingKind(StrEnum):
    """What sort of meeting it is."""

    TALKS = "talks"
    CALL = "call"
    VISIT = "visit"
    SUMMIT = "summit"


class MeetingStatus(StrEnum):
    """Whether the meeting is told as held, as still to come, or as one that did not come about."""

    HELD = "held"
    PLANNED = "planned"
    FAILED = "failed"


class CommitmentKind(StrEnum):
    """Agreed between parties, pledged by one, or set as a deadline with a consequence."""

    AGREED = "agreed"
    PLEDGED = "pledged"
    ULTIMATUM = "ultimatum"


class EventKind(StrEnum):
    """What happened on the ground."""

    STRIKE = "strike"
    ASSAULT = "assault"
    SABOTAGE = "sabotage"
    ADVANCE = "advance"
    CAPTURE = "capture"
    REPULSE = "repulse"
    WITHDRAWAL = "withdrawal"
    VIOLATION = "violation"
    BUILDUP = "buildup"
    EXCHANGE = "exchange"
    STATIC = "static"
    OTHER = "other"


class Bound(StrEnum):
    """What the words around a figure make of it."""

    EXACT = "exact"
    AT_LEAST = "at-least"
    AT_MOST = "at-most"
    ABOUT = "about"


class Verdict(StrEnum):
    """What a person decided about a pair."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A name as printed at a span, and whom we take it for.

    ``name`` is the person, body, state or place as fully as this report names it; ``None`` where the words could not
    be resolved. ``entity_id`` is its id in the process file or among the built-in states, ``None`` where it has none.
    """

    span: Span
    printed: str
    name: str | None = None
    entity_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A quantity as told: "at least 70 injured" is low 70, high ``None``, bound at-least, what "injured".

    ``low`` and ``high`` bound the value; "dozens" is low 24 and high 99 with bound about, never one number.
    ``value`` is the printed number, ``None`` for words that give only an order of size. ``unit`` is the unit in
    words ("square kilometres"), ``what`` what is counted, head word first ("killed: soldiers"). ``told_by`` names
    whose figure it is where rival counts stand in one record.
    """

    what: str
    value: float | None
    low: float | None
    high: float | None
    unit: str | None = None
    bound: Bound = Bound.EXACT
    span: Span
    told_by: Mention | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """Who leads a party's delegation at a meeting."""

    party: Mention
    person: Mention


@dataclass(frozen=True, slots=True, kw_only=True)
class _Record:
    """What all six kinds share. ``evidence`` is never empty; its first piece is the main one, the others continue it.

    ``reader`` names the reader and its version; ``score`` is its confidence from 0 to 1, ``None`` where it gives none.
    Neither is part of the id, so a second reading of the same words gives the same id.
    """

    kind_name: ClassVar[str] = "record"

    report_id: str
    evidence: tuple[Evidence, ...]
    reader: str = "rules"
    score: float | None = None
    id: str = dataclasses.field(init=False)

    def __post_init__(self) -> None:
        if not self.evidence:
            raise NoEvidence(
                f"a {self.kind_name} has no quotation",
                where=self.report_id,
                fix="A record without evidence is never kept.",
            )
        main = self.evidence[0].span
        made = digest(self.kind_name, self.report_id, main.start, main.end, *self._identity())
        object.__setattr__(self, "id", made)

    def _identity(self) -> tuple[str | None, ...]:
        return ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement(_Record):
    """Words, a belief or an intention that the report ascribes to someone.

    ``evidence`` is the content. ``source`` is the span that names who speaks, ``cue`` the one that attributes; either
    may be ``None``. ``speaker`` is that someone once pronouns and titles are resolved, ``party`` the party they speak
    for, ``relayed_by`` the chain through which the words came, nearest to the report first. ``negated``: the words
    are said not to have been uttered.
    """

    kind_name: ClassVar[str] = "statement"

    source: Span | None
    cue: Span | None
    speaker: Mention | None
    party: Mention | None = None
    mode: Mode
    act: Act
    issue_id: str | None
    negated: bool = False
    said: When | None = None
    relayed_by: tuple[Mention, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Position(_Record):
    """What a party is said to want on one issue."""

    kind_name: ClassVar[str] = "position"

    party: Mention
    holder: Mention | None
    issue_id: str
    stance: Stance
    terms: str | None
    condition: str | None = None
    held: When | None = None

    def _identity(self) -> tuple[str | None, ...]:
        return (self.issue_id, str(self.stance), self.party.name or self.party.printed)


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting(_Record):
    """A meeting between parties, held, planned or failed. ``label`` is how the report calls it ("second round")."""

    kind_name: ClassVar[str] = "meeting"

    kind: MeetingKind
    label: str | None
    parties: tuple[Mention, ...]
    heads: tuple[Head, ...] = ()
    place: Mention | None = None
    held: When | None = None
    status: MeetingStatus = MeetingStatus.HELD
    ordinal: int | None = None

    def _identity(self) -> tuple[str | None, ...]:
        return (str(self.kind),)


@dataclass(frozen=True, slots=True, kw_only=True)
class Commitment(_Record):
    """What was agreed, what one party pledged, or an ultimatum.

    ``due`` keeps the printed words where it has no date.
    """

    kind_name: ClassVar[str] = "commitment"

    kind: CommitmentKind
    by: tuple[Mention, ...]
    to: tuple[Mention, ...] = ()
    action: str
    figure: Figure | None = None
    made: When | None = None
    due: When | None = None

    def _identity(self) -> tuple[str | None, ...]:
        return (str(self.kind),)


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(_Record):
    """What is said to have happened on the ground. ``told_by`` is empty where the report tells it in its own voice."""

    kind_name: ClassVar[str] = "event"

    kind: EventKind
    actors: tuple[Mention, ...] = ()
    target: str | None = None
    place: Mention | None = None
    happened: When | None = None
    figures: tuple[Figure, ...] = ()
    told_by: tuple[Mention, ...] = ()

    def _identity(self) -> tuple[str | None, ...]:
        return (str(self.kind),)


@dataclass(frozen=True, slots=True, kw_only=True)
class Expectation(_Record):
    """A forecast that can later be seen to have come true or not.

    ``by`` is ``None`` where the report itself forecasts.
    """

    kind_name: ClassVar[str] = "expectation"

    by: Mention | None
    about: str | None
    expects: str
    horizon: When | None = None


Record = Statement | Position | Meeting | Commitment | Event | Expectation
RECORD_TYPES: tuple[type[Record], ...] = (Statement, Position, Meeting, Commitment, Event, Expectation)


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """A person's decision on whether two records or names mean the same. Never changed; a later one ``replaces`` it.

    ``made`` is an ISO time with its offset.
    """

    left_id: str
    right_id: str
    verdict: Verdict
    by: str
    made: str
    reason: str
    replaces: str | None = None
    id: str = dataclasses.field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(
            self, "id", digest("judgement", self.left_id, self.right_id, self.verdict, self.by, self.made)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Amendment:
    """A person's correction of one field of a record, or (``field`` "record") its confirmation or rejection.

    ``field`` is a field of the record or "record"; then ``value`` is "confirmed" or "rejected". ``made`` is an ISO
    time with its offset.
    """

    record_id: str
    field: str
    value: str | None
    by: str
    made: str
    reason: str
    replaces: str | None = None
    id: str = dataclasses.field(init=False)

    def __post_init__(self) -> None:
        made = digest("amendment", self.record_id, self.field, self.value, self.by, self.made)
        object.__setattr__(self, "id", made)
