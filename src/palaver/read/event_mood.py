"""Whether a trigger tells of something that happened: not wished, ordered, feared, planned, denied or supposed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from palaver.model.record import Act, Statement
from palaver.read.event_words import Form, Trigger, event_words
from palaver.text.prepare import Token

_MODALS = frozenset(
    "will would shall should may might can could must cannot can't won't wouldn't couldn't shouldn't 'll ’ll i'll "
    "we'll they'll he'll she'll it'll you'll i’ll we’ll they’ll he’ll she’ll it’ll you’ll won’t wouldn’t couldn’t can’t "
    "i'd they'd".split()
)
_NOT = frozenset(
    "not never no nobody none neither nor n't didn't hasn't haven't wasn't weren't hadn't isn't aren't don't doesn't "
    "didn’t hasn’t haven’t wasn’t weren’t hadn’t isn’t aren’t don’t doesn’t without denied denies deny denying".split()
)
_SUPPOSING = frozenset("if unless until till whether once lest should".split())
_HAVE = frozenset("have has had having 've i've we've they've you've he's she's it's ’ve i’ve we’ve they’ve".split())
_BE = frozenset("is are was were been being am i'm we're they're i’m we’re they’re he's she's it's".split())
_DETERMINERS = frozenset(
    "the a an all any each every of for with and or these those our their his her its other more most some many no "
    "both in on from to by at as such newly recently".split()
)
_STOPS = frozenset('. , ; : – — - ( ) " “ ”'.split())
_REACH = 5
_SPECULATIVE = {
    Act.DEMAND: 1.2,
    Act.PROPOSE: 1.2,
    Act.PROMISE: 1.2,
    Act.THREATEN: 1.4,
    Act.EXPECT: 1.2,
    Act.DENY: 1.2,
    Act.ACCEPT: 0.6,
    Act.REJECT: 0.6,
}
_TIMELINE = re.compile(
    r"\W*(?:\d{1,2}[:.]\d\d\b|\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8}\b\.?|(?:[A-Z]{3,9}|[A-Z][a-z]{2,8})\.? \d{1,2}\b)"
    r"(?:,? \d{4})?\s*(?:[-–—:.|]|$)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What surrounds a trigger: the act of the words it lies in, whether they list terms, whether in a timeline."""

    act: Act | None
    terms: bool
    timeline: bool


def is_timeline(paragraph: str) -> bool:
    """Whether a paragraph opens with a day or a time of the day, as entries of a chronicle do."""
    return _TIMELINE.match(paragraph) is not None


def statement_at(said: Sequence[Statement], at: int) -> Statement | None:
    """The innermost statement whose words cover a character."""
    covering = [s for s in said if any(e.span.start <= at < e.span.end for e in s.evidence)]
    return min(covering, key=lambda s: s.evidence[0].span.end - s.evidence[0].span.start, default=None)


def standing(tokens: Sequence[Token], trigger: Trigger, setting: Setting) -> float:
    """How much a trigger weighs where it stands; zero or less where it tells of nothing that happened."""
    weight = trigger.weight * _form_factor(tokens, trigger, setting)
    if weight <= 0 or _irreal(tokens, trigger):
        return 0.0
    if setting.act in _SPECULATIVE:
        weight -= _SPECULATIVE[setting.act]
    if setting.terms:
        weight -= 1.2
    return weight


def _form_factor(tokens: Sequence[Token], trigger: Trigger, setting: Setting) -> float:
    before = tokens[trigger.first - 1].low if trigger.first else ""
    after = tokens[trigger.last + 1] if trigger.last + 1 < len(tokens) else None
    if trigger.form is Form.PAST:
        return 0.0 if _adjectival(tokens, trigger, before, after) else 1.0
    if trigger.form is Form.PRESENT:
        noun_too = any(e.form is Form.NOUN for e in event_words().entries.get(tokens[trigger.first].low, ()))
        subject = trigger.first > 0 and (tokens[trigger.first - 1].text[:1].isalpha() and before not in _DETERMINERS)
        return 0.0 if not subject or noun_too else 0.9 if setting.timeline or trigger.family == "hold" else 0.75
    if trigger.form is Form.BASE:
        subject = trigger.first > 0 and before not in _DETERMINERS and before not in _MODALS and before != "to"
        return 0.8 if setting.timeline and subject else 0.7 if trigger.family == "hold" and subject else 0.0
    if trigger.form is Form.ING:
        return 0.9 if before in _BE else 0.8 if before in (",", "by", "while", "after", "and") else 0.0
    return 1.0


def _adjectival(tokens: Sequence[Token], trigger: Trigger, before: str, after: Token | None) -> bool:
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
        found.append(token.low)
    return found


def _irreal(tokens: Sequence[Token], trigger: Trigger) -> bool:
    near = _clause_before(tokens, trigger.first, _REACH)
    far = _clause_before(tokens, trigger.first, 14)
    if trigger.form in (Form.NOUN, Form.PHRASE):
        return bool(near[:3]) and any(w in _NOT for w in near[:2]) and trigger.form is Form.NOUN
    if any(w in _SUPPOSING for w in far):
        return True
    bare = [w for w in near if not w.endswith("ly")]
    if bare[:1] == ["be"] or bare[:1] == ["to"] or bare[:2] == ["been", "to"]:
        return True
    if trigger.form is Form.PAST and any(w in _MODALS for w in near):
        helped = bare[:1] and (bare[0] in _HAVE | {"be", "been", "get"} or bare[0] in _MODALS | _NOT)
        if helped:
            return True
    if trigger.form in (Form.BASE, Form.PRESENT, Form.ING) and any(w in _MODALS for w in near):
        return True
    return any(w in _NOT for w in near[:3])
