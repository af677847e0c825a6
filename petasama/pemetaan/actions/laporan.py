"""Acts about the report on a round's mapping: issue it, note that it was handed over."""

from datetime import date, datetime

from django.db import transaction

from petasama.core import clock
from petasama.core.acts import check_tenant, record
from petasama.core.wording import short_date
from petasama.dokumen.actions import Cetakan, arsipkan, cetak
from petasama.dokumen.kinds import DocumentKind
from petasama.dokumen.models import Dokumen
from petasama.organisasi.models import Penugasan
from petasama.pemetaan.documents.laporan_hasil import LAPORAN_HASIL
from petasama.pemetaan.documents.naskah_laporan import NaskahLaporan, NomorLaporan
from petasama.pemetaan.documents.surat_pengantar import SURAT_GUBERNUR, SURAT_MENTERI
from petasama.pemetaan.hasil import hasil_of
from petasama.pemetaan.models import LaporanPemetaan
from petasama.pemetaan.policies import laporan as policies
from petasama.persiapan.models import Putaran

NASKAH: dict[str, DocumentKind] = {"laporan": LAPORAN_HASIL, "gubernur": SURAT_GUBERNUR, "menteri": SURAT_MENTERI}
"""The three papers by the word that stands in their address."""


def terbitkan_laporan(putaran: Putaran, *, nomor: NomorLaporan, tanggal: date, by: Penugasan) -> LaporanPemetaan:
    """Issue the report of a round and its two cover letters; all three are made and archived with it.

    Refuses others than the secretariat, a second report of the round, a round that still takes proposals or has
    proposals without a finding, an empty or used number, and a day to come.
    """
    check_tenant(putaran, by=by)
    policies.check_pelapor(by=by)
    policies.check_belum_dilaporkan(putaran)
    policies.check_tanggal_laporan(tanggal, on=clock.today(putaran.daerah.zona_waktu))
    clean = NomorLaporan(**policies.check_nomor_laporan(nomor.as_fields()))
    naskah = NaskahLaporan(hasil=hasil_of(putaran), saat=clock.now(), nomor=clean, tanggal=tanggal)
    policies.check_hasil_lengkap(naskah.hasil)
    numbers = {"laporan": clean.nomor, "gubernur": clean.nomor_gubernur, "menteri": clean.nomor_menteri}
    papers = {name: _cetak(name, naskah, at=naskah.saat) for name in NASKAH}
    with transaction.atomic():
        Putaran.objects.select_for_update().get(pk=putaran.pk)
        policies.check_belum_dilaporkan(putaran)
        stored: dict[str, Dokumen] = {
            name: arsipkan(paper, nomor=numbers[name], tanggal=tanggal, by=by) for name, paper in papers.items()
        }
        laporan = LaporanPemetaan.objects.create(
            daerah_id=putaran.daerah_id,
            putaran=putaran,
            dokumen=stored["laporan"],
            surat_gubernur=stored["gubernur"],
            surat_menteri=stored["menteri"],
            diterbitkan_oleh=by,
            tanggal=tanggal,
        )
        record(laporan, "terbitkan_laporan", by=by, data={"nomor": clean.nomor})
    return laporan


def cetak_konsep_laporan(putaran: Putaran, *, naskah: str, at: datetime) -> Cetakan:
    """Make one of the three papers (a key of NASKAH) as it would read now, marked KONSEP; nothing is stored."""
    return _cetak(naskah, NaskahLaporan(hasil=hasil_of(putaran), saat=at), at=at)


def _cetak(name: str, naskah: NaskahLaporan, *, at: datetime) -> Cetakan:
    author = naskah.penerbit if name == "laporan" else naskah.kepala_daerah
    return cetak(NASKAH[name], naskah, at=at, author=author)


def catat_penyerahan(laporan: LaporanPemetaan, *, pada: date, penerima: str, by: Penugasan) -> LaporanPemetaan:
    """Note when and to whom the report was handed over; a slip may be mended by noting it again.

    Refuses others than the secretariat, a day before the report or to come, and an empty receiver.
    """
    check_tenant(laporan, by=by)
    policies.check_pelapor(by=by)
    today = clock.today(laporan.daerah.zona_waktu)
    receiver = policies.check_penyerahan(laporan, pada=pada, penerima=penerima, on=today)
    with transaction.atomic():
        laporan.diserahkan_pada, laporan.penerima = pada, receiver
        laporan.dicatat_oleh, laporan.updated_at = by, clock.now()
        laporan.save(update_fields=["diserahkan_pada", "penerima", "dicatat_oleh", "updated_at"])
        data = {"penerima": receiver, "tanggal": short_date(pada)}
        record(laporan, "catat_penyerahan", by=by, data=data)
    return laporan
