"""What 'Mijn werk' says about places: proposals that wait for an answer, and places that stop."""

from __future__ import annotations

import datetime

from django.db.models import Exists, OuterRef, QuerySet, Subquery
from django.urls import reverse

from regio.models import Lidmaatschap, Rol
from regio.notatie import datum
from regio.werk import Werkregel
from toegang import rechten
from toegang.models import Leveringsmelding, Plaatsing

HOEVEEL = 20
WEKEN_VOORUIT = 12


def plekken_voor_werk(pet: Lidmaatschap, *, op: datetime.date) -> list[Werkregel]:
    """Oldest proposal first. A consulent sees those of the own dossiers, who keeps the waiting list all of them."""
    vraag = rechten.plaatsingen_voor(pet, op=op).select_related(
        "op_naam", "gemeente", "plek__locatie__organisatie", "plek__locatie__gemeente"
    )
    if pet.rol == Rol.CONSULENT:
        vraag = vraag.filter(dossier__behandelaar=pet).annotate(gestart_op=Subquery(_start().values("begin")[:1]))
    if pet.rol != Rol.CONSULENT:
        return [_voorstel(rij) for rij in vraag.open_voorstellen().order_by("voorgesteld_op", "pk")[:HOEVEEL]]
    stopt = vraag.wonend(op=op).filter(
        bezet_tot__isnull=True, plek__tot__lt=op + datetime.timedelta(weeks=WEKEN_VOORUIT)
    )
    rijen = (vraag.open_voorstellen() | stopt).order_by("voorgesteld_op", "pk")[: 2 * HOEVEEL]
    return [_voorstel(rij) if rij.staat == Plaatsing.Staat.VOORGESTELD else _stopt(rij) for rij in rijen]


def _start() -> QuerySet[Leveringsmelding]:
    """The last start that the aanbieder of the place reported for these days, unless it was taken back.

    Messages are part of the dossier: who keeps a waiting list does not find them.
    """
    later = Leveringsmelding.objects.filter(
        toewijzing=OuterRef("toewijzing"), begin=OuterRef("begin"), pk__gt=OuterRef("pk"), ingetrokken=True
    )
    return Leveringsmelding.objects.filter(
        ~Exists(later),
        dossier=OuterRef("dossier"),
        toewijzing__aanbieder=OuterRef("plek__locatie__organisatie"),
        soort=Leveringsmelding.Soort.START,
        ingetrokken=False,
        begin__gte=OuterRef("van"),
    ).order_by("-begin", "-pk")


def _voorstel(plaatsing: Plaatsing) -> Werkregel:
    gestart_op = vars(plaatsing).get("gestart_op")
    if gestart_op is not None:
        wat = f"Aanbieder meldde start op {datum(gestart_op)}: leg vast dat de cliënt is aangenomen"
    else:
        wat = "Antwoord van de aanbieder vastleggen"
    return Werkregel(
        wat=wat,
        voor=f"Dossier {plaatsing.op_naam.nummer}, {plaatsing.gemeente}: {plaatsing.plek.locatie.organisatie}",
        url=reverse("plaatsing_antwoord", args=[plaatsing.pk]),
        knop="Antwoord vastleggen",
        uiterlijk=plaatsing.van,
        waarom="De plek is bezet zolang het voorstel loopt.",
    )


def _stopt(plaatsing: Plaatsing) -> Werkregel:
    laatste = plaatsing.plek.laatste_dag
    return Werkregel(
        wat="Andere plek zoeken: deze plek stopt",
        voor=f"Dossier {plaatsing.op_naam.nummer}, {plaatsing.gemeente}: {plaatsing.plek.locatie.organisatie}",
        url=reverse("dossier", args=[plaatsing.dossier_id]),
        knop="Dossier openen",
        uiterlijk=laatste,
        waarom=f"De aanbieder heeft deze plek tot en met {datum(laatste)}." if laatste is not None else "",
    )
