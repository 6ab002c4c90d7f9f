"""Addresses of the room `kennis`."""

from django.urls import path

from samenwerking.kennis.views import kennis

urlpatterns = [
    path("", kennis.kennis, name="kennis"),
    path("nieuw/<slug:sleutel>/", kennis.nieuw, name="kennis_nieuw"),
    path("<int:pk>/", kennis.stuk, name="kennisstuk"),
    path("<int:pk>/schrijven/", kennis.schrijven, name="kennis_schrijven"),
    path("<int:pk>/publiceren/", kennis.publiceren, name="kennis_publiceren"),
    path("<int:pk>/intrekken/", kennis.intrekken, name="kennis_intrekken"),
    path("<int:pk>/versie/<int:nummer>/", kennis.versie, name="kennisversie"),
    path("<int:pk>/geschiedenis/", kennis.geschiedenis, name="kennis_geschiedenis"),
]
