"""What each code means: acts, issues, stances and kinds. The generator fails where one is missing."""

from __future__ import annotations

from enum import StrEnum

from tools.docs_text import code, prose, table

from palaver.model.evidence import Fit
from palaver.model.process import Side
from palaver.model.record import (
    ISSUES,
    Act,
    Bound,
    CommitmentKind,
    EventKind,
    MeetingKind,
    MeetingStatus,
    Mode,
    Stance,
    Verdict,
)

CODES: dict[type[StrEnum], dict[str, str]] = {
    Fit: {
        "exact": "The reader gave the words as they stand.",
        "loose": "The reader gave them with small differences; the quotation was taken from the report.",
    },
    Mode: {
        "direct": "All of it within quotation marks.",
        "indirect": "None of it within quotation marks.",
        "mixed": "Some of it; one quoted word is enough.",
    },
    Act: {
        "assert": "Tells or assesses as a fact; also an intention that asks nothing of others.",
        "deny": "Says that something is not so.",
        "demand": "Wants another to act.",
        "propose": "Puts an offer or an idea forward.",
        "accept": "Agrees to something.",
        "reject": "Refuses something, or does not want it.",
        "promise": "Commits itself.",
        "threaten": "Says what harm it will do, or what it will withhold.",
        "accuse": "Blames, insults or alleges wrongdoing.",
        "expect": "Forecasts.",
        "appraise": "Praises, or rates an outcome.",
    },
    Stance: {
        "demand": "It wants it of another; also a threat made for it.",
        "offer": "It puts it forward or would give it.",
        "accept": "It agrees to it.",
        "reject": "It refuses it.",
    },
    MeetingKind: {
        "talks": "Delegations negotiate.",
        "call": "They speak from afar.",
        "visit": "One goes to see the other.",
        "summit": "Leaders meet.",
    },
    MeetingStatus: {
        "held": "Told as having taken place.",
        "planned": "Told as still to come, or proposed.",
        "failed": "Told as one that did not come about.",
    },
    CommitmentKind: {
        "agreed": "Agreed between parties.",
        "pledged": "Promised by one.",
        "ultimatum": "A deadline set for another, with a consequence.",
    },
    EventKind: {
        "strike": "An attack from afar: missile, aircraft, drone, artillery.",
        "assault": "An attack on the ground, an incursion included.",
        "sabotage": "Damage done in secret.",
        "advance": "Ground taken or won back.",
        "capture": "A settlement changes hands.",
        "repulse": "An attack beaten back.",
        "withdrawal": "Forces leave.",
        "violation": "A truce is broken.",
        "buildup": "Forces are brought together or reinforced.",
        "exchange": "Prisoners or bodies are handed over.",
        "static": "A state that goes on: fighting, holding out, no change.",
        "other": "Anything else that happened at a time or a place.",
    },
    Bound: {
        "exact": "The number as it stands.",
        "at-least": "That many or more.",
        "at-most": "That many or fewer.",
        "about": "Near that many.",
    },
    Verdict: {
        "same": "The two mean the same.",
        "different": "They do not; nothing may join them.",
        "unsure": "It cannot be told.",
    },
    Side: {
        "party": "A side of the negotiation, or an outlet that belongs to one.",
        "ally": "Stands with a side.",
        "mediator": "Hosts or mediates.",
        "third": "None of these.",
    },
}
"""Each code of each enumeration."""

ABOUT: dict[str, str] = {
    "ceasefire": "Stopping or going on with the fighting; peace or a deal as such; who watches a truce.",
    "territory": "Whose land it is; recognition of it; borders.",
    "alignment": "Neutrality, membership of alliances and unions, non-nuclear status.",
    "guarantees": "Security guarantees, foreign troops, guarantor powers.",
    "forces": "Size of forces, mobilisation, demobilisation, redeployment.",
    "military-aid": "Weapons, money and training from others.",
    "prisoners": "Prisoners of war and hostages.",
    "remains": "The dead.",
    "civilians": "Children, civilian detainees, evacuation, aid, return of the displaced.",
    "sanctions": "Sanctions, tariffs, frozen assets as a means of pressure.",
    "rights": "Language, minorities, religion, parties, self-rule, glorification.",
    "legitimacy": "Elections, referendums, martial law, a leader's mandate.",
    "format": "Whether to talk at all, at what level, where, when, through whom; how the talks go.",
    "infrastructure": "Energy, nuclear plants, dams, mines, traffic through corridors and straits.",
    "justice": "Amnesty, tribunals, war crimes.",
    "economy": "Reparations, finance, trade, resources, property.",
}
"""Each of the sixteen issues."""


def codes() -> str:
    """A table for each enumeration."""
    parts = []
    for made, meanings in CODES.items():
        if set(meanings) != {str(one) for one in made}:
            raise ValueError(f"the codes of {made.__name__} and their meanings differ")
        rows = [(code(one), meanings[one]) for one in made]
        parts.append(f"### {made.__name__}\n\n{prose(made.__doc__)}\n\n{table(('code', 'meaning'), rows)}")
    return "\n".join(parts)


def issues() -> str:
    """A table of the sixteen issues."""
    if set(ABOUT) != set(ISSUES):
        raise ValueError("the issues and their meanings differ")
    return table(("issue", "what belongs to it"), ((code(one), ABOUT[one]) for one in ISSUES))
