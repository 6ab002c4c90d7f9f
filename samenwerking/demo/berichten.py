"""Toewijzingen and messages of the demo, in the Haagse regio: AGB codes and product codes that are evidently made up.

Without the schemas of iWmo there are toewijzingen but no messages: nothing leaves that was not checked.
"""

from __future__ import annotations

import datetime
from uuid import UUID, uuid5

from django.conf import settings

from regio.models import Lidmaatschap, Organisatie, Rol
from regio.namens import namens
from samenwerking.demo.dossiers import RUIMTE
from samenwerking.demo.kaart import Kaart
from samenwerking.demo.mensen import Mensen
from toegang.acties.toewijzing import Hoeveel, Opdracht, wijs_zorg_toe
from toegang.acties.toewijzingsbericht import maak_toewijzingsbericht
from toegang.iwmo.lezen import heeft_schemas
from toegang.models import (
    Aanbiedercode,
    Client,
    Contractproduct,
    Dossier,
    Indicatie,
    Leveringsvorm,
    Product,
    Toewijzing,
)

AANTAL = 4
MET_BERICHT = 3
BEGIN = datetime.date(2026, 1, 1)
BESCHERMD_WONEN, ETMAAL, PER_MAAND = "15", "14", "4"


def laad_berichten(kaart: Kaart, mensen: Mensen, *, op: datetime.date) -> None:
    """Store it, by the actions themselves."""
    haaglanden = next(deel.regio for deel in kaart.regios if deel.regio.sleutel == "haaglanden")
    aanbieders = list(Organisatie.objects.filter(soort=Organisatie.Soort.AANBIEDER).order_by("naam", "pk")[:AANTAL])
    for nummer, aanbieder in enumerate(aanbieders, 1):
        Aanbiedercode.objects.create(
            regio=haaglanden, organisatie=aanbieder, agb=f"{nummer:08d}", van=BEGIN,
            aanvraag=_sleutel(f"agb/{aanbieder.naam}"),
        )  # fmt: skip
    for nummer, product in enumerate(Product.objects.van_regio(haaglanden), 1):
        Contractproduct.objects.create(
            regio=haaglanden, product=product, categorie=BESCHERMD_WONEN, code=f"DEM{nummer:02d}", eenheid=ETMAAL,
            frequentie=PER_MAAND, van=BEGIN, aanvraag=_sleutel(f"code/{product.sleutel}"),
        )  # fmt: skip
    if not aanbieders:
        return
    met_bericht = heeft_schemas(settings.IWMO_XSD_MAP)
    consulent = mensen.pet(Rol.CONSULENT, kaart.gemeente("Rijswijk"))
    with namens(consulent):
        indicaties = (
            Indicatie.objects.lopend(op=op)
            .filter(
                gemeente=consulent.gemeente_id,
                leveringsvorm=Leveringsvorm.NATURA,
                product__regio=haaglanden,
                van__gte=BEGIN,
                dossier__gesloten_op__isnull=True,
                dossier__client__bsn__isnull=False,
                dossier__client__geen_berichtenverkeer=False,
            )
            .select_related("dossier__client", "product")
            .order_by("van", "pk")[:AANTAL]
        )
        for nummer, indicatie in enumerate(indicaties):
            toewijzing = _wijs_toe(indicatie, aanbieders[nummer % len(aanbieders)], consulent, op)
            if met_bericht and nummer < MET_BERICHT:
                _bericht(toewijzing, consulent, op)


def _wijs_toe(indicatie: Indicatie, aanbieder: Organisatie, door: Lidmaatschap, op: datetime.date) -> Toewijzing:
    client = Client.objects.get(dossier=indicatie.dossier_id)
    if not client.telefoon:
        client.telefoon = "070-0000000"
        client.save()
    return wijs_zorg_toe(
        dossier_id=indicatie.dossier_id,
        opdracht=Opdracht(
            indicatie.pk, aanbieder, indicatie.van, indicatie.laatste_dag, Hoeveel(30, ETMAAL, PER_MAAND)
        ),
        versie=_versie(indicatie.dossier_id),
        # by what is assigned: a client can have a right to two products
        aanvraag=_sleutel(f"toewijzing/{indicatie.dossier.nummer}/{indicatie.product.sleutel}/{indicatie.van}"),
        door=door,
        op=op,
    )


def _bericht(toewijzing: Toewijzing, door: Lidmaatschap, op: datetime.date) -> None:
    maak_toewijzingsbericht(
        dossier_id=toewijzing.dossier_id,
        aanbieder_id=toewijzing.aanbieder_id,
        afzender_id=toewijzing.afzender_id,
        versie=_versie(toewijzing.dossier_id),
        aanvraag=_sleutel(f"bericht/{toewijzing.aanvraag}"),
        door=door,
        op=op,
    )


def _versie(dossier_id: int) -> int:
    return Dossier.objects.values_list("versie", flat=True).get(pk=dossier_id)


def _sleutel(naam: str) -> UUID:
    return uuid5(RUIMTE, f"berichten/{naam}")
