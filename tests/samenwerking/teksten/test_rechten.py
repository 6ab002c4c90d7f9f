"""Saying who may what in a text, and what the server then refuses, whatever a browser sends."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from uuid import NAMESPACE_URL, uuid5

import pytest
from django.db import IntegrityError, connection, transaction
from django.urls import reverse

from regio import klok
from regio.fouten import GeenRecht, KanNiet
from regio.models import Gebeurtenis
from samenwerking.teksten.acties.gesprek import InDeel, begin_gesprek
from samenwerking.teksten.acties.recht import Voor, kies_trekker, stand_van_rechten, volg_raad, zet_rechten
from samenwerking.teksten.acties.schrijven import document_van, zet_document
from samenwerking.teksten.acties.verouderd import Verouderd
from samenwerking.teksten.boom import Knoop, knoop
from samenwerking.teksten.geschiedenis import zin
from samenwerking.teksten.models import Tekst, Tekstrecht, Voorstel
from samenwerking.teksten.rechten import schrijver_van, wat_kan
from samenwerking.teksten.schrijfrecht import Recht
from samenwerking.teksten.stand import Fase
from samenwerking.teksten.wiemagwat import Uitspraak
from tests.samenwerking.teksten.factories import (
    Mensen,
    begin,
    bevries,
    inloggen,
    kenmerk,
    maak_mensen,
    schrijf,
    verstuur,
)
from tests.samenwerking.teksten.stappen import IN_VISIE as A
from tests.samenwerking.teksten.stappen import staat_er, voeg_in
from tests.samenwerking.teksten.voorstelproef import besluit, schrapt, voegt_toe, zend

pytestmark = pytest.mark.django_db
Staat = Voorstel.Staat
LEZEN, OPMERKEN, VOORSTELLEN, SCHRIJVEN = Recht
VISIE, GELD = kenmerk("Visie"), kenmerk("Geld")


@pytest.fixture
def mensen() -> Mensen:
    return maak_mensen()


@pytest.fixture
def tekst(mensen: Mensen) -> Tekst:
    """Begun, so led, by Rijswijk."""
    tekst = begin(mensen.rijswijk)
    schrijf(tekst, mensen.rijswijk, "Wij gaan mee.")
    schrijf(tekst, mensen.rijswijk, "Over geld.", titel="Geld")
    return tekst


def zeg(tekst: Tekst, voor: Voor, uitspraak: Uitspraak | None, door: Any, **meer: Any) -> None:
    zet_rechten(
        tekst=tekst,
        voor=voor,
        uitspraak=uitspraak,
        versie=meer.get("versie", stand_van_rechten(tekst)),
        door=door,
        op=klok.vandaag(),
    )


def test_wie_voorstelt_krijgt_dat_recht_en_de_server_houdt_zich_eraan(tekst: Tekst, mensen: Mensen) -> None:
    zeg(tekst, Voor(gemeente=mensen.zoetermeer.gemeente), Uitspraak(VOORSTELLEN), mensen.rijswijk)
    assert schrijver_van(mensen.zoetermeer, tekst, op=klok.vandaag()).recht is VOORSTELLEN
    assert "voorstellen doen" in zend(tekst, mensen.zoetermeer, voeg_in(A, "x")).geweigerd
    assert zend(tekst, mensen.zoetermeer, voegt_toe(A, "Allen ", "zoeterm1")).geweigerd == ""
    assert zend(tekst, mensen.rijswijk, voeg_in(A, "x")).geweigerd == ""  # who leads writes
    with pytest.raises(KanNiet, match="beslist wie daar schrijft"):
        besluit(tekst, mensen.zoetermeer, Staat.AANGENOMEN, "zoeterm1")
    assert besluit(tekst, mensen.zoetermeer, Staat.INGETROKKEN, "zoeterm1") == 1
    kan = wat_kan(mensen.zoetermeer, tekst, op=klok.vandaag())
    assert (kan.voorstellen, kan.opmerken) == (True, True)
    assert not any((kan.schrijven, kan.benoemen, kan.uitnodigen, kan.leiden))
    # and what was not typed in the editor is refused as well
    for naam in ("tekst_wijzigen", "versie_benoemen", "uitnodiging_nieuw", "tekst_gegevens", "woord_vul"):
        antwoord = verstuur(mensen.zoetermeer, reverse(naam, args=[tekst.pk]), titel="Gekaapt")
        assert antwoord.status_code == 403, naam
    assert verstuur(mensen.zoetermeer, reverse("clausule_artikel", args=[tekst.pk]), keuze="x/y").status_code == 409


def test_lezen_is_alleen_lezen_ook_voor_een_college(tekst: Tekst, mensen: Mensen) -> None:
    zeg(tekst, Voor(), Uitspraak(LEZEN, LEZEN), mensen.coordinator)
    for pet in (mensen.zoetermeer, mensen.college):
        assert zend(tekst, pet, schrapt(A, A + 2, "voorst01")).geweigerd
        with pytest.raises(GeenRecht):
            begin_gesprek(
                tekst=tekst, waar=InDeel(VISIE), woorden="Hm.", aanvraag=tekst.aanvraag, door=pet, op=klok.vandaag()
            )
    assert zend(tekst, mensen.rijswijk, voeg_in(A, "x")).geweigerd == ""
    assert zend(tekst, mensen.coordinator, voeg_in(A, "y")).geweigerd == ""


def test_een_opmerking_mag_waar_men_mag_opmerken(tekst: Tekst, mensen: Mensen) -> None:
    zeg(tekst, Voor(), Uitspraak(LEZEN, LEZEN, {GELD: OPMERKEN}), mensen.rijswijk)

    def merk_op(deel: str, woorden: str) -> None:
        begin_gesprek(
            tekst=tekst,
            waar=InDeel(deel, woorden),
            woorden="Hm.",
            aanvraag=uuid5(NAMESPACE_URL, deel + woorden),
            door=mensen.zoetermeer,
            op=klok.vandaag(),
        )

    merk_op(GELD, "")
    merk_op(GELD, "Over geld.")
    for woorden in ("", "Wij gaan mee."):
        with pytest.raises(KanNiet):
            merk_op(VISIE, woorden)


def test_over_een_deel_beslist_wie_daar_schrijft(tekst: Tekst, mensen: Mensen) -> None:
    zend(tekst, mensen.rijswijk, voegt_toe(A, "Allen ", "rijswij1"))
    zeg(
        tekst,
        Voor(gemeente=mensen.zoetermeer.gemeente),
        Uitspraak(VOORSTELLEN, delen={GELD: SCHRIJVEN}),
        mensen.rijswijk,
    )
    with pytest.raises(KanNiet, match="Visie"):
        besluit(tekst, mensen.zoetermeer, Staat.AANGENOMEN, "rijswij1")
    pagina = inloggen(mensen.zoetermeer).get(reverse("tekst_voorstellen", args=[tekst.pk])).content.decode()
    assert "Allen" in pagina
    assert "Aannemen" not in pagina
    zeg(
        tekst,
        Voor(gemeente=mensen.zoetermeer.gemeente),
        Uitspraak(VOORSTELLEN, delen={VISIE: SCHRIJVEN}),
        mensen.rijswijk,
    )
    assert besluit(tekst, mensen.zoetermeer, Staat.AANGENOMEN, "rijswij1") == 1


def test_wie_zegt_wie_wat_mag(tekst: Tekst, mensen: Mensen) -> None:
    for pet in (mensen.zoetermeer, mensen.college):
        with pytest.raises(GeenRecht, match="trekker"):
            zeg(tekst, Voor(), Uitspraak(LEZEN), pet)
        with pytest.raises(GeenRecht):
            kies_trekker(tekst=tekst, trekker_id=pet.pk, door=pet, op=klok.vandaag())
    with pytest.raises(KanNiet):
        zeg(tekst, Voor(gemeente=mensen.dordrecht.gemeente), Uitspraak(LEZEN), mensen.coordinator)
    with pytest.raises(KanNiet):
        zeg(tekst, Voor(pet=mensen.dordrecht), Uitspraak(LEZEN), mensen.coordinator)
    with pytest.raises(KanNiet):
        zeg(tekst, Voor(), Uitspraak(LEZEN, delen={"bestaatniet": LEZEN}), mensen.coordinator)
    with pytest.raises(Verouderd):
        zeg(tekst, Voor(), Uitspraak(LEZEN), mensen.coordinator, versie=7)
    with pytest.raises(KanNiet):
        kies_trekker(tekst=tekst, trekker_id=mensen.college.pk, door=mensen.coordinator, op=klok.vandaag())
    assert not Tekstrecht.objects.exists()

    kies_trekker(tekst=tekst, trekker_id=mensen.zoetermeer.pk, door=mensen.coordinator, op=klok.vandaag())
    tekst.refresh_from_db()
    zeg(tekst, Voor(), Uitspraak(OPMERKEN), mensen.zoetermeer)
    assert schrijver_van(mensen.rijswijk, tekst, op=klok.vandaag()).recht is OPMERKEN  # led it before


def test_de_geschiedenis_zegt_wie_wat_veranderde(tekst: Tekst, mensen: Mensen) -> None:
    mens = Voor(pet=mensen.zoetermeer)
    zeg(tekst, Voor(), Uitspraak(VOORSTELLEN), mensen.rijswijk)
    zeg(tekst, mens, Uitspraak(LEZEN, LEZEN, {GELD: SCHRIJVEN}), mensen.rijswijk)
    zeg(tekst, mens, Uitspraak(LEZEN, LEZEN, {GELD: SCHRIJVEN}), mensen.rijswijk)  # twice is once
    zeg(tekst, mens, None, mensen.rijswijk)
    kies_trekker(tekst=tekst, trekker_id=mensen.zoetermeer.pk, door=mensen.coordinator, op=klok.vandaag())
    gebeurd = Gebeurtenis.objects.exclude(soort="tekst gemaakt").order_by("pk")
    assert [zin(ding.soort, ding.feiten) for ding in gebeurd] == [
        "Rechten van alle gemeenten: in de tekst voorstellen, in de eigen bijlage schrijven",
        "Rechten van iemand van Zoetermeer: in de tekst lezen, in de eigen bijlage lezen, anders in 1 deel",
        "Rechten van iemand van Zoetermeer: geen eigen afspraak meer",
        "Trekker van de tekst is nu iemand van Zoetermeer",
    ]
    assert Tekstrecht.historie.filter(history_type="-").count() == 3
    assert set(Tekstrecht.objects.values_list("deel", "recht")) == {("", 3), ("*", 4)}


def test_de_raad_volgt_soort_en_fase_en_laat_mensen_met_rust(tekst: Tekst, mensen: Mensen) -> None:
    zeg(tekst, Voor(gemeente=mensen.zoetermeer.gemeente), Uitspraak(LEZEN), mensen.rijswijk)
    zeg(tekst, Voor(pet=mensen.college), Uitspraak(VOORSTELLEN), mensen.rijswijk)
    volg_raad(
        tekst=tekst, fase=Fase.BEVRIEZEN, versie=stand_van_rechten(tekst), door=mensen.rijswijk, op=klok.vandaag()
    )
    assert schrijver_van(mensen.zoetermeer, tekst, op=klok.vandaag()).recht is VOORSTELLEN
    assert schrijver_van(mensen.college, tekst, op=klok.vandaag()).recht is VOORSTELLEN


def test_de_paginas(tekst: Tekst, mensen: Mensen) -> None:
    adres = reverse("tekst_rechten", args=[tekst.pk])
    lezer = inloggen(mensen.college).get(adres).content.decode()
    assert f"{mensen.rijswijk.gebruiker.naam} (Rijswijk) trekt deze tekst" in lezer
    assert "Wijzigen" not in lezer
    van = reverse("tekst_rechten_van", args=[tekst.pk, mensen.zoetermeer.gemeente.code])
    velden: dict[str, Any] = {"wat": "bewaren", "versie": 0, "tekst": 3, "bijlage": 4}
    half = verstuur(mensen.rijswijk, van, **velden, erbij=GELD)
    assert half.status_code == 400
    assert "Kies wat in dit deel mag." in half.content.decode()
    assert verstuur(mensen.rijswijk, van, **velden, erbij=GELD, erbij_recht=4).status_code == 302
    pagina = inloggen(mensen.rijswijk).get(adres).content.decode()
    assert "hoofdstuk 2 (Geld): schrijven" in " ".join(pagina.split())
    assert "Geld" in inloggen(mensen.rijswijk).get(van).content.decode()
    nu = stand_van_rechten(tekst)
    assert verstuur(mensen.rijswijk, van, **{**velden, "tekst": 1}).status_code == 409  # an old form
    weg = {f"deel-{GELD}": ""}
    assert verstuur(mensen.rijswijk, van, **{**velden, "versie": nu}, **weg).status_code == 302
    assert schrijver_van(mensen.zoetermeer, tekst, op=klok.vandaag()).delen == {}
    assert verstuur(mensen.rijswijk, van, wat="weg", versie=stand_van_rechten(tekst)).status_code == 302
    assert not Tekstrecht.objects.exists()
    mensen_pagina = inloggen(mensen.zoetermeer).get(reverse("tekst_mensen", args=[tekst.pk])).content.decode()
    assert "Wat elke gemeente mag" in mensen_pagina
    assert inloggen(mensen.rijswijk).get(reverse("tekst_rechten_van", args=[tekst.pk, "GM9999"])).status_code == 404


def test_bevriezen_gaat_boven_elk_recht(tekst: Tekst, mensen: Mensen) -> None:
    zeg(tekst, Voor(pet=mensen.zoetermeer), Uitspraak(SCHRIJVEN, delen={GELD: SCHRIJVEN}), mensen.rijswijk)
    bevries(tekst, mensen.coordinator)
    tekst = Tekst.objects.get(pk=tekst.pk)
    for pet in (mensen.zoetermeer, mensen.rijswijk, mensen.coordinator):
        assert schrijver_van(pet, tekst, op=klok.vandaag()).meest is LEZEN
        assert "bevroren" in zend(tekst, pet, voeg_in(A, "x")).geweigerd
    assert staat_er(tekst).startswith("Visie\nWij gaan mee.")


@pytest.mark.parametrize(
    ("sql", "naam"),
    [
        ("UPDATE {t} SET gemeente_id = {g}, pet_id = {p}", "een_recht_is_van_een_gemeente_of_van_een_mens"),
        ("UPDATE {t} SET recht = 5", "een_recht_is_lezen_tot_schrijven"),
        (
            "INSERT INTO {t} (tekst_id, deel, recht) SELECT tekst_id, deel, 1 FROM {t}",
            "een_recht_staat_eens_bij_een_deel",
        ),
    ],
)
def test_wat_altijd_waar_is(sql: str, naam: str, tekst: Tekst, mensen: Mensen) -> None:
    zeg(tekst, Voor(), Uitspraak(VOORSTELLEN), mensen.rijswijk)
    waarden = {"t": Tekstrecht._meta.db_table, "g": mensen.rijswijk.gemeente_id, "p": mensen.rijswijk.pk}
    with pytest.raises(IntegrityError, match=naam), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql.format(**waarden))


def test_de_geschiedenis_van_een_artikel_in_een_hoofdstuk(mensen: Mensen) -> None:
    tekst = begin(mensen.rijswijk, soort="sok", titel="Proefsok")

    def boek(een: str, twee: str) -> Any:
        artikelen = [
            knoop(
                "artikel",
                knoop("kop", naam),
                knoop("alinea", woorden, id=f"alinea{naam.lower()}"),
                id=f"artikel{naam.lower()}",
            )
            for naam, woorden in (("Doel", een), ("Duur", twee))
        ]
        deel = knoop("hoofdstuk", knoop("kop", "Algemeen"), *artikelen, id="algemeen1")

        def maak(document: Knoop) -> Knoop:
            return replace(document, inhoud=(deel,))

        return maak

    for een, twee, door in (("a", "b", mensen.rijswijk), ("a", "c", mensen.zoetermeer)):
        mag = schrijver_van(door, tekst, op=klok.vandaag())
        zet_document(tekst=tekst, maak=boek(een, twee), door=door, mag=mag)
    client, adres = inloggen(mensen.college), reverse("tekst_geschiedenis", args=[tekst.pk])
    alles = client.get(adres).content.decode()
    assert "Geschreven in artikel 2 (Duur)" in alles
    doel = client.get(adres, {"deel": "artikeldoel"}).content.decode()
    assert "namens Rijswijk" in doel
    assert "namens Zoetermeer" not in doel
    duur = client.get(adres, {"deel": "artikelduur"}).content.decode()
    assert "namens Zoetermeer" in duur
    assert [deel.id for deel in document_van(tekst).inhoud] == ["algemeen1"]
