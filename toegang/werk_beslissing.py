"""What decisions ask of a hat: who did not sign or complete an aanvraag, late decisions, bezwaar, rights to look at."""

from __future__ import annotations

import datetime

from django.db.models import Exists, F, Min, OuterRef, Q
from django.urls import reverse

from regio.models import Lidmaatschap, Rol
from regio.notatie import datum
from regio.werk import Werkregel
from toegang.beslistermijn import beslissen_op_bezwaar
from toegang.models import Beschikking, Dossier, Indicatie, Ingebrekestelling, Melding, Opschorting, Rechtsmiddel

WEKEN_VOORUIT = 6
HOEVEEL = 20


def werk_beslissing(pet: Lidmaatschap, *, op: datetime.date) -> list[Werkregel]:
    """Lines of a consulent about the own open dossiers, beside the step that each procedure asks."""
    if pet.rol != Rol.CONSULENT:
        return []
    return [
        *_spoed(pet, op=op),
        *_ingebreke(pet),
        *_staat_stil(pet, op=op),
        *_niet_ondertekend(pet),
        *_bezwaren(pet),
        *_opnieuw_bekijken(pet, op=op),
    ]


def _eigen(pet: Lidmaatschap) -> Q:
    return Q(dossier__behandelaar=pet, dossier__gesloten_op__isnull=True)


def _voor(dossier: Dossier) -> str:
    return f"Dossier {dossier.nummer}, {dossier.gemeente}"


def _spoed(pet: Lidmaatschap, *, op: datetime.date) -> list[Werkregel]:
    """Who cannot wait has no last day: the college decides at once (Wmo 2015 art. 2.3.3). So it is for today."""
    rijen = (
        Melding.objects.lopend()
        .filter(_eigen(pet), ~_elders_besloten("ontvangen_op"), spoed=True, beschikkingen__isnull=True)
        .select_related("dossier__gemeente")
        .order_by("ontvangen_op", "pk")[:HOEVEEL]
    )
    return [
        Werkregel(
            wat=f"Spoed sinds {datum(rij.ontvangen_op)}: besluit nu tijdelijk",
            voor=_voor(rij.dossier),
            url=reverse("besluit", args=[rij.dossier_id, rij.pk, "tijdelijk"]),
            knop="Tijdelijk besluiten",
            uiterlijk=op,
            waarom="Wachten kan niet: de wet vraagt een besluit zonder uitstel (Wmo 2015, artikel 2.3.3). Daarna gaat "
            "het onderzoek gewoon door.",
        )
        for rij in rijen
    ]


def _elders_besloten(gemeld_op: str) -> Exists:
    """Whether a decision on the melding was put on paper elsewhere, as `verloop` sees it."""
    rechten = Indicatie.objects.filter(dossier=OuterRef("dossier"), beschikking__isnull=True)
    return Exists(rechten.filter(besluitdatum__gte=OuterRef(gemeld_op)))


def _zonder_besluit() -> Q:
    """Of an aanvraag that still waits: not decided here, not on paper elsewhere, and its melding not closed."""
    return Q(
        ~_elders_besloten("op_aanvraag__melding__ontvangen_op"),
        op_aanvraag__beschikkingen__isnull=True,
        op_aanvraag__melding__einde__isnull=True,
    )


def _ingebreke(pet: Lidmaatschap) -> list[Werkregel]:
    rijen = (
        Ingebrekestelling.objects.filter(_eigen(pet), _zonder_besluit())
        .select_related("dossier__gemeente", "op_aanvraag")
        .order_by("ontvangen_op", "pk")[:HOEVEEL]
    )
    return [
        Werkregel(
            wat="Ingebrekestelling: besluit nu",
            voor=_voor(rij.dossier),
            url=_procedure(rij.dossier_id, rij.op_aanvraag.melding_id),
            knop="Procedure openen",
            uiterlijk=rij.ontvangen_op,
            waarom="De cliënt schrijft dat het besluit te laat is. Er kan een dwangsom komen (Awb, artikel 4:17).",
        )
        for rij in rijen
    ]


def _staat_stil(pet: Lidmaatschap, *, op: datetime.date) -> list[Werkregel]:
    """Terms that stand still and should not: the time to complete has passed, or there is no day on which they run.

    Nothing else would bring such a dossier back. What was not completed stands in front.
    """
    rijen = (
        Opschorting.objects.filter(_eigen(pet), _zonder_besluit(), tot__isnull=True)
        .filter(Q(uiterlijk__lt=op) | Q(uiterlijk__isnull=True))
        .select_related("dossier__gemeente", "op_aanvraag")
        .order_by(F("uiterlijk").asc(nulls_last=True), "van", "pk")[: 2 * HOEVEEL]
    )
    return [_stil(rij) for rij in rijen]


def _stil(rij: Opschorting) -> Werkregel:
    if rij.uiterlijk is not None:
        wat = "De aanvraag is niet aangevuld: besluit of laat haar buiten behandeling"
        waarom = "De tijd om aan te vullen is voorbij. De termijn van het besluit loopt weer (Awb, artikel 4:15)."
    else:
        wat = f"Opgeschort sinds {datum(rij.van)}: kijk of dat nog klopt"
        waarom = (
            "De termijn van het besluit staat stil en er is geen einddag. Is de reden voorbij, leg dat vast. De "
            "termijn loopt dan weer (Awb, artikel 4:15)."
        )
    return Werkregel(
        wat=wat,
        voor=_voor(rij.dossier),
        url=_procedure(rij.dossier_id, rij.op_aanvraag.melding_id),
        knop="Procedure openen",
        uiterlijk=rij.uiterlijk,
        waarom=waarom,
    )


def _niet_ondertekend(pet: Lidmaatschap) -> list[Werkregel]:
    """The client has the verslag and did not ask for a decision: no term of law runs, and nobody may be forgotten."""
    rijen = (
        Melding.objects.lopend()
        .filter(
            _eigen(pet),
            ~_elders_besloten("ontvangen_op"),
            aanvragen__isnull=True,
            onderzoek__verslagen__isnull=False,
        )
        .annotate(sinds=Min("onderzoek__verslagen__verstrekt_op"))
        .select_related("dossier__gemeente")
        .order_by("sinds", "pk")[:HOEVEEL]
    )
    return [
        Werkregel(
            wat=f"Wacht op ondertekend verslag sinds {datum(vars(rij)['sinds'])}",
            voor=_voor(rij.dossier),
            url=_procedure(rij.dossier_id, rij.pk),
            knop="Procedure openen",
            waarom="Het ondertekende verslag is de aanvraag. Er loopt nu geen termijn: vraag de cliënt hoe het staat "
            "of sluit de melding.",
        )
        for rij in rijen
    ]


def _bezwaren(pet: Lidmaatschap) -> list[Werkregel]:
    rijen = list(
        Rechtsmiddel.objects.filter(_eigen(pet), uitkomst__isnull=True)
        .select_related("dossier__gemeente", "beschikking", "verdaging")
        .order_by("ontvangen_op", "pk")[:HOEVEEL]
    )
    regels = []
    for rij in rijen:
        uiterlijk, waarom = None, "De rechter beslist. Leg de uitspraak vast als die er is."
        if rij.soort == Rechtsmiddel.Soort.BEZWAAR:
            beslissen = beslissen_op_bezwaar(
                rij.beschikking.bekendgemaakt_op, commissie=rij.met_commissie, verdaagd_tot=rij.verdaagd_tot
            )
            uiterlijk, waarom = beslissen.laatste_dag, beslissen.uitleg
        regels.append(
            Werkregel(
                wat=f"Er loopt {rij.get_soort_display()}",
                voor=_voor(rij.dossier),
                url=reverse("beschikking", args=[rij.dossier_id, rij.beschikking_id]),
                knop="Besluit openen",
                uiterlijk=uiterlijk,
                waarom=waarom,
            )
        )
    return regels


def _opnieuw_bekijken(pet: Lidmaatschap, *, op: datetime.date) -> list[Werkregel]:
    grens = op + datetime.timedelta(weeks=WEKEN_VOORUIT)
    lopend = Indicatie.objects.lopend(op=op).filter(dossier__behandelaar=pet, beschikking__isnull=False)
    rijen = (
        Beschikking.objects.filter(_eigen(pet), opnieuw_bekijken_op__lt=grens, pk__in=lopend.values("beschikking_id"))
        .select_related("dossier__gemeente")
        .order_by("opnieuw_bekijken_op", "pk")[:HOEVEEL]
    )
    return [
        Werkregel(
            wat="Kijk of de ondersteuning nog past",
            voor=_voor(rij.dossier),
            url=reverse("melding_nieuw", args=[rij.dossier_id]),
            knop="Heronderzoek beginnen",
            uiterlijk=rij.opnieuw_bekijken_op,
            waarom="Deze dag staat in het besluit (heronderzoek: Wmo 2015, artikel 2.3.9).",
        )
        for rij in rijen
    ]


def _procedure(dossier_id: int, melding_id: int) -> str:
    return f"{reverse('dossier_procedure', args=[dossier_id])}#besluit-{melding_id}"
