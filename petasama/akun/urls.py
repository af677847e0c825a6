"""Addresses of akun."""

from django.urls import URLPattern

app_name = "akun"
urlpatterns: list[URLPattern] = []
