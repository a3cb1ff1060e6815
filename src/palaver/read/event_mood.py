"""Whether a trigger tells of something that happened: not wished, ordered, feared, planned, denied or supposed."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from palaver.model.record import Statement
from palaver.read.event_words import Form, Trigger, event_words
from palaver.read.page import Page
from palaver.text.prepare import Token

MODALS = frozenset(
    "will would shall should may might can could must cannot can't won't wouldn't couldn't shouldn't 'll ’ll i'll "
    "we'll they'll he'll she'll it'll you'll i’ll we’ll they’ll he’ll she’ll it’ll you’ll won’t wouldn’t can’t "
    "couldn’t "
    "i'd they'd".split()
)
NEGATIONS = frozenset(
    "not never no nobody none neither nor n't didn't hasn't haven't wasn't weren't hadn't isn't aren't don't doesn't "
    "didn’t hasn’t haven’t wasn’t weren’t hadn’t isn’t aren’t don’t doesn’t without denied denies deny denying".split()
)
SUPPOSITIONS = frozenset("if unless until till whether once lest should".split())
_HAVE = frozenset("have has had having 've i've we've they've you've he's she's it's ’ve i’ve we’ve they’ve".split())
_BE = frozenset("is are was were been being am i'm we're they're i’m we’re they’re he's she's it's".split())
_DETERMINERS = frozenset(
    "the a an all any each every of for with and or these those our their his her its other more most some many no "
    "both in on from to by at as such newly recently".split()
)
_STOPS = frozenset('. , ; : – — - ( ) " “ ”'.split())
_REACH = 5
_ACCUSING = re.compile(r"accus|blam|suspect|convict|condemn|denounc")
_TIMELINE = re.compile(
    r"\W*(?:\d{1,2}[:.]\d\d\b|\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8}\b\.?|(?:[A-Z]{3,9}|[A-Z][a-z]{2,8})\.? \d{1,2}\b)"
    r"(?:,? \d{4})?\s*(?:[-–—:.|]|$)"
)


def is_timeline(paragraph: str) -> bool:
    """Whether a paragraph opens with a day or a time of the day, as entries of a chronicle do."""
    return _TIMELINE.match(paragraph) is not None


def by_sentence(page: Page, said: Sequence[Statement]) -> Mapping[int, Sequence[Statement]]:
    """The statements whose words reach into each sentence, by the sentence's index."""
    found: defaultdict[int, list[Statement]] = defaultdict(list)
    for statement in said:
        spans = [e.span for e in statement.evidence]
        for index in {s.index for span in spans for s in page.prepared.sentences_over(span.start, span.end)}:
            found[index].append(statement)
    return found


def statement_at(said: Sequence[Statement], at: int) -> Statement | None:
    """The innermost statement whose words cover a character."""
    covering = [s for s in said if any(e.span.start <= at < e.span.end for e in s.evidence)]
    return min(covering, key=lambda s: s.evidence[0].span.end - s.evidence[0].span.start, default=None)


def is_irreal(tokens: Sequence[Token], trigger: Trigger) -> bool:
    """Whether a verb is not told as having happened: a modal, a negation or an "if" governs it."""
    return _irreal(tokens, trigger)


def stands(tokens: Sequence[Token], trigger: Trigger, *, timeline: bool) -> bool:
    """Whether a word stands as the verb or noun it is listed as, and not as another part of speech."""
    return _fits(tokens, trigger, timeline)


def _fits(tokens: Sequence[Token], trigger: Trigger, timeline: bool) -> bool:
    before = tokens[trigger.first - 1].low if trigger.first else ""
    if trigger.form is Form.PAST:
        after = tokens[trigger.last + 1] if trigger.last + 1 < len(tokens) else None
        return not _adjectival(trigger, before, after)
    if trigger.form is Form.PRESENT:
        noun_too = any(e.form is Form.NOUN for e in event_words().entries.get(tokens[trigger.first].low, ()))
        subject = trigger.first > 0 and (tokens[trigger.first - 1].text[:1].isalpha() and before not in _DETERMINERS)
        return subject and not noun_too
    if trigger.form is Form.BASE:
        subject = trigger.first > 0 and before not in _DETERMINERS and before not in MODALS and before != "to"
        return subject and (timeline or trigger.family == "hold")
    if trigger.form is Form.ING:
        accused = before in ("of", "for") and any(_ACCUSING.match(t.low) for t in tokens[: trigger.first])
        return accused or before in _BE or before in (",", "by", "while", "after", "and")
    return True


def _adjectival(trigger: Trigger, before: str, after: Token | None) -> bool:
    """Whether a participle only describes the noun behind it ("the captured men", "occupied land")."""
    if trigger.first != trigger.last or after is None or not after.text[:1].isalpha():
        return False
    describes = before in _DETERMINERS or before.endswith("ly") or (before[:1].isdigit()) or trigger.first == 0
    sets = event_words().sets
    noun = after.low in sets["captives"] | sets["troops"] | sets["settlements"] | sets["grounds"] | sets["crowds"]
    return describes and noun and trigger.base not in ("kill", "wound", "injure")


def _clause_before(tokens: Sequence[Token], at: int, reach: int) -> list[str]:
    """The words before a token, nearest first, within its clause."""
    found: list[str] = []
    for token in reversed(tokens[max(0, at - reach) : at]):
        if token.text in _STOPS:
            break
        found.append("" if token.text == "May" else token.low)
    return found


def _irreal(tokens: Sequence[Token], trigger: Trigger) -> bool:
    near = _clause_before(tokens, trigger.first, _REACH)
    far = _clause_before(tokens, trigger.first, 14)
    if trigger.form in (Form.NOUN, Form.PHRASE):
        return bool(near[:3]) and any(w in NEGATIONS for w in near[:2]) and trigger.form is Form.NOUN
    if any(w in SUPPOSITIONS for w in far):
        return True
    bare = [w for w in near if not w.endswith("ly")]
    if bare[:1] == ["be"] or bare[:1] == ["to"] or bare[:2] == ["been", "to"]:
        return True
    if trigger.form is Form.PAST and any(w in MODALS for w in near):
        helped = bare[:1] and (bare[0] in _HAVE | {"be", "been", "get"} or bare[0] in MODALS | NEGATIONS)
        if helped:
            return True
    if trigger.form in (Form.BASE, Form.PRESENT, Form.ING) and any(w in MODALS for w in near):
        return True
    return any(w in NEGATIONS for w in near[:3])
