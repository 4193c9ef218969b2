"""Settings. What an installation may change comes from the environment: docs/guide/installing.md."""

import os
from pathlib import Path
from typing import Any

from baton.config import database, secrets

# Sheets of strangers are read by the guarded parser, also where lxml is there (openpyxl prefers that one).
os.environ.setdefault("OPENPYXL_LXML", "False")

ROOT = Path(__file__).resolve().parents[2]
DATA = Path(os.environ.get("BATON_DATA") or ROOT / "data").resolve()
DATA.mkdir(parents=True, exist_ok=True)

DEBUG = os.environ.get("BATON_DEBUG") == "1"
DEMO = os.environ.get("BATON_DEMO") == "1"
SECRET_KEY = secrets.secret_key(DATA)
PUBLIC_URL = os.environ.get("BATON_URL", "").rstrip("/")
ALLOWED_HOSTS = [host for host in os.environ.get("BATON_HOSTS", "*").split(",") if host]
CSRF_TRUSTED_ORIGINS = [PUBLIC_URL] if PUBLIC_URL else []
BEHIND_PROXY = os.environ.get("BATON_PROXY") == "1"
OVER_HTTPS = PUBLIC_URL.startswith("https:")
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if BEHIND_PROXY else None
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = OVER_HTTPS
# Without a proxy that says so, every request would look like plain HTTP and be sent round in a circle.
SECURE_SSL_REDIRECT = OVER_HTTPS and BEHIND_PROXY
SECURE_HSTS_SECONDS = int(os.environ.get("BATON_HSTS_DAYS", "365")) * 24 * 3600 if OVER_HTTPS else 0
# What else runs below this host name, and what browsers ship with, is not ours to decide.
SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W021"]

INSTALLED_APPS = [
    "baton.accounts",
    "baton.calendars",
    "baton.activity",
    "baton.files",
    "baton.jobs",
    "baton.membership",
    "baton.boards",
    "baton.approvals",
    "baton.search",
    "baton.timesheets",
    "baton.segments",
    "baton.budgets",
    "baton.invoicing",
    "baton.desk",
    "baton.measuring",
    "baton.capacity",
    "baton.profits",
    "baton.notifications",
    "baton.webhooks",
    "baton.feeds",
    "baton.rules",
    "baton.statik",
    "baton.intake",
    "baton.interchange",
    "baton.demo",
    "baton.web",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.humanize",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "baton.web.speaking.SpeakTheReadersLanguage",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "allauth.usersessions.middleware.UserSessionsMiddleware",
    "baton.web.guarding.Headers",
    "baton.web.pacing.pacing.pace",
    "baton.web.once.once",
    "baton.approvals.viewing_as.note_views",
]
ROOT_URLCONF = "baton.config.urls"
WSGI_APPLICATION = "baton.config.wsgi.application"
TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "django.template.context_processors.i18n",
            ]
        },
    }
]

DATABASES = {"default": database.from_environment(DATA)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_RATE_LIMITS = {
    # Wrong secrets are counted in baton.accounts.guessing; these hold back floods.
    "login_failed": None,
    "login": "60/m/ip",
    "reset_password": "20/10m/ip,10/h/key",
    "reset_password_from_key": "20/m/ip",
    "change_password": "20/m/user",
    "reauthenticate": "20/m/user",
}
ACCOUNT_FORMS = {
    "change_password": "baton.membership.second_factor.forms.OtherPassword",
}
ACCOUNT_REAUTHENTICATION_TIMEOUT = 600
MFA_ADAPTER = "baton.membership.second_factor.keeping.KeptSafe"
MFA_FORMS = {
    "authenticate": "baton.membership.second_factor.forms.CodeForm",
    "reauthenticate": "baton.membership.second_factor.forms.CodeOnceMore",
}
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
# An address comes from an invitation that was sent to it.
MFA_ALLOW_UNVERIFIED_EMAIL = True
MFA_RECOVERY_CODES_SHOW_ONCE = True
MFA_TOTP_ISSUER = "Baton"
# Clocks differ: the codes of the half minutes beside this one count too, each once (second_factor.checking).
MFA_TOTP_TOLERANCE = 1
MFA_RATE_LIMITS = {"webauthn_login": "30/m/ip"}

# Single sign-on with one OpenID Connect provider: docs/guide/installing.md.
OIDC_ISSUER = os.environ.get("BATON_OIDC_ISSUER", "").rstrip("/")
OIDC_CLIENT_ID = os.environ.get("BATON_OIDC_CLIENT_ID", "")
OIDC_CLIENT_SECRET = os.environ.get("BATON_OIDC_CLIENT_SECRET", "")
OIDC_NAME = os.environ.get("BATON_OIDC_NAME", "") or "OpenID Connect"
OIDC_DOMAINS = os.environ.get("BATON_OIDC_DOMAINS", "").casefold().replace(",", " ").split()
# Whether it asks for a second factor itself, so that Baton need not.
OIDC_TRUSTED = os.environ.get("BATON_OIDC_TRUSTED") == "1"
# "relay:member": who comes from one of the domains joins this workspace in this role, without an invitation.
OIDC_JOIN = os.environ.get("BATON_OIDC_JOIN", "")

# How many proxies of ours stand before this server; only then X-Forwarded-For says where somebody comes from.
ALLAUTH_TRUSTED_PROXY_COUNT = int(os.environ.get("BATON_PROXIES") or os.environ.get("BATON_PROXY") or "0")
PASSWORD_RESET_TIMEOUT = 3600
ACCOUNT_ADAPTER = "baton.membership.doors.InvitationOnly"
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = False
ACCOUNT_LOGOUT_REDIRECT_URL = "/accounts/login/?left=1"
USERSESSIONS_TRACK_ACTIVITY = False
SESSION_ENGINE = "baton.accounts.sessions"
SESSION_COOKIE_AGE = 30 * 24 * 3600
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"

EMAIL_BACKEND = (
    "django.core.mail.backends.smtp.EmailBackend"
    if os.environ.get("BATON_SMTP_HOST")
    else "django.core.mail.backends.console.EmailBackend"
)
EMAIL_HOST = os.environ.get("BATON_SMTP_HOST", "")
EMAIL_PORT = int(os.environ.get("BATON_SMTP_PORT", "587"))
EMAIL_HOST_USER = os.environ.get("BATON_SMTP_USER", "")
EMAIL_HOST_PASSWORD = os.environ.get("BATON_SMTP_PASSWORD", "")
EMAIL_USE_TLS = os.environ.get("BATON_SMTP_TLS", "1") == "1"
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = os.environ.get("BATON_MAIL_FROM", "Baton <baton@localhost>")
# Mails that come in: the address that people write to, and the box that it is read from (baton.intake.mail).
MAIL_IN_ADDRESS = os.environ.get("BATON_MAIL_IN_ADDRESS", "").strip()
MAIL_IN_HOST = os.environ.get("BATON_MAIL_IN_HOST", "").strip()
MAIL_IN_PORT = int(os.environ.get("BATON_MAIL_IN_PORT", "993"))
MAIL_IN_USER = os.environ.get("BATON_MAIL_IN_USER", "")
MAIL_IN_PASSWORD = os.environ.get("BATON_MAIL_IN_PASSWORD", "")
# tls: from the first byte; starttls; none: only to this very machine.
MAIL_IN_SECURITY = os.environ.get("BATON_MAIL_IN_SECURITY", "tls")
MAIL_IN_FOLDER = os.environ.get("BATON_MAIL_IN_FOLDER", "INBOX")
MAIL_IN_LIMIT_BYTES = int(os.environ.get("BATON_MAIL_IN_LIMIT_MB", "30")) * 1024 * 1024
SLACK_API = "https://slack.com/api"

LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("ru", "Русский"), ("nl", "Nederlands")]
# Packages that speak to people without being Django apps.
LOCALE_PATHS = [ROOT / "baton" / package / "locale" for package in ("kit", "keeping", "audiences")]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "UTC"

STATIC_URL = "/static/"
STATIC_ROOT = DATA / "static"
STATIC_ROOT.mkdir(exist_ok=True)
SCREENS = Path(os.environ.get("BATON_SCREENS") or ROOT / "frontend" / "dist")
WHITENOISE_ROOT = SCREENS if SCREENS.exists() else None
WHITENOISE_INDEX_FILE = False
# The build names a script by its content, so nobody has to ask for it again.
WHITENOISE_IMMUTABLE_FILE_TEST = r"^/assets/.+-[\w-]{8}\.\w+$"
# The few files of the server's own pages come straight from their packages: nothing to collect.
WHITENOISE_USE_FINDERS = True
MEDIA_ROOT = DATA / "files"
# Few threads: Django's work is bound by one interpreter, and SQLite by one writer.
THREADS = int(os.environ.get("BATON_THREADS", "4"))
FILE_LIMIT_BYTES = int(os.environ.get("BATON_FILE_LIMIT_MB", "50")) * 1024 * 1024
FILE_UPLOAD_HANDLERS = ["baton.files.receiving.StraightToDisk"]
DATA_UPLOAD_MAX_MEMORY_SIZE = 16 * 1024 * 1024

CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "baton_cache",
        # The default of 300 would let a stranger push the counts of others out.
        "OPTIONS": {"MAX_ENTRIES": 100_000},
    },
}
# Of one token or session; 0: any number (baton.web.pacing).
REQUESTS_PER_MINUTE = int(os.environ.get("BATON_REQUESTS_PER_MINUTE", "1200"))
# Hosts, host:port and networks that may be called though they are not public (baton.kit.outgoing).
ALLOW_OUTGOING = [entry for entry in os.environ.get("BATON_ALLOW_OUTGOING", "").split(",") if entry.strip()]
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    # A refusal (4xx) is an answer, not an event for the operator.
    "loggers": {"django.request": {"level": "ERROR"}},
}
