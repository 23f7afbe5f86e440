"""A PostgreSQL server of our own, in a folder of its own, on a socket alone."""

import os
import shutil
import subprocess
from pathlib import Path

HOW_TO = "PostgreSQL is not installed: apt-get install postgresql"


def server_programs() -> Path | None:
    """The folder of initdb and pg_ctl: on the path, or where Debian keeps them."""
    found = shutil.which("initdb")
    if found:
        return Path(found).resolve().parent
    return max(Path("/usr/lib/postgresql").glob("*/bin"), default=None)


class Server:
    """It runs from here on, until it is stopped."""

    def __init__(self, programs: Path, folder: Path) -> None:
        self.programs, self.folder = programs, folder
        if os.geteuid() == 0:
            shutil.chown(folder, "postgres")
            folder.parent.chmod(0o755)
        self.run("initdb", "-D", f"{folder}/data", "-A", "trust", "-U", "khabar", "--no-sync", "-E", "UTF8", "--locale=C.UTF-8")
        options = f"-c listen_addresses='' -k {folder} -c fsync=off -c full_page_writes=off"
        self.run("pg_ctl", "-D", f"{folder}/data", "-w", "-o", options, "-l", f"{folder}/log", "start")

    def run(self, program: str, *arguments: str) -> None:
        command = [str(self.programs / program), *arguments]
        if os.geteuid() == 0:  # the server refuses to be root
            command = ["runuser", "-u", "postgres", "--", *command]
        done = subprocess.run(command, check=False, capture_output=True, text=True, cwd="/")
        assert done.returncode == 0, done.stderr

    def make(self, name: str, like: str = "template0") -> str:
        """A new database, a copy of another that nobody is connected to; its address."""
        self.run("createdb", "-h", str(self.folder), "-U", "khabar", "-T", like, name)
        return self.url(name)

    def drop(self, name: str) -> None:
        self.run("dropdb", "-h", str(self.folder), "-U", "khabar", "--force", "--if-exists", name)

    def url(self, name: str) -> str:
        return f"postgresql://khabar@/{name}?host={self.folder}"

    def stop(self) -> None:
        self.run("pg_ctl", "-D", f"{self.folder}/data", "-m", "immediate", "stop")
