"""What the messages say, as values. One class per message; texts and codes stay text, as they are in the XML.

A BSN is left out of `repr`, because that ends up in logs.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, field

from toegang.iwmo.soorten import Berichtsoort, Van


@dataclass(frozen=True)
class Header:
    """Who sends what to whom. A gemeente is four digits (CBS code without GM), an aanbieder an AGB code of eight."""

    soort: Berichtsoort
    afzender: str
    ontvanger: str
    identificatie: str
    dagtekening: datetime.date

    @property
    def gemeente(self) -> str:
        """The four digits of the gemeente, at either end."""
        return self.afzender if self.soort.van == Van.GEMEENTE else self.ontvanger

    @property
    def aanbieder(self) -> str:
        """The AGB code, at either end."""
        return self.ontvanger if self.soort.van == Van.GEMEENTE else self.afzender


@dataclass(frozen=True)
class Geboortedatum:
    """A birth date; `gebruik` says what of it is not known (1 the day, 2 also the month, 3 all of it)."""

    datum: datetime.date
    gebruik: str = ""


@dataclass(frozen=True)
class Achternaam:
    """A surname with what stands before it."""

    achternaam: str
    voorvoegsel: str = ""


@dataclass(frozen=True)
class Naam:
    """The name of a person; `gebruik` is empty in messages with the short name."""

    geslachtsnaam: Achternaam
    partnernaam: Achternaam | None = None
    voornamen: str = ""
    voorletters: str = ""
    gebruik: str = ""


@dataclass(frozen=True)
class Huis:
    """A number in a street."""

    huisnummer: int
    huisletter: str = ""
    toevoeging: str = ""
    aanduiding: str = ""


@dataclass(frozen=True)
class Adres:
    """An address; everything is optional in the schema, the rules say what must be there."""

    huis: Huis | None = None
    postcode: str = ""
    straat: str = ""
    plaats: str = ""
    land: str = ""


@dataclass(frozen=True)
class Periode:
    """Days on which a temporary address holds."""

    begin: datetime.date | None = None
    eind: datetime.date | None = None


@dataclass(frozen=True)
class Telefoon:
    """A number of digits, and the number of the country ('0031')."""

    nummer: str
    land: str


@dataclass(frozen=True)
class Contact:
    """How to reach a person. `soort`: 01 BRP, 02 correspondence, 03 where someone stays, 04 temporarily."""

    soort: str
    adres: Adres | None = None
    organisatie: str = ""
    telefoons: tuple[Telefoon, ...] = ()
    email: str = ""
    periode: Periode | None = None


@dataclass(frozen=True)
class Relatie:
    """Someone around the client."""

    nummer: str
    soort: str
    naam: Naam
    contact: Contact
    volgorde: int | None = None
    geboortedatum: Geboortedatum | None = None
    geslacht: str = ""


@dataclass(frozen=True)
class Product:
    """A category, and usually a code within it."""

    categorie: str
    code: str = ""


@dataclass(frozen=True)
class Omvang:
    """So many units per day, week, month or in total. Volume is a whole number: two and a half hours is 150 minutes."""

    volume: int
    eenheid: str
    frequentie: str


@dataclass(frozen=True)
class ToegewezenProduct:
    """What the gemeente assigns. `eind` is the last day. Budget in cents."""

    nummer: int
    toewijzingsdatum: datetime.date
    toewijzingstijd: datetime.time
    ingang: datetime.date
    eind: datetime.date | None = None
    product: Product | None = None
    omvang: Omvang | None = None
    budget: int | None = None
    reden_wijziging: str = ""
    referentie_aanbieder: str = ""
    commentaar: str = ""


@dataclass(frozen=True)
class AangevraagdProduct:
    """What an aanbieder asks to be assigned (VOT)."""

    referentie_aanbieder: str
    ingang: datetime.date
    verwijzer_type: str
    verwijzer_naam: str = ""
    verwijzer_code: str = ""
    beschikkingnummer: int | None = None
    beschikking_ingang: datetime.date | None = None
    eind: datetime.date | None = None
    product: Product | None = None
    omvang: Omvang | None = None
    budget: int | None = None
    commentaar: str = ""


@dataclass(frozen=True)
class TeWijzigenProduct:
    """A toewijzing that an aanbieder asks to change (VOW)."""

    nummer: int
    ingang: datetime.date
    eind: datetime.date | None = None
    omvang: Omvang | None = None
    budget: int | None = None


@dataclass(frozen=True)
class NieuwProduct:
    """What an aanbieder asks beside the running toewijzingen (VOW)."""

    ingang: datetime.date
    eind: datetime.date | None = None
    product: Product | None = None
    omvang: Omvang | None = None
    budget: int | None = None


@dataclass(frozen=True)
class StartProduct:
    """The delivery began on `begin`. `status` 1: first report; 3: take that report away."""

    begin: datetime.date
    status: str
    nummer: int | None = None
    product: Product | None = None
    ingang: datetime.date | None = None


@dataclass(frozen=True)
class StopProduct:
    """The delivery that began on `begin` ended; `eind` is its last day."""

    begin: datetime.date
    eind: datetime.date
    reden: str
    status: str
    nummer: int | None = None
    product: Product | None = None
    ingang: datetime.date | None = None


@dataclass(frozen=True)
class Toewijzingsbericht:
    """WMO301: every toewijzing of one client at one aanbieder."""

    header: Header
    bsn: str = field(repr=False)
    geboortedatum: Geboortedatum
    geslacht: str
    naam: Naam
    contacten: tuple[Contact, ...]
    producten: tuple[ToegewezenProduct, ...]
    relaties: tuple[Relatie, ...] = ()
    communicatie_vorm: str = ""
    communicatie_taal: str = ""
    juridische_status: str = ""
    vertegenwoordiging: str = ""
    commentaar: str = ""


@dataclass(frozen=True)
class Leveringsbericht:
    """WMO305 (starts) or WMO307 (stops) of one client."""

    header: Header
    bsn: str = field(repr=False)
    geboortedatum: Geboortedatum
    geslacht: str
    naam: Naam
    starts: tuple[StartProduct, ...] = ()
    stops: tuple[StopProduct, ...] = ()

    def leveringen(self) -> Iterator[tuple[str, StartProduct | StopProduct]]:
        """Each start and stop with its place in the message."""
        for plek, start in enumerate(self.starts, 1):
            yield f"StartProduct[{plek}]", start
        for plek, stop in enumerate(self.stops, 1):
            yield f"StopProduct[{plek}]", stop


@dataclass(frozen=True)
class VerzoekOmToewijzing:
    """WMO315."""

    header: Header
    bsn: str = field(repr=False)
    geboortedatum: Geboortedatum
    geslacht: str
    naam: Naam
    producten: tuple[AangevraagdProduct, ...]
    commentaar: str = ""


@dataclass(frozen=True)
class VerzoekOmWijziging:
    """WMO317: one request about all running toewijzingen of a client at this aanbieder."""

    header: Header
    bsn: str = field(repr=False)
    referentie_aanbieder: str
    reden: str
    ongewijzigd: tuple[int, ...] = ()
    te_wijzigen: tuple[TeWijzigenProduct, ...] = ()
    nieuw: tuple[NieuwProduct, ...] = ()


@dataclass(frozen=True)
class Antwoordbericht:
    """WMO319: a request is refused (1, with a reason) or under study (2). It names no client."""

    header: Header
    referentie_aanbieder: str
    antwoord: str
    reden_afwijzing: str = ""


@dataclass(frozen=True)
class Bedrag:
    """Cents, and whether they are asked (D) or given back (C)."""

    centen: int
    debet_credit: str

    @property
    def met_teken(self) -> int:
        """Credit counts as less."""
        return -self.centen if self.debet_credit == "C" else self.centen


@dataclass(frozen=True)
class Prestatie:
    """One line of a claim."""

    referentie: str
    nummer: int
    product: Product
    begin: datetime.date
    eind: datetime.date
    volume: int
    eenheid: str
    bedrag: Bedrag
    tarief: int | None = None
    vorige_referentie: str = ""


@dataclass(frozen=True)
class Clientdeclaratie:
    """The claims about one client."""

    bsn: str = field(repr=False)
    prestaties: tuple[Prestatie, ...]


@dataclass(frozen=True)
class Declaratiebericht:
    """WMO323. It is only checked here: nothing is done with it."""

    header: Header
    nummer: str
    begin: datetime.date
    eind: datetime.date
    dagtekening: datetime.date
    totaal: Bedrag
    clienten: tuple[Clientdeclaratie, ...]

    def prestaties(self) -> Iterator[tuple[str, Prestatie]]:
        """Each line with its place in the message."""
        for c, client in enumerate(self.clienten, 1):
            for p, prestatie in enumerate(client.prestaties, 1):
                yield f"Client[{c}]/Prestatie[{p}]", prestatie


Bericht = (
    Toewijzingsbericht
    | Leveringsbericht
    | VerzoekOmToewijzing
    | VerzoekOmWijziging
    | Antwoordbericht
    | Declaratiebericht
)
