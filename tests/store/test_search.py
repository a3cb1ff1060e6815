"""Search: words are words, whatever signs stand in them, and every hit is a span of its report."""

from __future__ import annotations

import itertools
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from palaver.store import Store, open_store
from palaver.store.search import MOST_WORDS, match_expression

if TYPE_CHECKING:
    from tests.store.conftest import Invented


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("minister", "minister"),
        ("MINISTER no", "minister of Halmaya, Orsolya Véghely, said no"),
        ("ozdmar", "Ózdmar"),
        ("Véghely", "Véghely"),
        ("veghely", "Véghely"),
        ("shell*", "shelled"),
        ('"shelled Ózdmar"', "shelled Ózdmar"),
        ('"qasura shel"*', "Qasura shelled"),
        ("Ózdmar-on", "Ózdmar on"),
        ("(Qasura) AND", None),
        ("Qasura OR Atlantis", None),
        ("NEAR(Qasura Monday)", None),
        ("text:Qasura", None),
        ("Qasura -Monday", "Qasura shelled Ózdmar on Monday"),
        ('"Monday Ózdmar"', None),
        ('Qasura "', "Qasura"),
        ("Qasura ^ + { } : *", "Qasura"),
        ("halma", None),
    ],
)
def test_what_is_typed_is_sought(store: Store, invented: Invented, typed: str, found: str | None) -> None:
    report = invented.report()
    store.add(report, [], reader="rules 1")
    hits = store.search(typed)
    assert [report.text[hit.start : hit.end] for hit in hits] == ([found] if found else [])


def test_other_scripts_are_found_without_case(store: Store, invented: Invented) -> None:
    report = invented.report(text="Министр Халмаи отказался. Ο υπουργός αρνήθηκε.")
    store.add(report, [], reader="rules 1")
    for typed, found in (("МИНИСТР", "Министр"), ("ΑΡΝΉΘΗΚΕ", "αρνήθηκε")):
        (hit,) = store.search(typed)
        assert report.text[hit.start : hit.end] == found


def test_records_are_found_by_what_they_quote(store: Store, invented: Invented) -> None:
    report = invented.report()
    event = invented.event(report)
    store.add(report, [event, invented.statement(report)], reader="rules 1")
    hits = store.search("qasura shelled")
    assert {hit.record_id for hit in hits} == {None, event.id}
    assert {report.text[hit.start : hit.end] for hit in hits} == {"Qasura shelled"}


def test_at_most_so_many(store: Store, invented: Invented) -> None:
    for number in range(6):
        store.add(invented.report(f"n{number}"), [], reader="rules 1")
    assert len(store.search("Qasura", limit=4)) == 4
    assert store.search("Qasura", limit=4) == store.search("Qasura", limit=10)[:4]
    assert store.search("Qasura", limit=0) == ()
    assert store.search("Qasura", limit=-1) == ()


def test_the_passage_shown_is_where_most_words_stand(store: Store, invented: Invented) -> None:
    text = f"Qasura. {'Nothing new was heard. ' * 40}The envoy of\nQasura met the envoy. {'Nothing more. ' * 40}"
    report = invented.report(text=text)
    store.add(report, [], reader="rules 1")
    (hit,) = store.search("qasura envoy")
    assert text[hit.start : hit.end] == "envoy of\nQasura"
    assert hit.snippet.startswith("… ")
    assert hit.snippet.endswith(" …")
    assert "The envoy of Qasura met the envoy." in hit.snippet
    assert len(hit.snippet) < 150


def test_a_short_text_is_shown_whole(store: Store, invented: Invented) -> None:
    report = invented.report(text="Qasura said no.")
    store.add(report, [], reader="rules 1")
    (hit,) = store.search("said")
    assert hit.snippet == report.text


def test_so_many_words_are_no_fault(store: Store, invented: Invented) -> None:
    words = [f"w{number}" for number in range(MOST_WORDS + 500)]
    report = invented.report(text=" ".join(words))
    store.add(report, [], reader="rules 1")
    assert len(store.search(" ".join(words))) == 1
    assert len(store.search('"' + " ".join(words) + '"')) == 1


@pytest.mark.parametrize("typed", ["", " ", '"', "***", '""', "-- ; ' ,", "\x00", "\udce9"])
def test_nothing_to_seek_finds_nothing(store: Store, typed: str) -> None:
    assert match_expression(typed) is None
    assert store.search(typed) == ()


NAMES = itertools.count()
PIECES = st.sampled_from(
    ['"', "*", "(", ")", "AND", "OR", "NOT", "NEAR", "NEAR(", "^", ":", "-", "+", "{", "}", "text :"]
)
TYPED = st.lists(PIECES | st.text(st.characters(), max_size=4), max_size=8).map(" ".join) | st.text(st.characters())


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(typed=TYPED, text=st.text(st.characters(), max_size=60))
@example(typed="a\x00b", text="a b")
@example(typed='a"b', text="a b")
def test_no_query_can_fail(tmp_path: Path, invented: Invented, typed: str, text: str) -> None:
    with open_store(tmp_path / "one.db") as store:
        name = f"n{next(NAMES)}"
        report = invented.report(name, text=f"{text} {typed}")
        store.add(report, [], reader="rules 1")
        for hit in store.search(typed, limit=1000):
            whole = store.report(hit.report_id).text
            assert 0 <= hit.start < hit.end <= len(whole)
            assert hit.snippet
