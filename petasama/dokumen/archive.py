"""The one writer of files: content is stored under its own SHA-256, so nothing is ever overwritten."""

import hashlib

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage


def store(content: bytes) -> str:
    """Store the bytes and return their SHA-256; the same bytes are stored once."""
    digest = hashlib.sha256(content).hexdigest()
    name = _name(digest)
    if not default_storage.exists(name):
        default_storage.save(name, ContentFile(content))
    return digest


def fetch(digest: str) -> bytes:
    """Return the stored bytes. Refuses, with ValueError, a file that no longer has its hash."""
    with default_storage.open(_name(digest), "rb") as file:
        content: bytes = file.read()
    if hashlib.sha256(content).hexdigest() != digest:
        raise ValueError(f"Berkas {digest} berubah sejak disimpan.")
    return content


def _name(digest: str) -> str:
    return f"{digest[:2]}/{digest}"
