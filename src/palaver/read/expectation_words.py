"""The words that forecast: verbs of foreseeing, phrases of likelihood, and plain futures, with what each weighs.

A cue of the first kind needs somebody who foresees ("analysts expect"), one of the second stands in anybody's words
("is unlikely to"), one of the third counts only where other signs of a forecast stand beside it.
"""

from __future__ import annotations

import re
from typing import Final

FORESEEING: Final = re.compile(
    r"\b(?P<verb>expect(?:s|ed|ing)?(?! (?:of|from) )|predict(?:s|ed|ing)?|forecast(?:s|ed|ing)?|foresee(?:s|n|ing)?"
    r"|foresaw|anticipat(?:e|es|ed|ing)|reckon(?:s|ed)?|bet(?:s|ting)? (?:on|that)|wager(?:s|ed)?|project(?:s|ed)? that"
    r"|envisag(?:e|es|ed)|prophes(?:y|ies|ied)|fear(?:s|ed)?(?! of\b)|dread(?:s|ed)?|doubt(?:s|ed)?"
    r"|(?:is|are|was|were) (?:afraid|sceptical|skeptical|pessimistic|optimistic|confident|convinced|resigned to|braced for"
    r"|bracing for|not optimistic|hopeful)"
    r"|brac(?:es|ed|ing) for|count(?:s|ed|ing)? on|bank(?:s|ed|ing)? on|look(?:s|ed|ing)? forward to"
    r"|rul(?:e|es|ed|ing) out|place[sd]? the odds|rate[sd]? the odds|put(?:s)? the (?:odds|chances)|giv(?:e|es) it"
    r"|speculat(?:e|es|ed)|suspect(?:s|ed)?|prepar(?:e|es|ed|ing) for|regroup(?:s|ed|ing)? for)\b",
    re.IGNORECASE,
)
"""Verbs of foreseeing, with a subject in front of them."""

JUDGING: Final = re.compile(
    r"\b(?P<verb>believ(?:e|es|ed)|think(?:s)?|thought|assess(?:es|ed)?|judg(?:e|es|ed)|estimat(?:e|es|ed)|consider(?:s|ed)?"
    r"|warn(?:s|ed|ing)?|hop(?:e|es|ed|ing)|argu(?:e|es|ed)|trust(?:s|ed)?|boast(?:s|ed)?|suggest(?:s|ed)?|suppos(?:e|es|ed)"
    r"|guess(?:es|ed)?|assum(?:e|es|ed)|conclud(?:e|es|ed)|in (?:his|her|their|our|my|the) (?:view|opinion|judgement|judgment)"
    r"|calculat(?:e|es|ed)|imagin(?:e|es|ed)|assur(?:e|es|ed)|swear(?:s)?|insist(?:s|ed)?|caution(?:s|ed)?|see(?:s)? )\b",
    re.IGNORECASE,
)
"""Verbs of thinking and warning: a forecast only where what follows lies ahead."""

LIKELY: Final = re.compile(
    r"\b(?:(?:un)?likely|(?:un)?likelier|likeliest|unlikeliest|probabl[ey]|in all likelihood|likelihood|"
    r"(?:is|are|was|were|be|been|widely|generally|largely) expected (?:to|by|in|on|before|within|at|as|next|from|any)"
    r"|expected (?:to|soon|shortly|any)|expectations?|(?:little|small|slim|good|fair|even|better|real|some|no|every|much|"
    r"one in \w+|best|outside) (?:chance|prospect|hope|likelihood)s?|chances? (?:of|that|are)|odds|prospects? (?:of|for|that)"
    r"|risks? (?:of|that|is|are)|at risk of|risks? \w+ing|danger (?:of|that)|"
    r"no (?:sign|signs|indication|reason|evidence) (?:that|of|to)|few (?:expect|believe|think|see|hope)|"
    r"(?:set|poised|bound|certain|sure|destined|doomed|about|on (?:track|course)|primed|slated|tipped|in line|"
    r"likely|fated) to|(?:is|are|was|be|remains?) (?:\w+ )?(?:possible|inevitable|conceivable|imminent|doubtful|"
    r"improbable|uncertain|unavoidable|in sight|thinkable|unthinkable)|only a matter of time|matter of (?:time|days|weeks|hours)|"
    r"at (?:this|the (?:present|current)|that|the \w+) (?:rate|pace)|sooner or later|in the offing|on the horizon|"
    r"breakthrough|miracles?|loom(?:s|ing)?|per ?cent(?:age)? (?:chance|probability)|probability|"
    r"(?:would|will|could|may|might) (?:need|take|last) (?:until|till|at least|several|years|months|weeks|another|over|a|"
    r"about|some)|before (?:long|the (?:summer|autumn|winter|spring|rains|snow|frost|harvest|year))|time will tell|"
    r"remains to be seen|it is hard to see|hard to see|naive to|nobody (?:expects|believes|thinks)|no one (?:expects|believes)|"
    r"suffice for|will (?:probably|likely|almost|surely|certainly|soon|eventually|inevitably|sooner))\b|"
    r"\blook(?:s|ed)? (?:set|likely|like|certain|doubtful|bleak|slim|dim|increasingly)\b|\(\d+ per ?cent\)|\bdoomed\b",
    re.IGNORECASE,
)
"""Phrases of likelihood, whoever uses them."""

POSSIBLE: Final = re.compile(
    r"(?<![A-Z])\b(?P<modal>could|may|might)\b(?! (?:not )?(?:be )?(?:\w+ly )?(?:verif|confirm|independent|see\b|hear\b|"
    r"reach|comment|immediately|tell\b|only|well have|have|have been|find\b|say\b|sign\b|stay\b|leave\b|carry\b))"
    r"(?=(?: not| only| also| well| yet| soon| still| even| \w+ly)* [a-z]+)"
)
"""Modals of possibility: "could", "may", "might" before a verb, where they are no past ability and no month."""

FUTURE: Final = re.compile(
    r"\b(?:will|won['’]t|(?:is|are|'s|'re|’s|’re|am|isn['’]t|aren['’]t) (?:not )?going to|shan['’]t|\w+['’]ll)\b"
    r"|\bwould(?! have\b| like\b| not say\b)|\b\w+['’]d (?=[a-z]+\b)"
)
"""Plain futures, also as reported ("would")."""

OUTSIDERS: Final = re.compile(
    r"\b(?:analysts?|experts?|observers?|diplomats?|envoys?|pollsters?|economists?|researchers?|scholars?|professors?|"
    r"historians?|lecturers?|fellows?|think[- ]tanks?|institutes?|centres?|centers?|commentators?|columnists?|pundits?|"
    r"forecasters?|academics?|specialists?|strategists?|monitors?|mediators?|sources?|insiders?|locals?|residents?|"
    r"villagers?|critics|jurists|lawyers|bookmakers|markets|investors|officials?|circles|agency|services?|intelligence|"
    r"university|programme|scientists?|we|i|i['’]d|military experts?|retired|former|staff|doctors?|nobody|few|many|some|most)\b",
    re.IGNORECASE,
)
"""Those who foresee rather than decide."""

HORIZON: Final = re.compile(
    r"\b(?:(?:any ?time )?soon|shortly|immediate(?:ly)?|in the (?:near|foreseeable) future|(?:in|within|for) (?:the )?"
    r"(?:coming |next |following )?(?:few |several |two |three |four |five |six |ten )?(?:days?|weeks?|months?|hours?|years?)"
    r"|(?:before|by|until|till|after|this|next|in|over|through|during|come|late) (?:the )?(?:end of (?:the )?)?(?:next |this |coming "
    r"|first |early |late |autumn |winter |spring |summer )?(?:spring|summer|autumn|fall|winter|rains?|rainy season|harvest|snows?|"
    r"frosts?|year|month|week|weekend|elections?|night|christmas|easter|ramadan|holidays?|midsummer|midterms)"
    r"|tomorrow|one day|some day|someday|sooner or later|within (?:days|weeks|months|hours|a (?:day|week|month|year))"
    r"|(?:by|before|until|no later than) [A-Z]\w+|(?:until|as long as|when|once) (?:the|its?|he|she|they|there|\w+) \w+"
    r"(?: \w+){0,5}|for (?:years|months|decades)|a matter of (?:days|weeks|hours|time)|(?:the )?third round|next round)\b"
)
"""Words of a time ahead that are not dates."""

ARRANGED: Final = re.compile(
    r"\b(?:will|would|to|due to|scheduled to|expected to) (?:be )?(?:meet|met|travel|arrive|visit|hold|host|attend|chair|lead|led|"
    r"open|resume|discuss|sign|signed|brief|address|receive|represented|headed|convene|fly|speak|take part|talk|present|"
    r"supervis\w+|verif\w+|monitor\w*|guarantee\w*|overs\w+|publish\w*|announce\w*)\b",
    re.IGNORECASE,
)
"""Futures that are arrangements: meetings and their course."""
