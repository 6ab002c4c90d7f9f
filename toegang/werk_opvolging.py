"""What follows the indicatie asks of a hat: goals to look at again, who turns eighteen, what the CAK must know."""

from __future__ import annotations

import datetime

from django.urls import reverse

from regio.models import Lidmaatschap, Parameter, Rol
from regio.werk import Werkregel
from toegang import rechten
from toegang.acties.opvolging import cak_regels
from toegang.models import Client, Doel
from toegang.zwaarte import VOLWASSEN, wordt_achttien_op

DAGEN_VOORUIT = 14
"""A goal stands on Mijn werk two weeks before the day, so that a visit can be planned."""

ACHTTIEN_DAGEN = "achttien-dagen-vooruit"
ACHTTIEN_STANDAARD = 365
"""No law names a number of days: an agreement of the region, until it sets its own."""

HOEVEEL = 20


def werk_opvolging(pet: Lidmaatschap, *, op: datetime.date) -> list[Werkregel]:
    """The lines of this hat: its own dossiers for a consulent, and one line for the CAK."""
    if pet.rol not in rechten.LEEST_DOSSIERS:
        return []
    eigen = [*_doelen(pet, op=op), *_achttien(pet, op=op)] if pet.rol == Rol.CONSULENT else []
    return [*eigen, *_cak(pet, op=op)]


def dagen_vooruit_achttien(*, op: datetime.date) -> int:
    """How many days before the eighteenth birthday the product says so."""
    waarde = Parameter.objects.lopend(op=op).filter(sleutel=ACHTTIEN_DAGEN).values_list("waarde", flat=True).first()
    return int(waarde) if waarde is not None and waarde.isdigit() else ACHTTIEN_STANDAARD


def _doelen(pet: Lidmaatschap, *, op: datetime.date) -> list[Werkregel]:
    doelen = (
        Doel.objects.filter(
            dossier__behandelaar=pet,
            dossier__gesloten_op__isnull=True,
            evalueren_op__lte=op + datetime.timedelta(days=DAGEN_VOORUIT),
        )
        .select_related("dossier__gemeente", "leefgebied")
        .order_by("evalueren_op", "pk")[:HOEVEEL]
    )
    return [
        Werkregel(
            wat="Doel opnieuw bekijken",
            voor=f"Dossier {doel.dossier.nummer}, {doel.dossier.gemeente}: {doel.leefgebied}",
            url=reverse("opvolging", args=[doel.dossier_id]),
            knop="Opvolging openen",
            uiterlijk=doel.evalueren_op,
            waarom="Dat is met de cliënt afgesproken.",
        )
        for doel in doelen
    ]


def _achttien(pet: Lidmaatschap, *, op: datetime.date) -> list[Werkregel]:
    minderjarig = list(
        Client.objects.filter(
            dossier__behandelaar=pet, dossier__gesloten_op__isnull=True, geboortedatum__gte=_jaren_terug(op)
        )
        .select_related("dossier__gemeente")
        .order_by("geboortedatum", "pk")[:HOEVEEL]
    )
    if not minderjarig:
        return []
    grens = _jaren_terug(op + datetime.timedelta(days=dagen_vooruit_achttien(op=op)))
    jong = [client for client in minderjarig if client.geboortedatum <= grens]
    return [
        Werkregel(
            wat="De cliënt wordt 18",
            voor=f"Dossier {client.dossier.nummer}, {client.dossier.gemeente}",
            url=reverse("opvolging", args=[client.dossier_id]),
            knop="Opvolging openen",
            uiterlijk=wordt_achttien_op(client.geboortedatum),
            waarom="Spreek op tijd af welke hulp doorgaat en wie dat regelt.",
        )
        for client in jong
    ]


def _jaren_terug(dag: datetime.date) -> datetime.date:
    """The birth date of who turns eighteen on that day, or the last one before it."""
    try:
        return dag.replace(year=dag.year - VOLWASSEN)
    except ValueError:
        return datetime.date(dag.year - VOLWASSEN, 2, 28)


def _cak(pet: Lidmaatschap, *, op: datetime.date) -> list[Werkregel]:
    regels = [regel for regel, _ in cak_regels(rechten.eigen_gemeenten(pet, op=op), op=op)]
    if not regels:
        return []
    dagen = [regel.uiterlijk for regel in regels if regel.uiterlijk is not None]
    aantal = len(regels)
    return [
        Werkregel(
            wat="Doorgeven aan het CAK",
            voor=f"{aantal} {'begin of einde' if aantal == 1 else 'keer een begin of einde'} van beschermd wonen",
            url=reverse("cak"),
            knop="Lijst openen",
            uiterlijk=min(dagen, default=None),
            waarom="Het CAK int de eigen bijdrage.",
        )
    ]
