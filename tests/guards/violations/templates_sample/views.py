"""Uses one of the two templates beside it."""

TEMPLATE = "contoh/benar.html"
