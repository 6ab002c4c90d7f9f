"""Addresses of mail."""

from django.urls import path

from samenwerking.berichten.views import keuze

urlpatterns = [
    path("account/berichten/", keuze.berichten, name="berichten"),
    path("besluiten/<int:pk>/herinneren/", keuze.herinneren, name="procedure_herinneren"),
]
