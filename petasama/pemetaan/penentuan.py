"""Gathers the facts of a proposal and asks the kind table (`jenis`) what they make of it."""

from collections.abc import Mapping
from typing import Any

from petasama.pemetaan import rute
from petasama.pemetaan.instrumen.bentuk import Isi
from petasama.pemetaan.jenis import NAMA_PANJANG, Fakta, FaktaMitra, Putusan, tentukan
from petasama.pemetaan.kelas_mitra import KelasMitra, Objek
from petasama.pemetaan.kelayakan import alasan_tidak_layak
from petasama.pemetaan.models import Usulan
from petasama.wilayah.berbatasan import is_berbatasan
from petasama.wilayah.models import Ketetanggaan


def jenis_of(usulan: Usulan, jawaban: Mapping[str, Isi]) -> dict[str, Any]:
    """Return the fields of Usulan that follow from the facts: kind, sub-kind, the reason, the main affair."""
    putusan = tentukan(fakta_of(usulan, jawaban))
    return {
        "jenis": putusan.jenis.value,
        "sub_jenis": putusan.sub_jenis.value if putusan.sub_jenis else "",
        "jenis_dasar": _dasar(putusan),
        "bidang_urusan": next(iter(jawaban.get("KLASIFIKASI", {}).get("bidang_urusan") or []), ""),
    }


def _dasar(putusan: Putusan) -> dict[str, Any]:
    return {
        "alasan": putusan.alasan,
        "pasal": list(putusan.pasal),
        "kode_tl": putusan.kode_tl,
        "per_mitra": [
            {"jenis": part.jenis.value, "alasan": part.alasan, "pasal": list(part.pasal)} for part in putusan.per_mitra
        ],
    }


def fakta_of(usulan: Usulan, jawaban: Mapping[str, Isi]) -> Fakta:
    """Return what the kind table asks, from question 4 and the classification; borders come from the graph."""
    own = usulan.daerah.wilayah_id
    partners = jawaban.get("P4", {}).get("mitra") or []
    land = Ketetanggaan.objects.pasangan_darat() if any(row.get("kode_wilayah") for row in partners) else frozenset()
    facts = jawaban.get("KLASIFIKASI", {})
    return Fakta(
        kode_daerah=own,
        mitra=tuple(_mitra(row, own, land) for row in partners),
        objek=Objek(facts.get("objek") or Objek.KERJA_SAMA),
        eksternalitas=facts.get("eksternalitas_lintas_daerah"),
        lebih_efisien=facts.get("lebih_efisien_bersama"),
        bpjs_sinergi=usulan.daerah.bpjs_sinergi,
    )


def _mitra(row: Mapping[str, Any], own: str, land: frozenset[frozenset[str]]) -> FaktaMitra:
    code = row.get("kode_wilayah") or ""
    return FaktaMitra(
        kelas=KelasMitra(row["kelas"]) if row.get("kelas") else None,
        kode_wilayah=code,
        berbatasan=is_berbatasan(own, code, land) if code else None,
    )


LANGKAH_TERLIHAT = 3
"""So many steps of the legal route stand open on the card; the rest is folded."""


def jalur_of(usulan: Usulan, jawaban: Mapping[str, Isi]) -> dict[str, Any]:
    """Return the card “Jalur hukum”: the kind, what is still open, first papers, DPRD, conditions, next steps."""
    fakta, facts = fakta_of(usulan, jawaban), jawaban.get("KLASIFIKASI", {})
    putusan, prakarsa = tentukan(fakta), facts.get("prakarsa") or "DAERAH"
    steps = rute.langkah_berikut(putusan.jenis, prakarsa, putusan.sub_jenis)
    other = alasan_tidak_layak(putusan.kode_tl) if putusan.kode_tl else None
    return {
        "jenis": NAMA_PANJANG[putusan.jenis],
        "alasan": putusan.alasan,
        "pasal": list(putusan.pasal),
        "alih": f"{other.kode}: {other.alihkan_ke}." if other else "",
        "kurang": [] if other else list(rute.belum_terjawab(fakta)),
        "naskah": list(rute.naskah_awal(putusan.jenis, prakarsa, putusan.sub_jenis)),
        "syarat": list(rute.syarat_pemrakarsa(putusan.jenis, prakarsa)),
        "pasal_syarat": rute.PASAL_PRAKARSA_MITRA,
        "dprd": rute.persetujuan_dprd(
            putusan.jenis,
            putusan.sub_jenis,
            membebani=facts.get("membebani_masyarakat_daerah"),
            teranggarkan=facts.get("teranggarkan") or "",
        ),
        "langkah": steps[:LANGKAH_TERLIHAT],
        "lanjutan": steps[LANGKAH_TERLIHAT:],
        "mulai_lanjutan": LANGKAH_TERLIHAT + 1,
    }
