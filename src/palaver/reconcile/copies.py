"""Passages that several reports share word for word, or nearly: a wire text told by nine outlets is one origin.

Sentences are compared by their runs of five words through an index of the runs, so that no report meets every other.
What an outlet prints under many of its reports is no telling and is left out, as are asides.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from palaver.model.evidence import Evidence, Report, evidence
from palaver.text.prepare import ParagraphKind, prepare

_GRAM = 5
_FEWEST_WORDS = 12
_SHARE = 0.4
_BOILERPLATE = 3
_PHRASE = 50
_WORD = re.compile(r"\w+")
_Gram = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """One passage in several reports, the earliest first as far as the days of publication tell it.

    ``share`` is the least part of a shorter passage's runs of five words that a longer one it was linked with has as
    well. ``first`` is the report that told it on an earlier day than all others, ``None`` where days do not say.
    """

    passages: tuple[Evidence, ...]
    share: float
    first: str | None

    @property
    def reports(self) -> tuple[str, ...]:
        """The ids of the reports, in the order of the passages."""
        return tuple(dict.fromkeys(passage.span.report_id for passage in self.passages))


@dataclass(frozen=True, slots=True)
class _Passage:
    report: Report
    start: int
    end: int
    grams: frozenset[_Gram]


def copies(reports: Iterable[Report]) -> tuple[Copy, ...]:
    """The passages that two or more reports share, in the order of their first telling."""
    ordered = sorted(reports, key=lambda r: (_day(r) or date.max, r.name, r.id))
    passages = [passage for report in ordered for passage in _passages(report)]
    passages = _without_boilerplate(passages)
    linked = _linked(passages)
    least: dict[int, float] = {}
    for pair, share in linked.items():
        for at in pair:
            least[at] = min(share, least.get(at, 1.0))
    groups = _joined(linked, len(passages))
    return tuple(_copy([passages[at] for at in group], min(least[at] for at in group)) for group in groups)


def _passages(report: Report) -> Iterator[_Passage]:
    prepared = prepare(report.text, report.asides)
    for sentence in prepared.sentences:
        if prepared.paragraphs[sentence.paragraph].kind is ParagraphKind.HEADING:
            continue
        words = _WORD.findall(report.text[sentence.start : sentence.end].casefold())
        if len(words) >= _FEWEST_WORDS:
            grams = frozenset(tuple(words[at : at + _GRAM]) for at in range(len(words) - _GRAM + 1))
            yield _Passage(report, sentence.start, sentence.end, grams)


def _without_boilerplate(passages: list[_Passage]) -> list[_Passage]:
    """Leave out what one outlet prints word for word in three of its reports or more."""
    printed: dict[tuple[str | None, frozenset[_Gram]], set[str]] = defaultdict(set)
    for one in passages:
        printed[one.report.outlet_id, one.grams].add(one.report.id)
    return [
        one
        for one in passages
        if one.report.outlet_id is None or len(printed[one.report.outlet_id, one.grams]) < _BOILERPLATE
    ]


def _linked(passages: list[_Passage]) -> Mapping[tuple[int, int], float]:
    """The pairs of passages in different reports that share a good part of the shorter one's runs of words.

    A run that very many passages have is a phrase of the trade and brings none together.
    """
    index: dict[_Gram, list[int]] = defaultdict(list)
    for at, one in enumerate(passages):
        for gram in one.grams:
            index[gram].append(at)
    shared: Counter[tuple[int, int]] = Counter()
    for holders in index.values():
        if len(holders) > _PHRASE:
            continue
        for place, left in enumerate(holders):
            for right in holders[place + 1 :]:
                if passages[left].report.id != passages[right].report.id:
                    shared[left, right] += 1
    shares = {
        (left, right): count / min(len(passages[left].grams), len(passages[right].grams))
        for (left, right), count in shared.items()
    }
    return {pair: share for pair, share in sorted(shares.items()) if share >= _SHARE}


def _joined(linked: Iterable[tuple[int, int]], size: int) -> list[list[int]]:
    """Groups of passages that are linked, each in the order of telling."""
    parent = list(range(size))

    def root(at: int) -> int:
        while parent[at] != at:
            parent[at] = parent[parent[at]]
            at = parent[at]
        return at

    for left, right in linked:
        a, b = sorted((root(left), root(right)))
        parent[b] = a
    groups: dict[int, list[int]] = defaultdict(list)
    for at in range(size):
        groups[root(at)].append(at)
    return [group for group in groups.values() if len(group) > 1]


def _copy(group: list[_Passage], share: float) -> Copy:
    days = [_day(one.report) for one in group]
    others = [day for one, day in zip(group, days, strict=True) if one.report.id != group[0].report.id]
    earlier = days[0] is not None and all(day is not None and day > days[0] for day in others)
    return Copy(
        passages=tuple(evidence(one.report, one.start, one.end) for one in group),
        share=round(share, 2),
        first=group[0].report.id if earlier else None,
    )


def _day(report: Report) -> date | None:
    return report.published.first if report.published is not None else None
