"""What a file of proposals would do, weighed against what is saved; and the refusal that names every place."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from petasama.core import clock
from petasama.core.acts import check_tenant
from petasama.core.errors import Denied, Incomplete, NotNow
from petasama.core.models import Trail
from petasama.core.wording import long_moment
from petasama.organisasi.models import Penugasan, PerangkatDaerah
from petasama.organisasi.peran import Peran
from petasama.pemetaan.edisi import edisi_of
from petasama.pemetaan.instrumen.baca import baca_jawaban
from petasama.pemetaan.instrumen.bentuk import Edisi, Isi, Kekurangan
from petasama.pemetaan.instrumen.kiriman import Salah, UsulanKiriman, letak_of, salah_at
from petasama.pemetaan.models import Usulan
from petasama.pemetaan.policies.usulan import check_dapat_ditulis, check_penulis, check_rujukan
from petasama.persiapan.models import Putaran
from petasama.persiapan.policies import check_masa_pengusulan

TINDAKAN_IMPOR = "impor_usulan"
PALING_BANYAK = 500
"""Proposals of one file."""
BETULKAN = "Betulkan isi sel ini, lalu unggah kembali."


class KirimanDitolak(Incomplete):
    """A file that is not imported; `salah` names every place in it. Nothing was changed."""

    def __init__(self, salah: Sequence[Salah]) -> None:
        words = "satu hal" if len(salah) == 1 else f"{len(salah)} hal"
        missing = [{"field": "berkas", "label": tempat_kata(fault), "sentence": fault.masalah} for fault in salah]
        super().__init__(f"Berkas belum diimpor: {words} perlu dibetulkan.", missing=missing)
        self.salah = list(salah)


def tempat_kata(fault: Salah) -> str:
    """Return where a fault stands, in words: Usulan, baris 7, kolom Volume."""
    parts = (fault.lembar, f"baris {fault.baris}" if fault.baris else "", f"kolom {fault.kolom}" if fault.kolom else "")
    return ", ".join(part for part in parts if part)


@dataclass(kw_only=True)
class LangkahImpor:
    """What one proposal of a file asks for. `usulan` is None for a new one; `beda`: question → (before, after)."""

    kiriman: UsulanKiriman
    usulan: Usulan | None
    beda: dict[str, tuple[Isi, dict[str, Any]]] = field(default_factory=dict)

    @property
    def nama(self) -> str:
        """The name that the proposal has after the import."""
        new = self.beda.get("P1", ({}, {}))[1].get("nama_kegiatan", "")
        return str(new or (self.usulan.judul if self.usulan else "") or "Usulan tanpa nama")


@dataclass(kw_only=True)
class RencanaImpor:
    """All proposals of a file against what is saved now."""

    edisi: Edisi
    langkah: list[LangkahImpor] = field(default_factory=list)
    salah: list[Salah] = field(default_factory=list)

    @property
    def baru(self) -> list[LangkahImpor]:
        """The proposals that would be made."""
        return [step for step in self.langkah if step.usulan is None]

    @property
    def berubah(self) -> list[LangkahImpor]:
        """The proposals whose answers would be replaced."""
        return [step for step in self.langkah if step.usulan is not None and step.beda]

    @property
    def tetap(self) -> list[LangkahImpor]:
        """The proposals that say nothing new."""
        return [step for step in self.langkah if step.usulan is not None and not step.beda]


def rencana_impor(
    putaran: Putaran, *, kiriman: Iterable[UsulanKiriman], perangkat_daerah: PerangkatDaerah, by: Penugasan
) -> RencanaImpor:
    """Weigh every proposal of a file; writes nothing. Refuses only who may not write for the office at all."""
    check_pengimpor(putaran, perangkat_daerah=perangkat_daerah, by=by)
    plan = RencanaImpor(edisi=edisi_of(putaran))
    rows = list(kiriman)
    if len(rows) > PALING_BANYAK:
        problem = f"Berkas memuat {len(rows)} usulan; paling banyak {PALING_BANYAK}."
        plan.salah.append(salah_at(letak_of(rows[PALING_BANYAK], ""), problem, "Bagi menjadi beberapa berkas."))
        return plan
    known = _tercatat(putaran, rows, by=by)
    numbers: set[str] = set()
    for row in rows:
        if row.nomor in numbers:
            plan.salah.append(_tolak(row, f"Nomor {row.nomor} sudah ada di atas.", "Sisakan satu barisnya."))
            continue
        numbers |= {row.nomor} if row.nomor else set()
        step = _timbang(plan, row, known)
        if step is not None:
            _periksa(plan, step, putaran, perangkat_daerah, by=by)
            plan.langkah.append(step)
    return plan


def check_pengimpor(putaran: Putaran, *, perangkat_daerah: PerangkatDaerah, by: Penugasan) -> None:
    """Only a liaison officer of the office imports its proposals."""
    check_tenant(putaran, by=by)
    if by.role != Peran.PPKSD or perangkat_daerah.pk not in by.unit_ids:
        raise Denied(f"Usulan {perangkat_daerah} diimpor oleh PPKSD perangkat daerah itu.")


def check_belum_diimpor(putaran: Putaran, *, perangkat_daerah: PerangkatDaerah, sidik: str, by: Penugasan) -> None:
    """Refuse a file that this office has imported into this round before, so that nothing is made twice."""
    earlier = Trail.objects.filter(tenant_id=putaran.daerah_id, act=TINDAKAN_IMPOR, data__sidik=sidik)
    origin = asal_impor(putaran, perangkat_daerah)
    earlier = earlier.filter(**{f"data__{name}": value for name, value in origin.items()})
    found = earlier.select_related("user").order_by("number").first()
    if found is not None:
        when = long_moment(found.at, by.daerah.zona_waktu)
        raise NotNow(
            f"Berkas ini sudah diimpor oleh {found.user} pada {when}. Tidak ada yang digandakan; ubah isinya dahulu "
            "bila memang ada yang baru."
        )


def asal_impor(putaran: Putaran, perangkat_daerah: PerangkatDaerah) -> dict[str, int]:
    """Return what the trail keeps beside the hash of a file: into which round, for which office."""
    return {"putaran": putaran.tahun, "perangkat_daerah": perangkat_daerah.pk}


def check_rencana(plan: RencanaImpor, putaran: Putaran, *, perangkat_daerah: PerangkatDaerah) -> None:
    """Refuse a plan with faults, one that asks for nothing, and new proposals outside the days for them."""
    if plan.salah:
        raise KirimanDitolak(plan.salah)
    if not plan.baru and not plan.berubah:
        raise NotNow("Isi berkas sudah sama dengan yang tersimpan. Tidak ada yang perlu diimpor.")
    if plan.baru:
        today = clock.today(putaran.daerah.zona_waktu)
        check_masa_pengusulan(putaran, on=today, perangkat_daerah=perangkat_daerah)


def _tercatat(putaran: Putaran, rows: Iterable[UsulanKiriman], *, by: Penugasan) -> dict[str, Usulan]:
    numbers = [row.nomor for row in rows if row.nomor]
    found = Usulan.objects.visible_to(by).in_putaran(putaran).filter(nomor__in=numbers)
    found = found.select_related("perangkat_daerah", "putaran", "daerah")
    return {row.nomor: row for row in found.prefetch_related("jawaban", "pemilik_bersama")}


def _timbang(plan: RencanaImpor, row: UsulanKiriman, known: Mapping[str, Usulan]) -> LangkahImpor | None:
    """Return what differs; note a number that is not the office's own, and what cannot be understood."""
    usulan = known.get(row.nomor)
    if row.nomor and usulan is None:
        advice = "Periksa nomornya, atau kosongkan agar menjadi usulan baru."
        plan.salah.append(_tolak(row, f"Usulan {row.nomor} tidak ada pada perangkat daerah ini.", advice))
        return None
    saved = {answer.kode: answer.isi for answer in usulan.jawaban.all()} if usulan else {}
    step = LangkahImpor(kiriman=row, usulan=usulan)
    for question in (*plan.edisi.pertanyaan, plan.edisi.klasifikasi):
        given = row.jawaban.get(question.kode)
        if given is None:
            continue
        before = saved.get(question.kode, {})
        known_fields = {item.kode: before[item.kode] for item in question.isian if item.kode in before}
        clean, problems = baca_jawaban(question, {**known_fields, **given})
        plan.salah += _salah_list(row, problems)
        if clean != baca_jawaban(question, known_fields)[0]:
            step.beda[question.kode] = (before, clean)
    return step


def _periksa(
    plan: RencanaImpor, step: LangkahImpor, putaran: Putaran, perangkat_daerah: PerangkatDaerah, *, by: Penugasan
) -> None:
    """Note what the acts would refuse: a proposal that is under way, regions and indicators that do not fit."""
    usulan = step.usulan
    if usulan is not None and step.beda:
        try:
            check_penulis(usulan, by=by)
            check_dapat_ditulis(usulan)
        except (Denied, NotNow) as refusal:
            plan.salah.append(_tolak(step.kiriman, refusal.sentence, "Hapus barisnya, atau kembalikan isinya."))
    thing = usulan or Usulan(daerah=putaran.daerah, putaran=putaran, perangkat_daerah=perangkat_daerah)
    for kode in {"P4", "P7"} & set(step.beda):
        try:
            check_rujukan(thing, step.beda[kode][1])
        except Incomplete as refusal:
            gaps = [
                Kekurangan(tempat=gap["field"], kalimat=gap["sentence"], baris=int(gap.get("line", 0)))
                for gap in refusal.missing
            ]
            plan.salah += _salah_list(step.kiriman, gaps)


def _salah_list(row: UsulanKiriman, problems: Iterable[Kekurangan]) -> list[Salah]:
    return [salah_at(letak_of(row, gap.tempat, gap.baris), gap.kalimat, BETULKAN) for gap in problems]


def _tolak(row: UsulanKiriman, masalah: str, cara: str) -> Salah:
    return salah_at(letak_of(row, ""), masalah, cara)
