"""The pages of the trail: list, filter, one entry, check, workbook; a fixed number of queries."""

import hashlib
from io import BytesIO

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from python_calamine import CalamineWorkbook

from petasama.core.acts import record
from petasama.core.chain import head_of
from petasama.core.models import Trail
from petasama.jejak.rantai import kepala_text
from tests.conftest import triggers_lifted
from tests.jejak.conftest import ALASAN, penilai, usulan_dari


@pytest.fixture
def auditor(tutup, dunia, browser_of):
    """The inspectorate's browser, scoring being closed."""
    tutup()
    return browser_of(dunia.post("inspektorat"))


def shown(answer) -> list[str]:
    """The sentences of a list."""
    return [row[1]["shown"] if isinstance(row[1], dict) else row[1] for row in answer.context["tabel"]["rows"]]


def test_the_list_tells_newest_first_25_at_a_time_and_more_on_demand(auditor, dunia):
    total = Trail.objects.filter(tenant=dunia.daerah).count()

    first = auditor.get("/jejak/")
    second = auditor.get(first.context["lagi"])

    assert first.context["judul"] == f"{total} catatan dalam jejak"
    assert len(shown(first)) == 25 and f"Menampilkan 25 dari {total} catatan." in first.content.decode()
    assert len(shown(second)) == 50
    assert "menutup penilaian Rapat pleno Putaran 2027; peringkat dihitung" in shown(first)[0]


def test_who_changed_the_score_of_a_proposal_when_and_from_what_to_what(auditor):
    number = usulan_dari("DINKES").nomor

    answer = auditor.get("/jejak/", {"objek": number, "tindakan": "pleno.pesertarapat:ubah_nilai"})

    member = penilai()
    assert shown(answer) == [
        f"{member.user.nama}, Anggota TKKSD ({member.label}), mengubah nilai K2 usulan {number} dari 3 menjadi 4 pada "
        f"Selasa, 12 Januari 2027 pukul 10.00 WITA. Catatan: {ALASAN}"
    ]
    assert ("pleno.pesertarapat:ubah_nilai", "Mengubah nilai") in answer.context["form"].fields["tindakan"].choices


def test_a_search_by_number_finds_the_proposal_and_its_scores(auditor):
    usulan = usulan_dari("DINKES")

    answer = auditor.get("/jejak/", {"objek": usulan.nomor.lower(), "baris": "100"})

    kinds = {row["kind"] for row in Trail.objects.filter(digest__in=digests(answer)).values("kind")}
    assert kinds == {"pemetaan.usulan", "pleno.pesertarapat"}
    assert answer.context["total"] == Trail.objects.about(usulan).count() + 3


def digests(answer) -> list[str]:
    """The digests of the entries that a list links to."""
    keys = [int(str(row[0]["shown"] if isinstance(row[0], dict) else row[0]).split("/catatan/")[1].split("/")[0])
            for row in answer.context["tabel"]["rows"]]  # fmt: skip
    return list(Trail.objects.filter(pk__in=keys).values_list("digest", flat=True))


def test_a_title_a_person_and_a_post_are_found_by_a_part_of_their_name(auditor):
    usulan, member = usulan_dari("DINKES"), penilai()

    assert auditor.get("/jejak/", {"objek": usulan.judul[5:25].upper()}).context["total"] > 8
    assert auditor.get("/jejak/", {"orang": member.user.nama.split()[0]}).context["total"] >= 2
    assert auditor.get("/jejak/", {"orang": member.jabatan}).context["total"] == 2
    assert auditor.get("/jejak/", {"objek": "tidak ada di mana pun"}).context["total"] == 0


def test_days_are_those_of_the_governments_clock_both_included(auditor, dunia):
    def found(**days: str) -> int:
        return auditor.get("/jejak/", days).context["total"]

    assert found(dari="2027-01-12", sampai="2027-01-12") == 1
    assert found(dari="2027-01-13", sampai="2027-01-18") == 0
    assert found(dari="12/01/2027") == found(dari="2027-01-12") == 4
    night = Trail.objects.filter(tenant=dunia.daerah).order_by("-number").first()
    assert night.at.date().isoformat() == "2027-01-19"
    assert found(dari="2027-01-19", sampai="2027-01-19") == 3


def test_what_cannot_be_read_is_said_beside_its_field_and_what_was_typed_stays(auditor):
    wrong = {"dari": "2027-02-31", "sampai": "2027-01-01", "objek": "USL/2027/0001", "tindakan": "tidak:ada"}
    backwards = {"dari": "2027-02-01", "sampai": "2027-01-01"}

    answer, order = auditor.get("/jejak/", wrong), auditor.get("/jejak/", backwards)

    text = answer.content.decode()
    assert (answer.status_code, order.status_code) == (422, 422)
    assert "Tulis tanggal yang ada" in text and "Pilih tindakan dari daftar." in text
    assert 'value="USL/2027/0001"' in text and 'value="2027-02-31"' in text
    assert "<title>Kesalahan:" in text
    assert "Tanggal akhir mendahului tanggal awal" in order.content.decode()
    assert auditor.get("/jejak/jejak.xlsx", backwards).status_code == 422
    assert auditor.get("/jejak/salinan.pdf", backwards).status_code == 422


def test_one_entry_shows_before_after_reason_digests_and_neighbours(auditor, ubahan):
    answer = auditor.get(f"/jejak/catatan/{ubahan.pk}/")

    text = answer.content.decode()
    facts, data = dict(answer.context["fakta"]), dict(answer.context["rincian"])
    assert facts["Waktu"] == "Selasa, 12 Januari 2027 pukul 10.00.00 WITA"
    assert facts["Akun"] == f"nomor {ubahan.user_id}"
    assert facts["Alasan atau catatan"] == ALASAN
    assert (data["Kolom"], data["Semula"], data["Menjadi"]) == ("K2", "3", "4")
    assert dict(answer.context["sidik"])["Pemeriksaan"] == "Isi cocok dengan sidiknya."
    assert hashlib.sha256(answer.context["baku"].encode()).hexdigest() == ubahan.digest
    near = Trail.objects.filter(tenant=ubahan.tenant, number__in=(ubahan.number - 1, ubahan.number + 1))
    assert near.count() == 2
    for entry in near:
        assert f"/jejak/catatan/{entry.pk}/" in text


def test_a_neighbour_that_the_reader_may_not_open_is_named_by_its_digest_only(tutup, dunia, tapin, browser_of):
    tutup()
    record(dunia.daerah, "periksa", by=dunia.post("inspektorat"))
    mine = Trail.objects.filter(tenant=dunia.daerah).order_by("-number")[1]

    answer = browser_of(dunia.post("sekretariat")).get(f"/jejak/catatan/{mine.pk}/")

    hidden = Trail.objects.get(tenant=dunia.daerah, number=mine.number + 1)
    after = dict(answer.context["tetangga"])["Sesudahnya"]
    assert "href" not in after and hidden.digest[:8] in after


def test_an_act_without_words_is_told_all_the_same(auditor, dunia):
    record(dunia.daerah, "periksa_ulang", by=dunia.post("inspektorat"))

    told = shown(auditor.get("/jejak/"))[0]

    assert "melakukan tindakan “periksa ulang” (pemerintah daerah Kabupaten Hulu Sungai Selatan) pada " in told


def test_an_entry_that_was_changed_behind_our_back_says_so_on_its_own_page(auditor, ubahan):
    with triggers_lifted(connection), connection.cursor() as cursor:
        cursor.execute(f"UPDATE core_trail SET note = 'Lain.' WHERE id = {ubahan.pk}")

    answer = auditor.get(f"/jejak/catatan/{ubahan.pk}/")
    check = auditor.get("/jejak/periksa/")

    assert dict(answer.context["sidik"])["Pemeriksaan"] == "Isi tidak cocok dengan sidiknya."
    assert f"Rantai putus pada catatan nomor {ubahan.number}" in check.content.decode()
    assert check.context["perhatian"][0]["tone"] == "red"


def test_the_check_compares_with_a_head_that_somebody_pastes(auditor, dunia):
    head = head_of(dunia.daerah.pk)
    forged = f"{head.number}:{'0' * 64}"

    plain = auditor.get("/jejak/periksa/")
    same = auditor.get("/jejak/periksa/", {"kepala": f" {kepala_text(head)}\n"})
    other = auditor.get("/jejak/periksa/", {"kepala": forged})
    unreadable = auditor.get("/jejak/periksa/", {"kepala": "surel kemarin"})

    assert plain.context["hasil"].sentence == (
        f"Rantai utuh: {head.number} catatan cocok dengan sidiknya dan saling menyambung."
    )
    assert same.context["hasil"].is_intact and "ada di dalamnya" in same.context["hasil"].sentence
    assert other.context["hasil"].broken == head.number
    assert unreadable.status_code == 422 and "NOMOR:SIDIK" in unreadable.content.decode()
    assert 'value="surel kemarin"' in unreadable.content.decode()


def test_the_head_stands_on_the_list(auditor, dunia):
    head = head_of(dunia.daerah.pk)

    text = auditor.get("/jejak/").content.decode().replace("<wbr>", "")

    assert f">{head.number}:{head.digest}<" in text


def test_the_workbook_holds_every_entry_asked_for_with_before_after_and_digest(auditor, ubahan):
    content = auditor.get("/jejak/jejak.xlsx", {"objek": usulan_dari("DINKES").nomor}).content

    head, *rows = CalamineWorkbook.from_filelike(BytesIO(content)).get_sheet_by_index(0).to_python()
    found = [dict(zip(head, row, strict=True)) for row in rows]
    changed = next(row for row in found if row["Nomor"] == ubahan.number)
    assert len(found) == Trail.objects.about(usulan_dari("DINKES")).count() + 3
    assert (changed["Semula"], changed["Menjadi"], changed["Tindakan"]) == ("3", "4", "mengubah nilai")
    assert (changed["Nama"], changed["Pukul"]) == (penilai().user.nama, "10.00.00 WITA")
    assert (changed["Alasan atau catatan"], changed["Sidik"]) == (ALASAN, ubahan.digest)
    sent = next(row for row in found if row["Status sesudah"] == "Diajukan ke kepala perangkat daerah")
    assert sent["Status semula"] == "Draf"


def test_the_checker_is_handed_out_byte_for_byte(auditor):
    answer = auditor.get("/jejak/verifikasi_jejak.py")

    assert b"def periksa(" in answer.content
    assert answer.headers["Content-Disposition"] == 'attachment; filename="verifikasi_jejak.py"'


def test_the_whole_chain_is_handed_out_as_lines(auditor, dunia):
    answer = auditor.get("/jejak/rantai.jsonl")

    lines = b"".join(answer.streaming_content).splitlines()
    assert len(lines) == head_of(dunia.daerah.pk).number + 1
    assert answer.headers["Content-Disposition"] == 'attachment; filename="jejak-63.06-20261110.jsonl"'
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_the_list_costs_the_same_queries_however_long(auditor):
    auditor.get("/jejak/")
    costs = []

    for rows in (25, 100):
        with CaptureQueriesContext(connection) as queries:
            answer = auditor.get("/jejak/", {"baris": rows})
        assert len(shown(answer)) == rows
        costs.append(len(queries))

    assert costs[0] == costs[1] < 20


def test_a_page_never_holds_more_than_500(auditor):
    assert auditor.get("/jejak/", {"baris": "99999"}).context["lagi"] == ""
    assert auditor.get("/jejak/", {"baris": "-3"}).status_code == 200
