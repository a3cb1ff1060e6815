"""The desk: the one place where the parts are joined, and besides the store the only one with state.

``open_desk`` opens a store with a reader and a process; ``code`` and ``draft`` work on reports alone, without a store.
"""

from palaver.desk.code import Coded, How, code
from palaver.desk.desk import Desk, open_desk
from palaver.desk.draft import draft
from palaver.desk.files import write_whole
from palaver.desk.questions import Questions
from palaver.desk.readers import READERS, reader_named
from palaver.desk.sample import copy_sample
from palaver.desk.values import Checked, Done, Failure, Finding, Outcome, Period, Tally, Unresolved

__all__ = [
    "READERS",
    "Checked",
    "Coded",
    "Desk",
    "Done",
    "Failure",
    "Finding",
    "How",
    "Outcome",
    "Period",
    "Questions",
    "Tally",
    "Unresolved",
    "code",
    "copy_sample",
    "draft",
    "open_desk",
    "reader_named",
    "write_whole",
]
