"""What the minutes say of other outcomes: postponed, merged, moved; of offices, abstentions, weights with decimals."""

from decimal import Decimal

import pytest

from petasama.organisasi.models import Pejabat
from petasama.pemetaan import actions as pemetaan
from petasama.pemetaan.models import Usulan
from petasama.pleno import actions
from petasama.pleno.documents import BERITA_ACARA
from petasama.pleno.documents.naskah import Naskah
from petasama.pleno.models import PesertaRapat, RapatPleno
from tests.pleno.conftest import BELUM_DITERUSKAN, butir_of, play_on, shared, usulan_of


@pytest.fixture
def nilai_of():
    return lambda rapat: BERITA_ACARA.values_of(Naskah(rapat=rapat, nomor="BA/1/2027"))


def decide() -> None:
    """Approved at another place, postponed, merged; scores 80, 100 and 60."""
    rapat = play_on("SIDANG", dinkes_malaria=4, bpbd_karhutla=5, bappelitbangda_ulm=3)
    words = {
        "dinkes_malaria": {"hasil": "DISETUJUI", "urutan": 1, "alasan": "Musim penularan mulai Maret."},
        "bpbd_karhutla": {"hasil": "DITUNDA", "alasan": "Menunggu surat Kabupaten Tapin."},
        "bappelitbangda_ulm": {"hasil": "DIGABUNG", "alasan": "Kajiannya menjadi bagian usulan malaria."},
    }
    target = usulan_of(rapat, "dinkes_malaria")
    for kode, isi in words.items():
        gabung = target if isi["hasil"] == "DIGABUNG" else None
        actions.putuskan(butir_of(rapat, kode), by=rapat.pimpinan, gabung=gabung, **isi)


decided = shared(decide)


@pytest.fixture
def rapat(decided, putaran):
    return RapatPleno.objects.get(putaran=putaran)


def test_a_moved_item_keeps_its_computed_place_in_the_note(rapat, nilai_of):
    (row,) = nilai_of(rapat)["tabel_a"]

    assert (row["no"], row["skor"], row["prioritas"]) == ("1", "80,00", "Prioritas 1")
    assert row["catatan"] == "Urutan hitungan 2. Musim penularan mulai Maret."


def test_what_was_not_approved_stands_with_its_reason_and_where_it_went(rapat, nilai_of):
    nomor = usulan_of(rapat, "dinkes_malaria").nomor

    assert [(row["no"], row["skor"], row["hasil"], row["alasan"]) for row in nilai_of(rapat)["tabel_b"]] == [
        ("1", "100,00", "Ditunda", "Menunggu surat Kabupaten Tapin."),
        ("2", "60,00", f"Digabung ke {nomor}", "Kajiannya menjadi bagian usulan malaria."),
    ]


def test_counts_follow_the_outcomes(rapat, nilai_of):
    nilai = nilai_of(rapat)

    assert [nilai[f"jumlah_{key}"] for key in ("disetujui", "ditunda", "ditolak", "lainnya")] == [
        "1 (satu)", "1 (satu)", "0 (nol)", "1 (satu)",
    ]  # fmt: skip


def test_the_annex_of_scores_keeps_the_computed_order(rapat, nilai_of):
    rows = nilai_of(rapat)["tabel_skor"]

    assert [(row["no"], row["skor"], row["k1"]) for row in rows] == [
        ("1", "100,00", "5,00"), ("2", "80,00", "4,00"), ("3", "60,00", "3,00"),
    ]  # fmt: skip


def test_received_eligible_and_approved_are_counted_by_kind_and_by_office(rapat, nilai_of):
    nilai = nilai_of(rapat)

    assert nilai["rekap_jenis"] == [
        {"nama": "KSDD wajib", "usulan": "2", "layak": "2", "disetujui": "1"},
        {"nama": "Sinergi", "usulan": "1", "layak": "1", "disetujui": "0"},
    ]
    assert [(row["nama"], row["disetujui"]) for row in nilai["rekap_opd"]] == [
        ("Badan Penanggulangan Bencana Daerah", "0"),
        ("Badan Perencanaan Pembangunan, Penelitian dan Pengembangan Daerah", "0"),
        ("Dinas Kesehatan", "1"),
    ]


def test_a_member_of_the_proposing_office_stands_among_the_abstentions(rapat, nilai_of):
    ulm = usulan_of(rapat, "bappelitbangda_ulm")

    assert nilai_of(rapat)["tabel_c"] == [
        {
            "no": "1",
            "anggota": "Kepala Badan Perencanaan Pembangunan, Penelitian dan Pengembangan Daerah",
            "kegiatan": f"{ulm.nomor} {ulm.judul}",
            "alasan": "Berasal dari perangkat daerah pengusul, "
            "Badan Perencanaan Pembangunan, Penelitian dan Pengembangan Daerah",
        }
    ]


def test_a_proposal_withdrawn_before_its_review_has_no_finding_and_is_not_counted(rapat, nilai_of, pemain):
    usulan = usulan_of(rapat, BELUM_DITERUSKAN)
    usulan.putaran.status = "PENELAAHAN"
    pemetaan.teruskan(usulan, by=pemain.dunia.post("kepala:DISDIK"))
    pemetaan.tarik(usulan, alasan="Diajukan lagi tahun depan.", by=pemain.ppksd("DISDIK"))

    nilai = nilai_of(rapat)

    assert (nilai["jumlah_usulan"], nilai["jumlah_tidak_layak"]) == ("3 (tiga)", "0 (nol)")


def test_a_proposal_found_not_eligible_is_counted_as_such(rapat, nilai_of, pemain):
    usulan = usulan_of(rapat, BELUM_DITERUSKAN)
    usulan.putaran.status = "PENELAAHAN"
    pemetaan.teruskan(usulan, by=pemain.dunia.post("kepala:DISDIK"))
    pemetaan.nyatakan_tidak_layak(usulan, kode_tl="TL-01", alasan="Bukan urusan daerah.", by=pemain.sekretariat)

    nilai = nilai_of(rapat)

    assert (nilai["jumlah_usulan"], nilai["jumlah_layak"], nilai["jumlah_tidak_layak"]) == (
        "4 (empat)", "3 (tiga)", "1 (satu)",
    )  # fmt: skip
    assert {"nama": "Dinas Pendidikan dan Kebudayaan", "usulan": "1", "layak": "0", "disetujui": "0"} in nilai[
        "rekap_opd"
    ]


def test_weights_are_printed_with_the_decimals_they_have(rapat, nilai_of):
    rapat.bobot.filter(kriteria="K3").update(bobot=Decimal("12.5"))

    printed = {row["kode"]: row["bobot"] for row in nilai_of(rapat)["bobot"]}

    assert (printed["K1"], printed["K3"]) == ("25", "12,5")


def test_the_rules_on_foreign_partners_are_cited_when_one_is_on_the_agenda(rapat, nilai_of):
    Usulan.objects.filter(pk=usulan_of(rapat, "bpbd_karhutla").pk).update(jenis="KSDPL")

    assert [rule for rule in nilai_of(rapat)["dasar"] if "Nomor 25 Tahun 2020" in rule]


def test_who_was_absent_is_told_and_a_lost_quorum_too(rapat, nilai_of, pemain, dunia):
    present = rapat.peserta.filter(penugasan=dunia.post("kursi:KETUA")).values_list("pk", flat=True)
    actions.catat_kehadiran(rapat, hadir=list(present), by=pemain.sekretariat)

    nilai = nilai_of(rapat)

    assert (nilai["hadir"], nilai["kuorum"]) == ("1 (satu)", "tidak tercapai")
    assert [row["hadir"] for row in nilai["daftar_hadir"]] == ["Hadir", *["Tidak hadir"] * 8]


def test_without_an_entry_in_the_register_the_signature_names_the_account(rapat, nilai_of, dunia):
    Pejabat.objects.filter(jabatan=dunia.post("kursi:KETUA").jabatan).delete()
    ketua = dunia.post("kursi:KETUA").user

    assert nilai_of(rapat)["pimpinan"] == {"kursi": "Ketua", "nama": ketua.nama, "pangkat": "", "nip": ketua.nip}


def test_a_meeting_without_a_secretary_leaves_that_block_open(rapat, nilai_of):
    PesertaRapat.objects.filter(rapat=rapat, penugasan__kursi="SEKRETARIS").delete()

    assert nilai_of(rapat)["sekretaris"] == {"kursi": "", "nama": "", "pangkat": "", "nip": ""}


def test_an_item_not_decided_yet_has_no_outcome(rapat, nilai_of):
    rapat.butir.update(putusan="", diputus_pada=None, digabung_ke=None)

    assert {row["hasil"] for row in nilai_of(rapat)["tabel_b"]} == {"–"}
