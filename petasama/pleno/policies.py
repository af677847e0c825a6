"""Refusals of the plenary."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

from petasama.core.errors import Denied, Incomplete, NotNow
from petasama.core.wording import ZONES, listed, long_moment, plain_number
from petasama.organisasi.models import Penugasan
from petasama.organisasi.peran import PEMBACA_TKKSD, PENILAI, PIMPINAN_RAPAT, Kursi, Peran
from petasama.organisasi.silsilah import pemegang_pada
from petasama.pemetaan.models import Usulan
from petasama.pemetaan.policies import check_tanggapan_dijawab, jawaban_of
from petasama.persiapan.models import PengecualianPpksd, Putaran
from petasama.persiapan.papan import dimaklumi
from petasama.pleno.gerbang import FaktaGerbang, gerbang_tertutup
from petasama.pleno.hitung import hitung_peringkat
from petasama.pleno.kriteria import DAFTAR_KRITERIA
from petasama.pleno.models import ButirSidang, PesertaRapat, RapatPleno
from petasama.pleno.peringkat import PeringkatDitolak, Posisi, periksa_bobot

PEMBACA = tuple(peran for peran in Peran if peran in PEMBACA_TKKSD)
"""Who may open the pages of a meeting, in the order of the roles."""


def check_sekretariat(*, by: Penugasan) -> None:
    """Only the secretariat prepares the meeting."""
    if by.role != Peran.SEKRETARIAT_TKKSD:
        raise Denied(f"Rapat pleno disiapkan oleh {Peran.SEKRETARIAT_TKKSD.label}.")


def check_rencana(rapat: RapatPleno) -> None:
    """Weights change only before scoring opens."""
    if rapat.status != "RENCANA":
        raise NotNow("Penilaian sudah dibuka; bobot dan peserta tidak dapat diubah lagi.")


def check_tahap_pleno(putaran: Putaran) -> None:
    """A meeting belongs to a round in its plenary stage."""
    if putaran.status != "PLENO":
        raise NotNow(f"{putaran} belum memasuki tahap penilaian dan pleno. Mulai tahap itu lebih dahulu.")


def check_bobot(bobot: Mapping[str, Decimal]) -> None:
    """Refuse weights that miss a criterion, name an unknown one, or do not total 100."""
    if set(bobot) != set(DAFTAR_KRITERIA):
        sentence = f"Isi bobot untuk {listed(list(DAFTAR_KRITERIA))}, tidak kurang dan tidak lebih."
        raise Incomplete(sentence, missing=[{"field": "bobot", "label": "Bobot", "sentence": sentence}])
    try:
        periksa_bobot(bobot)
    except PeringkatDitolak as error:
        sentence = str(error)
        raise Incomplete(sentence, missing=[{"field": "bobot", "label": "Bobot", "sentence": sentence}]) from error


def check_semua_ditelaah(putaran: Putaran) -> None:
    """Refuse to open scoring while a review or the answer to an office's reply is wanting, or nothing is eligible."""
    if waiting := putaran.usulan.filter(status="DITERUSKAN").count():
        raise NotNow(
            f"Masih ada {waiting} usulan yang belum ditelaah. Selesaikan penelaahan sebelum membuka penilaian."
        )
    check_tanggapan_dijawab(putaran)
    if not putaran.usulan.filter(status="LAYAK").exists():
        raise NotNow("Belum ada usulan yang dinyatakan layak, sehingga belum ada yang dapat dinilai.")


def check_gerbang(usulan_list: Collection[Usulan]) -> None:
    """Refuse a proposal before which one of the gates GT-1 to GT-6 stays shut; two queries for all of them.

    Offices that were merged cost a query for each step of succession besides.
    """
    offices = set().union(*(_pengirim_ids(usulan) for usulan in usulan_list))
    ppksd = list(Penugasan.objects.filter(peran=Peran.PPKSD, perangkat_daerah_id__in=offices))
    izin = list(PengecualianPpksd.objects.filter(perangkat_daerah_id__in=offices))
    for usulan in usulan_list:
        shut = gerbang_tertutup(fakta_gerbang(usulan, ppksd, izin))
        if shut:
            names = listed([f"{gate.kode} {gate.nama}" for gate in shut])
            raise NotNow(f"Usulan {usulan.nomor} belum melewati {names}. {shut[0].kalimat}")


def fakta_gerbang(usulan: Usulan, ppksd: Iterable[Penugasan], izin: Iterable[PengecualianPpksd] = ()) -> FaktaGerbang:
    """Return what the gates ask of a proposal; `ppksd` and `izin` are those of all offices, at any time."""
    answers = jawaban_of(usulan)
    outcome, facts = answers.get("P7", {}), answers.get("KLASIFIKASI", {})
    objek, senders = facts.get("objek") or "", _pengirim_ids(usulan)
    own = [post for post in ppksd if post.perangkat_daerah_id in senders]
    let_off, day = [row for row in izin if row.perangkat_daerah_id in senders], _hari_kirim(usulan)
    return FaktaGerbang(
        dalam_kewenangan=objek != "URUSAN_ABSOLUT" if objek else None,
        terlarang=objek == "TERLARANG" if objek else None,
        dinyatakan_layak=usulan.penelaahan.hasil == "LAYAK",
        ada_indikator=outcome.get("indikator") is not None,
        alasan_tanpa_indikator=outcome.get("alasan_tanpa_indikator", ""),
        disetujui_kepala_opd=usulan.diteruskan_pada is not None,
        jumlah_ppksd=len(pemegang_pada(own, saat=usulan.diajukan_pada, zona=usulan.daerah.zona_waktu)),
        ppksd_dimaklumi=day is not None and dimaklumi(own, let_off, on=day),
    )


def _pengirim_ids(usulan: Usulan) -> set[int]:
    """The ids of the offices that answered for the proposal on the day it was sent: its own, or those that succeed."""
    day = _hari_kirim(usulan)
    return {office.pk for office in usulan.perangkat_daerah.pemangku(day)} if day else set()


def _hari_kirim(usulan: Usulan) -> date | None:
    sent = usulan.diajukan_pada
    return sent.astimezone(ZoneInfo(ZONES[usulan.daerah.zona_waktu])).date() if sent else None


def check_siap_dinilai(rapat: RapatPleno) -> list[Usulan]:
    """Return the proposals to score. Refuses while a weight, a review or a gate (GT-1 to GT-6) is wanting."""
    check_bobot({item.kriteria: item.bobot for item in rapat.bobot.all()})
    check_semua_ditelaah(rapat.putaran)
    eligible = rapat.putaran.usulan.filter(status="LAYAK").order_by("nomor")
    proposals = list(eligible.select_related("daerah", "perangkat_daerah", "penelaahan").prefetch_related("jawaban"))
    check_gerbang(proposals)
    return proposals


def check_dapat_diperingkat(rapat: RapatPleno) -> list[Posisi]:
    """Return the ranking. Refuses while a proposal has no value on a criterion that carries weight."""
    untouched = rapat.putaran.usulan.filter(status="LAYAK").exclude(penilaian__rapat=rapat).order_by("nomor")
    numbers = list(untouched.values_list("nomor", flat=True))
    if numbers:
        raise NotNow(
            f"Penilaian belum dapat ditutup. Belum ada penilai yang menilai {len(numbers)} usulan: "
            f"{_beberapa(numbers)}."
        )
    try:
        return hitung_peringkat(rapat)
    except PeringkatDitolak as error:
        raise NotNow(f"Penilaian belum dapat ditutup. {error}") from error


def _beberapa(numbers: list[str]) -> str:
    """The first few of many numbers, so that a sentence stays one."""
    return listed([*numbers[:3], f"{len(numbers) - 3} lainnya"] if len(numbers) > 4 else numbers)


def check_penilai(rapat: RapatPleno, *, by: Penugasan) -> None:
    """Only seats of this meeting score; the secretariat's staff never does."""
    if by.role not in PENILAI or not rapat.peserta.filter(penugasan_id=by.pk).exists():
        raise Denied("Penilaian diisi oleh Ketua dan Anggota TKKSD yang menjadi peserta rapat ini.")


def check_penilaian_berjalan(rapat: RapatPleno) -> None:
    """Values are taken only while scoring is open."""
    if rapat.status != "PENILAIAN":
        raise NotNow(f"Penilaian {rapat.putaran} tidak sedang dibuka; nilai tidak dapat diubah.")


def check_dinilai(rapat: RapatPleno, usulan: Usulan) -> None:
    """Only the eligible proposals of the meeting's round are scored."""
    if usulan.putaran_id != rapat.putaran_id or usulan.status != "LAYAK":
        raise NotNow(f"Usulan ini tidak termasuk yang dinilai dalam {rapat}. Pilih usulan dari daftar penilaian.")


def check_bukan_usulan_sendiri(usulan: Usulan, *, by: Penugasan) -> None:
    """A member from an office that owns the proposal does not score it."""
    if not usulan.pemilik_ids.isdisjoint(by.related_unit_ids):
        raise Denied(
            f"Usulan {usulan.nomor} berasal dari {usulan.nama_pengusul}. "
            "Anggota dari perangkat daerah pengusul tidak menilai usulan itu."
        )


def check_nilai(nilai: Mapping[str, int]) -> None:
    """Refuse unknown criteria and values outside 1 to 5."""
    for code, value in nilai.items():
        if code not in DAFTAR_KRITERIA or value not in range(1, 6):
            sentence = f"Nilai {code} harus bilangan bulat 1 sampai 5."
            raise Incomplete(sentence, missing=[{"field": code, "label": code, "sentence": sentence}])


def check_mengatur_bobot(rapat: RapatPleno, *, by: Penugasan) -> None:
    """The secretariat sets the weights, before scoring opens."""
    check_sekretariat(by=by)
    check_rencana(rapat)


def check_mencatat_hadir(rapat: RapatPleno, *, by: Penugasan) -> None:
    """Who is present is noted by the secretariat or the chair, from the ranking to the end of the session."""
    if by.role not in {Peran.SEKRETARIAT_TKKSD, Peran.KETUA_TKKSD}:
        raise Denied("Daftar hadir dicatat oleh Sekretariat TKKSD.")
    if rapat.status not in {"PENILAIAN_DITUTUP", "SIDANG"}:
        raise NotNow("Daftar hadir dicatat setelah penilaian ditutup dan sebelum sidang ditutup.")


def check_pantau(rapat: RapatPleno, *, by: Penugasan) -> None:
    """While scoring runs, how far each assessor has come is for those who run the meeting."""
    check_penilaian_berjalan(rapat)
    if by.role not in {Peran.SEKRETARIAT_TKKSD, Peran.KETUA_TKKSD}:
        raise Denied("Kemajuan tiap penilai dipantau oleh Ketua dan Sekretariat TKKSD.")


def check_kuorum(peserta: list[PesertaRapat]) -> Penugasan:
    """Return who chairs. Refuses when not more than half of the votes are present, or neither Ketua nor Wakil is."""
    present = [seat.penugasan for seat in peserta if seat.hadir]
    if 2 * len(present) <= len(peserta):
        raise NotNow(
            f"Kuorum belum tercapai: hadir {len(present)} dari {len(peserta)} anggota yang berhak suara, diperlukan "
            "lebih dari setengahnya. Lengkapi daftar hadir atau tunda rapat."
        )
    for seat in PIMPINAN_RAPAT:
        chair = next((post for post in present if post.kursi == seat), None)
        if chair is not None:
            return chair
    raise NotNow("Kuorum belum tercapai: Ketua atau Wakil Ketua TKKSD harus hadir untuk memimpin rapat.")


def check_sah(rapat: RapatPleno) -> None:
    """Refuse to close a session whose list of attendance shows no quorum (V-18), or leaves out who chaired."""
    seats = list(rapat.peserta.select_related("penugasan"))
    check_kuorum(seats)
    if not any(seat.hadir and seat.penugasan_id == rapat.pimpinan_id for seat in seats):
        raise NotNow("Pimpinan rapat tidak tercatat hadir. Betulkan daftar hadir sebelum menutup sidang.")


def check_selesai(rapat: RapatPleno, *, selesai: datetime) -> None:
    """A session ends after it began."""
    if selesai <= rapat.mulai:
        begin = long_moment(rapat.mulai, rapat.daerah.zona_waktu)
        sentence = f"Rapat dimulai {begin}. Isi waktu selesai sesudahnya."
        raise Incomplete(sentence, missing=[{"field": "selesai", "label": "Selesai", "sentence": sentence}])


def check_sidang(rapat: RapatPleno) -> None:
    """Decisions are taken only while the session is open."""
    if rapat.status != "SIDANG":
        raise NotNow("Putusan hanya dapat dicatat selama sidang berlangsung.")


def check_memutuskan(rapat: RapatPleno, *, by: Penugasan) -> None:
    """The chair notes the decisions, during the session."""
    if by.role != Peran.KETUA_TKKSD:
        raise Denied(f"Putusan pleno dicatat oleh {Peran.KETUA_TKKSD.label}.")
    check_sidang(rapat)


def check_alasan_putusan(butir: ButirSidang, *, hasil: str, urutan: int, alasan: str) -> None:
    """Refuse a decision that leaves the computed result without a reason.

    A reason is owed for everything but a plain approval, for a place other than the computed one, for approving
    below the threshold, and for not approving what the law makes mandatory (UU 23/2014 Pasal 364).
    """
    if alasan.strip():
        return
    sentence = ""
    if hasil != "DISETUJUI":
        mandatory = " Kerja sama ini wajib menurut undang-undang." if butir.mandat else ""
        sentence = f"Tulis alasan atau catatan untuk putusan ini.{mandatory}"
    elif urutan != butir.urutan_hitung:
        sentence = f"Urutan hitungan {butir.urutan_hitung}, urutan putusan {urutan}: tulis alasan pleno mengubahnya."
    elif butir.kelas == "DI_BAWAH_AMBANG":
        sentence = f"Skor {plain_number(butir.skor)} di bawah ambang: tulis alasan pleno tetap menyetujuinya."
    if sentence:
        raise Incomplete(sentence, missing=[{"field": "alasan", "label": "Alasan", "sentence": sentence}])


def check_semua_diputus(rapat: RapatPleno) -> None:
    """Refuse to close a session with an item that has no decision."""
    undecided = rapat.butir.filter(putusan="").order_by("urutan_hitung")
    open_items = list(undecided.values_list("usulan__nomor", flat=True))
    if open_items:
        raise NotNow(f"Belum diputus: {_beberapa(open_items)}. Putuskan semua butir sebelum menutup sidang.")


def check_penanda_tangan(rapat: RapatPleno, *, by: Penugasan) -> None:
    """The minutes are signed by who chaired and by the secretary's seat."""
    if by.pk != rapat.pimpinan_id and by.kursi != Kursi.SEKRETARIS:
        raise Denied("Berita Acara ditandatangani oleh pimpinan rapat dan Sekretaris TKKSD.")
    if rapat.tanda_tangan.filter(penugasan_id=by.pk).exists():
        raise NotNow("Anda sudah menandatangani Berita Acara ini.")


def check_gabung(butir: ButirSidang, *, hasil: str, gabung: Usulan | None) -> None:
    """A merged proposal names another one on the agenda of its meeting that is not merged itself."""
    if hasil != "DIGABUNG":
        return
    others = butir.rapat.butir.exclude(pk=butir.pk).exclude(putusan="DIGABUNG")
    if gabung is None or not others.filter(usulan=gabung).exists():
        sentence = "Pilih usulan lain dalam rapat ini, yang tidak digabung, sebagai tujuan penggabungan."
        raise Incomplete(sentence, missing=[{"field": "gabung", "label": "Digabung ke", "sentence": sentence}])


def is_bertanda_tangan_lengkap(rapat: RapatPleno) -> bool:
    """Whether both have signed: who chaired, and the secretary's seat."""
    signers = [row.penugasan for row in rapat.tanda_tangan.select_related("penugasan")]
    secretary = any(post.kursi == Kursi.SEKRETARIS for post in signers)
    return secretary and any(post.pk == rapat.pimpinan_id for post in signers)


def check_nomor(nomor: str) -> None:
    """The minutes need a number."""
    if not nomor.strip():
        sentence = "Isi nomor Berita Acara."
        raise Incomplete(sentence, missing=[{"field": "nomor", "label": "Nomor", "sentence": sentence}])
