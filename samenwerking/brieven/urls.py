"""Addresses of the room `brieven`."""

from django.urls import path

from samenwerking.brieven.views import controle, eigen, lijst, ronde, versie

urlpatterns = [
    path("", lijst.brieven, name="brieven"),
    path("nieuw/", ronde.nieuw, name="brief_nieuw"),
    path("<int:pk>/", ronde.brief, name="brief"),
    path("<int:pk>/kerntekst/", ronde.wijzigen, name="brief_wijzigen"),
    path("<int:pk>/maken/", ronde.maken, name="brief_maken"),
    path("gemeente/<int:pk>/", eigen.gemeentebrief, name="gemeentebrief"),
    path("gemeente/<int:pk>/invullen/", eigen.wijzigen, name="gemeentebrief_wijzigen"),
    path("gemeente/<int:pk>/controle/", controle.controle, name="gemeentebrief_controle"),
    path("gemeente/<int:pk>/versies/", eigen.versies, name="gemeentebrief_versies"),
    path("gemeente/<int:pk>/geschiedenis/", eigen.geschiedenis, name="gemeentebrief_geschiedenis"),
    path("versie/<int:pk>/", versie.versie, name="briefversie"),
    path("versie/<int:pk>/pdf/", versie.pdf, name="briefversie_pdf"),
    path("versie/<int:pk>/akkoord/", versie.akkoord, name="briefversie_akkoord"),
    path("versie/<int:pk>/besluit/", versie.besluit, name="briefversie_besluit"),
    path("versie/<int:pk>/teruggeven/", versie.teruggeven, name="briefversie_teruggeven"),
]
