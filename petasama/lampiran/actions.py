"""Acts: attach a file to a thing, take it away."""

import hashlib
import uuid
from typing import Any

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import models, transaction

from petasama.core import clock
from petasama.core.acts import check_tenant, record
from petasama.core.errors import Incomplete, NotNow
from petasama.dokumen.buku.batas import BerkasDitolak
from petasama.lampiran import policies
from petasama.lampiran.bentuk import LAMPIRAN_PALING_BANYAK
from petasama.lampiran.models import Lampiran
from petasama.lampiran.periksa import nama_rapi, terima
from petasama.organisasi.models import Penugasan


def lampirkan(thing: Any, *, nama: str, isi: bytes, by: Penugasan, keterangan: str = "", bagian: str = "") -> Lampiran:
    """Attach a file: judged by its content, stored under a random name. The same content again is the same attachment.

    Refuses what the thing's own room refuses, a file that is not as it seems, and more than twenty files.
    """
    check_tenant(thing, by=by)
    policies.check_boleh(thing, by=by)
    try:
        bentuk, kept = terima(isi)
    except BerkasDitolak as refusal:
        sentence = str(refusal)
        raise Incomplete(sentence, missing=[{"field": "berkas", "label": "Berkas", "sentence": sentence}]) from refusal
    digest = hashlib.sha256(kept).hexdigest()
    name = f"lampiran/{uuid.uuid4().hex}"
    with transaction.atomic():
        rows = _terkunci(thing)
        same = next((row for row in rows if row.sidik == digest and row.bagian == bagian), None)
        if same is not None:
            return same
        if len(rows) >= LAMPIRAN_PALING_BANYAK:
            raise NotNow(f"Sudah ada {LAMPIRAN_PALING_BANYAK} lampiran. Buang yang tidak diperlukan lebih dahulu.")
        made = Lampiran.objects.create(
            daerah_id=by.tenant_id,
            objek=thing._meta.label_lower,
            objek_id=thing.pk,
            bagian=bagian,
            nama=nama_rapi(nama, bentuk),
            bentuk=bentuk.kode,
            ukuran=len(kept),
            sidik=digest,
            simpanan=name,
            keterangan=keterangan.strip()[:300],
            oleh=by,
        )
        record(made, "lampirkan", by=by, data={"pada": str(thing), "sidik": digest, "ukuran": len(kept)})
        _simpan(name, kept)
    return made


def _terkunci(thing: models.Model) -> list[Lampiran]:
    """The attachments of a thing, while nobody else attaches to it."""
    type(thing)._default_manager.select_for_update().get(pk=thing.pk)
    return list(Lampiran.objects.of(thing))


def _simpan(name: str, content: bytes) -> None:
    """Write the file last, so that a full disk leaves neither a row without file nor, but for a crash, a file alone."""
    stored = default_storage.save(name, ContentFile(content))
    if stored != name:
        default_storage.delete(stored)
        raise NotNow("Berkas belum tersimpan. Coba sekali lagi.")


def buang_lampiran(lampiran: Lampiran, *, thing: Any, by: Penugasan) -> Lampiran:
    """Take an attachment away: it is no longer shown, but stays in the store; refuses as attaching does."""
    check_tenant(lampiran, by=by)
    policies.check_boleh(thing, by=by)
    if lampiran.dibuang_pada is None:
        with transaction.atomic():
            lampiran.dibuang_pada = clock.now()
            Lampiran.objects.filter(pk=lampiran.pk).update(dibuang_pada=lampiran.dibuang_pada)
            record(lampiran, "buang_lampiran", by=by, data={"dari": str(thing)})
    return lampiran
