"""What the monitor and the basistaken say, in a letter: as a table with its source, on the page and on paper."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from regio import klok
from regio.namens import namens
from samenwerking.brieven.inhoud import BriefInhoud
from samenwerking.brieven.kerntekst import met_regels
from samenwerking.brieven.models import Brief
from samenwerking.brieven.opmaak import brief_deel, brief_pdf
from samenwerking.brieven.samenstellen import stel_samen, verzamel
from samenwerking.teksten.acties.schrijven import zet_document
from samenwerking.teksten.schrijfrecht import Recht, Schrijver
from tests.pdfstructuur import eis_pango, gebreken, lees, tekst

pytestmark = [pytest.mark.usefixtures("demo"), pytest.mark.django_db]

BLOKKEN = {
    "west-brabant-west": (
        ("blok:indicatoren", "Indicator, definitie, waarde en streefwaarde"),
        ("blok:basistaken", "Hoe elke basistaak er per gemeente voor staat"),
        ("blok:beloften", "Belofte, indicator, streefwaarde, laatste waarde en stand"),
        ("blok:ingroeipad", "Budget beschermd wonen per jaar"),
    ),
    "haaglanden": (
        ("blok:indicatoren", "Indicator, definitie, waarde en streefwaarde"),
        ("blok:clienten-per-gemeente", "Cliënten per gemeente en jaar, kleine aantallen verborgen"),
        ("blok:stromen-per-gemeente", "In-, door- en uitstroom per gemeente"),
        ("blok:mandaten", "Taak, besluit, mandaatgever"),
    ),
}


def met_blokken(sleutel: str) -> Iterator[BriefInhoud]:
    """The letters of a round with these tables in them that are complete."""
    ronde = Brief.objects.get(regio__sleutel=sleutel)
    regels = "\n\n".join(f"<{blok}>" for blok, _ in BLOKKEN[sleutel])
    with namens(ronde.gemaakt_door):
        zet_document(
            tekst=ronde.tekst,
            maak=lambda document: met_regels(document, {"toelichting": regels}),
            door=ronde.gemaakt_door,
            mag=Schrijver(Recht.SCHRIJVEN, bewaakt=True),
        )
        ronde = Brief.objects.get(pk=ronde.pk)
        eigens = list(ronde.gemeentebrieven.select_related("gemeente", "brief__regio").met_stand())
        cijfers = verzamel(ronde, eigens, op=klok.vandaag())
        for eigen in eigens:
            samen = stel_samen(eigen, cijfers, nummer=1, vastgelegd_op=klok.nu())
            assert not [gebrek.zin for gebrek in samen.gebreken if "gegeven" in gebrek.zin]
            if not samen.gebreken:
                yield samen.inhoud


@pytest.mark.parametrize("sleutel", list(BLOKKEN))
def test_een_blok_staat_met_zijn_bron_in_de_brief(sleutel: str) -> None:
    eis_pango()
    brief, *_ = met_blokken(sleutel)
    pdf = brief_pdf(brief)
    assert gebreken(pdf) == []
    papier, web = tekst(lees(pdf)), brief_deel(brief)
    for nummer, (_, bijschrift) in enumerate(BLOKKEN[sleutel], start=1):
        assert f"Tabel {nummer}. {bijschrift}" in papier
        assert f"<caption>Tabel {nummer}. {bijschrift}" in web
    assert f"Tabel {len(BLOKKEN[sleutel]) + 1}." in papier  # what the letter makes counts on
    bronnen = [regel.woorden for regel in brief.regels if regel.woorden.startswith("Bron: [")]
    assert len(bronnen) == len(BLOKKEN[sleutel])
