"""The world as it is known before any report is read: states, bodies, offices, given names, nouns for speakers.

All of it is data in ``palaver/data/*.json``; this file looks things up. The data take no side:

* ``State.status`` follows membership of the United Nations and nothing else: ``member``, ``observer`` (the two
  non-member observer states) or ``other``. ``other`` gathers names that reports use for a party that speaks for
  itself: it has governed under declared statehood for twenty years or more, or has an ISO 3166 code of its own. To be
  listed, or not to be, implies nothing.
* ``State.capitals`` are the cities whose name reports print for a government. Two states may claim one city; it then
  stands with both, and the name alone resolves to neither.
* A form listed as ambiguous names two states, or a state and something else (a person, a city elsewhere, another
  parliament); :meth:`World.is_ambiguous` says so, and whoever uses the answer should ask for more than the bare form.

Names are compared without accents, apostrophes, hyphens and a leading "the", but letter case counts twice: the first
letter must be a capital ("turkey" and "polish" are no states), and an abbreviation must be in capitals throughout
("Who" is not the WHO, "us" and "Us" are not the US).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Literal

from palaver.text.demonyms import demonym_stem, fold
from palaver.text.offices import Gender, GivenNames, TitleClass, Titles, title_words

__all__ = ["Body", "Gender", "Kind", "State", "TitleClass", "World", "demonym_stem", "fold", "world"]

Kind = Literal["name", "demonym", "capital", "seat", "organ"]

_ARTICLE = re.compile(r"the\s+", re.IGNORECASE)
_LONGEST_ABBREVIATION = 6
# Endings after which a demonym takes no plural "s": the Swiss, the Spanish, the Chinese.
_NO_PLURAL = ("s", "sh", "ese", "men")


@dataclass(frozen=True, slots=True)
class State:
    """A state or a name that stands beside states. ``code`` is ISO 3166 alpha-2, or begins with ``X-`` where none is.

    ``forms`` are its other names; ``demonyms`` its adjectives and nouns for its people, without regular plurals;
    ``seats`` the buildings and streets that stand for its government; ``organs`` its own institutions that reports
    call by name (parliaments, services, armies); ``languages`` their English names.
    """

    code: str
    name: str
    status: Literal["member", "observer", "other"]
    forms: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    capitals: tuple[str, ...] = ()
    seats: tuple[str, ...] = ()
    organs: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Body:
    """An international body, court, aid organisation, institute or outlet; ``kind`` says which, as a plain noun."""

    name: str
    kind: str
    forms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Nouns:
    """Nouns by which reports call those who speak, in lower case.

    ``people`` are plurals ("residents"), ``collectives`` groups of people ("side"), ``institutions`` ("ministry",
    "general staff"), ``documents`` what speaks for its authors ("communiqué"), ``bodies`` what an international body is
    called the second time ("the bloc").
    """

    people: frozenset[str]
    collectives: frozenset[str]
    institutions: frozenset[str]
    documents: frozenset[str]
    bodies: frozenset[str]


@dataclass(frozen=True, slots=True)
class World:
    """All built-in knowledge with its lookups. :func:`world` gives the one instance."""

    states: tuple[State, ...]
    bodies: tuple[Body, ...]
    titles: Titles
    given_names: GivenNames
    nouns: Nouns
    ambiguous: frozenset[str]
    state_forms: Mapping[str, tuple[tuple[Kind, State], ...]]
    body_forms: Mapping[str, Body]

    def state_of(self, printed: str) -> State | None:
        """The state that ``printed`` names, as name, demonym, capital, seat or organ; None if none or several do."""
        found = self.states_of(printed)
        return found[0] if len(found) == 1 else None

    def states_of(self, printed: str) -> tuple[State, ...]:
        """Every state that ``printed`` may name: two for "Korea", none for "Kalythra"."""
        return tuple(state for _, state in self._found(printed))

    def kind_of(self, printed: str) -> Kind | None:
        """How ``printed`` names a state; None if it names none. Where it does so twice, the name comes first."""
        found = self._found(printed)
        return found[0][0] if found else None

    def body_of(self, printed: str) -> Body | None:
        """The body that ``printed`` names, or None."""
        return next((self.body_forms[key] for key in _lookup_keys(printed) if key in self.body_forms), None)

    def is_ambiguous(self, printed: str) -> bool:
        """Whether ``printed`` is known to name something else as well: another state, a person, a city elsewhere."""
        return any(key in self.ambiguous for key in _lookup_keys(printed))

    def is_title(self, words: str) -> bool:
        """Whether ``words`` as a whole are an office or calling: "deputy foreign minister", "head of the bank"."""
        return self.titles.head(words) is not None

    def title_class(self, words: str) -> TitleClass | None:
        """The class of the title ``words``, or None if they are no title."""
        head = self.titles.head(words)
        return None if head is None else self.titles.classes[head]

    def title_speaks(self, words: str) -> bool:
        """Whether "the <demonym> ``words``" speaks for its state or party: "president" does, "analyst" does not."""
        return self.titles.speaks_for_party(words)

    def is_honorific(self, word: str) -> bool:
        """Whether ``word`` is set before a name: "Mr", "Dr.", "Sheikh"."""
        return word[:1].isupper() and word.rstrip(".").lower() in self.titles.honorifics

    def is_people_noun(self, word: str) -> bool:
        """Whether ``word`` is a plural for people who can speak: "residents", "mediators"."""
        return word.lower() in self.nouns.people

    def is_collective(self, word: str) -> bool:
        """Whether ``word`` is a noun for a group of people: "side", "delegation"."""
        return word.lower() in self.nouns.collectives

    def is_institution_noun(self, words: str) -> bool:
        """Whether ``words`` are or end in a noun for an institution: "ministry", "the general staff"."""
        parts = words.replace("’", "'").lower().split()
        return any(" ".join(parts[-size:]) in self.nouns.institutions for size in range(1, min(3, len(parts)) + 1))

    def is_document_noun(self, word: str) -> bool:
        """Whether ``word`` is a noun for something written or recorded that can be a source: "memorandum"."""
        return word.lower() in self.nouns.documents

    def is_body_noun(self, word: str) -> bool:
        """Whether an international body is called so the second time: "bloc", "watchdog"."""
        return word.lower() in self.nouns.bodies

    def gender(self, name: str) -> Gender | None:
        """The gender that a given name, or a full name with its titles, shows; None if it shows none.

        Titles and honorifics ("Mr", "Queen") count before the given name, and that before the family name's ending.
        """
        parts = name.split()
        while parts:
            word = parts[0].rstrip(".").lower()
            honorific = parts[0][0].isupper() and len(parts) > 1 and word in self.titles.honorifics
            if not honorific and word not in self.titles.classes:
                break
            shown = self.titles.honorifics[word] if honorific else self.titles.gender.get(word)
            if shown is not None:
                return shown
            del parts[0]
        return self.given_names.of_name(parts)

    def _found(self, printed: str) -> tuple[tuple[Kind, State], ...]:
        return next((self.state_forms[key] for key in _lookup_keys(printed) if key in self.state_forms), ())


def _abbreviation(printed: str) -> str | None:
    """``printed`` without dots if it is an abbreviation, which has to be compared as it stands."""
    letters = printed.replace(".", "")
    short = len(letters) <= _LONGEST_ABBREVIATION and " " not in letters and letters.isupper()
    return letters if short and (len(letters) > 1) else None


def _store_key(form: str) -> str:
    """Under what a form of the data is kept: an abbreviation in capitals, anything else folded."""
    return _abbreviation(form) or fold(_ARTICLE.sub("", form, count=1) if _ARTICLE.match(form) else form)


def _lookup_keys(printed: str) -> tuple[str, ...]:
    """Under what a printed form may be kept. A word in capitals may be an abbreviation or a name in a headline."""
    article = _ARTICLE.match(printed)
    bare = printed[article.end() :] if article else printed.strip()
    if not bare or not (bare[0].isupper() or bare[0].isdigit()):
        return ()
    short = _abbreviation(bare)
    return (fold(bare),) if short is None else (short, fold(bare))


def _read(name: str) -> Any:
    return json.loads((files("palaver") / "data" / f"{name}.json").read_text(encoding="utf-8"))


def _state(row: Mapping[str, Any]) -> State:
    values: dict[str, Any] = {key: tuple(value) if isinstance(value, list) else value for key, value in row.items()}
    return State(**values)


def _forms(state: State) -> Iterable[tuple[Kind, str]]:
    """Every form of a state with its kind, the strongest kind first."""
    yield "name", state.name
    yield from (("name", form) for form in state.forms)
    for demonym in state.demonyms:
        yield "demonym", demonym
        if not demonym.endswith(_NO_PLURAL):
            yield "demonym", demonym + "s"
    yield from (("capital", form) for form in state.capitals)
    yield from (("seat", form) for form in state.seats)
    yield from (("organ", form) for form in state.organs)


def _state_forms(states: Iterable[State]) -> dict[str, tuple[tuple[Kind, State], ...]]:
    index: dict[str, tuple[tuple[Kind, State], ...]] = {}
    for state in states:
        for kind, form in _forms(state):
            key = _store_key(form)
            held = index.get(key, ())
            if all(other is not state for _, other in held):
                index[key] = (*held, (kind, state))
    return index


def _titles() -> Titles:
    data = _read("titles")
    classes: dict[str, TitleClass] = {}
    speaks: set[str] = set()
    needs_field: set[str] = set()
    for group in data["groups"]:
        words = {" ".join(title_words(word)) for word in group["words"]}
        classes |= dict.fromkeys(words, group["class"])
        speaks |= words if group["speaks"] else set()
        needs_field |= words if group.get("needs_field") else set()
    honorifics = {
        word.rstrip(".").lower(): None if gender == "any" else gender
        for gender, words in data["honorifics"].items()
        for word in words
    }
    return Titles(
        classes=classes,
        speaks=frozenset(speaks),
        needs_field=frozenset(needs_field),
        not_heads=frozenset(data["not_heads"]),
        past=frozenset(data["past"]),
        gender={word: gender for gender, words in data["gender"].items() for word in words},
        honorifics=honorifics,
    )


def _given_names() -> GivenNames:
    data = _read("first_names")
    endings = data["surname_endings"]
    return GivenNames(
        gender={fold(name): gender for gender in ("m", "f") for name in data[gender]},
        family_first=frozenset(fold(name) for name in data["family_first"]),
        kin_words=data["kin_words"],
        endings=tuple((fold(ending), gender) for gender in ("m", "f") for ending in endings[gender]),
        weak_endings=tuple((fold(end), gender) for gender in ("m", "f") for end in endings[f"{gender}_weak"]),
        other_names=frozenset(fold(name) for name in (*data["not_slavic"], *data["either"])),
        other_endings=tuple(data["not_slavic_endings"]),
    )


@cache
def world() -> World:
    """The built-in knowledge, read from the package's data once."""
    states, bodies, nouns = _read("states"), _read("bodies"), _read("people_nouns")
    all_states = tuple(_state(row) for row in states["states"])
    all_bodies = tuple(Body(row["name"], row["kind"], tuple(row["forms"])) for row in bodies["bodies"])
    return World(
        states=all_states,
        bodies=all_bodies,
        titles=_titles(),
        given_names=_given_names(),
        nouns=Nouns(
            people=frozenset(nouns["people"]),
            collectives=frozenset(nouns["collectives"]),
            institutions=frozenset(nouns["institutions"]),
            documents=frozenset(nouns["documents"]),
            bodies=frozenset(bodies["nouns"]),
        ),
        ambiguous=frozenset(_store_key(form) for form in (*states["ambiguous"], *bodies["ambiguous"])),
        state_forms=_state_forms(all_states),
        body_forms={_store_key(form): body for body in all_bodies for form in (*body.forms, body.name)},
    )
