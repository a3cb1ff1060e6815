"""The brief as one page: whole, safe, and with footnotes that lead there and back."""

from __future__ import annotations

import base64
import hashlib
import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any

import pytest

from palaver.model.process import Process
from palaver.publish.brief import brief
from palaver.publish.brief_html import html
from palaver.publish.brief_markdown import escape, markdown

if TYPE_CHECKING:
    from tests.publish.conftest import Told

NOBODY = Process()
HOSTILE = "<script>alert(1)</script> & <img src=x onerror=alert(2)> \" ' | * _ ` [a](b) {{ 7*7 }} {% raw %}"
VOID = {"meta", "br", "hr", "img", "link", "input"}


def coded(words: str, **more: Any) -> dict[str, Any]:
    return {
        "outlet": words,
        "title": words,
        "url": "https://paper.example/?a=1&b=<2>",
        "published": "2031-05-08",
        "statements": [{"content": words, "speaker": words}],
        "positions": [
            {"party": words, "holder": f"{words}!", "issue": "ceasefire", "stance": "demand", "evidence": words}
        ],
        "meetings": [{"kind": "talks", "parties": [words], "place": words, "date": "2031-05-07", "evidence": words}],
        "commitments": [{"kind": "pledged", "by": [words], "due": words, "evidence": words}],
        "events": [
            {
                "type": "strike",
                "actor": words,
                "place": words,
                "date": "2031-05-07",
                "figures": [{"what": f"killed: {words}", "value": 3}],
                "told_by": words,
                "evidence": words,
            }
        ],
        "expectations": [{"by": words, "horizon": words, "evidence": words}],
    } | more


class Page(HTMLParser):
    """What a page holds: its elements with their attributes, ids and links; it must close what it opens."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.shown = ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.shown += data

    def values(self, name: str) -> list[str]:
        return [value for _, attrs in self.tags if (value := attrs.get(name)) is not None]


@pytest.fixture
def page(told: Told) -> str:
    return html(brief(*told((f"Before. {HOSTILE} After.", coded(HOSTILE))), NOBODY, on=None))


def test_hostile_text_is_shown_and_does_nothing(page: str) -> None:
    parsed = Page(page)
    assert parsed.open == []
    tags = {tag for tag, _ in parsed.tags}
    assert tags.isdisjoint({"script", "img", "iframe", "object", "link", "base", "form"})
    assert HOSTILE in parsed.shown
    assert not [name for _, attrs in parsed.tags for name in attrs if name.startswith("on")]


def test_nothing_is_loaded_from_anywhere(page: str) -> None:
    parsed = Page(page)
    assert parsed.values("src") == [] and parsed.values("style") == [] and parsed.values("srcset") == []
    (style,) = re.findall(r"<style>(.*?)</style>", page, re.S)
    assert "url(" not in style and "@import" not in style and "<" not in style
    (policy,) = (attrs["content"] for _, attrs in parsed.tags if attrs.get("http-equiv") == "Content-Security-Policy")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def test_footnotes_lead_there_and_back(told: Told) -> None:
    found = told(*((f"{n} wants a truce.", coded("wants a truce", outlet=f"Outlet {n}")) for n in range(4)))
    made = brief(*found, NOBODY, on=None)
    parsed = Page(html(made))
    ids = parsed.values("id")
    assert len(ids) == len(set(ids))
    within = {link[1:] for link in parsed.values("href") if link.startswith("#")}
    assert within <= set(ids)
    assert {f"n{note.number}" for note in made.footnotes} <= within
    # Each place that cites is led back to.
    assert {i for i in ids if re.fullmatch(r"c\d+-\d+", i)} <= within


def test_only_web_addresses_become_links(told: Told) -> None:
    for address, is_link in (("javascript:alert(1)", False), ("file:///etc/x", False), ("HTTP://a.example/", True)):
        found = told(("It rains.", coded("It rains", url=address)))
        links = [link for link in Page(html(brief(*found, NOBODY, on=None))).values("href") if link[0] != "#"]
        assert bool(links) is is_link


def test_markdown_footnotes_are_each_defined_once_and_used(told: Told) -> None:
    text = markdown(brief(*told((f"Before. {HOSTILE} After.", coded(HOSTILE))), NOBODY, on=None))
    defined = re.findall(r"^\[\^(\d+)\]:", text, re.M)
    used = re.findall(r"\[\^(\d+)\](?!:)", text)
    assert len(defined) == len(set(defined)) > 0
    assert set(used) == set(defined)
    assert "<script" not in text.replace("\\<script", "") and "[a](b)" not in text


def test_markdown_tables_keep_their_columns(told: Told) -> None:
    text = markdown(brief(*told((f"Before. {HOSTILE} After.", coded(HOSTILE))), NOBODY, on=None))
    for table in re.findall(r"(?:^\|.*\n)+", text, re.M):
        columns = {len(re.findall(r"(?<!\\)\|", row)) for row in table.splitlines()}
        assert len(columns) == 1


@pytest.mark.parametrize(
    ("text", "escaped"),
    [("1. one", "1\\. one"), ("- one", "\\- one"), ("a\n\nb  c", "a b c"), ("a*b", "a\\*b"), ("2033", "2033")],
)
def test_text_is_not_taken_for_markup(text: str, escaped: str) -> None:
    assert escape(text) == escaped
