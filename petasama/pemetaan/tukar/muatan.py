"""An uploaded file between preview and import: sealed in the form itself, so that nothing is kept on the server."""

import hashlib
import zlib
from base64 import b64decode, b64encode
from dataclasses import dataclass
from functools import cached_property

from petasama.dokumen.buku import segel
from petasama.dokumen.buku.buka import ditolak
from petasama.organisasi.models import Penugasan
from petasama.persiapan.models import Putaran

GARAM = "petasama.impor-usulan"
PALING_BERAT = 1_700_000
"""Bytes of a packed file: what a form may carry, some thousand proposals."""


@dataclass(kw_only=True)
class Unggahan:
    """One uploaded file with its name, and the round that it is meant for."""

    nama: str
    isi: bytes
    putaran: int

    @cached_property
    def sidik(self) -> str:
        """The SHA-256 of its content."""
        return hashlib.sha256(self.isi).hexdigest()


def unggahan(nama: str, isi: bytes, putaran: Putaran) -> Unggahan:
    """Return an uploaded file of a round."""
    return Unggahan(nama=nama.replace("\\", "/").rpartition("/")[2][:120], isi=isi, putaran=putaran.pk)


def bungkus(berkas: Unggahan, *, by: Penugasan) -> str:
    """Seal a file for this appointment. Refuses one that is heavier than a form carries."""
    packed = zlib.compress(berkas.isi)
    if len(packed) > PALING_BERAT:
        raise ditolak("Berkas terlalu berat untuk sekali unggah. Hapus gambar di dalamnya, atau bagi berkasnya.")
    return segel.bungkus([berkas.nama, b64encode(packed).decode(), berkas.putaran], by=by, garam=GARAM)


def buka_muatan(segelan: str, *, by: Penugasan) -> Unggahan:
    """Open what `bungkus` sealed. Refuses what is not ours, not this appointment's, or too old."""
    nama, packed, putaran = segel.buka_segel(segelan, by=by, garam=GARAM)
    return Unggahan(nama=nama, isi=zlib.decompress(b64decode(packed)), putaran=putaran)
