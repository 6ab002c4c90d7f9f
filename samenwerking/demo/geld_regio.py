"""Regional money of two regions: Dordrecht with every kind of key and a year to approve, the Haagse regio from 2019.

Published are the subsidies of the Haagse regio in 2019 (source 003, table 8: 67,5 mln in seven parts). No other amount
was published: the rest follows from the round totals below, shared by inwoners, and says 'Voorbeeld' in its source.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from uuid import UUID, uuid5

from financien.acties.afrekening import keur_afrekening_goed, maak_afrekening
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
from financien.jaarstaat import Regelsoort, Spoor
from financien.models import Aandelen, Begroting, Realisatie, Taakveld, Verdeelsleutel
from financien.verdeelsleutels import Sleutelsoort
from financien.verdelen import naar_euro, verdeel
from financien.voorbeeld import PEILDATUM, laad_voorbeeldinvoer
from regio.models import Bron, Gemeente, Inwonertal, Lidmaatschap, Rol, Taak
from regio.namens import namens
from samenwerking.demo.dossiers import RUIMTE
from samenwerking.demo.kaart import Deel, Kaart
from samenwerking.demo.mensen import Mensen
from samenwerking.demo.tabellen import BRON as BRON_HAAGS
from samenwerking.demo.tabellen import tabel

MLN = Decimal(1_000_000)
S = Regelsoort
SUBSIDIEJAAR = 2019
PER_INWONER = 90
"""Euro per inwoner a year: a round number that gives a region of 290.000 about 26 mln. Made up."""


@dataclass
class Schrijver:
    """Records the money of one region as its controller."""

    deel: Deel
    door: Lidmaatschap
    op: datetime.date
    voorbeeld: Bron

    def aanvraag(self, wat: str) -> UUID:
        """The same thing gets the same number in every demo."""
        return uuid5(RUIMTE, f"regiogeld/{self.deel.regio.sleutel}/{wat}")

    def inwoners(self) -> dict[str, int]:
        """Inwoners per gemeentecode, as CBS counted them."""
        rijen = Inwonertal.objects.filter(peildatum=PEILDATUM, gemeente__in=self.deel.gemeenten)
        return dict(rijen.order_by("gemeente__code").values_list("gemeente__code", "aantal"))

    def taakveld(self, code: str) -> Taakveld:
        """The taakveld of this code today; what has none of its own stands with beschermd wonen."""
        return Taakveld.objects.in_jaar(self.op.year).get(code=code)

    def sleutel(self, naam: str, soort: Sleutelsoort, reden: str, **velden: Any) -> Verdeelsleutel:
        """A key that holds from the first year of the demo on."""
        vast: dict[str, Any] = {"vanaf_jaar": self.op.year - 3, "tot_en_met_jaar": None, "bron": self.voorbeeld}
        return leg_sleutel_vast(
            regio=self.deel.regio, taak=Taak.BW, aanvraag=self.aanvraag(f"sleutel/{naam}"), door=self.door, op=self.op,
            gegevens=Sleutelgegevens(naam=naam, soort=soort, reden=reden, **(vast | velden)),
        )  # fmt: skip

    def stuk(
        self, model: type[Begroting] | type[Realisatie], jaar: int, regels: list[Regelgegevens], reden: str,
        *, versie: int = 0, bron: Bron | None = None,
    ) -> None:  # fmt: skip
        """A begroting, a wijziging or a realisatie."""
        leg_jaarstuk_vast(
            model=model, regio=self.deel.regio, taak=Taak.BW, jaar=jaar, versie=versie, regels=regels, reden=reden,
            bron=bron or self.voorbeeld, aanvraag=self.aanvraag(f"{model._meta.model_name}/{jaar}/{versie}"),
            door=self.door, op=self.op,
        )  # fmt: skip


def laad_geld_van_regios(kaart: Kaart, mensen: Mensen, *, op: datetime.date) -> None:
    """The money of the two regions. Ask it after the scenarios: it uses their objective split."""
    voorbeeld = Bron.objects.create(
        sleutel="voorbeeld-regionaal-geld",
        titel="Voorbeeldbedragen regionaal geld beschermd wonen",
        uitgever="voorbeeld, zelf gemaakt",
        vindplaats="Nergens gepubliceerd: gemaakt voor dit voorbeeld",
        zekerheid="voorbeeld",
        toelichting=f"Regel van dit voorbeeld: {PER_INWONER} euro per inwoner op 1 januari 2024 (CBS), in ronde delen.",
    )
    for sleutel in ("dordrecht", "haaglanden"):
        deel = kaart.deel(sleutel)
        door = mensen.pet(Rol.CONTROLLER, deel.regio)
        with namens(door):
            schrijver = Schrijver(deel, door, op, voorbeeld)
            inwoners = _sleutels(schrijver)
            _reserve(schrijver)
            if sleutel == "haaglanden":
                _subsidies_2019(schrijver)
            _jaren(schrijver, inwoners, tweede=mensen.pet(Rol.CONTROLLER, deel.centrum))
            _voorziening(schrijver)


def _sleutels(schrijver: Schrijver) -> Verdeelsleutel:
    """Every kind of key; returns the one by inwoners."""
    inwoners = schrijver.inwoners()
    cbs = Inwonertal.objects.filter(peildatum=PEILDATUM, gemeente__in=schrijver.deel.gemeenten).first()
    if cbs is None:
        raise ValueError("Laad eerst de inwoners.")
    naar_inwoners = schrijver.sleutel(
        "Inwoneraantal", Sleutelsoort.INWONERAANTAL, "Afspraak over het tekort", peildatum=PEILDATUM, bron=cbs.bron
    )
    objectief: Aandelen = laad_voorbeeldinvoer().objectief
    schrijver.sleutel("Objectief aandeel", Sleutelsoort.OBJECTIEF_AANDEEL, "Om te vergelijken", aandelen=objectief)
    centrum = schrijver.deel.centrum.code
    dagen = {code: Decimal(aantal // 100 * (3 if code == centrum else 1)) for code, aantal in inwoners.items()}
    gebruik = schrijver.sleutel("Gebruik in dagen", Sleutelsoort.GEBRUIK, "Wie gebruikt, betaalt mee", waarden=dagen)
    schrijver.sleutel("Gelijke delen", Sleutelsoort.GELIJK_DEEL, "Voor kleine vaste kosten")
    percentages = verdeel(10_000, inwoners)
    schrijver.sleutel(
        "Percentages uit het contract", Sleutelsoort.VASTE_PERCENTAGES, "Percentages afgerond op twee cijfers",
        waarden={code: Decimal(deel) / 100 for code, deel in percentages.items()},
    )  # fmt: skip
    half = Decimal("0.5")
    mix = schrijver.sleutel(
        "Half inwoners, half gebruik", Sleutelsoort.COMBINATIE, "Voorstel van de controllers",
        delen=[(naar_inwoners, half), (gebruik, half)],
    )  # fmt: skip
    schrijver.sleutel(
        "Band van 2,5% en dan half om half", Sleutelsoort.SOLIDARITEIT_BAND, "Kleine afwijkingen zijn voor de gemeente",
        procent=Decimal("2.5"), delen=[(mix, Decimal(1))],
    )  # fmt: skip
    return naar_inwoners


def _reserve(schrijver: Schrijver) -> None:
    afspraak = leg_reserveafspraak_vast(
        regio=schrijver.deel.regio, taak=Taak.BW, versie=0, reden="Afspraak in de regiovisie", door=schrijver.door,
        op=schrijver.op, gegevens=Afspraakgegevens(
            tekort_uit_pot=True, overschot_naar_pot=True, boven="GEMEENTEN", onder="WACHTEN",
            benodigd=Decimal("1500000.00"), bron=schrijver.voorbeeld,
        ),
    )  # fmt: skip
    reserve = leg_reserve_vast(
        afspraak=afspraak, reserve=None, versie=0, reden="Afspraak in de regiovisie", door=schrijver.door,
        gegevens=Potgegevens("Reserve beschermd wonen", 1, Decimal("250000.00"), Decimal("1500000.00")),
        aanvraag=schrijver.aanvraag("reserve"), op=schrijver.op,
    )  # fmt: skip
    boek_reserve(
        reserve=reserve, soort="beginstand", jaar=schrijver.op.year - 3, bedrag=Decimal("900000.00"),
        reden="Stand bij het begin van dit voorbeeld", bron=schrijver.voorbeeld,
        aanvraag=schrijver.aanvraag("beginstand"), door=schrijver.door, op=schrijver.op,
    )  # fmt: skip


def _subsidies_2019(schrijver: Schrijver) -> None:
    """The seven published parts, and an example row for the money that paid them."""
    bron = Bron.objects.get(sleutel=BRON_HAAGS)
    delen = {rij: waarde for (rij, kolom), waarde in tabel(8).items() if kolom == "Subsidie 2019 in mln euro"}
    regels = [
        Regelgegevens(S.REGIONALE_VOORZIENING, (waarde * MLN).quantize(Decimal("0.01")), bron, omschrijving=naam)
        for naam, waarde in delen.items()
    ]
    som = sum((regel.bedrag for regel in regels), Decimal(0))
    regels.append(
        Regelgegevens(
            S.INBRENG_RIJK, som, schrijver.voorbeeld, schrijver.deel.centrum,
            omschrijving="Niet gepubliceerd: even groot als de subsidies",
        )
    )  # fmt: skip
    schrijver.stuk(Begroting, SUBSIDIEJAAR, regels, "Subsidies 2019 uit het uitvoeringsplan, tabel 8", bron=bron)


def _jaren(schrijver: Schrijver, sleutel: Verdeelsleutel, *, tweede: Lidmaatschap) -> None:
    """Two years back, this year and the next: one settled, one that waits for a second person."""
    nu = schrijver.op.year
    for jaar, afwijking in ((nu - 2, Decimal("-0.008")), (nu - 1, Decimal("0.046"))):
        schrijver.stuk(Begroting, jaar, list(_regels(schrijver, Decimal(0))), f"Vastgesteld in november {jaar - 1}")
        schrijver.stuk(
            Begroting, jaar, list(_regels(schrijver, Decimal(0), overhead=Decimal("260000.00"))),
            "Begrotingswijziging: een tweede contractmanager", versie=1,
        )  # fmt: skip
        schrijver.stuk(
            Realisatie, jaar, list(_regels(schrijver, afwijking, overhead=Decimal("255000.00"))),
            f"Jaarrekening {jaar}",
        )  # fmt: skip
        afrekening = maak_afrekening(
            regio=schrijver.deel.regio, taak=Taak.BW, jaar=jaar, sleutel=sleutel,
            reden="Sleutel uit de samenwerkingsovereenkomst", aanvraag=schrijver.aanvraag(f"afrekening/{jaar}"),
            door=schrijver.door, op=schrijver.op,
        )  # fmt: skip
        if jaar == nu - 2:
            with namens(tweede):
                keur_afrekening_goed(afrekening=afrekening, door=tweede, op=schrijver.op)
    schrijver.stuk(Begroting, nu, list(_regels(schrijver, Decimal("0.01"))), f"Vastgesteld in november {nu - 1}")
    schrijver.stuk(
        Begroting, nu, list(_regels(schrijver, Decimal("0.02"))), "Begrotingswijziging: hogere tarieven", versie=1
    )
    schrijver.stuk(Begroting, nu + 1, list(_regels(schrijver, Decimal("0.02"))), f"Concept van november {nu}")


def _regels(
    schrijver: Schrijver, afwijking: Decimal, *, overhead: Decimal = Decimal("210000.00")
) -> Iterator[Regelgegevens]:
    """The rows of one year; `afwijking` is how much more the regional voorzieningen cost than the money allows."""
    inwoners = schrijver.inwoners()
    gemeenten = {gemeente.code: gemeente for gemeente in schrijver.deel.gemeenten}
    bron, centrum = schrijver.voorbeeld, schrijver.deel.centrum
    totaal = sum(inwoners.values()) * PER_INWONER * 100
    bestaand, nieuw = totaal * 7 // 10, totaal * 2 // 10
    toegang, eigen = totaal // 50, totaal - bestaand - nieuw
    uitvoering, landelijk = Decimal("380000.00"), Decimal("160000.00")
    vast = uitvoering + landelijk + Decimal("210000.00") + naar_euro(toegang)
    zorg = naar_euro(totaal) - vast
    zorg_nieuw = (zorg * 2 / 9).quantize(Decimal("0.01"))
    meer = (zorg * afwijking).quantize(Decimal("0.01"))

    def per(bedrag: int) -> Mapping[Gemeente, Decimal]:
        return {gemeenten[code]: naar_euro(deel) for code, deel in verdeel(bedrag, inwoners).items()}

    yield Regelgegevens(S.INBRENG_RIJK, naar_euro(bestaand), bron, centrum, Spoor.BESTAAND, "Historisch deel")
    for gemeente, bedrag in per(nieuw).items():
        yield Regelgegevens(S.INBRENG_RIJK, bedrag, bron, gemeente, Spoor.NIEUW, "Objectief deel")
    for gemeente, bedrag in per(eigen).items():
        yield Regelgegevens(S.INBRENG_EIGEN, bedrag, bron, gemeente)
    yield Regelgegevens(
        S.REGIONALE_VOORZIENING, zorg - zorg_nieuw, bron, centrum, Spoor.BESTAAND, "Bestaande cliënten",
        max(5, sum(inwoners.values()) // 1_000),
    )  # fmt: skip
    for gemeente, bedrag in per(int((zorg_nieuw + meer) * 100)).items():
        aantal = inwoners[gemeente.code] // 4_000
        yield Regelgegevens(
            S.REGIONALE_VOORZIENING, bedrag, bron, gemeente, Spoor.NIEUW, "Nieuwe cliënten",
            aantal if aantal >= 5 else None,
        )  # fmt: skip
    for gemeente, bedrag in per(toegang).items():
        yield Regelgegevens(S.LOKALE_TOEGANG, bedrag, bron, gemeente, taakveld=schrijver.taakveld("6.2"))
    yield Regelgegevens(S.UITVOERINGSKOSTEN, uitvoering, bron, omschrijving="Inkoop en contracten")
    yield Regelgegevens(S.OVERHEAD, overhead, bron)
    yield Regelgegevens(S.LANDELIJKE_VOORZIENING, landelijk, bron, omschrijving="Plekken buiten de regio")
    for gemeente, bedrag in per(totaal // 25).items():
        yield Regelgegevens(S.LOKALE_VOORZIENING, bedrag, bron, gemeente, omschrijving="Beschermd thuis in de wijk")
    yield Regelgegevens(
        S.ANDERE_REGELING, Decimal("-120000.00"), bron, omschrijving="Minder Wmo-begeleiding",
        taakveld=schrijver.taakveld("6.71b"),
    )  # fmt: skip


def _voorziening(schrijver: Schrijver) -> None:
    nu = schrijver.op.year
    leg_exploitatie_vast(
        regio=schrijver.deel.regio, taak=Taak.BW, gegevens=Exploitatiegegevens(
            naam="Demo Woonvorm De Brug", vast=Decimal("620000.00"), per_plek=Decimal("11500.00"),
            per_bezette_plek=Decimal("24000.00"), tarief=Decimal("58000.00"),
        ), jaren={
            nu - 1: (36, Decimal("33.5")), nu: (36, Decimal("31.0")), nu + 1: (32, None), nu + 2: (28, None),
            nu + 3: (24, None),
        }, reden="Intramurale plekken nemen af", bron=schrijver.voorbeeld,
        aanvraag=schrijver.aanvraag("exploitatie"), door=schrijver.door, op=schrijver.op,
    )  # fmt: skip
