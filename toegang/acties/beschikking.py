"""The decision on paper: what it says, in whose name, and the right that it gives, changes or ends."""

from __future__ import annotations

import datetime
from dataclasses import replace
from uuid import UUID, uuid5

from django.db import transaction

from regio.fouten import KanNiet
from regio.gebeurtenissen import leg_vast
from regio.models import Lidmaatschap
from toegang.acties.aanvraag import eis_lopend
from toegang.acties.beslissing import (
    GEEFT_RECHT,
    Beslissing,
    Soort,
    controleer_beslissing,
    einde_van,
    eis_aan_de_beurt,
    tijdelijke_rechten,
)
from toegang.acties.college import college_en_uitvoerder
from toegang.acties.dossier import bewaar, eis_versie, eis_wijzigen, zet_vast
from toegang.acties.indicatie import (
    Besluit,
    Einde,
    Keuze,
    controleer_besluit,
    controleer_einde,
    eis_vrij,
    maak_einde,
    maak_indicatie,
)
from toegang.acties.verantwoordelijke import bepaal_verantwoordelijke
from toegang.beschikkingsbrief import brief_van
from toegang.bezwaaradres import zonder_adres
from toegang.brieven import maak_brief
from toegang.fouten import KanNietBij
from toegang.goedkeuring import Voornemen, eis_goedkeuring
from toegang.models import (
    Aanvraag,
    Beschikking,
    Dossier,
    Dossierstuk,
    Indicatie,
    IndicatieEinde,
    Melding,
)
from toegang.verantwoordelijkheid import Uitkomst


@transaction.atomic
def beslis_op_melding(
    *,
    melding_id: int,
    beslissing: Beslissing,
    versie: int,
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
    voorbeeld: bool = False,
) -> Beschikking:
    """Decide on an aanvraag, or at spoed at once and for the time being (Wmo 2015 art. 2.3.3 and 2.3.5).

    A decision that gives a right makes the indicatie in the same transaction. The same `aanvraag` twice answers with
    the first one. An example (`voorbeeld`) waits for no second consulent: it is what they read. Raises GeenRecht,
    KanNiet (KanNietBij with the field that is wrong), Verouderd.
    """
    dossier = zet_vast(Melding.objects.values_list("dossier_id", flat=True).get(pk=melding_id))
    bestaand = Beschikking.objects.filter(aanvraag=aanvraag).first()
    if bestaand is not None:
        return bestaand
    eis_wijzigen(door, dossier, op=op)
    melding = Melding.objects.select_related("dossier").get(pk=melding_id)
    eis_lopend(melding)
    op_aanvraag = eis_aan_de_beurt(melding, beslissing, op=op)
    controleer_beslissing(dossier, beslissing, op=op)
    eis_versie(dossier, versie)
    tijdelijk = tijdelijke_rechten(melding, beslissing)
    besluit = beslissing.besluit if beslissing.soort in GEEFT_RECHT else None
    if besluit is not None:
        controleer_besluit(dossier, besluit, op=op)
        eis_vrij(dossier, besluit, behalve=frozenset(recht.pk for recht in tijdelijk))
    if not beslissing.tijdelijk and not voorbeeld:  # spoed does not wait for a second consulent (Wmo 2015 art. 2.3.3)
        eis_goedkeuring(dossier, Voornemen.voor(beslissing.soort, besluit, melding_id=melding.pk), door=door, op=op)
    beschikking = _schrijf(
        dossier,
        beslissing,
        melding=melding,
        op_aanvraag=op_aanvraag,
        aanvraag=aanvraag,
        door=door,
        op=op,
        voorbeeld=voorbeeld,
    )
    if besluit is not None:
        for recht in tijdelijk:
            einde = Einde(
                max(besluit.van, recht.van),
                IndicatieEinde.Soort.BEEINDIGING,
                IndicatieEinde.Reden.VERVOLG,
                beslissing.besluitdatum,
            )
            sleutel = uuid5(aanvraag, f"einde-{recht.pk}")
            maak_einde(indicatie=recht, einde=einde, aanvraag=sleutel, door=door, beschikking=beschikking)
        _geef_recht(dossier, beslissing, besluit, beschikking, melding=melding, aanvraag=aanvraag, door=door, op=op)
    _rond_af(dossier, beschikking, door=door)
    return beschikking


@transaction.atomic
def beslis_over_recht(
    *,
    indicatie_id: int,
    beslissing: Beslissing,
    versie: int,
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
    voorbeeld: bool = False,
) -> Beschikking:
    """Review, withdraw or end a right that was given (Wmo 2015 art. 2.3.9 and 2.3.10).

    A running melding of changed circumstances is answered by it. The same `aanvraag` twice answers with the first one.
    Raises GeenRecht, KanNiet (KanNietBij with the field that is wrong), Verouderd.
    """
    dossier = zet_vast(Indicatie.objects.values_list("dossier_id", flat=True).get(pk=indicatie_id))
    bestaand = Beschikking.objects.filter(aanvraag=aanvraag).first()
    if bestaand is not None:
        return bestaand
    eis_wijzigen(door, dossier, op=op)
    indicatie = Indicatie.objects.select_related("einde", "product", "dossier__gemeente").get(pk=indicatie_id)
    einde = einde_van(beslissing)
    try:
        controleer_einde(indicatie, einde, op=op)
    except KanNietBij as fout:
        if beslissing.soort == Soort.HERZIENING and fout.veld == "laatste_dag":
            raise KanNietBij("van", str(fout)) from None  # there the new right begins where the old one stops
        raise
    controleer_beslissing(dossier, beslissing, op=op)
    eis_versie(dossier, versie)
    besluit = beslissing.besluit if beslissing.soort == Soort.HERZIENING else None
    if besluit is not None:
        besluit = replace(besluit, van=einde.per)
        controleer_besluit(dossier, besluit, op=op)
        eis_vrij(dossier, besluit, behalve=frozenset({indicatie.pk}))
    if not voorbeeld:
        eis_goedkeuring(dossier, Voornemen.voor(beslissing.soort, besluit, indicatie_id=indicatie.pk), door=door, op=op)
    melding = (
        Melding.objects.lopend()
        .filter(dossier=dossier, soort=Melding.Soort.HERZIENING, taak=indicatie.product.taak)
        .prefetch_related("aanvragen")
        .first()
    )
    op_aanvraag = melding.aanvragen.first() if melding is not None else None
    beschikking = _schrijf(
        dossier,
        replace(beslissing, besluit=besluit),
        melding=melding,
        op_aanvraag=op_aanvraag,
        over=indicatie,
        aanvraag=aanvraag,
        door=door,
        op=op,
        voorbeeld=voorbeeld,
    )
    sleutel = uuid5(aanvraag, "einde")
    maak_einde(indicatie=indicatie, einde=einde, aanvraag=sleutel, door=door, beschikking=beschikking)
    if besluit is not None:
        _geef_recht(dossier, beslissing, besluit, beschikking, melding=melding, aanvraag=aanvraag, door=door, op=op)
    _rond_af(dossier, beschikking, door=door)
    return beschikking


def _schrijf(
    dossier: Dossier,
    beslissing: Beslissing,
    *,
    melding: Melding | None,
    op_aanvraag: Aanvraag | None,
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
    over: Indicatie | None = None,
    voorbeeld: bool = False,
) -> Beschikking:
    """The letter and the row of the decision. Raises KanNiet without an address for bezwaar."""
    product = beslissing.besluit.product if beslissing.besluit else over.product if over else None
    taak = product.taak if product is not None else melding.taak if melding is not None else "BW"
    college, uitvoerder, mandaat = college_en_uitvoerder(
        dossier=dossier, door=door, taak=taak, besluitdatum=beslissing.besluitdatum
    )
    if zin := zonder_adres(college):
        raise KanNiet(zin)
    uitkomst: Uitkomst | None = None
    if beslissing.besluit is not None:
        uitkomst = bepaal_verantwoordelijke(
            dossier,
            op=op,
            taak=taak,
            gemeld_op=melding.ontvangen_op if melding is not None else None,
            eerder=beslissing.eerder,
        )
    rij = Beschikking(
        melding=melding,
        op_aanvraag=op_aanvraag,
        dossier=dossier,
        gemeente=dossier.gemeente,
        soort=beslissing.soort,
        tijdelijk=beslissing.tijdelijk,
        college=college,
        uitvoerder=uitvoerder,
        besluitdatum=beslissing.besluitdatum,
        bekendgemaakt_op=beslissing.bekendgemaakt_op,
        afwijzing=beslissing.afwijzing,
        motivering=beslissing.motivering.strip(),
        resultaat=beslissing.resultaat.strip(),
        opnieuw_bekijken_op=beslissing.opnieuw_bekijken_op,
        aanbieder=beslissing.aanbieder,
        aanvraag=aanvraag,
        vastgelegd_door=door,
    )
    brief = brief_van(
        rij,
        taak=taak,
        besluit=beslissing.besluit,
        over=over,
        per=beslissing.per,
        reden=beslissing.reden,
        recht=uitkomst,
    )
    ondertekenaar = door.gebruiker.naam
    if mandaat is not None:
        ondertekenaar = f"{ondertekenaar}, gemeente {uitvoerder}, in mandaat"
    rij.stuk = maak_brief(
        dossier=dossier,
        soort=Dossierstuk.Soort.BESCHIKKING,
        titel=brief.titel,
        sjabloon="beschikking.html",
        context={"brief": brief, "namens_door": ondertekenaar},
        aanvraag=uuid5(aanvraag, "brief"),
        door=door,
        op=beslissing.bekendgemaakt_op,
        afzender=college,
        voorbeeld=voorbeeld,
    )
    rij.save()
    return rij


def _geef_recht(
    dossier: Dossier,
    beslissing: Beslissing,
    besluit: Besluit,
    beschikking: Beschikking,
    *,
    melding: Melding | None,
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
) -> Indicatie:
    reden = beslissing.reden_afwijking
    if beschikking.college != dossier.gemeente and not reden:
        reden = f"Herindeling: {beschikking.college} volgt {dossier.gemeente} op."
    return maak_indicatie(
        dossier=dossier,
        besluit=besluit,
        keuze=Keuze(beschikking.college, reden),
        eerder=beslissing.eerder,
        aanvraag=uuid5(aanvraag, "indicatie"),
        door=door,
        op=op,
        melding=melding,
        beschikking=beschikking,
    )


def _rond_af(dossier: Dossier, beschikking: Beschikking, *, door: Lidmaatschap) -> None:
    bewaar(dossier)
    leg_vast(
        "beschikking_genomen",
        dossier,
        door=door,
        gemeente=dossier.gemeente,
        beschikking=beschikking.pk,
        welk=beschikking.soort,
        tijdelijk=beschikking.tijdelijk,
        besluitdatum=beschikking.besluitdatum,
        afwijzing=beschikking.afwijzing,
    )
