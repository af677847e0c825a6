"""Refusals about the report on a round's mapping."""

from collections.abc import Mapping
from datetime import date

from petasama.core.errors import Denied, Incomplete, NotNow
from petasama.core.wording import short_date
from petasama.organisasi.models import Penugasan
from petasama.organisasi.peran import Peran
from petasama.pemetaan.hasil import HasilPemetaan
from petasama.pemetaan.models import LaporanPemetaan
from petasama.persiapan.models import Putaran


def check_pelapor(*, by: Penugasan) -> None:
    """Only the secretariat issues the report and notes that it was handed over."""
    if by.role != Peran.SEKRETARIAT_TKKSD:
        raise Denied(f"Laporan Hasil Pemetaan diterbitkan dan dicatat oleh {Peran.SEKRETARIAT_TKKSD.label}.")


def check_belum_dilaporkan(putaran: Putaran) -> None:
    """A round has one report."""
    found = LaporanPemetaan.objects.filter(putaran=putaran).select_related("dokumen").first()
    if found is not None:
        raise NotNow(f"Laporan {putaran} sudah diterbitkan dengan Nomor {found.dokumen.nomor}.")


def check_hasil_lengkap(hasil: HasilPemetaan) -> None:
    """Refuse a report while proposals may still come or wait for the review."""
    putaran = hasil.putaran
    if putaran.status in ("PERSIAPAN", "PENGUSULAN"):
        raise NotNow(f"{putaran} masih menerima usulan. Laporan dapat diterbitkan sesudah penelaahan dimulai.")
    if not hasil.baris:
        raise NotNow(f"{putaran} tidak mempunyai usulan yang diteruskan, sehingga belum ada hasil yang dilaporkan.")
    if hasil.belum:
        raise NotNow(f"{len(hasil.belum)} usulan belum ditelaah. Selesaikan telaahnya, lalu terbitkan laporan.")


def check_nomor_laporan(nomor: Mapping[str, str]) -> dict[str, str]:
    """Refuse empty numbers, field by field; return them without blanks around."""
    clean = {field: text.strip() for field, text in nomor.items()}
    empty = [field for field, text in clean.items() if not text]
    if empty:
        raise Incomplete(
            "Isi nomor laporan dan nomor kedua surat pengantar.",
            missing=[{"field": field, "label": "Nomor", "sentence": "Isi nomornya."} for field in empty],
        )
    return clean


def check_tanggal_laporan(tanggal: date, *, on: date) -> None:
    """Refuse a day to come."""
    if tanggal > on:
        raise _kurang("tanggal", "Tanggal", f"Tanggal paling lambat hari ini, {short_date(on)}.")


def check_penyerahan(laporan: LaporanPemetaan, *, pada: date, penerima: str, on: date) -> str:
    """Refuse a day before the report or to come, and an empty receiver; return the receiver."""
    if not laporan.tanggal <= pada <= on:
        span = f"antara {short_date(laporan.tanggal)} dan {short_date(on)}"
        raise _kurang("pada", "Diserahkan pada", f"Pilih hari {span}.")
    if not penerima.strip():
        raise _kurang("penerima", "Penerima", "Tulis siapa yang menerima laporan.")
    return penerima.strip()


def _kurang(field: str, label: str, sentence: str) -> Incomplete:
    return Incomplete(sentence, missing=[{"field": field, "label": label, "sentence": sentence}])
