"""The words in which the facts of a proposal are told: partner classes and objects."""

from petasama.core.codes import LabelledCode


class KelasMitra(LabelledCode):
    """What a partner is in the eyes of the law; it decides the kind (UU 23/2014 Pasal 363, PP 28/2018 Pasal 14, 46)."""

    UNIT_SENDIRI = "UNIT_SENDIRI", "Unit kerja pemerintah daerah sendiri"
    DAERAH = "DAERAH", "Pemerintah daerah lain"
    PEMDA_LUAR_NEGERI = "PEMDA_LUAR_NEGERI", "Pemerintah daerah di luar negeri"
    LEMBAGA_LUAR_NEGERI = "LEMBAGA_LUAR_NEGERI", "Lembaga di luar negeri"
    PUSAT = "PUSAT", "Kementerian, lembaga, instansi vertikal, TNI, Polri, pengadilan, PTN, BI, atau OJK"
    BADAN_HUKUM_PUBLIK = "BADAN_HUKUM_PUBLIK", "Badan hukum publik (misalnya BPJS)"
    BADAN_USAHA = "BADAN_USAHA", "Badan usaha (BUMN, BUMD, koperasi, atau swasta)"
    ORMAS = "ORMAS", "Organisasi kemasyarakatan atau organisasi profesi"
    PERORANGAN = "PERORANGAN", "Perseorangan"
    PERGURUAN_TINGGI_SWASTA = "PERGURUAN_TINGGI_SWASTA", "Perguruan tinggi swasta"
    DESA = "DESA", "Desa, lembaga desa, atau asosiasi pemerintah desa"


class Objek(LabelledCode):
    """What the proposal is about at its core; all but the first belong to another regime or are refused."""

    KERJA_SAMA = "KERJA_SAMA", "Kerja sama dalam urusan yang menjadi kewenangan daerah"
    URUSAN_ABSOLUT = "URUSAN_ABSOLUT", "Urusan pemerintahan absolut"
    TERLARANG = "TERLARANG", "Bertentangan dengan kesusilaan, ketertiban umum, kepentingan nasional, atau peraturan"
    PENGADAAN = "PENGADAAN", "Pengadaan barang atau jasa semata"
    PEMANFAATAN_ASET = "PEMANFAATAN_ASET", "Pemanfaatan barang milik daerah semata"
    KPBU = "KPBU", "Penyediaan infrastruktur dengan pembiayaan badan usaha (KPBU)"
    INVESTASI = "INVESTASI", "Investasi semata"
    HIBAH = "HIBAH", "Hibah semata"
    BLUD = "BLUD", "Kerja sama usaha BLUD"
    BATAS_DAERAH = "BATAS_DAERAH", "Penegasan garis batas daerah"
