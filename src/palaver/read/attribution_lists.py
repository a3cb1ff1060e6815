"""Words that stand in a list under the line that ascribes them: "The paper proposes the following:"."""

from __future__ import annotations

from palaver.read.attribution_bounds import Range
from palaver.read.attribution_forms import Verb
from palaver.read.attribution_model import Attribution, chars
from palaver.read.attribution_subjects import subject
from palaver.read.attribution_verbs import verbs_of
from palaver.read.attribution_words import Line
from palaver.read.cues import lexicon
from palaver.text.prepare import ParagraphKind

_AFTER_CUE = 9
"""How many words may stand between the cue and the colon that opens the list."""


def with_lists(lines: tuple[Line, ...], made: list[list[Attribution]]) -> list[list[Attribution]]:
    """The attributions of each line, a line that opens a list with the list as its content.

    ``made`` holds, for each line, the attributions found in it.
    """
    found = list(made)
    for at, line in enumerate(lines):
        if line.inside is not None or not line.words or line.words[-1].low != ":":
            continue
        items = _items(lines[at + 1 :])
        one = _ascribed(line, items) if items else None
        if one is not None:
            found[at] = [*(a for a in made[at] if a.cue is None or a.cue[0] != (one.cue or a.cue)[0]), one]
    return found


def _items(following: tuple[Line, ...]) -> tuple[Range, ...]:
    """The bullets that follow directly, each as its words without the mark before them."""
    items: list[Range] = []
    for line in following:
        if line.inside is not None:
            continue
        if line.paragraph.kind is not ParagraphKind.BULLET:
            break
        first = next((i for i, word in enumerate(line.words) if word.kind != "p"), None)
        if first is not None:
            items.append(chars(line.words, first, len(line.words)))
    return tuple(items)


def _ascribed(line: Line, items: tuple[Range, ...]) -> Attribution | None:
    """The attribution by the last cue verb of a line, its items as content."""
    verbs = verbs_of(line)
    verb = next((v for v in reversed(verbs) if v.tense != "none" and _opens(line, v)), None)
    who = subject(line.words, verbs, verb) if verb is not None else None
    if verb is None or who is None:
        return None
    cue = lexicon().verbs[verb.lemma][-1]
    return Attribution(
        source=chars(line.words, who.first, who.last),
        cue=chars(line.words, verb.first, verb.at + 1),
        content=items,
        act=cue.act("nqc"),
        lemma=cue.lemma,
        frame="q",
        line=line,
    )


def _opens(line: Line, verb: Verb) -> bool:
    """Whether a verb says what follows the colon: it is a cue and little stands after it."""
    known = any(c.has("cqn") and not c.particles for c in lexicon().verbs.get(verb.lemma, ()))
    return known and verb.voice == "active" and len(line.words) - verb.at <= _AFTER_CUE
