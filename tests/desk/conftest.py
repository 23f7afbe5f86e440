"""A desk over an empty archive, and one over the project's own samples; both on SQLite and on PostgreSQL.

Where PostgreSQL is not installed, its half is skipped; on Debian: apt-get install postgresql.
"""

import json
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from django.core.cache import cache
from django.test import Client

from khabar.archive.door import open_archive, point_at
from khabar.archive.ingest.paths import raws_of_paths
from khabar.archive.ingest.raw import Given, Raw
from khabar.archive.ingest.run import ingest
from khabar.archive.models import Article
from khabar.desk.story.retell import retell
from tests.postgres import Server

ROOT = Path(__file__).parents[2]
SAMPLES = [
    *sorted(map(str, (ROOT / "tests/articles").glob("*.html"))),
    str(ROOT / "tests/articles/wire.jsonl"),
    str(ROOT / "examples"),
]
NOWHERE = "sqlite:////dev/null/none.db"


def copied(file: Path, folder: Path) -> str:
    shutil.copyfile(file, folder / "archive.db")
    return f"sqlite:///{folder / 'archive.db'}"


@pytest.fixture(scope="session")
def empty_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("desk") / "empty.db"
    open_archive(f"sqlite:///{file}")
    point_at(NOWHERE)
    return file


@pytest.fixture(scope="session")
def samples_file(empty_file: Path) -> Path:
    """The samples, ingested once, with their stories."""
    file = empty_file.with_name("samples.db")
    shutil.copyfile(empty_file, file)
    open_archive(f"sqlite:///{file}", make=False)
    ingest(raws_of_paths(SAMPLES))
    retell()
    point_at(NOWHERE)
    return file


@pytest.fixture(scope="session")
def templates(postgres_server: Server) -> Server:
    """The server, with a database «empty» and one «samples», of which each test gets a copy."""
    open_archive(postgres_server.make("empty"))
    point_at(NOWHERE)
    open_archive(postgres_server.make("samples", like="empty"))
    ingest(raws_of_paths(SAMPLES))
    retell()
    point_at(NOWHERE)
    return postgres_server


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest) -> str:
    """Which database the archive of a test stands in."""
    return str(request.param)


@pytest.fixture
def empty(database: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of an empty archive, open in this process."""
    with opened("empty", database, request, tmp_path) as url:
        yield url


@pytest.fixture
def samples(database: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    with opened("samples", database, request, tmp_path) as url:
        yield url


@contextmanager
def opened(name: str, database: str, request: pytest.FixtureRequest, folder: Path) -> Iterator[str]:
    """A copy of an archive, open in this process; its address."""
    cache.clear()
    if database == "sqlite":
        url = copied(request.getfixturevalue(f"{name}_file"), folder)
    else:
        url = request.getfixturevalue("templates").make(f"test_{os.getpid()}", like=name)
    open_archive(url, make=False)
    yield url
    point_at(NOWHERE)
    if database != "sqlite":
        request.getfixturevalue("templates").drop(f"test_{os.getpid()}")


@pytest.fixture
def open_desk(settings_of: Callable[..., None]) -> None:
    """A desk on one's own machine: whoever reaches it may edit until there is an account."""
    settings_of(OPEN_DESK=True)


@pytest.fixture
def settings_of(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    from django.conf import settings

    def change(**values: object) -> None:
        for name, value in values.items():
            monkeypatch.setattr(settings, name, value)

    return change


@pytest.fixture
def browser() -> Client:
    """A browser without JavaScript that asks for CSRF tokens as a real one is asked for them."""
    return Client(headers={"host": "localhost"})


@pytest.fixture
def take(empty: str) -> Callable[..., Article]:
    """Ingest a text; its article. lines: as JSONL, which is taken as it is, title first."""

    def taken(page: str, url: str | None = None, lines: bool = False) -> Article:
        data = page.encode()
        if lines:
            title, *paragraphs = page.split("\n\n")
            told = {"id": "1", "url": url, "title": title, "paragraphs": paragraphs, "published": "2024-05-17"}
            data = json.dumps(told).encode()
        given = Given() if lines else Given(url=url, published="2024-05-17")
        ingest([Raw(kind="line" if lines else "page", data=data, given=given, where="page")])
        return Article.objects.select_related("current").latest("pk")

    return taken
