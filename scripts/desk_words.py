"""The desk's Arabic words: compile django.po into django.mo, which Django reads, without GNU gettext.

The words to translate are gathered by `django-admin makemessages` (which needs GNU gettext); the tests tell which are missing.
"""

import io
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

SOURCE = Path(__file__).parents[1] / "src/khabar/desk/locale/ar/LC_MESSAGES/django.po"


def compiled(source: Path = SOURCE) -> bytes:
    """The catalog as GNU gettext's binary form."""
    with source.open("rb") as stream:
        catalog = read_po(stream, locale="ar", abort_invalid=True)
    out = io.BytesIO()
    write_mo(out, catalog)
    return out.getvalue()


if __name__ == "__main__":
    SOURCE.with_suffix(".mo").write_bytes(compiled())
