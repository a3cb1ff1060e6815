"""Every error Palaver raises on purpose, in one tree.

    PalaverError                 exit 1
    |-- UsageError               exit 2   the command cannot be carried out as it was given
    |   `-- UnknownName          exit 2   a name, id or format that is not there; the nearest ones are listed
    |-- ReportError              exit 3   one input cannot become a report; the rest of the batch goes on
    |   |-- EmptyReport                   nothing to read in it
    |   |-- NotText                       binary, broken or in an encoding nobody declared
    |   |-- LockedReport                  encrypted
    |   |-- TooLarge                      over the size limit
    |   `-- FetchFailed                   an address that did not answer, or that is refused
    |-- ManifestError            exit 3   a manifest.json that cannot be understood
    |-- ProcessFileError         exit 4   a process file with an unknown key, a doubled name, a wrong value
    |-- RecordError              exit 5   a record breaks the rules of the record
    |   |-- NoEvidence                    it has no quotation
    |   `-- SpanMismatch                  its quotation is not what stands in the report
    |-- ReaderError              exit 6   a reader is missing or failed
    `-- StoreError               exit 7   the store cannot be read or written
        |-- StoreTooNew                   it was written by a newer Palaver
        |-- StoreReadOnly                 it may not be written
        `-- StoreFull                     the disk is full

Every message has three parts: what is wrong, where, and what to do next. ``str(error)`` joins them. Exit
code 70 stands for an error of our own (a traceback is printed and a report is welcome), 130 for an interruption.
"""

from __future__ import annotations

from typing import ClassVar


class PalaverError(Exception):
    """Root of the tree.

    ``what`` names the fault, ``where`` the file, address, key or record it sits in (empty when it has no
    place), ``fix`` the next step. ``exit_code`` is what the command line ends with.
    """

    exit_code: ClassVar[int] = 1

    def __init__(self, what: str, *, where: str = "", fix: str = "") -> None:
        self.what, self.where, self.fix = what, where, fix
        super().__init__(what)

    def __str__(self) -> str:
        head = f"{self.where}: {self.what}" if self.where else self.what
        return f"{head}\n  {self.fix}" if self.fix else head


class UsageError(PalaverError):
    """The command cannot be carried out as it was given."""

    exit_code = 2


class UnknownName(UsageError):
    """A name, id or format that is not there; ``fix`` lists the nearest ones that are."""


class ReportError(PalaverError):
    """One input cannot become a report; the rest of the batch goes on."""

    exit_code = 3


class EmptyReport(ReportError):
    """There is nothing to read in it."""


class NotText(ReportError):
    """It is binary, broken, or in an encoding that nobody declared."""


class LockedReport(ReportError):
    """It is encrypted."""


class TooLarge(ReportError):
    """It is over the size limit."""


class FetchFailed(ReportError):
    """An address did not answer, or fetching it is refused."""


class ManifestError(PalaverError):
    """A manifest.json that cannot be understood."""

    exit_code = 3


class ProcessFileError(PalaverError):
    """A process file with an unknown key, a doubled name or a wrong value; ``where`` gives file, line and key."""

    exit_code = 4


class RecordError(PalaverError):
    """A record breaks the rules of the record."""

    exit_code = 5


class NoEvidence(RecordError):
    """A record has no quotation."""


class SpanMismatch(RecordError):
    """A quotation is not what stands in the report at its span."""


class ReaderError(PalaverError):
    """A reader is missing or failed."""

    exit_code = 6


class StoreError(PalaverError):
    """The store cannot be read or written."""

    exit_code = 7


class StoreTooNew(StoreError):
    """The store was written by a newer Palaver."""


class StoreReadOnly(StoreError):
    """The store may not be written."""


class StoreFull(StoreError):
    """The disk is full."""
