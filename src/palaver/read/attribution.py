"""Attributions in a line: whose words, by what cue, which words. Grammar only; acts and issues come later."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from palaver.read.attribution_bounds import Clause, Range
from palaver.read.attribution_complements import COPULAS, Complement, complement, match
from palaver.read.attribution_forms import Verb
from palaver.read.attribution_fronted import fronted, inverted, parenthetic
from palaver.read.attribution_grammar import ARTICLES
from palaver.read.attribution_model import Attribution, attribution
from palaver.read.attribution_passive import chained, passive
from palaver.read.attribution_subjects import Subject, subject
from palaver.read.attribution_words import Line, Word
from palaver.read.cues import Cue, lexicon

_RECORDS = frozenset(
    """pictures images image picture footage video videos photographs photos data figures records documents document
    report reports survey surveys poll polls maps map satellite study studies statistics leaflets files logs""".split()
)
_PHASES = frozenset("begin continue conclude finish resume".split())
_NOBODY = frozenset("neither nobody none no".split())
_WITHHELD = frozenset("say comment confirm discuss name answer specify explain elaborate disclose reveal give".split())


def by_verbs(line: Line, verbs: tuple[Verb, ...]) -> Iterator[Attribution]:
    """The attributions of a line that a verb makes."""
    stops = parenthetic(line, verbs)
    for verb in verbs:
        clause = Clause(line=line, verbs=verbs, verb=verb, stops=stops)
        known = verb.lemma in lexicon().verbs or verb.lemma in COPULAS
        if verb.voice in ("active", "participle") and known:
            yield from _active(clause)
        elif verb.voice in ("passive", "infinitive"):
            make = passive if verb.voice == "passive" else chained
            for source, group, done, negated in make(clause):
                yield attribution(line, source, group, done, negated)


def _active(clause: Clause) -> Iterator[Attribution]:
    verb = clause.verb
    cues = lexicon().verbs.get(verb.lemma, ())
    who = inverted(clause, cues)
    done = fronted(clause, who, next(c for c in cues if c.has("q"))) if who else None
    if done is None:
        who = subject(clause.words, clause.verbs, verb)
        if who is None or (verb.lemma == "agree" and _jointly(clause.words, who)):
            return
        done = _content(clause, who, cues)
    if who is None or done is None:
        return
    withheld = _withheld(clause, done) if verb.lemma in ("decline", "refuse") else None
    source = (who.first, who.last)
    unsaid = verb.negated or withheld is not None or clause.words[who.first].low in _NOBODY
    yield attribution(clause.line, source, verb, withheld or done, unsaid)


def _content(clause: Clause, who: Subject, cues: tuple[Cue, ...]) -> Complement | None:
    """What is ascribed to a subject before its verb: the words after it, those before it, or its antecedent."""
    words, verb = clause.words, clause.verb
    done = None
    if _after_quotation(words, who):
        talker = next((c for c in cues if c.has("q") and not c.particles), None)
        done = fronted(clause, who, talker) if talker else None
    done = done or complement(clause)
    if done is None and who.how == "np" and verb.tense != "modal":
        talker = next((c for c in cues if c.has("qc") and match(words, verb, c, clause.verbs) is not None), None)
        talker = None if verb.lemma in _PHASES or _has_object(words, verb) else talker
        done = fronted(clause, who, talker) if talker else None
    plain = next((c for c in cues if not c.particles), None)
    if done is None and who.antecedent and plain:
        pieces = (who.antecedent,)
        done = Complement(pieces=pieces, act=plain.act("nc"), lemma=plain.lemma, frame="n", cue_last=verb.at + 1)
    elif done is not None and who.antecedent and done.frame in ("c", "n", "t", "o"):
        done = replace(done, pieces=(*done.pieces, who.antecedent))
    return _within(words, who, done) if done is not None else None


def _has_object(words: tuple[Word, ...], verb: Verb) -> bool:
    """Whether a noun phrase follows a verb, so that it does not close what stands before it."""
    return verb.at + 1 < len(words) and words[verb.at + 1].low in ARTICLES


def _after_quotation(words: tuple[Word, ...], who: Subject) -> bool:
    """Whether a subject follows a quotation, with a comma or directly: `"...," he`."""
    if who.how != "np" or who.first == 0:
        return False
    before = words[who.first - 1]
    return before.kind == "q" or (before.low == "," and who.first > 1 and words[who.first - 2].kind == "q")


def _within(words: tuple[Word, ...], who: Subject, done: Complement) -> Complement | None:
    """The content cut to what the subject can have: records show things, a relative clause ends at its comma."""
    if done.lemma == "show" and done.frame == "n" and not any(w.low in _RECORDS for w in words[who.first : who.last]):
        return None
    if who.how == "relative":
        return replace(done, pieces=tuple(_to_comma(words, piece) for piece in done.pieces))
    return done


def _to_comma(words: tuple[Word, ...], piece: Range) -> Range:
    """What a relative clause ascribes ends with the clause."""
    for i in range(*piece):
        if words[i].low == "," and i > piece[0]:
            return piece[0], i
        if words[i].kind == "q" and words[i].owns and i + 1 < piece[1]:
            return piece[0], i + 1
    return piece


def _withheld(clause: Clause, done: Complement) -> Complement | None:
    """ "declined to say when": words that were not said."""
    words = clause.words
    first, last = done.pieces[0]
    if first + 1 >= last or words[first].low != "to" or words[first + 1].low not in _WITHHELD:
        return None
    start = first + 2
    start += start < last and words[start].low in ("on", "about", "whether") and words[start].low != "whether"
    if start >= last:
        return None
    return Complement(pieces=((start, last),), act="assert", lemma="say", frame="w", cue_last=start)


def _jointly(words: tuple[Word, ...], who: Subject) -> bool:
    """Whether the parties do it together: what they agree is a commitment, not what one of them says."""
    together = {"and", "both", "sides", "parties", "delegations", "they", "governments", "we", "capitals", "leaders"}
    return any(w.low in together for w in words[who.first : who.last])
