"""Layer: commitments."""

from __future__ import annotations

from palaver.model.record import Record, Statement
from palaver.read.page import Page


def commitments(page: Page, said: tuple[Statement, ...]) -> tuple[Record, ...]:
    """Read the layer."""
    return ()
