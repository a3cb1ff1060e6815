"""Days for putting records in order. A date is an interval; what has none comes first in every order."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from palaver.model.evidence import Report, When

Rank = tuple[int, date, date]
"""Undated (0) before dated (1), then the first day, then the last."""


def rank(when: When | None) -> Rank:
    """The place of an interval in an order of days; an interval open at one end stands at the end that is known."""
    first = None if when is None else when.first or when.last
    if when is None or first is None:
        return (0, date.min, date.min)
    return (1, first, when.last or first)


def is_dated(when: When | None) -> bool:
    """Whether at least one end of the interval is known."""
    return when is not None and (when.first is not None or when.last is not None)


def one_day(when: When | None) -> date | None:
    """The day, where the interval is a single day."""
    return when.first if when is not None and when.first is not None and when.first == when.last else None


def last_published(reports: Iterable[Report]) -> date | None:
    """The last day on which one of the reports was published; ``None`` where none is dated."""
    days = (day for r in reports if r.published and (day := r.published.last or r.published.first))
    return max(days, default=None)
