"""On the page of a proposal: the form to download, and the preparing papers that its kind needs."""

from django.urls import reverse

from petasama.core.panels import Panel, for_model
from petasama.organisasi.models import Penugasan
from petasama.pemetaan.documents import keperluan_of
from petasama.pemetaan.models import Usulan

BENTUK = (("docx", "Word"), ("pdf", "PDF"))


@for_model(Usulan)
def formulir(usulan: Usulan, by: Penugasan) -> Panel:
    """The form of this proposal and the blank one of its round, in Word and as PDF."""
    rows = [
        {
            "nama": "Berisi jawaban usulan ini",
            "alasan": "",
            "unduhan": [(label, reverse(f"pemetaan:formulir-{name}", args=[usulan.pk])) for name, label in BENTUK],
        },
        {
            "nama": "Kosong, untuk usulan baru",
            "alasan": "",
            "unduhan": [
                (label, reverse(f"pemetaan:formulir-kosong-{name}", args=[usulan.putaran.tahun]))
                for name, label in BENTUK
            ],
        },
    ]
    return Panel(title="Formulir", template="pemetaan/bagian/unduhan.html", context={"baris": rows}, order=60)


@for_model(Usulan)
def dokumen(usulan: Usulan, by: Penugasan) -> Panel | None:
    """The papers to prepare, why, by which article; nothing while the kind is not known."""
    rows = [
        {
            "nama": need.nama,
            "alasan": need.alasan,
            "pasal": need.pasal,
            "unduhan": [
                (f"Konsep {label}", reverse("pemetaan:naskah", args=[usulan.pk, need.jenis.code, name]))
                for name, label in BENTUK
            ]
            if need.jenis
            else [],
        }
        for need in keperluan_of(usulan)
    ]
    if not rows:
        return None
    return Panel(title="Dokumen persiapan", template="pemetaan/bagian/unduhan.html", context={"baris": rows}, order=61)
