"""What the commands that exchange files of proposals share: round, office, actor, faults as rows."""

from collections.abc import Sequence
from typing import Any

from petasama.core import clock
from petasama.core.errors import NotNow, Refusal
from petasama.organisasi.models import Penugasan, PerangkatDaerah
from petasama.organisasi.peran import Peran
from petasama.pemetaan.instrumen.kiriman import Salah
from petasama.persiapan.models import Putaran


def putaran_of(tahun: int, *, daerah: str = "") -> Putaran:
    """Return the round of a year; with several governments the region's code has to say which one.

    Among example governments the first one is meant, so that the commands work in the demo as they are written down.
    """
    rows = Putaran.objects.filter(tahun=tahun).select_related("daerah").order_by("pk")
    found = list(rows.filter(daerah__wilayah_id=daerah) if daerah else rows)
    if len(found) == 1 or (found and all(row.daerah.contoh for row in found)):
        return found[0]
    if not found:
        years = sorted(set(Putaran.objects.values_list("tahun", flat=True)))
        listed = ", ".join(str(year) for year in years) or "belum ada"
        raise NotNow(f"Putaran {tahun} tidak ada. Yang ada: {listed}.")
    codes = ", ".join(str(row.daerah.wilayah_id) for row in found)
    raise NotNow(f"Putaran {tahun} ada pada beberapa pemerintah daerah. Sebut --daerah: {codes}.")


def kantor_of(putaran: Putaran, kode: str) -> PerangkatDaerah:
    """Return an office of the round's government by its code; the refusal lists the codes."""
    rows = PerangkatDaerah.objects.filter(daerah=putaran.daerah_id).order_by("kode")
    found = rows.filter(kode__iexact=kode).order_by("-mulai").first()
    if found is None:
        raise NotNow(f"Perangkat daerah {kode} tidak ada. Yang ada: {', '.join(row.kode for row in rows)}.")
    return found


def pelaku_of(putaran: Putaran, kantor: PerangkatDaerah) -> Penugasan:
    """Return the liaison officer of the office in whose name the command acts: the first in force."""
    rows = Penugasan.objects.filter(daerah=putaran.daerah_id, perangkat_daerah=kantor, peran=Peran.PPKSD)
    today = clock.today(putaran.daerah.zona_waktu)
    for post in rows.select_related("user", "daerah", "perangkat_daerah").order_by("pk"):
        if post.is_in_force(today):
            return post
    raise NotNow(f"{kantor} belum mempunyai PPKSD yang berlaku hari ini. Tunjuk PPKSD lebih dahulu.")


def salah_of(faults: Sequence[Salah]) -> list[dict[str, Any]]:
    """Return faults as {lembar, baris, kolom, isi, masalah, perbaikan}."""
    return [
        {
            "lembar": fault.lembar,
            "baris": fault.baris,
            "kolom": fault.kolom,
            "isi": fault.isi,
            "masalah": fault.masalah,
            "perbaikan": fault.cara,
        }
        for fault in faults
    ]


def catatan_of(facts: dict[str, Any], *, sudah: bool) -> str:
    """Return in one sentence what was done, or what would be."""
    words = "diimpor" if sudah else "dapat diimpor"
    return f"{facts['baru']} usulan baru dan {facts['berubah']} usulan yang berubah {words}; {facts['tetap']} tetap."


def kalimat_of(refusal: Exception) -> str:
    """Return the sentence of a refusal, or what the system says about a file."""
    if isinstance(refusal, Refusal):
        return refusal.sentence
    if isinstance(refusal, FileNotFoundError):
        return f"Berkas {refusal.filename} tidak ada."
    return str(refusal)
