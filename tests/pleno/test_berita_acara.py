"""What the minutes say of a meeting where everything was approved, in values and on paper."""

from io import BytesIO

import pypdfium2
import pytest
from docx import Document

from petasama.dokumen import archive
from petasama.pleno.documents import BERITA_ACARA
from petasama.pleno.documents.naskah import Naskah


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
