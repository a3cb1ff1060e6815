"""Fetching an address: http and https only, never a machine of the private network, bounded in size and time."""

from __future__ import annotations

import http.client
import ipaddress
import socket
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from typing import Any
from urllib.parse import urlsplit

from palaver.collect.values import MAX_BYTES
from palaver.errors import FetchFailed, ReportError, TooLarge

_AGENT = "Mozilla/5.0 (compatible; Palaver; reads single articles for one user)"
_SAVE = "Save the page from a browser and add the file."
_CHUNK = 64 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What an address answered: the bytes, where they came from after redirects, and the ISO time of the download."""

    data: bytes
    url: str
    content_type: str
    fetched: str


Fetch = Callable[[str], Answer]
"""Something that fetches an address. It raises a :class:`ReportError` where it cannot."""


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Web:
    """Fetches addresses from the web.

    ``allow_private`` lets it ask this machine and the private network, which it refuses otherwise, redirects
    included. ``timeout`` is in seconds, for every wait and for the whole download; ``limit`` is in bytes. Proxies
    of the environment are not used: behind one, what an address leads to could not be checked.
    """

    allow_private: bool = False
    timeout: float = 30.0
    limit: int = MAX_BYTES
    clock: Callable[[], datetime] = _now

    def __call__(self, url: str) -> Answer:
        """Fetch an address.

        Raises:
            FetchFailed: it did not answer, or fetching it is refused.
            TooLarge: the answer is over the limit.
        """
        _ensure_web(url)
        request = urllib.request.Request(url, headers={"User-Agent": _AGENT, "Accept-Encoding": "identity"})
        try:
            with _opener(self.allow_private).open(request, timeout=self.timeout) as response:
                data = self._body(response, url)
                content_type = response.headers.get("Content-Type", "")
                return Answer(
                    data=data,
                    url=response.url,
                    content_type=content_type,
                    fetched=self.clock().isoformat(timespec="seconds"),
                )
        except ReportError:
            raise
        except urllib.error.HTTPError as error:
            with error:
                raise FetchFailed(f"it answered {error.code} {error.reason}", where=url, fix=_SAVE) from error
        except urllib.error.URLError as error:
            if isinstance(error.reason, ReportError):
                raise error.reason from error
            raise FetchFailed(f"it did not answer ({error.reason})", where=url, fix="Check the address.") from error
        except (OSError, http.client.HTTPException, ValueError) as error:
            raise FetchFailed(f"it did not answer ({error})", where=url, fix="Check the address.") from error

    def _body(self, response: http.client.HTTPResponse, url: str) -> bytes:
        if response.headers.get("Content-Encoding", "identity").lower() != "identity":
            raise FetchFailed("it answers in a packed form that was not asked for", where=url, fix=_SAVE)
        data, end = bytearray(), time.monotonic() + self.timeout
        while chunk := response.read1(_CHUNK):
            data += chunk
            if len(data) > self.limit:
                what = f"its answer is over the limit of {self.limit / 1024**2:.0f} MiB"
                raise TooLarge(what, where=url, fix="Save the article's text and add that.")
            if time.monotonic() > end:
                raise FetchFailed(f"it was still sending after {self.timeout:.0f} s", where=url, fix=_SAVE)
        return bytes(data)


def is_address(source: str) -> bool:
    """Whether a source is an address rather than a path: it has a scheme of two letters or more and "//"."""
    scheme, mark, _ = source.partition("://")
    return bool(mark) and len(scheme) > 1 and scheme.replace("+", "").isalnum()


def _ensure_web(url: str) -> None:
    try:
        parts = urlsplit(url)
        host, scheme = parts.hostname, parts.scheme.lower()
    except ValueError as error:
        raise FetchFailed(f"it is no address ({error})", where=url, fix="Check the address.") from error
    if scheme not in {"http", "https"}:
        raise FetchFailed(
            f"{scheme} addresses are not fetched", where=url, fix="Give an http or https address, or a path."
        )
    if not host:
        raise FetchFailed("it names no host", where=url, fix="Check the address.")
    if parts.username is not None:
        raise FetchFailed("it holds a user name", where=url.replace(parts.netloc, host), fix="Take the name out.")


def _opener(allow_private: bool) -> urllib.request.OpenerDirector:
    """An opener that knows http and https and no proxy, file or other scheme."""
    opener = urllib.request.OpenerDirector()
    for handler in (
        _Http(allow_private),
        _Https(allow_private),
        _Redirects(),
        urllib.request.HTTPDefaultErrorHandler(),
        urllib.request.HTTPErrorProcessor(),
        urllib.request.UnknownHandler(),
    ):
        opener.add_handler(handler)
    return opener


class _Redirects(urllib.request.HTTPRedirectHandler):
    max_redirections = 5

    def redirect_request(self, *asked: Any) -> urllib.request.Request | None:
        _ensure_web(asked[-1])  # the new address is the last of the library's six
        return super().redirect_request(*asked)


def _connected(host: str, port: int, timeout: float | None, allow_private: bool) -> socket.socket:
    """A socket to the first address of a host that answers.

    The very address that was checked is the one connected to, so a name cannot lead elsewhere in between.
    """
    failed: OSError | None = None
    for family, kind, protocol, _, address in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM):
        if not allow_private and not _is_public(str(address[0])):
            fix = "If it is meant, save the page from a browser and add the file."
            raise FetchFailed("it leads into the private network and is not fetched", where=host, fix=fix)
        opened = socket.socket(family, kind, protocol)
        try:
            opened.settimeout(timeout)
            opened.connect(address)
        except OSError as error:
            opened.close()
            failed = error
        else:
            return opened
    raise failed or OSError("the name has no address")


def _is_public(address: str) -> bool:
    ip = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(ip, ipaddress.IPv6Address):
        # An IPv4 address can be wrapped into an IPv6 one in four ways; what counts is the one inside.
        teredo = ip.teredo[1] if ip.teredo else None
        translated = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF) if ip in ipaddress.ip_network("64:ff9b::/96") else None
        inner = ip.ipv4_mapped or ip.sixtofour or teredo or translated
        if inner is not None:
            return _is_public(str(inner))
    return ip.is_global and not (ip.is_multicast or ip.is_reserved or ip.is_unspecified)


class _HttpConnection(http.client.HTTPConnection):
    def __init__(self, host: str, *, allow_private: bool, timeout: float | None = None) -> None:
        super().__init__(host, timeout=timeout)
        self._allow_private = allow_private

    def connect(self) -> None:
        self.sock = _connected(self.host, self.port, self.timeout, self._allow_private)


class _HttpsConnection(http.client.HTTPSConnection):
    def __init__(self, host: str, *, allow_private: bool, timeout: float | None = None) -> None:
        super().__init__(host, timeout=timeout)
        self._allow_private = allow_private

    def connect(self) -> None:
        plain = _connected(self.host, self.port, self.timeout, self._allow_private)
        self.sock = self._context.wrap_socket(plain, server_hostname=self.host)  # type: ignore[attr-defined]


class _Http(urllib.request.HTTPHandler):
    def __init__(self, allow_private: bool) -> None:
        super().__init__()
        self._open = partial(_HttpConnection, allow_private=allow_private)

    def http_open(self, req: urllib.request.Request) -> http.client.HTTPResponse:
        return self.do_open(self._open, req)


class _Https(urllib.request.HTTPSHandler):
    def __init__(self, allow_private: bool) -> None:
        super().__init__()
        self._open = partial(_HttpsConnection, allow_private=allow_private)

    def https_open(self, req: urllib.request.Request) -> http.client.HTTPResponse:
        return self.do_open(self._open, req)
