"""What a college has before it decides, and papers of a step, for the world of rights."""

from __future__ import annotations

import datetime
import io
from collections.abc import Mapping
from typing import Any
from uuid import uuid4

from pypdf import PdfWriter

from regio.models import Lidmaatschap, Rol
from regio.namens import namens
from samenwerking.besluiten.acties.college import adviseer_college, geef_standpunt
from samenwerking.besluiten.acties.stuk import voeg_stuk_toe
from samenwerking.besluiten.models import Standpunt, Stuk
from samenwerking.besluiten.procedure import Plek
from samenwerking.teksten.models import Versie
from tests.regio.factories import gemeente
from tests.wereld_brieven import woord


def lege_pdf() -> bytes:
    """A whole PDF of one empty page."""
    schrijver, uit = PdfWriter(), io.BytesIO()
    schrijver.add_blank_page(width=100, height=100)
    schrijver.write(uit)
    return uit.getvalue()


def zet_werk_neer(
    procedure: int,
    versie: Versie,
    namen: tuple[str, ...],
    petten: Mapping[tuple[str, str], Lidmaatschap],
    *,
    op: datetime.date,
) -> dict[str, dict[str, int]]:
    """Of each gemeente a standpunt that is not released, an advice, an internal paper and a secret one."""
    uit: dict[str, dict[str, int]] = {}
    for naam in namen:
        lid, adviseur, code = petten[Rol.COLLEGELID, naam], petten[Rol.BELEIDSADVISEUR, naam], gemeente(naam).code
        vast: dict[str, Any] = {"procedure_id": procedure, "kenmerk": versie.vingerafdruk, "op": op}
        with namens(lid):
            geef_standpunt(
                soort=Standpunt.Soort.TEGEN, reden=woord("MERK", naam), vrijgegeven=False, aanvraag=uuid4(), door=lid,
                **vast,
            )  # fmt: skip
        with namens(adviseur):
            adviseer_college(
                strekking="instemmen", tekst=woord("MERK", naam), kanttekeningen="", aanvraag=uuid4(), door=adviseur,
                **vast,
            )  # fmt: skip
            stukken = {
                soort: voeg_stuk_toe(
                    procedure_id=procedure, plek=Plek(stap, code), titel=f"Stuk {soort}", openbaarheid=soort,
                    grond="Proef" if soort == Stuk.Openbaarheid.GEHEIM else "", inhoud=lege_pdf(), aanvraag=uuid4(),
                    door=adviseur, op=op,
                ).pk
                for stap, soort in (("toezenden", Stuk.Openbaarheid.INTERN), ("zienswijze", Stuk.Openbaarheid.GEHEIM))
            }  # fmt: skip
        uit[naam] = {f"stuk_{soort.value}": pk for soort, pk in stukken.items()}
    return uit
