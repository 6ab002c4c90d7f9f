"""An overleg with its people, for tests."""

from __future__ import annotations

import datetime
import io
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from pypdf import PdfWriter

from regio import klok
from regio.models import Lidmaatschap, Rol
from samenwerking.overleg.acties.agenda import breng_punt_in, maak_agenda
from samenwerking.overleg.acties.bijeenkomst import plan_bijeenkomsten
from samenwerking.overleg.acties.overleg import begin_overleg, zet_aan_tafel
from samenwerking.overleg.models import Agendapunt, Bijeenkomst, Overleg
from tests.regio.factories import maak_pet, regio
from tests.samenwerking.teksten.factories import Mensen, maak_mensen

DAG = datetime.timedelta(days=1)


def velden_van_een_overleg(**anders: Any) -> dict[str, Any]:
    """What a person fills in: the second Thursday of every third month."""
    return {
        "soort": "bestuurlijk",
        "naam": "Bestuurlijk overleg",
        "doel": "",
        "maat": "maanden",
        "om_de": 3,
        "weekdag": 3,
        "week": 2,
        "bij_reces": "alle",
        "begin": datetime.date(2026, 1, 1),
        "tijd": datetime.time(9, 30),
        "minuten": 90,
        "plaats": "Stadhuis",
        "link": "",
    } | anders


def lege_pdf(bladzijden: int = 1, *, wachtwoord: str = "") -> bytes:
    """A PDF of empty pages."""
    schrijver = PdfWriter()
    for _ in range(bladzijden):
        schrijver.add_blank_page(width=595, height=842)
    if wachtwoord:
        schrijver.encrypt(wachtwoord, algorithm="RC4-40")
    uit = io.BytesIO()
    schrijver.write(uit)
    return uit.getvalue()


@dataclass(frozen=True)
class Tafel:
    """An overleg of the Haagse regio in which the colleges sit, with the coördinator as secretaris."""

    overleg: Overleg
    mensen: Mensen
    teamleider: Lidmaatschap

    @property
    def coordinator(self) -> Lidmaatschap:
        """Who holds the pen."""
        return self.mensen.coordinator

    def bijeenkomst(self, *titels: str, over: int = 0, **meer: Any) -> Bijeenkomst:
        """A meeting so many days from today, with these points."""
        dag = klok.vandaag() + over * DAG
        toen = min(dag, klok.vandaag())
        [ding] = plan_bijeenkomsten(overleg=self.overleg, dagen=[dag], aanvraag=uuid4(), door=self.coordinator, op=toen)
        punten = [self.punt(titel, op=toen, **meer) for titel in titels]
        return maak_agenda(
            bijeenkomst=ding,
            plekken=[],
            erbij=[f"punt-{punt.pk}" for punt in punten],
            versie=1,
            aanvraag=uuid4(),
            door=self.coordinator,
            op=toen,
        )

    def punt(
        self, titel: str, *, op: datetime.date | None = None, door: Lidmaatschap | None = None, **meer: Any
    ) -> Agendapunt:
        """A point that someone put forward."""
        return breng_punt_in(
            overleg=self.overleg,
            velden={"titel": titel, **meer},
            aanvraag=uuid4(),
            door=door or self.coordinator,
            op=op or klok.vandaag(),
        )


def dek_tafel(**anders: Any) -> Tafel:
    """Begin it, and put the colleges and the coördinator at the table."""
    mensen = maak_mensen()
    begin = klok.vandaag() - 300 * DAG
    overleg = begin_overleg(
        regio=regio("haaglanden"),
        velden=velden_van_een_overleg(begin=begin, **anders),
        aanvraag=uuid4(),
        door=mensen.coordinator,
        op=klok.vandaag(),
    )
    tafel = Tafel(overleg, mensen, maak_pet(Rol.TEAMLEIDER, "Rijswijk"))
    zet(tafel, rol=Rol.COLLEGELID, van=begin)
    zet(tafel, rol=Rol.COORDINATOR, taak="secretaris", van=begin)
    return tafel


def zet(tafel: Tafel, **wie: Any) -> None:
    """One more seat."""
    leeg: dict[str, Any] = {
        "taak": "lid", "pet": None, "rol": "", "gemeente": None, "organisatie": None, "functie": "",
        "van": klok.vandaag(), "aanvraag": uuid4(), "op": klok.vandaag(), "door": tafel.coordinator,
    }  # fmt: skip
    zet_aan_tafel(overleg=tafel.overleg, **{**leeg, **wie})
