"""From paths and addresses to reports, one after the other, whatever becomes of the one before."""

from __future__ import annotations

import dataclasses
import hashlib
import io
import os
import re
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path
from typing import BinaryIO
from urllib.parse import urlsplit

from palaver.collect import docx, eml, feed, html, jsonl, pdf, plain, warc
from palaver.collect.beside import Beside, is_beside
from palaver.collect.boilerplate import asides
from palaver.collect.fetch import Fetch, Web, is_address
from palaver.collect.kinds import HEAD, Kind, kind
from palaver.collect.values import MAX_BYTES, Collected, Entries, Fault, Found, Given, charset
from palaver.errors import EmptyReport, ManifestError, NotText, ReportError, TooLarge
from palaver.model.evidence import Report

_STREAMED = frozenset({Kind.WARC, Kind.JSONL})
_SEVERAL = _STREAMED | {Kind.FEED}
_NAME_LENGTH = 60
_NOTHING = Found(text="")
_FIELDS = ("title", "byline", "outlet", "published", "language", "url")


def collect(
    sources: Iterable[str | Path],
    given: Given | None = None,
    *,
    manifest: Path | None = None,
    fetch: Fetch | None = None,
    limit: int = MAX_BYTES,
) -> Iterator[Collected]:
    """Make reports of files, folders and addresses, one at a time and in their order.

    An input that cannot become a report comes out as its error, and the next one is read. A folder is read with all
    below it, sorted; its JSON, YAML and hidden files are no reports, and folders behind links are not entered. What
    is told about a report counts in this order: ``given``, its sidecar, ``manifest`` (else the ``manifest.json``
    beside it or in the folder above), the report itself. ``fetch`` replaces the download of addresses. ``limit`` is
    the most bytes of one report.
    """
    rules = _Rules(
        given=given or Given(), beside=Beside(manifest=manifest), fetch=fetch or Web(limit=limit), limit=limit
    )
    for source in sources:
        if isinstance(source, str) and is_address(source):
            yield from _address(source, rules)
        else:
            yield from _path(Path(source), rules)


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class _Rules:
    """What holds for all of one call."""

    given: Given
    beside: Beside
    fetch: Fetch
    limit: int


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class _Origin:
    """Where bytes came from: a path or an address, and what else is known before they are read."""

    where: str
    name: str
    kind: Kind
    path: str | None = None
    url: str | None = None
    fetched: str | None = None
    charset: str | None = None
    told: Found = _NOTHING


def shown(path: Path) -> str:
    """A path as it is stored and printed: below the current folder relative to it, else absolute; slashes forward."""
    absolute = Path(os.path.abspath(path))  # noqa: PTH100  # resolve() would follow links, and a link is where it is
    try:
        return absolute.relative_to(Path.cwd()).as_posix()
    except ValueError:
        return absolute.as_posix()


def _address(url: str, rules: _Rules) -> Iterator[Collected]:
    try:
        answer = rules.fetch(url)
    except ReportError as error:
        yield Collected(where=url, error=error)
        return
    path = urlsplit(answer.url).path
    origin = _Origin(
        where=url,
        name=Path(path).stem or urlsplit(answer.url).hostname or "report",
        kind=kind(path, answer.data[:HEAD], answer.content_type or None),
        url=answer.url,
        fetched=answer.fetched,
        charset=charset(answer.content_type),
    )
    yield from _read(io.BytesIO(answer.data), origin, rules)


def _path(path: Path, rules: _Rules) -> Iterator[Collected]:
    if not path.is_dir():
        yield from _file(path, rules)
        return
    count = 0
    for file in _files(path):
        count += 1
        yield from file if isinstance(file, tuple) else _file(file, rules)
    if not count:
        where = shown(path)
        error = EmptyReport("there are no reports in this folder", where=where, fix="Check its name, or add files.")
        yield Collected(where=where, error=error)


def _files(folder: Path) -> Iterator[Path | tuple[Collected]]:
    """The files of a folder that may be reports, sorted by path; a folder that may not be read is an error."""
    refused: list[OSError] = []
    for top, folders, names in os.walk(folder, onerror=refused.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (path for path in (Path(top) / name for name in sorted(names)) if not is_beside(path))
    for error in refused:
        where = shown(Path(error.filename))
        fault = ReportError(f"the folder cannot be read ({error.strerror})", where=where, fix="Check its permissions.")
        yield (Collected(where=where, error=fault),)


def _file(path: Path, rules: _Rules) -> Iterator[Collected]:
    where = shown(path)
    try:
        if path.is_symlink() and not path.exists():
            raise ReportError("the link leads nowhere", where=where, fix="Restore what it leads to, or remove it.")
        if not path.exists():
            raise ReportError("there is no such file", where=where, fix="Check its name.")
        if not path.is_file():
            raise ReportError("it is no file", where=where, fix="Give a file, a folder or an address.")
        told = rules.beside.tell(path)
        with path.open("rb") as stream:
            found = kind(path.name, stream.read(HEAD))
            stream.seek(0)
            if found not in _STREAMED:
                _ensure_size(path.stat().st_size, where, rules.limit)
            name = Path(path.stem).stem if path.suffix == ".gz" else path.stem
            yield from _read(stream, _Origin(where=where, name=name, kind=found, path=where, told=told), rules)
    except (ReportError, ManifestError) as error:
        yield Collected(where=where, error=error)
    except OSError as error:
        fault = ReportError(f"it cannot be read ({error.strerror or error})", where=where, fix="Check its permissions.")
        yield Collected(where=where, error=fault)


def _ensure_size(size: int, where: str, limit: int) -> None:
    if size > limit:
        what = f"it has {size / 1024**2:.0f} MiB; the limit is {limit / 1024**2:.0f} MiB"
        raise TooLarge(what, where=where, fix="Split it, or save its text and add that.")
    if size == 0:
        raise EmptyReport("the file is empty", where=where, fix="Check that it was saved whole.")


def _read(stream: BinaryIO, origin: _Origin, rules: _Rules) -> Iterator[Collected]:
    try:
        if origin.kind in _SEVERAL:
            yield from _several(stream, origin, rules)
            return
        data = stream.read(rules.limit + 1)
        _ensure_size(len(data), origin.where, rules.limit)  # it may have grown since it was asked
        found = _one(data, origin)
        report = _report(found, data, origin, rules.given)
    except ReportError as error:
        yield Collected(where=origin.where, error=error)
    else:
        yield Collected(where=origin.where, report=report)


def _one(data: bytes, origin: _Origin) -> Found:
    match origin.kind:
        case Kind.PDF:
            return pdf.read(data, origin.where)
        case Kind.DOCX | Kind.OLE:
            return docx.read(data, origin.where)
        case Kind.EML:
            return eml.read(data, origin.where)
        case Kind.HTML:
            return html.read(data, origin.where, origin.charset)
        case Kind.XML | Kind.JSON:
            what = f"{origin.kind.upper()} is data, not a report"
            raise NotText(what, where=origin.where, fix="Give the text, or JSONL with one report a line.")
        case _:
            return plain.read(data, origin.where, origin.charset)


def _several(stream: BinaryIO, origin: _Origin, rules: _Rules) -> Iterator[Collected]:
    """The reports of a file that holds several. Each is named after its title or address, and no two alike."""
    entries: Entries
    if origin.kind is Kind.FEED:
        data = stream.read(rules.limit + 1)
        _ensure_size(len(data), origin.where, rules.limit)
        entries = feed.read(data, origin.where)
    else:
        entries = (warc if origin.kind is Kind.WARC else jsonl).read(stream, origin.where, rules.limit)
    names: set[str] = set()
    with closing(entries):
        for entry in entries:
            where = f"{origin.where}, {entry.mark}"
            if isinstance(entry, Fault):
                yield Collected(where=where, error=entry.error)
                continue
            name = _unique(_slug(entry.name) or origin.name, names)
            inner = dataclasses.replace(
                origin,
                name=name,
                told=dataclasses.replace(origin.told, title=None, byline=None, url=None),  # these are of one report
                path=f"{origin.path}#{name}" if origin.path else None,
                url=entry.found.url or (f"{origin.url}#{name}" if origin.url else None),
                fetched=entry.fetched or origin.fetched,
            )
            yield Collected(where=where, report=_report(entry.found, entry.raw, inner, rules.given))


def _report(found: Found, raw: bytes, origin: _Origin, given: Given) -> Report:
    """The report: what the user says wins over what lies beside it, and that over what it says itself."""
    told = {field: getattr(origin.told, field) or getattr(found, field) for field in _FIELDS}
    return Report(
        name=origin.name,
        text=found.text,
        raw_sha256=hashlib.sha256(raw).hexdigest(),
        outlet_id=given.outlet or told["outlet"],
        title=told["title"],
        byline=told["byline"],
        published=given.published or told["published"],
        language=given.language or told["language"],
        url=told["url"] or origin.url,
        path=origin.path,
        fetched=origin.fetched,
        asides=asides(found.text),
    )


def _slug(words: str) -> str:
    """A name of plain letters, figures and hyphens."""
    from anyascii import anyascii

    slug = re.sub(r"[^a-z0-9]+", "-", anyascii(re.sub(r"^https?://", "", words)).lower()).strip("-")
    if len(slug) <= _NAME_LENGTH:
        return slug
    return slug[: _NAME_LENGTH + 1].rpartition("-")[0] or slug[:_NAME_LENGTH]


def _unique(name: str, taken: set[str]) -> str:
    number, unique = 1, name
    while unique in taken:
        number += 1
        unique = f"{name}-{number}"
    taken.add(unique)
    return unique
