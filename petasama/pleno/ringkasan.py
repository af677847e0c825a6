"""A meeting in the short words of its pages: how far scoring has come, one assessor's sheets, a proposal in brief."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db.models import Count

from petasama.organisasi.models import Penugasan
from petasama.pemetaan.models import Usulan
from petasama.pemetaan.policies import jawaban_of
from petasama.pemetaan.ringkasan import dukungan_text, hasil_text, keluaran_text, urusan_text
from petasama.perencanaan.models import IndikatorSasaran
from petasama.pleno.kriteria import DAFTAR_KRITERIA
from petasama.pleno.models import Abstain, Penilaian, PesertaRapat, RapatPleno

LATAR = (("permasalahan", "Permasalahan"), ("potensi", "Potensi"), ("target", "Target"))


@dataclass(frozen=True, kw_only=True)
class Kemajuan:
    """How far one assessor has come: counts only, never a value."""

    penilai: Penugasan
    dinilai: int
    abstain: int
    jumlah: int

    @property
    def tugas(self) -> int:
        """How many proposals are the assessor's to score."""
        return self.jumlah - self.abstain

    @property
    def is_selesai(self) -> bool:
        """Whether nothing is left to score."""
        return self.dinilai >= self.tugas

    @property
    def persen(self) -> float:
        """The part that is done, 0 to 100."""
        return 100 * self.dinilai / self.tugas if self.tugas else 100.0

    @property
    def teks(self) -> str:
        """7 dari 29."""
        return f"{self.dinilai} dari {self.tugas}"


@dataclass(kw_only=True)
class Lembar:
    """One assessor's sheet for one proposal."""

    rapat_id: int
    usulan: Usulan
    nilai: dict[str, Penilaian] = field(default_factory=dict)
    abstain: Abstain | None = None

    @property
    def is_lengkap(self) -> bool:
        """Whether every criterion has a value."""
        return set(self.nilai) == set(DAFTAR_KRITERIA)

    @property
    def is_selesai(self) -> bool:
        """Whether the assessor has nothing left to do here."""
        return self.is_lengkap or self.abstain is not None

    @property
    def is_milik_sendiri(self) -> bool:
        """Whether the proposal comes from the assessor's own office, so that it is never scored."""
        return self.abstain is not None and self.abstain.perangkat_daerah_sendiri

    @property
    def keadaan(self) -> tuple[str, str]:
        """The state as words and tone."""
        if self.is_milik_sendiri:
            return "Tidak dinilai", "grey"
        if self.abstain:
            return "Abstain", "grey"
        if self.is_lengkap:
            return "Dinilai", "green"
        return ("Sebagian dinilai", "gold") if self.nilai else ("Belum dinilai", "gold")


def peserta_list(rapat: RapatPleno) -> list[PesertaRapat]:
    """Return the seats of the meeting in the order of the decree."""
    rows = rapat.peserta.select_related("penugasan__user", "penugasan__perangkat_daerah")
    return list(rows.order_by("penugasan__urutan", "penugasan__pk"))


def kemajuan_list(rapat: RapatPleno, peserta: Iterable[PesertaRapat]) -> list[Kemajuan]:
    """Return how far each seat has come, in a fixed number of queries; safe to show while scoring is blind."""
    total = rapat.putaran.usulan.layak().count()
    sheets = rapat.penilaian.values("penilai_id", "usulan_id").annotate(terisi=Count("pk"))
    full = sheets.filter(terisi=len(DAFTAR_KRITERIA)).order_by("penilai_id")
    scored = Counter(full.values_list("penilai_id", flat=True))
    absent = Counter(rapat.abstain.values_list("penilai_id", flat=True))
    return [
        Kemajuan(
            penilai=seat.penugasan,
            dinilai=scored[seat.penugasan_id],
            abstain=absent[seat.penugasan_id],
            jumlah=total,
        )
        for seat in peserta
    ]


def lembar_list(rapat: RapatPleno, *, by: Penugasan) -> list[Lembar]:
    """Return the assessor's own sheets, one for each eligible proposal, in the order of their numbers."""
    proposals = Usulan.objects.visible_to(by).in_putaran(rapat.putaran).layak().for_list()
    values: dict[int, dict[str, Penilaian]] = defaultdict(dict)
    for row in Penilaian.objects.visible_to(by).filter(rapat=rapat, penilai=by):
        values[row.usulan_id][row.kriteria] = row
    own = Abstain.objects.visible_to(by).filter(rapat=rapat, penilai=by)
    absent = {row.usulan_id: row for row in own}
    return [
        Lembar(
            rapat_id=rapat.pk,
            usulan=usulan,
            nilai=values.get(usulan.pk, {}),
            abstain=absent.get(usulan.pk),
        )
        for usulan in proposals
    ]


def lembar_berikutnya(lembar: list[Lembar], sesudah: int | None = None) -> Lembar | None:
    """Return the next sheet with something left to do: after the proposal of this id, then from the top."""
    places = [place for place, sheet in enumerate(lembar) if sheet.usulan.pk == sesudah]
    start = places[0] + 1 if places else 0
    return next((sheet for sheet in [*lembar[start:], *lembar[:start]] if not sheet.is_selesai), None)


def selesai_teks(lembar: list[Lembar]) -> str:
    """7 dari 29: scored of those that are the assessor's to score."""
    mine = [sheet for sheet in lembar if sheet.abstain is None]
    return f"{sum(1 for sheet in mine if sheet.is_lengkap)} dari {len(mine)}"


def fakta_singkat(usulan: Usulan) -> list[tuple[str, str]]:
    """Return what an assessor needs at a glance: who, with whom, what comes out, what it costs, what may go wrong."""
    answers = jawaban_of(usulan)
    wanted = answers.get("P7", {}).get("indikator")
    found = IndikatorSasaran.objects.filter(pk=wanted).in_bulk() if wanted else {}
    return [
        ("Perangkat daerah", usulan.perangkat_daerah.nama),
        ("Jenis", usulan.label_jenis),
        ("Calon mitra", usulan.nama_mitra),
        ("Urusan", urusan_text(usulan.bidang_urusan)),
        ("Keluaran", keluaran_text(answers) or "–"),
        ("Hasil", hasil_text(answers, found) or "–"),
        ("Dukungan", dukungan_text(answers) or "–"),
        ("Risiko", str(answers.get("KLASIFIKASI", {}).get("risiko") or "–")),
    ]


def uraian_singkat(usulan: Usulan) -> list[tuple[str, str]]:
    """Return the longer words behind it: why, how, and why this partner."""
    answers = jawaban_of(usulan)
    why = answers.get("P2", {})
    rows = [(label, str(why.get(name) or "")) for name, label in LATAR]
    rows.append(("Mekanisme", str(answers.get("P3", {}).get("uraian") or "")))
    rows.append(("Alasan memilih mitra", str(answers.get("P5", {}).get("alasan") or "")))
    return [(label, text) for label, text in rows if text]
