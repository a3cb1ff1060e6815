"""From occasions to meetings: which mentions of a report are of one and the same."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from palaver.model.evidence import When
from palaver.model.record import MeetingKind, MeetingStatus
from palaver.read.meeting_occasions import Occasion
from palaver.read.meeting_signs import Manner, Turn

NEAR = 3
"""So many sentences on, "the talks" can still be those just told of."""


@dataclass(slots=True)
class Gathering:
    """One meeting as it grows while its mentions are joined; local to :func:`gather`."""

    mentions: list[Occasion] = field(default_factory=list)

    @property
    def kind(self) -> MeetingKind:
        """What kind of meeting the main mention tells of."""
        return self.main.kind

    @property
    def main(self) -> Occasion:
        """The mention that tells most; the earliest of equals."""
        return max(self.mentions, key=lambda o: (o.weight, -o.start))

    @property
    def ordinal(self) -> int | None:
        """The number of the round, where a mention gives one."""
        return next((o.ordinal for o in self.mentions if o.ordinal), None)

    @property
    def turn(self) -> Turn | None:
        """Next or last, where a mention says so."""
        return next((o.turn for o in self.mentions if o.turn), None)

    @property
    def when(self) -> When | None:
        """The most exact time that a sure mention tells."""
        sure = sorted((o for o in self.mentions if o.when), key=lambda o: -o.weight)
        times = [o.when for o in sure if o.when and (o.weight >= 1 or o is sure[0])]
        return min(times, key=_width) if times else None

    @property
    def days(self) -> list[When]:
        """All times told."""
        return [o.when for o in self.mentions if o.when]

    @property
    def places(self) -> set[str]:
        """The names of all places told."""
        return {o.place.name for o in self.mentions if o.place}

    @property
    def apart(self) -> bool:
        """Whether it is a meeting beside the main talks."""
        return any(o.manner is Manner.APART for o in self.mentions)

    @property
    def planned(self) -> bool:
        """Whether it is still to come."""
        return self.main.status is MeetingStatus.PLANNED


def _width(when: When) -> int:
    assert when.first is not None and when.last is not None
    return (when.last - when.first).days


def _ends(when: When) -> tuple[date, date]:
    assert when.first is not None and when.last is not None
    return when.first, when.last


def meets(one: When, other: When, slack: int = 1) -> bool:
    """Whether two times can be of one meeting; ``slack`` days apart at most."""
    a, b = _ends(one)
    c, d = _ends(other)
    return a.toordinal() - slack <= d.toordinal() and c.toordinal() - slack <= b.toordinal()


def _times_fit(gathering: Gathering, occasion: Occasion) -> bool:
    return occasion.when is None or all(meets(w, occasion.when) for w in gathering.days)


def _fit(gathering: Gathering, occasion: Occasion) -> float:
    """How well a mention goes with a gathering: 0 where it cannot, more the more they share."""
    if (gathering.kind is not occasion.kind) or gathering.apart != (occasion.manner is Manner.APART):
        return 0.0
    if not _times_fit(gathering, occasion):
        return 0.0
    score = 0.1
    if gathering.ordinal and occasion.ordinal:
        if gathering.ordinal != occasion.ordinal:
            return 0.0
        score += 3
    if occasion.when and gathering.days:
        score += 2 if _width(occasion.when) == 0 else 1
    if occasion.place and gathering.places:
        same = occasion.place.name in gathering.places
        if not same and occasion.kind is MeetingKind.VISIT:
            return 0.0
        score += 1 if same else -0.6
    if occasion.kind in (MeetingKind.SUMMIT, MeetingKind.CALL, MeetingKind.VISIT):
        score += _company(gathering, occasion)
    return score + _turn(gathering, occasion)


def _company(gathering: Gathering, occasion: Occasion) -> float:
    """What the participants say on whether a mention goes with a gathering."""
    there = {a for o in gathering.mentions for a in o.actors}
    if not there or not occasion.actors:
        return 0.5
    return 1.0 if there & set(occasion.actors) else -0.3


def _turn(gathering: Gathering, occasion: Occasion) -> float:
    """What "next" and "last" and the state of things say on it."""
    planned = occasion.status is MeetingStatus.PLANNED
    if occasion.turn is Turn.NEXT:
        return 1.0 if gathering.planned else -3.0
    if occasion.turn is Turn.LAST:
        return 0.5 if not gathering.planned else -3.0
    if gathering.turn is Turn.NEXT and not planned:
        return -0.6
    return 0.3 if planned == gathering.planned else -0.2


def _rank(occasion: Occasion) -> tuple[int, int]:
    """Mentions that tell most of themselves found gatherings first."""
    firm = occasion.when is not None and _width(occasion.when) == 0
    order = 0 if occasion.ordinal else 1 if firm else 2 if occasion.when or occasion.turn else 3
    return order, occasion.start


def gather(occasions: Iterable[Occasion], least: float = 1.0) -> tuple[Gathering, ...]:
    """Join the mentions of each meeting; gatherings whose best mention is lighter than ``least`` are dropped."""
    found: list[Gathering] = []
    bare: list[Occasion] = []
    for occasion in sorted(occasions, key=_rank):
        best = max(found, key=lambda g: (_fit(g, occasion), -_distance(g, occasion)), default=None)
        enough = 1.0 if _rank(occasion)[0] < 3 or occasion.weight >= least else 0.3
        if occasion.kind is MeetingKind.SUMMIT and len(occasion.actors) < 2:
            enough = 0.3
        if best is not None and _fit(best, occasion) >= enough:
            best.mentions.append(occasion)
        elif occasion.weight >= least:
            found.append(Gathering([occasion]))
        else:
            bare.append(occasion)
    for occasion in bare:
        near = [g for g in found if _fit(g, occasion) > 0 and _distance(g, occasion) <= NEAR]
        if near:
            min(near, key=lambda g: _distance(g, occasion)).mentions.append(occasion)
    return tuple(sorted(found, key=lambda g: g.main.start))


def _distance(gathering: Gathering, occasion: Occasion) -> int:
    return min(abs(o.sentence - occasion.sentence) for o in gathering.mentions)
