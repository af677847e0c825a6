"""The trail: one unbroken chain for each government, told in sentences, never changed."""

import hashlib
import json
from collections import defaultdict
from datetime import UTC, datetime

import pytest
from django.db import DatabaseError, connection, transaction

from petasama.core.acts import digest_of, record
from petasama.core.models import Trail
from petasama.core.trail import (
    act_label,
    changed,
    closed_phrase,
    has_words,
    keys_of,
    phrase,
    readable,
    status_label,
    thing_text,
    told,
)
from petasama.core.triggers import refuse_change
from petasama.organisasi.models import Daerah

REFUSAL = "Jejak tidak boleh diubah atau dihapus"


def chains():
    """The stored entries of each government, oldest first."""
    found = defaultdict(list)
    for entry in Trail.objects.order_by("tenant_id", "number"):
        found[entry.tenant_id].append(entry)
    return found


def test_the_whole_world_is_one_unbroken_chain_for_each_government(usulan_at, tapin):
    usulan_at("LAYAK")

    found = chains()

    assert set(found) == set(Daerah.objects.values_list("pk", flat=True))
    for entries in found.values():
        assert [entry.number for entry in entries] == list(range(1, len(entries) + 1))
        assert [entry.previous for entry in entries] == ["", *(entry.digest for entry in entries[:-1])]
        assert [entry.digest for entry in entries] == [digest_of(entry) for entry in entries]
        assert len({entry.digest for entry in entries}) == len(entries) > 5


def test_the_digest_is_sha256_over_the_canonical_json_of_the_entry():
    entry = Trail(
        tenant_id=7, number=1, at=datetime(2026, 6, 2, 2, 0, tzinfo=UTC), user_id=None, role="PPKSD", post="PPKSD",
        kind="uji", thing_id=3, thing="Usulan é", act="ajukan", source="DRAF", target="DIAJUKAN", note="",
        data={"b": 1}, previous="",
    )  # fmt: skip
    expected = {
        "tenant_id": 7, "number": 1, "at": "2026-06-02T02:00:00.000000+00:00", "user_id": None, "role": "PPKSD",
        "post": "PPKSD", "kind": "uji", "thing_id": 3, "thing": "Usulan é", "act": "ajukan", "source": "DRAF",
        "target": "DIAJUKAN", "note": "", "data": {"b": 1}, "previous": "",
    }  # fmt: skip

    line = json.dumps(expected, sort_keys=True, ensure_ascii=False, separators=(",", ":"))

    assert digest_of(entry) == hashlib.sha256(line.encode()).hexdigest()


@pytest.mark.parametrize(
    ("field", "value"),
    [("note", "lain"), ("act", "tarik"), ("user_id", 1), ("data", {"x": 1}), ("previous", "0" * 64), ("number", 99)],
)
def test_an_entry_changed_behind_our_back_no_longer_fits_its_digest(dunia, field, value):
    entry = Trail.objects.get(tenant=dunia.daerah, number=7)

    setattr(entry, field, value)

    assert digest_of(entry) != entry.digest


def test_two_governments_count_on_their_own(dunia, tapin):
    ours = record(dunia.daerah, "periksa", by=dunia.post("sekretariat"))
    theirs = record(tapin.daerah, "periksa", by=tapin.post("sekretariat"))
    ours_again = record(dunia.daerah, "periksa", by=dunia.post("sekretariat"))

    assert ours_again.number == ours.number + 1
    assert ours_again.previous == ours.digest
    assert theirs.previous not in {ours.digest, ours_again.digest}


def test_an_entry_names_itself():
    assert str(Trail(number=4, act="buka", thing="Putaran 2027")) == "4. buka Putaran 2027"


def test_the_trail_is_told_newest_first_in_sentences(usulan_at, pemain):
    usulan = usulan_at("DIAJUKAN")

    rows = told(usulan, zone="WITA")

    who = f"{pemain.ppksd('DINKES').user.nama} (PPKSD Dinas Kesehatan)"
    assert rows[0] == {
        "time": "Kamis, 5 November 2026 pukul 14.00 WITA",
        "sentence": f"{who} mengirim usulan ke kepala perangkat daerah.",
        "note": "",
    }
    assert rows[-1]["sentence"] == f"{who} membuat usulan."
    assert rows[-2]["sentence"] == f"{who} menyimpan jawaban “Nama Kegiatan Kerja Sama”."


def test_only_the_entries_given_are_told_and_the_result_has_its_words(usulan_at, dunia):
    usulan = usulan_at("LAYAK")
    entry = record(usulan, "putuskan", by=dunia.post("kursi:KETUA"), move=("LAYAK", "DITUNDA"), note="Menunggu dana.")

    rows = told(usulan, zone="WITA", entries=[entry])

    assert [row["note"] for row in rows] == ["Menunggu dana."]
    assert rows[0]["sentence"].endswith("(Sekretaris Daerah) mencatat putusan pleno atas usulan: Ditunda.")


def test_an_act_without_a_person_is_told_as_the_system(usulan_at):
    usulan = usulan_at("DRAF")
    entry = Trail.objects.about(usulan).first()
    entry.user = None

    assert told(usulan, zone="WITA", entries=[entry])[0]["sentence"].startswith("Sistem (")


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE core_trail SET note = 'lain'",
        "UPDATE core_trail SET digest = digest",
        "DELETE FROM core_trail",
        "DELETE FROM core_trail WHERE number = 1",
    ],
)
def test_the_database_itself_refuses_to_change_the_trail(dunia, statement):
    before = Trail.objects.count()

    with pytest.raises(DatabaseError, match=REFUSAL), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)

    assert Trail.objects.count() == before


def test_the_trail_cannot_be_changed_through_its_model_either(dunia):
    entry = Trail.objects.order_by("number").first()
    entry.note = "lain"

    with pytest.raises(DatabaseError, match=REFUSAL), transaction.atomic():
        entry.save()
    with pytest.raises(DatabaseError, match=REFUSAL), transaction.atomic():
        entry.delete()
    with pytest.raises(DatabaseError, match=REFUSAL), transaction.atomic():
        Trail.objects.filter(pk=entry.pk).update(note="lain")

    assert Trail.objects.get(pk=entry.pk).note == ""


@pytest.fixture
def ledger(db):
    """A table of its own, and a function that runs a statement on it."""

    def run(statement):
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)
            return cursor.fetchall() if statement.startswith("SELECT") else []

    run("CREATE TABLE uji_buku (id integer PRIMARY KEY, status varchar(10), isi varchar(10))")
    run("INSERT INTO uji_buku VALUES (1, 'KONSEP', 'a'), (2, 'TETAP', 'b')")
    return run


def test_a_lock_may_hold_for_some_rows_only(ledger):
    step = refuse_change("uji_buku", "Sudah 'tetap'.", update="OLD.status = 'TETAP'", delete="OLD.status = 'TETAP'")
    step.code(None, connection.schema_editor())

    ledger("UPDATE uji_buku SET isi = 'c' WHERE id = 1")
    with pytest.raises(DatabaseError, match="Sudah 'tetap'"):
        ledger("UPDATE uji_buku SET isi = 'c'")
    with pytest.raises(DatabaseError, match="Sudah 'tetap'"):
        ledger("DELETE FROM uji_buku WHERE id = 2")
    ledger("DELETE FROM uji_buku WHERE id = 1")

    assert [tuple(row) for row in ledger("SELECT id, status, isi FROM uji_buku")] == [(2, "TETAP", "b")]


def test_a_migration_backwards_takes_the_lock_off(ledger):
    step = refuse_change("uji_buku", "Terkunci.")
    step.code(None, connection.schema_editor())
    with pytest.raises(DatabaseError, match="Terkunci"):
        ledger("DELETE FROM uji_buku")

    step.reverse_code(None, connection.schema_editor())

    ledger("UPDATE uji_buku SET isi = 'c'")
    ledger("DELETE FROM uji_buku")
    assert ledger("SELECT id FROM uji_buku") == []


def test_an_old_entry_is_told_though_it_lacks_what_todays_words_mention(usulan_at, pemain):
    usulan = usulan_at("DRAF")
    old = record(usulan, "simpan_jawaban", by=pemain.sekretariat)

    assert told(usulan, zone="WITA", entries=[old])[0]["sentence"].endswith("menyimpan jawaban “…”.")


def entry_of(kind: str, act: str, thing: str = "USL/2027/0041 Malaria", **fields) -> Trail:
    """An entry that is not stored."""
    return Trail(kind=kind, act=act, thing=thing, **fields)


def test_a_phrase_names_its_thing_where_the_words_ask_for_it_or_behind_them():
    sent = entry_of("pemetaan.usulan", "ajukan")
    saved = entry_of("pemetaan.usulan", "simpan_jawaban", data={"nama": "Calon Mitra"})
    opened = entry_of("persiapan.putaran", "buka_pengusulan", thing="Putaran 2027")

    assert phrase(sent) == "mengirim usulan USL/2027/0041 “Malaria” ke kepala perangkat daerah"
    assert phrase(saved) == "menyimpan jawaban “Calon Mitra” (usulan USL/2027/0041 “Malaria”)"
    assert phrase(opened) == "membuka pengusulan (Putaran 2027)"


def test_a_model_whose_entries_are_about_something_else_names_that():
    data = {"usulan": "USL/2027/0041", "kolom": "K2", "semula": 3, "menjadi": 4}
    entry = entry_of("pleno.pesertarapat", "ubah_nilai", thing="Kursi", data=data)

    assert phrase(entry) == "mengubah nilai K2 usulan USL/2027/0041 dari 3 menjadi 4"


def test_a_name_in_brackets_stands_between_dashes():
    entry = entry_of("penetapan.keputusan", "harmonisasi", thing="Keputusan Bupati (konsep) Putaran 2027")

    assert phrase(entry) == "menyatakan konsep harmonis – Keputusan Bupati (konsep) Putaran 2027 –"


def test_a_closed_phrase_holds_nothing_of_the_data():
    entry = entry_of("pleno.pesertarapat", "ubah_nilai", data={"usulan": "RAHASIA", "semula": "RAHASIA"})

    assert closed_phrase(entry, thing="kursi 7") == "mengubah nilai (kursi 7)"


@pytest.mark.parametrize(
    ("kind", "act", "label"),
    [
        ("pemetaan.usulan", "simpan_jawaban", "menyimpan jawaban"),
        ("pemetaan.usulan", "putuskan", "mencatat putusan pleno atas usulan"),
        ("persiapan.putaran", "atur_jadwal", "mengatur jadwal"),
        ("pleno.rapatpleno", "tutup_sidang", "menutup sidang rapat pleno; Berita Acara dibuat"),
        ("pleno.pesertarapat", "ubah_nilai", "mengubah nilai"),
        ("pemetaan.usulan", "hapus_semua", "melakukan tindakan “hapus semua”"),
    ],
)
def test_an_act_is_called_by_its_phrase_up_to_what_differs(kind, act, label):
    assert act_label(kind, act) == label


def test_an_act_or_a_kind_without_words_is_told_in_general():
    unknown = entry_of("pemetaan.usulan", "hapus_semua")
    vanished = entry_of("lama.berkas", "buang_berkas", thing="Nota 7")

    assert phrase(unknown) == "melakukan tindakan “hapus semua” (usulan USL/2027/0041 “Malaria”)"
    assert phrase(vanished) == "melakukan tindakan “buang berkas” (berkas Nota 7)"
    assert not has_words("pemetaan.usulan", "hapus_semua") and not has_words("lama.berkas", "buang_berkas")
    assert has_words("pemetaan.usulan", "ajukan")
    assert status_label("lama.berkas", "TAK_LAYAK") == "Tak layak"
    assert status_label("pemetaan.usulan", "DRAF") == "Draf"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, "kosong"), ("", "kosong"), ([], "kosong"), (True, "ya"), (False, "tidak"), (0, "0"), (12, "12"),
        ("12.5", "12,5"), ("2026-11-10", "10 November 2026"), ("2026-13-10", "2026-13-10"),
        (["a", "b", "2026-11-10"], "a, b, dan 10 November 2026"), ({"K1": 5, "K2": "12.5"}, "K1 5, K2 12,5"),
        ("1.2.3", "1.2.3"),
    ],
)  # fmt: skip
def test_a_value_is_written_as_people_write_it(value, text):
    assert readable(value) == text


@pytest.mark.parametrize(
    ("before", "after", "text"),
    [
        (3, 4, "dari 3 menjadi 4"),
        ("", "2026-11-10", "dari kosong menjadi 10 November 2026"),
        ({"K1": "20", "K2": "5"}, {"K1": "25", "K2": "5"}, "K1 dari 20 menjadi 25"),
        ({"K1": 1}, {"K2": 2}, "K1 dari 1 menjadi kosong, K2 dari kosong menjadi 2"),
        ({"K1": 1}, {"K1": 1}, "tanpa perbedaan"),
    ],
)
def test_what_changed_is_told_from_before_to_after(before, after, text):
    assert changed(before, after) == text


def test_the_keys_that_words_need_are_known():
    assert keys_of("pleno.rapatpleno", "atur_bobot") == {"semula", "menjadi"}
    assert keys_of("pemetaan.usulan", "simpan_jawaban") == {"nama"}
    assert keys_of("pemetaan.usulan", "putuskan") == set()


def test_a_thing_that_says_its_kind_is_not_told_it_twice():
    assert thing_text("persiapan.putaran", "Putaran 2027") == "Putaran 2027"
    assert thing_text("dokumen.dokumen", "Berita Acara Nomor 7") == "dokumen Berita Acara Nomor 7"


def test_data_is_kept_as_json_keeps_it_on_every_engine(dunia):
    data = {1: 2, "hari": datetime(2026, 11, 10, tzinfo=UTC).date(), "bobot": 12.5, "dua": ("a", 1), "set": {3, 1}}

    entry = record(dunia.daerah, "periksa", by=dunia.post("sekretariat"), data=data)

    stored = Trail.objects.get(pk=entry.pk)
    assert stored.data == {"1": 2, "hari": "2026-11-10", "bobot": "12.5", "dua": ["a", 1], "set": [1, 3]}
    assert digest_of(stored) == stored.digest
