"""Addresses of the room `teksten`."""

from django.urls import path

from samenwerking.teksten.views import geschiedenis, lijst, tekst, vergelijken, versie, woordin, word

urlpatterns = [
    path("", lijst.teksten, name="teksten"),
    path("nieuw/", lijst.nieuw, name="tekst_nieuw"),
    path("word/", woordin.nieuw, name="woord_nieuw"),
    path("word/<uuid:aanvraag>/", woordin.bestand, name="woordbestand"),
    path("word/<uuid:aanvraag>/weg/", woordin.weg, name="woordbestand_weg"),
    path("<int:pk>/", tekst.tekst, name="tekst"),
    path("<int:pk>/downloaden/", word.keuze, name="tekst_downloaden"),
    path("<int:pk>/word-inlezen/", woordin.vul, name="woord_vul"),
    path("<int:pk>/word-terug/", woordin.terug, name="woord_terug"),
    path("<int:pk>/concept.pdf", word.concept_pdf, name="tekst_pdf"),
    path("<int:pk>/concept.html", word.concept_html, name="tekst_html"),
    path("<int:pk>/versies/<int:nummer>/versie.pdf", word.versie_pdf, name="versie_pdf"),
    path("<int:pk>/versies/<int:nummer>/versie.html", word.versie_html, name="versie_html"),
    path("<int:pk>/schrijven/", tekst.schrijven, name="tekst_schrijven"),
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
    path("<int:pk>/vergelijken/was-wordt.docx", vergelijken.was_wordt_docx, name="was_wordt_docx"),
    path("<int:pk>/geschiedenis/<int:vanaf>/", geschiedenis.schrijfmoment, name="schrijfmoment"),
    path("<int:pk>/geschiedenis/", geschiedenis.geschiedenis, name="tekst_geschiedenis"),
]
