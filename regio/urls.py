"""All addresses. Everything is behind login unless a view says otherwise."""

from django.urls import include, path

from regio.views import (
    beheer,
    bronnen,
    gemeenten,
    gezond,
    huisstijl,
    huisstijlen,
    mandaten,
    onderdelen,
    opdrachten,
    parameters,
    pet,
    regios,
    wetten,
)

urlpatterns = [
    path("", include("samenwerking.urls")),
    path("gezond/leeft/", gezond.leeft, name="gezond_leeft"),
    path("gezond/klaar/", gezond.klaar, name="gezond_klaar"),
    path("namens/", pet.kies_pet, name="kies_pet"),
    path("opdrachten/<int:pk>/", opdrachten.opdracht, name="opdracht"),
    path("beheer/personen/", beheer.personen, name="beheer_personen"),
    path("beheer/personen/nieuw/", beheer.persoon_nieuw, name="beheer_persoon_nieuw"),
    path("beheer/personen/<int:pk>/", beheer.persoon, name="beheer_persoon"),
    path("beheer/personen/<int:pk>/rol/", beheer.rol_nieuw, name="beheer_rol_nieuw"),
    path("beheer/personen/<int:pk>/startwachtwoord/", beheer.startwachtwoord, name="beheer_startwachtwoord"),
    path("beheer/personen/<int:pk>/tweede-stap/", beheer.tweede_factor, name="beheer_tweede_factor"),
    path("beheer/rollen/<int:pk>/einde/", beheer.rol_einde, name="beheer_rol_einde"),
    path("beheer/mandaten/", mandaten.mandaten, name="beheer_mandaten"),
    path("beheer/mandaten/nieuw/", mandaten.mandaat_nieuw, name="beheer_mandaat_nieuw"),
    path("beheer/mandaten/<int:pk>/", mandaten.mandaat, name="beheer_mandaat"),
    path("beheer/mandaten/<int:pk>/einde/", mandaten.mandaat_einde, name="beheer_mandaat_einde"),
    path("beheer/regios/", regios.regios, name="beheer_regios"),
    path("beheer/regio-starten/", regios.regio_nieuw, name="beheer_regio_nieuw"),
    path("beheer/regios/<slug:sleutel>/", regios.regio, name="beheer_regio"),
    path("beheer/regios/<slug:sleutel>/deelname/", regios.deelname_nieuw, name="beheer_deelname_nieuw"),
    path("beheer/deelnames/<int:pk>/einde/", regios.deelname_einde, name="beheer_deelname_einde"),
    path("beheer/voorstellen/<int:pk>/", regios.voorstel, name="beheer_voorstel"),
    path("beheer/huisstijl/", huisstijlen.huisstijlen, name="beheer_huisstijlen"),
    path("beheer/huisstijl/<slug:code>/", huisstijlen.huisstijl, name="beheer_huisstijl"),
    path("wetten/", wetten.wetten, name="wetten"),
    path("wetten/<slug:sleutel>/", wetten.wet, name="wet"),
    path("wetten/<slug:sleutel>/controle/", wetten.wet_controle, name="wet_controle"),
    path("waarden/", parameters.parameters, name="parameters"),
    path("waarden/<slug:sleutel>/", parameters.parameter, name="parameter"),
    path("waarden/<slug:sleutel>/nieuw/", parameters.parameter_nieuw, name="parameter_nieuw"),
    path("gemeenten/", gemeenten.gemeenten, name="gemeenten"),
    path("gemeenten/<slug:code>/", gemeenten.gemeente, name="gemeente"),
    path("bronnen/", bronnen.bronnen, name="bronnen"),
    path("bronnen/<slug:sleutel>/", bronnen.bron, name="bron"),
    path("huisstijl/<slug:code>.css", huisstijl.huisstijl, name="huisstijl"),
    path("onderdelen/", onderdelen.onderdelen, name="onderdelen"),
    path("toegang/", include("toegang.urls")),
    path("financien/", include("financien.urls")),
    path("account/", include("regio.urls_account")),
]

handler403 = "regio.views.fouten.geen_recht"
handler404 = "regio.views.fouten.niet_gevonden"
