"""The booklet's five problems of regional cooperation, and how measures of one problem become one answer.

A measure says of an office: True = the problem is there, False = it is not, None = cannot be told yet.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

SEMUA, SALAH_SATU = "SEMUA", "SALAH_SATU"
YA, TIDAK, BELUM = "Ya", "Tidak", "Belum dapat diukur"


@dataclass(frozen=True, kw_only=True)
class Masalah:
    """One problem: code, its name as the head of a column, what it means, and how its measures join.

    SEMUA: the problem is there when every measure says so, one good sign is enough against it. SALAH_SATU: one bad
    sign is enough for it.
    """

    kode: str
    nama: str
    arti: str
    gabungan: str
    kalimat: str
    """The finding about the government; has {ya} and {semua}, numbers of offices."""
    anjuran: str
    """What the team does about it."""


LIMA_MASALAH = (
    Masalah(
        kode="PASIF",
        nama="Pasif",
        arti="Perangkat daerah menunggu tawaran: belum ada temuan dari rapat sendiri dan belum ada usulan sendiri.",
        gabungan=SEMUA,
        kalimat="{ya} dari {semua} perangkat daerah belum menunjukkan prakarsa sendiri.",
        anjuran="Dampingi rapat koordinasi perangkat daerah dan catat potensi serta permasalahannya.",
    ),
    Masalah(
        kode="BUKAN_PRIORITAS",
        nama="Bukan prioritas",
        arti="Usulannya tidak terhubung dengan indikator sasaran, atau tidak masuk dalam peringkat pleno.",
        gabungan=SALAH_SATU,
        kalimat="{ya} dari {semua} perangkat daerah belum mengaitkan kerja sama dengan sasaran atau prioritasnya.",
        anjuran="Bantu mengaitkan setiap usulan dengan indikator sasaran Renstra.",
    ),
    Masalah(
        kode="TIDAK_DIRENCANAKAN",
        nama="Tidak direncanakan",
        arti="Hasil Keputusan yang lalu belum masuk rencana, atau rapat untuk putaran ini tidak bertanggal.",
        gabungan=SALAH_SATU,
        kalimat="{ya} dari {semua} perangkat daerah belum merencanakan kerja samanya.",
        anjuran="Masukkan hasil Keputusan ke Renja dan RKPD; beri tanggal setiap rapat.",
    ),
    Masalah(
        kode="TIDAK_DIPETAKAN",
        nama="Tidak dipetakan",
        arti="Belum ada usulan yang dikirim ke Sekretariat TKKSD dalam putaran ini.",
        gabungan=SEMUA,
        kalimat="{ya} dari {semua} perangkat daerah belum memetakan potensinya dalam putaran ini.",
        anjuran="Ingatkan dan sediakan meja pendampingan pengisian instrumen.",
    ),
    Masalah(
        kode="TANPA_PIC",
        nama="Tanpa PIC",
        arti="PPKSD yang berlaku kurang dari dua orang.",
        gabungan=SEMUA,
        kalimat="{ya} dari {semua} perangkat daerah belum mempunyai dua PPKSD.",
        anjuran="Minta kepala perangkat daerah menunjuk dua PPKSD.",
    ),
)
PER_KODE = {masalah.kode: masalah for masalah in LIMA_MASALAH}


@dataclass(frozen=True, kw_only=True)
class Ukuran:
    """What one measure says of one office, why in one sentence, and what is done next."""

    ada: bool | None
    alasan: str
    langkah: str = ""
    rute: str = ""
    """Name of the address where that is done."""


@dataclass(frozen=True, kw_only=True)
class Sel:
    """One problem of one office: the joined answer, and the measures that decide it."""

    masalah: Masalah
    ada: bool | None
    penentu: tuple[Ukuran, ...]

    @property
    def jawaban(self) -> str:
        """Ya, Tidak or Belum dapat diukur."""
        return BELUM if self.ada is None else YA if self.ada else TIDAK

    @property
    def alasan(self) -> str:
        """Why, in the sentences of the measures that decide."""
        return " ".join(item.alasan for item in self.penentu)

    @property
    def langkah(self) -> Ukuran | None:
        """The measure that says what is done next; none where there is no problem."""
        return None if self.ada is False else next((item for item in self.penentu if item.langkah), None)


TAK_TERUKUR = Ukuran(ada=None, alasan="Belum ada data untuk mengukurnya.")


def gabungkan(masalah: Masalah, ukuran: Sequence[Ukuran]) -> Sel:
    """Join the measures of one problem for one office; without any it cannot be told."""
    order = (False, None, True) if masalah.gabungan == SEMUA else (True, False, None)
    for answer in order:
        deciding = tuple(item for item in ukuran if item.ada is answer)
        if deciding:
            return Sel(masalah=masalah, ada=answer, penentu=deciding)
    return Sel(masalah=masalah, ada=None, penentu=(TAK_TERUKUR,))


@dataclass(frozen=True, kw_only=True)
class Ringkasan:
    """One problem in the whole government: how many offices have it, have it not, cannot be told."""

    masalah: Masalah
    ya: int
    tidak: int
    belum: int

    @property
    def semua(self) -> int:
        """The offices asked."""
        return self.ya + self.tidak + self.belum

    @property
    def persen(self) -> float:
        """The share that has the problem, 0 to 100."""
        return 100 * self.ya / self.semua if self.semua else 0.0

    @property
    def kalimat(self) -> str:
        """The finding in one sentence."""
        if not self.ya and self.belum:
            return f"Belum ada perangkat daerah yang terukur mengalaminya; {self.belum} belum dapat diukur."
        if not self.ya:
            return f"Tidak dialami satu pun dari {self.semua} perangkat daerah."
        text = self.masalah.kalimat.format(ya=self.ya, semua=self.semua)
        return f"{text} {self.belum} lainnya belum dapat diukur." if self.belum else text


def ringkas(rapor: Iterable[Mapping[str, Sel]]) -> list[Ringkasan]:
    """Count the answers of all offices, problem by problem; each row is code → cell of one office."""
    rows = list(rapor)
    return [
        Ringkasan(
            masalah=masalah,
            ya=sum(1 for row in rows if row[masalah.kode].ada is True),
            tidak=sum(1 for row in rows if row[masalah.kode].ada is False),
            belum=sum(1 for row in rows if row[masalah.kode].ada is None),
        )
        for masalah in LIMA_MASALAH
    ]
