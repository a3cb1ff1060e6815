"""What lies beside a report and tells about it: its own ``<report>.json``, or a ``manifest.json``.

A manifest is a JSON object from report names (with or without the ending) to objects of the keys in ``KEYS``. It is
looked for beside the report, then in the folder above. Of a sidecar only these keys are read, whatever else it holds.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from palaver.collect.published import exact
from palaver.collect.values import Found, code
from palaver.errors import ManifestError

KEYS = ("outlet", "published", "title", "byline", "language", "url")
"""The keys that a sidecar or an entry of a manifest may tell of a report."""

MANIFEST = "manifest.json"
_NO_REPORTS = frozenset((".json", ".yaml", ".yml", ".db", ".db-wal", ".db-shm"))
_MAX_BYTES = 10 * 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """Finds and reads what lies beside reports; every manifest is read once.

    ``manifest`` is the one the user named, which then is the only one.
    """

    manifest: Path | None = None
    _read: dict[Path, dict[str, Any]] = field(default_factory=dict)

    def tell(self, report: Path) -> Found:
        """What is told of a report; its own sidecar wins over a manifest. The text is left empty.

        Raises:
            ManifestError: the sidecar or the manifest cannot be understood where it tells of this report.
        """
        told: dict[str, Any] = {}
        for manifest in self._manifests(report):
            entries = self._entries(manifest)
            key = next((name for name in (report.name, report.stem) if name in entries), None)
            if key is not None:
                told = _entry(entries[key], f"{manifest.as_posix()}: {key}")
                break
        sidecar = report.with_suffix(".json")
        if sidecar != report and sidecar.name != MANIFEST and sidecar.is_file():
            known = {key: value for key, value in _load(sidecar).items() if key in KEYS}
            told |= _entry(known, sidecar.as_posix())
        return _found(told)

    def _manifests(self, report: Path) -> list[Path]:
        if self.manifest is not None:
            return [self.manifest]
        folder = report.absolute().parent
        return [path for path in (folder / MANIFEST, folder.parent / MANIFEST) if path.is_file()]

    def _entries(self, manifest: Path) -> dict[str, Any]:
        if manifest not in self._read:
            self._read[manifest] = _load(manifest)
        return self._read[manifest]


def is_beside(path: Path) -> bool:
    """Whether a file of a folder is no report: JSON and YAML files, stores, hidden files."""
    return path.suffix.lower() in _NO_REPORTS or path.name.startswith(".")


def _load(path: Path) -> dict[str, Any]:
    where = path.as_posix()
    try:
        if path.stat().st_size > _MAX_BYTES:
            raise ManifestError("it is over 10 MiB, which no manifest is", where=where, fix="Split it or leave it out.")
        loaded = json.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        fix = "Check its name and that you may read it."
        raise ManifestError(f"it cannot be read ({error.strerror})", where=where, fix=fix) from error
    except json.JSONDecodeError as error:
        place = f"{where}, line {error.lineno}"
        raise ManifestError(f"it is not JSON: {error.msg}", where=place, fix="Correct the line.") from error
    except (UnicodeError, RecursionError) as error:
        raise ManifestError("it is not JSON in UTF-8", where=where, fix="Save it as JSON in UTF-8.") from error
    if not isinstance(loaded, dict):
        raise ManifestError(
            "it is not a JSON object", where=where, fix="Write {...} with a key for each report or field."
        )
    return loaded


def _entry(entry: Any, where: str) -> dict[str, Any]:
    """The entry, checked: known keys, words as values, a date that is one."""
    if not isinstance(entry, dict):
        fix = 'Write an object: {"outlet": "...", "published": "2034-03-20", "language": "en"}.'
        raise ManifestError("it is not an object", where=where, fix=fix)
    for key, value in entry.items():
        place = f"{where}: {key}"
        if key not in KEYS:
            raise ManifestError(f"{key!r} is not a known key", where=where, fix=f"The keys are {', '.join(KEYS)}.")
        if value is not None and not (isinstance(value, str) and value.strip()):
            raise ManifestError(
                "its value is not a text", where=place, fix="Write it in quotation marks, or leave it out."
            )
        if key == "published" and value is not None and exact(value) is None:
            fix = "Give a day, a month or a year: 2034-03-20, 2034-03 or 2034."
            raise ManifestError(f"{value!r} is not a date of publication", where=place, fix=fix)
        if key == "language" and value is not None and code(value) is None:
            raise ManifestError(f"{value!r} is not a language code", where=place, fix='Give a code such as "en".')
    return {key: value for key, value in entry.items() if value is not None}


def _found(told: dict[str, Any]) -> Found:
    return Found(
        text="",
        title=told.get("title"),
        byline=told.get("byline"),
        outlet=told.get("outlet"),
        published=exact(told["published"]) if "published" in told else None,
        language=code(told.get("language")),
        url=told.get("url"),
    )
