"""A process's draft is learned from its reports: what one leaves out another tells."""

from __future__ import annotations

from itertools import permutations

from palaver.model.evidence import Report
from palaver.model.process import Process
from palaver.read.draft import draft_process
from palaver.read.page import open_page

TEXTS = (
    "Talks between Tresna and Arden resumed. Tresnan Foreign Minister Mila Orlo met Ardenian envoy Radan Teg. "
    "Tresna's army and Arden's army held their fire. Tresnan and Ardenian prisoners were exchanged.",
    "Tresna insists on the border. Arden refuses. Orlo said no. Teg said nothing.",
    "Tresnan Foreign Minister Mila Orlo left. Arden's envoy, Radan Teg, stayed. Talks between Tresna and Arden ended. "
    "Fighters of the Northern Liberation Front (NLF) watched. The NLF's commanders and the NLF's leaders said no.",
)


def reports(*texts: str) -> tuple[Report, ...]:
    return tuple(Report(name=f"r{n}", text=text, raw_sha256=f"r{n}") for n, text in enumerate(texts))


def test_parties_and_people() -> None:
    draft = draft_process(reports(*TEXTS))
    assert {p.name for p in draft.parties[:2]} == {"Tresna", "Arden"}
    assert "Tresnan" in next(p for p in draft.parties if p.name == "Tresna").aliases
    people = {p.name: p for p in draft.people}
    assert set(people) == {"Mila Orlo", "Radan Teg"}
    assert [r.party_id for r in people["Mila Orlo"].roles] == ["Tresna"]
    assert [r.party_id for r in people["Radan Teg"].roles] == ["Arden"]
    assert people["Mila Orlo"].aliases == ("Orlo",)


def test_a_movement_is_one_party_under_its_name_and_its_acronym() -> None:
    draft = draft_process(reports(*TEXTS))
    (front,) = (p for p in draft.parties if "NLF" in (p.name, *p.aliases))
    assert front.name == "Northern Liberation Front"


def test_what_one_report_leaves_out_another_tells() -> None:
    report = reports(*TEXTS)[1]
    start = report.text.index("Orlo")
    alone = open_page(report, Process()).resolve(start, start + 4)
    learned = open_page(report, draft_process(reports(*TEXTS))).resolve(start, start + 4)
    assert alone is None or alone.name == "Orlo"
    assert learned is not None
    assert (learned.name, learned.party) == ("Mila Orlo", "Tresna")


def test_the_order_of_the_reports_does_not_matter() -> None:
    drafts = [draft_process(order) for order in permutations(reports(*TEXTS))]
    assert all(draft == drafts[0] for draft in drafts)


def test_nothing_is_learned_from_nothing() -> None:
    assert draft_process(()) == Process()
    assert draft_process(reports("", "It rained.")) == Process()


def test_namesakes_share_no_alias() -> None:
    draft = draft_process(reports("President Davit Harn left.", "Envoy Lena Harn stayed."))
    assert {p.name: p.aliases for p in draft.people} == {"Davit Harn": (), "Lena Harn": ()}
