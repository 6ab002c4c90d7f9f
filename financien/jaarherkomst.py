"""How a sum of a begroting or a realisatie came about: which rows it adds up, each with its source.

The sums themselves are made in `financien.jaarstaat`; a test holds both to the same outcome.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from financien.herkomst import REGIO, Gegeven
from financien.invoer import Bronvermelding
from financien.jaarstaat import BATEN, LASTEN, NAMEN, SPOREN, Regel, Regelsoort, Spoor
from financien.verdelen import naar_euro
from regio.notatie import MIN, euro, getal


class Som(StrEnum):
    """The sums over more than one kind of row; a kind of row is a sum too."""

    BATEN = "baten"
    LASTEN = "lasten"
    SALDO = "saldo"
    INBRENG = "inbreng"
    KOSTEN = "kosten"
    GAT = "gat"


SOMMEN: dict[Som, tuple[str, str]] = {
    Som.BATEN: ("Baten", "de som van alle baten van de regionale pot"),
    Som.LASTEN: ("Lasten", "de som van alle lasten van de regionale pot"),
    Som.SALDO: ("Saldo", "baten min lasten; onder nul is een tekort"),
    Som.INBRENG: ("Inbreng", "de som van de baten die van een gemeente komen"),
    Som.KOSTEN: ("Kosten", "de som van de lasten die bij een gemeente horen"),
    Som.GAT: ("Gat", "inbreng min kosten; onder nul is een tekort"),
}
MET_GEMEENTE = (Som.INBRENG, Som.KOSTEN, Som.GAT)
ERBIJ: dict[Som, Sequence[Regelsoort]] = {
    Som.BATEN: BATEN, Som.LASTEN: LASTEN, Som.SALDO: BATEN, Som.INBRENG: BATEN, Som.KOSTEN: LASTEN, Som.GAT: BATEN,
}  # fmt: skip
ERAF: dict[Som, Sequence[Regelsoort]] = {Som.SALDO: LASTEN, Som.GAT: LASTEN}


@dataclass(frozen=True)
class Post:
    """A row with the name of its gemeente and its source."""

    regel: Regel
    gemeente: str
    bron: Bronvermelding


@dataclass(frozen=True)
class Jaarherkomst:
    """Everything the panel shows of one sum; `bedrag` in euros."""

    naam: str
    gebiedsnaam: str
    label: str
    bedrag: Decimal
    formule: str
    ingevuld: str
    afronding: str
    gegevens: tuple[Gegeven, ...]


def figuur(naam: str) -> Som | Regelsoort:
    """The sum with this name. Raises ValueError when there is none."""
    return Som(naam) if naam in set(Som) else Regelsoort(naam)


def posten_van(
    posten: Iterable[Post], wat: Som | Regelsoort, *, gebied: str, spoor: str = "", taakveld: str = ""
) -> tuple[tuple[int, Post], ...]:
    """The rows of a sum, each with 1 or -1; `gebied` is a gemeentecode or REGIO.

    `spoor` is one track of both: of the region it counts the gemeenten of which that track is known on both sides, as
    the page does. `taakveld` is one Iv3-taakveld.
    """
    posten = tuple(posten)
    beide: Collection[str] = _met_beide_kanten(posten, spoor) if spoor and gebied == REGIO else ()
    erbij: Sequence[Regelsoort] = (wat,) if isinstance(wat, Regelsoort) else ERBIJ[wat]
    eraf: Sequence[Regelsoort] = () if isinstance(wat, Regelsoort) else ERAF.get(wat, ())
    met_gemeente = wat in MET_GEMEENTE
    gevonden = []
    for post in posten:
        regel = post.regel
        if gebied not in (REGIO, regel.gemeente) or (spoor and spoor != regel.spoor):
            continue
        if (taakveld and taakveld != regel.taakveld) or (spoor and gebied == REGIO and regel.gemeente not in beide):
            continue
        if met_gemeente and not regel.gemeente:
            continue
        if regel.soort in erbij:
            gevonden.append((1, post))
        elif regel.soort in eraf:
            gevonden.append((-1, post))
    return tuple(gevonden)


def _met_beide_kanten(posten: Iterable[Post], spoor: str) -> set[str]:
    """The gemeenten of which what comes in and what it costs in this track are both known."""
    regels = [post.regel for post in posten if post.regel.gemeente and post.regel.spoor == spoor]
    erin, eruit = ({regel.gemeente for regel in regels if regel.soort in soorten} for soorten in (BATEN, LASTEN))
    return erin & eruit


def herkomst(
    posten: Iterable[Post],
    wat: Som | Regelsoort,
    *,
    gebied: str,
    gebiedsnaam: str,
    stuk: str,
    spoor: str = "",
    taakveld: str = "",
    eigen: str | None = None,
) -> Jaarherkomst:
    """How one sum came about. Who sees only its `eigen` gemeente gets the rows of the others as one sum per kind."""
    gekozen = posten_van(posten, wat, gebied=gebied, spoor=spoor, taakveld=taakveld)
    som = sum(teken * post.regel.bedrag for teken, post in gekozen)
    naam, formule = naam_en_formule(wat)
    plus = sum(post.regel.bedrag for teken, post in gekozen if teken > 0)
    return Jaarherkomst(
        naam=_met_keuze(naam, spoor, taakveld),
        gebiedsnaam=gebiedsnaam,
        label=stuk,
        bedrag=naar_euro(som),
        formule=formule,
        ingevuld=f"{euro(naar_euro(plus))} {MIN} {euro(naar_euro(plus - som))}" if wat in (Som.SALDO, Som.GAT) else "",
        afronding="Elke regel is vastgelegd op de cent. De som is dus precies.",
        gegevens=(*_zichtbaar(gekozen, eigen), *_andere(gekozen, eigen)),
    )


@dataclass(frozen=True)
class Stuk:
    """One version of a begroting or realisatie: what it is called, why it was recorded, its source and its rows."""

    naam: str
    reden: str
    bron: Bronvermelding
    posten: tuple[Post, ...]


def verschil(
    stukken: Sequence[Stuk], wat: Som | Regelsoort, *, gebied: str, gebiedsnaam: str, label: str, formule: str
) -> Jaarherkomst:
    """What the last of these versions has more than the first; what lies between stands there with its reason."""
    sommen = [_som(stuk.posten, wat, gebied) for stuk in stukken]
    naam, _ = naam_en_formule(wat)
    return Jaarherkomst(
        naam=naam,
        gebiedsnaam=gebiedsnaam,
        label=label,
        bedrag=naar_euro(sommen[-1] - sommen[0]),
        formule=formule,
        ingevuld=f"{euro(naar_euro(sommen[-1]))} {MIN} {euro(naar_euro(sommen[0]))}",
        afronding="Elk bedrag is vastgelegd op de cent. Het verschil is dus precies. Een minteken is een lager bedrag.",
        gegevens=tuple(
            Gegeven(f"{naam} in de {stuk.naam}", euro(naar_euro(som)), f"{stuk.reden.rstrip('.')}.", stuk.bron)
            for stuk, som in zip(stukken, sommen, strict=True)
        ),
    )


def _som(posten: Iterable[Post], wat: Som | Regelsoort, gebied: str) -> int:
    return sum(teken * post.regel.bedrag for teken, post in posten_van(posten, wat, gebied=gebied))


def naam_en_formule(wat: Som | Regelsoort) -> tuple[str, str]:
    """What a sum is called, and in words how it is made."""
    return SOMMEN[wat] if isinstance(wat, Som) else (NAMEN[wat], "de som van de regels van deze soort")


def _met_keuze(naam: str, spoor: str, taakveld: str) -> str:
    delen = (naam, SPOREN[Spoor(spoor)] if spoor else "", f"taakveld {taakveld}" if taakveld else "")
    return ", ".join(deel for deel in delen if deel)


def _zichtbaar(gekozen: Iterable[tuple[int, Post]], eigen: str | None) -> list[Gegeven]:
    gegevens = []
    for teken, post in gekozen:
        regel = post.regel
        if regel.gemeente and eigen not in (None, regel.gemeente):
            continue
        delen = [post.gemeente or "de regio als geheel", SPOREN[Spoor(regel.spoor)] if regel.spoor else ""]
        delen.append(f"{getal(regel.clienten)} cliënten" if regel.clienten is not None else "")
        delen.append(f"taakveld {regel.taakveld}" if regel.taakveld else "")
        toelichting = "; ".join(deel for deel in (*delen, regel.omschrijving) if deel)
        gegevens.append(Gegeven(_naam(teken, regel.soort), euro(naar_euro(regel.bedrag)), f"{toelichting}.", post.bron))
    return gegevens


def _andere(gekozen: Iterable[tuple[int, Post]], eigen: str | None) -> list[Gegeven]:
    sommen: dict[tuple[int, Regelsoort], list[int]] = {}
    for teken, post in gekozen:
        if post.regel.gemeente and eigen not in (None, post.regel.gemeente):
            sommen.setdefault((teken, post.regel.soort), []).append(post.regel.bedrag)
    return [
        Gegeven(
            _naam(teken, soort),
            euro(naar_euro(sum(bedragen))),
            f"Andere gemeenten samen, {len(bedragen)} regels.",
            None,
        )
        for (teken, soort), bedragen in sommen.items()
    ]


def _naam(teken: int, soort: Regelsoort) -> str:
    return NAMEN[soort] if teken > 0 else f"Af: {NAMEN[soort]}"
