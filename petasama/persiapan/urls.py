"""Addresses of persiapan."""

from django.urls import URLPattern

app_name = "persiapan"
urlpatterns: list[URLPattern] = []
