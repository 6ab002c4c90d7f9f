"""Address, contact, messages and who acts for a client: changed with a version, and kept by the database."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import uuid4

import pytest
from django.db import IntegrityError
from django.urls import reverse

from regio.models import Gebeurtenis, Lidmaatschap, Rol
from regio.namens import namens
from tests.regio.factories import gemeente, maak_pet
from tests.toegang.factories import OP, bsn, deel, maak_dossier, weigert
from tests.toegang.formulieren import browser, tekst, verstuur
from tests.toegang.melden import versie_van
from toegang.acties.verantwoordelijke import bepaal_verantwoordelijke
from toegang.models import Client, Dossier, Vertegenwoordiger

pytestmark = pytest.mark.django_db


@pytest.fixture
def pet() -> Lidmaatschap:
    return maak_pet(Rol.CONSULENT, "Rijswijk")


@pytest.fixture
def dossier(pet: Lidmaatschap) -> Iterator[Dossier]:
    uit = maak_dossier("Rijswijk", door=pet, bsn=bsn(), bsn_volgt=False, woonplaats="Zoetermeer")
    with namens(pet):
        yield uit


def leefgegevens(dossier: Dossier, **anders: object) -> dict[str, object]:
    return {
        "versie": versie_van(dossier),
        "adressoort": "woonadres",
        "straat": "Verzonnenlaan",
        "huisnummer": "12 A",
        "postcode": "2280sa",
        "plaats": "Rijswijk",
        "adresgemeente": gemeente("Rijswijk").pk,
        "telefoon": "06 12345678",
        "email": "proef@voorbeeld.example",
        "geslacht": "2",
        "reden_geen_berichten": "",
        **anders,
    }


def client_van(dossier: Dossier) -> Client:
    return Client.objects.select_related("adresgemeente", "woonplaats").get(dossier=dossier)


def test_adres_en_contact_staan_daarna_op_het_dossier(dossier: Dossier, pet: Lidmaatschap) -> None:
    antwoord = verstuur(pet, "client_gegevens", dossier.pk, **leefgegevens(dossier, geheimhouding="on"))
    assert antwoord.status_code == 302
    client = client_van(dossier)
    assert client.adresregels == ["Verzonnenlaan 12 A", "2280 SA Rijswijk"]
    pagina = tekst(browser(pet).get(reverse("dossier", args=[dossier.pk])))
    assert "Verzonnenlaan 12 A" in pagina
    assert "Het adres is geheim" in pagina
    spoor = Gebeurtenis.objects.get(soort="leefgegevens_gewijzigd")
    assert "Verzonnenlaan" not in str(spoor.feiten)
    assert Client.historie.filter(dossier_id=dossier.pk).count() == 2


def test_woonadres_en_herkomst_zijn_twee_dingen(dossier: Dossier, pet: Lidmaatschap) -> None:
    """Where someone comes from says nothing about where someone lives; a briefadres is not a woonadres."""
    assert bepaal_verantwoordelijke(dossier, op=OP).feiten.woonadres_gemeente is None
    verstuur(pet, "client_gegevens", dossier.pk, **leefgegevens(dossier))
    verse = Dossier.objects.select_related("client__adresgemeente", "gemeente").get(pk=dossier.pk)
    assert bepaal_verantwoordelijke(verse, op=OP).feiten.woonadres_gemeente == gemeente("Rijswijk").code
    assert str(verse.client.woonplaats) == "Zoetermeer"
    verstuur(pet, "client_gegevens", dossier.pk, **leefgegevens(dossier, adressoort="briefadres"))
    verse = Dossier.objects.select_related("client__adresgemeente", "gemeente").get(pk=dossier.pk)
    assert bepaal_verantwoordelijke(verse, op=OP).feiten.woonadres_gemeente is None


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"adressoort": "geen"}, "U koos 'geen adres', maar er staat een adres."),
        ({"adresgemeente": ""}, "Kies de gemeente van dit adres."),
        ({"postcode": "22801 A"}, "Een postcode bestaat uit 4 cijfers en 2 letters"),
        ({"telefoon": "bel maar"}, "Vul een telefoonnummer in met cijfers"),
        ({"email": "geen adres"}, "Vul een e-mailadres in"),
        ({"geen_berichtenverkeer": "on"}, "Kies waarom er geen berichten over deze cliënt mogen gaan."),
        ({"reden_geen_berichten": "veiligheid"}, "U koos een reden, maar het vakje staat niet aan."),
    ],
)
def test_wat_niet_klopt_krijgt_een_zin_en_verandert_niets(
    dossier: Dossier, pet: Lidmaatschap, anders: dict[str, str], zin: str
) -> None:
    antwoord = verstuur(pet, "client_gegevens", dossier.pk, **leefgegevens(dossier, **anders))
    assert antwoord.status_code == 200
    assert zin in tekst(antwoord).replace("&#x27;", "'")
    assert client_van(dossier).straat == ""


def test_een_verouderd_formulier_verandert_niets(dossier: Dossier, pet: Lidmaatschap) -> None:
    oud = leefgegevens(dossier)
    verstuur(pet, "client_gegevens", dossier.pk, **leefgegevens(dossier, straat="Van de collega"))
    antwoord = verstuur(pet, "client_gegevens", dossier.pk, **{**oud, "straat": "Van mij"})
    assert antwoord.status_code == 409
    assert "Van mij" in antwoord.content.decode()
    assert client_van(dossier).straat == "Van de collega"


def vertegenwoordiging(dossier: Dossier, **anders: object) -> dict[str, object]:
    return {
        "versie": versie_van(dossier), "aanvraag": uuid4(), "soort": "mentor", "naam": "Proef Mentor",
        "van": "2026-11-01", "laatste_dag": "", "telefoon": "", "email": "", **anders,
    }  # fmt: skip


def test_een_vertegenwoordiger_komt_erbij_en_stopt(dossier: Dossier, pet: Lidmaatschap) -> None:
    velden = vertegenwoordiging(dossier)
    for _ in range(2):
        assert verstuur(pet, "vertegenwoordiger_nieuw", dossier.pk, **velden).status_code == 302
    rij = Vertegenwoordiger.objects.get(dossier=dossier)
    stopt = vertegenwoordiging(dossier, laatste_dag="2026-11-20")
    assert verstuur(pet, "vertegenwoordiger", dossier.pk, rij.pk, **stopt).status_code == 302
    rij.refresh_from_db()
    assert str(rij.laatste_dag) == "2026-11-20"
    fout = vertegenwoordiging(dossier, laatste_dag="2026-10-01")
    assert "De laatste dag ligt voor de eerste dag." in tekst(
        verstuur(pet, "vertegenwoordiger", dossier.pk, rij.pk, **fout)
    )
    assert "Proef Mentor" in tekst(browser(pet).get(reverse("dossier", args=[dossier.pk])))
    assert "Proef Mentor" not in str(list(Gebeurtenis.objects.values_list("feiten", flat=True)))


@pytest.mark.parametrize("naam", ["client_gegevens", "vertegenwoordiger_nieuw"])
def test_wie_behandelt_mag_wie_meeleest_niet_en_een_ander_vindt_niets(dossier: Dossier, naam: str) -> None:
    assert dossier.behandelaar is not None
    lezer, vreemde = maak_pet(Rol.CONSULENT, "Dordrecht"), maak_pet(Rol.CONSULENT, "Zoetermeer")
    deel(dossier, lezer.gebruiker)
    kijker = browser(lezer)
    kijker.post(reverse("dossier", args=[dossier.pk]), {"pet": lezer.pk, "reden": "meekijken"})
    assert browser(dossier.behandelaar).get(reverse(naam, args=[dossier.pk])).status_code == 200
    assert kijker.get(reverse(naam, args=[dossier.pk])).status_code == 403
    assert browser(vreemde).get(reverse(naam, args=[dossier.pk])).status_code == 404


@pytest.mark.parametrize(
    ("zet", "feit"),
    [
        ("adressoort = 'geen', straat = 'Verzonnenlaan'", "wie_geen_adres_heeft_heeft_geen_straat"),
        ("geen_berichtenverkeer = true", "geen_berichtenverkeer_heeft_een_reden"),
        ("reden_geen_berichten = 'veiligheid'", "geen_berichtenverkeer_heeft_een_reden"),
        ("geen_berichtenverkeer = true, reden_geen_berichten = 'zomaar'", "geen_berichtenverkeer_heeft_een_reden"),
    ],
)
def test_de_databank_houdt_vast_wat_klopt(dossier: Dossier, zet: str, feit: str) -> None:
    weigert(IntegrityError, feit, f"UPDATE toegang_client SET {zet} WHERE dossier_id = %s", dossier.pk)


def test_vertegenwoordiging_begint_voor_zij_eindigt(dossier: Dossier, pet: Lidmaatschap) -> None:
    verstuur(pet, "vertegenwoordiger_nieuw", dossier.pk, **vertegenwoordiging(dossier))
    for zet, feit in (
        ("tot = van", "vertegenwoordiging_begint_voor_zij_eindigt"),
        ("naam = ''", "vertegenwoordiger_heeft_een_naam"),
    ):
        weigert(IntegrityError, feit, f"UPDATE toegang_vertegenwoordiger SET {zet} WHERE dossier_id = %s", dossier.pk)


def correctie(dossier: Dossier, **anders: object) -> dict[str, object]:
    """The page 'Gegevens corrigeren': all that is known of the client."""
    client = client_van(dossier)
    return {
        **leefgegevens(dossier), "achternaam": client.achternaam, "voorvoegsel": "", "voornamen": client.voornamen,
        "geboortedatum": client.geboortedatum.isoformat(), "woonplaats": gemeente("Zoetermeer").pk, "reden": "client",
        **anders,
    }  # fmt: skip


def test_alles_wat_van_een_client_bekend_is_kan_worden_gecorrigeerd(dossier: Dossier, pet: Lidmaatschap) -> None:
    verstuur(pet, "client_gegevens", dossier.pk, **leefgegevens(dossier))
    velden = correctie(
        dossier, straat="Andere straat", telefoon="06 87654321", email="", geheimhouding="on", geslacht="1",
        geen_berichtenverkeer="on", reden_geen_berichten="veiligheid", adresgemeente=gemeente("Zoetermeer").pk,
    )  # fmt: skip
    assert verstuur(pet, "privacy_corrigeren", dossier.pk, **velden).status_code == 302
    client = client_van(dossier)
    assert (client.straat, client.telefoon, client.email) == ("Andere straat", "06 87654321", "")
    assert client.geheimhouding
    pagina = tekst(browser(pet).get(reverse("dossier_privacy", args=[dossier.pk])))
    assert "Straat: was Verzonnenlaan , is nu Andere straat" in pagina
    assert "Geheimhouding van het adres: was nee , is nu ja" in pagina
    assert "Gemeente van het adres: was Rijswijk , is nu Zoetermeer" in pagina
    assert "E-mailadres: was proef@voorbeeld.example , is nu leeg" in pagina
    spoor = Gebeurtenis.objects.get(soort="client_gecorrigeerd")
    assert "telefoon" in spoor.feiten["velden"]
    assert "87654321" not in str(spoor.feiten)
    zinnen = tekst(browser(pet).get(reverse("dossier_geschiedenis", args=[dossier.pk])))
    assert "geheimhouding van het adres" in zinnen


def test_een_verhuizing_is_geen_correctie(dossier: Dossier, pet: Lidmaatschap) -> None:
    verstuur(pet, "client_gegevens", dossier.pk, **leefgegevens(dossier))
    assert "Er is nog niets gecorrigeerd." in tekst(browser(pet).get(reverse("dossier_privacy", args=[dossier.pk])))


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"adressoort": "geen"}, "U koos 'geen adres', maar er staat een adres."),
        ({"adresgemeente": ""}, "Kies de gemeente van dit adres."),
        ({"postcode": "2280"}, "Een postcode bestaat uit 4 cijfers en 2 letters"),
        ({"geen_berichtenverkeer": "on"}, "Kies waarom er geen berichten over deze cliënt mogen gaan."),
        ({"email": "geen adres"}, "Vul een e-mailadres in"),
    ],
)
def test_ook_bij_corrigeren_krijgt_wat_niet_klopt_een_zin(
    dossier: Dossier, pet: Lidmaatschap, anders: dict[str, str], zin: str
) -> None:
    antwoord = verstuur(pet, "privacy_corrigeren", dossier.pk, **correctie(dossier, **anders))
    assert antwoord.status_code == 200
    assert zin in tekst(antwoord).replace("&#x27;", "'")
    assert client_van(dossier).straat == ""


def test_een_postcode_bij_geen_adres_is_een_zin_en_geen_storing(dossier: Dossier, pet: Lidmaatschap) -> None:
    """The database refuses it (wie_geen_adres_heeft_heeft_geen_straat); a person reads why, beside the field."""
    leeg = {"straat": "", "huisnummer": "", "postcode": "", "plaats": "", "adresgemeente": ""}
    verstuur(pet, "client_gegevens", dossier.pk, **leefgegevens(dossier, adressoort="geen", **leeg))
    velden = correctie(dossier, adressoort="geen", **{**leeg, "postcode": "2280 SA"})
    antwoord = verstuur(pet, "privacy_corrigeren", dossier.pk, **velden)
    assert antwoord.status_code == 200
    assert antwoord.context["form"].errors["adressoort"]
    assert client_van(dossier).postcode == ""
