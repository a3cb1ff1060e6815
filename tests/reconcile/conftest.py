"""Invented reports with their codings, and the records of them made comparable."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any, Protocol

import pytest

from palaver.model.evidence import Report
from palaver.model.record import Record

# The helper that makes records of codings stands with the tests of the brief.
ROOT = str(Path(__file__).parents[2])
if ROOT not in sys.path:
    sys.path.insert(0, ROOT)


class Told(Protocol):
    """Makes records and reports of texts with their codings."""

    def __call__(self, *reports: tuple[str, dict[str, Any]]) -> tuple[list[Record], dict[str, Report]]: ...


@pytest.fixture
def told() -> Told:
    from tests.publish.gold import told

    return told
