"""The brief's section on events: each source's own figures side by side, then what else is told of the last days."""

from __future__ import annotations

from collections.abc import Sequence

from palaver.analyse.days import rank
from palaver.analyse.toll import TOGETHER, Account, Count, Incident, is_of_people
from palaver.model.record import EventKind
from palaver.publish.brief_parts import Block, Line, Section, quote, said
from palaver.publish.brief_records import left_out
from palaver.publish.cite import lead
from palaver.publish.words import EVENTS, count, day, listed, on_day

_WITH_TOLL = 8
_OTHERS = 8
_COUNTS = 5


def account_line(incident: Incident, account: Account, *, label: str | None) -> Line:
    """One telling of an event as a sentence of its own, with its place and its source's own figures.

    The day is said where ``label`` does not show it.
    """
    place = f" at {incident.place}" if incident.place else ""
    return _line(incident.kind, account, place if label else f"{place}{on_day(incident.when)}", label)


def _line(kind: EventKind, account: Account, where: str, label: str | None) -> Line:
    doers = listed(account.actors)
    by = f" {'between' if kind is EventKind.EXCHANGE and len(account.actors) > 1 else 'by'} {doers}" if doers else ""
    citing = f", citing {listed(account.told_by)}," if account.told_by else ""
    opening = f"{lead(account.citation)}{citing} reports {EVENTS[kind]}{by}{where}{_figures(account)}: "
    return Line(pieces=said(opening, quote(account.citation), "."), citations=(account.citation,), label=label)


def _figures(account: Account) -> str:
    """The figures as one clause; those of another source than the telling's own are named with theirs."""
    people_first = sorted(account.counts, key=lambda one: not is_of_people(one))
    told = [_figure(one, account.told_by) for one in people_first[:_COUNTS]]
    rest = len(account.counts) - _COUNTS
    return f", with {'; '.join(told)}{f'; and {rest} more figures' if rest > 0 else ''}" if told else ""


def _figure(one: Count, told_by: tuple[str, ...]) -> str:
    return count(one) + (f" according to {listed(one.told_by)}" if one.told_by and one.told_by != told_by else "")


def ground(incidents: Sequence[Incident]) -> Section:
    """Events with people killed, injured, captured or missing, the largest figure first; then the latest others."""
    incidents = [i for i in incidents if i.kind is not EventKind.STATIC]
    of_people = sorted((i for i in incidents if i.people), key=lambda i: -i.people)
    blocks = [_incident(incident) for incident in of_people[:_WITH_TOLL]]
    if blocks and len(of_people) > _WITH_TOLL:
        last = blocks[-1]
        more = left_out(len(of_people) - _WITH_TOLL, "palaver timeline")
        blocks[-1] = Block(heading=last.heading, lines=last.lines, note=last.note, more=more)
    others = [i for i in incidents if not i.people and i.when]
    if others:
        blocks.append(_latest(others))
    return Section(
        id="ground",
        title="On the ground: figures by source",
        note=f"The largest figures first, each as its source gives it. Tellings that stand together are {TOGETHER}; "
        "whether they are one event is not decided here, and no figure is added up. Events without "
        "a day, and places where nothing changed, are left to the timeline.",
        blocks=tuple(blocks),
        empty="No events are told.",
    )


def _incident(incident: Incident) -> Block:
    told = sorted(incident.accounts, key=lambda account: not account.counts)
    heading = ", ".join(part for part in (day(incident.when), incident.place, kind_name(incident.kind)) if part)
    # Day and place stand in the heading.
    lines = tuple(_line(incident.kind, account, "", None) for account in told)
    return Block(heading=heading, lines=lines, note=f"{TOGETHER[0].upper()}{TOGETHER[1:]}." if incident.note else None)


def kind_name(kind: EventKind) -> str:
    """A kind as a heading names it, without its article."""
    return EVENTS[kind].removeprefix("a ").removeprefix("an ").replace("another", "other")


def _latest(others: Sequence[Incident]) -> Block:
    newest = sorted(others, key=lambda i: rank(i.when), reverse=True)
    lines = tuple(
        account_line(incident, incident.accounts[0], label=day(incident.when)) for incident in newest[:_OTHERS]
    )
    return Block(
        heading="Other events, the latest first", lines=lines, more=left_out(len(newest) - _OTHERS, "palaver timeline")
    )
