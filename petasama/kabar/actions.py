"""Acts about notices."""

from petasama.kabar.models import Surel
from petasama.organisasi.models import Daerah


def tulis_surel(
    *, daerah: Daerah | None, kepada: str, kunci: str, perihal: str, teks: str, html: str = ""
) -> Surel | None:
    """Put a mail into the outbox, inside the caller's transaction; None when this key was written to this address."""
    body = {"daerah": daerah, "perihal": perihal[:200], "teks": teks, "html": html}
    mail, is_new = Surel.objects.get_or_create(kepada=kepada.lower(), kunci=kunci, defaults=body)
    return mail if is_new else None
