"""Serving the desk: granian where it is installed, else Python's own server; stories are found anew beside it."""

import ipaddress
import os
import secrets
import subprocess
import sys
from wsgiref.simple_server import make_server

import msgspec
from django.apps import apps
from django.core.wsgi import get_wsgi_application
from django.db import connections

from khabar.archive.databases import VARIABLE
from khabar.archive.door import open_archive
from khabar.errors import UsageError

try:
    from granian import Granian
    from granian.constants import Interfaces
    from granian.log import LogLevels
except ImportError:  # no wheel for this machine: Python's own server does for one person
    Granian = None  # type: ignore[assignment]

APPLICATION = "khabar.desk.wsgi:application"
_TOKEN = "KHABAR_SETUP_TOKEN"


class Served(msgspec.Struct, frozen=True, kw_only=True):
    """How to serve. host, port: where to listen."""

    host: str = "127.0.0.1"
    port: int = 8000
    read_only: bool = False
    threads: int = 4
    database: str | None = None  # else KHABAR_DATABASE, else a file of the user's own

    @property
    def is_local(self) -> bool:
        return self.host == "localhost" or _is_loopback(self.host)


def serve(served: Served) -> None:
    """Serve until stopped. Makes the archive's tables where there are none."""
    _prepare(served)
    open_archive()
    print(_told(served), flush=True)
    connections.close_all()  # the server's processes open their own
    teller = subprocess.Popen([sys.executable, "-m", "django", "retell", "--follow"], stdout=subprocess.DEVNULL)
    try:
        _plain(served) if Granian is None else _granian(served)
    finally:
        teller.terminate()


def _prepare(served: Served) -> None:
    """Tell the settings, which every process of the server reads from the environment."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "khabar.desk.settings"
    if served.database:
        os.environ[VARIABLE] = served.database
    if served.read_only:
        os.environ["KHABAR_READONLY"] = "1"
    if served.is_local:
        os.environ.setdefault("KHABAR_OPEN", "1")
    elif not _is_any(served.host):
        os.environ["KHABAR_HOSTS"] = ",".join(filter(None, (os.environ.get("KHABAR_HOSTS"), served.host)))
    elif not os.environ.get("KHABAR_HOSTS"):
        raise UsageError(f"--host {served.host}: set KHABAR_HOSTS to the names by which the desk is called, parted by commas.")
    os.environ.setdefault(_TOKEN, secrets.token_urlsafe(12))


def _told(served: Served) -> str:
    shown = f"[{served.host}]" if ":" in served.host else served.host
    address = f"http://{'localhost' if _is_any(served.host) else shown}:{served.port}/"
    lines = [f"khabar: the desk is at {address}   (Ctrl-C stops it)"]
    if not served.read_only and not apps.get_model("auth", "User").objects.exists():
        lines.append(f"khabar: to make the first account: {address}accounts/first/?token={os.environ[_TOKEN]}")
    return "\n".join(lines)


def _granian(served: Served) -> None:
    Granian(
        APPLICATION,
        address=served.host,
        port=served.port,
        interface=Interfaces.WSGI,
        workers=1,  # rate limits are counted in its memory
        blocking_threads=served.threads,
        websockets=False,
        log_level=LogLevels.warning,
    ).serve()


def _plain(served: Served) -> None:
    with make_server(served.host, served.port, get_wsgi_application()) as server:
        server.serve_forever()


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _is_any(host: str) -> bool:
    return host in ("0.0.0.0", "::", "")
