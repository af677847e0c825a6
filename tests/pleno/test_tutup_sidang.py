"""Closing the session with its minutes: tutup_sidang when it succeeds, and what the minutes say."""

from datetime import date
from io import BytesIO

import pypdfium2
import pytest
from docx import Document

from petasama.core.models import Trail
from petasama.dokumen import archive
from petasama.dokumen.models import Dokumen
from petasama.pleno.documents import BERITA_ACARA
from petasama.pleno.documents.naskah import Naskah
from petasama.pleno.models import BeritaAcara, ButirSidang
from petasama.pleno.workflow import KALIMAT_JEJAK
from tests.rounds import PEMBACA

NOMOR = "BA/1/2027 (contoh)"


def test_the_meeting_is_closed_and_knows_when_it_ended(rapat_ditutup, pemain):
    assert rapat_ditutup.status == "DITUTUP"
    assert rapat_ditutup.selesai == pemain.saat(1, 21, 12)
    assert rapat_ditutup.pimpinan_id == pemain.ketua.pk
    entry = Trail.objects.about(rapat_ditutup).last()
    assert (entry.act, entry.source, entry.target, entry.role) == ("tutup_sidang", "SIDANG", "DITUTUP", "KETUA_TKKSD")


def test_the_minutes_carry_their_number_and_the_day_of_the_meeting(rapat_ditutup):
    minutes = BeritaAcara.objects.get(rapat=rapat_ditutup)

    assert (minutes.nomor, minutes.tanggal, str(minutes)) == (NOMOR, date(2027, 1, 21), f"Berita Acara Nomor {NOMOR}")


def test_their_paper_is_in_the_archive_in_both_forms(rapat_ditutup):
    paper = rapat_ditutup.berita_acara.dokumen

    assert (paper.jenis, paper.nomor, paper.tanggal) == ("berita_acara", NOMOR, date(2027, 1, 21))
    assert paper.nilai["nomor"] == NOMOR
    assert paper.nilai["pukul"] == "09.00 WITA sampai dengan 12.00 WITA"
    assert archive.fetch(paper.sidik_docx).startswith(b"PK")
    assert archive.fetch(paper.sidik_pdf).startswith(b"%PDF-1.7")
    entry = Trail.objects.about(paper).get()
    assert (entry.act, entry.data) == ("arsipkan", {"sidik_isi": paper.sidik_isi})


def test_every_entry_that_a_meeting_leaves_can_be_told(rapat_ditutup):
    acts = set(Trail.objects.about(rapat_ditutup).values_list("act", flat=True))

    assert acts == {
        "siapkan_rapat", "buka_penilaian", "tutup_penilaian", "catat_kehadiran", "buka_sidang", "tutup_sidang",
    }  # fmt: skip
    assert acts <= set(KALIMAT_JEJAK)


def test_readers_of_the_team_see_the_minutes_and_nobody_else(rapat_ditutup, semua_peran, tapin):
    seen = {peran for peran, post in semua_peran.items() if BeritaAcara.objects.visible_to(post).exists()}
    papers = {peran for peran, post in semua_peran.items() if Dokumen.objects.visible_to(post).exists()}

    assert seen == papers == PEMBACA
    assert not BeritaAcara.objects.visible_to(tapin.post("kursi:KETUA")).exists()
    assert not Dokumen.objects.visible_to(tapin.post("kursi:KETUA")).exists()


def test_the_proposing_office_now_reads_the_decision_on_its_own_proposal(rapat_ditutup, semua_peran, pemain):
    readers = {
        peran: ButirSidang.objects.outcome_visible_to(post).count()
        for peran, post in semua_peran.items()
        if ButirSidang.objects.outcome_visible_to(post).exists()
    }

    assert readers == dict.fromkeys(PEMBACA, 3) | {"PPKSD": 1, "KEPALA_OPD": 1}
    own = ButirSidang.objects.outcome_visible_to(pemain.ppksd("DINKES")).get()
    assert own.usulan.perangkat_daerah.kode == "DINKES"


@pytest.fixture
def nilai(rapat_ditutup) -> dict:
    """The values as they went into the archived paper."""
    return rapat_ditutup.berita_acara.dokumen.nilai


def test_every_field_of_the_paper_has_its_value_and_every_row_its_columns(nilai):
    assert set(nilai) == {field.key for field in BERITA_ACARA.fields}
    for field in BERITA_ACARA.fields:
        rows = nilai[field.key] if isinstance(nilai[field.key], list) else [nilai[field.key]]
        assert all(set(row) == set(field.columns) for row in rows if field.columns)


def test_the_opening_names_the_day_in_words_the_hours_and_the_place(nilai):
    assert nilai["hari_tanggal"] == "Kamis tanggal dua puluh satu bulan Januari tahun dua ribu dua puluh tujuh"
    assert (nilai["tanggal"], nilai["tanggal_panjang"]) == ("21 Januari 2027", "Kamis, 21 Januari 2027")
    assert nilai["pukul"] == "09.00 WITA sampai dengan 12.00 WITA"
    assert nilai["tempat"] == "Aula Sekretariat Daerah, Kandangan"
    assert (nilai["pemerintah"], nilai["ibukota"]) == ("PEMERINTAH KABUPATEN HULU SUNGAI SELATAN", "Kandangan")
    assert (nilai["tahun_putaran"], nilai["tahun_rencana"]) == ("2027", "2028")
    assert (nilai["nomor_undangan"], nilai["tanggal_undangan"]) == (
        "100.2.1.6/12/TKKSD/2027 (contoh)", "5 Januari 2027",
    )  # fmt: skip


def test_attendance_counts_the_votes_and_tells_the_quorum(nilai):
    assert (nilai["berhak_suara"], nilai["hadir"], nilai["kuorum"]) == ("9 (sembilan)", "9 (sembilan)", "tercapai")
    assert nilai["pimpinan_jabatan"] == "Ketua"
    assert [row["kursi"] for row in nilai["daftar_hadir"]] == [
        "Ketua", "Wakil Ketua I", "Wakil Ketua II", "Sekretaris", *["Anggota"] * 5,
    ]  # fmt: skip
    assert {row["hadir"] for row in nilai["daftar_hadir"]} == {"Hadir"}
    assert [row["no"] for row in nilai["daftar_hadir"]] == [str(place) for place in range(1, 10)]


def test_counts_read_right_when_there_is_nothing_to_count(nilai):
    assert (nilai["jumlah_usulan"], nilai["jumlah_layak"], nilai["jumlah_disetujui"]) == ("3 (tiga)",) * 3
    for key in ("jumlah_tidak_layak", "jumlah_ditunda", "jumlah_ditolak", "jumlah_lainnya"):
        assert nilai[key] == "0 (nol)"
    assert (nilai["tabel_b"], nilai["tabel_c"]) == ([], [])


def test_table_a_lists_what_was_approved_in_the_order_of_the_plenary(nilai):
    assert [(row["no"], row["opd"]) for row in nilai["tabel_a"]] == [
        ("1", "Badan Penanggulangan Bencana Daerah"),
        ("2", "Dinas Kesehatan"),
        ("3", "Dinas Tenaga Kerja, Koperasi Usaha Kecil dan Perindustrian"),
    ]
    first, second, third = nilai["tabel_a"]
    assert first["mitra"] == "Pemerintah Kabupaten Tapin; Pemerintah Kabupaten Hulu Sungai Utara"
    assert (second["urusan"], second["jenis"]) == ("1.02 Kesehatan", "KSDD wajib")
    assert "1.200 lembar kelambu berinsektisida" in second["output"]
    assert second["dukungan"].startswith("Pemerintah Daerah: anggaran Rp\u00a095.000.000,00; Mitra: ")
    assert second["catatan"] == "–"
    assert third["catatan"] == "Daftar penerima bantuan iuran dibuka untuk sanggahan warga sebelum ditetapkan."


def test_signature_blocks_name_holder_rank_and_number_from_the_register(nilai, dunia):
    assert nilai["pimpinan"] == {
        "kursi": "Ketua",
        "nama": dunia.post("kursi:KETUA").user.nama,
        "pangkat": "Pembina Utama Muda",
        "nip": dunia.post("kursi:KETUA").user.nip,
    }
    assert (nilai["sekretaris"]["kursi"], nilai["sekretaris"]["pangkat"]) == ("Sekretaris", "Pembina")


def test_the_law_on_foreign_partners_is_cited_only_when_one_is_on_the_agenda(nilai):
    assert len(nilai["dasar"]) == 4
    assert nilai["dasar"][1] == "Peraturan Pemerintah Nomor 28 Tahun 2018 tentang Kerja Sama Daerah"
    assert not [rule for rule in nilai["dasar"] if "Luar Negeri" in rule]


@pytest.mark.parametrize("bentuk", ["docx", "pdf"])
def test_both_forms_say_so_where_a_table_would_be_empty_and_carry_the_hash(bentuk, rapat_ditutup):
    paper = rapat_ditutup.berita_acara.dokumen

    text = TEXT_OF[bentuk](archive.fetch(paper.sidik_berkas(bentuk)))

    assert "Tidak ada usulan yang ditunda, ditolak, dialihkan, atau digabungkan." in text
    assert "Tidak ada anggota yang abstain dalam penilaian usulan." in text
    assert "0 (nol) usulan ditolak" in text
    assert paper.sidik_isi in text


def docx_text(content: bytes) -> str:
    document = Document(BytesIO(content))
    footers = [line.text for section in document.sections for line in section.footer.paragraphs]
    return "\n".join([line.text for line in document.paragraphs] + footers)


def pdf_text(content: bytes) -> str:
    pages = [page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(content)]
    return " ".join("\n".join(pages).split())


TEXT_OF = {"docx": docx_text, "pdf": pdf_text}


def test_a_draft_of_the_minutes_has_neither_end_nor_chair_yet(rapat_ditutup):
    rapat_ditutup.selesai = None
    rapat_ditutup.pimpinan = None

    naskah = Naskah(rapat=rapat_ditutup, nomor="")

    assert naskah.pukul == "09.00 WITA"
    assert naskah.pejabat(rapat_ditutup.pimpinan) == {"kursi": "", "nama": "", "pangkat": "", "nip": ""}
