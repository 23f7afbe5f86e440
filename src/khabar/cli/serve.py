"""khabar serve: the desk in a browser."""

import argparse
from importlib import import_module
from types import ModuleType

from khabar.cli.archive_door import add_database
from khabar.cli.options import count
from khabar.errors import UsageError

_NEEDED = ("django", "django_htmx", "granian", "ninja", "whitenoise")
EPILOG = """\
examples:
  khabar serve                               the desk on this machine: http://127.0.0.1:8000
  khabar serve --port 8080
  khabar serve --host 0.0.0.0 --read-only    for everybody, to read only

On your own machine no account is needed. Where others can reach it, make the first account with the link that is printed.
Behind HTTPS set KHABAR_HTTPS=1, and KHABAR_HOSTS to the names of the desk.
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.epilog = EPILOG
    add = parser.add_argument
    add("--host", metavar="ADDRESS", default="127.0.0.1", help="where to listen (%(default)s: this machine alone)")
    add("--port", metavar="N", type=count, default=8000, help="the port (%(default)s)")
    add("--read-only", action="store_true", help="nobody signs in, reads pages in or corrects anything")
    add("--threads", metavar="N", type=count, default=4, help="requests that are answered at once (%(default)s)")
    add_database(parser)


def run(options: argparse.Namespace) -> int:
    desk = _desk()
    served = desk.Served(
        host=options.host,
        port=options.port,
        read_only=options.read_only,
        threads=options.threads,
        database=options.database,
    )
    desk.serve(served)
    return 0


def _desk() -> ModuleType:
    """The desk, which stands on Django and is imported by this command alone."""
    try:
        return import_module("khabar.desk.serving")
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in _NEEDED:
            raise
        raise UsageError(f"the desk needs {error.name}. Install it with: pip install 'khabar[desk]'") from error
