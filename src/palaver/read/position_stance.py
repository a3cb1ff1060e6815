"""Which stance words take: demand, offer, accept or reject, and on what condition."""

from __future__ import annotations

import re

from palaver.model.record import Act, Stance

_FLAGS = re.IGNORECASE
_REFUSAL = re.compile(
    r"\b(?:no|not|never|neither|nor|nobody|nowhere|none|cannot|can't|won't|wouldn't|don't|doesn't|isn't|aren't|"
    r"shan't|n[o']t|refus\w+|reject\w*|rul(?:e[sd]?|ing) out|oppos\w+|declin\w+|dismiss\w*|out of the question|"
    r"unacceptable|impossible|void|only over|red line)\b",
    _FLAGS,
)
_READY = re.compile(
    r"\b(?:ready|prepared|willing|happy|free) (?:to|for)\b|\bstands? ready\b|\bin exchange\b|\boffer\w*|"
    r"\bpropos\w+|"
    r"\bundertak\w+|\bin return\b|\bmay (?:be|apply|join|keep|stay)\b|\bcould (?:be|live)\b|\bcan expect\b",
    _FLAGS,
)
_CONSENT = re.compile(
    r"\b(?:accept\w*|agree[sd]?|consider\w*|live with|consent\w*|welcom\w+|endors\w+|approv\w+|open to|"
    r"no objections?|take part|attend|"
    r"abide|compl(?:y|ies)|respect|honou?r|observe|implement|return to the (?:table|talks)|committed to|"
    r"send (?:a|its|his|her|their) (?:team|delegation)|keep talking|go on talking|continue (?:the )?(?:talks|"
    r"to talk))\b",
    _FLAGS,
)
_WITHHOLDS = re.compile(
    r"\b(?:fight on|fight to the|keep fighting|lose patience|leave|leaving|quit|walk(?:ing)? (?:out|"
    r"away)|suspend\w*|withdraw (?:from|its)|"
    r"pull(?:ing)? out of the (?:talks|accord|"
    r"agreement|deal)|boycott\w*|reconsider\w*|review\w*|cancel\w*|call(?:ing)? off|break(?:ing)? off|"
    r"stay(?:ing)? away|"
    r"veto\w*|block|freez\w+|keep the|keep its|hold (?:no|back)|halt (?:its|the) (?:aid|release|"
    r"payments?|exchange)|"
    r"stop (?:the )?(?:aid|intelligence|exchange|release|payments?|funding)|not (?:attend|sign|come|return|go|"
    r"send|take part|"
    r"release|honou?r)|nobody|no (?:talks|deal|signature|further|more)|bury the talks)\b",
    _FLAGS,
)
_PUNISHES = re.compile(
    r"\b(?:tariffs?|sanctions on|by other means|consequences|countermeasures?|retaliat\w+|strike back|"
    r"respond to|answer(?:ed)? "
    r"(?:any|every|within)|close (?:the|its) (?:frontier|border|airspace|ports?)|by force|expel|bomb|attack|"
    r"take back|crush)\b",
    _FLAGS,
)
_PLEDGED = re.compile(r"\W*to \w", _FLAGS)
"""What is plainly promised ("promised to deliver 200 more") is a commitment; as a position it must be contested."""
_KEEPS = re.compile(r"\b(?:reserves? the right|retains?|maintains?|keeps?|does not recogni[sz]e|remains?)\b", _FLAGS)
_GIVES = re.compile(
    r"^\W*(?:\d+[.)] *)?(?:that )?(?:the |our |his |her )?[\w’'-]+(?: [\w’'-]+){0,3}? (?:will|shall|"
    r"undertakes?|delivers?|"
    r"releases?|returns?|hands? over|transfers?|frees?|lifts?|opens?|pays?|offers?|withdraws?|reduces?|"
    r"is ready|are ready|"
    r"would|recogni[sz]es?|refrains?|stops?|grants?|provides?|guarantees?|pardons?|receives?)\b",
    _FLAGS,
)
_CONDITION = re.compile(
    r"\b(?:if|unless|provided(?: that)?|providing that|on (?:the )?condition that|on one condition|as long as|"
    r"so long as|"
    r"in exchange for|in return for|only after|only when|only once|only if|not before|not until|until|once|"
    r"should|failing|"
    r"in case|in the event)\b[^.;!?”\"]*",
    _FLAGS,
)
_NO = re.compile(r"\W*(?:\d+[.)] *)?(?:no|not|nor|neither|never|nobody|nowhere)\b", _FLAGS)
_NOT = re.compile(
    r"\b(?:will|shall|does|do|is|are|would|can) (?:be )?(?:not|never)\b|\bcannot\b|\brejects?\b|\bno longer\b|"
    r"\bthere (?:will|shall|can|must) be no\b|\bout of the question\b|\bnot (?:subject to|open to|part of)\b",
    _FLAGS,
)
_FAR = 60


def stance_of(act: Act, content: str, *, negated: bool = False) -> Stance | None:
    """The stance of words spoken with an act; ``None`` for acts that take no side by themselves."""
    opening = content[:_FAR]
    if act is Act.DEMAND:
        return Stance.REJECT if re.match(r"\W*(?:no|not|never|nobody)\b", content, _FLAGS) else Stance.DEMAND
    if act is Act.PROPOSE:
        return Stance.OFFER
    if act is Act.ACCEPT:
        return Stance.REJECT if negated or _NO.match(content) else Stance.ACCEPT
    if act is Act.REJECT:
        return Stance.REJECT
    if act is Act.THREATEN:
        return Stance.REJECT if _WITHHOLDS.search(content) else Stance.DEMAND
    if act is Act.PROMISE:
        if _PLEDGED.match(content) and not (
            _REFUSAL.search(opening) or _CONSENT.search(opening) or _CONDITION.search(content)
        ):
            return None
        if _PUNISHES.search(content):
            return Stance.DEMAND
        if _REFUSAL.search(opening) or _WITHHOLDS.search(content):
            return Stance.REJECT
        return Stance.ACCEPT if _CONSENT.search(opening) else Stance.OFFER
    return None


def stance_of_point(words: str, *, own: bool = False) -> Stance:
    """The stance of a point in a list of what a party wants: a demand unless it says otherwise.

    ``own``: the point begins with the party itself, so that what it will do is offered and not asked.
    """
    opening = words[:_FAR]
    if _NO.match(words):
        return Stance.REJECT
    if _NOT.search(opening):
        return Stance.REJECT
    if re.search(r"\baccepts?\b|\bagrees?\b|\bwelcomes?\b", opening, _FLAGS):
        return Stance.ACCEPT
    if own and _KEEPS.search(opening):
        return Stance.DEMAND
    return Stance.OFFER if _READY.search(opening) or (own and _GIVES.match(words)) else Stance.DEMAND


def condition_in(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The words of a range on which a stance depends ("if ...", "provided that ..."), or ``None``."""
    match = _CONDITION.search(text, start, end)
    if match is None or match.end() - match.start() < 8:
        return None
    return match.start(), match.start() + len(match.group().rstrip(" ,"))
