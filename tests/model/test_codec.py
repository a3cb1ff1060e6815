"""Whatever is kept comes back from JSON as it was, and nothing else comes back at all."""

from __future__ import annotations

import dataclasses
import json
import math
import typing
from collections.abc import Callable
from datetime import date
from enum import StrEnum
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from palaver.errors import NoEvidence, RecordError
from palaver.model.codec import KINDS, Value, from_dict, to_dict
from palaver.model.evidence import Evidence, Fit, Report, Span, When, evidence
from palaver.model.record import (
    Act,
    Amendment,
    Figure,
    Judgement,
    Meeting,
    MeetingKind,
    Mention,
    Mode,
    Statement,
    Verdict,
)

TEXT = st.text(st.characters(), max_size=20)  # lone surrogates too: undecodable file names hold them


@st.composite
def spans(draw: st.DrawFn) -> Span:
    start = draw(st.integers(0, 10**6))
    return Span(report_id=draw(TEXT), start=start, end=start + draw(st.integers(1, 100)))


@st.composite
def pieces(draw: st.DrawFn) -> Evidence:
    quote, start = draw(st.text(min_size=1, max_size=20)), draw(st.integers(0, 10**6))
    span = Span(report_id=draw(TEXT), start=start, end=start + len(quote))
    return Evidence(span=span, quote=quote, fit=draw(st.sampled_from(Fit)))


def of_hint(hint: Any) -> st.SearchStrategy[Any]:
    """A strategy for a field's type hint; every field of every value is drawn by it, so none can be forgotten."""
    simple: dict[Any, st.SearchStrategy[Any]] = {
        str: TEXT,
        int: st.integers(0, 10**6),
        bool: st.booleans(),
        float: st.floats(allow_nan=False, allow_infinity=False) | st.integers(),
        date: st.dates(),
        type(None): st.none(),
        Span: spans(),
        Evidence: pieces(),
    }
    if hint in simple:
        return simple[hint]
    if typing.get_origin(hint) is tuple:
        item = typing.get_args(hint)[0]
        return st.lists(of_hint(item), min_size=1 if item is Evidence else 0, max_size=2).map(tuple)
    if typing.get_args(hint):
        return st.one_of([of_hint(part) for part in typing.get_args(hint)])
    if issubclass(hint, StrEnum):
        return st.sampled_from(hint)
    return of_class(hint)


def of_class(made: type[Any]) -> st.SearchStrategy[Any]:
    hints = typing.get_type_hints(made)
    return st.builds(
        made, **{field.name: of_hint(hints[field.name]) for field in dataclasses.fields(made) if field.init}
    )


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(data=st.data())
def test_everything_comes_back_as_it_was(kind: str, data: st.DataObject) -> None:
    value = data.draw(of_class(KINDS[kind]))
    made = to_dict(value)
    assert made["kind"] == kind
    assert made["id"] == value.id
    back = from_dict(json.loads(json.dumps(made)))
    assert back == value
    assert type(back) is type(value)
    assert to_dict(back) == made


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5) | st.sampled_from(list(KINDS)),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["kind", "id", "span"]), inner),
    max_leaves=8,
)


@given(JSON)
def test_what_is_no_value_is_refused(data: object) -> None:
    with pytest.raises(RecordError):
        from_dict(data)


REPORT = Report(name="a", text="The minister of Halmaya said no.", raw_sha256="ab" * 32, path="in/a.txt")
NAMED = Mention(span=evidence(REPORT, 16, 23).span, printed="Halmaya", name="Halmaya")
MEETING = Meeting(
    report_id=REPORT.id,
    evidence=(evidence(REPORT, 0, 12),),
    kind=MeetingKind.TALKS,
    label=None,
    parties=(NAMED,),
    held=When(first=date(2025, 6, 2), last=date(2025, 6, 2), printed="on Monday"),
)


@settings(max_examples=300)
@given(data=st.data())
def test_a_changed_part_is_refused_or_read_as_what_it_says(data: st.DataObject) -> None:
    made = to_dict(MEETING)
    place: Any = made
    while True:
        key = data.draw(st.sampled_from(sorted(place) if isinstance(place, dict) else list(range(len(place)))))
        inner = place[key]
        if not isinstance(inner, dict | list) or not inner or data.draw(st.booleans()):
            break
        place = inner
    place[key] = data.draw(JSON)
    try:
        value = from_dict(made)
    except RecordError as error:
        assert error.what
    else:
        assert _holds(to_dict(value), made)


def _holds(whole: object, part: object) -> bool:
    """Whether nothing that ``part`` says is said otherwise by ``whole``, which may say more (its defaults)."""
    if isinstance(whole, dict) and isinstance(part, dict):
        return all(key in whole and _holds(whole[key], part[key]) for key in part)
    if isinstance(whole, list) and isinstance(part, list):
        return len(whole) == len(part) and all(_holds(*pair) for pair in zip(whole, part, strict=True))
    return whole == part and type(whole) is type(part)


def _drop(key: str) -> Callable[[dict[str, Any]], object]:
    return lambda made: made.pop(key)


def _set(**changes: object) -> Callable[[dict[str, Any]], object]:
    return lambda made: made.update(changes)


@pytest.mark.parametrize(
    ("change", "where", "what"),
    [
        (_set(id="m0"), "meeting m0", "its contents have the id"),
        (_drop("id"), "without id", "its contents have the id"),
        (_drop("meeting_kind"), "meeting_kind", "missing"),
        (_set(meeting_kind="picnic"), "meeting_kind", "talks, call, visit, summit"),
        (_set(colour="red"), "colour", "unknown key"),
        (_set(label=5), "label", "5 is not text"),
        (_set(ordinal=True), "ordinal", "True is not a whole number"),
        (_set(score="high"), "score", "'high' is not a number"),
        (_set(score=math.nan), "score", "nan is not a number"),
        (_set(parties={}), "parties", "not a list"),
        (_set(parties=[3]), "parties[0]", "3 is not a dictionary"),
        (_set(held={"first": "2025-6-2"}), "held.first", "not a day"),
        (_set(held={"first": "20250602"}), "held.first", "not a day"),
        (lambda made: made["evidence"][0]["span"].update(start="x"), "evidence[0].span.start", "whole number"),
        (lambda made: made["evidence"][0].pop("quote"), "evidence[0].quote", "missing"),
        (lambda made: made["evidence"][0]["span"].update(start=-1), REPORT.id, "at least one character"),
        (lambda made: made["evidence"][0].update(quote="no"), REPORT.id, "2 characters cannot stand"),
    ],
)
def test_an_error_names_the_key_and_the_fault(
    change: Callable[[dict[str, Any]], object], where: str, what: str
) -> None:
    made = to_dict(MEETING)
    change(made)
    with pytest.raises(RecordError) as caught:
        from_dict(made)
    assert where in caught.value.where
    assert what in caught.value.what
    assert caught.value.fix


@pytest.mark.parametrize("data", [None, [], "report", {}, {"kind": None}, {"kind": "conclusion"}, {"kind": []}])
def test_only_known_kinds_are_read(data: object) -> None:
    with pytest.raises(RecordError):
        from_dict(data)


def test_no_quotation_no_record() -> None:
    with pytest.raises(NoEvidence):
        from_dict({**to_dict(MEETING), "evidence": []})


def test_keys_with_a_default_may_be_missing() -> None:
    made = to_dict(REPORT)
    for key in ("outlet_id", "asides", "fetched"):
        del made[key]
    assert from_dict(made) == REPORT


def test_dates_and_codes_are_words() -> None:
    made = to_dict(MEETING)
    assert made["held"] == {"first": "2025-06-02", "last": "2025-06-02", "printed": "on Monday"}
    assert made["meeting_kind"] == "talks"


def test_what_json_cannot_say_is_refused() -> None:
    wrong: list[dict[str, Any]] = [{"score": math.nan}, {"score": math.inf}, {"label": date}, {"heads": (b"x",)}]
    for changes in wrong:
        with pytest.raises(RecordError) as caught:
            to_dict(dataclasses.replace(MEETING, **changes))
        assert next(iter(changes)) in caught.value.where


def test_parts_alone_are_not_kept() -> None:
    figure: Any = Figure(what="injured", value=70, low=70, high=None, span=NAMED.span)
    with pytest.raises(RecordError, match="Figure is not something that is kept"):
        to_dict(figure)


MADE = "2025-06-02T10:00:00+00:00"


@pytest.mark.parametrize(
    "value",
    [
        Judgement(left_id="s1", right_id="s2", verdict=Verdict.SAME, by="N. Orr", made=MADE, reason="one call"),
        Amendment(record_id="s1", field="act", value=None, by="N. Orr", made=MADE, reason="unclear"),
        Statement(
            report_id=REPORT.id,
            evidence=(evidence(REPORT, 29, 31),),
            source=NAMED.span,
            cue=None,
            speaker=None,
            mode=Mode.INDIRECT,
            act=Act.REJECT,
            issue_id=None,
            relayed_by=(NAMED,),
        ),
    ],
    ids=lambda value: type(value).__name__,
)
def test_decisions_and_statements_keep_their_id(value: Value) -> None:
    assert from_dict(to_dict(value)).id == value.id
