"""What is typed in the preparation stage."""

from petasama.persiapan.forms.bidang import tanggal_field
from petasama.persiapan.forms.ppksd import TunjukForm
from petasama.persiapan.forms.putaran import EDISI_BAKU, BukaForm, JadwalForm

__all__ = ["EDISI_BAKU", "BukaForm", "JadwalForm", "TunjukForm", "tanggal_field"]
