"""A reference follows the numbers; one to what is gone names both ends. Terms are found where they are used."""

from __future__ import annotations

import pytest

from samenwerking.teksten.begrippen import begrippen, onbepaald, zoek_woord
from samenwerking.teksten.boom import Knoop, Merk, knoop, op_id, tekst
from samenwerking.teksten.nummeren import nummers
from samenwerking.teksten.opmaak import Opmaak
from samenwerking.teksten.verwijzingen import KAPOT, kapotte_verwijzingen, verwijzing


def artikel(naam: str, *inhoud: Knoop | str) -> Knoop:
    lid = knoop("lid", knoop("alinea", *inhoud, id=f"al-{naam}"), id=f"lid-{naam}")
    return knoop("artikel", knoop("kop", naam), lid, id=naam)


def naar(doel: str) -> Knoop:
    return knoop("verwijzing", doel=doel)


TOEGANG = artikel("toegang", "Het college meldt dat volgens ", naar("begrippen"), ".")
BEGRIPPEN = artikel("begrippen", "Wij bedoelen met ", tekst("cliënt", Merk("begrip")), ": wie hulp krijgt.")
DOCUMENT = knoop("doc", BEGRIPPEN, TOEGANG)


def lees(doel: str, document: Knoop) -> str:
    return verwijzing(doel, nummers(document, "sok"), op_id(document))


def test_een_verwijzing_loopt_mee_met_de_nummers() -> None:
    assert lees("begrippen", DOCUMENT) == "artikel 1"
    assert lees("begrippen", knoop("doc", artikel("nieuw", "x"), *DOCUMENT.inhoud)) == "artikel 2"


def test_zonder_nummer_noemt_een_verwijzing_de_kop() -> None:
    document = knoop("doc", knoop("hoofdstuk", knoop("kop", "Voorwoord"), id="voor", genummerd=False))
    assert lees("voor", document) == "'Voorwoord'"


@pytest.mark.parametrize("doel", ["weg", "al-toegang", ""])
def test_een_kapotte_verwijzing_noemt_beide_einden(doel: str) -> None:
    document = knoop("doc", artikel("toegang", "Zie ", naar(doel), "."), artikel("twee", naar("toegang")))
    assert lees(doel, document) == KAPOT
    (kapot,) = kapotte_verwijzingen(document, nummers(document, "sok"), eerder={"weg": "artikel 4, tweede lid"})
    assert (kapot.van, kapot.van_id) == ("artikel 1", "lid-toegang")
    if doel == "weg":
        assert kapot.zin == "artikel 1 verwijst naar artikel 4, tweede lid, en dat staat niet meer in de tekst."


def test_op_de_pagina_is_een_verwijzing_een_link_en_een_kapotte_niet() -> None:
    html = Opmaak(DOCUMENT, "sok").geheel()
    assert '<a class="verwijzing" href="#d-begrippen">artikel 1</a>' in html
    assert 'id="d-begrippen"' in html
    kapot = Opmaak(knoop("doc", TOEGANG), "sok").geheel()
    assert KAPOT in kapot
    assert "href" not in kapot


def test_een_begrip_wordt_gevonden_waar_het_wordt_gebruikt() -> None:
    document = knoop("doc", BEGRIPPEN, artikel("een", "De cliënt kiest."), artikel("twee", "De cliënten kiezen."))
    (begrip,) = begrippen(document)
    assert (begrip.naam, begrip.bepaald_in, begrip.gebruikt_in) == ("cliënt", ("al-begrippen",), ("al-een",))


def test_op_de_pagina_is_te_zien_waar_een_begrip_wordt_gebruikt() -> None:
    document = knoop("doc", BEGRIPPEN, artikel("een", "De Cliënt kiest <b>."), artikel("twee", "De cliënten kiezen."))
    html = Opmaak(document, "sok", merk_begrippen=True).geheel()
    assert html.count("begripgebruik") == 1
    assert '<span class="begripgebruik" title="Bepaald in artikel 1">Cliënt</span> kiest &lt;b&gt;.' in html
    assert "begripgebruik" not in Opmaak(document, "sok").geheel()


def test_een_begrip_dat_half_schuin_staat_is_er_een() -> None:
    half = (tekst("bescherm", Merk("begrip")), tekst("d wonen:", Merk("begrip"), Merk("schuin")))
    (begrip,) = begrippen(knoop("doc", artikel("een", *half)))
    assert begrip.naam == "beschermd wonen"


def test_wat_gebruikt_en_niet_bepaald_is() -> None:
    document = knoop("doc", BEGRIPPEN, artikel("een", "De centrumgemeente betaalt de cliënt."))
    assert [begrip.naam for begrip in onbepaald(document, ["Centrumgemeente", "cliënt", "regio"])] == [
        "centrumgemeente"
    ]


@pytest.mark.parametrize(
    ("naam", "zin", "staat_er"),
    [
        ("regio", "De regio betaalt.", True),
        ("regio", "Regio's betalen.", True),
        ("regio", "De regiovisie.", False),
        ("regio", "sub-regio", False),
        ("beschermd wonen", "Beschermd wonen is", True),
        ("a.b", "axb", False),
    ],
)
def test_hele_woorden(naam: str, zin: str, staat_er: bool) -> None:
    assert zoek_woord(naam, zin) is staat_er


def test_wat_getypt_is_wordt_nooit_html() -> None:
    boos = artikel("een", tekst("<script>alert(1)</script>", Merk("koppeling", {"adres": 'https://a.example/"><b>'})))
    html = Opmaak(knoop("doc", boos), "sok").geheel()
    assert "<script>" not in html
    assert "<b>" not in html
    assert "&lt;script&gt;" in html
