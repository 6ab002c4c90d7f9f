"""Addresses of the room `besluiten`."""

from django.urls import path

from samenwerking.besluiten.views import kalender, lijst, nota, procedure, stap

urlpatterns = [
    path("", lijst.procedures, name="procedures"),
    path("nieuw/", lijst.nieuw, name="procedure_nieuw"),
    path("kalender/", kalender.kalenders, name="kalenders"),
    path("kalender/<slug:code>/", kalender.kalender, name="kalender"),
    path("kalender/<slug:code>/<int:pk>/vervallen/", kalender.vervallen, name="vergadering_vervallen"),
    path("<int:pk>/", procedure.procedure, name="procedure"),
    path("<int:pk>/route/", procedure.route, name="procedure_route"),
    path("<int:pk>/eens/", procedure.wie_is_het_eens, name="procedure_eens"),
    path("<int:pk>/geschiedenis/", procedure.geschiedenis, name="procedure_geschiedenis"),
    path("<int:pk>/nota.pdf", nota.nota, name="procedure_nota_bestand"),
    path("<int:pk>/versie/", procedure.versie_in, name="procedure_versie"),
    path("<int:pk>/einde/", procedure.einde, name="procedure_einde"),
    path("<int:pk>/stap/<slug:stap>/", stap.stap, name="procedure_stap_samen"),
    path("<int:pk>/stap/<slug:stap>/<slug:code>/", stap.stap, name="procedure_stap"),
    path("<int:pk>/besluit/<int:besluit>/bevestigen/", stap.bevestigen, name="besluit_bevestigen"),
    path("<int:pk>/punt/<int:punt>/antwoord/", stap.antwoord, name="zienswijze_antwoord"),
]
