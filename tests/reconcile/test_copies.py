"""Passages that several reports share."""

from __future__ import annotations

from datetime import date

from palaver.model.evidence import Aside, Report, When
from palaver.reconcile.copies import copies

WIRE = (
    "The delegations of Voskarya and Tresna agreed on Thursday to hand over the remains of 3,000 soldiers a side, "
    "the heads of both teams said after five hours in the Villa Serena."
)
EDITED = WIRE.replace("on Thursday ", "").replace("five hours", "a long day")
OWN = "Rain fell on the terraces all morning while the cooks argued about who should carry the soup to the tents."


def report(name: str, text: str, day: int | None, outlet: str = "a") -> Report:
    when = None if day is None else When(first=date(2033, 4, day), last=date(2033, 4, day))
    return Report(name=name, text=text, raw_sha256=name, outlet_id=outlet, published=when)


def test_a_passage_edited_a_little_is_a_copy_and_the_earliest_day_told_it_first() -> None:
    later, first = report("r1", f"{OWN}\n\n{WIRE}", 3), report("r2", EDITED, 2, "b")
    (copy,) = copies([later, first])
    assert copy.reports == (first.id, later.id)
    assert copy.first == first.id
    assert 0.4 <= copy.share < 1.0
    for passage, of in zip(copy.passages, (first, later), strict=True):
        assert of.text[passage.span.start : passage.span.end] == passage.quote


def test_days_that_do_not_say_who_was_first_name_nobody() -> None:
    for day in (2, None):
        (copy,) = copies([report("r1", WIRE, 2), report("r2", WIRE, day, "b")])
        assert copy.first is None
        assert copy.share == 1.0


def test_nine_outlets_are_one_copy() -> None:
    (copy,) = copies([report(f"r{n}", WIRE, n + 1, f"outlet {n}") for n in range(9)])
    assert len(copy.reports) == 9


def test_own_words_short_sentences_asides_and_footers_are_no_copies() -> None:
    short = "The talks go on, he said."
    assert copies([report("r1", f"{WIRE}\n\n{short}", 1), report("r2", f"{OWN}\n\n{short}", 2)]) == ()
    hidden = [
        Report(name=n, text=WIRE, raw_sha256=n, asides=(Aside(start=0, end=len(WIRE), reason="disclaimer"),))
        for n in ("r1", "r2")
    ]
    assert copies(hidden) == ()
    footers = [report(f"r{n}", f"Report {n} is here.\n\n{OWN}", n + 1, "one outlet") for n in range(3)]
    assert copies(footers) == ()
    assert len(copies(footers[:2])) == 1


def test_a_passage_repeated_within_one_report_is_no_copy() -> None:
    assert copies([report("r1", f"{WIRE}\n\n{WIRE}", 1)]) == ()
