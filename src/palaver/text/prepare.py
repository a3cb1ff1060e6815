"""A report's text, cut once: paragraphs, sentences, words and quotations, all as spans of the text."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import NamedTuple

from palaver.model.evidence import Aside
from palaver.text.quotes import Quotation, quotations


class ParagraphKind(StrEnum):
    """What a paragraph is on the page."""

    PROSE = "prose"
    HEADING = "heading"
    BULLET = "bullet"
    TURN = "turn"
    ASIDE = "aside"


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph. ``body`` is where its words begin, after a bullet, a dateline or a speaker's label.

    ``label`` is the span of the label ("Q", "Minister Orlo") of a turn in an interview, else ``None``.
    """

    index: int
    start: int
    end: int
    kind: ParagraphKind
    body: int
    label: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence: a range of the text, and the paragraph it stands in."""

    index: int
    start: int
    end: int
    paragraph: int


class Token(NamedTuple):
    """A word, a number or a mark. ``low`` is its lower-case form without a possessive ending."""

    start: int
    end: int
    text: str
    low: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """A text with its cuts. Asides are paragraphs of kind ``ASIDE`` and hold no sentences."""

    text: str
    paragraphs: tuple[Paragraph, ...]
    sentences: tuple[Sentence, ...]
    tokens: tuple[Token, ...]
    quotations: tuple[Quotation, ...]
    starts: tuple[int, ...] = field(init=False, repr=False)
    """The start of every token, for bisection; below, of every sentence and of every outermost quotation."""
    _sentence_starts: tuple[int, ...] = field(init=False, repr=False)
    _outermost: tuple[Quotation, ...] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "starts", tuple(t.start for t in self.tokens))
        object.__setattr__(self, "_sentence_starts", tuple(s.start for s in self.sentences))
        object.__setattr__(self, "_outermost", tuple(q for q in self.quotations if q.depth == 0))

    def tokens_in(self, start: int, end: int) -> tuple[Token, ...]:
        """The tokens that begin in a range."""
        return self.tokens[bisect_right(self.starts, start - 1) : bisect_right(self.starts, end - 1)]

    def quotation_at(self, at: int) -> Quotation | None:
        """The outermost quotation in double marks around a character, or ``None``."""
        i = bisect_right(self._outermost, at, key=lambda q: q.start) - 1
        return self._outermost[i] if i >= 0 and at < self._outermost[i].end else None

    def outermost_over(self, start: int, end: int) -> tuple[Quotation, ...]:
        """The outermost quotations that share a character with a range."""
        first = max(0, bisect_right(self._outermost, start, key=lambda q: q.start) - 1)
        last = bisect_right(self._outermost, end - 1, key=lambda q: q.start)
        return tuple(q for q in self._outermost[first:last] if q.end > start)

    def inside(self, quotation: Quotation) -> tuple[Quotation, ...]:
        """The quotations that stand in another one, one level deeper."""
        first = bisect_right(self.quotations, quotation.start, key=lambda q: q.start)
        last = bisect_right(self.quotations, quotation.end - 1, key=lambda q: q.start)
        return tuple(q for q in self.quotations[first:last] if q.depth == quotation.depth + 1)

    def sentences_over(self, start: int, end: int) -> tuple[Sentence, ...]:
        """The sentences that share a character with a range."""
        first = max(0, bisect_right(self._sentence_starts, start) - 1)
        last = bisect_right(self._sentence_starts, end - 1)
        return tuple(s for s in self.sentences[first:last] if s.end > start)

    def sentence_at(self, at: int) -> Sentence | None:
        """The sentence around a character, or ``None`` in an aside."""
        i = bisect_right(self._sentence_starts, at) - 1
        return self.sentences[i] if i >= 0 and at < self.sentences[i].end else None


_TOKEN = re.compile(
    r"(?:[A-Z]\.){2,}|\d+(?:[.,:]\d+)*(?:-\w+)*%?|[^\W\d_]+(?:[.’'\-–][^\W_]+)*|\w+|[^\w\s]",
)
_POSSESSIVE = re.compile(r"[’'](?:s|S)?$")
_ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof gen lt col maj capt sgt adm brig cmdr gov sen rep hon rev st mt no nos fig vs etc inc ltd "
    "co corp jan feb mar apr jun jul aug sept sep oct nov dec mon tue wed thu fri sat sun a.m p.m approx dept est "
    "ft km u.s u.k u.n e.g i.e ph.d al art para vol pp pres min amb sec fr messrs mme".split(" ")
)
_END = re.compile(r"[.!?…]+[\"'”’»)\]]*(?=\s|$)|(?<=[.!?…][\"”»])(?=\s[A-Z“\"])")
_BULLET = re.compile(
    r"\s*(?:[-–—•*▪◦●‣■□▫➤►✔☑→·⁃]\ufe0f?|\(?\d{1,2}[.)]|\(?[a-zA-Z][.)])\s+|\s*[\U0001F000-\U0001FAFF☀-➿⬀-⯿]+\ufe0f?\s*"
)
_DATELINE = re.compile(
    r"\s*[A-Z][^\n.!?\"“]{2,80}?(?:\([A-Z][^)\n]{1,40}\)|\b\d{1,2}\b[^\n.!?—–-]{0,16})\s*(?:[-–—]+|:)\s+|"
    r"\s*[A-Z][A-Z’' /,.-]{2,40}(?:\([^)\n]{2,40}\)\s*)?\s*(?:[–—]|--?|:)\s+(?=[A-Z“\"])"
)
_LABEL = re.compile(
    r"\s*([A-Z][\w’'.-]*(?:[ ,]+(?:[A-Z(][\w’'.)-]*|of|the|de|al|bin)){0,7}|[QA]|Question|Answer)\s*:\s+"
)
_DANGLING = re.compile(r"(?:\b(?:that|the|a|an|of|to|and|or|in|on|for|with|by|from|at|his|her|its|their|said)|,)\s*$")
_LONGEST = 1000
"""Characters of the longest sentence: a run of words without a stop is cut, so that work grows no faster than text."""
_SOLID = re.compile(r"\S")
_PAUSES = (re.compile(r";\s+"), re.compile(r",\s+"), re.compile(r"\s+"))
_TERMINAL = re.compile(r"[.!?…:;][\"'”’»)\]]*\s*$")


def _lines(text: str) -> list[tuple[int, int]]:
    return [(m.start(), m.end()) for m in re.finditer(r"[^\n]+", text) if not m.group().isspace()]


def _wrapped(text: str, block: list[tuple[int, int]]) -> bool:
    """Whether the lines of a block are one paragraph broken to a fixed width."""
    if len(block) < 2 or text[block[0][0] : block[0][1]].isupper():
        return False
    lengths = [len(text[a:b].rstrip()) for a, b in block[:-1]]
    running = sum(not _TERMINAL.search(text[a:b]) for a, b in block[:-1])
    marked = any(_BULLET.match(text, a, b) for a, b in block[1:])
    return 50 <= max(lengths) <= 110 and min(lengths) >= max(lengths) - 28 and running * 3 > len(lengths) and not marked


def _blocks(text: str) -> list[tuple[int, int]]:
    """Ranges of paragraphs: a line each, but lines broken to a width are joined, as are pieces cut in mid-sentence."""
    ranges: list[tuple[int, int]] = []
    block: list[tuple[int, int]] = []
    for line in [*_lines(text), (len(text), len(text))]:
        if block and (line[0] == len(text) or text.count("\n", block[-1][1], line[0]) != 1):
            ranges += [(block[0][0], block[-1][1])] if _wrapped(text, block) else block
            block = []
        block.append(line)
    joined: list[tuple[int, int]] = []
    for start, end in ranges:
        if joined and _DANGLING.search(text, *joined[-1]) and joined[-1][1] - joined[-1][0] > 60:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _labels(text: str, spans: list[tuple[int, int]]) -> frozenset[str]:
    """Speakers' labels of an interview: those that come at least twice, and the customary Q and A."""
    found = Counter(m.group(1) for a, b in spans if (m := _LABEL.match(text, a, b)))
    return frozenset(name for name, n in found.items() if n > 1 or name in ("Q", "A", "Question", "Answer"))


def _made(index: int, span: tuple[int, int], kind: ParagraphKind, body: int | None = None) -> Paragraph:
    return Paragraph(index=index, start=span[0], end=span[1], kind=kind, body=span[0] if body is None else body)


def _is_aside(span: tuple[int, int], asides: tuple[Aside, ...]) -> bool:
    """Whether more than half of a paragraph is marked as not the article."""
    start, end = span
    return any((min(a.end, end) - max(a.start, start)) * 2 > end - start for a in asides)


def _paragraph(
    text: str, index: int, span: tuple[int, int], asides: tuple[Aside, ...], labels: frozenset[str]
) -> Paragraph:
    start, end = span
    if _is_aside(span, asides):
        return _made(index, span, ParagraphKind.ASIDE)
    bullet = _BULLET.match(text, start, end)
    if bullet and bullet.end() < end:
        return _made(index, span, ParagraphKind.BULLET, bullet.end())
    label = _LABEL.match(text, start, end)
    if label and label.group(1) in labels and label.end() < end:
        turn = _made(index, span, ParagraphKind.TURN, label.end())
        return replace(turn, label=(label.start(1), label.end(1)))
    dateline = _DATELINE.match(text, start, min(end, start + 120))
    if dateline and end - dateline.end() > 40 and '"' not in dateline.group():
        return _made(index, span, ParagraphKind.PROSE, dateline.end())
    short = len(text[start:end].split()) <= 16
    if short and not _TERMINAL.search(text, start, end) and not _DANGLING.search(text, start, end):
        return _made(index, span, ParagraphKind.HEADING)
    return _made(index, span, ParagraphKind.PROSE)


def _is_end(text: str, at: int, end_of_mark: int, limit: int) -> bool:
    """Whether the stop at ``at`` ends a sentence: not an abbreviation, an initial, or before a small letter."""
    after = text[end_of_mark:limit].lstrip()
    if not after:
        return True
    if not (after[0].isupper() or after[0].isdigit() or after[0] in "“\"‘'«„([—–-•▪" or ord(after[0]) > 0x2600):
        return False
    if text[at] != ".":
        return True
    word = re.search(r"[\w.]+$", text[max(0, at - 14) : at])
    if not word:
        return True
    low = word.group().lower()
    if text[end_of_mark - 1] in '"”»':
        return True
    if low in _ABBREVIATIONS and low not in ("no", "sat", "sun", "co", "etc", "a.m", "p.m", "est", "art", "sec", "km"):
        return False
    if low in ("no", "art", "sec"):
        return not after[0].isdigit()
    return not (len(low) == 1 and word.group().isupper() and word.group() != "I")


def _cut(text: str, start: int, end: int) -> list[tuple[int, int]]:
    cuts: list[tuple[int, int]] = []
    begin = start
    for match in _END.finditer(text, start, end):
        if match.end() > begin and _is_end(text, match.start(), match.end(), end):
            cuts.append((begin, match.end()))
            following = _SOLID.search(text, match.end(), end)
            begin = following.start() if following else end
    tail = len(text[start:end].rstrip()) + start
    if begin < tail:
        cuts.append((begin, tail))
    return [piece for cut in cuts for piece in _bounded(text, *cut)]


def _bounded(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A sentence in pieces of at most ``_LONGEST`` characters, cut after a semicolon, a comma or a word."""
    while end - start > _LONGEST:
        half, limit = start + _LONGEST // 2, start + _LONGEST
        stops = (list(pause.finditer(text, half, limit)) for pause in _PAUSES)
        stop = next((found[-1].end() for found in stops if found), limit)
        yield start, len(text[start:stop].rstrip()) + start
        following = _SOLID.search(text, stop, end)
        start = following.start() if following else end
    if start < end:
        yield start, end


def tokenize(text: str, start: int = 0, end: int | None = None) -> tuple[Token, ...]:
    """Words, numbers and marks of a range, with their spans."""
    found = []
    for match in _TOKEN.finditer(text, start, len(text) if end is None else end):
        word = match.group()
        found.append(
            Token(match.start(), match.end(), word, _POSSESSIVE.sub("", word.lower().replace("’", "'")) or word)
        )
    return tuple(found)


def prepare(text: str, asides: Iterable[Aside] = ()) -> Prepared:
    """Cut a text into paragraphs, sentences, words and quotations. Pure; nothing is changed in the text."""
    marked = tuple(asides)
    blocks = _blocks(text)
    labels = _labels(text, blocks)
    paragraphs = tuple(_paragraph(text, i, span, marked, labels) for i, span in enumerate(blocks))
    sentences: list[Sentence] = []
    for paragraph in paragraphs:
        if paragraph.kind is ParagraphKind.ASIDE:
            continue
        for start, end in _cut(text, paragraph.body, paragraph.end):
            sentences.append(Sentence(index=len(sentences), start=start, end=end, paragraph=paragraph.index))
    return Prepared(
        text=text,
        paragraphs=paragraphs,
        sentences=tuple(sentences),
        tokens=tokenize(text),
        quotations=quotations(text, ((p.body, p.end) for p in paragraphs if p.kind is not ParagraphKind.ASIDE)),
    )
