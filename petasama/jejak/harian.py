"""What the trail does every day: its head goes out of the house before office hours."""

from datetime import date, time

from petasama.jejak.actions import kirim_kepala_rantai
from petasama.kabar.harian import setiap_hari
from petasama.organisasi.models import Daerah


@setiap_hari(dari=time(5, 0))
def kirim_kepala(daerah: Daerah, on: date) -> None:
    """Write the head of the chain to admin and inspectorate."""
    kirim_kepala_rantai(daerah, on=on)
