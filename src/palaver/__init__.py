"""Palaver reads the reports on a peace negotiation and keeps one sourced record of it.

``__all__`` is what is promised; nothing of it is loaded before it is used.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

if TYPE_CHECKING:
    from palaver.collect import Collected, Given, collect, given
    from palaver.desk import Desk, Period, Tally, code, draft, open_desk
    from palaver.errors import PalaverError
    from palaver.model.evidence import Evidence, Report, Span, When
    from palaver.model.process import Process
    from palaver.model.record import Record
    from palaver.process_file import load_process, write_process
    from palaver.read.reader import Reader, Reading, read_report

_WHERE = {
    "Collected": "palaver.collect",
    "Desk": "palaver.desk",
    "Evidence": "palaver.model.evidence",
    "Given": "palaver.collect",
    "PalaverError": "palaver.errors",
    "Period": "palaver.desk",
    "Process": "palaver.model.process",
    "Reader": "palaver.read.reader",
    "Reading": "palaver.read.reader",
    "Record": "palaver.model.record",
    "Report": "palaver.model.evidence",
    "Span": "palaver.model.evidence",
    "Tally": "palaver.desk",
    "When": "palaver.model.evidence",
    "code": "palaver.desk",
    "collect": "palaver.collect",
    "draft": "palaver.desk",
    "given": "palaver.collect",
    "load_process": "palaver.process_file",
    "open_desk": "palaver.desk",
    "read_report": "palaver.read.reader",
    "write_process": "palaver.process_file",
}

__all__ = [
    "Collected",
    "Desk",
    "Evidence",
    "Given",
    "PalaverError",
    "Period",
    "Process",
    "Reader",
    "Reading",
    "Record",
    "Report",
    "Span",
    "Tally",
    "When",
    "__version__",
    "code",
    "collect",
    "draft",
    "given",
    "load_process",
    "open_desk",
    "read_report",
    "write_process",
]


def __getattr__(name: str) -> Any:
    if name not in _WHERE:
        raise AttributeError(f"module 'palaver' has no attribute {name!r}")
    return getattr(importlib.import_module(_WHERE[name]), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
