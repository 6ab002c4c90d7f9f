"""Chapters are added, moved and removed; the numbers follow."""

from uuid import uuid4

import pytest
from django.db import IntegrityError, connection, transaction
from django.urls import reverse
from samenwerking.teksten.acties.hoofdstuk import verplaats_hoofdstuk, verwijder_hoofdstuk

from regio import klok
from regio.fouten import GeenRecht, KanNiet
from samenwerking.teksten.acties.verouderd import Verouderd
from samenwerking.teksten.models import Hoofdstuk, Tekst
from tests.samenwerking.teksten.factories import Mensen, begin, inloggen, maak_mensen, schrijf, verstuur, voeg_toe

pytestmark = pytest.mark.django_db


@pytest.fixture
def mensen() -> Mensen:
    return maak_mensen()


@pytest.fixture
def tekst(mensen: Mensen) -> Tekst:
    tekst = begin(mensen.rijswijk)
    for titel in ("A", "B", "C", "D"):
        voeg_toe(tekst, mensen.rijswijk, titel)
    for titel in ("X", "Y"):
        voeg_toe(tekst, mensen.rijswijk, titel, bijlage=True)
    tekst.refresh_from_db()
    return tekst


def volgorde(tekst: Tekst) -> str:
    return "".join(tekst.hoofdstukken.values_list("titel", flat=True))


def verplaats(tekst: Tekst, titel: str, naar: int, door: object, versie: int | None = None) -> None:
    verplaats_hoofdstuk(
        tekst=tekst,
        hoofdstuk_id=Hoofdstuk.objects.get(tekst=tekst, titel=titel).pk,
        naar=naar,
        versie=Tekst.objects.get(pk=tekst.pk).versienummer if versie is None else versie,
        door=door,
        op=klok.vandaag(),
    )


@pytest.mark.parametrize(
    ("titel", "naar", "verwacht"),
    [
        ("A", 4, "BCDAXY"),
        ("D", 1, "DABCXY"),
        ("B", 3, "ACBDXY"),
        ("B", 2, "ABCDXY"),
        ("Y", 1, "ABCDYX"),
    ],
)
def test_verplaatsen(tekst: Tekst, mensen: Mensen, titel: str, naar: int, verwacht: str) -> None:
    verplaats(tekst, titel, naar, mensen.zoetermeer)
    assert volgorde(tekst) == verwacht


@pytest.mark.parametrize("naar", [0, 5, 99])
def test_een_plaats_die_er_niet_is(tekst: Tekst, mensen: Mensen, naar: int) -> None:
    with pytest.raises(KanNiet, match="1 tot en met 4"):
        verplaats(tekst, "A", naar, mensen.rijswijk)


def test_een_bijlage_blijft_achteraan(tekst: Tekst, mensen: Mensen) -> None:
    with pytest.raises(KanNiet, match="1 tot en met 2"):
        verplaats(tekst, "X", 3, mensen.rijswijk)
    voeg_toe(tekst, mensen.rijswijk, "E")
    assert volgorde(tekst) == "ABCDEXY"


def test_wie_een_oude_volgorde_zag_verplaatst_niets(tekst: Tekst, mensen: Mensen) -> None:
    gezien = tekst.versienummer
    verplaats(tekst, "D", 1, mensen.zoetermeer)
    with pytest.raises(Verouderd):
        verplaats(tekst, "A", 3, mensen.rijswijk, versie=gezien)
    assert volgorde(tekst) == "DABCXY"


def test_twee_keer_klikken_verplaatst_een_keer(tekst: Tekst, mensen: Mensen) -> None:
    adres = reverse("hoofdstuk_verplaatsen", args=[tekst.pk, tekst.hoofdstukken.get(titel="A").pk])
    for _ in range(2):
        antwoord = verstuur(mensen.rijswijk, adres, naar=3, versie=tekst.versienummer)
        assert antwoord.status_code == 302
    assert volgorde(tekst) == "BCADXY"


def test_de_pagina_zegt_dat_de_volgorde_veranderde(tekst: Tekst, mensen: Mensen) -> None:
    verplaats(tekst, "D", 1, mensen.zoetermeer)
    adres = reverse("hoofdstuk_verplaatsen", args=[tekst.pk, tekst.hoofdstukken.get(titel="A").pk])
    antwoord = verstuur(mensen.rijswijk, adres, naar=4, versie=tekst.versienummer)
    assert antwoord.status_code == 409
    assert "Hieronder staat de nieuwe volgorde" in antwoord.content.decode()


def test_verplaatsen_staat_in_de_historie_van_elk_hoofdstuk_dat_opschoof(tekst: Tekst, mensen: Mensen) -> None:
    Hoofdstuk.historie.all()
    voor = Hoofdstuk.historie.count()
    verplaats(tekst, "B", 3, mensen.rijswijk)
    assert Hoofdstuk.historie.count() == voor + 2


def test_toevoegen_twee_keer_is_een_keer(tekst: Tekst, mensen: Mensen) -> None:
    velden = {"aanvraag": uuid4(), "titel": "E", "inhoud": "Tekst die meekwam."}
    for _ in range(2):
        assert verstuur(mensen.rijswijk, reverse("indeling", args=[tekst.pk]), **velden).status_code == 302
    assert volgorde(tekst) == "ABCDEXY"
    assert tekst.hoofdstukken.get(titel="E").inhoud == "Tekst die meekwam."


def test_verwijderen_vraagt_eerst_en_doet_het_dan(tekst: Tekst, mensen: Mensen) -> None:
    hoofdstuk = schrijf(tekst.hoofdstukken.get(titel="B"), mensen.rijswijk, "Mooie zin.")
    adres = reverse("hoofdstuk_verwijderen", args=[tekst.pk, hoofdstuk.pk])
    pagina = inloggen(mensen.rijswijk).get(adres).content.decode()
    assert "Dit gaat er gebeuren" in pagina
    assert volgorde(tekst) == "ABCDXY"
    assert verstuur(mensen.rijswijk, adres, versie=hoofdstuk.versienummer).status_code == 302
    assert volgorde(tekst) == "ACDXY"
    assert Hoofdstuk.historie.filter(id=hoofdstuk.pk, history_type="-").get().inhoud == "Mooie zin."


def test_een_hoofdstuk_dat_net_werd_gewijzigd_gaat_niet_weg(tekst: Tekst, mensen: Mensen) -> None:
    hoofdstuk = tekst.hoofdstukken.get(titel="B")
    adres = reverse("hoofdstuk_verwijderen", args=[tekst.pk, hoofdstuk.pk])
    schrijf(hoofdstuk, mensen.zoetermeer, "Net geschreven.")
    antwoord = verstuur(mensen.rijswijk, adres, versie=1)
    assert antwoord.status_code == 409
    assert "wijzigde dit hoofdstuk net" in antwoord.content.decode()
    assert volgorde(tekst) == "ABCDXY"


def test_twee_keer_verwijderen_zegt_dat_het_al_weg_is(tekst: Tekst, mensen: Mensen) -> None:
    hoofdstuk = tekst.hoofdstukken.get(titel="B")
    adres = reverse("hoofdstuk_verwijderen", args=[tekst.pk, hoofdstuk.pk])
    verstuur(mensen.rijswijk, adres, versie=1)
    antwoord = verstuur(mensen.rijswijk, adres, versie=1)
    assert antwoord.status_code == 409
    assert volgorde(tekst) == "ACDXY"


@pytest.mark.parametrize("wie", ["college", "raad", "consulent", "dordrecht"])
def test_wie_niet_schrijft_verandert_de_indeling_niet(tekst: Tekst, mensen: Mensen, wie: str) -> None:
    pet = getattr(mensen, wie)
    with pytest.raises(GeenRecht):
        voeg_toe(tekst, pet, "E")
    with pytest.raises(GeenRecht):
        verplaats(tekst, "A", 2, pet)
    with pytest.raises(GeenRecht):
        verwijder_hoofdstuk(
            tekst=tekst,
            hoofdstuk_id=tekst.hoofdstukken.get(titel="A").pk,
            versie=1,
            door=pet,
            op=klok.vandaag(),
        )
    assert volgorde(tekst) == "ABCDXY"


def test_wie_alleen_leest_ziet_geen_knoppen(tekst: Tekst, mensen: Mensen) -> None:
    pagina = inloggen(mensen.college).get(reverse("indeling", args=[tekst.pk])).content.decode()
    assert "Verplaatsen" not in pagina
    assert "Verwijderen" not in pagina
    assert "Hoofdstuk toevoegen" not in pagina


def _sql(opdracht: str, *waarden: object) -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(opdracht, waarden)
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")


def test_twee_hoofdstukken_staan_niet_op_een_plaats(tekst: Tekst) -> None:
    with pytest.raises(IntegrityError, match="hoofdstuk_heeft_een_eigen_plaats_in_de_tekst"):
        _sql("UPDATE samenwerking_hoofdstuk SET volgorde = 1 WHERE tekst_id = %s AND NOT bijlage", tekst.pk)


def test_een_standaardhoofdstuk_staat_eens_in_de_tekst(tekst: Tekst) -> None:
    with pytest.raises(IntegrityError, match="standaardhoofdstuk_staat_eens_in_de_tekst"):
        _sql("UPDATE samenwerking_hoofdstuk SET sleutel = 'visie' WHERE tekst_id = %s", tekst.pk)


@pytest.mark.parametrize(("tabel", "feit"), [("hoofdstuk", "hoofdstuk"), ("tekst", "tekst")])
def test_een_titel_is_niet_leeg(tekst: Tekst, tabel: str, feit: str) -> None:
    with pytest.raises(IntegrityError, match=f"{feit}_heeft_een_titel"):
        _sql(f"UPDATE samenwerking_{tabel} SET titel = ''")
