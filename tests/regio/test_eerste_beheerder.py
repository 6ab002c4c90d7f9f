"""The first beheerder comes from the command line; so does help for one who is locked out."""

import datetime
import re
from io import StringIO

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse

from regio.models import Gebeurtenis, Gebruiker
from tests.regio.factories import maak_gebruiker, maak_pet

pytestmark = pytest.mark.django_db

EMAIL = "eerste@rijswijk.example"


def beheerder(*argumenten: str) -> str:
    uitvoer = StringIO()
    call_command("beheerder", *argumenten, stdout=uitvoer)
    gevonden = re.search(r"Startwachtwoord: (\S+)", uitvoer.getvalue())
    assert gevonden is not None
    return gevonden[1]


def test_de_eerste_beheerder_kan_inloggen_en_aan_het_werk(client: Client) -> None:
    start = beheerder("Eerste@Rijswijk.example", "--naam", "Eerste Beheerder", "--gemeente", "gm0603")
    persoon = Gebruiker.objects.get(email=EMAIL)
    assert (persoon.naam, str(persoon.lidmaatschappen.get())) == (
        "Eerste Beheerder",
        "namens Rijswijk, als functioneel beheerder",
    )
    client.post(reverse("account_login"), {"login": EMAIL, "password": start})
    nieuw = "de kat slaapt op zolder"
    velden = {"oldpassword": start, "password1": nieuw, "password2": nieuw}
    assert client.post(reverse("account_change_password"), velden).status_code == 302
    assert client.get(reverse("beheer_personen")).status_code == 200
    gebeurtenis = Gebeurtenis.objects.get(soort="beheerder_aangesteld")
    assert (gebeurtenis.persoon, gebeurtenis.feiten) == (None, {"langs": "opdrachtregel"})


def test_wie_er_niet_meer_in_kan_krijgt_een_nieuw_wachtwoord_en_geen_tweede_rol() -> None:
    persoon = maak_gebruiker("Beheerder", password="een fiets in de gang")
    maak_pet("beheerder", "Rijswijk", gebruiker=persoon)
    TOTP.activate(persoon, "A" * 32)
    beheerder(persoon.email, "--gemeente", "GM0603")
    persoon.refresh_from_db()
    assert persoon.lidmaatschappen.count() == 1
    assert persoon.naam == "Beheerder"
    assert not persoon.check_password("een fiets in de gang")
    assert not Authenticator.objects.filter(user=persoon).exists()


def test_een_rol_die_straks_begint_sluit_aan() -> None:
    persoon = maak_gebruiker("Beheerder")
    straks = datetime.date(2099, 1, 1)
    maak_pet("beheerder", "Rijswijk", gebruiker=persoon, van=straks)
    beheerder(persoon.email, "--gemeente", "GM0603")
    assert set(persoon.lidmaatschappen.values_list("tot", flat=True)) == {straks, None}


def test_van_een_regio() -> None:
    beheerder(EMAIL, "--regio", "haaglanden")
    assert str(Gebruiker.objects.get(email=EMAIL).lidmaatschappen.get().regio) == "Haagse regio"


@pytest.mark.parametrize(
    ("argumenten", "zin"),
    [
        (("geen adres", "--gemeente", "GM0603"), "is geen e-mailadres"),
        ((EMAIL, "--gemeente", "GM9999"), "'GM9999' bestaat niet"),
        ((EMAIL, "--gemeente", "GM0457"), "bestaat niet"),  # Weesp is no longer
        ((EMAIL, "--regio", "nergens"), "'nergens' bestaat niet"),
        ((EMAIL,), "required"),
    ],
)
def test_wat_niet_kan_zegt_waarom(argumenten: tuple[str, ...], zin: str) -> None:
    with pytest.raises(CommandError, match=zin):
        beheerder(*argumenten)
    assert not Gebruiker.objects.filter(email=EMAIL).exists()
