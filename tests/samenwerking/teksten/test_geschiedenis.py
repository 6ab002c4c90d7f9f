"""What happened to a text is told in words, and leads to what changed."""

from dataclasses import replace
from typing import Any
from uuid import uuid4

import pytest
from django.urls import reverse

from regio import klok
from regio.models import Gebeurtenis
from samenwerking.teksten.acties.heropenen import heropen
from samenwerking.teksten.acties.schrijven import document_van, verwerk, zet_document
from samenwerking.teksten.acties.tekst import wijzig_tekst
from samenwerking.teksten.geschiedenis import zin
from samenwerking.teksten.models import Leven, Tekst
from samenwerking.teksten.rechten import schrijver_van
from tests.samenwerking.teksten.factories import (
    MORGEN,
    Mensen,
    begin,
    bevries,
    inloggen,
    maak_mensen,
    schrijf,
)
from tests.samenwerking.teksten.stappen import IN_VISIE, haal_weg, voeg_in, zending

pytestmark = pytest.mark.django_db


@pytest.fixture
def mensen() -> Mensen:
    return maak_mensen()


@pytest.fixture
def tekst(mensen: Mensen) -> Tekst:
    """A text to which everything happened once."""
    tekst, op = begin(mensen.rijswijk), klok.vandaag()
    kern: dict[str, Any] = {"tekst": tekst, "door": mensen.rijswijk, "op": op}
    schrijf(tekst, mensen.rijswijk, "Een zin.")
    tekst.refresh_from_db()
    wijzig_tekst(**kern, titel="Nieuw plan", streefdatum=op + MORGEN, versie=tekst.versienummer)
    bevries(tekst, mensen.coordinator, voor_raden=True)
    return tekst


def test_elke_gebeurtenis_heeft_een_zin(tekst: Tekst) -> None:
    zinnen = [zin(ding.soort, ding.feiten) for ding in Gebeurtenis.objects.order_by("pk")]
    assert zinnen[0] == "Tekst begonnen als uitvoeringsplan"
    assert zinnen[1].startswith("Titel of streefdatum gewijzigd (klaar op ")
    assert zinnen[2:] == ["Versie 1 bevroren en met de raden gedeeld"]


def test_een_onbekende_gebeurtenis_krijgt_geen_verzonnen_zin() -> None:
    with pytest.raises(KeyError):
        zin("iets anders", {})


def test_geen_naam_van_een_mens_in_de_feiten(tekst: Tekst) -> None:
    soorten = {type(feit) for ding in Gebeurtenis.objects.all() for feit in ding.feiten.values()}
    assert soorten == {int, str, bool}
    teksten = {feit for ding in Gebeurtenis.objects.all() for feit in ding.feiten.values() if isinstance(feit, str)}
    assert teksten == {"uitvoeringsplan", (klok.vandaag() + MORGEN).isoformat()}


def test_de_pagina_noemt_wie_en_namens_welke_gemeente(tekst: Tekst, mensen: Mensen) -> None:
    pagina = inloggen(mensen.college).get(reverse("tekst_geschiedenis", args=[tekst.pk])).content.decode()
    assert mensen.rijswijk.gebruiker.naam in pagina
    assert "Rijswijk" in pagina


def test_wie_waar_schreef_en_wat_er_toen_veranderde(tekst: Tekst, mensen: Mensen) -> None:
    schrijf(tekst, mensen.zoetermeer, "Nieuwe zin.")
    client = inloggen(mensen.college)
    pagina = client.get(reverse("tekst_geschiedenis", args=[tekst.pk])).content.decode()
    assert pagina.count("Geschreven in hoofdstuk 1 (Visie)") == 2
    assert f"{mensen.zoetermeer.gebruiker.naam}, namens Zoetermeer" in pagina
    moment = client.get(reverse("schrijfmoment", args=[tekst.pk, 2])).content.decode()
    assert "<del>" in moment
    assert "Nieuwe" in moment.split("<ins>")[1]
    assert client.get(reverse("schrijfmoment", args=[tekst.pk, 99])).status_code == 404


def test_een_deel_dat_weg_is_is_nog_te_lezen(tekst: Tekst, mensen: Mensen) -> None:
    schrijf(tekst, mensen.rijswijk, "Gaat straks weg.", titel="Tijdelijk")
    mag = schrijver_van(mensen.zoetermeer, tekst, op=klok.vandaag())
    zet_document(tekst=tekst, maak=lambda doc: replace(doc, inhoud=doc.inhoud[:1]), door=mensen.zoetermeer, mag=mag)
    client = inloggen(mensen.rijswijk)
    assert (
        "een deel dat er nu niet meer is" in client.get(reverse("tekst_geschiedenis", args=[tekst.pk])).content.decode()
    )
    assert "Gaat straks weg." in client.get(reverse("schrijfmoment", args=[tekst.pk, 3])).content.decode()


def test_de_geschiedenis_van_een_deel(tekst: Tekst, mensen: Mensen) -> None:
    schrijf(tekst, mensen.zoetermeer, "Over geld.", titel="Geld")
    client, adres = inloggen(mensen.college), reverse("tekst_geschiedenis", args=[tekst.pk])
    delen = {deel.kop: deel.id for deel in document_van(tekst).inhoud}
    geld = client.get(adres, {"deel": delen["Geld"]}).content.decode()
    assert f"{mensen.zoetermeer.gebruiker.naam}, namens Zoetermeer" in geld
    assert f"{mensen.rijswijk.gebruiker.naam}, namens Rijswijk" not in geld
    assert "In dit deel is nog niets gewijzigd." in client.get(adres, {"deel": "bestaatniet"}).content.decode()


def test_woorden_die_verdwenen_staan_bij_het_moment(tekst: Tekst, mensen: Mensen) -> None:
    heropen(tekst=tekst, reden="Verder schrijven.", aanvraag=uuid4(), door=mensen.coordinator, op=klok.vandaag())
    nu = Leven.objects.get(pk=tekst.pk).nummer
    verwerk(
        tekst.pk,
        [
            zending(tekst, mensen.zoetermeer, voeg_in(IN_VISIE + 2, "verloren"), nummer=nu),
            zending(tekst, mensen.rijswijk, haal_weg(IN_VISIE, IN_VISIE + 8), nummer=nu),
        ],
    )
    pagina = inloggen(mensen.college).get(reverse("schrijfmoment", args=[tekst.pk, 1])).content.decode()
    assert f"{mensen.zoetermeer.gebruiker.naam}, namens Zoetermeer: ‘verloren’" in pagina
