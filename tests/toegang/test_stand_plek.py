"""After the decision: find a place, wait for one, wait for the aanbieder, placed; and no gap when someone leaves."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django.urls import reverse

from regio.models import Lidmaatschap, Rol
from regio.namens import namens
from regio.onderdelen import WatNu
from tests.regio.factories import maak_mandaat, maak_pet
from tests.toegang.beslisproef import beslis, beslissing, klaar_voor_besluit
from tests.toegang.factories import OP, maak_dossier, maak_indicatie, maak_wachtende, product
from tests.toegang.formulieren import browser, dossier_van, tekst
from tests.toegang.overdrachtproef import Partijen, stuur
from tests.toegang.plekken import MORGEN, antwoord, maak_coordinator, maak_plek, stel_voor, versie
from toegang.acties.plaatsing import beeindig_plaatsing
from toegang.fouten import KanNietBij
from toegang.models import Dossier, Plaatsing
from toegang.stand import wat_nu
from toegang.verloop import verlopen_van

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _vandaag(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("regio.klok.vandaag", lambda: OP)


@pytest.fixture
def pet() -> Lidmaatschap:
    return maak_pet(Rol.CONSULENT, "Rijswijk")


@pytest.fixture
def besloten(pet: Lidmaatschap) -> Dossier:
    """The client got a right by a beschikking."""
    dossier = maak_dossier("Rijswijk", door=pet)
    beslis(klaar_voor_besluit(dossier), beslissing())
    return dossier


def nu(dossier: Dossier, pet: Lidmaatschap) -> WatNu:
    ding = dossier_van(dossier.pk, pet)
    with namens(pet):
        indicaties = list(ding.indicaties.select_related("product", "einde"))
        return wat_nu(pet, ding, indicaties, verlopen_van(ding), op=OP)


def test_na_de_beschikking_zoekt_de_consulent_een_plek_tot_de_client_is_geplaatst(
    besloten: Dossier, pet: Lidmaatschap
) -> None:
    stap = nu(besloten, pet)
    assert (stap.stap, stap.url) == ("Zoek een plek", reverse("plek_voorstellen", args=[besloten.pk]))
    assert "wachtlijst" in stap.daarna
    maak_wachtende(besloten, product=product())
    assert nu(besloten, pet).stap == "Op de wachtlijst: zoek een plek"
    voorstel = stel_voor(besloten, maak_plek())
    stap = nu(besloten, pet)
    assert (stap.stap, stap.wie, stap.uiterlijk) == ("Wacht op antwoord van de aanbieder", "Aanbieder Proef", OP)
    assert stap.url == reverse("plaatsing_antwoord", args=[voorstel.pk])
    antwoord(voorstel)
    stap = nu(besloten, pet)
    assert "Geplaatst: Aanbieder Proef, Huis Proef, kamer 1, sinds 23\xa0november 2026" in stap.waarom
    assert stap.url == reverse("melding_nieuw", args=[besloten.pk])


def test_na_een_weigering_is_er_weer_een_plek_nodig(besloten: Dossier, pet: Lidmaatschap) -> None:
    antwoord(stel_voor(besloten, maak_plek()), "geweigerd", reden="Geen match.")
    assert nu(besloten, pet).stap == "Zoek een plek"


def test_een_recht_van_elders_zonder_plek_zegt_niets_over_een_plek(pet: Lidmaatschap) -> None:
    """What another system decided may have a place that nobody recorded here."""
    dossier = maak_dossier("Rijswijk", door=pet)
    maak_indicatie(dossier)
    assert "plek" not in nu(dossier, pet).stap.lower()


# --- no gap -------------------------------------------------------------------------------------------------


@pytest.fixture
def geplaatst(pet: Lidmaatschap) -> Plaatsing:
    dossier = maak_dossier("Rijswijk", door=pet)
    maak_indicatie(dossier)
    return antwoord(stel_voor(dossier, maak_plek()))


def vertrek(plaatsing: Plaatsing, *, toelichting: str = "") -> None:
    dossier = plaatsing.dossier
    with namens(dossier.behandelaar):
        beeindig_plaatsing(
            plaatsing_id=plaatsing.pk, per=MORGEN, bestemming="andere_gemeente", toelichting=toelichting,
            versie=versie(dossier), aanvraag=uuid4(), door=dossier.behandelaar, op=OP,
        )  # fmt: skip


def test_de_plek_stopt_niet_voor_de_aankomst_in_de_andere_gemeente(geplaatst: Plaatsing, pet: Lidmaatschap) -> None:
    stuur(Partijen(geplaatst.dossier, pet, maak_pet(Rol.CONSULENT, "Dordrecht")))
    with pytest.raises(KanNietBij, match="pas na de aankomst"):
        vertrek(geplaatst, toelichting="Hij wil weg.")


def test_zonder_overdracht_zegt_iemand_waarom_dat_niet_nodig_is(geplaatst: Plaatsing) -> None:
    with pytest.raises(KanNietBij, match="Begin die eerst") as fout:
        vertrek(geplaatst)
    assert fout.value.veld == "toelichting"
    vertrek(geplaatst, toelichting="Trekt in bij zijn zus, zonder ondersteuning.")
    with namens(geplaatst.dossier.behandelaar):
        assert Plaatsing.objects.get(pk=geplaatst.pk).bezet_tot == MORGEN


def test_de_pagina_wijst_de_weg_naar_een_overdracht(geplaatst: Plaatsing, pet: Lidmaatschap) -> None:
    venster = browser(pet)
    adres = reverse("plaatsing_einde", args=[geplaatst.dossier_id, geplaatst.pk])
    venster.post(reverse("dossier", args=[geplaatst.dossier_id]), {"pet": pet.pk, "reden": "behandeling"})
    pagina = venster.get(adres, follow=True).content.decode()
    assert reverse("dossier_samen", args=[geplaatst.dossier_id]) in pagina


# --- from a free place to who waits -------------------------------------------------------------------------


def test_een_vrije_plek_leidt_naar_wie_erop_wacht(pet: Lidmaatschap) -> None:
    plek = maak_plek(geschikt_voor=["autisme"])
    past = maak_wachtende(maak_dossier("Rijswijk", door=pet, achternaam="Past"), product=product())
    maak_wachtende(maak_dossier("Rijswijk", door=pet, achternaam="Andersom"), problematiek="verslaving")
    maak_wachtende(maak_dossier("Zoetermeer", achternaam="Elders"), product=product())
    adres = reverse("plek_kandidaten", args=[plek.pk])
    assert adres in browser(pet).get(reverse("vrije_plekken")).content.decode()
    pagina = browser(pet).get(adres)
    assert "Past, Proef" in tekst(pagina)
    assert "Andersom" not in tekst(pagina)
    assert "Elders" not in tekst(pagina)
    verder = f"{reverse('wachtende_plek', args=[past.pk])}?plek={plek.pk}"
    assert verder in pagina.content.decode()
    assert f'value="{plek.pk}" selected' in browser(pet).get(verder).content.decode()


def test_de_coordinator_stelt_niemand_voor_en_de_wachtlijstbeheerder_zonder_dossier(pet: Lidmaatschap) -> None:
    plek = maak_plek()
    maak_wachtende(maak_dossier("Rijswijk", door=pet, achternaam="Past"), product=product())
    adres = reverse("plek_kandidaten", args=[plek.pk])
    coordinator = maak_coordinator()
    assert adres not in browser(coordinator).get(reverse("vrije_plekken")).content.decode()
    assert browser(coordinator).get(adres).status_code == 403
    maak_mandaat("Rijswijk", "Den Haag", functie="wachtlijst")
    pagina = browser(maak_pet(Rol.WACHTLIJSTBEHEERDER, "Den Haag")).get(adres).content.decode()
    assert "Past, Proef" in pagina
    assert "/dossiers/" not in pagina
