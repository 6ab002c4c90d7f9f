"""Addresses of the room `teksten`."""

from django.urls import path

from samenwerking.teksten.views import geschiedenis, hoofdstuk, indeling, lijst, tekst, versie

urlpatterns = [
    path("", lijst.teksten, name="teksten"),
    path("nieuw/", lijst.nieuw, name="tekst_nieuw"),
    path("<int:pk>/", tekst.tekst, name="tekst"),
    path("<int:pk>/wijzigen/", tekst.wijzigen, name="tekst_wijzigen"),
    path("<int:pk>/hoofdstukken/<int:hoofdstuk_pk>/", hoofdstuk.hoofdstuk, name="hoofdstuk"),
    path(
        "<int:pk>/hoofdstukken/<int:hoofdstuk_pk>/wijziging/<int:versie>/",
        hoofdstuk.wijziging,
        name="hoofdstuk_wijziging",
    ),
    path("<int:pk>/indeling/", indeling.indeling, name="indeling"),
    path("<int:pk>/indeling/<int:hoofdstuk_pk>/plaats/", indeling.verplaatsen, name="hoofdstuk_verplaatsen"),
    path("<int:pk>/indeling/<int:hoofdstuk_pk>/weg/", indeling.verwijderen, name="hoofdstuk_verwijderen"),
    path("<int:pk>/versies/", versie.versies, name="versies"),
    path("<int:pk>/versies/bevriezen/", versie.bevriezen, name="versie_bevriezen"),
    path("<int:pk>/versies/<int:nummer>/", versie.versie, name="versie"),
    path("<int:pk>/versies/<int:nummer>/inhoud.json", versie.bestand, name="versie_bestand"),
    path("<int:pk>/vergelijken/", versie.vergelijken, name="vergelijken"),
    path("<int:pk>/geschiedenis/", geschiedenis.geschiedenis, name="tekst_geschiedenis"),
]
