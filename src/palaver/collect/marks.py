"""The wordings by which a line shows that it is not the article, and where on a page each is to be believed.

A phrase is a regular expression, matched from the beginning of a line without regard to case. Words such as "support"
and "correction" seldom belong to the news near the top or the end of a page and often do within it; a phrase that
cannot be sure of its place is not in here, for marking an article's own words loses what they say.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum


class Place(Enum):
    """Where on a page a mark is to be believed; ``EDGE`` is both ``TOP`` and ``END``."""

    TOP = "top"
    END = "end"
    EDGE = "edge"
    ANY = "any"


@dataclass(frozen=True, slots=True)
class Mark:
    """Phrases for one reason in one place."""

    reason: str
    place: Place
    pattern: re.Pattern[str]


def _mark(reason: str, place: Place, *phrases: str) -> Mark:
    return Mark(reason, place, re.compile("|".join(f"(?:{phrase})" for phrase in phrases), re.IGNORECASE))


_CAPITAL = r"[A-Z\u00c0-\u017f\u0400-\u042f][\w.'’-]*"
_NAME = rf"(?-i:{_CAPITAL}(?: (?:de |von |van |al-)?{_CAPITAL}){{1,3}})"
_WORK = r"(?:reporting|writing|editing|compiled|translated|edited|written)(?: and (?:reporting|writing|editing))?"
_TRADE = r"(?:columnist|novelist|fellow|historian|analyst|correspondent|editor|commentator)"
_TIME = r"\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?\W{1,4}"
_WE = r"we(?:['’]re| are|)"

MARKS = (
    _mark(
        "links", Place.ANY,
        r"(?:read|see|watch|listen|hear) (?:also|next|more|related)\b(?: by [^:]{2,40})?\s*:",
        r"(?:related|recommended|most read|further reading|in other news)(?: (?:stories|articles|links))?\s*:\s",
        r"(?:read|more)\s*:\s",
        r"(?:more|also) (?:on|from|in) (?:this|the|our|[A-Z])[^.:?!]{0,40}(?::|$)",
        r"our main story is here",
        r"(?:https?://|www\.)\S+$",
    ),
    _mark(
        "links", Place.END,
        r"(?:read|see|watch|listen) (?:also|next|more|related)\b",
        r"(?:watch live|in pictures|(?:older|newer|previous|next)(?: post| digest| story)?)\b\s*(?::|,|$)",
        r"(?:read|see) all our\b",
        r"follow .{2,40} coverage\b",
        r"also in this (?:bulletin|issue)",
    ),
    _mark(
        "caption", Place.ANY,
        r"(?:photo|photograph|picture|pictured|image|caption|illustration|graphic)s?(?: by| credit)?\s*[:/©]",
    ),
    _mark("caption", Place.END, r"maps?\s*:", r"credit:\s"),
    _mark(
        "credit", Place.ANY,
        rf"\((?:additional |with additional )?{_WORK} (?:by|from)\b[^()]*\)?$",
        r"about the author(?:$| \|)",
    ),
    _mark(
        "credit", Place.END,
        rf"\(?(?:additional |with )?(?:{_WORK}|interviewed)(?: by| from|:)\s",
        rf"\([^()]*\b(?:{_WORK}|correspondents?|bureaux?|bureaus|desk)\b[^()]*\)$",
        rf"{_NAME}(?: (?:and|,) {_NAME})? (?:reported from|contributed (?:to (?:this|the) |reporting))",
        rf"(?:the (?:author|writer) is|{_NAME} is the author of|{_NAME} is an? (?:[\w-]+ ){{0,4}}{_TRADE}\b(?! who))",
        rf"{_NAME} (?:hosts|directs the)\b",
        r"source: [^.]{2,80}$",
        r"our standards\b",
        r"to cite:|suggested citation\b",
        r"(?-i:[A-Z]{2,6}(?:/[A-Za-z]{2,4}){1,3})$",
    ),
    _mark(
        "credit", Place.TOP,
        r"by (?-i:[A-Z])[^.!?:;\"“”]{2,60}(?:\d{1,2}, \d{4} .{0,40}min read)?$",
        r"compiled by (?:the )?[^.!?]{2,60}$",
        r"from our correspondents?\b[^.!?]{0,60}$",
        rf"{_NAME}, (?:\w+ ){{0,2}}{_TRADE}$",
    ),
    _mark(
        "newsletter", Place.EDGE,
        r"(?:please )?(?:subscribe|sign up|unsubscribe|donate|boost the channel|vote for us|buy me)\b",
        r"(?:follow|join|support) (?:us|our|the (?:reserve |backup )?channel|independent journalism)\b",
        r"(?:follow|like), (?:like|share|subscribe)\b|join:|likes?d? (?:what you read|this)\?",
        r"(?:follow|forward)\b.{0,30}\bon all platforms",
        r"forward (?:it |this )?(?:!|to (?:everyone|a friend|someone))",
        r"if you (?:value|enjoy|like|can)\b.{0,120}\b(?:share|support|pay|buy|donate|member|subscrib)",
        r".{0,140}\b(?:sign up for (?:our|the)|subscribe (?:for|to our|now|before)|unsubscribe (?:at )?any ?time)",
        r".{0,140}\b(?:to unsubscribe|buy me a coffee|support us\b|donate (?:for|now|at|here)\b)",
        r".{0,140}\b(?:link|wallet) in bio",
        r".{0,140}\b(?:our (?:podcast|app)\b|(?:backup|reserve) channel|on all platforms|- subscribe$)",
        r".{0,80}\b(?:lives? (?:on|from) its readers|needs you\b|is free\. if you can|funded by readers)",
        r".{0,80}\bis paid for by\b",
        r".{0,80}\b(?:of your (?:\w+ )?free articles|subscribers can (?:read|download))",
        r"(?:tip line|tips|got a tip|send (?:us )?(?:a tip|video)|advertising|adverts)\b\s*[:?,]?",
        r"corrections welcome|media contact\b|for media enquiries\b",
    ),
    _mark("newsletter", Place.END, r"note from the author:", r"support:"),
    _mark(
        "disclaimer", Place.ANY,
        r".{0,80}\bnot an official (?:record|document|transcript)",
        r".{0,40}takes no responsibility for (?:the|any)\b",
        r"all rights reserved|disclaimer\s*:",
    ),
    _mark(
        "disclaimer", Place.EDGE,
        r".{0,100}\b(?:views?|opinions?)\b[^.]{0,60}\b(?:are|is) (?:his|her|their|the author['’]s|solely)\b",
        r".{0,100}\b(?:views?|opinions?)\b[^.]{0,60}\b(?:reflect |are )those of the\b",
        r".{0,100}\b(?:views?|opinions?)\b[^.]{0,60}\b(?:do|does|may|might|will)(?: not)? (?:necessarily )?"
        r"(?:reflect|represent|coincide|express)",
        r".{0,100}\b(?:views?|opinions?) (?:and \w+ )?expressed\b",
        r"©|.{0,60}(?:© |copyright\b|all rights reserved|has no legal effect|are not records?\b)",
        r"\(c\) (?-i:\d{4}|(?:[A-Z]\S* ){1,4}\d{4})",
        r".{0,100}\b(?:may (?:not )?be|reproduction|republication)\b.{0,20}\b"
        r"(?:reprinted|rebroadcast|reproduced|republished|permitted|authori[sz]ed|by licen[cs]e)",
        r"[^,;:\"“]{0,60}\btakes? no institutional",
        r"[^,;:\"“]{0,60}\b(?:does not receive|receives? no) funding",
        r"[^,;:\"“]{0,60}\bis (?:funded|financed|partly owned|designated an?)\b",
        r"[^,;:]{0,60}\b(?:not affiliated with|cannot be (?:independently )?verified)",
        r"distribution\s*: |for information(?: media)?\b[^,;]{0,40}\.",
        r"(?:this|the) (?:summary is issued|designations employed)|(?:maps|data) (?:are|is) based on open sources",
        r"(?:this |the )?interview (?:was|has been) (?:conducted|authori[sz]ed|shortened|edited|condensed)",
        r"\(?correct(?:ion|s|ed)\b.{0,40}(?::|version|spelling|paragraph)",
        r"\(?(?:this|an earlier) (?:story|article|version)\b.{0,60}\b(?:corrected|gave|misstated|misspel)",
        r"subtitles may|.{0,40}\bfigures are provisional",
    ),
    _mark(
        "disclaimer", Place.END,
        r"data\s*: cc by|.{0,60}\bis published every \w+\.",
        r".{0,30}\b(?:maps|data) (?:are|is) based on open sources",
        r"opinion\. the author",
    ),
    _mark(
        "navigation", Place.ANY,
        r"advertisement$|comments \(\d+\)(?:$| \|)|end of text$",
        r"\[?(?:download pdf|share|print)\]?\s*[·|\[]",
        rf"(?:{_TIME})?that['’]?s (?:where we leave|it from us\.? ?(?:tomorrow|thank you|$))",
    ),
    _mark(
        "navigation", Place.END,
        rf"(?:{_TIME})?{_WE} (?:closing|pausing|ending|end) (?:our|this|until|the)\b",
        rf"(?:{_TIME})?(?:end of our (?:live )?coverage|we(?:['’]ll| will) be back at)",
        r"[_*–—-]{3,}$|page \d+:|continued on page|annex(?:es)? [A-Z]\b.{0,5}\(",
        r"the next (?:briefing|bulletin) (?:will|is)\b|(?:the )?next meeting: to be",
        r".{0,40}\bcomments (?:are|is) (?:closed|read)\b",
    ),
    _mark(
        "navigation", Place.EDGE,
        r"in case of technical difficult|if this site is blocked",
        r"updated \d.{0,40}(?:GMT|UTC)$",
    ),
    _mark("navigation", Place.TOP, r"\(?an? (?:[\w-]+ )?blog (?:by|about|on|from)\b"),
)  # fmt: skip
"""Every mark, those of the first reason winning over the later ones."""
