"""Who signs for a college: one name per place on each day, kept by the beheerder of that gemeente."""

from __future__ import annotations

import datetime
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django.fixtures import Settings

from regio.acties.ondertekenaars import Ondertekening, voeg_ondertekenaar_toe, wijzig_ondertekenaar
from regio.fouten import GeenRecht, KanNietBij
from regio.models import Gebeurtenis, Lidmaatschap, Ondertekenaar
from tests.regio.factories import gemeente, maak_pet, regio
from tests.regio.test_mandaten import DAG

MAAND = datetime.timedelta(days=30)


@pytest.fixture
def beheerder(settings: Settings, db: None) -> Lidmaatschap:
    settings.VASTE_DAG = DAG.isoformat()
    return maak_pet("beheerder", "Rijswijk")


def leg(
    door: Lidmaatschap,
    naam: str,
    *,
    van: datetime.date = DAG,
    tot: datetime.date | None = None,
    waar: str = "Rijswijk",
    plaats: str = "burgemeester",
) -> Ondertekenaar:
    return voeg_ondertekenaar_toe(
        gemeente=gemeente(waar),
        ondertekening=Ondertekening(plaats, naam, plaats, van, tot),
        aanvraag=uuid4(),
        door=door,
        op=DAG,
    )


def wie(op: datetime.date) -> dict[str, str]:
    rijen = Ondertekenaar.objects.per_gemeente([gemeente("Rijswijk")], op=op)
    return {plaats: rij.naam for (_, plaats), rij in rijen.items()}


def test_een_nieuwe_naam_beeindigt_de_vorige_op_dezelfde_dag(beheerder: Lidmaatschap) -> None:
    leg(beheerder, "A. Eerste", van=DAG - MAAND)
    leg(beheerder, "B. Tweede", van=DAG + MAAND)
    leg(beheerder, "S. Secretaris", plaats="secretaris")
    assert wie(DAG - MAAND) == {"burgemeester": "A. Eerste"}
    assert wie(DAG + MAAND - datetime.timedelta(days=1)) == {"burgemeester": "A. Eerste", "secretaris": "S. Secretaris"}
    assert wie(DAG + MAAND) == {"burgemeester": "B. Tweede", "secretaris": "S. Secretaris"}
    assert wie(DAG - 2 * MAAND) == {}


@pytest.mark.parametrize(
    ("van", "tot", "veld", "zin"),
    [
        (DAG, DAG, "tot", "moet na die dag liggen"),
        (DAG + MAAND, None, "van", "tekent B. Tweede hier al"),
        (DAG - 2 * MAAND, None, "tot", "tekent A. Eerste hier al"),
        (DAG - 2 * MAAND, DAG, "tot", "tekent A. Eerste hier al"),
    ],
)
def test_niemand_tekent_naast_een_ander(
    beheerder: Lidmaatschap, van: datetime.date, tot: datetime.date | None, veld: str, zin: str
) -> None:
    leg(beheerder, "A. Eerste", van=DAG - MAAND)
    leg(beheerder, "B. Tweede", van=DAG + MAAND)
    with pytest.raises(KanNietBij, match=zin) as fout:
        leg(beheerder, "C. Derde", van=van, tot=tot)
    assert fout.value.veld == veld
    assert Ondertekenaar.objects.count() == 2


def test_wijzigen_zet_recht_en_laat_zien_wat_er_stond(client: Client, beheerder: Lidmaatschap) -> None:
    rij = leg(beheerder, "A. Eerst", van=DAG - MAAND)
    client.force_login(beheerder.gebruiker)
    invoer = {"pet": beheerder.pk, "naam": "A. Eerste", "functie": "locoburgemeester", "tot": "01-12-2030"}
    assert client.post(reverse("beheer_ondertekenaar", args=[rij.pk]), invoer).status_code == 302
    assert client.post(reverse("beheer_ondertekenaar", args=[rij.pk]), invoer).status_code == 302  # twice is once
    assert Gebeurtenis.objects.filter(soort="ondertekenaar_gewijzigd").count() == 1
    pagina = client.get(reverse("beheer_huisstijl", args=["GM0603"])).content.decode()
    assert "A. Eerste, locoburgemeester (was A. Eerst, burgemeester), tot 1\N{NO-BREAK SPACE}december 2030" in pagina
    te_vroeg = client.post(reverse("beheer_ondertekenaar", args=[rij.pk]), {**invoer, "tot": "01-01-2000"})
    assert "moet na die dag liggen" in te_vroeg.content.decode()


def test_de_bladzijde_zegt_wie_er_ontbreekt_en_legt_een_keer_vast(client: Client, beheerder: Lidmaatschap) -> None:
    client.force_login(beheerder.gebruiker)
    adres = reverse("beheer_ondertekenaars", args=["GM0603"])
    assert "in de plaats van de burgemeester en de secretaris" in client.get(adres).content.decode()
    invoer = {
        "pet": beheerder.pk,
        "aanvraag": str(uuid4()),
        "plaats": "secretaris",
        "naam": "Æ. Kovačić-Þórsdóttir",
        "functie": "waarnemend secretaris",
        "van": DAG.strftime("%d-%m-%Y"),
    }
    for _ in range(2):
        assert client.post(adres, invoer).status_code == 302
    assert [str(rij) for rij in Ondertekenaar.objects.all()] == ["Æ. Kovačić-Þórsdóttir, waarnemend secretaris"]
    pagina = client.get(adres).content.decode()
    assert "in de plaats van de burgemeester." in pagina
    assert "tekent nu" in pagina
    assert client.get(reverse("beheer_ondertekenaars", args=["haaglanden"])).status_code == 404


@pytest.mark.parametrize(("rol", "waar"), [("beheerder", "Den Haag"), ("controller", "Rijswijk")])
def test_een_ander_legt_hier_niets_vast(beheerder: Lidmaatschap, rol: str, waar: str) -> None:
    rij = leg(beheerder, "A. Eerste")
    ander = maak_pet(rol, waar)
    with pytest.raises(GeenRecht):
        leg(ander, "B. Tweede")
    with pytest.raises(GeenRecht):
        wijzig_ondertekenaar(ondertekenaar=rij, naam="X", functie="Y", tot=None, door=ander, op=DAG)
    assert leg(maak_pet("beheerder", regio("haaglanden")), "S.", plaats="secretaris").naam == "S."
