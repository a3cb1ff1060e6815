"""Runs of capitalised words that may be names, with what stands around them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from palaver.text.prepare import Prepared, Token

_INNER = frozenset("of de del da di do dos bin ibn bint van von du la le al el der den y e'".split())
_PARTICLES = frozenset("de la del van der den von el al bin ibn abu".split())
_PARTICLE = re.compile(r"^(?:al|el|as|ash|at|an|ar|ad|az|ul|ben|bin|ibn|abu|de|d'|l')[-’']?[A-Z]")
COMMON = frozenset(
    """
    the a an this that these those he she it they we i you his her its their our your my who what which whose when where
    why how there here and but or nor so yet for if unless although though because since while whereas until after
    before as at by in on of to from with without within under over above below between among amid against about
    during despite following instead rather even still also only just not no none nobody nothing neither either both
    all any some many most more much few fewer several each every other another others such same first second third
    fourth fifth last next then now today yesterday tomorrow tonight later earlier meanwhile moreover however
    nevertheless nonetheless otherwise therefore thus hence furthermore additionally finally eventually previously
    recently currently overnight once twice again ever never always often sometimes perhaps maybe possibly probably
    reportedly allegedly apparently clearly indeed certainly according asked speaking given having being including
    one two three four five six seven eight nine ten eleven twelve dozens hundreds thousands half around nearly almost
    roughly some about were was is are be been has have had do does did will would can could may might must shall should
    let on off out up down inside outside beyond behind across along near far per via like unlike than yes no well
    old new young late early long short high low good bad big small local regional national international foreign
    senior officials official sources source witnesses residents analysts diplomats observers experts police troops
    soldiers forces fighters rebels militants envoys negotiators mediators ministers leaders lawmakers families people
    men women children fighting shelling talks negotiations peace war truce ceasefire drones missiles explosions reports
    photo video related read share subscribe update updated breaking live exclusive opinion analysis comment editorial
    monday tuesday wednesday thursday friday saturday sunday january february march april june july august
    september october november december spring summer autumn winter easter christmas ramadan eid
    north south east west northern southern eastern western central point article chapter annex page day week month year
    question answer editor note correction deadline prisoners prisoner exchange humanitarian security military political
    """.split()
)
"""Words that a sentence may open with and that are then no names; some are names elsewhere ("March")."""
_MAY_BE_NAMES = frozenset("may march april june august west east north south".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Consecutive capitalised words (with "of", "bin", "al-" between them) and their sentence.

    ``initial``: it opens its sentence or a quotation, where a capital says little. ``first`` is the index of its first
    token among the sentence's ``tokens``, ``size`` how many of them it covers (the dots of "Col." too).
    ``possessive``: it ends in 's.
    """

    start: int
    end: int
    words: tuple[Token, ...]
    tokens: tuple[Token, ...]
    first: int
    size: int
    initial: bool
    possessive: bool

    @property
    def text(self) -> str:
        """The words, single spaced, without a possessive ending."""
        return " ".join(bare(t) for t in self.words)

    def before(self, n: int = 1) -> str:
        """The lower-case word ``n`` tokens before the run, "" at the edge."""
        return self.tokens[self.first - n].low if self.first - n >= 0 else ""

    def after(self, n: int = 1) -> str:
        """The lower-case word ``n`` tokens after the run, "" at the edge."""
        i = self.first + self.size - 1 + n
        return self.tokens[i].low if i < len(self.tokens) else ""


def bare(token: Token) -> str:
    """A token without a possessive ending, case kept."""
    return token.text[: len(token.low)]


def is_capital(token: Token) -> bool:
    """Whether a token is written as a name is: capital first, or a particle joined to a capital ("al-Haddad")."""
    return (token.text[:1].isupper() and token.text[:1].isalpha()) or bool(_PARTICLE.match(token.text))


def _is_shouting(tokens: tuple[Token, ...]) -> bool:
    """Whether a sentence is set in capitals, or in title case, so that a capital tells nothing.

    What ends in a full stop is no headline, however many names stand in it.
    """
    words = [t for t in tokens if t.text[:1].isalpha() and len(t.text) > 3]
    if len(words) < 4 or (tokens and tokens[-1].text == "."):
        return len(words) > 1 and all(t.text.isupper() for t in words)
    return sum(t.text[0].isupper() for t in words) > 0.8 * len(words)


def _runs_of(tokens: tuple[Token, ...]) -> Iterator[Run]:
    i = 0
    while i < len(tokens):
        if not is_capital(tokens[i]) or _is_date(tokens, i):
            i += 1
            continue
        j = i + 1
        while j < len(tokens) and not tokens[j - 1].text.endswith(("'s", "’s", "s’", "s'")):
            if is_capital(tokens[j]) and not _is_date(tokens, j):
                j += 1
            elif j + 1 < len(tokens) and is_capital(tokens[j + 1]) and _joins(tokens, j):
                j += 2
            elif j + 2 < len(tokens) and is_capital(tokens[j + 2]) and {tokens[j].low, tokens[j + 1].low} <= _PARTICLES:
                j += 3  # "van der"
            else:
                break
        yield from _trim(tokens, i, j)
        i = j


def _joins(tokens: tuple[Token, ...], j: int) -> bool:
    """Whether a word or dot between two capitals stays inside a name: "bin", "de", the dot of "Col."."""
    if tokens[j].text == ".":
        return tokens[j - 1].low in _SHORT
    return _joins_with_of(tokens, j) if tokens[j].low in ("of", "for") else tokens[j].low in _INNER


_SHORT = frozenset("mr mrs ms dr prof gen lt col maj capt sgt adm brig cmdr gov sen rep rev st pres min amb fr".split())
_CALENDAR = frozenset(
    """january february march april may june july august september october november december jan feb mar apr jun jul
    aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday""".split()
)


def _is_date(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether a word is a month or a weekday, not a name: "May" only beside a number."""
    low = tokens[i].low.rstrip(".")
    if low not in _CALENDAR:
        return False
    if low not in ("may", "march", "april", "june", "august", "jan"):
        return True
    beside = [tokens[k].text for k in (i - 1, i + 1) if 0 <= k < len(tokens)]
    return any(text[:1].isdigit() for text in beside)


def _joins_with_of(tokens: tuple[Token, ...], j: int) -> bool:
    """Whether "of" or "for" stays inside a name: "Council of State", not "President of Tresna"."""
    return tokens[j - 1].low in (_OF_HEADS if tokens[j].low == "of" else _FOR_HEADS)


_OF_HEADS = frozenset(
    "council ministry union league office republic state states kingdom commonwealth court bank house committee "
    "commission department community army front movement congress party chamber assembly board organisation "
    "organization association institute university school federation government".split()
)


_FOR_HEADS = frozenset(
    "council ministry union league office commission committee department movement congress party board organisation "
    "organization association institute university school centre center agency mission fund forum society foundation "
    "campaign coalition alliance network group initiative programme program bureau secretariat directorate".split()
)


def _trim(tokens: tuple[Token, ...], i: int, j: int) -> Iterator[Run]:
    """Drop words at the front of a run that only open the sentence."""
    quote = i > 0 and tokens[i - 1].text in "\"“«‘'"
    initial = i == 0 or quote
    while (
        i < j and tokens[i].low in COMMON and (initial or tokens[i].low not in _MAY_BE_NAMES) and _drops(tokens, i, j)
    ):
        i += 1
        initial = False
    words = tuple(t for t in tokens[i:j] if t.text != ".")
    if len(words) == 1 and _CONTRACTION.match(words[0].low):
        return
    if words and any(len(bare(w)) > 1 for w in words) and bare(words[0]) != "I":
        last = words[-1].text
        yield Run(
            start=words[0].start,
            end=words[-1].start + len(bare(words[-1])),
            words=words,
            tokens=tokens,
            first=i,
            size=j - i,
            initial=initial,
            possessive=last.endswith(("'s", "’s", "s’", "s'")),
        )


_CONTRACTION = re.compile(r"^(?:i|you|we|he|she|it|they|that|there|who|what|let)'(?:m|re|ve|ll|d|s)$|^\w+n't$")


def _drops(tokens: tuple[Token, ...], i: int, j: int) -> bool:
    """A compass word before another name belongs to it ("North Kaltira"), other common words never do."""
    low = tokens[i].low
    compass = low in ("north", "south", "east", "west", "northern", "southern", "eastern", "western", "central", "new")
    title = low in ("foreign", "security", "military", "national", "international", "political", "humanitarian")
    return not ((compass or title) and i + 1 < j)


def name_runs(prepared: Prepared) -> tuple[Run, ...]:
    """Every run of capitalised words in the article that may be a name, in order."""
    found: list[Run] = []
    for sentence in prepared.sentences:
        tokens = prepared.tokens_in(sentence.start, sentence.end)
        if not _is_shouting(tokens):
            found += _runs_of(tokens)
    return tuple(_drop_false_starts(found, _small_words(prepared)))


def _small_words(prepared: Prepared) -> frozenset[str]:
    return frozenset(t.text for t in prepared.tokens if t.text[:1].islower())


def _drop_false_starts(runs: list[Run], small: frozenset[str]) -> Iterator[Run]:
    """Single words that open a sentence are names only where the report writes them so elsewhere, or never small."""
    inside = {r.words[0].low for r in runs if not r.initial} | {w.low for r in runs for w in r.words[1:]}
    for run in runs:
        if run.initial and len(run.words) == 1 and run.words[0].low in small and run.words[0].low not in inside:
            continue
        yield run
