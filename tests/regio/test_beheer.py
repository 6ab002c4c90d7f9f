"""Functioneel beheer of people: in the own places only, never of oneself, and always recorded."""

from __future__ import annotations

import datetime
import uuid
from typing import Any

import pytest
from django.conf import LazySettings
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from regio import rechten
from regio.acties.personen import beeindig_rol, geef_rol, geef_startwachtwoord, reset_tweede_factor, voeg_persoon_toe
from regio.fouten import GeenRecht, KanNiet
from regio.models import Deelname, Gebeurtenis, Gebruiker, Gemeente, Lidmaatschap, Regio, Rol
from tests.regio.factories import gemeente, maak_gebruiker, maak_pet, regio

pytestmark = pytest.mark.django_db

DAG = datetime.date(2026, 11, 22)
MORGEN = DAG + datetime.timedelta(days=1)
MOMENT = datetime.datetime(2026, 11, 22, 12, 0, tzinfo=datetime.UTC)


@pytest.fixture(autouse=True)
def _vandaag(settings: LazySettings) -> None:
    settings.VASTE_DAG = DAG.isoformat()


@pytest.fixture
def van_rijswijk() -> Lidmaatschap:
    return maak_pet("beheerder", "Rijswijk", gebruiker=maak_gebruiker("Beheerder van Rijswijk"))


@pytest.fixture
def van_de_regio() -> Lidmaatschap:
    return maak_pet("beheerder", regio("haaglanden"), gebruiker=maak_gebruiker("Beheerder van de Haagse regio"))


def rol(door: Lidmaatschap, plaats: Gemeente | Regio, **anders: Any) -> Lidmaatschap:
    gegevens = {"rol": Rol.CONSULENT, "van": DAG, "tot": None, "aanvraag": uuid.uuid4(), "op": DAG, **anders}
    gebruiker = gegevens.pop("gebruiker", None) or maak_gebruiker()
    return geef_rol(gebruiker=gebruiker, plaats=plaats, door=door, **gegevens)


# --- where -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("wie", "waar", "mag"),
    [
        ("van_rijswijk", "Rijswijk", True),
        ("van_rijswijk", "Den Haag", False),
        ("van_rijswijk", "haaglanden", False),
        ("van_de_regio", "Rijswijk", True),
        ("van_de_regio", "Den Haag", True),
        ("van_de_regio", "haaglanden", True),
        ("van_de_regio", "Dordrecht", False),
        ("van_de_regio", "dordrecht", False),
    ],
)
def test_een_beheerder_beheert_alleen_zijn_eigen_plaatsen(
    request: pytest.FixtureRequest, wie: str, waar: str, mag: bool
) -> None:
    door = request.getfixturevalue(wie)
    plaats = regio(waar) if waar.islower() else gemeente(waar)
    nieuwe_rol = Rol.CONTROLLER if isinstance(plaats, Regio) else Rol.CONSULENT
    if mag:
        assert rol(door, plaats, rol=nieuwe_rol).plaats == str(plaats)
    else:
        with pytest.raises(GeenRecht):
            rol(door, plaats, rol=nieuwe_rol)


def test_wie_uit_de_regio_stapt_valt_niet_meer_onder_haar_beheerder(van_de_regio: Lidmaatschap) -> None:
    collega = maak_pet("consulent", "Wassenaar").gebruiker
    assert rechten.personen_in_beheer(van_de_regio, op=DAG).contains(collega)
    Deelname.objects.filter(gemeente__naam_kort="Wassenaar").update(tot=DAG)
    assert not rechten.personen_in_beheer(van_de_regio, op=DAG).contains(collega)


@pytest.mark.parametrize("andere", [waarde for waarde in Rol.values if waarde != "beheerder"])
def test_elke_andere_rol_beheert_niets(client: Client, andere: str) -> None:
    pet = maak_pet(andere, regio("haaglanden") if andere == "coordinator" else "Rijswijk")
    assert not rechten.gemeenten_in_beheer(pet, op=DAG).exists()
    assert not rechten.personen_in_beheer(pet, op=DAG).exists()
    client.force_login(pet.gebruiker)
    for naam in ("beheer_personen", "beheer_persoon_nieuw"):
        assert client.get(reverse(naam)).status_code == 403
    with pytest.raises(GeenRecht):
        rol(pet, gemeente("Rijswijk"))


# --- a new person -------------------------------------------------------------------------------------------------


def persoon_toevoegen(client: Client, pet: Lidmaatschap, **anders: Any) -> Any:
    client.force_login(pet.gebruiker)
    velden = {
        "pet": pet.pk, "naam": "Nieuwe Collega", "email": "Nieuw@Rijswijk.example", "rol": "consulent",
        "plaats": "GM0603", "van": "2026-12-01", "tot": "", "aanvraag": uuid.uuid4(), **anders,
    }  # fmt: skip
    return client.post(reverse("beheer_persoon_nieuw"), velden)


def test_een_nieuwe_persoon_heeft_een_rol_en_nog_geen_wachtwoord(client: Client, van_rijswijk: Lidmaatschap) -> None:
    antwoord = persoon_toevoegen(client, van_rijswijk)
    nieuw = Gebruiker.objects.get(email="nieuw@rijswijk.example")
    assert antwoord.url == reverse("beheer_persoon", args=[nieuw.pk])
    assert (nieuw.naam, nieuw.has_usable_password()) == ("Nieuwe Collega", False)
    pet = nieuw.lidmaatschappen.get()
    assert (pet.rol, str(pet.gemeente), pet.van, pet.tot) == ("consulent", "Rijswijk", datetime.date(2026, 12, 1), None)
    assert set(Gebeurtenis.objects.filter(pet=van_rijswijk).values_list("soort", "gemeente__naam_kort")) == {
        ("persoon_toegevoegd", "Rijswijk"),
        ("rol_gegeven", "Rijswijk"),
    }
    assert pet.historie.get().history_user == van_rijswijk.gebruiker


def test_twee_keer_klikken_is_een_keer(client: Client, van_rijswijk: Lidmaatschap) -> None:
    aanvraag = uuid.uuid4()
    eerste = persoon_toevoegen(client, van_rijswijk, aanvraag=aanvraag)
    tweede = persoon_toevoegen(client, van_rijswijk, aanvraag=aanvraag)
    assert eerste.url == tweede.url
    assert Lidmaatschap.objects.filter(gebruiker__email="nieuw@rijswijk.example").count() == 1


def test_wie_al_bekend_is_krijgt_de_rol_erbij_en_houdt_zijn_naam(client: Client, van_rijswijk: Lidmaatschap) -> None:
    bekend = Gebruiker.objects.create_user("nieuw@rijswijk.example", "Bekende Collega", "een fiets in de gang")
    maak_pet("consulent", "Dordrecht", gebruiker=bekend)
    persoon_toevoegen(client, van_rijswijk)
    bekend.refresh_from_db()
    assert bekend.naam == "Bekende Collega"
    assert bekend.check_password("een fiets in de gang")
    assert bekend.lidmaatschappen.count() == 2


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"email": "geen adres"}, "e-mailadres"),
        ({"naam": ""}, "Dit veld is verplicht."),
        ({"plaats": "GM0518"}, "Selecteer een geldige keuze."),
        ({"rol": "baas"}, "Selecteer een geldige keuze."),
        ({"rol": "coordinator"}, "Een regionaal coördinator werkt voor een regio, niet voor een gemeente."),
        ({"tot": "2026-12-01"}, "De einddatum moet na de begindatum liggen."),
    ],
)
def test_wat_niet_klopt_staat_bij_het_formulier_en_wat_getypt_is_blijft(
    client: Client, van_rijswijk: Lidmaatschap, anders: dict[str, str], zin: str
) -> None:
    antwoord = persoon_toevoegen(client, van_rijswijk, **anders)
    assert antwoord.status_code == 200
    assert zin in antwoord.content.decode()
    assert 'value="2026-12-01"' in antwoord.content.decode()
    assert not Gebruiker.objects.filter(email__icontains="nieuw@").exists()


def test_een_raadslid_hoort_bij_de_raad_van_die_gemeente(van_rijswijk: Lidmaatschap) -> None:
    pet = rol(van_rijswijk, gemeente("Rijswijk"), rol=Rol.RAADSLID)
    assert (pet.orgaan.soort, pet.orgaan.gemeente) == ("raad", gemeente("Rijswijk"))


@pytest.mark.parametrize(
    ("van", "tot"), [(DAG, None), (datetime.date(2025, 6, 1), MORGEN), (datetime.date(2026, 12, 31), None)]
)
def test_dezelfde_rol_heeft_iemand_niet_twee_keer_tegelijk(
    van_rijswijk: Lidmaatschap, van: datetime.date, tot: datetime.date | None
) -> None:
    al = maak_pet("consulent", "Rijswijk", van=datetime.date(2026, 1, 1), tot=datetime.date(2027, 1, 1))
    with pytest.raises(KanNiet, match="is al Wmo-consulent van Rijswijk"):
        rol(van_rijswijk, gemeente("Rijswijk"), gebruiker=al.gebruiker, van=van, tot=tot)
    assert rol(van_rijswijk, gemeente("Rijswijk"), gebruiker=al.gebruiker, van=datetime.date(2027, 1, 1)).pk != al.pk


# --- never of oneself -----------------------------------------------------------------------------------------------


def test_niemand_verandert_zijn_eigen_rollen_of_account(client: Client, van_rijswijk: Lidmaatschap) -> None:
    zelf = van_rijswijk.gebruiker
    with pytest.raises(GeenRecht, match="U kunt uzelf geen rol geven"):
        rol(van_rijswijk, gemeente("Rijswijk"), gebruiker=zelf)
    with pytest.raises(GeenRecht, match="U kunt uzelf geen rol geven"):
        voeg_persoon_toe(
            email=zelf.email, naam="x", rol=Rol.CONSULENT, plaats=gemeente("Rijswijk"), van=DAG, tot=None,
            aanvraag=uuid.uuid4(), door=van_rijswijk, op=DAG,
        )  # fmt: skip
    with pytest.raises(GeenRecht, match="U kunt uw eigen rol niet beëindigen"):
        beeindig_rol(pet=van_rijswijk, tot=MORGEN, door=van_rijswijk, op=DAG)
    with pytest.raises(GeenRecht):
        geef_startwachtwoord(gebruiker=zelf, door=van_rijswijk, op_moment=MOMENT)
    with pytest.raises(GeenRecht):
        reset_tweede_factor(gebruiker=zelf, door=van_rijswijk, op=DAG)
    client.force_login(zelf)
    pagina = client.get(reverse("beheer_persoon", args=[zelf.pk])).content.decode()
    assert "Dit bent u zelf" in pagina
    assert "Rol geven" not in pagina


# --- ending a role --------------------------------------------------------------------------------------------------


def beeindig(client: Client, door: Lidmaatschap, pet: Lidmaatschap, tot: str) -> Any:
    client.force_login(door.gebruiker)
    return client.post(reverse("beheer_rol_einde", args=[pet.pk]), {"pet": door.pk, "tot": tot})


def test_een_rol_die_vandaag_eindigt_geldt_meteen_niet_meer(client: Client, van_rijswijk: Lidmaatschap) -> None:
    pet = maak_pet("consulent", "Rijswijk")
    assert beeindig(client, van_rijswijk, pet, DAG.isoformat()).status_code == 302
    pet.refresh_from_db()
    assert (pet.tot, pet.loopt(op=DAG)) == (DAG, False)
    gebeurtenis = Gebeurtenis.objects.get(soort="rol_beeindigd")
    assert gebeurtenis.feiten == {"persoon_id": pet.gebruiker_id, "rol": "consulent", "tot": "2026-11-22"}


@pytest.mark.parametrize(
    ("begin", "einde", "tot", "zin"),
    [
        ("2020-01-01", None, "2026-11-21", "Deze dag is voorbij."),
        ("2026-12-01", None, "2026-12-01", "Deze rol begint pas op 1\N{NO-BREAK SPACE}december 2026."),
        ("2020-01-01", "2026-11-22", "2026-12-01", "Deze rol is al geëindigd"),
    ],
)
def test_een_rol_eindigt_niet_in_het_verleden(
    client: Client, van_rijswijk: Lidmaatschap, begin: str, einde: str | None, tot: str, zin: str
) -> None:
    laatste = datetime.date.fromisoformat(einde) if einde else None
    pet = maak_pet("consulent", "Rijswijk", van=datetime.date.fromisoformat(begin), tot=laatste)
    assert zin in beeindig(client, van_rijswijk, pet, tot).content.decode()
    pet.refresh_from_db()
    assert pet.tot == laatste


def test_een_einde_dat_nog_komt_is_te_verzetten(van_rijswijk: Lidmaatschap) -> None:
    pet = maak_pet("consulent", "Rijswijk", tot=datetime.date(2027, 1, 1))
    later = datetime.date(2027, 6, 1)
    assert beeindig_rol(pet=pet, tot=later, door=van_rijswijk, op=DAG).tot == later


def test_de_rol_bij_een_andere_gemeente_bestaat_hier_niet(client: Client, van_rijswijk: Lidmaatschap) -> None:
    pet = maak_pet("consulent", "Den Haag")
    assert beeindig(client, van_rijswijk, pet, MORGEN.isoformat()).status_code == 404
    with pytest.raises(GeenRecht):
        beeindig_rol(pet=pet, tot=MORGEN, door=van_rijswijk, op=DAG)


# --- the pages ------------------------------------------------------------------------------------------------------


def test_de_lijst_toont_alleen_eigen_mensen_met_hun_rollen_hier(client: Client, van_rijswijk: Lidmaatschap) -> None:
    beiden = maak_pet("consulent", "Rijswijk", gebruiker=maak_gebruiker("Werkt voor twee")).gebruiker
    maak_pet("controller", "Den Haag", gebruiker=beiden)
    vroeger = maak_pet("raadslid", "Rijswijk", gebruiker=maak_gebruiker("Was raadslid"), tot=DAG).gebruiker
    maak_pet("consulent", "Den Haag", gebruiker=maak_gebruiker("Van een andere gemeente"))
    client.force_login(van_rijswijk.gebruiker)
    pagina = client.get(reverse("beheer_personen")).content.decode()
    assert "Werkt voor twee" in pagina
    assert "Wmo-consulent (Rijswijk)" in pagina
    assert vroeger.naam in pagina
    assert "Van een andere gemeente" not in pagina
    assert "Den Haag" not in pagina
    zonder = client.get(reverse("beheer_personen"), {"zonder_rol": "on"}).content.decode()
    assert vroeger.naam in zonder
    assert "Werkt voor twee" not in zonder
    gezocht = client.get(reverse("beheer_personen"), {"naam": "twee", "rol": "consulent"}).content.decode()
    assert "Werkt voor twee" in gezocht
    assert vroeger.naam not in gezocht


def test_namen_zijn_niet_te_downloaden(client: Client, van_rijswijk: Lidmaatschap) -> None:
    client.force_login(van_rijswijk.gebruiker)
    assert client.get(reverse("beheer_personen"), {"export": "csv"})["Content-Type"].startswith("text/html")


def test_een_persoon_van_elders_bestaat_hier_niet(client: Client, van_rijswijk: Lidmaatschap) -> None:
    ander = maak_pet("consulent", "Den Haag").gebruiker
    client.force_login(van_rijswijk.gebruiker)
    for naam in ("beheer_persoon", "beheer_rol_nieuw", "beheer_startwachtwoord", "beheer_tweede_factor"):
        assert client.get(reverse(naam, args=[ander.pk])).status_code == 404
        assert client.post(reverse(naam, args=[ander.pk]), {"pet": van_rijswijk.pk}).status_code in (404, 405)


def test_de_geschiedenis_zegt_wat_er_is_gewijzigd_en_niet_wanneer_iemand_inlogde(
    client: Client, van_rijswijk: Lidmaatschap
) -> None:
    collega = maak_gebruiker("Collega", password="een fiets in de gang")
    pet = rol(van_rijswijk, gemeente("Rijswijk"), gebruiker=collega)
    Client().post(reverse("account_login"), {"login": collega.email, "password": "een fiets in de gang"})
    geef_startwachtwoord(gebruiker=collega, door=van_rijswijk, op_moment=timezone.now())
    beeindig_rol(pet=pet, tot=datetime.date(2027, 1, 1), door=van_rijswijk, op=DAG)
    client.force_login(van_rijswijk.gebruiker)
    pagina = (
        client.get(reverse("beheer_persoon", args=[collega.pk])).content.decode().replace("\N{NO-BREAK SPACE}", " ")
    )
    assert "Rol gegeven: Wmo-consulent van Rijswijk, vanaf 22 november 2026" in pagina
    assert "Rol beëindigd: Wmo-consulent van Rijswijk, per 1 januari 2027" in pagina
    assert "Startwachtwoord gegeven" in pagina
    assert pagina.count("Beheerder van Rijswijk</td>") == 3
    assert "ngelogd op" not in pagina


def test_een_extra_rol_komt_erbij(client: Client, van_de_regio: Lidmaatschap) -> None:
    collega = maak_pet("consulent", "Rijswijk").gebruiker
    client.force_login(van_de_regio.gebruiker)
    adres = reverse("beheer_rol_nieuw", args=[collega.pk])
    keuzes = client.get(adres).content.decode()
    assert 'value="regio-haaglanden"' in keuzes
    assert 'value="GM0518"' in keuzes
    assert 'value="GM0505"' not in keuzes
    velden = {
        "pet": van_de_regio.pk, "rol": "coordinator", "plaats": "regio-haaglanden", "van": "2026-11-22", "tot": "",
        "aanvraag": uuid.uuid4(),
    }  # fmt: skip
    assert client.post(adres, velden).status_code == 302
    assert set(collega.lidmaatschappen.values_list("rol", flat=True)) == {"consulent", "coordinator"}
    assert (
        "werkt voor een gemeente, niet voor een regio"
        in client.post(adres, velden | {"rol": "griffier", "aanvraag": uuid.uuid4()}).content.decode()
    )
