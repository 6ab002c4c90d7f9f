"""Addresses where two gemeenten work for one client, and of the leerjaar."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from toegang.models import Toestemming
from toegang.overdracht import Stapsoort
from toegang.views import consultatie, goedkeuring, overdracht, overdrachtafspraak, toestemming

Waarvoor = Toestemming.Waarvoor
DOELEN = (
    ("overdracht", Waarvoor.OVERDRACHT, "toestemming_overdracht"),
    ("meekijken", Waarvoor.CONSULTATIE, "toestemming_consultatie"),
    ("zoeken", Waarvoor.ZOEKEN_ELDERS, "toestemming_zoeken"),
    ("andere-wet", Waarvoor.ANDERE_WET, "toestemming_andere_wet"),
)
STAPPEN = (
    ("accepteren", Stapsoort.GEACCEPTEERD),
    ("vragen", Stapsoort.VRAAG),
    ("weigeren", Stapsoort.GEWEIGERD),
    ("aanvullen", Stapsoort.AANGEVULD),
    ("escaleren", Stapsoort.GEESCALEERD),
    ("verzetten", Stapsoort.VERZET),
    ("aangekomen", Stapsoort.AANGEKOMEN),
    ("nabespreken", Stapsoort.TERUGGEKOPPELD),
    ("intrekken", Stapsoort.INGETROKKEN),
)

urlpatterns: list[URLPattern | URLResolver] = [
    path("dossiers/<int:pk>/samen/", toestemming.overzicht, name="dossier_samen"),
    *(
        path(f"dossiers/<int:pk>/toestemming/{deel}/", toestemming.geven, {"waarvoor": doel}, name=naam)
        for deel, doel, naam in DOELEN
    ),
    path(
        "dossiers/<int:pk>/toestemming/<int:toestemming_pk>/intrekken/",
        toestemming.intrekken,
        name="toestemming_intrekken",
    ),
    path("dossiers/<int:pk>/overdracht/", overdracht.maken, name="overdracht_maken"),
    path("dossiers/<int:pk>/delen/", consultatie.delen, name="dossier_delen"),
    path("dossiers/<int:pk>/delen/<int:deling_pk>/stoppen/", consultatie.stoppen, name="deling_stoppen"),
    path("dossiers/<int:pk>/advies/", consultatie.adviseren, name="advies_geven"),
    path("dossiers/<int:pk>/goedkeuring/", goedkeuring.vragen, name="goedkeuring_vragen"),
    path("dossiers/<int:pk>/goedkeuring/<int:vraag_pk>/", goedkeuring.antwoorden, name="goedkeuring"),
    path("overdrachten/", overdracht.overdrachten, name="overdrachten"),
    path("overdrachten/afspraken/", overdrachtafspraak.overdrachtafspraken, name="overdrachtafspraken"),
    path("overdrachten/afspraken/nieuw/", overdrachtafspraak.overdrachtafspraak_nieuw, name="overdrachtafspraak_nieuw"),
    path("overdrachten/<int:pk>/", overdracht.overdracht, name="overdracht"),
    path("overdrachten/<int:pk>/dossier/", overdracht.dossier_openen, name="overdracht_dossier"),
    path("overdrachten/<int:pk>/afsluiten/", overdracht.afsluiten, name="overdracht_afsluiten"),
    *(
        path(f"overdrachten/<int:pk>/{deel}/", overdracht.stap, {"soort": soort.value}, name=f"overdracht_{deel}")
        for deel, soort in STAPPEN
    ),
    path("leerjaar/", goedkeuring.leerjaar, name="leerjaar"),
    path("leerjaar/beginnen/", goedkeuring.leerjaar_beginnen, name="leerjaar_beginnen"),
    path("leerjaar/<int:pk>/einde/", goedkeuring.leerjaar_eindigen, name="leerjaar_eindigen"),
    path("leerjaar/consulent/<int:pk>/", goedkeuring.leerfase, name="leerfase"),
]
