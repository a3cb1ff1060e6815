"""What a speaker does by speaking: the act of a statement, from its cue and from its own words.

A cue that names an act ("demanded", "denied") decides; under a plain one ("said") the words do. Patterns are general
English; none names anybody. The order of the tests is that of the codebook's precedence in practice: a threat is told
by its condition before the promise it contains, a refusal before the forecast it sounds like.
"""

from __future__ import annotations

import re
from functools import cache

_ANALYST = re.compile(
    r"\b(?:analysts?|experts?|professor|researchers?|scholars?|observers?|institute|cent(?:re|er)|think[- ]tank|fellow"
    r"|diplomats?|economists?|historians?|forecasters?|monitors?|watchers?|bookmakers?|sceptics?|skeptics?|critics?)\b",
    re.IGNORECASE,
)
_OWN = r"(?:we|i|he|she|they|it|our (?:side|forces|government|country|army)|(?:his|her|its|their) (?:government|country"
_OWN += r"|side|army|forces|party|delegation|people|office))"

_THREAT = (
    r"\bif\b[^.]{3,80}?(?:,| then)?[^.]{0,40}\b(?:will|would|shall|'ll|’ll)\b(?: (?:be met|have to|not|respond|answer"
    r"|face|pay|strike|meet|take|act|resume|attack|move|cut|block|impose|stop|regret|walk|burn|lose|never|consider))",
    r"\b(?:will|would|shall)(?: \w+)? (?:be (?:met|answered|broken|punished|destroyed|crushed)|respond|retaliate|strike"
    r"|pay (?:for|dearly|a)|regret|face|suffer|resume (?:fire|fighting|attacks|strikes|the war))",
    r"\b(?:consequences|retaliat\w+|or else|otherwise we|no mercy|reprisals?|last (?:chance|warning))\b",
    r"\bunless\b[^.]{3,80}\b(?:will|would|shall)\b|\b(?:will|would)\b[^.]{3,60}\bunless\b",
)
_DEMAND = (
    r"\b(?:must|ought to|has to|have to|needs? to|had better|should(?! be (?:able|ready|over|possible|easy)))\b",
    r"^\W*(?:let (?:them|him|her|us|the|those|nobody)|stop|give|show|bring|come|go|leave|send|tell|release|free|return"
    r"|open|ask|look|put|take|do not|don['’]t|never forget|count|remember|write|read|wait|keep|hand|sign|end)\b",
    r"\b(?:we|i) (?:demand|want|need|insist|call|ask|urge|appeal|expect (?:them|him|her|the))\b",
    r"\b(?:it is|it's|it was) (?:high )?time\b|\bwe are asking\b|\bbring (?:them|him|her|our)\b[^.]* home\b",
    r"\bcall(?:s|ed|ing)? (?:on|upon|for)\b|\bno one should\b|\bnobody should\b|\bonly way\b|\bfirst step\b",
)
_PROPOSE = (
    r"\b(?:ready|prepared|willing) to (?:talk|meet|discuss|hand|release|exchange|guard|host|open|admit|receive"
    r"|guarantee"
    r"|offer|consider|mediate|start|begin|hold|negotiate|give|free|return|publish|send|lift)\b",
    r"\b(?:propos\w+|suggest\w*|offer(?:s|ed|ing)?|invit\w+|why not|could be (?:held|discussed|frozen|done|opened"
    r"|shared)|we could)\b",
)
_REJECT = (
    r"\b(?:unacceptable|out of the question|non-?starter|not (?:negotiable|on the table|up for|for sale|acceptable"
    r"|interested)|no (?:question|room|place|talks?|negotiations?|compromise|deal|reason|amnesty|interest)"
    r"|under no circumstances|nothing to (?:discuss|talk|negotiate))\b",
    rf"\b{_OWN} (?:will|would|shall|can|could)(?: not|n['’]t| never)\b(?! (?:know|yet|sure))",
    r"\b(?:won['’]t|wouldn['’]t|will not|would not|will never|would never|cannot|can't|never)\b[^.]{0,14}\b(?:accept"
    r"|agree|sign|recogni[sz]e|give up|surrender|allow|negotiate|talk|meet|trade|discuss|withdraw|leave"
    r"|take part|return"
    r"|yield|bow|let|join)\b",
    r"\b(?:refus\w+|reject\w*|rul(?:e|ed|es) out|does not (?:recogni[sz]e|sign|negotiate|accept)|ultimatums?)\b",
)
_DENY = (
    r"\b(?:not true|untrue|false|fabricat\w+|invent\w+|baseless|unfounded|groundless|nonsense|a lie|lies|fake"
    r"|fairy[- ]tales?|no truth|fiction|had nothing to do)\b",
    r"^\W*(?:it|he|she|they|we|i|there|nobody|no one|none|neither|no)\b[^.,]{0,30}\b(?:did not|didn['’]t"
    r"|was not|were not"
    r"|wasn['’]t|weren['’]t|had not|hadn['’]t|have not|haven['’]t|has not|never|is no|are no|was no|were no)\b",
    r"^\W*(?:our|no) \w+ (?:fired|shelled|attacked|crossed|were|was|had been|has been)\b",
)
_ACCUSE = (
    r"\b(?:lied|liars?|murder\w*|massacr\w*|terror\w*|violat\w+|breach\w*|war crimes?|crimes?|criminals?|aggress\w+"
    r"|provocat\w+|cynic\w+|propaganda|thie(?:f|ves)|bandits?|puppets?|stole|stolen|stealing|steals?|loot\w*|abduct\w*"
    r"|deliberate\w*|betray\w*|sabotag\w+|blackmail\w*|shameful|shameless|cowards?|hypocri\w+|barbar\w+|brutal\w*"
    r"|kidnap\w*|executed|tortur\w+|genocid\w+|occup(?:ier|ation|iers)|junta|mercenar\w+|idiots?|clowns?|arrogan\w+"
    r"|pretext|charade|farce|sham|trap|bluff\w*|playing for time|buy(?:ing)? time|stalling|dragg\w+"
    r"|hostages? to|greed\w*"
    r"|bad faith|not serious|unserious|burglars?|robbers?|cheat\w*|trick\w*|insult\w*|disgrace\w*|outrage\w*"
    r"|slaughter\w*"
    r"|theatre|theater|humiliat\w+|mockery|masquerade|ransom|gunpoint|dirty|unseemly|thugs?|fired first|discourtes\w+"
    r"|piracy|pirates?|gangs?|colonial\w*|inhuman\w*|savage\w*|atrocit\w+|lawless\w*|desecrat\w+|scandal\w*"
    r"|human shields?|poison\w*|forced|forcibly|broke (?:the|its|his|their)|broken (?:the|its|every)"
    r"|nobody lifted|illegal\w*"
    r"|failed to|blame|guilty|responsible for|shell(?:ed|ing) (?:a|the|our)|ghoul\w*|ultimatum)\b",
)
_APPRAISE = (
    r"\b(?:useful|constructive|productive|success\w*|historic|progress|a (?:good|first|great|small|big|bad"
    r"|real) (?:step"
    r"|day|sign|start|beginning|result|deal|thing|conversation)|breakthrough|encourag\w+|disappoint\w+|pleased"
    r"|satisf\w+"
    r"|grateful|glad|thank\w*|brave|honest|honou?rable|excellent|wonderful|terrific|frank|cordial|better than|worth"
    r"|proud|welcome|relief|shame\b|hope\b|victory|triumph|defeat|promising|fruit|miracle|not peace|best|worst)\b",
)
_ACCEPT = (
    r"\b(?:we|i|he|she|it|they|government|side) (?:had |has |have |would |could |can |will )?(?:accept\w*|agreed?"
    r"|consent\w*|welcome)\b",
    r"\b(?:ready|prepared|willing|open) (?:for|to (?:accept|live with|sign))\b|^\W*(?:yes|agreed|fine|of course)\b",
)
_PROMISE = (
    rf"\b{_OWN} (?:will|would|shall)\b|\b(?:we|i|he|she|they|it)['’]ll\b|\bi['’]d\b|\bwould be (?:released|returned"
    r"|handed|tried|punished|opened|lifted|freed|honou?red|respected|published|delivered|kept|protected)\b",
    r"\b(?:guarantee\w*|you have my word|our word|commit(?:s|ted)? (?:itself|himself|herself|ourselves|to))\b",
)
_EXPECT = (
    r"\b(?:will|would|'ll|’ll|going to|could|(?-i:may)|might|likely|unlikely|probabl[ey]|possib(?:le|ly)|chances?"
    r"|odds|expect\w*"
    r"|bound to|about to|risks?|looms?|forecast\w*|within (?:days|weeks|months|hours)|matter of)\b",
)
_UNWELCOME = re.compile(
    r"\b(?:false|invent\w+|baseless|lies?|nonsense|propaganda|allegations?|accusations?|claims?|reports?"
    r"|rumou?rs?|charges?"
    r"|figures?|stories|story|suggestions?|fabricat\w+)\b",
    re.IGNORECASE,
)
_ORDER = (
    ("threaten", _THREAT), ("reject", _REJECT), ("deny", _DENY), ("accuse", _ACCUSE), ("demand", _DEMAND),
    ("accept", _ACCEPT), ("propose", _PROPOSE), ("promise", _PROMISE), ("appraise", _APPRAISE), ("expect", _EXPECT),
)  # fmt: skip
_REACH = {"reject": 20, "propose": 20, "promise": 20, "accept": 30, "appraise": 30, "expect": 30}
"""Characters from the start within which words must show these acts: further on they belong to another clause."""
_REFUSED = frozenset(("demand", "accept", "promise", "propose"))
_BELIEFS = frozenset(
    "believe think feel reckon suppose assume presume guess judge assess estimate argue consider".split()
)


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((act, re.compile("|".join(parts), re.IGNORECASE)) for act, parts in _ORDER)


def _by_words(words: str, source: str, lemma: str) -> str:
    """The act that the words themselves show, "assert" where they show none."""
    analyst = bool(_ANALYST.search(source)) or lemma in _BELIEFS
    for act, pattern in _patterns():
        if analyst and act in ("threaten", "promise", "reject", "propose", "accept", "demand"):
            continue
        found = pattern.search(words)
        if found and found.start() < _REACH.get(act, len(words)):
            return act
    return "assert"


def act_of(cue: tuple[str, str], words: str, source: str, *, negated: bool = False) -> str:
    """The act of a statement in the codebook's words.

    ``cue`` is the cue's lemma and the act it has by itself, ``words`` what was said, ``source`` the printed source.
    ``negated``: the cue stands under a negation ("does not want"), which turns a wish or a consent into a refusal.
    """
    lemma, plain = cue
    if negated:
        if plain in _REFUSED:
            return "reject"
        if lemma in ("believe", "think"):
            return "expect" if re.search(r"\b(?:will|would|could|can)\b", words) else "deny"
        if lemma in ("intend", "plan", "want", "wish"):
            return "reject"
        return plain
    if plain == "reject" and lemma != "refuse" and _UNWELCOME.search(words[:60]):
        return "deny"
    if lemma in _CLAUSES:
        return _by_clause(lemma, plain, words)
    if lemma in ("call", "describe", "dub", "brand", "label", "term", "regard", "see", "portray"):
        return _rating(words, plain)
    if plain == "assert" and lemma not in ("intend", "hope", "wish", "fear", "claim to", "want"):
        return _by_words(words, source, lemma)
    return plain


_CLAUSES = frozenset(("fear", "hope", "insist"))
_FORETELLS = re.compile(r"\b(?:will|would|could|might|may|is going to|are going to)\b")
_SUBJUNCTIVE = re.compile(r"(?<!to )\bbe (?:\w+ly )?\w+(?:ed|en|n|t)\b|\bfirst\b")


def _by_clause(lemma: str, plain: str, words: str) -> str:
    """What a fear, a hope or an insistence does: it forecasts, or asks something of another, by the verb it holds."""
    if lemma == "insist":
        asks = _SUBJUNCTIVE.search(words) and not _FORETELLS.search(words)
        return "demand" if asks or plain == "demand" else _by_words(words, "", lemma)
    if not _FORETELLS.search(words):
        return "assert"
    return "expect" if lemma == "fear" else "demand"


def _rating(words: str, plain: str) -> str:
    """Whether naming a thing blames it, rates it, or only names it."""
    for act, pattern in _patterns():
        if act in ("deny", "accuse", "appraise") and pattern.search(words):
            return act
    return "appraise" if plain == "assert" and re.search(r"[\"“«]", words) else plain
