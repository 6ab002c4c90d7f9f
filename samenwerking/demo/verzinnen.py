"""Made-up clients from a fixed seed: nothing here comes from a real person, and it shows.

Surnames begin with a word such as Proef or Voorbeeld, BSNs come from the reserved test range, postcodes end in letters
that are never given out. The counts are those of the sources; `docs/demo.md` states each rule that we made up.
"""

from __future__ import annotations

import datetime
import random
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from financien.verdelen import verdeel
from toegang.bsn import testnummers
from toegang.models import Doelgroep, Dossier, IndicatieEinde, Leveringsvorm, Woonplaats

ZAAD = 20191101
"""The month of source 003."""

BEGINS = ("Proef", "Voorbeeld", "Test", "Oefen", "Verzin", "Fictie", "Schijn", "Denk")
EINDEN = (
    *("berg", "beek", "boom", "bos", "brink", "dam", "dijk", "horst", "huis", "kamp", "laar", "land", "maker", "man"),
    *("meester", "mans", "oord", "poort", "stra", "sma", "veld", "waard", "weg", "zoon"),
)
VOORVOEGSELS = ("", "", "", "", "", "van", "van de", "van der", "de", "ten")
VOORNAMEN = (
    *("Aad", "Abdel", "Aisha", "Anouk", "Bart", "Bilal", "Bo", "Carla", "Cem", "Chantal", "Dewi", "Dirk", "Eline"),
    *("Emre", "Esra", "Fatima", "Femke", "Gerrit", "Hanna", "Hassan", "Ilse", "Imre", "Ivo", "Jamila", "Jan", "Joke"),
    *("Kees", "Kim", "Lars", "Leyla", "Lotte", "Maartje", "Marek", "Mila", "Mo", "Nadia", "Niels", "Noor", "Omar"),
    *("Petra", "Quinten", "Ravi", "Rosa", "Sam", "Sanne", "Selma", "Sven", "Tarik", "Tess", "Umut", "Vera", "Wim"),
    *("Xander", "Yara", "Yusuf", "Zeynep", "Zoë"),
)
POSTLETTERS = ("SA", "SD", "SS")
"""Never used in a Dutch postcode."""

DOELGROEPEN = {
    # the columns of table 12 of source 003 (its total of 263), and a few of the two groups beside it
    Doelgroep.GGZ_EPA: 147,
    Doelgroep.AUTISME: 67,
    Doelgroep.VERSLAVING: 39,
    Doelgroep.LVB: 12,
    Doelgroep.KORSAKOV: 6,
    Doelgroep.SOMATIEK: 5,
    Doelgroep.JONGE_OUDER: 6,
    Doelgroep.ONBEKEND: 7,
}
KOLOMMEN_12 = {
    "Autisme": Doelgroep.AUTISME,
    "GGZ/EPA": Doelgroep.GGZ_EPA,
    "Korsakov": Doelgroep.KORSAKOV,
    "LVB": Doelgroep.LVB,
    "Verslaving": Doelgroep.VERSLAVING,
    "Leeg": Doelgroep.ONBEKEND,
}
REDENEN = (
    (IndicatieEinde.Reden.NIET_MEER_NODIG, Dossier.Sluitreden.UITGESTROOMD),
    (IndicatieEinde.Reden.NIET_MEER_NODIG, Dossier.Sluitreden.UITGESTROOMD),
    (IndicatieEinde.Reden.WLZ, Dossier.Sluitreden.WLZ),
    (IndicatieEinde.Reden.WENS_CLIENT, Dossier.Sluitreden.INGETROKKEN),
)
IN_ONDERZOEK = 40
"""Who waits no longer than this many days has no decision yet: the onderzoek takes six weeks."""


@dataclass(frozen=True)
class Persoon:
    """A client who does not exist. Either a BSN of the test range, or postcode and huisnummer, or it follows later."""

    voornamen: str
    voorvoegsel: str
    achternaam: str
    geboortedatum: datetime.date
    woonplaats_soort: str
    woonplaats: str | None
    bsn: str = ""
    postcode: str = ""
    huisnummer: str = ""
    bsn_volgt: bool = False


@dataclass(frozen=True)
class Recht:
    """An indicatie; `einde` is the reason when it was ended on `stopt`, before `tot`."""

    product: str
    van: datetime.date
    tot: datetime.date | None
    besluit: datetime.date
    doelgroep: str
    leveringsvorm: str
    einde: str = ""
    stopt: datetime.date | None = None


@dataclass(frozen=True)
class Wachten:
    """A place on the waiting list."""

    problematiek: str
    sinds: datetime.date
    in_instelling: bool
    product: str | None


@dataclass(frozen=True)
class Verzonnen:
    """One dossier of one gemeente (by short name)."""

    gemeente: str
    gemeld_op: datetime.date
    persoon: Persoon
    rechten: tuple[Recht, ...] = ()
    wacht: Wachten | None = None
    gesloten_op: datetime.date | None = None
    sluitreden: str = ""

    @property
    def in_onderzoek(self) -> bool:
        """No decision yet."""
        return not self.rechten and self.gesloten_op is None


@dataclass(frozen=True)
class Aantallen:
    """How many dossiers of each kind a region without published figures gets, by an evidently made-up rule."""

    lopend: int
    wachtend: int
    gesloten: int
    producten: Mapping[str, int]


class Verzinner:
    """Makes people and dossiers one after the other; the same seed and day give the same ones."""

    def __init__(self, *, op: datetime.date) -> None:
        self.op = op
        self._toeval = random.Random(ZAAD)
        self._nummers = testnummers()
        self._gemeenten: Sequence[str] = ()

    # --- regions -----------------------------------------------------------------------------------------------

    def haagse_regio(
        self,
        *,
        gewichten: Mapping[str, int],
        plekken: Mapping[str, int],
        wachtlijst: Mapping[tuple[str, str], int],
        in_instelling: int,
        centrum: str,
    ) -> list[Verzonnen]:
        """One indicatie for each published place, and who waits exactly as the cells of table 12 say.

        `in_instelling` of those who wait live in an institution already, so they have an indicatie as well. Who came
        from outside the region or from nobody knows where turned to the centrumgemeente.
        """
        self._gemeenten = list(gewichten)
        wachtend = [
            (plaats, KOLOMMEN_12[groep]) for (plaats, groep), aantal in wachtlijst.items() for _ in range(aantal)
        ]
        self._toeval.shuffle(wachtend)
        verhuizers = [paar for paar in wachtend if paar[0] in gewichten][:in_instelling]
        per_gemeente: dict[str, list[str]] = defaultdict(list)
        for paar in verhuizers:
            wachtend.remove(paar)
            per_gemeente[paar[0]].append(paar[1])
        dossiers = list(self._bewoners(gewichten, plekken, per_gemeente))
        for plaats, groep in wachtend:
            dossiers.append(self._wachtende(plaats, groep, centrum=centrum, product="hg-intramurale-plekken"))
        for gemeente in gewichten:
            dossiers += self._onderzoeken(gemeente, 14 if gemeente == centrum else 5)
        dossiers += self._gesloten(gewichten, {"hg-intramurale-plekken": 1}, 60)
        return dossiers

    def andere_regio(self, *, gewichten: Mapping[str, int], aantallen: Aantallen) -> list[Verzonnen]:
        """Made-up numbers over the gemeenten of a region by their inhabitants, at least one melding in each."""
        self._gemeenten = list(gewichten)
        dossiers: list[Verzonnen] = []
        per_product = verdeel(aantallen.lopend, aantallen.producten)
        for product, aantal in per_product.items():
            for gemeente, deel in verdeel(aantal, gewichten).items():
                for _ in range(deel):
                    dossiers.append(self._bewoner(gemeente, (product,)))
        zwaarste = max(aantallen.producten, key=lambda product: aantallen.producten[product])
        for gemeente, deel in verdeel(aantallen.wachtend, gewichten).items():
            for _ in range(deel):
                dossiers.append(self._wachtende(gemeente, self._doelgroep(), centrum=gemeente, product=zwaarste))
        for gemeente in gewichten:
            dossiers += self._onderzoeken(gemeente, 3)
        return dossiers + list(self._gesloten(gewichten, aantallen.producten, aantallen.gesloten))

    def persoon(self, gemeente: str, *, bsn: bool | None = None) -> Persoon:
        """A made-up client of that gemeente, with a BSN of the test range unless `bsn` says otherwise."""
        soort, plaats = self._woonplaats(gemeente)
        persoon = Persoon(
            voornamen=self._toeval.choice(VOORNAMEN),
            voorvoegsel=self._toeval.choice(VOORVOEGSELS),
            achternaam=self._toeval.choice(BEGINS) + self._toeval.choice(EINDEN),
            geboortedatum=self.op - datetime.timedelta(days=self._toeval.randrange(18 * 366, 76 * 365)),
            woonplaats_soort=soort,
            woonplaats=plaats,
        )
        kans = self._toeval.random()
        if bsn or (bsn is None and kans < 0.93):
            return replace(persoon, bsn=next(self._nummers))
        if bsn is None and kans < 0.95:
            return replace(persoon, bsn_volgt=True)
        letters = self._toeval.choice(POSTLETTERS)
        return replace(
            persoon,
            postcode=f"{self._toeval.randrange(1000, 9999)} {letters}",
            huisnummer=str(self._toeval.randrange(1, 300)),
        )

    # --- dossiers ----------------------------------------------------------------------------------------------

    def _bewoners(
        self, gewichten: Mapping[str, int], plekken: Mapping[str, int], verhuizers: Mapping[str, list[str]]
    ) -> Iterator[Verzonnen]:
        """A dossier per place; dagbesteding of residents is a second indicatie of who lives intramuraal."""
        delen = {product: verdeel(aantal, gewichten) for product, aantal in plekken.items()}
        intramuraal = delen.pop("hg-intramurale-plekken")
        dag = {product: delen.pop(f"hg-dagbesteding-{product}") for product in ("intramuraal", "sectorvreemd")}
        for gemeente, aantal in intramuraal.items():
            dagbesteding = [
                f"hg-dagbesteding-{product}" for product, deel in dag.items() for _ in range(deel[gemeente])
            ]
            wil_weg = list(verhuizers.get(gemeente, ()))
            for nummer in range(aantal):
                producten = ["hg-intramurale-plekken", *dagbesteding[nummer : nummer + 1]]
                groep = wil_weg[nummer] if nummer < len(wil_weg) else None
                bewoner = self._bewoner(gemeente, producten, doelgroep=groep)
                yield self._verhuizer(bewoner) if groep is not None else bewoner
        for product, deel in delen.items():
            for gemeente, aantal in deel.items():
                for _ in range(aantal):
                    yield self._bewoner(gemeente, (product,))

    def _bewoner(self, gemeente: str, producten: Iterable[str], *, doelgroep: str | None = None) -> Verzonnen:
        tot = self.op + datetime.timedelta(days=self._toeval.randrange(20, 1100))
        van = tot
        while van > self.op - datetime.timedelta(days=14):
            van = _jaren(tot, -self._toeval.choice((1, 2, 2, 3, 5)))
        besluit = _werkdag(van - datetime.timedelta(days=self._toeval.randrange(1, 21)))
        gemeld = _werkdag(besluit - datetime.timedelta(days=self._toeval.randrange(25, 55)))
        onbepaald = self._toeval.random() < 0.04
        groep = doelgroep or self._doelgroep()
        return Verzonnen(
            gemeente,
            gemeld,
            self.persoon(gemeente),
            tuple(
                Recht(product, van, None if onbepaald else tot, besluit, groep, self._vorm(product))
                for product in producten
            ),
        )

    def _verhuizer(self, bewoner: Verzonnen) -> Verzonnen:
        """Who lives in an institution and wants to move; comes from the own gemeente, as the cell of the table says."""
        recht = bewoner.rechten[0]
        sinds = max(self.op - datetime.timedelta(days=self._toeval.randrange(10, 300)), recht.besluit)
        persoon = replace(bewoner.persoon, woonplaats_soort=Woonplaats.GEMEENTE, woonplaats=bewoner.gemeente)
        return replace(bewoner, persoon=persoon, wacht=Wachten(recht.doelgroep, sinds, True, recht.product))

    def _wachtende(self, plaats: str, groep: str, *, centrum: str, product: str) -> Verzonnen:
        soort = {"Buiten regio": Woonplaats.BUITEN_REGIO, "Leeg": Woonplaats.ONBEKEND}.get(plaats, Woonplaats.GEMEENTE)
        uit_gemeente = soort == Woonplaats.GEMEENTE
        gemeente = plaats if uit_gemeente else centrum
        persoon = replace(self.persoon(gemeente), woonplaats_soort=soort, woonplaats=gemeente if uit_gemeente else None)
        dagen = self._toeval.randrange(3, 400)
        sinds = _werkdag(self.op - datetime.timedelta(days=dagen))
        if dagen <= IN_ONDERZOEK:
            return Verzonnen(gemeente, sinds, persoon, wacht=Wachten(groep, sinds, False, None))
        # decided, and the right begins on the day on which a place is expected
        van = self.op + datetime.timedelta(days=self._toeval.randrange(60, 240))
        recht = Recht(product, van, _jaren(van, self._toeval.choice((1, 2))), sinds, groep, self._vorm(product))
        gemeld = _werkdag(sinds - datetime.timedelta(days=self._toeval.randrange(25, 55)))
        return Verzonnen(gemeente, gemeld, persoon, (recht,), Wachten(groep, sinds, False, product))

    def _onderzoeken(self, gemeente: str, aantal: int) -> Iterator[Verzonnen]:
        """Meldingen of the last weeks; the first one is overdue, the second one is due this week."""
        for nummer in range(aantal):
            van, tot = {0: (48, 54), 1: (37, 41)}.get(nummer, (2, 36))
            dagen = self._toeval.randrange(van, tot)
            yield Verzonnen(gemeente, _werkdag(self.op - datetime.timedelta(days=dagen)), self.persoon(gemeente))

    def _gesloten(self, gewichten: Mapping[str, int], producten: Mapping[str, int], aantal: int) -> Iterator[Verzonnen]:
        namen, kansen = list(producten), list(producten.values())
        for gemeente, deel in verdeel(aantal, gewichten).items():
            for _ in range(deel):
                product = self._toeval.choices(namen, kansen)[0]
                stopt = _werkdag(self.op - datetime.timedelta(days=self._toeval.randrange(5, 300)))
                bewoner = self._bewoner(gemeente, (product,))
                recht = bewoner.rechten[0]
                van = min(recht.van, stopt - datetime.timedelta(days=120))
                gemeld = _werkdag(van - datetime.timedelta(days=60))
                einde, sluitreden = self._toeval.choice(REDENEN)
                voorbij = replace(recht, van=van, tot=_jaren(stopt, 1), besluit=_werkdag(van), einde=einde, stopt=stopt)
                yield replace(bewoner, gemeld_op=gemeld, rechten=(voorbij,), gesloten_op=stopt, sluitreden=sluitreden)

    # --- choices -----------------------------------------------------------------------------------------------

    def _doelgroep(self) -> str:
        return self._toeval.choices(list(DOELGROEPEN), list(DOELGROEPEN.values()))[0]

    def _vorm(self, product: str) -> str:
        if product == "hg-pgb-thuiswonend":
            return Leveringsvorm.PGB
        if product.startswith("hg-"):
            return Leveringsvorm.NATURA
        return Leveringsvorm.PGB if self._toeval.random() < 0.1 else Leveringsvorm.NATURA

    def _woonplaats(self, gemeente: str) -> tuple[str, str | None]:
        kans = self._toeval.random()
        if kans < 0.86:
            return Woonplaats.GEMEENTE, gemeente
        if kans < 0.94:
            return Woonplaats.GEMEENTE, self._toeval.choice(self._gemeenten)
        return (Woonplaats.BUITEN_REGIO if kans < 0.98 else Woonplaats.ONBEKEND), None


def _werkdag(dag: datetime.date) -> datetime.date:
    """That day, or the Friday before a weekend: nobody decides on a Sunday."""
    return dag - datetime.timedelta(days=max(0, dag.weekday() - 4))


def _jaren(dag: datetime.date, jaren: int) -> datetime.date:
    """The same day so many years later; 29 February becomes 28."""
    try:
        return dag.replace(year=dag.year + jaren)
    except ValueError:
        return dag.replace(year=dag.year + jaren, day=28)
