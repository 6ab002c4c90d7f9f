"""Addresses of financien. A scenario and a frozen calculation have the same pages about figures."""

from django.urls import URLPattern, path

from financien.views import cijfers, scenarios, vaststelling, verschil, wijzigingen


def _cijfers(soort: str) -> list[URLPattern]:
    """The pages about figures of a scenario or of a calculation: the same views, another first word."""
    deze, wat = f"{soort}/<int:pk>/", {"soort": soort}
    return [
        path(deze, cijfers.regio, wat, name=soort),
        path(f"{deze}gemeente/<str:code>/", cijfers.gemeente, wat, name=f"{soort}_gemeente"),
        path(f"{deze}getal/<str:gebied>/<int:volgnummer>/<str:onderdeel>/", cijfers.getal, wat, name=f"{soort}_getal"),
        path(f"{deze}tabel/<str:gebied>.<str:vorm>", cijfers.bestand, wat, name=f"{soort}_bestand"),
        path(f"{deze}vergelijken/", verschil.vergelijken, wat, name=f"{soort}_vergelijken"),
        path(f"{deze}verschil.<str:vorm>", verschil.bestand, wat, name=f"{soort}_verschil"),
    ]


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
    path("berekening/<int:pk>/inhoud.json", cijfers.inhoud, name="berekening_inhoud"),
]
