"""Addresses of the pages of raden."""

from django.urls import path

from samenwerking.brieven.views import raad, raad_bestanden, raad_cijfers, raad_doen

urlpatterns = [
    path("", raad.raadspaginas, name="raadspaginas"),
    path("mijn/", raad.mijn_raad, name="mijn_raad"),
    path("sitemap.xml", raad_bestanden.sitemap_bestand, name="raad_sitemap_bestand"),
    path("<slug:code>/", raad.raad, name="raad"),
    path("<slug:code>/feed.xml", raad_bestanden.feed_bestand, name="raad_feed_bestand"),
    path("<slug:code>/geld/", raad_cijfers.geld, name="raad_geld"),
    path("<slug:code>/openbaar/", raad_doen.openbaar, name="raad_openbaar"),
    path("<slug:code>/avonden/nieuw/", raad_doen.avond_nieuw, name="raadsavond_nieuw"),
    path("<slug:code>/avonden/<int:pk>/vervalt/", raad_doen.avond_vervalt, name="raadsavond_vervalt"),
    path("<slug:code>/brieven/<int:pk>/", raad.brief, name="raadsbrief"),
    path("<slug:code>/brieven/<int:pk>/pdf/", raad_bestanden.pdf_bestand, name="raadsbrief_pdf_bestand"),
    path(
        "<slug:code>/brieven/<int:pk>/gegevens.json",
        raad_bestanden.gegevens_bestand,
        name="raadsbrief_gegevens_bestand",
    ),
    path(
        "<slug:code>/brieven/<int:pk>/cijfer/<int:pad>/<int:jaar>/<slug:onderdeel>/",
        raad_cijfers.cijfer,
        name="raadsbrief_cijfer",
    ),
    path("<slug:code>/brieven/<int:pk>/telling/<int:nummer>/", raad_cijfers.telling, name="raadsbrief_telling"),
    path("<slug:code>/brieven/<int:pk>/intrekken/", raad_doen.intrekken, name="raadsbrief_intrekken"),
    path("<slug:code>/brieven/<int:pk>/vraag/", raad_doen.vraag, name="raadsvraag_nieuw"),
    path("<slug:code>/vragen/<int:pk>/antwoord/", raad_doen.antwoord, name="raadsvraag_antwoord"),
    path("<slug:code>/toezeggingen/", raad.toezeggingen, name="toezeggingen"),
    path("<slug:code>/toezeggingen/nieuw/", raad_doen.toezegging_nieuw, name="toezegging_nieuw"),
    path("<slug:code>/toezeggingen/<int:pk>/", raad_doen.toezegging, name="toezegging"),
]
