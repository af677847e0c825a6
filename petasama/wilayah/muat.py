"""Fill the tables of this room from the CSV files that are shipped with it."""

import csv
from decimal import Decimal
from pathlib import Path

from django.db import transaction

from petasama.wilayah.models import Ketetanggaan, Wilayah

DATA = Path(__file__).parent / "data"


def muat_wilayah() -> tuple[int, int]:
    """Write all regions and neighbour pairs; return how many of each the shipped tables hold.

    Repeatable: what exists is brought to the shipped state. Pairs that are no longer shipped are removed; regions
    that are no longer shipped stay, because older papers point to them.
    """
    wilayah_list = [_wilayah(row) for row in _rows("wilayah.csv")]
    ketetanggaan_list = [_ketetanggaan(row) for row in _rows("ketetanggaan.csv")]
    with transaction.atomic():
        Wilayah.objects.bulk_create(
            wilayah_list,
            update_conflicts=True,
            unique_fields=["kode"],
            update_fields=[field.name for field in Wilayah._meta.concrete_fields if not field.primary_key],
        )
        _remove_unshipped({(row.a_id, row.b_id) for row in ketetanggaan_list})
        Ketetanggaan.objects.bulk_create(
            ketetanggaan_list,
            update_conflicts=True,
            unique_fields=["a", "b"],
            update_fields=["jenis", "panjang_batas_km", "jarak_km"],
        )
    return len(wilayah_list), len(ketetanggaan_list)


def _rows(name: str) -> list[dict[str, str]]:
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _wilayah(row: dict[str, str]) -> Wilayah:
    return Wilayah(
        kode=row["kode"],
        nama=row["nama"],
        jenis=row["jenis"],
        induk_id=row["kode_induk"] or None,
        ibukota=row["ibukota"],
        lintang=Decimal(row["lat"]),
        bujur=Decimal(row["lon"]),
        zona_waktu=row["zona_waktu"],
        luas_km2=Decimal(row["luas_km2"]),
        penduduk=int(row["penduduk"]),
    )


def _ketetanggaan(row: dict[str, str]) -> Ketetanggaan:
    return Ketetanggaan(
        a_id=row["code_a"],
        b_id=row["code_b"],
        jenis=row["jenis"].upper(),
        panjang_batas_km=Decimal(row["panjang_batas_km"]),
        jarak_km=Decimal(row["jarak_km"]) if row["jarak_km"] else None,
    )


def _remove_unshipped(shipped: set[tuple[str, str]]) -> None:
    stored = Ketetanggaan.objects.values_list("pk", "a_id", "b_id")
    gone = [pk for pk, a, b in stored if (a, b) not in shipped]
    Ketetanggaan.objects.filter(pk__in=gone).delete()
