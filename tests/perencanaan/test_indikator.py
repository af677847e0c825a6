"""Indicators of an office's objectives: how papers print them, and that each stands once."""

from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction

from petasama.perencanaan.models import IndikatorSasaran


@pytest.fixture
def indikator(dunia):
    return IndikatorSasaran.objects.create(
        daerah=dunia.daerah,
        perangkat_daerah=dunia.perangkat["DISKAN"],
        sasaran="Meningkatnya produksi perikanan",
        nama="Produksi perikanan budi daya",
        satuan="ton",
        nilai_awal=Decimal("3150"),
        tahun_awal=2026,
        nilai_target=Decimal("3480.5"),
        tahun_target=2028,
    )


def test_an_indicator_is_printed_in_one_line_with_baseline_and_target(indikator):
    indikator.refresh_from_db()

    assert indikator.ringkas == "Produksi perikanan budi daya (3.150 → 3.480,5 ton, 2026 → 2028)"
    assert str(indikator) == "Produksi perikanan budi daya"


def test_the_same_indicator_for_the_same_year_stands_once_in_an_office(indikator):
    indikator.pk = None
    with pytest.raises(IntegrityError), transaction.atomic():
        indikator.save()

    indikator.tahun_target = 2029
    indikator.save()
    assert IndikatorSasaran.objects.filter(nama=indikator.nama).count() == 2


def test_only_ones_own_government_sees_it(indikator, dunia, tapin):
    assert indikator in IndikatorSasaran.objects.visible_to(dunia.post("kepala:DINKES"))
    assert indikator not in IndikatorSasaran.objects.visible_to(tapin.post("sekretariat"))
