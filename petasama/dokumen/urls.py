"""Addresses of dokumen."""

from django.urls import path

from petasama.dokumen import views

app_name = "dokumen"
urlpatterns = [
    path("", views.index, name="index"),
    path("dokumen.xlsx", views.dokumen_xlsx, name="dokumen-xlsx"),
    path("<int:pk>/", views.dokumen, name="dokumen"),
    path("<int:pk>/<str:bentuk>/", views.unduh, name="unduh"),
]
