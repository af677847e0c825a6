"""The outbox against a real mail server: sent once, tried again with growing pauses, never twice by itself."""

import socket
from datetime import timedelta
from threading import Barrier, Thread

import pytest
from django.db import connection

from petasama.core import clock
from petasama.kabar import pengiriman
from petasama.kabar.actions import tulis_surel
from petasama.kabar.models import Surel
from petasama.kabar.pekerja import Pekerja, antrekan_yang_siap, kerjakan_satu

KEPADA = "siti@contoh.invalid"
MINUTES = [1, 5, 15, 60, 120, 240, 480]


def fresh(mail):
    return Surel.objects.get(pk=mail.pk)


def test_a_mail_arrives_with_subject_both_texts_and_its_fixed_identity(smtp, surel):
    mail = surel(perihal="Perlu tindakan – Dinas Kesehatan", teks="Teks polos.", html="<p>Teks <b>HTML</b>.</p>")

    pengiriman.kirim(mail.pk)

    assert fresh(mail).status == "TERKIRIM"
    assert fresh(mail).terkirim_pada == clock.now()
    letter = smtp.surat[0]
    assert letter["To"] == KEPADA
    assert letter["Subject"] == "Perlu tindakan – Dinas Kesehatan"
    assert letter["Message-ID"] == pengiriman.message_id(mail)
    assert letter["Auto-Submitted"] == "auto-generated"
    assert "Teks polos." in letter.get_body(("plain",)).get_content()
    assert "<b>HTML</b>" in letter.get_body(("html",)).get_content()


def test_sending_the_same_mail_again_does_nothing(smtp, surel):
    mail = surel()

    for _ in range(3):
        pengiriman.kirim(mail.pk)

    assert smtp.penerima() == [KEPADA]
    assert fresh(mail).percobaan == 1


def test_without_a_mail_server_a_mail_waits(settings, surel):
    settings.EMAIL_HOST = ""
    mail = surel()

    pengiriman.kirim(mail.pk)

    assert (fresh(mail).status, fresh(mail).percobaan) == ("MENUNGGU", 0)


def test_a_wrong_mail_server_is_tried_eight_times_with_growing_pauses_and_then_explained(settings, surel):
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", closed.getsockname()[1]
        settings.EMAIL_USE_TLS = settings.EMAIL_USE_SSL = False
    mail, moment, pauses = surel(), clock.now(), []

    for _ in range(8):
        with clock.fixed_at(moment):
            pengiriman.kirim(mail.pk)
            pengiriman.kirim(mail.pk)
        again = fresh(mail).coba_lagi_pada
        pauses.append((again - moment) // timedelta(minutes=1) if again else None)
        moment = again or moment

    assert pauses == [*MINUTES, None]
    failed = fresh(mail)
    assert (failed.status, failed.percobaan) == ("GAGAL", 8)
    assert failed.masalah.endswith("menolak sambungan. Periksa nama dan portnya.")


def test_a_refused_address_fails_at_once_with_its_cause(smtp, surel):
    smtp.jawab = lambda alamat: "550 no such user"
    mail = surel()

    pengiriman.kirim(mail.pk)

    assert fresh(mail).status == "GAGAL"
    assert fresh(mail).masalah == "Server surel menolak alamat penerima (kode 550)."
    assert smtp.surat == []


def test_a_passing_refusal_is_tried_again(smtp, surel):
    smtp.jawab = lambda alamat: "451 try later"
    mail = surel()

    pengiriman.kirim(mail.pk)

    assert fresh(mail).status == "MENUNGGU"
    assert fresh(mail).coba_lagi_pada == clock.now() + timedelta(minutes=1)


def test_a_connection_that_breaks_after_the_text_leaves_the_mail_uncertain_for_good(settings, smtp, surel):
    mail = surel()
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        settings.EMAIL_PORT = listener.getsockname()[1]
        Thread(target=_accept_the_text_and_hang_up, args=[listener], daemon=True).start()

        pengiriman.kirim(mail.pk)

    pengiriman.kirim(mail.pk)
    assert fresh(mail).status == "TIDAK_PASTI"
    assert "mungkin sudah sampai" in fresh(mail).masalah
    assert fresh(mail).percobaan == 1


def _accept_the_text_and_hang_up(listener):
    """Speak SMTP up to the end of the text, then hang up without an answer."""
    line, _ = listener.accept()
    with line, line.makefile("rwb") as talk:
        talk.write(b"220 uji\r\n")
        talk.flush()
        for received in talk:
            if received == b".\r\n":
                return
            if received[:4].upper() in {b"EHLO", b"MAIL", b"RCPT"}:
                talk.write(b"250 OK\r\n")
            elif received[:4].upper() == b"DATA":
                talk.write(b"354 go on\r\n")
            talk.flush()


@pytest.mark.django_db(transaction=True)
def test_of_two_workers_at_once_one_sends(smtp, surel):
    mails = [surel(kunci=f"uji {number}") for number in range(6)]
    start = Barrier(2)

    def work():
        start.wait()
        for mail in mails:
            pengiriman.kirim(mail.pk)
        connection.close()

    threads = [Thread(target=work) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(smtp.surat) == 6
    assert set(Surel.objects.values_list("status", flat=True)) == {"TERKIRIM"}


def test_a_mail_enters_the_queue_with_the_act_that_writes_it(smtp, dunia):
    mail = tulis_surel(daerah=dunia.daerah, kepada="Siti@Contoh.invalid", kunci="k", perihal="P", teks="T")

    assert kerjakan_satu()
    assert not kerjakan_satu()

    assert smtp.penerima() == [KEPADA]
    assert fresh(mail).status == "TERKIRIM"


def test_the_same_key_is_written_once_to_an_address(dunia):
    words = {"daerah": dunia.daerah, "kunci": "k", "perihal": "P", "teks": "T"}

    first = tulis_surel(kepada="siti@contoh.invalid", **words)
    second = tulis_surel(kepada="SITI@contoh.invalid", **words)
    other = tulis_surel(kepada="rina@contoh.invalid", **words)

    assert (first is None, second is None, other is None) == (False, True, False)
    assert Surel.objects.count() == 2


def test_what_waited_without_a_server_goes_out_once_there_is_one(settings, smtp, dunia):
    settings.EMAIL_HOST = ""
    tulis_surel(daerah=dunia.daerah, kepada=KEPADA, kunci="k", perihal="P", teks="T")
    assert kerjakan_satu()
    assert smtp.surat == []
    settings.EMAIL_HOST = "127.0.0.1"

    Pekerja().sekali()

    assert smtp.penerima().count(KEPADA) == 1


def test_a_mail_in_its_pause_is_not_queued_before_its_turn(smtp, surel):
    surel(coba_lagi_pada=clock.now() + timedelta(minutes=5))

    assert antrekan_yang_siap() == 0
    with clock.fixed_at(clock.now() + timedelta(minutes=5)):
        assert antrekan_yang_siap() == 1


def test_a_hand_over_that_broke_off_is_uncertain_and_is_not_sent_again(smtp, surel):
    mail = surel(status="DIKIRIM", percobaan=1)

    pengiriman.tandai_terputus(lebih_lama_dari=timedelta(0))
    Pekerja().sekali()
    pengiriman.kirim(mail.pk)

    assert fresh(mail).status == "TIDAK_PASTI"
    assert KEPADA not in smtp.penerima()


def test_another_workers_hand_over_is_left_alone_for_ten_minutes(surel):
    mail = surel(status="DIKIRIM", percobaan=1)

    with clock.fixed_at(clock.now() + timedelta(minutes=9)):
        assert pengiriman.tandai_terputus() == 0
    with clock.fixed_at(clock.now() + timedelta(minutes=10)):
        assert pengiriman.tandai_terputus() == 1

    assert fresh(mail).status == "TIDAK_PASTI"
