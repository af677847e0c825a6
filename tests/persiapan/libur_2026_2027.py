"""Closed days as decreed for 2026 and as estimated for the first half of 2027, typed in from the published lists.

2026: joint decree of three ministers on national holidays and joint leave. 2027: estimates (package holidays 0.108).
"""

from datetime import date

LIBUR = {
    date(2026, 5, 31): "Hari Raya Waisak",
    date(2026, 6, 1): "Hari Lahir Pancasila",
    date(2026, 6, 16): "Tahun Baru Islam",
    date(2026, 8, 17): "Hari Kemerdekaan Republik Indonesia",
    date(2026, 8, 25): "Maulid Nabi Muhammad",
    date(2026, 12, 24): "Cuti Bersama Hari Raya Natal",
    date(2026, 12, 25): "Hari Raya Natal",
    date(2027, 1, 1): "Tahun Baru Masehi",
    date(2027, 1, 5): "Isra Mikraj Nabi Muhammad",
    date(2027, 2, 5): "Cuti Bersama Tahun Baru Imlek",
    date(2027, 2, 6): "Tahun Baru Imlek",
    date(2027, 3, 8): "Hari Suci Nyepi",
    date(2027, 3, 9): "Cuti Bersama Hari Raya Idul Fitri",
    date(2027, 3, 10): "Hari Raya Idul Fitri",
    date(2027, 3, 11): "Hari kedua dari Hari Raya Idul Fitri",
    date(2027, 3, 12): "Cuti Bersama Hari Raya Idul Fitri",
    date(2027, 3, 15): "Cuti Bersama Hari Raya Idul Fitri",
    date(2027, 3, 25): "Cuti Bersama Wafat Yesus Kristus",
    date(2027, 3, 26): "Wafat Yesus Kristus",
    date(2027, 6, 1): "Hari Lahir Pancasila",
}
