"""Acts of the mapping stage: propose, answer, send, approve, return, review, withdraw."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from petasama.core import clock
from petasama.core.acts import check_step, check_tenant, perform, record
from petasama.core.errors import Denied
from petasama.core.wording import short_date
from petasama.organisasi.models import Penugasan, PerangkatDaerah
from petasama.organisasi.peran import Peran
from petasama.pemetaan import instrumen, penentuan, policies
from petasama.pemetaan.instrumen.baca import baca_jawaban
from petasama.pemetaan.models import CalonMitra, Jawaban, Penelaahan, Usulan
from petasama.pemetaan.ringkasan import isian_awal
from petasama.persiapan.models import Putaran, Temuan
from petasama.persiapan.policies import check_masa_pengusulan


def usulkan(
    putaran: Putaran, *, perangkat_daerah: PerangkatDaerah, by: Penugasan, sumber: str = "", contoh: bool = False
) -> Usulan:
    """Begin a proposal as a draft with its number USL/{year}/{sequence}.

    Refuses others than a liaison officer of the office, and a round that is not open for proposals.
    """
    check_tenant(putaran, by=by)
    if by.role != Peran.PPKSD or by.perangkat_daerah_id != perangkat_daerah.pk:
        raise Denied(f"Usulan {perangkat_daerah} dibuat oleh PPKSD perangkat daerah itu.")
    check_masa_pengusulan(putaran, on=clock.today(putaran.daerah.zona_waktu), perangkat_daerah=perangkat_daerah)
    with transaction.atomic():
        Putaran.objects.select_for_update().get(pk=putaran.pk)
        usulan = Usulan.objects.create(
            daerah_id=putaran.daerah_id,
            putaran=putaran,
            perangkat_daerah=perangkat_daerah,
            nomor=f"USL/{putaran.tahun}/{putaran.usulan.count() + 1:04}",
            sumber=sumber,
            contoh=contoh,
        )
        record(usulan, "usulkan", by=by, move=("", usulan.status))
    return usulan


def usulkan_dari_temuan(temuan: Temuan, *, by: Penugasan, lagi: bool = False) -> Usulan:
    """Begin a proposal of the own office from a finding of its meeting, with its first answers filled in.

    Refuses what `usulkan` refuses, a finding of another office, and without `lagi` one that was used before.
    """
    meeting = temuan.pertemuan
    policies.check_temuan_sendiri(temuan, by=by)
    office = by.perangkat_daerah or temuan.perangkat_daerah
    with transaction.atomic():
        Temuan.objects.select_for_update().get(pk=temuan.pk)
        policies.check_temuan_baru(temuan, lagi=lagi)
        usulan = usulkan(meeting.putaran, perangkat_daerah=office, by=by)
        Usulan.objects.filter(pk=usulan.pk).update(temuan=temuan)
        usulan.temuan = temuan
        data = {"temuan": temuan.judul, "rapat": meeting.judul, "tanggal": short_date(meeting.hari)}
        record(usulan, "usulkan_dari_temuan", by=by, data={**data, "nomor_temuan": temuan.pk})
        for code, answer in isian_awal(temuan, office).items():
            simpan_jawaban(usulan, kode=code, isi=answer, by=by)
    return usulan


def simpan_jawaban(
    usulan: Usulan, *, kode: str, isi: Mapping[str, Any], by: Penugasan, versi: int | None = None
) -> Jawaban:
    """Save the answer to one question (or the classification); the kind is decided anew from the facts.

    Refuses others than the office's liaison officers, a proposal that is under way, an answer that cannot be
    understood, and a `versi` that somebody else has overtaken. Gaps are no reason to refuse.
    """
    check_tenant(usulan, by=by)
    policies.check_penulis(usulan, by=by)
    pertanyaan = instrumen.ambil(usulan.putaran.edisi).cari(kode)
    with transaction.atomic():
        policies.check_dapat_ditulis(Usulan.objects.select_for_update().get(pk=usulan.pk))
        clean, problems = baca_jawaban(pertanyaan, isi)
        policies.check_terbaca(problems)
        policies.check_rujukan(usulan, clean)
        answer = Jawaban.objects.filter(usulan=usulan, kode=kode).first() or Jawaban(usulan=usulan, kode=kode)
        before = answer.isi
        policies.check_versi(answer, versi)
        answer.isi, answer.disimpan_oleh_id = clean, by.pk
        answer.version, answer.updated_at = answer.version + 1, clock.now()
        answer.save()
        _terapkan(usulan, kode, clean)
        record(
            usulan,
            "simpan_jawaban",
            by=by,
            data={"pertanyaan": kode, "nama": pertanyaan.label, "versi": answer.version, **_panjang(before, clean)},
        )
    return answer


def _panjang(before: Mapping[str, Any], after: Mapping[str, Any]) -> dict[str, Any]:
    """What the trail keeps of an answer: how many signs it had and has, and which fields differ.

    Never the words: the trail is read by people who may not read drafts, and by admins. No hash of them either: that
    of a short answer (yes, a year, a name) gives the answer away to whoever tries a few.
    """
    differing = sorted(key for key in {*before, *after} if before.get(key) != after.get(key))
    semula, menjadi = (sum(len(str(value)) for value in row.values() if value) for row in (before, after))
    return {"isian": differing, "semula": f"{semula} tanda", "menjadi": f"{menjadi} tanda"}


def _terapkan(usulan: Usulan, kode: str, isi: Mapping[str, Any]) -> None:
    """Write what lists ask for: title, candidate partners, main affair, kind."""
    if kode == "P4":
        usulan.calon_mitra.all().delete()
        CalonMitra.objects.bulk_create(
            CalonMitra(usulan=usulan, nama=row["nama"], kelas=row["kelas"], wilayah_id=row["kode_wilayah"] or None)
            for row in isi["mitra"]
        )
    fields: dict[str, Any] = {"updated_at": clock.now()}
    if kode == "P1":
        fields["judul"] = isi["nama_kegiatan"]
    if kode in {"P4", "KLASIFIKASI"}:
        answers = policies.jawaban_of(Usulan.objects.get(pk=usulan.pk))
        fields |= penentuan.jenis_of(usulan, answers)
    Usulan.objects.filter(pk=usulan.pk).update(**fields)
    for name, value in fields.items():
        setattr(usulan, name, value)


def ajukan(usulan: Usulan, *, by: Penugasan) -> Usulan:
    """Send the complete proposal to the head of the office.

    Refuses gaps (V-01, V-03, V-06), an office with fewer than two liaison officers (V-02), and a closed round.
    """
    check_step(usulan, "ajukan", by=by)
    policies.check_penulis(usulan, by=by)
    policies.check_masa_kirim(usulan, on=clock.today(usulan.daerah.zona_waktu))
    with transaction.atomic():
        policies.check_lengkap(Usulan.objects.select_for_update().get(pk=usulan.pk))
        return perform(usulan, "ajukan", by=by, changes={"diajukan_pada": clock.now(), "catatan_kembali": ""})


def teruskan(usulan: Usulan, *, by: Penugasan) -> Usulan:
    """The head of the office approves and forwards the proposal to the secretariat."""
    check_step(usulan, "teruskan", by=by)
    policies.check_tahap_penerusan(usulan)
    policies.check_kepala(usulan, by=by)
    return perform(usulan, "teruskan", by=by, changes={"diteruskan_pada": clock.now()})


def kembalikan(usulan: Usulan, *, alasan: str, by: Penugasan) -> Usulan:
    """Head of office or secretariat returns the proposal with a reason; it can be mended and sent again."""
    check_step(usulan, "kembalikan", by=by)
    policies.check_kepala(usulan, by=by)
    reason = policies.check_alasan(alasan, untuk="pengembalian, agar PPKSD tahu apa yang diperbaiki")
    changes = {"catatan_kembali": reason, "diteruskan_pada": None}
    return perform(usulan, "kembalikan", by=by, note=reason, changes=changes)


def tarik(usulan: Usulan, *, alasan: str, by: Penugasan) -> Usulan:
    """The office withdraws its proposal with a reason, before it is found eligible."""
    check_step(usulan, "tarik", by=by)
    policies.check_penulis(usulan, by=by)
    return perform(usulan, "tarik", by=by, note=policies.check_alasan(alasan, untuk="penarikan"))


def nyatakan_layak(usulan: Usulan, *, alasan: str, by: Penugasan) -> Usulan:
    """The secretariat finds the proposal eligible; refuses what the kind table sends to another regime."""
    check_step(usulan, "nyatakan_layak", by=by)
    policies.check_jenis_layak(usulan)
    reason = policies.check_alasan(alasan, untuk="kelayakan")
    return _telaah(usulan, "nyatakan_layak", hasil="LAYAK", alasan=reason, by=by)


def nyatakan_tidak_layak(usulan: Usulan, *, kode_tl: str, alasan: str, by: Penugasan, alihkan_ke: str = "") -> Usulan:
    """The secretariat finds the proposal not eligible, with reason TL-01 to TL-13 and where it goes instead."""
    check_step(usulan, "nyatakan_tidak_layak", by=by)
    policies.check_kode_tl(kode_tl)
    reason = policies.check_alasan(alasan, untuk="tidak layak")
    return _telaah(
        usulan,
        "nyatakan_tidak_layak",
        hasil="TIDAK_LAYAK",
        alasan=reason,
        by=by,
        kode_tl=kode_tl,
        alihkan_ke=alihkan_ke,
    )


def _telaah(usulan: Usulan, act: str, *, hasil: str, alasan: str, by: Penugasan, **rest: str) -> Usulan:
    with transaction.atomic():
        perform(usulan, act, by=by, note=alasan)
        Penelaahan.objects.create(usulan=usulan, hasil=hasil, alasan=alasan, oleh_id=by.pk, **rest)
    return usulan
