"""One request to a checked target: bounded in bytes, in unpacked bytes and in seconds, whatever the server does."""

import http.client
import socket
import ssl
import threading
import zlib
from email.message import Message
from functools import cache

import msgspec

from khabar.archive.fetch.addresses import Target
from khabar.errors import FetchError

_CHUNK = 1 << 16


class Bounds(msgspec.Struct, frozen=True, kw_only=True):
    """How much is taken from one address."""

    body: int = 8 << 20  # bytes, after unpacking
    seconds: float = 30.0  # for the whole answer
    connect: float = 10.0  # seconds until the connection stands


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """What a server answered. Names of headers in lower case, the first of each."""

    target: Target
    status: int
    headers: dict[str, str]
    body: bytes


def ask(target: Target, headers: dict[str, str], bounds: Bounds) -> Answer:
    """Send a GET request. Raises FetchError: `network`, `timeout`, `too_large`."""
    connection = _connection(target, bounds)
    watch = threading.Timer(bounds.seconds, _cut, (connection,))
    watch.daemon = True
    watch.start()
    try:
        connection.request("GET", target.path, headers={"Host": target.authority, "Accept-Encoding": "gzip", **headers})
        response = connection.getresponse()
        body = _body(response, bounds, target.url)
        if response.length:
            raise http.client.IncompleteRead(b"", response.length)
        return Answer(target=target, status=response.status, headers=_first(response.headers), body=body)
    except TimeoutError as error:
        raise FetchError(f"{target.url}: no answer in time.", "timeout") from error
    except (OSError, http.client.HTTPException, ValueError, zlib.error, AttributeError) as error:
        if not watch.is_alive():  # the watch has cut the line
            raise FetchError(f"{target.url}: not done after {bounds.seconds:g} seconds.", "timeout") from error
        raise FetchError(f"{target.url}: {type(error).__name__}: {error}.", "network") from error
    finally:
        watch.cancel()
        connection.close()


class _Plain(http.client.HTTPConnection):
    """A connection to an address that was checked, not to whatever its host resolves to now."""

    def __init__(self, target: Target, bounds: Bounds) -> None:
        super().__init__(target.host, target.port, timeout=bounds.connect)
        self.checked = (target.address, target.port)

    def connect(self) -> None:
        self.sock = socket.create_connection(self.checked, self.timeout)


class _Secure(_Plain):
    """The same under TLS: the certificate must be the host's."""

    def connect(self) -> None:
        super().connect()
        self.sock = _tls().wrap_socket(self.sock, server_hostname=self.host)


@cache
def _tls() -> ssl.SSLContext:
    return ssl.create_default_context()


def _connection(target: Target, bounds: Bounds) -> _Plain:
    return (_Secure if target.scheme == "https" else _Plain)(target, bounds)


def _cut(connection: _Plain) -> None:
    """End a connection from outside: a server may send a letter a second for ever."""
    sock = connection.sock
    if sock is not None:
        try:
            sock.shutdown(socket.SHUT_RDWR)
        except OSError:
            return  # it is gone already


def _body(response: http.client.HTTPResponse, bounds: Bounds, url: str) -> bytes:
    packed = response.headers.get("Content-Encoding", "").lower() in ("gzip", "x-gzip", "deflate")
    unpacker = zlib.decompressobj(47) if packed else None
    parts, size = [], 0
    while chunk := response.read1(_CHUNK):
        if unpacker is not None:
            chunk = unpacker.decompress(chunk, bounds.body - size + 1)
        parts.append(chunk)
        size += len(chunk)
        if size > bounds.body:
            raise FetchError(f"{url}: more than {bounds.body:,} bytes.", "too_large")
    return b"".join(parts)


def _first(headers: Message) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, value in headers.items():
        found.setdefault(name.lower(), value)
    return found
