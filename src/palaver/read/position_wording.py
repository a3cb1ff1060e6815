"""The stance that plain telling words take by what they tell: "it will not accept", "there must be", "we are ready to".

A party's people say much with "said" and "told". Their words are read here: what they refuse, require, hold out or
consent to by modal verbs and set phrases.
"""

from __future__ import annotations

import re

from palaver.model.record import Stance
from palaver.read.issues import issue_scores

_FLAGS = re.IGNORECASE
_CLEAR = 3.0
_CUES: tuple[tuple[re.Pattern[str], Stance], ...] = (
    (
        re.compile(r"\b(?:insist\w*|hop(?:e|es|ed|ing)|pray\w*|long(?:s|ed)? for|press(?:es|ed)?)\b", _FLAGS),
        Stance.DEMAND,
    ),
    (
        re.compile(r"\b(?:welcom\w+|support\w*|endors\w+|back(?:s|ed|ing)?|applaud\w*|embrac\w+)\b", _FLAGS),
        Stance.ACCEPT,
    ),
    (re.compile(r"\b(?:favou?r\w*|toy\w*|float\w*|mull\w*)\b", _FLAGS), Stance.OFFER),
    (
        re.compile(
            r"\b(?:refus\w+|reject\w*|rul(?:e|es|ed|ing) out|oppos\w+|"
            r"deplor\w+|ridicul\w+|mock\w*|spurn\w*|scorn\w*|scoff\w*|object\w*)\b",
            _FLAGS,
        ),
        Stance.REJECT,
    ),
)
_BELITTLES = re.compile(
    r"\b(?:dismiss\w*|call(?:s|ed)?|describ\w+|regard\w*|consider\w*|brand\w*|denounc\w+|question\w*|"
    r"term(?:s|ed)|"
    r"condemn\w*|reject\w*)\b",
    _FLAGS,
)
_FAULTS = re.compile(
    r"\b(?:dismiss\w*|denounc\w+|condemn\w*|reject\w*|trap|insult\w*|unaccept\w+|absurd\w*|non-?starter|"
    r"reward|provocation|"
    r"farce|tricks?|ruse|ploy|capitulation|surrender|blackmail|theft|robbery|diktat|humiliat\w+|"
    r"betray\w+|treason|"
    r"nonsense|empty|meaningless|worthless|unrealistic|impossible|dead|null|void|illegal|illegitimate|"
    r"unjust|one-sided|"
    r"unfair|sham|charade|fraud|fantasy|joke|mockery|suicid\w+|disaster|mistake|confiscation|annexation|"
    r"a matter for)\b",
    _FLAGS,
)
_TELLS = re.compile(
    r"\W*(?:that )?(?:[\w’'-]+ ){1,6}?(?:is|are|was|were|has|had|have|does|did|signs|"
    r"remains?)\b(?! to\b)",
    _FLAGS,
)
_PLANS = re.compile(
    r"\b(?:proposals?|plans?|offers?|ultimatums?|demands?|deadlines?|idea|truces?|ceasefires?|tariffs?|"
    r"sanctions|"
    r"memorandum|document|draft|deal|talks|negotiations|meeting|summit|accord|agreement|terms|conditions|"
    r"paper|article|"
    r"point|clause|initiative|road ?map|annexation|referendum|election)\b",
    _FLAGS,
)
_OWN = r"^\W*(?:that )?(?:\w+[\w’'-]*\W+){0,5}?"
_REFUSES = re.compile(
    _OWN + r"(?:(?:will|would|shall|can|could|may|must|does|do|is|are)(?: not|n['’]t)|cannot|can['’]t|won['’]t|"
    r"wouldn['’]t|shan['’]t|don['’]t|doesn['’]t|will never|would never|never) ",
    _FLAGS,
)
_STATES = re.compile(
    r"(?:not|n['’]t|never) (?:be )?(?:accept|allow|permit|sign|recogni[sz]e|discuss|negotiate|talk|meet|"
    r"give|cede|"
    r"surrender|yield|withdraw|leave|hand|release|return|lift|trade|bargain|agree|tolerate|attend|travel|come|"
    r"go|send|"
    r"shake|sit|stop|cease|suspend|hold|share|pay|let|disarm|join|renounce|change|move|bow|speak|do|put|take|"
    r"vote|take part|"
    r"possible|acceptable|negotiable|up for|for sale|on the (?:table|agenda)|bound|our|his|their|its|abandon|"
    r"compromise|"
    r"consider|grant|pardon|forgive|apologi[sz]e|rebuild|halt|interrupt|wait|have a veto|need)",
    _FLAGS,
)
_SET_REFUSAL = re.compile(
    r"\b(?:no (?:point|sense|need|reason to|question of|intention|plans to|room for|talks?|deal|negotiations?|"
    r"meeting|"
    r"truce|ceasefire|amnesty|pardon|return|troops|soldiers|elections?|vote|poll|timetable|concessions?|"
    r"compromise|"
    r"recognition|change|pullback|withdrawal|day|signature|such)\b|nothing to (?:sign|discuss|talk|"
    r"negotiate|put)|"
    r"there (?:can|could|will|would|shall|should|must|may) be no\b|"
    r"no \w+(?: \w+){0,2} (?:without|before|until|unless)\b|"
    r"has no (?:mandate|authority|legitimacy)|had no (?:mandate|authority|legitimacy)|illegitimate|"
    r"out of the question|off the table|red lines?|makes? no sense|non-negotiable|unacceptable|is (?:dead|"
    r"void|ours|closed)|"
    r"nobody (?:will|has the right|in|can)|ran out|would be a mistake|legitimate targets?)",
    _FLAGS,
)
_PERSISTS = re.compile(
    r"\b(?:will|would|shall) (?:go on|continue|stay|remain|keep|not end|be held|be tried|fight on|"
    r"last) .*\buntil\b|"
    r"\b(?:operations?|strikes|offensive|sanctions|blockade|war) (?:will|would) (?:go on|continue|stay)",
    _FLAGS,
)
_REQUIRES = re.compile(
    r"\b(?:must|should|ought to|ha(?:s|ve) to|need(?:s|ed)? to|shall|cannot wait|could not wait|is to be|"
    r"are to be|"
    r"will have to|would have to|come first|comes first|came first|is needed|are needed|only if|"
    r"only once|only after|"
    r"it is time|high time|requires?|needs? (?:an?|the|its|our|his|her|their|more|immediate)|"
    r"(?:possible|conceivable|sense|acceptable) only|only (?:when|as|with|on condition)|"
    r"(?:goal|aim|objective|priority|precondition|condition|requirement) (?:is|was|remains?|must be|"
    r"would be))\b",
    _FLAGS,
)
_HOLDS_OUT = re.compile(
    r"\b(?:ready|prepared|willing) (?:to|for)\b|\b(?:would|might|could|may|will) (?:consider|be (?:ready|"
    r"willing|prepared|"
    r"released|freed|lifted|established|discussed|reviewed|raised|returned|home|possible|signed|set up|"
    r"pardoned|opened)|"
    r"pardon|release|free|hand over|return|lift|set up|open|freeze|grant|live with|keep the (?:gates|"
    r"road|crossing)|"
    r"host|provide|pay|settle for|guarantee|sit|talk about|meet|stop if|withdraw if|board)\b|\b(?:could|"
    r"might|may|can) (?:take place|be (?:held|raised|resumed|extended|renewed|brought forward|launched)|"
    r"resume|begin|go home)\b|"
    r"\bdoor (?:is|"
    r"was) (?:still )?open\b",
    _FLAGS,
)
_CONSENTS = re.compile(
    r"\b(?:will|would|shall|to) (?:nevertheless |still |also )?(?:take part|attend|go to|travel|send (?:a |"
    r"its |his |her |"
    r"their )?(?:team|delegation|envoys?|man|delegates)|come to|be (?:there|back)|honou?r|abide|respect|"
    r"observe|comply|"
    r"continue (?:the )?(?:talks|to talk|negotiat\w+|on the path))|\b(?:talks|contacts|negotiations) (?:will |"
    r"would |are to )?"
    r"(?:go on|continue)|\bremain\w* (?:open|committed)|\bin principle\b|\bnot leav(?:e|ing) the (?:table|"
    r"talks|process)|"
    r"\bconfirmed (?:its|his|her|their) (?:attendance|participation)|\b(?:yes to|no objection)",
    _FLAGS,
)
_TRUCE = re.compile(r"\b(?:declar\w+|announc\w+|proclaim\w*)\b", _FLAGS)
_PAUSE = re.compile(r"\b(?:truce|ceasefire|cease-fire|pause|silence|armistice|moratorium)\b", _FLAGS)


_ADDRESSED = re.compile(r"\W*(?:\w[\w’'-]* ){1,4}to (?!be\b|have\b)\w+")
_ORDERED = re.compile(
    r"\W*(?:that )?\w[\w’' -]{2,40} (?:be|hold|withdraw|leave|stop|release|lay|give|return|sign|accept|pay|"
    r"open|expel|free|lift|"
    r"end|cease|disarm|recogni[sz]e|hand|pull)\b"
)


def stance_of_bargain(content: str) -> Stance | None:
    """The stance of words without a modal that bargain: a condition, an address ("the rebels to leave"), an order."""
    clear = max(issue_scores(content).values(), default=0.0) >= _CLEAR
    if clear and (_ADDRESSED.match(content) or _ORDERED.match(content)):
        return Stance.DEMAND
    return Stance.REJECT if clear and _REFUSES.match(content[:110]) else None


def stance_of_cue(cue: str, content: str) -> Stance | None:
    """The stance a cue takes by itself towards a clause or a plan ("insists that", "welcomed", "called it a trap")."""
    if _TRUCE.search(cue) and _PAUSE.search(content[:60]):
        return Stance.OFFER
    if re.search(r"\bwould expect\b", cue, _FLAGS) and re.search(r"\w to \w", content[:60]):
        return Stance.DEMAND
    if _BELITTLES.search(cue) and _PLANS.search(content[:60]) and _FAULTS.search(f"{cue} {content}"):
        return Stance.REJECT
    if re.search(r"\binsist", cue, _FLAGS) and _TELLS.match(content):
        return None
    for pattern, stance in _CUES:
        if pattern.search(cue):
            refused = stance is Stance.DEMAND and stance_of_words(content) is Stance.REJECT
            return Stance.REJECT if refused else stance
    return None


def stance_of_words(content: str) -> Stance | None:
    """The stance that words take by their modal verbs and set phrases; ``None`` where they take none."""
    head = content[:110]
    if _CONSENTS.search(head):
        return Stance.ACCEPT
    if (_REFUSES.match(head) and _STATES.search(head)) or _SET_REFUSAL.search(head) or _PERSISTS.search(content):
        return Stance.REJECT
    if _HOLDS_OUT.search(head):
        return Stance.OFFER
    return Stance.DEMAND if _REQUIRES.search(head) else None
