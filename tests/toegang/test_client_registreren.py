"""Registering a client and finding a dossier: what is asked, what is refused, and what is found."""

from __future__ import annotations

import datetime
import re

import pytest
from django.urls import reverse

from regio.models import Inzage, Lidmaatschap, Rol
from regio.namens import namens
from tests.regio.factories import gemeente, maak_mandaat, maak_pet
from tests.toegang.factories import MELDING, OP, bsn, maak_dossier
from tests.toegang.formulieren import browser, clientvelden, dossier_van, tekst, verstuur
from toegang.forms.client import ClientForm
from toegang.models import Dossier

pytestmark = pytest.mark.django_db


@pytest.fixture
def pet() -> Lidmaatschap:
    return maak_pet(Rol.CONSULENT, "Rijswijk")


def test_een_client_registreren_opent_een_dossier(pet: Lidmaatschap) -> None:
    antwoord = verstuur(pet, "client_registreren", **clientvelden(pet))
    dossier = dossier_van(int(antwoord["Location"].strip("/").split("/")[-1]), pet)
    assert antwoord.status_code == 302
    assert re.fullmatch(r"2026-\d{6}", dossier.nummer)
    assert dossier.gemeente == gemeente("Rijswijk")
    assert dossier.behandelaar == pet
    assert dossier.termijn == datetime.date(2026, 12, 14)  # six weeks after the melding: Wmo 2.3.2 lid 1
    assert dossier.client.zoeknaam == "proefman anton bernard van der"
    assert dossier.client.heeft_bsn


def test_ten_hoogste_vijf_verplichte_velden(pet: Lidmaatschap) -> None:
    with namens(pet):
        form = ClientForm(pet=pet, op=OP)
    zichtbaar = [naam for naam, veld in form.fields.items() if veld.required and not veld.widget.is_hidden]
    assert len(zichtbaar) <= 5, zichtbaar


def test_dubbel_versturen_maakt_een_dossier(pet: Lidmaatschap) -> None:
    velden = clientvelden(pet)
    eerste = verstuur(pet, "client_registreren", **velden)
    tweede = verstuur(pet, "client_registreren", **velden)
    assert eerste["Location"] == tweede["Location"]
    with namens(pet):
        assert Dossier.objects.count() == 1


@pytest.mark.parametrize(
    ("velden", "zin"),
    [
        ({"bsn": "12345678"}, "Een BSN bestaat uit 9 cijfers. U vulde er 8 in."),
        ({"bsn": "123456789"}, "Dit nummer voldoet niet aan de elfproef. Controleer of er een cijfer fout staat."),
        ({"bsn": ""}, "Vul het BSN in. Heeft de cliënt geen BSN, vul dan de postcode en het huisnummer in."),
        ({"geboortedatum": "2027-01-01"}, "De geboortedatum ligt in de toekomst."),
        ({"geboortedatum": "1880-01-01"}, "Deze geboortedatum is meer dan 120 jaar geleden."),
        ({"gemeld_op": "2026-11-24"}, "De melding kan niet in de toekomst liggen."),
        ({"gemeld_op": "2014-12-31"}, "De Wmo 2015 geldt sinds 1 januari 2015."),
        ({"achternaam": "?!"}, "Vul de achternaam in met letters."),
        ({"geboortedatum": "31-02-1980"}, "Vul een datum in"),
    ],
)
def test_een_verkeerd_veld_krijgt_een_zin_en_verandert_niets(
    pet: Lidmaatschap, velden: dict[str, object], zin: str
) -> None:
    antwoord = verstuur(pet, "client_registreren", **clientvelden(pet, **velden))
    assert antwoord.status_code == 200
    assert zin.replace("\N{NO-BREAK SPACE}", " ") in tekst(antwoord).replace("\N{NO-BREAK SPACE}", " ")
    assert "Anton Bernard" in antwoord.content.decode()  # what was typed is still there
    with namens(pet):
        assert Dossier.objects.count() == 0


def test_zonder_bsn_met_postcode_en_huisnummer(pet: Lidmaatschap) -> None:
    velden = clientvelden(pet, bsn="", postcode="2281ab", huisnummer="12 A")
    antwoord = verstuur(pet, "client_registreren", **velden)
    dossier = dossier_van(int(antwoord["Location"].strip("/").split("/")[-1]), pet)
    assert (dossier.client.postcode, dossier.client.huisnummer) == ("2281 AB", "12 A")
    assert not dossier.client.heeft_bsn


def test_hetzelfde_bsn_wijst_naar_het_dossier_dat_er_is(pet: Lidmaatschap) -> None:
    dossier = maak_dossier("Rijswijk", bsn=bsn(), bsn_volgt=False)
    antwoord = verstuur(pet, "client_registreren", **clientvelden(pet))
    assert f"Deze cliënt is al bekend: dossier {dossier.nummer}" in tekst(antwoord)


def test_een_andere_gemeente_registreert_dezelfde_client_zonder_iets_te_horen(pet: Lidmaatschap) -> None:
    maak_dossier("Zoetermeer", bsn=bsn(), bsn_volgt=False)
    antwoord = verstuur(pet, "client_registreren", **clientvelden(pet))
    assert antwoord.status_code == 302


def test_nummers_lopen_per_gemeente(pet: Lidmaatschap) -> None:
    nummers = [maak_dossier("Rijswijk").nummer for _ in range(2)]
    assert nummers == ["2026-000001", "2026-000002"]
    assert maak_dossier("Zoetermeer").nummer == "2026-000001"


@pytest.mark.parametrize(
    ("wie", "gevonden"),
    [
        ("kovacic", True),
        ("Kovačić", True),
        ("van der kov", True),
        ("kovacic, an", True),
        ("ovacic", True),
        ("ova", False),
        ("k", False),
        ("jansen", False),
        ("2026-1", True),
        ("2026-000002", False),
    ],
)
def test_zoeken_op_naam_en_nummer(pet: Lidmaatschap, wie: str, gevonden: bool) -> None:
    maak_dossier("Rijswijk", voornamen="Anton", achternaam="Kovačić", voorvoegsel="van der")
    antwoord = verstuur(pet, "dossiers_zoeken", wie=wie)
    assert ("Kovačić, Anton van der" in tekst(antwoord)) is gevonden


def test_zoeken_op_bsn_en_zonder_dat_het_ergens_blijft_staan(pet: Lidmaatschap) -> None:
    dossier = maak_dossier("Rijswijk", bsn=bsn(3), bsn_volgt=False)
    antwoord = verstuur(pet, "dossiers_zoeken", wie=bsn(3))
    assert dossier.nummer in tekst(antwoord)
    assert antwoord.status_code == 200  # no redirect: the words would travel in it
    assert "no-store" in antwoord["Cache-Control"]
    assert dossier.nummer not in tekst(verstuur(maak_pet(Rol.CONSULENT, "Zoetermeer"), "dossiers_zoeken", wie=bsn(3)))


def test_de_lijst_toont_wat_het_eerst_moet_en_legt_vast_wie_er_stonden(pet: Lidmaatschap) -> None:
    later = maak_dossier("Rijswijk", achternaam="Later", gemeld_op=datetime.date(2026, 11, 10))
    eerst = maak_dossier("Rijswijk", achternaam="Eerst", gemeld_op=MELDING)
    maak_dossier("Zoetermeer", achternaam="Elders")
    pagina = tekst(browser(pet).get(reverse("dossiers")))
    assert pagina.index("Eerst, Proef") < pagina.index("Later, Proef")
    assert "Elders" not in pagina
    assert Inzage.objects.get(persoon=pet.gebruiker).dossiers == sorted([later.pk, eerst.pk])


def test_een_pet_voor_meer_gemeenten_krijgt_een_samengevoegde_lijst() -> None:
    maak_mandaat("Rijswijk", "Den Haag")
    maak_mandaat("Wassenaar", "Den Haag")
    data = {"Rijswijk": 3, "Den Haag": 1, "Wassenaar": 2}
    for plaats, dag in data.items():
        maak_dossier(plaats, achternaam=f"Uit{plaats.replace(' ', '')}", gemeld_op=datetime.date(2026, 11, dag))
    pagina = tekst(browser(maak_pet(Rol.CONSULENT, "Den Haag")).get(reverse("dossiers")))
    plekken = [pagina.index(f"{naam}, Proef") for naam in ("UitDenHaag", "UitWassenaar", "UitRijswijk")]
    assert plekken == sorted(plekken)
