"""Addresses of the room `teksten`."""

from django.urls import path

from samenwerking.teksten.views import (
    gast,
    geschiedenis,
    gesprek,
    lijst,
    tekst,
    uitnodiging,
    vergelijken,
    versie,
    voorstel,
    word,
)

urlpatterns = [
    path("", lijst.teksten, name="teksten"),
    path("nieuw/", lijst.nieuw, name="tekst_nieuw"),
    path("<int:pk>/", tekst.tekst, name="tekst"),
    path("<int:pk>/schrijven/", tekst.schrijven, name="tekst_schrijven"),
    path("<int:pk>/voorstellen/", voorstel.voorstellen, name="tekst_voorstellen"),
    path("<int:pk>/voorstellen/naast/", voorstel.naast, name="voorstellen_naast"),
    path("<int:pk>/voorstellen/besluiten/", voorstel.besluiten, name="voorstellen_besluiten"),
    path("<int:pk>/controles/", tekst.controles, name="tekst_controles"),
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
    path("<int:pk>/opmerkingen/", gesprek.opmerkingen, name="tekst_opmerkingen"),
    path("<int:pk>/opmerkingen/paneel/", gesprek.paneel, name="gesprekken_paneel"),
    path("<int:pk>/opmerkingen/<int:gesprek_pk>/", gesprek.gesprek, name="gesprek"),
    path("<int:pk>/gasten/", uitnodiging.uitnodigingen, name="uitnodigingen"),
    path("<int:pk>/gasten/nieuw/", uitnodiging.nieuw, name="uitnodiging_nieuw"),
    path("<int:pk>/gasten/<int:uitnodiging_pk>/", uitnodiging.uitnodiging, name="uitnodiging"),
    path("<int:pk>/gasten/<int:uitnodiging_pk>/intrekken/", uitnodiging.intrekken, name="uitnodiging_intrekken"),
    path("meelezen/<int:pk>/", gast.tekst, name="gast_tekst"),
    path("meelezen/<int:pk>/opmerkingen/<int:gesprek_pk>/", gast.reactie, name="gast_reactie"),
    path("uitnodiging/<str:geheim>/", gast.link, name="gast_link"),
]
