"""A file of proposals through act, page and command: all or nothing, and only once."""

import hashlib
import json
from io import BytesIO, StringIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from python_calamine import CalamineWorkbook

from petasama.core.errors import Denied, NotNow
from petasama.core.models import Trail
from petasama.pemetaan import actions, policies
from petasama.pemetaan.edisi import edisi_of
from petasama.pemetaan.models import Jawaban, Usulan, VersiJawaban
from petasama.pemetaan.tukar.berkas import baca_berkas
from petasama.pemetaan.tukar.lembar_usulan import isi_berkas
from petasama.pemetaan.tukar.rujukan import rujukan_of
from petasama.pemetaan.tukar.tulis_buku import tulis_buku
from tests.world import TAHUN, ppksd_of

DATAR = "nama_kegiatan;latar_belakang;mekanisme;calon_mitra;alasan_pemilihan_mitra;output;outcome;dukungan\r\n"
SATU = (
    '"Patroli sungai bersama";"Masalah: banjir tiap tahun. Target: nol korban.";"Patroli bergilir";"Kab. Tapin";'
    '"Berbatasan";"1 pos bersama; 2 kali latihan gabungan (2027)";"Banjir tertangani";'
    '"Pemerintah Daerah: anggaran Rp 45.000.000,00 dari APBD"\r\n'
)


def csv_of(*lines):
    return (DATAR + "".join(lines)).encode()


def bacaan(putaran, office, content, name="usulan.csv"):
    return baca_berkas(name, content, edisi=edisi_of(putaran), rujukan=rujukan_of(office))


def impor(putaran, by, content, name="usulan.csv"):
    found = bacaan(putaran, by.perangkat_daerah, content, name)
    assert found.salah == []
    return actions.impor_usulan(
        putaran,
        kiriman=found.kiriman,
        perangkat_daerah=by.perangkat_daerah,
        by=by,
        berkas=name,
        sidik=hashlib.sha256(content).hexdigest(),
    )


def keadaan():
    return (Usulan.objects.count(), Jawaban.objects.count(), VersiJawaban.objects.count(), Trail.objects.count())


def test_a_flat_file_with_the_eight_questions_becomes_a_draft_with_its_answers(putaran):
    by = ppksd_of("DINKES")

    made = impor(putaran, by, csv_of(SATU)).baru[0]

    answers = policies.jawaban_of(Usulan.objects.get(pk=made.pk))
    assert made.judul == "Patroli sungai bersama"
    assert answers["P2"]["permasalahan"] == "banjir tiap tahun."
    assert answers["P2"]["target"] == "nol korban."
    assert answers["P4"]["mitra"] == [{"nama": "Kab. Tapin", "kelas": "DAERAH", "kode_wilayah": "63.05"}]
    assert answers["P6"]["keluaran"] == [
        {"uraian": "pos bersama", "satuan": "pos", "volume": 1, "tahun": None},
        {"uraian": "latihan gabungan", "satuan": "kali", "volume": 2, "tahun": 2027},
    ]
    assert answers["P8"]["dukungan"][0]["nilai"] == 45_000_000
    assert answers["P8"]["dukungan"][0]["pihak"] == "PEMDA"


def test_the_same_file_again_is_refused_and_doubles_nothing(putaran):
    by = ppksd_of("DINKES")
    impor(putaran, by, csv_of(SATU))
    before = keadaan()

    with pytest.raises(NotNow) as refusal:
        impor(putaran, by, csv_of(SATU))

    assert "sudah diimpor" in refusal.value.sentence
    assert keadaan() == before


def test_a_row_with_a_number_replaces_only_what_differs_as_a_new_version(putaran, usulan_at):
    usulan = usulan_at("DRAF")
    by = ppksd_of(usulan.perangkat_daerah.kode)
    before = policies.jawaban_of(usulan)
    content = f"Nomor usulan;Nama kegiatan;Potensi\n{usulan.nomor};{usulan.judul};Sungai yang lebar\n".encode()

    done = impor(putaran, by, content)

    after = policies.jawaban_of(Usulan.objects.get(pk=usulan.pk))
    assert [row.nomor for row in done.berubah] == [usulan.nomor]
    assert after["P2"] == {**before["P2"], "potensi": "Sungai yang lebar"}
    assert {code: isi for code, isi in after.items() if code != "P2"} == {
        code: isi for code, isi in before.items() if code != "P2"
    }
    assert VersiJawaban.objects.filter(usulan=usulan, kode="P1").count() == 1
    assert VersiJawaban.objects.filter(usulan=usulan, kode="P2").count() == 2


def test_what_was_exported_says_nothing_new_when_it_comes_back(putaran, usulan_at):
    usulan = usulan_at("DRAF")
    office = usulan.perangkat_daerah
    rows = Usulan.objects.filter(pk=usulan.pk).for_list().prefetch_related("jawaban")
    content = tulis_buku(isi_berkas(putaran, rows, perangkat_daerah=office))

    plan = policies.rencana_impor(
        putaran,
        kiriman=bacaan(putaran, office, content, "a.xlsx").kiriman,
        perangkat_daerah=office,
        by=ppksd_of(office.kode),
    )

    assert (plan.salah, plan.baru, plan.berubah, len(plan.tetap)) == ([], [], [], 1)


def test_one_fault_in_the_last_row_imports_none_and_names_its_cell(putaran):
    by = ppksd_of("DINKES")
    content = (
        b"Nama kegiatan;Kewenangan;Nomor usulan\nPatroli sungai;Kabupaten;Baru 1\nLatihan bersama;Kecamatan;Baru 2\n"
    )
    before = keadaan()

    found = bacaan(putaran, by.perangkat_daerah, content)

    assert [(row.lembar, row.baris, row.kolom, row.isi) for row in found.salah] == [
        ("CSV", 3, "Kewenangan", "Kecamatan")
    ]
    assert keadaan() == before


def test_a_refusal_of_the_instrument_comes_back_with_the_cell_it_stands_in(putaran):
    by = ppksd_of("DINKES")
    content = b"Judul kegiatan;Jangka waktu (bulan)\nPatroli sungai bersama;720\n"
    found = bacaan(putaran, by.perangkat_daerah, content)

    with pytest.raises(policies.KirimanDitolak) as refusal:
        actions.impor_usulan(
            putaran,
            kiriman=found.kiriman,
            perangkat_daerah=by.perangkat_daerah,
            by=by,
            berkas="a.csv",
            sidik="0" * 64,
        )

    fault = refusal.value.salah[0]
    assert (fault.lembar, fault.baris, fault.kolom, fault.isi) == ("CSV", 2, "Jangka waktu (bulan)", "720")


def test_others_than_the_liaison_officers_of_the_office_import_nothing(putaran, dunia):
    found = bacaan(putaran, ppksd_of("DINKES").perangkat_daerah, csv_of(SATU))

    for by in (ppksd_of("BPBD"), dunia.post("sekretariat"), dunia.post("kepala:DINKES")):
        with pytest.raises(Denied):
            actions.impor_usulan(
                putaran,
                kiriman=found.kiriman,
                perangkat_daerah=ppksd_of("DINKES").perangkat_daerah,
                by=by,
                berkas="a.csv",
                sidik="0" * 64,
            )


def test_a_proposal_that_is_under_way_is_refused_at_its_row(putaran, usulan_at):
    usulan = usulan_at("DITERUSKAN")
    office = usulan.perangkat_daerah
    content = f"Nomor usulan;Nama kegiatan\n{usulan.nomor};Nama yang sama sekali lain\n".encode()

    plan = policies.rencana_impor(
        putaran,
        kiriman=bacaan(putaran, office, content).kiriman,
        perangkat_daerah=office,
        by=ppksd_of(office.kode),
    )

    assert [(row.baris, row.kolom, row.isi) for row in plan.salah] == [(2, "Nomor usulan", usulan.nomor)]


def unggah(penulis, content, name="usulan.csv"):
    return penulis.post("/pemetaan/impor/tinjau/", {"berkas": SimpleUploadedFile(name, content)})


def test_the_page_shows_first_what_will_be_made_and_then_makes_it(penulis):
    shown = unggah(penulis, csv_of(SATU))
    before = Usulan.objects.count()

    answer = penulis.post("/pemetaan/impor/terapkan/", {"segel": shown.context["segel"]})

    assert "Patroli sungai bersama" in shown.content.decode()
    assert answer.status_code == 302
    assert Usulan.objects.count() == before + 1


def test_the_page_shows_word_by_word_what_changes(penulis, usulan_at):
    usulan = usulan_at("DRAF", "dinkes_malaria")

    shown = unggah(penulis, f"Nomor usulan;Nama kegiatan\n{usulan.nomor};{usulan.judul} tahap dua\n".encode())

    text = shown.content.decode()
    assert shown.status_code == 200
    assert "<ins>" in text
    assert "tahap dua" in text


def test_a_faulty_file_shows_its_faults_and_comes_back_with_the_cells_marked(penulis):
    before = keadaan()
    shown = unggah(penulis, b"Nama kegiatan;Kewenangan\nPatroli sungai;Kecamatan\n")

    answer = penulis.post("/pemetaan/impor/bertanda/", {"segel": shown.context["segel"]})

    book = CalamineWorkbook.from_filelike(BytesIO(answer.content))
    rows = book.get_sheet_by_name("CSV").to_python()
    assert shown.status_code == 422
    assert "Kecamatan" in shown.content.decode()
    assert "Kewenangan" in rows[1][-1]
    assert keadaan() == before


def test_the_template_and_the_answers_are_handed_out_as_workbooks(penulis, sekretariat):
    for browser in (penulis, sekretariat):
        for name in ("templat", "isian"):
            answer = browser.get(f"/pemetaan/impor/{name}.xlsx")

            book = CalamineWorkbook.from_filelike(BytesIO(answer.content))
            assert book.sheet_names[:3] == ["Petunjuk", "Usulan", "Peran para pihak"]


def jalan(name, *words):
    out, code = StringIO(), 0
    try:
        call_command(name, *words, "--json", stdout=out)
    except SystemExit as leaving:
        code = leaving.code
    return json.loads(out.getvalue()), code


@pytest.fixture
def satu_daerah():
    return ["--putaran", str(TAHUN), "--daerah", "63.06"]


def test_the_command_checks_without_changing_and_imports_with_a_trail(tmp_path, satu_daerah, putaran):
    path = tmp_path / "usulan.csv"
    path.write_bytes(csv_of(SATU))
    before = keadaan()

    checked = jalan("import_usulan", str(path), "--opd", "DINKES", *satu_daerah, "--check")
    unchanged = keadaan()
    done = jalan("import_usulan", str(path), "--opd", "DINKES", *satu_daerah)

    assert (checked[0]["baru"], checked[1]) == (1, 0)
    assert unchanged == before
    assert (done[0]["baru"], done[1]) == (1, 0)
    assert Trail.objects.filter(act="impor_usulan", data__berkas="usulan.csv").count() == 1


def test_the_command_lists_faults_with_their_places_and_leaves_with_two(tmp_path, satu_daerah, putaran):
    path = tmp_path / "usulan.csv"
    path.write_bytes(b"Nama kegiatan;Kewenangan\nPatroli sungai;Kecamatan\n")

    document, code = jalan("import_usulan", str(path), "--opd", "DINKES", *satu_daerah)

    assert code == 2
    assert document["kesalahan"]
    assert document["salah"][0]["lembar"] == "CSV"
    assert document["salah"][0]["kolom"] == "Kewenangan"


def test_what_the_command_exports_it_imports_as_nothing_new(tmp_path, satu_daerah, usulan_at, putaran):
    usulan = usulan_at("DRAF")
    for name in ("a.xlsx", "a.csv"):
        path = tmp_path / name

        written = jalan("export_usulan", *satu_daerah, "--opd", usulan.perangkat_daerah.kode, "-o", str(path))
        checked = jalan("import_usulan", str(path), "--opd", usulan.perangkat_daerah.kode, *satu_daerah, "--check")

        assert written == ({"jumlah": 1, "berkas": str(path)}, 0)
        assert (checked[0]["baru"], checked[0]["berubah"], checked[0]["tetap"]) == (0, 0, 1)


def test_the_page_is_of_the_round_of_the_year_that_its_address_names(penulis, putaran):
    shown = penulis.get(f"/pemetaan/impor/?putaran={putaran.tahun}")

    assert shown.context["putaran"] == putaran
    assert f'name="putaran" value="{putaran.tahun}"' in shown.content.decode()
    assert [penulis.get(f"/pemetaan/impor/?putaran={year}").status_code for year in ("1999", "x", "99999")] == [404] * 3
