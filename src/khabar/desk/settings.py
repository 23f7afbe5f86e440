"""The desk's settings: the archive's, and what a site needs. The environment says the rest.

KHABAR_HOSTS     names under which it may be called, beside localhost: "desk.example.org,desk.local"
KHABAR_HTTPS     1: it is served behind HTTPS; cookies, redirects and HSTS follow
KHABAR_READONLY  1: nobody signs in, reads in or corrects anything here
KHABAR_OPEN      1: as long as there is no account, whoever can reach it may edit (`khabar serve` on one's own machine)
KHABAR_PROXIES   how many proxies of one's own stand in front, whose X-Forwarded-For is believed (0)
"""

import os
from pathlib import Path

from khabar.archive.settings import *  # noqa: F403
from khabar.archive.settings import ALLOWED_HOSTS, INSTALLED_APPS
from khabar.desk.secret import secret_key

SECRET_KEY = secret_key()
HERE = Path(__file__).parent
READ_ONLY = os.environ.get("KHABAR_READONLY") == "1"
OPEN_DESK = os.environ.get("KHABAR_OPEN") == "1" and not READ_ONLY
PROXIES = int(os.environ.get("KHABAR_PROXIES") or 0)

ALLOWED_HOSTS = [*ALLOWED_HOSTS, *filter(None, os.environ.get("KHABAR_HOSTS", "").split(","))]
INSTALLED_APPS = [
    "khabar.desk",
    *INSTALLED_APPS,
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_htmx",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "khabar.desk.middleware.headers",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "khabar.desk.middleware.wishes",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
ROOT_URLCONF = "khabar.desk.urls"
WSGI_APPLICATION = "khabar.desk.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [HERE / "templates", *sorted(HERE.glob("*/templates"))],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "khabar.desk.context.desk",
            ],
        },
    }
]
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "khabar"}}

LANGUAGES = [("ar", "العربية"), ("en", "English")]
LOCALE_PATHS = [HERE / "locale"]

STATIC_URL = "/static/"
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = False
WHITENOISE_MAX_AGE = 3600

LOGIN_URL = "account:login"
LOGIN_REDIRECT_URL = "front:front"
LOGOUT_REDIRECT_URL = "front:front"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
AUTH_PASSWORD_VALIDATORS[1]["OPTIONS"] = {"min_length": 10}  # type: ignore[assignment]

DATA_UPLOAD_MAX_MEMORY_SIZE = 12_000_000
FILE_UPLOAD_MAX_MEMORY_SIZE = 12_000_000
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
if os.environ.get("KHABAR_HTTPS") == "1":
    SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = True
    SECURE_HSTS_SECONDS = 31_536_000
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in ALLOWED_HOSTS if host[0] not in ".[*"]
    # whether the other names of the host speak HTTPS too is not ours to say
    SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W021"]
