"""From each figure of a letter to where it comes from; and the money of a raad in a few amounts."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

import pytest
from django.test import Client
from django.urls import resolve, reverse
from pytest_django.fixtures import Settings

from regio.models import Rol
from regio.notatie import getal
from samenwerking.brieven.acties.raad import trek_in, zet_openbaar
from samenwerking.brieven.cijferherkomst import GeenCijfer, padcijfer, telcijfer
from samenwerking.brieven.cijferlinks import KOLOMMEN, Cijferlinks
from samenwerking.brieven.geldbeeld import geldbeeld, meer_of_minder, oud
from samenwerking.brieven.models import Briefversie
from samenwerking.brieven.opmaak import brief_deel
from tests.financien.factories import bevries, maak_proefscenario
from tests.regio.factories import gemeente, maak_pet
from tests.samenwerking.brieven_factories import OP, log_in, maak, maak_ronde, versie_van, verzend
from tests.samenwerking.voorbeeldbrief import pad, voorbeeldbrief

LINK = re.compile(r'<a class="cijfer" href="([^"]+)">([^<]+)</a>')
BRIEF = "/raad/GM0590/brieven/7/"


# --- plain values -------------------------------------------------------------------------------------------


def test_elk_cijfer_op_het_web_leidt_naar_hetzelfde_cijfer() -> None:
    brief = voorbeeldbrief()
    links = LINK.findall(brief_deel(brief, links=Cijferlinks(BRIEF)))
    assert len(links) == 2 * 10 * len(KOLOMMEN) + len(brief.tellingen)
    for adres, tekst in links:
        plek = resolve(adres).kwargs
        if "onderdeel" in plek:
            assert getal(padcijfer(brief, plek["pad"], plek["jaar"], plek["onderdeel"]).bedrag, 2) == tekst
        else:
            telling = telcijfer(brief, plek["nummer"]).telling
            assert tekst == (telling.verborgen_als if telling.aantal is None else getal(telling.aantal))


def test_op_papier_staan_dezelfde_woorden_met_een_merk_bij_elke_kolom() -> None:
    def woorden(html: str) -> list[str]:
        return re.sub(r"<[^>]+>", " ", html).split()

    papier = brief_deel(voorbeeldbrief())
    assert woorden(papier) == woorden(brief_deel(voorbeeldbrief(), links=Cijferlinks(BRIEF)))
    assert not LINK.search(papier)
    for kolom in KOLOMMEN:
        assert papier.count(f'href="#cijfer-{kolom.merk}"') == 2  # one table of the gemeente, one of the region
        assert papier.count(f'id="cijfer-{kolom.merk}"') == 1


def test_een_tabel_over_twee_bladzijden_telt_door() -> None:
    brief = voorbeeldbrief(ingroeipaden=(pad("Papendrecht", 100, 900, jaren=14),))
    adressen = [adres for adres, _ in LINK.findall(brief_deel(brief, links=Cijferlinks(BRIEF))) if "/cijfer/" in adres]
    assert adressen[-1] == f"{BRIEF}cijfer/1/14/verschil/"


@pytest.mark.parametrize(
    ("plek", "jaar", "onderdeel"),
    [(0, 1, "totaal"), (3, 1, "totaal"), (1, 0, "totaal"), (1, 11, "totaal"), (1, 1, "x")],
)
def test_wat_er_niet_staat_heeft_geen_herkomst(plek: int, jaar: int, onderdeel: str) -> None:
    with pytest.raises(GeenCijfer):
        padcijfer(voorbeeldbrief(), plek, jaar, onderdeel)


@pytest.mark.parametrize("nummer", [0, 5])
def test_een_telling_die_er_niet_staat(nummer: int) -> None:
    with pytest.raises(GeenCijfer):
        telcijfer(voorbeeldbrief(), nummer)


def test_het_geldbeeld_is_dat_van_de_brief() -> None:
    beeld = geldbeeld(voorbeeldbrief())
    assert beeld is not None
    assert (oud(beeld.eerste), beeld.laatste.totaal) == (0, Decimal("2514308.00"))
    assert (beeld.eigen_plek, beeld.regio_plek, beeld.draagt_de_regio) == (1, 2, False)
    assert geldbeeld(voorbeeldbrief(ingroeipaden=())) is None
    alleen_regio = voorbeeldbrief(ingroeipaden=(pad("De regio", 10, 20),))
    assert geldbeeld(alleen_regio) is None
    centrum = geldbeeld(voorbeeldbrief(ingroeipaden=(pad("Papendrecht", 1000, 10), pad("De regio", 1000, 900))))
    assert centrum is not None
    assert centrum.draagt_de_regio


@pytest.mark.parametrize(
    ("verschil", "woord"), [("0.49", ""), ("-0.49", ""), ("0.50", "meer"), ("-0.50", "minder"), ("12", "meer")]
)
def test_minder_dan_een_halve_euro_is_geen_verschil(verschil: str, woord: str) -> None:
    assert meer_of_minder(Decimal(verschil)) == woord


# --- pages --------------------------------------------------------------------------------------------------


@pytest.fixture
def verzonden(db: None, settings: Settings) -> Briefversie:
    """A letter with figures of a frozen calculation, that the college of Rijswijk sent."""
    settings.VASTE_DAG = OP.isoformat()
    ronde = maak_ronde(berekening=bevries(maak_proefscenario()), met_tellingen=True)
    maak(ronde, "Rijswijk")
    verzend(ronde, "Rijswijk")
    return versie_van(ronde, "Rijswijk")


def adres(naam: str, versie: Briefversie, *wat: object) -> str:
    return reverse(naam, args=[gemeente("Rijswijk").code, versie.pk, *wat])


def lees(client: Client, waar: str) -> str:
    antwoord = client.get(waar)
    assert antwoord.status_code == 200, waar
    return " ".join(antwoord.content.decode().split())


def maak_openbaar() -> None:
    zet_openbaar(gemeente=gemeente("Rijswijk"), openbaar=True, door=maak_pet(Rol.GRIFFIER, "Rijswijk"))


def test_een_raadslid_volgt_een_cijfer_tot_in_financien(verzonden: Briefversie) -> None:
    raadslid = log_in(maak_pet(Rol.RAADSLID, "Rijswijk"))
    brief = lees(raadslid, adres("raadsbrief", verzonden))
    waar = adres("raadsbrief_cijfer", verzonden, 1, 3, "totaal")
    assert waar in brief
    blad, inhoud = lees(raadslid, waar), verzonden.gelezen
    for woord in (
        "macrobudget × (nog historisch × historisch aandeel + al objectief × objectief aandeel)",
        getal(inhoud.ingroeipaden[0].jaren[2].totaal, 2),
        inhoud.versie.scenario,
        inhoud.versie.berekening_hash,
        *(bron.titel for bron in inhoud.bronnen if bron.nummer in inhoud.ingroeipaden[0].bronnen),
    ):
        assert woord in blad
    verder = re.search(r'href="([^"]*/lezen/[^"]+/totaal/)"', blad)
    assert verder is not None
    assert getal(inhoud.ingroeipaden[0].jaren[2].totaal, 2) in lees(raadslid, verder[1])


def test_het_publiek_leest_de_herkomst_maar_niets_van_binnen(verzonden: Briefversie) -> None:
    waar = adres("raadsbrief_cijfer", verzonden, 2, 10, "verschil")
    assert Client().get(waar).url.startswith(reverse("account_login"))
    maak_openbaar()
    blad = lees(Client(), waar)
    assert "de som van de" in blad
    assert "/lezen/" not in blad
    assert "Delft" not in blad.partition("<main")[2]  # what another gemeente gets is for that gemeente to say
    assert Client().get(adres("raadsbrief_cijfer", verzonden, 3, 1, "totaal")).status_code == 404
    assert Client().get(adres("raadsbrief_telling", verzonden, 99)).status_code == 404
    if verzonden.gelezen.tellingen:
        assert "Hoe is geteld" in lees(Client(), adres("raadsbrief_telling", verzonden, 1))


def test_van_een_ingetrokken_brief_is_ook_geen_cijfer_te_lezen(verzonden: Briefversie) -> None:
    maak_openbaar()
    trek_in(versie=verzonden, reden="Fout bedrag.", door=maak_pet(Rol.COLLEGELID, "Rijswijk"))
    for wat in (("raadsbrief_cijfer", 1, 1, "totaal"), ("raadsbrief_telling", 1)):
        antwoord = Client().get(adres(str(wat[0]), verzonden, *wat[1:]))
        assert antwoord.url == adres("raadsbrief", verzonden)
    assert "nog geen brief met bedragen" in lees(Client(), reverse("raad_geld", args=[gemeente("Rijswijk").code]))


def test_zonder_de_berekening_spreekt_de_brief_voor_zichzelf(verzonden: Briefversie) -> None:
    zonder = replace(verzonden.gelezen, versie=replace(verzonden.gelezen.versie, berekening_hash="ff"))
    cijfer = padcijfer(zonder, 1, 1, "totaal", door=None)
    assert cijfer.uitleg is None
    assert cijfer.formule == "het historische deel en het objectieve deel samen"


def test_het_geld_van_de_raad_in_gewone_woorden(verzonden: Briefversie) -> None:
    waar = reverse("raad_geld", args=[gemeente("Rijswijk").code])
    assert Client().get(waar).url.startswith(reverse("account_login"))
    maak_openbaar()
    blad = lees(Client(), waar)
    inhoud = verzonden.gelezen
    assert "Nu krijgt Rijswijk zelf geen geld van het Rijk voor beschermd wonen." in blad
    assert adres("raadsbrief_cijfer", verzonden, 1, 10, "totaal") in blad
    assert inhoud.versie.scenario in blad
    assert blad.count("<tr>") == 11
    assert "Alle vastgelegde cijfers" not in blad
    assert "Alle vastgelegde cijfers" in lees(log_in(maak_pet(Rol.RAADSLID, "Rijswijk")), waar)
