"""What a request asks of the trail."""

from petasama.core.errors import Incomplete
from petasama.core.templatetags.field_parts import form_faults
from petasama.jejak.forms import SaringForm
from petasama.jejak.policies import Tirai
from petasama.jejak.saringan import Saringan, tindakan_list
from petasama.organisasi.access import ActingRequest


def saring(request: ActingRequest) -> tuple[SaringForm, Saringan]:
    """Return the form as it was filled, and the wish it holds; fields with a fault are left out of the wish."""
    by = request.penugasan
    form = SaringForm(request.GET, tindakan=tindakan_list(by))
    form.is_valid()
    asked = Saringan.dari_isian(form.cleaned_data, by=by, tirai=Tirai.dari(by), baris=request.GET.get("baris", ""))
    return form, asked


def saringan_utuh(request: ActingRequest) -> Saringan:
    """Return the wish for a download; refuses one that cannot be read in full."""
    form, asked = saring(request)
    if form.errors:
        missing = [
            {"field": row["id"], "label": row["label"], "sentence": row["sentence"]} for row in form_faults(form)
        ]
        raise Incomplete("Saringan belum dapat dibaca. Betulkan pada halaman Jejak, lalu unduh lagi.", missing=missing)
    return asked
