"""Refusals of the plenary."""

from collections.abc import Iterable, Mapping
from decimal import Decimal

from petasama.core.errors import Denied, Incomplete, NotNow
from petasama.core.wording import listed, plain_number
from petasama.organisasi.models import Penugasan
from petasama.organisasi.peran import PENILAI, PIMPINAN_RAPAT, Kursi, Peran
from petasama.pemetaan.models import Usulan
from petasama.pemetaan.policies import jawaban_of
from petasama.persiapan.models import Putaran
from petasama.pleno.gerbang import FaktaGerbang, gerbang_tertutup
from petasama.pleno.kriteria import DAFTAR_KRITERIA
from petasama.pleno.models import ButirSidang, PesertaRapat, RapatPleno
from petasama.pleno.peringkat import PeringkatDitolak, periksa_bobot


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
        raise NotNow(f"{putaran} belum memasuki tahap pleno. Mulai tahap pleno lebih dahulu.")


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
    """Refuse to open scoring while a forwarded proposal awaits its review, or none is eligible."""
    waiting = putaran.usulan.filter(status="DITERUSKAN").count()
    if waiting:
        raise NotNow(
            f"Masih ada {waiting} usulan yang belum ditelaah. Selesaikan penelaahan sebelum membuka penilaian."
        )
    if not putaran.usulan.filter(status="LAYAK").exists():
        raise NotNow("Belum ada usulan yang dinyatakan layak, sehingga belum ada yang dapat dinilai.")


def check_gerbang(usulan_list: Iterable[Usulan]) -> None:
    """Refuse a proposal before which one of the gates GT-1 to GT-6 stays shut."""
    for usulan in usulan_list:
        shut = gerbang_tertutup(fakta_gerbang(usulan))
        if shut:
            names = listed([f"{gate.kode} {gate.nama}" for gate in shut])
            raise NotNow(f"Usulan {usulan.nomor} belum melewati {names}. {shut[0].kalimat}")


def fakta_gerbang(usulan: Usulan) -> FaktaGerbang:
    """Return what the gates ask of a proposal."""
    answers = jawaban_of(usulan)
    outcome, facts = answers.get("P7", {}), answers.get("KLASIFIKASI", {})
    day = usulan.diajukan_pada.date() if usulan.diajukan_pada else None
    serving = Penugasan.objects.filter(perangkat_daerah_id=usulan.perangkat_daerah_id)
    return FaktaGerbang(
        dalam_kewenangan=facts.get("objek") != "URUSAN_ABSOLUT",
        terlarang=facts.get("objek") == "TERLARANG",
        dinyatakan_layak=usulan.penelaahan.hasil == "LAYAK",
        ada_indikator=outcome.get("indikator") is not None,
        alasan_tanpa_indikator=outcome.get("alasan_tanpa_indikator", ""),
        disetujui_kepala_opd=usulan.diteruskan_pada is not None,
        jumlah_ppksd=serving.ppksd(day).count() if day else 0,
    )


def check_penilai(rapat: RapatPleno, *, by: Penugasan) -> None:
    """Only seats of this meeting score; the secretariat's staff never does."""
    if by.role not in PENILAI or not rapat.peserta.filter(penugasan_id=by.pk).exists():
        raise Denied("Penilaian diisi oleh Ketua dan Anggota TKKSD yang menjadi peserta rapat ini.")


def check_penilaian_berjalan(rapat: RapatPleno) -> None:
    """Values are taken only while scoring is open."""
    if rapat.status != "PENILAIAN":
        raise NotNow(f"Penilaian {rapat.putaran} tidak sedang dibuka; nilai tidak dapat diubah.")


def check_bukan_usulan_sendiri(usulan: Usulan, *, by: Penugasan) -> None:
    """A member from the proposing office does not score that proposal."""
    if by.perangkat_daerah_id == usulan.perangkat_daerah_id:
        raise Denied(
            f"Usulan {usulan.nomor} berasal dari {usulan.perangkat_daerah}. "
            "Anggota dari perangkat daerah pengusul tidak menilai usulan itu."
        )


def check_nilai(nilai: Mapping[str, int]) -> None:
    """Refuse unknown criteria and values outside 1 to 5."""
    for code, value in nilai.items():
        if code not in DAFTAR_KRITERIA or value not in range(1, 6):
            sentence = f"Nilai {code} harus bilangan bulat 1 sampai 5."
            raise Incomplete(sentence, missing=[{"field": code, "label": code, "sentence": sentence}])


def check_kuorum(peserta: list[PesertaRapat]) -> Penugasan:
    """Return who chairs. Refuses when not more than half of the votes are present, or neither Ketua nor Wakil is."""
    present = [seat.penugasan for seat in peserta if seat.hadir]
    if 2 * len(present) <= len(peserta):
        raise NotNow(
            f"Kuorum belum tercapai: hadir {len(present)} dari {len(peserta)} anggota yang berhak suara, diperlukan lebih "
            "dari setengahnya. Lengkapi daftar hadir atau tunda rapat."
        )
    for seat in PIMPINAN_RAPAT:
        chair = next((post for post in present if post.kursi == seat), None)
        if chair is not None:
            return chair
    raise NotNow("Kuorum belum tercapai: Ketua atau Wakil Ketua TKKSD harus hadir untuk memimpin rapat.")


def check_sidang(rapat: RapatPleno) -> None:
    """Decisions are taken only while the session is open."""
    if rapat.status != "SIDANG":
        raise NotNow("Putusan hanya dapat dicatat selama sidang berlangsung.")


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
    open_items = [item.usulan.nomor for item in rapat.butir.filter(putusan="").select_related("usulan")]
    if open_items:
        raise NotNow(f"Belum diputus: {listed(open_items)}. Putuskan semua butir sebelum menutup sidang.")


def check_penanda_tangan(rapat: RapatPleno, *, by: Penugasan) -> None:
    """The minutes are signed by who chaired and by the secretary's seat."""
    if by.pk != rapat.pimpinan_id and by.kursi != Kursi.SEKRETARIS:
        raise Denied("Berita Acara ditandatangani oleh pimpinan rapat dan Sekretaris TKKSD.")
    if rapat.tanda_tangan.filter(penugasan_id=by.pk).exists():
        raise NotNow("Anda sudah menandatangani Berita Acara ini.")


def check_gabung(butir: ButirSidang, *, hasil: str, gabung: Usulan | None) -> None:
    """A merged proposal names another proposal of the same meeting; other outcomes name none."""
    if hasil != "DIGABUNG":
        return
    if gabung is None or gabung.pk == butir.usulan_id or gabung.putaran_id != butir.rapat.putaran_id:
        sentence = "Pilih usulan lain dalam putaran ini sebagai tujuan penggabungan."
        raise Incomplete(sentence, missing=[{"field": "gabung", "label": "Digabung ke", "sentence": sentence}])


def check_nomor(nomor: str) -> None:
    """The minutes need a number."""
    if not nomor.strip():
        sentence = "Isi nomor Berita Acara."
        raise Incomplete(sentence, missing=[{"field": "nomor", "label": "Nomor", "sentence": sentence}])
