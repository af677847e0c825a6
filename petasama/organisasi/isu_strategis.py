"""The strategic issues of the booklet, by which findings and proposals are tagged."""

from petasama.core.codes import LabelledCode


class IsuStrategis(LabelledCode):
    """The eight strategic issues of the booklet; a finding or a proposal may carry several."""

    IS_A = "IS-A", "Peningkatan pelayanan publik"
    IS_B = "IS-B", "Kawasan perbatasan"
    IS_C = "IS-C", "Tata ruang"
    IS_D = "IS-D", "Penanggulangan bencana"
    IS_E = "IS-E", "Penanganan potensi konflik"
    IS_F = "IS-F", "Kemiskinan dan kemiskinan ekstrem"
    IS_G = "IS-G", "Inflasi"
    IS_H = "IS-H", "Disparitas pembangunan"
