"""Layer: expectations, forecasts that can later be seen to have come true or not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from palaver.model.evidence import Span, When
from palaver.model.record import Act, Expectation, Mention, Record, Statement
from palaver.read.event_mood import statement_at
from palaver.read.event_words import event_words
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
from palaver.text.prepare import ParagraphKind, Sentence

_THRESHOLD = 1.2
_WEIGHTS = {"foresee": 1.6, "likely": 1.5, "possible": 1.1, "judge": 0.55, "future": 0.45}
_BESIDE = {"outsider": 0.35, "horizon": 0.4, "arranged": -0.7, "supposed": -0.3, "question": -0.5, "own": -0.4}
_ACTS = {
    Act.EXPECT: 1.0,
    Act.DEMAND: -1.4,
    Act.PROPOSE: -1.3,
    Act.PROMISE: -1.3,
    Act.THREATEN: -1.2,
    Act.ACCEPT: -1.0,
    Act.REJECT: -0.9,
    Act.ACCUSE: -0.5,
}
_PIECES = re.compile(
    r";\s+|,? (?:and|but|while|though|although) (?=[^,;]{0,60}\b(?:will|would|may|might|could|won['’]t|(?:un)?likely)\b)"
)
_THAT = re.compile(r"^\W*(?:that|of|whether|for)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Cue:
    """The strongest cue of a piece of a sentence, what it weighs, and where what it foresees begins."""

    start: int
    end: int
    kind: str


def expectations(page: Page, said: tuple[Statement, ...]) -> tuple[Record, ...]:
    """The forecasts of a page, in the order of the text. ``said`` are its statements: they tell whose they are."""
    return tuple(
        one
        for sentence in page.sentences
        if page.paragraph(sentence).kind is not ParagraphKind.HEADING
        for one in _in_sentence(page, said, sentence)
    )


def _in_sentence(page: Page, said: Sequence[Statement], sentence: Sentence) -> Iterator[Expectation]:
    for start, end in _pieces(page, sentence):
        cues = _cues(page, start, end)
        if not cues:
            continue
        best = max(cues, key=lambda c: _WEIGHTS[c.kind])
        statement = statement_at(said, _future_at(page, best, end))
        if _score(page, sentence, cues, statement, (start, end)) >= _THRESHOLD:
            yield _expectation(page, best, statement, (start, end))


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


def _score(
    page: Page, sentence: Sentence, cues: Sequence[_Cue], statement: Statement | None, piece: tuple[int, int]
) -> float:
    start, end = piece
    words = page.text[start:end]
    kinds = {c.kind for c in cues}
    score = max(_WEIGHTS[k] for k in kinds) + (0.5 if "judge" in kinds and len(kinds) > 1 else 0)
    score += _BESIDE["outsider"] * bool(OUTSIDERS.search(page.text[sentence.start : end]))
    score += _BESIDE["horizon"] * bool(HORIZON.search(words) or _ahead(page, start, end))
    score += _BESIDE["arranged"] * bool(ARRANGED.search(words))
    score += _BESIDE["supposed"] * bool(re.search(r"\b(?:if|unless|provided)\b", words, re.IGNORECASE))
    score += _BESIDE["question"] * words.rstrip().endswith("?")
    score += _BESIDE["own"] * bool(re.search(r"\b(?:we|our|us) (?:will|would|shall|could|can)\b", words, re.IGNORECASE))
    if statement is not None:
        score += _ACTS.get(statement.act, 0.0)
    if _lists_terms(page, sentence):
        score -= 1.5
    return score


def _lists_terms(page: Page, sentence: Sentence) -> bool:
    """Whether the sentence is an item under words that announce demands or terms."""
    index = sentence.paragraph
    paragraphs = page.prepared.paragraphs
    if paragraphs[index].kind is not ParagraphKind.BULLET:
        return False
    while index >= 0 and paragraphs[index].kind is ParagraphKind.BULLET:
        index -= 1
    words = {t.low for t in page.words(paragraphs[index].start, paragraphs[index].end)} if index >= 0 else set()
    return not words.isdisjoint(event_words().sets["terms"])


def _ahead(page: Page, start: int, end: int) -> bool:
    return _when(page, start, end) is not None


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


def _expectation(page: Page, cue: _Cue, statement: Statement | None, piece: tuple[int, int]) -> Expectation:
    start, end = piece
    by = statement.speaker if statement else None
    if statement is not None:
        at = _future_at(page, cue, end)
        inside = next(e.span for e in statement.evidence if e.span.start <= at < e.span.end)
        start, end = max(start, inside.start), min(end, inside.end)
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
        about=_about(page, start, end),
        expects=words[:160],
        horizon=_horizon(page, piece[0], piece[1]),
    )


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


def _about(page: Page, start: int, end: int) -> str | None:
    """What the forecast is about in a word of its own: the first thing of the talks or the war it speaks of."""
    m = _ABOUT.search(page.text, start, end)
    if m:
        return m.group().lower()
    named = page.cast.within(start, end)
    return named[0].actor.name if named else None
