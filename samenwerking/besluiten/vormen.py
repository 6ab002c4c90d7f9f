"""The six forms in which gemeenten work together, with what the law says of each, as data.

Wet gemeenschappelijke regelingen (Wgr) art. 1, 8, 13, 14, 14a, 34, 35; Awb art. 10:1-10:10; Gemeentewet art. 160. Of
these articles 1 and 9 were read in the current text; art. 8, 10-19 and 34-35 in the text of 2017, compared with
descriptions of the change of 1 July 2022 (Stb. 2022, 18). So each form says how sure its description is.

The checklist of mandatory contents stands with the checks of a text (`wgr_inhoud`); nothing is said twice.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from samenwerking.teksten.controles.bevinding import Rechtsvorm
from samenwerking.teksten.controles.wgr_inhoud import VERPLICHT, Verplicht


class Zekerheid(Enum):
    """How sure a description is."""

    BEVESTIGD = "gelezen in de geldende wettekst"
    VERGELEKEN = "gelezen in de wettekst van 2017 en vergeleken met de wijziging van 1 juli 2022"
    TE_VERIFIEREN = "te verifiëren: de letter van het artikel veranderde in de tijd"


@dataclass(frozen=True)
class Vorm:
    """What the law makes of one form. `bevoegdheden` says it in words; the marks say it for a table.

    `mandaat` None: our source says nothing about it for this form, and so do we.
    """

    rechtsvorm: Rechtsvorm
    naam: str
    kort: str
    grondslag: str
    deelnemers: str
    orgaan: str
    eigen_orgaan: bool
    rechtspersoon: bool
    mandaat: bool | None
    delegatie: bool
    eigen_begroting: bool
    bevoegdheden: str
    past_bij: str
    zekerheid: Zekerheid

    @property
    def binnen_wgr(self) -> bool:
        """Whether the rules of the Wgr on making, publishing and leaving hold."""
        return self.rechtsvorm is not Rechtsvorm.CONVENANT

    @property
    def code(self) -> str:
        """The code in an address and in the database."""
        return self.rechtsvorm.value

    @property
    def moet_erin(self) -> tuple[Verplicht, ...]:
        """What the law asks a regeling of this form to hold."""
        return tuple(deel for deel in VERPLICHT if self.rechtsvorm in deel.bij)

    @property
    def na_te_gaan(self) -> tuple[Verplicht, ...]:
        """What must be asked of a jurist: practice needs it, or the text of the law was not read for this form."""
        return tuple(deel for deel in VERPLICHT if self.rechtsvorm in deel.na_te_gaan_bij)


VORMEN: tuple[Vorm, ...] = (
    Vorm(
        rechtsvorm=Rechtsvorm.CONVENANT,
        naam="Convenant of bestuursovereenkomst",
        kort="Convenant",
        grondslag="Gemeentewet artikel 160, eerste lid, en het gewone overeenkomstenrecht; buiten de Wgr",
        deelnemers="gemeenten, door hun colleges, over wat hun eigen bevoegdheid is",
        orgaan="geen",
        eigen_orgaan=False,
        rechtspersoon=False,
        mandaat=False,
        delegatie=False,
        eigen_begroting=False,
        bevoegdheden=(
            "Het convenant zelf geeft geen mandaat. Daarvoor is een apart mandaatbesluit nodig, en instemming van wie "
            "het mandaat krijgt (Awb artikel 10:4)."
        ),
        past_bij="afspraken over visie, inkoop en geld zonder mandaat",
        zekerheid=Zekerheid.TE_VERIFIEREN,
    ),
    Vorm(
        rechtsvorm=Rechtsvorm.REGELING_ZONDER_MEER,
        naam="Regeling zonder meer (lichte regeling)",
        kort="Zonder meer",
        grondslag="Wgr artikel 1, zonder artikel 8",
        deelnemers="raden, colleges en burgemeesters",
        orgaan="geen",
        eigen_orgaan=False,
        rechtspersoon=False,
        mandaat=False,
        delegatie=False,
        eigen_begroting=False,
        bevoegdheden="Geen mandaat en geen delegatie.",
        past_bij=(
            "afstemmen; lijkt op een bestuursovereenkomst, maar de regels van de Wgr over treffen, bekendmaken en "
            "uittreden gelden"
        ),
        zekerheid=Zekerheid.VERGELEKEN,
    ),
    Vorm(
        rechtsvorm=Rechtsvorm.CENTRUMREGELING,
        naam="Centrumregeling",
        kort="Centrum",
        grondslag="Wgr artikel 8, vierde lid",
        deelnemers="raden, colleges en burgemeesters; in de praktijk de colleges, soms met de burgemeesters",
        orgaan="geen; organen en mensen van een gemeente (of van meer gemeenten) voeren uit",
        eigen_orgaan=False,
        rechtspersoon=False,
        mandaat=True,
        delegatie=False,
        eigen_begroting=False,
        bevoegdheden=(
            "Mandaat, volmacht en machtiging aan de centrumgemeente; geen delegatie. De regeling noemt precies welke "
            "taken. Het college dat mandaat geeft, blijft verantwoordelijk en bevoegd (Awb artikel 10:2 en 10:7)."
        ),
        past_bij="komt bij beschermd wonen het meest voor",
        zekerheid=Zekerheid.VERGELEKEN,
    ),
    Vorm(
        rechtsvorm=Rechtsvorm.GEMEENSCHAPPELIJK_ORGAAN,
        naam="Gemeenschappelijk orgaan",
        kort="Gem. orgaan",
        grondslag="Wgr artikel 8, tweede lid",
        deelnemers="raden, colleges en burgemeesters",
        orgaan="een orgaan",
        eigen_orgaan=True,
        rechtspersoon=False,
        mandaat=None,
        delegatie=True,
        eigen_begroting=True,
        bevoegdheden="Delegatie kan, maar niet van belastingen of algemeen verbindende voorschriften.",
        past_bij="zeldzaam",
        zekerheid=Zekerheid.VERGELEKEN,
    ),
    Vorm(
        rechtsvorm=Rechtsvorm.BEDRIJFSVOERINGSORGANISATIE,
        naam="Bedrijfsvoeringsorganisatie",
        kort="BVO",
        grondslag="Wgr artikel 8, derde lid",
        deelnemers="alleen colleges",
        orgaan="een bestuur van alleen collegeleden (Wgr artikel 14a)",
        eigen_orgaan=True,
        rechtspersoon=True,
        mandaat=None,
        delegatie=True,
        eigen_begroting=True,
        bevoegdheden="Alleen ondersteuning en uitvoering; geen verordeningen.",
        past_bij="kan voor uitvoering, niet voor beleid",
        zekerheid=Zekerheid.VERGELEKEN,
    ),
    Vorm(
        rechtsvorm=Rechtsvorm.OPENBAAR_LICHAAM,
        naam="Openbaar lichaam",
        kort="Openb. lichaam",
        grondslag="Wgr artikel 8, eerste lid",
        deelnemers="raden, colleges en burgemeesters, alleen of samen",
        orgaan="algemeen bestuur, dagelijks bestuur en voorzitter",
        eigen_orgaan=True,
        rechtspersoon=True,
        mandaat=None,
        delegatie=True,
        eigen_begroting=True,
        bevoegdheden="Het ruimst: delegatie, en verordeningen binnen grenzen.",
        past_bij="de sterkste vorm; kan ook als module van een bestaande (modulaire) regeling",
        zekerheid=Zekerheid.VERGELEKEN,
    ),
)
"""In the order of a table: from light to strong."""

CODES: tuple[str, ...] = tuple(vorm.code for vorm in VORMEN)


def vorm(code: str) -> Vorm | None:
    """The form with this code; None when there is none."""
    return next((deze for deze in VORMEN if deze.code == code), None)


@dataclass(frozen=True)
class Regiofeiten:
    """What a sentence about one region needs: its gemeenten, and the centrumgemeente if there is one."""

    gemeenten: Sequence[str]
    centrum: str = ""


@dataclass(frozen=True)
class Gevolg:
    """One thing that a form asks or brings, with where that stands."""

    zin: str
    grond: str


def gevolgen(deze: Vorm, regio: Regiofeiten) -> tuple[Gevolg, ...]:
    """What this form would mean by law for this region; no judgment on whether that is good."""
    aantal = len(regio.gemeenten)
    uit: list[Gevolg] = []
    if deze.binnen_wgr:
        uit += [
            Gevolg(f"{aantal} colleges sturen het ontwerp aan hun raad.", "Wgr artikel 1, tweede lid"),
            Gevolg(f"{aantal} raden kunnen in acht weken een zienswijze geven.", "Wgr artikel 1, derde lid"),
            Gevolg(f"{aantal} raden besluiten over toestemming voor hun college.", "Wgr artikel 1, vierde lid"),
            Gevolg("De regeling gaat niet in voordat zij bekend is gemaakt.", "Wgr artikel 26"),
            Gevolg("De regeling zegt hoe een gemeente toetreedt en uittreedt.", "Wgr artikel 9, eerste lid"),
        ]
    else:
        uit += [
            Gevolg(
                f"{aantal} colleges besluiten elk voor zich. De Wgr vraagt geen toestemming van de raden.",
                "Gemeentewet artikel 160, eerste lid (letter te verifiëren)",
            ),
            Gevolg("Toetreden, opzeggen en bekendmaken spreekt u zelf af.", "overeenkomstenrecht"),
        ]
    if deze.rechtsvorm is Rechtsvorm.CENTRUMREGELING:
        wie = regio.centrum or "de centrumgemeente"
        uit.append(
            Gevolg(
                f"{aantal - 1 if regio.centrum else aantal} colleges geven mandaat aan {wie}. Een besluit noemt het "
                "college van de eigen gemeente.",
                "Awb artikel 10:2 en 10:10",
            )
        )
    elif deze.mandaat is False:
        uit.append(
            Gevolg(
                "Wie voor een ander besluit, heeft daarvoor een apart mandaatbesluit nodig.", "Awb artikel 10:1 en 10:4"
            )
        )
    if deze.rechtspersoon:
        uit += [
            Gevolg("De organisatie kan zelf mensen in dienst nemen en contracten sluiten.", deze.grondslag),
            Gevolg("De regeling regelt het vermogen bij uittreden en bij ontbinden.", "Wgr artikel 9"),
        ]
    else:
        wie = regio.centrum or "een van de gemeenten"
        uit.append(
            Gevolg(
                f"Er komt geen rechtspersoon: een gemeente, zoals {wie}, heeft mensen en contracten.", deze.grondslag
            )
        )
    if deze.eigen_begroting:
        uit.append(
            Gevolg(
                f"Er komt een jaarlijkse ronde: kaders vóór 30 april, een ontwerpbegroting {aantal} raden twaalf weken "
                "voor de vaststelling, en de begroting vóór 15 september bij gedeputeerde staten.",
                "Wgr artikel 34, 34b en 35",
            )
        )
    else:
        uit.append(
            Gevolg(
                "De wet kent geen eigen begroting voor deze vorm. Een jaarlijkse ronde spreekt u zelf af.",
                "afspraak van de regio",
            )
        )
    return tuple(uit)
