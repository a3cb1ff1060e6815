"""Everything as one JSON document: each report with the records below it, without loss."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence

from palaver.model.codec import to_dict
from palaver.model.evidence import Report
from palaver.model.record import Record

FORMAT = "palaver-json"
VERSION = 1


def json_document(told: Iterable[tuple[Report, Sequence[Record]]]) -> Iterator[str]:
    """The document in pieces, one a report: ``{"format", "version", "reports": [{..., "records": [...]}]}``.

    Reports and records have the keys of :mod:`palaver.model.codec`.
    """
    yield f'{{"format": "{FORMAT}", "version": {VERSION}, "reports": ['
    between = "\n"
    for report, records in told:
        data = to_dict(report) | {"records": [to_dict(record) for record in records]}
        yield between + json.dumps(data, ensure_ascii=False)
        between = ",\n"
    yield "\n]}\n"
