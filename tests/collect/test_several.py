"""Files that hold several reports: feeds, JSONL and web archives."""

from __future__ import annotations

import gzip
import hashlib
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from palaver.collect import Given, collect, feed, jsonl
from palaver.collect import warc as warc_format
from palaver.collect.values import Entry, Fault
from palaver.errors import EmptyReport, NotText, TooLarge

RSS = """<?xml version="1.0" encoding="UTF-8"?>
<!-- made by hand -->
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Lake Post</title><language>en-gb</language><link>https://lake.example/</link>
<item><title>Talks open</title><link>https://lake.example/1</link><author>a@lake.example (Ana Lind)</author>
<pubDate>Mon, 20 Mar 2034 23:30:00 +0300</pubDate>
<description>Short.</description>
<content:encoded><![CDATA[<p>The envoys met on Monday.</p><p>They left.</p>]]></content:encoded></item>
<item><title>Talks open</title><link>https://lake.example/2</link><description>The ferry sailed.</description></item>
<item><title>Only a headline</title><link>https://lake.example/3</link></item>
</channel></rss>"""

ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Lake Post</title>
<entry xml:lang="fr"><title>Pourparlers</title><updated>2034-03-21T01:00:00Z</updated>
<content type="html">&lt;p&gt;Les envoyés.&lt;/p&gt;</content></entry></feed>"""


def test_every_entry_of_a_feed_is_a_report(tmp_path: Path) -> None:
    path = tmp_path / "lake.xml"
    path.write_text(RSS)
    first, second, third = collect([path])
    assert first.report is not None and second.report is not None
    assert first.report.text == "Talks open\n\nThe envoys met on Monday.\n\nThey left."
    assert (first.report.title, first.report.byline, first.report.outlet_id) == ("Talks open", "Ana Lind", "Lake Post")
    assert (first.report.language, first.report.url) == ("en", "https://lake.example/1")
    assert first.report.published is not None and first.report.published.iso() == "2034-03-20"
    assert second.report.published is None
    assert [first.report.name, second.report.name] == ["talks-open", "talks-open-2"]
    assert first.report.path is not None and first.report.path.endswith("lake.xml#talks-open")
    assert isinstance(third.error, EmptyReport)
    assert third.where.endswith("lake.xml, entry 3")


def test_an_atom_entry_without_published_has_the_day_of_its_version() -> None:
    (entry,) = feed.read(ATOM.encode(), "lake.atom")
    assert isinstance(entry, Entry)
    assert entry.found.published is not None and entry.found.published.iso() == "2034-03-21"
    assert entry.found.language == "fr"


def test_the_same_entry_in_a_later_feed_is_the_same_report() -> None:
    later = RSS.replace("<description>Short.", "<guid>x</guid><description>Longer.")
    first, again = (next(iter(feed.read(source.encode(), "f.xml"))) for source in (RSS, later))
    assert isinstance(first, Entry) and isinstance(again, Entry)
    assert first.raw == again.raw


def test_what_is_no_feed_is_refused() -> None:
    with pytest.raises(NotText, match="no RSS or Atom"):
        list(feed.read(b"The envoys met.", "f.rss"))
    with pytest.raises(EmptyReport, match="no entries"):
        list(feed.read(b'<rss version="2.0"><channel><title>Lake</title></channel></rss>', "f.rss"))


def test_entities_do_not_explode() -> None:
    bomb = '<!DOCTYPE r [<!ENTITY a "' + "ha" * 50 + '">' + "".join(
        f'<!ENTITY {chr(98 + i)} "{f"&{chr(97 + i)};" * 50}">' for i in range(8)
    )  # fmt: skip
    item = "<item><description>&i;</description></item>"
    source = f"<?xml version='1.0'?>{bomb}]><rss version='2.0'><channel>{item}</channel></rss>"
    found = list(feed.read(source.encode(), "f.rss"))
    assert all(not isinstance(entry, Entry) or len(entry.raw) < 10_000 for entry in found)


LINES = (
    '{"text": "The envoys met.\\r\\nThey left.", "title": "Talks", "outlet": "Lake Post", "published": "2034-03", '
    '"url": "https://lake.example/1", "language": "en", "byline": "Ana Lind", "name": "lake one"}',
    "",
    '{"text": "Words.", "titel": "Talks"}',
    "{not json}",
    '{"text": "  "}',
    '{"text": "Words.", "published": "last week"}',
    '{"text": 7}',
    "[1]",
    '{"text": "Half \\ud83d a character."}',
    '{"text": "The last line is read."}',
)


def test_a_bad_line_does_not_stop_the_others(tmp_path: Path) -> None:
    path = tmp_path / "reports.jsonl"
    path.write_text("\ufeff" + "\n".join(LINES), encoding="utf-8")
    found = list(collect([path]))
    reports = [item.report for item in found if item.report]
    assert [item.text for item in reports] == ["The envoys met.\nThey left.", "The last line is read."]
    assert [item.name for item in reports] == ["lake-one", "line-10"]
    assert (reports[0].outlet_id, reports[0].byline, reports[0].language) == ("Lake Post", "Ana Lind", "en")
    assert reports[0].published is not None and reports[0].published.iso() == "2034-03"
    assert reports[0].raw_sha256 == hashlib.sha256(LINES[0].encode()).hexdigest()
    errors = {item.where.rpartition(", ")[2]: item.error for item in found if item.error}
    assert list(errors) == ["line 3", "line 4", "line 5", "line 6", "line 7", "line 8", "line 9"]
    unknown = errors["line 3"]
    assert unknown is not None
    assert unknown.what == "unknown key 'titel'" and "line 3" in unknown.where
    assert unknown.fix == f"The keys are {', '.join(jsonl.KEYS)}."
    assert isinstance(errors["line 5"], EmptyReport)


def test_a_line_over_the_limit_is_passed_over() -> None:
    stream = io.BytesIO(b'{"text": "' + b"a" * 500 + b'"}\n{"text": "Words."}\n')
    first, second = jsonl.read(stream, "r.jsonl", limit=100)
    assert isinstance(first, Fault) and isinstance(first.error, TooLarge)
    assert isinstance(second, Entry) and second.mark == "line 2"


def test_an_empty_jsonl_file_is_empty() -> None:
    with pytest.raises(EmptyReport):
        list(jsonl.read(io.BytesIO(b"\n \n"), "r.jsonl"))


def test_what_the_user_says_wins(tmp_path: Path) -> None:
    path = tmp_path / "reports.jsonl"
    path.write_text(json.dumps({"text": "Words.", "outlet": "Lake Post"}))
    (item,) = collect([path], Given(outlet="Hill Radio"))
    assert item.report is not None and item.report.outlet_id == "Hill Radio"


Warc = Callable[..., bytes]
OK = "200 OK"
HTML = "text/html; charset=utf-8"


@pytest.mark.parametrize("packed", [True, False])
def test_every_page_of_an_archive_is_a_report(
    tmp_path: Path, warc: Warc, page: Callable[..., str], packed: bool
) -> None:
    body = page().encode()
    data = warc(
        ("http://lake.example/1", OK, HTML, body),
        ("http://lake.example/gone", "404 Not Found", HTML, body),
        ("http://lake.example/logo", OK, "image/png", b"\x89PNG"),
        ("http://lake.example/empty", OK, HTML, b"<html><body></body></html>"),
        ("http://lake.example/note", OK, "text/plain", b"Note\n\nThe envoys met."),
        gzip=packed,
    )
    path = tmp_path / ("lake.warc.gz" if packed else "lake.warc")
    path.write_bytes(data)
    first, empty, note = collect([path])
    assert first.report is not None and note.report is not None
    assert (first.report.url, first.report.fetched) == ("http://lake.example/1", "2034-03-22T08:00:00Z")
    assert first.report.published is None
    assert first.report.raw_sha256 == hashlib.sha256(body).hexdigest()
    assert first.report.name == "talks-open-in-port-sel"
    assert note.report.text == "Note\n\nThe envoys met."
    assert isinstance(empty.error, EmptyReport) and "http://lake.example/empty" in empty.error.where


def test_an_archive_packed_as_a_whole_is_read(warc: Warc, page: Callable[..., str]) -> None:
    data = gzip.compress(warc(*[(f"http://lake.example/{n}", OK, HTML, page().encode()) for n in (1, 2)], gzip=False))
    assert len(list(warc_format.read(io.BytesIO(data), "w.warc.gz"))) == 2


@pytest.mark.parametrize("packed", [True, False])
@pytest.mark.parametrize("share", [0.5, 0.6, 0.9, 0.97])
def test_an_archive_cut_short_gives_what_stands_before(
    warc: Warc, page: Callable[..., str], packed: bool, share: float
) -> None:
    data = warc(*[(f"http://lake.example/{n}", OK, HTML, page().encode()) for n in (1, 2, 3)], gzip=packed)
    found = []
    with pytest.raises(NotText, match=r"cut short|broken") as caught:  # what came before counts too
        for entry in warc_format.read(io.BytesIO(data[: int(len(data) * share)]), "w.warc"):
            found.append(entry)
    assert found and isinstance(found[0], Entry)
    assert "record" in caught.value.where


@pytest.mark.parametrize("data", [b"", b"The envoys met.\n", b"\x1f\x8bjunk", gzip.compress(b"The envoys met.")])
def test_what_is_no_archive_is_refused(data: bytes) -> None:
    with pytest.raises(NotText, match="no web archive"):
        list(warc_format.read(io.BytesIO(data), "w.warc"))


def test_a_page_over_the_limit_is_passed_over(warc: Warc, page: Callable[..., str]) -> None:
    data = warc(
        ("http://lake.example/1", OK, HTML, b"<p>" + b"a" * 5000), ("http://lake.example/2", OK, HTML, page().encode())
    )
    first, second = warc_format.read(io.BytesIO(data), "w.warc", limit=2000)
    assert isinstance(first, Fault) and isinstance(first.error, TooLarge)
    assert isinstance(second, Entry)


def test_a_record_whose_length_is_wrong_is_told(
    warc: Warc, page: Callable[..., str], capsys: pytest.CaptureFixture[str]
) -> None:
    data = warc(*[(f"http://lake.example/{n}", OK, HTML, page().encode()) for n in (1, 2)], gzip=False)
    shorter = data.replace(b"12 Quay Street", b"12 Quay Street, by the lake", 1)
    with pytest.raises(NotText, match=r"length of 1 record"):
        list(warc_format.read(io.BytesIO(shorter), "w.warc"))
    assert capsys.readouterr().err == ""


def test_an_entry_with_a_date_nobody_can_read_has_none() -> None:
    first = next(iter(feed.read(RSS.replace("Mon, 20 Mar 2034 23:30:00 +0300", "soon").encode(), "f.rss")))
    assert isinstance(first, Entry) and first.found.published is None


def test_what_is_told_of_a_file_of_several_is_told_of_each(tmp_path: Path) -> None:
    path = tmp_path / "reports.jsonl"
    path.write_text('{"text": "One.", "title": "First"}\n{"text": "Two.", "title": "Second"}')
    told = {"outlet": "Lake Post", "published": "2034-03", "title": "All of them", "url": "https://lake.example/"}
    (tmp_path / "manifest.json").write_text(json.dumps({"reports": told}))
    reports = [item.report for item in collect([path]) if item.report]
    assert [(item.title, item.outlet_id, item.url) for item in reports] == [
        ("First", "Lake Post", None),
        ("Second", "Lake Post", None),
    ]
    assert all(item.published is not None and item.published.iso() == "2034-03" for item in reports)
