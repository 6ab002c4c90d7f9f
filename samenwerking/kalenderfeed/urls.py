"""Addresses of calendars. The secret stands behind /ical/: the log leaves out what follows it."""

from django.urls import path

from samenwerking.kalenderfeed.views import agenda

urlpatterns = [
    path("account/agenda/", agenda.kalenderadressen, name="kalenderadressen"),
    path("account/agenda/<int:pk>/intrekken/", agenda.intrekken, name="kalenderadres_intrekken"),
    path("ical/<str:geheim>/agenda.ics", agenda.kalender, name="kalender_bestand"),
]
