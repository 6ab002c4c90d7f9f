"""What a message says, in words for the person who reads it."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, field

from regio.fouten import KanNiet
from regio.notatie import datum
from toegang.iwmo import berichten as b
from toegang.iwmo.codelijsten import (
    CATEGORIEEN,
    EENHEDEN,
    FREQUENTIES,
    REDENEN_AFWIJZING,
    REDENEN_BEEINDIGING,
    REDENEN_VERZOEK,
    REDENEN_WIJZIGING,
)
from toegang.iwmo.lezen import Onleesbaar, herken, lees_xml
from toegang.iwmo.ontleden import ontleed
from toegang.iwmo.regels.verkeer import VERWIJDEREN
from toegang.models import Client

Feit = tuple[str, str]


@dataclass(frozen=True)
class Blok:
    """A heading with facts below it."""

    titel: str
    feiten: list[Feit] = field(default_factory=list)


def inhoud_van(inhoud: bytes, client: Client) -> list[Blok]:
    """The message as headings and facts, never with the BSN. Says it when the birth date is another than the client's.

    Raises KanNiet for a file that cannot be read.
    """
    try:
        wortel = lees_xml(inhoud)
        soort = herken(wortel)
        if soort is None:
            raise KanNiet("Dit is geen bericht van iWmo 3.2.")
        bericht = ontleed(wortel, soort)
    except Onleesbaar as fout:
        raise KanNiet(str(fout)) from None
    return [*_persoon(bericht, client), *_inhoud(bericht)]


def _persoon(bericht: b.Bericht, client: Client) -> Iterator[Blok]:
    if isinstance(bericht, b.VerzoekOmWijziging | b.Antwoordbericht | b.Declaratiebericht):
        return
    eigen = bericht.naam.geslachtsnaam
    roepnaam = bericht.naam.voornamen or bericht.naam.voorletters
    naam = " ".join(filter(None, (roepnaam, eigen.voorvoegsel, eigen.achternaam)))
    feiten = [("Naam in het bericht", naam), ("Geboortedatum in het bericht", datum(bericht.geboortedatum.datum))]
    if bericht.geboortedatum.datum != client.geboortedatum and not bericht.geboortedatum.gebruik:
        feiten.append(("Let op", f"In het dossier staat {datum(client.geboortedatum)} als geboortedatum."))
    yield Blok("Cliënt", feiten)


def _inhoud(bericht: b.Bericht) -> Iterator[Blok]:
    match bericht:
        case b.Toewijzingsbericht():
            for toegewezen in bericht.producten:
                yield Blok(f"Toewijzing {toegewezen.nummer}", list(_toegewezen(toegewezen)))
        case b.Leveringsbericht():
            for _, levering in bericht.leveringen():
                yield Blok(_titel(levering), list(_levering(levering)))
        case b.VerzoekOmToewijzing():
            for gevraagd in bericht.producten:
                feiten = [*_aanspraak(gevraagd.product, gevraagd), *_als("Toelichting", gevraagd.commentaar)]
                yield Blok(f"Verzoek {gevraagd.referentie_aanbieder}", feiten)
        case b.VerzoekOmWijziging():
            yield from _wijziging(bericht)
        case b.Antwoordbericht():
            uitkomst = REDENEN_AFWIJZING.get(bericht.reden_afwijzing, "")
            antwoord = f"afgewezen: {uitkomst}" if uitkomst else "in onderzoek"
            yield Blok(f"Antwoord op verzoek {bericht.referentie_aanbieder}", [("Antwoord", antwoord)])


def _als(naam: str, waarde: str) -> Iterator[Feit]:
    if waarde:
        yield naam, waarde


def _product(product: b.Product | None) -> Iterator[Feit]:
    if product is not None:
        categorie = CATEGORIEEN.get(product.categorie, product.categorie)
        yield "Product", f"{categorie} ({product.code or product.categorie})"


def _dagen(begin: datetime.date, eind: datetime.date | None) -> str:
    return f"vanaf {datum(begin)}" if eind is None else f"{datum(begin)} tot en met {datum(eind)}"


def _aanspraak(
    product: b.Product | None,
    rij: b.ToegewezenProduct | b.AangevraagdProduct | b.TeWijzigenProduct | b.NieuwProduct,
) -> Iterator[Feit]:
    yield from _product(product)
    yield "Periode", _dagen(rij.ingang, rij.eind)
    if rij.omvang is not None:
        omvang = rij.omvang
        eenheid, vaak = EENHEDEN.get(omvang.eenheid, ""), FREQUENTIES.get(omvang.frequentie, "")
        yield "Omvang", f"{omvang.volume} {eenheid} {vaak}"
    if rij.budget is not None:
        yield "Budget", f"€ {rij.budget // 100},{rij.budget % 100:02d}"


def _toegewezen(rij: b.ToegewezenProduct) -> Iterator[Feit]:
    yield from _aanspraak(rij.product, rij)
    yield from _als("Reden van de wijziging", REDENEN_WIJZIGING.get(rij.reden_wijziging, ""))
    yield from _als("Op verzoek", rij.referentie_aanbieder)


def _titel(rij: b.StartProduct | b.StopProduct) -> str:
    wat = "Start" if isinstance(rij, b.StartProduct) else "Stop"
    weg = ", ingetrokken" if rij.status == VERWIJDEREN else ""
    nummer = f" van toewijzing {rij.nummer}" if rij.nummer is not None else ""
    return f"{wat}{nummer}{weg}"


def _levering(rij: b.StartProduct | b.StopProduct) -> Iterator[Feit]:
    yield from _product(rij.product)
    yield "Eerste dag", datum(rij.begin)
    if isinstance(rij, b.StopProduct):
        yield "Laatste dag", datum(rij.eind)
        yield "Reden", REDENEN_BEEINDIGING.get(rij.reden, rij.reden)


def _wijziging(bericht: b.VerzoekOmWijziging) -> Iterator[Blok]:
    yield Blok(
        f"Verzoek {bericht.referentie_aanbieder}",
        [
            ("Reden", REDENEN_VERZOEK.get(bericht.reden, bericht.reden)),
            *_als("Blijft zoals het is", ", ".join(f"toewijzing {nummer}" for nummer in bericht.ongewijzigd)),
        ],
    )
    for wijzigen in bericht.te_wijzigen:
        yield Blok(f"Wijziging van toewijzing {wijzigen.nummer}", list(_aanspraak(None, wijzigen)))
    for nieuw in bericht.nieuw:
        yield Blok("Nieuw product", list(_aanspraak(nieuw.product, nieuw)))
