"""One settings file; every value that differs between installations comes from the environment."""

from pathlib import Path

from csp.constants import NONE, SELF

from petasama.akun.penyedia import oidc_providers
from petasama.core import env
from petasama.stages import installed_apps

ROOT = Path(__file__).resolve().parent.parent
DATA = Path(env.text("PETASAMA_DATA", str(ROOT / "data")))
DEBUG = env.flag("PETASAMA_DEBUG", False)
SECRET_KEY = env.secret_key("PETASAMA_SECRET_KEY", DATA)
ALLOWED_HOSTS = env.words("PETASAMA_HOSTS", ["127.0.0.1", "localhost", "[::1]"])
CSRF_TRUSTED_ORIGINS = env.words("PETASAMA_ORIGINS", [])

# What core may know of the floors above: the model that owns rows, the name of its field, and where a request
# keeps who acts.
TENANT_MODEL = "organisasi.Daerah"
TENANT_FIELD = "daerah"
ACTOR_ATTRIBUTE = "penugasan"
AUTH_USER_MODEL = "organisasi.User"
AUTHENTICATION_BACKENDS = ["axes.backends.AxesStandaloneBackend", "petasama.organisasi.login.NipOrEmailBackend"]
LOGIN_URL = LOGOUT_REDIRECT_URL = "akun:masuk"
LOGIN_REDIRECT_URL = "beranda:beranda"

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "csp",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "axes",
    "django_tasks",
    "django_tasks_db",
    *installed_apps(),
]
MIDDLEWARE = [
    "django.middleware.gzip.GZipMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "petasama.organisasi.access.known_methods",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "petasama.core.middleware.reading_never_writes",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "petasama.organisasi.middleware.acting_post",
    "petasama.akun.middleware.jaga_sesi",
    "csp.middleware.CSPMiddleware",
    "petasama.core.once.only_once",
    "petasama.core.middleware.RefusalAnswers",
    "petasama.organisasi.access.Gate",
    "petasama.akun.middleware.Pengantar",
    "axes.middleware.AxesMiddleware",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "petasama.core.frame.frame",
                "petasama.beranda.shell.shell",
            ]
        },
    }
]
ROOT_URLCONF = "petasama.urls"
WSGI_APPLICATION = "petasama.wsgi.application"

DATABASES = {"default": env.database("DATABASE_URL", DATA / "petasama.sqlite3")}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"petasama.akun.aturan_sandi.{name}"}
    for name in ("CukupPanjang", "TidakUmum", "BukanKataSetempat", "TidakMiripPemilik", "ModeBssn")
]

LANGUAGE_CODE = "id"
TIME_ZONE = "Asia/Makassar"
USE_TZ = True
USE_I18N = True
USE_THOUSAND_SEPARATOR = False

STATIC_URL = "static/"
STATIC_ROOT = DATA / "static"
STORAGES = {
    "default": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": DATA / "berkas", "file_permissions_mode": 0o600, "directory_permissions_mode": 0o700},
    },
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
WHITENOISE_MANIFEST_STRICT = True

SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
HTTPS = env.flag("PETASAMA_HTTPS", False)
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "petasama.core.middleware.csrf_failure"
SESSION_COOKIE_NAME, CSRF_COOKIE_NAME = ("__Host-sesi", "__Host-csrf") if HTTPS else ("sesi", "csrf")
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SESSION_COOKIE_AGE = 12 * 3600
X_FRAME_OPTIONS = "DENY"
# Left to whoever owns the domain and the proxy in front: HSTS for neighbours (W005, W021), plain HTTP sent on (W008).
SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W008", "security.W021"]
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "worker-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
        "object-src": [NONE],
    }
}

# Proxies whose word about the client's address counts: addresses or networks. Nobody else's header is read.
PROKSI = env.words("PETASAMA_PROKSI", [])

# The door. allauth carries sign-in through its steps; its own limits are off, so that one rule answers: axes', slowing
# down a pair of account and address (petasama.akun.tunda).
KUNCI_DUA_LANGKAH = env.text("PETASAMA_KUNCI_DUA_LANGKAH", SECRET_KEY)
ACCOUNT_ADAPTER = "petasama.akun.adapters.AkunAdapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_USER_MODEL_EMAIL_FIELD = "surel"
ACCOUNT_LOGIN_METHODS, ACCOUNT_SIGNUP_FIELDS = {"email"}, ["email*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_RATE_LIMITS = False
MFA_ADAPTER = "petasama.akun.adapters.DuaLangkahAdapter"
MFA_TOTP_ISSUER = "Petasama"
MFA_TOTP_TOLERANCE = 1
SOCIALACCOUNT_ADAPTER = "petasama.akun.adapters.MasukDaerahAdapter"
OIDC = {name: env.text(f"PETASAMA_OIDC_{name}", "") for name in ("NAMA", "ISSUER", "CLIENT_ID", "CLIENT_SECRET")}
SOCIALACCOUNT_PROVIDERS = oidc_providers(OIDC)
AXES_HANDLER = "petasama.akun.tunda.Penunda"
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = 24
AXES_RESET_ON_SUCCESS = True
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
AXES_USERNAME_CALLABLE = "petasama.akun.tunda.nama_tercatat"
AXES_CLIENT_IP_CALLABLE = "petasama.akun.alamat.client_address"
AXES_CLIENT_STR_CALLABLE = "petasama.akun.tunda.in_log"
AXES_LOCKOUT_CALLABLE = "petasama.akun.tunda.halaman_tunggu"
AXES_USERNAME_FORM_FIELD = "username"  # as authenticate() is called; the default would be User.USERNAME_FIELD

# What a GET may write, by the name of its address ("" = any): what remembers the visit, and what signing in leaves when
# the government's own provider sends a person back.
WRITTEN_WHILE_READING = {
    "": ("django_session", "usersessions_usersession"),
    "akun:daerah-kembali": (
        "socialaccount_socialaccount", "axes_accesslog", "axes_accessattempt", "axes_accessattemptexpiration",
        "organisasi_user", "core_trail",
    ),
}  # fmt: skip

# The address under which people reach this installation: links in mails are built from it, never from a request.
ALAMAT = env.text("PETASAMA_ALAMAT", "http://127.0.0.1:8000").rstrip("/")

# Mail leaves through the worker (petasama pekerja); without a host it waits in the outbox.
EMAIL_HOST = env.text("PETASAMA_SMTP_HOST", "")
EMAIL_PORT = env.number("PETASAMA_SMTP_PORT", 587)
EMAIL_HOST_USER = env.text("PETASAMA_SMTP_PENGGUNA", "")
EMAIL_HOST_PASSWORD = env.text("PETASAMA_SMTP_SANDI", "")
SMTP_TLS = env.one_of("PETASAMA_SMTP_TLS", ("starttls", "ssl", "tidak"))
EMAIL_USE_TLS, EMAIL_USE_SSL = SMTP_TLS == "starttls", SMTP_TLS == "ssl"
EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL = env.text("PETASAMA_SURAT_DARI", "Petasama <petasama@localhost>")
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": env.text("PETASAMA_LOG", "WARNING")},
}
