"""The clause library: every subject of the library's table, its weight per legal form, and texts that can be used."""

import re
from dataclasses import replace

import pytest

from samenwerking.teksten.boom import Knoop, als_json, knoop, loop, platte_tekst
from samenwerking.teksten.clausule import (
    ClausuleOngeldig,
    Gewicht,
    clausule_van,
    clausules,
    clausules_voor,
)
from samenwerking.teksten.gegevensvelden import veld
from samenwerking.teksten.rechtsvorm import Vorm
from samenwerking.teksten.schema import lees_document
from samenwerking.teksten.schrijfwijze import in_te_vullen, sleutels

# per code: needed by law (V), strongly advised (A), optional (K), does not fit (-), for S, Z, C, B and O
TABEL = """
A1 AAAAA
A2 -VVVV
A3 AAAAA
A4 AVVVV
A5 AAAAA
A6 AAAAA
A7 AVVVV
A8 -VVVV
A9 AAAAA
A10 KAAAA
A11 KKKKK
B1 K-V--
B2 AAVVV
B3 --VKK
B4 ---KK
B5 --AKK
B6 ---VV
B7 ---VV
B8 AAAAA
B9 AAAKK
B10 AAAKK
B11 KKKKK
B12 --AAA
B13 ---AA
B14 KKKKK
B15 AAAVV
B16 --KVV
B17 AAAVV
B18 AAAAA
C1 AAAAA
C2 KKKKK
C3 AAAAA
C4 AAAAA
C5 AAAAA
C6 AAAAA
C7 AAAAA
C8 AAAAA
C9 AAAAA
C10 KKKKK
C11 AAAAA
C12 AAAAA
C13 AAAAA
C14 AAAAA
C15 KKKKK
C16 KKKKK
D1 AAAAA
D2 AAAAA
D3 AAAAA
D4 AAAAA
D5 AAAAA
D6 KKKAA
D7 AAAAA
D8 AAAAA
D9 AAAAA
D10 AAAAA
D11 AAAAA
D12 KKAAA
D13 ---AA
E1 AAAAA
E2 AAAAA
E3 AAAAA
E4 AAAVV
E5 AAAAA
E6 AAAAA
E7 KKKKK
F1 AVVVV
F2 AVVVV
F3 AVVVV
F4 AVVVV
F5 KKAAA
F6 AAAVV
F7 AVVVV
F8 AAAAA
F9 AAAAA
F10 AAAAA
F11 AAAAA
F12 AAAAA
"""
GEWICHTEN = dict(rij.split() for rij in TABEL.split("\n") if rij)

# subjects on which gemeenten really choose: the texts that must stand beside one another, per form
KEUZES = {
    ("D2", "C"): {"inwoners", "objectief", "solidariteit", "gebruik"},
    ("D5", "C"): {"reserve-eerst", "gebruik", "sleutel-plafond"},
    ("F4", "C"): {"een-jaar", "twee-jaar"},
    ("F4", "S"): {"overeenkomst-een-jaar", "overeenkomst-twee-jaar"},
    ("C5", "C"): {"einde-beschikking", "vaste-periode", "blijvend"},
    ("B8", "C"): {"alle", "meerderheid"},
    ("B8", "O"): {"bestuur-meerderheid", "bestuur-gewogen"},
    ("F11", "S"): {"rechter", "arbitrage"},
    ("F11", "C"): {"wgr"},
    ("A7", "C"): {"onbepaald", "vast"},
    ("A7", "S"): {"overeenkomst-vast", "overeenkomst-onbepaald"},
}


def zinnen(wortel: Knoop) -> list[str]:
    return [
        zin
        for deel in loop(wortel)
        if deel.soort == "alinea"
        for zin in re.split(r"(?<=[.;:?])\s+", platte_tekst(deel))
        if zin.strip()
    ]


def test_elke_code_staat_in_de_bibliotheek_met_haar_gewicht_per_vorm() -> None:
    assert [clausule.code for clausule in clausules()] == list(GEWICHTEN)
    for clausule in clausules():
        assert "".join(clausule.gewicht(vorm) for vorm in Vorm) == GEWICHTEN[clausule.code], clausule.code


def test_elke_passende_vorm_heeft_een_tekst_en_een_vorm_die_niet_past_heeft_er_geen() -> None:
    for clausule in clausules():
        for vorm in Vorm:
            if clausule.gewicht(vorm) is Gewicht.PAST_NIET:
                with pytest.raises(ClausuleOngeldig):
                    clausule.variant(vorm)
            else:
                assert clausule.variant(vorm).code == clausule.code


@pytest.mark.parametrize(("code", "vorm"), KEUZES)
def test_waar_gemeenten_kiezen_staan_de_teksten_naast_elkaar(code: str, vorm: str) -> None:
    gevonden = {variant.sleutel for variant in clausule_van(code).varianten if Vorm(vorm) in variant.vormen}
    assert gevonden == KEUZES[code, vorm]


@pytest.mark.parametrize("code", GEWICHTEN)
def test_elke_tekst_is_een_artikel_dat_meteen_te_gebruiken_is(code: str) -> None:
    for variant in clausule_van(code).varianten:
        for vorm in variant.vormen:
            artikel = variant.als_artikel(vorm)
            lees_document(als_json(knoop("doc", artikel)))
            assert artikel.kop
            assert [sleutel for sleutel in sleutels(artikel) if veld(sleutel) is None] == []
            kort = [re.sub(r"\[invullen: [^]]+\]", "artikel 1", zin) for zin in zinnen(artikel)]
            assert [zin for zin in kort if len(zin.split()) > 25] == [], variant.kenmerk
            assert "{" not in platte_tekst(artikel)


def test_elke_tekst_zegt_wat_hij_betekent_en_waarschuwt() -> None:
    for clausule in clausules():
        for variant in clausule.varianten:
            assert variant.naam, variant.kenmerk
            assert len(variant.betekenis.split()) >= 5, variant.kenmerk
            assert variant.domein, variant.kenmerk
            assert "jurist" in variant.waarschuwing
            assert variant.vormen <= {vorm for vorm in Vorm if clausule.gewicht(vorm) != "-"}, variant.kenmerk


def test_elke_clausule_heeft_uitleg_en_een_eigen_kenmerk_per_tekst() -> None:
    kenmerken = [variant.kenmerk for clausule in clausules() for variant in clausule.varianten]
    assert len(kenmerken) == len(set(kenmerken))
    assert clausule_van("D2").variant(Vorm.CENTRUMREGELING, "solidariteit").kenmerk == "D2-3"
    for clausule in clausules():
        assert clausule.uitleg
        assert all(zin.endswith(".") for zin in clausule.uitleg), clausule.code
        assert len({variant.sleutel for variant in clausule.varianten}) == len(clausule.varianten)


def test_wat_een_tekst_nodig_heeft_is_na_te_gaan() -> None:
    nodig = clausule_van("D2").variant(Vorm.CENTRUMREGELING, "inwoners").nodig(Vorm.CENTRUMREGELING)
    assert {"sleutel:naam", "sleutel:versie", "sleutel:peildatum", "blok:rekenvoorbeeld"} <= set(nodig)
    assert "[invullen: percentage]" in clausule_van("D7").variant(Vorm.CENTRUMREGELING).nodig(Vorm.CENTRUMREGELING)


def test_een_clausule_in_een_bestaande_tekst_verwijst_naar_wat_er_staat() -> None:
    verdeling = clausule_van("D2").variant(Vorm.CENTRUMREGELING).als_artikel(Vorm.CENTRUMREGELING)
    tekort = clausule_van("D5").variant(Vorm.CENTRUMREGELING, "gebruik")
    los = tekort.als_artikel(Vorm.CENTRUMREGELING)
    naast = tekort.als_artikel(Vorm.CENTRUMREGELING, ids={verdeling.id})
    assert in_te_vullen(los) == ["[invullen: verwijzing naar de bepaling over verdeelsleutel]"]
    assert [deel.attrs["doel"] for deel in loop(naast) if deel.soort == "verwijzing"] == [verdeling.id]
    assert in_te_vullen(naast) == []


def test_een_clausule_kan_twee_keer_in_een_tekst() -> None:
    variant = clausule_van("D4").variant(Vorm.CENTRUMREGELING)
    eerste = variant.als_artikel(Vorm.CENTRUMREGELING, clausule=7)
    tweede = variant.als_artikel(Vorm.CENTRUMREGELING, ruimte="tweede", clausule=7)
    lees_document(als_json(knoop("doc", eerste, tweede)))
    assert eerste.attrs["clausule"] == 7


def test_een_nieuwere_tekst_heeft_een_andere_vingerafdruk() -> None:
    afdrukken = [variant.vingerafdruk for clausule in clausules() for variant in clausule.varianten]
    assert len(afdrukken) == len(set(afdrukken))
    oud = clausule_van("D4").variant(Vorm.CENTRUMREGELING)
    assert replace(oud, bron=oud.bron.replace("vier", "twaalf")).vingerafdruk != oud.vingerafdruk
    assert replace(oud, betekenis="Anders uitgelegd.").vingerafdruk == oud.vingerafdruk


def test_een_tekst_voor_een_andere_vorm_wordt_geweigerd() -> None:
    wgr = clausule_van("F11").variant(Vorm.CENTRUMREGELING)
    with pytest.raises(ClausuleOngeldig, match=r"past niet bij een overeenkomst of convenant buiten de Wgr"):
        wgr.als_artikel(Vorm.OVEREENKOMST)
    with pytest.raises(ClausuleOngeldig, match="geen clausule met de code Q9"):
        clausule_van("Q9")


def test_clausules_per_gewicht() -> None:
    verplicht = [clausule.code for clausule in clausules_voor(Vorm.CENTRUMREGELING, Gewicht.VERPLICHT)]
    assert verplicht == ["A2", "A4", "A7", "A8", "B1", "B2", "B3", "F1", "F2", "F3", "F4", "F7"]
    assert clausules_voor(Vorm.OVEREENKOMST, Gewicht.VERPLICHT) == ()
