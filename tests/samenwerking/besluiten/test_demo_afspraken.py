"""The demo shows the real forms and stages of the regions of the sources; what is made up says so."""

from __future__ import annotations

import datetime

import pytest

from samenwerking.besluiten.models import Addendum, Nvooordeel, Overeenkomst, Vormkeuze, Weegpunt
from samenwerking.besluiten.weegstand import weegstand
from samenwerking.demo.afspraken import laad_afspraken
from samenwerking.demo.kaart import laad_mandaten, laad_omgeving, lees_kaart
from samenwerking.demo.mensen import laad_mensen
from samenwerking.demo.tabellen import laad_tabellen

OP = datetime.date(2026, 11, 23)


@pytest.mark.django_db
def test_de_regios_van_de_bronnen_staan_erin_met_hun_vorm_en_stand() -> None:
    kaart = lees_kaart(op=OP)
    laad_tabellen()
    laad_omgeving(kaart)
    laad_mandaten(kaart, op=OP)
    laad_afspraken(kaart, laad_mensen(kaart), op=OP)

    gevonden = {
        (ding.regio.sleutel, ding.rechtsvorm, ding.standen.get().stand, str(ding.ingangsdatum or ""))
        for ding in Overeenkomst.objects.select_related("regio")
    }
    assert gevonden >= {
        ("haaglanden", "convenant", "concept", ""),
        ("dordrecht", "", "besloten", "2015-01-01"),
        ("dordrecht", "", "voorbereiding", ""),
        ("west-brabant-west", "centrumregeling", "besloten", "2025-10-01"),
        ("centraal-gelderland", "convenant", "concept", ""),
    }
    assert all(ding.bron is not None and ding.toelichting for ding in Overeenkomst.objects.select_related("bron"))
    dordrecht = Overeenkomst.objects.get(regio__sleutel="dordrecht", ingangsdatum__isnull=False)
    assert dordrecht.partijen.count() == 9
    assert dordrecht.mandaten.count() == 8 * 4
    assert Addendum.objects.get().overeenkomst == dordrecht
    stand = weegstand(Vormkeuze.objects.get(), op=OP)
    assert len(stand.wegingen) == 3
    assert any(regel.rij.verschillen for regel in stand.regels)
    assert all(punt.reden.startswith("Voorbeeld") for punt in Weegpunt.objects.all())
    assert all(oordeel.toelichting.startswith("Voorbeeld") for oordeel in Nvooordeel.objects.all())
