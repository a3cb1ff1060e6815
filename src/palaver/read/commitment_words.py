"""The words by which news English tells of commitments: agreeing, pledging, setting a deadline, the terms of a text."""

from __future__ import annotations

import re

TEXT_NOUN = (
    r"(?:agreements?|deals?|accords?|declaration|protocol|treaty|pact|communiqu[eé]s?|joint statement|final statement|"
    r"roadmap|road map|arrangement|settlement|compromise|truce text|ceasefire text|text|paper|sheet|annex|articles?|"
    r"understanding|charter|document|convention|framework|compact|covenant|package|bargain)"
)
PARTIES = (
    r"(?:the parties|both parties|the sides|both sides|the two sides|two sides|each side|either side|neither side|"
    r"the two|all sides|all parties|each party|the delegations|the two delegations|the two governments|"
    r"both governments|both armies|both|they|each)"
)
ADVERB = r"(?:\s+(?:also|again|then|further|later|now|finally|jointly|had|have|has|in principle|formally))*"
_DAY = (
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March \d|April|May \d|June|July|August|September|"
    r"October|November|December|(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.? \d|\d{1,2} (?:Jan|Feb|Mar|Apr|May|"
    r"Jun|Jul|Aug|"
    r"Sep|Oct|Nov|Dec)"
)
AGREED = re.compile(
    rf"\b(?:agreed|agree|agrees|agreeing|consented|consents|acquiesced|gave in|"
    rf"reached (?:an? )?(?:\w+ ){{0,3}}(?:agreement|deal|accord|understanding|compromise))\b{ADVERB}"
    rf"(?P<when>(?:,? (?:on|last|late on|late|in|at|early on|yesterday|today|tonight)\b(?: (?:[A-Z][\w’'-]+|"
    rf"\d{{1,2}}|last|week|month|late|night|the|capital|early))*)*?,?)\s+"
    r"(?P<how>not to|to|on|upon|that|in principle|for)\s+(?P<what>(?!(?:be |the (?:proposal|idea|view|contrary)|"
    r"paper\b|"
    rf"disagree|differ|say|speak|comment|this|it\b|{_DAY}))\S)"
)
"""A verb of agreeing with what was agreed. ``what`` is where the terms begin."""
AGREEMENT = re.compile(
    rf"\b(?P<noun>an? (?:[\w-]+ ){{0,3}}(?:agreement|deal|accord|understanding|pact|arrangement)|(?:the |their |"
    rf"its |this )?"
    rf"(?:agreement|deal|accord|understanding|arrangement|"
    rf"agreements)(?: reached)?(?: [^.,;]{{0,40}}?)?) (?P<how>to|on|under which|by which|that|for|in which|whereby) "
    rf"(?P<what>(?!(?:paper\b|disagree|hold\b|the table|which\b|{_DAY}))\S)"
)
TEXT_SAYS = re.compile(
    rf"\b(?:the|its|their|this|an|a|under the|"
    rf"[A-Z]\w+)\s+(?:[\w-]+ ){{0,3}}{TEXT_NOUN}(?: of [^.,;]{{3,30}}?)?(?:,[^,;.]{{3,60}},)? "
    r"(?:also |further )?(?P<verb>calls? for|provid(?:es?|ed) for|provides? that|requires?|obliges?|obliged|"
    r"stipulates?|stipulated|gives?|gave|"
    r"bars?|allows?|allowed|foresees?|foresaw|commits?|committed|binds?|envisag(?:es?|ed)|promis(?:es?|ed)|"
    r"sets?|covers?|also covers|says|"
    r"states|includes?|included|grants?|guarantees?|would|will|is to|extends?|extended|prolongs?|bans?|forbids?|"
    r"puts?|creates?|establishes|established|led to|demands|lets)\b"
)
UNDER = re.compile(
    rf"(?:^|[\"“(—–-] ?|, |; )(?:under|according to|as part of|in line with|pursuant to|by|"
    rf"in)\s+(?:the )?(?:terms of )?(?:the |its |that |an? |this |[A-Z]\w+ )?"
    rf"(?:[\w’'-]+ ){{0,3}}?(?:{TEXT_NOUN}|terms)\b(?P<tail>[^.;]{{0,120}}?),?\s",
    re.IGNORECASE,
)
AGREED_BEHIND = re.compile(
    r",\s+(?:(?:the|both|two|all|according to|as)\s+)*(?:[\w’'-]+\s+){0,2}?(?:(?:sides|parties|delegations|"
    r"governments|teams)\s+(?:have\s+|had\s+)?agreed\b|"
    r"(?:negotiators|mediators|the guarantors|(?:heads of )?(?:both |the )?delegations|(?:joint )?statement|"
    r"communiqu[eé]|text|declaration|accord|"
    r"agreement|protocol|document)\s+(?:said|says|say|announced|states?|read)|(?:joint )?(?:statement|communiqu[eé]))\b"
)
"""What was agreed stands in front: "X will return the dead, the two sides agreed on Friday"."""
SIGNED = re.compile(
    r"\b(?:signed|initialled|initialed|inked|concluded|sealed|struck|clinched|adopted)\s+(?:on \w+ |late |here |"
    r"in \w+ )*"
    rf"(?:an?|the|their)\s+(?:[\w-]+ ){{0,4}}(?:{TEXT_NOUN}|ceasefire|truce|cease-fire|armistice|"
    rf"cessation of hostilities)\b"
)
OWED = re.compile(
    r"\b(?:exchange|swap|hand-?over|return|release|truce|ceasefire|cease-fire|cessation|withdrawal|pull-?back|pullout|"
    r"survey|bodies|remains|prisoners|list|lists|memorand(?:um|a)|convoy|corridor|monitors|groups?|lorries|trucks|"
    r"timetable|stage|phase|weapons|payments?|batter(?:y|ies)|money|visit|helicopters|pardons?|names)\b[^.;,]{0,50}?"
    r"\b(?:agreed|promised|pledged|foreseen|arranged|undertaken|owed|due (?:by|on|from|before)|provided for|"
    r"stipulated)\b"
)
"""Something that was promised, told of by its noun: "the survey agreed in ...", "the bodies promised in May"."""
RUNS_OUT = re.compile(
    r"\b(?:truce|ceasefire|cease-fire|cessation|moratorium|pause|armistice|lull)\b[^.;]{0,50}?"
    r"\b(?:expires?|expired|lapses?|lapsed|runs? out|ran out|ends?|ended|began|begins|begin|starts?|started|"
    r"takes? effect|took effect|"
    r"(?:comes?|came|enters?|entered) into (?:force|effect)|holds?|will hold|goes on|has \w+ days left|"
    r"will last|is to last|stands|"
    r"will begin|is to begin|will start|is to start|was extended|is extended|extended)\b",
    re.IGNORECASE,
)
OBLIGED = re.compile(
    rf"\b(?:(?:was|were|is|are) (?:to|to have (?:been )?)(?= [a-z])|(?:was|were|is|are) (?:due|supposed|meant|"
    rf"obliged|required|bound) to|"
    rf"should have(?: been)?|had to have|was due|were due|are due|is due|remains? due|"
    rf"(?:{PARTIES})(?: [\w-]+){{0,1}} (?:will|shall|undertook|undertake|are to|must))\b",
    re.IGNORECASE,
)
NOT_OWED = re.compile(
    r"\bdue in [A-Z]|\b(?:to|due to) (?:meet|hold|travel|visit|see|call|fly|speak|open|shake|arrive|take part|"
    r"address|chair|"
    r"host|attend|begin in|have begun|have begun)\b|\b(?:election|trial|vote|ceremony|coffins?|round|session|"
    r"summit|talks)\b",
    re.IGNORECASE,
)
"""What is due but owed to nobody: a meeting, a trial, a vote."""
FUTURE = re.compile(
    r"\b(?:will|shall|must|(?:is|are|was|were) to|(?:is|are) (?:due|required|obliged|supposed|bound) to|has to|"
    r"have to|undertakes?|takes? effect|"
    r"begins?|starts?|falls? silent|would|remains? due|ha(?:s|ve) until|"
    r"guarantees?|obliges?|obliged|gives?|stops?|lifts?|stays?|hands?|releases?|goes to|go to|opens?|reopens?|"
    r"withdraws?|pulls? back|leaves?|returns?|keeps?|sends?|pays?|frees?|halts?|draws?|moves?|shrinks?|scraps?|"
    r"retains?|receives?|gets?|takes?|hold|holds)\b"
)
PLEDGED = re.compile(
    r"\b(?:(?:had |has |have |having |was |were |been |also |again |repeatedly |solemnly |personally |later |then )*"
    r"(?:promised|promises|promise|promising|pledged|pledges|pledge|pledging|vowed|vows|vow|vowing|swore|swears|sworn|"
    r"guaranteed|undertook|undertakes|undertake|undertaken|undertaking|"
    r"committed (?:itself|himself|herself|themselves)|has committed|have committed|commits (?:itself|himself|herself)|"
    r"(?:gave|given|gives|giving) (?:\w+ ){0,2}(?:word|assurances?|guarantees?|undertaking|pledge|promise)|"
    r"assured|assures|reassured|bound (?:itself|himself|themselves)))\b(?P<gap>[^.;:]{0,60}?)\s?"
    r"(?P<how>\bnot to\b|\bto\b|\bthat\b|\bby\b|:|,|\bof\b|(?=[\"“])|\b(?=an?\b|the\b|no\b|\d|two\b|three\b|"
    r"four\b|five\b|six\b|ten\b|\w+ million|\w+ billion|another\b|"
    r"more\b|further\b|up to\b|over\b|at least\b|help\b|support\b|his\b|her\b|it\b|its\b|they\b|he\b|she\b|we\b|"
    r"each\b|every\b|us\b|humanitarian|aid\b|answers?\b))"
)
NOUN_PLEDGE = re.compile(
    r"\b(?:pledges?|promises?|commitment|commitments|undertaking|vow|guarantee|assurance|assurances|"
    r"offer)\s+(?:was |were |given )?"
    r"(?P<how>to|that|of|by|not to)\s+(?P<what>\S)"
)
READY = re.compile(
    r"\b(?:(?:is|are|was|were|stands?|stood|remains?|be|being|declared (?:itself|himself|herself)|’s|"
    r"'s)\s+(?:now |also |still |nevertheless |even |quite )?"
    r"(?:ready|prepared|willing)\s+to|offer(?:s|ed)? to)\s+(?P<what>(?!host|meet|talk|negotiate|mediate|discuss|"
    r"listen|consider|receive|"
    r"resume|return to|continue|sit|come to|go to|hold talks|compromise|speak|enter into|help|die|fight|believe|work|"
    r"send a|defend|start|act|be\b|do\b|accept|sign|join|study|make|travel|write|say|go\b|live|merge|fly)\w+)"
)
WILL_DO = re.compile(
    r"\b(?:announc(?:ed|es|ing)|confirm(?:ed|s)|declar(?:ed|es|ing)|told|informed|let it be known|made it known|"
    r"stressed|said|says|repeated|replied)\b"
    r"[^.;:\"“]{0,70}?\b(?:will|would|’ll|'ll|won['’]t)\s+(?:not |never |also |therefore |soon |now |still |"
    r"only |personally |immediately )*"
    r"(?P<what>(?:send|provide|deliver|supply|give|pay|free|release|withdraw|hand|return|transfer|suspend|halt|"
    r"stop|lift|open|reopen|admit|"
    r"pardon|finance|fund|contribute|donate|deploy|keep|honou?r|respect|observe|abide|comply|implement|allow|let|grant|"
    r"appoint|publish|examine|investigate|look into|check|attend|take part|come home|"
    r"postpone|extend|set up|establish|build|"
    r"rebuild|repair|train|host|cover|compensate|answer|reply|respond|propose|present|submit|bring|stay|remain|"
    r"not (?:attack|strike|leave|walk)|"
    r"leave|lay|end|pull|refrain|hold|cease|begin|start|resume|carry out|fulfil|fulfill|protect|ensure|"
    r"wait|join|spare|be (?:sent|paid|handed|released|freed|opened|"
    r"lifted|returned|delivered|suspended|shown|checked|examined|tried|brought|established|punished|protected|"
    r"stamped)))\b"
)
DECLARED = re.compile(
    r"\b(?:declar(?:ed|es|ing)|announc(?:ed|es|ing)|proclaim(?:ed|s))\s+(?:that )?(?:an?|the|its|his|"
    r"their)\s+(?:[\w’'-]+ ){0,4}"
    r"(?:truce|ceasefire|cease-fire|cessation|moratorium|pause|amnesty|delivery|release|halt|suspension|"
    r"dispatch|payment|pardon)\b"
)
DEADLINE = re.compile(
    r"\b(?:ultimatums?|deadlines?|time limit|(?:gave|gives|given|giving|has given|have given|had given|"
    r"granted)\s+(?:[\w’'-]+\s+){1,5}?"
    r"(?:until|till|another \w+ (?:days|hours|weeks)|\d+ (?:more )?(?:hours|days|weeks|months)|"
    r"(?:two|three|four|five|six|seven|ten|twelve|fourteen|fifteen|twenty|thirty|forty|fifty|sixty|ninety|a|one|"
    r"forty-eight|seventy-two|twenty-four) (?:more )?(?:hours|days|weeks|months?|week))|"
    r"ha(?:s|ve|d) (?:until|till|\d+ (?:hours|days|weeks|months) to|(?:two|three|four|five|ten|twelve|fifty|"
    r"thirty|sixty) (?:hours|days|weeks|months) to)|"
    r"patience (?:would|will|ends?|is)|extends? it by|extended it (?:to|by))\b",
    re.IGNORECASE,
)
OR_ELSE = re.compile(
    r"\b(?:or (?:else|face|risk|be |they|he|she|it|the|we|there|lose|suffer|see|pay|expect|no )|otherwise|"
    r"failing (?:which|that)|if not\b|"
    r"unless\b|should (?:it|they|he|there|the|she|that)\b|if\b[^.;]{0,80}\b(?:not|n['’]t|no|remain|fails?|"
    r"refuses?|ignores?)\b|threaten(?:ed|s|ing)?|"
    r"will be broken|face consequences|warn(?:ed|s|ing)?|demand(?:ed|s|ing)?|or there['’]ll)\b",
    re.IGNORECASE,
)
NEGATED = re.compile(
    r"\b(?:not|no|never|n['’]t|neither|nor|without|fail(?:ed|s|ure)? to|refus\w+ to|unable to|yet to|cannot|"
    r"unlikely to|"
    r"if|whether|unless|until|once|should|could|might|may|must|to|would|will|can|or|ready to|want\w* to)\s+"
    r"(?:yet |ever |even |also |again |have |be |been |(?:[\w’'-]+ ){0,2})?$",
    re.IGNORECASE,
)
LEADS_TERMS = re.compile(
    r"\b(?:terms|accord|agreements?|agreed|deal|protocol|declaration|treaty|what (?:it|the text|they) (?:says|"
    r"say|provides)|articles|operative part|"
    r"undertak\w+|signed|commitments?|pledges?|what was agreed|outcome|results?|communiqu[eé]|points? agreed|"
    r"due next|main points|"
    r"arrangements|measures|summary of the decisions|provides?|stipulates?|settled|concluded|decided|other points)\b",
    re.IGNORECASE,
)
LEADS_WISHES = re.compile(
    r"\b(?:memorand(?:um|a)|demands?|demanded|proposals?|propos(?:es|ed)|positions?|principles|wants|draft|"
    r"offers?|conditions|"
    r"asks?|asked|requests?|requested|expects?|views?|vision|plan of|red lines|position papers?|says it wants|"
    r"insists?|assess\w*|forecasts?|"
    r"reactions?|questions?|not in the text|not agreed|disagree\w*|open issues|key (?:takeaways|points)|"
    r"violations?|incidents?|casualties|quotes?)\b",
    re.IGNORECASE,
)
ACCORD_NEAR = re.compile(
    rf"\b(?:the|its|their|this|that|an?|[A-Z][\w’'-]+)\s+(?:[\w’'-]+ ){{0,3}}(?:{TEXT_NOUN})\b|\bagreed\b|"
    rf"\binitialled\b|\bsigned\b|\bin return\b|\bin exchange\b|"
    rf"\baccord\b|\bdeal\b|\bterms\b"
)
ATTRIBUTED = re.compile(
    r"\b(?:said|says|told|tells|added|adds|insisted|insists|argued|warned|warns|claims?|claimed|thinks?|"
    r"believes?|expects?|expected|hopes?|hoped|fears?|feared|"
    r"asked|asks|predicts?|predicted|denied|denies|wants?|wanted|demands?|demanded|proposes?|proposed|"
    r"calls? (?:on|for)|called (?:on|for)|"
    r"urged|urges|accused|accuses|suggests?|suggested|could|may|might|likely|unlikely|probably|perhaps|rejects?|"
    r"rejected|refused|refuses|if|whether|I|we|you)\b"
)
WISH_TEXT = re.compile(
    r"\b(?:memorand(?:um|a)|proposals?|draft|conditions|demands|position papers?|options|principles|"
    r"counter-text|peace plan|wish ?list)\b",
    re.IGNORECASE,
)
WISH_PAPER = re.compile(
    r"\b(?:memorand(?:um|a)|proposals?|draft|position papers?|conditions|plan|principles|vision|demands)\b[^.]{0,60}?"
    r"\b(?:in full|full text|publish\w*|handed|delivered|has \w+ parts|as follows|sets? out|reads?|says|"
    r"consists|contains|text)\b|"
    r"\b(?:publish\w*|full text|text of|handed|delivered|submitted)\b[^.]{0,60}?\b(?:memorand(?:um|a)|"
    r"proposals?|draft|position papers?|demands)\b",
    re.IGNORECASE,
)
"""A paper of one side's wishes is told of; what follows are no terms, until an accord is told of."""
PAST = re.compile(
    r"\b(?:was|were|had|said|stated|reiterated|rejected|proposed|appealed|recorded|recalled|regrets?|regretted|"
    r"disputes?|disputed|"
    r"welcomed|left behind|amount to|has opened|have been|has been|remains? (?:open|its)|held|met|discussed|"
    r"noted|expressed|thanked|called)\b"
)
FORECAST = re.compile(
    r"\b(?:expects?|expected|predicts?|predicted|could|might|may|likely|unlikely|doubts?|bet|thinks?|believes?|"
    r"rumou?red|forecasts?|fears?|"
    r"hopes?|hoped|estimates?|probable|probably)\b",
    re.IGNORECASE,
)
AUXILIARY = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|shall|can|could|may|might|must|do|does|did|said|says|told|am|"
    r"be(?!\s+\w+ed)|I|we|you|he|she|"
    r"n['’]t|came|went|took|made|got|put|left|began|told|knows?|thinks?|wants?|killed|hit|struck|fell|seized|"
    r"captured)\b|['’](?:s|ll|re|ve|d)\s",
)
FINITE = re.compile(
    r"(?:^|(?<=[.!?:] ))(?:We|It|He|She|They|I|You|There)\b|\b\w+ed (?:the|an?|it|them|him|her|to|that|\d)|"
    r"\b(?:considers?|maintains?|takes|asks|rejects|concern|gives|remains?|shows?|plays?|reports?|counts?|"
    r"loses?|lost|sees?|saw|"
    r"means?|makes?|seems?|looks?|hears?|heard|lies|stands|runs|works)\b"
)
COLLECTIVE = re.compile(
    r"\b(?:(?:the|both|two|each|neither|either|all)\s+(?:\w+ )?(?:sides?|parties|party|delegations?|"
    r"governments?|capitals|armies|navies|commands|guards|"
    r"negotiators|presidents|foreign ministers|teams|republics|countries|envoys)|delegations|negotiators|"
    r"the two|they both|envoys)\b",
    re.IGNORECASE,
)
TAIL = re.compile(
    r",\s+(?:[^,;]{2,90}\s)?(?:said|says|told|announced|according to|confirmed|reported|agreed on \w+|"
    r"the two sides agreed|the sides agreed|"
    r"officials say|read out|negotiators said|but (?:without|failed|again|once)|although|though|which (?:again|"
    r"left)|while|whereas|after)\b.*$",
    re.DOTALL,
)
"""Attribution or contrast behind the terms, which is no part of them."""
CUT_AFTER: dict[str, re.Pattern[str]] = {
    how: re.compile(
        rf"(?:,\s+(?:and\s+)?|\s+and\s+|;\s+(?:and\s+)?|,?\s+as well as\s+|"
        rf",?\s+but\s+)(?=(?:also\s+|finally\s+)?(?:{starts})\b)"
    )
    for how, starts in {
        "to": r"to (?!the\b|a\b|an\b|be\b|their\b|its\b|his\b|her\b)\w+|not to|on the|that",
        "on": r"on (?:the|an?|seven|\w+s)|to (?:the (?:re|with|ex)|\w+ (?:the|all|their|its))|the|an?",
        "that": r"that",
    }.items()
}
CUT_ELSE = re.compile(
    r"(?:,\s+(?:and\s+|while\s+)?|\s+and\s+|;\s+(?:and\s+)?|,?\s+while\s+|"
    r",?\s+as well as\s+)(?=(?:[A-Z]?[\w’'-]+\s+){0,6}?(?:will|shall|is to|are to|must|would)\b)"
)
BARE_VERBS = (
    r"(?:let|return|leave|free|allow|stop|release|hand|withdraw|open|reopen|lift|pay|send|set|exchange|swap|"
    r"destroy|hold|keep|halt|pull|"
    r"give|share|bring|end|respect|refrain|cease|begin|start|resume|put|restore|disarm|deliver|transfer|report|"
    r"demilitari[sz]e|recogni[sz]e|"
    r"stops|leaves|returns|frees|watch)"
)
CUT_VERB = re.compile(rf"(?:,\s+(?:and\s+)?|\s+and\s+)(?={BARE_VERBS}\b)")
CUT_QUANTITY = re.compile(
    r"(?:,\s+(?:and\s+)?(?:also\s+)?|,?\s+as well as\s+|;\s+(?:and\s+)?)(?=(?:the\s+(?:bodies|remains|return|"
    r"release|withdrawal)|all\s|\d[\d,.]*\s|five\s|a\s(?:food|truce|corridor)|further\s))"
)
