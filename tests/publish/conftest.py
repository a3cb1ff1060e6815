"""Invented reports with their codings."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any, Protocol

import pytest

from palaver.model.evidence import Report
from palaver.model.record import Record
from palaver.publish.brief_parts import Brief

# The helpers beside these tests are imported from the root of the project.
ROOT = str(Path(__file__).parents[2])
if ROOT not in sys.path:
    sys.path.insert(0, ROOT)


class Told(Protocol):
    """Makes records and reports of texts with their codings."""

    def __call__(self, *reports: tuple[str, dict[str, Any]]) -> tuple[list[Record], dict[str, Report]]: ...


class CheckSources(Protocol):
    """Fails where a sentence of a brief has no source, or a quotation is not the report's own characters."""

    def __call__(self, made: Brief, reports: dict[str, Report]) -> None: ...


@pytest.fixture
def check_sources() -> CheckSources:
    from tests.publish.checking import check_sources

    return check_sources


@pytest.fixture
def told() -> Told:
    from tests.publish.gold import told

    return told
