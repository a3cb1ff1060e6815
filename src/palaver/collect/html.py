"""A saved or fetched page: the article's paragraphs by trafilatura, and what the page itself says of the article."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from palaver.collect.decode import decode, newlines
from palaver.collect.published import exact, stamped
from palaver.collect.values import Found, code, line
from palaver.errors import EmptyReport, NotText
from palaver.model.evidence import When

_HEAD = 2048
_ARTICLES = frozenset(
    "Article NewsArticle ReportageNewsArticle AnalysisNewsArticle BackgroundNewsArticle OpinionNewsArticle "
    "ReviewNewsArticle BlogPosting LiveBlogPosting Report ScholarlyArticle SocialMediaPosting".split()
)
_PUBLISHED = (
    "article:published_time", "og:article:published_time", "datepublished", "dc.date.issued", "dcterms.issued",
    "dc.date", "dcterms.date", "parsely-pub-date", "sailthru.date", "citation_publication_date", "pubdate", "date",
)  # fmt: skip
_ENDS = (".", "!", "?", '"', "”", "»", "…", "。", "！", "？", "؟")
_BLOCKS = frozenset("p div li blockquote h1 h2 h3 h4 h5 h6 tr section article ul ol table br hr pre".split())
_SILENT = frozenset("script style template noscript head".split())
_SPACE = re.compile(r"\s+")  # a line end within a paragraph is a blank


def read(data: bytes, where: str, declared: str | None = None) -> Found:
    """The article of a page, headline first, a blank line between paragraphs.

    Title, byline, outlet, day of publication, language and address are those the page declares (JSON-LD, meta
    elements, its markup). ``declared`` is the encoding a server gave.

    Raises:
        EmptyReport: there is no article on the page.
        NotText: the page cannot be decoded.
    """
    source = decode(data, where, declared or _charset(data))
    try:
        return _article(source, where)
    except RecursionError as error:
        raise NotText("its elements are nested too deeply to be a page", where=where, fix=_SAVE) from error


_SAVE = "Save the article as text and add that."


def _article(source: str, where: str) -> Found:
    import trafilatura

    tree: Any = trafilatura.load_html(source)
    if tree is None:
        raise EmptyReport("there is no article in it", where=where, fix=_SAVE)
    head = declared_by(tree)
    try:
        document: Any = trafilatura.bare_extraction(
            tree,
            with_metadata=True,
            include_comments=False,
            date_extraction_params={"extensive_search": False, "original_date": True, "max_date": "9999-12-31"},
        )
    except RecursionError:
        raise
    except Exception as error:  # its parsers let through whatever a damaged page leads to
        raise NotText(f"it cannot be read as a page ({error})", where=where, fix=_SAVE) from error
    rows = [row.strip() for row in newlines((document and document.text) or "").split("\n")]
    body = "\n\n".join(row for row in rows if row)
    if document is None or not any(len(row) > 20 and row.endswith(_ENDS) for row in rows):
        raise EmptyReport("there is no article in it", where=where, fix=_SAVE)
    title = head.title or line(document.title)
    return Found(
        text=headed(title, body),
        title=title,
        byline=head.byline or line(document.author),
        outlet=head.outlet or line(document.sitename),
        published=head.published or (exact(document.date) if document.date else None),
        language=head.language or code(document.language),
        url=head.url or line(document.url),
    )


def headed(title: str | None, body: str) -> str:
    """The body under its headline, which is not written twice."""
    if not title or line(body.partition("\n")[0]) == title:
        return body
    return f"{title}\n\n{body}"


def paragraphs(fragment: str) -> str:
    """The text of a piece of HTML that is nothing but the article, a blank line between paragraphs."""
    import trafilatura

    tree = trafilatura.load_html(f"<html><body><div>{fragment}</div></body></html>")
    if tree is None:
        return ""
    rows = (" ".join(row.split()) for row in "".join(_pieces(tree)).split("\n"))
    return "\n\n".join(row for row in rows if row)


def declared_by(tree: Any) -> Found:
    """What a page says of its article in JSON-LD and in meta elements; the text is left empty."""
    metas = _metas(tree)
    data = _linked_data(tree)
    language = tree.get("lang") or tree.get("xml:lang") or metas.get("og:locale") or metas.get("content-language")
    canonical = [str(href) for href in tree.xpath("//link[@rel='canonical']/@href")]
    addresses = [data.get("url"), *canonical, metas.get("og:url")]
    days = [data.get("datePublished"), *(metas.get(key) for key in _PUBLISHED)]
    days += [
        str(day)
        for day in tree.xpath("//*[@itemprop='datePublished']/@content | //*[@itemprop='datePublished']/@datetime")
    ]
    return Found(
        text="",
        title=line(data.get("headline")) or line(metas.get("og:title")) or line(metas.get("citation_title")),
        byline=_named(data.get("author")) or line(metas.get("author")) or line(metas.get("byl")),
        outlet=line(metas.get("og:site_name")) or _named(data.get("publisher")),
        published=next(filter(None, map(_day, days)), None),
        language=code(str(data.get("inLanguage") or "")) or code(language),
        url=next((str(url) for url in addresses if url and urlsplit(str(url)).scheme in {"http", "https"}), None),
    )


def _day(value: object) -> When | None:
    return stamped(value) if isinstance(value, str) else None


def _charset(data: bytes) -> str | None:
    match = re.search(
        rb"""(?i)<(?:meta[^>]{0,200}?charset|\?xml[^>]{0,100}?encoding)\s*=\s*["']?\s*([\w.:-]+)""", data[:_HEAD]
    )
    return match[1].decode("ascii", "replace") if match else None


def _metas(tree: Any) -> dict[str, str]:
    """The content of the meta elements by lower-case name; the first of a name counts."""
    found: dict[str, str] = {}
    for meta in tree.xpath("//meta[@content]"):
        for key in ("property", "name", "itemprop", "http-equiv"):
            if meta.get(key):
                found.setdefault(meta.get(key).strip().lower(), meta.get("content").strip())
    return found


def _linked_data(tree: Any) -> dict[str, Any]:
    """The first article among the page's JSON-LD objects, or an empty dictionary."""
    for script in tree.xpath("//script[@type='application/ld+json']/text()"):
        try:
            loaded = json.loads(str(script), strict=False)
        except (ValueError, RecursionError):
            continue
        for item in _objects(loaded):
            kinds = item.get("@type")
            if _ARTICLES.intersection(k for k in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(k, str)):
                return item
    return {}


def _objects(loaded: Any) -> Iterator[dict[str, Any]]:
    items = loaded if isinstance(loaded, list) else [loaded]
    for item in items:
        if isinstance(item, dict):
            yield item
            graph = item.get("@graph")
            yield from (inner for inner in (graph if isinstance(graph, list) else []) if isinstance(inner, dict))


def _named(value: Any) -> str | None:
    """The name or names of a JSON-LD person or organisation."""
    people = value if isinstance(value, list) else [value]
    names = [line(person.get("name") if isinstance(person, dict) else person) for person in people]
    return ", ".join(name for name in names if name) or None


def _pieces(tree: Any) -> Iterator[str]:
    """The text of a tree in order, with a newline at each edge of a block. A loop, for a page may nest deeply."""
    from lxml import etree  # type: ignore[import-untyped]

    for event, element in etree.iterwalk(tree, events=("start", "end")):
        tag = element.tag if isinstance(element.tag, str) else None
        if event == "start":
            yield "\n" if tag in _BLOCKS else ""
            yield _SPACE.sub(" ", element.text or "") if tag and tag not in _SILENT else ""
        else:
            yield "\n" if tag in _BLOCKS else ""
            yield _SPACE.sub(" ", element.tail or "")
