"""The kinds and sub-kinds of cooperation, with their labels (UU 23/2014 Pasal 363 to 367, PP 28/2018)."""

from petasama.core.codes import LabelledCode


class JenisKerjaSama(LabelledCode):
    """The kind; it decides the stages and the papers. The last three are no cooperation of a region, or none yet."""

    KSDD_WAJIB = "KSDD_WAJIB", "KSDD wajib"
    KSDD_SUKARELA = "KSDD_SUKARELA", "KSDD sukarela"
    KSDPK = "KSDPK", "KSDPK"
    SINERGI = "SINERGI", "Sinergi"
    KSDPL = "KSDPL", "KSDPL"
    KSDLL = "KSDLL", "KSDLL"
    INTERNAL = "INTERNAL", "Internal pemerintah daerah"
    NON_KSD = "NON_KSD", "Bukan kerja sama daerah"
    BELUM_DITENTUKAN = "BELUM_DITENTUKAN", "Belum ditentukan"


NAMA_PANJANG: dict[JenisKerjaSama, str] = {
    JenisKerjaSama.KSDD_WAJIB: "Kerja Sama Daerah dengan Daerah Lain (wajib)",
    JenisKerjaSama.KSDD_SUKARELA: "Kerja Sama Daerah dengan Daerah Lain (sukarela)",
    JenisKerjaSama.KSDPK: "Kerja Sama Daerah dengan Pihak Ketiga",
    JenisKerjaSama.SINERGI: "Sinergi dengan Pemerintah Pusat",
    JenisKerjaSama.KSDPL: "Kerja Sama Daerah dengan Pemerintah Daerah di Luar Negeri",
    JenisKerjaSama.KSDLL: "Kerja Sama Daerah dengan Lembaga di Luar Negeri",
    JenisKerjaSama.INTERNAL: "Kegiatan antarunit dalam satu pemerintah daerah",
    JenisKerjaSama.NON_KSD: "Bukan kerja sama daerah",
    JenisKerjaSama.BELUM_DITENTUKAN: "Jenis belum ditentukan",
}


class SubJenis(LabelledCode):
    """The sub-kind; for mandatory cooperation one of the five pairs of UU 23/2014 Pasal 364 ayat (2)."""

    KAB_KAB_SATU_PROVINSI = "KAB_KAB_SATU_PROVINSI", "Antarkabupaten/kota dalam satu provinsi"
    KAB_KAB_BEDA_PROVINSI = "KAB_KAB_BEDA_PROVINSI", "Antarkabupaten/kota dari provinsi yang berbeda"
    PROV_PROV = "PROV_PROV", "Antarprovinsi"
    KAB_PROV_SATU_WILAYAH = "KAB_PROV_SATU_WILAYAH", "Provinsi dan kabupaten/kota di wilayahnya"
    PROV_KAB_BEDA_PROVINSI = "PROV_KAB_BEDA_PROVINSI", "Provinsi dan kabupaten/kota dari provinsi lain"
    BERBATASAN = "BERBATASAN", "Daerah berbatasan"
    TIDAK_BERBATASAN = "TIDAK_BERBATASAN", "Daerah tidak berbatasan"
    PELAYANAN_PUBLIK = "PELAYANAN_PUBLIK", "Penyediaan pelayanan publik"
    PENGELOLAAN_ASET = "PENGELOLAAN_ASET", "Pengelolaan aset"
    INVESTASI = "INVESTASI", "Investasi"
    LAINNYA_INFRASTRUKTUR = "LAINNYA_INFRASTRUKTUR", "Lainnya: penyediaan infrastruktur"
    LAINNYA_PENGADAAN = "LAINNYA_PENGADAAN", "Lainnya: pengadaan barang/jasa"
    PUSAT = "PUSAT", "Instansi pusat"
    BADAN_HUKUM_PUBLIK = "BADAN_HUKUM_PUBLIK", "Badan hukum publik"
    PROVINSI_KEMBAR = "PROVINSI_KEMBAR", "Provinsi kembar/bersaudara"
    KABKOTA_KEMBAR = "KABKOTA_KEMBAR", "Kabupaten/kota kembar/bersaudara"
    PENERUSAN = "PENERUSAN", "Penerusan kerja sama Pemerintah Pusat"
    LAINNYA = "LAINNYA", "Kerja sama lainnya"
