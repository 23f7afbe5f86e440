"""The smallest Django project around the archive. The desk begins with `from khabar.archive.settings import *`.

KHABAR_DATABASE says which archive: `sqlite:///path/of.db`, `postgresql://user@host/name`; else a file of the user's own.
"""

import os
import secrets

from khabar.archive.databases import configured, wanted_url

SECRET_KEY = os.environ.get("KHABAR_SECRET") or secrets.token_urlsafe(48)  # the archive signs nothing that outlives it
DEBUG = False
ALLOWED_HOSTS: list[str] = ["localhost", "127.0.0.1", "[::1]"]
INSTALLED_APPS = ["khabar.archive"]
MIDDLEWARE: list[str] = []
ROOT_URLCONF = "khabar.archive.urls"
DATABASES = {"default": configured(wanted_url())}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
USE_TZ = True
TIME_ZONE = "UTC"
LANGUAGE_CODE = "ar"
USE_I18N = True
