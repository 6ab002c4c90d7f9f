"""Messages that come in: find the dossier, keep them, judge them, and apply or refuse them."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from uuid import UUID

from django.conf import settings
from django.db import transaction

from regio.fouten import KanNiet
from regio.gebeurtenissen import leg_vast
from regio.models import Lidmaatschap
from toegang import rechten
from toegang.acties.client import bsn_hash
from toegang.acties.dossier import bewaar, eis_versie, eis_wijzigen, zet_vast
from toegang.contracten import omgeving, regio_van
from toegang.iwmo import berichten as b
from toegang.iwmo import historie
from toegang.iwmo.controle import Uitslag, controleer
from toegang.iwmo.lezen import SchemaOntbreekt
from toegang.iwmo.regels import Bevinding, Omgeving
from toegang.iwmo.regels.verkeer import VERWIJDEREN
from toegang.iwmo.soorten import WMO305, WMO307, WMO315, WMO317
from toegang.iwmo.termijnen import antwoord_uiterlijk, retour_uiterlijk
from toegang.models import (
    Bericht,
    Berichtretour,
    Berichtverwerking,
    Dossier,
    Leveringsmelding,
    Toewijzing,
    Verzoek,
    Verzoekantwoord,
)

INLEESBAAR = frozenset({WMO305, WMO307, WMO315, WMO317})
GOED = "0200"
MetClient = b.Leveringsbericht | b.VerzoekOmToewijzing | b.VerzoekOmWijziging


class NietBewaard(KanNiet):
    """This file was not kept: it cannot be read, or it is about nobody here. `uitslag` says what fails."""

    def __init__(self, zin: str, uitslag: Uitslag | None = None) -> None:
        super().__init__(zin)
        self.uitslag = uitslag


@dataclass(frozen=True)
class Oordeel:
    """What a message says, and what stands in the way of applying it."""

    bericht: MetClient
    bevindingen: tuple[Bevinding, ...]

    @property
    def retourcode(self) -> str:
        """For the return message: the first code of what fails, else 'no remarks'."""
        return self.bevindingen[0].retourcode if self.bevindingen else GOED


def _controleer(inhoud: bytes, omgeving_: Omgeving) -> Uitslag:
    try:
        return controleer(inhoud, schemas=settings.IWMO_XSD_MAP, omgeving=omgeving_)
    except SchemaOntbreekt as fout:
        raise NietBewaard(str(fout)) from None


@transaction.atomic
def ontvang_bericht(*, inhoud: bytes, aanvraag: UUID, door: Lidmaatschap, op: datetime.date) -> Bericht:
    """Keep a message in the dossier it is about, to be judged there. The same file twice is the same message.

    Nothing is kept of a file that is no valid message, or that belongs to no dossier of this hat. Raises GeenRecht, and
    NietBewaard with what fails.
    """
    uitslag = _controleer(inhoud, omgeving(None, op=op))
    bericht = uitslag.bericht
    if bericht is None:
        raise NietBewaard(uitslag.reden, uitslag)
    if bericht.header.soort not in INLEESBAAR or not isinstance(bericht, MetClient):
        naam = f"{bericht.header.soort.code} ({bericht.header.soort.naam})"
        raise NietBewaard(
            f"Een {naam} leest u hier niet in. Dat kan met een WMO305, WMO307, WMO315 of WMO317.", uitslag
        )
    gevonden = _dossier_van(bericht, door, op=op)
    if gevonden is None:
        raise NietBewaard(
            "Dit bericht gaat niet over een cliënt van uw gemeenten. Het is niet bewaard. De afzender krijgt "
            "retourcode 8187 (cliënt niet bekend).",
            uitslag,
        )
    dossier = zet_vast(gevonden)
    eis_wijzigen(door, dossier, op=op)
    header = bericht.header
    bestaand = Bericht.objects.filter(
        gemeente=dossier.gemeente_id,
        soort=header.soort.code,
        afzender=header.afzender,
        identificatie=header.identificatie,
    ).first()
    if bestaand is not None and bestaand.ontsleuteld() == inhoud:
        return bestaand
    if bestaand is not None:
        raise NietBewaard(
            f"De aanbieder gebruikte identificatie {header.identificatie} al voor een ander bericht. Dit bericht is "
            "niet bewaard. De afzender krijgt retourcode 9056 (TR056).",
            uitslag,
        )
    rij = Bericht.bewaar(
        dossier=dossier,
        gemeente=dossier.gemeente,
        richting=Bericht.Richting.IN,
        soort=header.soort.code,
        identificatie=header.identificatie,
        afzender=header.afzender,
        ontvanger=header.ontvanger,
        dagtekening=header.dagtekening,
        retour_voor=retour_uiterlijk(header.soort, op),
        naam=f"{header.soort.code}-{header.afzender}-dossier-{dossier.nummer}-{dossier.berichten.count() + 1}.xml",
        mediatype="application/xml",
        inhoud=inhoud,
        aanvraag=aanvraag,
        vastgelegd_door=door,
    )
    bewaar(dossier)
    leg_vast(
        "bericht_ontvangen", dossier, door=door, gemeente=dossier.gemeente, bericht=rij.pk, bericht_soort=rij.soort
    )
    return rij


def _dossier_van(bericht: MetClient, door: Lidmaatschap, *, op: datetime.date) -> int | None:
    """The dossier with this BSN, of the gemeente that the message is for, or with a toewijzing that it sent."""
    dossiers = list(
        Dossier.objects.filter(gemeente_id__in=rechten.eigen_gemeenten(door, op=op))
        .met_bsn(bsn_hash(bericht.bsn))
        .values_list("pk", "gemeente__code")
    )
    gemeente = f"GM{bericht.header.gemeente}"
    eigen = [pk for pk, code in dossiers if code == gemeente]
    if len(eigen) > 1:  # one per taak: the one in which this aanbieder has work
        met_werk = Toewijzing.objects.filter(dossier_id__in=eigen, agb=bericht.header.aanbieder)
        eigen = list(met_werk.values_list("dossier_id", flat=True)) or sorted(eigen)
    if eigen:
        return int(eigen[0])
    gestuurd = Toewijzing.objects.filter(
        dossier_id__in=[pk for pk, _ in dossiers], afzender__code=gemeente, agb=bericht.header.aanbieder
    ).values_list("dossier_id", flat=True)
    return gestuurd.first()


def beoordeel(rij: Bericht, *, op: datetime.date) -> Oordeel:
    """Read a message that was kept, and hold it against the rules and against what the dossier knows now."""
    uitslag = _controleer(rij.ontsleuteld(), omgeving(regio_van(rij.gemeente_id, op=op), op=op))
    bericht = uitslag.bericht
    if not isinstance(bericht, MetClient):
        raise KanNiet(uitslag.reden or "Dit bericht wordt hier niet beoordeeld.")
    # a message that fails on its own is refused as a whole, and not held against the dossier
    bevindingen = uitslag.bevindingen or tuple(_tegen_dossier(rij, bericht, op=op))
    return Oordeel(bericht, bevindingen)


def toewijzingen_bij(dossier_id: int, agb: str) -> list[historie.Lopend]:
    """The toewijzingen of a client at an aanbieder with what was reported about them."""
    rijen = Toewijzing.objects.filter(dossier=dossier_id, agb=agb).order_by("pk")
    return als_lopend(rijen.prefetch_related("versies", "leveringsmeldingen"))


def als_lopend(toewijzingen: Iterable[Toewijzing]) -> list[historie.Lopend]:
    """The same of rows that were read already; what was taken back is not among them."""
    return [
        historie.Lopend(
            toewijzing.nummer,
            toewijzing.ingang,
            versies[-1].eind,
            historie.bekende_leveringen([_melding(melding) for melding in toewijzing.leveringsmeldingen.all()]),
        )
        for toewijzing in toewijzingen
        if (versies := list(toewijzing.versies.all())) and not versies[-1].is_verwijderd
    ]


def _melding(rij: Leveringsmelding) -> historie.Melding:
    stop = historie.Stop(rij.eind, rij.reden) if rij.eind is not None else None
    return historie.Melding(rij.begin, stop, rij.ingetrokken)


def _tegen_dossier(rij: Bericht, bericht: MetClient, *, op: datetime.date) -> Iterator[Bevinding]:
    toewijzingen = toewijzingen_bij(rij.dossier_id, bericht.header.aanbieder)
    match bericht:
        case b.Leveringsbericht():
            bekend = {toewijzing.nummer: toewijzing for toewijzing in toewijzingen}
            for plaats, levering in bericht.leveringen():
                if isinstance(levering, b.StartProduct):
                    yield from historie.toets_start(plaats, levering, bekend)
                else:
                    yield from historie.toets_stop(plaats, levering, bekend)
        case b.VerzoekOmToewijzing():
            gebruikt, in_behandeling = _verzoeken(rij)
            yield from historie.toets_aanvraag(bericht, gebruikt=gebruikt, in_behandeling=in_behandeling)
        case b.VerzoekOmWijziging():
            gebruikt, in_behandeling = _verzoeken(rij)
            yield from historie.toets_wijziging(
                bericht, toewijzingen, gebruikt=gebruikt, in_behandeling=in_behandeling, op=op
            )


def _verzoeken(rij: Bericht) -> tuple[frozenset[str], bool]:
    """References that this aanbieder used before, and whether a request about this client still waits for an answer."""
    eerder = Verzoek.objects.filter(gemeente=rij.gemeente_id, agb=rij.afzender).exclude(bericht=rij)
    beantwoord = Verzoekantwoord.objects.exclude(antwoord=Verzoekantwoord.Antwoord.IN_ONDERZOEK)
    wacht = eerder.filter(dossier=rij.dossier_id).exclude(pk__in=beantwoord.values("verzoek_id"))
    return frozenset(eerder.values_list("referentie_aanbieder", flat=True)), wacht.exists()


@transaction.atomic
def verwerk_bericht(
    *, bericht_id: int, versie: int, aanvraag: UUID, door: Lidmaatschap, op: datetime.date
) -> Berichtverwerking:
    """Apply a message that came in, or refuse it as a whole with the return code. Twice is once.

    A start or stop becomes a row of the toewijzing, a request a Verzoek. Raises GeenRecht, KanNiet, Verouderd.
    """
    dossier = zet_vast(Bericht.objects.values_list("dossier_id", flat=True).get(pk=bericht_id))
    bestaand = Berichtverwerking.objects.filter(bericht=bericht_id).first()
    if bestaand is not None:
        return bestaand
    eis_wijzigen(door, dossier, op=op)
    rij = Bericht.objects.get(pk=bericht_id)
    if rij.richting != Bericht.Richting.IN:
        raise KanNiet("Dit bericht ging uit; er is niets te verwerken.")
    oordeel = beoordeel(rij, op=op)
    eis_versie(dossier, versie)
    if not oordeel.bevindingen:
        _pas_toe(rij, oordeel.bericht, op=op)
    uitkomst = Berichtverwerking.Uitkomst.AFGEKEURD if oordeel.bevindingen else Berichtverwerking.Uitkomst.VERWERKT
    verwerking = Berichtverwerking.objects.create(
        bericht=rij,
        dossier=dossier,
        gemeente=dossier.gemeente,
        uitkomst=uitkomst,
        retourcode=oordeel.retourcode,
        bevindingen=[asdict(bevinding) for bevinding in oordeel.bevindingen],
        op=op,
        aanvraag=aanvraag,
        vastgelegd_door=door,
    )
    bewaar(dossier)
    leg_vast(
        "bericht_verwerkt", dossier, door=door, gemeente=dossier.gemeente,
        bericht=rij.pk, bericht_soort=rij.soort, uitkomst=uitkomst, retourcode=oordeel.retourcode,
    )  # fmt: skip
    return verwerking


def _pas_toe(rij: Bericht, bericht: MetClient, *, op: datetime.date) -> None:
    plek = {"bericht": rij, "dossier_id": rij.dossier_id, "gemeente_id": rij.gemeente_id}
    agb = bericht.header.aanbieder
    match bericht:
        case b.Leveringsbericht():
            op_nummer = {t.nummer: t for t in Toewijzing.objects.filter(dossier=rij.dossier_id, agb=agb)}
            for _, levering in bericht.leveringen():
                stop = levering if isinstance(levering, b.StopProduct) else None
                Leveringsmelding.objects.create(
                    toewijzing=op_nummer[levering.nummer or 0],
                    soort=Leveringsmelding.Soort.STOP if stop else Leveringsmelding.Soort.START,
                    begin=levering.begin,
                    eind=stop.eind if stop else None,
                    reden=stop.reden if stop else "",
                    ingetrokken=levering.status == VERWIJDEREN,
                    **plek,
                )
        case b.VerzoekOmToewijzing() | b.VerzoekOmWijziging():
            om_toewijzing = isinstance(bericht, b.VerzoekOmToewijzing)
            referenties = (
                [product.referentie_aanbieder for product in bericht.producten]
                if isinstance(bericht, b.VerzoekOmToewijzing)
                else [bericht.referentie_aanbieder]
            )
            for referentie in referenties:
                Verzoek.objects.create(
                    soort=Verzoek.Soort.TOEWIJZING if om_toewijzing else Verzoek.Soort.WIJZIGING,
                    agb=agb,
                    referentie_aanbieder=referentie,
                    uiterlijk=antwoord_uiterlijk(op),
                    **plek,
                )


@transaction.atomic
def leg_retour_vast(
    *, bericht_id: int, dag: datetime.date, retourcode: str, aanvraag: UUID, door: Lidmaatschap, op: datetime.date
) -> Berichtretour:
    """Register that the return message was sent, or came in. Twice is once. Raises GeenRecht, KanNiet."""
    dossier = zet_vast(Bericht.objects.values_list("dossier_id", flat=True).get(pk=bericht_id))
    bestaand = Berichtretour.objects.filter(bericht=bericht_id).first()
    if bestaand is not None:
        return bestaand
    eis_wijzigen(door, dossier, op=op)
    rij = Bericht.objects.select_related("verwerking").get(pk=bericht_id)
    if rij.richting == Bericht.Richting.IN and not rij.is_verwerkt:
        raise KanNiet("Verwerk het bericht eerst: dan is bekend welke retourcode de aanbieder krijgt.")
    if dag > op:
        raise KanNiet("De datum van het retourbericht ligt in de toekomst.")
    if dag < rij.dagtekening:
        raise KanNiet("De datum van het retourbericht ligt voor het bericht zelf.")
    retour = Berichtretour.objects.create(
        bericht=rij,
        dossier=dossier,
        gemeente=dossier.gemeente,
        op=dag,
        retourcode=retourcode,
        aanvraag=aanvraag,
        vastgelegd_door=door,
    )
    bewaar(dossier)
    leg_vast(
        "bericht_beantwoord", dossier, door=door, gemeente=dossier.gemeente,
        bericht=rij.pk, bericht_soort=rij.soort, dag=dag, retourcode=retourcode,
    )  # fmt: skip
    return retour
