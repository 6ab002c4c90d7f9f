"""Words by which a test knows where something came from, and a round of letters for the world of rights."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from unittest.mock import patch
from uuid import uuid4

from financien.models import Berekening
from regio import klok, opdrachten
from regio.celery import app as celery
from regio.models import Lidmaatschap, Opdracht, Regio, Rol
from regio.namens import namens
from samenwerking.brieven.acties.brief import maak_brief, wijzig_lokaal
from samenwerking.brieven.acties.maken import maak_brieven
from samenwerking.brieven.models import Brief, Gemeentebrief, Vervolgstap
from tests.regio.factories import gemeente
from tests.samenwerking.brieven_factories import WOORDEN, schrijf, schrijf_alinea, wetten_gekeken

REGIOS = {"haaglanden": ("Rijswijk", "Den Haag"), "dordrecht": ("Dordrecht", "Papendrecht")}


def woord(soort: str, plaats: str) -> str:
    """The word by which a test knows the text of a place: MERKDENHAAG, MERKREGIODORDRECHT."""
    return f"{soort}{'regio' if plaats in REGIOS else ''}{plaats.replace(' ', '')}".upper()


@contextmanager
def werker(voer_uit: Callable[[int], None]) -> Iterator[None]:
    """Instead of the queue: what `voer_uit` does with the number of a part, once the worker's modules are there."""
    celery.loader.import_default_modules()
    with patch("regio.tasks.voer_deel_uit.delay", voer_uit):
        yield


def zet_ronde_neer(
    petten: Mapping[tuple[str, str], Lidmaatschap],
    deze: Regio,
    namen: tuple[str, ...],
    berekening: Berekening,
    *,
    met_pdf: bool,
    op: datetime.date,
) -> tuple[Brief, Opdracht]:
    """A round of which the letters of these gemeenten are frozen; the worker made their PDFs or not yet."""
    coordinator, merk = petten[Rol.COORDINATOR, deze.sleutel], woord("MERK", deze.sleutel)
    wetten_gekeken(op)
    with namens(coordinator):
        ronde = maak_brief(
            regio=deze,
            velden={
                "onderwerp": f"Beschermd wonen {merk}",
                "datum": op,
                "berekening": berekening,
                "bevoegdheden": ["informeren"],
            },
            vervolg=[Vervolgstap(wat="Het college informeert u weer.", wanneer="na de zomer")],
            aanvraag=uuid4(),
            door=coordinator,
            op=op,
        )
        schrijf(ronde, **WOORDEN)
    for naam in namen:
        schrijver = petten[Rol.BELEIDSADVISEUR, naam]
        with namens(schrijver):
            wijzig_lokaal(
                brief=Gemeentebrief.objects.get(brief=ronde, gemeente__naam_kort=naam),
                velden={
                    "zaaknummer": "Z-2026-1",
                    "portefeuillehouder": "Wethouder van de proef",
                    "team": "Beleid",
                    "secretaris": "Secretaris van de proef",
                    "burgemeester": "Burgemeester van de proef",
                },
                versie=1,
                door=schrijver,
                op=op,
            )
        schrijf_alinea(ronde, naam, f"Dit betekent het voor {woord('MERK', naam)}.")
    with werker(opdrachten.doe if met_pdf else lambda deel: None), namens(coordinator):
        opdracht = maak_brieven(
            ronde=Brief.objects.get(pk=ronde.pk),
            gemeenten=[gemeente(naam).pk for naam in namen],
            aanvraag=uuid4(),
            door=coordinator,
            op=op,
            nu=klok.nu(),
        )
    return ronde, opdracht
