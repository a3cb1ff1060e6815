"""What lies beside a report tells of it; the user wins, and nothing is invented."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from palaver.collect import Given, collect, given
from palaver.collect.beside import KEYS
from palaver.collect.published import exact, stamped
from palaver.errors import ManifestError, PalaverError, UsageError
from palaver.model.evidence import Report, When

Only = Callable[..., Report]
ENTRY = {"outlet": "Lake Post", "published": "2034-03-20", "language": "en"}


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "a.txt").write_text("Talks open\n\nThe envoys met.\n")
    return folder


def told(report: Report) -> tuple[str | None, str | None, str | None]:
    return report.outlet_id, report.published.iso() if report.published else None, report.language


@pytest.mark.parametrize("key", ["a", "a.txt"])
@pytest.mark.parametrize("place", ["reports/manifest.json", "manifest.json"])
def test_a_manifest_beside_the_report_or_above_its_folder(tmp_path: Path, reports: Path, key: str, place: str) -> None:
    (tmp_path / place).write_text(json.dumps({key: ENTRY, "b": {"nonsense": 1}}))
    for source in (reports, reports / "a.txt"):
        (item,) = collect([source])
        assert item.report is not None and told(item.report) == ("Lake Post", "2034-03-20", "en")


def test_the_nearer_manifest_wins_and_the_named_one_is_alone(tmp_path: Path, reports: Path) -> None:
    (tmp_path / "manifest.json").write_text(json.dumps({"a": {**ENTRY, "outlet": "Above"}}))
    (reports / "manifest.json").write_text(json.dumps({"a": {"outlet": "Beside"}}))
    (item,) = collect([reports])
    assert item.report is not None and told(item.report) == ("Beside", None, None)
    named = tmp_path / "other.json"
    named.write_text(
        json.dumps({"a": {"outlet": "Named", "title": "Other", "byline": "Ana", "url": "https://x.example/"}})
    )
    (item,) = collect([reports], manifest=named)
    assert item.report is not None and told(item.report) == ("Named", None, None)
    assert (item.report.title, item.report.byline, item.report.url) == ("Other", "Ana", "https://x.example/")


def test_of_a_sidecar_only_what_tells_of_the_report_is_read(tmp_path: Path, reports: Path, report: Only) -> None:
    (tmp_path / "manifest.json").write_text(json.dumps({"a": ENTRY}))
    coded = {"outlet": "Hill Radio", "statements": [{"id": "s1"}], "text": "other words", "published": "2034-03"}
    (reports / "a.json").write_text(json.dumps(coded))
    found = report(reports)
    assert told(found) == ("Hill Radio", "2034-03", "en")
    assert found.text == "Talks open\n\nThe envoys met.\n"


def test_what_the_user_says_wins(reports: Path) -> None:
    (reports / "manifest.json").write_text(json.dumps({"a": ENTRY}))
    (item,) = collect([reports], given(outlet="Hill Radio", published="2034", language="fr-CH"))
    assert item.report is not None and told(item.report) == ("Hill Radio", "2034", "fr")


def test_a_manifest_wins_over_the_page(tmp_path: Path, page: Callable[..., str], report: Only) -> None:
    path = tmp_path / "a.html"
    path.write_text(page('<meta property="og:site_name" content="Page"><meta name="date" content="2030-01-01">'))
    assert told(report(path)) == ("Page", "2030-01-01", "en")
    (tmp_path / "manifest.json").write_text(json.dumps({"a": {"outlet": "Lake Post"}}))
    assert told(report(path)) == ("Lake Post", "2030-01-01", "en")


def test_without_a_word_there_is_no_date(reports: Path, report: Only) -> None:
    assert told(report(reports)) == (None, None, None)


@pytest.mark.parametrize(
    ("manifest", "place", "what"),
    [
        ('{"a": {"published": "20 March"}}', "manifest.json: a: published", "not a date"),
        ('{"a": {"published": "2034-02-30"}}', "manifest.json: a: published", "not a date"),
        ('{"a": {"published": 2034}}', "manifest.json: a: published", "not a text"),
        ('{"a": {"outlt": "Lake Post"}}', "manifest.json: a", "'outlt' is not a known key"),
        ('{"a": {"language": "?"}}', "manifest.json: a: language", "not a language code"),
        ('{"a": "Lake Post"}', "manifest.json: a", "not an object"),
        ("[1]", "manifest.json", "not a JSON object"),
        ('{"a":\n {', "manifest.json, line 2", "not JSON"),
        ("\udcff", "manifest.json", "not JSON in UTF-8"),
        ("[" * 100_000, "manifest.json", "not JSON"),
    ],
)
def test_a_manifest_that_cannot_be_understood(
    reports: Path, refused: Callable[..., PalaverError], manifest: str, place: str, what: str
) -> None:
    (reports / "manifest.json").write_text(manifest, errors="surrogateescape")
    found = list(collect([reports]))
    error = found[0].error
    assert len(found) == 1 and isinstance(error, ManifestError)
    assert error.where.endswith(place) and what in error.what and error.fix
    assert found[0].where.endswith("a.txt")


def test_a_wrong_sidecar_names_itself(reports: Path) -> None:
    (reports / "a.json").write_text('{"published": "soon"}')
    (item,) = collect([reports])
    assert isinstance(item.error, ManifestError) and item.error.where.endswith("reports/a.json: published")


def test_a_manifest_that_is_not_there(reports: Path, tmp_path: Path) -> None:
    (item,) = collect([reports], manifest=tmp_path / "nowhere.json")
    assert isinstance(item.error, ManifestError) and "nowhere.json" in item.error.where


def test_the_error_of_an_unknown_key_lists_the_known_ones(reports: Path) -> None:
    (reports / "manifest.json").write_text('{"a": {"x": "y"}}')
    (item,) = collect([reports])
    assert item.error is not None and item.error.fix == f"The keys are {', '.join(KEYS)}."


def test_given_of_a_wrong_date_is_a_usage_error() -> None:
    assert given() == Given()
    with pytest.raises(UsageError, match="yesterday"):
        given(published="yesterday")


@pytest.mark.parametrize(
    ("printed", "iso"),
    [
        ("2034-03-20", "2034-03-20"), ("2034-02", "2034-02"), ("2034", "2034"), (" 2034-03-20 ", "2034-03-20"),
        ("2034-03-18/2034-03-20", "2034-03-18/2034-03-20"), ("2034-03-20/2034-03-18", None), ("2034-13", None),
        ("2034-00-01", None), ("2034-00", None), ("0000", None), ("20340320", None), ("", None),
        ("2034-03-20T10:00", None),
    ],
)  # fmt: skip
def test_a_day_a_month_or_a_year(printed: str, iso: str | None) -> None:
    found = exact(printed)
    assert (found and found.iso()) == iso


@pytest.mark.parametrize(
    "printed",
    [
        "2034-03-20T23:59:59-11:00", "2034-03-20 10:00", "2034/03/20", "Mon, 20 Mar 2034 10:00:00 GMT",
        "20 Mar 2034 23:59:59 +1200", "2034-03-20T10:00:00.000Z", "2034-03-20",
    ],
)  # fmt: skip
def test_the_day_of_a_time_stamp_is_the_one_that_stands_there(printed: str) -> None:
    day = date(2034, 3, 20)
    assert stamped(printed) == When(first=day, last=day, printed=printed)


@pytest.mark.parametrize("printed", ["", "today", "20", "2034-02-30T10:00", "Mon, 32 Mar 2034 10:00:00 GMT"])
def test_what_is_no_time_stamp_is_no_date(printed: str) -> None:
    assert stamped(printed) is None
