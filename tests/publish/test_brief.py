"""The brief: sourced sentences about what reports say."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import palaver.publish.brief
from palaver.analyse.citation import cite
from palaver.analyse.names import names
from palaver.cli.app import COMMANDS
from palaver.errors import RecordError
from palaver.model.evidence import Report
from palaver.model.process import Outlet, Party, Person, Place, Process
from palaver.model.record import Record
from palaver.publish.brief import brief
from palaver.publish.brief_html import html
from palaver.publish.brief_markdown import markdown
from palaver.publish.brief_parts import LONGEST, Brief, Line, Piece, in_marks, quote

if TYPE_CHECKING:
    from tests.publish.conftest import CheckSources, Told

Found = tuple[list[Record], dict[str, Report]]
NOBODY = Process()
TEXT = (
    "Halmaya wants a truce. Qasura's Ilko Orr said no. They met in Ózdmar and will meet again. They agreed to swap"
    " prisoners by June. A shell killed 7, the mayor said. It may snow."
)
TALKS = {"kind": "talks", "parties": ["Halmaya", "Qasura"]}
AGREED = {"kind": "agreed", "by": ["Qasura", "Halmaya"]}
CODED: dict[str, Any] = {
    "outlet": "harbour-post",
    "title": "A truce & more",
    "url": "https://harbour.example/truce",
    "published": "2031-05-08",
    "statements": [{"content": "said no", "speaker": "Ilko Orr"}, {"content": "It may snow"}],
    "positions": [
        {"party": "Halmaya", "issue": "ceasefire", "stance": "demand", "evidence": "Halmaya wants a truce"},
        {"party": "Qasura", "holder": "Ilko Orr", "issue": "ceasefire", "stance": "reject", "evidence": "said no"},
    ],
    "meetings": [
        TALKS | {"place": "Ózdmar", "date": "2031-05-07", "evidence": "They met in Ózdmar"},
        TALKS | {"status": "planned", "evidence": "will meet again"},
    ],
    "commitments": [
        AGREED | {"due": "2031-05", "evidence": "They agreed to swap prisoners by June"},
        {"kind": "ultimatum", "by": ["Qasura"], "due": "when it snows", "evidence": "It may snow"},
    ],
    "events": [
        {
            "type": "strike", "actor": "Qasura", "place": "Ózdmar", "date": "2031-05-06", "told_by": "the mayor",
            "figures": [{"what": "killed", "value": 7, "qualifier": "at-least"}], "evidence": "A shell killed 7",
        },
    ],
    "expectations": [{"by": "report", "evidence": "It may snow", "horizon": "2031-05-07"}],
}  # fmt: skip


@pytest.fixture
def found(told: Told) -> Found:
    other = {"outlet": None, "published": None, "title": None, "events": [{"type": "other", "evidence": "A dam burst"}]}
    return told((TEXT, CODED), ("A dam burst. Nobody dated it.", other))


def lines(made: Brief) -> Iterator[Line]:
    for section in made.sections:
        for block in section.blocks:
            yield from block.lines


def shown(piece: Piece) -> str:
    before, after = in_marks(piece) if piece.quoted else ("", "")
    return f"{before}{piece.text}{after}"


def sentences(made: Brief, section: str) -> list[str]:
    found = (line for of in made.sections if of.id == section for block in of.blocks for line in block.lines)
    return ["".join(shown(piece) for piece in line.pieces) for line in found]


def test_every_sentence_is_sourced_and_every_quotation_exact(found: Found, check_sources: CheckSources) -> None:
    made = brief(*found, NOBODY, on=None)
    assert sum(1 for _ in lines(made)) > 10
    check_sources(made, found[1])


def test_sentences_say_first_who_reports(found: Found) -> None:
    made = brief(*found, NOBODY, on=date(2031, 6, 2))
    post = "Harbour-post (8 May 2031)"
    assert sentences(made, "positions") == [
        f"{post} reports that Halmaya demands: “Halmaya wants a truce”.",
        f"{post} reports that Qasura (Ilko Orr) rejects: “Qasura's Ilko Orr said no”.",
    ]
    assert sentences(made, "meetings") == [
        f"{post} reports talks between Halmaya and Qasura, as planned: “They met in Ózdmar and will meet again”.",
        f"{post} reports talks between Halmaya and Qasura in Ózdmar: “They met in Ózdmar and will meet again”.",
    ]
    assert sentences(made, "promises") == [
        f"{post} reports that Halmaya and Qasura agreed: “They agreed to swap prisoners by June”.",
        f"{post} reports an ultimatum of Qasura: “It may snow”.",
    ]
    assert sentences(made, "ground") == [
        f"{post}, citing the mayor, reports a strike by Qasura, with at least 7 killed: "
        "“A shell killed 7, the mayor said”."
    ]
    assert sentences(made, "forecasts") == [f"{post} itself forecasts: “It may snow”."]


def test_what_passed_is_called_passed_and_nothing_more(found: Found) -> None:
    made = brief(*found, NOBODY, on=date(2031, 6, 2))
    headings = {s.id: [(b.heading, b.note) for b in s.blocks] for s in made.sections}
    assert headings["promises"][0] == (
        "Deadline passed",
        "Deadline passed, nothing in the record says whether it was kept.",
    )
    assert headings["promises"][1] == ("Deadline in words that could not be dated", None)
    assert headings["forecasts"][0][0] == "Time passed"
    for word in ("broken", "violated", "failed to", "claims", "silent"):
        assert not re.search(rf"\b{word}\b", markdown(made))


def test_chosen_names_stand_in_palavers_sentences_and_never_in_quotations(found: Found) -> None:
    process = Process(
        id="river",
        name="The River Talks",
        parties=(Party(id="h", name="Republic of Halmaya", aliases=("Halmaya",)),),
        people=(Person(id="o", name="I. Orr", aliases=("Ilko Orr",)),),
        places=(Place(id="z", name="Ozdmar", aliases=("Ózdmar",)),),
        outlets=(Outlet(id="harbour-post", name="Harbour Post"),),
    )
    made = brief(*found, process, on=None)
    assert made.title == "The River Talks"
    post = "Harbour Post (8 May 2031)"
    assert sentences(made, "positions") == [
        f"{post} reports that Republic of Halmaya demands: “Halmaya wants a truce”.",
        f"{post} reports that Qasura (I. Orr) rejects: “Qasura's Ilko Orr said no”.",
    ]
    assert "in Ozdmar: “They met in Ózdmar" in sentences(made, "meetings")[1]
    assert made.grid.parties == ("Republic of Halmaya", "Qasura")
    assert {r.outlet for r in made.reports} == {"Harbour Post", None}


def test_the_order_in_which_records_come_does_not_matter(found: Found) -> None:
    records, reports = found
    made = brief(records, reports, NOBODY, on=None)
    for seed in range(3):
        shuffled = random.Random(seed).sample(records, len(records))
        turned = dict(reversed(reports.items()))
        assert html(brief(shuffled, turned, NOBODY, on=None)) == html(made)


def test_what_is_undated_or_unresolved_is_counted(found: Found) -> None:
    made = brief(*found, NOBODY, on=None)
    assert sentences(made, "open") == [
        "1 report has no date, of 2.",
        "1 report names no outlet, of 2.",
        "1 meeting has no day, of 2.",
        "1 event has no day, of 2.",
        "1 event has no place, of 2.",
        "1 statement has no speaker that could be named, of 2.",
        "1 deadline or horizon is told in words that could not be dated, of 3.",
    ]
    assert [(r.name, r.records) for r in made.reports] == [("r2", 1), ("r1", 10)]
    assert made.readers == ("rules",)


def test_only_undated_reports(told: Told, check_sources: CheckSources) -> None:
    found = told((TEXT, CODED | {"published": None}))
    made = brief(*found, NOBODY, on=None)
    check_sources(made, found[1])
    assert (made.as_of, made.first, made.last) == (None, None, None)
    assert made.sections[0].blocks == ()
    assert "(undated) reports that Halmaya demands" in sentences(made, "positions")[0]
    assert "No report is dated" in html(made) and "No report is dated" in markdown(made)


def test_nothing_at_all() -> None:
    made = brief([], {}, NOBODY, on=None)
    assert made.footnotes == () and made.reports == ()
    assert "No positions are told." in markdown(made) and "No positions are told." in html(made)


def test_a_record_without_its_report_is_refused(found: Found) -> None:
    with pytest.raises(RecordError):
        brief(found[0], {}, NOBODY, on=None)


def test_several_tellings_of_one_day_stand_beside_each_other(told: Told, check_sources: CheckSources) -> None:
    found = told(*((f"{TEXT} {n}", CODED | {"outlet": outlet}) for n, outlet in enumerate(("A", "B", "C"))))
    made = brief(*found, NOBODY, on=None)
    check_sources(made, found[1])
    meetings = next(s for s in made.sections if s.id == "meetings")
    (held,) = meetings.blocks[-1].lines
    assert (held.also_note, [c.outlet for c in held.also]) == ("Told of the same day also by", ["B", "C"])
    ground = next(s for s in made.sections if s.id == "ground")
    assert [c.outlet for line in ground.blocks[0].lines for c in line.citations] == ["A", "B", "C"]
    assert ground.blocks[0].note == "Told of the same day and place."


def test_long_quotations_are_cut_after_a_word_and_whole_in_the_footnote(told: Told) -> None:
    words = "word " * 200 + "end"
    found = told((words, {"events": [{"type": "other", "evidence": words, "date": "2031-05-01"}]}))
    made = brief(*found, NOBODY, on=None)
    (piece,) = (p for line in lines(made) for p in line.pieces if p.quoted)
    assert piece.cut and len(piece.text) <= LONGEST and words.startswith(piece.text + " ")
    assert in_marks(piece)[1] == "” …"
    assert made.footnotes[0].citation.words == words
    assert words in html(made) and words in markdown(made)


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("– 1,200 each;", "1,200 each"),
        ("7. Lifting of sanctions.", "Lifting of sanctions"),
        ("They waited...", "They waited..."),
        ("Why?", "Why?"),
        ("2,000 men", "2,000 men"),
        ("7.", "7"),
    ],
)
def test_list_marks_and_stops_around_a_quotation_are_not_shown(told: Told, words: str, shown: str) -> None:
    found = told((words, {"events": [{"type": "other", "evidence": words}]}))
    records, reports = found
    assert quote(cite(records[0], reports, names(NOBODY))) == Piece(text=shown, quoted=True)


def test_marks_of_the_report_itself_are_parted_from_ours() -> None:
    assert in_marks(Piece(text="“Fairy tales”", quoted=True)) == ("“\u202f", "\u202f”")


def test_the_commands_it_names_exist(told: Told) -> None:
    many = [CODED["expectations"][0] | {"evidence": word} for word in TEXT.split() if TEXT.count(word) == 1]
    found = told((TEXT, CODED | {"expectations": many}))
    text = markdown(brief(*found, NOBODY, on=None))
    named = set(re.findall(r"palaver (\w+)", text))
    assert {"table", "export"} <= named
    sources = Path(palaver.publish.brief.__file__ or "").parent.glob("brief*.py")
    named |= {n for path in sources for n in re.findall(r'"[^"]*\bpalaver ([a-z]+)', path.read_text(encoding="utf-8"))}
    assert named <= set(COMMANDS)
