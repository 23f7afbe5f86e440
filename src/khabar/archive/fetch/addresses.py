"""Which addresses may be fetched: http and https to hosts whose every address is public.

A host is resolved once and the connection goes to the address that was checked, so that a name server which answers
otherwise the second time gains nothing. Decimal, octal and short forms («2130706433», «0177.1») are what they resolve to.
"""

import socket
from collections.abc import Callable
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from urllib.parse import quote, urlsplit

import msgspec

from khabar.errors import FetchError

Address = IPv4Address | IPv6Address
Resolve = Callable[[str, int], list[str]]
_TRANSLATED = ip_network("64:ff9b::/96"), ip_network("64:ff9b:1::/48")  # IPv4 inside IPv6, by translation
_COMPATIBLE = ip_network("::/96")  # IPv4 inside IPv6, as it was written once
_PATH = "/:@!$&'()*+,;=-._~%"  # stays as it is in a path; all else is percent-encoded


class Target(msgspec.Struct, frozen=True):
    """Where a request goes. `address`: the checked one, that the connection is made to."""

    scheme: str
    host: str
    port: int
    path: str  # with query, percent-encoded
    address: str

    @property
    def url(self) -> str:
        return f"{self.scheme}://{self.authority}{self.path}"

    @property
    def authority(self) -> str:
        """Host, and port where it is not the usual one, as a request names them."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        usual = {"http": 80, "https": 443}[self.scheme]
        return host if self.port == usual else f"{host}:{self.port}"


def target_of(url: str, resolve: Resolve, private: bool = False) -> Target:
    """The checked target of an address. private: hosts of one's own network are allowed too.

    Raises FetchError `address` for every other scheme, for a name or password in it, and for hosts that are not public.
    """
    scheme, host, port, path = _parted(url)
    addresses = [_parsed(found) for found in resolve(host, port)]
    if not addresses:
        raise FetchError(f"{url}: {host} has no address.", "address")
    if not private:
        for address in addresses:
            if not is_public(address):
                raise FetchError(f"{url}: {host} is {address}, which is not a public address.", "address")
    return Target(scheme, host, port, path, str(addresses[0]))


def is_public(address: Address) -> bool:
    """Whether an address belongs to the public network, and so does the IPv4 address that it may carry inside."""
    if isinstance(address, IPv6Address):
        inner = _carried(address)
        if inner is not None:
            return is_public(inner)
    return address.is_global and not (address.is_multicast or address.is_reserved or address.is_unspecified)


def resolve_by_system(host: str, port: int) -> list[str]:
    """The addresses of a host, by the system's resolver."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise FetchError(f"{host}: not found ({error}).", "network") from error
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def _parted(url: str) -> tuple[str, str, int, str]:
    try:
        parts = urlsplit(url.strip())
        port = parts.port
        host = (parts.hostname or "").rstrip(".")
    except ValueError as error:
        raise FetchError(f"{url}: no address that can be read ({error}).", "address") from error
    scheme = parts.scheme.lower()
    if scheme not in ("http", "https"):
        raise FetchError(f"{url}: only http and https are fetched.", "address")
    if parts.username is not None or parts.password is not None:
        raise FetchError(f"{url}: an address with a name or password in it is not fetched.", "address")
    if not host or "%" in host or any(letter.isspace() or not letter.isprintable() for letter in url.strip()):
        raise FetchError(f"{url}: names no host.", "address")
    if port == 0:
        raise FetchError(f"{url}: there is no port 0.", "address")
    path = quote(parts.path or "/", safe=_PATH) + (f"?{quote(parts.query, safe=_PATH + '/?')}" if parts.query else "")
    return scheme, _ascii(host, url), port or {"http": 80, "https": 443}[scheme], path


def _ascii(host: str, url: str) -> str:
    try:
        return host if host.isascii() else host.encode("idna").decode("ascii")
    except UnicodeError as error:
        raise FetchError(f"{url}: {host} is no name of a host.", "address") from error


def _parsed(found: str) -> Address:
    try:
        return ip_address(found.partition("%")[0])
    except ValueError as error:
        raise FetchError(f"{found}: no address.", "address") from error


def _carried(address: IPv6Address) -> IPv4Address | None:
    """The IPv4 address inside an IPv6 address: mapped, 6to4, Teredo, translated or compatible."""
    if address.ipv4_mapped is not None:
        return address.ipv4_mapped
    if address.sixtofour is not None:
        return address.sixtofour
    if address.teredo is not None:
        return address.teredo[1]
    if address in _TRANSLATED[0] or address in _COMPATIBLE:
        return IPv4Address(int(address) & 0xFFFFFFFF)
    return IPv4Address("127.0.0.1") if address in _TRANSLATED[1] else None  # a network's own translation: never public
