"""The pages of letters for each hat: what one sees, what is asked, how many questions the database gets."""

from __future__ import annotations

from typing import Any

import pytest
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries
from pytest_django.fixtures import Settings

from regio.fouten import KanNiet
from regio.models import Gebeurtenis, Rol
from samenwerking.brieven.geschiedenis import ZINNEN
from samenwerking.brieven.models import Brief
from samenwerking.brieven.werk import werk_voor
from samenwerking.brieven.zoeken import zoek
from tests.financien.factories import bevries, maak_proefscenario
from tests.regio.factories import maak_pet, regio
from tests.samenwerking.brieven_factories import (
    OP,
    brief_van,
    kern,
    log_in,
    maak,
    maak_ronde,
    schrijf_alinea,
    stuur_terug,
    versie_van,
    verzend,
)
from tests.samenwerking.test_brieven_maken import wijzig_deel, wijzig_kern

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def vaste_dag(settings: Settings) -> None:
    settings.VASTE_DAG = OP.isoformat()


def pet_van(rol: str, waar: str) -> Any:
    return maak_pet(rol, regio(waar) if waar.islower() else waar)


# --- who sees what --------------------------------------------------------------------------------------------

LIJST, RONDE, EIGEN, VERZONDEN, BIJ_COLLEGE = range(5)


@pytest.mark.parametrize(
    ("rol", "waar", "verwacht"),
    [
        (Rol.COORDINATOR, "haaglanden", (200, 200, 200, 200, 200)),
        (Rol.BELEIDSADVISEUR, "Rijswijk", (200, 200, 200, 200, 200)),
        (Rol.BELEIDSADVISEUR, "Zoetermeer", (200, 200, 200, 200, 200)),
        (Rol.COLLEGELID, "Rijswijk", (200, 404, 404, 200, 200)),
        (Rol.COLLEGELID, "Zoetermeer", (200, 404, 404, 404, 404)),
        (Rol.RAADSLID, "Rijswijk", (200, 404, 404, 200, 404)),
        (Rol.GRIFFIER, "Rijswijk", (200, 404, 404, 200, 404)),
        (Rol.RAADSLID, "Zoetermeer", (200, 404, 404, 404, 404)),
        (Rol.COORDINATOR, "dordrecht", (200, 404, 404, 404, 404)),
        (Rol.BELEIDSADVISEUR, "Dordrecht", (200, 404, 404, 404, 404)),
        (Rol.COLLEGELID, "Dordrecht", (200, 404, 404, 404, 404)),
        (Rol.CONSULENT, "Rijswijk", (403, 403, 403, 403, 403)),
        (Rol.CONTROLLER, "haaglanden", (403, 403, 403, 403, 403)),
        (Rol.BEHEERDER, "Rijswijk", (403, 403, 403, 403, 403)),
    ],
)
def test_wie_welke_bladzijde_ziet(rol: Rol, waar: str, verwacht: tuple[int, ...]) -> None:
    eerste, tweede = maak_ronde(), maak_ronde()
    maak(eerste, "Rijswijk")
    verzend(eerste, "Rijswijk")
    maak(tweede, "Rijswijk")
    client = log_in(pet_van(rol, waar))
    adressen = [
        reverse("brieven"),
        eerste.get_absolute_url(),
        brief_van(eerste, "Rijswijk").get_absolute_url(),
        versie_van(eerste, "Rijswijk").get_absolute_url(),
        versie_van(tweede, "Rijswijk").get_absolute_url(),
    ]
    assert tuple(client.get(adres, follow=True).status_code for adres in adressen) == verwacht
    pdfs = [reverse("briefversie_pdf", args=[versie_van(ronde, "Rijswijk").pk]) for ronde in (eerste, tweede)]
    assert tuple(client.get(adres, follow=True).status_code for adres in pdfs) == verwacht[VERZONDEN:]
    werkbladen = [
        reverse(naam, args=[brief_van(eerste, "Rijswijk").pk])
        for naam in ("gemeentebrief_versies", "gemeentebrief_geschiedenis")
    ]
    assert {client.get(adres).status_code for adres in werkbladen} == {verwacht[EIGEN]}
    status = client.get(reverse("brief_wijzigen", args=[eerste.pk])).status_code
    assert status == (200 if (rol, waar) == (Rol.COORDINATOR, "haaglanden") else max(verwacht[RONDE], 403))


# --- the rows of a round --------------------------------------------------------------------------------------


def rijen(ronde: Brief, pet: Any) -> dict[str, Any]:
    antwoord = log_in(pet).get(ronde.get_absolute_url())
    return {regel.brief.gemeente.naam_kort: regel for regel in antwoord.context["regels"]}


def test_elke_gemeente_is_een_rij_met_haar_stand_en_wat_ontbreekt() -> None:
    ronde = maak_ronde()
    maak(ronde, "Rijswijk", "Wassenaar", "Zoetermeer")
    verzend(ronde, "Rijswijk")
    stuur_terug(ronde, "Wassenaar", reden="Noem het bedrag.")
    wijzig_deel(ronde, "Den Haag", team="", burgemeester="")
    regels = rijen(ronde, ronde.gemaakt_door)
    assert {naam: regel.woord for naam, regel in regels.items()} == {
        "Den Haag": "wordt opgesteld",
        "Leidschendam-Voorburg": "klaar om te maken",
        "Rijswijk": "verzonden aan de raad",
        "Wassenaar": "teruggegeven door het college",
        "Zoetermeer": "ligt bij het college",
    }
    assert [gat.woord for gat in regels["Den Haag"].gaten] == ["team", "ondertekening"]
    invullen = reverse("gemeentebrief_wijzigen", args=[regels["Den Haag"].brief.pk])
    assert [gat.url for gat in regels["Den Haag"].gaten] == [f"{invullen}#id_team", f"{invullen}#id_secretaris"]
    html = log_in(ronde.gemaakt_door).get(ronde.get_absolute_url()).content.decode()
    assert "Noem het bedrag." in html
    assert "1 van 5 brieven verzonden, 2 klaar om te maken" in html


def test_een_adviseur_krijgt_alleen_links_naar_het_eigen_deel_en_geen_knop() -> None:
    ronde = maak_ronde(ingevuld=False)
    pet = maak_pet(Rol.BELEIDSADVISEUR, "Rijswijk")
    regels = rijen(ronde, pet)
    assert all(gat.url for gat in regels["Rijswijk"].gaten)
    assert not any(gat.url for gat in regels["Zoetermeer"].gaten)
    html = log_in(pet).get(ronde.get_absolute_url()).content.decode()
    assert "Brieven vastleggen en maken" not in html
    assert "Gegevens wijzigen" not in html
    assert "Gegevens van Rijswijk invullen" in html


def test_wat_alle_brieven_missen_staat_er_een_keer() -> None:
    ronde = maak_ronde(kernboodschap="".join(f"- punt {nummer}\n" for nummer in range(6)))
    antwoord = log_in(ronde.gemaakt_door).get(ronde.get_absolute_url())
    (gat,) = antwoord.context["kern"]
    assert gat.zin == "De kernboodschap heeft ten hoogste vijf punten."
    plek = ronde.rondetekst.plek_van("kernboodschap", "GM0603")
    assert gat.url == f"{reverse('tekst_schrijven', args=[ronde.tekst_id])}#d-{plek}"
    assert antwoord.content.decode().count(gat.zin) == 2  # in the notice and under 'Wat nu?'
    assert not any(regel.gaten or regel.maakbaar for regel in antwoord.context["regels"])
    advies = log_in(maak_pet(Rol.BELEIDSADVISEUR, "Rijswijk")).get(ronde.get_absolute_url())
    assert [een.url for een in advies.context["kern"]] == [gat.url]  # who does not write there can propose


def test_wie_de_raad_om_een_besluit_vraagt_wordt_tegengehouden() -> None:
    vraag = "Wij vragen uw raad de regiovisie vast te stellen."
    ronde = maak_ronde(aanleiding=f"Er is veel gebeurd. {vraag}")
    for adres in (ronde.get_absolute_url(), brief_van(ronde, "Rijswijk").get_absolute_url()):
        antwoord = log_in(ronde.gemaakt_door).get(adres)
        assert f"besluit: ‘{vraag}’ Maak een raadsvoorstel" in antwoord.content.decode()
    with pytest.raises(KanNiet, match="raadsvoorstel"):
        maak(ronde)
    gewoon = maak_ronde(onderwerp="Iets anders", door=ronde.gemaakt_door)
    assert "raadsvoorstel" not in log_in(gewoon.gemaakt_door).get(gewoon.get_absolute_url()).content.decode()


@pytest.mark.parametrize(
    ("wat", "stap"),
    [
        ("niets", "Maak de brieven die klaar zijn"),
        ("gemaakt", "De colleges besluiten"),
        ("terug", "Pas aan wat het college teruggaf"),
        ("terug en gewijzigd", "Maak de brieven die klaar zijn"),
        ("verzonden", "Alle brieven zijn verzonden"),
    ],
)
def test_wat_nu_volgt_de_brieven(wat: str, stap: str) -> None:
    ronde = maak_ronde("delft")
    namen = list(ronde.gemeentebrieven.values_list("gemeente__naam_kort", flat=True))
    if wat != "niets":
        maak(ronde)
    if wat == "verzonden":
        for naam in namen:
            verzend(ronde, naam)
    if wat.startswith("terug"):
        stuur_terug(ronde, namen[0])
    if wat == "terug en gewijzigd":
        schrijf_alinea(ronde, namen[0], "Verbeterd.")
    assert log_in(ronde.gemaakt_door).get(ronde.get_absolute_url()).context["stap"].stap == stap


def test_het_voorbeeld_laat_zien_wat_er_nu_staat_en_wat_ontbreekt() -> None:
    ronde = maak_ronde(ingevuld=False)
    html = log_in(maak_pet(Rol.BELEIDSADVISEUR, "Rijswijk")).get(
        brief_van(ronde, "Rijswijk").get_absolute_url()
    ).content.decode()  # fmt: skip
    assert html.count("<h1") == 1
    assert "De gemeenteraad van Rijswijk" in html
    assert "Vul in welk team de brief behandelt." in html
    assert "Dit is een voorbeeld, geen vastgelegde brief" in html


def test_de_versies_en_de_geschiedenis_zijn_zinnen() -> None:
    ronde = maak_ronde()
    maak(ronde, "Rijswijk")
    stuur_terug(ronde, "Rijswijk", reden="Noem het bedrag.")
    wijzig_kern(ronde, onderwerp="Anders")
    maak(ronde, "Rijswijk")
    verzend(ronde, "Rijswijk")
    client, eigen = log_in(ronde.gemaakt_door), brief_van(ronde, "Rijswijk")
    versies = client.get(reverse("gemeentebrief_versies", args=[eigen.pk])).content.decode()
    assert "Versie 2" in versies
    assert "Noem het bedrag." in versies
    antwoord = client.get(reverse("gemeentebrief_geschiedenis", args=[eigen.pk]))
    zinnen = [rij.cellen[0].tekst for rij in antwoord.context["lijst"].rijen]
    assert zinnen == [
        "Het college stelde de brief vast en verzond hem aan de raad (besluit van 23\N{NO-BREAK SPACE}november 2026)",
        "Versie 2 kreeg ambtelijk akkoord en ging naar het college",
        "Versie 2 is vastgelegd",
        "De gegevens van de ronde zijn gewijzigd (versie 2)",
        "Het college gaf de brief terug (besluit van 23\N{NO-BREAK SPACE}november 2026)",
        "Versie 1 kreeg ambtelijk akkoord en ging naar het college",
        "Versie 1 is vastgelegd",
        "De gegevens van de gemeente zijn gewijzigd",
        "De brief is begonnen",
    ]
    assert set(Gebeurtenis.objects.filter(model="samenwerking.brief").values_list("soort", flat=True)) == (
        set(ZINNEN) - {"brief ingetrokken", "controle opzij gezet", "vraag gesteld", "vraag beantwoord"}
    )


# --- questions to the database --------------------------------------------------------------------------------


@pytest.mark.parametrize("waar", ["delft", "haaglanden", "centraal-gelderland"])
def test_de_bladzijde_van_een_ronde_vraagt_niet_meer_bij_meer_gemeenten(
    waar: str, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    ronde = maak_ronde(waar, met_tellingen=True)
    client = log_in(ronde.gemaakt_door)
    client.get(ronde.get_absolute_url())
    with django_assert_num_queries(25):
        client.get(ronde.get_absolute_url())


def test_elke_andere_bladzijde_heeft_een_vast_aantal_vragen(
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    ronde = maak_ronde(berekening=bevries(maak_proefscenario()), met_tellingen=True)
    for nummer in range(3):
        schrijf_alinea(ronde, "Rijswijk", f"Poging {nummer}")
        maak(ronde, "Rijswijk")
        if nummer < 2:
            stuur_terug(ronde, "Rijswijk")
    verzend(ronde, "Rijswijk")
    for _ in range(2):
        maak_ronde()
    eigen = brief_van(ronde, "Rijswijk")
    grenzen = {
        reverse("brieven"): 13,
        reverse("brief_nieuw"): 13,
        reverse("brief_wijzigen", args=[ronde.pk]): 13,
        eigen.get_absolute_url(): 21,
        reverse("gemeentebrief_versies", args=[eigen.pk]): 12,
        reverse("gemeentebrief_geschiedenis", args=[eigen.pk]): 14,
        versie_van(ronde, "Rijswijk").get_absolute_url(): 14,
    }
    client = log_in(ronde.gemaakt_door)
    for adres, grens in grenzen.items():
        client.get(adres)
        with django_assert_max_num_queries(grens):
            assert client.get(adres).status_code == 200


# --- Mijn werk and search -------------------------------------------------------------------------------------


def test_werk_volgt_de_brief_van_deel_tot_raad() -> None:
    ronde = maak_ronde(ingevuld=False)
    petten = {rol: maak_pet(rol, "Rijswijk") for rol in (Rol.BELEIDSADVISEUR, Rol.COLLEGELID, Rol.RAADSLID)}
    petten[Rol.COORDINATOR] = ronde.gemaakt_door

    def gevraagd() -> dict[str, list[str]]:
        lijsten = {rol: [regel.wat for regel in werk_voor(pet, op=OP)] for rol, pet in petten.items()}
        return {str(rol): lijst for rol, lijst in lijsten.items() if lijst}

    onderwerp = kern()["onderwerp"]
    invullen, maken = f"Vul de gegevens van Rijswijk in: '{onderwerp}'", f"Maak de brieven '{onderwerp}'"
    assert gevraagd() == {"beleidsadviseur": [invullen], "coordinator": [maken]}
    wijzig_deel(ronde, "Rijswijk")
    assert gevraagd() == {"coordinator": [maken]}
    maak(ronde, "Rijswijk")
    besluit = f"Besluit over de brief '{onderwerp}'"
    assert gevraagd() == {"collegelid": [besluit], "coordinator": [maken]}
    stuur_terug(ronde, "Rijswijk", reden="Noem het bedrag.")
    assert gevraagd() == {
        "beleidsadviseur": [f"Pas de brief van Rijswijk aan: '{onderwerp}'"],
        "coordinator": [maken],
    }
    assert "Noem het bedrag." in werk_voor(petten[Rol.BELEIDSADVISEUR], op=OP)[0].waarom
    schrijf_alinea(ronde, "Rijswijk", "Het gaat om 10 euro.")
    maak(ronde, "Rijswijk")
    verzend(ronde, "Rijswijk")
    assert gevraagd() == {"raadslid": [f"Lees de brief '{onderwerp}'"], "coordinator": [maken]}


def test_werk_van_een_ander_is_geen_werk_van_mij() -> None:
    ronde = maak_ronde(ingevuld=False)
    maak_ronde()
    for rol, waar in ((Rol.BELEIDSADVISEUR, "Dordrecht"), (Rol.COLLEGELID, "Rijswijk"), (Rol.CONSULENT, "Rijswijk")):
        assert werk_voor(maak_pet(rol, waar), op=OP) == []
    assert len(werk_voor(maak_pet(Rol.BELEIDSADVISEUR, "Rijswijk"), op=OP)) == 1
    assert ronde.gemeentebrieven.count() == 5


def test_werk_zijn_drie_vragen(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    for _ in range(3):
        maak_ronde(ingevuld=False)
    pet = maak_pet(Rol.BELEIDSADVISEUR, "Rijswijk")
    with django_assert_num_queries(3):  # letters, questions of raadsleden, promises
        assert len(werk_voor(pet, op=OP)) == 3


def test_zoeken_vindt_wat_deze_pet_mag_zien() -> None:
    ronde = maak_ronde(onderwerp="Begeleiding en beschermd wonen")
    maak(ronde, "Rijswijk", "Zoetermeer")
    verzend(ronde, "Rijswijk")

    def vindt(rol: Rol, waar: str) -> list[str]:
        return [vondst.url for vondst in zoek(pet_van(rol, waar), "BESCHÉRMD", op=OP)]

    eigen = versie_van(ronde, "Rijswijk").get_absolute_url()
    assert vindt(Rol.COORDINATOR, "haaglanden") == [ronde.get_absolute_url()]
    assert vindt(Rol.RAADSLID, "Rijswijk") == [eigen]
    assert vindt(Rol.COLLEGELID, "Rijswijk") == [eigen]
    assert vindt(Rol.RAADSLID, "Zoetermeer") == []
    assert vindt(Rol.COORDINATOR, "dordrecht") == []
    assert vindt(Rol.CONSULENT, "Rijswijk") == []


def test_een_leeg_scherm_zegt_wat_te_doen() -> None:
    for rol, waar, zin in (
        (Rol.COORDINATOR, "haaglanden", "Schrijf samen één kerntekst"),
        (Rol.BELEIDSADVISEUR, "Rijswijk", "De coördinator van de regio begint een brief"),
        (Rol.COLLEGELID, "Rijswijk", "Er ligt geen brief bij uw college"),
        (Rol.RAADSLID, "Rijswijk", "Het college stuurde de raad nog geen brief"),
    ):
        assert zin in log_in(pet_van(rol, waar)).get(reverse("brieven"), follow=True).content.decode()
