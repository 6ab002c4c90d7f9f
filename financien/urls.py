"""Addresses of financien. A scenario and a frozen calculation have the same pages about figures."""

from django.urls import URLPattern, path

from financien import urls_regiogeld
from financien.views import (
    aannames,
    cijfers,
    invoer,
    landelijk,
    lezen,
    prognose,
    risico,
    scenarios,
    tabellen,
    vaststelling,
    verdeling,
    verschil,
    wijzigingen,
)


def _cijfers(soort: str) -> list[URLPattern]:
    """The pages about figures of a scenario or of a calculation: the same views, another first word."""
    deze, wat = f"{soort}/<int:pk>/", {"soort": soort}
    return [
        path(deze, cijfers.regio, wat, name=soort),
        path(f"{deze}gemeente/<str:code>/", cijfers.gemeente, wat, name=f"{soort}_gemeente"),
        path(f"{deze}getal/<str:gebied>/<int:volgnummer>/<str:onderdeel>/", cijfers.getal, wat, name=f"{soort}_getal"),
        path(f"{deze}tabel/<str:gebied>.<str:vorm>", cijfers.bestand, wat, name=f"{soort}_bestand"),
        path(f"{deze}verdeling/", verdeling.verdeling, wat, name=f"{soort}_verdeling"),
        path(f"{deze}landelijk/<str:per>/<int:volgnummer>/", landelijk.tabel, wat, name=f"{soort}_landelijk"),
        path(
            f"{deze}landelijk/regio/<slug:sleutel>/<int:volgnummer>/<str:onderdeel>/",
            landelijk.som,
            wat,
            name=f"{soort}_som",
        ),
        path(f"{deze}werkblad.xlsx", landelijk.werkblad, wat, name=f"{soort}_werkblad_bestand"),
        path(f"{deze}vergelijken/", verschil.vergelijken, wat, name=f"{soort}_vergelijken"),
        path(f"{deze}verschil/<str:gebied>/<int:jaar>/<str:wat>/", verschil.getal, wat, name=f"{soort}_verschil_getal"),
        path(f"{deze}verschil.<str:vorm>", verschil.bestand, wat, name=f"{soort}_verschil"),
    ]


_PROGNOSE = "prognose/<slug:sleutel>/<str:taak>/"
_PROGNOSES = [
    path(_PROGNOSE, prognose.regio, name="prognose"),
    path(f"{_PROGNOSE}gemeente/<str:code>/", prognose.gemeente, name="prognose_gemeente"),
    path(f"{_PROGNOSE}getal/<str:gebied>/<int:jaar>/<str:onderdeel>/", prognose.getal, name="prognose_getal"),
    path(f"{_PROGNOSE}tabel/<str:gebied>.<str:vorm>", prognose.bestand, name="prognose_bestand"),
    path(f"{_PROGNOSE}aannames/", aannames.lijst, name="aannames"),
    path(f"{_PROGNOSE}aannames/nieuw/", aannames.nieuw, name="aanname_nieuw"),
    path(f"{_PROGNOSE}aannames/tarieven/", aannames.tarieven, name="aanname_tarieven"),
    path(f"{_PROGNOSE}aannames/<int:pk>/vervallen/", aannames.vervallen, name="aanname_vervallen"),
    path(f"{_PROGNOSE}risico/", risico.lijst, name="risicos"),
    path(f"{_PROGNOSE}risico/nieuw/", risico.nieuw, name="risico_nieuw"),
    path("risico/<int:pk>/", risico.uitkomst, name="risico"),
    path("risico/<int:pk>/getal/<str:gebied>/<int:jaar>/<int:variant>/", risico.getal, name="risico_getal"),
    path("risico/<int:pk>/inhoud.json", risico.inhoud, name="risico_inhoud"),
]
"""Forecast and risk of a region, with the assumptions under them."""

urlpatterns: list[URLPattern] = [
    path("", scenarios.lijst, name="scenarios"),
    path("scenario/nieuw/<slug:sleutel>/<str:taak>/", scenarios.nieuw, name="scenario_nieuw"),
    *_cijfers("scenario"),
    path("scenario/<int:pk>/wijzigen/", scenarios.wijzigen, name="scenario_wijzigen"),
    # --- named changes, comparing, and freezing by two
    path("scenario/<int:pk>/wijzigingen/", wijzigingen.lijst, name="scenario_wijzigingen"),
    path("scenario/<int:pk>/wijzigingen/<str:soort>/", wijzigingen.toevoegen, name="wijziging_toevoegen"),
    path("scenario/<int:pk>/wijzigingen/<int:wijziging>/intrekken/", wijzigingen.intrekken, name="wijziging_intrekken"),
    path("scenario/<int:pk>/afleiden/", wijzigingen.afleiden, name="scenario_afleiden"),
    path("scenario/<int:pk>/vaststelling/", vaststelling.vragen, name="vaststelling_vragen"),
    path("vaststelling/<int:pk>/", vaststelling.beoordelen, name="vaststelling"),
    path("vaststelling/<int:pk>/teruggeven/", vaststelling.teruggeven, name="vaststelling_teruggeven"),
    path("scenario/<int:pk>/berekeningen/", scenarios.berekeningen, name="scenario_berekeningen"),
    path("scenario/<int:pk>/geschiedenis/", scenarios.geschiedenis, name="scenario_geschiedenis"),
    *_cijfers("berekening"),
    path("lezen/", lezen.begin, name="geld_lezen"),
    path("lezen/<int:pk>/<str:code>/", lezen.pagina, name="geld_pagina"),
    path(
        "lezen/<int:pk>/<str:code>/getal/<str:gebied>/<int:volgnummer>/<str:onderdeel>/",
        lezen.getal,
        name="geld_getal",
    ),
    path("lezen/<int:pk>/<str:code>/overzicht.pdf", lezen.overzicht, name="geld_overzicht_bestand"),
    path("berekening/<int:pk>/inhoud.json", cijfers.inhoud, name="berekening_inhoud"),
    # inputs in versions, and tables of others beside the exact division
    path("invoer/", invoer.lijst, name="invoer"),
    path("invoer/<slug:soort>/", invoer.lijst, name="invoer_soort"),
    path("invoer/<slug:soort>/vastleggen/", invoer.vastleggen, name="invoer_vastleggen"),
    path("invoer/<slug:soort>/sjabloon.<str:vorm>", invoer.leeg_formulier, name="invoer_sjabloon"),
    path("invoer/<slug:soort>/<int:pk>/", invoer.versie, name="invoerversie"),
    path("invoer/<slug:soort>/<int:pk>.<str:vorm>", invoer.bestand, name="invoerversie_bestand"),
    path("tabel-controleren/", tabellen.controleer, name="tabel_controleren"),
    path("gepubliceerde-tabellen/", tabellen.gepubliceerde_tabellen, name="gepubliceerde_tabellen"),
    *urls_regiogeld.urlpatterns,
    *_PROGNOSES,
]
