"""Invented sentences, each with the attributions a coder would note: source, cue, content and what continues it."""

from __future__ import annotations

import pytest

from palaver.model.evidence import Report, Span
from palaver.model.process import Process
from palaver.model.record import Act, Mode, Statement
from palaver.read.page import open_page
from palaver.read.statements import statements


def read(text: str) -> tuple[Report, tuple[Statement, ...]]:
    report = Report(name="r", text=text, raw_sha256=text)
    return report, statements(open_page(report, Process()))


def printed(text: str, span: Span | None) -> str | None:
    return text[span.start : span.end] if span else None


def told(text: str) -> list[tuple[str | None, str | None, list[str]]]:
    _, said = read(text)
    return [(printed(text, s.source), printed(text, s.cue), [piece.quote for piece in s.evidence]) for s in said]


VERBS = [
    ("The envoy said that the talks had failed.", "The envoy", "said", ["the talks had failed"]),
    ("The envoy said the talks had failed.", "The envoy", "said", ["the talks had failed"]),
    ("The talks had failed, the envoy said.", "the envoy", "said", ["The talks had failed"]),
    ("The talks, he said, had failed.", "he", "said", ["had failed", "The talks"]),
    ("They have agreed, he said, to meet again.", "he", "said", ["They have agreed", "to meet again"]),
    ('"The road is open," said Mira Tolen, a colonel.', "Mira Tolen, a colonel", "said", ['"The road is open,"']),
    ('"The road is open," she said, "and it stays open."', "she", "said",
     ['"The road is open,"', '"and it stays open."']),
    ("Orlo told reporters in Kessa that the bridge was mined.", "Orlo", "told", ["the bridge was mined"]),
    ("Mira Tolen, who leads the delegation, said the lists were ready.",
     "Mira Tolen, who leads the delegation", "said", ["the lists were ready"]),
    ("The minister, asked if he trusted the rebels, replied that he did not.", "The minister, asked if he trusted "
     "the rebels", "replied", ["he did not"]),
    ("Kessa demanded the return of all prisoners.", "Kessa", "demanded", ["the return of all prisoners"]),
    ("Kessa ruled out any talks.", "Kessa", "ruled out", ["any talks"]),
    ("Kessa ruled it out.", "Kessa", "ruled", ["it"]),
    ("Orlo called the offer a trap.", "Orlo", "called", ["the offer a trap"]),
    ("Orlo described the offer as a trap.", "Orlo", "described", ["the offer as a trap"]),
    ("The army accused the rebels of shelling the market.", "The army", "accused",
     ["the rebels of shelling the market"]),
    ("Tolen urged both sides to open the crossings.", "Tolen", "urged", ["both sides to open the crossings"]),
    ("Kessa is ready to open the crossings.", "Kessa", "is ready", ["to open the crossings"]),
    ("He would like the monitors to stay.", "He", "would like", ["the monitors to stay"]),
    ("She keeps insisting that the law forbids it.", "She", "keeps insisting", ["the law forbids it"]),
    ("Our sources on the spot say the village is still being cleared.", "Our sources on the spot", "say",
     ["the village is still being cleared"]),
    ("As Orlo has explained, the army would use a pause to rest.", "Orlo", "has explained",
     ["the army would use a pause to rest"]),
    ("The agency puts the toll at nine.", "The agency", "puts", ["the toll at nine"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "source", "cue", "content"), VERBS)
def test_an_attribution_by_a_verb_is_found(text: str, source: str, cue: str, content: list[str]) -> None:
    assert (source, cue, content) in told(text)


OTHERS = [
    ("According to the relief office, nine people died.", "the relief office", "According to", ["nine people died"]),
    ("Nine people died, according to the relief office.", "the relief office", "according to", ["Nine people died"]),
    ("In the view of Kessan diplomats, the offer is a trick.", "Kessan diplomats", "In the view of",
     ["the offer is a trick"]),
    ("It is understood that the two men met.", None, "is understood", ["the two men met"]),
    ("Orlo was told that the road was closed.", None, "was told", ["the road was closed"]),
    ('"Write that down," she is quoted as replying.', "she", "is quoted as replying", ['"Write that down,"']),
    ("The plan was rejected by the rebels.", "the rebels", "was rejected", ["The plan"]),
    ("Kessa's position is that the enemy must leave the coast.", "Kessa's", "position",
     ["the enemy must leave the coast"]),
    ("The main demand of the rebels remains the release of their men.", "the rebels", "demand",
     ["the release of their men"]),
    ("The rebels' claim that they shot a drone was dismissed.", "The rebels", "claim", ["they shot a drone"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "source", "cue", "content"), OTHERS)
def test_an_attribution_by_a_phrase_a_noun_or_a_passive_is_found(
    text: str, source: str | None, cue: str, content: list[str]
) -> None:
    assert (source, cue, content) in told(text)


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("The army denied flying over the city and said the rebels had fired.", ["The army", "The army"]),
        ("Orlo praised the hosts but warned that time was short.", ["Orlo", "Orlo"]),
        ("Orlo said no date had been set, adding that the lists were ready.", ["Orlo", "Orlo"]),
        ("Kessa says the army fired first, while Tresk insists that its guns were cold.", ["Kessa", "Tresk"]),
    ],
)
def test_verbs_joined_in_one_sentence_each_have_their_subject(text: str, sources: list[str]) -> None:
    assert [source for source, _, _ in told(text)] == sources


def test_the_words_of_a_first_verb_end_where_a_second_begins() -> None:
    text = "Orlo rejected the plan as a trap and urged the council to send monitors."
    assert told(text) == [
        ("Orlo", "rejected", ["the plan as a trap"]),
        ("Orlo", "urged", ["the council to send monitors"]),
    ]


def test_an_attribution_within_another_is_found_too() -> None:
    text = "Orlo said the rebels demanded a road to the coast."
    assert told(text) == [
        ("Orlo", "said", ["the rebels demanded a road to the coast"]),
        ("the rebels", "demanded", ["a road to the coast"]),
    ]
    _, said = read(text)
    assert [m.printed for m in said[1].relayed_by] == ["Orlo"]


def test_an_attribution_within_a_quotation_is_found_too() -> None:
    text = '"They say the guns are cold," Orlo said.'
    assert ("They", "say", ["the guns are cold"]) in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "The reports were long.",
        "The promised lorries arrived on Monday.",
        "Her demands grew.",
        "The two sides agreed to exchange 300 prisoners.",
        "A truce announced in May collapsed.",
        "The river rose.",
    ],
)
def test_what_ascribes_nothing_is_left_alone(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ('"The road is open," she said.', Mode.DIRECT),
        ("She said the road was open.", Mode.INDIRECT),
        ('She said the road was "wide open".', Mode.MIXED),
    ],
)
def test_the_mode_is_read_off_the_marks(text: str, mode: Mode) -> None:
    assert read(text)[1][0].mode is mode


@pytest.mark.parametrize(
    ("text", "negated", "act"),
    [
        ("She would not say whether the president had agreed.", True, Act.ASSERT),
        ("He declined to comment on the toll.", True, Act.ASSERT),
        ("Kessa does not want a truce.", False, Act.REJECT),
        ("Kessa is not interested in a truce.", False, Act.REJECT),
        ("Kessa wants a truce.", False, Act.DEMAND),
    ],
)
def test_a_negation_withholds_words_or_turns_a_wish(text: str, negated: bool, act: Act) -> None:
    statement = read(text)[1][0]
    assert (statement.negated, statement.act) == (negated, act)


def test_a_quotation_that_stands_alone_goes_to_the_last_speaker() -> None:
    text = '"We waited all day," Mira Tolen said. "Nobody came down the hill."'
    assert told(text)[-1] == ("Mira Tolen", None, ['"Nobody came down the hill."'])


def test_a_name_before_a_colon_speaks_the_quotation_after_it() -> None:
    assert told('Dr Mira Tolen: "I can smell the diesel."') == [("Dr Mira Tolen", None, ['"I can smell the diesel."'])]


INTERVIEW = "\n\n".join(
    [
        "Q: Was it worth the flight?",
        "A: Ask the families. We went through the lists.",
        "Q: What was agreed?",
        "A: Nothing on paper.",
    ]
)


def test_answers_of_an_interview_are_direct_and_questions_are_no_statements() -> None:
    _, said = read(INTERVIEW)
    turns = [s for s in said if s.cue is None]
    assert [s.evidence[0].quote for s in turns] == ["Ask the families. We went through the lists.", "Nothing on paper."]
    assert {s.mode for s in turns} == {Mode.DIRECT}


def test_the_time_of_speech_is_kept_when_it_stands_outside_the_words() -> None:
    report = Report(name="r", text="Orlo said on 3 May 2041 that the road was open.", raw_sha256="x")
    statement = statements(open_page(report, Process()))[0]
    assert statement.said is not None
    assert statement.said.iso() == "2041-05-03"


def test_every_quotation_is_the_reports_own_characters() -> None:
    for text, *_ in [*VERBS, *OTHERS]:
        report, said = read(text)
        for statement in said:
            for piece in statement.evidence:
                assert report.text[piece.span.start : piece.span.end] == piece.quote


@pytest.mark.parametrize(
    "text", ["", ".", '"', '"".', "said", "said.", ", said", "said the", "according to", "to to to"]
)
def test_fragments_are_read_without_error(text: str) -> None:
    read(text)
