"""Every test of the archive runs on SQLite and on PostgreSQL: the fixture `archive` is an empty archive on either.

PostgreSQL is started here, in a folder of its own, on a socket alone. Where it is not installed, its half is skipped;
on Debian: apt-get install postgresql.
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

set_up()  # before any test imports a model
NOWHERE = "sqlite:////dev/null/none.db"  # a test that forgot its archive fails
HOW_TO = "PostgreSQL is not installed: apt-get install postgresql"


def server_programs() -> Path | None:
    """The folder of initdb and pg_ctl: on the path, or where Debian keeps them."""
    found = shutil.which("initdb")
    if found:
        return Path(found).resolve().parent
    return max(Path("/usr/lib/postgresql").glob("*/bin"), default=None)


class Server:
    """A PostgreSQL server of our own."""

    def __init__(self, programs: Path, folder: Path) -> None:
        self.programs, self.folder = programs, folder
        if os.geteuid() == 0:
            shutil.chown(folder, "postgres")
            folder.parent.chmod(0o755)
        self.run("initdb", "-D", f"{folder}/data", "-A", "trust", "-U", "khabar", "--no-sync", "-E", "UTF8", "--locale=C.UTF-8")
        options = f"-c listen_addresses='' -k {folder} -c fsync=off -c full_page_writes=off"
        self.run("pg_ctl", "-D", f"{folder}/data", "-w", "-o", options, "-l", f"{folder}/log", "start")
        self.run("createdb", "-h", str(folder), "-U", "khabar", "news")
        open_archive(self.url)

    def run(self, program: str, *arguments: str) -> None:
        command = [str(self.programs / program), *arguments]
        if os.geteuid() == 0:  # the server refuses to be root
            command = ["runuser", "-u", "postgres", "--", *command]
        done = subprocess.run(command, check=False, capture_output=True, text=True, cwd="/")
        assert done.returncode == 0, done.stderr

    @property
    def url(self) -> str:
        return f"postgresql://khabar@/news?host={self.folder}"

    def stop(self) -> None:
        self.run("pg_ctl", "-D", f"{self.folder}/data", "-m", "immediate", "stop")


@pytest.fixture(scope="session")
def postgres_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    programs = server_programs()
    if programs is None:
        pytest.skip(HOW_TO)
    base = Path("/tmp") / f"khabar-pg-{os.getpid()}"
    base.mkdir()
    server = Server(programs, base)
    yield server
    server.stop()
    shutil.rmtree(base, ignore_errors=True)


@pytest.fixture(scope="session")
def empty_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive in SQLite with tables and nothing in them: copying it is faster than making it."""
    file = tmp_path_factory.mktemp("empty") / "archive.db"
    open_archive(f"sqlite:///{file}")
    point_at(NOWHERE)  # closed, so that all of it stands in the one file
    return file


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest, empty_file: Path, tmp_path: Path) -> str:
    """The address of an archive that nothing has been put into."""
    if request.param == "sqlite":
        shutil.copyfile(empty_file, tmp_path / "archive.db")
        return f"sqlite:///{tmp_path / 'archive.db'}"
    server: Server = request.getfixturevalue("postgres_server")
    point_at(server.url)
    with connection.cursor() as cursor:
        tables = [name for name in connection.introspection.table_names(cursor) if name != "django_migrations"]
        cursor.execute(f"TRUNCATE {', '.join(tables)} RESTART IDENTITY CASCADE")
    point_at(NOWHERE)
    return server.url


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
