"""Places that run on although the aanbieder stopped or the right ended: 'Mijn werk' asks, a person ends."""

from __future__ import annotations

import datetime

from django.db.models import Exists, F, OuterRef, Q, QuerySet, Subquery
from django.urls import reverse

from regio.models import Lidmaatschap, Rol
from regio.notatie import datum
from regio.werk import Werkregel
from toegang import rechten
from toegang.iwmo.codelijsten import TIJDELIJK
from toegang.models import Afwezigheid, Indicatie, Leveringsmelding, Plaatsing

HOEVEEL = 20
EEN_DAG = datetime.timedelta(days=1)


def werk_plaatsing(pet: Lidmaatschap, *, op: datetime.date) -> list[Werkregel]:
    """A consulent sees the own dossiers, a teamleider those that nobody has: who may end the placement."""
    if pet.rol not in rechten.LEEST_DOSSIERS:
        return []
    rijen = Plaatsing.objects.wonend(op=op).filter(dossier__gesloten_op__isnull=True, einde__isnull=True)
    if pet.rol == Rol.CONSULENT:
        rijen = rijen.filter(dossier__behandelaar=pet)
    else:
        rijen = rijen.filter(dossier__behandelaar__isnull=True, gemeente_id__in=rechten.eigen_gemeenten(pet, op=op))
    weg = Afwezigheid.objects.filter(plaatsing=OuterRef("pk"), van__lte=op).filter(Q(tot__isnull=True) | Q(tot__gt=op))
    loopt = Indicatie.objects.lopend(op=op).filter(dossier=OuterRef("dossier"))
    vraag = (
        rijen.annotate(
            gestopt_op=Subquery(_stop().values("eind")[:1]),
            recht_tot=Subquery(_einde_recht(op).values("loopt_tot")[:1]),
        )
        .filter(
            Q(gestopt_op__isnull=False)
            & (Q(bezet_tot__isnull=True) | Q(bezet_tot__gt=F("gestopt_op") + EEN_DAG))
            & ~Exists(weg)
            | Q(recht_tot__isnull=False) & ~Exists(loopt)
        )
        .select_related("dossier", "gemeente", "plek__locatie__organisatie")
        .order_by("gestopt_op", "recht_tot", "pk")[:HOEVEEL]
    )
    return [_regel(rij) for rij in vraag]


def _stop() -> QuerySet[Leveringsmelding]:
    """The last stop of the aanbieder of the place, unless it was taken back, is temporary, or a delivery began since.

    A stop is known by its delivery (toewijzing and first day), as `iwmo.historie` reads it: a later report counts.
    """
    later = Leveringsmelding.objects.filter(dossier=OuterRef("dossier"), pk__gt=OuterRef("pk")).filter(
        Q(toewijzing=OuterRef("toewijzing"), begin=OuterRef("begin"))
        | Q(toewijzing__aanbieder=OuterRef("toewijzing__aanbieder"), begin__gte=OuterRef("eind"))
    )
    return (
        Leveringsmelding.objects.filter(
            ~Exists(later),
            dossier=OuterRef("dossier"),
            toewijzing__aanbieder=OuterRef("plek__locatie__organisatie"),
            soort=Leveringsmelding.Soort.STOP,
            ingetrokken=False,
            eind__gte=OuterRef("van"),
        )
        .exclude(reden=TIJDELIJK)
        .order_by("-eind", "-pk")
    )


def _einde_recht(op: datetime.date) -> QuerySet[Indicatie]:
    """The right of this dossier that ended last while the client had the place."""
    voorbij = Indicatie.objects.filter(dossier=OuterRef("dossier"), loopt_tot__lte=op, loopt_tot__gte=OuterRef("van"))
    return voorbij.order_by("-loopt_tot")


def _regel(rij: Plaatsing) -> Werkregel:
    stop, recht_tot = vars(rij)["gestopt_op"], vars(rij)["recht_tot"]
    if stop is not None:
        laatste = stop
        wat = f"Aanbieder meldde stop op {datum(stop)}: beëindig de plaatsing"
        waarom = (
            "De plek blijft bezet tot u de plaatsing beëindigt. Komt de cliënt terug, leg dan vast dat die afwezig is. "
            "Klopt de stop niet, vraag de aanbieder dan de stop in te trekken."
        )
    else:
        laatste = recht_tot - EEN_DAG
        wat = f"Het recht stopte op {datum(laatste)}: beëindig de plaatsing"
        waarom = "De plek blijft bezet tot u de plaatsing beëindigt. Blijft de cliënt, leg dan een nieuw besluit vast."
    adres = reverse("plaatsing_einde", args=[rij.dossier_id, rij.pk])
    return Werkregel(
        wat=wat,
        voor=f"Dossier {rij.dossier.nummer}, {rij.gemeente}: {rij.plek.locatie.organisatie}",
        url=f"{adres}?laatste_dag={laatste.isoformat()}",
        knop="Plaatsing beëindigen",
        uiterlijk=laatste,
        waarom=waarom,
    )
