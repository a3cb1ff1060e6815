"""Events: invented sentences with what is to be read in them."""

from __future__ import annotations

from datetime import date

import pytest

from palaver.model.evidence import Report, When
from palaver.model.process import Process
from palaver.model.record import Bound, Event, EventKind
from palaver.read.events import events
from palaver.read.page import open_page
from palaver.read.statements import statements

LEAD = (
    "Envoys of Orvia and Selmark met in the Lumian capital Tarsa for direct talks on Monday. "
    "Orvia and Selmark have been at war since 2031.\n\n"
)
PUBLISHED = date(2034, 5, 20)


def read(text: str, *, lead: str = LEAD) -> list[Event]:
    """The events of a text after a lead that names two sides, published on Saturday 20 May 2034."""
    report = Report(name="r01", text=lead + text, raw_sha256=text, published=When(first=PUBLISHED, last=PUBLISHED))
    page = open_page(report, Process())
    found = [e for e in events(page, statements(page)) if isinstance(e, Event)]
    for one in found:
        for piece in one.evidence:
            assert report.text[piece.span.start : piece.span.end] == piece.quote
    return [e for e in found if e.evidence[0].span.start >= len(lead)]


KINDS = [
    ("Orvian drones hit a grain depot in Kestrel on May 18.", EventKind.STRIKE),
    ("Selmark's air defences shot down 31 drones overnight on 18 May.", EventKind.STRIKE),
    ("Orvian infantry attacked the village of Brenna on 17 May.", EventKind.ASSAULT),
    ("Gunmen ambushed a patrol near Kestrel on Friday, killing two soldiers.", EventKind.ASSAULT),
    ("A bridge near Kestrel was blown up on Tuesday by saboteurs.", EventKind.SABOTAGE),
    ("Orvian forces gained 14 square kilometres near Brenna last week.", EventKind.ADVANCE),
    ("Orvian troops captured the village of Brenna on 17 May.", EventKind.CAPTURE),
    ("An assault on the ridge was repelled on Friday, with 12 attackers killed.", EventKind.REPULSE),
    ("Selmark withdrew its last 300 soldiers from Port Anders on 12 May.", EventKind.WITHDRAWAL),
    ("Observers recorded 41 violations of the truce on 16 May.", EventKind.VIOLATION),
    ("Orvia has massed two brigades near Brenna since 3 May.", EventKind.BUILDUP),
    ("Selmark handed over the bodies of 40 soldiers on Thursday.", EventKind.EXCHANGE),
    ("The front line near Brenna has not changed since March.", EventKind.STATIC),
    ("Police arrested nine protesters in Tarsa on Saturday.", EventKind.OTHER),
    ("A convoy of 19 lorries reached Kestrel on 19 May.", EventKind.OTHER),
]


@pytest.mark.parametrize(("text", "kind"), KINDS, ids=[k.value + str(i) for i, (_, k) in enumerate(KINDS)])
def test_kind(text: str, kind: EventKind) -> None:
    assert [e.kind for e in read(text)] == [kind]


NOTHING = [
    "If Orvia attacks Kestrel, Selmark will strike back.",
    "Selmark demanded that Orvia withdraw its troops from Port Anders.",
    "The two sides agreed to exchange 250 prisoners within ten days.",
    "Orvia would release 40 prisoners if the siege were lifted.",
    "The defence minister said the talks had been useful.",
    "The delegations struck a deal and opened the door to a second round.",
    "Selmark's delegation handed over a memorandum of four pages.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_what_did_not_happen_is_no_event(text: str) -> None:
    assert read(text) == []


def test_harm_told_in_the_next_sentence_belongs_to_the_strike() -> None:
    (strike,) = read("Orvian drones hit a depot in Kestrel on May 18, killing at least four people. Nine were wounded.")
    assert [p.quote for p in strike.evidence] == [
        "Orvian drones hit a depot in Kestrel on May 18, killing at least four people",
        "Nine were wounded",
    ]
    assert strike.figures[0].what.startswith("killed")
    assert (strike.figures[0].value, strike.figures[0].low, strike.figures[0].high) == (4, 4, None)
    assert strike.figures[0].bound is Bound.AT_LEAST


def test_actor_place_and_day() -> None:
    (strike,) = read("Orvian drones hit a grain depot in Kestrel on May 18.")
    assert [m.name for m in strike.actors] == ["Orvia"]
    assert strike.place is not None
    assert (strike.place.name or strike.place.printed) == "Kestrel"
    assert strike.target == "grain depot"
    assert strike.happened is not None
    assert strike.happened.iso() == "2034-05-18"
    assert strike.told_by == ()


def test_account_is_that_of_the_speaker_and_the_evidence_their_words() -> None:
    (capture,) = read("Orvian troops captured the village of Brenna on 17 May, Orvia's defence ministry said.")
    assert capture.evidence[0].quote == "Orvian troops captured the village of Brenna on 17 May"
    assert len(capture.told_by) == 1
    assert "defence ministry" in capture.told_by[0].printed


def test_each_day_of_a_list_is_an_event_of_its_own() -> None:
    first, second = read("Transfers went ahead: 605 bodies on May 11, 1,120 on May 14.")
    assert (first.kind, second.kind) == (EventKind.EXCHANGE, EventKind.EXCHANGE)
    assert [e.happened.iso() if e.happened else None for e in (first, second)] == ["2034-05-11", "2034-05-14"]
    assert [e.figures[0].value for e in (first, second)] == [605, 1120]


def test_breach_each_lays_to_the_other_is_one_event_of_both() -> None:
    (breach,) = read("Each side accused the other of violating the truce near Brenna on Friday.")
    assert breach.kind is EventKind.VIOLATION
    assert {m.name for m in breach.actors} == {"Orvia", "Selmark"}
    assert {m.name for m in breach.told_by} == {"Orvia", "Selmark"}


def test_a_day_is_carried_from_the_sentence_before() -> None:
    found = read("On 17 May Orvian guns shelled Kestrel. Orvian troops then captured the village of Brenna.")
    assert [(e.kind, e.happened.iso() if e.happened else None) for e in found] == [
        (EventKind.STRIKE, "2034-05-17"),
        (EventKind.CAPTURE, "2034-05-17"),
    ]


def test_no_day_told_is_no_day() -> None:
    found = read("Orvian forces have liberated Brenna.", lead="Orvia and Selmark are at war.\n\n")
    assert [e.happened for e in found] == [None]


def test_demands_in_a_list_are_no_events() -> None:
    text = "Selmark's demands were as follows:\n\n• all 40 prisoners released\n\n• the siege of Kestrel lifted\n"
    assert read(text) == []


def test_entries_of_a_running_report_are_of_its_day() -> None:
    text = "06:10 Good morning from Kestrel.\n\n07:40 Orvian drones have hit the fuel depot.\n\n08:00 Sirens again.\n"
    strikes = [e for e in read(text) if e.kind is EventKind.STRIKE]
    assert [e.happened.iso() if e.happened else None for e in strikes] == ["2034-05-20"]


def test_same_page_same_events() -> None:
    text = "Orvian drones hit a depot in Kestrel on May 18. Selmark withdrew 300 soldiers from Brenna on 12 May."
    assert [e.id for e in read(text)] == [e.id for e in read(text)]
