"""Acts of the preparation stage."""

from petasama.persiapan.actions.ppksd import tunjuk_ppksd
from petasama.persiapan.actions.putaran import atur_jadwal, buka, majukan

__all__ = ["atur_jadwal", "buka", "majukan", "tunjuk_ppksd"]
