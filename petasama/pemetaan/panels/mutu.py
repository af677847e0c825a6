"""On a proposal: the legal route of its kind, and the quiet check of its answers."""

from django.urls import reverse

from petasama.core.panels import Panel, for_model
from petasama.core.policies import permits
from petasama.organisasi.models import Penugasan
from petasama.pemetaan import policies
from petasama.pemetaan.edisi import edisi_of
from petasama.pemetaan.instrumen.mutu import lemah_list, nilai_mutu, tiga_unsur
from petasama.pemetaan.models import Usulan
from petasama.pemetaan.penentuan import jalur_of


@for_model(Usulan)
def jalur_hukum(usulan: Usulan, by: Penugasan) -> Panel | None:
    """Which steps the law asks after the mapping, with papers, terms and articles."""
    answers = policies.jawaban_of(usulan)
    if not answers:
        return None
    context = {"rute": jalur_of(usulan, answers)}
    return Panel(title="Jalur hukum", template="pemetaan/bagian/isi_rute.html", context=context, order=20)


@for_model(Usulan)
def mutu_usulan(usulan: Usulan, by: Penugasan) -> Panel | None:
    """The three elements of a cooperation and what is weak in the answers; it keeps nobody from sending."""
    edisi = edisi_of(usulan.putaran)
    remarks = nilai_mutu(edisi, policies.jawaban_of(usulan))
    if not remarks:
        return None
    writing = permits(policies.check_penulis, usulan, by=by) and permits(policies.check_dapat_ditulis, usulan)
    weak = [
        {
            "label": row.label[:1].upper() + row.label[1:],
            "kalimat": row.kalimat,
            "judul": edisi.cari(row.pertanyaan).label,
            "url": reverse("pemetaan:jawab", args=[usulan.pk, row.pertanyaan]) if writing else f"#{row.pertanyaan}",
        }
        for row in lemah_list(remarks)
    ]
    context = {
        "chip": [{"teks": row.label, "kuat": row.kuat} for row in tiga_unsur(remarks)],
        "lemah": weak,
        "kuat": len(remarks) - len(weak),
        "jumlah": len(remarks),
    }
    return Panel(title="Mutu jawaban", template="pemetaan/bagian/mutu_usulan.html", context=context, order=30)
