"""Addresses of the room `teksten`."""

from django.urls import path

from samenwerking.teksten.views import geschiedenis, lijst, mensen, tekst, vergelijken, versie, word

urlpatterns = [
    path("", lijst.teksten, name="teksten"),
    path("nieuw/", lijst.nieuw, name="tekst_nieuw"),
    path("<int:pk>/", tekst.tekst, name="tekst"),
    path("<int:pk>/schrijven/", tekst.schrijven, name="tekst_schrijven"),
    path("<int:pk>/controles/", tekst.controles, name="tekst_controles"),
    path("<int:pk>/mensen/", mensen.mensen, name="tekst_mensen"),
    path("<int:pk>/wijzigen/", tekst.wijzigen, name="tekst_wijzigen"),
    path("<int:pk>/concept.docx", word.concept, name="tekst_docx"),
    path("<int:pk>/versies/<int:nummer>/versie.docx", word.versie, name="versie_docx"),
    path("<int:pk>/versies/", versie.versies, name="versies"),
    path("<int:pk>/versies/bevriezen/", versie.bevriezen, name="versie_bevriezen"),
    path("<int:pk>/versies/<int:nummer>/", versie.versie, name="versie"),
    path("<int:pk>/versies/<int:nummer>/inhoud.json", versie.bestand, name="versie_bestand"),
    path("<int:pk>/vergelijken/", vergelijken.vergelijken, name="vergelijken"),
    path("<int:pk>/vergelijken/was-wordt.pdf", vergelijken.was_wordt, name="was_wordt"),
    path("<int:pk>/geschiedenis/<int:vanaf>/", geschiedenis.schrijfmoment, name="schrijfmoment"),
    path("<int:pk>/geschiedenis/", geschiedenis.geschiedenis, name="tekst_geschiedenis"),
]
