"""An installation with example data mails nobody, not even when a mail server is configured later."""

from datetime import timedelta

from petasama.alat.contoh.surel_contoh import tahan_surel
from petasama.core import clock
from petasama.kabar.actions import tulis_surel
from petasama.kabar.models import Surel
from petasama.kabar.pekerja import antrekan_yang_siap, kerjakan_satu


def test_the_mails_of_the_example_never_leave(smtp, dunia):
    tulis_surel(daerah=dunia.daerah, kepada="siti@contoh.invalid", kunci="k", perihal="P", teks="T")

    assert tahan_surel() == 1

    assert not kerjakan_satu()
    with clock.fixed_at(clock.now() + timedelta(days=3650)):
        assert antrekan_yang_siap() == 0
    assert smtp.surat == []
    assert Surel.objects.get().masalah == "Data contoh: surel ini tidak pernah dikirim."
