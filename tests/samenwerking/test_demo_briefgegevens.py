"""What the monitor and the basistaken say, in a letter: as a table with its source, on the page and on paper."""

from __future__ import annotations

import pytest

from financien.cijfers import laatste_berekening
from regio import klok
from regio.models import Lidmaatschap, Regio, Rol, Taak
from samenwerking.brieven.inhoud import BriefInhoud
from samenwerking.brieven.opmaak import brief_deel, brief_pdf
from samenwerking.brieven.samenstellen import stel_samen, verzamel
from tests.pdfstructuur import eis_pango, gebreken, lees, tekst
from tests.samenwerking.brieven_factories import NU, brief_van, maak_ronde

pytestmark = [pytest.mark.usefixtures("demo"), pytest.mark.django_db]

BLOKKEN = {
    "Rucphen": (
        ("blok:indicatoren", "Indicator, definitie, waarde en streefwaarde"),
        ("blok:basistaken", "Hoe elke basistaak er per gemeente voor staat"),
        ("blok:ingroeipad", "Budget beschermd wonen per jaar"),
    ),
    "Zevenaar": (
        ("blok:beloften", "Belofte, indicator, streefwaarde, laatste waarde en stand"),
        ("blok:lokaal-en-regionaal", "Wat de gemeente zelf doet en wat de regio, en waarom"),
    ),
    "Rijswijk": (
        ("blok:clienten-per-gemeente", "Cliënten per gemeente en jaar, kleine aantallen verborgen"),
        ("blok:stromen-per-gemeente", "In-, door- en uitstroom per gemeente"),
        ("blok:mandaten", "Taak, besluit, mandaatgever"),
    ),
}


def met_blokken(gemeente: str) -> BriefInhoud:
    """The letter of this gemeente in a new round of its region, with these tables in it."""
    op = klok.vandaag()
    waar = Regio.objects.get(deelnames__gemeente__naam_kort=gemeente, deelnames__taak=Taak.BW)
    ronde = maak_ronde(
        waar,
        door=Lidmaatschap.objects.get(rol=Rol.COORDINATOR, regio=waar),
        op=op,
        datum=op,
        toelichting="\n\n".join(f"<{blok}>" for blok, _ in BLOKKEN[gemeente]),
        berekening=laatste_berekening(waar, Taak.BW),
    )
    eigen = brief_van(ronde, gemeente)
    samen = stel_samen(eigen, verzamel(ronde, [eigen], op=op), nummer=1, vastgelegd_op=NU)
    assert [gebrek.zin for gebrek in samen.gebreken] == []
    return samen.inhoud


@pytest.mark.parametrize("gemeente", list(BLOKKEN))
def test_een_blok_staat_met_zijn_bron_in_de_brief(gemeente: str) -> None:
    eis_pango()
    brief, blokken = met_blokken(gemeente), BLOKKEN[gemeente]
    pdf = brief_pdf(brief)
    assert gebreken(pdf) == []
    papier, web = tekst(lees(pdf)), brief_deel(brief)
    for nummer, (_, bijschrift) in enumerate(blokken, start=1):
        assert f"Tabel {nummer}. {bijschrift}" in papier
        assert f"<caption>Tabel {nummer}. {bijschrift}" in web
    assert f"Tabel {len(blokken) + 1}." in papier  # what the letter makes itself counts on
    bronnen = [regel.woorden for regel in brief.regels if regel.woorden.startswith("Bron: [")]
    assert len(bronnen) == len(blokken)
