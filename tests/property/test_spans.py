"""No span, no record: in every report, whatever is done to its text, a quotation is the report's own characters."""

from __future__ import annotations

import dataclasses
import os
import random
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from palaver.collect import asides, collect
from palaver.model.codec import to_dict
from palaver.model.evidence import Evidence, Report, Span, When
from palaver.model.process import Process
from palaver.model.record import Mention, Record
from palaver.read.draft import draft_process
from palaver.read.reader import Reading, read_report
from palaver.read.rules import RulesReader

CORPUS = Path(__file__).parents[3] / "shared" / "corpus"
EVERY_REPORT = "PALAVER_EVERY_REPORT"
"""Set in the environment, every report of the corpus is read, not a selection."""
SELECTION, SEED = 40, 20340320

needs_corpus = pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus is not part of the project")


def made(text: str, name: str = "report") -> Report:
    day = When(first=date(2034, 3, 20), last=date(2034, 3, 20))
    return Report(name=name, text=text, raw_sha256=name, published=day, asides=asides(text))


def read(report: Report, process: Process | None = None) -> Reading:
    return read_report(report, process or Process(), reader=RulesReader())


def parts(value: Any) -> Iterator[Evidence | Mention | Span]:
    """Everything in a record that points into the text."""
    if isinstance(value, (Evidence, Mention, Span)):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from parts(item)
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        for field in dataclasses.fields(value):
            yield from parts(getattr(value, field.name))


def assert_holds(report: Report, records: tuple[Record, ...]) -> None:
    for record in records:
        assert record.evidence, record
        assert record.report_id == report.id
        for part in parts(record):
            span = part if isinstance(part, Span) else part.span
            assert span.report_id == report.id
            assert 0 <= span.start < span.end <= len(report.text), record
            words = report.text[span.start : span.end]
            assert words.strip(), record
            if isinstance(part, Evidence):
                assert part.quote == words, record
            elif isinstance(part, Mention):
                assert part.printed == words, record


def assert_reads(report: Report, process: Process | None = None) -> Reading:
    reading = read(report, process)
    assert reading.unplaced == (), "the rules cut what they quote out of the report"
    assert_holds(report, reading.records)
    return reading


# --- the reports as they are -------------------------------------------------------------------------------------


@cache
def sample() -> tuple[Report, ...]:
    found = sorted(files("palaver").joinpath("sample").iterdir(), key=lambda f: f.name)
    return tuple(made(f.read_text(encoding="utf-8"), f.name) for f in found if f.name.endswith(".txt"))


@cache
def corpus() -> tuple[Path, ...]:
    every = sorted(CORPUS.glob("*/r*.txt"))
    chosen = every if os.environ.get(EVERY_REPORT) else random.Random(SEED).sample(every, min(SELECTION, len(every)))
    return tuple(sorted(chosen))


def test_every_report_of_the_sample() -> None:
    reports = sample()
    assert reports
    process = draft_process(reports)
    found = [assert_reads(report, process) for report in reports]
    assert sum(len(reading.records) for reading in found) > 10 * len(reports)


@needs_corpus
def test_every_report_of_the_corpus() -> None:
    found = [assert_reads(made(path.read_text(encoding="utf-8"), str(path))) for path in corpus()]
    assert len(found) >= SELECTION
    assert sum(len(reading.records) for reading in found) > 10 * len(found)


@needs_corpus
def test_reports_with_a_process_learned_from_all_of_them() -> None:
    folder = corpus()[0].parent
    reports = [made(path.read_text(encoding="utf-8"), path.stem) for path in sorted(folder.glob("r*.txt"))]
    process = draft_process(reports)
    for report in reports:
        assert_reads(report, process)


# --- mutated texts -----------------------------------------------------------------------------------------------

PIECES = st.one_of(
    st.sampled_from(
        [
            "“", "”", "‘", "’", "«", "»", "„", '"', "'", "'s", "—", " – ", "…", "\r\n", "\r", "\n\n", "\t", "\u00a0",
            "\u200b", "\u00ad", "\u2028", "\u0301", "e\u0301", "ı", "İ", "ß", "ǅ", "ﬁ", "🕊️", "👩‍⚖️", "🇺🇳", "\U0001f4a5 ",
            "Посланник Орло сказал: «Мы не подпишем».", "ї", "Київ", "Москва заявила, что", "קרן",
            "قال الوزير «لن نوقع»",
            "\u202bשלום\u202c", "和平", " said ", "No. ", " 3,000 ", " 31 February ", "Q: ", "A: ", "- ", "(", ")",
            ". ",
            "May ", "U.N.", " he ", " both sides ", "100%", "$", " 9999999999999999999999 ", "0/0/0000", " 13:61 ", "½",
            "٣", "²", "Ⅷ", "\x00", "\ufeff", "\ud800",
        ]
    ),
    st.text(max_size=8),
)  # fmt: skip


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """A stretch of a report of the sample with strange things put in, cut out and swapped about."""
    text = draw(st.sampled_from(sample())).text
    start = draw(st.integers(0, len(text)))
    text = text[start : start + draw(st.integers(0, 1200))]
    for _ in range(draw(st.integers(0, 8))):
        at = draw(st.integers(0, len(text)))
        cut = draw(st.sampled_from([0, 0, 0, 1, 5, 40]))
        text = text[:at] + draw(PIECES) + text[at + cut :]
    return text


MUCH = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)


@MUCH
@given(mutated())
def test_mutated_texts(text: str) -> None:
    assert_reads(made(text))


@MUCH
@given(st.text(max_size=300))
def test_any_text(text: str) -> None:
    assert_reads(made(text))


@settings(MUCH, max_examples=25)
@given(mutated(), st.sampled_from(["\n", "\r\n", "\r"]))
def test_mutated_texts_from_a_file(tmp_path_factory: pytest.TempPathFactory, text: str, ending: str) -> None:
    path = tmp_path_factory.mktemp("mutated") / "report.txt"
    path.write_bytes(text.replace("\n", ending).encode("utf-8", "replace"))
    (collected,) = collect([path])
    assert (collected.report is None) != (collected.error is None)
    if collected.report is not None:
        assert_reads(collected.report)


@MUCH
@given(mutated(), mutated())
def test_a_process_is_learned_from_any_texts(one: str, other: str) -> None:
    reports = (made(one, "one"), made(other, "other"))
    process = draft_process(reports)
    assert process == draft_process(reversed(reports))
    for report in reports:
        assert_reads(report, process)


# --- the same again ----------------------------------------------------------------------------------------------

_READ_AGAIN = """
import sys
from pathlib import Path
from palaver.model.codec import to_dict
from palaver.model.evidence import Report
from palaver.read.draft import draft_process
from palaver.read.reader import read_report
from palaver.read.rules import RulesReader
sys.stdout.reconfigure(encoding="utf-8", newline="\\n")
reports = [Report(name=p, text=Path(p).read_text(encoding="utf-8"), raw_sha256=p) for p in sys.argv[1:]]
process = draft_process(reports)
print(process)
for report in reports:
    for record in read_report(report, process, reader=RulesReader()).records:
        print(to_dict(record))
"""


def test_a_report_is_read_the_same_way_twice() -> None:
    for report in sample()[:4]:
        first, second = read(report), read(report)
        assert first == second
        assert [to_dict(r) for r in first.records] == [to_dict(r) for r in second.records]


def test_reading_does_not_hang_on_the_hash_seed(tmp_path: Path) -> None:
    paths = []
    for report in sample()[:6]:
        paths.append(tmp_path / report.name)
        paths[-1].write_text(report.text, encoding="utf-8")
    printed = {
        subprocess.run(
            [sys.executable, "-c", _READ_AGAIN, *map(str, paths)],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONUTF8": "1"},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "4242")
    }
    assert len(printed) == 1
    assert printed.pop().count(b"\n") > 60


# --- hard texts --------------------------------------------------------------------------------------------------

HARD = {
    "empty": "",
    "blank": " \n\t\u00a0\n",
    "one word": "Peace",
    "one mark": "“",
    "one line of words": ("The minister said the truce would hold and the talks go on " * 4000)[:12_000],
    "one line of sentences": ("The Tresnan minister said the talks would go on. " * 5000)[:20_000],
    "one word of 200 KB": "a" * 200_000,
    "one line of names": ("Orlo Tresna Arden " * 20_000)[:50_000],
    "spaces": "\u00a0" * 100_000,
    "5,000 straight marks": '"' * 5000,
    "5,000 straight marks apart": '" ' * 5000,
    "5,000 opening marks": "“" * 5000,
    "5,000 single marks": "'" * 5000,
    "words behind single marks": " 'a" * 5000,
    "marks of all kinds": "“‘\"«„" * 1000,
    "deeply nested": "“‘" * 500 + " we agree " + "’”" * 500,
    "deeply bracketed": "(" * 3000 + "Orlo" + ")" * 3000,
    "digits": "1,2.3:4/" * 5000,
    "days": "5 May 2040, " * 600,
    "bullets": "- a\n" * 1000,
    "labels": "Orlo: yes\n" * 1000,
    "acronyms": "ABC (ABC) " * 1000,
}  # fmt: skip


@pytest.mark.parametrize("text", HARD.values(), ids=HARD)
def test_hard_texts_are_read_to_the_end(text: str) -> None:
    assert_reads(made(text))


def test_what_holds_two_hundred_kilobytes_in_one_line_is_read_whole() -> None:
    text = ("a1b2c3 " * 30_000)[:199_900] + " Orlo said: “We will sign.”"
    reading = assert_reads(made(text))
    assert reading.records[-1].evidence[0].span.end > 199_900
