"""Refusals of the mapping stage."""

from collections.abc import Mapping
from datetime import date

from petasama.core import clock
from petasama.core.errors import Denied, Incomplete, NotNow
from petasama.core.wording import listed
from petasama.organisasi.models import Penugasan
from petasama.organisasi.peran import Peran
from petasama.pemetaan import kelayakan
from petasama.pemetaan.edisi import edisi_of
from petasama.pemetaan.instrumen.bentuk import Isi, Kekurangan, Pertanyaan
from petasama.pemetaan.instrumen.periksa import kekurangan_edisi
from petasama.pemetaan.kelas_mitra import KelasMitra
from petasama.pemetaan.models import Jawaban, Usulan
from petasama.pemetaan.nama_wilayah import wilayah_lain
from petasama.perencanaan.models import IndikatorSasaran
from petasama.persiapan.models import Temuan
from petasama.persiapan.policies import check_masa_pengusulan, check_masa_perbaikan, check_ppksd_cukup
from petasama.wilayah.models import Wilayah

DAPAT_DITULIS = ("DRAF", "DIKEMBALIKAN")


def jawaban_of(usulan: Usulan) -> dict[str, dict]:
    """Return the answers by question code, as saved."""
    return {answer.kode: answer.isi for answer in usulan.jawaban.all()}


def check_penulis(usulan: Usulan, *, by: Penugasan) -> None:
    """Only a liaison officer of an office that owns the proposal writes its answers."""
    if by.role != Peran.PPKSD or not _is_milik(usulan, by=by):
        raise Denied(f"Usulan ini ditulis oleh PPKSD {_pemilik(usulan, by=by)}.")


def _is_milik(usulan: Usulan, *, by: Penugasan) -> bool:
    """Whether the office owns the proposal; those that joined are asked for only where its own office did not do."""
    return usulan.perangkat_daerah_id in by.unit_ids or not usulan.pemilik_ids.isdisjoint(by.unit_ids)


def check_temuan_sendiri(temuan: Temuan, *, by: Penugasan) -> None:
    """Only a liaison officer of the office that found it makes a proposal of a finding."""
    if by.role != Peran.PPKSD or temuan.perangkat_daerah_id not in by.unit_ids:
        raise Denied(f"Temuan ini dijadikan usulan oleh PPKSD {temuan.perangkat_daerah}.")


def check_temuan_baru(temuan: Temuan, *, lagi: bool) -> None:
    """A finding becomes a second proposal only knowingly."""
    earlier = list(temuan.usulan.order_by("nomor").values_list("nomor", flat=True))
    if earlier and not lagi:
        raise NotNow(
            f"Temuan ini sudah dijadikan usulan {listed(earlier)}. Lanjutkan usulan itu; bila memang perlu yang kedua, "
            "nyatakan pada tombolnya."
        )


def check_dapat_ditulis(usulan: Usulan) -> None:
    """Answers change only in a draft or in a returned proposal."""
    if usulan.status not in DAPAT_DITULIS:
        raise NotNow(
            f"Usulan {usulan.nomor} berstatus “{usulan.label_status}”, jawabannya tidak dapat diubah. "
            "Minta usulan dikembalikan bila perlu diperbaiki."
        )


def check_terbaca(kurang: list[Kekurangan]) -> None:
    """Refuse an answer that cannot be understood, place by place."""
    if kurang:
        sentence = "Jawaban belum disimpan: ada isian yang tidak dapat dibaca."
        raise Incomplete(sentence, missing=[_missing(gap) for gap in kurang])


def check_rujukan(usulan: Usulan, isi: Isi) -> None:
    """Refuse a region that does not exist or is not the one named, and an indicator that is not the office's own."""
    partners, chosen = isi.get("mitra") or [], isi.get("indikator")
    coded = any(row["kode_wilayah"] for row in partners)
    known = dict(Wilayah.objects.values_list("pk", "nama")) if coded else {}
    gaps = [
        Kekurangan(
            tempat="P4.mitra.kode_wilayah",
            kalimat=f"Kode wilayah “{row['kode_wilayah']}” tidak ada. Pilih wilayahnya dari daftar.",
            baris=line,
        )
        for line, row in enumerate(partners, start=1)
        if row["kode_wilayah"] and row["kode_wilayah"] not in known
    ]
    gaps += _bukan_daerah_itu(usulan, partners, known)
    if chosen is not None and not _is_indikator_sendiri(usulan, chosen):
        sentence = f"Pilih indikator dari daftar sasaran {usulan.perangkat_daerah}."
        gaps.append(Kekurangan(tempat="P7.indikator", kalimat=sentence))
    check_terbaca(gaps)


def _is_indikator_sendiri(usulan: Usulan, pk: int) -> bool:
    return IndikatorSasaran.objects.for_unit(usulan.perangkat_daerah_id).filter(pk=pk).exists()


def _bukan_daerah_itu(usulan: Usulan, partners: list[Isi], names: Mapping[str, str]) -> list[Kekurangan]:
    """Find the partners that are our own region, and those whose name and code mean different regions."""
    gaps = []
    for line, row in enumerate(partners, start=1):
        code = row["kode_wilayah"]
        if row["kelas"] != KelasMitra.DAERAH or code not in names:
            continue
        other, sentence = wilayah_lain(row["nama"], code, names), ""
        if code == usulan.daerah.wilayah_id:
            unit = KelasMitra.UNIT_SENDIRI.label
            sentence = f"{names[code]} adalah daerah sendiri. Pilih golongan “{unit}”, atau pilih daerah lain."
        elif other:
            sentence = f"Nama mitra menyebut {other}, tetapi kode wilayahnya {names[code]}. Samakan keduanya."
        if sentence:
            gaps.append(Kekurangan(tempat="P4.mitra.kode_wilayah", kalimat=sentence, baris=line))
    return gaps


class BedaVersi(NotNow):
    """Somebody else has saved another text meanwhile; `answer` is what is saved now."""

    def __init__(self, answer: Jawaban) -> None:
        who = answer.disimpan_oleh.user if answer.pk else "Orang lain"
        super().__init__(f"{who} menyimpan versi lain jawaban ini. Bandingkan keduanya, lalu simpan lagi bila perlu.")
        self.answer = answer


def check_versi(answer: Jawaban, versi: int | None) -> None:
    """Refuse to save over what somebody else has saved since; None saves without looking."""
    if versi is not None and versi != answer.version:
        raise BedaVersi(answer)


def check_terisi(usulan: Usulan, pertanyaan: Pertanyaan) -> Jawaban:
    """Return the answer to a question; refuse while there is none."""
    answer = Jawaban.objects.filter(usulan=usulan, kode=pertanyaan.kode).first()
    if answer is None:
        raise NotNow(f"“{pertanyaan.label}” belum diisi, sehingga belum dapat ditandai selesai.")
    return answer


def check_masa_kirim(usulan: Usulan, *, on: date) -> None:
    """Refuse to send outside the days for it, or without PPKSD; a returned one may be sent until the review ends."""
    check = check_masa_pengusulan if usulan.status == "DRAF" else check_masa_perbaikan
    check(usulan.putaran, on=on, perangkat_daerah=usulan.perangkat_daerah)
    check_ppksd_cukup(usulan.perangkat_daerah, on=on)


def check_tahap_penerusan(usulan: Usulan) -> None:
    """Proposals are forwarded before the plenary stage, so that none slips into an open scoring."""
    if usulan.putaran.status not in ("PENGUSULAN", "PENELAAHAN"):
        raise NotNow(
            f"{usulan.putaran} sudah memasuki tahap “{usulan.putaran.label_status}”; usulan {usulan.nomor} tidak dapat "
            "lagi diteruskan dalam putaran ini. Ajukan pada putaran berikutnya."
        )


def check_lengkap(usulan: Usulan) -> None:
    """Refuse to send a proposal whose answers have gaps (V-01, V-03, V-06); every gap is named."""
    edisi = edisi_of(usulan.putaran)
    gaps = kekurangan_edisi(edisi, jawaban_of(usulan))
    if gaps:
        names = list(dict.fromkeys(question.label for question, _ in gaps))
        sentence = f"Usulan belum lengkap: {', '.join(names)}."
        raise Incomplete(sentence, missing=[_missing(gap) for _, gap in gaps])


def check_alasan(alasan: str, *, untuk: str) -> str:
    """Refuse an act that needs a reason without one; return the reason without blanks around it."""
    if not alasan.strip():
        sentence = f"Tulis alasan {untuk}."
        raise Incomplete(sentence, missing=[{"field": "alasan", "label": "Alasan", "sentence": sentence}])
    return alasan.strip()


def check_kode_tl(kode: str) -> None:
    """Refuse a reason code that is not TL-01 to TL-13."""
    known = [reason.kode for reason in kelayakan.DAFTAR_TIDAK_LAYAK]
    if kode not in known:
        sentence = f"Pilih alasan tidak layak dari {known[0]} sampai {known[-1]}."
        raise Incomplete(sentence, missing=[{"field": "kode_tl", "label": "Alasan tidak layak", "sentence": sentence}])


def check_jenis_layak(usulan: Usulan) -> None:
    """Refuse to find eligible what the kind table sends to another regime or refuses."""
    code = usulan.jenis_dasar.get("kode_tl", "")
    if code:
        reason = kelayakan.alasan_tidak_layak(code)
        raise NotNow(
            f"Menurut tabel jenis, usulan {usulan.nomor} termasuk {code}: {reason.alasan} "
            "Nyatakan tidak layak, atau kembalikan agar faktanya dibetulkan."
        )


def check_kepala(usulan: Usulan, *, by: Penugasan) -> None:
    """Only the head of the proposing office approves or returns."""
    if by.role == Peran.KEPALA_OPD and usulan.perangkat_daerah_id not in by.unit_ids:
        raise Denied(f"Usulan ini menunggu Kepala {_pemilik(usulan, by=by)}.")


def _pemilik(usulan: Usulan, *, by: Penugasan) -> str:
    """The proposing office, and after a merger who answers for it."""
    return usulan.perangkat_daerah.nama_kini(clock.today(by.daerah.zona_waktu))


def _missing(gap: Kekurangan) -> dict[str, str]:
    return {"field": gap.tempat, "label": gap.tempat.split(".")[0], "sentence": gap.kalimat, "line": str(gap.baris)}
