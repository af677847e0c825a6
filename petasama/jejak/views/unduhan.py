"""What can be carried away: the list as a workbook, the verified extract, the whole chain, the checker."""

from pathlib import Path

from django.http import Http404, HttpResponse, StreamingHttpResponse

from petasama.core import clock
from petasama.core.downloads import CONTENT_TYPES, attachment, file_name
from petasama.core.errors import Incomplete
from petasama.core.wording import plain_number
from petasama.dokumen.actions import cetak
from petasama.jejak import policies
from petasama.jejak.baris import baris_list
from petasama.jejak.documents.jejak import SALINAN_JEJAK
from petasama.jejak.documents.naskah import NaskahJejak
from petasama.jejak.rantai import baris_ekspor, periksa_rantai
from petasama.jejak.tables import JEJAK_TABLE
from petasama.jejak.views.permintaan import saringan_utuh
from petasama.organisasi.access import ActingRequest

BENTUK = ("pdf", "docx")
VERIFIKATOR = Path(__file__).resolve().parents[1] / "verifikasi_jejak.py"
PALING_BANYAK = 1000
"""Events on one paper; a longer extract is a workbook."""


def jejak_xlsx(request: ActingRequest) -> HttpResponse:
    """The entries asked for as a workbook, with before, after and digest in columns of their own."""
    asked, daerah = saringan_utuh(request), request.penugasan.daerah
    rows = baris_list(asked.catatan().iterator(chunk_size=2000), zona=daerah.zona_waktu, tirai=asked.tirai)
    content = JEJAK_TABLE.to_xlsx(rows, made_at=clock.now())
    return attachment(content, name=file_name("Jejak", daerah.nama, asked.objek, suffix="xlsx"))


def salinan(request: ActingRequest, bentuk: str) -> HttpResponse:
    """Print the entries asked for with what the check of the whole chain found; refuses more than a paper holds."""
    if bentuk not in BENTUK:
        raise Http404
    asked, by = saringan_utuh(request), request.penugasan
    found = asked.catatan().order_by("number")
    total = found.count()
    if total > PALING_BANYAK:
        raise Incomplete(
            f"Saringan ini memuat {plain_number(total)} kejadian, sedangkan salinan cetak memuat paling banyak "
            f"{plain_number(PALING_BANYAK)}. Persempit saringan, atau unduh Excel."
        )
    rows = list(baris_list(found, zona=by.daerah.zona_waktu, tirai=asked.tirai))
    moment, hasil = clock.now(), periksa_rantai(by.daerah)
    naskah = NaskahJejak(by=by, at=moment, saringan=asked.kata(), baris=rows, hasil=hasil)
    paper = cetak(SALINAN_JEJAK, naskah, at=moment, author=naskah.penerbit)
    content = {"pdf": paper.pdf, "docx": paper.docx}[bentuk]
    return attachment(content, name=file_name("Salinan Jejak", asked.objek or by.daerah.nama, suffix=bentuk))


def rantai(request: ActingRequest) -> StreamingHttpResponse:
    """Hand out the whole chain as one file, line by line, so that its size does not matter."""
    daerah, moment = request.penugasan.daerah, clock.now()
    policies.check_rantai_terbuka(daerah)
    name = file_name("jejak", daerah.wilayah_id, f"{moment:%Y%m%d}", suffix="jsonl")
    headers = {key: value for key, value in attachment(b"", name=name).items() if key != "Content-Type"}
    return StreamingHttpResponse(baris_ekspor(daerah, at=moment), content_type=CONTENT_TYPES[".jsonl"], headers=headers)


def verifikator(request: ActingRequest) -> HttpResponse:
    """Hand out the stand-alone checker as it lies here."""
    return attachment(VERIFIKATOR.read_bytes(), name=VERIFIKATOR.name)
