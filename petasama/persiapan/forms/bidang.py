"""Fields that several forms use."""

from petasama.core.fields import day_field as tanggal_field

__all__ = ["tanggal_field"]
