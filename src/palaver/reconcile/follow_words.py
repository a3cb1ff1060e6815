"""The words by which a later report tells what became of a promise, a forecast or a demand."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache


class Outcome(StrEnum):
    """What became of it, in the words of the codebook."""

    KEPT = "kept"
    BROKEN = "broken"
    DELAYED = "delayed"
    REPEATED = "repeated"
    CHANGED = "changed"
    ESCALATED = "escalated"


def _words(patterns: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(part.strip() for part in patterns.strip().split('|'))})\b", re.IGNORECASE)


_CUES: dict[Outcome, re.Pattern[str]] = {
    Outcome.DELAYED: _words(
        r"""postpon\w+|delay\w*|adjourn\w*|extend(?:ed|s|ing)?|extension|prolong\w*|resched\w+|put off
        |pushed back|slipped|overdue|belated\w*|behind schedule|moved the (?:deadline|date)
        |(?:days?|weeks?|months?|hours?) (?:late|later)
        |(?:days?|weeks?|months?) (?:after|past|behind) (?:the|its|their|schedule)\b
        |another (?:\w+ )?(?:days|weeks|months)|so far (?:only )?|not yet|still (?:waiting|to come|outstanding)
        |have yet to|has yet to|a new (?:date|deadline)"""
    ),
    Outcome.BROKEN: _words(
        r"""br(?:oke|oken|eaking|each\w*)|violat\w+|collaps\w+|failed|failure|renege\w*|abandon\w*|cancel\w*
        |called off|called it off|walked out|stayed away|scrapped|torn up|ignored|lapsed?|expired|ran out
        |passed without|fell short|shortfall|dead letter|unkept|unfulfilled|unpaid|undelivered
        |not (?:one|a single)|never (?:came|arrived|happened|began|did|opened|paid|delivered)|did not|didn't
        |did not happen|has not|hasn't|have not|haven't|had not|hadn't|was not|wasn't|were not|weren't
        |should have|instead of the|nothing came of|no one came|resumed (?:fire|shelling)"""
    ),
    Outcome.CHANGED: _words(
        r"""after all|no longer|in the end|changed (?:its|his|her|their)|dropped|soften\w*|gave up|backed down
        |climbed down|relent\w*|reversed?|conced\w+|admitt\w+|admits?|turned out|rather than
        |withdrew (?:its|his|her|their)|revised|reduced|cut to|now (?:accepts?|says?|wants?|offers?)
        |watered down|reworded|amended|replaced"""
    ),
    Outcome.REPEATED: _words(
        r"""again|once more|repeat\w*|reiterat\w+|renew\w*|reaffirm\w*|restat\w+|as before|stands? by|stood by
        |unchanged|still (?:wants?|insists?|demands?|refuses?|rejects?)|insist\w*|has always|have always
        |the same (?:demand|offer)"""
    ),
    Outcome.ESCALATED: _words(
        r"""escalat\w+|stepped up|tighten\w*|raised (?:the|its|his)|doubled
        |carried out (?:its|his|her|the) threat|made good on|new sanctions|took effect|tougher|widened"""
    ),
    Outcome.KEPT: _words(
        r"""kept|honou?red|fulfil\w+|completed?|carried out|implement\w+|complied|met the deadline|on time
        |on schedule|as (?:agreed|promised|planned|announced|expected|predicted|foreseen)|took place|taken place
        |was held|were held|met (?:in|at|on)|began|started|opened|resumed|arriv\w+|reach(?:ed|es)|handed over
        |delivered|released|freed|exchanged|swapped|returned|repatriat\w+|withdrew|pulled (?:out|back)|left the
        |lifted|reopened|signed|ratified|paid|disbursed|deployed|came into force|went into effect
        |entered into force|has held|is holding|held for|took|captured|seized|fell|went home|gone home|buried
        |struck|hit|came true|was right"""
    ),
}
"""The cues, those first that outweigh the others: what came late also came, what was broken had begun."""


@lru_cache(maxsize=65536)
def outcome(words: str) -> tuple[Outcome, str] | None:
    """What a passage says became of something, with the words that say it; ``None`` where no such words stand in it."""
    for kind, cues in _CUES.items():
        if (match := cues.search(words)) is not None:
            return kind, match.group()
    return None
