"""The words by which a report announces a list: of demands, of what was agreed, of news; and whose it is."""

from __future__ import annotations

import re

DOCUMENT = re.compile(
    r"\b(?:memorand\w+|proposals?|counter-?proposals?|demands?|demanded|conditions?|position papers?|papers?|"
    r"principles|"
    r"platform|terms|draft|road ?map|wish ?list|wants?|laid on the table|put on the table|propos(?:es|"
    r"ed) the following|"
    r"what (?:it|they|he|she|each side|both sides) want\w*|the following|preconditions?|requirements?|"
    r"ultimatum|"
    r"(?:\w+ )?points|full text|requires|asks|listed|insists on)\b",
    re.IGNORECASE,
)
DIGEST = re.compile(
    r"\b(?:main (?:points|developments)|key (?:points|facts|developments|judge?ments)|recap|summary|"
    r"what we know|at a glance|"
    r"timeline|chronology|in brief|briefing|questions?|headlines|highlights|situation|agreed|"
    r"agreement provides|accord "
    r"(?:says|provides)|calendar|deadlines)\b",
    re.IGNORECASE,
)
SIDE = r"(?P<who>[A-Z][\w’'-]*(?: (?:of |de |del |des |the |for )*[A-Z][\w’'-]*){0,5})"
PAPERS = (
    r"(?:memorand\w+|papers?|proposals?|positions?|principles|demands|conditions|terms|plan|draft|"
    r"document|list|points|observations)"
)
ORGANS = (
    r"(?:(?i:the )?(?i:government|republic|movement|delegation|cabinet|leadership|command|"
    r"state) (?i:of) )*(?i:the )?"
)
LABEL = re.compile(rf"^{SIDE}\W*$", re.MULTILINE)
AUTHOR = (
    (re.compile(rf"(?i:{PAPERS}) (?i:of|from|by) {ORGANS}{SIDE}"), True),
    (re.compile(rf"{SIDE}(?:['’]s)? (?i:\w+ )?(?i:{PAPERS})"), False),
    (
        re.compile(rf"(?i:submitted|handed over|delivered|presented|drafted|tabled|handed) (?i:by) {ORGANS}{SIDE}"),
        False,
    ),
    (re.compile(rf", (?i:for|on behalf of) {ORGANS}{SIDE}"), False),
    (re.compile(rf"\bWe, (?:the )?{SIDE}"), True),
    (re.compile(rf"(?i:from|for) (?:(?i:the) )?{SIDE}\W*$"), False),
    (re.compile(rf"^(?:\W*[IVX]+\. )?{SIDE}(?=, [“\"\d]|:)", re.MULTILINE), False),
    (re.compile(rf"\((?:(?i:the) )?{SIDE}\)\W*$", re.MULTILINE), False),
    (LABEL, False),
)
TO = re.compile(r"\bto (?:the )?(?:\w+ (?:of )?(?:the )?)?$", re.IGNORECASE)
SPEAKS = re.compile(
    r"\b(?:press|spokes\w+|minister|negotiator|head of|chief|delegation|ambassador|envoy|president|adviser|"
    r"aide|general|"
    r"said|told|summed up|briefed|briefing|statement|interview)\b",
    re.IGNORECASE,
)
FULL = re.compile(
    r"\b(?:full text|text of|in full|publish\w+|obtained|memorand\w+|documents?|papers?|wants?|demands?|"
    r"conditions|proposals?|"
    r"positions?|put before|read out|laid|handed|principles|list)\b",
    re.IGNORECASE,
)
PAPER = re.compile(r"\b(?:memorand\w+|papers?|proposals?|plan|document|demands|conditions)\b", re.IGNORECASE)
PRINTS = re.compile(
    r"\bmemorandum\b|\bposition paper|\bfull text\b|\bin full\b|\bDOCUMENTS?\b|\b(?:text|"
    r"translation) of the (?:document|"
    r"paper|proposals?|demands|memorandum|letter)\b|\b(?:demands|proposals|principles|conditions|"
    r"terms) of the\b",
)
AGREED = re.compile(
    r"\b(?:was|were|been|have|had|what is|both sides|the sides|the parties|they) agreed\b|\bagreed (?:points|"
    r"text|terms|on)\b|"
    r"\b(?:accord|agreement|deal|declaration|protocol|communique|joint statement)\b.{0,40}:\s*$|^the terms\W*$|"
    r"\bterms of the (?:accord|agreement|deal|truce|ceasefire)\b",
    re.IGNORECASE,
)
PAST = re.compile(
    r"\b(?:was|were|had|said|says|told|did|has|have|reported|arrived|killed|injured|accused|agreed|met|denied|"
    r"according to|"
    r"claims?|claimed|confirmed|announced)\b|^\W*\d\d[:.]\d\d\b",
    re.IGNORECASE,
)
WE = re.compile(
    r"\W*(?:\d+[.)] *)?(?:we|our (?:side|government|delegation)|the (?:government|republic|state|movement|"
    r"front|federation))\b",
    re.IGNORECASE,
)
VERB = re.compile(r"\b(?:shall|will|is|are|be|must|has|have|may|can)\b", re.IGNORECASE)
NUMERAL = re.compile(r"\s*(?:[IVX]+|[A-Z]|\d{1,2})[.)]\s")
HEADED = re.compile(r"(?:From |For |The )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3}(?:\W*$|, |: | wants| demands| asks)")
PAPER_OF = re.compile(rf"\b{PAPERS} (?:of|from|by) ", re.IGNORECASE)
OFFICE = re.compile(
    r"(?:(?:, (?:for|on behalf of)|\bby|\bfrom) the |^the )(?P<who>(?:[a-z]+ )?(?:government|army|"
    r"cabinet|junta|"
    r"palace|rebels?|insurgents|movement|guerr?illas|separatists|military))\b",
    re.IGNORECASE | re.MULTILINE,
)
OBLIGES = re.compile(
    r"\b(?:would|will|must|should|shall|is|are|has|have)"
    r"(?: (?:have|be (?:asked|required|obliged)|asked|required))?(?: to)?\W*?(?:\Z|\n)",
    re.IGNORECASE,
)
VARIANT = re.compile(
    r"\W*(?:variant|option|stage|phase|step|part|section|article|chapter|point|clause|route)\b", re.IGNORECASE
)
OPENS = re.compile(
    r"\b(?:has|have|consists? of|contains?|includes?|is made up of|comprises?|is divided into|falls into|"
    r"provides? for|"
    r"is in) (?:the following|\w+ (?:parts|sections|points|chapters|variants|options|blocks))\b",
    re.IGNORECASE,
)
