"""The people of a report: their full names, titles, gender, and the side their titles name."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from palaver.text.name_runs import Run, bare, is_capital
from palaver.text.party_forms import COMPASS
from palaver.text.prepare import Token
from palaver.text.world import World

SPEAKS = frozenset(
    """said says say told tells added adds insisted insists argued argues warned warns asked asks replied replies
    announced announces confirmed confirms denied denies claimed claims wrote writes posted vowed vows pledged pledges
    called calls accused accuses rejected rejects demanded demands stressed noted notes emphasized emphasised stated
    declared suggested suggests believes thinks wants wanted promised promises urged urges described explained remarked
    concluded observed acknowledged admitted conceded recalled hinted signalled signaled proposed offered refused
    welcomed praised condemned criticised criticized dismissed reiterated repeated reported asserted estimated
    expects expected hopes hoped fears predicted complained joked quipped answered who whose went flew arrived met
    walked sat shook smiled nodded spoke read signed put appeared resigned returned thanked himself herself""".split()
)
"""Words that follow a person's name more often than a place's."""
MODIFIERS = frozenset(
    """chief deputy first second vice acting former ex special senior top lead main presidential prime foreign defence
    defense interior justice finance economy energy health regional provincial district city local military security
    national state federal parliamentary opposition government rebel army naval air human rights political press
    humanitarian veteran retired then new outgoing incoming permanent general executive royal external internal affairs
    young old late government's party's and technical legal media joint central armed forces delegation
    mission""".split()
)
"""Words that stand between a side and a title, or before one: "Tresnan deputy foreign minister"."""
_OF = re.compile(r"^(?:of|for|at|from|to|in)$")
_LOCATIVE = frozenset("in at near from around outside toward towards across via through into inside".split())
_ARTICLE = frozenset("the a an".split())
ITS = "its"
"""Stands among a person's sides for a side named just before ("Arden ... Its envoy, ...")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A person as one report shows them. ``sides`` are the printed names of states or bodies in their titles."""

    name: str
    surname: str
    titles: tuple[str, ...]
    sides: tuple[str, ...]
    gender: str | None
    first_at: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """One run taken apart: the side and the titles before the name, the name, and where it stands."""

    words: tuple[Token, ...]
    titles: tuple[str, ...]
    sides: tuple[str, ...]
    run: Run
    after: int = 0
    """How many of the titles stand after the name."""

    @property
    def name(self) -> str:
        """The name's words, single spaced."""
        return " ".join(bare(t) for t in self.words)


def _title_at(words: tuple[Token, ...], i: int, world: World) -> int:
    """How many words from ``i`` make a title ("Foreign Minister" is two), 0 for none."""
    for n in (4, 3, 2, 1):
        if i + n > len(words):
            continue
        lows = [bare(t).lower() for t in words[i : i + n]]
        if all(_modifies(low, world) for low in lows[:-1]) and world.title_class(" ".join(lows)) is not None:
            return n
    return 0


def _modifies(low: str, world: World) -> bool:
    """Whether a word may stand before the head of a title: "deputy foreign" minister, "lieutenant" general."""
    return low in MODIFIERS or world.title_class(low) is not None


def _left(run: Run, world: World) -> tuple[list[str], list[str]]:
    """Titles and sides in small letters before a run ("the Tresnan president's special envoy, ...")."""
    tokens, at = run.tokens, run.first - 1
    if at >= 0 and tokens[at].text == ",":
        at -= 1
    titles: list[str] = []
    sides: list[str] = []
    head = at
    while at >= 0 and head - at < 9:
        word = tokens[at]
        low = word.low
        if is_capital(word) and not world.is_title(low):
            sides.append(bare(word))
            if at > 0 and is_capital(tokens[at - 1]):
                sides.append(f"{bare(tokens[at - 1])} {bare(word)}")
            if not titles:
                return [], []
            break
        if world.title_class(low) is not None:
            joined = at > 0 and _modifies(tokens[at - 1].low, world)
            titles.append(f"{tokens[at - 1].low} {low}" if joined else low)
        elif titles and low in COMPASS.values():
            sides.append(low)
            break
        elif not titles and low not in MODIFIERS:
            return [], []
        elif low in ("its", "their") and titles:
            sides.append(ITS)
            break
        elif low not in MODIFIERS and low not in _ARTICLE and not _OF.match(low):
            break
        if low in _ARTICLE and titles and not (at and _OF.match(tokens[at - 1].low)):
            break
        at -= 1
    return titles, sides


def _right(run: Run, world: World) -> tuple[list[str], list[str]]:
    """Titles and sides in an apposition after a run (", Arden's special envoy,")."""
    i = run.first + run.size
    tokens = run.tokens
    if run.after() == "of":
        after = [t for t in tokens[i + 1 : i + 4] if is_capital(t)]
        return [], [bare(t) for t in after] + [f"{bare(a)} {bare(b)}" for a, b in pairwise(after)]
    if i >= len(tokens) or tokens[i].text not in ",(" or run.possessive:
        return [], []
    if i + 1 >= len(tokens) or not _opens_apposition(tokens, i + 1, world):
        return [], []
    titles: list[str] = []
    sides: list[str] = []
    for j in range(i + 1, min(len(tokens), i + 16)):
        low = tokens[j].low
        if tokens[j].text in ',.;:()"“”' or low in ("who", "said", "and", "says", "told", "which", "whose", "but"):
            break
        two = f"{tokens[j - 1].low} {low}"
        if world.title_class(low) is not None:
            titles.append(two if _modifies(tokens[j - 1].low, world) else low)
        elif is_capital(tokens[j]):
            sides.append(bare(tokens[j]))
            if is_capital(tokens[j - 1]):
                sides.append(f"{bare(tokens[j - 1])} {bare(tokens[j])}")
        elif not titles and j > i + 7:
            break
    return (titles, sides) if titles else ([], [])


def _opens_apposition(tokens: tuple[Token, ...], i: int, world: World) -> bool:
    """Whether "the Tresnan envoy", "a deputy minister", "Arden's envoy", "secretary of ..." can begin here."""
    first = tokens[i]
    if first.low in _ARTICLE or first.low in ("his", "her", "its", "their"):
        return True
    if is_capital(first):
        return first.text != bare(first) or (i + 1 < len(tokens) and _modifies(tokens[i + 1].low, world))
    return _modifies(first.low, world)


def take_apart(run: Run, world: World, adjectives: frozenset[str]) -> Seen:
    """Split a run into side, titles and name, with what its surroundings add."""
    words, i = run.words, 0
    titles: list[str] = []
    sides: list[str] = []
    while i < len(words):
        word = bare(words[i])
        n = _title_at(words, i, world) or int(world.is_honorific(word) and i + 1 < len(words))
        state = i + 1 < len(words) and (word in adjectives or world.kind_of(word) in ("demonym", "name"))
        if n and not state:
            titles.append(" ".join(bare(t).lower() for t in words[i : i + n]))
            i += n
        elif state and _title_at(words, i + 1, world):
            sides.append(word)
            i += 1
        elif word.lower() in MODIFIERS and i + 1 < len(words) and _title_at(words, i + 1, world):
            i += 1
        else:
            break
    rest = words[i:]
    if not sides:
        more_titles, more_sides = _left(run, world)
        titles, sides = titles + more_titles, more_sides or (_side_before(run) if titles else [])
    right_titles, right_sides = _right(run, world) if rest else ([], [])
    return Seen(
        words=rest,
        titles=tuple(titles + right_titles),
        sides=tuple(sides + right_sides),
        run=run,
        after=len(right_titles),
    )


def _side_before(run: Run) -> list[str]:
    """The possessor before a capitalised title: "Lusenia's Foreign Minister Caldero"."""
    at = run.first - 1
    while at >= 0 and run.tokens[at].low in MODIFIERS:
        at -= 1
    token = run.tokens[at] if at >= 0 else None
    return [bare(token)] if token and is_capital(token) else []


def _is_person(seen: Seen, world: World, body_words: frozenset[str]) -> int:
    """How strongly one occurrence looks like a person: 2 by title or given name, 1 by what follows, -1 by place."""
    words = seen.words
    lows = [w.low for w in words]
    last = lows[-1] if lows else ""
    institution = world.is_institution_noun(last) or world.is_document_noun(last) or last == "panel"
    if (
        not words
        or institution
        or any(low in body_words for low in lows)
        or world.kind_of(seen.name)
        or world.body_of(seen.name)
    ):
        return -9
    if (
        len(words) > 4
        or any(w.text.isupper() and len(w.text) > 2 for w in words)
        or any(w.text[0].isdigit() for w in words)
    ):
        return -9
    before = seen.titles[: len(seen.titles) - seen.after]
    if any(world.title_class(t) is not None or world.is_honorific(t.capitalize()) for t in before):
        return 2
    if seen.after and len(words) > 1:
        return 2
    if len(words) > 1 and world.gender(seen.name) is not None and world.kind_of(bare(words[0])) is None:
        return 2
    if len(words) > 1 and seen.run.after() in SPEAKS:
        return 1
    return -1 if seen.run.before() in _LOCATIVE or seen.run.before() in _ARTICLE else 0


def find_people(seen: Iterable[Seen], world: World, body_words: frozenset[str]) -> tuple[Person, ...]:
    """The people among the names of a report, each once under the fullest name, in order of appearance."""
    votes: dict[str, int] = defaultdict(int)
    sightings: dict[str, list[Seen]] = defaultdict(list)
    for one in seen:
        if one.words:
            votes[one.name] += _is_person(one, world, body_words)
            sightings[one.name].append(one)
    full = {name for name, vote in votes.items() if vote > 0}
    longer: dict[str, list[str]] = defaultdict(list)
    for name in sorted(full, key=lambda n: (-len(n), n)):
        if " " in name:
            longer[name.split()[-1]].append(name)
    people: dict[str, list[Seen]] = defaultdict(list)
    for name in sorted(full):
        for one in sightings[name]:
            people[_owner(one, longer.get(name, ()), sightings, world)].append(one)
    return tuple(
        sorted((_person(name, spots, world) for name, spots in people.items()), key=lambda p: (p.first_at, p.name))
    )


def _owner(one: Seen, namesakes: Sequence[str], sightings: Mapping[str, list[Seen]], world: World) -> str:
    """Whose name it is: of several with that surname the one with this title, else of this gender."""
    if len(namesakes) < 2 or not one.titles:
        return namesakes[0] if namesakes else one.name
    own = {t for t in one.titles if not world.is_honorific(t.capitalize())}
    titled = [n for n in namesakes if own & {t for spot in sightings[n] for t in spot.titles}]
    gender = world.gender(f"{one.titles[0].capitalize()} {one.name}")
    fitting = titled or [n for n in namesakes if gender is not None and world.gender(n) in (gender, None)]
    return fitting[0] if len(fitting) == 1 else one.name


def _person(name: str, spots: list[Seen], world: World) -> Person:
    titles = tuple(dict.fromkeys(t for s in spots for t in s.titles))
    gender = world.gender(name) if " " in name else None
    for title in titles:
        if title in ("mrs", "ms", "miss", "mme", "madame", "lady", "spokeswoman", "queen", "princess", "chairwoman"):
            gender = "f"
        elif title in ("mr", "sir", "lord", "spokesman", "king", "prince", "sheikh", "chairman", "father"):
            gender = gender or "m"
    return Person(
        name=name,
        surname=name.rsplit(maxsplit=1)[-1],
        titles=titles,
        sides=tuple(dict.fromkeys(side for s in spots for side in s.sides)),
        gender=gender,
        first_at=min(s.run.start for s in spots),
    )
