"""The key that signs what the desk hands out: KHABAR_SECRET, else one made once and kept beside the user's archive."""

import contextlib
import os
import secrets
from pathlib import Path

from khabar.archive.databases import data_folder


def secret_key() -> str:
    """The same key on every start. Where nothing can be kept it is a new one each time."""
    given = os.environ.get("KHABAR_SECRET")
    if given:
        return given
    path = data_folder() / "secret"
    try:
        return path.read_text(encoding="ascii").strip() or _made(path)
    except OSError:
        return _made(path)


def _made(path: Path) -> str:
    key = secrets.token_urlsafe(48)
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="ascii") as stream:
            stream.write(key)
    return key
