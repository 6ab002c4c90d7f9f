"""What letters ask of a hat."""

from __future__ import annotations

import datetime

from django.urls import reverse

from regio.models import Lidmaatschap, Rol
from regio.notatie import datum
from regio.rechten import gemeenten_in_beheer, mag_beheren
from regio.werk import Werkregel
from samenwerking.brieven.models import Brief, Gemeentebrief
from samenwerking.brieven.rechten import RAAD, gemeentebrieven_van, mag_brieven_maken, versies_van
from samenwerking.brieven.stand import BIJ_DE_COORDINATOR, Stand
from samenwerking.brieven.werk_raad import werk_rond_de_raad

NIEUW_IN_DAGEN = 30
"""For a raad a letter is news for this long."""


def werk_voor(pet: Lidmaatschap, *, op: datetime.date) -> list[Werkregel]:
    """A college: letters to decide on. An advisor: own parts to fill in or change. The coördinator: letters to make.

    A raad: letters that came in the last month. All of them: questions and promises that are theirs. A beheerder: who
    signs, when a letter waits for a name.
    """
    if mag_beheren(pet):
        return _zonder_tekenaar(pet, op)
    if pet.rol in RAAD:
        return [*_voor_de_raad(pet, op), *werk_rond_de_raad(pet, op=op)]
    return [*_aan_brieven(pet, op), *werk_rond_de_raad(pet, op=op)]


def _aan_brieven(pet: Lidmaatschap, op: datetime.date) -> list[Werkregel]:
    zichtbaar = gemeentebrieven_van(pet, op=op).values("pk")
    brieven = (
        Gemeentebrief.objects.filter(pk__in=zichtbaar)
        .niet_verzonden()
        .select_related("gemeente", "brief__regio")
        .met_stand()
        .met_tekenaars()
        .order_by("brief__datum", "pk")
    )
    rondes: dict[int, Brief] = {}
    for brief in brieven:
        brief.brief = rondes.setdefault(brief.brief_id, brief.brief)  # so that the text of a round is read once
    if pet.rol == Rol.COLLEGELID:
        return [_besluit(brief) for brief in brieven if brief.stand is Stand.BIJ_COLLEGE]
    if pet.rol == Rol.BELEIDSADVISEUR:
        eigen = [brief for brief in brieven if brief.gemeente_id == pet.gemeente_id]
        return [
            *(_akkoord(brief) for brief in eigen if brief.stand is Stand.BIJ_AMBTENAAR and not brief.gewijzigd),
            *(_lezen(brief) for brief in eigen if (_loopt(brief) or brief.stand is Stand.TERUG) and brief.gewijzigd),
            *(_invullen(brief) for brief in eigen if _wacht_op_deel(brief)),
        ]
    groepen: dict[int, list[Gemeentebrief]] = {}
    for brief in brieven:
        te_maken = brief.stand in BIJ_DE_COORDINATOR or (_loopt(brief) and brief.gewijzigd)
        if mag_brieven_maken(pet, brief.brief.regio_id) and te_maken:
            groepen.setdefault(brief.brief_id, []).append(brief)
    return [_maken(groep) for groep in groepen.values()]


def _zonder_tekenaar(pet: Lidmaatschap, op: datetime.date) -> list[Werkregel]:
    """Gemeenten whose letter nobody can sign on its day: without a name it does not go out. The first letter counts."""
    brieven = (
        Gemeentebrief.objects.filter(gemeente__in=gemeenten_in_beheer(pet, op=op))
        .niet_verzonden()
        .met_tekenaars()
        .select_related("gemeente", "brief")
        .order_by("gemeente__sorteernaam", "gemeente_id", "brief__datum", "pk")
    )
    eerste: dict[int, Gemeentebrief] = {}
    for brief in brieven:
        if brief.zonder_naam:
            eerste.setdefault(brief.gemeente_id, brief)
    return [
        Werkregel(
            wat=f"Leg vast {' en '.join(brief.zonder_naam)}",
            voor=str(brief.gemeente),
            url=reverse("beheer_ondertekenaars", args=[brief.gemeente.code]),
            knop="Vastleggen",
            uiterlijk=brief.brief.datum,
            waarom=f"Op {datum(brief.brief.datum)} gaat een brief naar de raad. Zonder naam gaat die de deur niet uit.",
        )
        for brief in eerste.values()
    ]


def _loopt(brief: Gemeentebrief) -> bool:
    """Whether a version is on its way to the college: a change of the text then asks for a next one."""
    return brief.stand in (Stand.BIJ_AMBTENAAR, Stand.BIJ_COLLEGE)


def _wacht_op_deel(brief: Gemeentebrief) -> bool:
    """Whether the part of the gemeente is to be written: it is not complete, or the college gave the letter back."""
    terug = brief.stand is Stand.TERUG and not brief.gewijzigd
    return terug or (brief.stand in BIJ_DE_COORDINATOR and bool(_nog_leeg(brief)))


def _nog_leeg(brief: Gemeentebrief) -> list[str]:
    """What the letter cannot go out without: fields of its own, and who signs on its day."""
    return [*brief.lege_velden, *brief.zonder_naam]


def _besluit(brief: Gemeentebrief) -> Werkregel:
    return Werkregel(
        wat=f"Besluit over de brief '{brief.brief.onderwerp}'",
        voor=f"de raad van {brief.gemeente}",
        url=reverse("briefversie", args=[brief.versie_id]),
        knop="Brief lezen",
        uiterlijk=brief.brief.datum,
        waarom="Gemeentewet artikel 169, tweede lid",
    )


def _akkoord(brief: Gemeentebrief) -> Werkregel:
    return Werkregel(
        wat=f"Geef ambtelijk akkoord op de brief '{brief.brief.onderwerp}'",
        voor=f"de raad van {brief.gemeente}",
        url=reverse("briefversie", args=[brief.versie_id]),
        knop="Brief lezen",
        uiterlijk=brief.brief.datum,
        waarom="Daarna besluit het college.",
    )


def _lezen(brief: Gemeentebrief) -> Werkregel:
    if brief.stand is Stand.TERUG:
        waarom = f"Het college gaf versie {brief.versie_nummer} terug: {brief.stap_reden} Daarna is de tekst gewijzigd."
    else:
        waarom = f"De tekst is gewijzigd na versie {brief.versie_nummer}. Er staat bij wat u opnieuw doet."
    return Werkregel(
        wat=f"Lees wat er veranderde in de brief '{brief.brief.onderwerp}'",
        voor=f"de raad van {brief.gemeente}",
        url=f"{brief.get_absolute_url()}#veranderd",
        knop="Verschil lezen",
        uiterlijk=brief.brief.datum,
        waarom=waarom,
        terug=f"briefversie {brief.versie_id}" if brief.stand is Stand.TERUG else "",
    )


def _invullen(brief: Gemeentebrief) -> Werkregel:
    if brief.stand is Stand.TERUG:
        wat, knop = "Pas de brief van {} aan", "Brief openen"
        waarom = f"Het college gaf de brief terug: {brief.stap_reden}"
    else:
        wat, knop = "Vul de gegevens van {} in", "Gegevens invullen"
        waarom = f"Nog leeg: {', '.join(_nog_leeg(brief))}."
    return Werkregel(
        wat=f"{wat.format(brief.gemeente)}: '{brief.brief.onderwerp}'",
        voor=str(brief.gemeente),
        url=brief.get_absolute_url()
        if brief.stand is Stand.TERUG
        else reverse("gemeentebrief_wijzigen", args=[brief.pk]),
        knop=knop,
        uiterlijk=brief.brief.datum,
        waarom=waarom,
        terug=f"briefversie {brief.versie_id}" if brief.stand is Stand.TERUG else "",
    )


def _maken(groep: list[Gemeentebrief]) -> Werkregel:
    brief = groep[0].brief
    klaar = sum(not _nog_leeg(eigen) for eigen in groep)
    aantal = "1 gemeente" if len(groep) == 1 else f"{len(groep)} gemeenten"
    return Werkregel(
        wat=f"Maak de brieven '{brief.onderwerp}'",
        voor=f"{aantal} van {brief.regio}",
        url=brief.get_absolute_url(),
        knop="Brieven bekijken",
        uiterlijk=brief.datum,
        waarom=f"De gegevens zijn ingevuld bij {klaar} van {len(groep)}.",
    )


def _voor_de_raad(pet: Lidmaatschap, op: datetime.date) -> list[Werkregel]:
    sinds = op - datetime.timedelta(days=NIEUW_IN_DAGEN)
    nieuw = versies_van(pet, op=op).filter(stap__besluitdatum__gte=sinds).defer("inhoud")
    return [
        Werkregel(
            wat=f"Lees de brief '{versie.gemeentebrief.brief.onderwerp}'",
            voor=f"de raad van {versie.gemeentebrief.gemeente}",
            url=reverse("raadsbrief", args=[versie.gemeentebrief.gemeente.code, versie.pk]),
            knop="Brief lezen",
            waarom="Gemeentewet artikel 169, tweede lid: het college geeft wat de raad nodig heeft.",
        )
        for versie in nieuw.select_related("gemeentebrief__brief", "gemeentebrief__gemeente").order_by("-stap__op")
    ]
