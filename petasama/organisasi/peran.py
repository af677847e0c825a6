"""The roles of the product and the seats of the coordination team (contract of states and roles)."""

from petasama.core.codes import LabelledCode


class Peran(LabelledCode):
    """Who somebody is for one government, while an appointment lasts."""

    PPKSD = "PPKSD", "Pejabat Penghubung Kerja Sama Daerah (PPKSD)"
    KEPALA_OPD = "KEPALA_OPD", "Kepala Perangkat Daerah"
    SEKRETARIAT_TKKSD = "SEKRETARIAT_TKKSD", "Sekretariat TKKSD"
    KETUA_TKKSD = "KETUA_TKKSD", "Ketua TKKSD"
    ANGGOTA_TKKSD = "ANGGOTA_TKKSD", "Anggota TKKSD"
    BUPATI = "BUPATI", "Kepala Daerah dan pimpinan"
    BAGIAN_HUKUM = "BAGIAN_HUKUM", "Bagian Hukum"
    PERENCANA = "PERENCANA", "Perencana"
    INSPEKTORAT = "INSPEKTORAT", "Inspektorat"
    PEMANTAU = "PEMANTAU", "Pemantau provinsi dan kementerian"
    ADMIN_DAERAH = "ADMIN_DAERAH", "Admin daerah"
    OPERATOR = "OPERATOR", "Operator pemasangan"
    MITRA = "MITRA", "Mitra"
    PUBLIK = "PUBLIK", "Publik"


class Kursi(LabelledCode):
    """A seat in the coordination team; all listed seats vote (bylaw default of the team, editable by decree)."""

    KETUA = "KETUA", "Ketua"
    WAKIL_KETUA_1 = "WAKIL_KETUA_1", "Wakil Ketua I"
    WAKIL_KETUA_2 = "WAKIL_KETUA_2", "Wakil Ketua II"
    SEKRETARIS = "SEKRETARIS", "Sekretaris"
    ANGGOTA = "ANGGOTA", "Anggota"


class Sebagai(LabelledCode):
    """How somebody holds a post: in full, acting for a vacancy, or standing in for a day."""

    DEFINITIF = "DEFINITIF", ""
    PLT = "PLT", "Plt."
    PLH = "PLH", "Plh."


PENGGUNA = "PENGGUNA"
"""Anyone who is signed in, with or without an appointment: a column of the table of rights, not a role."""

SEMUA_PENUGASAN = frozenset(set(Peran) - {Peran.PUBLIK})
"""Whoever holds an appointment, in whatever role."""

PIMPINAN_RAPAT = (Kursi.KETUA, Kursi.WAKIL_KETUA_1, Kursi.WAKIL_KETUA_2)
PENILAI = frozenset({Peran.KETUA_TKKSD, Peran.ANGGOTA_TKKSD})
PERAN_PERANGKAT_DAERAH = frozenset({Peran.PPKSD, Peran.KEPALA_OPD})
PEMBACA_TKKSD = frozenset(
    {
        Peran.SEKRETARIAT_TKKSD,
        Peran.KETUA_TKKSD,
        Peran.ANGGOTA_TKKSD,
        Peran.BUPATI,
        Peran.BAGIAN_HUKUM,
        Peran.PERENCANA,
        Peran.INSPEKTORAT,
    }
)
