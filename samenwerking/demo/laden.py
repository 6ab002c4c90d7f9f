"""Loading the whole demo in one transaction: all of it is there, or nothing."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Callable
from uuid import uuid5

from django.db import connection, transaction
from django.db.models import Max, Sum

from regio.models import Gebruiker, Gemeente, Inwonertal, Rol
from regio.namens import namens
from samenwerking.demo import DOMEIN
from samenwerking.demo.afspraken import laad_afspraken
from samenwerking.demo.basistaken import laad_basistaken
from samenwerking.demo.berichten import laad_berichten
from samenwerking.demo.beschikkingen import laad_overgangsregels
from samenwerking.demo.besluiten import laad_besluiten
from samenwerking.demo.brieven import laad_brieven
from samenwerking.demo.collegestukken import laad_collegestukken
from samenwerking.demo.dossiers import RUIMTE, Schrijver
from samenwerking.demo.geld import laad_geld
from samenwerking.demo.geld_andere_taken import laad_andere_taken
from samenwerking.demo.geld_prognose import laad_prognoses
from samenwerking.demo.gesprekken import laad_gesprekken
from samenwerking.demo.herinneringen import laad_herinneringen
from samenwerking.demo.kaart import Deel, Kaart, laad_mandaten, laad_omgeving, laad_voorbeeldaanbod, lees_kaart
from samenwerking.demo.leerjaar import laad_leerjaar
from samenwerking.demo.mensen import Mensen, laad_mensen
from samenwerking.demo.monitor import laad_monitor
from samenwerking.demo.opvang import Opvang, publiceer_tellingen
from samenwerking.demo.opvang_nu import laad_lopende_opvang
from samenwerking.demo.opvolging import laad_opvolging
from samenwerking.demo.overdracht import laad_overdrachten
from samenwerking.demo.overleg import laad_overleg
from samenwerking.demo.partners import laad_partners
from samenwerking.demo.plannen import laad_plannen
from samenwerking.demo.plekken import laad_plekken
from samenwerking.demo.privacy import laad_privacy
from samenwerking.demo.procedure import laad_deeltoetsen, laad_procedure
from samenwerking.demo.raad import laad_raadspaginas
from samenwerking.demo.tabellen import kolom, laad_tabellen, tabel
from samenwerking.demo.teksten import laad_teksten
from samenwerking.demo.verzinnen import Aantallen, Verzinner, Verzonnen
from samenwerking.demo.voorstellen import laad_voorstellen
from samenwerking.demo.wegen import laad_wegen
from samenwerking.demo.wetten import laad_wetcontroles
from toegang.acties.client import Clientgegevens, registreer_client
from toegang.acties.referentie import laad_aanbod_haaglanden
from toegang.models import Product, Voorziening

IN_INSTELLING = 23
"""Of the 263 who waited, so many lived in an institution and wanted to move (source 003, note 10)."""

ANDERE = {
    "dordrecht": Aantallen(lopend=240, wachtend=30, gesloten=12, producten={"beschermd-wonen": 1}),
    "west-brabant-west": Aantallen(lopend=90, wachtend=12, gesloten=6, producten={"beschermd-wonen": 1}),
    "centraal-gelderland": Aantallen(
        lopend=260,
        wachtend=24,
        gesloten=8,
        producten={
            "cg-zelfstandig-intensief": 40,
            "cg-groepswonen-intensief": 24,
            "cg-intramuraal-basis": 30,
            "cg-intramuraal-intensief": 18,
            "cg-bed-en-break": 4,
            "cg-logeren-groep": 4,
        },
    ),
}
"""Regions without published counts. Evidently made up, and small."""

Melding = Callable[[str], object]


def is_geladen() -> bool:
    """Whether this database holds the demo."""
    return Gebruiker.objects.filter(email__endswith=f"@{DOMEIN}").exists()


def laad(*, op: datetime.date, meld: Melding) -> bool:
    """Load the demo as on that day. Returns False when it was there already. `meld` gets a sentence per remark."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext('demo laden'))")  # two starts at the same time
        if is_geladen():
            return False
        kaart = lees_kaart(op=op)
        laad_tabellen()
        laad_aanbod_haaglanden()
        laad_omgeving(kaart)
        laad_mandaten(kaart, op=op)
        laad_overgangsregels(kaart, op=op)
        mensen = laad_mensen(kaart)
        laad_wetcontroles(kaart, mensen, op=op)
        _dossiers(kaart, mensen, op)
        laad_privacy(kaart, mensen, op=op)
        laad_overdrachten(kaart, mensen, op=op)
        laad_berichten(kaart, mensen, op=op)
        laad_opvolging(kaart, mensen, op=op)
        laad_leerjaar(kaart, mensen, op=op)
        publiceer_tellingen(kaart.regios, op=op)
        berekeningen = laad_geld(kaart, mensen, op=op)
        laad_prognoses(kaart, mensen, op=op)
        laad_andere_taken(kaart, mensen, op=op)
        laad_teksten(kaart, mensen, op=op)
        laad_afspraken(kaart, mensen, op=op)
        laad_wegen(kaart, mensen, op=op)
        laad_collegestukken(kaart, mensen, op=op)
        laad_voorstellen(kaart, mensen, op=op)
        laad_gesprekken(kaart, mensen, op=op)
        laad_brieven(kaart, mensen, berekeningen, op=op, meld=meld)
        laad_basistaken(kaart, mensen, op=op)
        laad_plannen(kaart, mensen, op=op)
        laad_overleg(kaart, mensen, op=op)
        laad_herinneringen(kaart, mensen, op=op)
        laad_partners(kaart, mensen, op=op)
        laad_raadspaginas(kaart, mensen, op=op)
        laad_monitor(kaart, mensen, op=op)
    return True


def _dossiers(kaart: Kaart, mensen: Mensen, op: datetime.date) -> None:
    verzinner = Verzinner(op=op)
    schrijver = Schrijver(kaart=kaart, op=op, mensen=mensen)
    for deel in kaart.regios:
        if deel.regio.sleutel == "haaglanden":
            dossiers = _haagse_regio(verzinner, deel)
        else:
            aantallen = ANDERE[deel.regio.sleutel]
            dossiers = verzinner.andere_regio(gewichten=_inwoners(deel), aantallen=aantallen)
            laad_voorbeeldaanbod(deel, _in_gebruik(dossiers))
        schrijver.schrijf(deel, dossiers)
        if deel.regio.sleutel == "haaglanden":
            Opvang(deel, mensen).schrijf()
            laad_lopende_opvang(deel, mensen, verzinner, op=op)
            laad_plekken(deel, mensen, op=op)
        for gemeente in deel.gemeenten:
            _melding_van_vandaag(verzinner, gemeente, mensen, op)
    laad_deeltoetsen(kaart, op=op)
    laad_procedure(kaart, mensen, verzinner, op=op)
    laad_besluiten(kaart, mensen, verzinner, op=op)


def _haagse_regio(verzinner: Verzinner, deel: Deel) -> list[Verzonnen]:
    """Weights: the mean of the share in the inhabitants (table 1) and in the waiting list (table 11)."""
    inwoners = kolom(1, "Aantal inwoners 2019")
    wachtenden = {naam: aantal for naam, aantal in kolom(11, "Aantal").items() if naam in inwoners}
    gewichten = {
        naam: aantal * sum(wachtenden.values()) + wachtenden[naam] * sum(inwoners.values())
        for naam, aantal in inwoners.items()
    }
    plekken = dict(
        Voorziening.objects.filter(regio=deel.regio).order_by().values_list("product__sleutel").annotate(Sum("plekken"))
    )
    return verzinner.haagse_regio(
        gewichten=gewichten,
        plekken=plekken,
        wachtlijst={cel: int(aantal) for cel, aantal in tabel(12).items()},
        in_instelling=IN_INSTELLING,
        centrum=deel.centrum.naam_kort,
    )


def _inwoners(deel: Deel) -> dict[str, int]:
    laatste = Inwonertal.objects.aggregate(dag=Max("peildatum"))["dag"]
    rijen = Inwonertal.objects.filter(gemeente__in=deel.gemeenten, peildatum=laatste).order_by("gemeente__sorteernaam")
    return dict(rijen.values_list("gemeente__naam_kort", "aantal"))


def _in_gebruik(dossiers: list[Verzonnen]) -> dict[Product, int]:
    producten = {product.sleutel: product for product in Product.objects.all()}
    geteld = Counter(
        recht.product for dossier in dossiers if dossier.wacht is None for recht in dossier.rechten if not recht.einde
    )
    return {producten[sleutel]: aantal for sleutel, aantal in sorted(geteld.items())}


def _melding_van_vandaag(verzinner: Verzinner, gemeente: Gemeente, mensen: Mensen, op: datetime.date) -> None:
    """Someone who came to the desk today, registered by the action itself."""
    door = mensen.pet(Rol.CONSULENT, gemeente)
    persoon = verzinner.persoon(gemeente.naam_kort, bsn=True)
    with namens(door):
        registreer_client(
            gegevens=Clientgegevens(
                voornamen=persoon.voornamen,
                voorvoegsel=persoon.voorvoegsel,
                achternaam=persoon.achternaam,
                geboortedatum=persoon.geboortedatum,
                woonplaats_soort="gemeente",
                woonplaats=gemeente,
                bsn=persoon.bsn,
            ),
            gemeente=gemeente,
            gemeld_op=op,
            aanvraag=uuid5(RUIMTE, f"vandaag/{gemeente.code}"),
            door=door,
            op=op,
        )
