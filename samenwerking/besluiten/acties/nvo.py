"""A judgment in the NvO-toets, and sharing the toets with the raden."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from uuid import UUID

from django.db.models import Max

from regio.fouten import KanNiet, KanNietBij
from regio.gebeurtenissen import leg_vast
from regio.models import Lidmaatschap, Regio
from samenwerking.besluiten.acties.vormkeuze import vergrendel
from samenwerking.besluiten.models import Nvobewijs, Nvodeling, Nvooordeel, Overeenkomst
from samenwerking.besluiten.nvo import Waarde, afspraak
from samenwerking.besluiten.rechten_afspraken import eis_bewaken, eis_opstellen
from samenwerking.teksten.models import Tekst, Versie


def leg_oordeel_vast(
    *,
    regio: Regio,
    code: str,
    waarde: str,
    toelichting: str,
    open_punten: str,
    peildatum: datetime.date,
    versies: Sequence[Versie],
    teksten: Sequence[Tekst],
    overeenkomsten: Sequence[Overeenkomst],
    adressen: Sequence[str],
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
) -> Nvooordeel:
    """The next judgment of one agreement with its evidence; earlier ones stay. The same `aanvraag` gives the same one.

    Raises GeenRecht, KanNiet for an agreement that is not in the norm, or KanNietBij.
    """
    eis_opstellen(door, regio.pk, op=op)
    vergrendel(regio.pk)
    if eerder := Nvooordeel.objects.filter(aanvraag=aanvraag, regio=regio).first():
        return eerder
    if afspraak(code) is None:
        raise KanNiet("Deze afspraak staat niet in de norm.")
    if peildatum > op:
        raise KanNietBij("peildatum", "Deze dag moet nog komen. U oordeelt over hoe het nu is.")
    bewijzen = [
        *(Nvobewijs(versie=versie) for versie in versies),
        *(Nvobewijs(tekst=tekst) for tekst in teksten),
        *(Nvobewijs(overeenkomst=ding) for ding in overeenkomsten),
        *(Nvobewijs(adres=adres) for adres in adressen),
    ]
    if waarde == Waarde.VOLDAAN.value and not bewijzen:
        raise KanNietBij("waarde", "Voor 'voldaan' is bewijs nodig: kies een tekst, een overeenkomst of een adres.")
    hoogste = Nvooordeel.objects.filter(regio=regio, afspraak=code).aggregate(n=Max("nummer"))["n"] or 0
    oordeel = Nvooordeel.objects.create(
        regio=regio,
        afspraak=code,
        nummer=hoogste + 1,
        waarde=waarde,
        toelichting=toelichting,
        open_punten=open_punten,
        peildatum=peildatum,
        door=door,
        aanvraag=aanvraag,
    )
    for bewijs in bewijzen:
        bewijs.oordeel = oordeel
    Nvobewijs.objects.bulk_create(bewijzen)
    leg_vast("nvo-oordeel vastgelegd", oordeel, door=door, regio=regio, afspraak=code, waarde=waarde)
    return oordeel


def deel_nvo_met_raden(*, regio: Regio, aanvraag: UUID, door: Lidmaatschap, op: datetime.date) -> Nvodeling:
    """Let the raden read the judgments of this moment. Raises GeenRecht, or KanNiet when there are none."""
    eis_bewaken(door, regio.pk)
    vergrendel(regio.pk)
    if eerder := Nvodeling.objects.filter(aanvraag=aanvraag, regio=regio).first():
        return eerder
    if not Nvooordeel.objects.filter(regio=regio).exists():
        raise KanNiet("Er is nog geen oordeel om te delen.")
    deling = Nvodeling.objects.create(regio=regio, door=door, aanvraag=aanvraag)
    leg_vast("nvo-toets gedeeld", deling, door=door, regio=regio)
    return deling
