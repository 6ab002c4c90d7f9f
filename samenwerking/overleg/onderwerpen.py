"""What a point of an agenda is about, shown with the right of who looks; and what waits to be put on an agenda.

A title of a text, scenario or letter is shown to who may open it. To others a point says only what kind of thing it is,
and so does paper, that anyone may be handed: unless the secretaris gave the point a title of its own.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Model, Q, QuerySet
from django.urls import reverse

from financien.models import Scenario
from financien.models.scenario import ScenarioQuerySet
from financien.rechten import scenarios_van
from regio.models import Lidmaatschap
from regio.notatie import datum
from samenwerking.besluiten.models import Procedure
from samenwerking.besluiten.models.procedure import ProcedureQuerySet
from samenwerking.besluiten.rechten import procedures_van
from samenwerking.brieven.models import Brief, Gemeentebrief
from samenwerking.brieven.rechten import brieven_van, gemeentebrieven_van
from samenwerking.overleg.models import Actie, Agendapunt, Bijeenkomst, Overleg
from samenwerking.overleg.models.bijeenkomst import ONDERWERPEN
from samenwerking.overleg.rechten import acties_van
from samenwerking.partners.contracttermijn import Waarom
from samenwerking.partners.models import Ketenpartner
from samenwerking.partners.rechten import contracten_van, partners_van
from samenwerking.partners.werk import contracten_die_vragen
from samenwerking.plannen.models import Activiteit
from samenwerking.plannen.models.planactiviteit import ActiviteitQuerySet, Stand
from samenwerking.plannen.rechten import activiteiten_van
from samenwerking.teksten.models import Tekst, Versie
from samenwerking.teksten.models.tekst import TekstQuerySet
from samenwerking.teksten.rechten import teksten_van, versies_van


@dataclass(frozen=True)
class Verwijzing:
    """What a person who may open it reads, and where it leads."""

    soort: str
    titel: str
    url: str


@dataclass(frozen=True)
class Wijzer:
    """What one person may open of what a number of points are about. Asked once for all of them."""

    leesbaar: Mapping[tuple[str, int], Verwijzing] = field(default_factory=dict)

    def van(self, punt: Agendapunt) -> Verwijzing | None:
        """Where this point leads for that person; None when it is about nothing, or about something closed."""
        sleutel = onderwerp_van(punt)
        return self.leesbaar.get(sleutel) if sleutel is not None else None

    def titel(self, punt: Agendapunt) -> str:
        """How the point reads for that person."""
        if punt.titel:
            return punt.titel
        verwijzing = self.van(punt)
        return verwijzing.titel if verwijzing is not None else titel_op_papier(punt)


def onderwerp_van(punt: Agendapunt) -> tuple[str, int] | None:
    """The kind and key of what a point is about."""
    for soort in (*ONDERWERPEN, "actie"):
        nummer = getattr(punt, f"{soort}_id")
        if nummer is not None:
            return soort, int(nummer)
    return None


def titel_op_papier(punt: Agendapunt) -> str:
    """The title for everyone: its own, or else the kind of thing."""
    sleutel = onderwerp_van(punt)
    return punt.titel or (SOORTEN[sleutel[0]].naam if sleutel is not None else "Agendapunt")


def wijzer_voor(pet: Lidmaatschap, punten: Iterable[Agendapunt], *, op: datetime.date) -> Wijzer:
    """What this person may open of what these points are about; one question per kind that occurs."""
    ids: dict[str, set[int]] = {}
    for punt in punten:
        if (sleutel := onderwerp_van(punt)) is not None:
            ids.setdefault(sleutel[0], set()).add(sleutel[1])
    gevonden: dict[tuple[str, int], Verwijzing] = {}
    for soort, nummers in ids.items():
        gevonden |= {(soort, nummer): deze for nummer, deze in SOORTEN[soort].lees(pet, nummers, op)}
    return Wijzer(gevonden)


Gevonden = Iterator[tuple[int, Verwijzing]]


def _teksten(pet: Lidmaatschap, ids: set[int], op: datetime.date) -> Gevonden:
    """The draft for who reads drafts; for a raad the newest version that was shared."""
    for tekst in teksten_van(pet, op=op).filter(pk__in=ids):
        ids = ids - {tekst.pk}
        yield tekst.pk, Verwijzing("Tekst", tekst.titel, reverse("tekst", args=[tekst.pk]))
    if not ids:
        return
    gezien: set[int] = set()
    versies = versies_van(pet, op=op).filter(tekst__in=ids).select_related("tekst").defer("inhoud").order_by("-nummer")
    versie: Versie
    for versie in versies:
        if versie.tekst_id not in gezien:
            gezien.add(versie.tekst_id)
            url = reverse("versie", args=[versie.tekst_id, versie.nummer])
            yield versie.tekst_id, Verwijzing("Tekst", versie.tekst.titel, url)


def _procedures(pet: Lidmaatschap, ids: set[int], op: datetime.date) -> Gevonden:
    procedure: Procedure
    for procedure in procedures_van(pet, op=op).filter(pk__in=ids).select_related("tekst"):
        yield procedure.pk, Verwijzing("Procedure", str(procedure), reverse("procedure", args=[procedure.pk]))


def _scenarios(pet: Lidmaatschap, ids: set[int], op: datetime.date) -> Gevonden:
    scenario: Scenario
    for scenario in scenarios_van(pet, op=op).filter(pk__in=ids):
        titel = f"{scenario.naam} ({scenario.get_taak_display()})"
        yield scenario.pk, Verwijzing("Scenario", titel, reverse("scenario", args=[scenario.pk]))


def _brieven(pet: Lidmaatschap, ids: set[int], op: datetime.date) -> Gevonden:
    """The round for who writes letters; for a college the letter of its own gemeente."""
    ronde: Brief
    for ronde in brieven_van(pet, op=op).filter(pk__in=ids):
        ids = ids - {ronde.pk}
        yield ronde.pk, Verwijzing("Brief", ronde.onderwerp, ronde.get_absolute_url())
    if not ids:
        return
    eigen: Gemeentebrief
    for eigen in gemeentebrieven_van(pet, op=op).filter(brief__in=ids).select_related("brief"):
        yield eigen.brief_id, Verwijzing("Brief", eigen.brief.onderwerp, eigen.get_absolute_url())


def _activiteiten(pet: Lidmaatschap, ids: set[int], op: datetime.date) -> Gevonden:
    activiteit: Activiteit
    for activiteit in activiteiten_van(pet, op=op).filter(pk__in=ids):
        yield activiteit.pk, Verwijzing("Activiteit", str(activiteit), activiteit.get_absolute_url())


def _partners(pet: Lidmaatschap, ids: set[int], op: datetime.date) -> Gevonden:
    for partner in partners_van(pet, op=op).filter(pk__in=ids).select_related("organisatie"):
        yield partner.pk, Verwijzing("Ketenpartner", str(partner), partner.get_absolute_url())


def _acties(pet: Lidmaatschap, ids: set[int], op: datetime.date) -> Gevonden:
    """An action belongs to the same overleg: who reads the agenda reads it, a raad does not."""
    actie: Actie
    for actie in acties_van(pet, op=op).filter(pk__in=ids):
        yield actie.pk, Verwijzing("Actie", actie.wat, actie.get_absolute_url())


# --- what waits -----------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Wachtend:
    """Something that could be put on the agenda, and why now."""

    soort: str
    nummer: int
    titel: str
    waarom: str

    @property
    def sleutel(self) -> str:
        """'tekst-12': what the form sends."""
        return f"{self.soort}-{self.nummer}"


def wachtend_voor(pet: Lidmaatschap, bijeenkomst: Bijeenkomst, *, op: datetime.date) -> list[Wachtend]:
    """What waits in the region and is not on this agenda yet, as far as who makes the agenda may open it."""
    alle = [deze for soort in SOORTEN.values() for deze in soort.wacht(pet, bijeenkomst, op)]
    al = {onderwerp_van(punt) for punt in Agendapunt.objects.filter(bijeenkomst=bijeenkomst)}
    return [deze for deze in alle if (deze.soort, deze.nummer) not in al]


def _open_acties(pet: Lidmaatschap, bijeenkomst: Bijeenkomst, op: datetime.date) -> Iterator[Wachtend]:
    del pet, op  # who makes the agenda reads the acties of this overleg; they are asked on the day of the meeting
    rijen = Actie.objects.open().filter(overleg=bijeenkomst.overleg_id, uiterlijk__lte=bijeenkomst.datum).met_wie()
    for actie in rijen:
        yield Wachtend("actie", actie.pk, actie.wat, f"actie van {actie.wie}, uiterlijk op {datum(actie.uiterlijk)}")


def _open_procedures(pet: Lidmaatschap, bijeenkomst: Bijeenkomst, op: datetime.date) -> Iterator[Wachtend]:
    rijen = _procedures_hier(pet, bijeenkomst.overleg, op).lopend().select_related("tekst")
    for procedure in rijen:
        yield Wachtend("procedure", procedure.pk, str(procedure), "loopt langs colleges en raden")


def _open_teksten(pet: Lidmaatschap, bijeenkomst: Bijeenkomst, op: datetime.date) -> Iterator[Wachtend]:
    tekst: Tekst
    for tekst in _teksten_hier(pet, bijeenkomst.overleg, op).met_stand().onbevroren().order_by("titel"):
        yield Wachtend("tekst", tekst.pk, tekst.titel, "wordt geschreven en is niet bevroren")


def _open_scenarios(pet: Lidmaatschap, bijeenkomst: Bijeenkomst, op: datetime.date) -> Iterator[Wachtend]:
    for scenario in _scenarios_hier(pet, bijeenkomst.overleg, op).gewijzigd_na_bevriezen().order_by("naam"):
        yield Wachtend("scenario", scenario.pk, scenario.naam, "gewijzigd na de laatste bevroren berekening")


def _open_brieven(pet: Lidmaatschap, bijeenkomst: Bijeenkomst, op: datetime.date) -> Iterator[Wachtend]:
    onverzonden = Gemeentebrief.objects.niet_verzonden().values("brief_id")
    for ronde in _brieven_hier(pet, bijeenkomst.overleg, op).filter(pk__in=onverzonden):
        yield Wachtend("brief", ronde.pk, ronde.onderwerp, "nog niet naar alle raden verzonden")


def _open_activiteiten(pet: Lidmaatschap, bijeenkomst: Bijeenkomst, op: datetime.date) -> Iterator[Wachtend]:
    """What asks for a word at the table: activities that are late, and those that lie still."""
    rijen = _activiteiten_hier(pet, bijeenkomst.overleg, op).te_doen()
    for rij in rijen.filter(Q(einde__lt=op) | Q(stand=Stand.STILGELEGD)).order_by("einde"):
        waarom = "ligt stil" if rij.stand == Stand.STILGELEGD else f"had klaar moeten zijn op {datum(rij.einde)}"
        yield Wachtend("activiteit", rij.pk, str(rij), waarom)


def _open_partners(pet: Lidmaatschap, bijeenkomst: Bijeenkomst, op: datetime.date) -> Iterator[Wachtend]:
    """Partners with a contract on which someone must decide, for who reads contracts."""
    gezien: set[int] = set()
    for rij, wat in contracten_die_vragen(contracten_van(pet, op=op), bijeenkomst.overleg.regio, op=op):
        if rij.partner_id not in gezien:
            gezien.add(rij.partner_id)
            doen = "vraagt een besluit, uiterlijk" if wat.waarom is Waarom.BESLIS else "eindigt"
            waarom = f"contract ‘{rij.titel}’ {doen} op {datum(wat.uiterlijk)}"
            yield Wachtend("partner", rij.partner_id, str(rij.partner), waarom)


def lees_sleutel(sleutel: str) -> tuple[str, int] | None:
    """The kind and key that a form sent; None for something else."""
    soort, _, nummer = sleutel.partition("-")
    return (soort, int(nummer)) if soort in SOORTEN and nummer.isdecimal() else None


def ding_van(overleg: Overleg, soort: str, nummer: int, pet: Lidmaatschap, *, op: datetime.date) -> Model | None:
    """The thing itself, when it is of the region of this overleg and this person may open it."""
    return SOORTEN[soort].hier(pet, overleg, op).filter(pk=nummer).first()


def _teksten_hier(pet: Lidmaatschap, overleg: Overleg, op: datetime.date) -> TekstQuerySet:
    return teksten_van(pet, op=op).filter(regio=overleg.regio_id)


def _procedures_hier(pet: Lidmaatschap, overleg: Overleg, op: datetime.date) -> ProcedureQuerySet:
    return procedures_van(pet, op=op).filter(tekst__regio=overleg.regio_id)


def _scenarios_hier(pet: Lidmaatschap, overleg: Overleg, op: datetime.date) -> ScenarioQuerySet:
    return scenarios_van(pet, op=op).filter(regio=overleg.regio_id)


def _brieven_hier(pet: Lidmaatschap, overleg: Overleg, op: datetime.date) -> QuerySet[Brief]:
    return brieven_van(pet, op=op).filter(regio=overleg.regio_id)


def _activiteiten_hier(pet: Lidmaatschap, overleg: Overleg, op: datetime.date) -> ActiviteitQuerySet:
    return activiteiten_van(pet, op=op).filter(plan__regio=overleg.regio_id)


def _partners_hier(pet: Lidmaatschap, overleg: Overleg, op: datetime.date) -> QuerySet[Ketenpartner]:
    return partners_van(pet, op=op).filter(regio=overleg.regio_id)


def _acties_hier(pet: Lidmaatschap, overleg: Overleg, op: datetime.date) -> QuerySet[Actie]:
    del pet, op  # an action is of the overleg: who makes its agenda reads it
    return Actie.objects.filter(overleg=overleg)


@dataclass(frozen=True)
class Onderwerpsoort:
    """What an agenda knows of one kind of thing."""

    naam: str
    """What a point without a title of its own says to who may not open what it is about."""
    lees: Callable[[Lidmaatschap, set[int], datetime.date], Gevonden]
    """Of these keys what this person may open."""
    hier: Callable[[Lidmaatschap, Overleg, datetime.date], QuerySet[Any]]
    """What this person may put on an agenda of this overleg."""
    wacht: Callable[[Lidmaatschap, Bijeenkomst, datetime.date], Iterator[Wachtend]]
    """Of that what waits for a meeting now."""


SOORTEN: dict[str, Onderwerpsoort] = {
    "actie": Onderwerpsoort("Een actie", _acties, _acties_hier, _open_acties),
    "procedure": Onderwerpsoort("Een procedure van de regio", _procedures, _procedures_hier, _open_procedures),
    "tekst": Onderwerpsoort("Een tekst van de regio", _teksten, _teksten_hier, _open_teksten),
    "scenario": Onderwerpsoort("Een scenario van de regio", _scenarios, _scenarios_hier, _open_scenarios),
    "brief": Onderwerpsoort("Een brief aan de raden", _brieven, _brieven_hier, _open_brieven),
    "activiteit": Onderwerpsoort(
        "Een activiteit van een plan van de regio", _activiteiten, _activiteiten_hier, _open_activiteiten
    ),
    "partner": Onderwerpsoort("Een ketenpartner van de regio", _partners, _partners_hier, _open_partners),
}
"""In the order in which they are offered. A room that puts something else on an agenda adds a row here and a column of
the same name to `Agendapunt` (`ONDERWERPEN`), and nothing more."""
