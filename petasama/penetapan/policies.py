"""Refusals of the decree."""

from collections.abc import Collection
from datetime import date

from petasama.core.errors import Denied, Incomplete, NotNow
from petasama.core.wording import short_date
from petasama.organisasi.models import Daerah, Pejabat, Penugasan
from petasama.organisasi.peran import Peran
from petasama.pemetaan.models import Usulan
from petasama.penetapan.models import Keputusan
from petasama.persiapan.models import Putaran
from petasama.pleno.models import ButirSidang, RapatPleno


def check_sekretariat(*, by: Penugasan) -> None:
    """Only the secretariat drafts a decree."""
    if by.role != Peran.SEKRETARIAT_TKKSD:
        raise Denied(f"Konsep Keputusan disusun oleh {Peran.SEKRETARIAT_TKKSD.label}.")


def check_berita_acara(putaran: Putaran) -> RapatPleno:
    """Return the round's meeting. Refuses without signed minutes (V-19)."""
    rapat = RapatPleno.objects.filter(putaran=putaran).first()
    if rapat is None or rapat.status != "DITANDATANGANI":
        raise NotNow(
            f"Keputusan belum dapat disusun: Berita Acara Rapat Pleno {putaran} belum ditandatangani. "
            "Minta pimpinan rapat dan Sekretaris TKKSD menandatanganinya lebih dahulu."
        )
    return rapat


def check_tahap_penetapan(putaran: Putaran) -> None:
    """A decree is drafted in the round's stage of fixing."""
    if putaran.status not in {"PENETAPAN", "INTEGRASI"}:
        raise NotNow(f"{putaran} belum memasuki tahap penetapan. Mulai penetapan lebih dahulu.")


def check_belum_ada(putaran: Putaran) -> None:
    """One decree of fixing a round; later ones change or revoke it."""
    if Keputusan.objects.filter(putaran=putaran, sifat="PENETAPAN").exists():
        raise NotNow(f"Keputusan {putaran} sudah disusun. Buka konsep atau Keputusan yang ada.")


def check_siap_disusun(putaran: Putaran) -> RapatPleno:
    """Return the round's meeting. Refuses a round whose decree cannot be drafted yet, or is drafted already."""
    rapat = check_berita_acara(putaran)
    check_tahap_penetapan(putaran)
    check_belum_ada(putaran)
    return rapat


def check_dari_daftar(keputusan: Keputusan) -> None:
    """Refuse an annex with a proposal that the plenary did not approve, or an empty annex (V-20).

    A decree that only revokes another one has no annex at all.
    """
    approved = set(
        ButirSidang.objects.filter(
            rapat__putaran_id=keputusan.putaran_id, putusan__in=("DISETUJUI", "DISETUJUI_DENGAN_CATATAN")
        ).values_list("usulan_id", flat=True)
    )
    listed = list(keputusan.butir.select_related("usulan"))
    if keputusan.sifat == "PENCABUTAN":
        check_tanpa_lampiran([item.usulan for item in listed])
        return
    foreign = [item.usulan.nomor for item in listed if item.usulan_id not in approved]
    if foreign or not listed:
        what = f"memuat usulan yang tidak disetujui pleno: {', '.join(foreign)}" if foreign else "kosong"
        raise NotNow(f"Lampiran {what}. Lampiran hanya memuat usulan dari daftar yang disetujui rapat pleno.")


def check_tanpa_lampiran(usulan: Collection[Usulan]) -> None:
    """Refuse an annex of a decree that only revokes another one."""
    if usulan:
        raise NotNow("Keputusan pencabutan tidak memuat Lampiran. Kosongkan daftar usulannya.")


def check_sifat(sifat: str, *, usulan: Collection[Usulan]) -> None:
    """A decree on another decree changes it (PERUBAHAN) or revokes it (PENCABUTAN); only a change has an annex."""
    if sifat not in {"PERUBAHAN", "PENCABUTAN"}:
        sentence = "Pilih perubahan atau pencabutan."
        raise Incomplete(sentence, missing=[{"field": "sifat", "label": "Sifat", "sentence": sentence}])
    if sifat == "PENCABUTAN":
        check_tanpa_lampiran(usulan)


def check_nomor_tanggal(keputusan: Keputusan, *, nomor: str, tanggal: date) -> None:
    """Refuse a decree without number, or dated before the minutes it rests on or the decree it changes."""
    if not nomor.strip():
        sentence = "Isi nomor Keputusan dari Bagian Hukum."
        raise Incomplete(sentence, missing=[{"field": "nomor", "label": "Nomor", "sentence": sentence}])
    minutes = check_berita_acara(keputusan.putaran).berita_acara
    if tanggal < minutes.tanggal:
        sentence = f"Tanggal Keputusan mendahului Berita Acara ({short_date(minutes.tanggal)}). Betulkan tanggalnya."
        raise Incomplete(sentence, missing=[{"field": "tanggal", "label": "Tanggal", "sentence": sentence}])
    old = keputusan.mengubah
    if old is not None and old.tanggal is not None and tanggal < old.tanggal:
        sentence = f"Tanggal Keputusan mendahului {old} ({short_date(old.tanggal)}). Betulkan tanggalnya."
        raise Incomplete(sentence, missing=[{"field": "tanggal", "label": "Tanggal", "sentence": sentence}])


def check_nomor_bebas(keputusan: Keputusan, *, nomor: str) -> None:
    """Refuse a number that another decree of this government carries."""
    if Keputusan.objects.filter(daerah_id=keputusan.daerah_id, nomor=nomor).exclude(pk=keputusan.pk).exists():
        sentence = f"Nomor {nomor} sudah dipakai Keputusan lain. Periksa buku nomor, lalu pakai nomor yang benar."
        raise Incomplete(sentence, missing=[{"field": "nomor", "label": "Nomor", "sentence": sentence}])


def jabatan_penanda_tangan(daerah: Daerah) -> str:
    """The post whose holder signs the decrees of a government."""
    return f"{daerah.sebutan_kepala} {daerah.nama_pendek}"


def check_penanda_tangan(keputusan: Keputusan, *, penanda_tangan: Pejabat, tanggal: date) -> None:
    """The head of the region signs, as holder of the post on that day."""
    title = jabatan_penanda_tangan(keputusan.daerah)
    in_force = penanda_tangan.mulai <= tanggal and (penanda_tangan.selesai is None or tanggal <= penanda_tangan.selesai)
    if penanda_tangan.daerah_id != keputusan.daerah_id or penanda_tangan.jabatan != title or not in_force:
        raise NotNow(f"Keputusan ditandatangani oleh {title} yang menjabat pada {short_date(tanggal)}.")


def check_yang_diubah(lama: Keputusan) -> None:
    """Only a decree in force can be changed or revoked."""
    if lama.status != "DITETAPKAN":
        raise NotNow(f"{lama} berstatus “{lama.label_status}”; hanya Keputusan yang berlaku dapat diubah atau dicabut.")
