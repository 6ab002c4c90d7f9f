"""What stands in a raadsinformatiebrief: plain values that are frozen with the letter.

The fields are those that raadsinformatiebrieven of regions have in common. A letter keeps its own figures, names and
sources, so it reads the same when a new circulaire is loaded or a new burgemeester comes. In a paragraph `[3]` points
at source 3.

`BriefInhoud.bevroren()` gives the bytes that are stored, `BriefInhoud.uit_bevroren()` the content again.
"""

import re
import types
import typing
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Literal, Self

from regio.bevriezen import Json, canoniek, ontdooi

VOORBEELD = "Voorbeeld, geen rijkscijfer"
DEMO = "Demo: geen brief van deze gemeente"
VERWIJZING = re.compile(r"\[(\d{1,3})\]")
CENT = Decimal("0.01")

Alineas = tuple[str, ...]


class InhoudOnleesbaar(ValueError):
    """Stored content does not have the form of a letter: a field is missing, unknown or of another kind."""


@dataclass(frozen=True)
class Huisstijl:
    """Sender's look: `accent` and the colour of text on it as '#1f5c73'; address lines under the name."""

    accent: str = "#1f4e5f"
    accent_tekst: str = "#ffffff"
    adresregels: tuple[str, ...] = ()


@dataclass(frozen=True)
class Behandelaar:
    """Who knows about the letter. Only the team stands in the public version."""

    team: str
    naam: str = ""
    telefoon: str = ""


@dataclass(frozen=True)
class Bevoegdheid:
    """Which organ is competent for what, with the article."""

    orgaan: str
    waarvoor: str
    artikel: str


@dataclass(frozen=True)
class Onderdeel:
    """A part of the explanation with a heading of its own."""

    kop: str
    alineas: Alineas


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
    """What happens when, and who decides. Without a date `wanneer` says it in words ('na de zomer')."""

    wat: str
    besluit: str
    datum: date | None = None
    wanneer: str = ""


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
    kennisnemen_van: str
    bevoegdheid: tuple[Bevoegdheid, ...]
    aanleiding: Alineas
    kernboodschap: tuple[str, ...]
    financien: Alineas
    vervolg: tuple[Vervolgstap, ...]
    ondertekening: Ondertekening
    versie: Versie
    vastgelegd_op: datetime
    huisstijl: Huisstijl = Huisstijl()
    toelichting: tuple[Onderdeel, ...] = ()
    ingroeipaden: tuple[Ingroeipad, ...] = ()
    tellingen: tuple[Telling, ...] = ()
    tellingen_peildatum: date | None = None
    gevolgen_inwoners: Alineas = ()
    risicos: tuple[str, ...] = ()
    samenwerking_regio: Alineas = ()
    lokale_alinea: Alineas = ()
    communicatie: Alineas = ()
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
        delen: tuple[Ingroeipad | Telling | Bron, ...] = (*self.ingroeipaden, *self.tellingen, *self.bronnen)
        return any(deel.voorbeeld for deel in delen)

    def bevroren(self) -> bytes:
        """The canonical bytes to store; their hash identifies the letter."""
        return canoniek(asdict(self))

    @classmethod
    def uit_bevroren(cls, inhoud: bytes) -> Self:
        """The content of stored bytes. Raises NietBevroren or InhoudOnleesbaar."""
        return typing.cast(Self, _lees(cls, ontdooi(inhoud), ""))

    @classmethod
    def uit_dict(cls, waarde: Json) -> Self:
        """The content of a plain dict as JSON gives it. Raises InhoudOnleesbaar with the place."""
        return typing.cast(Self, _lees(cls, waarde, ""))


@dataclass(frozen=True)
class Gebrek:
    """What must still be done before a letter may go out: in which field, and the Dutch sentence that says it."""

    veld: str
    zin: str


VERPLICHT = {
    "zaaknummer": "zaaknummer",
    "portefeuillehouder": "portefeuillehouder",
    "onderwerp": "onderwerp",
    "kennisnemen_van": "kennisnemen van",
    "bevoegdheid": "bevoegdheid",
    "aanleiding": "aanleiding",
    "kernboodschap": "kernboodschap",
    "financien": "financiën",
    "vervolg": "vervolg",
}
"""Fields that may not be empty, and what they are called."""


def gebreken(inhoud: BriefInhoud) -> list[Gebrek]:
    """What must still be done before this letter may go out; empty when it is ready."""
    return [*_lege_velden(inhoud), *_foute_verwijzingen(inhoud), *_foute_tabellen(inhoud)]


def ontbreekt(inhoud: BriefInhoud) -> list[str]:
    """The same as sentences."""
    return [gebrek.zin for gebrek in gebreken(inhoud)]


def _lege_velden(inhoud: BriefInhoud) -> Iterator[Gebrek]:
    for veld, naam in VERPLICHT.items():
        if not getattr(inhoud, veld):
            yield Gebrek(veld, f"Vul '{naam}' in.")
    if not inhoud.behandelaar.team:
        yield Gebrek("behandelaar", "Vul in welk team de brief behandelt.")
    if not inhoud.ondertekening.secretaris or not inhoud.ondertekening.burgemeester:
        yield Gebrek("ondertekening", "Vul de namen van de secretaris en de burgemeester in.")
    if len(inhoud.kernboodschap) > 5:
        yield Gebrek("kernboodschap", "De kernboodschap heeft ten hoogste vijf punten.")
    if inhoud.ingroeipaden and not inhoud.wetstanden:
        yield Gebrek(
            "wetstanden",
            "De brief noemt het verdeelmodel: vermeld de stand van de wet en wanneer die is gecontroleerd.",
        )
    for stap in inhoud.vervolg:
        if stap.datum is None and not stap.wanneer:
            yield Gebrek("vervolg", f"Vul in wanneer dit gebeurt: {stap.wat}")


def _foute_verwijzingen(inhoud: BriefInhoud) -> Iterator[Gebrek]:
    nummers = [bron.nummer for bron in inhoud.bronnen]
    if nummers != list(range(1, len(nummers) + 1)):
        yield Gebrek("bronnen", "Nummer de bronnen doorlopend vanaf 1.")
    genoemd: dict[int, str] = {}  # number -> the first field that names it
    for veld in fields(inhoud):
        for tekst in _teksten(getattr(inhoud, veld.name)):
            for nummer in VERWIJZING.findall(tekst):
                genoemd.setdefault(int(nummer), veld.name)
    for pad in inhoud.ingroeipaden:
        genoemd |= {nummer: genoemd.get(nummer, "ingroeipaden") for nummer in pad.bronnen}
    for telling in inhoud.tellingen:
        genoemd |= {nummer: genoemd.get(nummer, "tellingen") for nummer in telling.bronnen}
    for nummer, naam in sorted(genoemd.items()):
        if nummer not in nummers:
            yield Gebrek(naam, f"Bron [{nummer}] wordt genoemd, maar staat niet in de lijst met bronnen.")


def _foute_tabellen(inhoud: BriefInhoud) -> Iterator[Gebrek]:
    for pad in inhoud.ingroeipaden:
        if not pad.bronnen:
            yield Gebrek("ingroeipaden", f"Vermeld de bron van het ingroeipad van {pad.gebied}.")
        for rij in pad.jaren:
            if rij.historisch_deel + rij.objectief_deel != rij.totaal:
                yield Gebrek("ingroeipaden", f"De delen van {pad.gebied} in {rij.jaar} zijn samen niet het totaal.")
    for telling in inhoud.tellingen:
        if not telling.bronnen:
            yield Gebrek("tellingen", f"Vermeld de bron van de telling '{telling.omschrijving}'.")
        if telling.aantal is None and not (telling.verborgen_als and telling.reden):
            yield Gebrek("tellingen", f"Zeg wat er staat in plaats van de telling '{telling.omschrijving}' en waarom.")


def _teksten(waarde: Any) -> Iterator[str]:
    if isinstance(waarde, str):
        yield waarde
    elif isinstance(waarde, tuple):
        for deel in waarde:
            yield from _teksten(deel)
    elif is_dataclass(waarde):
        for veld in fields(waarde):
            yield from _teksten(getattr(waarde, veld.name))


def _lees(soort: Any, waarde: Any, plek: str) -> Any:
    """A value of JSON as the kind that a field asks for; the mirror of `canoniek(asdict(...))`."""
    if isinstance(soort, type) and is_dataclass(soort):
        return _lees_dataclass(soort, waarde, plek)
    oorsprong, delen = typing.get_origin(soort), typing.get_args(soort)
    if oorsprong is types.UnionType:
        return None if waarde is None else _lees(delen[0], waarde, plek)
    if oorsprong is tuple and isinstance(waarde, list):
        return tuple(_lees(delen[0], deel, f"{plek}[{nummer}]") for nummer, deel in enumerate(waarde))
    if oorsprong is Literal and waarde in delen:
        return waarde
    if soort in (str, int, bool) and type(waarde) is soort:
        return waarde
    if isinstance(waarde, str):
        try:
            if soort is Decimal:
                return Decimal(waarde)
            if soort in (date, datetime):
                return soort.fromisoformat(waarde)
        except (ValueError, ArithmeticError):
            raise InhoudOnleesbaar(f"'{plek}' heeft niet de goede vorm: {waarde!r}.") from None
    raise InhoudOnleesbaar(f"'{plek}' is niet van de verwachte soort.")


def _lees_dataclass(soort: type[Any], waarde: Any, plek: str) -> Any:
    if not isinstance(waarde, Mapping):
        raise InhoudOnleesbaar(f"'{plek or 'de brief'}' is niet van de verwachte soort.")
    namen = {veld.name for veld in fields(soort)}
    if waarde.keys() != namen:
        anders = ", ".join(sorted(waarde.keys() ^ namen))
        raise InhoudOnleesbaar(f"'{plek or 'de brief'}' mist velden of heeft er te veel: {anders}.")
    hints = typing.get_type_hints(soort)
    try:
        return soort(**{naam: _lees(hints[naam], waarde[naam], f"{plek}.{naam}".strip(".")) for naam in namen})
    except InhoudOnleesbaar:
        raise
    except ValueError as fout:
        raise InhoudOnleesbaar(str(fout)) from fout
