"""Addresses of the monitor."""

from django.urls import path

from samenwerking.monitor.views import indicator, open_data, regio, stand

urlpatterns = [
    path("", regio.monitor, name="monitor"),
    path("regio/<slug:sleutel>/", regio.monitor_regio, name="monitor_regio"),
    path("regio/<slug:sleutel>/beginnen/", regio.beginnen, name="monitor_beginnen"),
    path("regio/<slug:sleutel>/indicator/", indicator.nieuw, name="indicator_nieuw"),
    path("regio/<slug:sleutel>/vastleggen/", stand.vastleggen, name="monitor_vastleggen"),
    path("regio/<slug:sleutel>/geschiedenis/", regio.geschiedenis, name="monitor_geschiedenis"),
    path("indicator/<int:pk>/", indicator.indicator, name="indicator"),
    path("indicator/<int:pk>/wijzigen/", indicator.wijzigen, name="indicator_wijzigen"),
    path("indicator/<int:pk>/doel/", indicator.doel, name="streefwaarde_nieuw"),
    path("indicator/<int:pk>/waarden/", indicator.waarden, name="waarden_invullen"),
    path("indicator/<int:pk>/geschiedenis/", indicator.geschiedenis, name="indicator_geschiedenis"),
    path("stand/<int:pk>/", stand.monitorstand, name="monitorstand"),
    path("stand/<int:pk>/openbaar/", stand.openbaar, name="monitorstand_openbaar"),
    path("stand/<int:pk>.pdf", stand.pdf, name="monitorstand_bestand"),
    path("open/catalogus.json", open_data.catalogus, name="opendata_catalogus_bestand"),
    path("open/<int:pk>.csv", open_data.csv, name="opendata_bestand"),
    path("open/<int:pk>.json", open_data.beschrijving, name="opendata_beschrijving_bestand"),
]
