import json
from dataclasses import asdict, replace
from datetime import date
from decimal import Decimal

import pytest

from regio.bevriezen import NietBevroren
from samenwerking.brieven.gebreken import ontbreekt
from samenwerking.brieven.inhoud import (
    Behandelaar,
    BriefInhoud,
    Geheimhouding,
    IngroeipadJaar,
    Ondertekening,
    Telling,
    Vervolgstap,
)
from samenwerking.brieven.kerntekst import sleutel_van
from samenwerking.brieven.lezen import InhoudOnleesbaar
from tests.samenwerking.voorbeeldbrief import pad, voorbeeldbrief


def als_json(brief: BriefInhoud) -> dict:
    return json.loads(brief.bevroren())


def test_bevroren_inhoud_komt_precies_zo_terug():
    for brief in (
        voorbeeldbrief(),
        voorbeeldbrief(sjabloon="klassiek", geheimhouding=Geheimhouding("grond", "artikel 87"), tellingen=()),
    ):
        terug = BriefInhoud.uit_bevroren(brief.bevroren())
        assert terug == brief
        assert terug.bevroren() == brief.bevroren()


def test_bevroren_vorm_is_gewone_json():
    inhoud = als_json(voorbeeldbrief())
    jaar = inhoud["ingroeipaden"][0]["jaren"][0]
    assert jaar["objectief_deel"] == "251430.80"
    assert jaar["historisch_deel"] == "0.00"
    assert inhoud["datum"] == "2026-11-24"
    assert inhoud["vastgelegd_op"] == "2026-11-20T13:05:00.000000Z"
    assert inhoud["geheimhouding"] is None
    assert inhoud["schema"] == 1


@pytest.mark.parametrize(
    ("waar", "anders", "zin"),
    [
        (["datum"], "24 november", "'datum' heeft niet de goede vorm"),
        (["datum"], 20261124, "'datum' is niet van de verwachte soort"),
        (["ingroeipaden", 0, "jaren", 0, "totaal"], "1,5", r"'ingroeipaden\[0\].jaren\[0\].totaal' heeft niet"),
        (["ingroeipaden", 0, "jaren", 0, "totaal"], "1.005", "niet in hele centen"),
        (["ingroeipaden", 0, "jaren", 0, "totaal"], "NaN", "niet in hele centen"),
        (["ingroeipaden", 0, "jaren", 0, "totaal"], "Infinity", "niet in hele centen"),
        (["sjabloon"], "vrolijk", "'sjabloon' is niet van de verwachte soort"),
        (["schema"], 2, "'schema' is niet van de verwachte soort"),
        (["tekst"], "een zin", "'tekst' is niet van de verwachte soort"),
        (["tellingen", 0, "aantal"], True, r"'tellingen\[0\].aantal' is niet van de verwachte soort"),
        (["behandelaar"], "team", "'behandelaar' is niet van de verwachte soort"),
        (["bsn"], "1", "te veel: bsn"),
        (["behandelaar", "adres"], "x", "'behandelaar' mist velden of heeft er te veel: adres"),
    ],
)
def test_onleesbare_inhoud_wordt_geweigerd_met_de_plek(waar, anders, zin):
    inhoud = als_json(voorbeeldbrief())
    doel = inhoud
    for stap in waar[:-1]:
        doel = doel[stap]
    doel[waar[-1]] = anders
    with pytest.raises(InhoudOnleesbaar, match=zin):
        BriefInhoud.uit_dict(inhoud)


def test_een_ontbrekend_veld_wordt_geweigerd():
    inhoud = als_json(voorbeeldbrief())
    del inhoud["onderwerp"]
    with pytest.raises(InhoudOnleesbaar, match="onderwerp"):
        BriefInhoud.uit_dict(inhoud)


def test_gewijzigde_bytes_worden_geweigerd():
    with pytest.raises(NietBevroren):
        BriefInhoud.uit_bevroren(voorbeeldbrief().bevroren().replace(b'"schema":1', b'"schema": 1'))


def test_een_bedrag_heeft_hele_centen():
    rij = IngroeipadJaar("2028", Decimal("1.5"), Decimal(0), Decimal("1.50"), Decimal("0"))
    assert str(rij.historisch_deel) == "1.50"
    with pytest.raises(ValueError, match="niet in hele centen"):
        IngroeipadJaar("2028", Decimal("1.005"), Decimal(0), Decimal("1.005"), Decimal("0"))


def test_de_voorbeeldbrief_is_volledig():
    assert ontbreekt(voorbeeldbrief()) == []


ZONDER_SECRETARIS = (
    "Van Papendrecht is niet vastgelegd wie op 24\N{NO-BREAK SPACE}november 2026 tekent als secretaris. De functioneel "
    "beheerder legt dat vast bij Huisstijl, of u vult de naam in voor deze brief."
)


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"zaaknummer": ""}, "Vul 'zaaknummer' in."),
        ({"financien": ()}, "Schrijf iets bij 'financiën'."),
        ({"kennisnemen_van": ""}, "Schrijf iets bij 'kennisnemen van'."),
        ({"bevoegdheid": ()}, "Vul 'bevoegdheid' in."),
        ({"behandelaar": Behandelaar(team="")}, "Vul in welk team de brief behandelt."),
        (
            {"ondertekening": Ondertekening("", "B.")},
            ZONDER_SECRETARIS,
        ),
        ({"kernboodschap": ("- punt",) * 6}, "De kernboodschap heeft ten hoogste vijf punten."),
        (
            {"wetstanden": ()},
            "De brief noemt het verdeelmodel: vermeld de stand van de wet en wanneer die is gecontroleerd.",
        ),
        ({"vervolg": (Vervolgstap("Besluit", "de raad"),)}, "Vul in wanneer dit gebeurt: Besluit"),
        ({"risicos": ("Zie [9].",)}, "Bron [9] wordt genoemd, maar staat niet in de lijst met bronnen."),
        (
            {"tellingen": (Telling("Cliënten", None, (4,)),)},
            "Zeg wat er staat in plaats van de telling 'Cliënten' en waarom.",
        ),
        (
            {"onderwerp": "Wonen \N{HOUSE WITH GARDEN} in Papendrecht"},
            "De letters van de brief kennen dit teken niet: ‘\N{HOUSE WITH GARDEN}’ (U+1F3E1). Haal het weg of schrijf "
            "het in gewone letters. Anders ziet niet iedereen hetzelfde.",
        ),
        ({"tellingen": (Telling("Cliënten", 8, ()),)}, "Vermeld de bron van de telling 'Cliënten'."),
    ],
)
def test_wat_ontbreekt_staat_in_een_zin(anders, zin):
    assert ontbreekt(voorbeeldbrief(**anders)) == [zin]


def test_een_tabel_die_niet_optelt_gaat_de_deur_niet_uit():
    goed = pad("Papendrecht", 100, 200)
    rij = replace(goed.jaren[3], totaal=goed.jaren[3].totaal + Decimal("0.01"))
    fout = replace(goed, jaren=(*goed.jaren[:3], rij, *goed.jaren[4:]))
    assert ontbreekt(voorbeeldbrief(ingroeipaden=(fout,))) == [
        "De delen van Papendrecht in 2031 zijn samen niet het totaal."
    ]


def test_bronnen_zijn_doorlopend_genummerd():
    bronnen = voorbeeldbrief().bronnen
    assert "Nummer de bronnen doorlopend vanaf 1." in ontbreekt(voorbeeldbrief(bronnen=bronnen[1:]))


def test_een_verzonnen_cijfer_maakt_de_hele_brief_een_voorbeeld():
    brief = voorbeeldbrief()
    echt = replace(
        brief,
        ingroeipaden=tuple(replace(deel, voorbeeld=False) for deel in brief.ingroeipaden),
        tellingen=tuple(replace(deel, voorbeeld=False) for deel in brief.tellingen),
        bronnen=tuple(replace(deel, voorbeeld=False) for deel in brief.bronnen),
    )
    assert brief.voorbeeld
    assert not echt.voorbeeld
    assert replace(echt, tellingen=(replace(echt.tellingen[0], voorbeeld=True),)).voorbeeld


def test_elk_veld_van_het_domein_heeft_een_plaats():
    """Domein 06, section 2: the fields that a raadsinformatiebrief must or may have."""
    velden = {
        *("gemeente", "aan", "van", "datum", "zaaknummer", "portefeuillehouder", "behandelaar", "onderwerp"),
        *("bevoegdheid", "vervolg", "bijlagen", "geheimhouding", "ondertekening", "wetstanden"),
    }
    delen = {
        *("kennisnemen_van", "aanleiding", "kernboodschap", "toelichting", "gevolgen_inwoners", "financien"),
        *("risicos", "samenwerking_regio", "lokale_alinea", "communicatie"),
    }
    assert velden <= asdict(voorbeeldbrief()).keys()
    assert delen <= {sleutel_van(deel) for deel in voorbeeldbrief().tekst.inhoud}
    assert all(stand.gecontroleerd_op == date(2026, 11, 12) for stand in voorbeeldbrief().wetstanden)
