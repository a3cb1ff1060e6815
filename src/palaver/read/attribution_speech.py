"""Words given to a speaker without a verb: labels, turns of an interview, quotations that go on."""

from __future__ import annotations

from collections.abc import Iterator

from palaver.read.attribution_bounds import Range, tidy
from palaver.read.attribution_forms import Verb
from palaver.read.attribution_model import Attribution, chars
from palaver.read.attribution_subjects import trim
from palaver.read.attribution_words import Line
from palaver.read.page import Page
from palaver.text.cast import ActorKind
from palaver.text.prepare import Paragraph, ParagraphKind

_QUESTION_WORDS = 45
_FIRST_PERSON = frozenset("i we my our me us".split())


def interviewer(page: Page) -> frozenset[str]:
    """The labels of those who ask: most of their turns end with a question mark."""
    turns: dict[str, list[bool]] = {}
    for paragraph in page.prepared.paragraphs:
        if paragraph.label is not None:
            name = page.text[slice(*paragraph.label)]
            asks = page.text[paragraph.start : paragraph.end].rstrip(" \"”'").endswith("?")
            turns.setdefault(name, []).append(asks)
    shares = {name: sum(asked) / len(asked) for name, asked in turns.items()}
    asking = {name for name, share in shares.items() if name in ("Q", "Question")}
    if not asking and len(shares) > 1:
        most = max(shares, key=lambda name: shares[name])
        asking = {most} if shares[most] >= 0.4 else set()
    return frozenset(asking)


def turns(page: Page) -> Iterator[tuple[Paragraph, Range | None, Range]]:
    """The answers of an interview: paragraph, label (``None`` where the form has none) and words."""
    asking = interviewer(page)
    labelled = [p for p in page.prepared.paragraphs if p.kind is ParagraphKind.TURN]
    if labelled and asking:
        for paragraph in labelled:
            assert paragraph.label is not None
            if page.text[slice(*paragraph.label)] not in asking:
                yield paragraph, paragraph.label, _answer(page, paragraph)
        return
    yield from _unlabelled(page)


def _answer(page: Page, paragraph: Paragraph) -> Range:
    start, end = paragraph.body, paragraph.end
    text = page.text
    while start < end and text[start] in " -–—":
        start += 1
    if text[start] == "(" and ")" in text[start:end]:
        start = text.index(")", start) + 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while start < end and text[start].isspace():
        start += 1
    return start, end


def _unlabelled(page: Page) -> Iterator[tuple[Paragraph, Range | None, Range]]:
    """Answers without a label: each follows a paragraph that is a question, and speaks in the first person."""
    paragraphs = [p for p in page.prepared.paragraphs if p.kind is not ParagraphKind.ASIDE]
    asks = [_is_question(page, p) for p in paragraphs]
    answers = [p for i, p in enumerate(paragraphs) if i and asks[i - 1] and not asks[i] and not _is_report(page, p)]
    personal = [p for p in answers if _in_first_person(page, p)]
    if sum(asks) < 4 or len(personal) * 2 < len(answers):
        return
    for paragraph in answers:
        yield paragraph, None, _answer(page, paragraph)


def _is_question(page: Page, paragraph: Paragraph) -> bool:
    words = page.text[paragraph.body : paragraph.end].strip()
    return words.endswith(("?", "?”", '?"')) and len(words.split()) <= _QUESTION_WORDS and not words.startswith('"')


def _is_report(page: Page, paragraph: Paragraph) -> bool:
    return paragraph.kind is ParagraphKind.HEADING or page.text[paragraph.body] in '"“'


def _in_first_person(page: Page, paragraph: Paragraph) -> bool:
    return any(
        t.low.split("'")[0] in _FIRST_PERSON and page.prepared.quotation_at(t.start) is None
        for t in page.words(paragraph.body, paragraph.end)
    )


def by_turns(page: Page, lines: tuple[Line, ...]) -> Iterator[Attribution]:
    """Each answer of an interview as one attribution."""
    first = {line.paragraph.index: line for line in reversed(lines) if line.inside is None}
    for paragraph, label, words in turns(page):
        line = first.get(paragraph.index)
        if line is not None and words[0] < words[1]:
            yield Attribution(source=label, cue=None, content=(words,), act="assert", lemma="", frame="turn", line=line)


def by_label(page: Page, line: Line, verbs: tuple[Verb, ...]) -> Iterator[Attribution]:
    """`Minister Arda: "We shall see."` - a name, a colon and a quotation, or the words of a known actor."""
    words = line.words
    colon = next((i for i, w in enumerate(words) if w.low == ":"), None)
    if colon is None or colon == 0 or colon + 1 >= len(words) or line.inside is not None:
        return
    quoted = words[colon + 1].kind == "q"
    if not quoted and (colon > 8 or not _speaker(page, words[0].start, words[colon].start)):
        return
    before = words[:colon]
    if any(v.tense != "none" and v.at < colon for v in verbs):
        return
    comma = next((i for i in range(colon - 1, -1, -1) if words[i].low == "."), -1)
    first, last = trim(words, comma + 1, colon)
    if not any(w.title for w in before[first:last]) or first >= last or last - first > 14:
        return
    if quoted:
        content = chars(words, colon + 1, colon + 2)
    else:
        begin, end = tidy(words, colon + 1, len(words))
        content = chars(words, begin, end)
    yield Attribution(
        source=chars(words, first, last), cue=None, content=(content,), act="assert", lemma="", frame="q", line=line
    )


def _speaker(page: Page, start: int, end: int) -> bool:
    """Whether a label names someone who can speak: a person, a body or a state."""
    return any(n.actor.kind is not ActorKind.PLACE and not n.adjective for n in page.cast.within(start, end))


def continuing(lines: tuple[Line, ...], made: list[list[Attribution]]) -> Iterator[Attribution]:
    """Quotations that stand alone and go on from the speaker before them.

    ``made`` holds, for each line, the attributions found in it.
    """
    last: Attribution | None = None
    for line, found in zip(lines, made, strict=True):
        if line.inside is not None:
            continue
        alone = _alone(line)
        if alone is not None and not found:
            if last is not None and line.paragraph.index - last.line.paragraph.index <= 2:
                yield Attribution(
                    source=last.source, cue=None, content=alone, act="assert", lemma="", frame="q", line=line
                )
            continue
        spoken = [a for a in found if a.source is not None]
        if spoken:
            last = next((a for a in reversed(spoken) if a.frame == "q"), spoken[0])


def _alone(line: Line) -> tuple[Range, ...] | None:
    """The quotation of a line that holds nothing else, or next to nothing."""
    quoted = [w for w in line.words if w.kind == "q"]
    loose = [w for w in line.words if w.kind == "w"]
    if line.heading or not quoted or len(loose) > 1:
        return None
    found = tuple((w.start, w.end) for w in quoted)
    return found if found[0][1] - found[0][0] > 12 else None
