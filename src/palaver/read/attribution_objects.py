"""Objects and infinitives after a cue verb: "demanded a truce", "urged both sides to talk", "called it a trap"."""

from __future__ import annotations

from palaver.read.attribution_bounds import Clause
from palaver.read.attribution_forms import Verb
from palaver.read.attribution_grammar import (
    AUXILIARY,
    COORDINATORS,
    DETERMINERS,
    OBJECTS,
    PREPOSITIONS,
    SUBORDINATORS,
    is_adverb,
)
from palaver.read.attribution_words import Line, Word
from palaver.read.cues import Cue

_MONEY = frozenset("$ € £ ¥".split())
_RATING = (
    "ful",
    "less",
    "ous",
    "able",
    "ible",
    "ive",
    "cal",
    "tic",
    "fair",
    "legal",
    "lawful",
    "false",
    "wrong",
    "true",
)


def object_of(clause: Clause, cue: Cue, after: int) -> tuple[str, int] | None:
    """Frame and start of an infinitive or an object that follows the cue."""
    word = clause.words[after]
    if word.low in ("to", "not") and cue.has("t"):
        return "t", after
    if word.low == "to" and cue.has("o"):
        return None
    if cue.has("x") and _two_objects(clause.line, clause.verbs, after):
        return "x", after
    if cue.has("a") and _reaches(clause, after, "as", 16):
        return "a", after
    if cue.has("o") and word.kind == "w" and (_reaches(clause, after, "to", 14) or _reaches(clause, after, "for", 6)):
        return "o", after
    return ("n", after) if cue.has("n") and _opens_object(clause.words, cue, after) else None


def _reaches(clause: Clause, after: int, low: str, within: int) -> bool:
    """Whether a word follows within so many words, with no verb before it."""
    words = clause.words
    at = next((i for i in range(after + 1, min(len(words), after + within)) if words[i].low == low), None)
    if at is None:
        return False
    return not any(after <= v.first < at - (low == "to") and v.tense != "none" for v in clause.verbs)


def _opens_object(words: tuple[Word, ...], cue: Cue, after: int) -> bool:
    """Whether a noun phrase begins here."""
    word = words[after]
    following = words[min(after + 1, len(words) - 1)]
    least = word.low == "at" and following.low in ("least", "most")
    if word.low in _MONEY or (is_adverb(word) and following.low in _MONEY):
        return True
    if word.kind == "p" or (word.low in PREPOSITIONS and not cue.particles and not least):
        return False
    if word.low in AUXILIARY - {"having", "being"} or word.low in SUBORDINATORS - {"that"} | {"and", "or", "but", "to"}:
        return False
    return not (is_adverb(word) and following.kind == "p")


def _names_in_marks(words: tuple[Word, ...], after: int) -> bool:
    """Whether a quotation closes what is named, however long its object: 'a report that donors came first "a slur"'."""
    at = next((i for i in range(after + 1, min(len(words), after + 20)) if words[i].kind == "q"), None)
    if at is None or any(w.kind == "p" for w in words[after:at]):
        return False
    closes = at + 1 >= len(words) or words[at + 1].kind == "p" or words[at + 1].low in COORDINATORS
    before = words[at - 1].low
    single = at == after + 1 and before in OBJECTS
    return closes and (single or before not in PREPOSITIONS | DETERMINERS - {"this", "that", "these", "those"})


def _rated(words: tuple[Word, ...], after: int) -> bool:
    """Whether an adjective closes what is named: "called the meeting productive"."""
    if words[after].low not in DETERMINERS | OBJECTS:
        return False
    end = next((i for i in range(after + 1, min(len(words), after + 7)) if words[i].kind == "p"), None)
    end = next((i for i in range(after + 1, end or 0) if words[i].low in COORDINATORS), end)
    if end is None or any(w.low in PREPOSITIONS or w.kind != "w" for w in words[after:end]):
        return False
    last = words[end - 1]
    least = 1 if words[after].low in ("it", "him", "them") else 2
    return end - 1 - after >= least and last.low.endswith(_RATING) and not last.title


def _two_objects(line: Line, verbs: tuple[Verb, ...], after: int) -> bool:
    """Whether two noun phrases follow: "it a trap", 'the accord "promising"'."""
    words = line.words
    if _names_in_marks(words, after) or _rated(words, after):
        return True
    end = min(len(words), after + 12)
    for i in range(after + 1, end):
        if words[i].kind == "p" or words[i].low in SUBORDINATORS:
            return False
        if words[i].kind == "q" and words[i - 1].kind == "w" and words[i - 1].low not in PREPOSITIONS:
            return words[i - 1].low not in DETERMINERS - {"this", "that", "these", "those"}
        if any(v.first == i and v.tense != "none" for v in verbs):
            return False
        if words[i].low in ("a", "an", "the", "one", "no", "not") and words[i - 1].low not in PREPOSITIONS:
            return words[i - 1].low not in DETERMINERS or i - 1 == after
        if words[after].low in OBJECTS and i == after + 1:
            return words[i].low not in PREPOSITIONS | {"and", "or", "to", "back", "later"}
    return False
