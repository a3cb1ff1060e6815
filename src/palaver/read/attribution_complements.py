"""What follows a cue verb: a clause, a quotation, an object, an infinitive."""

from __future__ import annotations

from dataclasses import dataclass, replace

from palaver.read.attribution_bounds import Clause, Range, clausal, content_end, tidy
from palaver.read.attribution_circumstance import (
    TIME_WORDS,
    opens_circumstance,
    past_aside,
    question,
    skip_addressee,
    skip_circumstance,
    skip_time,
)
from palaver.read.attribution_forms import Verb
from palaver.read.attribution_grammar import (
    COORDINATORS,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
    is_adverb,
)
from palaver.read.attribution_objects import object_of
from palaver.read.attribution_words import Word
from palaver.read.cues import Cue, lexicon

COPULAS = frozenset("be remain stand seem appear feel become stay sound".split())
"""Verbs after which an adjective tells a stance."""
_MOVABLE = frozenset("out down up aside away off forward back for to".split())
_FAR = frozenset("responsible clear plain accountable task until with for".split())
NUMBERS = frozenset(
    """one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousands dozens some about
    around nearly almost only more at fewer""".split()
)
_PHRASAL = frozenset("ntoxa")
"""Frames of a noun phrase or an infinitive: what follows is no clause."""
_TERMS = frozenset("day days week weeks month months hour hours minutes year years decades".split())
_AFTER_ADJECTIVE = frozenset("to that for about with at of over in by".split())


_BARE = frozenset("say".split())
_NO_CLAUSE = (PREPOSITIONS | SUBORDINATORS | RELATIVES | {"to", ","}) - {"that"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Complement:
    """The pieces a cue ascribes, as ranges of words; ``cue_last`` is one past the last word of the cue."""

    pieces: tuple[tuple[int, int], ...]
    act: str
    lemma: str
    frame: str
    cue_last: int


def match(words: tuple[Word, ...], verb: Verb, cue: Cue, verbs: tuple[Verb, ...]) -> tuple[int, int] | None:
    """Whether the particles of a phrasal cue follow: (first word after the verb, first word after the particles)."""
    if not cue.particles:
        return verb.at + 1, verb.at + 1
    at = verb.at + 1
    while at < len(words) and is_adverb(words[at]) and words[at].low not in cue.particles:
        at += 1
    head = cue.particles[0]
    reach = 8 if head in _FAR and len(cue.particles) == 1 and cue.lemma.split()[0] in ("hold", "make", "give") else 0
    reach = reach or (4 if head in _MOVABLE and head not in ("for", "to") and len(cue.particles) == 1 else 0)
    later = skip_time(words, at)
    if later > at and tuple(w.low for w in words[later : later + len(cue.particles)]) == cue.particles:
        return later, later + len(cue.particles)
    stops = {v.first for v in verbs}
    if cue.lemma == "put at":
        reach, stops = 14, set()
    for gap in range(reach + 1):
        i = at + gap
        if i + len(cue.particles) > len(words):
            return None
        if all(words[i + k].low == p for k, p in enumerate(cue.particles)):
            return at, i + len(cue.particles)
        if words[i].kind == "p" or i in stops:
            return None
    return None


def _range(clause: Clause, start: int, *, phrase: bool = False) -> Range:
    """The content from ``start``; ``phrase``: it is a noun phrase or an infinitive, so no clause can go on in it."""
    governing = replace(clause, verb=replace(clause.verb, lemma="")) if phrase else clause
    return tidy(clause.words, start, content_end(governing, start))


def _speech(clause: Clause, cue: Cue, after: int) -> tuple[str, int] | None:
    """Frame and start of a clause or quotation that follows the cue."""
    words = clause.words
    circumstance = cue.has("cqd") and (not cue.has("n") or opens_circumstance(words, after))
    at = skip_circumstance(clause.line, clause.verbs, after) if circumstance else skip_time(words, after)
    if at >= len(words):
        return None
    low = words[at].low
    if low == "that" and cue.has("chd"):
        return ("c" if cue.has("c") else "h"), at + 1
    if low == ":" and cue.has("qc") and at + 1 < len(words):
        return "q", at + 1
    if words[at].kind == "q" and at > after and cue.has("q"):
        return "q", at
    moved = skip_addressee(clause.line, clause.verbs, after) if cue.has("d") else after
    if moved > after:
        return _after_addressee(clause, cue, moved)
    at = skip_time(words, after)
    return _bare_clause(clause, cue, at) if at < len(words) else None


def _after_addressee(clause: Clause, cue: Cue, at: int) -> tuple[str, int] | None:
    words = clause.words
    if at < len(words) and words[at].low == "to" and cue.lemma == "tell":
        return "o", at
    if at < len(words) and (words[at].kind == "q" or clausal(clause.line, clause.verbs, at)):
        return "c", at
    return None


def _bare_clause(clause: Clause, cue: Cue, at: int) -> tuple[str, int] | None:
    """A quotation, a question or a clause without "that"."""
    line, verbs, word = clause.line, clause.verbs, clause.words[at]
    if word.kind == "q" and cue.has("q") and not cue.has("n"):
        return "q", at
    if cue.has("w"):
        asks = ("if",) if cue.lemma in ("ask", "wonder", "say", "know") else ()
        found = question(line, verbs, at, asks)
        if found is not None:
            return "w", found
    if cue.has("c") and cue.has("q") and word.low in PREPOSITIONS - {"to"}:
        moved = skip_addressee(line, verbs, at)
        return ("c", moved) if moved > at and clausal(line, verbs, moved) else None
    if not cue.has("c") or word.low in _NO_CLAUSE:
        return None
    taken = clausal(line, verbs, at) or _only_clauses(clause, cue, at) or _gapped(clause, at)
    return ("c", at) if taken else None


def _gapped(clause: Clause, at: int) -> bool:
    """Whether a verb without its subject follows within a relative clause: "a truce which envoys say has failed"."""
    words, verb = clause.words, clause.verb
    if not any(v.first == at and v.tense != "none" for v in clause.verbs):
        return False
    return any(w.low in ("which", "that", "who", "what") for w in words[max(0, verb.first - 9) : verb.first])


def _only_clauses(clause: Clause, cue: Cue, at: int) -> bool:
    """Whether what follows can only be words: a verb of speech that takes no noun, after its subject."""
    words, verb = clause.words, clause.verb
    if cue.lemma not in _BARE or verb.tense == "none" or at + 2 >= len(words) or words[at].kind != "w":
        return False
    before = words[verb.first - 1] if verb.first else None
    opens = not is_adverb(words[at]) and words[at].low not in COORDINATORS | SUBORDINATORS
    return opens and before is not None and before.kind == "w"


def complement(clause: Clause) -> Complement | None:
    """What a cue verb ascribes in the words after it, or ``None`` where nothing that it takes follows."""
    verb = clause.verb
    if verb.lemma in COPULAS:
        stance = _adjective(clause)
        if stance is not None or verb.lemma != "feel":
            return stance
    for cue in lexicon().verbs.get(verb.lemma, ()):
        found = match(clause.words, verb, cue, clause.verbs)
        if found is None or not _in_order(clause.words, verb, cue):
            continue
        begin, after = found
        if after - len(cue.particles) > begin and cue.has("n"):
            return _parted(clause, cue, begin, after)
        done = _taken(clause, cue, past_aside(clause.words, clause.verbs, after))
        if done is not None:
            return done
    return None


def _parted(clause: Clause, cue: Cue, begin: int, after: int) -> Complement:
    """The object of a phrasal verb that stands between its parts ("ruled it out", "put the toll at nine")."""
    piece = (begin, after - len(cue.particles))
    if cue.particles[0] in _FAR | {"at"}:
        rest = _range(clause, after, phrase=True) if after < len(clause.words) else (0, 0)
        piece = (begin, max(after, rest[1]))
    return Complement(pieces=(piece,), act=cue.act("n"), lemma=cue.lemma, frame="n", cue_last=clause.verb.at + 1)


def _taken(clause: Clause, cue: Cue, after: int) -> Complement | None:
    """The complement that begins at ``after``, if the cue takes it."""
    words = clause.words
    if after >= len(words):
        return None
    dated = words[after].low in TIME_WORDS or words[after].low[:1].isdigit() or words[after].low in _TERMS
    if dated and cue.particles and cue.particles[-1] in ("on", "of", "for", "at"):
        return None
    taken = _speech(clause, cue, after) or object_of(clause, cue, after)
    if taken is None:
        return None
    frame, start = taken
    first, last = _range(clause, start, phrase=frame in _PHRASAL)
    if frame == "q" and words[first].kind == "q":
        last = max(last, first + 1)
    if first >= last:
        return None
    return Complement(pieces=((first, last),), act=cue.act(frame), lemma=cue.lemma, frame=frame, cue_last=after)


def _in_order(words: tuple[Word, ...], verb: Verb, cue: Cue) -> bool:
    """What some verbs ask besides: "would like", "counts 112,000"."""
    if cue.lemma == "like":
        return verb.tense == "modal"
    if cue.lemma == "give":
        return any(w.low in _TERMS for w in words[verb.at + 1 : verb.at + 11])
    if cue.lemma in ("count", "tally"):
        after = words[verb.at + 1].low if verb.at + 1 < len(words) else ""
        return after[:1].isdigit() or after in NUMBERS
    return True


def _adjective(clause: Clause) -> Complement | None:
    """A stance told by an adjective: "is ready to talk", "was opposed to any change"."""
    words = clause.words
    at = clause.verb.at + 1
    while at < len(words) and is_adverb(words[at]):
        at += 1
    for length in (4, 3, 2, 1):
        phrase = " ".join(w.low for w in words[at : at + length])
        act = lexicon().adjectives.get(phrase)
        after = at + length
        if act is None or after >= len(words) or words[after].kind == "p":
            continue
        bare = length == 1 and words[after].low not in _AFTER_ADJECTIVE
        if bare and not clausal(clause.line, clause.verbs, after):
            continue
        first, last = _range(clause, after + 1 if words[after].low == "that" else after)
        if first < last:
            return Complement(pieces=((first, last),), act=act, lemma=phrase, frame="j", cue_last=after)
    return None
