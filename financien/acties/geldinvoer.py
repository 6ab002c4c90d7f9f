"""Recording inputs about money that were read from a file: all of it or nothing, and never twice.

The file itself is never kept. A version that is there with the same figures stays as it is. One that is there with
other figures is a fault: a circulaire is never mended, it gets a new version.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from django.db import connection, transaction

from financien import geldinvoer, rechten
from financien.acties.invoerversies import (
    Gelezenversie,
    Plek,
    Versie,
    aantal,
    bestaande,
    inhoud,
    inhoud_van,
    let_op,
    maak,
    titel,
    titel_van,
)
from financien.geldinvoer import Bekend, Taakveldjaren
from financien.invoersoorten import Invoersoort
from financien.inwonerinvoer import Inwonerversie, lees_inwoners
from financien.models import Taakveld
from financien.samenvatting import Feit, vat_samen
from financien.tariefinvoer import Tariefversie, lees_tarieven
from regio.acties.bronnen import Vindplaats, bron_van_bestand
from regio.fouten import KanNiet, KanNietBij
from regio.gebeurtenissen import leg_vast
from regio.inlezen import Fout, lees
from regio.models import Bron, Gemeente, Lidmaatschap, Regio
from regio.notatie import datum as dag
from toegang.models import Product


class NietGeladen(Exception):
    """Nothing was recorded; `fouten` say what is wrong, each with its cell."""

    def __init__(self, fouten: list[Fout]) -> None:
        super().__init__(f"{len(fouten)} fouten")
        self.fouten = fouten


@dataclass(frozen=True)
class Geladen:
    """One version of a file: recorded now, or there already with the same figures. In a trial `pk` is None for new."""

    titel: str
    rijen: int
    nieuw: bool
    let_op: str = ""
    pk: int | None = None
    samenvatting: tuple[Feit, ...] = ()


@dataclass(frozen=True)
class Bronopgave:
    """What a controller says about where the figures were read, and how certain they are."""

    vindplaats: Vindplaats
    datum: datetime.date | None
    zekerheid: str


@transaction.atomic
def laad_geldinvoer(*, soort: str, inhoud: bytes, bron: Bron) -> list[Geladen]:
    """Record every version in a CSV or XLSX file of this kind (`geldinvoer.BLADEN`), from the command line.

    There is nobody in whose name this happens. Raises NietGeladen with every fault.
    """
    gelezen = lees(inhoud, geldinvoer.BLADEN[soort])
    versies, fouten = geldinvoer.lees_versies(soort, gelezen, bekend=_bekend())
    paren = [(versie, Plek(bron)) for versie in versies]
    _eis_gelijk(paren, fouten)
    return [_leg_vast(versie, plek, langs="opdrachtregel") for versie, plek in paren]


def bekijk_invoer(
    *, soort: Invoersoort, inhoud: bytes, vindplaats: Vindplaats, door: Lidmaatschap, op: datetime.date
) -> list[Geladen]:
    """What would be recorded of this file; nothing is. With a source that is known, what is there already shows.

    Raises NietGeladen with every fault, GeenRecht for who may not record.
    """
    rechten.eis_invoer_vastleggen(door, op=op)
    paren = _lees(soort, inhoud, _bekende_bron(vindplaats), door, op)
    return [
        Geladen(
            titel_van(versie),
            aantal(versie),
            al is None,
            let_op(versie),
            al.pk if al is not None else None,
            vat_samen(versie),
        )
        for versie, plek in paren
        for al in [bestaande(versie, plek)]
    ]


@transaction.atomic
def leg_invoer_vast(
    *, soort: Invoersoort, inhoud: bytes, bron: Bronopgave, reden: str, door: Lidmaatschap, op: datetime.date
) -> list[Geladen]:
    """Record every version in this file with its source and the reason.

    Raises NietGeladen with every fault, GeenRecht for who may not, KanNietBij for a source that is known otherwise.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext('geldinvoer'))")  # two controllers, one circulaire
    rechten.eis_invoer_vastleggen(door, op=op)
    if soort is Invoersoort.INWONERS and bron.zekerheid == "voorbeeld":
        raise KanNietBij("zekerheid", "Inwoners komen uit een gepubliceerde bron. Een voorbeeld leggen wij niet vast.")
    paren = _lees(soort, inhoud, _bron(bron), door, op)
    gemeente, regio = door.gemeente, rechten.regio_van(door, op=op)
    return [
        _leg_vast(versie, plek, door=door, gemeente=gemeente, regio=regio, reden=reden, langs="pagina")
        for versie, plek in paren
    ]


def _lees(
    soort: Invoersoort, inhoud: bytes, bron: Bron | None, door: Lidmaatschap, op: datetime.date
) -> list[tuple[Gelezenversie, Plek]]:
    gelezen = lees(inhoud, soort.blad)
    fouten = list(gelezen.fouten)
    versies: list[Gelezenversie] = []
    regios = {taak: regio for regio, taak in rechten.rekenplekken(door, op=op)}
    if not fouten and not gelezen.rijen:
        fouten.append(Fout(soort.blad.naam, "", "alleen de koppen", "minstens een rij met gegevens"))
    elif not fouten and soort is Invoersoort.TARIEF:
        namen = {taak: _producten(regio, taak) for taak, regio in regios.items()}
        tarieven, fouten = lees_tarieven(gelezen.rijen, producten=namen)
        versies = [*tarieven]
    elif not fouten and soort is Invoersoort.INWONERS:
        gemeenten = frozenset(Gemeente.objects.values_list("code", flat=True))
        inwoners, fouten = lees_inwoners(gelezen.rijen, gemeenten=gemeenten, op=op)
        versies = [*inwoners]
    elif not fouten:
        geld, fouten = geldinvoer.lees_versies(soort.value, gelezen, bekend=_bekend())
        versies = [*geld]
    paren = [
        (versie, Plek(bron, regios.get(versie.kop.taak) if isinstance(versie, Tariefversie) else None))
        for versie in versies
    ]
    _eis_gelijk(paren, fouten)
    return paren


def _producten(regio: Regio, taak: str) -> dict[str, str]:
    namen = Product.objects.van_regio(regio, taak=taak).values_list("naam", flat=True)
    return {naam.casefold(): naam for naam in namen}


def _bekend() -> Bekend:
    return Bekend(
        gemeenten=frozenset(Gemeente.objects.values_list("code", flat=True)),
        taakvelden=tuple(
            Taakveldjaren(*veld) for veld in Taakveld.objects.values_list("code", "van_jaar", "tot_en_met_jaar")
        ),
    )


def _bekende_bron(vindplaats: Vindplaats) -> Bron | None:
    return Bron.objects.filter(vindplaats=vindplaats.adres, titel=vindplaats.titel).first()


def _bron(opgave: Bronopgave) -> Bron:
    """The source as the controller gives it. One that is known stays as it is: figures lean on it."""
    al = _bekende_bron(opgave.vindplaats)
    anders = (opgave.vindplaats.uitgever, opgave.datum, opgave.zekerheid)
    if al is not None and (al.uitgever, al.datum, al.zekerheid) != anders:
        wanneer = f"van {dag(al.datum)}" if al.datum else "zonder datum"
        raise KanNietBij(
            "titel",
            f"Deze bron is al bekend: {al.uitgever}, {wanneer}, {al.get_zekerheid_display()}. Neem dat over, of geef "
            "uw stuk een eigen titel of vindplaats.",
        )
    return bron_van_bestand(opgave.vindplaats, datum=opgave.datum, zekerheid=opgave.zekerheid)


def _eis_gelijk(paren: Sequence[tuple[Gelezenversie, Plek]], fouten: list[Fout]) -> None:
    """Raises NietGeladen with the faults there are, and one for each version that is there with other figures."""
    for versie, plek in paren:
        al = bestaande(versie, plek)
        if al is None or inhoud_van(al) == inhoud(versie):
            continue
        if isinstance(versie, Inwonerversie):
            verwacht = "de getallen die van deze peildatum en deze bron al zijn vastgelegd, of een andere bron"
            fouten.append(versie.eerste.fout("peildatum", verwacht))
        else:
            fouten.append(
                versie.kop.eerste.fout(
                    "versie",
                    f"de getallen waarmee deze versie van '{versie.kop.naam}' al is vastgelegd, of de naam van een "
                    "nieuwe versie",
                )
            )
    if fouten:
        raise NietGeladen(fouten)


def _leg_vast(
    versie: Gelezenversie,
    plek: Plek,
    *,
    langs: str,
    door: Lidmaatschap | None = None,
    gemeente: Gemeente | None = None,
    regio: Regio | None = None,
    reden: str = "",
) -> Geladen:
    if plek.bron is None:
        raise KanNiet("Zonder bron leggen wij niets vast.")
    nieuw: Versie | None = bestaande(versie, plek)
    if nieuw is not None:
        return Geladen(titel(nieuw), aantal(versie), nieuw=False, pk=nieuw.pk)
    nieuw = maak(versie, bron=plek.bron, regio=plek.regio)
    leg_vast(
        "geldinvoer_geladen",
        nieuw,
        door=door,
        gemeente=gemeente,
        regio=regio,
        langs=langs,
        bron=plek.bron.pk,
        rijen=aantal(versie),
        reden=reden,
    )
    return Geladen(titel(nieuw), aantal(versie), nieuw=True, let_op=let_op(versie), pk=nieuw.pk)
