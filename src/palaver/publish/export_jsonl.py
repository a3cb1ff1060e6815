"""Everything as lines of JSON, one report, record or decision a line, without loss."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence

from palaver.model.codec import to_dict
from palaver.model.evidence import Report
from palaver.model.record import Amendment, Judgement, Record


def json_lines(
    told: Iterable[tuple[Report, Sequence[Record]]], decided: Iterable[Judgement | Amendment] = ()
) -> Iterator[str]:
    """Each report followed by its records, then the decisions; ``kind`` tells what a line holds.

    The keys are those of :mod:`palaver.model.codec`, whose ``from_dict`` reads a line back.
    """
    for report, records in told:
        for value in (report, *records):
            yield json.dumps(to_dict(value), ensure_ascii=False) + "\n"
    for decision in decided:
        yield json.dumps(to_dict(decision), ensure_ascii=False) + "\n"
