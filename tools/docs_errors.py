"""The reference of errors: the tree as the classes make it, and messages as they are really printed."""

from __future__ import annotations

from collections.abc import Iterator

from tools.docs_run import Session
from tools.docs_text import code, fence, prose, table

from palaver.errors import PalaverError

WHEN: dict[str, str] = {
    "PalaverError": "Never raised itself; catch it to catch everything below.",
    "UsageError": "Look at what the message names: an option, a date, a file that cannot be written.",
    "UnknownName": "Take one of the names that the message lists.",
    "ReportError": "Repair or replace the one input; nothing else is affected.",
    "EmptyReport": "Check that the file was saved whole; a scanned PDF has no text until an OCR program has read it.",
    "NotText": "Save the text in UTF-8, or give one of the formats that are read.",
    "LockedReport": "Save a copy without a password.",
    "TooLarge": "Split it, or save only the text.",
    "FetchFailed": "Open the page in a browser, save it, and add the file.",
    "ManifestError": "Correct the line the message names; reports it does not concern are read all the same.",
    "ProcessFileError": "Correct the line the message names; `palaver check --process FILE` tries again.",
    "RecordError": "An export that was changed by hand: restore it. Otherwise a fault of a reader: report it.",
    "NoEvidence": "A fault of a reader: report it. The record is not kept.",
    "SpanMismatch": "A fault of a reader, or a damaged export: report it. The record is not kept.",
    "ReaderError": "Report it, with the text if you may; the other reports are read all the same.",
    "StoreError": "Check the file's name and that it is a store of Palaver; restore a copy if it is damaged.",
    "StoreTooNew": "Install the newer Palaver.",
    "StoreReadOnly": "Get the right to write the file, or copy it.",
    "StoreFull": "Make room and run the same command again; what was kept before stays.",
}
"""What to do about each error."""


def classes(root: type[PalaverError] = PalaverError) -> Iterator[type[PalaverError]]:
    """Every class of the tree that Palaver defines, each before those below it, in the order they are defined."""
    yield root
    for below in root.__subclasses__():
        if below.__module__ == root.__module__:
            yield from classes(below)


def tree() -> str:
    """The tree, drawn."""
    return fence("\n".join(_drawn(PalaverError, "", "")))


def _drawn(made: type[PalaverError], lead: str, below: str) -> Iterator[str]:
    yield f"{lead + made.__name__:<28} exit {made.exit_code}"
    inner = [one for one in made.__subclasses__() if one.__module__ == made.__module__]
    for one in inner:
        is_last = one is inner[-1]
        yield from _drawn(one, f"{below}{'└── ' if is_last else '├── '}", f"{below}{'    ' if is_last else '│   '}")


def meanings() -> str:
    """A table: what each error means and what to do about it.

    Raises KeyError for a class without advice, which must then be written.
    """
    return table(
        ("error", "exit code", "what it means", "what to do"),
        (
            (code(made.__name__), made.exit_code, prose(made.__doc__).splitlines()[0], WHEN[made.__name__])
            for made in classes()
        ),
    )


def examples() -> str:
    """Mistakes that are made, and what is printed then."""
    session = Session(sample=True)
    session.add_sample()
    session.write("more/empty.txt", "")
    session.write("more/picture.txt", "\x00\x01\x02\x00\x03")
    session.write("more/note.txt", "The envoys of Tresna and Voskarya met in Portavela on Monday.\n")
    session.write("talks.yaml", "process:\n  id: my-talks\n  name: My talks\nparties:\n  tresna:\n    nmae: Tresna\n")
    commands = (
        "palaver add more",
        "palaver add more/note.txt --published 'last Monday'",
        "palaver check --process talks.yaml",
        "palaver who Orlac",
        "palaver export excel talks.xlsx",
        "palaver brief --out brief.doc",
        "palaver table --store nowhere.db",
    )
    return "\n".join(session.console(command) for command in commands)
