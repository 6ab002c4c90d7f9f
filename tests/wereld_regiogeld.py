"""The regional money of the small world of `tests/wereld.py`: a key, a year with its afrekening, and a reserve."""

from __future__ import annotations

import datetime
from decimal import Decimal
from uuid import uuid4

from financien.acties.afrekening import maak_afrekening
from financien.acties.exploitatie import Exploitatiegegevens, leg_exploitatie_vast
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
from financien.models import Begroting, Realisatie
from financien.verdeelsleutels import Sleutelsoort
from regio.models import Bron, Gemeente, Lidmaatschap, Regio
from regio.namens import namens
from tests.wereld_brieven import woord

JAAR = 2025


def zet_regiogeld_neer(
    regio: Regio, gemeenten: list[Gemeente], *, door: Lidmaatschap, op: datetime.date
) -> dict[str, int]:
    """One year with the word of each gemeente on its own row, settled but not approved."""
    merk = woord("MERK", regio.sleutel)
    bron = Bron.objects.get(sleutel="voorbeeld-objectief-bw")
    vast = {"regio": regio, "taak": "BW", "door": door, "op": op}
    regels = [
        Regelgegevens(soort, Decimal(bedrag), bron, gemeente, omschrijving=woord("MERK", gemeente.naam_kort))
        for gemeente in gemeenten
        for soort, bedrag in ((Regelsoort.INBRENG_RIJK, "1000.00"), (Regelsoort.REGIONALE_VOORZIENING, "1100.00"))
    ]
    with namens(door):
        sleutel = leg_sleutel_vast(
            gegevens=Sleutelgegevens(
                naam=f"Gelijk {merk}", soort=Sleutelsoort.GELIJK_DEEL, vanaf_jaar=2020, tot_en_met_jaar=None,
                reden=f"Afspraak {merk}", bron=bron,
            ), aanvraag=uuid4(), **vast,
        )  # fmt: skip
        for model in (Begroting, Realisatie):
            leg_jaarstuk_vast(
                model=model, jaar=JAAR, versie=0, regels=regels, reden=f"Vastgesteld {merk}", bron=bron,
                aanvraag=uuid4(), **vast,
            )  # fmt: skip
        afspraak = leg_reserveafspraak_vast(
            gegevens=Afspraakgegevens(
                tekort_uit_pot=True, overschot_naar_pot=True, boven="GEMEENTEN", onder="WACHTEN", benodigd=None,
                bron=bron,
            ), versie=0, reden=f"Afspraak {merk}", **vast,
        )  # fmt: skip
        reserve = leg_reserve_vast(
            afspraak=afspraak, gegevens=Potgegevens(f"Reserve {merk}", 1, Decimal("0.00"), None), reserve=None,
            versie=0, reden="wereld", aanvraag=uuid4(), door=door, op=op,
        )  # fmt: skip
        boek_reserve(
            reserve=reserve, soort="beginstand", jaar=2024, bedrag=Decimal("10.00"), reden="wereld", bron=bron,
            aanvraag=uuid4(), door=door, op=op,
        )  # fmt: skip
        afrekening = maak_afrekening(jaar=JAAR, sleutel=sleutel, reden=f"Besluit {merk}", aanvraag=uuid4(), **vast)
        exploitatie = leg_exploitatie_vast(
            gegevens=Exploitatiegegevens(
                naam=f"Woonvorm {merk}", vast=Decimal("1000.00"), per_plek=Decimal("10.00"),
                per_bezette_plek=Decimal("20.00"), tarief=Decimal("150.00"),
            ), jaren={JAAR: (12, Decimal("9.5"))}, reden="wereld", bron=bron, aanvraag=uuid4(), **vast,
        )  # fmt: skip
    return {"reserve": reserve.pk, "afrekening": afrekening.pk, "exploitatie": exploitatie.pk}
