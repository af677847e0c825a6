"""The law that the papers cite, as data; what is in force today stands here and nowhere else."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Peraturan:
    """One rule: how papers cite it, and whether only papers with foreign partners do."""

    kutipan: str
    luar_negeri: bool = False


PERATURAN = (
    Peraturan(
        kutipan="Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah sebagaimana telah beberapa kali diubah, "
        "terakhir dengan Undang-Undang Nomor 6 Tahun 2023 tentang Penetapan Peraturan Pemerintah Pengganti "
        "Undang-Undang Nomor 2 Tahun 2022 tentang Cipta Kerja menjadi Undang-Undang"
    ),
    Peraturan(kutipan="Peraturan Pemerintah Nomor 28 Tahun 2018 tentang Kerja Sama Daerah"),
    Peraturan(kutipan="Peraturan Pemerintah Nomor 12 Tahun 2019 tentang Pengelolaan Keuangan Daerah"),
    Peraturan(
        kutipan="Peraturan Menteri Dalam Negeri Nomor 22 Tahun 2020 tentang Tata Cara Kerja Sama Daerah dengan Daerah "
        "Lain dan Kerja Sama Daerah dengan Pihak Ketiga"
    ),
    Peraturan(
        kutipan="Peraturan Menteri Dalam Negeri Nomor 25 Tahun 2020 tentang Tata Cara Kerja Sama Daerah dengan "
        "Pemerintah Daerah di Luar Negeri dan Kerja Sama Daerah dengan Lembaga di Luar Negeri",
        luar_negeri=True,
    ),
)


def kutipan_list(*, luar_negeri: bool) -> list[str]:
    """Return the citations in the order of rank; rules on foreign partners only when asked for."""
    return [rule.kutipan for rule in PERATURAN if luar_negeri or not rule.luar_negeri]
