"""Refusals of the preparation stage."""

from petasama.persiapan.policies.ppksd import (
    PPKSD_PALING_SEDIKIT,
    check_kepala,
    check_pegawai_daerah,
    check_ppksd_cukup,
    check_satu_perangkat_daerah,
)
from petasama.persiapan.policies.putaran import (
    check_masa_pengusulan,
    check_masa_perbaikan,
    check_pembuka,
    check_pengatur_jadwal,
)

__all__ = [
    "PPKSD_PALING_SEDIKIT",
    "check_kepala",
    "check_masa_pengusulan",
    "check_masa_perbaikan",
    "check_pegawai_daerah",
    "check_pembuka",
    "check_pengatur_jadwal",
    "check_ppksd_cukup",
    "check_satu_perangkat_daerah",
]
