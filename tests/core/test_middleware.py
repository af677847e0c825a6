"""Two promises: reading never writes, and a refusal becomes an answer with a sentence."""

import pytest
from django.db import connection, transaction
from django.http import HttpResponse
from django.urls import path

from petasama.core.errors import Denied, Incomplete, NotNow
from petasama.core.middleware import RefusalAnswers, WriteWhileReading, refuse_writes
from petasama.core.rights import RIGHTS, Right
from petasama.organisasi.models import Daerah
from petasama.organisasi.peran import Peran
from petasama.urls import urlpatterns as product
from tests.digests import nothing_changes

REFUSALS = {
    "ditolak": Denied("Jadwal diatur oleh Sekretariat TKKSD."),
    "belum": NotNow("Pengusulan sudah ditutup pada 30 November 2026."),
    "kurang": Incomplete(
        "Usulan belum lengkap: Keluaran (Output).",
        missing=[{"field": "P6.keluaran", "label": "P6", "sentence": "Sebut paling sedikit satu <keluaran>."}],
    ),
}


def menolak(request, sebab):
    raise REFUSALS[sebab]


def menulis(request):
    with transaction.atomic():
        count = Daerah.objects.update(ibukota="Lain")
    return HttpResponse(str(count))


def rusak(request):
    raise ZeroDivisionError


urlpatterns = [
    *product,
    path("uji/menulis/", menulis, name="menulis"),
    path("uji/rusak/", rusak, name="rusak"),
    path("uji/<str:sebab>/", menolak, name="menolak"),
]
pytestmark = [pytest.mark.urls(__name__), pytest.mark.django_db]


@pytest.fixture(autouse=True)
def open_to_all(monkeypatch):
    """The addresses of this file have their row in the table of rights, for the time of a test."""
    row = Right(
        code="uji", group="Uji", label="Uji", routes=("menulis", "rusak", "menolak"), grants={Peran.PUBLIK: "RW"}
    )
    monkeypatch.setitem(RIGHTS._members, row.code, row)


@pytest.mark.parametrize(("sebab", "status"), [("ditolak", 403), ("belum", 409), ("kurang", 422)])
def test_a_refusal_is_answered_with_its_sentence_and_what_became_of_the_work(client, sebab, status):
    answer = client.post(f"/uji/{sebab}/")

    page = answer.content.decode()
    assert answer.status_code == status
    assert REFUSALS[sebab].sentence in page
    assert "Tidak ada yang berubah." in page
    assert "Kode rujukan" in page


def test_what_is_missing_is_listed_and_escaped(client):
    page = client.post("/uji/kurang/").content.decode()

    assert "<b>P6:</b> Sebut paling sedikit satu &lt;keluaran&gt;." in page


def test_a_person_without_the_right_is_told_so_in_the_heading(client):
    assert "<h1>Tidak berwenang</h1>" in client.post("/uji/ditolak/").content.decode()
    assert "<h1>Tidak dapat dilakukan sekarang</h1>" in client.post("/uji/belum/").content.decode()


@pytest.mark.parametrize(
    ("referer", "way_back"),
    [
        ("http://testserver/pemetaan/7/?urut=nomor", "/pemetaan/7/?urut=nomor"),
        ("http://testserver/", "/"),
        ("http://testserver//jahat.example/", "/jahat.example/"),
    ],
)
def test_the_way_back_leads_to_our_own_pages_only(client, referer, way_back):
    page = client.post("/uji/belum/", headers={"referer": referer}).content.decode()

    assert f'<a href="{way_back}">Kembali ke halaman sebelumnya</a>' in page


@pytest.mark.parametrize("referer", ["http://testserver.jahat.example/x", "https://jahat.example/", ""])
def test_without_a_page_of_ours_to_go_back_to_the_way_leads_home(client, referer):
    page = client.post("/uji/belum/", headers={"referer": referer}).content.decode()

    assert '<a href="/">Buka beranda</a>' in page
    assert "Kembali ke halaman sebelumnya" not in page


@pytest.mark.parametrize(("address", "status"), [("/uji/ditolak/", 403), ("/uji/belum/", 409), ("/tidak/ada/", 404)])
def test_who_is_signed_in_keeps_menu_and_name_on_a_page_of_refusal(client, dunia, browser_of, address, status):
    post = dunia.post("sekretariat")

    signed_in, visitor = browser_of(post).get(address), client.get(address)

    assert (signed_in.status_code, visitor.status_code) == (status, status)
    assert f"<b>{post.user.nama}</b><small>{post.label}</small>" in signed_in.content.decode()
    assert 'aria-label="Menu utama"' in signed_in.content.decode()
    assert 'aria-label="Menu utama"' not in visitor.content.decode()


def test_a_fault_of_ours_is_no_refusal(client):
    with pytest.raises(ZeroDivisionError):
        client.post("/uji/rusak/")
    assert RefusalAnswers(lambda request: HttpResponse()).process_exception(None, ZeroDivisionError()) is None


@pytest.mark.parametrize("method", ["get", "head"])
def test_a_reading_request_that_writes_is_a_fault_and_nothing_is_written(client, method):
    with nothing_changes(), pytest.raises(WriteWhileReading, match="Permintaan baca mencoba menulis"):
        getattr(client, method)("/uji/menulis/")


def test_a_post_may_write(client, dunia):
    answer = client.post("/uji/menulis/")

    assert answer.status_code == 200
    assert set(Daerah.objects.values_list("ibukota", flat=True)) == {"Lain"}


@pytest.mark.parametrize(
    "statement",
    [
        "  update organisasi_daerah set ibukota = 'x'",
        "DELETE FROM core_trail WHERE id IN (SELECT 1 FROM django_session)",
        "INSERT INTO django_session_lain VALUES (1)",
        'UPDATE "organisasi_daerah" SET ibukota = (SELECT \'x\' FROM "django_session")',
        "DROP TABLE django_session",
        "REPLACE INTO organisasi_daerah VALUES (1)",
    ],
)
def test_a_write_is_recognised_also_when_it_mentions_the_visit(statement):
    with connection.execute_wrapper(refuse_writes), pytest.raises(WriteWhileReading), transaction.atomic():
        connection.cursor().execute(statement)


def test_reading_and_remembering_the_visit_pass():
    with connection.execute_wrapper(refuse_writes), connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM organisasi_daerah")
        assert cursor.fetchone()[0] == 2
        cursor.execute("DELETE FROM \"django_session\" WHERE session_key = 'x'")
        cursor.execute("UPDATE django_session SET session_data = '' WHERE session_key = 'x'")
