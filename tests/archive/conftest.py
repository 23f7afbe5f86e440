"""Every test of the archive runs on SQLite and on PostgreSQL: the fixture `archive` is an empty archive on either.

Where PostgreSQL is not installed, its half is skipped; on Debian: apt-get install postgresql.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.db import connection

from khabar.archive.door import open_archive, point_at, set_up
from tests.archive.site import Site
from tests.postgres import Server

set_up()  # before any test imports a model
NOWHERE = "sqlite:////dev/null/none.db"  # a test that forgot its archive fails


@pytest.fixture(scope="session")
def empty_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive in SQLite with tables and nothing in them: copying it is faster than making it."""
    file = tmp_path_factory.mktemp("empty") / "archive.db"
    open_archive(f"sqlite:///{file}")
    point_at(NOWHERE)  # closed, so that all of it stands in the one file
    return file


@pytest.fixture(scope="session")
def postgres_archive(postgres_server: Server) -> str:
    """The address of the one archive in PostgreSQL that all tests of the archive empty in turn."""
    url = postgres_server.make("news")
    open_archive(url)
    point_at(NOWHERE)
    return url


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest, empty_file: Path, tmp_path: Path) -> str:
    """The address of an archive that nothing has been put into."""
    if request.param == "sqlite":
        shutil.copyfile(empty_file, tmp_path / "archive.db")
        return f"sqlite:///{tmp_path / 'archive.db'}"
    url: str = request.getfixturevalue("postgres_archive")
    point_at(url)
    with connection.cursor() as cursor:
        tables = [name for name in connection.introspection.table_names(cursor) if name != "django_migrations"]
        cursor.execute(f"TRUNCATE {', '.join(tables)} RESTART IDENTITY CASCADE")
    point_at(NOWHERE)
    return url


@pytest.fixture
def archive(database: str) -> Iterator[str]:
    """An empty archive, open in this process; its address."""
    open_archive(database, make=False)
    yield database
    point_at(NOWHERE)


@pytest.fixture
def khabar(database: str, tmp_path: Path) -> Callable[..., subprocess.CompletedProcess[bytes]]:
    """Run the command on the archive as its user does."""

    def run(*arguments: str | Path, stdin: bytes = b"", code: int = 0) -> subprocess.CompletedProcess[bytes]:
        done = subprocess.run(
            [sys.executable, "-m", "khabar", *map(str, arguments)],
            input=stdin,
            capture_output=True,
            cwd=tmp_path,
            env={**os.environ, "KHABAR_DATABASE": database},
            timeout=120,
            check=False,
        )
        assert done.returncode == code, done.stderr.decode()
        return done

    return run


@pytest.fixture
def site() -> Iterator[Site]:
    site = Site()
    yield site
    site.stop()
