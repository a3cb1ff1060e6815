"""Pages: the article's paragraphs, and what the page declares about it."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date

import pytest

from palaver.collect import html
from palaver.errors import EmptyReport, PalaverError

Page = Callable[..., str]


def test_the_article_is_kept_in_paragraphs_and_the_frame_left_out(page: Page, paragraphs: tuple[str, ...]) -> None:
    found = html.read(page().encode(), "r.html")
    assert found.text == "\n\n".join(("Talks open in Port Sel", *paragraphs))


def test_linked_data_tells_of_the_article(page: Page) -> None:
    data = {
        "@graph": [
            {"@type": "WebSite", "name": "elsewhere"},
            {
                "@type": ["NewsArticle"],
                "headline": "Talks  open",
                "author": [{"name": "Ana Lind"}, {"name": "Per Orlo"}],
                "datePublished": "2034-03-20T23:30:00+03:00",
                "publisher": {"name": "Lake Post"},
                "inLanguage": "fr-CH",
                "url": "https://lake.example/a",
            },
        ]
    }
    found = html.read(page(f'<script type="application/ld+json">{json.dumps(data)}</script>').encode(), "r.html")
    assert (found.title, found.byline, found.outlet) == ("Talks open", "Ana Lind, Per Orlo", "Lake Post")
    assert (found.language, found.url) == ("fr", "https://lake.example/a")
    assert found.published is not None
    assert (found.published.first, found.published.printed) == (date(2034, 3, 20), "2034-03-20T23:30:00+03:00")


def test_meta_elements_tell_of_the_article(page: Page) -> None:
    head = (
        '<meta property="og:site_name" content="Lake Post"><meta name="author" content="Ana Lind">'
        '<meta property="article:published_time" content="2034-03-20">'
        '<meta property="og:title" content="Talks open"><link rel="canonical" href="https://lake.example/b">'
    )
    found = html.read(page(head).encode(), "r.html")
    assert (found.title, found.byline, found.outlet, found.language) == ("Talks open", "Ana Lind", "Lake Post", "en")
    assert found.url == "https://lake.example/b"
    assert found.published is not None
    assert found.published.iso() == "2034-03-20"


def test_a_page_without_a_date_gets_none(page: Page) -> None:
    assert html.read(page("<meta name='copyright' content='2034 Lake Post'>").encode(), "r.html").published is None


def test_broken_linked_data_is_passed_over(page: Page) -> None:
    scripts = '<script type="application/ld+json">{"@type": </script>' * 2
    deep = f'<script type="application/ld+json">{"[" * 100_000}</script>'
    assert html.read(page(scripts + deep).encode(), "r.html").title == "Talks open in Port Sel"


def test_what_trafilatura_leaves_stays_in_the_text(page: Page, paragraphs: tuple[str, ...]) -> None:
    found = html.read(page(body=(*paragraphs, "Read also: Who owns the lake?")).encode(), "r.html")
    assert "Read also: Who owns the lake?" in found.text


@pytest.mark.parametrize("encoding", ["utf-8", "windows-1251"])
def test_the_page_names_its_encoding(page: Page, encoding: str) -> None:
    words = "Посланники двух советов встретились в понедельник в порту и говорили три часа, сообщили чиновники."
    source = page(f'<meta charset="{encoding}">', (words, words[::-1] + "."), "Переговоры").encode(encoding)
    assert words in html.read(source, "r.html").text


def test_the_server_names_the_encoding(page: Page) -> None:
    words = "Die Gespräche begannen am Montag in größter Ruhe und dauerten drei Stunden, sagte die Unterhändlerin."
    source = page(body=(words, words)).encode("latin-1")
    assert words in html.read(source, "r.html", "iso-8859-1").text


@pytest.mark.parametrize(
    "source",
    [
        "<html><body></body></html>",
        '<!DOCTYPE html><html><body><nav><a href="/">Home</a> <a href="/b">World</a></nav></body></html>',
        "<html><head><title>Lake Post</title></head><body><script>var a = 1;</script></body></html>",
    ],
)
def test_a_page_without_an_article_is_empty(source: str) -> None:
    with pytest.raises(EmptyReport, match="no article"):
        html.read(source.encode(), "r.html")


@pytest.mark.parametrize("tag", ["div", "span", "table", "b"])
def test_deep_nesting_is_survived(tag: str) -> None:
    source = "<html><body>" + f"<{tag}>" * 50_000 + "<p>The envoys met on Monday in Port Sel.</p>"
    try:
        assert "envoys" in html.read(source.encode(), "r.html").text
    except PalaverError as error:
        assert error.fix


def test_a_fragment_becomes_paragraphs() -> None:
    fragment = "<p>One <b>bold</b>\n word.</p><ul><li>Two</li><li>Three</li></ul>Four<br>Five<script>no()</script>"
    assert html.paragraphs(fragment) == "One bold word.\n\nTwo\n\nThree\n\nFour\n\nFive"
    assert html.paragraphs("Plain words &amp; no element") == "Plain words & no element"
    assert html.paragraphs("") == ""
