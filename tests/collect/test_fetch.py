"""Addresses: fetched from a server on this machine, which is refused unless it is allowed."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from palaver.collect import Answer, Collected, Web, collect
from palaver.collect.fetch import _is_public, is_address
from palaver.errors import FetchFailed, TooLarge

NOON = datetime(2034, 3, 20, 12, 0, tzinfo=UTC)
here = partial(Web, allow_private=True, timeout=5.0, clock=lambda: NOON)


@dataclass
class Site:
    """A server and what it answers: status, headers, body by path."""

    root: str
    answers: dict[str, tuple[int, dict[str, str], bytes]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)


@pytest.fixture
def site() -> Iterator[Site]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            made.asked.append(self.path)
            status, headers, body = made.answers.get(self.path, (404, {}, b""))
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    made = Site(root=f"http://127.0.0.1:{server.server_port}")
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield made
    server.shutdown()
    thread.join()
    server.server_close()


def one(url: str, web: Callable[[str], Answer] | None = None) -> Collected:
    (item,) = collect([url], fetch=web or here())
    return item


def test_a_page_is_fetched(site: Site, page: Callable[..., str]) -> None:
    site.answers["/news/talks.html"] = (200, {"Content-Type": "text/html; charset=utf-8"}, page().encode())
    site.answers["/old"] = (301, {"Location": "/news/talks.html"}, b"")
    report = one(f"{site.root}/old").report
    assert report is not None
    assert (report.title, report.name, report.path) == ("Talks open in Port Sel", "talks", None)
    assert (report.url, report.fetched) == (f"{site.root}/news/talks.html", "2034-03-20T12:00:00+00:00")
    assert report.published is None


def test_a_feed_at_an_address_gives_its_entries(site: Site) -> None:
    item = b"<item><title>Talks</title><description>The envoys met.</description></item>"
    body = b"<rss version='2.0'><channel>" + item + b"</channel></rss>"
    site.answers["/feed"] = (200, {"Content-Type": "text/html"}, body)
    report = one(f"{site.root}/feed").report
    assert report is not None
    assert (report.text, report.url, report.path) == ("Talks\n\nThe envoys met.", f"{site.root}/feed#talks", None)


def test_plain_text_at_an_address(site: Site) -> None:
    site.answers["/a.txt"] = (200, {"Content-Type": "text/plain; charset=iso-8859-1"}, "Größe.".encode("latin-1"))
    report = one(f"{site.root}/a.txt").report
    assert report is not None and report.text == "Größe."


def test_this_machine_is_refused_unless_it_is_allowed(site: Site) -> None:
    item = one(f"{site.root}/", Web(timeout=5.0))
    assert isinstance(item.error, FetchFailed)
    assert "private network" in item.error.what and item.error.fix
    assert site.asked == []


@pytest.mark.parametrize(
    "name", ["http://localhost:1/", "http://0x7f000001:1/", "http://[::1]:1/", "http://2130706433:1/"]
)
def test_other_names_of_this_machine_are_refused(name: str) -> None:
    error = one(name, Web(timeout=5.0)).error
    assert isinstance(error, FetchFailed)
    assert "private network" in error.what or "did not answer" in error.what


def test_a_redirect_into_the_private_network_is_refused(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    from palaver.collect import fetch

    # The first host counts as public, as a server outside would; what it leads to does not.
    monkeypatch.setattr(fetch, "_is_public", lambda address: address == "127.0.0.1")
    site.answers["/"] = (302, {"Location": "http://[::1]:9/secret"}, b"")
    error = one(f"{site.root}/", Web(timeout=5.0)).error
    assert isinstance(error, FetchFailed)
    assert site.asked == ["/"]


@pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://lake.example/a", "gopher://lake.example/"])
def test_a_redirect_to_another_scheme_is_refused(site: Site, target: str) -> None:
    site.answers["/"] = (302, {"Location": target}, b"")
    assert isinstance(one(f"{site.root}/").error, FetchFailed)


def test_a_circle_of_redirects_ends(site: Site) -> None:
    site.answers["/"] = (302, {"Location": "/"}, b"")
    assert isinstance(one(f"{site.root}/").error, FetchFailed)


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd",
        "ftp://lake.example/a.txt",
        "data://x",
        "http://",
        "http://[::1",
        "http://ana:word@lake.example/",
    ],
)
def test_other_addresses_are_refused_unasked(url: str) -> None:
    error = one(url, Web()).error
    assert isinstance(error, FetchFailed)
    assert error.fix and "word" not in str(error)


@pytest.mark.parametrize("status", [404, 500, 403])
def test_an_address_that_refuses(site: Site, status: int) -> None:
    site.answers["/"] = (status, {}, b"No.")
    error = one(f"{site.root}/").error
    assert isinstance(error, FetchFailed) and str(status) in error.what


def test_an_answer_over_the_limit(site: Site) -> None:
    site.answers["/"] = (200, {"Content-Type": "text/plain"}, b"a" * 300_000)
    assert isinstance(one(f"{site.root}/", here(limit=100_000)).error, TooLarge)


def test_a_packed_answer_that_was_not_asked_for(site: Site) -> None:
    site.answers["/"] = (200, {"Content-Encoding": "gzip"}, b"\x1f\x8b")
    assert isinstance(one(f"{site.root}/").error, FetchFailed)


def test_nobody_answers(site: Site) -> None:
    with ThreadingHTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler) as closed:
        port = closed.server_port
    assert isinstance(one(f"http://127.0.0.1:{port}/").error, FetchFailed)


def test_a_batch_goes_on_after_an_address_that_fails(site: Site, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("The envoys met.")
    first, second = collect([f"{site.root}/gone", path], fetch=here())
    assert first.error is not None and second.report is not None


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("8.8.8.8", True), ("2606:4700::1111", True), ("127.0.0.1", False), ("10.1.2.3", False), ("192.168.0.1", False),
        ("169.254.169.254", False), ("100.64.0.1", False), ("0.0.0.0", False), ("224.0.0.1", False), ("::1", False),
        ("::", False), ("fe80::1%eth0", False), ("fc00::1", False), ("::ffff:127.0.0.1", False),
        ("::ffff:8.8.8.8", True), ("64:ff9b::7f00:1", False), ("2002:7f00:1::", False),
    ],
)  # fmt: skip
def test_which_addresses_are_public(address: str, public: bool) -> None:
    assert _is_public(address) is public


@pytest.mark.parametrize(
    ("source", "address"),
    [("https://a.example", True), ("FILE:///x", True), ("a.txt", False), ("C://x", False), ("notes: a//b", False)],
)
def test_what_is_an_address(source: str, address: bool) -> None:
    assert is_address(source) is address
