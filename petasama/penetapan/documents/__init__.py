"""The papers of fixing; importing this package registers them."""

from petasama.penetapan.documents.keputusan import KEPUTUSAN_KEPALA_DAERAH

__all__ = ["KEPUTUSAN_KEPALA_DAERAH"]
