"""One process knows one Django project: that of the desk, which holds the archive. The environment is left as it was."""

import os
import shutil
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.postgres import HOW_TO, Server, server_programs

os.environ.setdefault("KHABAR_SECRET", "a key for tests alone, long enough to sign whatever they sign with it")

if find_spec("django") is not None:
    import django

    before = os.environ.get("DJANGO_SETTINGS_MODULE")
    os.environ["DJANGO_SETTINGS_MODULE"] = "khabar.desk.settings"
    django.setup()
    if before is None:
        del os.environ["DJANGO_SETTINGS_MODULE"]
    else:
        os.environ["DJANGO_SETTINGS_MODULE"] = before


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[Server]:
    programs = server_programs()
    if programs is None:
        pytest.skip(HOW_TO)
    base = Path("/tmp") / f"khabar-pg-{os.getpid()}"  # short: the name of a socket has 107 letters at most
    base.mkdir()
    server = Server(programs, base)
    yield server
    server.stop()
    shutil.rmtree(base, ignore_errors=True)
