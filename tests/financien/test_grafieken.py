import re
import xml.etree.ElementTree as ET
from decimal import Decimal

import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from financien.grafieken import (
    BREEDTE,
    HISTORISCH,
    HOOGTE,
    OBJECTIEF,
    VERGELIJK,
    JaarPunt,
    beschrijving,
    boodschap,
    ingroeipad_grafiek,
)

SVG = "{http://www.w3.org/2000/svg}"
GETAL = re.compile(r"-?\d+(\.\d)?")


def gewoon(tekst: str) -> str:
    return tekst.replace("\N{NO-BREAK SPACE}", " ")


def punten(*delen: tuple[int | str, int | str], vergelijk: tuple[int, ...] = ()) -> list[JaarPunt]:
    return [
        JaarPunt(str(2028 + n), Decimal(h), Decimal(o), Decimal(vergelijk[n]) if vergelijk else None)
        for n, (h, o) in enumerate(delen)
    ]


def teken(jaren: list[JaarPunt], titel: str = "Titel", uitleg: str = "Uitleg", **meer: str) -> ET.Element:
    return ET.XML(ingroeipad_grafiek(jaren, titel, uitleg, **meer))


def staven(svg: ET.Element, kleur: str) -> list[ET.Element]:
    """Bars of a part, without the square of the legend."""
    return [vlak for vlak in svg.iter(f"{SVG}rect") if vlak.get("fill") == kleur and vlak.get("width") != "13"]


def hoogte(vlak: ET.Element) -> float:
    return float(vlak.get("height", ""))


def teksten(svg: ET.Element) -> list[str]:
    return [tekst.text or "" for tekst in svg.iter(f"{SVG}text")]


bedragen = st.decimals(-(10**10), 10**10, places=2)
jaarpunten = st.builds(
    JaarPunt, label=st.just("2028"), historisch=bedragen, objectief=bedragen, vergelijk=st.none() | bedragen
)


@pytest.mark.parametrize(
    ("naam", "jaar", "verschil", "zin"),
    [
        ("Papendrecht", "2037", "2514308.00", "Papendrecht krijgt € 2,5 mln meer in 2037"),
        ("Dordrecht", "jaar 10", "-3100000.00", "Dordrecht krijgt € 3,1 mln minder in jaar 10"),
        ("'s-Gravenhage", "2030", "-45499.99", "'s-Gravenhage krijgt € 45.000 minder in 2030"),
        ("Wassenaar", "2030", "0.49", "Wassenaar krijgt in 2030 evenveel als bij de historische verdeling"),
    ],
)
def test_boodschap(naam, jaar, verschil, zin):
    assert gewoon(boodschap(naam, jaar, Decimal(verschil))) == zin


def test_beschrijving_noemt_elke_reeks_met_begin_en_einde():
    jaren = punten((900_000, 100_000), (0, 2_000_000), vergelijk=(1_000_000, 1_500_000))
    assert gewoon(beschrijving(jaren, "start later")) == (
        "Staafgrafiek van 2028 tot en met 2029: het historische deel van € 900.000 naar € 0; "
        "het objectieve deel van € 100.000 naar € 2,0 mln; samen van € 1,0 mln naar € 2,0 mln; "
        "de lijn start later van € 1,0 mln naar € 1,5 mln."
    )


def test_beschrijving_van_een_jaar_en_van_niets():
    assert gewoon(beschrijving(punten((0, 350_000)))) == "Staafgrafiek van 2028: het objectieve deel € 350.000."
    assert beschrijving(punten((0, 0))) == "Staafgrafiek van 2028: alle bedragen zijn nul."


def test_titel_en_uitleg_staan_direct_onder_svg():
    svg = teken(punten((1, 2)), titel="De boodschap", uitleg="Het hele verhaal")
    assert [(kind.tag, kind.text) for kind in list(svg)[:2]] == [
        (f"{SVG}title", "De boodschap"),
        (f"{SVG}desc", "Het hele verhaal"),
    ]
    assert svg.get("aria-labelledby", "").split() == [svg[0].get("id"), svg[1].get("id")]
    assert svg.get("role") == "img"
    assert "Source Sans 3" in svg.get("font-family", "")


def test_twee_grafieken_op_een_bladzijde_hebben_eigen_ids():
    een, twee = teken(punten((1, 2))), teken(punten((1, 3)))
    assert een[0].get("id") != twee[0].get("id")


def test_namen_uit_de_wereld_worden_geen_opmaak():
    svg = ingroeipad_grafiek(
        punten((1, 2), vergelijk=(3,)), 'A & <b>"B"</b>', "<script>alert(1)</script>", vergelijk_naam="<i>x</i> & y"
    )
    assert "<script>" not in svg
    assert "<b>" not in svg
    assert "<i>" not in svg
    assert ET.XML(svg)[0].text == 'A & <b>"B"</b>'


def test_grafiek_past_bij_een_streng_beveiligingsbeleid():
    svg = teken(punten((5, 10), (4, 12), vergelijk=(3, 4)))
    namen = {naam for element in svg.iter() for naam in element.attrib}
    assert not {naam for naam in namen if naam == "style" or naam.startswith("on")}
    assert not {element.tag for element in svg.iter()} & {f"{SVG}style", f"{SVG}script", f"{SVG}image"}


def test_hoogte_van_een_staaf_is_evenredig_met_het_bedrag():
    svg = teken(punten((300, 100), (200, 200), (0, 400)))
    historisch, objectief = staven(svg, HISTORISCH), staven(svg, OBJECTIEF)
    assert len(historisch) == 2, "een deel van nul krijgt geen staaf"
    assert hoogte(historisch[0]) == pytest.approx(3 * hoogte(objectief[0]), abs=0.3)
    assert hoogte(objectief[2]) == pytest.approx(hoogte(historisch[0]) + hoogte(objectief[0]), abs=0.3)
    onder = {round(float(vlak.get("y", "")) + hoogte(vlak), 0) for vlak in [*historisch, objectief[2]]}
    assert len(onder) == 1, "alle staven beginnen op nul"


def test_negatief_deel_hangt_onder_de_nullijn():
    svg = teken(punten((-100, 300)))
    (historisch,), (objectief,) = staven(svg, HISTORISCH), staven(svg, OBJECTIEF)
    nullijn = float(objectief.get("y", "")) + hoogte(objectief)
    assert float(historisch.get("y", "")) == pytest.approx(nullijn, abs=0.1)


@pytest.mark.parametrize(
    ("bedrag", "eenheid", "getoond"),
    [
        (Decimal("2514308.00"), "bedragen in miljoenen euro’s", "2,5"),
        (Decimal("350400.00"), "bedragen in duizenden euro’s", "350"),
        (Decimal("950.40"), "bedragen in euro’s", "950"),
    ],
)
def test_eenheid_volgt_de_grootte(bedrag, eenheid, getoond):
    svg = teken([JaarPunt("2028", Decimal(0), bedrag)])
    assert eenheid in teksten(svg)
    assert getoond in teksten(svg)
    assert "0" in teksten(svg), "de as begint bij nul"


def test_lijn_alleen_als_er_iets_te_vergelijken_is():
    zonder = teken(punten((1, 2), (2, 3)))
    met = teken(punten((1, 2), (2, 3), vergelijk=(4, 5)), vergelijk_naam="start twee jaar later")
    assert not list(zonder.iter(f"{SVG}polyline"))
    lijnen = [lijn for lijn in met.iter(f"{SVG}polyline") if lijn.get("stroke") == VERGELIJK]
    assert [len(lijn.get("points", "").split()) for lijn in lijnen] == [2]
    assert "start twee jaar later" in " ".join(teksten(met))


def test_grafiek_is_ook_zonder_kleur_te_lezen():
    def licht(kleur: str) -> int:
        return sum(int(kleur[n : n + 2], 16) for n in (1, 3, 5))

    assert licht(HISTORISCH) - licht(OBJECTIEF) > 300


def test_taal_van_de_bladzijde_verandert_de_tekening_niet():
    jaren = punten((1234567, 2345678), vergelijk=(3456789,))
    with translation.override("nl"):
        nederlands = ingroeipad_grafiek(jaren, "t", "u")
    with translation.override("en"):
        assert ingroeipad_grafiek(jaren, "t", "u") == nederlands


@pytest.mark.parametrize("aantal", [0, 13])
def test_te_weinig_of_te_veel_jaren_wordt_geweigerd(aantal):
    with pytest.raises(ValueError, match="1 tot en met 12 jaren"):
        ingroeipad_grafiek(punten(*[(1, 1)] * aantal), "t", "u")


@given(st.lists(jaarpunten, min_size=1, max_size=12))
def test_elke_tekening_blijft_binnen_het_vlak(jaren):
    svg = teken(jaren, vergelijk_naam="een ander scenario met een lange naam")
    assert len([tekst for tekst in teksten(svg) if tekst == "2028"]) >= len(jaren)
    for element in list(svg.iter())[1:]:
        for naam in ("x", "x1", "x2", "cx", "y", "y1", "y2", "cy", "width", "height"):
            if (waarde := element.get(naam)) is None:
                continue
            assert GETAL.fullmatch(waarde), f"{naam}={waarde} is geen gewoon getal"
            grens = BREEDTE if naam in {"x", "x1", "x2", "cx", "width"} else HOOGTE
            assert -0.1 <= float(waarde) <= grens + 0.1, f"{element.tag} {naam}={waarde}"


@given(st.lists(jaarpunten, min_size=1, max_size=12))
def test_staven_zijn_samen_zo_hoog_als_de_delen(jaren):
    """One scale for all bars: height over amount is the same everywhere (to the rounding of a pixel)."""
    svg = teken(jaren)
    getekend = [*staven(svg, HISTORISCH), *staven(svg, OBJECTIEF)]
    delen = [j.historisch for j in jaren if j.historisch] + [j.objectief for j in jaren if j.objectief]
    assert len(getekend) == len(delen)
    if delen:
        grootste = max(range(len(delen)), key=lambda n: abs(delen[n]))
        per_euro = hoogte(getekend[grootste]) / float(abs(delen[grootste]))
        for vlak, deel in zip(getekend, delen, strict=True):
            assert hoogte(vlak) == pytest.approx(float(abs(deel)) * per_euro, abs=0.3)
