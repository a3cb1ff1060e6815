"""Attributions in the passive ("was told that", "is said to", "was rejected by") and by a chained infinitive."""

from __future__ import annotations

from collections.abc import Iterator

from palaver.read.attribution_bounds import Clause, Range, content_end, tidy
from palaver.read.attribution_complements import Complement, complement
from palaver.read.attribution_forms import Verb
from palaver.read.attribution_fronted import front
from palaver.read.attribution_grammar import PREPOSITIONS, SUBORDINATORS
from palaver.read.attribution_subjects import Subject, subject
from palaver.read.cues import lexicon

Ascribed = tuple[Range | None, Verb, Complement, bool]
"""Source, verb group, complement and whether it is negated; ranges of words."""

_ONLY_IMPERSONAL = frozenset(
    """say report believe think understand know rumour rumor reckon claim allege feel hear estimate assume suppose
    quote cite see record announce note confirm consider describe recall list show rumoured presume mention hold agree
    accept suggest advise schedule suspect""".split()
)
_NEEDS = {
    "accuse": ("of",),
    "ask": ("to", "for", "about", "by", "whether", "why", "if", "how"),
    "blame": ("for",),
    "charge": ("with",),
    "inform": ("that", "of"),
    "urge": ("to",),
    "oblige": ("to",),
    "require": ("to",),
    "invite": ("to",),
    "order": ("to",),
    "hope": ("that",),
    "warn": ("that", "of"),
}
_TELLING = frozenset("say ask tell complain announce demand reject deny insist warn".split())
_PHASE = frozenset("continue seem appear begin start proceed hasten".split())
_CONTACT = frozenset(
    """ring call phone telephone write come go appear return continue want hasten rush take begin start refuse decline
    like fail dare wish keep step stand""".split()
)


_ASKING = frozenset("whether about if why how what who when to".split())
_MOVING = frozenset("lead prompt cause force push drive move compel provoke".split())
"""Verbs whose object is the one who then speaks: "led the rebels to say"."""


def passive(clause: Clause) -> Iterator[Ascribed]:
    """What a verb in the passive ascribes."""
    words, verb = clause.words, clause.verb
    act = lexicon().passives.get(verb.lemma)
    agent = _by_agent(clause)
    who = subject(words, clause.verbs, verb)
    if act is None or (agent and any(c.has("ax") for c in lexicon().verbs.get(verb.lemma, ()))):
        yield from _suffered(verb, who, agent)
        return
    after = agent[1] if agent else verb.at + 1
    if agent and (after >= len(words) or words[after].kind == "p"):
        yield from _suffered(verb, who, agent)
        return
    if agent and verb.lemma == "ask":
        after = next((i for i in range(after, min(len(words), after + 9)) if words[i].low in _ASKING), after)
    low = words[after].low if after < len(words) else ""
    if low == "as" and after + 1 < len(words) and words[after + 1].low.endswith("ing"):
        yield from _quoted_as(clause, who, agent, after + 2)
        return
    impersonal = who is not None and who.last - who.first == 1 and words[who.first].low in ("it", "there")
    if not _fits(clause, low, impersonal=impersonal, by_agent=agent is not None):
        return
    pieces = [_after_passive(clause, after)]
    raised = low == "to" or verb.lemma in _RAISING or pieces[0][0] >= pieces[0][1]
    if who is not None and not impersonal and raised and agent is None and verb.lemma not in ("ask", "tell", "order"):
        pieces.append((who.first, who.last))
    pieces = [piece for piece in pieces if piece[0] < piece[1]]
    if pieces:
        ordered = verb.lemma == "tell" and low in ("to", "not")
        act = "demand" if ordered else act
        done = Complement(pieces=tuple(pieces), act=act, lemma=verb.lemma, frame="p", cue_last=verb.at + 1)
        yield agent, verb, done, verb.negated


_RAISING = frozenset(("expect", "tip", "schedule", "slate"))


def _fits(clause: Clause, low: str, *, impersonal: bool, by_agent: bool) -> bool:
    """Whether what follows the participle makes it an attribution."""
    lemma = clause.verb.lemma
    if impersonal or by_agent:
        return True
    if lemma in _ONLY_IMPERSONAL and low not in ("to", "as"):
        return False
    return lemma not in _NEEDS or low in _NEEDS[lemma]


def _after_passive(clause: Clause, after: int) -> Range:
    words = clause.words
    if after >= len(words) or (words[after].kind == "p" and words[after].low != ":"):
        return (0, 0)
    start = after + (words[after].low in ("that", ":"))
    return tidy(words, start, content_end(clause, start)) if start < len(words) else (0, 0)


def _quoted_as(clause: Clause, who: Subject | None, agent: Range | None, start: int) -> Iterator[Ascribed]:
    """ "was quoted as saying", with the words after it or before it."""
    words, verb = clause.words, clause.verb
    saying = start
    source = (who.first, who.last) if who else agent
    piece = front(clause.line, who.first) if who and start >= len(words) - 1 else None
    if piece is None and start < len(words):
        start += words[start].low in ("that", ":")
        piece = tidy(words, start, content_end(clause, start)) if start < len(words) else None
    if piece is not None and piece[0] < piece[1]:
        act = lexicon().passives[verb.lemma]
        done = Complement(pieces=(piece,), act=act, lemma=verb.lemma, frame="q", cue_last=saying)
        yield source, verb, done, verb.negated


def _by_agent(clause: Clause) -> Range | None:
    """The agent after "by" that follows a passive directly."""
    words, at = clause.words, clause.verb.at + 1
    if at + 1 < len(words) and words[at].low == "by":
        last = at + 1
        starts = {v.first for v in clause.verbs}
        while (
            last < len(words)
            and words[last].kind == "w"
            and last not in starts
            and (words[last].low not in PREPOSITIONS | SUBORDINATORS | {"to"} or words[last].low == "of")
        ):
            last += 1
        return (at + 1, last) if last > at + 1 else None
    return None


def _suffered(verb: Verb, who: Subject | None, agent: Range | None) -> Iterator[Ascribed]:
    """ "was rejected by Arda": the subject is what the stance is about."""
    cue = next((c for c in lexicon().verbs.get(verb.lemma, ()) if c.has("nax") and not c.particles), None)
    if cue is None or who is None or agent is None:
        return
    done = Complement(
        pieces=((who.first, who.last),), act=cue.act("na"), lemma=cue.lemma, frame="n", cue_last=verb.at + 1
    )
    yield agent, verb, done, verb.negated


def chained(clause: Clause) -> Iterator[Ascribed]:
    """An infinitive of saying after a verb of contact ("rang to say", "wrote to ask for", "used to say")."""
    words, verb, verbs = clause.words, clause.verb, clause.verbs
    governing = next((v for v in reversed(verbs) if v.at < verb.first and v.tense != "none"), None)
    if governing is None or verb.first - governing.at > 6:
        return
    phase = governing.lemma in _PHASE and governing.at + 1 == verb.first
    if not phase and verb.lemma not in _TELLING:
        return
    if (
        not phase
        and governing.lemma not in _CONTACT | _MOVING
        and not any(w.low in ("likely", "quick", "first") for w in words[governing.at + 1 : verb.first])
        and words[governing.at].low not in ("used", "seems", "seemed", "continues")
    ):
        return
    who = subject(words, verbs, governing)
    if governing.lemma in _MOVING:
        who = Subject(first=governing.at + 1, last=verb.first) if governing.at + 1 < verb.first else None
    done = complement(clause)
    if who is not None and done is not None:
        joined = Verb(
            first=governing.first, at=verb.at, lemma=verb.lemma, voice="active", tense=governing.tense, negated=False
        )
        yield (who.first, who.last), joined, done, governing.negated
