"""Addresses of penetapan."""

from django.urls import URLPattern

app_name = "penetapan"
urlpatterns: list[URLPattern] = []
