"""One process knows one Django project: that of the desk, which holds the archive. The environment is left as it was."""

import os
from importlib.util import find_spec

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
