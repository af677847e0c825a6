"""The pages and acts of the preparation stage."""

from petasama.persiapan.views.acts import buka, jadwal, langkah, tunjuk
from petasama.persiapan.views.pages import index, jadwal_xlsx, ppksd_xlsx

__all__ = ["buka", "index", "jadwal", "jadwal_xlsx", "langkah", "ppksd_xlsx", "tunjuk"]
