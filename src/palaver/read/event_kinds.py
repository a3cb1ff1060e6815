"""Which kind of event a trigger tells of: the verb's family, weighed by what it is done with and to what."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from palaver.model.record import EventKind
from palaver.read.event_clause import Clause
from palaver.read.event_words import Trigger, event_words

Kinds = EventKind | None

_COMING = frozenset("arrive return cross come go walk bring deliver fly drive march carry".split())
_HELPERS = frozenset("was were been being had has have already all also since".split())
_FORMATIONS = frozenset(
    "brigade brigades battalion battalions regiment regiments reinforcements reserves column columns troops "
    "division divisions squadron contingent".split()
)

_NEEDS_WEAPON = frozenset(
    "launch fire drop rain lob slam fall land crash explode hammer batter rake buzz down strike hit".split()
)
_NOT_A_BLOW = frozenset("deal bargain note tone balance agreement chord compromise accord bottom back out upon".split())
_TRUCE = frozenset(
    "ceasefire cease-fire truce airspace armistice line violations violation breaches breach pause calm zone "
    "lull".split()
)


def _strike(t: Trigger, c: Clause) -> Kinds:
    if (c.after[:1] and c.after[0] in _NOT_A_BLOW) or (
        c.after[1:2] and c.after[1] in _NOT_A_BLOW and t.base in ("strike", "hit")
    ):
        return None
    if t.base in _NEEDS_WEAPON and not c.has("weapons"):
        if t.base in ("strike", "hit"):
            return EventKind.STRIKE if c.place or c.has("crowds") else None
        return EventKind.ASSAULT if t.base == "fire" and c.has("troops") else None
    return EventKind.STRIKE


def _assault(t: Trigger, c: Clause) -> Kinds:
    if t.base in ("cross", "enter", "break", "burst", "charge", "engage", "probe") and not c.has("troops"):
        return None
    if c.near("weapons", 5) and t.base not in ("ambush", "storm", "invade", "invasion", "ambushes"):
        return EventKind.STRIKE
    if t.base in ("attack", "attacks") and not (c.has("troops") or c.party or c.has("arms")):
        return EventKind.OTHER
    if t.base in ("offensive",) and not c.figure and not c.dated:
        return None
    return EventKind.ASSAULT


def _sabotage(t: Trigger, c: Clause) -> Kinds:
    if t.base in ("set", "go") and not (c.has("charges") or c.has("crowds")):
        return None
    if t.base in ("sever", "mine", "torch", "poison") and not c.has("charges") and not c.has("crowds"):
        return None
    if (
        t.base in ("blast", "blasts", "explosion", "detonate", "detonation", "bomb")
        and c.near("weapons", 3)
        and not c.has("charges")
    ):
        return EventKind.STRIKE
    return EventKind.SABOTAGE


def _take(t: Trigger, c: Clause) -> Kinds:
    if c.has("talks") and c.near("talks", 4):
        return None
    if t.base in ("take", "enter", "secure", "recover", "win", "fall", "loss", "fall", "change") and not (
        c.has("troops") or c.party or c.figure
    ):
        return None
    if _of_persons(c) or c.object_is("things", 4):
        return EventKind.OTHER
    if c.object_is("grounds", 5) and not c.object_is("settlements", 4):
        return EventKind.ADVANCE
    if t.base == "enter":
        return EventKind.ASSAULT if c.has("troops") and (c.place or c.has("settlements")) else None
    if c.object_is("settlements", 7) or c.named_object or (c.place and t.base not in ("take", "seize", "capture")):
        return EventKind.CAPTURE
    if c.near("settlements", 6):
        return EventKind.CAPTURE
    if t.base in ("take", "win", "fall", "recover", "secure", "loss", "fall", "regain"):
        return None
    return EventKind.OTHER if c.near("captives", 5) or c.near("crowds", 6) or c.near("troops", 4) else None


def _of_persons(c: Clause) -> bool:
    """Whether people are what is taken: "two guards captured on Friday", "the men were seized"."""
    persons = event_words().sets["captives"]
    nearest = [w for w in c.before[-3:] if w not in _HELPERS]
    return bool(nearest) and nearest[-1] in persons and (len(nearest) < len(c.before[-3:]) or not c.party)


def _advance(t: Trigger, c: Clause) -> Kinds:
    if c.near("talks", 4) or (
        t.base in ("clear", "gain", "expand", "surround", "encircle", "cede", "consolidate")
        and not (c.near("grounds", 6) or c.near("settlements", 6))
    ):
        return None
    if not (c.has("troops") or c.party or c.has("grounds") or c.place):
        return None
    return EventKind.ADVANCE


def _repulse(t: Trigger, c: Clause) -> Kinds:
    return EventKind.REPULSE if c.has("troops") or c.party or c.has("weapons") or c.has("arms") or c.figure else None


def _withdraw(t: Trigger, c: Clause) -> Kinds:
    if c.near("talks", 5) or c.near("papers", 4):
        return None
    if c.has("troops") or (c.party and (c.place or c.figure)):
        return EventKind.WITHDRAWAL
    return EventKind.OTHER if c.has("crowds") and (c.place or c.figure or c.dated) else None


def _transfer(t: Trigger, c: Clause) -> Kinds:
    if c.near("captives", 8):
        if t.base in (
            "cross",
            "walk",
            "carry",
            "receive",
            "return",
            "come",
            "go",
            "bring",
            "trade",
            "deliver",
        ) and not (c.figure or c.party):
            return None
        if t.base in ("cross", "walk", "return", "carry", "come", "go") and not (c.captive() or c.of_captives()):
            return EventKind.OTHER if c.figure and (c.place or c.dated) else None
        return EventKind.EXCHANGE
    if c.near("papers", 5) or c.near("talks", 5):
        return None
    if c.figure and (t.base in ("exchange", "swap", "release", "free", "repatriate") or c.of_captives()):
        return EventKind.EXCHANGE
    return EventKind.OTHER if c.has("crowds") and (c.figure or c.place) else None


def _violate(t: Trigger, c: Clause) -> Kinds:
    if t.base in ("incident", "incidents", "shots", "breach", "breaches") and c.words.isdisjoint(_TRUCE):
        return None
    return EventKind.VIOLATION if not c.words.isdisjoint(_TRUCE) else None


def _build(t: Trigger, c: Clause) -> Kinds:
    return EventKind.BUILDUP if c.near("troops", 7) or c.near("weapons", 4) else None


def _violent(t: Trigger, c: Clause) -> Kinds:
    """Killing and damage: of the kind of the means, else "other"."""
    if t.base in (
        "bury",
        "collapse",
        "burn",
        "eliminate",
        "level",
        "explode",
        "loot",
        "dead",
        "losses",
        "toll",
        "victims",
    ) and not (c.figure or c.place or c.dated):
        return None
    if c.has("charges") and not c.has("weapons"):
        return EventKind.SABOTAGE
    if c.has("weapons"):
        return EventKind.SABOTAGE if "planted" in c.words else EventKind.STRIKE
    if not c.words.isdisjoint(
        ("ambush", "gunmen", "gunman", "shot", "gunfire", "sniper", "firefight", "raid", "stormed")
    ):
        return EventKind.ASSAULT
    return EventKind.OTHER


def _seizure(t: Trigger, c: Clause) -> Kinds:
    if t.base in ("capture", "surrender", "escape", "ground", "board", "hold", "expel", "beat", "snatch") and not (
        c.near("captives", 5) or c.near("crowds", 5) or c.near("troops", 4)
    ):
        return None
    return EventKind.OTHER


def _ordinary(t: Trigger, c: Clause) -> Kinds:
    if c.near("talks", 4) or c.near("papers", 3):
        return None
    if t.family == "move" and t.base in _COMING and c.figure and (c.captive() or c.of_captives()):
        return EventKind.EXCHANGE
    return EventKind.OTHER if c.near("crowds", 6) or (c.figure and c.near("captives", 4)) else None


def _hold(t: Trigger, c: Clause) -> Kinds:
    if c.near("talks", 4):
        return None
    if t.base in ("fighting", "battle", "battles", "siege", "blockade", "hostilities", "occupation", "besiege"):
        return EventKind.STATIC
    ground = c.near("grounds", 6) or c.near("settlements", 6) or c.place
    who = c.has("troops") or c.party or c.near("captives", 5)
    return EventKind.STATIC if ground and who else None


_RULES: dict[str, Callable[[Trigger, Clause], Kinds]] = {
    "strike": _strike,
    "assault": _assault,
    "sabotage": _sabotage,
    "take": _take,
    "advance": _advance,
    "repulse": _repulse,
    "withdraw": _withdraw,
    "transfer": _transfer,
    "violate": _violate,
    "build": _build,
    "kill": _violent,
    "damage": _violent,
    "seizure": _seizure,
    "move": _ordinary,
    "works": _ordinary,
    "hold": _hold,
    "static": lambda t, c: EventKind.STATIC,
}


def kind_of(trigger: Trigger, clause: Clause) -> EventKind | None:
    """The kind of event a trigger tells of in its clause; ``None`` where it tells of none."""
    return _RULES[trigger.family](trigger, clause)


_LOOSE: dict[str, EventKind] = {
    "strike": EventKind.STRIKE,
    "assault": EventKind.ASSAULT,
    "sabotage": EventKind.SABOTAGE,
    "advance": EventKind.ADVANCE,
    "repulse": EventKind.REPULSE,
    "violate": EventKind.VIOLATION,
    "build": EventKind.BUILDUP,
    "hold": EventKind.STATIC,
}


def likely_kind(families: Sequence[str], clause: Clause) -> EventKind:
    """The kind of a piece that tells of an event though none of its triggers makes one by itself."""
    if clause.has("weapons"):
        return EventKind.STRIKE
    for family in families:
        if family in _LOOSE:
            return _LOOSE[family]
        if family == "transfer" and clause.captive():
            return EventKind.EXCHANGE
        if family == "take" and clause.has("grounds"):
            return EventKind.ADVANCE
        if family in ("take", "withdraw"):
            return EventKind.CAPTURE if family == "take" else EventKind.WITHDRAWAL
    if clause.captive() or (not {"transfer", "move"}.isdisjoint(families) and clause.of_captives()):
        return EventKind.EXCHANGE
    if clause.figure and not clause.words.isdisjoint(_FORMATIONS):
        return EventKind.BUILDUP
    return EventKind.OTHER
