"""A version on its way for the world of rights: what each gemeente recorded, and a meeting of each."""

from __future__ import annotations

import datetime
import io
from collections.abc import Mapping
from uuid import uuid4

from pypdf import PdfWriter

from regio.models import Lidmaatschap, Orgaan, Rol
from regio.namens import namens
from samenwerking.besluiten.acties.besluit import Omstandigheden, leg_besluit_vast, leg_handeling_vast
from samenwerking.besluiten.acties.kalender import voeg_vergaderingen_toe
from samenwerking.besluiten.acties.procedure import begin_procedure
from samenwerking.besluiten.acties.tekenbevoegd import Scan, leg_tekenbevoegdheid_vast
from samenwerking.besluiten.models import Exemplaar, Zienswijzepunt
from samenwerking.besluiten.procedure import Plek, Uitkomst
from samenwerking.teksten.models import Versie
from tests.regio.factories import gemeente
from tests.wereld_brieven import woord


def _leeg_blad() -> bytes:
    """A PDF of one page on which nothing stands."""
    uit, schrijver = io.BytesIO(), PdfWriter()
    schrijver.add_blank_page(width=200, height=200)
    schrijver.write(uit)
    return uit.getvalue()


SCAN = _leeg_blad()


def zet_weg_neer(
    versie: Versie, namen: tuple[str, ...], petten: Mapping[tuple[str, str], Lidmaatschap], *, op: datetime.date
) -> dict[str, dict[str, int]]:
    """A regeling on its way: each gemeente sent the ontwerp, and its raad gave a zienswijze that nobody confirmed."""
    coordinator = petten[Rol.COORDINATOR, versie.tekst.regio.sleutel]
    with namens(coordinator):
        procedure = begin_procedure(
            versie=versie,
            soort="regeling",
            gemeenten=[gemeente(naam) for naam in namen],
            wens=op + datetime.timedelta(days=400),
            publiceert=gemeente(namen[0]),
            werkdagen_definitief=10,
            werkdagen_bekendmaken=5,
            aanvraag=uuid4(),
            door=coordinator,
            op=op,
        )
    Exemplaar.objects.create(procedure=procedure, versie=versie, ondertekeningen="geen", inhoud=SCAN)
    uit: dict[str, dict[str, int]] = {versie.tekst.regio.sleutel: {"procedure": procedure.pk}}
    for naam in namen:
        door, code = petten[Rol.BELEIDSADVISEUR, naam], gemeente(naam).code
        with namens(door):
            vast = {"procedure_id": procedure.pk, "datum": op, "kenmerk": versie.vingerafdruk, "door": door, "op": op}
            leg_handeling_vast(plek=Plek("toezenden", code), bij=Omstandigheden(woord("MERK", naam)), **vast)
            besluit = leg_besluit_vast(
                plek=Plek("zienswijze", code),
                uitkomst=Uitkomst.ZIENSWIJZE,
                punten=["Noem het meldpunt."],
                bij=Omstandigheden(),
                **vast,
            )
            vergadering = voeg_vergaderingen_toe(
                orgaan=Orgaan.objects.get(gemeente__code=code, soort="raad"),
                eerste=op + datetime.timedelta(days=30),
                laatste=op + datetime.timedelta(days=30),
                om_de_weken=1,
                inleverdagen=14,
                door=door,
                op=op,
            )[0]
            bevoegd = leg_tekenbevoegdheid_vast(
                gemeente=gemeente(naam), grond="burgemeester", naam=f"Burgemeester {woord('MERK', naam)}",
                functie="burgemeester", gebruiker=petten[Rol.COLLEGELID, naam].gebruiker, stuk="Benoemingsbesluit",
                van=op, tot=None, scan=Scan("besluit.pdf", SCAN), aanvraag=uuid4(), door=door, op=op,
            )  # fmt: skip
        uit[naam] = {
            "procedure": procedure.pk,
            "tekenbevoegdheid": bevoegd.pk,
            "tekenbestand": bevoegd.bestand_id or 0,
            "besluit": besluit.pk,
            "vergadering": vergadering.pk,
            "punt": Zienswijzepunt.objects.get(besluit=besluit).pk,
        }
    return uit
