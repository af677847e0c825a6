"""What is typed about a closed day."""

from django import forms

from petasama.core.fields import ActForm, day_field
from petasama.organisasi.models import JenisHari

JENIS = [
    (JenisHari.LIBUR.value, "Libur, ditambahkan"),
    (JenisHari.CUTI_BERSAMA.value, "Cuti bersama, ditambahkan"),
    (JenisHari.HARI_KERJA.value, "Tetap hari kerja, dikeluarkan dari daftar libur"),
]


class LiburForm(ActForm):
    """One day: closed beyond the national calendar, or open although that closes it."""

    tanggal = day_field("Tanggal")
    nama = forms.CharField(label="Nama", max_length=120, error_messages={"required": "Isi nama harinya."})
    jenis = forms.ChoiceField(label="Jenis", choices=JENIS, widget=forms.RadioSelect, initial=JenisHari.LIBUR.value)
    dasar = forms.CharField(
        label="Dasar",
        max_length=200,
        required=False,
        help_text="Misalnya nomor SKB Tiga Menteri atau surat edaran Bupati.",
    )
