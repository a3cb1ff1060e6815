"""Where what is ascribed begins and ends."""

from __future__ import annotations

from dataclasses import dataclass

from palaver.read.attribution_forms import Verb
from palaver.read.attribution_grammar import COORDINATORS, RELATIVES, SUBORDINATORS, is_adverb
from palaver.read.attribution_subjects import left_edge
from palaver.read.attribution_words import Line, Word
from palaver.read.cues import lexicon

_CONNECTIVES = frozenset(
    """but and however yet so nor moreover furthermore meanwhile nevertheless nonetheless still also then thus
    therefore besides instead likewise similarly additionally afterwards afterward later earlier""".split()
)
_DASHES = frozenset(("—", "–", "--", "―"))
_OPENING = SUBORDINATORS - frozenset("as since after before until till once".split())
_FRONTED = frozenset("while although though when if after before as since because once whereas".split())
"""What opens a subordinate clause that stands before its main clause."""
_CONTRAST = frozenset("while whereas although though".split())


Range = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """A verb group in its line, with what the search for its subject and its content needs.

    ``stops`` are words where a parenthetical attribution begins (", the minister said").
    """

    line: Line
    verbs: tuple[Verb, ...]
    verb: Verb
    stops: frozenset[int] = frozenset()

    @property
    def words(self) -> tuple[Word, ...]:
        """The words of the line."""
        return self.line.words


def is_cue(lemma: str) -> bool:
    """Whether a verb can ascribe anything."""
    return lemma in lexicon().verbs


def _says(lemma: str) -> bool:
    return any(c.has("cq") for c in lexicon().verbs.get(lemma, ()))


def skip_connective(words: tuple[Word, ...], first: int, last: int) -> int:
    """The first word after an opening connective ("But", "However,")."""
    while first < last and (words[first].low in _CONNECTIVES or words[first].low in (",", "-", "•")):
        first += 1
    return first


def tidy(words: tuple[Word, ...], first: int, last: int) -> tuple[int, int]:
    """A range without marks and conjunctions at its edges."""
    while last > first and (
        words[last - 1].low in (",", ";", ":", ".", "!", "—", "–", "-", "…") or words[last - 1].low in COORDINATORS
    ):
        last -= 1
    while first < last and words[first].low in (",", ";", ":", ".", "—", "–", "-"):
        first += 1
    return first, last


def _coordinated(words: tuple[Word, ...], verb: Verb) -> int | None:
    """The conjunction (or the comma before it) when a verb group is joined to an earlier one without a subject."""
    i = verb.first - 1
    while i > 0 and is_adverb(words[i]):
        i -= 1
    if i > 0 and (words[i].low in ("and", "but", "or", "then", "yet") or words[i].low == ","):
        return i - 1 if words[i - 1].low == "," else i
    return None


def _own_clause(words: tuple[Word, ...], verb: Verb, start: int, finite: dict[int, Verb]) -> int | None:
    """The conjunction before a coordinate clause with its own subject, or ``None``."""
    edge = left_edge(words, verb.first, finite)
    if edge <= start or edge >= verb.first:
        return None
    i = edge - 1
    if words[i].low in ("and", "but", "while", "yet", "so", "whereas", "although", "though"):
        return i - 1 if words[i - 1].low == "," else i
    return None


def content_end(clause: Clause, start: int) -> int:
    """One past the last word of a content that begins at ``start`` and is governed by the clause's verb."""
    line, verbs, verb, stops, words = clause.line, clause.verbs, clause.verb, clause.stops, clause.words
    finite = {i: v for v in verbs if v.tense != "none" for i in range(v.first, v.at + 1)}
    inner = next((v for v in verbs if v.first >= start and v.tense != "none"), None)
    opened = words[start].low if start < len(words) else ""
    phrase = inner is None or opened == "to" or verb.lemma == "" or not _clausal(words, start, inner)
    limit = _main_clause(clause, start, finite)
    at_first = {v.first: v for v in verbs if v.first > start}
    for i in range(start, len(words)):
        word = words[i]
        if (i in stops and i > start) or i == limit:
            return i
        if word.low == ";" or (word.low in _DASHES and i > start and phrase):
            return i
        following = words[i + 1].low if i + 1 < len(words) else ""
        if word.low == "," and following == "according":
            return i
        if (
            word.low == ","
            and following == "for"
            and not phrase
            and any(v.first > i + 1 and v.tense != "none" for v in verbs)
        ):
            return i
        if word.low == "and" and following == "that" and phrase and i > start:
            return i
        if word.low == "according" and words[min(i + 1, len(words) - 1)].low == "to" and i > start:
            return i
        if i in at_first:
            cut = _cut_at(line, (verb, at_first[i], inner), (start, phrase), finite)
            if cut is not None and cut > start:
                return cut
    return len(words)


def _main_clause(clause: Clause, start: int, finite: dict[int, Verb]) -> int | None:
    """The comma before the main clause, where the cue stands in a clause before it: "While the army says X, Y"."""
    words, verb = clause.words, clause.verb
    opener = next((i for i in range(verb.first - 1, -1, -1) if words[i].low in _FRONTED or i in finite), None)
    if verb.voice == "passive" and verb.tense == "none":
        opener = verb.first
    if opener is None or opener in finite:
        return None
    if any(i < opener for i in finite) and words[opener - 1].low not in (",", "and", "but", ";"):
        return None
    for other in clause.verbs:
        edge = left_edge(words, other.first, finite) if other.tense != "none" and other.first > start else 0
        if start < edge - 1 and words[edge - 1].low == "," and words[edge].low not in COORDINATORS | RELATIVES:
            return edge - 1
    return None


def _cut_at(
    line: Line, group: tuple[Verb, Verb, Verb | None], where: tuple[int, bool], finite: dict[int, Verb]
) -> int | None:
    """Where the content of a verb ends because a later verb group begins a clause of its own."""
    words = line.words
    verb, other, inner = group
    start, phrase = where
    if other.voice == "infinitive":
        return None
    if other.voice == "participle" and words[other.first - 1].low == "while" and words[other.first - 2].low == ",":
        return other.first - 2
    if other.voice == "participle":
        before = words[other.first - 1]
        closed = before.kind == "q" and before.owns
        comma = (before.low == "," or closed) and is_cue(other.lemma) and (phrase or _says(other.lemma))
        return (other.first if closed else other.first - 1) if comma else None
    joint = _coordinated(words, other)
    if joint is not None and (phrase or other is not inner):
        same = other.tense == verb.tense
        inner_same = inner is not None and not phrase and inner.tense == other.tense
        if phrase or (same and (not inner_same or is_cue(other.lemma))):
            return joint
        return None
    own = _own_clause(words, other, start, finite)
    if own is None:
        return None
    if phrase:
        return own
    contrast = words[own].low in _CONTRAST or words[own + 1].low in _CONTRAST
    alike = other.tense == verb.tense or {other.tense, verb.tense} <= {"present", "perfect"}
    if other is inner:
        return None
    told = inner is not None and verb.tense == other.tense == "past" and inner.tense != "past"
    return own if told or (_says(other.lemma) and (contrast or alike)) else None


def _clausal(words: tuple[Word, ...], start: int, inner: Verb) -> bool:
    """Whether the words from ``start`` to a verb are that verb's subject, so that a clause begins here."""
    between = words[start : inner.first]
    last = next((w for w in reversed(between) if not is_adverb(w)), None)
    if last is None or last.low in COORDINATORS or (last.low == "," and sum(w.low == "," for w in between) % 2):
        return False
    if any(w.low in (";", ":") or w.low in _DASHES or w.low in ("but", "yet", "then") for w in between):
        return False
    low = [w.low for w in between]
    if any(w in RELATIVES or w in ("whose", "whom") for w in low):
        return False
    return not any(w in _OPENING for w in low[1:])


def clausal(line: Line, verbs: tuple[Verb, ...], start: int) -> bool:
    """Whether a clause with a finite verb begins at a word."""
    words = line.words
    for inner in verbs:
        if inner.first < start or inner.tense == "none":
            continue
        if inner.first == start or words[start].kind == "p":
            return False
        relative = any(
            words[i].low in ("who", "which", "whose") and words[i - 1].low == ","
            for i in range(max(start + 1, inner.first - 5), inner.first)
        )
        if relative and any(v.first > inner.at and words[v.first - 1].low == "," for v in verbs):
            continue
        if any(words[i].low in ("who", "which", "whose") for i in range(start + 1, inner.first)) and not relative:
            return any(words[i].low == "," for i in range(start + 1, inner.first)) and words[inner.first - 1].low == ","
        return _clausal(words, start, inner)
    return False


def sentence_end(words: tuple[Word, ...], start: int) -> int:
    """The next semicolon, else the end of the line."""
    for i in range(start, len(words)):
        if words[i].low == ";":
            return i
    return len(words)
