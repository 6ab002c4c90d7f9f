"""Plain lines become a tree: the form of templates, clauses and the texts of the demo."""

import pytest

from samenwerking.teksten.boom import Knoop, als_json, knoop, loop, op_id, platte_tekst
from samenwerking.teksten.schema import lees_document
from samenwerking.teksten.schrijfwijze import (
    Hulp,
    Schrijffout,
    geef_ids,
    in_te_vullen,
    kenmerk,
    lees_lijf,
    lees_zin,
    leg_verwijzingen,
    sleutels,
    vul_woorden,
)


def soorten(delen: tuple[Knoop, ...]) -> list[str]:
    return [deel.soort for deel in delen]


def als_artikel(bron: str) -> Knoop:
    return knoop("artikel", knoop("kop", "Kop"), *lees_lijf(bron, artikel=True), hulp=Hulp(naam="D2"))


def test_genummerde_regels_zijn_leden_van_een_artikel() -> None:
    een, twee = lees_lijf("1. Het eerste lid\nloopt door.\n2. Het tweede lid.", artikel=True)
    assert (een.soort, platte_tekst(een)) == ("lid", "Het eerste lid loopt door.")
    assert platte_tekst(twee) == "Het tweede lid."


def test_buiten_een_artikel_zijn_genummerde_regels_een_lijst() -> None:
    (lijst,) = lees_lijf("1. een\n2. twee")
    assert (lijst.soort, lijst.attrs["telling"], len(lijst.inhoud)) == ("lijst", "cijfer", 2)


def test_onderdelen_horen_bij_het_lid_erboven_en_graden_bij_hun_letter() -> None:
    lid, tweede = lees_lijf("1. In dit besluit:\n\na. eerst:\n1° dit;\n2° dat;\nb. dan.\n\n2. Verder.", artikel=True)
    alinea, lijst = lid.inhoud
    assert platte_tekst(alinea) == "In dit besluit:"
    assert lijst.attrs["telling"] == "letter"
    assert soorten(lijst.inhoud[0].inhoud) == ["alinea", "lijst"]
    assert lijst.inhoud[0].inhoud[1].attrs["telling"] == "graad"
    assert platte_tekst(tweede) == "Verder."


def test_een_tabel_heeft_een_bijschrift_een_kop_en_rijen() -> None:
    (tabel,) = lees_lijf("Tabel: Wie wat doet\n| Taak | Wie |\n| --- | --- |\n| Toegang | Delft |")
    assert tabel.attrs["bijschrift"] == "Wie wat doet"
    assert [[cel.soort for cel in rij.inhoud] for rij in tabel.inhoud] == [["kopcel", "kopcel"], ["cel", "cel"]]


def test_een_blok_van_het_product_staat_los() -> None:
    assert lees_lijf("<blok:partijen>") == (Knoop("gegevenblok", {"sleutel": "blok:partijen"}),)


def test_paragrafen_nemen_artikelen_op() -> None:
    inleiding, paragraaf = lees_lijf("Vooraf.\n\n§ Geld\nOver geld.\n## Sleutel {sleutel}\nDe tekst.")
    assert inleiding.soort == "alinea"
    assert soorten(paragraaf.inhoud) == ["kop", "alinea", "artikel"]


def test_een_zin_kent_begrippen_velden_verwijzingen_en_noten() -> None:
    delen = lees_zin("Een *cliënt* in <regio:naam> volgens <zie D2.2>^[Bron: CBS] is **altijd** welkom.")
    assert soorten(delen) == [
        *("text", "text", "text", "gegeven", "text", "verwijzing", "voetnoot", "text", "text", "text")
    ]
    assert delen[1].merk("begrip") is not None
    assert delen[3].attrs == {"sleutel": "regio:naam"}
    assert delen[5].attrs == {"doel": "D2.2"}


def test_uitleg_en_grond_staan_naast_het_artikel_en_niet_in_de_tekst() -> None:
    (artikel,) = lees_lijf("## Doel {doel}\n? Waarom u dit doet.\n! Wgr 10 lid 1\nDe gemeenten werken samen.")
    assert artikel.attrs["hulp"] == Hulp("doel", ("Waarom u dit doet.",), ("Wgr 10 lid 1",))
    assert platte_tekst(artikel.inhoud[1]) == "De gemeenten werken samen."


def test_een_woord_verschilt_per_vorm() -> None:
    woorden = {"deze": "dit convenant"}
    assert vul_woorden("<Deze> geldt, en <deze> blijft.", woorden) == "Dit convenant geldt, en dit convenant blijft."


def test_ids_zijn_steeds_dezelfde_en_anders_in_een_andere_ruimte() -> None:
    bron = "1. Een.\n2. Twee, zie <zie D2.1>."
    eerst, namen, _ = geef_ids(als_artikel(bron), "sok")
    opnieuw, _, _ = geef_ids(als_artikel(bron), "sok")
    elders, andere, _ = geef_ids(als_artikel(bron), "sok", ruimte="b")
    assert eerst == opnieuw
    assert set(op_id(eerst)).isdisjoint(op_id(elders))
    assert namen["D2"] == kenmerk("sok/D2") != andere["D2"]
    assert len(op_id(eerst)) == len([deel for deel in loop(eerst) if deel.soort in {"artikel", "lid", "alinea"}])
    klaar = leg_verwijzingen(knoop("doc", eerst), namen, {})
    assert lees_document(als_json(klaar)) is not None
    assert [deel.attrs["doel"] for deel in loop(klaar) if deel.soort == "verwijzing"] == [namen["D2.1"]]


def test_een_verwijzing_naar_wat_er_niet_staat_is_een_plek_om_in_te_vullen() -> None:
    alinea = knoop("alinea", *lees_zin("Dan geldt <zie F11>."))
    klaar = leg_verwijzingen(alinea, {}, {"F11": "Geschillen"})
    assert in_te_vullen(klaar) == ["[invullen: verwijzing naar de bepaling over geschillen]"]


def test_wat_is_in_te_vullen_en_welke_velden_erin_staan() -> None:
    alinea = knoop("alinea", *lees_zin("Op <datum:ingang> betaalt u [invullen: bedrag] voor <datum:ingang>."))
    assert in_te_vullen(alinea) == ["[invullen: bedrag]"]
    assert sleutels(alinea) == ["datum:ingang"]


@pytest.mark.parametrize(
    ("bron", "zin"),
    [
        ("1. een\n3. drie", "Lid 3. staat waar lid 2 hoort"),
        ("Vooraf.\n1. een", "Voor het eerste lid staat tekst"),
        ("1. een <onbekend> woord", "Het woord <onbekend> is hier niet bekend"),
        ("1. een *half begrip", "Onbekend teken"),
        ("1. een <Foute:sleutel>", "Onbekend teken"),
        ("| a | b |\n| c |", "niet even lang"),
        ("? uitleg zonder artikel", "kan hier niet"),
    ],
)
def test_wat_niet_in_de_schrijfwijze_is_wordt_geweigerd(bron: str, zin: str) -> None:
    with pytest.raises(Schrijffout, match=zin):
        lees_lijf(bron, artikel=True)
