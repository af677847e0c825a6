"""The one answer that hands out a file: always as an attachment, never guessed at by the browser."""

import re
from pathlib import PurePath

from django.http import HttpResponse
from django.utils.http import content_disposition_header

CONTENT_TYPES = {
    ".csv": "text/csv; charset=utf-8",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".jpg": "image/jpeg",
    ".jsonl": "application/jsonl; charset=utf-8",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    ".py": "text/x-python; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".zip": "application/zip",
}
_BREAKS = re.compile(r"[^\w.]+")


def attachment(content: bytes, *, name: str) -> HttpResponse:
    """Return the bytes as a file of this name (RFC 6266); a KeyError names a form of file that we do not hand out."""
    headers = {
        "Content-Disposition": content_disposition_header(True, name) or "attachment",
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "private, no-store",
    }
    return HttpResponse(content, content_type=CONTENT_TYPES[PurePath(name).suffix], headers=headers)


def file_name(*parts: str, suffix: str) -> str:
    """Join words into a file name that every system takes: Berita-Acara-100.2.1.6-18-BA-TKKSD-2026.pdf."""
    words = (_BREAKS.sub("-", part).strip("-.") for part in parts)
    return f"{'-'.join(word for word in words if word)}.{suffix}"
