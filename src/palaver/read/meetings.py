"""Layer: meetings. Each meeting between parties that a report speaks of, held, planned or failed, is one record."""

from __future__ import annotations

import re

from palaver.model.evidence import Evidence, Span
from palaver.model.record import Head, Meeting, MeetingKind, Mention, Record, Statement
from palaver.read import meeting_words as words
from palaver.read.meeting_merge import Gathering, gather
from palaver.read.meeting_occasions import Occasion, Spot, occasions_of, to_table, venues
from palaver.read.meeting_parties import principals
from palaver.read.meeting_signs import Manner
from palaver.read.page import Page
from palaver.text.cast import ActorKind
from palaver.text.prepare import ParagraphKind

MOST = 5
"""At most so many further mentions are quoted with a meeting."""


def meetings(page: Page, said: tuple[Statement, ...]) -> tuple[Record, ...]:
    """The meetings of a report, one record each, in the order of their best mentions.

    ``said`` is not needed: a meeting is one whoever tells of it.
    """
    told = [s for s in page.sentences if page.paragraph(s).kind is not ParagraphKind.HEADING]
    found = [o for sentence in told for o in occasions_of(page, sentence)]
    known = venues(found)
    found = [to_table(o, known) for o in found]
    made = (_record(page, gathering) for gathering in gather(found))
    return tuple({record.id: record for record in made}.values())


def _record(page: Page, gathering: Gathering) -> Meeting:
    main = gathering.main
    ordered = [main, *sorted((o for o in gathering.mentions if o is not main), key=lambda o: (-o.weight, o.start))]
    place = next((o.place for o in ordered if o.place), None)
    kind = gathering.kind
    return Meeting(
        report_id=page.report.id,
        evidence=_evidence(page, ordered),
        kind=kind,
        label=next((o.label for o in ordered if o.label and o.ordinal), main.label),
        parties=_parties(page, gathering),
        heads=_heads(page, ordered),
        place=_mention(page, place) if place and kind is not MeetingKind.CALL else None,
        held=gathering.when,
        status=main.status,
        ordinal=gathering.ordinal,
    )


def _evidence(page: Page, ordered: list[Occasion]) -> tuple[Evidence, ...]:
    """The main mention, then the others in the order of the text, each range once."""
    spans = [_trim(page.text, ordered[0])]
    for occasion in sorted(ordered[1 : MOST + 1], key=lambda o: o.start):
        span = _trim(page.text, occasion)
        if all(span[1] <= a or b <= span[0] for a, b in spans):
            spans.append(span)
    return tuple(page.evidence(a, b) for a, b in spans)


_LEAD = re.compile(r"[\s,;:—–•*-]+|(?:and|or|but) ")


def _trim(text: str, occasion: Occasion) -> tuple[int, int]:
    start, end = occasion.start, occasion.end
    while lead := _LEAD.match(text, start, end):
        start = lead.end()
    while end > start + 1 and text[end - 1] in " ,;:—–-\n":
        end -= 1
    return start, end


def _mention(page: Page, spot: Spot) -> Mention:
    named = page.cast.at(spot.start)
    return Mention(
        span=Span(report_id=page.report.id, start=spot.start, end=spot.end),
        printed=page.text[spot.start : spot.end],
        name=spot.name,
        entity_id=named.actor.entity_id if named else None,
    )


def _parties(page: Page, gathering: Gathering) -> tuple[Mention, ...]:
    """Those who meet: named beside the words of meeting, else the parties to the talks."""
    main = gathering.main
    sides: list[str] = []
    for occasion in sorted(gathering.mentions, key=lambda o: -o.weight):
        for name in occasion.actors:
            side = page.cast.party_of(name) or name
            if side not in sides:
                sides.append(side)
        if len(sides) > 1:
            break
    principal = list(principals(page))
    plain = main.kind is MeetingKind.TALKS and main.manner is not Manner.APART
    collective = bool(words.COLLECTIVE.search(page.text, main.start, main.end))
    if (
        plain and (gathering.ordinal or gathering.turn or collective or len(sides) < 2 or set(principal) <= set(sides))
    ) or (len(sides) < 2 and main.kind is MeetingKind.SUMMIT):
        sides = principal
    elif len(sides) < 2 and main.kind is MeetingKind.VISIT:
        sides += _hosts(page, gathering, sides)
    found = (page.mention_of(side, main.at) for side in sides)
    return tuple(m for m in found if m is not None)


def _hosts(page: Page, gathering: Gathering, sides: list[str]) -> list[str]:
    """The state a visitor comes to."""
    for occasion in gathering.mentions:
        named = page.cast.at(occasion.place.start) if occasion.place else None
        if named and named.actor.party and named.actor.party not in sides:
            return [named.actor.party]
    return []


_LED = re.compile(
    r"\b(?:(?:headed|led|chaired|represented|fronted) by|under|(?:head|leader|chief) of the (?:[A-Z]\w+ )?"
    r"(?:delegation|team|negotiating team)|chief negotiator|heads|leads|led|heading|leading)\b"
)


def _heads(page: Page, ordered: list[Occasion]) -> tuple[Head, ...]:
    """Who is shown leading a side: a person named shortly after "headed by" and its like."""
    heads: dict[str, Head] = {}
    for occasion in ordered:
        sentence = page.sentences[occasion.sentence]
        for match in _LED.finditer(page.text, sentence.start, sentence.end):
            for named in page.cast.within(match.end(), min(match.end() + 60, sentence.end)):
                side = named.actor.party
                if named.actor.kind is not ActorKind.PERSON or side is None or side in heads:
                    continue
                party = page.mention_of(side, named.start)
                if party is not None:
                    heads[side] = Head(party=party, person=page.mention(named.start, named.end))
                break
    return tuple(heads.values())
