"""What stands in a raadsinformatiebrief: plain values that are frozen with the letter.

The fields are those that raadsinformatiebrieven of regions have in common. A letter keeps its own figures, names and
sources, so it reads the same when a new circulaire is loaded or a new burgemeester comes. What is written stands in
one tree, `tekst`: a chapter per part with the figures of this gemeente filled in. In a line `[3]` points at source 3.

`BriefInhoud.bevroren()` gives the bytes that are stored, `BriefInhoud.uit_bevroren()` the content again.
"""

import re
import typing
from dataclasses import asdict, dataclass, fields, replace
from datetime import date, datetime
from decimal import Decimal
from functools import cached_property
from typing import Literal, Self

from regio.bevriezen import Json, canoniek, ontdooi
from regio.briefpapier.stijl import Lettertype
from samenwerking.besluiten.bevoegdheid import Bevoegdheid
from samenwerking.brieven.kerntekst import Regel, regels_in, sleutel_van
from samenwerking.brieven.lezen import lees
from samenwerking.teksten.boom import Knoop, als_json, is_leeg

VOORBEELD = "Voorbeeld, geen rijkscijfer"
DEMO = "Demo: geen brief van deze gemeente"
VERWIJZING = re.compile(r"\[(\d{1,3})\]")
CENT = Decimal("0.01")
GEEN_TEKST = Knoop("doc")

Alineas = tuple[str, ...]


@dataclass(frozen=True)
class Huisstijl:
    """Sender's look: `accent` and the colour of text on it as '#1f5c73'; address lines under the name; the letter; the
    logo by its fingerprint."""

    accent: str = "#1f4e5f"
    accent_tekst: str = "#ffffff"
    adresregels: tuple[str, ...] = ()
    lettertype: str = Lettertype.SOURCE_SANS.value
    logo: str = ""


@dataclass(frozen=True)
class Behandelaar:
    """Who knows about the letter. Only the team stands in the public version."""

    team: str
    naam: str = ""
    telefoon: str = ""


@dataclass(frozen=True)
class Gegeven:
    """A figure that stands in the text, as it was when the letter was frozen, with the numbers of its sources."""

    naam: str
    woorden: str
    getal: Decimal | None
    eenheid: str
    peildatum: date | None
    bronnen: tuple[int, ...]
    voorbeeld: bool = False


@dataclass(frozen=True)
class IngroeipadJaar:
    """One year in euros. `verschil_met_historisch` is the total minus what the historic split would give."""

    jaar: str
    historisch_deel: Decimal
    objectief_deel: Decimal
    totaal: Decimal
    verschil_met_historisch: Decimal
    vergelijk: Decimal | None = None

    def __post_init__(self) -> None:
        for veld in fields(self)[1:]:
            bedrag = getattr(self, veld.name)
            if bedrag is None:
                continue
            if not bedrag.is_finite() or bedrag != bedrag.quantize(CENT):
                raise ValueError(f"{veld.name} van {self.jaar} is niet in hele centen: {bedrag}.")
            object.__setattr__(self, veld.name, bedrag.quantize(CENT))


@dataclass(frozen=True)
class Ingroeipad:
    """The path of one gemeente or of the region, year by year, with the numbers of its sources."""

    gebied: str
    taak: str
    jaren: tuple[IngroeipadJaar, ...]
    bronnen: tuple[int, ...]
    voorbeeld: bool = False
    vergelijk_naam: str = ""


@dataclass(frozen=True)
class Telling:
    """A count. Without `aantal` it is hidden: `verborgen_als` is what stands there, `reden` why."""

    omschrijving: str
    aantal: int | None
    bronnen: tuple[int, ...]
    verborgen_als: str = ""
    reden: str = ""
    voorbeeld: bool = False


@dataclass(frozen=True)
class Vervolgstap:
    """What happens when, and who decides. Without a date `wanneer` says it in words ('na de zomer').

    `toezegging`: the college promises it to its raad.
    """

    wat: str
    besluit: str
    datum: date | None = None
    wanneer: str = ""
    toezegging: bool = False


@dataclass(frozen=True)
class Stuk:
    """A document sent along, with the form in which everyone can read it."""

    titel: str
    vorm: str


@dataclass(frozen=True)
class Geheimhouding:
    """Why the letter is not public, with the article that gives the ground."""

    grond: str
    artikel: str


@dataclass(frozen=True)
class Ondertekening:
    """Names on the day of signing."""

    secretaris: str
    burgemeester: str
    functie_secretaris: str = "secretaris"
    functie_burgemeester: str = "burgemeester"


@dataclass(frozen=True)
class Wetstand:
    """Status of a law that the letter leans on and the day a person last checked it."""

    naam: str
    status: str
    in_werking: bool
    gecontroleerd_op: date


@dataclass(frozen=True)
class Begrip:
    """A term and what it means, for a reader who is new to the subject."""

    woord: str
    uitleg: str


@dataclass(frozen=True)
class Bron:
    """Where a figure came from."""

    nummer: int
    titel: str
    uitgever: str
    datum: date | None
    vindplaats: str
    gebruikt_voor: str
    voorbeeld: bool = False


@dataclass(frozen=True)
class Versie:
    """Which version of the letter this is, and of the calculation behind its figures."""

    nummer: int
    scenario: str
    berekening: str
    berekening_hash: str


@dataclass(frozen=True)
class BriefInhoud:
    """One letter of one gemeente."""

    sjabloon: Literal["vragen", "klassiek"]
    gemeente: str
    gemeentecode: str
    regio: str
    aan: str
    van: str
    datum: date
    zaaknummer: str
    portefeuillehouder: str
    behandelaar: Behandelaar
    onderwerp: str
    tekst: Knoop
    bevoegdheid: tuple[Bevoegdheid, ...]
    vervolg: tuple[Vervolgstap, ...]
    ondertekening: Ondertekening
    versie: Versie
    vastgelegd_op: datetime
    huisstijl: Huisstijl = Huisstijl()
    gegevens: tuple[Gegeven, ...] = ()
    ingroeipaden: tuple[Ingroeipad, ...] = ()
    tellingen: tuple[Telling, ...] = ()
    tellingen_peildatum: date | None = None
    bijlagen: tuple[Stuk, ...] = ()
    geheimhouding: Geheimhouding | None = None
    wetstanden: tuple[Wetstand, ...] = ()
    begrippen: tuple[Begrip, ...] = ()
    rekenwijze: Alineas = ()
    bronnen: tuple[Bron, ...] = ()
    demo: bool = False
    schema: Literal[1] = 1

    @property
    def voorbeeld(self) -> bool:
        """True when any figure in the letter was made up for a demo: every page then says so."""
        delen: tuple[Ingroeipad | Telling | Bron | Gegeven, ...]
        delen = (*self.ingroeipaden, *self.tellingen, *self.bronnen, *self.gegevens)
        return any(deel.voorbeeld for deel in delen)

    def deel(self, sleutel: str) -> Knoop | None:
        """The part of the text with this key; None when there is none, or nothing was written in it."""
        return next((deel for deel in self.tekst.inhoud if sleutel_van(deel) == sleutel and not is_leeg(deel)), None)

    @cached_property
    def regels(self) -> tuple[Regel, ...]:
        """Every line with words, in the order of the text; headings are not lines."""
        return tuple(
            regel for deel in self.tekst.inhoud for regel in regels_in(deel, sleutel_van(deel)) if regel.woorden
        )

    def regels_van(self, sleutel: str) -> tuple[str, ...]:
        """The lines of one part, or the points when it is a list."""
        return tuple(regel.woorden for regel in self.regels if regel.deel == sleutel and regel.soort == "alinea")

    @property
    def nieuw(self) -> tuple[str, ...]:
        """What is new since the last letter of the series, in at most three points."""
        return self.regels_van("nieuw")

    @property
    def kennisnemen_van(self) -> str:
        """What the letter informs about, in one sentence."""
        return " ".join(self.regels_van("kennisnemen_van"))

    def bevroren(self) -> bytes:
        """The canonical bytes to store; their hash identifies the letter."""
        return canoniek({**asdict(replace(self, tekst=GEEN_TEKST)), "tekst": als_json(self.tekst)})

    @classmethod
    def uit_bevroren(cls, inhoud: bytes) -> Self:
        """The content of stored bytes. Raises NietBevroren or InhoudOnleesbaar."""
        return typing.cast(Self, lees(cls, ontdooi(inhoud), ""))

    @classmethod
    def uit_dict(cls, waarde: Json) -> Self:
        """The content of a plain dict as JSON gives it. Raises InhoudOnleesbaar with the place."""
        return typing.cast(Self, lees(cls, waarde, ""))
