"""What overdracht, consultatie and the leerjaar ask of a hat, for 'Mijn werk'."""

from __future__ import annotations

import datetime
from uuid import UUID

from django.db.models import Exists, OuterRef, Q
from django.urls import reverse

from regio.models import Lidmaatschap, Rol
from regio.werk import Werkregel
from toegang import rechten_samen as samen
from toegang.models import Advies, Deling, Dossier, Goedkeuringsvraag, Overdracht, OverdrachtOntvangst
from toegang.models.deling import loopt_op
from toegang.models.dossier import DossierQuerySet
from toegang.overdracht import ONDERWEG, WACHT_OP_ANTWOORD, Stapsoort, eerste_dag_zonder_zender
from toegang.rechten import eigen_gemeenten, mag_dossiers_lezen, van_eigen_gemeenten

HOEVEEL = 50
AFGEROND = frozenset({Stapsoort.AANGEKOMEN, Stapsoort.TERUGGEKOPPELD})
"""The client is in the other gemeente; what is left is closing the dossier."""


def werk_samen(pet: Lidmaatschap, *, op: datetime.date) -> list[Werkregel]:
    """The work of a consulent or teamleider with other gemeenten; dossiers by number, as everywhere on this page."""
    if not mag_dossiers_lezen(pet):
        return []
    return [*_overdrachten(pet, op=op), *_meelezen(pet, op=op), *_goedkeuringen(pet, op=op)]


def _overdrachten(pet: Lidmaatschap, *, op: datetime.date) -> list[Werkregel]:
    """Those on their way, and those that leave a dossier to close, in one question."""
    vraag = samen.overdrachten_voor(pet, op=op).met_hoofd()
    afgerond = Q(laatste_soort__in=AFGEROND, dossier__in=_open_dossiers(pet, op=op))
    rijen = list(
        vraag.filter(Q(laatste_soort__in=ONDERWEG) | afgerond)
        .prefetch_related("stappen")
        .order_by("antwoord_uiterlijk", "pk")[:HOEVEEL]
    )
    te_sluiten = [rij for rij in rijen if vars(rij)["laatste_soort"] in AFGEROND]
    rijen = [rij for rij in rijen if rij not in te_sluiten]
    eigen = set(eigen_gemeenten(pet, op=op))
    ontvangen = {
        ontvangst.kenmerk: ontvangst.dossier.behandelaar_id
        for ontvangst in OverdrachtOntvangst.objects.filter(kenmerk__in=[rij.aanvraag for rij in rijen]).select_related(
            "dossier"
        )
    }
    behandelaars = dict(
        Dossier.objects.filter(pk__in=[rij.dossier_id for rij in rijen]).values_list("pk", "behandelaar_id")
    )
    regels = []
    for rij in rijen:
        aan_ons, van_ons = rij.naar_gemeente_id in eigen, rij.gemeente_id in eigen
        mijn = van_ons and (behandelaars.get(rij.dossier_id) == pet.pk or pet.rol == Rol.TEAMLEIDER)
        regel = (_aan_ons(rij, pet, ontvangen) if aan_ons else None) or (_van_ons(rij) if mijn else None)
        if regel is not None:
            regels.append(regel)
    return regels + [
        _regel(rij, "Dossier sluiten na overdracht", waarom="De cliënt is aangekomen in de andere gemeente.")
        for rij in te_sluiten
        if eerste_dag_zonder_zender(rij.stand()) <= op
    ]


def _regel(rij: Overdracht, wat: str, *, uiterlijk: datetime.date | None = None, waarom: str = "") -> Werkregel:
    return Werkregel(
        wat=wat,
        voor=f"Overdracht {rij.pk}, {rij.gemeente} aan {rij.naar_gemeente}",
        url=reverse("overdracht", args=[rij.pk]),
        knop="Overdracht openen",
        uiterlijk=uiterlijk,
        waarom=waarom,
    )


def _aan_ons(rij: Overdracht, pet: Lidmaatschap, ontvangen: dict[UUID, int | None]) -> Werkregel | None:
    laatste = vars(rij)["laatste_soort"]
    if laatste in WACHT_OP_ANTWOORD:
        if laatste == Stapsoort.GEESCALEERD:  # the agreed term was for the first answer
            return _regel(rij, "Overdracht opnieuw beantwoorden", waarom="De andere gemeente legde het hogerop voor.")
        waarom = "De afgesproken termijn. De wet noemt er geen." if rij.antwoord_uiterlijk else "Zonder termijn."
        return _regel(rij, "Overdracht beantwoorden", uiterlijk=rij.antwoord_uiterlijk, waarom=waarom)
    if laatste not in {Stapsoort.GEACCEPTEERD, Stapsoort.VERZET}:
        return None
    dag = rij.stand().overdrachtsdatum
    if rij.aanvraag not in ontvangen:
        return _regel(rij, "Dossier openen voor wie komt", uiterlijk=dag, waarom="Uw gemeente neemt de cliënt over.")
    if ontvangen[rij.aanvraag] in {pet.pk, None} or pet.rol == Rol.TEAMLEIDER:
        return _regel(rij, "Aankomst vastleggen", uiterlijk=dag, waarom="Daarna kan de andere gemeente afronden.")
    return None


def _van_ons(rij: Overdracht) -> Werkregel | None:
    match vars(rij)["laatste_soort"]:
        case Stapsoort.VRAAG:
            return _regel(rij, "Vraag over overdracht beantwoorden", waarom="De andere gemeente wacht op u.")
        case Stapsoort.GEWEIGERD:
            return _regel(rij, "Overdracht geweigerd", waarom="Bespreek de weigering, leg die voor of trek in.")
    return None


def _open_dossiers(pet: Lidmaatschap, *, op: datetime.date) -> DossierQuerySet:
    """The open dossiers of which this hat does the work."""
    eigen = Dossier.objects.open().filter(van_eigen_gemeenten(pet, op=op, dossier="pk"))
    return eigen if pet.rol == Rol.TEAMLEIDER else eigen.filter(behandelaar=pet)


def _meelezen(pet: Lidmaatschap, *, op: datetime.date) -> list[Werkregel]:
    """For who reads along: what is asked. For who asked: an advice that came."""
    regels = []
    gegeven = Exists(Advies.objects.filter(vastgelegd_door=pet, deling=OuterRef("pk")))
    delingen = samen.delingen_met(pet, op=op).annotate(advies_gegeven=gegeven)
    for deling in delingen.select_related("content_object", "gemeente").order_by("tot", "pk"):
        if deling.met_advies and not vars(deling)["advies_gegeven"]:
            regels.append(_deelregel(deling, "Advies geven", "advies_geven", "Dossier lezen en advies geven"))
        else:
            regels.append(_deelregel(deling, "U leest mee", "dossier", "Dossier openen"))
    gevraagd = (
        Deling.objects.filter(loopt_op(op))
        .filter(content_object__behandelaar=pet, adviezen__isnull=False)
        .select_related("content_object", "gemeente")
        .distinct()
    )
    return regels + [
        _deelregel(deling, "Advies gekregen", "dossier_samen", "Advies lezen") for deling in gevraagd[:HOEVEEL]
    ]


def _deelregel(deling: Deling, wat: str, urlnaam: str, knop: str) -> Werkregel:
    return Werkregel(
        wat=wat,
        voor=f"Dossier {deling.content_object.nummer}, {deling.gemeente}",
        url=reverse(urlnaam, args=[deling.content_object_id]),
        knop=knop,
        uiterlijk=deling.laatste_dag,
        waarom="Daarna leest de collega niet meer mee.",
    )


def _goedkeuringen(pet: Lidmaatschap, *, op: datetime.date) -> list[Werkregel]:
    """What colleagues want to decide, and a yes with which one can go on."""
    open_vragen = (
        samen.goedkeuringsvragen_voor(pet, op=op)
        .filter(antwoord__isnull=True)
        .exclude(persoon=pet.gebruiker_id)
        .select_related("dossier__gemeente")
        .order_by("gevraagd_op", "pk")
    )
    return [_vraagregel(vraag) for vraag in open_vragen[:HOEVEEL]]


def _vraagregel(vraag: Goedkeuringsvraag) -> Werkregel:
    return Werkregel(
        wat="Besluit goedkeuren",
        voor=f"Dossier {vraag.dossier.nummer}, {vraag.dossier.gemeente}",
        url=reverse("goedkeuring", args=[vraag.dossier_id, vraag.pk]),
        knop="Besluit bekijken",
        waarom="In het leerjaar keurt een tweede consulent elk besluit goed.",
    )
