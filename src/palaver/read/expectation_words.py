"""The words that forecast: verbs of foreseeing, phrases of likelihood, and plain futures.

A cue of the first kind needs somebody who foresees ("analysts expect"), one of the second stands in anybody's words
("is unlikely to"), one of the third counts only where other signs of a forecast stand beside it.
"""

from __future__ import annotations

import re
from typing import Final


def _any(words: str, flags: re.RegexFlag = re.IGNORECASE) -> re.Pattern[str]:
    """A pattern for whole words, written over several lines with ``/`` between the alternatives."""
    parts = [re.sub(r"\s*\n\s*(?=[|)])", "", part).split() for part in words.split("/")]
    return re.compile(rf"\b(?:{'|'.join(' '.join(part) for part in parts if part)})(?!\w)", flags)


FORESEEING: Final = _any(
    r"""
    expect(?:s|ed|ing)?(?! of\b| from\b) / predict(?:s|ed|ing)? / forecast(?:s|ed|ing)? / foresee(?:s|n|ing)?
    / foresaw / anticipat(?:e|es|ed|ing) / reckon(?:s|ed)?(?! with) / bet(?:s|ting)? (?:on|that)
    / wager(?:s|ed)? / envisag(?:e|es|ed|ing) / prophes(?:y|ies|ied) / fear(?:s|ed)?(?! of| for their)
    / dread(?:s|ed)? / doubt(?:s|ed)? (?:that|whether|if|it|he|she|they|we|there|the|any)
    / brac(?:e|es|ed|ing) for / count(?:s|ed|ing)? on / bank(?:s|ed|ing)? on
    / (?:rate|put|place)[sd]? the (?:odds|chances) / giv(?:es|e) it / speculat(?:es|ed|e)
    / prepar(?:e|es|ed|ing) for / regroup(?:s|ed|ing)? for / sceptical (?:that|about|of)
    / skeptical (?:that|about|of) / (?:is|are|was|were) (?:afraid|pessimistic|optimistic|hopeful) / as likely
    / as unlikely
    """
)
"""Verbs of foreseeing, with a subject in front of them."""

JUDGING: Final = _any(
    r"""
    believ(?:es|ed|e) / thinks? / thought / assess(?:es|ed)? / judg(?:es|ed|e) / estimat(?:es|ed|e)
    / consider(?:s|ed)? / warn(?:s|ed|ing)? / hop(?:es|ed|ing|e) / argu(?:es|ed|e) / trust(?:s|ed)?
    / boast(?:s|ed)? / suggest(?:s|ed)? / suppos(?:es|ed|e) / guess(?:es|ed)? / assum(?:es|ed|e)
    / conclud(?:es|ed|e) / calculat(?:es|ed|e)
    / (?:in|to) (?:his|her|their|our|my|the) (?:view|opinion|judge?ment|mind) / imagin(?:es|ed|e)
    / assur(?:es|ed|e) / insist(?:s|ed)? / caution(?:s|ed)? / suspect(?:s|ed)? / convinced / confident
    / worr(?:ies|ied|y) / concerned that / swear(?:s|ing)? / according to / noted / told
    """
)
"""Verbs of thinking and warning: a forecast only where what follows lies ahead."""

LIKELY: Final = _any(
    r"""
    (?:un)?likely (?:to|before|after|within|by|not|that|in|on|as|until|when|if|unless|at|this|next|soon|than)
    / (?:most|more|less|very|highly|hardly|not|remains?|is|are|it|look|looks|seems?|increasingly) (?:un)?likely
    / (?:un)?likel(?:ier|iest)
    / (?:will|would|may|could|might) (?:most|very)? ?(?:likely|probably|almost|surely|certainly|soon|eventually
    |inevitably|sooner|yet|well) / will , / probably (?:will|would|not|be|take|go|come)
    / in all (?:likelihood|probability) / likelihood / probability
    / (?:is|are|was|were|be|been|widely|generally|largely) expected (?:to|by|in|on|before|within|at|as|next
    |from|any) / (?:not|never|hardly) expect(?:ed)? / expectations?
    / (?:little|small|slim|good|fair|even|better|real|no|every|much|outside|best|slight|remote) (?:chance
    |prospect|hope|likelihood)s? / one in \w+ chance / chances? (?:of|that|are|for) / odds
    / prospects? (?:of|for|that) / risks? (?:of|that|is|are) / at risk of / risks? \w+ing / danger (?:of|that)
    / no (?:signs?|indications?|reason|evidence|guarantee) (?:that|of|to|it|he|she|they|either)
    / few (?:expect|expected|believe|think|see|hope) (?:\w+)
    / (?:nobody|no one|none) (?:expects|believes|thinks|seems)
    / (?:set|poised|bound|certain|sure|destined|doomed|about|on (?:track|course)|primed|tipped|fated
    |threatening|ready) to
    / (?:is|are|be|remains?|seems?|looks?) (?:\w+ )?(?:possible|inevitable|conceivable|imminent|doubtful
    |improbable|uncertain|unavoidable|in sight|thinkable|unthinkable|only a matter)
    / (?:only )?a? ?matter of (?:time|days|weeks|hours)
    / at (?:this|that|the present|the current|the \w+) (?:rate|pace) / sooner or later / in the offing
    / on the horizon / breakthrough / miracles? / loom(?:s|ing)? / per ?cent (?:chance|probability)
    / \d+ per ?cent\)
    / (?:would|will|could|may|might) (?:need|take|last|cost) (?:until|till|at least|several|years|months|weeks
    |another|over|a|about|some|six|two|three|four|five|ten|nine|up to) / remains to be seen / hard to see
    / difficult to see / naive to / suffice (?:for|until) / time will tell
    / look(?:s|ed)? (?:set|like|certain|bleak|slim|dim|increasingly) / doomed / not before
    / not (?:any ?time )?soon / would be surprised / (?:will|'ll|would) never / stocks? (?:will )?lasts?
    / run out (?:of|by|in|within)
    """
)
"""Phrases of likelihood, whoever uses them."""

POSSIBLE: Final = re.compile(
    r"(?<![A-Z])\b(?P<modal>could|may|might)\b(?! (?:not )?(?:be )?(?:\w+ly )?(?:verif\w*|confirm\w*|independent\w*"
    r"|see|hear|reach|comment|immediately|tell|only|well have|have|find|say|sign|stay|leave|carry|considered"
    r"|understand|afford|no longer|possibly)\b)(?=(?: not| also| well| yet| soon| still| even| \w+ly)* [a-z]+)"
)
"""Modals of possibility: "could", "may", "might" before a verb, where they are no past ability and no month."""

FUTURE: Final = re.compile(
    r"\b(?:will|won['’]t|(?:is|are|am|isn['’]t|aren['’]t) (?:not )?going to|(?:\w+)['’](?:s|re) (?:not )?going to"
    r"|shan['’]t|\w+['’]ll)\b|\bwould(?! have\b| like\b| not say\b)|\b\w+['’]d (?=[a-z]+\b)|\bwouldn['’]t\b"
)
"""Plain futures, also as reported ("would")."""

OUTSIDERS: Final = _any(
    r"""
    analysts? / experts? / observers? / diplomats? / envoys? / pollsters? / economists? / researchers?
    / scholars? / professors? / historians? / fellows? / think[- ]tanks? / institutes? / centres? / centers?
    / commentators? / columnists? / pundits? / forecasters? / academics? / specialists? / strategists?
    / monitors? / mediators? / sources? / insiders? / locals? / residents? / villagers? / critics / jurists
    / lawyers / bookmakers / markets / investors / officials / circles / agency / services / intelligence
    / university / scientists? / retired / former / staff / doctors? / nobody / few / many / some / most
    / drivers? / guards? / teachers? / mothers? / neighbours? / neighbors?
    """
)
"""Those who foresee rather than decide."""

HORIZON: Final = _any(
    r"""
    (?:any ?time )?soon / shortly / immediate(?:ly)? / in the (?:near|foreseeable) future
    / (?:in|within|for) (?:the )?(?:coming|next|following)? ?(?:few|several|two|three|four|five|six|ten
    |a)? ?(?:days?|weeks?|months?|hours?|years?)
    / (?:before|by|until|till|after|this|next|in|over|through|during|come
    |late) (?:the )?(?:end of (?:the )?)?(?:next|this|coming|first|early|late|autumn|winter|spring
    |summer)? ?(?:spring|summer|autumn|fall|winter|rains?|rainy season|harvest|snows?|frosts?|year|month|week
    |weekend|elections?|night|christmas|easter|ramadan|holidays?|midsummer|midterms) / tomorrow / one day
    / some day / someday / sooner or later / within (?:days|weeks|months|hours|a (?:day|week|month))
    / (?:until|as long as|when|once) (?:the|its?|he|she|they|there|\w+) \w+(?: \w+){0,5}
    / for (?:years|months|decades) / a matter of (?:days|weeks|hours|time)
    / (?:the )?(?:next|third|fourth|fifth) round / before (?:the|they|it|he|she|his|her|their) \w+
    """
)
"""Words of a time ahead that are not dates."""

ARRANGED: Final = _any(
    r"""
    (?:will|would|to|due to|scheduled to|expected to) (?:be )?(?:meet|met|travel|arrive|visit|hold|host|attend
    |chair|lead|led|open|resume|discuss|sign|signed|brief|address|receive|represented|headed|convene|fly|speak
    |take part|talk|present|supervise|supervised|verify|monitor|monitored|guarantee|guaranteed|oversee|overseen
    |publish|announce|exchange|exchanged|hand|handed|release|released|freed)
    """
)
"""Futures that are arrangements: meetings, exchanges and their course."""
