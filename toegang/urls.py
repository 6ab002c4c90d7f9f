"""Addresses of toegang. They hold ids only: never a name or a BSN."""

from django.urls import URLPattern, URLResolver, path

from toegang.views import dossier, indicatie, lijst, stukken, tellingen, wachtlijst

urlpatterns: list[URLPattern | URLResolver] = [
    path("dossiers/", lijst.dossiers, name="dossiers"),
    path("dossiers/zoeken/", lijst.zoeken, name="dossiers_zoeken"),
    path("dossiers/nieuw/", lijst.client_registreren, name="client_registreren"),
    path("dossiers/<int:pk>/", dossier.dossier, name="dossier"),
    path("dossiers/<int:pk>/geschiedenis/", dossier.geschiedenis, name="dossier_geschiedenis"),
    path("dossiers/<int:pk>/stukken/", stukken.stukken, name="dossier_stukken"),
    path("dossiers/<int:pk>/stukken/<int:stuk_pk>/", stukken.stuk, name="dossier_stuk"),
    path("dossiers/<int:pk>/bsn/", dossier.bsn, name="dossier_bsn"),
    path("dossiers/<int:pk>/bsn/aanvullen/", dossier.bsn_aanvullen, name="dossier_bsn_aanvullen"),
    path("dossiers/<int:pk>/bsn/elders/", dossier.bsn_elders, name="dossier_bsn_elders"),
    path("dossiers/<int:pk>/behandelaar/", dossier.toewijzen, name="dossier_toewijzen"),
    path("dossiers/<int:pk>/sluiten/", dossier.sluiten, name="dossier_sluiten"),
    path("dossiers/<int:pk>/indicatie/", indicatie.vastleggen, name="indicatie_vastleggen"),
    path("dossiers/<int:pk>/indicatie/<int:indicatie_pk>/einde/", indicatie.beeindigen, name="indicatie_beeindigen"),
    path("dossiers/<int:pk>/wachtlijst/", wachtlijst.erop, name="wachtlijst_erop"),
    path("wachtlijst/", wachtlijst.wachtlijst, name="wachtlijst"),
    path("wachtlijst/<int:pk>/einde/", wachtlijst.eraf, name="wachtlijst_eraf"),
    path("tellingen/", tellingen.tellingen, name="tellingen"),
    path("plekken/", tellingen.voorzieningen, name="voorzieningen"),
]
