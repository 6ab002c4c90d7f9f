"""What a college decides, and whether it may be decided now: what comes before the letter and the right."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from regio.fouten import KanNiet
from regio.models import Organisatie
from regio.notatie import datum
from toegang.acties.indicatie import Besluit, Einde, soort_einde
from toegang.acties.verantwoordelijke import NIETS_BEKEND, Voorgeschiedenis, geldende_regels
from toegang.fouten import KanNietBij
from toegang.models import Aanvraag, Beschikking, Dossier, Indicatie, IndicatieEinde, Melding, Onderzoek, Opschorting

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


def einde_van(beslissing: Beslissing) -> Einde:
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


def eis_aan_de_beurt(melding: Melding, beslissing: Beslissing, *, op: datetime.date) -> Aanvraag | None:
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


def controleer_beslissing(dossier: Dossier, beslissing: Beslissing, *, op: datetime.date) -> None:
    """Raises KanNietBij with the field of a decision that cannot be."""
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


def tijdelijke_rechten(melding: Melding, beslissing: Beslissing) -> list[Indicatie]:
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
