"""One settings file; every value that differs between installations comes from the environment."""

from pathlib import Path

from csp.constants import NONE, SELF

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
AUTHENTICATION_BACKENDS = ["petasama.organisasi.login.NipOrEmailBackend"]
LOGIN_URL = "organisasi:masuk"
LOGIN_REDIRECT_URL = "beranda:beranda"
LOGOUT_REDIRECT_URL = "organisasi:masuk"

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "csp",
    *installed_apps(),
]
MIDDLEWARE = [
    "django.middleware.gzip.GZipMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "petasama.core.middleware.reading_never_writes",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "petasama.organisasi.middleware.acting_post",
    "csp.middleware.CSPMiddleware",
    "petasama.core.middleware.RefusalAnswers",
    "petasama.organisasi.access.Gate",
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
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
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
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SESSION_COOKIE_AGE = 8 * 3600
X_FRAME_OPTIONS = "DENY"
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

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": env.text("PETASAMA_LOG", "WARNING")},
}
