"""Settings: one module, everything from the environment, safe by default.

`MODUS` is `productie` unless the start of a demo says `demo`. Productie refuses to start without its secrets.
"""

import base64
import secrets
import sys
from pathlib import Path
from typing import Any

import dj_database_url
from celery.schedules import crontab
from csp.constants import NONCE, NONE, SELF
from django.core.exceptions import ImproperlyConfigured

from regio import omgeving
from regio.aanbieders import OngeldigeAanbieders, lees_aanbieders
from regio.logboek import logging_instellingen

BASE_DIR = Path(__file__).resolve().parent.parent

# --- what is this installation ------------------------------------------------------------------------------

MODUS = omgeving.tekst("MODUS", "productie")
if MODUS not in {"productie", "demo"}:
    raise ImproperlyConfigured(f"MODUS moet 'productie' of 'demo' zijn, niet '{MODUS}'.")
DEMO = MODUS == "demo"
DEBUG = False
PRODUCTNAAM = "Samen Thuis"
VERSIE = "0.1.0"
VAR_DIR = Path(omgeving.tekst("VAR_DIR", str(BASE_DIR / "var")))
BACK_UP_MAP = Path(omgeving.tekst("BACK_UP_MAP", str(VAR_DIR / "back_up")))
VASTE_DAG = omgeving.tekst("VASTE_DAG")  # fixes 'today' in a demo or a test, never in productie
if VASTE_DAG and not DEMO:
    raise ImproperlyConfigured("VASTE_DAG kan alleen in een demo: in productie is vandaag gewoon vandaag.")
DEMO_ACCOUNTS_FUNCTIE = "samenwerking.demo.accounts"

# --- secrets ------------------------------------------------------------------------------------------------

_DEMO_GEHEIMEN = VAR_DIR / "geheimen" if DEMO else None


def _nieuwe_zoeksleutel() -> str:
    return base64.b64encode(secrets.token_bytes(32)).decode()


def _nieuwe_sleutel() -> str:
    return f"1:{_nieuwe_zoeksleutel()}"


SECRET_KEY = omgeving.geheim("SECRET_KEY", _DEMO_GEHEIMEN)
SECRET_KEY_FALLBACKS = omgeving.lijst("SECRET_KEY_FALLBACKS")  # older keys, while the new one takes over
BSN_SLEUTELS = omgeving.geheim("BSN_SLEUTELS", _DEMO_GEHEIMEN, _nieuwe_sleutel)
BSN_ZOEKSLEUTEL = omgeving.geheim("BSN_ZOEKSLEUTEL", _DEMO_GEHEIMEN, _nieuwe_zoeksleutel)

# --- the house: these are the only lines that name the other apps ------------------------------------------

INSTALLED_APPS = [
    "regio",
    "toegang",
    "financien",
    "samenwerking",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django.forms",
    "django_htmx",
    "simple_history",
    "guardian",
    "csp",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
]
MUUR_LIJSTEN = "toegang.bereik.muurlijsten"
NA_HERSTEL = "toegang.acties.register.vernietig_opnieuw"  # what was destroyed does not come back with an old back-up
_APPS = ("regio", "toegang", "financien", "samenwerking")
WERK = ["regio.beheer.werk_voor", *(f"{app}.werk.werk_voor" for app in _APPS[1:])]
PARAMETERS = ["toegang.parameters.SOORTEN", "samenwerking.parameters.SOORTEN"]
ZOEKEN = [f"{app}.zoeken.zoek" for app in _APPS]
NAVIGATIE = [f"{app}.navigatie.voor" for app in _APPS]
REFERENTIE = [
    "regio.acties.referentie.laad_referentie",
    "toegang.acties.referentie.laad_producten",
    "toegang.acties.dwangsombedragen.laad_dwangsombedragen",
    "toegang.acties.afwegingsfactoren.laad_factoren",
    "toegang.acties.leefgebieden.laad_leefgebieden",
    "financien.acties.referentie.laad_taakvelden",
]

ROOT_URLCONF = "regio.urls"
WSGI_APPLICATION = "regio.wsgi.application"
ASGI_APPLICATION = "regio.asgi.application"
LEVEND = "samenwerking.teksten.leven.routes.ROUTES"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "regio.middleware.logregel",  # outside the session: one line per request, without personal data
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "regio.middleware.pet",  # last: it opens the transaction of the request with the lists of the wall
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "csp.context_processors.nonce",
                "regio.schil.schil",
            ],
        },
    }
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

# --- database: embedded without DATABASE_URL, two roles -----------------------------------------------------

DB_ROL = omgeving.tekst("DB_ROL", "app")
if DB_ROL not in {"app", "eigenaar"}:
    raise ImproperlyConfigured(f"DB_ROL moet 'app' of 'eigenaar' zijn, niet '{DB_ROL}'.")
INGEBED = not omgeving.tekst("DATABASE_URL")

DATABASES: dict[str, dict[str, Any]]
if INGEBED:
    from regio.ingebed.plaatsen import plaatsen

    DATABASES = {
        "default": {
            "ENGINE": "regio.ingebed",
            "NAME": "regio",
            "HOST": str(plaatsen(VAR_DIR).socket),
            "USER": "regio_eigenaar" if DB_ROL == "eigenaar" else "regio_app",
            "CONN_HEALTH_CHECKS": True,
        }
    }
else:
    _adres = omgeving.tekst("DATABASE_URL")
    if DB_ROL == "eigenaar":
        _adres = omgeving.geheim("DATABASE_URL_EIGENAAR", None)
    try:
        _database = dj_database_url.parse(_adres)
    except ValueError as fout:
        raise ImproperlyConfigured(
            "DATABASE_URL is geen geldig adres. Schrijf het als postgres://regio_app:wachtwoord@server:5432/regio."
        ) from fout
    if _database.get("ENGINE") != "django.db.backends.postgresql":
        raise ImproperlyConfigured("DATABASE_URL moet naar PostgreSQL wijzen (postgres://...).")
    _database["OPTIONS"] = {
        **_database.get("OPTIONS", {}),
        "options": "-c statement_timeout=60s -c lock_timeout=10s -c idle_in_transaction_session_timeout=120s",
    }
    if DB_ROL == "eigenaar":  # long work such as a migration or a restore has no time limit
        _database["OPTIONS"]["options"] = "-c lock_timeout=10s"
    elif omgeving.ja("DATABASE_POOL", standaard=not any(naam in sys.argv[0] for naam in ("celery", "manage.py"))):
        # for processes that serve: bounded, and never carried over a fork, so a worker opens its own connections;
        # a command without it says at once that the server cannot be reached
        _database["OPTIONS"]["pool"] = {
            "min_size": 1,
            "max_size": omgeving.getal("DATABASE_POOL_MAX", 8),
            "timeout": 10,
        }
    DATABASES = {"default": dict(_database)}

DATABASES["default"]["ATOMIC_REQUESTS"] = True

# --- background work ----------------------------------------------------------------------------------------

CELERY_BROKER_URL = omgeving.tekst("CELERY_BROKER_URL")
if not CELERY_BROKER_URL:
    from regio.ingebed.plaatsen import plaatsen

    CELERY_BROKER_URL = f"redis+socket://{plaatsen(VAR_DIR).broker_socket}"
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_TASK_IGNORE_RESULT = True  # the row of the Opdracht is the result
CELERY_TASK_SERIALIZER = "json"
CELERY_ACCEPT_CONTENT = ["json"]
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
CELERY_BROKER_TRANSPORT_OPTIONS: dict[str, object] = {"max_retries": 1, "interval_start": 0}  # the sweep tries again
if CELERY_BROKER_URL.startswith("redis"):
    CELERY_BROKER_TRANSPORT_OPTIONS["visibility_timeout"] = 600
CELERY_TIMEZONE = "Europe/Amsterdam"
CELERY_TASK_ROUTES = {  # done by a worker that knows the owner of the tables
    "regio.back_up": {"queue": "back_up"},
    "regio.bewaar_register": {"queue": "back_up"},
}
CELERY_BEAT_SCHEDULE = {
    "veeg": {"task": "regio.veeg", "schedule": 60.0},
    "back_up": {"task": "regio.back_up", "schedule": crontab(hour=3, minute=15)},
    "publiceer_tellingen": {"task": "toegang.publiceer_tellingen", "schedule": crontab(hour=1, minute=15)},
    "vergeet_gasten": {"task": "samenwerking.vergeet_gasten", "schedule": crontab(hour=2, minute=30)},
    "ruim_sessies": {"task": "regio.ruim_sessies", "schedule": crontab(hour=2, minute=45)},
    "plan_berichten": {"task": "samenwerking.plan_berichten", "schedule": crontab(hour=6, minute=30)},
    "verstuur_berichten": {"task": "samenwerking.verstuur_berichten", "schedule": 300.0},
    "ruim_berichten": {"task": "samenwerking.ruim_berichten", "schedule": crontab(hour=2, minute=55)},
    "ruim_woordbestanden": {"task": "samenwerking.ruim_woordbestanden", "schedule": crontab(hour=2, minute=50)},
}

# --- people -------------------------------------------------------------------------------------------------

AUTH_USER_MODEL = "regio.Gebruiker"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "werk"
LOGOUT_REDIRECT_URL = "account_login"
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.ScryptPasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_ADAPTER = "regio.aanmelden.Aanmelden"
ACCOUNT_EMAIL_VERIFICATION = "none"  # a functioneel beheerder makes the account; the address is known
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False  # no mail to an address that someone typed
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_PASSWORD_RESET_TOKEN_GENERATOR = "django.contrib.auth.tokens.PasswordResetTokenGenerator"
PASSWORD_RESET_TIMEOUT = 4 * 60 * 60  # seconds in which the link in the mail works
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_FORMS = {
    "login": "regio.forms.inloggen.Inloggen",
    "reauthenticate": "regio.forms.inloggen.Bevestigen",
    "change_password": "regio.forms.inloggen.WachtwoordWijzigen",
    "reset_password": "regio.forms.inloggen.WachtwoordVergeten",
    "reset_password_from_key": "regio.forms.inloggen.NieuwWachtwoord",
}
# per address five wrong passwords in five minutes; per network more, because a whole town hall may share one address
ACCOUNT_RATE_LIMITS = {
    "login": "300/m/ip",
    "login_failed": "50/m/ip,5/5m/key",
    "gastlink": "300/m/ip",
    "volgen": "60/h/ip,5/h/key",
}
MFA_ADAPTER = "regio.aanmelden.TweedeFactor"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = PRODUCTNAAM
MFA_TOTP_TOLERANCE = 1  # a code of half a minute ago still counts: phones and servers differ
MFA_RECOVERY_CODES_SHOW_ONCE = True
MFA_FORMS = {
    "authenticate": "regio.forms.inloggen.Code",
    "reauthenticate": "regio.forms.inloggen.CodeOpnieuw",
    "activate_totp": "regio.forms.inloggen.EersteCode",
}
ROLLEN_MET_TWEEDE_FACTOR = omgeving.lijst(
    "ROLLEN_MET_TWEEDE_FACTOR",
    "" if DEMO else "consulent,teamleider,wachtlijstbeheerder,beheerder,controller,coordinator",
)
STARTWACHTWOORD_DAGEN = 7
try:
    OIDC_AANBIEDERS = lees_aanbieders(omgeving.tekst_of_bestand("OIDC_AANBIEDERS"))
except OngeldigeAanbieders as fout:
    raise ImproperlyConfigured(str(fout)) from fout
SOCIALACCOUNT_ADAPTER = "regio.oidc.OidcAansluiting"
GUARDIAN_MONKEY_PATCH_USER = False
SILENCED_SYSTEM_CHECKS = ["guardian.W001"]  # only rechten.py asks guardian, and looks at the date itself
ANONYMOUS_USER_NAME = None

SESSION_COOKIE_AGE = 8 * 60 * 60
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"  # an OIDC answer comes from another site
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "regio.views.fouten.csrf"

CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "regio_cache",
        # when it is full random rows go, and with them the counts of wrong passwords
        "OPTIONS": {"MAX_ENTRIES": 20_000},
    }
}

# --- security -----------------------------------------------------------------------------------------------

ALLOWED_HOSTS = omgeving.lijst("ALLOWED_HOSTS", "127.0.0.1,localhost,[::1]" if DEMO else "")
CSRF_TRUSTED_ORIGINS = omgeving.lijst("CSRF_TRUSTED_ORIGINS")
_HTTPS = not DEMO
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = _HTTPS
SECURE_SSL_REDIRECT = _HTTPS
SECURE_REDIRECT_EXEMPT = [r"^gezond/"]  # the health pages are asked from inside, over http
SECURE_HSTS_SECONDS = 31536000 if _HTTPS else 0
# A browser keeps both for a year, and a preload list for longer: they reach names that this product does not serve, so
# only who owns the whole domain says yes. The two checks of Django that ask for them everywhere are silenced for that.
SECURE_HSTS_INCLUDE_SUBDOMAINS = _HTTPS and omgeving.ja("HSTS_SUBDOMEINEN")
SECURE_HSTS_PRELOAD = SECURE_HSTS_INCLUDE_SUBDOMAINS and omgeving.ja("HSTS_PRELOAD")
SILENCED_SYSTEM_CHECKS += ["security.W005", "security.W021"]
if omgeving.ja("ACHTER_PROXY"):
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    ALLAUTH_TRUSTED_PROXY_COUNT = 1  # throttling counts per visitor, not per proxy
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF, NONCE],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
        "manifest-src": [SELF],
    }
}
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
UPLOAD_GRENS = 40 * 1024 * 1024
"""A larger request is refused before it is read. A stuk or message may be 25 MB: what is somewhat larger gets its
sentence beside the field."""

# --- language and time --------------------------------------------------------------------------------------

LANGUAGE_CODE = "nl"
TIME_ZONE = "Europe/Amsterdam"
USE_I18N = True
USE_TZ = True
FORMAT_MODULE_PATH = None

# --- static files -------------------------------------------------------------------------------------------

STATIC_URL = "/static/"
STATIC_ROOT = Path(omgeving.tekst("STATIC_ROOT", str(VAR_DIR / "static")))
STATICFILES_DIRS = [BASE_DIR / "static" / "gebouwd"]  # static/bron is what it is built from
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEMO
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}
WHITENOISE_USE_FINDERS = DEMO

# --- facts that are set, not built --------------------------------------------------------------------------

TELLING_DREMPEL = omgeving.getal("TELLING_DREMPEL", 5)
WETSTAND_HOUDBAAR_DAGEN = omgeving.getal("WETSTAND_HOUDBAAR_DAGEN", 30)
DELING_HOOGSTENS_DAGEN = omgeving.getal("DELING_HOOGSTENS_DAGEN", 42)  # no term of the law: what a colleague needs
UITNODIGING_HOOGSTENS_DAGEN = omgeving.getal("UITNODIGING_HOOGSTENS_DAGEN", 180)  # how long a guest can read a text
GASTNAAM_BEWAREN_DAGEN = omgeving.getal("GASTNAAM_BEWAREN_DAGEN", 365)  # after the invitation ended
IWMO_XSD_MAP = Path(omgeving.tekst("IWMO_XSD_MAP", str(BASE_DIR.parent / "shared" / "data" / "iwmo" / "xsd")))

# --- the seal of the organisation on what was signed: without a certificate a copy says that it is not sealed --------

ZEGEL_CERTIFICAAT = omgeving.tekst("ZEGEL_CERTIFICAAT")  # the path of a PKCS#12 file, never in the repository
ZEGEL_WACHTWOORD = omgeving.tekst_of_bestand("ZEGEL_WACHTWOORD")
ZEGEL_TIJDSTEMPEL = omgeving.tekst("ZEGEL_TIJDSTEMPEL")  # the address of a timestamp service; empty: none is asked

# --- mail and logs ------------------------------------------------------------------------------------------

if omgeving.tekst("EMAIL_HOST"):
    EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
elif DEMO:
    EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"  # people of a demo have no mailbox: read it here
else:
    EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"  # no address, no network call
EMAIL_FILE_PATH = VAR_DIR / "post"
EMAIL_HOST = omgeving.tekst("EMAIL_HOST")
EMAIL_PORT = omgeving.getal("EMAIL_PORT", 587)
EMAIL_USE_TLS = omgeving.ja("EMAIL_USE_TLS", True)
EMAIL_HOST_USER = omgeving.tekst("EMAIL_HOST_USER")
EMAIL_HOST_PASSWORD = omgeving.geheim("EMAIL_HOST_PASSWORD", None) if EMAIL_HOST_USER else ""
DEFAULT_FROM_EMAIL = omgeving.tekst("DEFAULT_FROM_EMAIL", "noreply@localhost")
_EIGEN_ADRES = f"http://127.0.0.1:{omgeving.getal('PORT', 8000)}" if DEMO else f"https://{''.join(ALLOWED_HOSTS[:1])}"
SITE_ADRES = omgeving.tekst("SITE_ADRES", _EIGEN_ADRES).rstrip("/")  # of links in a mail: it has no request to ask

LOGGING_CONFIG = "logging.config.dictConfig"
LOGGING = logging_instellingen(niveau=omgeving.tekst("LOG_NIVEAU", "INFO"))
