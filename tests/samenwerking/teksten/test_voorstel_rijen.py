"""Whose proposal it is and what was decided: rows that the server makes, and facts that the database keeps."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.urls import reverse

from regio.fouten import GeenRecht, KanNiet
from regio.models import Gebeurtenis
from samenwerking.teksten.geschiedenis import zin
from samenwerking.teksten.models import Tekst, Voorstel
from tests.samenwerking.teksten.factories import Mensen, begin, inloggen, maak_mensen, schrijf, verstuur
from tests.samenwerking.teksten.stappen import IN_VISIE as A
from tests.samenwerking.teksten.stappen import haal_weg, staat_er, voeg_in
from tests.samenwerking.teksten.voorstelproef import STELT_VOOR, besluit, open_ids, schrapt, voegt_toe, zend

pytestmark = pytest.mark.django_db
Staat = Voorstel.Staat


@pytest.fixture
def mensen() -> Mensen:
    return maak_mensen()


@pytest.fixture
def tekst(mensen: Mensen) -> Tekst:
    tekst = begin(mensen.rijswijk)
    schrijf(tekst, mensen.rijswijk, "Wij gaan mee.", "Tweede.")
    return tekst


def test_een_voorstel_is_van_wie_het_stuurt_hoe_lang_het_ook_wordt(tekst: Tekst, mensen: Mensen) -> None:
    zend(tekst, mensen.rijswijk, voegt_toe(A, "Al", "rijswij1"))
    zend(tekst, mensen.rijswijk, voegt_toe(A + 2, "len ", "rijswij1"))
    zend(tekst, mensen.zoetermeer, schrapt(A + 6, A + 9, "zoeterm1"))
    rijen = dict(tekst.voorstellen.values_list("kenmerk", "door"))
    assert rijen == {"rijswij1": mensen.rijswijk.pk, "zoeterm1": mensen.zoetermeer.pk}
    assert open_ids(tekst) == {"rijswij1", "zoeterm1"}


@pytest.mark.parametrize(
    ("besloten", "staat"), [(Staat.AANGENOMEN, "Allen Wij gaan mee."), (Staat.AFGEWEZEN, "Wij gaan mee.")]
)
def test_aannemen_en_afwijzen_met_woorden_om_terug_te_lezen(
    besloten: Voorstel.Staat, staat: str, tekst: Tekst, mensen: Mensen
) -> None:
    zend(tekst, mensen.rijswijk, voegt_toe(A, "Allen ", "rijswij1"))
    assert besluit(tekst, mensen.coordinator, besloten, "rijswij1", waarom="Staat er al.") == 1
    assert staat_er(tekst).split("\n")[1] == staat
    rij = tekst.voorstellen.get()
    assert (rij.staat, rij.nieuw, rij.weg, rij.waar, rij.soort) == (besloten, "Allen ", "", "Visie", "invoegen")
    assert (rij.besloten_door, rij.waarom) == (mensen.coordinator, "Staat er al.")
    gebeurd = Gebeurtenis.objects.get(soort="voorstellen besloten")
    assert zin(gebeurd.soort, gebeurd.feiten) == f"1 voorstel van Rijswijk {besloten}"
    assert not open_ids(tekst)


def test_wie_tweede_is_leest_wie_eerst_was(tekst: Tekst, mensen: Mensen) -> None:
    zend(tekst, mensen.rijswijk, voegt_toe(A, "Allen ", "rijswij1"))
    besluit(tekst, mensen.coordinator, Staat.AANGENOMEN, "rijswij1")
    naam = mensen.coordinator.gebruiker.naam
    with pytest.raises(KanNiet, match=f"van Rijswijk is al aangenomen door {naam}"):
        besluit(tekst, mensen.zoetermeer, Staat.AFGEWEZEN, "rijswij1", waarom="Nee.")


def test_afwijzen_vraagt_een_reden_en_intrekken_doet_alleen_de_maker(tekst: Tekst, mensen: Mensen) -> None:
    zend(tekst, mensen.rijswijk, voegt_toe(A, "Allen ", "rijswij1"))
    with pytest.raises(KanNiet, match="Zeg waarom"):
        besluit(tekst, mensen.coordinator, Staat.AFGEWEZEN, "rijswij1", waarom="  ")
    with pytest.raises(GeenRecht, match="eigen"):
        besluit(tekst, mensen.coordinator, Staat.INGETROKKEN, "rijswij1")
    with pytest.raises(GeenRecht):
        besluit(tekst, mensen.college, Staat.AANGENOMEN, "rijswij1")
    besluit(tekst, mensen.rijswijk, Staat.INGETROKKEN, "rijswij1")
    assert staat_er(tekst).split("\n")[1] == "Wij gaan mee."


def test_wat_uit_de_tekst_gaat_is_ingetrokken_of_vervallen_en_komt_open_terug(tekst: Tekst, mensen: Mensen) -> None:
    zend(tekst, mensen.rijswijk, voegt_toe(A, "Allen ", "rijswij1"))
    zend(tekst, mensen.rijswijk, haal_weg(A, A + 6))
    assert tekst.voorstellen.get().staat == Staat.INGETROKKEN
    zend(tekst, mensen.rijswijk, voegt_toe(A, "Allen ", "rijswij1"))  # undo
    assert tekst.voorstellen.get().staat == Staat.OPEN
    zend(tekst, mensen.zoetermeer, haal_weg(A, A + 6))
    rij = tekst.voorstellen.get()
    assert (rij.staat, rij.besloten_door, rij.nieuw) == (Staat.VERVALLEN, mensen.zoetermeer, "Allen ")


def test_een_besloten_voorstel_komt_niet_terug(tekst: Tekst, mensen: Mensen) -> None:
    zend(tekst, mensen.rijswijk, voegt_toe(A, "Allen ", "rijswij1"))
    besluit(tekst, mensen.coordinator, Staat.AFGEWEZEN, "rijswij1", waarom="Nee.")
    assert "intussen besloten" in zend(tekst, mensen.rijswijk, voegt_toe(A, "nog ", "rijswij1")).geweigerd
    assert tekst.voorstellen.get().waarom == "Nee."


def test_wie_alleen_voorstelt_komt_niet_aan_de_tekst_en_niet_aan_een_ander(tekst: Tekst, mensen: Mensen) -> None:
    mag: dict[str, Any] = {"mag": STELT_VOOR}
    zend(tekst, mensen.zoetermeer, voegt_toe(A, "Allen ", "zoeterm1"))
    assert "voorstellen doen" in zend(tekst, mensen.rijswijk, voeg_in(A, "x"), **mag).geweigerd
    assert "iemand anders" in zend(tekst, mensen.rijswijk, voegt_toe(A + 6, "x", "zoeterm1"), **mag).geweigerd
    assert zend(tekst, mensen.rijswijk, haal_weg(A, A + 6), **mag).geweigerd
    assert zend(tekst, mensen.rijswijk, voegt_toe(A + 3, "eigen", "rijswij1"), **mag).geweigerd == ""
    assert zend(tekst, mensen.rijswijk, haal_weg(A + 3, A + 8), **mag).geweigerd == ""
    assert staat_er(tekst).split("\n")[1] == "Allen Wij gaan mee."


def test_een_beslissing_schuift_wie_elders_schrijft_niet_van_de_plek(tekst: Tekst, mensen: Mensen) -> None:
    zend(tekst, mensen.rijswijk, voegt_toe(A, "Allen ", "rijswij1"))
    voor = tekst.leven.nummer
    besluit(tekst, mensen.coordinator, Staat.AANGENOMEN, "rijswij1")
    laatste = tekst.bijwerkingen.order_by("vanaf").last()
    assert laatste is not None
    assert [stap["stepType"] for stap in laatste.stappen] == ["removeMark"]
    assert laatste.vanaf > voor


@pytest.mark.parametrize(
    ("velden", "naam"),
    [
        ("staat = 'aangenomen'", "wie_besliste_over_een_voorstel_staat_erbij"),
        ("waarom = 'zomaar'", "wie_besliste_over_een_voorstel_staat_erbij"),
        ("staat = 'afgewezen', besloten_door_id = door_id, besloten_op = op", "een_afgewezen_voorstel_heeft_een_reden"),
    ],
)
def test_de_databank_houdt_wie_besliste_bij_het_besluit(velden: str, naam: str, tekst: Tekst, mensen: Mensen) -> None:
    zend(tekst, mensen.rijswijk, voegt_toe(A, "Allen ", "rijswij1"))
    with pytest.raises(IntegrityError, match=naam), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"UPDATE samenwerking_voorstel SET {velden}")
    with pytest.raises(IntegrityError, match="een_kenmerk_is_een_voorstel"), transaction.atomic():
        Voorstel.objects.create(tekst=tekst, kenmerk="rijswij1", door=mensen.rijswijk)


def test_de_lijst_toont_telt_en_beslist(tekst: Tekst, mensen: Mensen) -> None:
    # given two proposals of Rijswijk and one of Zoetermeer
    zend(tekst, mensen.rijswijk, voegt_toe(A, "Allen ", "rijswij1"))
    zend(tekst, mensen.rijswijk, schrapt(A + 6, A + 9, "rijswij2"))
    zend(tekst, mensen.zoetermeer, voegt_toe(A + 10, "hard ", "zoeterm1"))
    adres, besluiten = (reverse(naam, args=[tekst.pk]) for naam in ("tekst_voorstellen", "voorstellen_besluiten"))
    pagina = inloggen(mensen.coordinator).get(adres).content.decode()
    assert "Rijswijk: 2 open" in pagina
    assert "Zoetermeer: 1 open" in pagina
    alleen = inloggen(mensen.coordinator).get(adres, {"van": "GM0637"}).content.decode()
    assert "zoeterm1" in alleen
    assert "rijswij1" not in alleen
    overzicht = inloggen(mensen.college).get(reverse("teksten")).content.decode()
    assert "Rijswijk 2, Zoetermeer 1" in overzicht
    assert "Aannemen" not in inloggen(mensen.college).get(adres).content.decode()

    # when the coördinator accepts all of Rijswijk, and refuses that of Zoetermeer
    assert verstuur(mensen.college, besluiten, alle="aangenomen GM0603").status_code == 403
    verstuur(mensen.coordinator, besluiten, alle="aangenomen GM0603")
    verstuur(mensen.coordinator, besluiten, een="afgewezen zoeterm1", **{"waarom-zoeterm1": "Te sterk."})

    # then the text says so, and the refused one is found with its reason
    assert staat_er(tekst).split("\n")[1] == "Allen  gaan mee."
    besloten = inloggen(mensen.zoetermeer).get(adres, {"staat": "afgewezen"}).content.decode()
    assert "Te sterk." in besloten
    assert "hard" in besloten


def test_de_maker_licht_toe(tekst: Tekst, mensen: Mensen) -> None:
    zend(tekst, mensen.rijswijk, voegt_toe(A, "Allen ", "rijswij1"))
    besluiten = reverse("voorstellen_besluiten", args=[tekst.pk])
    anders = verstuur(mensen.zoetermeer, besluiten, een="reden rijswij1", **{"reden-rijswij1": "Van een ander"})
    assert anders.status_code == 403
    verstuur(mensen.rijswijk, besluiten, een="reden rijswij1", **{"reden-rijswij1": "Iedereen telt mee."})
    assert tekst.voorstellen.get().reden == "Iedereen telt mee."
    naast = inloggen(mensen.coordinator).get(reverse("voorstellen_naast", args=[tekst.pk])).content.decode()
    assert "Iedereen telt mee." in naast
    assert "data-eigen" not in naast
