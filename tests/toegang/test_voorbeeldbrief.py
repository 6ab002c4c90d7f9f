"""A letter seen before it is made for good: it says that it is an example, and nothing of it stays."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Any
from uuid import uuid4

import pytest
from django.urls import reverse

from regio.fouten import KanNiet
from regio.models import Gebeurtenis, Huisstijl, Inzage, Lidmaatschap, Rol
from regio.namens import namens
from tests.pdfstructuur import eis_pango, lees
from tests.pdfstructuur import tekst as pdftekst
from tests.regio.factories import gemeente, maak_pet, regio
from tests.toegang.beslisproef import beslis, beslissing, klaar_voor_besluit
from tests.toegang.factories import maak_dossier, maak_indicatie, product
from tests.toegang.formulieren import browser, tekst, verstuur
from tests.toegang.melden import afgerond, melding_van, versie_van
from toegang.models import Beschikking, Dossier, Dossierstuk, Indicatie, Meldingstap, Verslag
from toegang.werk import werk_voor

pytestmark = pytest.mark.django_db
OP = datetime.date(2026, 11, 23)


@pytest.fixture
def pet() -> Lidmaatschap:
    return maak_pet(Rol.CONSULENT, "Rijswijk")


@pytest.fixture
def dossier(pet: Lidmaatschap) -> Iterator[Dossier]:
    uit = maak_dossier("Rijswijk", door=pet, achternaam="Voorbeeldclient")
    with namens(pet):
        yield uit


def is_voorbeeld(antwoord: Any, wat: str, dossier: Dossier) -> str:
    """The answer is an example, and looking at it is on record."""
    assert antwoord.status_code == 200, tekst(antwoord)
    assert antwoord["Content-Type"] == "application/pdf"
    assert antwoord["Content-Disposition"].startswith("attachment")
    assert "Voorbeeldclient" not in antwoord["Content-Disposition"]
    woorden = pdftekst(lees(antwoord.content))
    assert "Voorbeeld: nog niet definitief" in woorden
    assert Inzage.objects.filter(wat=f"voorbeeld van een brief: {wat}", dossiers__contains=[dossier.pk]).exists()
    assert not Dossierstuk.objects.exclude(titel="Verslag").exists()
    return woorden


def besluitvelden(dossier: Dossier, **anders: object) -> dict[str, object]:
    return {
        "versie": versie_van(dossier), "aanvraag": uuid4(), "product": product().pk, "doelgroep": "autisme",
        "leveringsvorm": "natura", "van": "2026-11-23", "laatste_dag": "2027-11-22", "resultaat": "U woont rustig.",
        "motivering": "U hebt iemand in de buurt nodig.", "besluitdatum": "2026-11-23",
        "bekendgemaakt_op": "2026-11-23", "verantwoordelijke_gemeente": dossier.gemeente_id,
        "eerder_aanvraag": "nee", "eerder_bw": "nee", **anders,
    }  # fmt: skip


def test_van_de_ontvangstbevestiging(dossier: Dossier, pet: Lidmaatschap) -> None:
    eis_pango()
    melding = melding_van(dossier)
    velden = {"versie": versie_van(dossier), "aanvraag": uuid4(), "voorbeeld": "ja"}
    antwoord = verstuur(pet, "melding_bevestigen", dossier.pk, melding.pk, **velden)
    assert "Wij hebben uw melding ontvangen" in is_voorbeeld(antwoord, "ontvangstbevestiging", dossier)
    assert not Meldingstap.objects.exists()
    # the same form makes the letter for good after that, without the mark
    assert verstuur(pet, "melding_bevestigen", dossier.pk, melding.pk, **{**velden, "voorbeeld": ""}).status_code == 200
    del velden["voorbeeld"]
    assert verstuur(pet, "melding_bevestigen", dossier.pk, melding.pk, **velden).status_code == 302
    stuk = Dossierstuk.objects.get()
    assert "Voorbeeld" not in pdftekst(lees(stuk.ontsleuteld())).replace("Voorbeeldclient", "")


def test_van_het_verslag(dossier: Dossier, pet: Lidmaatschap) -> None:
    eis_pango()
    melding = afgerond(dossier).melding
    velden = {"versie": versie_van(dossier), "aanvraag": uuid4(), "voorbeeld": "ja"}
    antwoord = verstuur(pet, "verslag_verstrekken", dossier.pk, melding.pk, **velden)
    assert "Toezicht is nodig." in is_voorbeeld(antwoord, "verslag", dossier)
    assert not Verslag.objects.exists()


def test_van_een_besluit_met_het_recht_en_de_brief(dossier: Dossier, pet: Lidmaatschap) -> None:
    eis_pango()
    melding = klaar_voor_besluit(dossier)
    voor = versie_van(dossier)
    antwoord = verstuur(pet, "besluit", dossier.pk, melding.pk, "toekenning", **besluitvelden(dossier, voorbeeld="ja"))
    woorden = is_voorbeeld(antwoord, "beschikking", dossier)
    assert "U hebt iemand in de buurt nodig." in woorden
    assert not Beschikking.objects.exists()
    assert not Indicatie.objects.exists()
    assert versie_van(dossier) == voor
    assert not Gebeurtenis.objects.filter(soort="beschikking_genomen").exists()


def test_van_een_besluit_over_een_recht(dossier: Dossier, pet: Lidmaatschap) -> None:
    eis_pango()
    recht = maak_indicatie(dossier)
    velden = {
        "versie": versie_van(dossier), "aanvraag": uuid4(), "laatste_dag": "2026-11-30", "reden": "wlz",
        "motivering": "U krijgt zorg uit de Wlz.", "besluitdatum": "2026-11-23", "bekendgemaakt_op": "2026-11-23",
        "voorbeeld": "ja",
    }  # fmt: skip
    antwoord = verstuur(pet, "besluit_recht", dossier.pk, recht.pk, "beeindiging", **velden)
    is_voorbeeld(antwoord, "beschikking", dossier)
    assert not Beschikking.objects.exists()


def test_wat_niet_klopt_staat_bij_het_veld_en_een_oud_formulier_is_409(dossier: Dossier, pet: Lidmaatschap) -> None:
    melding = klaar_voor_besluit(dossier)
    adres = ("besluit", dossier.pk, melding.pk, "toekenning")
    fout = verstuur(pet, *adres, **besluitvelden(dossier, voorbeeld="ja", motivering=""))
    assert fout.context["form"].errors["motivering"]
    vroeg = verstuur(pet, *adres, **besluitvelden(dossier, voorbeeld="ja", besluitdatum="2026-11-01"))
    assert "besluitdatum" in vroeg.context["form"].errors
    assert verstuur(pet, *adres, **besluitvelden(dossier, voorbeeld="ja", versie=1)).status_code == 409


# --- the address for bezwaar ------------------------------------------------------------------------------------


@pytest.fixture
def zonder_adres(dossier: Dossier) -> Dossier:
    Huisstijl.objects.all().delete()
    return dossier


def test_zonder_adres_voor_bezwaar_is_er_geen_besluit(zonder_adres: Dossier, pet: Lidmaatschap) -> None:
    beheerder = maak_pet(Rol.BEHEERDER, regio("haaglanden"))
    melding = klaar_voor_besluit(zonder_adres)
    with pytest.raises(KanNiet, match="Van Rijswijk is geen adres bekend"):
        beslis(melding, beslissing())
    assert not Beschikking.objects.exists()
    pagina = browser(pet).get(reverse("besluit", args=[zonder_adres.pk, melding.pk, "afwijzing"]))
    assert "Er is nog geen adres voor bezwaar" in tekst(pagina)
    assert f"mailto:{beheerder.gebruiker.email}" in pagina.content.decode()
    Huisstijl.objects.create(gemeente=gemeente("Rijswijk"), adresregels=" \n ")
    with pytest.raises(KanNiet, match="geen adres bekend"):
        beslis(melding, beslissing())
    Huisstijl.objects.update(adresregels="Proefplein 1")
    assert beslis(melding, beslissing()).pk


def test_de_beheerder_leest_het_op_mijn_werk_als_er_werk_is(zonder_adres: Dossier) -> None:
    beheerder = maak_pet(Rol.BEHEERDER, regio("haaglanden"))
    ander = maak_pet(Rol.BEHEERDER, regio("dordrecht"))

    def regels(pet: Lidmaatschap) -> list[str]:
        with namens(pet):
            return [regel.voor for regel in werk_voor(pet, op=OP) if "adres voor bezwaar" in regel.wat]

    assert regels(beheerder) == ["Gemeente Rijswijk"]  # only where something runs
    assert regels(ander) == []
    Huisstijl.objects.create(gemeente=gemeente("Rijswijk"), adresregels="Proefplein 1")
    assert regels(beheerder) == []
