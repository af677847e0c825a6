"""Settings from the environment: a missing or unreadable value explains itself."""

import stat
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from petasama.core import env


@pytest.fixture
def variable(monkeypatch):
    """variable("value") sets PETASAMA_UJI; variable(None) takes it away."""

    def give(value):
        if value is None:
            monkeypatch.delenv("PETASAMA_UJI", raising=False)
        else:
            monkeypatch.setenv("PETASAMA_UJI", value)

    return give


def test_a_text_is_taken_as_it_stands_or_by_default(variable):
    variable("Kandangan")
    assert env.text("PETASAMA_UJI") == "Kandangan"

    variable(None)
    assert env.text("PETASAMA_UJI", "Rantau") == "Rantau"


def test_a_missing_text_without_default_is_explained_with_its_hint(variable):
    variable(None)

    with pytest.raises(ImproperlyConfigured) as refusal:
        env.text("PETASAMA_UJI", hint="Isi dengan alamat surel admin.")

    assert str(refusal.value) == "Variabel lingkungan PETASAMA_UJI belum diisi. Isi dengan alamat surel admin."


@pytest.mark.parametrize(
    ("value", "read"),
    [("ya", True), ("1", True), ("TRUE", True), ("tidak", False), ("0", False), ("False", False)],
)
def test_yes_and_no_are_understood_in_three_ways(variable, value, read):
    variable(value)

    assert env.flag("PETASAMA_UJI", not read) is read


def test_a_missing_yes_or_no_has_its_default(variable):
    variable(None)

    assert env.flag("PETASAMA_UJI", True) is True


def test_a_yes_or_no_that_cannot_be_read_is_explained(variable):
    variable("mungkin")

    with pytest.raises(ImproperlyConfigured, match=r"PETASAMA_UJI berisi “mungkin”. Isi dengan “ya” atau “tidak”"):
        env.flag("PETASAMA_UJI", True)


def test_a_list_is_split_at_commas_and_may_be_empty(variable):
    variable(" a.example , b.example,, ")
    assert env.words("PETASAMA_UJI", ["x"]) == ["a.example", "b.example"]

    variable("")
    assert env.words("PETASAMA_UJI", ["x"]) == []

    variable(None)
    assert env.words("PETASAMA_UJI", ["x"]) == ["x"]


def test_the_secret_key_is_made_once_and_kept_for_its_owner_only(variable, tmp_path):
    variable(None)
    folder = tmp_path / "data" / "baru"

    first = env.secret_key("PETASAMA_UJI", folder)

    assert len(first) >= 64
    assert env.secret_key("PETASAMA_UJI", folder) == first
    assert stat.S_IMODE((folder / "kunci_rahasia").stat().st_mode) == 0o600


def test_two_installations_have_two_keys_and_a_given_key_is_taken(variable, tmp_path):
    variable(None)
    keys = {env.secret_key("PETASAMA_UJI", tmp_path / name) for name in ("a", "b")}
    assert len(keys) == 2

    variable("kunci dari admin")
    assert env.secret_key("PETASAMA_UJI", tmp_path / "a") == "kunci dari admin"


def test_without_an_address_the_database_is_a_file_at_the_given_place(variable):
    variable(None)

    entry = env.database("PETASAMA_UJI", Path("/srv/petasama.sqlite3"))

    assert (entry["ENGINE"], entry["NAME"]) == ("django.db.backends.sqlite3", Path("/srv/petasama.sqlite3"))
    assert "foreign_keys=ON" in entry["OPTIONS"]["init_command"]
    assert entry["OPTIONS"]["transaction_mode"] == "IMMEDIATE"


def test_an_address_of_a_file_names_its_path(variable):
    variable("sqlite:////srv/data/lain.sqlite3")

    assert env.database("PETASAMA_UJI", Path("/x"))["NAME"] == "/srv/data/lain.sqlite3"


def test_an_address_of_postgresql_is_taken_apart_with_its_escapes(variable):
    variable("postgresql://pet%40sama:ra%2Fhasia@db.example:6543/peta%20sama?sslmode=require&application_name=uji")

    entry = env.database("PETASAMA_UJI", Path("/x"))

    assert entry["ENGINE"] == "django.db.backends.postgresql"
    assert {name: entry[name] for name in ("NAME", "USER", "PASSWORD", "HOST", "PORT")} == {
        "NAME": "peta sama",
        "USER": "pet@sama",
        "PASSWORD": "ra/hasia",
        "HOST": "db.example",
        "PORT": "6543",
    }
    assert entry["OPTIONS"] == {"sslmode": "require", "application_name": "uji"}


def test_a_socket_stands_in_the_query_of_the_address(variable):
    variable("postgres://@/petasama?host=/tmp/pg%20run")

    entry = env.database("PETASAMA_UJI", Path("/x"))

    assert (entry["HOST"], entry["PORT"], entry["USER"], entry["OPTIONS"]) == ("/tmp/pg run", "", "", {})


def test_another_engine_is_refused_with_the_two_that_exist(variable):
    variable("mysql://root@localhost/petasama")

    with pytest.raises(ImproperlyConfigured, match=r"harus diawali “sqlite:///” atau “postgresql://”, bukan “mysql”"):
        env.database("PETASAMA_UJI", Path("/x"))


@pytest.mark.parametrize("port", ["lima", "99999"])
def test_a_port_that_is_no_number_is_explained(variable, port):
    variable(f"postgresql://petasama@localhost:{port}/petasama")

    with pytest.raises(ImproperlyConfigured, match="port harus angka"):
        env.database("PETASAMA_UJI", Path("/x"))


def test_a_number_is_read_and_anything_else_is_explained(variable):
    variable("2525")
    assert env.number("PETASAMA_UJI", 587) == 2525
    variable(None)
    assert env.number("PETASAMA_UJI", 587) == 587
    variable("lima")

    with pytest.raises(ImproperlyConfigured, match=r"berisi “lima”\. Isi dengan angka\."):
        env.number("PETASAMA_UJI", 587)


def test_one_of_some_words_is_taken_the_first_by_default_and_another_is_explained(variable):
    variable("SSL")
    assert env.one_of("PETASAMA_UJI", ("starttls", "ssl")) == "ssl"
    variable(None)
    assert env.one_of("PETASAMA_UJI", ("starttls", "ssl")) == "starttls"
    variable("tls")

    with pytest.raises(ImproperlyConfigured, match=r"Pilih: starttls, ssl\."):
        env.one_of("PETASAMA_UJI", ("starttls", "ssl"))
