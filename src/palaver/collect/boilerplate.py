"""What stands on a page and is not the article: found by its wording and its place, marked and never deleted.

A rule is a reason, a pattern, and where it holds: anywhere, or only near the top or the end of a text, where words
such as "support" and "correction" seldom belong to the news. To mark an article's own words loses what they say, so
a rule that cannot be sure of its place is not made.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from palaver.model.evidence import Aside

_TOP, _END = 4, 5  # how many lines from either edge count as near it
_LONGEST = 320  # no rule but "repeated" marks a longer paragraph
_COPY_WORDS = 20  # a paragraph of fewer words may be said twice on purpose
_COPY_SHARE = 0.8
_GRAM = 5


class _Place(Enum):
    ANY = "any"
    TOP = "top"
    END = "end"
    EDGE = "edge"


@dataclass(frozen=True, slots=True)
class _Row:
    """A line: its range without the white space around it, and its number from the top and from the end."""

    start: int
    end: int
    words: str
    top: int
    end_distance: int


_URL = r"(?:https?://|www\.)\S+"
_NAME = r"[^\W\d_a-z][\w.'’-]*(?: (?:(?:[^\W\d_a-z]|de |von |van |al-)[\w.'’-]*)){1,3}"


def _rule(reason: str, place: _Place, pattern: str, flags: int = re.I) -> tuple[str, _Place, re.Pattern[str]]:
    return reason, place, re.compile(pattern, flags)


_RULES = (
    # Links to other articles.
    _rule("links", _Place.ANY, r"(?:read|see|watch|listen|hear) (?:also|next|more|related)\b(?: by [^:]{2,40}| (?:on|about|from)\b[^:]{2,40})?\s*:?.{0,200}$"),
    _rule("links", _Place.ANY, r"(?:related|recommended|most read|in other news|further reading|read|more)(?: (?:stories|articles|reading|links))?\s*:\s"),
    _rule("links", _Place.ANY, r"(?:more|also) (?:on|from|in) (?:this|the|our|[A-Z])[^.:?!]{0,40}(?::|$)"),
    _rule("links", _Place.ANY, rf"{_URL}$"),
    _rule("links", _Place.END, r"(?:watch live|in other news|in pictures|(?:older|newer|previous|next)(?: post| digest| story)?)\b\s*(?::|,|$)"),
    _rule("links", _Place.END, r"(?:read|see) all our\b|follow .{2,40} coverage\b|our main story is here"),
    # Pictures.
    _rule("caption", _Place.ANY, r"(?:photo|photograph|picture|pictured|image|caption|illustration|graphic)s?(?: by| credit)?\s*[:/©]"),
    _rule("caption", _Place.END, r"(?:photographs?|pictures?|maps?)\s*:|credit:\s"),
    # Who wrote, edited and sent it.
    _rule("credit", _Place.ANY, r"\((?:additional |with additional )?(?:reporting|writing|editing|compiled|translated|edited|written)(?: and (?:reporting|writing|editing))? (?:by|from)\b[^()]*\)?$"),
    _rule("credit", _Place.END, r"\(?(?:additional |with )?(?:reporting|writing|editing|compiled|translated|edited|written|interviewed)(?: and (?:reporting|writing|editing))?(?: by| from|:)\s"),
    _rule("credit", _Place.END, rf"\(?{_NAME}(?: (?:and|,) {_NAME})? (?:reported from|contributed to (?:this|the) (?:report|story|article)|contributed reporting)\b", 0),
    _rule("credit", _Place.END, rf"(?:The (?:author|writer) is|{_NAME} (?:is the author of|is an? (?:[\w-]+ ){{0,4}}(?:columnist|novelist|fellow|historian|analyst|correspondent)\b(?! who)|hosts|directs the)) ?", 0),
    _rule("credit", _Place.END, r"source: [^.]{2,80}$|our standards\b|about the author$|to cite:|suggested citation\b"),
    _rule("credit", _Place.TOP, r"by (?-i:[A-Z])[^.!?:;\"“”]{2,60}(?:\d{1,2}, \d{4} .{0,40}min read)?$|compiled by (?:the )?[^.!?]{2,60}$"),
    _rule("credit", _Place.TOP, r"from our correspondents?\b[^.!?]{0,60}$"),
    # Newsletters, channels, money.
    _rule("newsletter", _Place.EDGE, r"(?:please )?(?:subscribe|sign up|unsubscribe|donate|boost the channel|vote for us|get (?:our|the) (?:newsletter|app)|buy me)\b"),
    _rule("newsletter", _Place.EDGE, r"(?:follow|join|support) (?:us|our|the (?:reserve |backup )?channel|independent journalism)\b|join:|like(?:d)? (?:what you read|this)\?"),
    _rule("newsletter", _Place.EDGE, r"(?:follow|forward)\b.{0,30}\bon all platforms|forward (?:it |this )?to (?:everyone|a friend|someone)|forward it!"),
    _rule("newsletter", _Place.EDGE, r"if you (?:value|enjoy|like|can)\b.{0,120}\b(?:share|support|pay|buy|donate|member|subscrib)"),
    _rule("newsletter", _Place.EDGE, r".{0,140}\b(?:sign up for (?:our|the)|subscribe (?:for|to our|now|before)|unsubscribe (?:at )?any ?time|to unsubscribe|buy me a coffee|support us\b|donate (?:for|now|at|here)\b|link in bio|wallet in bio|our (?:podcast|app)\b|backup channel|reserve channel|(?:on|from|by) all platforms)"),
    _rule("newsletter", _Place.EDGE, r".{0,80}\b(?:lives? (?:on|from) its readers|needs you\b|is free\. if you can|is paid for by|funded by readers|of your (?:\w+ )?free articles|subscribers can)"),
    _rule("newsletter", _Place.EDGE, r"(?:tip line|tips|got a tip|send (?:us )?(?:a tip|video)|advertising|adverts|corrections welcome|media (?:contact|enquiries)|for media enquiries)\b\s*[:?.]?"),
    _rule("newsletter", _Place.END, r"note from the author:|donate\b|support:"),
    # Whose opinion, whose money, whose copy.
    _rule("disclaimer", _Place.EDGE, r".{0,100}\b(?:views?|opinions?)\b[^.]{0,60}\b(?:are|is) (?:his|her|their|the author['’]s|those of the (?:author|editorial)|solely)\b"),
    _rule("disclaimer", _Place.EDGE, r".{0,100}\b(?:views?|opinions?)\b[^.]{0,60}\b(?:(?:do|does|may|might|will)(?: not)? (?:necessarily )?(?:reflect|represent|coincide|express)|expressed\b|reflect those of)"),
    _rule("disclaimer", _Place.EDGE, r".{0,60}(?:©|\(c\)|copyright\b|all rights reserved|not an official (?:record|document|transcript)|has no legal effect|are not records?\b)"),
    _rule("disclaimer", _Place.EDGE, r".{0,100}\b(?:may (?:not )?be|reproduction|republication)\b.{0,20}\b(?:reprinted|rebroadcast|reproduced|republished|permitted|authori[sz]ed|by licen[cs]e)"),
    _rule("disclaimer", _Place.EDGE, r"[^,;:\"“]{0,60}\b(?:takes? no (?:responsibility|institutional|position)|(?:does not|receives? no) (?:receive )?funding|is (?:funded|financed|partly owned|designated an?)\b|not affiliated with|cannot be (?:independently )?verified)"),
    _rule("disclaimer", _Place.EDGE, r"disclaimer\s*:|distribution\s*: |for information(?: media)?\b[^,;]{0,40}\.|(?:this|the) (?:summary|designations|figures) (?:is issued|employed)|(?:this )?interview (?:was|has been) (?:conducted|authori[sz]ed|shortened|edited|condensed)"),
    _rule("disclaimer", _Place.EDGE, r"\(?correct(?:ion|s|ed)\b(?: \(|,| |:).{0,40}(?::|version|spelling|paragraph)|\(?(?:this|an earlier) (?:story|article|version)\b.{0,60}\b(?:corrected|gave|misstated|misspel)|subtitles may"),
    _rule("disclaimer", _Place.END, r"(?:figures|the digest|data)\b.{0,60}\b(?:provisional|open sources|published every|cc by)|.{0,60}\bis published every \w+\.|.{0,30}\b(?:maps|data) (?:are|is) based on open sources|opinion\. the author"),
    # Buttons, adverts, separators, farewells of a live page.
    _rule("navigation", _Place.ANY, r"advertisement$|\[?(?:download pdf|share|print|listen)\]?\s*(?:[·|\[]|$)|comments \(\d+\)|comments are (?:closed|read)|end of text$"),
    _rule("navigation", _Place.END, r"(?:\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?\W{1,4})?(?:we(?:'re|’re| are)? (?:closing|pausing|ending|end) (?:our|this|until|the)|we(?:'re|’re| are) pausing|end of our (?:live )?coverage|that(?:'s|’s|s) it from us\.? ?(?:tomorrow|thank|$)|that(?:'s|’s) where we leave|we(?:'ll|’ll| will) be back at)"),
    _rule("navigation", _Place.END, r"[_*–—-]{3,}$|page \d+:|next meeting:|the next (?:briefing|bulletin) (?:will|is)|also in this (?:bulletin|issue)|comments\b.{0,30}\bclosed|continued on page|annex(?:es)? [A-Z]\b.{0,5}\("),
    _rule("navigation", _Place.EDGE, r"in case of technical difficult|if this site is blocked|updated \d.{0,40}(?:GMT|UTC|[ap]m)$|(?:next|our) meeting: to be"),
)  # fmt: skip


def asides(text: str) -> tuple[Aside, ...]:
    """The lines of a text that are not the article, in order. They are ranges of the text and do not overlap.

    A paragraph pasted a second time is one (reason "repeated"), with small differences too; the first stays.
    """
    rows = _rows(text)
    found = {row.start: reason for row in rows if (reason := _reason(row))}
    found |= {row.start: "repeated" for row in _copies(rows)}
    made: list[Aside] = []
    before: _Row | None = None
    for row in rows:
        if row.start in found:
            made.append(Aside(start=row.start, end=row.end, reason=found[row.start]))
        elif made and before is not None and made[-1].end == before.end and _goes_on(text, before, row):
            made[-1] = Aside(start=made[-1].start, end=row.end, reason=made[-1].reason)
        before = row
    return tuple(made)


def _rows(text: str) -> list[_Row]:
    spans = [match.span() for match in re.finditer(r"\S(?:[^\n]*\S)?", text)]
    last = len(spans) - 1
    return [
        _Row(start, end, _bare(text[start:end]), top=number, end_distance=last - number)
        for number, (start, end) in enumerate(spans)
    ]


def _bare(line: str) -> str:
    """A line without the marks that pages put before it: stars, brackets, arrows, pictures."""
    return re.sub(r"^(?:[^\w\"'“‘«(©_-]|[*_\[]|-- ?(?=\w))+(?=[\w(©])", "", line)


def _reason(row: _Row) -> str | None:
    if row.end - row.start > _LONGEST:
        return None
    top, end = row.top < _TOP and row.end_distance > 0, row.end_distance < _END and row.top > 0
    holds = {_Place.ANY: True, _Place.TOP: top, _Place.END: end, _Place.EDGE: top or end}
    return next((reason for reason, place, pattern in _RULES if holds[place] and pattern.match(row.words)), None)


def _goes_on(text: str, before: _Row, row: _Row) -> bool:
    """Whether a line continues the hard-wrapped one before it."""
    wrapped = text.count("\n", before.end, row.start) == 1 and before.end - before.start > 60
    return wrapped and text[before.end - 1] not in '.!?)]:"”' and not text[row.start].isupper()


def _copies(rows: Sequence[_Row]) -> Iterator[_Row]:
    """The paragraphs most of whose runs of five words stand in one earlier paragraph."""
    seen: dict[tuple[str, ...], int] = {}
    for number, row in enumerate(rows):
        words = re.findall(r"\w+", row.words.lower())
        if len(words) < _COPY_WORDS:
            continue
        grams = {tuple(words[at : at + _GRAM]) for at in range(len(words) - _GRAM + 1)}
        earlier = [seen[gram] for gram in grams if gram in seen]
        if earlier and max(map(earlier.count, set(earlier))) >= _COPY_SHARE * len(grams):
            yield row
        for gram in grams:
            seen.setdefault(gram, number)
