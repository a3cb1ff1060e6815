"""What the tellings of one thing say, field by field: agree, differ, one more exactly than another, deny.

Only what was told is compared. That a report leaves something out is not claimed here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations
from typing import TypeVar

from palaver.model.evidence import When
from palaver.model.record import Act, Bound, Commitment, Event, Figure, Meeting, Record, Statement
from palaver.reconcile.cluster import Account
from palaver.reconcile.facts import Facts, figures_of, shown, when_of
from palaver.reconcile.match import Scale, days_apart
from palaver.reconcile.names import Names

_DENIAL = 0.3  # the least part of a denial's telling words that the account it is put beside must have


class Relation(StrEnum):
    """How the values of one field stand to one another."""

    AGREE = "agree"
    DIFFER = "differs"
    MORE_SPECIFIC = "more-specific"
    DENY = "denies"


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One value as one record tells it: ``says`` for reading, ``told_by`` who says so, ``None`` for the report."""

    record: Record
    says: str
    told_by: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """One field of an account over its tellings. ``on`` is the field: "date", "place", "who did it", or what a figure
    counts."""

    on: str
    relation: Relation
    told: tuple[Told, ...]


_Range = tuple[float | None, float | None]


def compare(account: Account, names: Names) -> tuple[Comparison, ...]:
    """Compare the tellings of one thing on every field that two of them tell."""
    made = [
        *_compared("date", _dates(account, names), _days),
        *_compared("place", _places(account, names), _same_place),
        *_compared("who did it", _doers(account, names), _parts),
    ]
    for what, told in _counts(account, names).items():
        made += _compared(what, told, _ranges)
    return tuple(made)


def _told_by(record: Record, names: Names, figure: Figure | None = None) -> str | None:
    if figure is not None and figure.told_by is not None:
        return shown(figure.told_by, names)
    if isinstance(record, Event) and record.told_by:
        return ", ".join(name for m in record.told_by if (name := shown(m, names)))
    if isinstance(record, Statement):
        return shown(record.speaker, names)
    return None


_V = TypeVar("_V")
_Values = Sequence[tuple[Told, _V]]


def _dates(account: Account, names: Names) -> _Values[When]:
    return [
        (Told(record=r, says=when.iso() or "", told_by=_told_by(r, names)), when)
        for r in account.records
        if isinstance(r, Event | Meeting) and (when := when_of(r)) is not None and when.iso() is not None
    ]


def _places(account: Account, names: Names) -> _Values[tuple[str, str]]:
    return [
        (Told(record=r, says=place, told_by=_told_by(r, names)), (place, r.evidence[0].quote))
        for r in account.records
        if isinstance(r, Event | Meeting) and (place := names.of(r.place)) is not None
    ]


def _doers(account: Account, names: Names) -> _Values[frozenset[str]]:
    values = []
    for record in account.records:
        actors = record.actors if isinstance(record, Event) else record.by if isinstance(record, Commitment) else ()
        doers = sorted({name for m in actors if (name := names.of(m)) is not None})
        if doers:
            told = Told(record=record, says=" and ".join(doers), told_by=_told_by(record, names))
            values.append((told, frozenset(doers)))
    return values


def _counts(account: Account, names: Names) -> Mapping[str, _Values[Figure]]:
    """The figures of an account by what they count."""
    found: dict[str, list[tuple[Told, Figure]]] = defaultdict(list)
    for record in account.records:
        for figure in figures_of(record):
            if figure.value is not None or figure.low is not None or figure.high is not None:
                says = f"{_number(figure)} {figure.what}"
                told = Told(record=record, says=says, told_by=_told_by(record, names, figure))
                found[figure.what.split(":")[0].strip()].append((told, figure))
    return found


def _number(figure: Figure) -> str:
    if figure.value is None:
        return f"between {figure.low or 0:g} and {figure.high:g}" if figure.high else f"at least {figure.low:g}"
    words = {Bound.AT_LEAST: "at least ", Bound.AT_MOST: "at most ", Bound.ABOUT: "about ", Bound.EXACT: ""}
    return f"{words[figure.bound]}{figure.value:.10g}"


def _compared(on: str, values: _Values[_V], relate: Callable[[_V, _V], Relation]) -> Iterator[Comparison]:
    """One comparison where two records, or two sources, tell a field; the strongest relation among all pairs counts."""
    related = [
        relate(a, b)
        for (ours, a), (theirs, b) in combinations(values, 2)
        if ours.record.id != theirs.record.id or ours.told_by != theirs.told_by
    ]
    if related:
        strongest = max(related, key=(Relation.AGREE, Relation.MORE_SPECIFIC, Relation.DIFFER).index)
        yield Comparison(on=on, relation=strongest, told=tuple(told for told, _ in values))


def _days(a: When, b: When) -> Relation:
    if (a.first, a.last) == (b.first, b.last):
        return Relation.AGREE
    return Relation.DIFFER if days_apart(a, b) else Relation.MORE_SPECIFIC


def _same_place(a: tuple[str, str], b: tuple[str, str]) -> Relation:
    """A place whose name stands in the other telling too is taken for a nearer or wider word for it."""
    (ours, our_words), (theirs, their_words) = a, b
    if ours == theirs:
        return Relation.AGREE
    return Relation.MORE_SPECIFIC if ours in their_words or theirs in our_words else Relation.DIFFER


def _parts(a: frozenset[str], b: frozenset[str]) -> Relation:
    if a == b:
        return Relation.AGREE
    return Relation.MORE_SPECIFIC if a & b else Relation.DIFFER


def _ranges(a: Figure, b: Figure) -> Relation:
    ours, theirs = _range(a), _range(b)
    if ours == theirs:
        return Relation.AGREE
    (low, high), (other_low, other_high) = ours, theirs
    apart = _above(low, other_high) or _above(other_low, high)
    return Relation.DIFFER if apart else Relation.MORE_SPECIFIC


def _range(figure: Figure) -> _Range:
    return figure.low, figure.high


def _above(low: float | None, high: float | None) -> bool:
    return low is not None and high is not None and low > high


def denials(
    accounts: Iterable[Account], told: Mapping[str, Facts], by: Scale, names: Names
) -> tuple[tuple[Account, Comparison], ...]:
    """Each denial beside the account that it speaks of, where its words show one.

    A denial is a statement of act deny. It is put beside the account of another source, published no later, that has
    most of its telling words, names and numbers; where no account has a fair part of them it stands beside none.
    """
    told_of = [account for account in accounts if not _denies(account.records[0])]
    index: dict[str, set[int]] = defaultdict(set)
    for at, account in enumerate(told_of):
        for record in account.records:
            for word in told[record.id].words:
                index[word].add(at)
    made = []
    for account in accounts:
        for record in account.records:
            if _denies(record) and (found := _denied(told[record.id], told_of, index, told, by)) is not None:
                made.append((found, _denial(record, found, names)))
    return tuple(made)


def _denies(record: Record) -> bool:
    return isinstance(record, Statement) and record.act is Act.DENY and not record.negated


def _denied(
    denial: Facts, accounts: Sequence[Account], index: Mapping[str, set[int]], told: Mapping[str, Facts], by: Scale
) -> Account | None:
    whole = by.words.whole(denial.words)
    shared: dict[int, list[str]] = defaultdict(list)
    for word in sorted(denial.words):
        for at in index.get(word, ()):
            shared[at].append(word)
    best, least = None, _DENIAL
    for at, words in sorted(shared.items()):
        if not whole or _own(denial, accounts[at], told):
            continue
        part = by.words.weight(words) / whole
        if len(words) > 1 and part > least:
            best, least = accounts[at], part
    return best


def _own(denial: Facts, account: Account, told: Mapping[str, Facts]) -> bool:
    """Whether an account is only what the denier says, or what was published later than the denial."""
    span = denial.record.evidence[0].span
    others = [
        one
        for one in (told[r.id] for r in account.records)
        if not (denial.published and one.published and one.published > denial.published)
        and not (one.record.report_id == span.report_id and _overlaps(one.record, denial.record))
    ]
    return not others


def _overlaps(a: Record, b: Record) -> bool:
    ours, theirs = a.evidence[0].span, b.evidence[0].span
    return ours.start < theirs.end and theirs.start < ours.end


def _denial(record: Record, account: Account, names: Names) -> Comparison:
    quoted = [
        Told(record=one, says=one.evidence[0].quote, told_by=_told_by(one, names)) for one in (record, *account.records)
    ]
    return Comparison(on="whether it is so", relation=Relation.DENY, told=tuple(quoted))
