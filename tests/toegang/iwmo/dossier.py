"""A dossier with a client that can stand in a message, an aanbieder with an AGB code, and a product code."""

from __future__ import annotations

import datetime
from typing import Any
from uuid import uuid4

from regio.models import Lidmaatschap, Organisatie, Regio
from regio.namens import namens
from tests.toegang.factories import OP, bsn, maak_dossier, maak_indicatie, product
from toegang.acties.toewijzing import Hoeveel, Opdracht, wijs_zorg_toe
from toegang.acties.toewijzingsbericht import maak_toewijzingsbericht
from toegang.models import Aanbiedercode, Bericht, Client, Contractproduct, Dossier, Indicatie, Toewijzing

AGB = "42420001"
BEGIN, LAATST = datetime.date(2026, 11, 1), datetime.date(2027, 10, 31)
PER_WEEK = Hoeveel(volume=7, eenheid="14", frequentie="2")


def maak_contract(agb: str = AGB, naam: str = "Proefaanbieder") -> Organisatie:
    """The Haagse regio knows this aanbieder by an AGB code, and the product by a code."""
    haaglanden = Regio.objects.get(sleutel="haaglanden")
    aanbieder = Organisatie.objects.get_or_create(naam=naam, defaults={"soort": "aanbieder"})[0]
    jaar = datetime.date(2026, 1, 1)
    Aanbiedercode.objects.create(regio=haaglanden, organisatie=aanbieder, agb=agb, van=jaar, aanvraag=uuid4())
    if not Contractproduct.objects.filter(regio=haaglanden).exists():
        Contractproduct.objects.create(
            regio=haaglanden, product=product(), categorie="15", code="15A03", eenheid="14", frequentie="2", van=jaar,
            aanvraag=uuid4(),
        )  # fmt: skip
    return aanbieder


def maak_client(waar: str = "Rijswijk", *, nummer: int = 0, **anders: Any) -> tuple[Dossier, Lidmaatschap]:
    """A dossier whose client has a BSN and an address, and its behandelaar."""
    dossier = maak_dossier(waar, bsn=bsn(nummer), bsn_volgt=False, woonplaats=waar)
    pet = dossier.behandelaar
    assert pet is not None
    velden = {
        "adressoort": "woonadres", "straat": "Proefstraat", "huisnummer": "12", "postcode": "2281 AB",
        "plaats": waar, "telefoon": "070-1234567", **anders,
    }  # fmt: skip
    with namens(pet):
        client = Client.objects.get(dossier=dossier)
        for naam, waarde in velden.items():
            setattr(client, naam, waarde)
        client.save()
    return dossier, pet


def versie_van(dossier: Dossier) -> int:
    """Within `namens`."""
    return Dossier.objects.get(pk=dossier.pk).versie


def opdracht(indicatie: Indicatie, aanbieder: Organisatie, **anders: Any) -> Opdracht:
    velden: dict[str, Any] = {"ingang": BEGIN, "eind": LAATST, "hoeveel": PER_WEEK, **anders}
    return Opdracht(indicatie.pk, aanbieder, **velden)


def maak_toewijzing(dossier: Dossier, pet: Lidmaatschap, aanbieder: Organisatie, **anders: Any) -> Toewijzing:
    """An indicatie of a year, and its product assigned; needs `namens(pet)`."""
    with namens(pet):
        indicatie = dossier.indicaties.first()
    if indicatie is None:
        indicatie = maak_indicatie(dossier)
    with namens(pet):
        return wijs_zorg_toe(
            dossier_id=dossier.pk, opdracht=opdracht(indicatie, aanbieder, **anders), versie=versie_van(dossier),
            aanvraag=uuid4(), door=pet, op=OP,
        )  # fmt: skip


def maak_bericht(toewijzing: Toewijzing, pet: Lidmaatschap, *, op: datetime.date = OP) -> Bericht:
    """The WMO301 for the aanbieder of this toewijzing."""
    with namens(pet):
        return maak_toewijzingsbericht(
            dossier_id=toewijzing.dossier_id,
            aanbieder_id=toewijzing.aanbieder_id,
            afzender_id=toewijzing.afzender_id,
            versie=Dossier.objects.get(pk=toewijzing.dossier_id).versie,
            aanvraag=uuid4(),
            door=pet,
            op=op,
        )
