"""The matrix of affairs, potential and characteristics (PP 28/2018 Pasal 5 and 17): one row for each proposal."""

from collections.abc import Mapping, Sequence

from petasama.pemetaan.hasil import BarisUsulan, HasilPemetaan
from petasama.pemetaan.instrumen.bentuk import Isi
from petasama.pemetaan.ringkasan import urusan_text

POTENSI_PALING_PANJANG = 150
LOKASI_PALING_PANJANG = 60
LIHAT = "… (Lampiran II)"
BELUM = "Belum ditelaah"
YA_TIDAK = {True: "ya", False: "tidak", None: "belum dijawab"}


def matriks(hasil: HasilPemetaan) -> list[dict[str, str]]:
    """Return the rows in the order of the affairs; long texts are cut and stand whole in the second annex."""
    return [_baris(row) for row in _urut(hasil)]


def teks_penuh(hasil: HasilPemetaan) -> list[dict[str, str]]:
    """Return whole texts of those proposals whose potential, problem or place was cut in the matrix."""
    rows = []
    for row in _urut(hasil):
        texts = _teks(row)
        if any(singkat(text, limit) != text for _, text, limit in texts):
            words = "\n".join(f"{label}: {text}" for label, text, _ in texts if text)
            rows.append({"nomor": row.usulan.nomor, "judul": row.usulan.judul, "teks": words})
    return rows


def lembar(hasil: HasilPemetaan) -> list[dict[str, str]]:
    """Return the same rows with whole texts, for the workbook."""
    return [_baris(row, penuh=True) for row in _urut(hasil)]


def singkat(text: str, limit: int) -> str:
    """Cut a text at a word so that it fits in `limit` characters, and say where it stands whole."""
    flat = " ".join(text.split())
    if len(flat) <= limit:
        return flat if flat != text and len(text) <= limit else text
    return f"{flat[:limit].rsplit(' ', 1)[0].rstrip(',;.: ')} {LIHAT}"


def _urut(hasil: HasilPemetaan) -> Sequence[BarisUsulan]:
    return sorted(hasil.baris, key=lambda row: (row.usulan.bidang_urusan or "~", row.usulan.nomor))


def _teks(row: BarisUsulan) -> list[tuple[str, str, int]]:
    """Label, text and greatest length of what may be cut."""
    back, facts = row.isi.get("P2", {}), row.isi.get("KLASIFIKASI", {})
    return [
        ("Potensi", str(back.get("potensi") or ""), POTENSI_PALING_PANJANG),
        ("Permasalahan", str(back.get("permasalahan") or ""), POTENSI_PALING_PANJANG),
        ("Lokasi", str(facts.get("lokasi") or ""), LOKASI_PALING_PANJANG),
    ]


def _baris(row: BarisUsulan, *, penuh: bool = False) -> dict[str, str]:
    potensi, masalah, lokasi = (text if penuh else singkat(text, limit) for _, text, limit in _teks(row))
    return {
        "urusan": urusan_text(row.usulan.bidang_urusan),
        "nomor": row.usulan.nomor,
        "usulan": row.usulan.judul,
        "opd": row.usulan.perangkat_daerah.nama,
        "potensi": potensi or "–",
        "masalah": masalah or "–",
        "karakteristik": _karakteristik(row.isi.get("KLASIFIKASI", {}), lokasi),
        "isu": ", ".join(row.isu) or "–",
        "jenis": row.usulan.label_jenis,
        "hasil": _hasil(row),
    }


def _karakteristik(facts: Mapping[str, Isi], lokasi: str) -> str:
    return (
        f"Dampak lintas daerah: {YA_TIDAK[_tegas(facts.get('eksternalitas_lintas_daerah'))]}; lebih efisien bersama: "
        f"{YA_TIDAK[_tegas(facts.get('lebih_efisien_bersama'))]}; lokasi: {lokasi or 'belum disebut'}"
    )


def _tegas(value: object) -> bool | None:
    return value if isinstance(value, bool) else None


def _hasil(row: BarisUsulan) -> str:
    if row.hasil == "LAYAK":
        return "Layak"
    return f"Dialihkan ({row.kode_tl})" if row.kode_tl else BELUM
