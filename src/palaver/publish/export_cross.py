"""What several reports share, differ on, follow up, name and copy, in the shape of the codebook's ``cross.json``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from palaver.errors import RecordError
from palaver.model.evidence import Evidence, Report
from palaver.model.process import Process
from palaver.model.record import Event, Expectation, Position, Record, Statement
from palaver.reconcile.cluster import Account, cluster
from palaver.reconcile.compare import Comparison, Relation, compare, denials
from palaver.reconcile.copies import Copy, copies
from palaver.reconcile.facts import facts, figures_of, shown, when_of
from palaver.reconcile.follow import Followup, followups
from palaver.reconcile.match import matches, scale
from palaver.reconcile.names import Names, names
from palaver.text.cast import ActorKind

Coded = dict[str, Any]
_KINDS = {
    ActorKind.PERSON: "person",
    ActorKind.STATE: "party",
    ActorKind.GROUP: "party",
    ActorKind.BODY: "body",
    ActorKind.PLACE: "place",
}


def cross(records: Sequence[Record], reports: Mapping[str, Report], process: Process) -> Coded:
    """The reports' records taken together.

    ``same`` holds each thing that two or more reports tell, or one twice, with its accounts and the ``reasons`` why
    they were put together; ``start`` and ``end`` are character offsets in the report. ``differences`` are the fields on
    which its accounts differ, deny one another or tell more exactly; ``followups`` what a later report says became of
    something; ``names`` every actor and place with its forms; ``copies`` who shares text with whom, the ``first``
    where the days of publication show it. ``loaded`` is always empty: wording is not judged here.

    Raises:
        RecordError: a record's report is not among ``reports``.
    """
    _need_reports(records, reports)
    known = names(reports.values(), process, records)
    told = facts(records, reports, known)
    by = scale(told)
    accounts = cluster(records, matches(told, least=0.0))
    shared = [account for account in accounts if len(account.records) > 1]
    ids = {id(account): f"g{number}" for number, account in enumerate(shared, 1)}
    compared = [(account, one) for account in shared for one in compare(account, known)]
    compared += denials(accounts, {one.record.id: one for one in told}, by, known)
    differing = [(account, one) for account, one in compared if one.relation is not Relation.AGREE]
    return {
        "same": [_same(ids[id(account)], account, reports, known) for account in shared],
        "differences": [
            _difference(f"d{number}", ids.get(id(account)), one, reports)
            for number, (account, one) in enumerate(differing, 1)
        ],
        "followups": [_followup(f"f{number}", one, reports) for number, one in enumerate(followups(told, by), 1)],
        "names": [_name_forms(one.name, one.kind, one.forms) for one in known.entities],
        "copies": [_copied(one, reports) for one in copies(reports.values())],
        "loaded": [],
    }


def _need_reports(records: Sequence[Record], reports: Mapping[str, Report]) -> None:
    for record in records:
        if record.report_id not in reports:
            raise RecordError(
                f"its report {record.report_id} is not among the reports given",
                where=f"{record.kind_name} {record.id}",
                fix="Pass every report the records were read from.",
            )


def _place(passage: Evidence, reports: Mapping[str, Report]) -> Coded:
    span = passage.span
    name = reports[span.report_id].name
    return {"report": name, "evidence": passage.quote, "start": span.start, "end": span.end}


def _told_by(record: Record, known: Names) -> str:
    match record:
        case Statement():
            by = shown(record.speaker, known)
        case Position():
            by = shown(record.holder, known)
        case Event():
            by = " and ".join(name for m in record.told_by if (name := shown(m, known)))
        case Expectation():
            by = shown(record.by, known)
        case _:
            by = None
    return by or "report"


def _value(record: Record) -> Coded | None:
    """The figures an account tells, by what they count."""
    made = {
        figure.what: int(figure.value) if figure.value == int(figure.value) else figure.value
        for figure in figures_of(record)
        if figure.value is not None
    }
    return made or None


def _gist(record: Record) -> str:
    """A few words for a reader: the account's own first words, as no summary is written."""
    return " ".join(record.evidence[0].quote.split())


def _same(identity: str, account: Account, reports: Mapping[str, Report], known: Names) -> Coded:
    days = [when for record in account.records if (when := _iso(record)) is not None]
    return {
        "id": identity,
        "kind": account.records[0].kind_name,
        "gist": _gist(min(account.records, key=lambda r: len(r.evidence[0].quote))),
        "date": max(set(days), key=lambda day: (days.count(day), day)) if days else None,
        "accounts": [
            _place(record.evidence[0], reports) | {"told_by": _told_by(record, known), "value": _value(record)}
            for record in account.records
        ],
        "reasons": [
            {
                "records": [match.left_id, match.right_id],
                "score": match.score,
                "why": [f"{reason.name} {reason.weight:+.2f}: {reason.shown}" for reason in match.reasons],
            }
            for match in account.matches
        ],
    }


def _iso(record: Record) -> str | None:
    when = when_of(record)
    return when.iso() if when is not None else None


def _difference(identity: str, of: str | None, one: Comparison, reports: Mapping[str, Report]) -> Coded:
    return {
        "id": identity,
        "of": of,
        "on": one.on,
        "accounts": [
            _place(told.record.evidence[0], reports)
            | {"says": f"{told.told_by}: {told.says}" if told.told_by else told.says}
            for told in one.told
        ],
        "relation": str(one.relation),
    }


def _followup(identity: str, one: Followup, reports: Mapping[str, Report]) -> Coded:
    return {
        "id": identity,
        "earlier": _place(one.earlier.evidence[0], reports),
        "later": _place(one.later.evidence[0], reports),
        "relation": str(one.outcome),
        "note": f"the later report says “{one.cue}”",
    }


def _name_forms(name: str, kind: ActorKind, forms: Sequence[str]) -> Coded:
    return {"canonical": name, "kind": _KINDS[kind], "forms": list(forms)}


def _copied(one: Copy, reports: Mapping[str, Report]) -> Coded:
    return {
        "reports": list(dict.fromkeys(reports[key].name for key in one.reports)),
        "what": one.passages[0].quote,
        "first": reports[one.first].name if one.first is not None else None,
        "share": one.share,
        "passages": [_place(passage, reports) for passage in one.passages],
    }
