"""The decision on paper: what it says, in whose name, and the right that it gives, changes or ends."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, replace
from uuid import UUID, uuid5

from django.db import transaction

from regio.fouten import KanNiet
from regio.gebeurtenissen import leg_vast
from regio.models import Lidmaatschap, Organisatie
from regio.notatie import datum
from toegang.acties.aanvraag import eis_lopend
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
    soort_einde,
)
from toegang.acties.verantwoordelijke import NIETS_BEKEND, Voorgeschiedenis, bepaal_verantwoordelijke, geldende_regels
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
    Onderzoek,
    Opschorting,
)
from toegang.verantwoordelijkheid import Uitkomst

Soort = Beschikking.Soort
GEEFT_RECHT = frozenset({Soort.TOEKENNING, Soort.GEDEELTELIJK})
OVER_EEN_RECHT = frozenset({Soort.HERZIENING, Soort.INTREKKING, Soort.BEEINDIGING})
WEEGT_DE_NOODZAAK = frozenset(
    {
        Beschikking.Afwijzing.GEEN_NOODZAAK,
        Beschikking.Afwijzing.ANDERE_VOORZIENING,
        Beschikking.Afwijzing.WLZ_GEEN_MEDEWERKING,
    }
)
"""Grounds that nobody can judge before the onderzoek is done."""


@dataclass(frozen=True)
class Beslissing:
    """What the college decided, as the form gives it.

    `besluit` is the right that is given; `per` the first day without the right that is changed or ended, with its
    `reden`.
    """

    soort: str
    besluitdatum: datetime.date
    bekendgemaakt_op: datetime.date
    motivering: str
    tijdelijk: bool = False
    afwijzing: str = ""
    resultaat: str = ""
    opnieuw_bekijken_op: datetime.date | None = None
    aanbieder: Organisatie | None = None
    besluit: Besluit | None = None
    eerder: Voorgeschiedenis = NIETS_BEKEND
    reden_afwijking: str = ""
    per: datetime.date | None = None
    reden: str = ""


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
    op_aanvraag = _eis_aan_de_beurt(melding, beslissing, op=op)
    _controleer(dossier, beslissing, op=op)
    eis_versie(dossier, versie)
    tijdelijk = _tijdelijke_rechten(melding, beslissing)
    besluit = beslissing.besluit if beslissing.soort in GEEFT_RECHT else None
    if besluit is not None:
        controleer_besluit(dossier, besluit, op=op)
        eis_vrij(dossier, besluit, behalve=frozenset(recht.pk for recht in tijdelijk))
    if not beslissing.tijdelijk and not voorbeeld:  # spoed does not wait for a second consulent (Wmo 2015 art. 2.3.3)
        eis_goedkeuring(dossier, Voornemen.voor(besluit) if besluit else Voornemen(), door=door, op=op)
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
    einde = _einde(beslissing)
    try:
        controleer_einde(indicatie, einde, op=op)
    except KanNietBij as fout:
        if beslissing.soort == Soort.HERZIENING and fout.veld == "laatste_dag":
            raise KanNietBij("van", str(fout)) from None  # there the new right begins where the old one stops
        raise
    _controleer(dossier, beslissing, op=op)
    eis_versie(dossier, versie)
    besluit = beslissing.besluit if beslissing.soort == Soort.HERZIENING else None
    if besluit is not None:
        besluit = replace(besluit, van=einde.per)
        controleer_besluit(dossier, besluit, op=op)
        eis_vrij(dossier, besluit, behalve=frozenset({indicatie.pk}))
        if not voorbeeld:
            eis_goedkeuring(dossier, Voornemen.voor(besluit), door=door, op=op)
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


def _einde(beslissing: Beslissing) -> Einde:
    """How the right stops. Raises KanNietBij for a reason that does not go with the kind of decision."""
    if beslissing.per is None:
        raise KanNietBij("laatste_dag", "Vul de laatste dag met het recht in.")
    soort = beslissing.soort
    uit_de_wet = beslissing.reden in IndicatieEinde.INTREKKINGSGRONDEN
    if soort in {Soort.HERZIENING, Soort.INTREKKING} and not uit_de_wet:
        raise KanNietBij("reden", "Herzien of intrekken kan alleen op een van de vijf gronden van de wet.")
    if soort == Soort.BEEINDIGING and uit_de_wet:
        raise KanNietBij("reden", "Deze reden is een grond om in te trekken. Kies intrekken, of een andere reden.")
    wijze = IndicatieEinde.Soort.HERZIENING if soort == Soort.HERZIENING else soort_einde(beslissing.reden)
    return Einde(beslissing.per, wijze, beslissing.reden, beslissing.besluitdatum)


def _eis_aan_de_beurt(melding: Melding, beslissing: Beslissing, *, op: datetime.date) -> Aanvraag | None:
    """The aanvraag this decision answers; None at spoed. Raises KanNiet with what must come first."""
    if beslissing.tijdelijk:
        if not melding.spoed:
            raise KanNiet("Deze melding is niet als spoed vastgelegd. Een tijdelijk besluit kan alleen bij spoed.")
        if beslissing.besluit is not None and beslissing.besluit.tot is None:
            raise KanNietBij("laatste_dag", "Een tijdelijk besluit heeft een einddatum.")
        return None
    rij = melding.aanvragen.order_by("ontvangen_op", "pk").first()
    if rij is None:
        raise KanNiet(
            "Er is nog geen aanvraag. Leg eerst vast wanneer de aanvraag kwam. Kan de cliënt niet wachten en is het "
            "spoed, neem dan een tijdelijk besluit."
        )
    if beslissing.besluitdatum < rij.ontvangen_op:
        raise KanNietBij("besluitdatum", f"De aanvraag kwam op {datum(rij.ontvangen_op)}. Kies die dag of een latere.")
    onderzoek = Onderzoek.objects.filter(melding=melding).first()
    if beslissing.soort == Soort.BUITEN_BEHANDELING:
        niet_aangevuld = rij.opschortingen.filter(
            reden=Opschorting.Reden.AANVULLING, tot__isnull=True, uiterlijk__lt=beslissing.besluitdatum
        )
        if not niet_aangevuld.exists():
            raise KanNiet(
                "De cliënt moet eerst de kans krijgen om aan te vullen (Awb, artikel 4:5). Dat kan pas als die tijd "
                "voorbij is en er niets kwam."
            )
    weegt = beslissing.soort in GEEFT_RECHT or beslissing.afwijzing in WEEGT_DE_NOODZAAK
    if weegt and (onderzoek is None or onderzoek.afgerond_op is None):
        raise KanNiet("Rond eerst het onderzoek af. Het besluit rust op wat daar is gevonden.")
    if beslissing.afwijzing == Beschikking.Afwijzing.WLZ_GEEN_MEDEWERKING and (
        onderzoek is None or onderzoek.wlz != Onderzoek.Wlz.GEWEIGERD
    ):
        raise KanNietBij("afwijzing", "In het onderzoek staat niet dat de cliënt niet meewerkt aan een Wlz-aanvraag.")
    if beslissing.afwijzing == Beschikking.Afwijzing.WOONPLAATSBEGINSEL and geldende_regels(op=op).ingangsdatum is None:
        raise KanNietBij("afwijzing", "Het woonplaatsbeginsel is nog geen wet. Op deze grond kunt u niet afwijzen.")
    return rij


def _controleer(dossier: Dossier, beslissing: Beslissing, *, op: datetime.date) -> None:
    if not beslissing.motivering.strip():
        raise KanNietBij(
            "motivering", "Schrijf op waarom het college dit besluit. Zonder motivering is er geen besluit."
        )
    if beslissing.besluitdatum > op:
        raise KanNietBij("besluitdatum", "Het besluit kan niet in de toekomst liggen.")
    if beslissing.besluitdatum < dossier.gemeld_op:
        raise KanNietBij("besluitdatum", f"Het besluit ligt voor de melding van {datum(dossier.gemeld_op)}.")
    if not beslissing.besluitdatum <= beslissing.bekendgemaakt_op <= op:
        raise KanNietBij("bekendgemaakt_op", "De dag van bekendmaking ligt tussen het besluit en vandaag.")
    if beslissing.soort in {Soort.AFWIJZING, Soort.GEDEELTELIJK} and not beslissing.afwijzing:
        raise KanNietBij("afwijzing", "Kies de grond van de afwijzing.")
    if beslissing.besluit is not None and not beslissing.resultaat.strip():
        raise KanNietBij("resultaat", "Schrijf op welk resultaat de ondersteuning moet hebben.")


def _tijdelijke_rechten(melding: Melding, beslissing: Beslissing) -> list[Indicatie]:
    """Rights given at spoed on this melding that the definitive decision takes over."""
    besluit = beslissing.besluit
    if beslissing.tijdelijk or besluit is None:
        return []
    return list(
        Indicatie.objects.filter(beschikking__melding=melding, beschikking__tijdelijk=True, product=besluit.product)
        .niet_voorbij(op=besluit.van)
        .filter(einde__isnull=True)
        .select_related("dossier__gemeente")
    )


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
