"""What happened to a text is told in words, and leads to what changed."""

import pytest
from django.urls import reverse
from samenwerking.teksten.acties.hoofdstuk import verplaats_hoofdstuk, verwijder_hoofdstuk

from regio import klok
from regio.models import Gebeurtenis
from samenwerking.teksten.acties.tekst import wijzig_tekst
from samenwerking.teksten.geschiedenis import titels_van, zin
from samenwerking.teksten.models import Tekst
from tests.samenwerking.teksten.factories import (
    MORGEN,
    Mensen,
    begin,
    bevries,
    inloggen,
    maak_mensen,
    schrijf,
    voeg_toe,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def mensen() -> Mensen:
    return maak_mensen()


@pytest.fixture
def tekst(mensen: Mensen) -> Tekst:
    """A text to which everything happened once."""
    tekst, op = begin(mensen.rijswijk), klok.vandaag()
    eerste = voeg_toe(tekst, mensen.rijswijk, "Eerste", "Oude zin.")
    tweede = voeg_toe(tekst, mensen.rijswijk, "Tweede")
    schrijf(eerste, mensen.zoetermeer, "Nieuwe zin.")
    tekst.refresh_from_db()
    kern = {"tekst": tekst, "door": mensen.rijswijk, "op": op}
    verplaats_hoofdstuk(**kern, hoofdstuk_id=tweede.pk, naar=1, versie=tekst.versienummer)
    verwijder_hoofdstuk(**kern, hoofdstuk_id=tweede.pk, versie=1)
    tekst.refresh_from_db()
    wijzig_tekst(**kern, titel="Nieuw plan", streefdatum=op + MORGEN, versie=tekst.versienummer)
    bevries(tekst, mensen.coordinator, voor_raden=True)
    return tekst


def test_elke_gebeurtenis_heeft_een_zin(tekst: Tekst) -> None:
    titels = titels_van(tekst)
    zinnen = [zin(ding.soort, ding.feiten, titels) for ding in Gebeurtenis.objects.order_by("pk")]
    assert zinnen[:6] == [
        "Tekst begonnen als uitvoeringsplan",
        "Hoofdstuk 'Eerste' toegevoegd",
        "Hoofdstuk 'Tweede' toegevoegd",
        "Hoofdstuk 'Eerste' gewijzigd",
        "Hoofdstuk 'Tweede' verplaatst van plaats 2 naar 1",
        "Hoofdstuk 'Tweede' verwijderd",
    ]
    assert zinnen[6].startswith("Titel of streefdatum gewijzigd (klaar op ")
    assert zinnen[7:] == ["Versie 1 bevroren en met de raden gedeeld"]


def test_een_onbekende_gebeurtenis_krijgt_geen_verzonnen_zin() -> None:
    with pytest.raises(KeyError):
        zin("iets anders", {}, {})


def test_geen_naam_van_een_mens_in_de_feiten(tekst: Tekst) -> None:
    soorten = {type(feit) for ding in Gebeurtenis.objects.all() for feit in ding.feiten.values()}
    assert soorten == {int, str, bool}
    teksten = {feit for ding in Gebeurtenis.objects.all() for feit in ding.feiten.values() if isinstance(feit, str)}
    assert teksten == {"uitvoeringsplan", (klok.vandaag() + MORGEN).isoformat()}


def test_de_pagina_noemt_wie_en_namens_welke_gemeente(tekst: Tekst, mensen: Mensen) -> None:
    pagina = inloggen(mensen.college).get(reverse("tekst_geschiedenis", args=[tekst.pk])).content.decode()
    assert mensen.zoetermeer.gebruiker.naam in pagina
    assert "Zoetermeer" in pagina


def test_van_een_wijziging_is_te_zien_wat_er_veranderde(tekst: Tekst, mensen: Mensen) -> None:
    eerste = tekst.hoofdstukken.get()
    client = inloggen(mensen.rijswijk)
    pagina = client.get(reverse("hoofdstuk_wijziging", args=[tekst.pk, eerste.pk, 2])).content.decode()
    assert "[verwijderd: </span>Oude" in pagina
    assert "[toegevoegd: </span>Nieuwe" in pagina
    assert mensen.zoetermeer.gebruiker.naam in pagina
    assert client.get(reverse("hoofdstuk_wijziging", args=[tekst.pk, eerste.pk, 9])).status_code == 404


def test_een_verwijderd_hoofdstuk_is_nog_te_lezen(tekst: Tekst, mensen: Mensen) -> None:
    weg = Gebeurtenis.objects.get(soort="hoofdstuk verwijderd").feiten["hoofdstuk"]
    antwoord = inloggen(mensen.rijswijk).get(reverse("hoofdstuk_wijziging", args=[tekst.pk, weg, 1]))
    assert "Tweede" in antwoord.content.decode()
