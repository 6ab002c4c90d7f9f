"""A row in each table of toewijzingen and messages, for the tests of the wall and of destruction."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from regio import klok
from regio.models import Lidmaatschap, Organisatie
from regio.namens import namens
from tests.toegang.factories import OP
from tests.toegang.iwmo import maken as m
from tests.toegang.iwmo.xml import als_xml
from toegang.models import (
    Bericht,
    Berichtregel,
    Berichtretour,
    Berichtverwerking,
    Dossier,
    Leveringsmelding,
    Toewijzing,
    Toewijzingversie,
    Verzoek,
    Verzoekantwoord,
)


def berichten(dossier: Dossier, pet: Lidmaatschap) -> dict[str, int]:
    """A toewijzing that was sent, a start, and a request that is under study; the ids of what has a page."""
    plek = {"dossier": dossier, "gemeente": dossier.gemeente}

    def wie() -> dict[str, Any]:
        return {**plek, "vastgelegd_door": pet, "aanvraag": uuid4()}

    def bericht(soort: str, richting: str, inhoud: bytes = b"<Bericht/>") -> Bericht:
        return Bericht.bewaar(
            soort=soort, richting=richting, identificatie=uuid4().hex[:12], afzender="0603", ontvanger="42420001",
            dagtekening=OP, retour_voor=OP, naam="bericht.xml", mediatype="application/xml", inhoud=inhoud,
            **wie(),
        )  # fmt: skip

    aanbieder = Organisatie.objects.get_or_create(naam="Proefaanbieder", defaults={"soort": "aanbieder"})[0]
    with namens(pet):
        indicatie = dossier.indicaties.all()[0]
        toewijzing = Toewijzing.objects.create(
            indicatie=indicatie, aanbieder=aanbieder, agb="42420001", afzender=dossier.gemeente,
            nummer=900_000_000 + dossier.pk, categorie="15", code="15A03", ingang=OP, **wie(),
        )  # fmt: skip
        versie = Toewijzingversie.objects.create(
            toewijzing=toewijzing, volgnummer=1, toegewezen_op=klok.nu(), volume=1, eenheid="14", frequentie="4",
            **wie(),
        )  # fmt: skip
        uit = bericht("WMO301", "uit")
        Berichtregel.objects.create(bericht=uit, versie=versie, **plek)
        Berichtretour.objects.create(bericht=uit, op=OP, retourcode="0200", **wie())
        binnen = bericht("WMO305", "in", als_xml(m.wmo305()))
        Berichtverwerking.objects.create(bericht=binnen, uitkomst="verwerkt", retourcode="0200", op=OP, **wie())
        Leveringsmelding.objects.create(toewijzing=toewijzing, bericht=binnen, soort="start", begin=OP, **plek)
        verzoek = Verzoek.objects.create(
            bericht=bericht("WMO315", "in", als_xml(m.wmo315())), soort="toewijzing", agb="42420001",
            referentie_aanbieder=uuid4().hex, uiterlijk=OP, **plek,
        )  # fmt: skip
        Verzoekantwoord.objects.create(
            verzoek=verzoek, antwoord="in_onderzoek", op=OP, bericht=bericht("WMO319", "uit"), **wie()
        )
    return {"toewijzing": toewijzing.pk, "iwmobericht": binnen.pk, "verzoek": verzoek.pk}
