"""What is typed in the preparation stage."""

from petasama.persiapan.forms.bidang import tanggal_field
from petasama.persiapan.forms.jadwal import PerpanjangForm
from petasama.persiapan.forms.meja import PindahForm, SusunMejaForm, TukarForm, masa_meja
from petasama.persiapan.forms.ppksd import PengecualianForm, PermintaanForm, TunjukForm
from petasama.persiapan.forms.putaran import EDISI_BAKU, BukaForm, JadwalForm
from petasama.persiapan.forms.rencana import RencanaForm
from petasama.persiapan.forms.tkksd import KursiForm, TetapkanForm

__all__ = [
    "EDISI_BAKU",
    "BukaForm",
    "JadwalForm",
    "KursiForm",
    "PengecualianForm",
    "PermintaanForm",
    "PerpanjangForm",
    "PindahForm",
    "RencanaForm",
    "SusunMejaForm",
    "TetapkanForm",
    "TukarForm",
    "TunjukForm",
    "masa_meja",
    "tanggal_field",
]
