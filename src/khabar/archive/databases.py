"""Which database the archive stands in, as an address: `sqlite:///…` or `postgresql://…`."""

import os
import sys
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from khabar.errors import UsageError

VARIABLE = "KHABAR_DATABASE"
_SHAPES = "Write sqlite:///folder/file.db or postgresql://user:password@host:5432/name."
_PRAGMAS = (
    "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON; PRAGMA temp_store=MEMORY;"
    "PRAGMA cache_size=-65536; PRAGMA mmap_size=268435456; PRAGMA journal_size_limit=67108864;"
)


def data_folder() -> Path:
    """Where this user's programs keep their data, by the custom of the system."""
    home = Path.home()
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA") or home / "AppData/Local")
    elif sys.platform == "darwin":
        base = home / "Library/Application Support"
    else:
        base = Path(os.environ.get("XDG_DATA_HOME") or home / ".local/share")
    return base / "khabar"


def wanted_url() -> str:
    """The address in KHABAR_DATABASE; without it a file in the user's data folder."""
    return os.environ.get(VARIABLE) or f"sqlite:///{data_folder() / 'archive.db'}"


def configured(url: str) -> dict[str, Any]:
    """Django's settings for the database at this address."""
    scheme = url.partition(":")[0].partition("+")[0]
    if scheme == "sqlite":
        return _sqlite(url)
    if scheme in ("postgresql", "postgres"):
        return _postgres(url)
    raise UsageError(f"{VARIABLE}={_without_password(url)}: no database that khabar knows. {_SHAPES}")


def prepare_connection(connection: Any, **_: Any) -> None:
    """What every new connection to SQLite is told: readers never wait for the writer, and a kill loses nothing."""
    if connection.vendor == "sqlite":
        connection.connection.executescript(_PRAGMAS)


def _sqlite(url: str) -> dict[str, Any]:
    path = unquote(url.partition("://")[2])
    path = path[1:] if path.startswith("/") else path
    if not path or path == ":memory:":
        raise UsageError(f"{VARIABLE}={url}: the archive is a file. {_SHAPES}")
    file = Path(path).expanduser().absolute()
    options = {"timeout": 30, "transaction_mode": "IMMEDIATE"}
    return {"ENGINE": "django.db.backends.sqlite3", "NAME": str(file), "OPTIONS": options, "CONN_MAX_AGE": None}


def _postgres(url: str) -> dict[str, Any]:
    parts = urlsplit(url)
    try:
        port = parts.port
    except ValueError:
        port = -1
    name = unquote(parts.path.lstrip("/"))
    if not name or port == -1:
        raise UsageError(f"{VARIABLE}={_without_password(url)}: names no database. {_SHAPES}")
    asked = dict(parse_qsl(parts.query))
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": name,
        "USER": unquote(parts.username or "") or asked.pop("user", ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(parts.hostname or "") or asked.pop("host", ""),
        "PORT": str(port or ""),
        "OPTIONS": asked,
        "CONN_MAX_AGE": 600,
        "CONN_HEALTH_CHECKS": True,
    }


def _without_password(url: str) -> str:
    parts = urlsplit(url)
    return url.replace(f":{parts.password}@", ":…@") if parts.password else url
