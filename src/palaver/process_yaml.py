"""YAML with a place for every value: each is read together with its line and the path of keys that leads to it.

What a process file may hold stands in :mod:`palaver.process_file`; here is how any such file is taken apart, and how
what is wrong with a value is said.
"""

from __future__ import annotations

import calendar
import difflib
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

from palaver.errors import ProcessFileError

_MAX_BYTES = 10 * 1024 * 1024
_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_ID = re.compile(r"\w[\w.:-]*")
_Code = TypeVar("_Code", bound=StrEnum)
_Value = TypeVar("_Value")


@dataclass(frozen=True, slots=True)
class Item:
    """A value of the file: the YAML node it was written as, the file's name and the keys that lead to it."""

    node: Any
    file: str
    path: str = ""

    @property
    def line(self) -> int:
        """The line it begins in, counted from 1."""
        return int(self.node.start_mark.line) + 1

    def fault(self, what: str, fix: str) -> ProcessFileError:
        """The error that something is wrong with this value."""
        place = f"{self.file}, line {self.line}" + (f", {self.path}" if self.path else "")
        return ProcessFileError(what, where=place, fix=fix)

    def entries(self) -> dict[str, Item]:
        """The values of a mapping by their keys.

        Raises:
            ProcessFileError: it is no mapping, or a key stands in it twice.
        """
        if self._kind() != "map":
            raise self.fault(f"{self._shown()} is not a mapping", "Write keys with values, one a line: key: value.")
        found: dict[str, Item] = {}
        lines: dict[str, int] = {}
        for key, value in self.node.value:
            name, line = str(key.value), int(key.start_mark.line) + 1
            if name in found:
                at = Item(key, self.file, self._below(name))
                raise at.fault(
                    f"the key {name!r} stands twice: in line {lines[name]} and in line {line}",
                    "Join the two into one, or give the second another key.",
                )
            found[name], lines[name] = Item(value, self.file, self._below(name)), line
        return found

    def known(self, keys: Iterable[str], needed: Iterable[str] = ()) -> dict[str, Item]:
        """The values of a mapping that may hold only certain keys.

        Raises:
            ProcessFileError: there is another key (the nearest known ones are named), or a needed one is missing.
        """
        keys, found = tuple(keys), self.entries()
        for name, item in found.items():
            if name not in keys:
                raise item.fault(f"there is no key {name!r}", nearest(name, keys))
        for name in needed:
            if name not in found:
                raise self.fault(f"the key {name!r} is missing", f"Add {name}: to it.")
        return found

    def named(self) -> dict[str, Item]:
        """The entries of a section, by their ids.

        Raises:
            ProcessFileError: an id is not one word.
        """
        found = {} if self._kind() == "null" else self.entries()
        for name, item in found.items():
            if not _ID.fullmatch(name):
                fix = "Write letters, figures, hyphens and dots only, such as first-envoy."
                raise item.fault(f"{name!r} cannot be an id", fix)
        return found

    def items(self) -> tuple[Item, ...]:
        """The values of a list.

        Raises:
            ProcessFileError: it is none.
        """
        if self._kind() != "seq":
            raise self.fault(f"{self._shown()} is not a list", "Write [one, two], or one a line behind a hyphen.")
        return tuple(Item(node, self.file, f"{self.path}[{place}]") for place, node in enumerate(self.node.value))

    def text(self) -> str:
        """Words.

        Raises:
            ProcessFileError: it is a number, a date, a list or nothing at all.
        """
        kind = self._kind()
        if kind == "null" or (kind == "str" and not self.node.value.strip()):
            raise self.fault("there is nothing behind the key", "Write its value, or leave the key out.")
        if kind in ("map", "seq"):
            raise self.fault(f"{self._shown()} is not text", "Write words.")
        if kind != "str":
            raise self.fault(f"{self.node.value} is not text", f'Put it in quotation marks: "{self.node.value}".')
        return " ".join(str(self.node.value).split())

    def words(self) -> tuple[str, ...]:
        """A list of words."""
        return tuple(item.text() for item in self.items())

    def matching(self, pattern: str, example: str) -> str:
        """Words of a certain form; ``example`` shows it.

        Raises:
            ProcessFileError: they have another form.
        """
        text = self.text()
        if not re.fullmatch(pattern, text):
            raise self.fault(f"{text!r} cannot stand here", f"Write it like {example}.")
        return text

    def code(self, codes: type[_Code]) -> _Code:
        """One of a few words.

        Raises:
            ProcessFileError: it is none of them.
        """
        text = self.text()
        if text not in {code.value for code in codes}:
            raise self.fault(f"{text!r} cannot stand here", f"Write one of: {', '.join(codes)}.")
        return codes(text)

    def days(self) -> tuple[date, date]:
        """The first and the last day of a day, a month or a year.

        Raises:
            ProcessFileError: it is none of these.
        """
        match = _DATE.fullmatch(str(self.node.value)) if self._kind() not in ("map", "seq") else None
        try:
            if match is None:
                raise ValueError
            year, month, day = int(match[1]), int(match[2] or 1), int(match[3] or 1)
            last = int(match[2] or 12)
            until = day if match[3] else calendar.monthrange(year, last)[1]
            return date(year, month, day), date(year, last, until)
        except ValueError:
            fix = "Write a day, a month or a year: 2031-02-14, 2031-02 or 2031."
            raise self.fault(f"{self._shown()} is not a date", fix) from None

    def reference(self, ids: Iterable[str], what: str) -> str:
        """The id of something else in the file.

        Raises:
            ProcessFileError: there is none of that id; the nearest ones are named.
        """
        text = str(self.node.value) if self._kind() not in ("map", "seq", "null") else self.text()
        ids = tuple(ids)
        if text not in ids:
            raise self.fault(f"there is no {what} {text!r}", nearest(text, ids))
        return text

    def _below(self, key: str) -> str:
        return f"{self.path}.{key}" if self.path else key

    def _kind(self) -> str:
        return str(self.node.tag).rpartition(":")[2]

    def _shown(self) -> str:
        words = {"map": "a mapping", "seq": "a list", "null": "nothing"}
        return words.get(self._kind()) or repr(self.node.value)


def nearest(name: str, names: Iterable[str]) -> str:
    """What to do about a name that is not there: the nearest ones that are, else all."""
    names = tuple(names)
    if not names:
        return "There are none in this file yet; add it first."
    close = difflib.get_close_matches(name, names, n=3, cutoff=0.6)
    return f"Did you mean {' or '.join(close)}?" if close else f"Known are: {', '.join(names)}."


def read_yaml(path: Path, read: Callable[[Item], _Value]) -> _Value:
    """What ``read`` makes of the whole of a YAML file.

    Raises:
        ProcessFileError: the file cannot be read, is not YAML, or is empty.
    """
    from ruamel.yaml import YAML
    from ruamel.yaml.error import MarkedYAMLError, YAMLError

    file, text = path.as_posix(), _text(path)
    try:
        node = YAML(typ="rt").compose(text)
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = f"{file}, line {mark.line + 1}" if mark else file
        what = f"this is not YAML: {error.problem or error.context}"
        raise ProcessFileError(what, where=place, fix="Correct the line or the one above it.") from error
    except (YAMLError, RecursionError) as error:
        raise ProcessFileError(f"this is not YAML: {error}", where=file, fix="Save it as YAML in UTF-8.") from error
    if node is None:
        fix = "Write one, or let `palaver init` draft it from reports."
        raise ProcessFileError("the process file is empty", where=file, fix=fix)
    return read(Item(node, file))


def _text(path: Path) -> str:
    where = path.as_posix()
    try:
        if path.stat().st_size > _MAX_BYTES:
            raise ProcessFileError("it is over 10 MiB, which no process file is", where=where, fix="Check its name.")
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        what = "there is no such process file" if isinstance(error, FileNotFoundError) else "it cannot be read"
        fix = "Check its name and that you may read it."
        raise ProcessFileError(f"{what} ({error.strerror})", where=where, fix=fix) from error
    except UnicodeError as error:
        raise ProcessFileError("it is not text in UTF-8", where=where, fix="Save it in UTF-8.") from error
