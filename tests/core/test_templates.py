import gzip
import re
from pathlib import Path

import pytest
from django import forms
from django.contrib.messages import constants
from django.contrib.messages.storage.base import Message
from django.template import Context, Template
from django.template.loader import render_to_string
from django.test import RequestFactory
from lxml import html

from petasama.core.panels import Panel
from petasama.core.tables import Column, Table

CORE = Path(__file__).resolve().parents[2] / "petasama" / "core"
SHEET = (CORE / "static" / "core" / "petasama.css").read_text(encoding="utf-8")
MENU = ["Beranda", "Persiapan", "Pemetaan", "Pleno", "Penetapan", "Dokumen", "Jejak"]


def drawn(source, **context):
    text = Template("{% load parts %}" + source).render(Context({"csrf_token": "token", **context}))
    return html.fragment_fromstring(text, create_parent="div")


def pick(node, path):
    """Return the nodes below; a path is XPath without its dots, where “tag.word” stands for a class among others."""
    full = re.sub(r"\.([a-z]\w*)", r'[contains(concat(" ", @class, " "), " \1 ")]', path)
    return node.xpath(" | ".join(f".//{part.strip()}" for part in full.split("|")))


def words(node):
    return " ".join(node.text_content().split())


def shell(**changes):
    entries = [
        {
            "label": label,
            "url": f"/{label.lower()}/",
            "current": label == "Pleno",
            "count": "",
            "minor": label == "Dokumen",
        }
        for label in MENU
    ]
    made = {
        "groups": [{"title": "", "entries": entries}],
        "government": "Kabupaten Hulu Sungai Selatan",
        "who": "Contoh: Rahmadi",
        "role_label": "Sekretariat",
        "roles": [{"id": 7, "label": "Sekretariat", "current": True}],
        "switch_url": "/peran/",
        "logout_url": "/keluar/",
        "round_label": "Putaran 2026",
        "example": False,
        "help_url": "",
    }
    return {**made, **changes}


def page(**context):
    return html.fromstring(render_to_string("core/base.html", {"csrf_token": "token", "shell": shell(), **context}))


# --- what the content policy and the size of a phone ask -------------------------------------------------------------


@pytest.mark.parametrize("path", sorted(CORE.rglob("*.html")), ids=lambda path: path.name)
def test_no_template_carries_an_inline_style_script_or_handler(path):
    text = path.read_text(encoding="utf-8")

    found = re.findall(r"\sstyle=|<style|<script(?![^>]*\ssrc=)|\son[a-z]+=|javascript:", text)

    assert found == []


def test_the_style_sheet_travels_in_eight_kilobytes_and_loads_nothing_else():
    assert len(SHEET.encode()) <= 24 * 1024
    assert len(gzip.compress(SHEET.encode())) <= 8 * 1024
    assert "url(" not in SHEET
    assert "@import" not in SHEET


def tokens():
    return dict(re.findall(r"(--[a-z0-9-]+): (#[0-9a-f]{3,6})\b", SHEET))


def luminance(colour):
    """Relative luminance as WCAG 2.2 defines it."""
    digits = colour.lstrip("#")
    digits = "".join(digit * 2 for digit in digits) if len(digits) == 3 else digits
    parts = [int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_black_on_white_has_the_contrast_that_wcag_names():
    assert contrast("#000", "#fff") == pytest.approx(21)


@pytest.mark.parametrize(
    ("ink", "ground"),
    [
        ("--ink", "--ground"), ("--ink-2", "--ground"), ("--ink-2", "--surface-2"), ("--ink-2", "--batu-soft"),
        ("--ink-2", "--emas-soft"), ("--ink-2", "--bata-soft"), ("--ink-2", "--sungai-soft"), ("--sungai", "--ground"),
        ("--sungai", "--emas-soft"), ("--sungai", "--bata-soft"), ("--sungai", "--sungai-soft"),
        ("--sungai-deep", "--sungai-soft"), ("--ungu-deep", "--ungu-soft"), ("--emas-deep", "--emas-soft"),
        ("--hutan", "--hutan-soft"), ("--bata-deep", "--bata-soft"), ("--emas-deep", "--surface"),
        ("--rail-ink", "--hutan"), ("--rail-ink-2", "--hutan"), ("--surface", "--hutan-2"), ("--surface", "--sungai"),
        ("--surface", "--ungu"), ("--surface", "--bata"),
    ],
)  # fmt: skip
def test_every_text_colour_reaches_four_and_a_half_to_one(ink, ground):
    colours = tokens()

    assert contrast(colours[ink], colours[ground]) >= 4.5


@pytest.mark.parametrize(
    ("mark", "ground"),
    [("--edge", "--surface"), ("--edge", "--surface-2"), ("--sungai", "--ground"), ("--emas-pale", "--hutan")],
)
def test_edges_of_fields_and_focus_rings_reach_three_to_one(mark, ground):
    colours = tokens()

    assert contrast(colours[mark], colours[ground]) >= 3


# --- frame -----------------------------------------------------------------------------------------------------------


def test_a_page_is_indonesian_and_lets_the_keyboard_jump_to_its_content():
    made = page()

    assert made.get("lang") == "id"
    first = made.find("body").find("a")
    assert (first.get("href"), first.text) == ("#isi", "Langsung ke isi")
    assert made.get_element_by_id("isi").tag == "main"


def test_the_bar_on_phones_holds_five_entries_and_the_rest_stands_below_the_page():
    made = page()

    front = [link.text.strip() for link in pick(made, "*.rail//li.front/a")]
    rest = [link.text.strip() for link in pick(made, "nav.rest//a")]
    assert front == ["Beranda", "Persiapan", "Pemetaan", "Pleno", "Penetapan"]
    assert rest == ["Dokumen", "Jejak"]
    assert [link.text.strip() for link in pick(made, '*.rail//a[@aria-current="page"]')] == ["Pleno"]


def test_leaving_and_changing_the_role_are_posts_with_a_token():
    roles = [{"id": 7, "label": "Sekretariat", "current": True}, {"id": 9, "label": "Ketua", "current": False}]

    made = page(shell=shell(roles=roles))

    forms_made = {form.get("action"): form for form in pick(made, "form")}
    assert set(forms_made) == {"/peran/", "/keluar/"}
    for form in forms_made.values():
        assert form.get("method") == "post"
        assert pick(form, 'input[@name="csrfmiddlewaretoken"][@value="token"]')
    buttons = [(button.get("value"), button.get("disabled")) for button in pick(forms_made["/peran/"], "button")]
    assert buttons == [("7", "disabled"), ("9", None)]


def test_someone_with_one_role_sees_no_switch():
    made = page()

    assert pick(made, "*.rail//details") == []
    assert "Contoh: Rahmadi" in words(pick(made, "*.me")[0])


def test_example_data_is_announced_and_real_data_is_not():
    sentence = "Data contoh: nama orang dan angka usulan bukan data resmi."

    assert sentence in words(page(shell=shell(example=True)))
    assert sentence not in words(page())


def test_the_title_says_when_something_must_be_mended():
    assert page(errors=[{"sentence": "x"}]).findtext(".//title").startswith("Kesalahan: ")
    assert not page().findtext(".//title").startswith("Kesalahan")


def test_messages_stand_in_a_status_region_with_their_kind():
    made = page(messages=[Message(constants.SUCCESS, "Tersimpan."), Message(constants.ERROR, "Belum terkirim.")])

    (region,) = pick(made, 'main//*[@role="status"]')
    assert [line.get("class") for line in pick(region, "p")] == ["alert success", "alert error"]


def test_the_login_page_offers_example_accounts_only_when_given_some():
    class Login(forms.Form):
        username = forms.CharField()
        password = forms.CharField(widget=forms.PasswordInput)

    request = RequestFactory().get("/masuk/")
    account = {"label": "Kepala Dinas Kesehatan", "username": "kepala", "password": "contoh"}

    bare = html.fromstring(render_to_string("core/masuk.html", {"form": Login()}, request))
    shown = html.fromstring(render_to_string("core/masuk.html", {"form": Login(), "contoh_akun": [account]}, request))

    assert words(pick(bare, "h1")[0]) == "Masuk ke Petasama"
    assert [words(label) for label in pick(bare, "label")] == ["NIP atau alamat surel", "Kata sandi"]
    assert "Akun contoh" not in words(bare)
    assert "Masuk sebagai Kepala Dinas Kesehatan" in words(shown)


def test_a_fault_page_says_what_happened_what_became_of_the_text_and_what_to_do():
    context = {
        "judul": "Belum dapat dilakukan",
        "kalimat": "Rapat belum dibuka.",
        "kurang": [{"field": "P1", "label": "Nama kegiatan", "sentence": "Tulis nama kegiatan."}],
        "teks_nasib": "Tulisan Anda tetap tersimpan.",
        "langkah": [{"label": "Kembali", "url": "/pleno/"}, {"label": "Hubungi sekretariat", "url": ""}],
        "kode_rujukan": "A1B2",
        "frame": "core/plain.html",
    }

    made = html.fromstring(render_to_string("core/galat.html", context))

    for sentence in ("Rapat belum dibuka.", "Nama kegiatan: Tulis nama kegiatan.", "Tulisan Anda tetap", "A1B2"):
        assert sentence in words(made)
    assert [link.get("href") for link in pick(made, "*.card//a")] == ["/pleno/"]


# --- parts that show -------------------------------------------------------------------------------------------------


def test_text_from_people_is_escaped_everywhere():
    evil = "<script>alert(1)</script>"
    table = {
        "caption": evil,
        "columns": [{"label": evil}],
        "rows": [[evil], [evil]],
        "empty": "",
    }

    text = Template(
        "{% load parts %}{% page_head e kicker=e %}{% badge e %}{% bar e 5 e %}{% save_state e %}{% table t %}"
        "{% card title=e kicker=e %}{{ e }}{% endcard %}{% panel p %}{% step_buttons b %}"
    ).render(
        Context(
            {
                "e": evil,
                "t": table,
                "p": Panel(title=evil, rows=((evil, evil),)),
                "b": [{"act": evil, "label": evil, "url": "/", "confirm": evil}],
                "csrf_token": "token",
            }
        )
    )

    assert "<script" not in text
    assert text.count("&lt;script&gt;") >= 16


def test_the_state_of_each_step_is_said_in_words_too():
    items = [
        {"label": "Persiapan", "note": "", "state": "done"},
        {"label": "Pemetaan", "note": "", "state": "now"},
        {"label": "Pleno", "note": "", "state": "next"},
    ]

    made = drawn("{% steps items %}", items=items)

    assert [words(li) for li in pick(made, "li")] == ["Persiapan, selesai", "Pemetaan, berjalan", "Pleno, belum"]
    assert [li.get("aria-current") for li in pick(made, "li")] == [None, "step", None]


def test_a_step_of_unknown_state_is_refused():
    with pytest.raises(KeyError):
        drawn("{% steps items %}", items=[{"label": "Pleno", "note": "", "state": "later"}])


@pytest.mark.parametrize(("percent", "width"), [(62.5, "62.5"), (0, "0.0"), (140, "100.0"), (-3, "0.0")])
def test_the_length_of_a_bar_is_an_attribute_with_a_point_whatever_the_language(percent, width):
    made = drawn("{% bar 'K1' percent '62,5 %' %}", percent=percent)

    assert [rect.get("width") for rect in pick(made, "rect")] == ["100", width]
    assert [words(span) for span in pick(made, "span")] == ["K1", "62,5 %"]


def test_a_list_from_core_tables_becomes_a_table_whose_cells_know_their_column():
    columns = (
        Column(key="rank", label="Peringkat", value=lambda row: row[0], numeric=True),
        Column(key="name", label="Nama", value=lambda row: row[1], link=lambda row: f"/{row[0]}/"),
        Column(key="kind", label="Jenis", value=lambda row: row[2], badge=lambda row: "green"),
    )
    table = Table(title="Daftar", columns=columns).shown([(1, "Air bersih", "Wajib")])

    made = drawn("{% table table %}", table=table)

    assert words(pick(made, "caption")[0]) == "Daftar"
    assert [cell.get("data-label") for cell in pick(made, "tbody//td")] == ["Peringkat", "Jenis"]
    (head,) = pick(made, "tbody//th")
    assert (head.get("scope"), head.find("a").get("href"), words(head)) == ("row", "/1/", "Air bersih")
    assert pick(made, 'tbody//span[@class="badge tone-green"]')[0].text == "Wajib"


def test_a_row_with_a_cell_too_few_is_refused():
    table = {"caption": "x", "columns": [{"label": "a"}, {"label": "b"}], "rows": [["1"]], "empty": ""}

    with pytest.raises(ValueError, match="shorter"):
        drawn("{% table table %}", table=table)


def test_an_empty_list_says_why_it_is_empty():
    table = {"caption": "x", "columns": [{"label": "a"}], "rows": [], "empty": "Belum ada usulan."}

    made = drawn("{% table table %}", table=table)

    assert pick(made, "table") == []
    assert words(made) == "Belum ada usulan."


def test_a_panel_brings_its_rows():
    made = drawn("{% panel panel %}", panel=Panel(title="Pleno", rows=(("Peringkat", "3"), ("Skor", "81,70"))))

    assert words(pick(made, "h2")[0]) == "Pleno"
    assert [(words(dt), words(dt.getnext())) for dt in pick(made, "dt")] == [("Peringkat", "3"), ("Skor", "81,70")]


# --- parts that ask --------------------------------------------------------------------------------------------------


def test_an_optional_field_says_so_and_no_field_has_an_asterisk():
    made = drawn(
        "{% field one %}{% field two %}",
        one={"name": "kode", "label": "Kode wilayah", "optional": True},
        two={"name": "nama", "label": "Nama mitra"},
    )

    assert [words(label) for label in pick(made, "label")] == ["Kode wilayah (boleh dikosongkan)", "Nama mitra"]
    assert "*" not in words(made)


@pytest.mark.parametrize("kind", ["text", "textarea", "number", "select", "file", "password", "date"])
def test_hint_and_fault_are_tied_to_their_control(kind):
    made = drawn(
        "{% field f %}", f={"name": "nama", "label": "N", "kind": kind, "hint": "Petunjuk", "error": "Isi dahulu."}
    )

    control = made.get_element_by_id("id_nama")
    told = [words(made.get_element_by_id(key)) for key in control.get("aria-describedby").split()]
    assert told == ["Petunjuk", "Kesalahan: Isi dahulu."]
    assert control.get("aria-invalid") == "true"
    assert pick(made, "label")[0].get("for") == "id_nama"


def test_a_group_of_choices_is_a_fieldset_told_of_its_fault():
    made = drawn(
        "{% field f %}",
        f={"name": "k", "label": "Kelas", "kind": "radio", "error": "Pilih satu.", "choices": [("A", "a")]},
    )

    (group,) = pick(made, "fieldset")
    assert words(group.find("legend")) == "Kelas"
    assert words(made.get_element_by_id(group.get("aria-describedby"))) == "Kesalahan: Pilih satu."


def test_a_form_keeps_the_entered_text_and_its_summary_leads_to_the_fields():
    class Answer(forms.Form):
        nama = forms.CharField(label="Nama", min_length=10)
        kelas = forms.ChoiceField(label="Kelas", choices=[("A", "a")], widget=forms.RadioSelect)

    form = Answer({"nama": "pendek"})
    made = drawn("{% error_summary form %}{% for f in form %}{% field f %}{% endfor %}", form=form)

    (summary,) = pick(made, "*.faults")
    assert (summary.get("tabindex"), "autofocus" in summary.attrib) == ("-1", True)
    assert words(summary.find("h2")) == "Ada yang perlu diperbaiki"
    targets = [link.get("href").removeprefix("#") for link in pick(summary, "a")]
    assert targets == ["id_nama", "id_kelas_0"]
    assert [made.get_element_by_id(target).tag for target in targets] == ["input", "input"]
    assert made.get_element_by_id("id_nama").get("value") == "pendek"


def test_the_list_of_a_refusal_leads_to_the_fields_it_names():
    made = drawn("{% error_summary missing %}", missing=[{"field": "P1", "label": "Nama", "sentence": "Tulis nama."}])

    (link,) = pick(made, "a")
    assert (link.get("href"), words(link)) == ("#id_P1", "Nama: Tulis nama.")


def test_nothing_wrong_shows_no_summary():
    assert pick(drawn("{% error_summary missing %}", missing=[]), "*.faults") == []


def test_an_act_is_a_post_that_carries_its_name_token_and_hidden_fields():
    item = {
        "act": "salin",
        "label": "Salin",
        "url": "/salin/",
        "fields": [{"name": "versi", "kind": "hidden", "value": "3"}],
    }

    made = drawn("{% step_buttons items %}", items=[item])

    (form,) = pick(made, "form")
    assert (form.get("method"), form.get("action")) == ("post", "/salin/")
    sent = {field.get("name"): field.get("value") for field in pick(form, "input | button")}
    assert sent == {"csrfmiddlewaretoken": "token", "versi": "3", "act": "salin"}
    assert pick(made, "details") == []


def test_an_act_with_a_question_unfolds_it_before_the_button_that_sends():
    items = [
        {"act": "ajukan", "label": "Kirim ke Kepala Dinas", "url": "/", "confirm": "Yakin?"},
        {"act": "kembalikan", "label": "Kembalikan", "url": "/", "fields": [{"name": "alasan", "label": "Alasan"}]},
    ]

    made = drawn("{% step_buttons items %}", items=items)

    first, second = pick(made, "details")
    assert words(first.find("summary")) == "Kirim ke Kepala Dinas"
    assert words(pick(first, "button")[0]) == "Ya, kirim ke Kepala Dinas"
    assert pick(second, "label")[0].get("for") == pick(second, 'input[@name="alasan"]')[0].get("id")


def test_a_score_offers_one_to_five_and_keeps_what_was_chosen():
    made = drawn("{% scale item %}", item={"name": "K1", "legend": "Keselarasan", "value": 4})

    radios = pick(made, 'fieldset//input[@type="radio"]')
    assert [radio.get("value") for radio in radios] == ["1", "2", "3", "4", "5"]
    assert [radio.get("value") for radio in radios if "checked" in radio.attrib] == ["4"]
