"""Proposals: accepted, refused, one or all; and the borders between blocks that belong to them."""

from __future__ import annotations

import pytest

from samenwerking.teksten.boom import NULBREED, Knoop, Merk, knoop, platte_tekst, tekst
from samenwerking.teksten.voorstellen import neem_aan, voorstellen_in, wijs_af


def nieuw(woorden: str, id: str = "v1") -> Knoop:
    return tekst(woorden, Merk("insertion", {"id": id}))


def weg(woorden: str, id: str = "v1") -> Knoop:
    return tekst(woorden, Merk("deletion", {"id": id}))


def met(knoop_: Knoop, soort: str, **attrs: object) -> Knoop:
    return Knoop(knoop_.soort, knoop_.attrs, knoop_.inhoud, knoop_.tekst, (Merk(soort, {"id": "v1", **attrs}),))


def document(*alineas: Knoop | tuple[Knoop | str, ...]) -> Knoop:
    blokken = [deel if isinstance(deel, Knoop) else knoop("alinea", *deel) for deel in alineas]
    return knoop("doc", knoop("hoofdstuk", knoop("kop", "K"), *blokken, id="deel01"))


@pytest.mark.parametrize(
    ("voor", "aangenomen", "afgewezen"),
    [
        (document(("Wij ", weg("gaan"), nieuw("blijven"), ".")), "K\nWij blijven.", "K\nWij gaan."),
        (document(("Wij ", nieuw("allen "), "gaan.")), "K\nWij allen gaan.", "K\nWij gaan."),
        (document(("Een.",), met(knoop("alinea", "Twee."), "insertion")), "K\nEen.\nTwee.", "K\nEen."),
        (document(("Een.",), met(knoop("alinea", "Twee."), "deletion")), "K\nEen.", "K\nEen.\nTwee."),
        (document(("Een", weg(NULBREED)), (weg(NULBREED), " twee.")), "K\nEen twee.", "K\nEen\n twee."),
        (document(("Een", weg(" weg")), (weg("ook"), " twee.")), "K\nEen twee.", "K\nEen weg\nook twee."),
        (document(("Een", nieuw(NULBREED)), (nieuw(NULBREED), "twee.")), "K\nEen\ntwee.", "K\nEentwee."),
        (document(("Een", weg("x", "v1")), (weg("y", "v2"), "twee.")), "K\nEen\ntwee.", "K\nEenx\nytwee."),
        (
            document((tekst("Vet", Merk("vet"), Merk("modification", {"id": "v1", "type": "mark"})),)),
            "K\nVet",
            "K\nVet",
        ),
    ],
)
def test_aannemen_en_afwijzen(voor: Knoop, aangenomen: str, afgewezen: str) -> None:
    assert platte_tekst(neem_aan(voor)) == aangenomen
    assert platte_tekst(wijs_af(voor)) == afgewezen
    for na in (neem_aan(voor), wijs_af(voor)):
        assert not voorstellen_in(na)


def test_een_van_twee() -> None:
    voor = document((nieuw("A ", "v1"), "B ", nieuw("C", "v2")))
    na = neem_aan(voor, lambda id: id == "v1")
    assert platte_tekst(na) == "K\nA B C"
    assert set(voorstellen_in(na)) == {"v2"}
    assert platte_tekst(wijs_af(voor, lambda id: id == "v1")) == "K\nB C"


def test_een_gewijzigde_vorm_gaat_terug() -> None:
    lijst = knoop("lijst", knoop("onderdeel", knoop("alinea", "x")), telling="cijfer")
    voor = document(met(lijst, "modification", type="attr", attrName="telling", previousValue="letter"))
    assert wijs_af(voor).inhoud[0].inhoud[1].attrs["telling"] == "letter"
    assert neem_aan(voor).inhoud[0].inhoud[1].attrs["telling"] == "cijfer"
    vet = {"type": "mark", "previousValue": None, "newValue": {"type": "vet"}}
    woord = tekst("x", Merk("vet"), Merk("modification", {"id": "v1", **vet}))
    assert wijs_af(document((woord,))).inhoud[0].inhoud[1].inhoud[0].merken == ()


def test_wat_een_voorstel_doet_en_waar() -> None:
    voor = document(("Wij ", weg("gaan"), nieuw("blijven"), "."))
    voorstel = voorstellen_in(voor)["v1"]
    assert (voorstel.weg, voorstel.nieuw, voorstel.deel, voorstel.vorm) == ("gaan", "blijven", "deel01", False)


def test_een_lijst_gaat_met_haar_laatste_onderdeel() -> None:
    onderdeel = met(knoop("onderdeel", knoop("alinea", "Punt.")), "deletion")
    tekst_ = document(("Eerst.",), knoop("lijst", onderdeel))
    assert neem_aan(tekst_) == document(("Eerst.",))
    assert platte_tekst(wijs_af(tekst_)) == "K\nEerst.\nPunt."
