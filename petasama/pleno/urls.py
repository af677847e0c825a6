"""Addresses of pleno."""

from django.urls import URLPattern

app_name = "pleno"
urlpatterns: list[URLPattern] = []
