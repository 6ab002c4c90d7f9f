"""Beginning a round and writing in it: who may, twice is once, and nothing that was typed gets lost."""

from __future__ import annotations

import datetime
import re
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django.fixtures import Settings

from regio.fouten import GeenRecht, KanNiet
from regio.models import Gebeurtenis, Lidmaatschap, Rol
from regio.notatie import VAST
from samenwerking.brieven.acties.brief import maak_brief, wijzig_brief, wijzig_lokaal
from samenwerking.brieven.models import Brief, Gemeentebrief
from samenwerking.teksten.acties.verouderd import Verouderd
from tests.regio.factories import maak_pet, regio
from tests.samenwerking.brieven_factories import (
    EIGEN,
    OP,
    als_formulier,
    brief_van,
    kern,
    log_in,
    maak,
    maak_ronde,
    stappenvelden,
    uuid4,
    vervolg,
    verzend,
)

pytestmark = pytest.mark.django_db

HAAGLANDEN = {"Den Haag", "Leidschendam-Voorburg", "Rijswijk", "Wassenaar", "Zoetermeer"}


@pytest.fixture(autouse=True)
def vaste_dag(settings: Settings) -> None:
    settings.VASTE_DAG = OP.isoformat()


@pytest.fixture
def coordinator() -> Lidmaatschap:
    return maak_pet(Rol.COORDINATOR, regio("haaglanden"))


def begin(door: Lidmaatschap, **anders: Any) -> Brief:
    velden = {"regio": regio("haaglanden"), "velden": kern(), "vervolg": vervolg(), "aanvraag": uuid4(), "op": OP}
    return maak_brief(door=door, **{**velden, **anders})


# --- beginning ------------------------------------------------------------------------------------------------


def test_een_ronde_heeft_een_brief_voor_elke_gemeente_van_de_regio(coordinator: Lidmaatschap) -> None:
    ronde = begin(coordinator)
    namen = ronde.gemeentebrieven.values_list("gemeente__naam_kort", flat=True)
    assert (set(namen), len(namen)) == (HAAGLANDEN, 5)
    assert [stap.wat for stap in ronde.vervolg.all()] == [stap.wat for stap in vervolg()]
    assert Gebeurtenis.objects.filter(soort="brief begonnen", object_id=ronde.pk, pet=coordinator).count() == 1


@pytest.mark.parametrize(
    ("rol", "waar"),
    [
        (Rol.BELEIDSADVISEUR, "Rijswijk"),
        (Rol.COLLEGELID, "Rijswijk"),
        (Rol.CONTROLLER, "haaglanden"),
        (Rol.COORDINATOR, "dordrecht"),
    ],
)
def test_alleen_de_coordinator_van_de_regio_begint_een_ronde(rol: Rol, waar: str) -> None:
    pet = maak_pet(rol, waar if waar == "Rijswijk" else regio(waar))
    with pytest.raises(GeenRecht):
        begin(pet)
    assert not Brief.objects.exists()


def test_twee_keer_klikken_begint_een_ronde(coordinator: Lidmaatschap) -> None:
    client, invoer = log_in(coordinator), als_formulier(coordinator)
    eerste, tweede = (client.post(reverse("brief_nieuw"), invoer) for _ in range(2))
    ronde = Brief.objects.get()
    assert eerste.url == tweede.url == ronde.get_absolute_url()
    assert ronde.gemeentebrieven.count() == 5
    assert ronde.vervolg.count() == 1
    assert Gebeurtenis.objects.filter(soort="brief begonnen").count() == 1


def test_een_regio_zonder_gemeenten_zegt_wat_te_doen() -> None:
    leeg = regio("assen")
    with pytest.raises(KanNiet, match=r"horen op 23\snovember 2026 geen gemeenten"):
        begin(maak_pet(Rol.COORDINATOR, leeg), regio=leeg)


def test_namen_komen_uit_de_vorige_ronde_en_wat_bij_een_brief_hoort_niet(coordinator: Lidmaatschap) -> None:
    for portefeuillehouder in ("Wethouder Eerst", "Wethouder Later"):
        eigen = brief_van(begin(coordinator), "Rijswijk")
        wijzig_lokaal(
            brief=eigen,
            velden={**EIGEN, "portefeuillehouder": portefeuillehouder},
            versie=1,
            door=coordinator,
            op=OP,
        )
    nieuw = brief_van(begin(coordinator), "Rijswijk")
    assert (nieuw.portefeuillehouder, nieuw.secretaris) == ("Wethouder Later", "")  # who signs has a period of its own
    assert (nieuw.zaaknummer, nieuw.versienummer) == ("", 1)


def test_wat_niet_klopt_staat_bij_het_veld_en_wat_getypt_is_blijft(coordinator: Lidmaatschap) -> None:
    antwoord = log_in(coordinator).post(
        reverse("brief_nieuw"), als_formulier(coordinator, onderwerp="", reeks="Hier is lang over nagedacht.")
    )
    assert antwoord.status_code == 422
    assert antwoord.context["form"].errors.keys() == {"onderwerp"}
    assert "Hier is lang over nagedacht." in antwoord.content.decode()
    assert not Brief.objects.exists()


# --- the core text --------------------------------------------------------------------------------------------


def bewaar(ronde: Brief, client: Client | None = None, *, versie: int | str | None = None, **velden: Any) -> Any:
    """What the browser posts from the form of the core text, as it was filled in before unless said otherwise."""
    pet = ronde.gemaakt_door
    basis = {
        **als_formulier(pet),
        **stappenvelden(
            ("Het college informeert u weer.", "", "2027-06-01", ""),
            ("U stelt de begroting vast.", "de raad", "", "in het najaar van 2027"),
            begin=2,
        ),
        "versie": versie or ronde.versienummer,
    }
    return (client or log_in(pet)).post(reverse("brief_wijzigen", args=[ronde.pk]), {**basis, **velden})


def test_bewaren_telt_een_versie_verder() -> None:
    ronde = maak_ronde()
    antwoord = bewaar(ronde, onderwerp="Nieuw onderwerp")
    assert antwoord.status_code == 302
    ronde.refresh_from_db()
    assert (ronde.onderwerp, ronde.versienummer) == ("Nieuw onderwerp", 2)
    assert ronde.historie.count() == 2


def test_twee_keer_bewaren_is_een_keer() -> None:
    ronde = maak_ronde()
    antwoorden = [bewaar(ronde, onderwerp="Nieuw onderwerp").status_code for _ in range(2)]
    assert antwoorden == [302, 302]
    ronde.refresh_from_db()
    assert ronde.versienummer == 2
    assert Gebeurtenis.objects.filter(soort="ronde gewijzigd").count() == 1


def test_wie_te_laat_bewaart_verliest_niets_en_ziet_wat_er_nu_staat() -> None:
    ronde = maak_ronde()
    bewaar(ronde, onderwerp="Van de collega")
    antwoord = bewaar(ronde, onderwerp="Van mij", reeks="Mijn lange reeks.", versie=1)
    assert antwoord.status_code == 409
    html = antwoord.content.decode()
    assert "Iemand anders bewaarde deze brief terwijl u schreef" in html
    assert antwoord.context["form"]["onderwerp"].value() == "Van mij"
    assert antwoord.context["form"]["reeks"].value() == "Mijn lange reeks."
    assert [verschil.naam for verschil in antwoord.context["anders"]] == ["Onderwerp", "Hoort bij het onderwerp"]
    assert "collega" in html
    ronde.refresh_from_db()
    assert (ronde.onderwerp, ronde.versienummer) == ("Van de collega", 2)
    # the page carries the version of now: saving again replaces what stands there, knowingly
    assert '<input type="hidden" name="versie" value="2">' in html
    assert bewaar(ronde, onderwerp="Van mij").status_code == 302
    ronde.refresh_from_db()
    assert (ronde.onderwerp, ronde.versienummer) == ("Van mij", 3)


VOORGELEZEN = re.compile(r'<span class="alleen-voorlezen">[^<]*</span>|<[^>]+>')
"""Tags, and the words that say to a screen reader what went and what came."""


def test_een_keuze_die_verschilt_staat_in_woorden(coordinator: Lidmaatschap) -> None:
    ronde = maak_ronde(door=coordinator)
    bewaar(ronde, met_tellingen="on", bevoegdheden=["contracten"])
    antwoord = bewaar(ronde, versie=1, **stappenvelden(("Iets anders.", "", "", "ooit"), begin=2))
    regels = {
        verschil.naam: tuple(VOORGELEZEN.sub("", kant) for kant in (verschil.er_staat, verschil.getypt))
        for verschil in antwoord.context["anders"]
    }
    assert regels["Aantallen opnemen"] == ("ja", "nee")
    assert regels["Bevoegdheid"][0].startswith("college: contracten, inkoop en mandaat")
    assert regels["Vervolg"] == (
        f"1{VAST}juni 2027: Het college informeert u weer.; "
        "in het najaar van 2027: U stelt de begroting vast. (de raad)",
        "ooit: Iets anders.",
    )


def test_zonder_versienummer_is_het_geen_formulier_van_ons() -> None:
    ronde = maak_ronde()
    assert bewaar(ronde, versie="geen getal").status_code == 400


def test_een_formulier_van_een_andere_pet_wordt_geweigerd() -> None:
    ronde = maak_ronde()
    ander = maak_pet(Rol.BELEIDSADVISEUR, "Rijswijk", gebruiker=ronde.gemaakt_door.gebruiker)
    client = log_in(ander)
    assert bewaar(ronde, client, onderwerp="Onder de verkeerde pet").status_code == 409
    ronde.refresh_from_db()
    assert ronde.onderwerp == kern()["onderwerp"]


# --- the steps, without script --------------------------------------------------------------------------------


def stappen_van(ronde: Brief) -> list[tuple[str, str, datetime.date | None, str]]:
    return list(ronde.vervolg.values_list("wat", "besluit", "datum", "wanneer"))


EEN = ("Het college informeert u weer.", "", datetime.date(2027, 6, 1), "")
TWEE = ("U stelt de begroting vast.", "de raad", None, "in het najaar van 2027")


def test_stappen_die_er_stonden_blijven_staan() -> None:
    ronde = maak_ronde()
    bewaar(ronde, onderwerp="Alleen het onderwerp")
    assert stappen_van(ronde) == [EEN, TWEE]


def test_een_lege_rij_is_geen_stap_en_een_leeggemaakte_verdwijnt() -> None:
    ronde = maak_ronde()
    bewaar(
        ronde,
        **stappenvelden(
            ("", "", "", ""),
            ("U stelt de begroting vast.", "de raad", "", "in het najaar van 2027"),
            ("Er komt een derde stap.", "", "2027-09-01", ""),
            begin=2,
        ),
    )
    assert stappen_van(ronde) == [TWEE, ("Er komt een derde stap.", "", datetime.date(2027, 9, 1), "")]


def test_de_bladzijde_heeft_altijd_lege_rijen_om_te_vullen() -> None:
    ronde = maak_ronde()
    html = log_in(ronde.gemaakt_door).get(reverse("brief_wijzigen", args=[ronde.pk])).content.decode()
    assert 'name="vervolg-0-wat" value="Het college informeert u weer."' in html
    assert 'name="vervolg-4-wat"' in html


@pytest.mark.parametrize(
    ("stap", "waar", "zin"),
    [
        (("Er gebeurt iets.", "", "", ""), "__all__", "Vul een dag in, of zeg in woorden wanneer."),
        (("", "de raad", "2027-01-01", ""), "wat", "Dit veld is verplicht."),
        (("Er gebeurt iets.", "", "31-02-2027", ""), "datum", "Voer een geldige datum in."),
    ],
)
def test_een_stap_die_niet_klopt_wordt_geweigerd_en_blijft_staan(
    stap: tuple[str, str, str, str], waar: str, zin: str
) -> None:
    ronde = maak_ronde()
    antwoord = bewaar(ronde, onderwerp="Niet bewaard", **stappenvelden(stap, begin=2))
    assert antwoord.status_code == 422
    assert antwoord.context["stappen"].forms[0].errors[waar] == [zin]
    assert zin in antwoord.content.decode()
    assert 'value="Niet bewaard"' in antwoord.content.decode()
    assert stappen_van(ronde) == [EEN, TWEE]


def test_meer_dan_twaalf_stappen_kan_niet() -> None:
    ronde = maak_ronde()
    veel = [(f"Stap {nummer}", "", "", "ooit") for nummer in range(13)]
    antwoord = bewaar(ronde, **stappenvelden(*veel, leeg=0))
    assert antwoord.status_code == 422
    assert antwoord.context["stappen"].non_form_errors()
    assert stappen_van(ronde) == [EEN, TWEE]


# --- the part of a gemeente -----------------------------------------------------------------------------------


def vul_in(eigen: Gemeentebrief, pet: Lidmaatschap, *, versie: int = 1, **velden: str) -> Any:
    return log_in(pet).post(
        reverse("gemeentebrief_wijzigen", args=[eigen.pk]), {**EIGEN, "pet": pet.pk, "versie": versie, **velden}
    )


@pytest.mark.parametrize("wie", ["beleidsadviseur", "coordinator"])
def test_de_eigen_beleidsadviseur_en_de_coordinator_vullen_het_deel_in(wie: str) -> None:
    ronde = maak_ronde(ingevuld=False)
    eigen = brief_van(ronde, "Rijswijk")
    pet = maak_pet(Rol.BELEIDSADVISEUR, "Rijswijk") if wie == "beleidsadviseur" else ronde.gemaakt_door
    assert vul_in(eigen, pet).url == eigen.get_absolute_url()
    eigen = brief_van(ronde, "Rijswijk")
    assert (eigen.zaaknummer, eigen.versienummer, eigen.lege_velden) == (EIGEN["zaaknummer"], 2, [])
    assert Gebeurtenis.objects.get(soort="lokaal deel gewijzigd").gemeente == eigen.gemeente


@pytest.mark.parametrize(
    ("rol", "waar", "kijken", "invullen"),
    [
        (Rol.BELEIDSADVISEUR, "Zoetermeer", 200, 403),
        (Rol.BELEIDSADVISEUR, "Dordrecht", 404, 404),
        (Rol.COLLEGELID, "Rijswijk", 404, 404),
        (Rol.CONSULENT, "Rijswijk", 403, 403),
    ],
)
def test_anderen_vullen_het_deel_van_een_gemeente_niet_in(rol: Rol, waar: str, kijken: int, invullen: int) -> None:
    eigen, pet = brief_van(maak_ronde(ingevuld=False), "Rijswijk"), maak_pet(rol, waar)
    client = log_in(pet)
    assert client.get(eigen.get_absolute_url()).status_code == kijken
    assert client.get(reverse("gemeentebrief_wijzigen", args=[eigen.pk])).status_code == invullen
    assert vul_in(eigen, pet).status_code == invullen
    assert Gemeentebrief.objects.get(pk=eigen.pk).zaaknummer == ""


def test_ook_de_actie_zelf_weigert_een_ander() -> None:
    eigen = brief_van(maak_ronde(ingevuld=False), "Rijswijk")
    with pytest.raises(GeenRecht):
        wijzig_lokaal(brief=eigen, velden=EIGEN, versie=1, door=maak_pet(Rol.BELEIDSADVISEUR, "Zoetermeer"), op=OP)


def test_wie_het_deel_te_laat_bewaart_houdt_wat_getypt_is() -> None:
    ronde = maak_ronde(ingevuld=False)
    eigen, pet = brief_van(ronde, "Rijswijk"), maak_pet(Rol.BELEIDSADVISEUR, "Rijswijk")
    vul_in(eigen, ronde.gemaakt_door, zaaknummer="Z-van-de-coordinator")
    antwoord = vul_in(eigen, pet, zaaknummer="Z-van-mij")
    assert antwoord.status_code == 409
    assert antwoord.context["form"]["zaaknummer"].value() == "Z-van-mij"
    assert [verschil.naam for verschil in antwoord.context["anders"]] == ["Zaaknummer"]
    assert antwoord.context["versie"] == 2
    assert brief_van(ronde, "Rijswijk").zaaknummer == "Z-van-de-coordinator"


def test_twee_keer_hetzelfde_deel_bewaren_is_een_keer() -> None:
    ronde = maak_ronde(ingevuld=False)
    eigen, pet = brief_van(ronde, "Rijswijk"), maak_pet(Rol.BELEIDSADVISEUR, "Rijswijk")
    assert [vul_in(eigen, pet).status_code for _ in range(2)] == [302, 302]
    assert brief_van(ronde, "Rijswijk").versienummer == 2


def test_aan_een_verzonden_brief_verandert_niemand_meer_iets() -> None:
    ronde = maak_ronde()
    maak(ronde, "Rijswijk")
    verzend(ronde, "Rijswijk")
    eigen, pet = brief_van(ronde, "Rijswijk"), maak_pet(Rol.BELEIDSADVISEUR, "Rijswijk")
    antwoord = vul_in(eigen, pet, versie=2, zaaknummer="Z-te-laat")
    assert antwoord.status_code == 409
    assert "al verzonden aan de raad" in antwoord.content.decode()
    assert brief_van(ronde, "Rijswijk").zaaknummer == EIGEN["zaaknummer"]
    assert log_in(pet).get(reverse("gemeentebrief_wijzigen", args=[eigen.pk])).url == eigen.get_absolute_url()
    assert "Gegevens invullen" not in log_in(pet).get(eigen.get_absolute_url()).content.decode()


def test_de_acties_weigeren_een_oude_versie() -> None:
    ronde = maak_ronde()
    door = ronde.gemaakt_door
    with pytest.raises(Verouderd):
        wijzig_brief(brief=ronde, velden=kern(onderwerp="Te laat"), vervolg=[], versie=9, door=door, op=OP)
    with pytest.raises(Verouderd):
        wijzig_lokaal(
            brief=brief_van(ronde, "Rijswijk"), velden={**EIGEN, "team": "Te laat"}, versie=9, door=door, op=OP
        )
