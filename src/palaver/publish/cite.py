"""Footnotes: the citations of a brief in the order in which they are first used."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from palaver.analyse.citation import Citation, cite
from palaver.publish.words import day

__all__ = ["Citation", "Footnote", "cite", "footnotes", "lead"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Footnote:
    """A citation with its number, from 1. A record cited twice has one number."""

    number: int
    citation: Citation


def footnotes(citations: Iterable[Citation]) -> tuple[Footnote, ...]:
    """The footnotes of citations in the order given, each record once."""
    once: dict[str, Citation] = {}
    for citation in citations:
        once.setdefault(citation.record_id, citation)
    return tuple(Footnote(number=n, citation=citation) for n, citation in enumerate(once.values(), 1))


def lead(citation: Citation) -> str:
    """Who reports and when, as a sentence begins: "Harbour Post (8 April 2033)"."""
    source = citation.source[:1].upper() + citation.source[1:]
    return f"{source} ({day(citation.published) or 'undated'})"
