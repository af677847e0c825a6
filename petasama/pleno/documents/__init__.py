"""The papers of the plenary; importing this package registers them."""

from petasama.pleno.documents.berita_acara import BERITA_ACARA

__all__ = ["BERITA_ACARA"]
