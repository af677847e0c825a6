"""Refusals of the review: remarks on answers, notes of return, the office's reply to a finding."""

from collections.abc import Callable, Mapping
from datetime import date

from petasama.core import clock
from petasama.core.errors import Denied, Incomplete, NotNow
from petasama.core.wording import listed
from petasama.organisasi.models import Penugasan
from petasama.organisasi.peran import PERAN_PERANGKAT_DAERAH, Peran
from petasama.pemetaan import kelayakan
from petasama.pemetaan.edisi import edisi_of
from petasama.pemetaan.models import Komentar, Penelaahan, Usulan
from petasama.pemetaan.policies.usulan import check_alasan, check_penulis
from petasama.persiapan.models import Putaran

PENGOMENTAR_TKKSD = frozenset(
    {Peran.SEKRETARIAT_TKKSD, Peran.KETUA_TKKSD, Peran.ANGGOTA_TKKSD, Peran.BAGIAN_HUKUM, Peran.PERENCANA}
)
"""Readers who also remark; the head of the region and the inspectorate read only."""
DAPAT_DIKOMENTARI = ("DRAF", "DIAJUKAN", "DIKEMBALIKAN", "DITERUSKAN", "LAYAK", "TIDAK_LAYAK")
SEBELUM_PLENO = ("PENGUSULAN", "PENELAAHAN")
"""States of a round in which its plenary is not convened yet."""
PANJANG_CATATAN = 2000


def check_pengomentar(usulan: Usulan, *, by: Penugasan) -> None:
    """Only the head of an owning office, and readers of the team once it is forwarded, remark on an answer."""
    own = by.role == Peran.KEPALA_OPD and not usulan.pemilik_ids.isdisjoint(by.unit_ids)
    reader = by.role in PENGOMENTAR_TKKSD and usulan.diteruskan_pada is not None
    if not (own or reader):
        who = listed(sorted(role.label for role in (*PENGOMENTAR_TKKSD, Peran.KEPALA_OPD)))
        raise Denied(f"Komentar ditulis oleh {who}.")
    if usulan.status not in DAPAT_DIKOMENTARI:
        raise NotNow(f"Usulan {usulan.nomor} berstatus “{usulan.label_status}”; jawabannya tidak lagi dikomentari.")


def check_teks(teks: str, *, untuk: str) -> str:
    """Refuse a remark or a reply without words; return it without blanks around it."""
    if not teks.strip():
        sentence = f"Tulis {untuk}."
        raise Incomplete(sentence, missing=[{"field": "teks", "label": "Isi", "sentence": sentence}])
    return teks.strip()


def check_masih_terbuka(komentar: Komentar) -> None:
    """A remark that was closed stays as it is."""
    if komentar.ditutup_pada is not None:
        raise NotNow("Komentar ini sudah ditutup. Tulis komentar baru bila masih ada yang perlu dibahas.")


def check_pembalas(komentar: Komentar, *, by: Penugasan) -> None:
    """Only a liaison officer of an owning office replies, while the remark is open."""
    check_penulis(komentar.usulan, by=by)
    check_masih_terbuka(komentar)


def check_penutup(komentar: Komentar, *, by: Penugasan) -> None:
    """Only who wrote a remark closes it, or who holds that post now; what has no holder left is the secretariat's."""
    holder = pemegang_of(komentar, on=clock.today(by.daerah.zona_waktu), heir_of=lambda post: post.penerus)
    if not _is_pemegang(komentar, holder, by=by):
        raise Denied(f"Komentar ini ditutup oleh {nama_pemegang(komentar, holder)}.")
    check_masih_terbuka(komentar)


def pemegang_of(komentar: Komentar, *, on: date, heir_of: Callable[[Penugasan], Penugasan | None]) -> Penugasan | None:
    """Return the post that answers for a remark on a day: its author's, or after a hand-over that of the successor.

    None when nobody holds it any more.
    """
    post: Penugasan | None = komentar.oleh
    seen = set[int]()
    while post is not None and not post.is_in_force(on):
        seen.add(post.pk)
        post = heir_of(post)
        if post is not None and post.pk in seen:
            return None
    return post


def is_kantor(komentar: Komentar) -> bool:
    """Whether the head of the office wrote it: then whoever heads the office closes it."""
    return komentar.oleh.role in PERAN_PERANGKAT_DAERAH


def nama_pemegang(komentar: Komentar, holder: Penugasan | None) -> str:
    """Name who closes a remark."""
    if is_kantor(komentar):
        return f"Kepala {komentar.usulan.perangkat_daerah}"
    if holder is None or holder.role == Peran.SEKRETARIAT_TKKSD:
        return Peran.SEKRETARIAT_TKKSD.label
    return f"{holder.user}, {holder.label}"


def _is_pemegang(komentar: Komentar, holder: Penugasan | None, *, by: Penugasan) -> bool:
    if is_kantor(komentar):
        return by.role == Peran.KEPALA_OPD and not komentar.usulan.pemilik_ids.isdisjoint(by.unit_ids)
    if holder is None or holder.role == Peran.SEKRETARIAT_TKKSD:
        return by.role == Peran.SEKRETARIAT_TKKSD
    return holder.pk == by.pk


def check_catatan(usulan: Usulan, *, alasan: str, catatan: Mapping[str, str] | None) -> dict[str, str]:
    """Return the located notes of a return, by question code in the order of the instrument; at least one is needed.

    `None` (the act was called without the form of the nine parts) lets a general word alone stand.
    """
    if catatan is None:
        check_alasan(alasan, untuk="pengembalian, agar PPKSD tahu apa yang diperbaiki")
        return {}
    edisi = edisi_of(usulan.putaran)
    codes = [question.kode for question in (*edisi.pertanyaan, edisi.klasifikasi)]
    notes = {code: catatan.get(code, "").strip() for code in codes}
    found = {code: words for code, words in notes.items() if words}
    too_long = [code for code, words in found.items() if len(words) > PANJANG_CATATAN]
    if not found or too_long:
        sentence = (
            f"Ringkas catatan menjadi paling banyak {PANJANG_CATATAN} huruf."
            if too_long
            else "Tulis paling sedikit satu catatan pada jawaban yang perlu diperbaiki, agar PPKSD tahu tempatnya."
        )
        field = f"catatan_{too_long[0] if too_long else codes[0]}"
        raise Incomplete(sentence, missing=[{"field": field, "label": "Catatan", "sentence": sentence}])
    return found


def check_penanggap(usulan: Usulan, *, by: Penugasan) -> None:
    """Only the office of a proposal that is not eligible replies, until the plenary is convened, and once."""
    if by.role not in PERAN_PERANGKAT_DAERAH or usulan.pemilik_ids.isdisjoint(by.unit_ids):
        raise Denied(f"Telaah ini ditanggapi oleh PPKSD atau Kepala {usulan.perangkat_daerah}.")
    found = check_tidak_layak(usulan)
    if usulan.putaran.status not in SEBELUM_PLENO:
        raise NotNow(
            f"{usulan.putaran} sudah memasuki tahap “{usulan.putaran.label_status}”; hak menanggapi berakhir ketika "
            "pleno dimulai. Ajukan kembali pada putaran berikutnya."
        )
    if found.putusan_pada is not None:
        raise NotNow("Tanggapan sudah dijawab oleh Sekretariat TKKSD.")


def check_penjawab(usulan: Usulan, *, by: Penugasan) -> None:
    """Only the secretariat answers a reply, and only one that is there and not answered yet."""
    if by.role != Peran.SEKRETARIAT_TKKSD:
        raise Denied(f"Tanggapan dijawab oleh {Peran.SEKRETARIAT_TKKSD.label}.")
    found = check_tidak_layak(usulan)
    if not found.tanggapan:
        raise NotNow(f"{usulan.perangkat_daerah} belum menanggapi telaah usulan {usulan.nomor}.")
    if found.putusan_pada is not None:
        raise NotNow("Tanggapan ini sudah dijawab.")


def check_terima_tanggapan(usulan: Usulan, *, by: Penugasan) -> None:
    """A reply is accepted before the plenary is convened, and not against the kind table."""
    check_penjawab(usulan, by=by)
    if usulan.putaran.status not in SEBELUM_PLENO:
        raise NotNow(
            f"{usulan.putaran} sudah memasuki tahap “{usulan.putaran.label_status}”; tidak ada usulan yang menyusul ke "
            "dalam penilaian. Jawab tanggapan dengan mempertahankan telaah."
        )
    code = usulan.jenis_dasar.get("kode_tl", "")
    if code:
        raise NotNow(
            f"Menurut tabel jenis, usulan {usulan.nomor} termasuk {code}: {kelayakan.alasan_tidak_layak(code).alasan} "
            "Jawab dengan mempertahankan telaah; bila faktanya keliru, perangkat daerah membuat usulan baru."
        )


def check_tanggapan_dijawab(putaran: Putaran) -> None:
    """Refuse to go on to the scoring of a round while an office waits for the answer to its reply."""
    replied = Penelaahan.objects.filter(usulan__putaran=putaran, usulan__status="TIDAK_LAYAK", putusan_pada=None)
    numbers = list(replied.exclude(tanggapan="").order_by("usulan__nomor").values_list("usulan__nomor", flat=True))
    if numbers:
        raise NotNow(f"Jawab dahulu tanggapan atas telaah {listed(numbers)}, lalu buka penilaian.")


def check_tidak_layak(usulan: Usulan) -> Penelaahan:
    """Return the finding of a proposal that is not eligible; refuse any other."""
    found = Penelaahan.objects.filter(usulan=usulan, hasil="TIDAK_LAYAK").select_related("usulan").first()
    if usulan.status != "TIDAK_LAYAK" or found is None:
        raise NotNow(f"Usulan {usulan.nomor} berstatus “{usulan.label_status}”; tidak ada telaah untuk ditanggapi.")
    return found
