"""Opening a dossier: with a reason, with a trace, and not at all for someone else."""

from __future__ import annotations

import datetime
from uuid import uuid4

import pytest
from django.urls import reverse

from regio import klok
from regio.models import Gebeurtenis, Inzage, Lidmaatschap, Rol
from tests.regio.factories import maak_mandaat, maak_pet, regio
from tests.toegang.factories import OP, bsn, deel, maak_dossier, maak_wachtende
from tests.toegang.formulieren import browser, dossier_van, indicatievelden, tekst, verstuur
from tests.toegang.overdrachtproef import toestemming

pytestmark = pytest.mark.django_db


@pytest.fixture
def pet() -> Lidmaatschap:
    return maak_pet(Rol.CONSULENT, "Rijswijk")


def test_de_behandelaar_leest_het_dossier_en_dat_laat_een_spoor_na(pet: Lidmaatschap) -> None:
    dossier = maak_dossier("Rijswijk", door=pet, voornamen="Anton", achternaam="Proefman")
    antwoord = browser(pet).get(reverse("dossier", args=[dossier.pk]))
    assert "Anton Proefman" in tekst(antwoord)
    assert "no-store" in antwoord["Cache-Control"]
    inzage = Inzage.objects.get(persoon=pet.gebruiker)
    assert (inzage.wat, inzage.reden, inzage.dossiers) == ("dossier", "behandelaar", [dossier.pk])


def test_een_collega_ziet_initialen_tot_hij_zegt_waarom(pet: Lidmaatschap) -> None:
    dossier = maak_dossier("Rijswijk", voornamen="Anton", achternaam="Proefman")
    venster = browser(pet)
    adres = reverse("dossier", args=[dossier.pk])
    dicht = tekst(venster.get(adres))
    assert "A. P." in dicht
    assert "Proefman" not in dicht
    assert not Inzage.objects.filter(persoon=pet.gebruiker).exists()
    for naam in ("dossier_geschiedenis", "indicatie_vastleggen", "wachtlijst_erop", "dossier_sluiten"):
        assert venster.get(reverse(naam, args=[dossier.pk]))["Location"] == adres
    venster.post(adres, {"pet": pet.pk, "reden": "waarneming"})
    assert "Anton Proefman" in tekst(venster.get(adres))
    assert Inzage.objects.get(persoon=pet.gebruiker).reden == "Ik neem waar voor de behandelaar"


def test_wie_meeleest_ziet_geen_knoppen(pet: Lidmaatschap) -> None:
    dossier = maak_dossier("Zoetermeer", bsn=bsn(), bsn_volgt=False)
    deel(dossier, pet.gebruiker)
    venster = browser(pet)
    adres = reverse("dossier", args=[dossier.pk])
    venster.post(adres, {"pet": pet.pk, "reden": "meekijken"})
    pagina = venster.get(adres).content.decode()
    assert "Indicaties" in pagina
    assert "Indicatie vastleggen" not in pagina
    assert "BSN tonen" not in pagina
    assert venster.get(reverse("indicatie_vastleggen", args=[dossier.pk])).status_code == 403
    antwoord = venster.post(reverse("dossier_bsn", args=[dossier.pk]), {"pet": pet.pk, "reden": "identiteit"})
    assert antwoord.status_code == 403
    assert bsn() not in antwoord.content.decode()


def test_het_bsn_is_te_zien_na_een_reden_en_laat_een_spoor_na(pet: Lidmaatschap) -> None:
    dossier = maak_dossier("Rijswijk", door=pet, bsn=bsn(), bsn_volgt=False)
    assert bsn() not in browser(pet).get(reverse("dossier", args=[dossier.pk])).content.decode()
    zonder = verstuur(pet, "dossier_bsn", dossier.pk, reden="")
    assert bsn() not in zonder.content.decode()
    met = verstuur(pet, "dossier_bsn", dossier.pk, reden="identiteit")
    assert bsn() in met.content.decode()
    assert "no-store" in met["Cache-Control"]
    assert Inzage.objects.get(wat="bsn").reden == "Identiteit vaststellen"


def test_het_bsn_wordt_niet_gegeven_aan_wie_het_adres_intypt(pet: Lidmaatschap) -> None:
    dossier = maak_dossier("Rijswijk", door=pet, bsn=bsn(), bsn_volgt=False)
    assert browser(pet).get(reverse("dossier_bsn", args=[dossier.pk])).status_code == 405


def test_een_bsn_dat_volgt_is_aan_te_vullen(pet: Lidmaatschap) -> None:
    dossier = maak_dossier("Rijswijk", door=pet)
    fout = verstuur(pet, "dossier_bsn_aanvullen", dossier.pk, bsn="111222334", versie=dossier.versie)
    assert "elfproef" in tekst(fout)
    goed = verstuur(pet, "dossier_bsn_aanvullen", dossier.pk, bsn=bsn(), versie=dossier.versie)
    assert goed.status_code == 302
    client = dossier_van(dossier.pk, pet).client
    assert client.heeft_bsn
    assert not client.bsn_volgt


@pytest.mark.parametrize(("waar", "bekend"), [("Zoetermeer", True), ("Rijswijk", False)])
def test_vragen_of_een_andere_gemeente_de_client_kent(pet: Lidmaatschap, waar: str, bekend: bool) -> None:
    maak_dossier(waar, bsn=bsn(1), bsn_volgt=False)
    dossier = maak_dossier("Rijswijk", door=pet, bsn=bsn(1 if bekend else 2), bsn_volgt=False)
    venster = browser(pet)
    venster.post(reverse("dossier_bsn_elders", args=[dossier.pk]), {"pet": pet.pk})
    assert not Gebeurtenis.objects.filter(soort="bsn_elders_gezocht").exists()  # without toestemming nobody looks
    gegeven = toestemming(dossier, pet, None, "zoeken_elders")
    venster.post(reverse("dossier_bsn_elders", args=[dossier.pk]), {"pet": pet.pk})
    pagina = tekst(venster.get(reverse("dossier", args=[dossier.pk])))
    assert ("Ook een andere gemeente kent deze cliënt" in pagina) is bekend
    assert "Zoetermeer" not in pagina
    assert Gebeurtenis.objects.get(soort="bsn_elders_gezocht").feiten == {
        "bekend": bekend, "toestemming_op": "2026-11-23", "toestemming": gegeven.pk,
    }  # fmt: skip


MET_DOSSIER = ("dossier", "dossier_geschiedenis", "indicatie_vastleggen", "wachtlijst_erop", "dossier_sluiten")


@pytest.mark.parametrize("naam", MET_DOSSIER)
@pytest.mark.parametrize(
    ("rol", "waar"),
    [(Rol.CONSULENT, "Zoetermeer"), (Rol.TEAMLEIDER, "Dordrecht"), (Rol.WACHTLIJSTBEHEERDER, "Rijswijk"),
     (Rol.CONTROLLER, "Rijswijk"), (Rol.COLLEGELID, "Rijswijk"), (Rol.RAADSLID, "Rijswijk")],
)  # fmt: skip
def test_het_dossier_bestaat_niet_voor_een_ander(naam: str, rol: Rol, waar: str) -> None:
    dossier = maak_dossier("Rijswijk")
    assert browser(maak_pet(rol, waar)).get(reverse(naam, args=[dossier.pk])).status_code == 404


def test_de_mandataris_behandelt_het_dossier_tot_het_mandaat_eindigt(monkeypatch: pytest.MonkeyPatch) -> None:
    dossier = maak_dossier("Rijswijk")
    mandaat = maak_mandaat("Rijswijk", "Den Haag", tot=OP + datetime.timedelta(days=30))
    venster = browser(maak_pet(Rol.CONSULENT, "Den Haag"))
    adres = reverse("dossier", args=[dossier.pk])
    assert venster.get(adres).status_code == 200
    monkeypatch.setattr(klok, "vandaag", lambda: mandaat.tot)
    assert venster.get(adres).status_code == 404


@pytest.mark.parametrize(
    ("naam", "mag"),
    [
        ("dossiers", {Rol.CONSULENT, Rol.TEAMLEIDER}),
        ("client_registreren", {Rol.CONSULENT, Rol.TEAMLEIDER}),
        ("wachtlijst", {Rol.CONSULENT, Rol.TEAMLEIDER, Rol.WACHTLIJSTBEHEERDER}),
        (
            "tellingen",
            {Rol.TEAMLEIDER, Rol.COORDINATOR, Rol.CONTROLLER, Rol.BELEIDSADVISEUR, Rol.COLLEGELID, Rol.RAADSLID,
             Rol.GRIFFIER},
        ),
        (
            "voorzieningen",
            {Rol.CONSULENT, Rol.TEAMLEIDER, Rol.WACHTLIJSTBEHEERDER, Rol.COORDINATOR, Rol.CONTROLLER,
             Rol.BELEIDSADVISEUR, Rol.COLLEGELID},
        ),
    ],
)  # fmt: skip
@pytest.mark.parametrize("rol", list(Rol))
def test_wie_een_lijst_ziet(naam: str, mag: set[Rol], rol: Rol) -> None:
    pet = maak_pet(rol, regio("haaglanden") if rol == Rol.COORDINATOR else "Rijswijk")
    assert browser(pet).get(reverse(naam)).status_code == (200 if rol in mag else 403)


def test_een_consulent_pakt_op_wat_niemand_heeft_en_een_teamleider_verdeelt(pet: Lidmaatschap) -> None:
    teamleider = maak_pet(Rol.TEAMLEIDER, "Rijswijk")
    ander = maak_pet(Rol.CONSULENT, "Rijswijk")
    dossier = maak_dossier("Rijswijk", door=teamleider)
    assert dossier.behandelaar is None
    verstuur(pet, "dossier_toewijzen", dossier.pk, behandelaar=pet.pk, versie=dossier.versie)
    dossier = dossier_van(dossier.pk, pet)
    assert dossier.behandelaar == pet
    assert verstuur(ander, "dossier_toewijzen", dossier.pk, behandelaar=ander.pk, versie=2).status_code == 403
    verstuur(teamleider, "dossier_toewijzen", dossier.pk, behandelaar=ander.pk, versie=2)
    assert dossier_van(dossier.pk, pet).behandelaar == ander
    vreemd = maak_pet(Rol.CONSULENT, "Zoetermeer")
    verstuur(teamleider, "dossier_toewijzen", dossier.pk, behandelaar=vreemd.pk, versie=3)
    assert dossier_van(dossier.pk, pet).behandelaar == ander


def test_een_dossier_sluit_als_er_niets_meer_loopt(pet: Lidmaatschap) -> None:
    dossier = maak_dossier("Rijswijk", door=pet)
    plaats = maak_wachtende(dossier)
    nu = dossier_van(dossier.pk, pet)
    assert "nog op de wachtlijst" in tekst(
        verstuur(pet, "dossier_sluiten", dossier.pk, reden="ingetrokken", versie=nu.versie)
    )
    verstuur(pet, "wachtlijst_eraf", plaats.pk, aanvraag=uuid4(), per="2026-11-23", reden="ingetrokken")
    nu = dossier_van(dossier.pk, pet)
    verstuur(pet, "dossier_sluiten", dossier.pk, reden="ingetrokken", versie=nu.versie)
    nu = dossier_van(dossier.pk, pet)
    assert (nu.gesloten_op, nu.sluitreden, nu.termijn) == (OP, "ingetrokken", None)
    velden = indicatievelden(nu)
    assert "Dit dossier is gesloten" in tekst(verstuur(pet, "indicatie_vastleggen", dossier.pk, **velden))
