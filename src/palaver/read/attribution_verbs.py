"""Verb groups: where a clause has its verb, in which voice and tense, and whether it is negated.

There is no tagger: a word is a verb when its form is one, when what stands before it can end a subject, and when it
is not plainly a noun or a participle that qualifies one.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from palaver.read.attribution_forms import Form, Verb, auxiliaries_before, readings, short_for_has
from palaver.read.attribution_grammar import (
    AUXILIARY,
    BE,
    COORDINATORS,
    DETERMINERS,
    DO,
    HAVE,
    HAVE_NOT,
    MODAL,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBORDINATORS,
)
from palaver.read.attribution_nouns import (
    gerund_noun,
    hangs,
    month,
    noun_before,
    only_verb,
    plural,
    plural_head,
    plural_noun,
)
from palaver.read.attribution_words import Line, Word
from palaver.read.cues import BASE, GERUND, PARTICIPLE, PAST, THIRD, lexicon

_ASKED = frozenset("asked pressed questioned".split())
_DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday earlier last this late".split()
)
_ASPECT = frozenset("keep continue start begin stop".split())


def _reduced(words: tuple[Word, ...], at: int, verbs: list[Verb]) -> bool:
    """Whether a bare past form qualifies the noun before it ("the truce proposed in May", "men accused of it")."""
    after = words[at + 1].low if at + 1 < len(words) else ""
    if after == "by":
        return at + 2 >= len(words) or not words[at + 2].low.endswith("ing")
    if words[at].low in ("said", "told") or (verbs and words[verbs[-1].first - 1].low in RELATIVES):
        return False
    lemma_cues = lexicon().verbs
    last = verbs[-1] if verbs else None
    if last is None or last.tense == "none":
        return False
    if after == "that" and any(
        c.has("ch") for lemma, _ in lexicon().forms.get(words[at].low, ()) for c in lemma_cues.get(lemma, ())
    ):
        return False
    between = words[last.at + 1 : at]
    if any(w.low in SUBORDINATORS | RELATIVES | COORDINATORS or w.kind != "w" for w in between):
        return False
    opens_clause = any(c.has("cqhw") for c in lemma_cues.get(last.lemma, ())) and last.voice != "infinitive"
    return not opens_clause


def _finite(words: tuple[Word, ...], at: int, verbs: list[Verb], heading: bool) -> Verb | None:
    """The verb group that ends at a word, ``None`` where that is no verb."""
    inflections = readings(words, at, heading)
    if not inflections:
        return None
    first, auxiliaries, negated = auxiliaries_before(words, at)
    last = auxiliaries[-1] if auxiliaries else ""
    form = Form(first, at, inflections, negated)
    if auxiliaries and auxiliaries[0] == "to" and last != "to":
        return None
    if last == "to":
        return form.make(BASE, "infinitive", "none") if BASE in inflections else None
    if last in BE and short_for_has(words, at, auxiliaries, inflections):
        return form.make(PARTICIPLE if PARTICIPLE in inflections else PAST, "active", "perfect")
    if last in BE:
        tense = "modal" if set(auxiliaries) & MODAL else "perfect" if set(auxiliaries) & HAVE else "be"
        if GERUND in inflections:
            return form.make(GERUND, "active", "be")
        return form.make(PARTICIPLE, "passive", tense) if PARTICIPLE in inflections else None
    if last in HAVE | HAVE_NOT:
        past = PARTICIPLE if PARTICIPLE in inflections else PAST
        return form.make(past, "active", "perfect") if past in inflections else None
    if last in DO | MODAL:
        tense = "modal" if last in MODAL else "past" if last.startswith("did") else "present"
        return form.make(BASE, "active", tense) if BASE in inflections else None
    return _bare(words, form, verbs)


def _bare(words: tuple[Word, ...], form: Form, verbs: list[Verb]) -> Verb | None:
    """A verb without auxiliaries."""
    at, first, inflections = form.at, form.first, form.inflections
    after = words[at + 1].low if at + 1 < len(words) else ""
    if words[at].low == "think" and after in ("tank", "tanks"):
        return None
    if after == "by" and words[at].low in _ASKED:
        return form.make(PARTICIPLE, "passive", "none")
    if GERUND in inflections:
        return None if gerund_noun(words, at) else form.make(GERUND, "participle", "none")
    lemma = next(iter(inflections.values()))
    speaks = any(c.has("q") and not c.particles for c in lexicon().verbs.get(lemma, ()))
    if noun_before(words, at, adjectives=PAST not in inflections and not speaks):
        return None
    if _after_verb(words, form, verbs) or (PAST in inflections and _in_apposition(words, at, verbs)):
        return None
    if PAST in inflections:
        return None if _reduced(words, at, verbs) else form.make(PAST, "active", "past")
    open_after = after not in AUXILIARY - {"having", "being"} or hangs(words, at)
    if THIRD in inflections and open_after and not plural_noun(words, at, inflections[THIRD]):
        return form.make(THIRD, "active", "present")
    if BASE in inflections and at and open_after:
        tense = _base_tense(words, first, after, verbs)
        return form.make(BASE, "active", tense) if tense else None
    return None


def _after_verb(words: tuple[Word, ...], form: Form, verbs: list[Verb]) -> bool:
    """Whether a verb stands directly before, so that this is its object ("hold talks") and no verb."""
    if not verbs or verbs[-1].at != form.first - 1:
        return False
    last = verbs[-1]
    return PAST not in form.inflections or (last.tense != "none" and words[last.first - 1].low not in RELATIVES)


def _in_apposition(words: tuple[Word, ...], at: int, verbs: list[Verb]) -> bool:
    """Whether a past form after the first comma only describes the subject: "the report, published on Monday,"."""
    if at == 0 or words[at - 1].low != "," or words[at].low == "said":
        return False
    return not any(w.low == "," for w in words[: at - 1]) and not any(v.tense != "none" for v in verbs)


def _joined_tense(words: tuple[Word, ...], head: Word, verbs: list[Verb]) -> str | None:
    """The tense of a form that "and" joins to an earlier one without ending."""
    if head.low not in COORDINATORS or not verbs or verbs[-1].tense not in ("present", "modal"):
        return None
    return verbs[-1].tense if words[verbs[-1].at].low == verbs[-1].lemma else None


def _base_tense(words: tuple[Word, ...], first: int, after: str, verbs: list[Verb]) -> str | None:
    """The tense of a form without ending: present after a plural, that of the verb it is joined to, else ``None``."""
    if first == 0:
        return None
    head, low = words[first - 1], words[first].low
    joined = _joined_tense(words, head, verbs)
    if joined:
        return joined
    if low == "say" and (head.low == "," or head.kind == "q") and after in DETERMINERS:
        return "present"
    if head.low == ",":
        opening = next((i for i in range(first - 2, 0, -1) if words[i].low == ","), 0)
        together = any(w.low == "and" for w in words[max(0, opening - 8) : opening])
        return "present" if opening and (together or plural(words[opening - 1])) else None
    if head.low in ("there", "here", "abroad", "elsewhere") and first > 1:
        head = words[first - 2]
    if head.kind != "w":
        return None
    if plural(head) or plural_head(words, first) or only_verb(words, first):
        return "present"
    names_before = head.title and any(w.low == "and" for w in words[max(0, first - 6) : first])
    return "present" if (after == "that" and head.low not in DETERMINERS) or names_before else None


@cache
def _stance_heads() -> frozenset[str]:
    return frozenset(phrase.split()[0] for phrase in lexicon().adjectives)


def _auxiliary_alone(words: tuple[Word, ...], at: int) -> Verb | None:
    """An auxiliary that has no verb of the lexicon after it: "is ready", `would "look hard"`."""
    word = words[at]
    if word.kind == "q":
        return _within_marks(words, at)
    if word.kind != "w" or word.low in ("be", "been", "being", "having") or word.low not in AUXILIARY:
        return None
    if (at and words[at - 1].low == "to") or month(words, at):
        return None
    first, _, negated = auxiliaries_before(words, at)
    tense = "be" if word.low in BE else "modal"
    return Verb(
        first=first, at=at, lemma="be", voice="active", tense=tense, negated=negated or word.low.endswith("n't")
    )


def _within_marks(words: tuple[Word, ...], at: int) -> Verb | None:
    """The verb a quotation begins with where it goes on with the clause before it: `the list "is being typed"`."""
    before = words[at - 1] if at else None
    if before is None or before.kind != "w" or before.low in PREPOSITIONS | DETERMINERS | COORDINATORS | AUXILIARY:
        return None
    readings = lexicon().forms.get(words[at].opening, ())
    finite = words[at].opening in AUXILIARY or any(i in (THIRD, PAST) for _, i in readings)
    finite = finite or (plural(before) and any(i == BASE for _, i in readings))
    if not finite and not (before.low in PRONOUNS and words[at].opening):
        return None
    return Verb(first=at, at=at, lemma="be", voice="active", tense="quoted", negated=False)


def _as_stance(words: tuple[Word, ...], verb: Verb) -> Verb:
    """ "is prepared to" as the verb "be" with an adjective, not as a passive."""
    if verb.voice == "passive" and words[verb.at].low in _stance_heads():
        at = next((i for i in range(verb.at - 1, verb.first - 1, -1) if words[i].low in BE), None)
        if at is not None:
            return replace(verb, at=at, lemma="be", voice="active")
    return verb


def verbs_of(line: Line) -> tuple[Verb, ...]:
    """The verb groups of a line, in order."""
    words = line.words
    found: list[Verb] = []
    for at in range(len(words)):
        verb = _finite(words, at, found, line.heading) or _auxiliary_alone(words, at)
        if verb is None:
            continue
        while found and found[-1].at >= verb.first and found[-1].lemma in ("be", "have", "do"):
            found.pop()
        if found and _qualifies(words, found[-1], verb):
            found.pop()
        if found and verb.voice == "participle" and found[-1].at == at - 1 and found[-1].lemma in _ASPECT:
            aspect = found.pop()
            verb = replace(verb, first=aspect.first, voice="active", tense=aspect.tense, negated=aspect.negated)
        found.append(_as_stance(words, verb))
    return tuple(found)


def _qualifies(words: tuple[Word, ...], earlier: Verb, verb: Verb) -> bool:
    """Whether an earlier past form only qualifies the subject of a verb: "footage published on Monday shows"."""
    bare = earlier.tense == "past" and earlier.first == earlier.at and earlier.voice == "active"
    if not bare or verb.tense == "none" or words[earlier.at + 1].low not in PREPOSITIONS | _DAYS:
        return False
    between = words[earlier.at + 1 : verb.first]
    if any(w.kind != "w" or w.low in SUBORDINATORS | RELATIVES | COORDINATORS | PRONOUNS for w in between):
        return False
    return not any(c.has("cqhw") for c in lexicon().verbs.get(earlier.lemma, ())) or earlier.lemma == "publish"
