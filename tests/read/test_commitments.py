"""Commitments: what was agreed, pledged or demanded by a deadline, one record for each item."""

from __future__ import annotations

import pytest

from palaver.model.evidence import Report
from palaver.model.process import Process
from palaver.model.record import Act, Commitment, CommitmentKind, Mode, Statement
from palaver.read.commitments import commitments
from palaver.read.page import Page, open_page
from palaver.text.dates import parse_date

LEAD = "Zvarnia and Laimava have been at war for two years. Zvarnia holds the coast, Laimava holds the hills.\n\n"


def page_of(text: str, published: str = "2043-11-10") -> Page:
    report = Report(name="r", text=LEAD + text, raw_sha256="r", published=parse_date(published, None))
    return open_page(report, Process())


def read(text: str, said: tuple[Statement, ...] = (), page: Page | None = None) -> list[Commitment]:
    """The commitments of a text printed on 10 November 2043 (a Tuesday), after a lead that shows the parties."""
    opened = page or page_of(text)
    found = [c for c in commitments(opened, said) if isinstance(c, Commitment)]
    for commitment in found:
        for piece in commitment.evidence:
            assert opened.text[piece.span.start : piece.span.end] == piece.quote
    return found


def due(commitment: Commitment) -> str | None:
    return (commitment.due.iso() or commitment.due.printed) if commitment.due else None


def test_every_item_of_an_agreement_is_a_record() -> None:
    found = read(
        "Zvarnia and Laimava agreed on Monday to exchange 400 prisoners each by 30 November and to hand over "
        "the remains of 62 soldiers, the mediators said."
    )
    assert [c.kind for c in found] == [CommitmentKind.AGREED] * 2
    assert [c.figure.value if c.figure else None for c in found] == [400, 62]
    assert [due(c) for c in found] == ["2043-11-30", None]
    assert {m.name for m in found[0].by} == {"Zvarnia", "Laimava"}
    assert "mediators" not in found[1].action


def test_terms_that_stand_in_front_of_their_agreement() -> None:
    found = read("Zvarnia will return 62 bodies by 20 November, the two sides agreed on Friday after talks in Sahwan.")
    assert [due(c) for c in found] == ["2043-11-20"]
    assert found[0].action == "Zvarnia will return 62 bodies by 20 November"


def test_a_list_below_an_accord() -> None:
    found = read(
        "The terms of the accord:\n"
        "- Truce from 15 November for 60 days.\n"
        "- Zvarnia lifts the blockade by 1 December.\n"
        "- All prisoners to be released within 30 days.\n"
    )
    assert [c.kind for c in found] == [CommitmentKind.AGREED] * 3
    assert [due(c) for c in found] == ["2043-11-15", "2043-12-01", "within 30 days"]


def test_a_list_of_demands_is_none_of_commitments() -> None:
    text = (
        "The demands of Laimava, in full:\n"
        "- Zvarnia is to leave the coast by 1 December.\n"
        "- All prisoners are to be released within 30 days.\n"
    )
    assert read(text) == []


def test_terms_told_one_after_another() -> None:
    found = read(
        "The delegations signed a ceasefire in Sahwan on Sunday. The truce will begin on 15 November. "
        "Zvarnia will reopen the port by 1 December."
    )
    assert {"2043-11-15", "2043-12-01"} <= {due(c) for c in found}


@pytest.mark.parametrize(
    "words",
    [
        "Zvarnia promised to release 30 sailors by 20 November.",
        "Zvarnia has pledged to release 30 sailors by 20 November.",
        "Zvarnia vowed that 30 sailors would be freed by 20 November.",
        "Zvarnia undertook to release 30 sailors by 20 November.",
        "Zvarnia is ready to release 30 sailors by 20 November.",
        "Zvarnia announced that it would release 30 sailors by 20 November.",
    ],
)
def test_what_one_side_pledges(words: str) -> None:
    (found,) = read(words)
    assert found.kind is CommitmentKind.PLEDGED
    assert [m.name for m in found.by] == ["Zvarnia"]
    assert [m.name for m in found.to] == ["Laimava"]
    assert found.figure is not None and found.figure.value == 30
    assert due(found) == "2043-11-20"


@pytest.mark.parametrize(
    "words",
    [
        "Zvarnia did not promise to release anyone.",
        "Zvarnia refused to pledge 30 batteries.",
        "The sides failed to agree on a date for the exchange.",
        "The witness swears that the bridge was already gone.",
        "The two ministers agreed that the weather had been bad.",
        "If Zvarnia agreed to a truce, the port would open.",
    ],
)
def test_what_is_no_commitment(words: str) -> None:
    assert read(words) == []


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Laimava gave Zvarnia until 20 November to leave the port or face sanctions.", "2043-11-20"),
        ("On 1 November the president gave Zvarnia 45 days to agree to a truce or face tariffs.", "2043-12-16"),
        ("If Zvarnia has not left the port by 20 November, Laimava will close the strait.", "2043-11-20"),
        ("The ultimatum runs out on 20 November.", "2043-11-20"),
    ],
)
def test_an_ultimatum_and_its_deadline(words: str, day: str) -> None:
    (found,) = read(words)
    assert found.kind is CommitmentKind.ULTIMATUM
    assert due(found) == day


def test_a_deadline_told_again_is_one_ultimatum() -> None:
    (found,) = read(
        "Laimava gave Zvarnia until 20 November to leave the port or face sanctions.\n\n"
        "The ultimatum, which expires on 20 November, was called absurd."
    )
    assert len(found.evidence) == 2


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("The sides agreed to exchange all prisoners by the end of November.", "2043-11-30"),
        ("The sides agreed to exchange all prisoners by early December.", "2043-12"),
        ("The sides agreed on 2 November to exchange all prisoners within ten days.", "2043-11-12"),
        ("The sides agreed to a truce of 60 days from 15 November.", "2043-11-15"),
        ("The sides agreed to open the bridge once the mines are cleared.", "once the mines are cleared"),
        ("The sides agreed to exchange all prisoners.", None),
    ],
)
def test_until_when(words: str, day: str | None) -> None:
    (found,) = read(words)
    assert due(found) == day


def test_the_length_of_a_truce_is_its_figure() -> None:
    (found,) = read("The sides agreed to a truce of 60 days from 15 November.")
    assert found.figure is not None
    assert (found.figure.value, found.figure.unit) == (60, "days")


def test_what_speakers_promise_counts_where_it_has_a_date_or_a_size() -> None:
    page = page_of("Ada Brandt was brief. The port gets 12 new cranes, in her words. The port gets nice weather.")
    spoken = []
    for words in ("The port gets 12 new cranes", "The port gets nice weather"):
        at = page.text.index(words)
        spoken.append(
            Statement(
                report_id=page.report.id,
                evidence=(page.evidence(at, at + len(words)),),
                source=None,
                cue=None,
                speaker=None,
                mode=Mode.INDIRECT,
                act=Act.PROMISE,
                issue_id=None,
            )
        )
    assert [c.action for c in read("", tuple(spoken), page)] == ["The port gets 12 new cranes"]


def test_a_deal_that_is_not_there_yet_binds_nobody() -> None:
    for text in (
        "Tresna has made clear that any agreement must reflect the situation on the battlefield.",
        "Kemenin is pushing a controversial deal to the neighbours, who will pay 2 million.",
    ):
        assert read(text) == []
