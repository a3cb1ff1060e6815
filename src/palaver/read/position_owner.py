"""Whose list or paper it is: the side that a heading, an announcing line or a title within a list names as author."""

from __future__ import annotations

import re
from dataclasses import dataclass
from string import capwords

from palaver.read.page import Page
from palaver.read.position_claim import Range
from palaver.read.position_home import side_of_words
from palaver.read.position_list_cues import AUTHOR, DOCUMENT, HEADED, LABEL, OFFICE, OPENS, PAPER, PAPER_OF, TO
from palaver.text.party_forms import GROUP_HEADS
from palaver.text.prepare import Paragraph

_STATES = frozenset("republic kingdom state government federation emirate federal north south united".split())


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose list it is: the party's name, and where it is named."""

    party: str
    at: Range


def author_of(page: Page, start: int, end: int, *, title: bool = False) -> Owner | None:
    """The party that a line gives by its wording as the author of what follows ("Memorandum of ...", "From ...").

    In a ``title`` a name that the report shows as nobody's side is taken as well.
    """
    for pattern, loose in AUTHOR:
        if pattern is LABEL and start == 0:  # the first line of a report may be its outlet's name
            continue
        for match in pattern.finditer(page.text, start, end):
            found = _side(page, match.start("who"), match.end("who"), loose=loose or (title and pattern is not LABEL))
            if found is not None:
                return found
    return None


def named_in(page: Page, start: int, end: int) -> Owner | None:
    """The party a line names first; one that is addressed ("to the ...") is passed over."""
    for name in page.cast.within(start, end):
        if name.actor.party and not TO.search(page.text, max(start, name.start - 22), name.start):
            return Owner(name.actor.party, (name.start, name.end))
    return None


def office_in(page: Page, start: int, end: int) -> Owner | None:
    """The side of "for the army" or "handed over by the rebels" in a line that names no side."""
    match = OFFICE.search(page.text, start, end)
    party = side_of_words(page, match.group("who")) if match and named_in(page, start, end) is None else None
    return Owner(party, match.span("who")) if match and party else None


def _side(page: Page, start: int, end: int, *, loose: bool) -> Owner | None:
    """The side that a phrase names, also in capitals throughout; where ``loose``, any name."""
    named = next((n for n in page.cast.within(start, end) if n.actor.party), None)
    printed = re.sub(r"^(?:From|For) ", "", page.text[start:end].strip())
    known = next((p for p in page.cast.parties if _begins_with(printed, p)), None)
    if known is None and named is not None and named.actor.party:
        return Owner(named.actor.party, (named.start, named.end))
    known = known or next((p for p in page.cast.parties if p.casefold() in printed.casefold()), None)
    known = known or side_of_words(page, printed)
    if known is None and not (loose and printed[:1].isupper()):
        return None
    return Owner(known or (capwords(printed) if printed.isupper() else printed), (start, end))


def _begins_with(printed: str, party: str) -> bool:
    """Whether a phrase, in capitals or in another language, opens with a word that only this name has."""
    own = {w for w in re.findall(r"\w{4,}", party.casefold()) if w not in GROUP_HEADS}
    opening = [w for w in re.findall(r"\w{4,}", printed.casefold()) if w not in _STATES][:2]
    return bool(own & set(opening))


def titled(page: Page, paragraph: Paragraph) -> Owner | None:
    """The new owner a title within a list gives, if its wording makes it one."""
    words = page.text[paragraph.body : paragraph.end]
    named = DOCUMENT.search(words) or PAPER_OF.search(words) or HEADED.match(words) or words.isupper()
    if not named:
        return None
    return author_of(page, paragraph.body, paragraph.end, title=True) or named_in(page, paragraph.body, paragraph.end)


def paper_in(page: Page, paragraph: Paragraph) -> Owner | None:
    """Whose paper a point of a briefing opens ("The Tresnan memorandum has two parts"), if it opens one."""
    if not (
        PAPER.search(page.text, paragraph.start, paragraph.end)
        and OPENS.search(page.text, paragraph.start, paragraph.end)
    ):
        return None
    return named_in(page, paragraph.start, paragraph.end)
