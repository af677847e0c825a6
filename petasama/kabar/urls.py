"""Addresses of kabar."""

from django.urls import URLPattern

app_name = "kabar"
urlpatterns: list[URLPattern] = []
