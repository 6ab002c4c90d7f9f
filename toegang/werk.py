"""What toegang asks of a hat: terms of the own dossiers, dossiers without behandelaar, who waits longest."""

from __future__ import annotations

import datetime

from django.urls import reverse

from regio.models import Lidmaatschap, Rol
from regio.werk import Werkregel
from toegang import rechten
from toegang.models import Dossier
from toegang.plekwerk import plekken_voor_werk
from toegang.procedure import eerste_termijn
from toegang.stand import lopende, volgende_stap
from toegang.verloop import rijen_voor_verloop, verlopen_van
from toegang.werk_beheer import werk_beheer
from toegang.werk_berichten import werk_berichten
from toegang.werk_beslissing import werk_beslissing
from toegang.werk_opvolging import werk_opvolging
from toegang.werk_plaatsing import werk_plaatsing
from toegang.werk_privacy import privacyverzoeken, verzoeken_en_voorstellen
from toegang.werk_samen import werk_samen

WEKEN_VOORUIT = 12
"""An indicatie that ends so soon needs a herindicatie: six weeks onderzoek, two to decide, and some air."""

HOEVEEL = 50
"""Mijn werk shows what is first; the lists show the rest."""

LANG_WACHTEND = 5


def werk_voor(pet: Lidmaatschap, *, op: datetime.date) -> list[Werkregel]:
    """The work of this hat. Clients stand here by dossier number: 'Mijn werk' is open on a screen all day."""
    delen = (_eigen_werk, werk_beheer, werk_beslissing, werk_opvolging, werk_berichten, werk_plaatsing, werk_samen)
    return [regel for deel in delen for regel in deel(pet, op=op)]


def _eigen_werk(pet: Lidmaatschap, *, op: datetime.date) -> list[Werkregel]:
    match pet.rol:
        case Rol.CONSULENT:
            return _van_consulent(pet, op=op) + privacyverzoeken(pet, op=op) + plekken_voor_werk(pet, op=op)
        case Rol.TEAMLEIDER:
            return verzoeken_en_voorstellen(pet, op=op) + privacyverzoeken(pet, op=op) + _van_teamleider(pet, op=op)
        case Rol.WACHTLIJSTBEHEERDER:
            return plekken_voor_werk(pet, op=op) + _van_wachtlijstbeheerder(pet, op=op)
    return []


def _van_consulent(pet: Lidmaatschap, *, op: datetime.date) -> list[Werkregel]:
    """By the day on which something is due; what is late stays until it is done."""
    eigen = (
        Dossier.objects.open()
        .filter(behandelaar=pet, termijn__lt=op + datetime.timedelta(weeks=WEKEN_VOORUIT))
        .select_related("gemeente")
        .prefetch_related(*rijen_voor_verloop())
        .order_by("termijn", "pk")[:HOEVEEL]
    )
    return [_regel(dossier, op=op) for dossier in eigen]


def _regel(dossier: Dossier, *, op: datetime.date) -> Werkregel:
    # without a term of its own a melding waits for the client: `werk_beslissing` says since when
    nu = [deel for deel in lopende(verlopen_van(dossier)) if eerste_termijn(deel.feiten) is not None]
    volgende = volgende_stap(nu[0], op=op) if nu else None
    if volgende is None:
        return _herindicatie(dossier, op=op)
    spoed = "Spoed. " if nu[0].feiten.spoed else ""
    return Werkregel(
        wat=f"{spoed}{volgende.stap}",
        voor=f"Dossier {dossier.nummer}, {dossier.gemeente}",
        url=volgende.url,
        knop=volgende.knop,
        uiterlijk=dossier.termijn,
        waarom=volgende.waarom,
    )


def _herindicatie(dossier: Dossier, *, op: datetime.date) -> Werkregel:
    voorbij = dossier.termijn is not None and dossier.termijn < op
    return Werkregel(
        wat="Herindicatie: het recht is gestopt" if voorbij else "Herindicatie: het recht loopt af",
        voor=f"Dossier {dossier.nummer}, {dossier.gemeente}",
        url=reverse("dossier", args=[dossier.pk]),
        knop="Dossier openen",
        uiterlijk=dossier.termijn,
        waarom="Leg een nieuw besluit vast, of beëindig de indicatie en sluit het dossier."
        if voorbij
        else "Zonder nieuw besluit stopt het recht na deze dag.",
    )


def _van_teamleider(pet: Lidmaatschap, *, op: datetime.date) -> list[Werkregel]:
    vrij = (
        Dossier.objects.zonder_behandelaar(op=op)
        .filter(rechten.van_eigen_gemeenten(pet, op=op, dossier="pk"))
        .select_related("gemeente")
        .order_by("termijn", "pk")[:HOEVEEL]
    )
    return [
        Werkregel(
            wat="Behandelaar kiezen",
            voor=f"Dossier {dossier.nummer}, {dossier.gemeente}",
            url=reverse("dossier", args=[dossier.pk]),
            knop="Dossier openen",
            uiterlijk=dossier.termijn,
            waarom="Niemand werkt aan dit dossier.",
        )
        for dossier in vrij
    ]


def _van_wachtlijstbeheerder(pet: Lidmaatschap, *, op: datetime.date) -> list[Werkregel]:
    langst = (
        rechten.wachtlijst_voor(pet, op=op)
        .wachtend(op=op)
        .select_related("op_naam", "gemeente")
        .order_by("sinds", "pk")[:LANG_WACHTEND]
    )
    return [
        Werkregel(
            wat="Wacht het langst",
            voor=f"Dossier {plaats.op_naam.nummer}, {plaats.gemeente}: {plaats.dagen(op=op)} dagen",
            url=reverse("wachtlijst"),
            knop="Wachtlijst openen",
            waarom="Wachten haalt de plicht van het college niet weg: is er overbrugging?",
        )
        for plaats in langst
    ]
