"""The pages of the trail."""

from petasama.jejak.views.pages import catatan, index, periksa
from petasama.jejak.views.unduhan import jejak_xlsx, rantai, salinan, verifikator

__all__ = ["catatan", "index", "jejak_xlsx", "periksa", "rantai", "salinan", "verifikator"]
