"""Which printed names stand for one actor or place."""

from __future__ import annotations

from palaver.model.evidence import Report, Span
from palaver.model.process import Party, Person, Place, Process
from palaver.model.record import Mention
from palaver.reconcile.names import Entity, Names, names
from palaver.text.cast import ActorKind


def report(name: str, text: str) -> Report:
    return Report(name=name, text=text, raw_sha256=name)


def learn(*texts: str, process: Process | None = None) -> Names:
    return names([report(f"r{n}", text) for n, text in enumerate(texts)], process or Process())


def bearer(known: Names, form: str) -> Entity:
    (found,) = (entity for entity in known.entities if form in entity.forms)
    return found


def test_a_person_has_one_name_over_reports_with_titles_and_transliterations() -> None:
    known = learn(
        "Tresnan Foreign Minister Stanimir Orlec said on Monday that the talks would go on. Mr Orlec left.",
        "Foreign Minister Stanimir Orlets said nothing. Orlets left.",
    )
    orlec = bearer(known, "Stanimir Orlec")
    assert orlec.kind is ActorKind.PERSON
    assert {"Orlec", "Orlets", "Stanimir Orlets", "Mr Orlec", "Foreign Minister Stanimir Orlets"} <= set(orlec.forms)


def test_two_people_who_share_a_surname_stay_two() -> None:
    known = learn(
        "Defence Minister Ilko Sarnov said the list was ready.",
        "General Petar Sarnov said the front was quiet.",
        "Sarnov said he would come.",
    )
    assert bearer(known, "Ilko Sarnov").name == "Ilko Sarnov"
    assert bearer(known, "Petar Sarnov").name == "Petar Sarnov"
    assert "Petar Sarnov" not in bearer(known, "Ilko Sarnov").forms


def test_a_bare_surname_is_the_one_who_bears_it() -> None:
    known = learn("Defence Minister Ilko Sarnov said the list was ready.", "Minister Sarnov said he would come.")
    sarnov = bearer(known, "Minister Sarnov")
    assert sarnov.name == "Ilko Sarnov"
    assert any("a surname that one person bears" in reason for reason in sarnov.reasons)


def test_places_nearly_spelled_alike_are_one_and_say_why() -> None:
    known = learn("A shell fell in Vesnohrad on Monday.", "A shell fell in Vesnograd on Monday.")
    city = bearer(known, "Vesnohrad")
    assert "Vesnograd" in city.forms
    assert city.reasons == ("Vesnograd and Vesnohrad: nearly one spelling",)


def test_places_that_one_report_tells_apart_stay_two() -> None:
    both = "A shell fell in Zelenagora on Monday and another in Zelenogira on Tuesday."
    assert bearer(learn(both), "Zelenagora") != bearer(learn(both), "Zelenogira")
    apart = learn("A shell fell in Zelenagora on Monday.", "A shell fell in Zelenogira on Monday.")
    assert bearer(apart, "Zelenagora") == bearer(apart, "Zelenogira")


def test_the_process_file_joins_what_no_spelling_would() -> None:
    process = Process(
        parties=(Party(id="tresna", name="Tresna", aliases=("Jadvin",)),),
        people=(Person(id="dirar", name="Amina Dirar", aliases=("the Iron Aunt", "Umm Salim")),),
        places=(Place(id="selim", name="Port Selim", aliases=("Bur Selim",)),),
    )
    known = learn(
        "Tresna refused. Envoys met in Port Selim.", "Jadvin refused. Envoys met in Bur Selim.", process=process
    )
    assert bearer(known, "Jadvin").name == "Tresna"
    assert bearer(known, "Bur Selim") == bearer(known, "Port Selim")


def test_initials_and_last_words_of_only_one_body_are_its_short_names() -> None:
    known = learn(
        "The Institute for Border Conflict Studies (IBCS) said the line had not moved.",
        "IBCS said it expected rain. The Northern Compact met on Monday. Later the Compact said it would stay.",
    )
    assert "IBCS" in bearer(known, "Institute for Border Conflict Studies").forms
    assert "the Compact" in bearer(known, "Northern Compact").forms


def test_names_in_capitals_are_found_in_headlines() -> None:
    known = learn("ROUND ENDS IN ENTAMBA\n\nEnvoys left the hall in Entamba on Monday.")
    assert "ENTAMBA" in bearer(known, "Entamba").forms


def test_a_mention_is_looked_up_in_its_own_report_first_and_a_pronoun_names_nobody() -> None:
    one = report("r1", "A shell fell in Vesnohrad on Monday.")
    known = names([one, report("r2", "A shell fell in Vesnograd on Monday.")], Process())
    span = Span(report_id=one.id, start=0, end=1)
    assert known.of(Mention(span=span, printed="Vesnograd", name="Vesnograd")) == bearer(known, "Vesnohrad").name
    assert known.of(Mention(span=span, printed="the mayor", name="Nobody Known")) == "Nobody Known"
    assert known.of(Mention(span=span, printed="they", name="they")) is None
    assert known.of(Mention(span=span, printed="the mayor")) is None
    assert known.of(None) is None


def test_the_order_of_the_reports_does_not_matter() -> None:
    texts = ["General Petar Sarnov left Podgora.", "Sarnov reached Podhora.", "The Tresnan team waited in Podgora."]
    reports = [report(f"r{n}", text) for n, text in enumerate(texts)]
    assert names(reports, Process()) == names(reports[::-1], Process())
