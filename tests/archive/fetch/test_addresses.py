"""Addresses that must not be fetched, whatever they are written as, redirected from or resolved to."""

import ipaddress
import socket
from collections.abc import Iterator

import pytest

from khabar.archive.fetch.addresses import is_public, resolve_by_system, target_of
from khabar.errors import FetchError

REFUSED = [  # forty, each as somebody may write it
    "http://127.0.0.1/",
    "http://127.1/",
    "http://127.255.255.254:8000/",
    "http://2130706433/",
    "http://0177.0.0.1/",
    "http://0x7f000001/",
    "http://0x7f.0.0.1/",
    "http://localhost/",
    "http://localhost./",
    "http://LOCALHOST:5432/",
    "http://0/",
    "http://0.0.0.0/",
    "http://10.0.0.1/",
    "http://10.255.255.255/",
    "http://172.16.0.1/",
    "http://172.31.255.255/",
    "http://192.168.0.1/",
    "http://0300.0250.0.1/",
    "http://169.254.169.254/latest/meta-data/",
    "http://2852039166/",
    "http://100.64.0.1/",
    "http://192.0.2.1/",
    "http://198.18.0.1/",
    "http://224.0.0.1/",
    "http://240.0.0.1/",
    "http://255.255.255.255/",
    "http://[::1]/",
    "http://[::]/",
    "http://[::ffff:127.0.0.1]/",
    "http://[::ffff:7f00:1]/",
    "http://[::127.0.0.1]/",
    "http://[fe80::1]/",
    "http://[fe80::1%25eth0]/",
    "http://[fc00::1]/",
    "http://[fd12:3456:789a::1]/",
    "http://[ff02::1]/",
    "http://[64:ff9b::a00:1]/",
    "http://[64:ff9b:1::1]/",
    "http://[2002:7f00:1::]/",
    "http://[2001:0:0:0:0:0:80ff:fffe]/",
    "http://①②⑦.⓪.⓪.①/",
    "file:///etc/passwd",
    "ftp://news.example/",
    "gopher://news.example:70/_",
    "javascript:alert(1)",
    "//127.0.0.1/",
    "http://user:password@news.example/",
    "http://news.example@127.0.0.1/",
    "http:///etc/passwd",
    "http://news.example:0/",
    "http://news.example:99999/",
    "http://[news.example/",
    "http://news.example\r\nHost: 127.0.0.1/",
    "",
]
PUBLIC = ["93.184.216.34", "8.8.8.8", "2606:4700::1111", "64:ff9b::808:808"]


def by_forms_alone(host: str, port: int) -> list[str]:
    """As the system resolves numbers in every form; names are public."""
    if host.rstrip(".").lower() == "localhost":
        return ["127.0.0.1", "::1"]
    try:
        return [str(entry[4][0]) for entry in socket.getaddrinfo(host, port, flags=socket.AI_NUMERICHOST)]
    except OSError:
        return ["93.184.216.34"] if "." in host and not host.replace(".", "").isdigit() else []


@pytest.mark.parametrize("url", REFUSED)
def test_refused(url: str) -> None:
    with pytest.raises(FetchError) as refused:
        target_of(url, by_forms_alone)
    assert refused.value.code == "address"


@pytest.mark.parametrize("address", PUBLIC)
def test_public_addresses_are_fetched(address: str) -> None:
    target = target_of("http://news.example/a?b=1#c", lambda host, port: [address])
    assert (target.address, target.path, target.authority) == (address, "/a?b=1", "news.example")


def test_a_host_with_one_private_address_among_public_ones_is_refused() -> None:
    with pytest.raises(FetchError):
        target_of("http://news.example/", lambda host, port: ["93.184.216.34", "10.0.0.1"])


def test_a_host_is_resolved_once_and_the_checked_address_is_kept() -> None:
    answers: Iterator[list[str]] = iter([["93.184.216.34"], ["127.0.0.1"]])
    target = target_of("http://rebinding.example/", lambda host, port: next(answers))
    assert target.address == "93.184.216.34"


def test_arabic_hosts_and_paths_are_written_as_the_net_wants_them() -> None:
    target = target_of("https://أخبار.example/السوق?ص=١&x=%20", lambda host, port: ["93.184.216.34"])
    assert target.host.startswith("xn--")
    assert target.path.isascii()
    assert target.path.endswith("&x=%20")


def test_ones_own_network_is_fetched_where_that_is_asked_for() -> None:
    assert target_of("http://10.0.0.1/", resolve_by_system, private=True).address == "10.0.0.1"


def test_nothing_private_is_public() -> None:
    for network in ("127.0.0.0/8", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16", "fc00::/7", "fe80::/10"):
        block = ipaddress.ip_network(network)
        assert not is_public(block[0])
        assert not is_public(block[-1])
