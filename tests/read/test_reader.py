"""A reader's records are kept only where their words are the report's own."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

import pytest

from palaver.errors import ReaderError
from palaver.model.evidence import Evidence, Report, Span, evidence
from palaver.model.process import Process
from palaver.model.record import Act, Expectation, Mode, Record, Statement
from palaver.read.reader import Reader, read_report
from palaver.read.rules import RulesReader

REPORT = Report(name="r1", text="The envoys met. “We will sign,” Orlo said.   They left.", raw_sha256="r1")


@dataclass(frozen=True)
class Given:
    """A reader that proposes what it was given."""

    records: tuple[Record, ...]
    name: str = "given"
    version: str = "7"

    def read(self, report: Report, process: Process) -> Iterable[Record]:
        return self.records


def expects(proof: Evidence) -> Expectation:
    return Expectation(report_id=proof.span.report_id, evidence=(proof,), by=None, about=None, expects=proof.quote)


def at(words: str) -> Evidence:
    start = REPORT.text.index(words)
    return evidence(REPORT, start, start + len(words))


def read(*records: Record) -> tuple[tuple[Record, ...], list[tuple[str, str, str]]]:
    reading = read_report(REPORT, Process(), reader=Given(records))
    assert (reading.report_id, reading.reader) == (REPORT.id, "given 7")
    return reading.records, [(u.layer, u.words, u.reason) for u in reading.unplaced]


def test_records_come_in_the_order_of_the_text() -> None:
    first, second = expects(at("The envoys met.")), expects(at("They left."))
    assert read(second, first) == ((first, second), [])


def test_the_same_claim_is_kept_once() -> None:
    one = expects(at("They left."))
    assert read(one, replace(one)) == ((one,), [])


def test_words_that_are_not_the_reports_are_not_kept() -> None:
    wrong = expects(replace(at("They left."), quote="They fled."))
    good = expects(at("The envoys met."))
    kept, unplaced = read(wrong, good)
    assert kept == (good,)
    start = REPORT.text.index("They left.")
    reason = f"its quotation is not what stands at [{start}:{start + 10}]"
    assert unplaced == [("expectation", "They fled.", reason)]


def test_a_span_beyond_the_text_is_not_kept() -> None:
    end = len(REPORT.text) + 5
    beyond = Evidence(span=Span(report_id=REPORT.id, start=end - 10, end=end), quote="left." + "\0" * 5)
    kept, ((layer, _, reason),) = read(expects(beyond))
    assert (kept, layer) == ((), "expectation")
    assert "is not what stands at" in reason


def test_every_piece_of_evidence_is_looked_at() -> None:
    record = replace(expects(at("They left.")), evidence=(at("They left."), replace(at("Orlo"), quote="Arlo")))
    kept, unplaced = read(record)
    assert (kept, len(unplaced)) == ((), 1)


def test_a_blank_quotation_is_not_kept() -> None:
    start = REPORT.text.index("   ")
    kept, ((_, _, reason),) = read(expects(evidence(REPORT, start, start + 2)))
    assert kept == ()
    assert reason == f"its quotation at [{start}:{start + 2}] is blank"


def test_a_record_of_another_report_is_not_kept() -> None:
    other = Report(name="r2", text=REPORT.text, raw_sha256="r2")
    kept, ((_, _, reason),) = read(expects(evidence(other, 0, 10)))
    assert kept == ()
    assert reason == "it names another report"


def test_the_source_and_the_cue_of_a_statement_lie_in_the_report() -> None:
    statement = Statement(
        report_id=REPORT.id,
        evidence=(at("We will sign,"),),
        source=at("Orlo").span,
        cue=at("said").span,
        speaker=None,
        mode=Mode.DIRECT,
        act=Act.ASSERT,
        issue_id=None,
    )
    assert read(statement) == ((statement,), [])
    outside = Span(report_id=REPORT.id, start=5, end=len(REPORT.text) + 1)
    for record in (replace(statement, source=outside), replace(statement, cue=outside)):
        kept, ((layer, _, reason),) = read(record)
        assert (kept, layer, reason) == ((), "statement", "its source or cue lies outside the report")


def test_a_readers_error_is_the_callers_to_handle() -> None:
    class Broken(Given):
        def read(self, report: Report, process: Process) -> Iterable[Record]:
            raise ReaderError("no answer", where=report.name, fix="Try again.")

    with pytest.raises(ReaderError, match="no answer"):
        read_report(REPORT, Process(), reader=Broken(()))


def test_the_rules_are_a_reader() -> None:
    rules: Reader = RulesReader()
    reading = read_report(REPORT, Process(), reader=rules)
    assert reading.reader == f"{rules.name} {rules.version}"
    assert reading.unplaced == ()
    (said,) = (r for r in reading.records if isinstance(r, Statement))
    assert said.source is not None
    assert REPORT.text[said.source.start : said.source.end] == "Orlo"
    assert said.evidence[0].quote.strip("“”,") == "We will sign"


def test_an_empty_report_has_no_records() -> None:
    reading = read_report(Report(name="r", text="", raw_sha256="r"), Process(), reader=RulesReader())
    assert reading.records == ()
