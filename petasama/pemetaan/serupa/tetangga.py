"""What is near without being the same: affairs that different offices file the same idea under, and kinds of partners.

Both tables are general: which affairs border on each other follows from what the offices of a regency do (Permendagri
90/2019), which words name a kind of partner from how such bodies call themselves.
"""

RUMPUN = {
    "didik": "1.01 5.04 2.23 2.24 2.19 2.07",
    "sehat": "1.02 2.14 2.08",
    "prasarana": "1.03 1.04 2.15 2.10",
    "tertib": "1.05 8.01 4.01",
    "bencana": "1.05 2.11 3.28 1.06",
    "sosial": "1.06 2.08 2.13 2.14 2.07 2.12",
    "usaha": "2.17 3.30 3.31 2.18 2.07",
    "pangan": "2.09 3.27 3.25 3.30",
    "lingkungan": "2.11 1.03 1.04 3.28 3.29",
    "tanah": "2.10 4.01 5.02 1.03 2.24",
    "wisata": "3.26 2.22 2.18 2.19",
    "data": "2.16 2.20 2.21 2.12 5.01 2.24",
    "keuangan": "5.02 2.15 2.16",
    "aparatur": "5.03 5.04",
    "kaji": "5.01 5.05 2.20",
    "desa": "2.13 2.17 4.01",
    "pindah": "3.32 2.07 2.12",
}
"""Neighbourhoods of affairs; an affair may live in several."""
GOLONGAN = {
    "kampus": "universitas institut politeknik poltekkes sekolah tinggi stmik stikes fakultas akademi kampus ulm unlam",
    "hukum": "kejaksaan kejari kejati jaksa pengadilan",
    "aparat": "polres polresta polda kepolisian kodim kodam koramil tni bnn bnnk lanal",
    "jaminan": "bpjs taspen",
    "uang": "bank bpr bri bni mandiri bca ojk dana espay fintech",
    "agraria": "pertanahan bpn atr kanwil",
    "balai": "balai bpbap bpvp blk bpom pom upt puslatbang lan bkn",
    "usaha": "pt cv persero perseroda perumda perumdam pdam pertamina spbu telkom pln operator investor swasta",
    "warga": "ormas forum lembaga yayasan pmi apdesi karang relawan majelis",
    "desa": "desa lurah kelurahan apdesi bumdes",
    "asing": "jepang malaysia sarawak korea tiongkok prefektur consulate konsulat",
    "daerah": "kabupaten kota provinsi pemkab pemkot pemprov pemda",
}
"""Kinds of partners by words of their names."""
_RUMPUN_PER_URUSAN = {
    code: [f"rumpun {name}" for name, codes in RUMPUN.items() if code in codes.split()]
    for code in {code for codes in RUMPUN.values() for code in codes.split()}
}
_GOLONGAN_PER_KATA = {word: f"golongan {name}" for name, words in GOLONGAN.items() for word in words.split()}


def rumpun_urusan(code: str) -> list[str]:
    """Return the neighbourhoods of an affair."""
    return _RUMPUN_PER_URUSAN.get(code, [])


def golongan_mitra(name: str, code: str) -> list[str]:
    """Return the kinds of a partner: by the code of its region, and by its name."""
    words = name.lower().replace(".", " ").replace(",", " ").split()
    found = ["golongan daerah"] if code else [_GOLONGAN_PER_KATA[word] for word in words if word in _GOLONGAN_PER_KATA]
    return list(dict.fromkeys(found))
