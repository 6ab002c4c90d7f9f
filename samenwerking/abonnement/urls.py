"""Addresses of the subscription. The key stands behind /abonnement/: the log leaves out what follows it."""

from django.urls import path

from samenwerking.abonnement.views import volgen

urlpatterns = [
    path("raad/<slug:code>/volgen/", volgen.volgen, name="raad_volgen"),
    path("raad/<slug:code>/volgen/aanvragen/", volgen.aanvragen, name="raad_volgen_aanvragen"),
    path("raad/<slug:code>/volgen/zelf/", volgen.zelf, name="raad_volgen_zelf"),
    path("abonnement/<str:sleutel>/bevestigen/", volgen.bevestigen, name="abonnement_bevestigen"),
    path("abonnement/<str:sleutel>/stoppen/", volgen.stoppen, name="abonnement_stoppen"),
]
