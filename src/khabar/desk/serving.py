"""Serving the desk: granian where it is installed, else Python's own server; stories are found anew beside it."""

import ipaddress
import os
import secrets
import subprocess
import sys
import threading
from wsgiref.simple_server import make_server

import msgspec
from django.apps import apps
from django.core.wsgi import get_wsgi_application
from django.db import DatabaseError

from khabar.archive.databases import VARIABLE
from khabar.archive.door import open_archive
from khabar.errors import UsageError

try:
    from granian import Granian
    from granian.constants import Interfaces
except ImportError:  # no wheel for this machine: Python's own server does for one person
    Granian = None  # type: ignore[assignment]

EVERY = 60.0  # seconds between two looks whether the archive has changed
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
    stop = threading.Event()
    threading.Thread(target=_retell_when_changed, args=(stop,), daemon=True).start()
    try:
        _plain(served) if Granian is None else _granian(served)
    finally:
        stop.set()


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
        log_access=False,
    ).serve()


def _plain(served: Served) -> None:
    with make_server(served.host, served.port, get_wsgi_application()) as server:
        server.serve_forever()


def _retell_when_changed(stop: threading.Event) -> None:
    """Find the stories anew, in a process of its own, whenever the archive has other articles than before."""
    known = None
    while not stop.is_set():
        state = _state()
        if state != known:
            known = state
            subprocess.run([sys.executable, "-m", "django", "retell"], stdout=subprocess.DEVNULL, check=False)
        stop.wait(EVERY)


def _state() -> object:
    """What tells that the archive has changed; None where it cannot be asked just now."""
    versions = apps.get_model("archive", "Version").objects
    corrections = apps.get_model("desk", "Correction").objects
    try:
        return versions.count(), versions.order_by("-pk").values_list("pk").first(), corrections.count()
    except DatabaseError:
        return None


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _is_any(host: str) -> bool:
    return host in ("0.0.0.0", "::", "")
