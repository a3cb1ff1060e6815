"""The cue lexicon holds what its users rely on."""

from __future__ import annotations

import pytest

from palaver.model.record import Act
from palaver.read.acts import act_of
from palaver.read.cues import BASE, GERUND, PARTICIPLE, PAST, THIRD, inflect, lexicon

ACTS = {str(act) for act in Act}


def test_every_act_in_the_lexicon_is_one_of_the_codebook() -> None:
    words = lexicon()
    acts = {act for cues in words.verbs.values() for cue in cues for act in cue.acts.values()}
    assert acts <= ACTS
    assert {*words.adjectives.values(), *words.passives.values(), *words.nouns.values()} <= ACTS


def test_every_frame_in_the_lexicon_is_one_that_the_grammar_reads() -> None:
    frames = {frame for cues in lexicon().verbs.values() for cue in cues for frame in cue.acts}
    assert frames <= set("chwqntodxa")


def test_the_lexicon_is_large_enough_for_news() -> None:
    assert sum(len(cues) for cues in lexicon().verbs.values()) > 400


@pytest.mark.parametrize(
    ("lemma", "forms"),
    [
        ("demand", ("demand", "demands", "demanded", "demanded", "demanding")),
        ("deny", ("deny", "denies", "denied", "denied", "denying")),
        ("urge", ("urge", "urges", "urged", "urged", "urging")),
        ("stress", ("stress", "stresses", "stressed", "stressed", "stressing")),
        ("plan", ("plan", "plans", "planned", "planned", "planning")),
        ("swear", ("swear", "swears", "swore", "sworn", "swearing")),
        ("agree", ("agree", "agrees", "agreed", "agreed", "agreeing")),
    ],
)
def test_verbs_are_inflected(lemma: str, forms: tuple[str, ...]) -> None:
    irregular = {"swear": ["swears", "swore", "sworn", "swearing"]}
    made = {inflection: form for form, inflection in inflect(lemma, irregular)}
    assert tuple(made[i] for i in (BASE, THIRD, PAST, PARTICIPLE, GERUND)) == forms


@pytest.mark.parametrize(
    ("cue", "words", "source", "act"),
    [
        (("say", "assert"), "the road is closed", "Orlo", "assert"),
        (("say", "assert"), "the rebels must leave the coast", "Orlo", "demand"),
        (("say", "assert"), "we will release the prisoners by Friday", "Orlo", "promise"),
        (("say", "assert"), "if they attack again, we will respond", "Orlo", "threaten"),
        (("say", "assert"), "the terms are unacceptable", "Orlo", "reject"),
        (("say", "assert"), "they did not fire", "Orlo", "deny"),
        (("say", "assert"), "the rebels murdered two teachers", "Orlo", "accuse"),
        (("say", "assert"), "it was a constructive meeting", "Orlo", "appraise"),
        (("believe", "assert"), "the talks will collapse", "analysts", "expect"),
        (("reject", "reject"), "the allegation", "Orlo", "deny"),
        (("demand", "demand"), "a truce", "Orlo", "demand"),
        (("fear", "assert"), "the rebels will return", "Orlo", "expect"),
        (("fear", "assert"), "the winter", "Orlo", "assert"),
        (("hope", "assert"), "the other side would bring maps", "Orlo", "demand"),
        (("insist", "assert"), "the islet be evacuated before the vote", "Orlo", "demand"),
        (("insist", "assert"), "the guns are cold", "Orlo", "assert"),
        (("say", "assert"), "in May nine people were hurt", "Orlo", "assert"),
        (("say", "assert"), "the council had met twice before the rebels refused a truce", "Orlo", "assert"),
        (("call", "assert"), 'it "a farce"', "Orlo", "accuse"),
    ],
)
def test_the_act_follows_the_cue_and_under_a_plain_cue_the_words(
    cue: tuple[str, str], words: str, source: str, act: str
) -> None:
    assert act_of(cue, words, source) == act
