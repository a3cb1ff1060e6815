"""Whether the words around a time speak of what is past or of what is to come."""

from __future__ import annotations

from palaver.text.date_words import CODE, Row

_AHEAD = frozenset(
    "will ll shall due plans expects expect hopes hope deadline ultimatum intends must be would could may might "
    "should going wants pledges upcoming ready expire expires lapses tomorrow wouldn couldn shouldn".split()
)
_AHEAD_ED = frozenset("planned scheduled expected postponed".split())
_PAST = frozenset(
    "said told was were had did has have been took came went made gave began broke met left fell held died shot "
    "won lost saw found sent brought spoke wrote struck hit cut put led ran sat stood thought got became "
    "drew flew threw grew knew built bought caught fought heard kept meant paid rose sold shook sank swore "
    "ago yesterday".split()
)
_LEFT, _RIGHT = 12, 9
_END = frozenset(CODE[name] for name in ("STOP", "BREAK"))
_TO, _WORD, _MOMENT = (CODE[name] for name in ("TO", "WORD", "MOMENT"))
_TOWARDS = frozenset(CODE[name] for name in ("TO", "FOR"))
_MODAL = frozenset("will would must shall can could may might should ll be".split())
_BARE = frozenset("to be".split())
_PRESENT = frozenset("begins starts opens reopens takes runs run meets meet ends leaves convenes resumes".split())
_STRONG, _WEAK = 0.6, 0.35
Cue = tuple[bool | None, float]
"""Whether ahead, and how strongly: see ``Clock.lean``."""


def ahead(phrases: Row, at: int, text: str) -> Cue:
    """What the nearest verb of the sentence says, first to the left, then to the right; ``None`` where none does."""
    if at and phrases.codes[at - 1] in _TOWARDS and phrases.codes[at] == _MOMENT:
        return True, _STRONG
    said = _left(phrases, at, text)
    if said is None:
        said = _right(phrases, at, text)
    if said is None:
        return (True if _is_present(phrases, at, text) else None), _WEAK
    return said, _STRONG


def _is_present(phrases: Row, at: int, text: str) -> bool:
    """ "The round opens on Saturday": what is told in the present of a day to come."""
    for step in range(at - 1, max(-1, at - 1 - _LEFT), -1):
        if phrases.codes[step] in _END:
            return False
        if text[phrases.items[step].start : phrases.items[step].end] in _PRESENT:
            return True
    return False


def _left(phrases: Row, at: int, text: str) -> bool | None:
    codes, items = phrases.codes, phrases.items
    for step in range(at - 1, max(-1, at - 1 - _LEFT), -1):
        if codes[step] in _END:
            return None
        word = text[items[step].start : items[step].end]
        said = _direction(word)
        if said is False and (_is_ruled(phrases, step, text) or (word == "won" and text[items[step].end] in "'’")):
            return True
        if said is not None:
            return said
        if codes[step] == _TO and codes[step + 1] == _WORD and _is_infinitive(text, phrases, step + 1):
            return True
    return None


def _is_ruled(phrases: Row, at: int, text: str) -> bool:
    """Whether a verb follows "will", "to" or their like, so that it tells nothing past: "will also put"."""
    words = [text[item.start : item.end].lower() for item in phrases.items[max(0, at - 2) : at]]
    if text[phrases.items[at].start : phrases.items[at].end] == "have":
        return words[-1:] == ["will"] or words[-1:] == ["to"]
    return words[-1:] != [] and (words[-1] in _BARE or any(word in _MODAL for word in words))


def done(phrases: Row, at: int, text: str) -> Cue:
    """The same for a deadline: past only after "had" and where the sentence opens with it and goes on in the past."""
    codes, items = phrases.codes, phrases.items
    for step in range(at - 1, max(-1, at - 1 - _LEFT), -1):
        if codes[step] in _END:
            break
        word = text[items[step].start : items[step].end].lower()
        if word == "had":
            return False, _STRONG
        if word in _AHEAD:
            return True, _STRONG
    first = at == 0 or codes[at - 1] in _END
    return (False if first and _right(phrases, at, text) is False else None), _STRONG


def _right(phrases: Row, at: int, text: str) -> bool | None:
    for step in range(at + 1, min(len(phrases.codes), at + 1 + _RIGHT)):
        if phrases.codes[step] in _END:
            return None
        item = phrases.items[step]
        said = _direction(text[item.start : item.end])
        if said is not None:
            return said
    return None


def _is_infinitive(text: str, phrases: Row, at: int) -> bool:
    item = phrases.items[at]
    word = text[item.start : item.end]
    return word.islower() and not word.endswith(("s", "ing", "ed")) and word not in _NOT_VERBS


_NOT_VERBS = frozenset("his her its their our your my him them it me us you all both which whom".split())


def _direction(word: str) -> bool | None:
    word = word.lower()
    if word in _AHEAD or word in _AHEAD_ED:
        return True
    if word in _PAST or (len(word) > 4 and word.endswith("ed")):
        return False
    return None
