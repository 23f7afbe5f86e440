"""Settings for programs that write into the archive and serve nobody: the archive's, and what people said on the desk.

`khabar ingest`, `watch` and `reread` run with them, so that corrections hold in what they write, in the same transaction.
"""

from khabar.archive.settings import *  # noqa: F403
from khabar.archive.settings import INSTALLED_APPS

INSTALLED_APPS = ["khabar.desk", *INSTALLED_APPS, "django.contrib.auth", "django.contrib.contenttypes"]
