"""Whether two records tell of one thing: a score with its reasons.

Each reason is a small function that compares one side of two records and answers with a number from -1 (speaks against)
to 1 (speaks for), 0 where one of them does not tell. The score is their weighted sum; the weights were measured on
invented negotiations that people had put together by hand. Records are only compared where they share something rare: a
name, a number, a day, a word.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from palaver.model.evidence import When
from palaver.reconcile.facts import Facts
from palaver.reconcile.words import Rarity, rarity

_LARGEST_BLOCK = 40
_RARE = 0.5
_NEAR_DAYS = 3
_SHOWN = 5
_FEW = 2.5  # two words that both have in common are not all that could be said of one thing
_THOUSANDS = 3.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """One side on which two records were compared: ``weight`` is what it adds to the score."""

    name: str
    weight: float
    shown: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """Two records with the score of their likeness and its reasons, the strongest first.

    The score orders pairs from 0 to 1; it is no probability that they are the same.
    """

    left_id: str
    right_id: str
    score: float
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """How rare the words, names and numbers of a set of records are."""

    words: Rarity
    names: Rarity
    numbers: Rarity


def scale(told: Sequence[Facts]) -> Scale:
    """Count over a set of records."""
    return Scale(
        words=rarity([f.words for f in told]),
        names=rarity([f.named for f in told]),
        numbers=rarity([f.numbers for f in told]),
    )


_Found = tuple[float, str]
_SILENT: _Found = (0.0, "")


def _overlap(left: frozenset[str], right: frozenset[str], rare: Rarity) -> _Found:
    shared = left & right
    if not shared:
        return _SILENT
    whole = math.sqrt(max(_FEW, rare.whole(left)) * max(_FEW, rare.whole(right)))
    return min(1.0, rare.weight(shared) / whole), ", ".join(sorted(shared, key=lambda w: (-rare(w), w))[:_SHOWN])


def _wording(a: Facts, b: Facts, by: Scale) -> _Found:
    return _overlap(a.words, b.words, by.words)


def _sentence(a: Facts, b: Facts, by: Scale) -> _Found:
    return _overlap(a.around, b.around, by.words)


def _names(a: Facts, b: Facts, by: Scale) -> _Found:
    shared = sorted(a.named & b.named, key=lambda n: (-by.names(n), n))
    return min(1.0, by.names.weight(shared) / 1.5), ", ".join(shared)


def _numbers(a: Facts, b: Facts, by: Scale) -> _Found:
    shared = sorted(a.numbers & b.numbers)
    return min(1.0, math.fsum(by.numbers(n) * _telling(n) for n in shared)), ", ".join(f"{n:g}" for n in shared)


def _telling(number: float) -> float:
    """How much a number tells by its size: six of one thing and six of another are no sign, 1,340 are."""
    return min(1.0, math.log10(max(number, 1.0)) / _THOUSANDS)


def _place(a: Facts, b: Facts, _: Scale) -> _Found:
    if a.place is None or b.place is None:
        return _SILENT
    if a.place == b.place:
        return 1.0, a.place
    return (0.0 if a.place in b.named or b.place in a.named else -1.0), f"{a.place} / {b.place}"


def _actors(a: Facts, b: Facts, _: Scale) -> _Found:
    if not a.actors or not b.actors:
        return _SILENT
    shared = a.actors & b.actors
    if shared:
        return len(shared) / max(len(a.actors), len(b.actors)), ", ".join(sorted(shared))
    return -1.0, f"{', '.join(sorted(a.actors))} / {', '.join(sorted(b.actors))}"


def _days(a: Facts, b: Facts, _: Scale) -> _Found:
    apart = days_apart(a.when, b.when)
    if apart is None or a.when is None or b.when is None:
        return _SILENT
    shown = f"{a.when.iso()} / {b.when.iso()}"
    if apart == 0:
        return 1.0 / (1.0 + math.log1p(max(_length(a.when), _length(b.when)))), shown
    return (0.0 if apart <= _NEAR_DAYS else -1.0), shown


def _sort(a: Facts, b: Facts, _: Scale) -> _Found:
    if a.sort is None or b.sort is None:
        return _SILENT
    return (1.0, a.sort) if a.sort == b.sort else (-1.0, f"{a.sort} / {b.sort}")


def _issue(a: Facts, b: Facts, _: Scale) -> _Found:
    if a.issue is None or b.issue is None:
        return _SILENT
    return (1.0, a.issue) if a.issue == b.issue else (-1.0, f"{a.issue} / {b.issue}")


def _ordinal(a: Facts, b: Facts, _: Scale) -> _Found:
    if a.ordinal is None or b.ordinal is None:
        return _SILENT
    return (1.0 if a.ordinal == b.ordinal else -1.0), f"{a.ordinal} / {b.ordinal}"


_COMPARED: Mapping[str, Callable[[Facts, Facts, Scale], _Found]] = {
    "wording": _wording,
    "sentence": _sentence,
    "names": _names,
    "numbers": _numbers,
    "place": _place,
    "actors": _actors,
    "days": _days,
    "sort": _sort,
    "issue": _issue,
    "round": _ordinal,
}
"""The sides on which records are compared."""

# fmt: off
WEIGHTS: Mapping[str, Mapping[str, float]] = {
    "event": {"start": -2.6, "wording": 2.0, "sentence": 2.7, "names": 0.6, "numbers": 3.9, "place": 0.6, "days": 1.6,
              "sort": 0.4},
    "meeting": {"start": -2.4, "wording": 1.8, "sentence": 2.9, "names": 0.2, "numbers": 1.1, "place": 1.3, "days": 1.3,
                "sort": 0.4, "round": 1.7},
    "commitment": {"start": -2.6, "wording": 2.8, "sentence": 3.2, "numbers": 5.0, "days": 1.5, "sort": 0.2},
    "position": {"start": -2.8, "wording": 3.2, "sentence": 3.9, "numbers": 4.6, "actors": 0.2, "days": 0.6,
                 "sort": 0.4, "issue": 0.3},
    "statement": {"start": -3.0, "wording": 2.9, "sentence": 3.5, "names": 0.1, "numbers": 4.5, "actors": 0.2,
                  "days": 0.3, "sort": 0.2, "issue": 0.5},
    "expectation": {"start": -3.2, "wording": 3.0, "sentence": 3.0, "names": 1.0, "numbers": 3.0, "actors": 0.5,
                    "days": 0.5},
}
# fmt: on
"""What each side weighs for each kind of record, and where the score starts: fitted by logistic regression to the
training processes and rounded, those of expectations (too few to fit) by hand."""


def days_apart(left: When | None, right: When | None) -> int | None:
    """The days between two intervals, 0 where they overlap; ``None`` where an end is not known."""
    if left is None or right is None or None in (left.first, left.last, right.first, right.last):
        return None
    assert left.first and left.last and right.first and right.last
    return max(0, (left.first - right.last).days, (right.first - left.last).days)


def _length(when: When) -> int:
    return (when.last - when.first).days if when.first and when.last else 0


def compare_two(a: Facts, b: Facts, by: Scale, weights: Mapping[str, float] | None = None) -> Match:
    """The score of two records with every side that told something; ``weights`` ``None`` takes those of their kind."""
    weights = weights or WEIGHTS[a.record.kind_name]
    reasons = []
    for name, compared in _COMPARED.items():
        found, shown = compared(a, b, by)
        if found and weights.get(name):
            reasons.append(Reason(name=name, weight=round(found * weights[name], 3), shown=shown))
    total = weights["start"] + math.fsum(reason.weight for reason in reasons)
    left, right = sorted((a.record.id, b.record.id))
    return Match(
        left_id=left,
        right_id=right,
        score=round(1 / (1 + math.exp(-total)), 4),
        reasons=tuple(sorted(reasons, key=lambda r: (-abs(r.weight), r.name))),
    )


def _keys(one: Facts, by: Scale) -> Iterator[Hashable]:
    """What brings a record together with others: each of these is shared by few."""
    yield from (("name", name) for name in one.named)
    yield from (("number", number) for number in one.numbers)
    yield from (("word", word) for word in one.words if by.words(word) >= _RARE)
    if one.when is not None and one.when.first is not None and one.when.first == one.when.last:
        yield ("day", one.when.first)
    if one.place is not None:
        yield ("place", one.place)
    if one.ordinal is not None:
        yield ("round", one.ordinal)
    if one.issue is not None:
        yield from (("issue", one.issue, actor) for actor in one.actors)


def candidates(told: Iterable[Facts], by: Scale, *, across: bool = False) -> Iterator[tuple[Facts, Facts]]:
    """The pairs of records worth comparing, each once: of one kind, or (``across``) of any two kinds.

    What many records share brings none together.
    """
    blocks: dict[tuple[str, Hashable], list[Facts]] = defaultdict(list)
    for one in told:
        for key in _keys(one, by):
            blocks["" if across else one.record.kind_name, key].append(one)
    seen: set[tuple[str, str]] = set()
    for block in blocks.values():
        if len(block) > _LARGEST_BLOCK:
            continue
        for a, b in combinations(block, 2):
            if _one_breath(a, b):
                continue
            pair = (min(a.record.id, b.record.id), max(a.record.id, b.record.id))
            if pair not in seen:
                seen.add(pair)
                yield a, b


def _one_breath(a: Facts, b: Facts) -> bool:
    """Whether two records rest on the same sentence of one report: parts of one telling, not two tellings."""
    ours, theirs = a.record.evidence[0].span, b.record.evidence[0].span
    overlap = ours.start < theirs.end and theirs.start < ours.end
    return ours.report_id == theirs.report_id and (overlap or a.sentence == b.sentence)


def matches(told: Sequence[Facts], *, least: float = 0.5) -> tuple[Match, ...]:
    """Every pair of records that scores at least ``least``, the highest first; equal scores in order of ids."""
    by = scale(told)
    made = (compare_two(a, b, by) for a, b in candidates(told, by))
    return tuple(sorted((m for m in made if m.score >= least), key=lambda m: (-m.score, m.left_id, m.right_id)))
