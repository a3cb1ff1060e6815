"""The words by which news English tells of meetings: nouns, verbs, ordinals, and signs that one did not come about."""

from __future__ import annotations

import re

ORDINALS: dict[str, int] = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "5th": 5, "6th": 6, "7th": 7,
    "8th": 8, "9th": 9, "10th": 10, "opening": 1, "inaugural": 1, "maiden": 1,
}  # fmt: skip
NEXT = frozenset(
    "next new another further follow-up fresh coming upcoming forthcoming future renewed final subsequent more".split()
)
LAST = frozenset("last latest previous earlier preceding prior recent past".split())
_ORDINAL = "|".join(ORDINALS)
_WHICH = "|".join(sorted(NEXT | LAST))
_MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|autumn|winter"
)
_QUALIFIED = (
    r"(?:(?:direct|indirect|peace|face-to-face|bilateral|trilateral|three-way|four-way|formal|informal|proximity|"
    r"technical|political|military|humanitarian|diplomatic|secret|private|closed-door|plenary|working|two-day|"
    r"three-day|one-day|high-level|top-level|ministerial|expert|separate|joint|public|ceasefire|truce|new|official|"
    r"preparatory|preliminary|exploratory|substantive|crucial|long-awaited|planned|scheduled|emergency|extraordinary|"
    r"one-on-one|brief|short|long|lengthy|marathon|quick|rare|regular|weekly|monthly|mediated|[A-Z][\w'’-]+)[ -]+){0,4}"
)
TALK_NOUN = (
    r"(?:rounds?|talks|negotiations?|negotiating session|meetings?|sessions?|sittings?|consultations|conferences?|"
    r"parleys?|dialogue|discussions|contacts|encounters?|get-together|gathering|round ?table|assembly|retreat|"
    r"conversations?|tete-a-tete|tête-à-tête|congress|conclave)"
)
ROUND = re.compile(
    rf"\b(?:the |a |an |this |that |their |its |what would be (?:the |a )?)?"
    rf"(?P<which>(?i:{_ORDINAL}|{_WHICH})|{_MONTHS})[ \n]+{_QUALIFIED}(?P<noun>{TALK_NOUN})\b(?!['’]s? rooms?)"
    rf"(?:[ \n]+of[ \n]+{_QUALIFIED}(?:talks|negotiations|consultations|meetings|dialogue|discussions|contacts))?"
)
"""A round by its number, its place in the row, or its month."""
ELLIPSIS = re.compile(
    r"(?:(?<=[.!?:;,\n] )|(?<=\n)|(?<=\band ))[Tt]he (?P<which>first|second|third|fourth|fifth|sixth)"
    r"(?=,? (?:on|in|lasted|ended|led|brought|began|opened|took|yielded|produced|broke|collapsed|was (?:held|"
    r"over)|is (?:due|set)) )"
)
"""A further round with the noun left out: "the second, on 5 June"."""
NOUN = re.compile(rf"\b(?P<noun>{_QUALIFIED}(?P<head>{TALK_NOUN}))\b", re.IGNORECASE)
SUMMIT_NOUN = re.compile(
    r"\b(?:summits?|(?:meetings?|talks|encounter|conversation|dialogue|sit-down)[ \n](?:(?:of|between|among|at|"
    r"with)[ \n])"
    r"(?:(?:the|both|all|their|our|two|three|four|level|highest|of|respective|countries['’]|rival|other)[ \n])*"
    r"(?:presidents?|leaders?|premiers?|prime ministers?|heads of state|kings?|commanders?|chiefs of state|top level|"
    r"highest level|heads of government)|(?:presidential|leaders['’]?|presidents['’]|leader-level|top-level|"
    r"highest-level|three-way|two-way|trilateral|tripartite|personal|one-on-one|face-to-face)[ \n]"
    r"(?:summit|meeting)s?)\b",
    re.IGNORECASE,
)
CALL = re.compile(
    r"\b(?:(?:tele)?phone (?:call|conversation|talk)s?(?= (?:with|between|to|of|on|from|by)|"
    r"[^.;]{0,60}\b(?:presidents|leaders))|"
    r"(?:had|have|has|held|hold|holds|holding|having)\b[^.;:]{0,40}?\b(?:tele)?phone (?:call|conversation|talk)s?|"
    r"video[ -]?(?:call|conference)s?(?= (?:with|between|of))|hotline call|(?:first|second|third|weekly|"
    r"latest) call(?= (?:on|with|between))|"
    r"(?:spoke|spoken|speak|speaks|talked|talk|talks|conferred|confer|conversed|conversation|arranged|agreed|"
    r"consulted)\b"
    r"[^.;:\"“”]{0,60}?\b(?:by|over the|on the|via) (?:tele)?(?:phone|video|hotline)|"
    r"(?:is|was|were|are|been) on the (?:tele)?phone (?:to|with|from)|[Bb]y telephone, through|"
    r"conferred by video|(?:held|hold|had) a call|a call (?:with|between)|call between)\b"
)
RANG = re.compile(
    r"\b(?:telephoned|phoned|rang)\b(?= (?:the |his |her |both |me\b|us\b|[A-Z]|at (?:\d|one|two|three|four|"
    r"five|six|seven|eight|nine|ten|noon|midnight)))"
)
SPOKE = re.compile(
    r"\b(?:spoke|had spoken|has spoken|will speak|would speak|is to speak|talked|had talked|has talked|spoken) "
    r"(?:for [\w ]+ )?(?:to|with)\b"
)
VISIT = re.compile(
    r"\b(?P<verb>(?:visits?|visited|visiting|(?:will|would|to|may|might|could|can|should) visit|trips?|tour|"
    r"(?:travel|travels|travelled|traveled|travelling|traveling|flew|flies|fly|flying|went|gone|goes|go|going|"
    r"headed|heading|heads|journeyed|came|comes|come|sailed|drove) (?:on |back |up |down |straight |over |"
    r"again |there |out |in )?to|arriv(?:e|es|ed|ing) (?:in|at)|land(?:s|ed|ing)? in|"
    r"touch(?:es|ed)? down in|(?:is|are|was|were|be) (?:due|expected|awaited) in|"
    r"shuttl(?:e|es|ed|ing)(?: between)?|(?:is|was|were|are) on a visit to))\b"
)
ONWARD = re.compile(
    r"\b(?:and|then) (?:then |on |later )?(?:to |in )?(?P<name>[A-Z][\w’'-]+)(?= (?:on [A-Z\d]|the next|the following|"
    r"today|tomorrow|yesterday|this|next|in [A-Z]|later|last))"
)
"""The next stop of a journey: "visited Oskoy on Monday and Tarn on Thursday"."""
VISITOR = re.compile(
    r"\b(?:ministers?|presidents?|envoys?|ambassadors?|delegations?|negotiators?|mediators?|premier|chancellor|"
    r"secretary|"
    r"secretary-general|commissioner|king|queen|emir|leaders?|chiefs?|heads? of|director|aides?|"
    r"representatives?|diplomats?|emissar\w+|"
    r"spokes\w+|he|she|team)\b",
    re.IGNORECASE,
)
NO_VISITOR = re.compile(
    r"\b(?:convoys?|troops|compan(?:y|ies)|battalions?|brigades?|lorr(?:y|ies)|trucks?|helicopters?|prisoners|"
    r"bodies|refugees|"
    r"wounded|soldiers|families|villagers|drones?|missiles?|planes?|hostages|coffins|trains?|children|relatives|"
    r"police|ambulances?|"
    r"monitors|observers|inspectors|fighters|militia\w*|special group|residents|people)\b",
    re.IGNORECASE,
)
MET = re.compile(
    r"\b(?P<verb>(?<!I )(?<!We )(?<!we )met(?! (?:the press|reporters|journalists|with (?:silence|anger|"
    r"applause|laughter|resistance|disbelief)|his match|"
    r"its|their (?:death|obligation|deadline|end|demand|target)|by|all|most|none|no|every|only|halfway))|"
    r"(?:will|would|shall|could|can|should|must|may|might|to|not|never|ll|parties|sides|delegations|teams|envoys|"
    r"negotiators|presidents|leaders|ministers|groups|who|and [A-Z]\w+) meet|meets(?= (?:with |[A-Z]|on|again|"
    r"in|next))|are meeting|is meeting|"
    r"(?:sat|sit|sits|sitting) (?:down|opposite|across|face to face|side by side|together|in the same|with)|"
    r"faced each other|sat at the|came face to face|shook hands|shake hands|"
    r"(?:held|hold|holds|holding|conducted|began|begin|opened|open|opens|resumed|resume|ended|end|concluded|started|"
    r"start|wrapped up|finished|broke off|adjourned|entered|continue|continued|launched|led|in|for|after|of|during)"
    r" (?:(?:their|its|the|a|an|two|three|four|five|six|first|second|more|further|fresh|new|another|days|hours|day|"
    r"minutes|of|last|eleven|\d+|just|over|under|hour|forty|an|several|most|round|rounds) ){0,6}?"
    rf"{_QUALIFIED}(?:talks|negotiations|consultations|discussions|meetings?)|"
    r"(?:returned?|return|go|goes|went|come|comes|came|back|brought) (?:back )?to the (?:negotiating |"
    r"bargaining |conference )?table|"
    r"(?:hosts?|hosted|hosting|to host)(?= )|conven(?:e|es|ed|ing)|received(?= (?:by|the|in|a delegation|"
    r"[A-Z]))|receives(?= [A-Z])|"
    r"receiving(?= (?:him|her|them|the|[A-Z]))|"
    r"have receiv(?:e|ed)|has received(?= the (?:ambassador|envoy|delegation|foreign|head))|"
    r"invit(?:ed?|es|ing|ation)(?: [\w ]{1,40})? to(?= [A-Z])|negotiators? (?:have been|were|are)|"
    r"see (?:each other|one another|everybody|them all) again|dined with|had (?:breakfast|lunch|dinner) with|"
    r"boycott(?:ed|s)?|walked out of|walk out of|stay(?:ed)? away from)\b"
)
SIGNING = re.compile(
    r"\b(?P<verb>signed|initialled|initialed|inked|agreed|agree|sign|parted|clinched|sealed|"
    r"(?:exchanged?|swapped) (?:draft |written |their )?(?:memoranda|papers|proposals|drafts|documents)|"
    r"signing(?: ceremony)?|ceremony|(?:agreement|accord|deal|arrangement|treaty|truce) (?:was )?(?:reached|"
    r"concluded|signed))\b"
)
OCCASION = re.compile(r"\b(?:dinner|lunch|breakfast|audience|ceremony|reception|handshake)\b", re.IGNORECASE)
COLLECTIVE = re.compile(
    r"\b(?:both|the two|two|all three|the three|the rival|rival|the warring|warring|the)?[ \n]?"
    r"(?:sides|parties|delegations|teams|negotiators|envoys|negotiating teams|governments|capitals|foes|enemies|"
    r"adversaries|emissaries|representatives|presidents|leaders|foreign ministers|commanders|generals|armies|navies|"
    r"mediators|heads of (?:both |the )?delegations?)\b",
    re.IGNORECASE,
)
LEADERS = re.compile(
    r"\b(?:presidents|leaders|heads of state|prime ministers|premiers|kings|commanders|heads of government|"
    r"chiefs of state|(?:the |both )?generals)\b",
    re.IGNORECASE,
)
DELEGATION = re.compile(
    r"\b(?:delegations?|negotiators?|teams?|emissar(?:y|ies)|negotiating|the parties|the sides|both sides|"
    r"two sides|our side)\b",
    re.IGNORECASE,
)
DISTINCT = re.compile(
    r"\b(?:working groups?|(?:joint (?:committee|commission)|sub-?committee|committee)(?= (?:has |had |"
    r"will )?(?:met|meets?|is to meet))|"
    r"expert groups?|experts (?:are )?to meet)\b",
    re.IGNORECASE,
)
"""Meetings beside the main talks, which never merge with a round."""
FAILED = re.compile(
    r"\b(?:cancel(?:led|ed|s|lation)?|called off|calls? off|was off|is off|did not (?:take place|come|happen|"
    r"meet|begin|"
    r"show up|turn up|attend)|didn['’]t (?:take place|come|happen|show up)|do not board|fail(?:ed|s) to (?:take place|"
    r"materiali[sz]e|show up|appear)|boycott(?:ed|s)?|stayed? away|scrapped|never (?:took place|happened|came)|"
    r"collapsed before|fell through|no[- ]shows?|will not (?:take place|sit|come|attend)|was not signed|"
    r"not been convened|refused to (?:come|attend|show up))\b",
    re.IGNORECASE,
)
PLANNED = re.compile(
    r"\b(?:will|would|shall|plan(?:s|ned)?|schedul(?:e|ed)|due|expected|set for|propos(?:e|es|ed|al|ing)|"
    r"offer(?:s|ed)?|"
    r"invit(?:e|es|ed|ation)|(?:is|are) to|next|upcoming|forthcoming|coming|tomorrow|ahead of|prepar(?:e|es|ing|"
    r"ations?)|"
    r"hop(?:e|es|ed|ing)|wants?|wanted|could|may|might|possible|ready|foreseen|pencilled|penciled|agreed to meet|"
    r"ask(?:s|ed)? for|call(?:s|ed)? for|urg(?:e|es|ed)|suggest(?:s|ed)?|demand(?:s|ed)?|if|before|unlikely|likely)\b",
    re.IGNORECASE,
)
GENERIC = re.compile(
    r"\b(?:peace talks (?:are|is|remain)|the course of|through|willing|readiness|any|no|without|instead of|rather than|"
    r"future|idea of|kind of|such|prospects? (?:of|for)|resumption of|outcome of)\s+$",
    re.IGNORECASE,
)
"""Words before a noun of meeting that make it no occasion."""
