"""Addresses of the room `overleg`."""

from django.urls import path

from samenwerking.overleg.views import acties, bijeenkomst, lijst, notulen, overleg, stukken

urlpatterns = [
    path("", lijst.overleggen, name="overleggen"),
    path("nieuw/<slug:sleutel>/", lijst.nieuw, name="overleg_nieuw"),
    path("vertegenwoordiging/", lijst.vertegenwoordigingen, name="vertegenwoordigingen"),
    path("vertegenwoordiging/nieuw/<slug:sleutel>/", lijst.vertegenwoordiging_nieuw, name="vertegenwoordiging_nieuw"),
    path("vertegenwoordiging/<int:pk>/einde/", lijst.vertegenwoordiging_einde, name="vertegenwoordiging_einde"),
    path("acties/", acties.acties, name="acties"),
    path("acties/<int:pk>/", acties.actie, name="actie"),
    path("acties/<int:pk>/wijzigen/", acties.wijzigen, name="actie_wijzigen"),
    path("deelnemer/<int:pk>/einde/", overleg.deelnemer_einde, name="deelnemer_einde"),
    path("punt/<int:pk>/wijzigen/", overleg.punt_wijzigen, name="agendapunt_wijzigen"),
    path("punt/<int:pk>/intrekken/", overleg.punt_intrekken, name="agendapunt_intrekken"),
    path("punt/<int:pk>/doorschuiven/", notulen.doorschuiven, name="agendapunt_doorschuiven"),
    path("<int:pk>/", overleg.overleg, name="overleg"),
    path("<int:pk>/wijzigen/", overleg.wijzigen, name="overleg_wijzigen"),
    path("<int:pk>/deelnemer/", overleg.deelnemer_nieuw, name="deelnemer_nieuw"),
    path("<int:pk>/plannen/", overleg.plannen, name="bijeenkomsten_plannen"),
    path("<int:pk>/punt/", overleg.punt_nieuw, name="agendapunt_nieuw"),
    path("<int:pk>/actie/", acties.nieuw, name="actie_nieuw"),
    path("<int:pk>/geschiedenis/", overleg.geschiedenis, name="overleg_geschiedenis"),
    path("bijeenkomst/<int:pk>/", bijeenkomst.bijeenkomst, name="bijeenkomst"),
    path("bijeenkomst/<int:pk>/wijzigen/", bijeenkomst.wijzigen, name="bijeenkomst_wijzigen"),
    path("bijeenkomst/<int:pk>/vervallen/", bijeenkomst.vervallen, name="bijeenkomst_vervallen"),
    path("bijeenkomst/<int:pk>/delen/", bijeenkomst.delen, name="bijeenkomst_delen"),
    path("bijeenkomst/<int:pk>/afmelden/", bijeenkomst.afmelden, name="afmelden"),
    path("bijeenkomst/<int:pk>/geschiedenis/", bijeenkomst.geschiedenis, name="bijeenkomst_geschiedenis"),
    path("bijeenkomst/<int:pk>/agenda/", notulen.agenda, name="agenda"),
    path("bijeenkomst/<int:pk>/notulen/", notulen.notulen, name="notulen"),
    path("bijeenkomst/<int:pk>/aanwezigheid/", notulen.presentie, name="presentie"),
    path("bijeenkomst/<int:pk>/stuk/", stukken.stuk_nieuw, name="vergaderstuk_nieuw"),
    path("bijeenkomst/<int:pk>/bundel/", stukken.bundel_maken, name="bundel_maken"),
    path("bijeenkomst/<int:pk>/verslag/", stukken.verslag_maken, name="verslag_maken"),
    path("bijeenkomst/<int:pk>/verslag/<int:nummer>.pdf", stukken.verslag, name="verslag_bestand"),
    path("bijeenkomst/<int:pk>/vaststellen/", stukken.vaststellen, name="verslag_vaststellen"),
    path("stuk/<int:pk>.pdf", stukken.stuk, name="vergaderstuk_bestand"),
    path("stuk/<int:pk>/intrekken/", stukken.stuk_intrekken, name="vergaderstuk_intrekken"),
    path("bundel/<int:pk>.pdf", stukken.bundel, name="bundel_bestand"),
]
