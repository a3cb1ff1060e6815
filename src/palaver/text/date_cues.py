"""Whether the words around a time speak of what is past or of what is to come."""

from __future__ import annotations

from palaver.text.date_words import CODE, Row

_AHEAD = frozenset(
    "will ll shall due planned scheduled plans expected expects expect hopes hope deadline ultimatum intends must "
    "would could may might should going wants promised pledged undertakes pledges agreed postponed extended "
    "invited next upcoming ready expires expire prepares preparing threatened tomorrow".split()
)
_PAST = frozenset(
    "said told was were had did has have been took came went made gave began broke met left fell held died shot "
    "won lost saw found sent brought spoke wrote struck hit cut put led ran sat stood thought got became "
    "ago yesterday".split()
)
_LEFT, _RIGHT = 10, 8
_END = frozenset(CODE[name] for name in ("STOP", "BREAK"))
_FROM, _BY = CODE["FROM"], frozenset(CODE[name] for name in ("BY", "UNTIL", "NEXT"))


def ahead(phrases: Row, at: int, text: str) -> bool | None:
    """What the nearest verb of the sentence says, first to the left, then to the right; ``None`` where none does."""
    for step in [*range(at - 1, max(-1, at - 1 - _LEFT), -1), *range(at + 1, min(len(phrases.codes), at + 1 + _RIGHT))]:
        code = phrases.codes[step]
        if code in _END:
            if step > at:
                break
            continue
        if code in _BY and step == at - 1:
            return True
        item = phrases.items[step]
        said = _direction(text[item.start : item.end].lower())
        if said is not None:
            return said
    return None


def _direction(word: str) -> bool | None:
    if word in _AHEAD:
        return True
    if word in _PAST or (len(word) > 4 and word.endswith("ed")):
        return False
    return None
