"""Acts of the trail's face: the head of the chain goes out of the house every day."""

from datetime import date

from django.db import transaction

from petasama.core.chain import head_of
from petasama.core.wording import short_date
from petasama.jejak.rantai import kepala_text, periksa_rantai, saat_text
from petasama.kabar.actions import tulis_surel
from petasama.organisasi.models import Daerah, Penugasan
from petasama.organisasi.peran import Peran

PENERIMA = (Peran.ADMIN_DAERAH, Peran.INSPEKTORAT)
TEKS = """\
Kepala rantai jejak {daerah} pada {hari}:

{kepala}

Catatan terakhir ditulis {saat}.
{hasil}

Simpan surel ini. Nomor dan sidik di atas membuktikan bahwa tidak satu pun catatan sampai nomor itu diubah, dihapus,
atau disisipkan sesudahnya, juga bila seluruh rantai ditulis ulang.

Cara memeriksa: buka Jejak, pilih Periksa rantai, lalu tempel kepala di atas. Tanpa Petasama: unduh verifikasi_jejak.py
dan rantainya dari halaman itu, lalu jalankan
python3 verifikasi_jejak.py BERKAS.jsonl --kepala {kepala}
"""


def kirim_kepala_rantai(daerah: Daerah, *, on: date) -> int:
    """Write the head of the chain to admin and inspectorate, once a day for each address; return how many mails.

    The chain is checked first, and the mail says what came of it. A chain without entries is not written about.
    """
    head = head_of(daerah.pk)
    if head is None:
        return 0
    body = TEKS.format(
        daerah=daerah.nama,
        hari=short_date(on),
        kepala=kepala_text(head),
        saat=saat_text(head, zona=daerah.zona_waktu),
        hasil=periksa_rantai(daerah, luar=head).sentence,
    )
    posts = Penugasan.objects.filter(daerah=daerah, peran__in=PENERIMA, user__is_active=True).active(on)
    subject = f"Kepala rantai jejak {daerah.nama_pendek}, {short_date(on)}: nomor {head.number}"
    with transaction.atomic():
        written = [
            tulis_surel(
                daerah=daerah, kepada=address, kunci=f"jejak-kepala:{daerah.pk}:{on}", perihal=subject, teks=body
            )
            for address in sorted(set(posts.values_list("user__surel", flat=True)))
        ]
    return sum(1 for mail in written if mail is not None)
