"""Settings come from the environment; a missing or unreadable value explains itself."""

import os
import secrets
from pathlib import Path
from urllib.parse import unquote, urlparse

from django.core.exceptions import ImproperlyConfigured


def text(name: str, default: str | None = None, *, hint: str = "") -> str:
    """Return the variable's value. Refuses, with the hint, when it is missing and has no default."""
    value = os.environ.get(name, default)
    if value is None:
        raise ImproperlyConfigured(f"Variabel lingkungan {name} belum diisi. {hint}".strip())
    return value


def flag(name: str, default: bool) -> bool:
    """Return a yes/no variable: ya, 1, true or tidak, 0, false."""
    value = os.environ.get(name)
    if value is None:
        return default
    if value.lower() in {"1", "ya", "true"}:
        return True
    if value.lower() in {"0", "tidak", "false"}:
        return False
    raise ImproperlyConfigured(f"Variabel lingkungan {name} berisi “{value}”. Isi dengan “ya” atau “tidak”.")


def words(name: str, default: list[str]) -> list[str]:
    """Return a comma separated variable as a list."""
    value = os.environ.get(name)
    return default if value is None else [word.strip() for word in value.split(",") if word.strip()]


def number(name: str, default: int) -> int:
    """Return a whole number. Refuses anything else."""
    value = os.environ.get(name, str(default))
    if not value.isascii() or not value.isdigit():
        raise ImproperlyConfigured(f"Variabel lingkungan {name} berisi “{value}”. Isi dengan angka.")
    return int(value)


def one_of(name: str, choices: tuple[str, ...]) -> str:
    """Return one of the words; the first is the default. Refuses another."""
    value = os.environ.get(name, choices[0]).lower()
    if value not in choices:
        raise ImproperlyConfigured(f"Variabel lingkungan {name} berisi “{value}”. Pilih: {', '.join(choices)}.")
    return value


def secret_key(name: str, folder: Path) -> str:
    """Return the secret key of the variable; without it, one made once and kept in the data folder (mode 600)."""
    given = os.environ.get(name)
    if given:
        return given
    path = folder / "kunci_rahasia"
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w", encoding="ascii") as file:
            file.write(secrets.token_urlsafe(64))
    return path.read_text(encoding="ascii")


SQLITE_PRAGMAS = (
    "PRAGMA journal_mode=WAL;PRAGMA synchronous=FULL;PRAGMA foreign_keys=ON;PRAGMA mmap_size=134217728;"
    "PRAGMA journal_size_limit=27103364;PRAGMA cache_size=-20000;PRAGMA temp_store=MEMORY"
)


def database(name: str, default: Path) -> dict[str, object]:
    """Return Django's database entry for a URL: empty = SQLite at `default`, sqlite:///path, postgresql://…"""
    url = os.environ.get(name, "")
    if not url or url.startswith("sqlite:///"):
        path = url.removeprefix("sqlite:///") or default
        options = {"transaction_mode": "IMMEDIATE", "timeout": 20, "init_command": SQLITE_PRAGMAS}
        return {"ENGINE": "django.db.backends.sqlite3", "NAME": path, "OPTIONS": options}
    parts = urlparse(url)
    if parts.scheme not in {"postgres", "postgresql"}:
        raise ImproperlyConfigured(f"{name} harus diawali “sqlite:///” atau “postgresql://”, bukan “{parts.scheme}”.")
    try:
        port = str(parts.port or "")
    except ValueError:
        sentence = f"{name}: port harus angka, misalnya “postgresql://pengguna@inang:5432/nama”."
        raise ImproperlyConfigured(sentence) from None
    query = dict(pair.split("=", 1) for pair in parts.query.split("&") if "=" in pair)
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(query.pop("host", "") or parts.hostname or ""),
        "PORT": port,
        "CONN_MAX_AGE": 60,
        "OPTIONS": {key: unquote(value) for key, value in query.items()},
    }
