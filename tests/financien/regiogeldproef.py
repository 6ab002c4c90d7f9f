"""A small region of five gemeenten with keys, a begroting, a realisatie and a reserve; round amounts."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from decimal import Decimal
from itertools import count
from uuid import uuid4

from financien.acties.jaarstuk import Regelgegevens, leg_jaarstuk_vast
from financien.acties.reserve import (
    Afspraakgegevens,
    Potgegevens,
    boek_reserve,
    leg_reserve_vast,
    leg_reserveafspraak_vast,
)
from financien.acties.sleutel import Sleutelgegevens, leg_sleutel_vast
from financien.jaarstaat import Regelsoort
from financien.models import Begroting, Realisatie, Reserve, Verdeelsleutel
from financien.verdeelsleutels import Sleutelsoort
from regio.models import Bron, Deelname, Lidmaatschap
from tests.financien.factories import OP, maak_bron
from tests.regio.factories import gemeente, maak_pet, regio

_nummer = count(1)
HAAGS = {"Den Haag": "GM0518", "Rijswijk": "GM0603", "Wassenaar": "GM0629", "Zoetermeer": "GM0637",
         "Leidschendam-Voorburg": "GM1916"}  # fmt: skip
JAAR = 2025
KOSTEN_BEGROOT = dict.fromkeys(HAAGS.values(), "1000.00")
KOSTEN_WERKELIJK = KOSTEN_BEGROOT | {"GM0518": "1300.00", "GM0603": "1010.00"}


def controller() -> Lidmaatschap:
    """A controller of the region."""
    return maak_pet("controller", regio("haaglanden"))


def maak_sleutel(
    soort: Sleutelsoort = Sleutelsoort.GELIJK_DEEL,
    waarden: Mapping[str, str] | None = None,
    *,
    door: Lidmaatschap | None = None,
    taak: str = "BW",
    op: datetime.date = OP,
    **velden: object,
) -> Verdeelsleutel:
    """A key of the region, from 2020 on."""
    vast: dict[str, object] = {
        "naam": f"Proefsleutel {next(_nummer)}", "vanaf_jaar": 2020, "tot_en_met_jaar": None, "reden": "proef",
        "bron": maak_bron(), "waarden": {code: Decimal(waarde) for code, waarde in (waarden or {}).items()},
    }  # fmt: skip
    return leg_sleutel_vast(
        regio=regio("haaglanden"), taak=taak, gegevens=Sleutelgegevens(soort=soort, **(vast | velden)),
        aanvraag=uuid4(), door=door or controller(), op=op,
    )  # fmt: skip


def regels(kosten: Mapping[str, str], *, inbreng: str = "1050.00", overhead: str = "100.00") -> list[Regelgegevens]:
    """What each gemeente brings in, what its inhabitants cost, and overhead of no gemeente."""
    bron = maak_bron()
    namen = {code: naam for naam, code in HAAGS.items()}
    alle = [Regelgegevens(Regelsoort.INBRENG_RIJK, Decimal(inbreng), bron, gemeente(naam)) for naam in HAAGS]
    alle += [
        Regelgegevens(Regelsoort.REGIONALE_VOORZIENING, Decimal(bedrag), bron, gemeente(namen[code]))
        for code, bedrag in kosten.items()
    ]
    return [*alle, Regelgegevens(Regelsoort.OVERHEAD, Decimal(overhead), bron)]


def leg_vast(
    model: type[Begroting] | type[Realisatie], rijen: list[Regelgegevens] | None = None, *, versie: int = 0,
    jaar: int = JAAR, door: Lidmaatschap | None = None, bron: Bron | None = None, taak: str = "BW",
) -> Begroting | Realisatie:  # fmt: skip
    """A version of a begroting or realisatie."""
    kosten = KOSTEN_BEGROOT if model is Begroting else KOSTEN_WERKELIJK
    return leg_jaarstuk_vast(
        model=model, regio=regio("haaglanden"), taak=taak, jaar=jaar, versie=versie, regels=rijen or regels(kosten),
        reden="proef", bron=bron or maak_bron(), aanvraag=uuid4(), door=door or controller(), op=OP,
    )  # fmt: skip


def maak_deelnames(taak: str) -> None:
    """The gemeenten of the region work together on another taak too, with the same centrumgemeente."""
    for rij in Deelname.objects.filter(regio=regio("haaglanden"), taak="BW"):
        Deelname.objects.create(
            regio=rij.regio, gemeente=rij.gemeente, taak=taak, rol=rij.rol, van=rij.van, bron=rij.bron
        )


def maak_reserve(stand: str = "200.00", *, bodem: str = "50.00", plafond: str = "500.00") -> Reserve:
    """One pot with a begin."""
    door, bron = controller(), maak_bron()
    afspraak = leg_reserveafspraak_vast(
        regio=regio("haaglanden"), taak="BW", gegevens=Afspraakgegevens(
            tekort_uit_pot=True, overschot_naar_pot=True, boven="GEMEENTEN", onder="WACHTEN",
            benodigd=Decimal("300.00"), bron=bron,
        ), versie=0, reden="proef", door=door, op=OP,
    )  # fmt: skip
    reserve = leg_reserve_vast(
        afspraak=afspraak, gegevens=Potgegevens("Proefreserve", 1, Decimal(bodem), Decimal(plafond)), reserve=None,
        versie=0, reden="proef", aanvraag=uuid4(), door=door, op=OP,
    )  # fmt: skip
    boek_reserve(
        reserve=reserve, soort="beginstand", jaar=2024, bedrag=Decimal(stand), reden="proef", bron=bron,
        aanvraag=uuid4(), door=door, op=OP,
    )  # fmt: skip
    return reserve
