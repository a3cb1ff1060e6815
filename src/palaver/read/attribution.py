"""Attributions in a line: whose words, by what cue, which words. Grammar only; acts and issues come later."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from palaver.read.attribution_bounds import clausal, content_end, skip_connective, tidy
from palaver.read.attribution_complements import COPULAS, Complement, complement, match
from palaver.read.attribution_subjects import Subject, left_edge, noun_phrase_before, subject, trim
from palaver.read.attribution_verbs import (
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBORDINATORS,
    Verb,
    is_adverb,
    verbs_of,
)
from palaver.read.attribution_words import Line, Word
from palaver.read.cues import Cue, lexicon

Range = tuple[int, int]
_RECORDS = frozenset(
    """pictures images image picture footage video videos photographs photos data figures records documents document
    report reports survey surveys poll polls maps map satellite study studies statistics leaflets files logs""".split()
)
_WITHHELD = frozenset("say comment confirm discuss name answer specify explain elaborate disclose reveal give".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """What is ascribed to whom by what, as character ranges.

    ``content`` is the main range and those that continue it. ``lemma`` is the cue's dictionary form, ``act`` the act it
    has by itself, ``frame`` the complement it took. ``negated``: the verb group holds a negation.
    """

    source: Range | None
    cue: Range | None
    content: tuple[Range, ...]
    act: str
    lemma: str
    frame: str
    negated: bool = False
    line: Line


def chars(words: tuple[Word, ...], first: int, last: int) -> Range:
    """The characters of a range of words."""
    return words[first].start, words[last - 1].end


def _front(line: Line, first: int, taken: int) -> Range | None:
    """The words before a parenthetical attribution that begins at ``first``: from the last break to the comma."""
    words = line.words
    last = first
    while last > taken and words[last - 1].low in (",", "—", "–", "-", "as"):
        last -= 1
    begin = last - 1
    while begin > taken and words[begin - 1].low != ";":
        begin -= 1
    if last > 0 and words[last - 1].kind == "q":
        q = last - 1
        loose = any(w.kind == "w" for w in words[begin:q])
        tied = loose and words[q - 1].low not in (":", ".")
        begin = begin if tied else q
    begin = skip_connective(words, begin, last)
    begin, last = tidy(words, begin, last)
    return (begin, last) if begin < last else None


def _inverted(line: Line, verbs: tuple[Verb, ...], verb: Verb, cues: tuple[Cue, ...]) -> Subject | None:
    """The subject that follows its verb: `"...," said the minister`."""
    words, at = line.words, verb.at
    if verb.first != at and not is_adverb(words[verb.first]):
        return None
    if verb.tense not in ("past", "present") or not any(c.has("q") for c in cues) or at == 0 or at + 1 >= len(words):
        return None
    before, after = words[verb.first - 1], words[at + 1]
    if not (before.kind == "q" or before.low in (",", "—", "–", "-", ".") or verb.first == 0) or after.kind != "w":
        return None
    if after.low in PREPOSITIONS or after.low in SUBORDINATORS or after.low in ("to", "so", "not"):
        return None
    if any(c.has("d") for c in cues):
        return None
    if not (after.low in DETERMINERS or after.low in PRONOUNS or after.title or after.low.endswith("s")):
        return None
    quoted = before.kind == "q" or (verb.first > 1 and words[verb.first - 2].kind == "q")
    last = _inverted_end(line, verbs, verb)
    if not quoted and (last < len(words) and words[last].kind == "w" and not is_adverb(words[last])):
        return None
    if not quoted and (clausal(line, verbs, at + 1) or not _can_follow(verb.lemma, cues)):
        return None
    return Subject(first=at + 1, last=last, how="inverted") if last > at + 1 else None


def _can_follow(lemma: str, cues: tuple[Cue, ...]) -> bool:
    """Whether a verb may stand before its subject after unquoted words: "..., reports the agency"."""
    plain = any(c.has("c") for c in cues) and not any(c.has("n") and not c.particles for c in cues)
    return plain or lemma in ("report", "announce", "claim", "confirm", "write", "explain", "add", "note")


def _inverted_end(line: Line, verbs: tuple[Verb, ...], verb: Verb) -> int:
    words = line.words
    starts = {v.first: v for v in verbs if v.at > verb.at}
    i = verb.at + 1
    while i < len(words):
        word = words[i]
        if word.kind == "q" and words[i - 1].low in (",", ":", "."):
            return i - 1
        if word.low in (".", ":", ";", "—", "–") and not (word.low == "." and len(words[i - 1].low) < 4):
            return i
        if i in starts and words[i - 1].low not in RELATIVES and not _within_relative(words, i, verb.at):
            return i - 1 if words[i - 1].low in (",", "and", "but") else i
        if word.low in ("in", "on", "at", "after", "during", "to", "as", "when", "before") and i > verb.at + 1:
            return i
        if word.low == "," and i + 1 < len(words) and words[i + 1].low in ("and", "but", "while", "as", "in", "after"):
            return i
        i += 1
    return i


def _within_relative(words: tuple[Word, ...], at: int, verb_at: int) -> bool:
    return any(w.low in ("who", "whose", "which", "that", "whom") for w in words[max(verb_at, at - 6) : at])


def _attribution(line: Line, source: Range | None, verb: Verb, done: Complement, negated: bool) -> Attribution:
    words = line.words
    first = verb.first
    while first < verb.at and is_adverb(words[first]) and words[first].low not in ("not", "never"):
        first += 1
    cue = chars(words, first, max(done.cue_last, verb.at + 1))
    return Attribution(
        source=chars(words, *source) if source and source[0] < source[1] else None,
        cue=cue,
        content=tuple(chars(words, *piece) for piece in done.pieces if piece[0] < piece[1]),
        act=done.act,
        lemma=done.lemma,
        frame=done.frame,
        negated=negated,
        line=line,
    )


def _fronted(line: Line, verbs: tuple[Verb, ...], verb: Verb, who: Subject, cue: Cue) -> Complement | None:
    """The content before the attribution, with what goes on after it ("It is, he said, too late")."""
    words = line.words
    opening = verb.first - 1 if who.how == "inverted" else who.first - 1
    while opening >= 0 and (is_adverb(words[opening]) or words[opening].low in ("as",)):
        opening -= 1
    if who.first > 0 and words[who.first - 1].low == "as" and opening < 0:
        return _announced(line, verbs, verb, cue)
    if opening < 0 or not (words[opening].kind == "q" or words[opening].low in (",", "—", "–", "-")):
        return None
    front = _front(line, opening + 1, 0)
    if front is None:
        return None
    front_words = words[front[0] : front[1]]
    last = max(who.last, verb.at + 1)
    rest = _rest(line, verbs, last, quoted=words[front[1] - 1].kind == "q")
    if not any(w.kind == "q" for w in front_words) and not any(front[0] <= v.at < front[1] for v in verbs):
        goes_on = rest is not None and any(v.first == rest[0] and v.tense != "none" for v in verbs)
        linked = rest is not None and front[1] - front[0] < 3 and clausal(line, verbs, rest[0])
        if rest is None or not (goes_on or linked):
            return None
        return Complement(pieces=(rest, front), act=cue.act("qcn"), lemma=cue.lemma, frame="q", cue_last=verb.at + 1)
    if (
        words[opening].kind != "q"
        and front_words[0].low in SUBORDINATORS | PREPOSITIONS
        and not any(front[0] < v.at < front[1] and words[v.first - 1].low not in SUBORDINATORS for v in verbs)
    ):
        return None
    pieces = [front]
    if rest is not None:
        pieces.append(rest)
    return Complement(pieces=tuple(pieces), act=cue.act("qcn"), lemma=cue.lemma, frame="q", cue_last=verb.at + 1)


def _announced(line: Line, verbs: tuple[Verb, ...], verb: Verb, cue: Cue) -> Complement | None:
    """What follows "As the minister explained, ..."."""
    words = line.words
    comma = next((i for i in range(verb.at + 1, len(words)) if words[i].low == ","), None)
    if comma is None or any(verb.at < v.at < comma and v.tense != "none" for v in verbs):
        return None
    piece = tidy(words, comma + 1, _sentence_end(words, comma + 1))
    return Complement(pieces=(piece,), act=cue.act("qcn"), lemma=cue.lemma, frame="q", cue_last=verb.at + 1)


def _rest(line: Line, verbs: tuple[Verb, ...], start: int, quoted: bool) -> Range | None:
    """What goes on after an interrupting attribution."""
    words = line.words
    i = start
    while i < len(words) and words[i].low not in (",", ":", ".", ";", "—", "–") and words[i].kind != "q":
        if any(v.first == i and v.tense != "none" for v in verbs):
            return None
        i += 1
    if i + 1 >= len(words) or words[i].low in (".", ";"):
        return None
    j = i if words[i].kind == "q" else i + 1
    if words[j].kind == "q":
        return _some(tidy(words, j, _sentence_end(words, j)))
    if quoted or words[i].low != "," or words[j].low in RELATIVES | {"and", "but", "adding", "while", "whose", "in"}:
        return None
    if any(v.first == j and v.voice == "participle" for v in verbs) or words[j].low in ("according", "with", "as"):
        return None
    return _some(tidy(words, j, _sentence_end(words, j)))


def _some(found: Range) -> Range | None:
    return found if found[0] < found[1] else None


def _sentence_end(words: tuple[Word, ...], start: int) -> int:
    for i in range(start, len(words)):
        if words[i].low == ";":
            return i
    return len(words)


def _parenthetic(line: Line, verbs: tuple[Verb, ...]) -> frozenset[int]:
    """Words where an attribution in parentheses of commas begins: the comma of ", he said"."""
    words = line.words
    stops = set()
    for verb in verbs:
        cues = lexicon().verbs.get(verb.lemma, ())
        if not any(c.has("q") for c in cues) or verb.voice != "active":
            continue
        turned = _inverted(line, verbs, verb, cues)
        last = max(turned.last if turned else 0, verb.at + 1)
        closes = last >= len(words) or words[last].kind == "p"
        who = turned or subject(words, verbs, verb)
        if who is None or not closes or who.how in ("shared", "relative"):
            continue
        opening = verb.first - 1 if turned else who.first - 1
        if opening > 0 and words[opening].low == ",":
            stops.add(opening)
    return frozenset(stops)


def by_verbs(line: Line) -> Iterator[Attribution]:
    """The attributions of a line that a verb makes."""
    verbs = verbs_of(line)
    stops = _parenthetic(line, verbs)
    for verb in verbs:
        cues = lexicon().verbs.get(verb.lemma, ())
        if verb.voice in ("active", "participle") and (cues or verb.lemma in COPULAS):
            yield from _active(line, verbs, verb, stops)
        elif verb.voice == "passive":
            yield from _passive(line, verbs, verb, stops)
        elif verb.voice == "infinitive":
            yield from _chained(line, verbs, verb, stops)


def _active(line: Line, verbs: tuple[Verb, ...], verb: Verb, stops: frozenset[int]) -> Iterator[Attribution]:
    words = line.words
    cues = lexicon().verbs.get(verb.lemma, ())
    who = _inverted(line, verbs, verb, cues)
    if who is not None:
        done = _fronted(line, verbs, verb, who, next(c for c in cues if c.has("q")))
        if done is not None:
            yield _attribution(line, (who.first, who.last), verb, done, verb.negated)
            return
    who = subject(words, verbs, verb)
    if who is None or (verb.lemma == "agree" and _jointly(words, who)):
        return
    quote_before = who.first > 0 and any(
        words[i].kind == "q"
        for i in range(max(0, who.first - 2), who.first)
        if words[i].kind == "q" or i == who.first - 2
    )
    done = None
    talker = next((c for c in cues if c.has("q") and not c.particles), None)
    if quote_before and talker and who.how == "np" and words[who.first - 1].low in ("", ","):
        done = _fronted(line, verbs, verb, who, talker)
    done = done or complement(line, verbs, verb, stops)
    if done is None and who.how == "np":
        talker = next((c for c in cues if c.has("qc") and match(words, verb, c, verbs) is not None), None)
        done = _fronted(line, verbs, verb, who, talker) if talker else None
    if done is None and who.antecedent and cues:
        plain = next((c for c in cues if not c.particles), None)
        done = plain and Complement(
            pieces=(who.antecedent,), act=plain.act("nc"), lemma=plain.lemma, frame="n", cue_last=verb.at + 1
        )
    elif done is not None and who.antecedent and done.frame in ("c", "n", "t", "o"):
        done = replace(done, pieces=(*done.pieces, who.antecedent))
    if done is not None and done.lemma == "show" and done.frame == "n":
        done = done if any(w.low in _RECORDS for w in words[who.first : who.last]) else None
    if done is not None and who.how == "relative":
        done = replace(done, pieces=tuple(_to_comma(words, piece) for piece in done.pieces))
    if done is not None:
        withheld = _withheld(line, verb, done) if verb.lemma in ("decline", "refuse") else None
        yield _attribution(line, (who.first, who.last), verb, withheld or done, verb.negated or withheld is not None)


def _to_comma(words: tuple[Word, ...], piece: Range) -> Range:
    """What a relative clause ascribes ends with the clause."""
    comma = next((i for i in range(*piece) if words[i].low == ","), piece[1])
    return (piece[0], comma) if comma > piece[0] else piece


def _withheld(line: Line, verb: Verb, done: Complement) -> Complement | None:
    """ "declined to say when": words that were not said."""
    words = line.words
    first, last = done.pieces[0]
    if first + 1 >= last or words[first].low != "to" or words[first + 1].low not in _WITHHELD:
        return None
    start = first + 2
    start += start < last and words[start].low in ("on", "about", "whether") and words[start].low != "whether"
    if start >= last:
        return None
    return Complement(pieces=((start, last),), act="assert", lemma="say", frame="w", cue_last=start)


def _jointly(words: tuple[Word, ...], who: Subject) -> bool:
    """Whether the parties do it together: what they agree is a commitment, not what one of them says."""
    together = {"and", "both", "sides", "parties", "delegations", "they", "governments", "we", "capitals", "leaders"}
    return any(w.low in together for w in words[who.first : who.last])


def _by_agent(line: Line, verbs: tuple[Verb, ...], at: int) -> Range | None:
    """The agent after "by" that follows a passive directly."""
    words = line.words
    if at + 1 < len(words) and words[at].low == "by":
        last = at + 1
        starts = {v.first for v in verbs}
        while (
            last < len(words)
            and words[last].kind == "w"
            and last not in starts
            and (words[last].low not in PREPOSITIONS | SUBORDINATORS | {"to"} or words[last].low == "of")
        ):
            last += 1
        return (at + 1, last) if last > at + 1 else None
    return None


def _passive(line: Line, verbs: tuple[Verb, ...], verb: Verb, stops: frozenset[int]) -> Iterator[Attribution]:
    words = line.words
    act = lexicon().passives.get(verb.lemma)
    after = verb.at + 1
    agent = _by_agent(line, verbs, after)
    who = subject(words, verbs, verb)
    if act is None or (agent and any(c.has("ax") for c in lexicon().verbs.get(verb.lemma, ()))):
        yield from _suffered(line, verb, who, agent)
        return
    after = agent[1] if agent else after
    low = words[after].low if after < len(words) else ""
    source = agent
    start = after
    if low == "as" and after + 1 < len(words) and words[after + 1].low.endswith("ing"):
        start, source = after + 2, (who.first, who.last) if who else agent
        front = _front(line, who.first, 0) if who and start >= len(words) - 1 else None
        if front is not None:
            done = Complement(pieces=(front,), act=act, lemma=verb.lemma, frame="q", cue_last=after + 2)
            yield _attribution(line, source, verb, done, verb.negated)
            return
    elif low == "that":
        start = after + 1
    elif low == "":
        start = after
    elif words[after].kind == "p" and low not in (":",):
        start = len(words)
    if start < len(words) and words[start].low in ("that", ":"):
        start += 1
    last = content_end(line, verbs, verb, start, stops) if start < len(words) else start
    first, last = tidy(words, start, last)
    impersonal = who is not None and who.last - who.first == 1 and words[who.first].low in ("it", "there")
    pieces: list[Range] = [(first, last)] if first < last else []
    raised = low == "to" or verb.lemma in ("expect", "tip", "schedule", "slate") or not pieces
    if who is not None and not impersonal and raised and source is None and verb.lemma not in ("ask", "tell", "order"):
        pieces.append((who.first, who.last))
    if not pieces or (not impersonal and verb.lemma in _ONLY_IMPERSONAL and low not in ("to", "as") and not agent):
        return
    if verb.lemma in _NEEDS and low not in _NEEDS[verb.lemma] and not impersonal and agent is None:
        return
    done = Complement(pieces=tuple(pieces), act=act, lemma=verb.lemma, frame="p", cue_last=verb.at + 1)
    yield _attribution(line, source, verb, done, verb.negated)


def _suffered(line: Line, verb: Verb, who: Subject | None, agent: Range | None) -> Iterator[Attribution]:
    """ "was rejected by Arda": the subject is what the stance is about."""
    cue = next((c for c in lexicon().verbs.get(verb.lemma, ()) if c.has("nax") and not c.particles), None)
    if cue is None or who is None or agent is None:
        return
    done = Complement(
        pieces=((who.first, who.last),), act=cue.act("na"), lemma=cue.lemma, frame="n", cue_last=verb.at + 1
    )
    yield _attribution(line, agent, verb, done, verb.negated)


_ONLY_IMPERSONAL = frozenset(
    """say report believe think understand know rumour rumor reckon claim allege feel hear estimate assume suppose
    quote cite see record announce note confirm consider describe recall list show rumoured presume mention hold agree
    accept suggest advise schedule suspect""".split()
)
_NEEDS = {
    "accuse": ("of",),
    "ask": ("to", "for", "about", "by", "whether", "why", "if", "how"),
    "blame": ("for",),
    "charge": ("with",),
    "inform": ("that", "of"),
    "urge": ("to",),
    "oblige": ("to",),
    "require": ("to",),
    "invite": ("to",),
    "order": ("to",),
    "hope": ("that",),
    "warn": ("that", "of"),
}


def _chained(line: Line, verbs: tuple[Verb, ...], verb: Verb, stops: frozenset[int]) -> Iterator[Attribution]:
    """An infinitive of saying after a verb of contact ("rang to say", "wrote to ask for", "used to say")."""
    words = line.words
    governing = next((v for v in reversed(verbs) if v.at < verb.first and v.tense != "none"), None)
    if governing is None or verb.first - governing.at > 6:
        return
    phase = governing.lemma in _PHASE and governing.at + 1 == verb.first
    if not phase and verb.lemma not in _TELLING:
        return
    if (
        not phase
        and governing.lemma not in _CONTACT
        and words[governing.at].low not in ("used", "seems", "seemed", "continues")
    ):
        return
    who = subject(words, verbs, governing)
    done = complement(line, verbs, verb, stops)
    if who is not None and done is not None:
        joined = Verb(
            first=governing.first, at=verb.at, lemma=verb.lemma, voice="active", tense=governing.tense, negated=False
        )
        yield _attribution(line, (who.first, who.last), joined, done, governing.negated)


_TELLING = frozenset("say ask tell complain announce demand reject deny insist warn".split())
_PHASE = frozenset("continue seem appear begin start proceed hasten".split())
_CONTACT = frozenset(
    """ring call phone telephone write come go appear return continue want hasten rush take begin start refuse decline
    like fail dare wish keep step stand""".split()
)


def by_phrases(line: Line) -> Iterator[Attribution]:
    """Attributions by "according to", "in the view of", "by the count of" and the like."""
    words = line.words
    verbs = verbs_of(line)
    finite = {i: v for v in verbs if v.tense != "none" for i in range(v.first, v.at + 1)}
    for at, word in enumerate(words):
        span = _phrase_at(words, at)
        if span is None or word.kind != "w":
            continue
        name, after, source = span
        if source is None:
            stop = after
            while stop < len(words) and words[stop].low not in (",", ";", ".", ":", "—") and words[stop].kind != "q":
                if stop in finite and words[finite[stop].first - 1].low not in RELATIVES:
                    break
                stop += 1
            stop = _name_end(words, stop)
            source = (after, stop)
        else:
            stop = after
        first, last = _around(line, at, stop)
        pieces = [(first, last)] if first < last else []
        split = stop + 1 < len(words) and words[stop].low == "," and last <= at
        if split and any(v.first == stop + 1 and v.tense != "none" for v in verbs):
            rest = tidy(words, stop + 1, _sentence_end(words, stop + 1))
            pieces = [rest, *pieces]
        if pieces and source[0] < source[1]:
            yield Attribution(
                source=chars(words, *source),
                cue=chars(words, at, at + name),
                content=tuple(chars(words, *piece) for piece in pieces),
                act="assert",
                lemma="according to",
                frame="q",
                line=line,
            )


def _name_end(words: tuple[Word, ...], stop: int) -> int:
    """Past an abbreviation's stop ("according to Col. Arda")."""
    while stop + 1 < len(words) and words[stop].low == "." and len(words[stop - 1].low) < 5 and words[stop + 1].title:
        stop += 1
        while stop < len(words) and words[stop].kind == "w":
            stop += 1
    return stop


_VIEWS = frozenset(
    """view opinion words estimation judgement judgment assessment account telling reckoning estimate eyes version
    count reading phrase""".split()
)


def _phrase_at(words: tuple[Word, ...], at: int) -> tuple[int, int, Range | None] | None:
    """Length of a phrase that attributes at a word, where its source begins, and the source where it stands inside."""
    low = [w.low for w in words[at : at + 6]] + [""] * 6
    if low[0] == "according" and low[1] == "to":
        return 2, at + 2, None
    if low[0] == "acc" and low[1:3] == [".", "to"]:
        return 3, at + 3, None
    if low[0] in ("in", "by", "on") and low[1] == "the" and low[2] in _VIEWS and low[3] == "of":
        return 4, at + 4, None
    if low[0] == "per" and at + 1 < len(words) and (words[at + 1].title or (at and words[at - 1].low == ",")):
        return 1, at + 1, None
    if low[0] in ("in", "by", "to"):
        for j in range(at + 1, min(at + 6, len(words))):
            if words[j].low in _VIEWS | {"mind"} and (words[j - 1].owns or words[j - 1].low in _OWN):
                return j + 1 - at, j + 1, (at + 1, j)
            if words[j].kind != "w":
                break
    return None


_OWN = frozenset("his her its their our my".split())


def _around(line: Line, first: int, stop: int) -> Range:
    """What a phrase ascribes: the clause before it, or the one after it where it opens the sentence."""
    words = line.words
    front_last = first
    while front_last > 0 and words[front_last - 1].low in (",", "—", "–"):
        front_last -= 1
    begin = front_last
    while begin > 0 and words[begin - 1].low not in (";", ":"):
        begin -= 1
    begin = skip_connective(words, begin, front_last)
    if front_last - begin >= 3 or (front_last > begin and stop < len(words) and words[stop].low == ","):
        return tidy(words, begin, front_last)
    after = stop + 1 if stop < len(words) and words[stop].low == "," else stop
    last = _sentence_end(words, after)
    return tidy(words, after, last) if after < len(words) else (0, 0)


def by_nouns(line: Line) -> Iterator[Attribution]:
    """Attributions by a noun: "the minister's claim that ...", "its demand for ...", "their position is that ..."."""
    words = line.words
    verbs = verbs_of(line)
    finite = {i: v for v in verbs if v.tense != "none" for i in range(v.first, v.at + 1)}
    for at in range(1, len(words) - 2):
        noun = words[at].low
        act = lexicon().nouns.get(noun) or lexicon().nouns.get(noun.removesuffix("s"))
        if act is None or words[at].kind != "w":
            continue
        found = _noun_content(line, verbs, at, act) or _noun_equals(line, verbs, at)
        if found is None:
            continue
        start, last, holder = found
        source = holder or _owner(words, at, finite)
        if source is None and not (words[at + 1].low == "that" and words[at - 1].low in ("the", "a", "an")):
            continue
        first, last = tidy(words, start, last)
        if first < last and (source is None or source[0] < source[1]):
            verb = Verb(first=at, at=at, lemma=noun, voice="active", tense="noun", negated=False)
            done = Complement(pieces=((first, last),), act=act, lemma=noun, frame="N", cue_last=at + 1)
            yield _attribution(line, source, verb, done, False)


def _owner(words: tuple[Word, ...], at: int, finite: dict[int, Verb]) -> Range | None:
    """Whose claim it is: the possessive before the noun."""
    j = at - 1
    while j > 0 and at - j < 4 and not words[j].owns and words[j].low not in _OWN and words[j].kind == "w":
        j -= 1
    if words[j].low in _OWN:
        return j, j + 1
    return trim(words, left_edge(words, j + 1, finite), j + 1) if words[j].owns else None


def _noun_content(line: Line, verbs: tuple[Verb, ...], at: int, act: str) -> tuple[int, int, Range | None] | None:
    """What follows the noun directly: "that", "to" or "for" with its words, up to the verb the noun is subject of."""
    after = line.words[at + 1].low
    if after not in ("that", "to", "for") or (after == "for" and act not in ("demand", "propose", "appraise")):
        return None
    start = at + 2 if after == "that" else at + 1
    last = content_end(line, verbs, _NOUN, start, frozenset())
    later = [v for v in verbs if v.first > start and v.tense != "none"]
    opening = not any(v.tense != "none" and v.at < at for v in verbs)
    inside = 0 if after != "that" or act == "demand" else 1
    if (after != "that" or opening) and len(later) > inside:
        last = min(last, later[inside].first)
    return start, last, None


def _noun_equals(line: Line, verbs: tuple[Verb, ...], at: int) -> tuple[int, int, Range | None] | None:
    """What the noun is said to be: "their main demand is a truce", "the aim of the army remains to hold"."""
    words = line.words
    verb = next((v for v in verbs if v.first > at and v.tense != "none"), None)
    if verb is None or verb.lemma not in ("be", "remain") or verb.voice != "active" or verb.first - at > 9:
        return None
    holder = None
    if verb.first > at + 1:
        if words[at + 1].low != "of" or any(w.kind != "w" for w in words[at + 1 : verb.first]):
            return None
        holder = (at + 2, verb.first)
    start = verb.at + 1
    if start >= len(words) - 1 or words[start].kind != "w" or is_adverb(words[start]):
        return None
    if words[start].low not in DETERMINERS | {"that", "to"}:
        return None
    start += words[start].low == "that"
    return start, content_end(line, verbs, _NOUN, start, frozenset()), holder


_NOUN = Verb(first=0, at=0, lemma="", voice="active", tense="noun", negated=False)


__all__ = ["Attribution", "by_nouns", "by_phrases", "by_verbs", "chars", "noun_phrase_before"]
