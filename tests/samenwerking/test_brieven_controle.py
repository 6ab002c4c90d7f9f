"""What the controls of a letter find: tables of sentences, and what setting a warning aside does."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest
from django.urls import reverse
from pytest_django.fixtures import Settings

from regio.fouten import KanNiet
from regio.models import Lidmaatschap, Rol
from samenwerking.brieven.acties.controle import zet_opzij
from samenwerking.brieven.controles import controleer
from samenwerking.brieven.inhoud import BriefInhoud, Vervolgstap
from samenwerking.brieven.models import Brief, Briefversie, Controleopzij
from samenwerking.brieven.samenstellen import Samengesteld, stel_samen, verzamel
from tests.regio.factories import maak_pet
from tests.samenwerking.brieven_factories import NU, OP, brief_van, log_in, maak_ronde
from tests.samenwerking.voorbeeldbrief import voorbeeldbrief

KAAL: dict[str, object] = {
    "kennisnemen_van": "De stand.", "kernboodschap": (), "toelichting": (), "lokale_alinea": (), "financien": (),
    "gevolgen_inwoners": (), "risicos": (), "samenwerking_regio": (), "communicatie": (), "vervolg": (),
    "ingroeipaden": (), "wetstanden": (),
}  # fmt: skip


def brief(*aanleiding: str, **anders: object) -> BriefInhoud:
    """A letter that says nothing else."""
    return voorbeeldbrief(**{**KAAL, "aanleiding": aanleiding, **anders})


def gevonden(controle: str, inhoud: BriefInhoud) -> list[tuple[str, bool]]:
    return [(een.over, een.stopt) for een in controleer(inhoud, op=OP) if een.controle == controle]


@pytest.mark.parametrize(
    ("zin", "fout"),
    [
        ("Het college stelt de regiovisie vast.", True),
        ("Wij stellen de nieuwe regiovisie in mei vast.", True),
        ("De colleges besluiten over de begroting.", True),
        ("Het college beslist over een verordening.", True),
        ("De raad besluit over de contracten.", True),
        ("Uw raad stelt het mandaatbesluit vast.", True),
        ("De raad stelt de regiovisie vast.", False),
        ("Het college stelt de regiovisie op en de raad stelt haar vast.", False),
        ("Het college besluit over de contracten.", False),
        ("Het college bereidt de begroting voor.", False),
        ("Wij stellen vast dat de regiovisie ouder is dan tien jaar.", False),
    ],
)
def test_wie_waarover_gaat(zin: str, fout: bool) -> None:
    assert gevonden("bevoegdheid", brief(zin)) == ([(zin, True)] if fout else [])


def test_een_vervolgstap_met_het_verkeerde_orgaan_houdt_de_brief_tegen() -> None:
    stap = Vervolgstap("Het college stelt de verordening vast", "", datetime.date(2027, 1, 1))
    assert gevonden("bevoegdheid", brief("Ja.", vervolg=(stap,))) == [(stap.wat, True)]


@pytest.mark.parametrize(
    ("zin", "mist"),
    [
        ("In 2027 krijgen wij € 1,2 miljoen [1].", ""),
        ("Wij krijgen € 1,2 miljoen [1].", "geen jaar"),
        ("In 2027 krijgen wij 300.000 euro.", "geen bron"),
        ("Dat kost € 500.", "geen jaar en geen bron"),
        ("In het vierde jaar krijgen wij € 1,2 miljoen [1].", ""),
        ("Er zijn 300 plekken.", ""),
    ],
)
def test_een_bedrag_heeft_een_jaar_en_een_bron(zin: str, mist: str) -> None:
    zinnen = [een.zin for een in controleer(brief(zin), op=OP) if een.controle == "bedragen"]
    assert [mist in een for een in zinnen] == ([True] if mist else [])


@pytest.mark.parametrize(("dagen", "stopt"), [(0, False), (30, False), (31, True), (300, True)])
@pytest.mark.parametrize(
    ("tekst", "noemt"), [("Het woonplaatsbeginsel komt later.", True), ("Er is een avond.", False)]
)
def test_een_wet_is_hoogstens_dertig_dagen_geleden_gecontroleerd(
    dagen: int, stopt: bool, tekst: str, noemt: bool
) -> None:
    stand = replace(voorbeeldbrief().wetstanden[0], gecontroleerd_op=OP - datetime.timedelta(days=dagen))
    uit = gevonden("wet", brief(tekst, wetstanden=(stand,)))
    assert uit == ([(stand.naam, True)] if stopt and noemt else [])


@pytest.mark.parametrize(
    ("zin", "fout"),
    [
        ("In onze gemeente gaat het om 3 inwoners.", True),
        ("Er wachten twee jonge vrouwen.", True),
        ("Eén gezin zoekt een woning.", True),
        ("Er zijn 5 inwoners met een indicatie.", False),
        ("In 4 gemeenten is een inloop.", False),
        ("Een inwoner kan zich melden.", False),
        ("Er zijn 1.204 cliënten.", False),
        ("Wij hebben 12 inwoners gesproken.", False),
    ],
)
def test_een_klein_aantal_mensen_komt_niet_in_de_brief(zin: str, fout: bool) -> None:
    assert gevonden("herkenbaar", brief(zin)) == ([(zin, True)] if fout else [])


@pytest.mark.parametrize(
    ("zin", "fout"),
    [
        ("Na de zomer informeren wij u opnieuw.", True),
        ("In maart informeren wij u opnieuw.", False),
        ("Binnen zes weken hoort u van ons.", False),
        ("U krijgt het overzicht.", True),
        ("De cliënten horen hetzelfde.", False),
    ],
)
def test_een_belofte_zegt_wanneer(zin: str, fout: bool) -> None:
    assert gevonden("toezegging", brief(zin)) == ([(zin, False)] if fout else [])


def test_een_toezegging_in_woorden_is_een_waarschuwing() -> None:
    stap = Vervolgstap("Een overzicht", "", None, "na de zomer", toezegging=True)
    assert gevonden("toezegging", brief("Ja.", vervolg=(stap,))) == [("Een overzicht", False)]
    assert gevonden("toezegging", brief("Ja.", vervolg=(replace(stap, toezegging=False),))) == []


def test_een_lange_zin_is_een_hint() -> None:
    kort, lang = " ".join(["woord"] * 24) + ".", " ".join(["woord"] * 26) + "."
    assert gevonden("lengte", brief(f"{kort.capitalize()} {lang.capitalize()}")) == [(lang.capitalize(), False)]


def test_wat_tegenhoudt_staat_voorop_en_een_andere_zin_is_een_andere_bevinding() -> None:
    uit = controleer(brief("Dat kost € 500.", "Er zijn 3 inwoners."), op=OP)
    assert [een.stopt for een in uit] == [True, False]
    ander = controleer(brief("Dat kost € 600."), op=OP)
    assert len({een.sleutel for een in (*uit, *ander)}) == 3


def test_de_voorbeeldbrief_kan_uit() -> None:
    vers = tuple(replace(stand, gecontroleerd_op=OP) for stand in voorbeeldbrief().wetstanden)
    assert [een.zin for een in controleer(voorbeeldbrief(wetstanden=vers), op=OP) if een.stopt] == []


# --- in the product -----------------------------------------------------------------------------------------


@pytest.fixture(autouse=True)
def vaste_dag(settings: Settings) -> None:
    settings.VASTE_DAG = OP.isoformat()


def samengesteld(ronde: Brief, *, na: int = 0) -> Samengesteld:
    eigen, later = brief_van(ronde, "Rijswijk"), datetime.timedelta(days=na)
    return stel_samen(eigen, verzamel(eigen.brief, [eigen], op=OP + later), nummer=1, vastgelegd_op=NU + later)


@pytest.mark.django_db
@pytest.mark.parametrize(
    "velden",
    [
        {"aanleiding": "Wij vragen u de regiovisie vast te stellen."},
        {"financien": "Het college stelt de begroting vast."},
        {"samenwerking_regio": "In Delft gaat het om 2 cliënten."},
    ],
)
def test_de_controle_houdt_een_brief_tegen(velden: dict[str, str]) -> None:
    coordinator = maak_pet(Rol.COORDINATOR, maak_ronde().regio)
    ronde = maak_ronde(door=coordinator, **velden)
    eigen = brief_van(ronde, "Rijswijk")
    wie, invoer = log_in(coordinator), {"pet": coordinator.pk, "gemeenten": [eigen.gemeente_id]}
    antwoord = wie.post(reverse("brief_maken", args=[ronde.pk]), {**invoer, "aanvraag": ronde.aanvraag})
    assert antwoord.status_code == 409
    assert not Briefversie.objects.exists()
    blad = wie.get(reverse("gemeentebrief_controle", args=[eigen.pk])).content.decode()
    (regel,) = (regel for regel in samengesteld(ronde).inhoud.regels if regel.woorden in velden.values())
    assert f"{reverse('tekst_schrijven', args=[ronde.tekst_id])}#d-{regel.id}" in blad


@pytest.mark.django_db
def test_een_wet_waarnaar_niemand_keek_houdt_elke_brief_tegen() -> None:
    ronde = maak_ronde(aanleiding="Het woonplaatsbeginsel is uitgesteld.")
    assert samengesteld(ronde).gebreken == ()
    assert {gebrek.veld for gebrek in samengesteld(ronde, na=40).gebreken} == {"wetstanden"}


@pytest.mark.django_db
def test_een_waarschuwing_gaat_met_een_reden_opzij_voor_alle_gemeenten() -> None:
    ronde = maak_ronde(financien="Dat kost € 500.")
    adviseur, eigen = maak_pet(Rol.BELEIDSADVISEUR, "Rijswijk"), brief_van(ronde, "Rijswijk")
    adres, wie = reverse("gemeentebrief_controle", args=[eigen.pk]), log_in(adviseur)
    sleutel = next(een.sleutel for een in samengesteld(ronde).let_op if een.controle == "bedragen")
    invoer = {"pet": adviseur.pk, "sleutel": sleutel, "reden": ""}
    assert wie.post(adres, invoer).status_code == 422
    for _ in range(2):
        assert wie.post(adres, {**invoer, "reden": "Het is een voorbeeld."}).status_code == 302
    assert Controleopzij.objects.get().reden == "Het is een voorbeeld."
    assert "Het is een voorbeeld." in wie.get(adres).content.decode().partition("Opzij gezet")[2]
    ander = log_in(maak_pet(Rol.BELEIDSADVISEUR, "Den Haag"))
    blad = ander.get(reverse("gemeentebrief_controle", args=[brief_van(ronde, "Den Haag").pk])).content.decode()
    assert "Het is een voorbeeld." in blad


@pytest.mark.django_db
def test_wat_er_niet_staat_gaat_niet_opzij() -> None:
    ronde = maak_ronde()
    adviseur: Lidmaatschap = maak_pet(Rol.BELEIDSADVISEUR, "Rijswijk")
    invoer = {"pet": adviseur.pk, "sleutel": "0" * 32, "reden": "Zomaar."}
    adres = reverse("gemeentebrief_controle", args=[brief_van(ronde, "Rijswijk").pk])
    antwoord = log_in(adviseur).post(adres, invoer)
    assert antwoord.status_code == 409
    assert not Controleopzij.objects.exists()
    with pytest.raises(KanNiet, match="niet meer"):
        zet_opzij(eigen=brief_van(ronde, "Rijswijk"), sleutel="1" * 32, reden="Ja.", door=adviseur, op=OP, nu=NU)
