"""What became of a promise, a forecast, a demand or a planned meeting, where a later report tells it.

A link needs two things: the later passage is about the same thing (its words, names, numbers and days say so), and it
has words that tell an outcome ("postponed", "handed over", "again"). Where either is missing there is no link, and no
outcome is ever inferred from silence.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from palaver.model.record import Commitment, Event, Expectation, Meeting, MeetingStatus, Position, Record, Statement
from palaver.reconcile.facts import Facts, when_of
from palaver.reconcile.follow_words import Outcome, outcome
from palaver.reconcile.match import Reason, Scale, candidates, compare_two

LINKED = 0.33
_WEIGHTS: Mapping[str, float] = {
    "start": -3.0,
    "wording": 2.5,
    "sentence": 3.0,
    "numbers": 3.0,
    "place": 0.7,
    "days": 0.7,
    "round": 0.7,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Followup:
    """An earlier record and the later one that tells its outcome. ``cue`` are the words that tell it, ``score`` and
    ``reasons`` why the two are about one thing."""

    earlier: Record
    later: Record
    outcome: Outcome
    cue: str
    score: float
    reasons: tuple[Reason, ...]


def followups(told: Sequence[Facts], by: Scale) -> tuple[Followup, ...]:
    """What a later report says became of each promise, forecast, demand or planned meeting: the likeliest link each.

    They come in the order of ``told``.
    """
    best: dict[str, Followup] = {}
    for a, b in candidates(told, by, across=True):
        for earlier, later in ((a, b), (b, a)):
            link = _link(earlier, later, by)
            if link is not None and _better(link, best.get(earlier.record.id)):
                best[earlier.record.id] = link
    return tuple(best[one.record.id] for one in told if one.record.id in best)


def _better(link: Followup, than: Followup | None) -> bool:
    return than is None or (-link.score, link.later.id) < (-than.score, than.later.id)


def _link(earlier: Facts, later: Facts, by: Scale) -> Followup | None:
    if not _open(earlier.record) or not _is_later(earlier, later) or not _can_tell(earlier.record, later.record):
        return None
    found = outcome(later.record.evidence[0].quote) or outcome(later.sentence)
    if found is None or not _allowed(found[0], earlier.record, later.record):
        return None
    match = compare_two(earlier, later, by, _WEIGHTS)
    if match.score < LINKED:
        return None
    return Followup(
        earlier=earlier.record,
        later=later.record,
        outcome=found[0],
        cue=found[1],
        score=match.score,
        reasons=match.reasons,
    )


def _open(record: Record) -> bool:
    """Whether something can become of it."""
    planned = isinstance(record, Meeting) and record.status is MeetingStatus.PLANNED
    return planned or isinstance(record, Commitment | Expectation | Position)


def _is_later(earlier: Facts, later: Facts) -> bool:
    """Whether one report was published after another. Where a day is not known, nothing follows."""
    if earlier.published is None or later.published is None:
        return False
    return earlier.published < later.published and not _already(earlier.record, later.record)


def _already(earlier: Record, later: Record) -> bool:
    """Whether the later record tells of days before the promise was made or the demand held."""
    since = earlier.made if isinstance(earlier, Commitment) else earlier.held if isinstance(earlier, Position) else None
    when = when_of(later)
    first: date | None = since.first if since is not None else None
    return bool(first and isinstance(later, Event) and when is not None and when.last is not None and when.last < first)


def _can_tell(earlier: Record, later: Record) -> bool:
    """What kind of record tells the outcome of what: a position is followed by positions and words, not by a strike."""
    if isinstance(earlier, Position):
        return isinstance(later, Position | Statement | Commitment)
    if isinstance(later, Meeting):
        return later.status is not MeetingStatus.PLANNED or isinstance(earlier, Meeting)
    return isinstance(later, Event | Statement | Commitment)


def _allowed(told: Outcome, earlier: Record, later: Record) -> bool:
    """Only a position is repeated, and it is neither kept, broken nor late; a promise told again is not kept by it."""
    if isinstance(later, Commitment) and told is Outcome.KEPT and isinstance(earlier, Commitment):
        return False
    if isinstance(earlier, Position):
        return told in (Outcome.REPEATED, Outcome.CHANGED, Outcome.ESCALATED)
    return told is not Outcome.REPEATED
