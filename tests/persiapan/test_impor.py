"""Importing: what a file would do is shown, then done by the same acts as on the screens, all of it or nothing."""

from datetime import date

import pytest

from petasama.core.errors import Denied, NotNow
from petasama.core.models import Trail
from petasama.organisasi.models import Pejabat, Penugasan, PerangkatDaerah
from petasama.persiapan import actions
from petasama.persiapan.documents.naskah_ppksd import Ditunjuk
from petasama.persiapan.impor.berkas import buka_berkas
from petasama.persiapan.impor.rencana import susun_rencana
from petasama.persiapan.impor.terap import ringkas, terapkan
from tests.digests import nothing_changes
from tests.persiapan.books import KANTOR, PEJABAT_BARU, PENGHUBUNG, PERENCANA, book

ADMIN, SEKRETARIAT = "admin", "sekretariat"
SEMUA = {"perangkat": [KANTOR], "pejabat": [PEJABAT_BARU], "ppksd": [PENGHUBUNG], "akun": [PERENCANA]}


@pytest.fixture
def rencana(dunia):
    """rencana("admin", ppksd=[…]) is the plan of a file in the hands of that post."""

    def plan(key=ADMIN, **sheets):
        return susun_rencana(buka_berkas(book(**sheets)), by=dunia.post(key))

    return plan


@pytest.fixture
def impor(dunia):
    """impor("admin", ppksd=[…]) shows a file and applies it."""

    def apply(key=ADMIN, **sheets):
        isi, by = buka_berkas(book(**sheets)), dunia.post(key)
        return terapkan(isi, sidik=susun_rencana(isi, by=by).sidik, by=by)

    return apply


def faults(plan):
    return [(f"{fault.lembar.nama} {fault.tempat}", fault.masalah, fault.cara) for fault in plan.salah]


def states(plan):
    return [(step.baris.lembar.kode, step.keadaan) for step in plan.langkah]


def test_weighing_a_file_writes_nothing(rencana):
    with nothing_changes():
        plan = rencana(**SEMUA)

    assert faults(plan) == []
    assert states(plan) == [("PERANGKAT", "BARU"), ("PEJABAT", "BARU"), ("PPKSD", "BARU"), ("AKUN", "BARU")]


def test_the_admin_imports_all_four_sheets(dunia, impor):
    plan = impor(**SEMUA)

    office = PerangkatDaerah.objects.get(daerah=dunia.daerah, kode="DISPARPORA")
    assert (office.nama, office.mulai, office.responden) == ("Dinas Pariwisata", date(2026, 1, 2), True)
    officer = Penugasan.objects.get(user__surel=PENGHUBUNG["surel"])
    assert (officer.peran, officer.perangkat_daerah.kode, officer.mulai) == ("PPKSD", "BAGKESRA", date(2026, 11, 9))
    assert (officer.user.nip, officer.user.telepon) == ("198801012012011001", "+6281234567890")
    assert not officer.user.has_usable_password()
    planner = Penugasan.objects.get(user__surel=PERENCANA["surel"])
    assert (planner.peran, planner.mulai, planner.tanggal_surat) == ("PERENCANA", date(2026, 11, 3), date(2026, 11, 2))
    assert planner.user.terdaftar_di == dunia.daerah
    assert ringkas(plan) == (
        "1 perangkat daerah baru, 1 pejabat penanda tangan baru, 1 PPKSD baru, 1 akun dengan penugasannya baru"
    )


def test_every_row_leaves_its_entry_in_the_trail(dunia, impor):
    before = Trail.objects.filter(tenant=dunia.daerah).count()

    impor(**SEMUA)

    acts = list(Trail.objects.filter(tenant=dunia.daerah).order_by("number")[before:].values_list("act", flat=True))
    assert acts == [
        "buat_perangkat", "ubah_isi", "catat_pejabat", "buat_pengguna", "catat_penunjukan", "buat_pengguna", "angkat",
    ]  # fmt: skip


def test_the_same_file_again_changes_nothing(impor, rencana):
    impor(**SEMUA)

    plan = rencana(**SEMUA)

    assert faults(plan) == []
    assert {state for _, state in states(plan)} == {"TETAP"}
    with nothing_changes(), pytest.raises(NotNow, match="sudah sama dengan yang tercatat"):
        impor(**SEMUA)


def test_the_secretariat_notes_officials_and_liaison_officers(dunia, impor):
    impor(SEKRETARIAT, pejabat=[PEJABAT_BARU], ppksd=[PENGHUBUNG])

    post = Penugasan.objects.get(user__surel=PENGHUBUNG["surel"])
    entry = Trail.objects.about(post).get()
    assert (entry.act, entry.role, entry.data["surat"]) == (
        "catat_penunjukan", "SEKRETARIAT_TKKSD", PENGHUBUNG["nomor_surat"],
    )  # fmt: skip


def test_offices_and_accounts_are_the_admins(rencana):
    plan = rencana(SEKRETARIAT, **SEMUA)

    assert [(where, said) for where, said, _ in faults(plan)] == [
        ("Perangkat Daerah baris 2", "Lembar Perangkat Daerah diterapkan oleh Admin daerah."),
        ("Akun baris 2", "Lembar Akun diterapkan oleh Admin daerah."),
    ]


def test_others_do_not_note_an_appointment(dunia):
    office = dunia.perangkat["BAGKESRA"]
    person = Ditunjuk(nama="Contoh", nip="198801012012011001", surel="x@hss.example")

    for key in ("kepala:BAGKESRA", "hukum", "inspektorat"):
        with nothing_changes(), pytest.raises(Denied, match="dicatat oleh Sekretariat TKKSD atau Admin daerah"):
            actions.catat_penunjukan(
                office, orang=person, nomor_surat="1", tanggal_surat=date(2026, 11, 9), by=dunia.post(key)
            )


def test_a_new_office_may_be_named_by_later_rows_of_the_same_file(impor):
    people = [PENGHUBUNG | {"kode": "disparpora"}]
    heads = [PERENCANA | {"peran": "Kepala Perangkat Daerah", "kode": "DISPARPORA", "jabatan": "Kepala Dinas"}]

    impor(perangkat=[KANTOR], ppksd=people, akun=heads)

    office = PerangkatDaerah.objects.get(kode="DISPARPORA")
    found = Penugasan.objects.filter(perangkat_daerah=office).values_list("peran", flat=True)
    assert sorted(found) == ["KEPALA_OPD", "PPKSD"]


def test_an_unknown_code_is_answered_with_the_nearest(rencana):
    plan = rencana(
        ppksd=[PENGHUBUNG | {"kode": "BAGKESRAA"}, PENGHUBUNG | {"kode": "ZZZ", "surel": "b@hss.example", "nip": ""}]
    )

    assert faults(plan)[0] == (
        "PPKSD A2",
        "Kode BAGKESRAA tidak dikenal.",
        "Mungkin maksudnya BAGKESRA (Bagian Kesejahteraan Rakyat Sekretariat Daerah).",
    )
    assert ("PPKSD A3", "Kode ZZZ tidak dikenal.", "Tambahkan pada lembar Perangkat Daerah lebih dahulu.") in faults(
        plan
    )


def test_doubles_within_the_file_are_told_with_both_rows(rencana):
    plan = rencana(perangkat=[KANTOR, KANTOR | {"nama": "Dinas Lain"}], ppksd=[PENGHUBUNG, PENGHUBUNG])

    assert [(where, said) for where, said, _ in faults(plan)] == [
        ("Perangkat Daerah A3", "Sama dengan baris 2 lembar ini."),
        ("PPKSD D3", "Sama dengan baris 2 lembar ini."),
    ]


def test_one_person_with_two_numbers_is_noticed(rencana):
    plan = rencana(ppksd=[PENGHUBUNG], akun=[PERENCANA | {"surel": PENGHUBUNG["surel"]}])

    assert [(where, said) for where, said, _ in faults(plan)] == [
        ("Akun B2", "Berbeda dari lembar PPKSD baris 2 tentang orang yang sama.")
    ]


def test_who_belongs_to_another_government_is_not_taken_and_not_named(dunia, tapin, rencana):
    stranger = tapin.post("kepala:DINKES").user

    plan = rencana(ppksd=[PENGHUBUNG | {"nip": "", "surel": stranger.surel}, PENGHUBUNG | {"nip": stranger.nip}])

    assert [(where, said) for where, said, _ in faults(plan)] == [
        ("PPKSD D2", "Surel ini sudah dipakai akun lain."),
        ("PPKSD C3", "NIP ini sudah dipakai akun lain."),
    ]
    assert stranger.nama not in str(faults(plan))


def test_who_serves_another_office_already_is_refused_with_the_office(dunia, rencana, pemain):
    serving = pemain.ppksd("DINKES").user
    row = PENGHUBUNG | {"nama": serving.nama, "nip": serving.nip, "surel": serving.surel, "telepon": None}

    plan = rencana(SEKRETARIAT, ppksd=[row])

    assert faults(plan)[0][:2] == (
        "PPKSD B2",
        f"{serving.nama} sudah menjadi PPKSD Dinas Kesehatan. Akhiri penugasan itu sebelum menunjuknya lagi.",
    )


def test_what_differs_about_a_known_person_is_shown_from_to_and_changed_by_the_admin(dunia, rencana, impor, pemain):
    post = pemain.ppksd("DINKES")
    known = post.user
    row = PENGHUBUNG | {"kode": "DINKES", "nama": f"{known.nama}, S.KM.", "nip": known.nip, "surel": known.surel}

    assert [step.beda for step in rencana(ppksd=[row]).langkah] == [
        [("Nama", known.nama, f"{known.nama}, S.KM."), ("Telepon", "kosong", "+6281234567890")]
    ]
    assert [said for _, said, _ in faults(rencana(SEKRETARIAT, ppksd=[row]))] == [
        f"Berbeda dari yang tercatat: {known.nama}.",
        "Berbeda dari yang tercatat: kosong.",
    ]

    impor(ppksd=[row])

    known.refresh_from_db()
    assert (known.nama, known.telepon) == (row["nama"], "+6281234567890")
    assert Penugasan.objects.filter(user=known).count() == 1


def test_an_office_keeps_its_name_and_changes_what_is_said_of_it(dunia, rencana, impor):
    row = {
        "kode": "DINKES",
        "nama": "Dinas Kesehatan",
        "sebutan_kepala": "Kepala Dinas Kesehatan Daerah",
        "responden": "Tidak",
    }
    row["mulai"] = date(2021, 1, 4)

    renamed = rencana(perangkat=[row | {"nama": "Dinas Kesehatan dan KB"}])
    impor(perangkat=[row])

    assert faults(renamed)[0][:2] == ("Perangkat Daerah B2", "Kode DINKES tercatat sebagai Dinas Kesehatan.")
    office = PerangkatDaerah.objects.get(daerah=dunia.daerah, kode="DINKES")
    assert (office.sebutan_kepala, office.responden) == ("Kepala Dinas Kesehatan Daerah", False)


def test_a_new_office_holder_ends_the_one_before(dunia, rencana, impor):
    before = Pejabat.objects.get(daerah=dunia.daerah, jabatan="Sekretaris Daerah")

    assert rencana(pejabat=[PEJABAT_BARU]).langkah[0].beda == [
        (f"{before.nama} berakhir", "belum ditentukan", "1 November 2026")
    ]
    impor(pejabat=[PEJABAT_BARU])

    before.refresh_from_db()
    assert before.selesai == date(2026, 11, 1)
    holder = Pejabat.objects.filter(daerah=dunia.daerah).holding("Sekretaris Daerah", date(2026, 11, 2))
    assert (holder.nama, holder.pangkat) == (PEJABAT_BARU["nama"], "Pembina Utama Madya")


@pytest.mark.parametrize(
    ("change", "where", "said"),
    [
        ({"peran": "Anggota TKKSD"}, "Akun E2", "“Anggota TKKSD” tidak ada dalam pilihan."),
        ({"peran": "Kepala Perangkat Daerah", "kode": ""}, "Akun F2", "Pilih perangkat daerah yang dipimpin."),
        ({"tanggal_surat": "2 Desember 2026"}, "Akun J2", "Tanggal surat belum tiba. Periksa bulan dan tahunnya."),
        ({"sebagai": "Plh."}, "Akun L2", "Isi tanggal akhir: pelaksana harian selalu sementara."),
        ({"selesai": "1 Januari 2026"}, "Akun L2", "Tanggal akhir mendahului tanggal mulai. Betulkan salah satunya."),
        ({"nip": 1.98901012012011e17}, "Akun B2", "NIP tersimpan sebagai angka, sehingga angka terakhirnya hilang."),
        ({"jabatan": "=A1"}, "Akun G2", "Sel berisi rumus."),
        ({"nomor_surat": None}, "Akun I2", "Nomor surat kosong."),
    ],
)  # fmt: skip
def test_what_an_act_would_refuse_is_told_at_its_cell(rencana, change, where, said):
    assert (where, said) in [fault[:2] for fault in faults(rencana(akun=[PERENCANA | change]))]


def test_a_second_head_of_an_office_is_refused_within_the_file_and_beside_the_rows(rencana):
    head = {"peran": "Kepala Perangkat Daerah", "jabatan": "Kepala"}
    second = {"nama": "Contoh Dua", "nip": "198901012012011003", "surel": "dua@hss.example"}

    beside = rencana(akun=[PERENCANA | head | {"kode": "DINKES"}])
    within = rencana(
        perangkat=[KANTOR],
        akun=[PERENCANA | head | {"kode": "DISPARPORA"}, PERENCANA | head | second | {"kode": "DISPARPORA"}],
    )

    assert "adalah Kepala Dinas Kesehatan sejak" in faults(beside)[0][1]
    assert faults(within)[0][:2] == ("Akun F3", "Sama dengan baris 2 lembar ini.")


def test_a_file_with_one_fault_is_not_applied_at_all(dunia, impor):
    rows = [PENGHUBUNG, PENGHUBUNG | {"nip": "1", "surel": "b@hss.example"}]

    with nothing_changes(), pytest.raises(NotNow, match="masih memuat kesalahan"):
        impor(ppksd=rows)


def test_a_plan_other_than_the_one_shown_is_not_applied(dunia):
    isi, by = buka_berkas(book(**SEMUA)), dunia.post(ADMIN)
    shown = susun_rencana(isi, by=by).sidik
    Pejabat.objects.filter(daerah=dunia.daerah, jabatan="Sekretaris Daerah").update(nama="Contoh Nama Lain")

    with nothing_changes(), pytest.raises(NotNow, match="Data berubah sejak berkas ini ditinjau"):
        terapkan(isi, sidik=shown, by=by)


def test_what_an_act_refuses_half_way_takes_everything_back_and_names_the_row(impor):
    """An address that looks whole to the weighing, and not to the account's own rule."""
    odd = PERENCANA | {"surel": "perencana..baru@hss.example"}

    with nothing_changes(), pytest.raises(NotNow) as refusal:
        impor(**(SEMUA | {"akun": [odd]}))

    assert refusal.value.sentence.startswith("Lembar Akun baris 2 (Contoh Perencana Baru – Perencana Ahli Muda): ")
    assert refusal.value.sentence.endswith("Tidak satu baris pun diterapkan.")


def test_a_head_of_an_office_that_begins_later_is_told_before(rencana):
    late = KANTOR | {"mulai": date(2027, 1, 4)}
    head = PERENCANA | {"peran": "Kepala Perangkat Daerah", "kode": "DISPARPORA"}

    assert ("Akun F2", "Dinas Pariwisata tidak ada pada 10 November 2026. Pilih perangkat daerah yang berlaku.") in [
        fault[:2] for fault in faults(rencana(perangkat=[late], akun=[head]))
    ]


def test_two_liaison_officers_for_each_office_from_one_file(dunia, impor):
    """As in the story of preparation: one file makes every office complete."""
    codes = [code for code in dunia.perangkat if code != "BAGKESRA"][:5]
    rows = [
        PENGHUBUNG
        | {"kode": code, "nip": f"19880101201201{number}{place:03}", "surel": f"p{number}.{code}@hss.example"}
        for place, code in enumerate(codes)
        for number in (1, 2)
    ]

    impor(SEKRETARIAT, ppksd=rows)

    for code in codes:
        posts = Penugasan.objects.filter(perangkat_daerah=dunia.perangkat[code], peran="PPKSD").order_by("urutan")
        assert [post.urutan for post in posts] == [1, 2, 3, 4]
