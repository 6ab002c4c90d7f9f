"""Addresses of the room `plannen`."""

from django.urls import path

from samenwerking.plannen.views import activiteit, plannen, tijdspad, voortgang

urlpatterns = [
    path("", plannen.plannen, name="plannen"),
    path("nieuw/<slug:sleutel>/", plannen.nieuw, name="plan_nieuw"),
    path("<int:pk>/", plannen.plan, name="plan"),
    path("<int:pk>/wijzigen/", plannen.wijzigen, name="plan_wijzigen"),
    path("<int:pk>/delen/", plannen.delen, name="plan_delen"),
    path("<int:pk>/sluiten/", plannen.sluiten, name="plan_sluiten"),
    path("<int:pk>/heropenen/", plannen.heropenen, name="plan_heropenen"),
    path("<int:pk>/geschiedenis/", plannen.geschiedenis, name="plan_geschiedenis"),
    path("<int:pk>/doelstelling/", plannen.doelstelling_nieuw, name="doelstelling_nieuw"),
    path("doelstelling/<int:pk>/wijzigen/", plannen.doelstelling_wijzigen, name="doelstelling_wijzigen"),
    path("doelstelling/<int:pk>/vervallen/", plannen.doelstelling_vervallen, name="doelstelling_vervallen"),
    path("<int:pk>/tijdspad/", tijdspad.tijdspad, name="tijdspad"),
    path("<int:pk>/tijdspad.pdf", tijdspad.tijdspad_bestand, name="tijdspad_bestand"),
    path("<int:pk>/voortgang/", voortgang.plan_voortgang, name="plan_voortgang"),
    path("voortgang/<int:pk>/", voortgang.verslag, name="voortgangsverslag"),
    path("voortgang/<int:pk>.pdf", voortgang.verslag_bestand, name="voortgangsverslag_bestand"),
    path("<int:pk>/activiteit/", activiteit.nieuw, name="activiteit_nieuw"),
    path("activiteit/<int:pk>/", activiteit.activiteit, name="activiteit"),
    path("activiteit/<int:pk>/wijzigen/", activiteit.wijzigen, name="activiteit_wijzigen"),
    path("activiteit/<int:pk>/verschuiven/", tijdspad.verschuiven, name="activiteit_verschuiven"),
    path("activiteit/<int:pk>/stand/", voortgang.stand, name="activiteit_stand"),
    path("activiteit/<int:pk>/wachten/", activiteit.wachten, name="activiteit_wachten"),
    path("activiteit/<int:pk>/verwijzing/", activiteit.verwijzing_nieuw, name="activiteit_verwijzing_nieuw"),
    path("activiteit/<int:pk>/resultaat/", voortgang.resultaat_nieuw, name="resultaat_nieuw"),
    path("activiteit/<int:pk>/geschiedenis/", activiteit.geschiedenis, name="activiteit_geschiedenis"),
    path("afhankelijkheid/<int:pk>/weg/", activiteit.wacht_niet, name="activiteit_wacht_niet"),
    path("verwijzing/<int:pk>/weg/", activiteit.verwijzing_weg, name="activiteit_verwijzing_weg"),
    path("betrokken/<int:pk>/", activiteit.betrokkenheid, name="betrokkenheid"),
    path("resultaat/<int:pk>/", voortgang.resultaat_oordeel, name="resultaat_oordeel"),
    path("resultaat/<int:pk>/wijzigen/", voortgang.resultaat_wijzigen, name="resultaat_wijzigen"),
    path("resultaat/<int:pk>/vervallen/", voortgang.resultaat_vervallen, name="resultaat_vervallen"),
]
