"""A right that changes and a text that is frozen while someone writes: told at once, nothing lost, others go on."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from django.db import transaction
from websockets.sync.client import ClientConnection

from regio import klok
from regio.models import Lidmaatschap
from samenwerking.teksten.acties.recht import Voor, stand_van_rechten, zet_rechten
from samenwerking.teksten.schrijfrecht import Recht
from samenwerking.teksten.wiemagwat import Uitspraak
from tests.samenwerking.teksten.factories import bevries, open_weer
from tests.samenwerking.teksten.lijnen import Lijn, hoor, kom_binnen, zeg
from tests.samenwerking.teksten.stappen import IN_VISIE, staat_er, voeg_in
from tests.samenwerking.teksten.voorstelproef import voegt_toe


def zeg_recht(lijn: Lijn, pet: Lidmaatschap, uitspraak: Uitspraak | None) -> None:
    zet_rechten(
        tekst=lijn.tekst,
        voor=Voor(pet=pet),
        uitspraak=uitspraak,
        versie=stand_van_rechten(lijn.tekst),
        door=lijn.mensen.rijswijk,
        op=klok.vandaag(),
    )


def stuur(lijn: ClientConnection, stap: dict[str, Any], nummer: int) -> str:
    zeg(lijn, soort="zending", zending=(kenmerk := str(uuid4())), nummer=nummer, stappen=[stap])
    return kenmerk


def test_een_recht_dat_verandert_geldt_meteen_ook_bij_een_ander_proces(lijn: Lijn, tweede: str) -> None:
    wie = lijn.mensen.zoetermeer
    with lijn.bel(wie, bij=tweede) as een, lijn.bel(lijn.mensen.coordinator) as ander:
        assert kom_binnen(een, "w1")["recht"] == Recht.SCHRIJVEN
        kom_binnen(ander, "w2")
        stuur(een, voeg_in(IN_VISIE, "A"), 1)
        assert hoor(een, "bewaard")["nummer"] == 2
        # withdrawn while writing: told at once, what was kept stays, the words of now are refused with a sentence
        zeg_recht(lijn, wie, Uitspraak(Recht.VOORSTELLEN))
        assert hoor(een, "recht")["recht"] == Recht.VOORSTELLEN
        kenmerk = stuur(een, voeg_in(IN_VISIE, "B"), 2)
        antwoord = hoor(een, "geweigerd")
        assert (antwoord["zending"], "voorstellen doen" in antwoord["zin"]) == (kenmerk, True)
        voorstel = voegt_toe(IN_VISIE, "C", "zoeterm1")
        stuur(een, voorstel, 2)
        assert hoor(een, "bewaard")["nummer"] == 3
        zeg_recht(lijn, wie, Uitspraak(Recht.LEZEN, Recht.LEZEN))
        assert hoor(een, "recht")["recht"] == Recht.LEZEN
        stuur(een, voorstel, 3)
        assert "lezen" in hoor(een, "geweigerd")["zin"]
        # others undisturbed
        stuur(ander, voeg_in(IN_VISIE + 2, "D"), 3)
        assert hoor(ander, "bewaard")["nummer"] == 4
        zeg_recht(lijn, wie, None)
        assert hoor(een, "recht")["recht"] == Recht.SCHRIJVEN
    assert staat_er(lijn.tekst) == "Visie\nCADaaaa\nbbbb"


def test_een_venster_hoort_meteen_dat_de_tekst_is_bevroren_en_weer_open_gaat(lijn: Lijn) -> None:
    with lijn.bel(lijn.mensen.rijswijk) as een:
        kom_binnen(een, "w1")
        with transaction.atomic():
            bevries(lijn.tekst, lijn.mensen.coordinator, "Concept voor de colleges")
        dicht = hoor(een, "recht")
        assert dicht["recht"] == Recht.LEZEN
        for woorden in (
            "versie 1",
            "Concept voor de colleges",
            lijn.mensen.coordinator.gebruiker.naam,
            "weer te openen",
        ):
            assert woorden in dicht["dicht"]
        stuur(een, voeg_in(IN_VISIE, "X"), 1)
        assert "bevroren" in hoor(een, "geweigerd")["zin"]
        with transaction.atomic():
            open_weer(lijn.tekst)
        weer = hoor(een, "recht")
        assert (weer["recht"], weer["dicht"]) == (Recht.SCHRIJVEN, "")
