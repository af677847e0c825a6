"""The pages and acts of the stage of fixing."""

from petasama.penetapan.views.acts import langkah, susun, tetapkan
from petasama.penetapan.views.pages import index, keputusan, keputusan_xlsx, konsep, lampiran_xlsx

__all__ = ["index", "keputusan", "keputusan_xlsx", "konsep", "lampiran_xlsx", "langkah", "susun", "tetapkan"]
