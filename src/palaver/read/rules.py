"""The reader that works with no model: grammar and cue words alone, one function a layer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from palaver.model.evidence import Report
from palaver.model.process import Process
from palaver.model.record import Record
from palaver.read.commitments import commitments
from palaver.read.events import events
from palaver.read.expectations import expectations
from palaver.read.meetings import meetings
from palaver.read.page import open_page
from palaver.read.positions import positions
from palaver.read.statements import statements


@dataclass(frozen=True, slots=True)
class RulesReader:
    """Reads all six layers by rules. Pure: the same report and process give the same records on every machine."""

    name: str = "rules"
    version: str = "1"

    def read(self, report: Report, process: Process) -> Iterator[Record]:
        """The records of one report, layer by layer."""
        page = open_page(report, process)
        said = statements(page)
        yield from said
        for layer in (positions, meetings, commitments, events, expectations):
            yield from layer(page, said)
