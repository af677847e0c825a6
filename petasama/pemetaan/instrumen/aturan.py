"""Rules of completeness that one required field cannot say."""

from collections.abc import Mapping

from petasama.pemetaan.instrumen.bentuk import Isi, Kekurangan


def check_nama(isi: Isi, semua: Mapping[str, Isi]) -> list[Kekurangan]:
    """The name of the activity has at least ten characters."""
    name = str(isi.get("nama_kegiatan", ""))
    if name and len(name) < 10:
        return [Kekurangan(tempat="P1.nama_kegiatan", kalimat="Nama kegiatan terlalu pendek; sebut kegiatannya.")]
    return []


def check_dua_dari_tiga(isi: Isi, semua: Mapping[str, Isi]) -> list[Kekurangan]:
    """Of problem, potential and target at least two are told."""
    if sum(1 for kode in ("permasalahan", "potensi", "target") if isi.get(kode)) < 2:
        sentence = "Isi paling sedikit dua dari tiga: permasalahan, potensi, target."
        return [Kekurangan(tempat="P2.permasalahan", kalimat=sentence)]
    return []


def check_kedua_pihak(isi: Isi, semua: Mapping[str, Isi]) -> list[Kekurangan]:
    """A cooperation has at least two parties: one row for the government, one for the partner."""
    present = {row.get("pihak") for row in isi.get("peran_pihak") or []}
    if {"PEMDA", "MITRA"} <= present:
        return []
    sentence = "Sebut peran paling sedikit satu pihak Pemerintah Daerah dan satu pihak mitra."
    return [Kekurangan(tempat="P3.peran_pihak", kalimat=sentence)]


def check_calon_mitra(isi: Isi, semua: Mapping[str, Isi]) -> list[Kekurangan]:
    """Either candidates are named, or it is said that there is none yet; never both."""
    named = bool(isi.get("mitra"))
    if named == bool(isi.get("belum_ada")):
        sentence = "Sebut calon mitranya, atau nyatakan “Belum ada calon mitra”; tidak keduanya."
        return [Kekurangan(tempat="P4.mitra", kalimat=sentence)]
    return [
        Kekurangan(
            tempat="P4.mitra.kode_wilayah",
            kalimat=f"Pilih wilayah calon mitra ke-{line}: mitra ini daerah.",
            baris=line,
        )
        for line, row in enumerate(isi.get("mitra") or [], start=1)
        if row.get("kelas") == "DAERAH" and not row.get("kode_wilayah")
    ]


def check_alasan_mitra(isi: Isi, semua: Mapping[str, Isi]) -> list[Kekurangan]:
    """A reason for the choice is owed only when a candidate is named."""
    if semua.get("P4", {}).get("mitra") and not isi.get("alasan"):
        return [Kekurangan(tempat="P5.alasan", kalimat="Jelaskan alasan memilih calon mitra pada pertanyaan 4.")]
    return []


def lewati_tanpa_mitra(semua: Mapping[str, Isi]) -> str:
    """Without a candidate there is nobody whose choice could be reasoned."""
    if semua.get("P4", {}).get("belum_ada") and not semua["P4"].get("mitra"):
        return "Pertanyaan ini dilewati, karena pada pertanyaan 4 dinyatakan belum ada calon mitra."
    return ""


def check_ada_keluaran(isi: Isi, semua: Mapping[str, Isi]) -> list[Kekurangan]:
    """At least one output is listed."""
    if not isi.get("keluaran"):
        return [Kekurangan(tempat="P6.keluaran", kalimat="Sebut paling sedikit satu keluaran.")]
    return []


def check_indikator_atau_alasan(isi: Isi, semua: Mapping[str, Isi]) -> list[Kekurangan]:
    """The outcome is an indicator of the office's objectives, or a reason says why not."""
    if isi.get("indikator") is None and not isi.get("alasan_tanpa_indikator"):
        sentence = "Pilih indikator sasaran perangkat daerah, atau tulis alasan mengapa belum ada."
        return [Kekurangan(tempat="P7.indikator", kalimat=sentence)]
    return []


def check_ada_dukungan(isi: Isi, semua: Mapping[str, Isi]) -> list[Kekurangan]:
    """The government's own support is named."""
    if not any(row.get("pihak") == "PEMDA" for row in isi.get("dukungan") or []):
        return [Kekurangan(tempat="P8.dukungan", kalimat="Sebut paling sedikit satu dukungan Pemerintah Daerah.")]
    return []


def check_perencanaan(isi: Isi, semua: Mapping[str, Isi]) -> list[Kekurangan]:
    """An object outside the plans needs one of the three reasons (PP 28/2018 Pasal 4 ayat (3), 16 ayat (3))."""
    if not isi.get("tercantum_dalam_perencanaan") and not isi.get("alasan_belum_tercantum"):
        sentence = "Pilih dokumen perencanaan yang memuatnya, atau satu dari tiga alasan menurut PP 28/2018."
        return [Kekurangan(tempat="KLASIFIKASI.tercantum_dalam_perencanaan", kalimat=sentence)]
    return []
