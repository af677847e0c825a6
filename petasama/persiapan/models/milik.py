"""Rows that belong to one office: who sees them stands here once."""

from typing import Any, Self

from django.db import models

from petasama.organisasi.peran import PERAN_PERANGKAT_DAERAH


class MilikPerangkatQuerySet(models.QuerySet[Any]):
    """Rows of one office."""

    def visible_to(self, by: Any) -> Self:
        """Those of the own office; for others those of the government."""
        own = self.filter(perangkat_daerah__daerah_id=by.tenant_id)
        return own.filter(perangkat_daerah__in=by.unit_ids) if by.role in PERAN_PERANGKAT_DAERAH else own
