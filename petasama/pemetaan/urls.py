"""Addresses of pemetaan."""

from django.urls import URLPattern

app_name = "pemetaan"
urlpatterns: list[URLPattern] = []
