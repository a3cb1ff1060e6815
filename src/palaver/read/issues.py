"""Which of the sixteen issues a clause is about, by a weighted lexicon.

The words stand in ``data/issues.json``: for each issue, phrases under the weight they carry. A word may end in ``*``
(any ending); ``*`` alone stands for one to three words. Where phrases overlap the longest alone counts, so that
"power station" is not power and "Security Council" not security. Under "none" stand phrases that say nothing of any
issue; under "peace" those that mean peace, a deal or the war as such; under "ground" those that tell what happened.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from palaver.model.record import ISSUES

_WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)?")
_SUBORDINATE = frozenset(
    "if unless until till once while when whereas because although though since lest after".split()
)
_OPENS = frozenset("if unless once while when as since although after until because should".split())
_STEP, _FLOOR, _ASIDE = 0.035, 0.45, 0.5
_CONTEXT = 0.3
_MORE = 0.5
_ENOUGH = 1.2
_GAP = 3
_LONGEST_STEM = 24
"""Letters of a word that are compared with stems: no stem of the lexicon is longer."""


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A phrase of the lexicon: its words after the first, the issue and the weight."""

    rest: tuple[str, ...]
    issue: str
    weight: float


@dataclass(frozen=True, slots=True)
class _Hit:
    start: int
    end: int
    issue: str
    weight: float


@dataclass(frozen=True, slots=True)
class _Lexicon:
    """Phrases by their first word, whole or as a stem."""

    whole: dict[str, list[_Phrase]]
    stems: dict[str, list[_Phrase]]

    def beginning(self, word: str) -> Iterator[_Phrase]:
        """The phrases whose first word may be this one."""
        yield from self.whole.get(word, ())
        for length in range(2, min(len(word), _LONGEST_STEM) + 1):
            yield from self.stems.get(word[:length], ())


@cache
def _lexicon() -> _Lexicon:
    data = json.loads(files("palaver.data").joinpath("issues.json").read_text(encoding="utf-8"))
    lexicon = _Lexicon({}, {})
    for issue, by_weight in data["phrases"].items():
        for weight, phrases in by_weight.items():
            for phrase in phrases:
                first, *rest = phrase.split()
                table = lexicon.stems if first.endswith("*") else lexicon.whole
                table.setdefault(first.rstrip("*"), []).append(_Phrase(tuple(rest), issue, float(weight)))
    return lexicon


@lru_cache(maxsize=32768)
def _beginning(word: str) -> tuple[_Phrase, ...]:
    """The phrases whose first word may be this one, looked up once a word."""
    return tuple(_lexicon().beginning(word))


def _end(words: list[str], at: int, rest: tuple[str, ...]) -> int | None:
    """Where a phrase ends whose remaining words are to stand from ``at`` on; ``None`` where they do not."""
    if not rest:
        return at
    if rest[0] == "*":
        ends = (_end(words, skip, rest[1:]) for skip in range(at + 1, min(at + _GAP, len(words)) + 1))
        return next((end for end in ends if end is not None), None)
    if at >= len(words):
        return None
    wanted = rest[0]
    fits = words[at].startswith(wanted[:-1]) if wanted.endswith("*") else words[at] == wanted
    return _end(words, at + 1, rest[1:]) if fits else None


def _hits(words: list[str]) -> list[_Hit]:
    """The phrases found, those that lie within a longer one left out."""
    found: list[_Hit] = []
    for at, word in enumerate(words):
        following = words[at + 1] if at + 1 < len(words) else ""
        for phrase in _beginning(word):
            if phrase.rest and phrase.rest[0][-1] != "*" and phrase.rest[0] != following:
                continue
            end = _end(words, at + 1, phrase.rest) if phrase.rest else at + 1
            if end is not None:
                found.append(_Hit(at, end, phrase.issue, phrase.weight))
    found.sort(key=lambda hit: (hit.start - hit.end, -hit.weight))
    kept: list[_Hit] = []
    for hit in found:
        if not any(_covers(longer, hit) for longer in kept):
            kept.append(hit)
    return kept


def _covers(longer: _Hit, hit: _Hit) -> bool:
    """Whether a phrase already kept is longer and shares words, or says the same thing of the same words."""
    if longer.end <= hit.start or hit.end <= longer.start:
        return False
    return longer.end - longer.start > hit.end - hit.start or longer.issue in (hit.issue, "none")


def _weights(words: list[str], commas: frozenset[int]) -> list[float]:
    """How much each word of a clause weighs: its head most, a subordinate clause half."""
    weights = []
    aside = bool(words) and words[0] in _OPENS and bool(commas)
    opening = aside
    for at, word in enumerate(words):
        if opening and at in commas:
            opening = aside = False
        elif at > 2 and word in _SUBORDINATE:
            aside = True
        place = max(_FLOOR, 1 - _STEP * at)
        weights.append(place * (_ASIDE if aside else 1))
    return weights


def _read(text: str) -> tuple[list[str], frozenset[int]]:
    """The words of a text in lower case, and the words that follow a comma."""
    words: list[str] = []
    commas: set[int] = set()
    last = 0
    for match in _WORD.finditer(text):
        if "," in text[last : match.start()]:
            commas.add(len(words))
        words.append(match.group().lower().replace("’", "'").removesuffix("'s"))
        last = match.end()
    return words, frozenset(commas)


def _raw(text: str, *, flat: bool = False) -> dict[str, float]:
    return dict(_scored(text, flat))


@lru_cache(maxsize=2048)
def _scored(text: str, flat: bool) -> tuple[tuple[str, float], ...]:
    """Scores of everything in the lexicon; the best hit counts whole, each further one in part."""
    words, commas = _read(text)
    weights = [1.0] * len(words) if flat else _weights(words, commas)
    by_issue: dict[str, list[float]] = {}
    for hit in _hits(words):
        by_issue.setdefault(hit.issue, []).append(hit.weight * weights[hit.start])
    scores = {}
    for issue, values in by_issue.items():
        values.sort(reverse=True)
        scores[issue] = values[0] + sum(value * _MORE**place for place, value in enumerate(values[1:], start=1))
    return tuple(scores.items())


@lru_cache(maxsize=64)
def _around(context: str) -> Mapping[str, float]:
    """The scores of what stands around a clause: several clauses of one sentence ask for them."""
    return _raw(context, flat=True)


def issue_scores(text: str) -> dict[str, float]:
    """How strongly a clause speaks of each issue (0 and above; issues without a word are left out), the best first."""
    scores = {issue: score for issue, score in _raw(text).items() if issue in ISSUES}
    return dict(sorted(scores.items(), key=lambda item: -item[1]))


def issue_of(text: str, context: str = "", *, peace: str | None = None) -> str | None:
    """The issue of a clause, ``None`` where none can be told.

    ``context`` is what stands around the clause (sentence, heading); it weighs less and decides where the clause
    itself is silent. ``peace`` is the issue given to a clause about peace, a deal or the war as such; ``None`` (the
    rule for statements) gives it none.
    """
    scores = _raw(text)
    scores.pop("none", None)
    if context:
        for issue, score in _around(context).items():
            if issue in ISSUES:
                scores[issue] = scores.get(issue, 0.0) + _CONTEXT * score
    if peace is not None:
        scores.pop("ground", None)
    if not scores:
        return None
    best = max(scores, key=lambda issue: (scores[issue], issue))
    if scores[best] < _ENOUGH:
        return None
    if best in ISSUES:
        return best
    return peace if best == "peace" else None
