"""What a page about figures shows: the scenario as it is now, or a frozen calculation, behind one face."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.timezone import localdate

from financien.doorrekening import Doorrekening, reken_door, uit_bevroren
from financien.herkomst import REGIO
from financien.ingroeipad import PadFout
from financien.invoer import Deelnemer
from financien.models import Berekening, Scenario, Vaststelling
from financien.rechten import berekeningen_van, eis_lezen, mag_rekenen_voor, scenarios_van
from financien.verdelen import VerdelingFout
from financien.verzamelen import verzamel
from financien.wetstanden import wetstanden
from regio import klok
from regio.models import Gemeente, Taak, Wetstand
from regio.notatie import datum
from regio.onderdelen import Tab, WatNu
from regio.verzoek import Verzoek

SCENARIO, BEREKENING = "scenario", "berekening"


@dataclass(frozen=True)
class Weergave:
    """One scenario or calculation that this hat may see. `door` is None when it cannot be computed: `fout` says why."""

    scenario: Scenario
    berekening: Berekening | None
    door: Doorrekening | None
    fout: str
    standen: list[Wetstand | None]
    mag_rekenen: bool
    verzoek: Vaststelling | None = None
    """The request to freeze that waits for an answer, of a scenario."""

    @property
    def soort(self) -> str:
        """Which of the two it is; also how its addresses are called."""
        return BEREKENING if self.berekening is not None else SCENARIO

    @property
    def pk(self) -> int:
        """The id in the address."""
        return self.berekening.pk if self.berekening is not None else self.scenario.pk

    @property
    def titel(self) -> str:
        """The name of the scenario; of a frozen one the name it had then."""
        return self.door.invoer.scenario if self.berekening is not None and self.door else self.scenario.naam

    @property
    def kruimel(self) -> str:
        """How a page under this one names it in its path."""
        return f"{self.titel}, berekening {self.berekening.nummer}" if self.berekening is not None else self.titel

    @property
    def is_voorbeeld(self) -> bool:
        """Whether any figure of it was made up."""
        if self.door is not None:
            return self.door.invoer.is_voorbeeld
        scenario = self.scenario
        versies = (scenario.macrobudget, scenario.historisch, scenario.objectief, scenario.ingroeipad)
        return any(versie.bron.is_voorbeeld for versie in versies)

    def adres(self, pagina: str = "", *args: object) -> str:
        """The address of a page of this one: `adres("gemeente", "GM0603")`."""
        return reverse(f"{self.soort}_{pagina}" if pagina else self.soort, args=[self.pk, *args])

    def gemeente(self, code: str) -> Deelnemer:
        """The gemeente of this region with that code. Raises Http404 for any other."""
        deelnemer = self.door.deelnemer(code) if self.door is not None else None
        if deelnemer is None:
            raise Http404
        return deelnemer

    def gebied(self, gebied: str) -> str:
        """The name of the region or of one of its gemeenten. Raises Http404 for any other."""
        return self.scenario.regio.naam if gebied == REGIO else self.gemeente(gebied).naam

    def gebied_in_land(self, gebied: str) -> str:
        """The same, and of every gemeente of the country that is in the calculation. Raises Http404 for any other."""
        door = self.rekenwijze()
        if gebied == REGIO or door.deelnemer(gebied) is not None:
            return self.gebied(gebied)
        if gebied not in door.jaren[0].bedragen:
            raise Http404
        return get_object_or_404(Gemeente, code=gebied).naam_kort

    def rekenwijze(self) -> Doorrekening:
        """The figures. Raises Http404 when there are none: what follows from them does not exist."""
        if self.door is None:
            raise Http404
        return self.door

    @property
    def stand(self) -> str:
        """One sentence: what this is now, since when and by whom."""
        scenario, berekening = self.scenario, self.berekening
        waarvan = f"{Taak(scenario.taak).label} in {scenario.regio}"
        if berekening is not None:
            wie = berekening.gemaakt_door
            return (
                f"Berekening {berekening.nummer} van {waarvan}, bevroren op {datum(localdate(berekening.gemaakt_op))} "
                f"door {wie.gebruiker.naam}, {wie}. Zij verandert niet meer."
            )
        if scenario.laatste_nummer is None:
            bevroren = "Nog niet bevroren."
        elif scenario.is_gewijzigd_na_bevriezen:
            bevroren = f"Gewijzigd na berekening {scenario.laatste_nummer}."
        else:
            bevroren = f"Bevroren als berekening {scenario.laatste_nummer}."
        if self.verzoek is not None:
            bevroren = f"{bevroren} Vaststelling gevraagd door {self.verzoek.gevraagd_door.gebruiker.naam}."
        startjaar = self.door.invoer.startjaar if self.door is not None else scenario.startjaar
        start = f"startjaar {startjaar}" if startjaar else "startjaar nog onbekend"
        return f"Scenario voor {waarvan}, {start}, versie {scenario.versienummer}. {bevroren}"

    @property
    def wat_nu(self) -> WatNu:
        """The next step, who does it, and why."""
        scenario = self.scenario
        if self.berekening is not None:
            return WatNu(
                stap="Deze berekening staat vast. Een brief of tekst kan haar gebruiken.",
                wie="de coördinator",
                waarom="Wat in een brief staat, verandert niet meer als er een nieuwe circulaire komt.",
                knop="Naar het scenario",
                url=reverse("scenario", args=[scenario.pk]),
            )
        if self.fout:
            return WatNu(
                stap="Kies invoer waarmee dit scenario door te rekenen is.",
                wie="de controller",
                knop="Scenario wijzigen",
                url=reverse("scenario_wijzigen", args=[scenario.pk]) if self.mag_rekenen else "",
            )
        if scenario.bevroren_versie == scenario.versienummer:
            return WatNu(
                stap=f"Dit scenario is bevroren als berekening {scenario.laatste_nummer}. U hoeft niets te doen.",
                waarom="Brieven en teksten gebruiken alleen bevroren berekeningen.",
                knop="Berekeningen bekijken",
                url=reverse("scenario_berekeningen", args=[scenario.pk]),
            )
        if self.verzoek is not None:
            wie = self.verzoek.gevraagd_door
            return WatNu(
                stap="Er is vaststelling gevraagd. Een andere controller kijkt de cijfers na.",
                wie=f"een andere controller dan {wie.gebruiker.naam}",
                waarom="Twee controllers staan samen voor cijfers die naar de colleges en raden gaan.",
                knop="Naar het verzoek",
                url=reverse("vaststelling", args=[self.verzoek.pk]),
                daarna="Dan is er een bevroren berekening, of het verzoek komt terug met een reden.",
            )
        return WatNu(
            stap="Controleer de cijfers en vraag vaststelling.",
            wie="de controller",
            waarom="Brieven en teksten gebruiken alleen bevroren berekeningen. Een tweede controller stelt die vast.",
            knop="Vaststelling vragen",
            url=reverse("vaststelling_vragen", args=[scenario.pk]) if self.mag_rekenen else "",
            daarna="Een andere controller stelt vast. Dan kan de coördinator de cijfers in een brief zetten.",
        )

    def tabbladen(self, hier: str) -> list[Tab]:
        """The tabs of a scenario; a calculation stands alone, it has no later."""
        return [
            Tab("Cijfers", reverse("scenario", args=[self.scenario.pk]), hier == "cijfers"),
            Tab("Wijzigingen", reverse("scenario_wijzigingen", args=[self.scenario.pk]), hier == "wijzigingen"),
            Tab("Vergelijken", reverse("scenario_vergelijken", args=[self.scenario.pk]), hier == "vergelijken"),
            Tab("Berekeningen", reverse("scenario_berekeningen", args=[self.scenario.pk]), hier == "berekeningen"),
            Tab("Geschiedenis", reverse("scenario_geschiedenis", args=[self.scenario.pk]), hier == "geschiedenis"),
        ]


def scenario_van(request: Verzoek, pk: int) -> Scenario:
    """The scenario with its inputs and what was frozen of it. Raises GeenRecht or Http404."""
    eis_lezen(request.pet)
    return get_object_or_404(scenarios_van(request.pet, op=klok.vandaag()).met_invoer().met_stand(), pk=pk)


def weergave_van(request: Verzoek, soort: str, pk: int, *, reken: bool = True) -> Weergave:
    """The scenario or calculation of this address, for this hat. Raises GeenRecht or Http404.

    A page without figures does not need them computed: `reken=False`.
    """
    op = klok.vandaag()
    if soort == BEREKENING:
        eis_lezen(request.pet)
        return bevroren_weergave(request, get_object_or_404(berekeningen_van(request.pet, op=op).met_maker(), pk=pk))
    scenario = scenario_van(request, pk)
    door, fout = None, ""
    if reken:
        try:
            door = reken_door(verzamel(scenario, op=op))
        except (PadFout, VerdelingFout) as reden:
            fout = str(reden)
    return Weergave(
        scenario=scenario,
        berekening=None,
        door=door,
        fout=fout,
        standen=wetstanden(op=op),
        mag_rekenen=mag_rekenen_voor(request.pet, scenario.regio, scenario.taak, op=op),
        verzoek=scenario.vaststellingen.open().select_related("gevraagd_door__gebruiker").first(),
    )


def bevroren_weergave(request: Verzoek, berekening: Berekening) -> Weergave:
    """A frozen calculation that this hat may see: what was stored, nothing is computed."""
    op, scenario = klok.vandaag(), berekening.scenario
    return Weergave(
        scenario=scenario,
        berekening=berekening,
        door=uit_bevroren(bytes(berekening.inhoud)),
        fout="",
        standen=wetstanden(op=op),
        mag_rekenen=mag_rekenen_voor(request.pet, scenario.regio, scenario.taak, op=op),
    )
