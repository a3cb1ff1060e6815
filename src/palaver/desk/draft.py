"""A process drafted from reports, for a person to correct."""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Iterable
from itertools import islice
from pathlib import Path

from palaver.collect import Given, collect
from palaver.desk.values import Done, Outcome, Tally
from palaver.errors import UsageError
from palaver.model.evidence import Report
from palaver.model.process import Outlet, Process
from palaver.process_learned import settled
from palaver.read.draft import draft_process


def draft(sources: Iterable[str | Path], given: Given | None = None) -> tuple[Process, Tally]:
    """Draft the process that reports speak of: parties, people with their roles, outlets and languages.

    Raises:
        UsageError: none of the inputs is a report.
    """
    reports: list[Report] = []
    tally = Tally()
    for one in collect(sources, given):
        if one.report is None:
            tally = tally.plus(Done(where=one.where, outcome=Outcome.FAILED, error=one.error))
        else:
            reports.append(one.report)
            tally = tally.plus(Done(where=one.where, outcome=Outcome.ADDED))
    if not reports:
        first = tally.failed[0].error if tally.failed else None
        raise UsageError(
            "there is no report to draft a process from" + (f" ({first.what})" if first else ""),
            where=first.where if first else "",
            fix="Give files, folders or addresses of reports.",
        )
    return _drafted(reports), tally


LEARN_FROM = 500
"""How many of the reports that are added together are looked at to learn who speaks for whom."""


def learn_process(sources: Iterable[str | Path], given: Given | None, manifest: Path | None) -> Process:
    """Learn sides and people from reports about to be read, so that they are read with what all of them tell.

    The same sources give the same process, so a batch that was interrupted goes on as it began. Addresses are not
    looked at: they would be fetched twice.
    """
    local = [s for s in sources if isinstance(s, Path) or "://" not in s]
    found = (one.report for one in collect(local, given, manifest=manifest))
    return draft_process(islice((report for report in found if report is not None), LEARN_FROM))


def _drafted(reports: list[Report]) -> Process:
    learned = settled(draft_process(reports))
    names = Counter(r.outlet_id for r in reports if r.outlet_id)
    ids: dict[str, str] = {}
    for name in sorted(names):
        ids.setdefault(_slug(name), name)
    languages = Counter(r.language for r in reports if r.language)
    return dataclasses.replace(
        learned,
        outlets=tuple(Outlet(id=key, name=name) for key, name in ids.items()),
        languages=tuple(sorted(languages)) or ("en",),
    )


def _slug(name: str) -> str:
    return "-".join("".join(c if c.isalnum() else " " for c in name.lower()).split()) or "outlet"
