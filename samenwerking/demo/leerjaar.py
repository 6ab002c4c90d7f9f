"""One gemeente in its leerjaar: consulenten in each stage, a decision that was approved and one that waits for it."""

from __future__ import annotations

import datetime
from uuid import uuid5

from django.db.models import F

from regio.models import Lidmaatschap, Rol, Taak
from regio.namens import namens
from samenwerking.demo.dossiers import RUIMTE
from samenwerking.demo.kaart import Kaart
from samenwerking.demo.mensen import Mensen
from toegang.acties.goedkeuring import beantwoord_goedkeuring, begin_leerjaar, vraag_goedkeuring, zet_leerfase
from toegang.acties.indicatie import producten_voor
from toegang.goedkeuring import Voornemen
from toegang.leerjaar import Fase
from toegang.models import Beschikking, Melding

WAAR = "Wassenaar"
FASEN = (Fase.SAMEN, Fase.MEEKIJKEN, Fase.ZELFSTANDIG)
"""Of the consulenten of that gemeente, in their order."""

WAAROM = (
    "Heeft dag en nacht iemand in de buurt nodig; met minder is het twee keer misgegaan.",
    "Past op de uitkomst van het onderzoek. Kijkt u vooral naar de duur?",
)


def laad_leerjaar(kaart: Kaart, mensen: Mensen, *, op: datetime.date) -> None:
    """The teamleider begins it and says how far each is; the first consulent lays two decisions before a colleague."""
    gemeente = kaart.gemeente(WAAR)
    teamleider, consulenten = mensen.pet(Rol.TEAMLEIDER, gemeente), mensen.consulenten(gemeente)
    with namens(teamleider):
        sleutel = begin_leerjaar(van=op, aanvraag=uuid5(RUIMTE, "leerjaar"), door=teamleider, op=op).aanvraag
        for pet, fase in zip(consulenten, FASEN, strict=False):
            zet_leerfase(
                pet_id=pet.pk, fase=fase, van=op, aanvraag=uuid5(sleutel, f"fase/{pet.pk}"), door=teamleider, op=op
            )
    vragen = _vraag(consulenten[0], op=op)
    with namens(teamleider):
        for vraag in vragen[1:]:
            beantwoord_goedkeuring(
                vraag_id=vraag, akkoord=True, toelichting="", aanvraag=uuid5(sleutel, f"ja/{vraag}"), door=teamleider,
                op=op,
            )  # fmt: skip


def _vraag(pet: Lidmaatschap, *, op: datetime.date) -> list[int]:
    with namens(pet):
        meldingen = (
            Melding.objects.lopend()
            .filter(gemeente=pet.gemeente, taak=Taak.BW, dossier__gesloten_op__isnull=True)
            .order_by(F("onderzoek__afgerond_op").asc(nulls_last=True), "pk")[: len(WAAROM)]
        )
        product = producten_voor(pet.gemeente_id or 0, op=op)[-1]
        return [
            vraag_goedkeuring(
                dossier_id=melding.dossier_id,
                voornemen=Voornemen(
                    Beschikking.Soort.TOEKENNING.value, melding.pk, None, product.pk, op, None, "ggz_epa", "natura"
                ),
                toelichting=waarom,
                aanvraag=uuid5(melding.aanvraag, "goedkeuring"),
                door=pet,
                op=op,
            ).pk
            for melding, waarom in zip(meldingen, WAAROM, strict=False)
        ]
