"""Addresses of samenwerking: what puts apps together, and the rooms."""

from django.urls import URLPattern, URLResolver, include, path

from samenwerking.plannen.urls_basis import basistaken_patterns, beloften_patterns, pilots_patterns
from samenwerking.views import help as hulp
from samenwerking.views import werk, zoeken

urlpatterns: list[URLPattern | URLResolver] = [
    path("", werk.mijn_werk, name="werk"),
    path("zoeken/", zoeken.zoeken, name="zoeken"),
    path("help/", hulp.help_bladzijde, name="help"),
    path("help/<slug:naam>/", hulp.help_bladzijde, name="help_bladzijde"),
    path("", include("samenwerking.berichten.urls")),
    path("", include("samenwerking.kalenderfeed.urls")),
    path("", include("samenwerking.abonnement.urls")),
    path("besluiten/", include("samenwerking.besluiten.urls")),
    path("overleg/", include("samenwerking.overleg.urls")),
    path("monitor/", include("samenwerking.monitor.urls")),
    path("plannen/basistaken/", include(basistaken_patterns)),
    path("plannen/beloften/", include(beloften_patterns)),
    path("plannen/pilots/", include(pilots_patterns)),
    path("kennis/", include("samenwerking.kennis.urls")),
    path("partners/", include("samenwerking.partners.urls")),
    path("brieven/", include("samenwerking.brieven.urls")),
    path("plannen/", include("samenwerking.plannen.urls")),
    path("raad/", include("samenwerking.brieven.urls_raad")),
    path("samenwerking/", include("samenwerking.besluiten.urls_afspraken")),
    path("teksten/", include("samenwerking.teksten.urls")),
]
