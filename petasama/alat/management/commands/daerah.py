"""petasama daerah: registers a government with its first administrator."""

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError

from petasama.akun.actions.pertama import daftarkan_daerah
from petasama.core.errors import Refusal
from petasama.organisasi.models import User
from petasama.wilayah.models import Wilayah

LABELS = {field.name: field.verbose_name for field in User._meta.fields}


class Command(BaseCommand):
    """Register one government; everything else is done on the screens by its administrator."""

    help = "Mendaftarkan pemerintah daerah beserta admin pertamanya, lalu menampilkan tautan kata sandinya."

    def add_arguments(self, parser: Any) -> None:
        """Which region, who administers, by which letter."""
        parser.add_argument("kode", help="kode wilayah, misalnya 63.06")
        parser.add_argument("--nama", required=True, help="nama admin pertama")
        parser.add_argument("--surel", required=True, help="alamat surel admin pertama")
        parser.add_argument("--nip", default="", help="NIP, 18 angka")
        parser.add_argument("--surat", required=True, help="nomor surat penunjukan admin")
        parser.add_argument("--tanggal-surat", required=True, type=date.fromisoformat, help="misalnya 2026-11-24")

    def handle(self, *args: Any, **options: Any) -> None:
        """Register, and print the link; a refusal becomes a sentence."""
        wilayah = Wilayah.objects.filter(pk=options["kode"]).first()
        if wilayah is None:
            raise CommandError(f"Kode wilayah “{options['kode']}” tidak ada. Jalankan dahulu: petasama muat_acuan")
        person = {name: options[name] for name in ("nama", "surel", "nip")}
        try:
            post, link = daftarkan_daerah(
                wilayah, nomor_surat=options["surat"], tanggal_surat=options["tanggal_surat"], **person
            )
        except Refusal as refusal:
            raise CommandError(refusal.sentence) from refusal
        except ValidationError as fault:
            raise CommandError(_told(fault)) from fault
        self.stdout.write(f"{post.daerah} terdaftar; admin pertama: {post.user}.")
        self.stdout.write(f"Tautan untuk menetapkan kata sandi (satu jam, sekali pakai): {link}")


def _told(fault: ValidationError) -> str:
    return " ".join(
        f"{LABELS.get(name, name)}: {' '.join(sentences)}" for name, sentences in fault.message_dict.items()
    )
