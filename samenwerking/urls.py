"""Addresses of samenwerking: what puts apps together, and the rooms."""

from django.urls import URLPattern, URLResolver, include, path

from samenwerking.views import help as hulp
from samenwerking.views import werk, zoeken

urlpatterns: list[URLPattern | URLResolver] = [
    path("", werk.mijn_werk, name="werk"),
    path("zoeken/", zoeken.zoeken, name="zoeken"),
    path("help/", hulp.help_bladzijde, name="help"),
    path("help/<slug:naam>/", hulp.help_bladzijde, name="help_bladzijde"),
    path("besluiten/", include("samenwerking.besluiten.urls")),
    path("brieven/", include("samenwerking.brieven.urls")),
    path("samenwerking/", include("samenwerking.besluiten.urls_afspraken")),
    path("teksten/", include("samenwerking.teksten.urls")),
]
