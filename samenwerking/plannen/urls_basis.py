"""Addresses of basistaken, local plans, promises and pilots."""

from django.urls import path

from samenwerking.plannen.views import basistaken, beloften, lokaal, pilots

basistaken_patterns = [
    path("", basistaken.basistaken, name="basistaken"),
    path("taak/<int:pk>/", basistaken.taak, name="basistaak"),
    path("taak/<int:pk>/wijzigen/", basistaken.taak_wijzigen, name="basistaak_wijzigen"),
    path("taak/<int:pk>/geschiedenis/", basistaken.geschiedenis, name="basistaak_geschiedenis"),
    path("taak/<int:pk>/stand/<str:code>/", basistaken.stand, name="basisstand"),
    path("lokaal/", lokaal.plannen, name="lokale_plannen"),
    path("lokaal/punt/<int:pk>/", lokaal.punt_wijzigen, name="lokaalpunt_wijzigen"),
    path("lokaal/<slug:sleutel>/", lokaal.plannen, name="lokale_plannen_regio"),
    path("lokaal/<slug:sleutel>/<str:code>/", lokaal.plan, name="lokaalplan"),
    path("lokaal/<slug:sleutel>/<str:code>/schrijven/", lokaal.plan_schrijven, name="lokaalplan_schrijven"),
    path("lokaal/<slug:sleutel>/<str:code>/punt/", lokaal.punt_nieuw, name="lokaalpunt_nieuw"),
    path("regio/<slug:sleutel>/", basistaken.basistaken, name="basistakenpakket"),
    path("regio/<slug:sleutel>/nieuw/", basistaken.taak_nieuw, name="basistaak_nieuw"),
]
beloften_patterns = [
    path("", beloften.beloften, name="beloften"),
    path("<int:pk>/", beloften.belofte, name="belofte"),
    path("<int:pk>/wijzigen/", beloften.belofte_wijzigen, name="belofte_wijzigen"),
    path("<int:pk>/geschiedenis/", beloften.geschiedenis, name="belofte_geschiedenis"),
    path("<int:pk>/indicator/", beloften.indicator_nieuw, name="belofteindicator_nieuw"),
    path("indicator/<int:pk>/", beloften.indicator_wijzigen, name="belofteindicator_wijzigen"),
    path("indicator/<int:pk>/waarde/", beloften.waarde, name="beloftewaarde_nieuw"),
    path("regio/<slug:sleutel>/", beloften.beloften, name="beloften_regio"),
    path("regio/<slug:sleutel>/nieuw/", beloften.belofte_nieuw, name="belofte_nieuw"),
    path("regio/<slug:sleutel>/stip/", beloften.stip, name="stip"),
]
pilots_patterns = [
    path("", pilots.pilots, name="pilots"),
    path("nieuw/<slug:sleutel>/", pilots.nieuw, name="pilot_nieuw"),
    path("<int:pk>/", pilots.pilot, name="pilot"),
    path("<int:pk>/wijzigen/", pilots.wijzigen, name="pilot_wijzigen"),
    path("<int:pk>/evaluatie/", pilots.evaluatie, name="pilot_evaluatie"),
    path("<int:pk>/besluit/", pilots.besluit, name="pilot_besluit"),
    path("<int:pk>/geschiedenis/", pilots.geschiedenis, name="pilot_geschiedenis"),
]
