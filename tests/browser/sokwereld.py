"""Nine gemeenten, their people and calendars, for the long line of a SOK; what is not the point goes by actions."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

from regio import klok
from regio.models import Gemeente, Lidmaatschap, Orgaan, Regio, Rol
from regio.namens import namens
from samenwerking.besluiten.acties.besluit import Omstandigheden, bevestig_besluit, leg_besluit_vast, leg_handeling_vast
from samenwerking.besluiten.acties.kalender import laat_vervallen, voeg_reces_toe, voeg_vergaderingen_toe
from samenwerking.besluiten.acties.ondertekenen import leg_papieren_handtekening_vast
from samenwerking.besluiten.acties.procedure import begin_procedure
from samenwerking.besluiten.acties.tekenbevoegd import Scan, leg_tekenbevoegdheid_vast
from samenwerking.besluiten.beeld import Beeld, beeld_van
from samenwerking.besluiten.models import Procedure, Tekenbevoegdheid, Vergadering
from samenwerking.besluiten.procedure import Plek, Uitkomst
from samenwerking.teksten.models import Tekst, Versie
from tests.regio.factories import maak_gebruiker, maak_pet, regio
from tests.samenwerking.teksten.factories import begin, bevries, schrijf

WEEK = datetime.timedelta(weeks=1)
WACHTWOORD = "een lang wachtwoord van de proef"
TITEL = "Samenwerkingsovereenkomst beschermd wonen en maatschappelijke opvang Zuid-Holland Zuid"


@dataclass
class Sok:
    """The region of nine, who works there, and the procedure that is walked."""

    regio: Regio
    gemeenten: list[Gemeente]
    coordinator: Lidmaatschap
    adviseurs: dict[str, Lidmaatschap]
    griffiers: dict[str, Lidmaatschap]
    burgemeester: Lidmaatschap
    op: datetime.date
    procedure: Procedure = field(init=False)

    @property
    def codes(self) -> list[str]:
        return [gemeente.code for gemeente in self.gemeenten]

    @property
    def beeld(self) -> Beeld:
        return beeld_van(Procedure.objects.select_related("tekst__regio").get(pk=self.procedure.pk), op=klok.vandaag())

    def tekst(self, soort: str, titel: str, zin: str, rechtsvorm: str = "") -> Versie:
        """A text with one sentence, frozen for colleges and raden."""
        with namens(self.coordinator):
            tekst = begin(self.coordinator, titel=titel, soort="uitvoeringsplan", regio=self.regio)
            schrijf(tekst, self.coordinator, zin)
            versie = bevries(tekst, self.coordinator, voor_raden=True)
        Tekst.objects.filter(pk=tekst.pk).update(soort=soort, rechtsvorm=rechtsvorm)
        return Versie.objects.select_related("tekst").get(pk=versie.pk)

    def begin(self, versie: Versie, soort: str, **meer: Any) -> None:
        self.procedure = begin_procedure(
            versie=versie, soort=soort, gemeenten=self.gemeenten, wens=None, publiceert=None, werkdagen_definitief=5,
            werkdagen_bekendmaken=3, aanvraag=uuid4(), door=self.coordinator, op=klok.vandaag(), **meer,
        )  # fmt: skip

    def doe(self, stap: str, *codes: str, **meer: Any) -> None:
        """An act at these gemeenten, or of all of them together."""
        for code in codes or ("",):
            leg_handeling_vast(
                procedure_id=self.procedure.pk, plek=Plek(stap, code), datum=klok.vandaag(), kenmerk=self.beeld.nu,
                bij=Omstandigheden(aanvraag=uuid4()), door=self.adviseurs[code] if code else self.coordinator,
                op=klok.vandaag(), **meer,
            )  # fmt: skip

    def besluit(self, stap: str, uitkomst: Uitkomst, *codes: str, **meer: Any) -> None:
        """A decision of these gemeenten, each confirmed by a second person."""
        for code in codes:
            rij = leg_besluit_vast(
                procedure_id=self.procedure.pk, plek=Plek(stap, code), uitkomst=uitkomst, datum=klok.vandaag(),
                kenmerk=self.beeld.nu, bij=Omstandigheden(aanvraag=uuid4()), door=self.adviseurs[code],
                op=klok.vandaag(), **meer,
            )  # fmt: skip
            bevestig_besluit(besluit_id=rij.pk, door=self.griffiers[code], op=klok.vandaag())

    def teken_op_papier(self, *codes: str) -> None:
        """The others sign on paper."""
        for code in codes:
            leg_papieren_handtekening_vast(
                procedure_id=self.procedure.pk, gemeente=code,
                bevoegdheid=Tekenbevoegdheid.objects.get(gemeente__code=code), datum=klok.vandaag(),
                kenmerk=self.beeld.nu, scan=Scan("blad.pdf", b"%PDF-1.7 getekend %%EOF"),
                bij=Omstandigheden(aanvraag=uuid4()), door=self.adviseurs[code], op=klok.vandaag(), nu=klok.nu(),
            )  # fmt: skip


def maak_sok(op: datetime.date) -> Sok:
    """The region of Dordrecht: nine gemeenten, each with an advisor, a griffier, meetings and who signs."""
    deze = regio("dordrecht")
    gemeenten = list(Gemeente.objects.in_regio(deze, op=op).op_naam())
    adviseurs = {een.code: maak_pet(Rol.BELEIDSADVISEUR, een) for een in gemeenten}
    griffiers = {een.code: maak_pet(Rol.GRIFFIER, een) for een in gemeenten}
    eerste = gemeenten[0]
    burgemeester = maak_pet(Rol.COLLEGELID, eerste, gebruiker=maak_gebruiker("Demo Burgemeester", WACHTWOORD))
    for een in gemeenten:
        door = adviseurs[een.code]
        for soort, weken, vooraf in (("college", 1, 2), ("raad", 4, 14)):
            voeg_vergaderingen_toe(
                orgaan=Orgaan.objects.get(gemeente=een, soort=soort), eerste=op + WEEK, laatste=op + 60 * WEEK,
                om_de_weken=weken, inleverdagen=vooraf, door=door, op=op,
            )  # fmt: skip
        leg_tekenbevoegdheid_vast(
            gemeente=een, grond="burgemeester", naam=f"Demo Burgemeester {een.naam_kort}", functie="burgemeester",
            gebruiker=burgemeester.gebruiker if een == eerste else None, stuk="Benoemingsbesluit van de proef", van=op,
            tot=None, scan=None, aanvraag=uuid4(), door=door, op=op,
        )  # fmt: skip
    return Sok(deze, gemeenten, maak_pet(Rol.COORDINATOR, deze), adviseurs, griffiers, burgemeester, op)


def zet_reces(sok: Sok, gemeente: Gemeente, *, van: datetime.date, weken: int) -> None:
    """The meetings of the raad in these weeks do not go on: it has its reces."""
    door, tot = sok.adviseurs[gemeente.code], van + weken * WEEK
    for rij in Vergadering.objects.filter(orgaan__gemeente=gemeente, datum__gte=van, datum__lt=tot):
        laat_vervallen(vergadering=rij, door=door, op=klok.vandaag())
    voeg_reces_toe(gemeente=gemeente, naam="zomerreces", van=van, tot=tot, door=door, op=klok.vandaag())
