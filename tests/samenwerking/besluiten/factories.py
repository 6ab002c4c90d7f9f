"""A frozen text on its way through two gemeenten, for tests."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from regio import klok
from regio.models import Gebruiker, Lidmaatschap, Rol
from samenwerking.besluiten.acties.besluit import Omstandigheden, bevestig_besluit, leg_besluit_vast, leg_handeling_vast
from samenwerking.besluiten.acties.ondertekenen import leg_papieren_handtekening_vast
from samenwerking.besluiten.acties.procedure import begin_procedure
from samenwerking.besluiten.acties.tekenbevoegd import Scan, leg_tekenbevoegdheid_vast
from samenwerking.besluiten.beeld import Beeld, beeld_van
from samenwerking.besluiten.models import Besluit, Handeling, Handtekening, Procedure, Tekenbevoegdheid
from samenwerking.besluiten.procedure import Plek, Uitkomst
from samenwerking.besluiten.regelingen import REGELINGEN
from samenwerking.teksten.models import Versie
from tests.regio.factories import gemeente, maak_pet
from tests.samenwerking.teksten.factories import Mensen, begin, bevries, maak_mensen, schrijf

RIJSWIJK, ZOETERMEER = "GM0603", "GM0637"
SCAN = b"%PDF-1.7 een getekend blad %%EOF"


@dataclass(frozen=True)
class Weg:
    """A procedure of Rijswijk and Zoetermeer, and the people in it."""

    procedure: Procedure
    mensen: Mensen
    griffier: Lidmaatschap
    """The second person of Rijswijk."""
    griffier_zoetermeer: Lidmaatschap

    @property
    def beeld(self) -> Beeld:
        """How it stands now."""
        return beeld_van(Procedure.objects.select_related("tekst").get(pk=self.procedure.pk), op=klok.vandaag())

    def invoerder(self, plek: Plek) -> Lidmaatschap:
        """Who records here."""
        if not plek.gemeente:
            return self.mensen.coordinator
        return self.mensen.rijswijk if plek.gemeente == RIJSWIJK else self.mensen.zoetermeer

    def tweede(self, plek: Plek) -> Lidmaatschap:
        """Who confirms here."""
        if not plek.gemeente:
            return self.mensen.rijswijk
        return self.griffier if plek.gemeente == RIJSWIJK else self.griffier_zoetermeer

    def doe(self, stap: str, code: str = "", **meer: Any) -> Handeling:
        """Record an act as who may."""
        plek = Plek(stap, code)
        return leg_handeling_vast(
            procedure_id=self.procedure.pk,
            plek=plek,
            datum=meer.pop("datum", klok.vandaag()),
            kenmerk=meer.pop("kenmerk", self.beeld.nu),
            bij=meer.pop("bij", Omstandigheden(aanvraag=uuid4())),
            door=meer.pop("door", self.invoerder(plek)),
            op=klok.vandaag(),
            **meer,
        )

    def teken(self, code: str, **meer: Any) -> Handtekening:
        """Sign for a gemeente on paper, as its advisor records it; who signs is registered first."""
        pet = self.invoerder(Plek("ondertekenen", code))
        beeld = self.beeld
        return leg_papieren_handtekening_vast(
            procedure_id=self.procedure.pk,
            gemeente=code,
            bevoegdheid=meer.pop("bevoegdheid", None) or maak_tekenaar(pet),
            datum=meer.pop("datum", klok.vandaag()),
            kenmerk=meer.pop("kenmerk", beeld.nu),
            scan=Scan("blad.pdf", SCAN),
            bij=meer.pop("bij", Omstandigheden(aanvraag=uuid4())),
            door=pet,
            op=klok.vandaag(),
            nu=klok.nu(),
        )

    def besluit(self, stap: str, code: str, uitkomst: Uitkomst, *, bevestigd: bool = True, **meer: Any) -> Besluit:
        """Record a decision as who may, and let another confirm it."""
        plek = Plek(stap, code)
        besluit = leg_besluit_vast(
            procedure_id=self.procedure.pk,
            plek=plek,
            uitkomst=uitkomst,
            datum=meer.pop("datum", klok.vandaag()),
            kenmerk=meer.pop("kenmerk", self.beeld.nu),
            bij=meer.pop("bij", Omstandigheden(aanvraag=uuid4())),
            door=meer.pop("door", self.invoerder(plek)),
            op=klok.vandaag(),
            **meer,
        )
        if bevestigd:
            bevestig_besluit(besluit_id=besluit.pk, door=self.tweede(plek), op=klok.vandaag())
        return besluit

    def stand(self, stap: str, code: str = "") -> str:
        """How a step stands now, in a word."""
        return self.beeld.stand.cellen[Plek(stap, code)].stand.value


def maak_tekenaar(
    door: Lidmaatschap, *, gebruiker: Gebruiker | None = None, grond: str = "burgemeester", **anders: Any
) -> Tekenbevoegdheid:
    """Who signs for the gemeente of this advisor; the burgemeester that is there already, or a new one."""
    assert door.gemeente is not None
    velden: dict[str, Any] = {
        "naam": f"Demo Burgemeester {door.gemeente.naam_kort}", "functie": "burgemeester", "stuk": "KB 2026-1",
        "van": datetime.date(2024, 1, 1), "tot": None, "scan": None,
    }  # fmt: skip
    if gebruiker is None and not anders:
        er_al = Tekenbevoegdheid.objects.filter(gemeente=door.gemeente, grond=grond).first()
        if er_al is not None:
            return er_al
    return leg_tekenbevoegdheid_vast(
        **(velden | anders), gemeente=door.gemeente, grond=grond, gebruiker=gebruiker, aanvraag=uuid4(), door=door,
        op=klok.vandaag(),
    )  # fmt: skip


def maak_versie(mensen: Mensen, *, soort: str = "sok", titel: str = "SOK van de proef") -> Versie:
    """A text that was written and frozen."""
    tekst = begin(mensen.rijswijk, titel=titel, soort="uitvoeringsplan")
    schrijf(tekst, mensen.rijswijk, "De gemeenten werken samen.")
    tekst.soort = soort
    return bevries(tekst, mensen.coordinator)


def maak_weg(*, soort: str = "regeling", wens: datetime.date | None = None, mensen: Mensen | None = None) -> Weg:
    """Begin a procedure with a new version."""
    mensen = mensen or maak_mensen()
    procedure = begin_procedure(
        versie=maak_versie(mensen),
        soort=soort,
        gemeenten=[gemeente("Rijswijk"), gemeente("Zoetermeer")],
        wens=wens,
        publiceert=gemeente("Zoetermeer") if soort in REGELINGEN else None,
        werkdagen_definitief=10,
        werkdagen_bekendmaken=5,
        aanvraag=uuid4(),
        door=mensen.coordinator,
        op=klok.vandaag(),
    )
    return Weg(
        procedure, mensen, maak_pet(Rol.GRIFFIER, "Rijswijk"), maak_pet(Rol.GRIFFIER, "Zoetermeer")
    )  # fmt: skip
