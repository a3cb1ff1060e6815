"""A batch: every input becomes a report or a clear error, and the next one is read."""

from __future__ import annotations

import hashlib
import os
import random
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from palaver.collect import MAX_BYTES, collect
from palaver.collect.kinds import ENDINGS, Kind, kind
from palaver.errors import EmptyReport, LockedReport, NotText, PalaverError, ReportError, TooLarge
from palaver.model.evidence import Report

Refused = Callable[[Path], PalaverError]
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x01\x00" + bytes(range(256)) * 4


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, words in {
        "b.txt": "B met.", "a.md": "A met.", "deep/er/c.txt": "C met.", "a.json": "{}", "manifest.json": "{}",
        "process.yaml": "name: x", ".hidden": "H", ".git/x.txt": "H",
    }.items():  # fmt: skip
        path = tmp_path / "folder" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(words)
    return tmp_path / "folder"


def test_a_folder_is_read_to_its_depth_sorted_and_without_what_is_no_report(folder: Path) -> None:
    assert [item.report and item.report.name for item in collect([folder])] == ["a", "b", "c"]


def test_one_bad_input_does_not_stop_the_others(folder: Path) -> None:
    (folder / "aa.txt").write_bytes(PNG)
    found = list(collect([folder / "none.txt", folder]))
    assert [item.error is None for item in found] == [False, True, False, True, True]


def test_it_is_lazy(folder: Path) -> None:
    def sources() -> Iterator[Path]:
        yield folder / "b.txt"
        raise AssertionError("asked too early")

    assert next(collect(sources())).report is not None


def test_where_a_report_was_found(folder: Path, monkeypatch: pytest.MonkeyPatch, report: Callable[..., Report]) -> None:
    absolute = (folder / "b.txt").as_posix()
    monkeypatch.chdir(folder.parent)
    assert report("folder/../folder/b.txt").path == report(absolute).path == "folder/b.txt"
    monkeypatch.chdir(folder / "deep")
    found = report(folder / "b.txt")
    assert found.path == absolute
    assert found.raw_sha256 == hashlib.sha256(b"B met.").hexdigest()
    assert found.fetched is None and found.url is None


def test_the_same_bytes_are_the_same_report(folder: Path) -> None:
    (folder / "copy.txt").write_bytes((folder / "b.txt").read_bytes())
    ids = {item.report.id for item in collect([folder / "b.txt", folder / "copy.txt"]) if item.report}
    assert len(ids) == 1


def test_boilerplate_is_marked_in_the_report(tmp_path: Path, report: Callable[..., Report]) -> None:
    path = tmp_path / "r.txt"
    path.write_text("Talks open\n\nThe envoys met.\n\nThey left.\n\nRead also: Who owns the lake?\n")
    found = report(path)
    assert [(found.text[a.start : a.end], a.reason) for a in found.asides] == [
        ("Read also: Who owns the lake?", "links")
    ]


def test_a_store_among_the_reports_is_no_report(tmp_path: Path, report: Callable[..., Report]) -> None:
    (tmp_path / "a.txt").write_text("Tresna rejected the truce.\n", encoding="utf-8")
    for name in ("talks.db", "talks.db-wal", "talks.db-shm"):
        (tmp_path / name).write_bytes(b"SQLite format 3\x00")
    assert [one.where.rsplit("/", 1)[-1] for one in collect([tmp_path])] == ["a.txt"]


def test_an_empty_folder(tmp_path: Path, refused: Refused) -> None:
    assert isinstance(refused(tmp_path), EmptyReport)


@pytest.mark.parametrize("data", [b"", b" \n\t\r\n ", b"\xef\xbb\xbf", b"-- \n***\n"])
@pytest.mark.parametrize("name", ["r.txt", "r.html", "r.eml", "r.unknown", "r.pdf", "r.docx", "r.rss"])
def test_nothing_to_read(tmp_path: Path, refused: Refused, data: bytes, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    error = refused(path)
    assert isinstance(error, EmptyReport if name == "r.txt" or not data else EmptyReport | NotText)


@pytest.mark.parametrize(
    "name", ["r.txt", "r.md", "r.html", "r", "r.png", "r.pdf", "r.docx", "r.eml", "r.rss", "r.warc"]
)
@pytest.mark.parametrize(
    "data", [PNG, b"The envoys met.\x00\x01\x02", random.Random(7).randbytes(3000), b"\xff\xfe\xfd" * 40]
)
def test_binary_data_is_no_text(tmp_path: Path, refused: Refused, name: str, data: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    assert isinstance(refused(path), NotText | EmptyReport)


def test_a_picture_named_as_text_is_no_text(tmp_path: Path, refused: Refused) -> None:
    path = tmp_path / "r.txt"
    path.write_bytes(PNG)
    assert isinstance(refused(path), NotText)


def test_a_file_over_the_limit_is_not_read(tmp_path: Path, refused: Refused) -> None:
    path = tmp_path / "big.txt"
    with path.open("wb") as stream:
        stream.truncate(200 * 1024**2)
    error = refused(path)
    assert isinstance(error, TooLarge)
    assert error.what == "it has 200 MiB; the limit is 50 MiB"
    assert MAX_BYTES == 50 * 1024**2


def test_the_limit_can_be_set(folder: Path) -> None:
    (item,) = collect([folder / "b.txt"], limit=3)
    assert isinstance(item.error, TooLarge)


def test_a_file_that_is_not_there(tmp_path: Path, refused: Refused) -> None:
    assert refused(tmp_path / "none.txt").what == "there is no such file"


def test_a_link_that_leads_nowhere(folder: Path) -> None:
    (folder / "zz.txt").symlink_to(folder / "none")
    found = list(collect([folder]))
    assert found[-2].error is not None or found[-1].error is not None
    assert [item.error.what for item in found if item.error] == ["the link leads nowhere"]


def test_a_link_in_a_circle_and_a_link_to_a_folder(folder: Path) -> None:
    (folder / "loop.txt").symlink_to(folder / "loop.txt")
    (folder / "again").symlink_to(folder)
    found = list(collect([folder]))
    assert sum(item.report is not None for item in found) == 3
    assert sum(item.error is not None for item in found) == 1


def test_what_is_no_file(tmp_path: Path, refused: Refused) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert refused(tmp_path / "pipe.txt").what == "it is no file"


def test_a_file_that_may_not_be_read(tmp_path: Path, refused: Refused, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "r.txt"
    path.write_text("The envoys met.")

    def deny(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", deny)
    error = refused(path)
    assert isinstance(error, ReportError) and "Permission denied" in error.what


def test_a_locked_document(tmp_path: Path, refused: Refused) -> None:
    path = tmp_path / "r.docx"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"))
    assert isinstance(refused(path), LockedReport)


@pytest.mark.parametrize(("name", "data"), [("r.json", b'{"a": 1}'), ("r.xml", b"<?xml version='1.0'?><a>b</a>")])
def test_data_is_no_report(tmp_path: Path, refused: Refused, name: str, data: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    error = refused(path)
    assert isinstance(error, NotText) and "is data, not a report" in error.what


@pytest.mark.parametrize(
    ("name", "head", "content_type", "expected"),
    [
        ("a.unknown", b"The envoys met.", None, Kind.TEXT),
        ("a", b"%PDF-1.7", None, Kind.PDF),
        ("a", b"\xef\xbb\xbf <!DOCTYPE HTML><p>", None, Kind.HTML),
        ("a.xml", b'<?xml version="1.0"?><!-- x --><feed xmlns="a">', None, Kind.FEED),
        ("a.bin", b"WARC/1.0\r\n", None, Kind.WARC),
        ("a.bin", b"PK\x03\x04.......word/document.xml", None, Kind.DOCX),
        ("a.WARC.GZ", b"\x1f\x8b", None, Kind.WARC),
        ("a.HTM", b"The envoys met.", None, Kind.HTML),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", None, Kind.OLE),
        ("/news", b"<p>", "text/html; charset=utf-8", Kind.HTML),
        ("/news", b"<rss >", "text/html", Kind.FEED),
        ("/a.php", b"%PDF-1.7", "application/octet-stream", Kind.PDF),
        ("/a.txt", b"words", "text/plain", Kind.TEXT),
    ],
)
def test_the_format_is_told_by_name_or_content(
    name: str, head: bytes, content_type: str | None, expected: Kind
) -> None:
    assert kind(name, head, content_type) is expected


def test_every_ending_is_small_letters() -> None:
    assert all(ending == ending.lower() and ending.startswith(".") for ending in ENDINGS)


def test_no_heavy_library_is_loaded_before_it_is_needed() -> None:
    heavy = "trafilatura pypdfium2 pypdf docx feedparser warcio lxml charset_normalizer".split()
    program = f"import sys, palaver.collect; print([m for m in {heavy!r} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def damaged(data: bytes, chance: random.Random) -> bytes:
    """The bytes with some changed, cut out or written twice."""
    made = bytearray(data)
    for _ in range(chance.choice((1, 3, 10, 40))):
        at = chance.randrange(len(made) or 1)
        match chance.randrange(3):
            case 0 if made:
                made[at] = chance.randrange(256)
            case 1:
                del made[at : at + chance.randrange(1, 40)]
            case _:
                made[at:at] = made[chance.randrange(len(made) or 1) :][: chance.randrange(1, 60)]
    return bytes(made)


def test_damaged_files_become_a_report_or_an_error(
    tmp_path: Path, page: Callable[..., str], warc: Callable[..., bytes], pdf: Callable[..., Path]
) -> None:
    seeds = {
        "a.html": page('<script type="application/ld+json">{"@type": "Article", "headline": "x"}</script>').encode(),
        "a.warc": warc(("http://lake.example/", "200 OK", "text/html", page().encode()), gzip=False),
        "a.warc.gz": warc(("http://lake.example/", "200 OK", "text/html", page().encode())),
        "a.pdf": pdf(["The envoys met."], name="seed.pdf").read_bytes(),
        "a.eml": b"Subject: x\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nThe envoys met.\n--b--\n",
        "a.rss": b"<rss version='2.0'><channel><item><description>Met.</description></item></channel></rss>",
        "a.jsonl": b'{"text": "The envoys met.", "published": "2034-03-20"}\n' * 3,
        "a.txt": "Посланники встретились.".encode("cp1251"),
    }
    chance = random.Random(20340320)
    for name, data in seeds.items():
        path = tmp_path / name
        for _ in range(40):
            path.write_bytes(damaged(data, chance))
            for item in collect([path]):
                assert (item.report is None) != (item.error is None)
