"""Records put together into accounts of one thing each: matched pairs joined, a person's decisions first.

A record joins others only where it matches a fair part of those already together, so that a chain of likenesses does
not draw unlike things into one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from palaver.model.record import Judgement, Record, Verdict
from palaver.reconcile.match import Match

TOGETHER = 0.25
_FAIR_PART = 0.34


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """Records of one kind that tell of one thing, in the order they were given, with the matches among them.

    ``judged`` are the decisions of people that put them together.
    """

    records: tuple[Record, ...]
    matches: tuple[Match, ...] = ()
    judged: tuple[Judgement, ...] = ()

    @property
    def reports(self) -> tuple[str, ...]:
        """The ids of the reports that tell it, in the order of the records."""
        return tuple(dict.fromkeys(record.report_id for record in self.records))


def standing(judgements: Iterable[Judgement]) -> dict[frozenset[str], Judgement]:
    """The decision that holds for each pair: the latest, those that another one replaces left out."""
    decisions = sorted(judgements, key=lambda j: (j.made, j.id))
    replaced = {decision.replaces for decision in decisions}
    return {frozenset((j.left_id, j.right_id)): j for j in decisions if j.id not in replaced}


class _Groups:
    """Groups of record ids that grow by joining; pairs judged different are never brought into one."""

    def __init__(self, ids: Iterable[str], decided: Mapping[frozenset[str], Judgement]) -> None:
        self.of = {one: one for one in ids}
        self.members = {one: [one] for one in self.of}
        self._apart: dict[str, set[str]] = defaultdict(set)
        for pair, judgement in decided.items():
            if judgement.verdict is Verdict.DIFFERENT:
                for one in pair:
                    self._apart[one] |= pair - {one}

    def allowed(self, left: str, right: str) -> bool:
        """Whether nobody judged two members of the two groups to be different things."""
        theirs = set(self.members[self.of[right]])
        return all(not self._apart[one] & theirs for one in self.members[self.of[left]])

    def join(self, left: str, right: str) -> None:
        """Make one group of the two that hold ``left`` and ``right``."""
        a, b = self.of[left], self.of[right]
        if a != b:
            self.members[a] += self.members.pop(b)
            for one in self.members[a]:
                self.of[one] = a


def cluster(
    records: Sequence[Record],
    matched: Iterable[Match],
    judgements: Iterable[Judgement] = (),
    *,
    threshold: float = TOGETHER,
) -> tuple[Account, ...]:
    """Put records together. Every record is in one account; one that matches none is an account of its own.

    "same" puts two records together whatever their score, "different" keeps them apart whatever joins them otherwise,
    and where people contradict each other "different" holds. Accounts come in the order of their first record.
    """
    pairs = sorted((m for m in matched if m.score >= threshold), key=lambda m: (-m.score, m.left_id, m.right_id))
    here = {record.id for record in records}
    decided = {pair: judgement for pair, judgement in standing(judgements).items() if pair <= here}
    groups = _Groups((record.id for record in records), decided)
    same = [j for j in decided.values() if j.verdict is Verdict.SAME]
    for judgement in sorted(same, key=lambda j: (j.made, j.id)):
        if groups.allowed(judgement.left_id, judgement.right_id):
            groups.join(judgement.left_id, judgement.right_id)
    liked = {frozenset((m.left_id, m.right_id)) for m in pairs}
    for match in pairs:
        if _fits(groups, match, liked) and groups.allowed(match.left_id, match.right_id):
            groups.join(match.left_id, match.right_id)
    return _accounts(records, groups, pairs, same)


def _fits(groups: _Groups, match: Match, liked: set[frozenset[str]]) -> bool:
    """Whether a fair part of all pairs between two groups match."""
    a, b = groups.of[match.left_id], groups.of[match.right_id]
    if a == b:
        return False
    ours, theirs = groups.members[a], groups.members[b]
    found = sum(frozenset((x, y)) in liked for x in ours for y in theirs)
    return found >= _FAIR_PART * len(ours) * len(theirs)


def _accounts(
    records: Sequence[Record], groups: _Groups, pairs: Sequence[Match], same: Sequence[Judgement]
) -> tuple[Account, ...]:
    together: dict[str, list[Record]] = defaultdict(list)
    for record in records:
        together[groups.of[record.id]].append(record)
    shown: dict[str, list[Match]] = defaultdict(list)
    for match in pairs:
        if groups.of[match.left_id] == groups.of[match.right_id]:
            shown[groups.of[match.left_id]].append(match)
    judged: dict[str, list[Judgement]] = defaultdict(list)
    for judgement in same:
        if groups.of[judgement.left_id] == groups.of[judgement.right_id]:
            judged[groups.of[judgement.left_id]].append(judgement)
    return tuple(
        Account(records=tuple(members), matches=tuple(shown[root]), judged=tuple(judged[root]))
        for root, members in together.items()
    )
