"""Addresses of the regional money: a region and taak first, then what it is about."""

from django.urls import URLPattern, path

from financien.views import afrekening, regiogeld, regiogeld_vastleggen, regiojaar, regiosleutels

HIER = "regiogeld/<slug:sleutel>/<str:taak>/"

urlpatterns: list[URLPattern] = [
    path("regiogeld/", regiogeld.lijst, name="regiogeld_lijst"),
    path(HIER, regiogeld.overzicht, name="regiogeld"),
    path(f"{HIER}verdeel/", regiosleutels.verdeel, name="regiogeld_verdeel"),
    path(f"{HIER}sleutels/", regiosleutels.sleutels, name="regiogeld_sleutels"),
    path(f"{HIER}sleutels/nieuw/<str:soort>/", regiogeld_vastleggen.sleutel, name="sleutel_nieuw"),
    path(f"{HIER}reserve/", regiogeld.reserve, name="regiogeld_reserve"),
    path(f"{HIER}reserve/afspraak/", regiogeld_vastleggen.reserveafspraak, name="reserveafspraak"),
    path(f"{HIER}reserve/nieuw/", regiogeld_vastleggen.pot, name="reserve_nieuw"),
    path(f"{HIER}reserve/<int:pk>/", regiogeld_vastleggen.pot, name="reserve_wijzigen"),
    path(f"{HIER}reserve/<int:pk>/boeken/", regiogeld_vastleggen.boeking, name="reserve_boeken"),
    path(f"{HIER}bezetting/", regiogeld.bezetting, name="regiogeld_bezetting"),
    path(
        f"{HIER}bezetting/<int:pk>/<int:jaar>/<str:wat>/", regiogeld.bezetting_getal, name="regiogeld_bezetting_getal"
    ),
    path(f"{HIER}bezetting/nieuw/", regiogeld_vastleggen.exploitatie, name="exploitatie_nieuw"),
    path(f"{HIER}geschiedenis/", regiogeld.geschiedenis, name="regiogeld_geschiedenis"),
    path(f"{HIER}<int:jaar>/", regiojaar.jaar, name="regiogeld_jaar"),
    path(f"{HIER}<int:jaar>/<str:welk>/vastleggen/", regiogeld_vastleggen.jaarstuk, name="jaarstuk_vastleggen"),
    path(f"{HIER}<int:jaar>/<str:welk>.<str:vorm>", regiogeld.jaarbestand, name="jaarstuk_bestand"),
    path(f"{HIER}<int:jaar>/getal/<str:welk>/<str:gebied>/<str:wat>/", regiojaar.getal, name="regiogeld_getal"),
    path(f"{HIER}<int:jaar>/afrekenen/", afrekening.maken, name="afrekening_maken"),
    path("afrekening/<int:pk>/", afrekening.toon, name="afrekening"),
    path("afrekening/<int:pk>/gemeente/<str:code>/", afrekening.gemeente, name="afrekening_gemeente"),
    path("afrekening/<int:pk>/goedkeuren/", afrekening.goedkeuren, name="afrekening_goedkeuren"),
    path("afrekening/<int:pk>/tabel.<str:vorm>", afrekening.bestand, name="afrekening_bestand"),
]
