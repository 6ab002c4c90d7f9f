"""The forecast of a region: counts of toegang, assumptions of the controller, budget of a scenario, put together."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from financien.clientgroepen import NODIG, Groepen, GroepenFout, Kolom, Rij, Wijzigingen, maak_groepen
from financien.doorrekening import bereken_jaren
from financien.getypte_aantallen import getypte_kolommen
from financien.ingroeipad import PadFout
from financien.invoer import Deelnemer, Invoer, Wijziging, Wijzigingsoort
from financien.models import Aanname, Scenario, Tarieven
from financien.prijzen import Bijstelling, Lijstregel, Prijslijst
from financien.prognose import Clientgroep, PrognoseFout, Prognosejaar, prognose
from financien.verdelen import VerdelingFout, naar_centen, rond_af
from financien.verzamelen import deelnemers, verzamel
from regio.models import Inwonertal, Taak
from regio.notatie import datum
from toegang.cijfers import bw_tellingen, peildatum_tellingen, wachtlijst_telling
from toegang.tellingen import Telling

JAREN_VOORUIT = 10
ZONDER_WLZ = tuple(soort for soort in NODIG if soort != "wlz")
"""The Wlz took people from beschermd wonen; of another taak nobody has to say how many go there."""


@dataclass(frozen=True)
class Jaarbudget:
    """What a gemeente gets in a year in eurocents, after the uitname Wlz, and its part of that uitname."""

    bedrag: int
    uitname: int

    @property
    def voor_uitname(self) -> int:
        """What it would be without the uitname."""
        return self.bedrag + self.uitname


@dataclass(frozen=True)
class Prognosebeeld:
    """Everything a page about the forecast shows; all amounts in eurocents."""

    invoer: Invoer
    scenario: Scenario
    peildatum: datetime.date
    inwoners: Mapping[str, int]
    peildatum_inwoners: datetime.date
    aannames: tuple[Aanname, ...]
    versie: int
    groepen: Groepen
    budget: Mapping[str, Mapping[int, Jaarbudget]]
    regio: tuple[Prognosejaar, ...]
    """All gemeenten together, year by year."""
    per_gemeente: Mapping[str, tuple[Prognosejaar, ...]]

    @property
    def is_geteld(self) -> bool:
        """Whether the numbers of clients were counted by this product, and not typed."""
        return is_geteld(self.invoer.taak)

    @property
    def gemeenten(self) -> tuple[Deelnemer, ...]:
        """The gemeenten of the region, the centrumgemeente first."""
        return self.invoer.deelnemers

    @property
    def is_voorbeeld(self) -> bool:
        """Whether any figure or assumption was made up."""
        return self.invoer.is_voorbeeld or any(rij.zekerheid == Aanname.Zekerheid.VOORBEELD for rij in self.aannames)

    @property
    def kostenwijzigingen(self) -> tuple[Wijziging, ...]:
        """The named changes of the scenario that are about numbers of clients or prices."""
        soorten = (Wijzigingsoort.VOLUME, Wijzigingsoort.PRIJS)
        return tuple(rij for rij in self.invoer.wijzigingen if rij.soort in soorten)

    def groepen_van(self, code: str) -> tuple[Clientgroep, ...]:
        """The groups of one gemeente."""
        return tuple(groep for groep in self.groepen.groepen if groep.gemeente == code)

    def jaren_van(self, gebied: str) -> tuple[Prognosejaar, ...]:
        """The years of a gemeente by code, or of the region. KeyError for any other."""
        return self.regio if gebied == "regio" else self.per_gemeente[gebied]


def maak_beeld(scenario: Scenario, *, op: datetime.date) -> Prognosebeeld:
    """The forecast as it is on that day, for a scenario that came from `met_invoer`.

    Raises PrognoseFout with a Dutch sentence that says what is missing or wrong.
    """
    if scenario.startjaar is None:
        raise PrognoseFout(
            f"Van scenario '{scenario.naam}' is het startjaar onbekend. Een prognose heeft kalenderjaren nodig: kies "
            "een scenario met een startjaar."
        )
    regio, invoer = scenario.regio, verzamel(scenario, op=op)
    rijen = tuple(Aanname.objects.van(regio, scenario.taak).geldend().met_namen())
    versie = Aanname.objects.van(regio, scenario.taak).laatste_nummer()
    peildatum = peildatum_tellingen(regio, op=op) if is_geteld(scenario.taak) else op
    geteld = deelnemers(scenario, op=op)  # also who leaves in this scenario: the published counts hold them
    inwoners, peildatum_inwoners = _inwoners(geteld)
    lijst = next((_prijslijst(rij.tarieven) for rij in rijen if rij.tarieven is not None), None)
    try:
        aantallen = _aantallen(scenario, rijen, geteld, peildatum, op=op)
        groepen = maak_groepen(
            gemeenten={deelnemer.code: deelnemer.naam for deelnemer in geteld},
            inwoners=inwoners,
            producten=aantallen.producten,
            wachtlijst=aantallen.wachtlijst,
            aannames=[als_rij(rij) for rij in rijen],
            bron_aantallen=aantallen.bron,
            lijst=lijst,
            wijzigingen=_wijzigingen(invoer),
            alleen={deelnemer.code for deelnemer in invoer.deelnemers},
            nodig=NODIG if is_geteld(scenario.taak) else ZONDER_WLZ,
        )
        eerste = eerste_jaar(peildatum)
        budget = _budget(invoer, eerste)
        samen = {
            jaar: sum(rij[jaar].bedrag for rij in budget.values()) for jaar in range(eerste, eerste + JAREN_VOORUIT)
        }
        return Prognosebeeld(
            invoer=invoer,
            scenario=scenario,
            peildatum=peildatum,
            inwoners=inwoners,
            peildatum_inwoners=peildatum_inwoners,
            aannames=rijen,
            versie=versie,
            groepen=groepen,
            budget=budget,
            regio=prognose(groepen.groepen, samen),
            per_gemeente={
                code: prognose(
                    [groep for groep in groepen.groepen if groep.gemeente == code],
                    {jaar: deel.bedrag for jaar, deel in jaren.items()},
                )
                for code, jaren in budget.items()
            },
        )
    except (GroepenFout, PadFout, VerdelingFout) as fout:
        raise PrognoseFout(str(fout)) from fout


@dataclass(frozen=True)
class Aantallen:
    """Who is there and who waits, and from where that is known."""

    producten: list[Kolom]
    wachtlijst: Kolom
    bron: str


def is_geteld(taak: str) -> bool:
    """Whether this product counts the clients of this taak per product: beschermd wonen only."""
    return taak == Taak.BW


def _aantallen(
    scenario: Scenario, rijen: Iterable[Aanname], geteld: tuple[Deelnemer, ...], peildatum: datetime.date, *,
    op: datetime.date,
) -> Aantallen:  # fmt: skip
    """Published counts, or what the region recorded for a taak that is not counted here: then nobody waits."""
    if is_geteld(scenario.taak):
        return Aantallen(
            _kolommen(bw_tellingen(scenario.regio, op=op), geteld),
            _rijtotalen(wachtlijst_telling(scenario.regio, op=op), geteld),
            f"telling van de regio, stand {datum(peildatum)}",
        )
    codes = [deelnemer.code for deelnemer in geteld]
    kolommen, bron = getypte_kolommen([als_rij(rij) for rij in rijen], codes)
    return Aantallen(kolommen, Kolom("Wachtlijst", dict.fromkeys(codes, 0), 0), bron)


def eerste_jaar(peildatum: datetime.date) -> int:
    """The first year of which the stand of that day can be the 1 January."""
    return peildatum.year if (peildatum.month, peildatum.day) == (1, 1) else peildatum.year + 1


def als_rij(aanname: Aanname) -> Rij:
    """The plain values of an assumption."""
    return Rij(
        soort=aanname.soort,
        gemeente=aanname.gemeente.code if aanname.gemeente is not None else None,
        product=aanname.product.naam if aanname.product is not None else None,
        naam=aanname.naam,
        waarde=aanname.waarde,
        eenheid=aanname.eenheid,
        bron=aanname.bron,
        laag=aanname.laag,
        hoog=aanname.hoog,
        is_voorbeeld=aanname.zekerheid == Aanname.Zekerheid.VOORBEELD,
    )


def _prijslijst(tarieven: Tarieven) -> Prijslijst:
    rijen = tarieven.rijen.select_related("product").order_by("pk")
    return Prijslijst(
        naam=str(tarieven),
        bron=tarieven.bron.titel,
        regels=tuple(Lijstregel(rij.product.naam, rij.eenheid, rij.bedrag, rij.van) for rij in rijen),
    )


def _wijzigingen(invoer: Invoer) -> Wijzigingen:
    """What the named changes of the scenario do to numbers and prices; the path knows nothing of them."""

    def van(soort: Wijzigingsoort) -> tuple[Bijstelling, ...]:
        return tuple(
            Bijstelling(rij.naam, rij.getal, rij.jaar)
            for rij in invoer.wijzigingen
            if rij.soort is soort and rij.getal is not None and rij.jaar is not None
        )

    return Wijzigingen(volume=van(Wijzigingsoort.VOLUME), prijs=van(Wijzigingsoort.PRIJS))


def _kolommen(telling: Telling, geteld: Iterable[Deelnemer]) -> list[Kolom]:
    return [
        Kolom(
            naam=product,
            per_gemeente={
                deelnemer.code: telling.rij(deelnemer.naam)[plek].waarde if deelnemer.naam in telling.rijen else None
                for deelnemer in geteld
            },
            totaal=telling.kolomtotalen[plek].waarde,
        )
        for plek, product in enumerate(telling.kolommen)
    ]


def _rijtotalen(telling: Telling, geteld: Iterable[Deelnemer]) -> Kolom:
    return Kolom(
        naam="Wachtlijst",
        per_gemeente={
            deelnemer.code: telling.rijtotaal(deelnemer.naam).waarde if deelnemer.naam in telling.rijen else None
            for deelnemer in geteld
        },
        totaal=telling.totaal.waarde,
    )


def _inwoners(geteld: Iterable[Deelnemer]) -> tuple[dict[str, int], datetime.date]:
    """The newest day of which every gemeente has its inwoners."""
    codes = {deelnemer.code for deelnemer in geteld}
    per_dag: dict[datetime.date, dict[str, int]] = {}
    rijen = Inwonertal.objects.filter(gemeente__code__in=codes).order_by("peildatum", "bron")
    for code, dag, aantal in rijen.values_list("gemeente__code", "peildatum", "aantal"):
        per_dag.setdefault(dag, {})[code] = aantal
    volledig = [dag for dag, aantallen in per_dag.items() if aantallen.keys() == codes]
    if not volledig:
        raise PrognoseFout("Er is geen dag waarop van alle gemeenten van de regio het inwonertal bekend is.")
    return per_dag[max(volledig)], max(volledig)


def _budget(invoer: Invoer, eerste: int) -> dict[str, dict[int, Jaarbudget]]:
    """What each gemeente gets per calendar year, before, during and after the path."""
    jaren = range(eerste, eerste + JAREN_VOORUIT)
    if eerste < invoer.budget.jaren[0]:
        raise PrognoseFout(f"Het macrobudget van dit scenario begint in {invoer.budget.jaren[0]}, na {eerste}.")
    per_jaar = {uitkomst.jaar: uitkomst for uitkomst in bereken_jaren(invoer, jaren)}
    uit: dict[str, dict[int, Jaarbudget]] = {deelnemer.code: {} for deelnemer in invoer.deelnemers}
    for jaar in jaren:
        uitkomst, geldend = per_jaar[jaar], invoer.budget.geldend_jaar(jaar)
        weg = sum(naar_centen(rij.bedrag) for rij in invoer.budget.regels_van(geldend) if rij.soort == "uitname_wlz")
        for code, deel in uit.items():
            bedrag = uitkomst.bedragen[code].totaal if code in uitkomst.bedragen else 0
            uitname = rond_af(bedrag * weg, uitkomst.macrobudget) if uitkomst.macrobudget else 0
            deel[jaar] = Jaarbudget(bedrag, uitname)
    return uit
