"""What is typed on these screens."""

from petasama.organisasi.screens.forms.libur import LiburForm
from petasama.organisasi.screens.forms.orang import AngkatForm, OrangForm, SerahTerimaForm
from petasama.organisasi.screens.forms.perangkat import GabungForm, GantiNamaForm, PecahForm, PerangkatForm

__all__ = [
    "AngkatForm",
    "GabungForm",
    "GantiNamaForm",
    "LiburForm",
    "OrangForm",
    "PecahForm",
    "PerangkatForm",
    "SerahTerimaForm",
]
