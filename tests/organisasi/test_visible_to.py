"""Two governments share the installation: no row of the one is ever visible to the other, model by model."""

from collections import Counter
from datetime import time, timedelta

import pytest

from petasama.alat.contoh.daerah_kedua import kenari
from petasama.organisasi.models import Penugasan
from petasama.organisasi.peran import Peran
from petasama.pemetaan.models import CalonMitra, Jawaban, Usulan
from petasama.penetapan import actions as penetapan
from petasama.persiapan import actions as persiapan
from petasama.pleno.models import Abstain
from petasama.wilayah.models import Ketetanggaan, Wilayah
from tests.guards.sources import our_models
from tests.world import SAAT

PEMILIK = {
    "core.Trail": "tenant",
    "organisasi.Daerah": "pk",
    "organisasi.PerangkatDaerah": "daerah",
    "organisasi.User": "penugasan__daerah",
    "organisasi.Pejabat": "daerah",
    "organisasi.Penugasan": "daerah",
    "organisasi.HariLibur": "daerah",
    "kabar.Surel": "daerah",
    "kabar.PilihanKabar": "user__penugasan__daerah",
    "kabar.AlamatKalender": "user__penugasan__daerah",
    "kabar.Pengingat": "daerah",
    "kabar.SudahDikabari": "daerah",
    "kabar.Denyut": "daerah",
    "kabar.TugasHarian": "daerah",
    "akun.UndanganAkun": "user__penugasan__daerah",
    "akun.SandiLama": "user__penugasan__daerah",
    "perencanaan.IndikatorSasaran": "daerah",
    "dokumen.Dokumen": "daerah",
    "persiapan.Putaran": "daerah",
    "persiapan.JadwalLangkah": "putaran__daerah",
    "persiapan.Perpanjangan": "putaran__daerah",
    "persiapan.JanjiMeja": "putaran__daerah",
    "persiapan.PermintaanPpksd": "putaran__daerah",
    "persiapan.SuratPenunjukan": "perangkat_daerah__daerah",
    "persiapan.PengecualianPpksd": "putaran__daerah",
    "persiapan.SusunanTkksd": "daerah",
    "persiapan.KonsepTkksd": "daerah",
    "persiapan.Pertemuan": "daerah",
    "persiapan.Undangan": "pertemuan__daerah",
    "persiapan.Kehadiran": "pertemuan__daerah",
    "persiapan.Materi": "pertemuan__daerah",
    "persiapan.TandaBaca": "materi__pertemuan__daerah",
    "persiapan.Temuan": "perangkat_daerah__daerah",
    "pemetaan.Usulan": "daerah",
    "pemetaan.Jawaban": "usulan__daerah",
    "pemetaan.CalonMitra": "usulan__daerah",
    "pemetaan.Penelaahan": "usulan__daerah",
    "pemetaan.VersiJawaban": "usulan__daerah",
    "pemetaan.Komentar": "usulan__daerah",
    "pemetaan.UjiTuntas": "usulan__daerah",
    "pemetaan.CiriUsulan": "daerah",
    "pemetaan.KunciUsulan": "daerah",
    "pemetaan.AjakanGabung": "daerah",
    "pemetaan.PernyataanNihil": "daerah",
    "pemetaan.PertanyaanPutaran": "daerah",
    "pemetaan.LaporanPemetaan": "putaran__daerah",
    "lampiran.Lampiran": "daerah",
    "core.Submission": "user__penugasan__daerah",
    "pleno.RapatPleno": "daerah",
    "pleno.PesertaRapat": "rapat__daerah",
    "pleno.BobotKriteria": "rapat__daerah",
    "pleno.Penilaian": "rapat__daerah",
    "pleno.Abstain": "rapat__daerah",
    "pleno.ButirSidang": "rapat__daerah",
    "pleno.BeritaAcara": "rapat__daerah",
    "pleno.TandaTangan": "rapat__daerah",
    "penetapan.Keputusan": "daerah",
    "penetapan.ButirKeputusan": "keputusan__daerah",
}
"""Model → where its government stands."""
MILIK_UMUM = {"wilayah.Wilayah", "wilayah.Ketetanggaan"}


@pytest.fixture
def hss_penuh(pemain, putaran, usulan_at, rapat_at):
    """Hulu Sungai Selatan with a row in every table: a signed meeting, a drafted decree, one row of the rest."""
    usulan_at("DRAF", "bpbd_karhutla")
    rapat = rapat_at("DITANDATANGANI", ("dinkes_malaria",))
    absent = pemain.dunia.post("kursi:ANGGOTA_2")
    Abstain.objects.create(rapat=rapat, usulan=putaran.usulan.layak().get(), penilai=absent, alasan="Baru dilantik.")
    with pemain.pada(1, 27):
        persiapan.majukan(putaran, act="mulai_penetapan", by=pemain.sekretariat)
        penetapan.susun(putaran, by=pemain.sekretariat)
    write_missing_rows(pemain.dunia.daerah)


def write_missing_rows(daerah):
    """Give the government one row in each table in which it has none."""
    for model in our_models():
        if model._meta.label in PEMILIK and not rows_of(model, daerah).exists():
            filler(model, daerah).save()


def rows_of(model, daerah):
    """The rows of a government, the first written first."""
    return model._default_manager.filter(**{PEMILIK[model._meta.label]: daerah.pk}).order_by("pk")


def filler(model, daerah):
    """A row with something in every field that needs it; later days and hours in later fields, so that spans run on.

    A second field that names the same kind of thing names the second one there is.
    """
    row, named = model(), Counter[type]()
    for place, field in enumerate(model._meta.concrete_fields):
        owning = field.name == PEMILIK[model._meta.label].split("__")[0]
        if not owning and (field.null or field.primary_key or field.has_default()):
            continue
        if field.is_relation:
            rows = list(rows_of(field.related_model, daerah))
            value = rows[min(named[field.related_model], len(rows) - 1)]
            named[field.related_model] += 1
        elif field.get_internal_type() in FILLER:
            value = FILLER[field.get_internal_type()](place)
        else:
            value = field.choices[0][0] if field.choices else f"isi {place}"
        setattr(row, field.name, value)
    return row


FILLER = {
    "DateField": lambda place: SAAT.date() + timedelta(days=place),
    "DateTimeField": lambda place: SAAT + timedelta(hours=place),
    "TimeField": lambda place: time(8 + place),
    "PositiveSmallIntegerField": int,
    "PositiveIntegerField": int,
    "PositiveBigIntegerField": int,
    "EmailField": lambda place: f"isi{place}@hss.example",
    "FileField": lambda place: f"isi{place}.pdf",
    "BooleanField": lambda place: False,
    "JSONField": lambda place: {},
}


def every_role(world):
    """A post of this government in each role there is, at its first office."""
    like, office = world.post("sekretariat"), next(iter(world.perangkat.values()))
    return [
        Penugasan(daerah=like.daerah, user=like.user, peran=peran, jabatan=peran.label, perangkat_daerah=office)
        for peran in Peran
    ]


def owners(model, rows):
    """The governments of these rows; a person may belong to several."""
    return set(rows.values_list(PEMILIK[model._meta.label], flat=True)) - {None}


def test_every_model_says_where_its_government_stands():
    assert {model._meta.label for model in our_models()} == set(PEMILIK) | MILIK_UMUM


def test_no_role_of_one_government_sees_a_row_of_the_other(hss_penuh, dunia, tapin):
    models = [model for model in our_models() if model._meta.label in PEMILIK]
    assert [model for model in models if dunia.daerah.pk not in owners(model, model._default_manager.all())] == []

    leaks = [
        (model._meta.label, post.peran, world.daerah.nama)
        for world in (dunia, tapin)
        for post in every_role(world)
        for model in models
        if owners(model, model._default_manager.visible_to(post)) - {world.daerah.pk}
    ]

    assert leaks == []


def test_the_rows_of_the_second_government_are_there_to_be_hidden(tapin):
    theirs = Jawaban.objects.visible_to(every_role(tapin)[0])

    assert theirs.get(kode="P2").isi["potensi"] == kenari("DINKES", "potensi")
    assert not any(Jawaban.objects.visible_to(post).filter(kode="P2").exists() for post in every_role(tapin)[2:])


def test_regions_and_their_borders_are_public(tapin):
    assert Wilayah.objects.visible_to(tapin.post("sekretariat")).filter(kode="63.06").exists()
    assert Ketetanggaan.objects.visible_to(tapin.post("sekretariat")).filter(a="63.05", b="63.06").exists()


@pytest.mark.parametrize("status", ["DRAF", "DIAJUKAN"])
def test_an_unforwarded_proposal_is_seen_by_its_own_office_only(usulan_at, pemain, dunia, status):
    usulan = usulan_at(status)

    seeing = {post.label for post in (*every_post(dunia), pemain.ppksd("DINKES")) if sees(post, usulan)}

    assert seeing == {"PPKSD Dinas Kesehatan", "Kepala Dinas Kesehatan"}


def test_a_forwarded_proposal_is_seen_by_the_readers_of_the_team_too(usulan_at, pemain, dunia):
    usulan = usulan_at("DITERUSKAN")

    seeing = {post.peran for post in (*every_post(dunia), pemain.ppksd("DINKES")) if sees(post, usulan)}

    assert seeing == {
        "PPKSD", "KEPALA_OPD", "SEKRETARIAT_TKKSD", "KETUA_TKKSD", "ANGGOTA_TKKSD", "BUPATI", "BAGIAN_HUKUM",
        "PERENCANA", "INSPEKTORAT",
    }  # fmt: skip
    assert not sees(dunia.post("kepala:DISHUB"), usulan)


@pytest.mark.parametrize("peran", ["PEMANTAU", "ADMIN_DAERAH", "OPERATOR", "MITRA", "PUBLIK"])
def test_who_manages_or_watches_from_outside_reads_no_proposal(usulan_at, dunia, peran):
    usulan = usulan_at("LAYAK")
    outside = Penugasan(daerah=dunia.daerah, peran=peran, perangkat_daerah=usulan.perangkat_daerah)

    assert not sees(outside, usulan)


def test_rows_of_a_proposal_are_seen_with_it(usulan_at, pemain, dunia):
    usulan = usulan_at("DRAF")

    for rows in (Jawaban.objects, CalonMitra.objects):
        assert rows.visible_to(pemain.ppksd("DINKES")).filter(usulan=usulan).exists()
        assert not rows.visible_to(dunia.post("sekretariat")).filter(usulan=usulan).exists()


def every_post(world):
    return list(world.posts.values())


def sees(post, usulan):
    return Usulan.objects.visible_to(post).filter(pk=usulan.pk).exists()
