"""Layer: expectations, forecasts that can later be seen to have come true or not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from palaver.model.evidence import Span, When
from palaver.model.record import Expectation, Mention, Record, Statement
from palaver.read.event_dates import in_date
from palaver.read.event_mood import by_sentence, statement_at
from palaver.read.event_pieces import lists_terms
from palaver.read.expectation_words import (
    ARRANGED,
    FORESEEING,
    FUTURE,
    HORIZON,
    JUDGING,
    LIKELY,
    OUTSIDERS,
    POSSIBLE,
)
from palaver.read.page import Page
from palaver.read.sign_weights import SignWeights, sign_weights
from palaver.text.prepare import ParagraphKind, Sentence

_SHORT = 70
_OPINION = re.compile(
    r"comment|opinion|analysis|assessment|institute|cent(?:re|er)\b|column|editorial|monitor|digest|weekly|watch|views"
    r"|campaign|blog",
    re.IGNORECASE,
)
_DEAL = re.compile(
    r"\b(?:cease-?fire|truce|exchange|prisoners|bodies|agreed|agreement|accord|text|monitors|corridor)\b"
)
_WE_WILL = re.compile(r"\b(?:we|i)(?: will| would| shall|['’]ll|['’]d)\b", re.IGNORECASE)
_IF = re.compile(r"\b(?:if|unless|provided)\b", re.IGNORECASE)
_HEAD = 400
_FOOT = 300
_RANK = {"foresee": 4, "likely": 3, "possible": 2, "judge": 1, "future": 0}
_PIECES = re.compile(
    r";\s+|,? (?:and|but|while|though|although) "
    r"(?=[^,;]{0,60}\b(?:will|would|may|might|could|won['’]t|(?:un)?likely)\b)"
)
_THAT = re.compile(r"^\W*(?:that|of|whether|for)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Cue:
    """The strongest cue of a piece of a sentence, what it weighs, and where what it foresees begins."""

    start: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Ahead:
    """A piece of a sentence that looks ahead, with the signs of its being a forecast."""

    start: int
    end: int
    cue: _Cue
    statement: Statement | None
    signs: frozenset[str]


def expectations(page: Page, said: tuple[Statement, ...], weights: SignWeights | None = None) -> tuple[Record, ...]:
    """The forecasts of a page, in the order of the text.

    ``said`` are its statements: they tell whose forecasts they are. ``weights`` are those of the signs, where others
    than the package's are to be tried.
    """
    known = weights or sign_weights("expectation")
    return tuple(_expectation(page, one) for one in marked(page, said) if known.weigh(one.signs) > 0)


def marked(page: Page, said: Sequence[Statement]) -> Iterator[Ahead]:
    """The pieces of a page that look ahead, its headings left out, whether or not they are forecasts."""
    said_in = by_sentence(page, said)
    for sentence in page.sentences:
        if page.paragraph(sentence).kind is ParagraphKind.HEADING:
            continue
        for start, end in _pieces(page, sentence):
            cues = _cues(page, start, end)
            if cues:
                yield _ahead(page, said_in.get(sentence.index, ()), sentence, cues, (start, end))


def _ahead(
    page: Page, said: Sequence[Statement], sentence: Sentence, cues: Sequence[_Cue], piece: tuple[int, int]
) -> Ahead:
    best = max(cues, key=lambda c: _RANK[c.kind])
    statement = statement_at(said, _future_at(page, best, piece[1]))
    signs = _signs(page, sentence, cues, statement, piece)
    return Ahead(start=piece[0], end=piece[1], cue=best, statement=statement, signs=signs)


def _pieces(page: Page, sentence: Sentence) -> Iterator[tuple[int, int]]:
    start = sentence.start
    for m in _PIECES.finditer(page.text, sentence.start, sentence.end):
        left = page.text[start : m.start()]
        if FUTURE.search(left) or LIKELY.search(left) or POSSIBLE.search(left) or ";" in m.group():
            yield start, m.start()
            start = m.end()
    yield start, sentence.end


def _cues(page: Page, start: int, end: int) -> list[_Cue]:
    found: list[_Cue] = []
    for kind, pattern in (
        ("foresee", FORESEEING),
        ("likely", LIKELY),
        ("possible", POSSIBLE),
        ("judge", JUDGING),
        ("future", FUTURE),
    ):
        m = pattern.search(page.text, start, end)
        if m is not None:
            found.append(_Cue(start=m.start(), end=m.end(), kind=kind))
    if {c.kind for c in found} == {"judge"}:
        return []
    return found


def _future_at(page: Page, cue: _Cue, end: int) -> int:
    """A character of what is foreseen: behind a verb of foreseeing, at any other cue."""
    return min(cue.end + 1, end - 1) if cue.kind in ("foresee", "judge") else cue.start


def _signs(
    page: Page, sentence: Sentence, cues: Sequence[_Cue], statement: Statement | None, piece: tuple[int, int]
) -> frozenset[str]:
    """What speaks for and against a forecast: the cues, whose words they are, and what stands beside them."""
    best = max(cues, key=lambda c: _RANK[c.kind])
    return frozenset(
        (
            "any",
            f"only {best.kind}",
            *(c.kind for c in cues),
            *(_of_future(page, best, statement, piece) if best.kind == "future" else ()),
            *_voice(page, sentence, statement),
            *_beside(page, piece),
        )
    )


def _of_future(page: Page, cue: _Cue, statement: Statement | None, piece: tuple[int, int]) -> Iterator[str]:
    yield "would" if "would" in page.text[cue.start : cue.end].lower() else "will"
    if statement is None:
        yield "own future"
    before = page.words(piece[0], cue.start)
    if before and before[-1].low in ("he", "she", "they", "it"):
        yield "pronoun"


def _voice(page: Page, sentence: Sentence, statement: Statement | None) -> Iterator[str]:
    yield f"act {statement.act}" if statement is not None else "act none"
    if statement is None:
        if _is_opinion(page):
            yield "opinion"
    elif (who := statement.speaker) is not None and OUTSIDERS.search(f"{who.printed} {who.name or ''}"):
        yield "outsider"
    if page.paragraph(sentence).kind is ParagraphKind.BULLET:
        yield "bullet"
        if lists_terms(page, sentence.paragraph):
            yield "terms"


def _beside(page: Page, piece: tuple[int, int]) -> Iterator[str]:
    words = page.text[piece[0] : piece[1]]
    for sign, pattern in (("horizon", HORIZON), ("arranged", ARRANGED), ("we will", _WE_WILL), ("supposed", _IF)):
        if pattern.search(words):
            yield sign
    if _DEAL.search(words.lower()):
        yield "deal"
    if words.rstrip().endswith("?"):
        yield "question"
    if '"' in words or "“" in words:
        yield "quoted"
    if len(words) < _SHORT:
        yield "short"


def _is_opinion(page: Page) -> bool:
    """Whether the report is one that weighs what is to come: a commentary, an assessment, a digest."""
    return bool(_OPINION.search(page.text[:_HEAD]) or _OPINION.search(page.text[-_FOOT:]))


def _when(page: Page, start: int, end: int) -> When | None:
    published = page.published or date.min
    found = [d.when for d in page.dates_in(start, end) if d.when.last is not None and d.when.last >= published]
    return found[-1] if found else None


def _horizon(page: Page, start: int, end: int) -> When | None:
    dated = _when(page, start, end)
    if dated is not None:
        return dated
    m = HORIZON.search(page.text, start, end)
    return When(printed=" ".join(m.group().split())) if m else None


def _expectation(page: Page, ahead: Ahead) -> Expectation:
    start, end, cue, statement = ahead.start, ahead.end, ahead.cue, ahead.statement
    by = statement.speaker if statement else None
    if statement is not None:
        at = _future_at(page, cue, end)
        inside = next(e.span for e in statement.evidence if e.span.start <= at < e.span.end)
        start, end = max(start, inside.start), min(end, inside.end)
    elif cue.kind != "foresee" and (holder := _holder(page, start, cue.start)) is not None:
        by = _foreseer(page, start, holder)
    elif cue.kind == "foresee":
        by = _foreseer(page, start, cue.start)
        m = _THAT.match(page.text[cue.end : end])
        start = cue.end + (m.end() if m else 0) if end - cue.end > 12 else start
    while end > start and page.text[end - 1] in " .,;:\n":
        end -= 1
    while start < end and page.text[start] in " ,;:\n":
        start += 1
    words = " ".join(page.text[start:end].split())
    return Expectation(
        report_id=page.report.id,
        evidence=(page.evidence(start, end),),
        by=by,
        about=_about(page, statement, start, end),
        expects=words[:160],
        horizon=_horizon(page, ahead.start, ahead.end),
    )


def _holder(page: Page, start: int, end: int) -> int | None:
    """Where a verb of thinking stands in front of a cue ("the institute thinks it likely")."""
    m = JUDGING.search(page.text, start, end)
    return m.start() if m else None


def _foreseer(page: Page, start: int, end: int) -> Mention | None:
    """The subject in front of a verb of foreseeing; ``None`` where the report itself foresees."""
    words = page.words(start, end)
    while words and words[-1].low in (
        "do",
        "does",
        "not",
        "don't",
        "also",
        "still",
        "had",
        "has",
        "have",
        "now",
        "never",
    ):
        words = words[:-1]
    if not words or words[-1].low in ("we", "i", "to", "is", "are", "be", "it", "was"):
        return None
    named = page.cast.within(words[0].start, words[-1].end)
    if named and named[-1].end >= words[-1].start:
        return page.mention(named[-1].start, named[-1].end)
    if words[-1].low in ("he", "she", "they", "who"):
        return page.mention(words[-1].start, words[-1].end)
    first = words[max(0, len(words) - 3)].start
    return Mention(
        span=Span(report_id=page.report.id, start=first, end=words[-1].end), printed=page.text[first : words[-1].end]
    )


_ABOUT = re.compile(
    r"\b(cease-?fire|truce|talks|round|summit|meeting|agreement|deal|accord|treaty|peace|offensive|attack|assault|"
    r"withdrawal|exchange|prisoners|hostages|bodies|sanctions|tariffs|election|vote|referendum|deadline|monitors|"
    r"blockade|siege|harvest|winter|war|mandate|convoy|corridor|pipeline|dam|breakthrough)\b",
    re.IGNORECASE,
)


def _about(page: Page, statement: Statement | None, start: int, end: int) -> str | None:
    """What the forecast is about: the issue of the statement, else the first thing of the talks or the war it names."""
    if statement is not None and statement.issue_id is not None:
        return statement.issue_id
    m = _ABOUT.search(page.text, start, end)
    if m:
        return m.group().lower()
    named = [n for n in page.cast.within(start, end) if not in_date(page, n.start)]
    return named[0].actor.name if named else None
