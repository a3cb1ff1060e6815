"""Whom a noun phrase stands for: a name in it, an office, a pronoun, a capital, a description."""

from __future__ import annotations

import re
from collections.abc import Iterator

from palaver.text.cast import Actor, ActorKind, Cast, Named
from palaver.text.name_runs import bare
from palaver.text.people import SPEAKS
from palaver.text.prepare import Prepared, Token
from palaver.text.world import world

_HE = frozenset("he him his himself".split())
_SHE = frozenset("she her hers herself".split())
_IT = frozenset("it its itself".split())
_THEY = frozenset("they them their theirs themselves".split())
_FIRST = frozenset("i we me us our my mine ours".split())
_WHO = frozenset("who whom whose which that".split())
PRONOUNS = _HE | _SHE | _IT | _THEY | _FIRST | _WHO
_BOTH = re.compile(
    r"^(?:both|the two|the warring|each of the two|either|neither)\b.*\b"
    r"(?:sides?|parties|capitals|governments|delegations|countries|neighbours|neighbors)\b|"
    r"^(?:both|each)(?: of them)?$|^each (?:side|party|capital|government|delegation)$|^the (?:sides|parties)$",
    re.I,
)
_STATE_NOUNS = frozenset("side government capital state regime leadership camp".split())
_OFFICES = frozenset("office administration government cabinet delegation team camp staff".split())
_ARTICLES = re.compile(r"^(?:the|a|an)\s+", re.I)
_OWN = re.compile(r"^(?:his|her|its|their|our|my)\b", re.I)


def resolve(prepared: Prepared, cast: Cast, start: int, end: int) -> Actor | None:
    """Whom the noun phrase at a range stands for; ``None`` where the report does not show it.

    A description that names nobody ("a senior official") is nobody's name and gives ``None``.
    """
    tokens = prepared.tokens_in(start, end)
    if not tokens:
        return None
    phrase = prepared.text[start:end]
    low = tokens[0].low
    if len(tokens) == 1 and phrase in ("A", "Answer"):
        return _labelled(prepared, cast, phrase)
    if len(tokens) == 1 and low in PRONOUNS:
        return _pronoun(prepared, cast, start, low)
    if _BOTH.search(phrase.strip()):
        return _both(cast)
    core = _core(prepared, tokens, start, end)
    named = cast.within(start, core)
    if _OWN.match(phrase):
        return _owned(prepared, cast, tokens, start)
    found = _by_name(prepared, cast, named, tokens)
    if found is not None:
        return found
    if (len(named) == 0 and low in ("the", "that", "this")) or len(tokens) == 1:
        return _by_office(prepared, cast, tokens, start)
    return None


def _core(prepared: Prepared, tokens: tuple[Token, ...], start: int, end: int) -> int:
    """Where the head of the phrase ends: before a relative clause or a dash; an apposition stays."""
    for token in tokens[1:]:
        if token.low in ("who", "whose", "which", "where", "whom") or token.text in "(;—–":
            return token.start
    return end


def _by_name(prepared: Prepared, cast: Cast, named: tuple[Named, ...], tokens: tuple[Token, ...]) -> Actor | None:
    """The actor a phrase is about, if one of its names is its head: persons before bodies before states."""
    heads = [n for n in named if not _is_owner(prepared, n, tokens)]
    people = [n for n in heads if n.actor.kind is ActorKind.PERSON]
    if people and not _is_staff(tokens, people[0]):
        if len({n.actor.name for n in people}) > 1 and _joined(prepared, people):
            return _together([n.actor for n in people])
        return people[0].actor
    sides = [n for n in named if n.actor.kind in (ActorKind.STATE, ActorKind.GROUP)]
    if len({n.actor.name for n in sides}) > 1 and _joined(prepared, sides):
        return _together([n.actor for n in sides])
    if sides and not people:
        if sides[0].start <= tokens[0].start and sides[0].end >= tokens[-1].end:
            return sides[0].actor
        last = [t for t in tokens if t.text.isalpha()][-1:] or [tokens[-1]]
        plain = [n for n in heads if n in sides and not n.adjective]
        if last[0].low in _STATE_NOUNS or (plain and plain[-1].end >= tokens[-1].start):
            return sides[0].actor
        return _described_actor(prepared, tokens, sides[0].actor)
    owners = [n for n in named if n.actor.kind is ActorKind.PERSON and n not in heads]
    if owners and tokens[-1].low in _OFFICES:
        return _described_actor(prepared, tokens, owners[0].actor)
    bodies = [n for n in heads if n.actor.kind in (ActorKind.BODY, ActorKind.PLACE)]
    if bodies and bodies[0].start <= tokens[0].start + 4 and len(tokens) <= 6:
        return bodies[0].actor
    if people:
        return _described_actor(prepared, tokens, people[0].actor)
    return None


def _is_owner(prepared: Prepared, one: Named, tokens: tuple[Token, ...]) -> bool:
    """Whether a name only owns the head ("Tresna's air force") or is what the head is of ("aide to Orlo")."""
    after = prepared.text[one.end : one.end + 2] if one.end < _end(tokens) else ""
    if after and after[0] in "'’" and after[1:2] in ("s", " ", ""):
        return True
    before = [t for t in tokens if t.end <= one.start]
    return (bool(before) and before[-1].low in ("to", "for")) or (
        len(before) > 1 and before[-1].low in ("of", "in", "from", "at", "by", "with", "on") and before[-2].text != ","
    )


def _end(tokens: tuple[Token, ...]) -> int:
    """Where the last word of a phrase ends, without a possessive ending."""
    return tokens[-1].start + len(bare(tokens[-1]))


def _is_staff(tokens: tuple[Token, ...], person: Named) -> bool:
    after = [t for t in tokens if t.start >= person.end]
    return len(after) > 1 and after[0].text in ("'s", "’s")


def _joined(prepared: Prepared, named: list[Named]) -> bool:
    return bool(re.search(r"\band\b|,", prepared.text[named[0].end : named[1].start])) and len(named) > 1


def _together(actors: list[Actor]) -> Actor:
    names = list(dict.fromkeys(a.name for a in actors))
    parties = {a.party for a in actors}
    return Actor(name=" and ".join(names), kind=ActorKind.GROUP, party=parties.pop() if len(parties) == 1 else None)


def _both(cast: Cast) -> Actor | None:
    if len(cast.parties) < 2:
        return None
    return Actor(name=" and ".join(cast.parties[:2]), kind=ActorKind.GROUP)


def _described_actor(prepared: Prepared, tokens: tuple[Token, ...], owner: Actor) -> Actor:
    """A body or person known only by a description: it keeps its words and speaks for its owner's party."""
    words = prepared.text[tokens[0].start : _end(tokens)]
    return Actor(name=_ARTICLES.sub("", words), kind=ActorKind.BODY, party=owner.party)


def _owned(prepared: Prepared, cast: Cast, tokens: tuple[Token, ...], start: int) -> Actor | None:
    """ "his side", "its delegation": the owner's party where the head stands for it, else a description."""
    if tokens[0].low in _FIRST and prepared.quotation_at(start) is None:
        return None
    owner = _pronoun(prepared, cast, start, tokens[0].low)
    names = [n for n in cast.within(start, tokens[-1].end) if n.actor.kind is ActorKind.PERSON]
    if names:
        return names[0].actor
    if owner is None:
        return None
    if tokens[-1].low in _STATE_NOUNS and owner.party and owner.party in cast.actors:
        return cast.actors[owner.party]
    words = " ".join(bare(t) for t in tokens[1:])
    return Actor(name=f"{owner.name}'s {words}", kind=ActorKind.BODY, party=owner.party) if words else owner


def _candidates(prepared: Prepared, cast: Cast, start: int, end: int) -> list[tuple[int, Actor]]:
    """Everyone a pronoun may mean in a range, in order: the named, and people told of without a name."""
    found = [(n.start, n.actor) for n in cast.within(start, end)]
    for match in _SOMEONE.finditer(prepared.text, start, end):
        noun = match.group("noun").lower()
        apposition = prepared.text[max(0, match.start() - 2) : match.start()] == ", "
        human = noun in _HUMAN or (world().is_title(noun) and noun not in _THINGS)
        subject = match.start() == start or _SPEAKS_NEXT.match(prepared.text, match.end()) is not None
        if human and subject and not apposition and not cast.within(match.start(), match.end() + 2):
            gender = "m" if noun in _MEN else "f" if noun in _WOMEN else None
            words = prepared.text[match.start() : match.end()]
            found.append((match.start(), Actor(name=words.strip(), kind=ActorKind.PERSON, gender=gender)))
    for match in _BODY.finditer(prepared.text, start, end):
        if world().is_institution_noun(match.group("noun")) and not _names_more(cast, match.start(), match.end()):
            words = prepared.text[match.start() : match.end()]
            owner = cast.within(match.start(), match.end())
            party = owner[0].actor.party if owner else None
            itself = match.group("noun") in _STATE_NOUNS and party is not None and party in cast.actors
            body = Actor(name=_ARTICLES.sub("", words), kind=ActorKind.BODY, party=party)
            found.append((match.start(), cast.actors[party] if itself and party else body))
    return sorted(found, key=lambda pair: pair[0])


def _names_more(cast: Cast, start: int, end: int) -> bool:
    """Whether a phrase holds a name that is more than the owner of a body."""
    return any(n.actor.kind in (ActorKind.PERSON, ActorKind.BODY, ActorKind.PLACE) for n in cast.within(start, end))


_BODY = re.compile(
    r"\b(?:[Tt]he |[A-Z][\w-]+['’]s |[A-Z][\w-]+ )(?:(?:[a-z]+|[A-Z][a-z]+) ){0,2}?"
    r"(?P<noun>(?:air force|general staff|border guard|coast guard|security council|[A-Za-z]{4,}))\b"
)
_SOMEONE = re.compile(
    r"\b(?:[Aa]n?|[Oo]ne|[Aa]nother|[Tt]he(?= (?:representative|delegate|observer)\b)) "
    r"(?:(?:[a-z]+|[A-Z][a-z]+)(?:-[a-z]+)? ){0,2}?(?P<noun>[a-z]{3,})\b"
    r"(?: (?:of|in|at|from|with|to) (?:the |an? )?[\w-]+(?: [A-Z][\w-]+)?)?"
)
_THINGS = frozenset("chair head page guard pilot bishop queen king".split())
"""Titles that are also names of things, or of pieces on a board."""
_MEN = frozenset("man boy father son brother husband uncle monk priest policeman fisherman spokesman".split())
_WOMEN = frozenset("woman girl mother daughter sister wife widow aunt nun policewoman spokeswoman".split())
_HUMAN = (
    _MEN
    | _WOMEN
    | frozenset(
        """resident witness person teacher doctor nurse farmer driver worker student volunteer shopkeeper trader
        neighbour neighbor villager refugee soldier officer diplomat official negotiator aide mediator source expert
        analyst""".split()
    )
)


def _before(prepared: Prepared, cast: Cast, at: int) -> Iterator[Actor]:
    """Whom a pronoun may mean: nearest sentence first, within a sentence from its start, as subjects come first."""
    sentence = prepared.sentence_at(at)
    index = sentence.index if sentence else len(prepared.sentences)
    if sentence:
        yield from _by_salience(prepared, _candidates(prepared, cast, sentence.start, at))
    for i in range(index - 1, max(-1, index - 8), -1):
        one = prepared.sentences[i]
        yield from _by_salience(prepared, _candidates(prepared, cast, one.start, one.end))


def _by_salience(prepared: Prepared, found: list[tuple[int, Actor]]) -> list[Actor]:
    """Those who speak first, then in order of the text, mere owners ("Orlo's aide") last."""

    def rank(pair: tuple[int, Actor]) -> tuple[int, int]:
        end = pair[0] + max((len(f) for f in pair[1].forms if prepared.text.startswith(f, pair[0])), default=0)
        owner = prepared.text[end : end + 2] in ("'s", "’s")
        speaks = _SPEAKS_NEXT.match(prepared.text, end) is not None
        return (0 if speaks else 2 if owner else 1, pair[0])

    return [actor for _, actor in sorted(found, key=rank)]


_SPEAKS_NEXT = re.compile(r" (?:" + "|".join(sorted(SPEAKS - {"who", "whose", "himself", "herself"})) + r")\b")


def _pronoun(prepared: Prepared, cast: Cast, at: int, low: str) -> Actor | None:
    if low in _WHO:
        before = cast.within(max(0, at - 120), at)
        return before[-1].actor if before else None
    if low in _FIRST:
        return _first_person(prepared, cast, at)
    candidates = list(_before(prepared, cast, at))
    if low in _HE | _SHE:
        wanted = "m" if low in _HE else "f"
        return next((a for a in candidates if a.kind is ActorKind.PERSON and a.gender in (wanted, None)), None)
    kinds = (ActorKind.STATE, ActorKind.GROUP, ActorKind.BODY)
    return next((a for a in candidates if a.kind in kinds), None)


REPORT = Actor(name="report", kind=ActorKind.BODY)
"""The report's own voice ("I", "we" outside quotation marks)."""


def _first_person(prepared: Prepared, cast: Cast, at: int) -> Actor | None:
    """Who says "I": the label of an interview's turn, the one quoted, else the report itself."""
    paragraph = next((p for p in prepared.paragraphs if p.start <= at < p.end), None)
    if paragraph and paragraph.label:
        return _labelled(prepared, cast, prepared.text[paragraph.label[0] : paragraph.label[1]])
    quotation = prepared.quotation_at(at)
    if quotation is None:
        return REPORT
    sentence = prepared.sentence_at(quotation.end - 1)
    around = cast.within(quotation.end, sentence.end + 1) if sentence else ()
    people = [n.actor for n in around if n.actor.kind is ActorKind.PERSON]
    if people:
        return people[0]
    return next((a for a in _before(prepared, cast, quotation.start) if a.kind is ActorKind.PERSON), None)


def _labelled(prepared: Prepared, cast: Cast, label: str) -> Actor | None:
    """Whom the label of an interview's turn means; "A" is the first person the interview names."""
    words = label.lower().split()
    people = [a for a in cast.actors.values() if a.kind is ActorKind.PERSON]
    named = [a for a in people if a.name.split()[-1].lower() in words]
    if named:
        return named[0]
    if label in ("A", "Answer"):
        return next((n.actor for n in cast.named if n.actor.kind is ActorKind.PERSON), None)
    return None


def _by_office(prepared: Prepared, cast: Cast, tokens: tuple[Token, ...], at: int) -> Actor | None:
    """ "the minister", "the colonel": the person last named who has that office."""
    facts = world()
    words = [t.low for t in tokens if t.low not in ("the", "that", "this")]
    if not words:
        return None
    if words == ["government"]:
        states = [n for n in cast.parties[:2] if cast.actors[n].kind is ActorKind.STATE]
        return cast.actors[states[0]] if len(states) == 1 and len(cast.parties) > 1 else None
    phrase = " ".join(words)
    if facts.title_class(words[-1]) is None and facts.title_class(phrase) is None:
        return None
    for actor in _before(prepared, cast, at):
        if actor.kind is ActorKind.PERSON and any(words[-1] in t.split() or phrase == t for t in actor.titles):
            return actor
    for actor in cast.actors.values():
        if actor.kind is ActorKind.PERSON and any(words[-1] in t.split() for t in actor.titles):
            return actor
    return None
