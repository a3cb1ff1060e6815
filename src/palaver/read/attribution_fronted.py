"""Attributions that stand after or amid the words: `"...," said the minister`, "it is, he said, too late"."""

from __future__ import annotations

from palaver.read.attribution_bounds import Clause, Range, clausal, sentence_end, skip_connective, tidy
from palaver.read.attribution_complements import Complement
from palaver.read.attribution_forms import Verb
from palaver.read.attribution_grammar import DETERMINERS, PREPOSITIONS, PRONOUNS, RELATIVES, SUBORDINATORS, is_adverb
from palaver.read.attribution_subjects import Subject, subject
from palaver.read.attribution_words import Line, Word
from palaver.read.cues import Cue, lexicon

_AFTER_SUBJECT = frozenset("and but while as in after who which whose".split())
_BREAKS = (",", "—", "–", "-", "--", "―")
_OFFICES = frozenset(
    """former senior chief deputy veteran local retired longtime acting fellow opposition rebel government army
    military police party defence defense foreign prime state national top leading one another spokesman spokeswoman
    president minister general professor doctor analyst colonel commander""".split()
)
"""Words that may open a subject in lower case without an article: "said former minister ..."."""


def front(line: Line, first: int) -> Range | None:
    """The words before a parenthetical attribution that begins at ``first``: from the last break to the comma."""
    words = line.words
    last = first
    while last > 0 and words[last - 1].low in (*_BREAKS, "as"):
        last -= 1
    begin = last - 1
    while begin > 0 and words[begin - 1].low != ";":
        begin -= 1
    if last > 0 and words[last - 1].kind == "q":
        q = last - 1
        loose = any(w.kind == "w" for w in words[begin:q])
        tied = loose and words[q - 1].low not in (":", ".")
        begin = begin if tied else q
    begin, last = tidy(words, skip_connective(words, begin, last), last)
    return (begin, last) if begin < last else None


def _may_turn(clause: Clause, cues: tuple[Cue, ...]) -> bool:
    """Whether a verb stands where one stands before its subject."""
    words, verb = clause.words, clause.verb
    at = verb.at
    if verb.first != at and not is_adverb(words[verb.first]):
        return False
    if verb.tense not in ("past", "present") or at == 0 or at + 1 >= len(words) or any(c.has("d") for c in cues):
        return False
    before, after = words[verb.first - 1], words[at + 1]
    if not any(c.has("q") for c in cues) or after.kind != "w":
        return False
    if not (before.kind == "q" or before.low in (*_BREAKS, ".") or verb.first == 0):
        return False
    if after.low in PREPOSITIONS or after.low in SUBORDINATORS or after.low in ("to", "so", "not"):
        return False
    named = after.low in DETERMINERS | PRONOUNS | _OFFICES or after.title or after.low.endswith("s")
    return named or (before.kind == "q" and at + 2 < len(words) and words[at + 2].title)


def inverted(clause: Clause, cues: tuple[Cue, ...]) -> Subject | None:
    """The subject that follows its verb: `"...," said the minister`."""
    words, verb = clause.words, clause.verb
    if not _may_turn(clause, cues):
        return None
    at = verb.at
    quoted = words[verb.first - 1].kind == "q" or (verb.first > 1 and words[verb.first - 2].kind == "q")
    last = _inverted_end(clause)
    if not quoted and (last < len(words) and words[last].kind == "w" and not is_adverb(words[last])):
        return None
    described = last + 1 < len(words) and words[last + 1].low in ("who", "which", "whose")
    opens = not described and clausal(clause.line, clause.verbs, at + 1)
    if not quoted and (opens or not _can_follow(verb.lemma, cues)):
        return None
    if last == at + 2 and words[at + 1].low in PRONOUNS and any(v.first == last for v in clause.verbs):
        return None
    return Subject(first=at + 1, last=last, how="inverted") if last > at + 1 else None


def _can_follow(lemma: str, cues: tuple[Cue, ...]) -> bool:
    """Whether a verb may stand before its subject after unquoted words: "..., reports the agency"."""
    plain = any(c.has("c") for c in cues) and not any(c.has("n") and not c.particles for c in cues)
    return plain or lemma in ("report", "announce", "claim", "confirm", "write", "explain", "add", "note")


def _inverted_end(clause: Clause) -> int:
    """One past the subject that follows a verb."""
    words, verb, verbs = clause.words, clause.verb, clause.verbs
    starts = {v.first: v for v in verbs if v.at > verb.at}
    i = verb.at + 1
    appositive = False
    while i < len(words):
        word = words[i]
        appositive = appositive or word.low == ","
        if word.kind == "q" and words[i - 1].low in (",", ":", "."):
            return i - 1
        abbreviated = word.low == "." and len(words[i - 1].low) < 4 and words[i - 1].low not in PRONOUNS
        if word.low in (".", ":", ";", "—", "–") and not abbreviated:
            return i
        if i in starts and words[i - 1].low not in RELATIVES and not _within_relative(words, i, verb.at):
            return i - 1 if words[i - 1].low in (",", "and", "but") else i
        if word.low in ("in", "on", "at", "after", "during", "to", "as", "when", "before") and i > verb.at + 1:
            if appositive:
                i += 1
                continue
            return i
        if word.low == "," and i + 1 < len(words) and words[i + 1].low in _AFTER_SUBJECT:
            return i
        i += 1
    return i


def _within_relative(words: tuple[Word, ...], at: int, verb_at: int) -> bool:
    return any(w.low in ("who", "whose", "which", "that", "whom") for w in words[max(verb_at, at - 6) : at])


def fronted(clause: Clause, who: Subject, cue: Cue) -> Complement | None:
    """The content before the attribution, with what goes on after it ("It is, he said, too late")."""
    words, verb, verbs = clause.words, clause.verb, clause.verbs
    opening = verb.first - 1 if who.how == "inverted" else who.first - 1
    while opening >= 0 and (is_adverb(words[opening]) or words[opening].low == "as"):
        opening -= 1
    if who.first > 0 and words[who.first - 1].low == "as" and opening < 0:
        return _announced(clause, cue)
    if opening < 0 or not (words[opening].kind == "q" or words[opening].low in _BREAKS):
        return None
    before = front(clause.line, opening + 1)
    if before is None:
        return None
    rest = _rest(clause, max(who.last, verb.at + 1), quoted=words[before[1] - 1].kind == "q")
    pieces = (before, rest) if rest else (before,)
    spoken = any(w.kind == "q" for w in words[slice(*before)])
    if not spoken and not any(before[0] <= v.at < before[1] for v in verbs):
        if rest is None or not _goes_on(clause, before, rest):
            return None
        pieces = (rest, before)
    elif words[opening].kind != "q" and _is_circumstance(clause, before):
        if rest is None or not clausal(clause.line, verbs, rest[0]):
            return None
        pieces = (rest, before)
    return Complement(pieces=pieces, act=cue.act("qcn"), lemma=cue.lemma, frame="q", cue_last=verb.at + 1)


def _goes_on(clause: Clause, before: Range, rest: Range) -> bool:
    """Whether words without a verb are taken up after the attribution: "Otherwise, he warned, the army would"."""
    if any(v.first == rest[0] and v.tense != "none" for v in clause.verbs):
        return True
    return clausal(clause.line, clause.verbs, rest[0])


def _is_circumstance(clause: Clause, before: Range) -> bool:
    """Whether what stands before is no clause but a circumstance ("In Kerrat on Monday", "When asked")."""
    words = clause.words
    if words[before[0]].low not in SUBORDINATORS | PREPOSITIONS:
        return False
    return not any(before[0] < v.at < before[1] and words[v.first - 1].low not in SUBORDINATORS for v in clause.verbs)


def _announced(clause: Clause, cue: Cue) -> Complement | None:
    """What follows "As the minister explained, ..."."""
    words, verb, verbs = clause.words, clause.verb, clause.verbs
    comma = next((i for i in range(verb.at + 1, len(words)) if words[i].low == ","), None)
    if comma is None or any(verb.at < v.at < comma and v.tense != "none" for v in verbs):
        return None
    piece = tidy(words, comma + 1, sentence_end(words, comma + 1))
    return Complement(pieces=(piece,), act=cue.act("qcn"), lemma=cue.lemma, frame="q", cue_last=verb.at + 1)


def _rest(clause: Clause, start: int, *, quoted: bool) -> Range | None:
    """What goes on after an interrupting attribution."""
    words, verbs = clause.words, clause.verbs
    i = start
    while i < len(words) and words[i].low not in (",", ":", ".", ";", "—", "–") and words[i].kind != "q":
        if any(v.first == i and v.tense != "none" for v in verbs):
            return None
        i += 1
    if i + 1 >= len(words) or words[i].low in (".", ";"):
        return None
    j = i if words[i].kind == "q" else i + 1
    if words[j].kind == "q":
        return _some(tidy(words, j, sentence_end(words, j)))
    if quoted or words[i].low != "," or words[j].low in RELATIVES | {"and", "but", "adding", "while", "whose", "in"}:
        return None
    if any(v.first == j and v.voice == "participle" for v in verbs) or words[j].low in ("according", "with", "as"):
        return None
    return _some(tidy(words, j, sentence_end(words, j)))


def _some(found: Range) -> Range | None:
    return found if found[0] < found[1] else None


def parenthetic(line: Line, verbs: tuple[Verb, ...]) -> frozenset[int]:
    """Words where an attribution in parentheses of commas begins: the comma of ", he said"."""
    words = line.words
    stops = set()
    for verb in verbs:
        cues = lexicon().verbs.get(verb.lemma, ())
        if not any(c.has("q") for c in cues) or verb.voice != "active":
            continue
        turned = inverted(Clause(line=line, verbs=verbs, verb=verb), cues)
        last = max(turned.last if turned else 0, verb.at + 1)
        closes = last >= len(words) or words[last].kind == "p"
        who = turned or subject(words, verbs, verb)
        if who is None or not closes or who.how in ("shared", "relative"):
            continue
        opening = verb.first - 1 if turned else who.first - 1
        if opening > 0 and words[opening].low == ",":
            stops.add(opening)
    return frozenset(stops)
