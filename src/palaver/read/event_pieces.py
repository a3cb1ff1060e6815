"""The pieces of a sentence that may each tell of an event: cut, read for signs, parted where two things are told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from palaver.model.record import EventKind, Statement
from palaver.read.event_clause import Clause, lower
from palaver.read.event_dates import day_cuts
from palaver.read.event_details import places
from palaver.read.event_figures import counts
from palaver.read.event_kinds import kind_of, likely_kind
from palaver.read.event_mood import by_sentence, is_irreal, is_timeline, stands, statement_at
from palaver.read.event_signs import Reading, Surroundings, signs
from palaver.read.event_words import Form, Trigger, event_words, triggers
from palaver.read.page import Page
from palaver.read.sign_weights import SignWeights
from palaver.text.prepare import ParagraphKind, Sentence, Token

_BREAKS = frozenset(";:—–")
_LONGEST_LIST = 200
"""Bullets under one heading; a longer list is looked at no further up."""
_JOINTS = frozenset("and but while whereas although though after".split())
_LOCAL = frozenset("in at on by near with during from for after before".split())
_CLOSE = 4
_NEXT = 2
HARM = ("kill", "damage")
"""The families of what a blow does to people and things."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A piece of a sentence as read: its tokens, its triggers, the signs of its telling of an event; ``like`` is the
    kind it takes from the piece it is cut from."""

    sentence: Sentence
    tokens: Sequence[Token]
    found: Sequence[Reading]
    signs: frozenset[str]
    like: EventKind | None = None

    @property
    def start(self) -> int:
        """Where its first word begins in the text."""
        return self.tokens[0].start

    @property
    def end(self) -> int:
        """Where its last word ends in the text."""
        return self.tokens[-1].end

    def counting(self) -> list[Reading]:
        """The triggers that tell of something that happened."""
        return [r for r in self.found if r.kind and not r.irreal and not r.bare]


def pieces(page: Page, said: Sequence[Statement], weights: SignWeights) -> Iterator[Piece]:
    """The pieces of a page that tell of an event, each of one day."""
    for piece in marked(page, said):
        if weights.weigh(piece.signs) > 0:
            yield from _by_day(page, said, piece)


def marked(page: Page, said: Sequence[Statement]) -> Iterator[Piece]:
    """All pieces of a page, its headings left out, with their signs, whether or not they tell of an event."""
    said_in = by_sentence(page, said)
    for sentence in page.sentences:
        if page.paragraph(sentence).kind is ParagraphKind.HEADING:
            continue
        tokens = page.words(sentence.start, sentence.end)
        for first, last in segments(tokens):
            if first < last:
                yield _piece(page, said_in.get(sentence.index, ()), sentence, tokens[first:last])


def _by_day(page: Page, said: Sequence[Statement], whole: Piece) -> Iterator[Piece]:
    """A piece cut where one day after another is told of ("605 bodies on May 11, 1,120 on May 14")."""
    cuts = day_cuts(page, whole.tokens)
    if not cuts:
        yield whole
        return
    for first, last in pairwise((0, *cuts, len(whole.tokens))):
        tokens = whole.tokens[first:last]
        part = _piece(page, said, whole.sentence, tokens)
        yield part if part.counting() else replace(part, like=kind_in(page, whole))


def kind_in(page: Page, piece: Piece) -> EventKind:
    """The kind of event a piece tells of as a whole."""
    counting = piece.counting()
    best = best_of(counting).kind if counting else None
    families = [r.trigger.family for r in piece.found]
    return best or likely_kind(families, _clause(page, piece.sentence, piece.tokens))


def _piece(page: Page, said: Sequence[Statement], sentence: Sentence, piece: Sequence[Token]) -> Piece:
    """Some tokens of a sentence with their triggers and the signs of their telling of an event."""
    possible = triggers(piece)
    at = piece[possible[0].first].start if possible else piece[0].start
    around = _around(page, sentence, statement_at(said, at))
    whole = _clause(page, sentence, piece)
    found = [
        Reading(
            trigger=t,
            kind=kind_of(t, _beside(page, piece, whole, t)),
            irreal=is_irreal(piece, t),
            bare=t.form is Form.NOUN and not _anchored(page, piece, t),
        )
        for t in possible
        if stands(piece, t, timeline=around.timeline)
    ]
    seen = signs(page, piece, found, whole, around)
    return Piece(sentence=sentence, tokens=piece, found=found, signs=seen)


def segments(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """The runs of tokens between semicolons, colons and dashes."""
    start = 0
    for i, token in enumerate(tokens):
        if token.text in _BREAKS:
            yield start, i
            start = i + 1
    yield start, len(tokens)


def _around(page: Page, sentence: Sentence, statement: Statement | None) -> Surroundings:
    paragraph = page.paragraph(sentence)
    return Surroundings(
        act=statement.act if statement else None,
        terms=paragraph.kind is ParagraphKind.BULLET and lists_terms(page, paragraph.index),
        timeline=is_timeline(page.text[paragraph.start : paragraph.end]),
        paragraph=str(paragraph.kind),
        asks=page.text[sentence.start : sentence.end].rstrip().endswith("?"),
    )


def lists_terms(page: Page, index: int) -> bool:
    """Whether the bullet stands under words that announce demands or terms."""
    paragraphs = page.prepared.paragraphs
    furthest = max(-1, index - _LONGEST_LIST)
    while index > furthest and paragraphs[index].kind is ParagraphKind.BULLET:
        index -= 1
    if index == furthest:
        return False
    above = paragraphs[index]
    if above.kind is not ParagraphKind.HEADING and not page.text[above.start : above.end].rstrip().endswith(":"):
        return False
    words = {t.low for t in page.words(paragraphs[index].start, paragraphs[index].end)}
    return not words.isdisjoint(event_words().sets["terms"])


def _clause(page: Page, sentence: Sentence, piece: Sequence[Token]) -> Clause:
    """The words of a piece as a whole."""
    start, end = piece[0].start, piece[-1].end
    parties = page.cast.parties
    return Clause(
        words=frozenset(lower(piece)),
        topic=topic(page, sentence),
        before=(),
        after=(),
        party=any(n.actor.party in parties for n in page.cast.within(start, end)),
        place=bool(places(page, start, end)),
        named_object=False,
        figure=counts(page, start, end),
        dated=any(d.when.first is not None for d in page.dates_in(sentence.start, sentence.end)),
    )


def _beside(page: Page, piece: Sequence[Token], whole: Clause, trigger: Trigger) -> Clause:
    """The words of a piece as they stand around one of its triggers."""
    words = lower(piece)
    return replace(
        whole,
        before=words[: trigger.first],
        after=words[trigger.last + 1 :],
        named_object=_names_object(page, piece, trigger),
    )


_TOPIC = 3000
"""Characters before the end of a sentence that still tell what it is about."""


def topic(page: Page, sentence: Sentence) -> frozenset[str]:
    """The words of the paragraph up to the end of a sentence, of a very long one the last of them."""
    start = max(page.paragraph(sentence).start, sentence.end - _TOPIC)
    return frozenset(t.low for t in page.words(start, sentence.end))


def _names_object(page: Page, piece: Sequence[Token], trigger: Trigger) -> bool:
    """Whether a name that is no party's is the object: close behind the verb."""
    after = piece[trigger.last].end
    follows = [n for n in page.cast.within(after, piece[-1].end) if page.text[after : n.start].count(" ") <= _CLOSE]
    between = {t.low for t in page.words(after, follows[0].start)} if follows else set()
    named = between.isdisjoint(_LOCAL) and any(
        not n.adjective and n.actor.name not in page.cast.parties for n in follows
    )
    return named or _takes_name(piece, trigger)


def _takes_name(piece: Sequence[Token], trigger: Trigger) -> bool:
    """Whether a name that is no party's may be the object: a capital right behind the verb."""
    after = [t for t in piece[trigger.last + 1 : trigger.last + 4] if t.low not in ("the", "of", "all")][:1]
    return bool(after) and after[0].text[:1].isupper() and not after[0].low.isdigit()


def _anchored(page: Page, piece: Sequence[Token], trigger: Trigger) -> bool:
    """Whether a noun carries a time, a place or a doer of its own, as a noun must to count."""
    start, end = piece[trigger.first].start, piece[trigger.last].end
    around = page.cast.within(max(piece[0].start, start - 30), min(piece[-1].end, end + 45))
    when = page.dates_in(start, min(piece[-1].end, end + 40))
    return (
        bool(around)
        or any(d.when.first is not None for d in when)
        or counts(page, max(piece[0].start, start - 25), start)
    )


def groups_of(tokens: Sequence[Token], counting: Sequence[Reading]) -> Iterator[tuple[int, int, list[Reading]]]:
    """Triggers that tell one thing, with the tokens they have to themselves: a new thing begins after a conjunction,
    with a verb of its own and another kind."""
    groups: list[list[Reading]] = []
    starts: list[int] = []
    for one in counting:
        joint = _joint(tokens, groups[-1], one) if groups else 0
        if joint is None:
            groups[-1].append(one)
        else:
            groups.append([one])
            starts.append(joint)
    if not groups:
        yield 0, len(tokens), []
    for (first, last), group in zip(pairwise((*starts, len(tokens))), groups, strict=True):
        yield first, last, group


def _joint(tokens: Sequence[Token], group: Sequence[Reading], one: Reading) -> int | None:
    """The conjunction at which a new thing begins with a trigger; ``None`` where it still tells of the same thing."""
    last = group[-1].trigger.last
    if one.trigger.form is Form.NOUN or one.trigger.family in HARM or one.kind is best_of(group).kind:
        return None
    if one.trigger.first - last <= _NEXT:
        return None
    return next((i for i in range(one.trigger.first - 1, last, -1) if tokens[i].low in _JOINTS), None)


def best_of(group: Sequence[Reading]) -> Reading:
    """The trigger that says most of what happened: the plain kind before "other", the blow before its harm."""
    return max(group, key=lambda h: (h.kind is not EventKind.OTHER, h.trigger.family not in HARM, h.trigger.weight))
