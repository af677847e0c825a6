"""Addresses of jejak."""

from django.urls import URLPattern

app_name = "jejak"
urlpatterns: list[URLPattern] = []
