"""Layer: statements."""

from __future__ import annotations

from palaver.model.record import Statement
from palaver.read.page import Page


def statements(page: Page) -> tuple[Statement, ...]:
    """Read the layer."""
    return ()
