"""Time expressions in running text, resolved against the day of publication.

Nothing is guessed: words that cannot be dated come back with ``first`` and ``last`` ``None`` and the words kept.
Times of the day alone ("at 16:40") are no dates.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from palaver.model.evidence import When
from palaver.text.date_bounds import RELATED, DateShape, Ends, Relation
from palaver.text.date_calendar import CALENDAR
from palaver.text.date_counted import COUNTED
from palaver.text.date_cues import ahead, done
from palaver.text.date_parts import COMPOSED
from palaver.text.date_phrases import reduce
from palaver.text.date_reckoning import Clock, Moment
from palaver.text.date_words import CODE, Item, Row, row

__all__ = ["DateShape", "Dated", "dates", "parse_date"]

_SHAPES = {"day": DateShape.DAY, "month": DateShape.MONTH, "year": DateShape.YEAR}


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """A time expression: ``text[start:end]`` is what is printed, ``when`` the days it means."""

    start: int
    end: int
    when: When
    shape: DateShape


def dates(text: str, published: date | None, start: int = 0, end: int | None = None) -> tuple[Dated, ...]:
    """The time expressions in ``text[start:end]``, in order and without overlap; positions are those of ``text``.

    ``published`` is the day that "yesterday" and "on Friday" are counted from. Without it such words are listed
    unresolved, and only dates with a year are resolved.
    """
    words = row(text, start, len(text) if end is None else end)
    phrases = reduce(text, reduce(text, reduce(text, words, CALENDAR + COUNTED), COMPOSED), RELATED)
    found: list[Dated] = []
    named: date | None = None
    for at, code in enumerate(phrases.codes):
        if code == CODE["BREAK"] and "\n" in text[phrases.items[at].start : phrases.items[at].end]:
            named = None
        if code not in _TIMES:
            continue
        said, lean = (done if _is_bound(phrases.items[at]) else ahead)(phrases, at, text)
        clock = Clock(published, said, lean=lean, named=named)
        dated = _dated(phrases, at, text, clock)
        found.append(dated)
        if dated.when.first is not None and dated.when.first == dated.when.last:
            named = dated.when.first
    return tuple(found)


def parse_date(printed: str, published: date | None) -> When | None:
    """What a date on its own means ("2 June", "last Friday"); ``None`` where the words are not just a date."""
    words = printed.strip()
    found = dates(words, published)
    if len(found) != 1:
        return None
    only = found[0]
    rest = (words[: only.start] + words[only.end :]).strip(" .,()").lower()
    if rest not in _AROUND:
        return None
    return When(first=only.when.first, last=only.when.last, printed=printed)


_TIMES = frozenset(CODE[name] for name in ("MOMENT", "DURATION", "RELATION"))
_AROUND = frozenset({"", "on", "in", "the", "on the", "at", "during", "in the", "from", "at the", "no"})


def _is_bound(item: Item) -> bool:
    return isinstance(item.value, Relation) and item.value.shape in (DateShape.DEADLINE, DateShape.UNTIL)


def _dated(phrases: Row, at: int, text: str, clock: Clock) -> Dated:
    item = phrases.items[at]
    end = item.end
    shape, ends = DateShape.DURATION, None
    if isinstance(item.value, Moment):
        shape = DateShape.RELATIVE if item.value.relative else _SHAPES.get(item.value.grain, DateShape.RANGE)
        ends = _days(item.value, clock)
    elif isinstance(item.value, Relation):
        shape = item.value.shape
        ends = _days(item.value, clock)
        if ends is None and item.value.otherwise:
            shape = item.value.otherwise
        end = _clause_end(phrases, at) if item.value.open else end
    first, last = ends or (None, None)
    return Dated(
        start=item.start, end=end, when=When(first=first, last=last, printed=text[item.start : end]), shape=shape
    )


def _days(value: Moment | Relation, clock: Clock) -> Ends | None:
    """The days a phrase means; ``None`` where they lie outside the years 1 to 9999."""
    try:
        return value.find(clock)
    except (ValueError, OverflowError):
        return None


def _clause_end(phrases: Row, at: int) -> int:
    """Where the clause of an item ends: before the next punctuation or time expression."""
    last: Item = phrases.items[at]
    for code, item in zip(phrases.codes[at + 1 :], phrases.items[at + 1 :], strict=True):
        if code in _STOPS or code in _TIMES:
            break
        last = item
    return last.end


_STOPS = frozenset(CODE[name] for name in ("COMMA", "STOP", "BREAK", "MARK"))
