"""Marks every text of a government's rows, and finds the marks in whatever the product hands out."""

import io
import re
import zipfile
from collections.abc import Iterable, Iterator
from html import unescape

import pypdfium2
from django.db.models import CharField, Model, TextField

from petasama.core.models import Trail
from petasama.dokumen.models import Dokumen
from petasama.organisasi.models import Daerah, Penugasan, User
from tests.guards.sources import our_models

KEPT = re.compile(
    r"kode|status|jenis|sifat|peran|kursi|sebagai|edisi|urusan|kelas|putusan|hasil|kriteria|cara|bentuk|kunci"
    r"|sidik|digest|zona_waktu|password|nip|telepon|surel|kepada|versi|act|kind|role|source|target|previous|session|ip$|sampai"
)
"""Columns that the product reads as codes, hashes or addresses: a mark there would break it, not show a leak."""
NEVER_CHANGED = (Trail, Dokumen)
"""Triggers guard these tables; their rows are made with marks."""
PHONE = "+6289900{pk:07}"


def mark(place: str, field: str) -> str:
    """The text that must not be found outside its place."""
    return f"KNR-{place}-{field}"


def path_to_government(model: type[Model], seen: tuple[type[Model], ...] = ()) -> str | None:
    """The way from a model to the government that owns its rows: "daerah", "usulan__daerah"; None without one."""
    if model is Daerah:
        return "pk"
    if model is User:
        return "penugasan__daerah"
    names = {field.name: field for field in model._meta.concrete_fields if field.is_relation}
    if "daerah" in names:
        return "daerah"
    ways = (
        (name, path_to_government(field.related_model, (*seen, model)))
        for name, field in names.items()
        if field.related_model not in seen and field.related_model.__module__.startswith("petasama.")
    )
    found = [f"{name}__{way}".replace("__pk", "") for name, way in ways if way]
    return min(found, key=len) if found else None


def rows_of(daerah: Daerah) -> Iterator[tuple[type[Model], list[int]]]:
    """Every model with the ids of its rows that belong to this government."""
    for model in our_models():
        way = "tenant" if model is Trail else path_to_government(model)
        if way is not None:
            ids = model._base_manager.filter(**{way: daerah.pk}).order_by("pk").values_list("pk", flat=True)
            yield model, sorted(set(ids))


def mark_texts(daerah: Daerah, place: str) -> int:
    """Put a mark at the head of every text of every row of a government; return how many texts now carry one.

    An empty text stays empty: to some rules that it is empty is a fact.
    """
    count = 0
    for model, ids in rows_of(daerah):
        if model in NEVER_CHANGED or not ids:
            continue
        fields = [field for field in model._meta.concrete_fields if _is_text(field)]
        for row in model._base_manager.filter(pk__in=ids):
            values = {field.attname: _marked(row, field, place) for field in fields if getattr(row, field.attname)}
            if values and model is not Daerah:
                model._base_manager.filter(pk=row.pk).update(**values)
                count += len(values)
    _mark_people(daerah)
    return count


def _is_text(field: object) -> bool:
    return isinstance(field, CharField | TextField) and not field.choices and not KEPT.search(field.name)


def _marked(row: Model, field: CharField, place: str) -> str:
    text = f"{mark(place, str(row.pk))}-{field.name} {getattr(row, field.attname)}".strip()
    return text[: field.max_length] if field.max_length else text


def _mark_people(daerah: Daerah) -> None:
    for user in User.objects.filter(pk__in=Penugasan.objects.filter(daerah=daerah).values("user")):
        User.objects.filter(pk=user.pk).update(telepon=PHONE.format(pk=user.pk))


def marks_of(daerah: Daerah, place: str) -> tuple[str, ...]:
    """What a leak of this government looks like, in lower case: its marks, its people's numbers and addresses."""
    people = User.objects.filter(pk__in=Penugasan.objects.filter(daerah=daerah).values("user"))
    own = {value for user in people for value in (user.nip, user.surel, user.telepon) if value}
    return tuple(text.lower() for text in (f"KNR-{place}", *sorted(own)))


def texts_in(body: bytes) -> Iterable[str]:
    """Every text that a file holds, however it is packed: parts of a zip, pages and properties of a PDF, a page."""
    if body[:4] == b"PK\x03\x04":
        with zipfile.ZipFile(io.BytesIO(body)) as archive:
            for name in archive.namelist():
                yield name
                yield from texts_in(archive.read(name))
    elif body[:5] == b"%PDF-":
        document = pypdfium2.PdfDocument(body)
        yield " ".join(document.get_metadata_dict().values())
        yield from (page.get_textpage().get_text_range() for page in document)
    else:
        text = body.decode("utf-8", "replace")
        yield text
        if "&#" in text:
            yield unescape(text)
        if text.startswith("BEGIN:VCALENDAR"):
            yield re.sub(r"\r?\n[ \t]", "", text)


def leaks(
    body: bytes, headers: dict[str, str], marks: Iterable[str], *, told: re.Pattern[str] | None = None
) -> set[str]:
    """What of a forbidden place was handed out, apart from what may be `told`."""
    found, head = set(), "\n".join(f"{name}: {value}" for name, value in headers.items())
    for text in [head, *texts_in(body)]:
        low = told.sub("", text.lower()) if told else text.lower()
        found |= {mark for mark in marks if mark in low}
    return found
