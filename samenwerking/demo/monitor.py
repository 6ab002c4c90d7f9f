"""The monitor of each region: what the product computes, what the Haagse regio published, and what is made up."""

from __future__ import annotations

import datetime
from decimal import Decimal
from uuid import UUID, uuid5

from regio.models import Bron, Lidmaatschap, Rol
from regio.namens import namens
from samenwerking.demo.dossiers import RUIMTE
from samenwerking.demo.kaart import Deel, Kaart
from samenwerking.demo.mensen import Mensen
from samenwerking.demo.tabellen import BRON, kolom, tabel
from samenwerking.monitor.acties.indicator import begin_monitor, stel_doel, voeg_indicator_toe, vul_in
from samenwerking.monitor.acties.stand import leg_stand_vast, maak_openbaar
from samenwerking.monitor.models import Indicator
from samenwerking.monitor.perioden import Periode, kwartalen_tot, laatste_voorbij

VOORBEELD = "demo-monitor"
UIT_HET_PLAN = "Uitvoeringsplan van de Haagse regio (2019), zoals gepubliceerd."

AMBULANT = ("38.5", "39.2")
"""Made up too: of the last two quarters, for the region. The one indicator of the product that people type."""

DOELEN = (
    ("wachtenden", 2, "150", "Voorbeeld: ambitie uit de regiovisie."),
    ("uitstroom-woning", 1, "80", "Voorbeeld: afspraak met de woningcorporaties."),
    ("onderzoek-op-tijd", 1, "95", "Voorbeeld: afspraak van de gemeenten."),
    ("reserve", 2, "80", "Voorbeeld: financiële afspraken van de regio."),
)


def laad_monitor(kaart: Kaart, mensen: Mensen, *, op: datetime.date) -> None:
    """Two frozen quarters for the Haagse regio, one public; one for each other region."""
    voorbeeld = Bron.objects.create(
        sleutel=VOORBEELD,
        titel="Voorbeeldcijfers voor de monitor",
        uitgever="Demo",
        vindplaats="demo",
        zekerheid="voorbeeld",
        toelichting="Verzonnen, om te laten zien hoe een regio invult wat het product niet kent.",
    )
    for deel in kaart.regios:
        door = mensen.pet(Rol.COORDINATOR, deel.regio)
        laatste = laatste_voorbij(op)
        with namens(door):
            begin_monitor(regio=deel.regio, door=door, op=op)
            kwartalen = [laatste]
            if deel.regio.sleutel == "haaglanden":
                _Haaglanden(deel, door, voorbeeld, op).vertel()
                kwartalen = kwartalen_tot(laatste, 2)
            for kwartaal in kwartalen:
                stand = leg_stand_vast(
                    regio=deel.regio,
                    periode=Periode(kwartaal.jaar, kwartaal.nummer),
                    waarom="",
                    aanvraag=_sleutel(f"{deel.regio.sleutel}/{kwartaal.van}"),
                    door=door,
                    op=op,
                )
            maak_openbaar(stand=stand, door=door, op=op)


def _sleutel(wat: str) -> UUID:
    return uuid5(RUIMTE, f"monitor/{wat}")


class _Haaglanden:
    """What the region itself follows."""

    def __init__(self, deel: Deel, door: Lidmaatschap, voorbeeld: Bron, op: datetime.date) -> None:
        self.deel, self.door, self.voorbeeld, self.op = deel, door, voorbeeld, op
        self.bron = Bron.objects.get(sleutel=BRON)

    def vertel(self) -> None:
        """Own indicators with the published figures, targets, and two quarters that are made up."""
        meldingen = {int(jaar): aantal for (rij, jaar), aantal in tabel(2).items() if rij == "Daklozenloket"}
        self._uit_het_plan(
            "Meldingen bij het daklozenloket",
            "Meldingen voor maatschappelijke opvang bij het daklozenloket (tabel 2).",
            "meldingen",
            meldingen,
        )
        passen = {int(jaar): Decimal(aantal) for jaar, aantal in kolom(3, "Aantal").items() if jaar.isdigit()}
        self._uit_het_plan(
            "Cliënten met een nachtopvangpas",
            "Unieke cliënten die in het jaar een pas voor de nachtopvang kregen (tabel 3).",
            "cliënten",
            passen,
        )
        vragen = kolom(7, "Aantal gezinnen").items()
        gezinnen = {int(jaar): Decimal(aantal) for jaar, aantal in vragen if jaar.isdigit()}
        self._uit_het_plan(
            "Gezinnen die opvang vragen",
            "Gezinnen die in het jaar om maatschappelijke opvang vroegen (tabel 7).",
            "gezinnen",
            gezinnen,
        )
        ambulant = Indicator.objects.get(regio=self.deel.regio, sleutel="ambulant")
        for kwartaal, aandeel in zip(kwartalen_tot(laatste_voorbij(self.op), 2), AMBULANT, strict=True):
            self._vul(ambulant, Periode(kwartaal.jaar, kwartaal.nummer), {"": Decimal(aandeel)}, self.voorbeeld)
        for sleutel, jaren, waarde, toelichting in DOELEN:
            stel_doel(
                indicator=Indicator.objects.get(regio=self.deel.regio, sleutel=sleutel),
                gemeente=None,
                jaar=self.op.year + jaren,
                waarde=Decimal(waarde),
                toelichting=toelichting,
                aanvraag=_sleutel(f"doel/{sleutel}"),
                door=self.door,
                op=self.op,
            )

    def _uit_het_plan(self, naam: str, definitie: str, eenheid: str, per_jaar: dict[int, Decimal]) -> None:
        rij = voeg_indicator_toe(
            regio=self.deel.regio,
            velden={
                "naam": naam,
                "definitie": definitie,
                "eenheid": eenheid,
                "herkomst": UIT_HET_PLAN,
                "ritme": "jaar",
                "richting": "geen",
                "per_gemeente": False,
                "telt_mensen": True,
            },
            aanvraag=_sleutel(naam),
            door=self.door,
            op=self.op,
        )
        for jaar, aantal in per_jaar.items():
            self._vul(rij, Periode(jaar), {"": aantal}, self.bron)

    def _vul(self, rij: Indicator, periode: Periode, waarden: dict[str, Decimal], bron: Bron) -> None:
        vul_in(
            indicator=rij,
            periode=periode,
            waarden=waarden,
            bron=bron,
            waarom="",
            aanvraag=_sleutel(f"{rij.naam}/{periode.sleutel}"),
            door=self.door,
            op=self.op,
        )
