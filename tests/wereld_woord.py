"""A Word file that was sent in, for the world of rights."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from uuid import uuid4

from regio import klok
from regio.models import Lidmaatschap, Regio, Rol
from regio.namens import namens
from samenwerking.teksten.acties.woord import bewaar_bestand
from samenwerking.teksten.boom import knoop
from samenwerking.teksten.models import Woordbestand
from samenwerking.teksten.word.schrijven import maak_docx
from tests.wereld_brieven import woord


def zet_woordbestand_neer(
    deze: Regio, naam: str, petten: Mapping[tuple[str, str], Lidmaatschap], *, op: datetime.date
) -> dict[str, str]:
    """A Word file that an advisor sent in and still looks at."""
    merk, schrijver = woord("MERK", naam), petten[Rol.BELEIDSADVISEUR, naam]
    zin = knoop("alinea", f"{merk} schreef dit in Word.", id="woordalinea")
    document = knoop("doc", knoop("artikel", knoop("kop", "Doel"), zin, id="woordartikel"))
    with namens(schrijver):
        bestand = bewaar_bestand(
            doel=Woordbestand.Doel.NIEUW,
            regio=deze,
            naam="concept.docx",
            inhoud=maak_docx(document, soort="sok", titel=f"Overeenkomst {merk}"),
            aanvraag=uuid4(),
            door=schrijver,
            op=op,
            op_moment=klok.nu(),
            soort="sok",
            titel=f"Overeenkomst {merk}",
        )
    return {"woordbestand": str(bestand.aanvraag)}
