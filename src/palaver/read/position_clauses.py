"""Stances in the report's own voice that no word of speech gives away: "X has ruled out both", "Z will attend"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from palaver.model.record import Stance
from palaver.read.page import Page
from palaver.read.position_claim import Claim
from palaver.read.position_party import is_institute
from palaver.read.position_stance import condition_in
from palaver.text.cast import ActorKind, Named
from palaver.text.prepare import Sentence

_FLAGS = re.IGNORECASE
_TITLE = (
    r"(?:['’]s)?(?: (?:side|government|cabinet|army|military|delegation|leadership|team|negotiators?|envoys?|"
    r"officials|"
    r"authorities|rebels|forces|command|palace|president|premier|prime minister|foreign minister|"
    r"foreign ministry))?"
    r"(?:, [^,.;]{3,70},)?"
)
_ADVERBS = (
    r"(?: (?:also|again|repeatedly|already|once more|still|now|nevertheless|later|finally|promptly|flatly|"
    r"firmly|quietly|"
    r"at once|long|so far|since|immediately|largely|however|in turn|then|has|have|had|has also|has now|"
    r"has since|has so far|"
    r"has already|has repeatedly|has long|had already|had again))*"
)
_PREDICATES: tuple[tuple[re.Pattern[str], Stance], ...] = (
    (
        re.compile(
            r" (?:rul(?:es?|ed|ing) (?:\w+ ){0,3}out|said no|says no|(?:turned|turns?) (?:\w+ ){0,4}down|"
            r"walk(?:s|ed) out|"
            r"call(?:s|ed) off|cancel\w+|reserv\w+ (?:\w+ )?right|kept the (?:\w+ )?right|refus\w+|"
            r"declin\w+ (?:to )?|"
            r"reject\w+|oppos\w+|boycott\w+|veto\w+|forb[ia]d\w*|(?:will|would|won['’]t) ?"
            r"(?:not|n['’]t|never|no longer)\b(?! (?:yet|say|said|comment|named?|know|immediately|have|been|be|"
            r"clear|far|publish|fear|mind))|"
            r"won['’]t(?! (?:say|comment))|wouldn['’]t|(?:will|would) never|suspend\w* (?:its|his|her|"
            r"their) (?:part|talks)|"
            r"will (?:fight on|keep fighting|continue (?:its|the) (?:operation|offensive|strikes)))",
            _FLAGS,
        ),
        Stance.REJECT,
    ),
    (
        re.compile(
            r" (?:accept\w*|agree[sd]? (?:to|in principle|with)|will (?:accept|attend|take part|send|join|"
            r"honou?r|sign|go to|"
            r"travel to|come)|would (?:accept|attend|take part|sign|go)|said yes|says yes|consent\w+|"
            r"approv(?:es?|ed)|"
            r"endors\w+|welcom\w+|repl(?:ied|ies) positively|gave (?:its|his|her|their) consent|drop(?:s|"
            r"ped) (?:its|his|her|their)|"
            r"(?:is|was|are|remains?|were) (?:open|committed) to|confirm(?:s|ed) (?:its|his|her|"
            r"their) (?:attendance|participation))",
            _FLAGS,
        ),
        Stance.ACCEPT,
    ),
    (
        re.compile(
            r" (?:(?:is|are|was|were|stands?|stood) (?:also |still )?(?:ready|prepared|willing)|offer(?:s|ed)|"
            r"propos(?:es|ed)|"
            r"suggest(?:s|ed)|would gladly|undert(?:akes?|ook)|declar(?:es|ed) (?:a|an|its|"
            r"his) (?:\w+[ -]){0,3}(?:truce|"
            r"ceasefire|pause)|"
            r"invit(?:es|ed)|volunteer(?:s|ed))",
            _FLAGS,
        ),
        Stance.OFFER,
    ),
    (
        re.compile(
            r" (?:g[ai]ve[ns]? [^.,;]{2,40}? (?:until|till|\w+ (?:days|hours|weeks))|set (?:a|the) deadline|"
            r"demand(?:s|ed)|"
            r"insist(?:s|ed) on|want(?:s|ed)|requir(?:es|ed)|call(?:s|ed) (?:for|on|upon)|press(?:es|ed) for|"
            r"ask(?:s|ed) for|"
            r"seeks?|sought|urg(?:es|ed)|claims compensation)",
            _FLAGS,
        ),
        Stance.DEMAND,
    ),
)
_END = re.compile(
    r"[;!?.](?=\s|$|[\"”])|,? (?:but|while|whereas|although|though|and (?:said|added|that he|that she))\b|"
    r", (?:he|she|it) "
)
_SIDES = (ActorKind.STATE, ActorKind.BODY, ActorKind.GROUP)


def _predicates() -> Iterator[tuple[re.Pattern[str], Stance]]:
    for pattern, stance in _PREDICATES:
        yield re.compile(_TITLE + _ADVERBS + pattern.pattern, _FLAGS), stance


_CLAUSES = tuple(_predicates())


def _heads(page: Page, sentence: Sentence) -> Iterator[Named]:
    """The names of a sentence that can be the subject of its report's own words."""
    for name in page.cast.within(sentence.start, sentence.end):
        quoted = page.prepared.quotation_at(name.start) is not None
        side = name.actor.party is not None and not is_institute(name.actor.party)
        if side and name.actor.kind in _SIDES and not quoted:
            yield name


def told(page: Page) -> Iterator[Claim]:
    """The stances of parties that a report tells in its own words."""
    for sentence in page.sentences:
        for name in _heads(page, sentence):
            for pattern, stance in _CLAUSES:
                match = pattern.match(page.text, name.end, sentence.end)
                if match is None:
                    continue
                stop = _END.search(page.text, match.end(), sentence.end)
                end = stop.start() if stop else sentence.end
                yield Claim(
                    words=(name.start, end),
                    around=((sentence.start, sentence.end),),
                    stance=stance,
                    party=name.actor.party or name.actor.name,
                    holder=None,
                    condition=condition_in(page.text, match.end(), sentence.end),
                    held=None,
                    why="told",
                )
                break
