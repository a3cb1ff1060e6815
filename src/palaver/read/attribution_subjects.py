"""Subjects: which noun phrase a verb group belongs to."""

from __future__ import annotations

from dataclasses import dataclass

from palaver.read.attribution_forms import Verb
from palaver.read.attribution_grammar import (
    AUXILIARY,
    COORDINATORS,
    DETERMINERS,
    OBJECTS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBORDINATORS,
    is_adverb,
)
from palaver.read.attribution_words import Word
from palaver.read.cues import lexicon

_HARD = frozenset((";", ":", "(", "?", "!", "…", "[", "*", "•"))
_DASHES = frozenset(("—", "–", "-", "--", "―"))
_TIME = frozenset(
    """today yesterday tomorrow tonight monday tuesday wednesday thursday friday saturday sunday january february march
    april may june july august september october november december week month year night morning afternoon evening
    last next this late early""".split()
)
_ABBREVIATED = frozenset("mr mrs ms dr gen col lt capt maj sgt brig adm prof st sen gov rep no jan feb mar apr jun jul "
    "aug sep sept oct nov dec".split())  # fmt: skip
_QUESTIONED = frozenset("asked pressed questioned reached quoted interviewed cited".split())
_MESSAGES = frozenset(
    """statement letter message post tweet note email memo communique report article response release interview speech
    video telegram cable text bulletin comment""".split()
)
_BEFORE_PARTICIPLES = frozenset(", and while by after before in without instead".split())
_KEPT = frozenset("all both no only nearly almost once".split())
_NOT_SUBJECTS = frozenset("here now then there so not only even also still thus".split()) | OBJECTS - {"it", "you"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """A subject as a range of word indices; ``how`` is np, relative, shared or inverted.

    ``antecedent`` is the noun phrase that an object relative clause hangs on ("a truce which the army broke").
    """

    first: int
    last: int
    how: str = "np"
    antecedent: tuple[int, int] | None = None


def _finite_at(verbs: tuple[Verb, ...]) -> dict[int, Verb]:
    return {i: v for v in verbs if v.tense != "none" for i in range(v.first, v.at + 1)}


def opens_clause(lemma: str) -> bool:
    """Whether a verb can be followed by a clause."""
    return any(c.has("cqdh") for c in lexicon().verbs.get(lemma, ()))


def _relative_start(words: tuple[Word, ...], verb: Verb) -> int | None:
    """Where the relative clause begins whose verb this is, or ``None`` if it is a main verb."""
    i = verb.first - 1
    if i >= 0 and words[i].low in RELATIVES:
        return i
    for j in range(i, max(-1, i - 6), -1):
        if words[j].kind == "p" or words[j].low in AUXILIARY:
            return None
        if words[j].low in ("whose", "whom", "which"):
            return j
    return None


def _opening_comma(words: tuple[Word, ...], closing: int, finite: dict[int, Verb]) -> int | None:
    """The comma that opens the apposition or relative clause closed at ``closing``, or ``None``."""
    i = closing - 1
    while i >= 0:
        word = words[i]
        if word.low == ")":
            while i > 0 and words[i].low != "(":
                i -= 1
        elif word.low == ",":
            relative = words[i + 1].low in RELATIVES | {"whose", "whom"} or words[i + 1].low in PREPOSITIONS
            relative = relative or words[i + 1].low in _QUESTIONED
            relative = relative or (words[i + 1].low.endswith("ing") and not words[i + 1].title)
            plain = not any(j in finite for j in range(i + 1, closing))
            if (relative or plain) and words[i + 1].low not in COORDINATORS:
                return i
            if not plain and not relative:
                i -= 1
                continue
            return None
        elif word.kind == "q" or word.low in (";", ":", "(") or word.low in _DASHES:
            return None
        i -= 1
    return None


def _coordinates_names(words: tuple[Word, ...], at: int, finite: dict[int, Verb]) -> bool:
    """Whether "and" at ``at`` joins two noun phrases: no finite verb stands before it in its clause."""
    for i in range(at - 1, -1, -1):
        if words[i].kind == "q" or words[i].low in (";", ":", ",") or words[i].low in SUBORDINATORS:
            return i != at - 1
        if i in finite:
            return finite[i].at + 1 < at and _relative_start(words, finite[i]) is not None
    return True


def left_edge(words: tuple[Word, ...], at: int, finite: dict[int, Verb]) -> int:
    """Where the noun phrase that ends before ``at`` begins at the earliest."""
    i = at - 1
    while i >= 0:
        step = _over_verb(words, i, finite) if i in finite else _over(words, i, at, finite)
        if step is None:
            return finite[i].at + 1 if i in finite else i + 1
        i = step
    return 0


def _over_verb(words: tuple[Word, ...], i: int, finite: dict[int, Verb]) -> int | None:
    """The word before the relative clause whose verb stands here, ``None`` for a main verb."""
    start = _relative_start(words, finite[i])
    if start is None:
        return None
    return start - 2 if start > 0 and words[start - 1].low == "," else start - 1


def _over(words: tuple[Word, ...], i: int, at: int, finite: dict[int, Verb]) -> int | None:
    """The next word to look at leftwards, ``None`` where the noun phrase cannot go on to the left of ``i``."""
    word = words[i]
    if word.kind == "q" and word.owns and i == at - 1:
        opening = _opening_comma(words, i, finite)
        return None if opening is None else opening - 1
    if word.kind == "q":
        ends = word.owns or word.end - word.start > 50 or words[min(i + 1, len(words) - 1)].low == "," or i == 0
        return None if ends else i - 1
    if word.low == ")":
        return next((j - 1 for j in range(i, -1, -1) if words[j].low == "("), i - 1)
    if word.low == ",":
        opening = _opening_comma(words, i, finite) if i == at - 1 else None
        return None if opening is None else opening - 1
    if word.low == ".":
        abbreviated = i > 0 and (words[i - 1].low in _ABBREVIATED or len(words[i - 1].low) < 2)
        return i - 1 if abbreviated else None
    if word.low in _DASHES and i == at - 1:
        opening = next((j for j in range(i - 2, max(0, i - 30), -1) if words[j].low in _DASHES), None)
        double = opening is not None and words[opening - 1].low in _DASHES
        return None if opening is None else opening - 1 - double
    if word.low in _HARD or word.low in _DASHES or word.low in SUBORDINATORS:
        return None
    if word.low in COORDINATORS:
        joins = word.low in ("and", "or", "nor") and _coordinates_names(words, i, finite)
        return i - 1 if joins else None
    return None if word.low in RELATIVES and i < at - 1 else i - 1


def _starts_phrase(words: tuple[Word, ...], i: int) -> bool:
    word = words[i]
    before = words[i - 1]
    if before.low in PREPOSITIONS or before.low in DETERMINERS:
        return False
    return word.low in DETERMINERS or word.low in PRONOUNS or (word.title and not before.title)


def _measures(low: str, following: str) -> bool:
    """Whether a preposition opens a quantity: "at least half", "about 40"."""
    return following in ("least", "most") or (
        low in ("about", "around", "over", "under", "between") and following[:1].isdigit()
    )


def trim(words: tuple[Word, ...], first: int, last: int) -> tuple[int, int]:
    """A noun phrase without the adverbs and the circumstance before it ("On Monday the army" is "the army")."""
    while first < last:
        word = words[first]
        following = words[first + 1].low if first + 1 < last else ""
        if word.kind == "p" and word.low not in "$€£":
            first += 1
        elif word.low in ("last", "next", "this", "late", "early") and following in _TIME:
            first += 2
        elif word.low in _TIME or word.low in COORDINATORS or (is_adverb(word) and word.low not in _KEPT):
            first += 1
        elif word.low in PREPOSITIONS and not _measures(word.low, following):
            nxt = next((j for j in range(first + 2, last) if _starts_phrase(words, j)), None)
            if nxt is None:
                comma = next((j for j in range(first, last) if words[j].low == ","), last)
                first = comma
            else:
                first = nxt
        else:
            break
    while last > first and (words[last - 1].low == "," or is_adverb(words[last - 1])):
        last -= 1
    return first, last


def noun_phrase_before(words: tuple[Word, ...], last: int, finite: dict[int, Verb]) -> tuple[int, int]:
    """The noun phrase that ends before ``last``, as an antecedent: "a unit commander" in "a unit commander who"."""
    if last > 0 and words[last - 1].low == ",":
        last -= 1
    i = last - 1
    while i >= 0:
        word = words[i]
        if i in finite or word.kind == "q" or (word.kind == "p" and word.low not in ".'’&"):
            break
        if word.low in SUBORDINATORS or word.low in COORDINATORS or word.low in RELATIVES:
            break
        if word.low in PREPOSITIONS and word.low != "of":
            break
        i -= 1
    return trim(words, i + 1, last)


def _drop_addressee(words: tuple[Word, ...], first: int, last: int, finite: dict[int, Verb]) -> int:
    """Skip an addressee: "reporters" in "told reporters the army had left"."""
    governing = finite.get(first - 1)
    if governing is None or not any(c.has("d") for c in lexicon().verbs.get(governing.lemma, ())):
        return first
    for i in range(last - 1, first, -1):
        if words[i].low in DETERMINERS or words[i].low in PRONOUNS:
            return i
    return first + 1 if last - first > 1 else first


def _shared(words: tuple[Word, ...], verbs: tuple[Verb, ...], verb: Verb) -> Subject | None:
    """The subject of an earlier verb that this one shares by coordination or as a participle."""
    earlier = [v for v in verbs if v.at < verb.first and v.tense != "none"]
    if verb.voice == "participle":
        says = [v for v in earlier if any(c.has("cq") for c in lexicon().verbs.get(v.lemma, ()))]
        order = [*says[:1], *reversed(earlier)] if says else list(reversed(earlier))
    else:
        same = [v for v in earlier if v.tense == verb.tense]
        order = [*reversed(same), *earlier]
    for other in order:
        found = subject(words, verbs, other)
        if found is not None and found.how != "shared":
            return Subject(first=found.first, last=found.last, how="shared")
    return None


def _message(words: tuple[Word, ...], at: int) -> bool:
    """Whether a message stands before a participle, which tells what it says: "issued a statement saying"."""
    i = at - 1
    while i > 0 and words[i].low in _TIME:
        i -= 1
    return words[at].low in ("saying", "stating", "claiming", "arguing", "declaring") and words[i].low in _MESSAGES


def _of_participle(words: tuple[Word, ...], verbs: tuple[Verb, ...], verb: Verb) -> Subject | None:
    """The subject that a free participle takes from its clause: ", saying", "issued a statement saying"."""
    at, before, finite = verb.first, words[verb.first - 1], _finite_at(verbs)
    closed = before.kind == "q" and before.owns
    if closed or _message(words, at) or before.low in _BEFORE_PARTICIPLES:
        shared = _shared(words, verbs, verb)
        if shared is not None or before.low != ",":
            return shared
        first, last = trim(words, left_edge(words, at - 1, finite), at - 1)
        return Subject(first=first, last=last, how="shared") if first < last else None
    edge = left_edge(words, at, finite)
    first, last = trim(words, edge, at)
    return Subject(first=first, last=last) if first < last and words[first - 1].low == "with" else None


def subject(words: tuple[Word, ...], verbs: tuple[Verb, ...], verb: Verb) -> Subject | None:
    """The subject of a verb group, or ``None`` where the line shows none."""
    finite = _finite_at(verbs)
    at = verb.first
    before = words[at - 1] if at else None
    if before is None:
        return None
    if before.low in ("who", "which") or (
        before.low == "that" and at > 1 and (at - 2) not in finite and words[at - 2].kind == "w"
    ):
        first, last = noun_phrase_before(words, at - 1, finite)
        return Subject(first=first, last=last, how="relative") if first < last else None
    if verb.voice == "participle":
        return _of_participle(words, verbs, verb)
    if before.low in COORDINATORS:
        return _shared(words, verbs, verb)
    edge = left_edge(words, at, finite)
    if edge >= at:
        return _shared(words, verbs, verb) if before.low == "," else None
    edge = _drop_addressee(words, edge, at, finite)
    first, last = trim(words, edge, at)
    if first >= last and edge > 1 and words[edge - 1].low in ("who", "which"):
        first, last = noun_phrase_before(words, edge - 1, finite)
        return Subject(first=first, last=last, how="relative") if first < last else None
    if first >= last or (last - first == 1 and words[first].low in _NOT_SUBJECTS):
        return _shared(words, verbs, verb) if edge and words[edge - 1].low in COORDINATORS else None
    antecedent = None
    opener = words[edge - 1].low if edge else ""
    spoken = opener == "that" and any(v.first < edge and opens_clause(v.lemma) for v in verbs)
    if opener in ("which", "that", "whom", "who") and edge > 1 and (edge - 2) not in finite and not spoken:
        antecedent = noun_phrase_before(words, edge - 1, finite)
    return Subject(first=first, last=last, antecedent=antecedent)
