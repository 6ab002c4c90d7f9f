"""The onderzoek: saved in parts, two people at once, finishing it, and the verslag that follows."""

from __future__ import annotations

import datetime
import hashlib
import json
from dataclasses import replace
from typing import Any

import pytest
from django.db import ProgrammingError
from django.urls import reverse

from regio.models import Lidmaatschap, Rol
from regio.namens import namens
from tests.regio.factories import maak_pet, regio
from tests.toegang.factories import OP, maak_dossier, weigert
from tests.toegang.formulieren import browser, tekst, verstuur
from tests.toegang.melden import VOLLEDIG, afgerond, feiten_van, melding_van, onderzoek, versie_van, verslag, zet
from toegang.acties.onderzoek import VELDEN, Onderzoeksgegevens
from toegang.models import Deeltoets, Deeltoetsantwoord, Dossier, Onderzoek, Verslag

pytestmark = pytest.mark.django_db


@pytest.fixture
def pet() -> Lidmaatschap:
    return maak_pet(Rol.CONSULENT, "Rijswijk")


@pytest.fixture
def dossier(pet: Lidmaatschap) -> Dossier:
    uit = maak_dossier("Rijswijk", door=pet, achternaam="Proefman")
    zet(uit, "clientondersteuning", wijze="telefonisch")
    return uit


def hier(dossier: Dossier) -> list[int]:
    return [dossier.pk, melding_van(dossier).pk]


def gewoon(antwoord: object) -> str:
    return tekst(antwoord).replace("\N{NO-BREAK SPACE}", " ")


def velden(gegevens: Onderzoeksgegevens = VOLLEDIG, **anders: object) -> dict[str, object]:
    """The form as a browser posts it."""
    uit = {naam: getattr(gegevens, naam) or "" for naam in VELDEN}
    return {**uit, **anders}


def rij_van(dossier: Dossier) -> Onderzoek:
    with namens(dossier.behandelaar):
        return Onderzoek.objects.get(dossier=dossier)


def test_bewaren_kan_met_een_deel_en_later_verder(dossier: Dossier, pet: Lidmaatschap) -> None:
    deel = velden(Onderzoeksgegevens(behoeften="Rust."))
    assert verstuur(pet, "onderzoek", *hier(dossier), **deel, versie=0).status_code == 302
    assert verstuur(pet, "onderzoek", *hier(dossier), **deel, versie=0).status_code == 302  # a double click
    rij = rij_van(dossier)
    assert (rij.behoeften, rij.versie, rij.begonnen_op, rij.afgerond_op) == ("Rust.", 1, OP, None)
    verder = velden(Onderzoeksgegevens(behoeften="Rust.", netwerk="Een zus."))
    assert verstuur(pet, "onderzoek", *hier(dossier), **verder, versie=1).status_code == 302
    assert (rij_van(dossier).netwerk, rij_van(dossier).versie) == ("Een zus.", 2)


def test_voor_de_clientondersteuning_begint_geen_onderzoek(pet: Lidmaatschap) -> None:
    dossier = maak_dossier("Rijswijk", door=pet)
    pagina = gewoon(browser(pet).get(reverse("onderzoek", args=hier(dossier))))
    assert "Wijs de cliënt eerst op gratis en onafhankelijke cliëntondersteuning." in pagina
    assert "Wijs de cliënt eerst" in gewoon(verstuur(pet, "onderzoek", *hier(dossier), **velden(), versie=0))


def test_een_verouderd_formulier_toont_beide_teksten_en_verliest_niets(dossier: Dossier, pet: Lidmaatschap) -> None:
    onderzoek(dossier, Onderzoeksgegevens(behoeften="Begin.", algemeen="Begin."))
    collega = Onderzoeksgegevens(behoeften="Van de collega.", algemeen="Begin.", netwerk="Alleen de collega.")
    onderzoek(dossier, collega, versie=1)
    mijn = velden(Onderzoeksgegevens(behoeften="Van mij.", algemeen="Ook van mij."))
    antwoord = verstuur(pet, "onderzoek", *hier(dossier), **mijn, versie=1)
    assert antwoord.status_code == 409
    pagina = antwoord.content.decode()
    assert "Wat er nu staat" in pagina
    assert pagina.count("Van de collega.") == 1  # shown beside it
    assert pagina.count("Van mij.") == 2  # shown beside it, and still in the form
    assert "Alleen de collega." in pagina  # taken over: only the colleague changed it
    assert "Ook van mij." in pagina
    assert rij_van(dossier).behoeften == "Van de collega."  # nothing was saved yet
    assert 'name="versie" value="2"' in pagina
    samen = velden(Onderzoeksgegevens(behoeften="Van ons.", algemeen="Ook van mij.", netwerk="Alleen de collega."))
    assert verstuur(pet, "onderzoek", *hier(dossier), **samen, versie=2).status_code == 302
    assert rij_van(dossier).behoeften == "Van ons."


def test_twee_mensen_die_tegelijk_beginnen_verliezen_niets(dossier: Dossier, pet: Lidmaatschap) -> None:
    onderzoek(dossier, Onderzoeksgegevens(netwerk="Van de collega."))
    antwoord = verstuur(pet, "onderzoek", *hier(dossier), **velden(Onderzoeksgegevens(behoeften="Van mij.")), versie=0)
    assert antwoord.status_code == 409
    assert "U veranderde niet hetzelfde." in gewoon(antwoord)
    pagina = antwoord.content.decode()
    assert "Van mij." in pagina
    assert "Van de collega." in pagina


def test_afronden_zegt_bij_elk_veld_wat_er_mist_en_bewaart_de_rest(dossier: Dossier, pet: Lidmaatschap) -> None:
    zet(dossier, "identiteit", wijze="paspoort")
    half = velden(replace(VOLLEDIG, bijdrage="", conclusie="", wlz="niet_bekeken"), afronden="ja")
    antwoord = verstuur(pet, "onderzoek", *hier(dossier), **half, versie=0)
    assert antwoord.status_code == 200
    pagina = antwoord.content.decode()
    for veld in ("bijdrage", "conclusie", "wlz"):
        assert f"id_{veld}_error" in pagina
    assert rij_van(dossier).behoeften == VOLLEDIG.behoeften
    assert rij_van(dossier).afgerond_op is None


def test_afronden_vraagt_eerst_de_identiteit(dossier: Dossier, pet: Lidmaatschap) -> None:
    antwoord = verstuur(pet, "onderzoek", *hier(dossier), **velden(afronden="ja"), versie=0)
    assert "Stel eerst de identiteit van de cliënt vast. Wat u invulde is bewaard." in gewoon(antwoord)
    zet(dossier, "identiteit", wijze="paspoort")
    assert verstuur(pet, "onderzoek", *hier(dossier), **velden(afronden="ja"), versie=1).status_code == 302
    assert rij_van(dossier).afgerond_op == OP


def test_na_het_afronden_verandert_er_niets_tot_het_is_heropend(dossier: Dossier, pet: Lidmaatschap) -> None:
    rij = afgerond(dossier)
    nieuw = velden(replace(VOLLEDIG, conclusie="Toch anders."))
    antwoord = verstuur(pet, "onderzoek", *hier(dossier), **nieuw, versie=rij.versie)
    assert antwoord.status_code == 409
    assert "Een collega rondde dit onderzoek af terwijl u schreef." in gewoon(antwoord)
    assert "Toch anders." in antwoord.content.decode()  # what was typed is not lost
    assert rij_van(dossier).conclusie == VOLLEDIG.conclusie
    for _ in range(2):
        verstuur(pet, "onderzoek_heropenen", *hier(dossier), versie=rij.versie)
    heropend = rij_van(dossier)
    assert (heropend.afgerond_op, heropend.versie) == (None, rij.versie + 1)
    assert verstuur(pet, "onderzoek", *hier(dossier), **nieuw, versie=heropend.versie).status_code == 302


@pytest.mark.parametrize(
    ("anders", "veld"),
    [
        ({"wlz": "toegekend"}, "wlz_besluitdatum"),
        ({"wlz": "afgewezen", "wlz_besluitdatum": "2026-11-24"}, "wlz_besluitdatum"),
        ({"wlz_aangevraagd_op": "2026-11-20", "wlz_besluitdatum": "2026-11-19"}, "wlz_besluitdatum"),
        ({"wlz_aangevraagd_op": "2026-11-24"}, "wlz_aangevraagd_op"),
    ],
)
def test_data_van_de_wlz_kloppen(dossier: Dossier, pet: Lidmaatschap, anders: dict[str, str], veld: str) -> None:
    antwoord = verstuur(pet, "onderzoek", *hier(dossier), **velden(**anders), versie=0)
    assert f"id_{veld}_error" in antwoord.content.decode()
    with namens(pet):
        assert not Onderzoek.objects.filter(dossier=dossier).exists()


@pytest.fixture
def toets() -> Deeltoets:
    return Deeltoets.objects.create(
        regio=regio("haaglanden"), vraag="Is er toezicht nodig?", van=datetime.date(2026, 1, 1)
    )


def test_de_deeltoets_van_de_regio_staat_in_het_onderzoek(
    dossier: Dossier, pet: Lidmaatschap, toets: Deeltoets
) -> None:
    Deeltoets.objects.create(regio=regio("dordrecht"), vraag="Van een andere regio?", van=OP)
    Deeltoets.objects.create(
        regio=toets.regio, vraag="Niet meer gesteld?", van=datetime.date(2026, 1, 1), tot=datetime.date(2026, 2, 1)
    )
    pagina = gewoon(browser(pet).get(reverse("onderzoek", args=hier(dossier))))
    assert "Is er toezicht nodig?" in pagina
    assert "Van een andere regio?" not in pagina
    assert "Niet meer gesteld?" not in pagina
    post = velden(**{f"toets_{toets.pk}": "deels", f"waarom_{toets.pk}": "In de nacht."})
    verstuur(pet, "onderzoek", *hier(dossier), **post, versie=0)
    with namens(pet):
        antwoord = Deeltoetsantwoord.objects.get()
    assert (antwoord.antwoord, antwoord.toelichting) == ("deels", "In de nacht.")


def test_wat_een_collega_bij_een_deeltoets_schreef_gaat_niet_verloren(
    dossier: Dossier, pet: Lidmaatschap, toets: Deeltoets
) -> None:
    verstuur(pet, "onderzoek", *hier(dossier), **velden(), versie=0)
    collega = velden(**{f"toets_{toets.pk}": "ja", f"waarom_{toets.pk}": "Van de collega."})
    verstuur(pet, "onderzoek", *hier(dossier), **collega, versie=1)
    mijn = velden(replace(VOLLEDIG, conclusie="Van mij."), **{f"toets_{toets.pk}": "onbekend"})
    antwoord = verstuur(pet, "onderzoek", *hier(dossier), **mijn, versie=1)
    assert antwoord.status_code == 409
    assert "Van de collega." in antwoord.content.decode()
    assert "U veranderde niet hetzelfde." in gewoon(antwoord)


# --- verslag ------------------------------------------------------------------------------------------------


def test_zonder_afgerond_onderzoek_is_er_geen_verslag(dossier: Dossier, pet: Lidmaatschap) -> None:
    assert "Rond eerst het onderzoek af." in gewoon(
        browser(pet).get(reverse("verslag_verstrekken", args=hier(dossier)))
    )


def test_een_verslag_is_bevroren_met_wat_erin_stond(dossier: Dossier, pet: Lidmaatschap) -> None:
    rij = verslag(dossier)
    with namens(pet):
        rij.refresh_from_db()
        inhoud = json.loads(bytes(rij.inhoud))
        assert bytes(rij.hash) == hashlib.sha256(bytes(rij.inhoud)).digest()
        weigert(
            ProgrammingError,
            "permission denied",
            "UPDATE toegang_verslag SET inhoud = %s WHERE id = %s",
            b"{}",
            rij.pk,
        )
    assert inhoud["conclusie"] == VOLLEDIG.conclusie
    assert [deel["tekst"] for deel in inhoud["onderwerpen"]][:2] == [VOLLEDIG.behoeften, VOLLEDIG.eigen_kracht]
    assert "Proefman" not in bytes(rij.inhoud).decode()
    feiten = feiten_van(dossier)
    assert feiten.verslag is not None
    with namens(pet):
        assert Dossier.objects.get(pk=dossier.pk).termijn is None  # the client has the move


def test_een_tweede_verslag_laat_het_eerste_staan(dossier: Dossier, pet: Lidmaatschap) -> None:
    eerste = verslag(dossier)
    rij = rij_van(dossier)
    verstuur(pet, "onderzoek_heropenen", *hier(dossier), versie=rij.versie)
    nieuw = velden(replace(VOLLEDIG, conclusie="Na de opmerking anders."), afronden="ja")
    verstuur(pet, "onderzoek", *hier(dossier), **nieuw, versie=rij.versie + 1)
    sleutel = "0d4f6f5e-6a3f-4bb0-8f0e-7d3a9a7a0001"
    for _ in range(2):
        post: dict[str, Any] = {"aanvraag": sleutel, "versie": versie_van(dossier)}
        assert verstuur(pet, "verslag_verstrekken", *hier(dossier), **post).status_code == 302
    with namens(pet):
        verslagen = list(Verslag.objects.filter(dossier=dossier).order_by("pk"))
    assert len(verslagen) == 2
    assert verslagen[0].pk == eerste.pk
    assert b"Na de opmerking anders." not in bytes(verslagen[0].inhoud)


@pytest.mark.parametrize("naam", ["onderzoek", "verslag_verstrekken"])
def test_een_andere_gemeente_vindt_niets(dossier: Dossier, naam: str) -> None:
    vreemde = maak_pet(Rol.CONSULENT, "Zoetermeer")
    assert browser(vreemde).get(reverse(naam, args=hier(dossier))).status_code == 404


# --- sub-tests of the region -------------------------------------------------------------------------------


def test_de_regio_voegt_een_vraag_toe_en_stopt_ermee(pet: Lidmaatschap, dossier: Dossier) -> None:
    van_de_regio = maak_pet(Rol.COORDINATOR, regio("haaglanden"))
    post = {"vraag": "Kan de cliënt om hulp vragen?", "uitleg": "", "van": "2026-11-23"}
    for _ in range(2):
        assert verstuur(van_de_regio, "deeltoetsen", **post).status_code == 302
    toets = Deeltoets.objects.get()
    assert toets.vraag in gewoon(browser(pet).get(reverse("onderzoek", args=hier(dossier))))
    zonder = verstuur(van_de_regio, "deeltoets_beeindigen", toets.pk, reden=" ")
    assert zonder.status_code == 200
    toets.refresh_from_db()
    assert toets.tot is None
    waarom = "Het overleg van de regio vond de vraag dubbel."
    for _ in range(2):
        assert verstuur(van_de_regio, "deeltoets_beeindigen", toets.pk, reden=waarom).status_code == 302
    toets.refresh_from_db()
    assert (toets.tot, toets.reden_einde) == (OP + datetime.timedelta(days=1), waarom)
    assert waarom in gewoon(browser(van_de_regio).get(reverse("deeltoetsen")))
    ander = maak_pet(Rol.COORDINATOR, regio("dordrecht"))
    assert verstuur(ander, "deeltoets_beeindigen", toets.pk).status_code == 404


def test_een_vraag_geldt_niet_terug_in_de_tijd() -> None:
    van_de_regio = maak_pet(Rol.COORDINATOR, regio("haaglanden"))
    antwoord = verstuur(van_de_regio, "deeltoetsen", vraag="Vraag?", uitleg="", van="2026-11-22")
    assert "Kies vandaag of een latere dag" in gewoon(antwoord)


def test_een_consulent_wijzigt_geen_deeltoetsen(pet: Lidmaatschap) -> None:
    assert browser(pet).get(reverse("deeltoetsen")).status_code == 403
