"""Putting right a step of the procedure that was recorded wrongly; what stood there stays, with the reason."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid5

from django.db import models, transaction

from regio.fouten import KanNiet
from regio.gebeurtenissen import leg_vast
from regio.models import Lidmaatschap
from regio.notatie import datum
from toegang.acties.client import EERSTE_MELDING
from toegang.acties.dossier import bewaar, eis_versie, eis_wijzigen, zet_vast
from toegang.fouten import KanNietBij
from toegang.models import (
    Aanvraag,
    Beschikking,
    Client,
    Dossier,
    Ingebrekestelling,
    Melding,
    Meldingstap,
    Opschorting,
    Rechtsmiddel,
    Stapcorrectie,
    Verslag,
)
from toegang.procedure import dag_klopt_niet
from toegang.verloop import verloop_van

DAG = datetime.timedelta(days=1)
Veld = Stapcorrectie.Veld


@dataclass(frozen=True)
class Doel:
    """A kind of step: its model, and which fields can be put right. On `vrij` no decision rests."""

    model: type[models.Model]
    titel: str
    velden: tuple[str, ...]
    vrij: frozenset[str] = frozenset()


DOELEN: dict[str, Doel] = {
    "melding": Doel(
        Melding, "Melding", (Veld.ONTVANGEN_OP, Veld.WIJZE, Veld.MELDER), frozenset({Veld.WIJZE, Veld.MELDER})
    ),
    "stap": Doel(Meldingstap, "Stap", (Veld.OP, Veld.LATER, Veld.WIJZE)),
    "op_aanvraag": Doel(Aanvraag, "Aanvraag", (Veld.ONTVANGEN_OP, Veld.WIJZE), frozenset({Veld.WIJZE})),
    "verslag": Doel(Verslag, "Verslag", (Veld.VERSTREKT_OP,)),
    "opschorting": Doel(Opschorting, "Stilstand van de termijn", (Veld.VAN, Veld.UITERLIJK, Veld.TOT)),
    "ingebrekestelling": Doel(
        Ingebrekestelling, "Ingebrekestelling", (Veld.ONTVANGEN_OP,), frozenset({Veld.ONTVANGEN_OP})
    ),
    "rechtsmiddel": Doel(Rechtsmiddel, "Bezwaar of beroep", (Veld.ONTVANGEN_OP, Veld.BEHANDELING)),
}
"""By the name of the foreign key of Stapcorrectie."""


def velden_van(soort: str, rij: Any) -> list[str]:
    """The fields of this row that can be put right: a day that does not belong to it is not asked."""
    return [
        str(veld)
        for veld in DOELEN[soort].velden
        if not (soort == "stap" and veld != Veld.OP and not getattr(rij, veld))
        and not (soort == "opschorting" and veld != Veld.VAN and getattr(rij, veld) is None)
        and not (veld == Veld.BEHANDELING and rij.soort != Rechtsmiddel.Soort.BEZWAAR)
    ]


def waarom_vast(soort: str, rij: Any) -> str:
    """Why the days of this step do not change any more: what was decided rests on them. Empty when they may."""
    if soort == "rechtsmiddel":
        uitkomst = getattr(rij, "uitkomst", None)
        return f"De uitkomst is al vastgelegd: {uitkomst}. Dit verandert niet meer." if uitkomst else ""
    melding = melding_van(soort, rij)
    besluit = verloop_van(melding).feiten.besluit
    dag = besluit.op if besluit else None
    if soort == "melding":  # also what was decided at spoed rests on the day of the melding
        eerste = Beschikking.objects.filter(melding=melding).order_by("besluitdatum").first()
        dag = eerste.besluitdatum if eerste is not None else dag
    if dag is None:
        return ""
    return (
        f"Op {datum(dag)} is een besluit genomen dat hierop rust. De dag verandert daarom niet meer. Klopt het besluit "
        "daardoor niet, neem dan een nieuw besluit."
    )


def melding_van(soort: str, rij: Any) -> Melding:
    """The melding to which a step belongs."""
    match soort:
        case "melding":
            nummer = rij.pk
        case "verslag":
            nummer = rij.onderzoek.melding_id
        case "opschorting" | "ingebrekestelling":
            nummer = rij.op_aanvraag.melding_id
        case _:
            nummer = rij.melding_id
    return Melding.objects.select_related("dossier").get(pk=nummer)


@transaction.atomic
def verbeter_stap(
    *,
    soort: str,
    rij_id: int,
    waarden: Mapping[str, Any],
    reden: str,
    versie: int,
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
) -> list[Stapcorrectie]:
    """Put right what differs from `waarden`; the clock follows. Nothing different changes nothing: an empty answer.

    The same `aanvraag` twice answers with the first ones. Raises GeenRecht, KanNiet (KanNietBij with the field that is
    wrong), Verouderd, and ValueError for a field that is not of this kind of step.
    """
    doel = DOELEN[soort]
    if vreemd := set(waarden) - set(doel.velden):
        raise ValueError(f"Niet te verbeteren: {', '.join(sorted(vreemd))}")
    dossier = zet_vast(doel.model._default_manager.values_list("dossier_id", flat=True).get(pk=rij_id))
    sleutels = {veld: uuid5(aanvraag, veld) for veld in doel.velden}
    if bestaand := list(Stapcorrectie.objects.filter(aanvraag__in=sleutels.values())):
        return bestaand
    eis_wijzigen(door, dossier, op=op)
    rij: Any = doel.model._default_manager.get(pk=rij_id)
    oud = {veld: getattr(rij, veld) for veld in doel.velden}
    anders = [veld for veld in velden_van(soort, rij) if veld in waarden and waarden[veld] != oud[veld]]
    if not anders:
        return []
    if set(anders) - doel.vrij and (zin := waarom_vast(soort, rij)):
        raise KanNiet(zin)
    if reden not in Stapcorrectie.Reden.values:
        raise KanNietBij("reden", "Kies waarom u dit verbetert.")
    for veld in anders:
        setattr(rij, veld, waarden[veld])
    _controleer(soort, rij, dossier, oud, op=op)
    eis_versie(dossier, versie)
    gemaakt = [
        Stapcorrectie.objects.create(
            dossier=dossier,
            gemeente=dossier.gemeente,
            **{soort: rij},
            veld=veld,
            oud=_tekst(oud[veld]),
            nieuw=_tekst(waarden[veld]),
            reden=reden,
            verbeterd_op=op,
            aanvraag=sleutels[veld],
            vastgelegd_door=door,
        )
        for veld in anders
    ]
    rij.save(update_fields=anders)
    if soort == "melding" and Veld.ONTVANGEN_OP in anders and _is_eerste(rij):
        dossier.gemeld_op = rij.ontvangen_op
    bewaar(dossier)
    leg_vast(
        "stap_verbeterd",
        dossier,
        door=door,
        gemeente=dossier.gemeente,
        welke=soort,
        stap=rij.pk,
        velden=",".join(anders),
        reden=reden,
        **{f"oud_{veld}": oud[veld] for veld in anders if isinstance(oud[veld], datetime.date)},
        **{f"nieuw_{veld}": waarden[veld] for veld in anders if isinstance(waarden[veld], datetime.date)},
    )
    return gemaakt


def _tekst(waarde: Any) -> str:
    """As the database writes it: a day as 2026-11-02."""
    return "" if waarde is None else waarde.isoformat() if isinstance(waarde, datetime.date) else str(waarde)


def _is_eerste(melding: Melding) -> bool:
    return not Melding.objects.filter(dossier_id=melding.dossier_id, pk__lt=melding.pk).exists()


def _controleer(soort: str, rij: Any, dossier: Dossier, oud: Mapping[str, Any], *, op: datetime.date) -> None:
    for veld in (Veld.ONTVANGEN_OP, Veld.OP, Veld.VERSTREKT_OP, Veld.TOT):
        dag = getattr(rij, veld, None)
        if veld in oud and dag is not None and dag > op:
            raise KanNietBij(veld, "Deze dag ligt in de toekomst.")
    match soort:
        case "melding":
            _melding(rij, dossier)
        case "stap":
            _stap(rij, op=op)
        case "op_aanvraag":
            _aanvraag(rij)
        case "verslag":
            _verslag(rij)
        case "opschorting":
            _opschorting(rij)
        case "ingebrekestelling":
            _niet_voor(Veld.ONTVANGEN_OP, rij.ontvangen_op, rij.op_aanvraag.ontvangen_op, "de aanvraag")
        case "rechtsmiddel":
            _niet_voor(Veld.ONTVANGEN_OP, rij.ontvangen_op, rij.beschikking.besluitdatum, "het besluit")


def _niet_voor(veld: str, dag: datetime.date, eerst: datetime.date, wat: str) -> None:
    if dag < eerst:
        raise KanNietBij(veld, f"Deze dag ligt voor {wat} van {datum(eerst)}.")


def _niet_na(veld: str, dag: datetime.date, dagen: list[datetime.date | None], wat: str) -> None:
    volgende = min((deel for deel in dagen if deel is not None), default=None)
    if volgende is not None and dag > volgende:
        raise KanNietBij(veld, f"Deze dag ligt na {wat} van {datum(volgende)}.")


def _melding(melding: Melding, dossier: Dossier) -> None:
    dag = melding.ontvangen_op
    _niet_voor(Veld.ONTVANGEN_OP, dag, EERSTE_MELDING, "het begin van de Wmo 2015")
    _niet_voor(Veld.ONTVANGEN_OP, dag, Client.objects.get(dossier=dossier).geboortedatum, "de geboortedatum")
    if not _is_eerste(melding):
        _niet_voor(Veld.ONTVANGEN_OP, dag, dossier.gemeld_op, "de eerste melding")
    verloop = verloop_van(melding)
    feiten = verloop.feiten
    mijlpalen = (feiten.onderzoek_begonnen, feiten.verslag, feiten.aanvraag, feiten.gesloten)
    later = list(
        Melding.objects.filter(dossier=dossier, pk__gt=melding.pk).values_list("ontvangen_op", flat=True)
        if _is_eerste(melding)
        else []
    )
    _niet_na(
        Veld.ONTVANGEN_OP,
        dag,
        [*(deel.op for deel in mijlpalen if deel), *(stap.op for stap in verloop.stappen), *later, dossier.geopend_op],
        "de volgende stap",
    )


def _stap(stap: Meldingstap, *, op: datetime.date) -> None:
    feiten = verloop_van(stap.melding).feiten
    na = (feiten.verslag,) if stap.soort == Meldingstap.Soort.OPMERKING else ()
    if zin := dag_klopt_niet(stap.op, feiten, op=op, niet_voor=na):
        raise KanNietBij(Veld.OP, zin)
    if stap.later is not None and stap.later <= stap.op:
        raise KanNietBij(Veld.LATER, "De nieuwe dag ligt na de dag waarop u dit afsprak.")
    begonnen = feiten.onderzoek_begonnen
    if stap.soort == Meldingstap.Soort.CLIENTONDERSTEUNING and begonnen is not None:
        eerder = stap.melding.stappen.filter(soort=stap.soort, op__lte=begonnen.op).exclude(pk=stap.pk)
        if not eerder.exists():
            _niet_na(Veld.OP, stap.op, [begonnen.op], "het begin van het onderzoek")


def _aanvraag(rij: Aanvraag) -> None:
    dag = rij.ontvangen_op
    _niet_voor(Veld.ONTVANGEN_OP, dag, rij.melding.ontvangen_op, "de melding")
    if rij.wijze == Aanvraag.Wijze.VERSLAG:
        if rij.verslag is None:
            raise KanNietBij(Veld.WIJZE, "Bij deze aanvraag hoort geen verslag. Kies hoe de aanvraag kwam.")
        _niet_voor(Veld.ONTVANGEN_OP, dag, rij.verslag.verstrekt_op, "het verslag")
    _niet_na(Veld.ONTVANGEN_OP, dag, [stil.van - DAG for stil in rij.opschortingen.all()], "de dag voor de stilstand")
    brieven = [brief.ontvangen_op for brief in rij.ingebrekestellingen.all()]
    _niet_na(Veld.ONTVANGEN_OP, dag, [*brieven], "de ingebrekestelling")


def _verslag(rij: Verslag) -> None:
    klaar = rij.onderzoek.afgerond_op
    if klaar is not None:
        _niet_voor(Veld.VERSTREKT_OP, rij.verstrekt_op, klaar, "het einde van het onderzoek")
    aanvragen = Aanvraag.objects.filter(verslag=rij, wijze=Aanvraag.Wijze.VERSLAG)
    _niet_na(
        Veld.VERSTREKT_OP, rij.verstrekt_op, [*aanvragen.values_list("ontvangen_op", flat=True)],
        "de aanvraag met dit verslag",
    )  # fmt: skip


def _opschorting(rij: Opschorting) -> None:
    _niet_voor(Veld.VAN, rij.van, rij.op_aanvraag.ontvangen_op + DAG, "de dag na de aanvraag,")
    if rij.uiterlijk is not None and rij.uiterlijk < rij.van:
        raise KanNietBij(Veld.UITERLIJK, "Deze dag ligt voor de eerste dag dat de termijn stilstaat.")
    if rij.tot is not None and rij.tot <= rij.van:
        raise KanNietBij(Veld.TOT, f"De termijn staat stil sinds {datum(rij.van)}. Kies een latere dag.")
    for ander in rij.op_aanvraag.opschortingen.exclude(pk=rij.pk):
        if (ander.tot is None or rij.van < ander.tot) and (rij.tot is None or ander.van < rij.tot):
            raise KanNietBij(Veld.VAN, f"De termijn staat in deze periode al stil, vanaf {datum(ander.van)}.")
