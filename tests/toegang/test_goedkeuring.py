"""The leerjaar: a decision waits for the yes of another person, and who only looks along decides nothing."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import pytest
from django.db import IntegrityError
from django.urls import reverse

from regio.fouten import GeenRecht, KanNiet
from regio.models import Gebeurtenis, Lidmaatschap, Rol
from regio.namens import namens
from tests.regio.factories import maak_mandaat, maak_pet
from tests.toegang.beslisproef import (
    beslis,
    beslis_over,
    beslissing,
    klaar_voor_besluit,
    melding_van,
    rond_onderzoek_af,
    versie,
    vraag_aan,
)
from tests.toegang.factories import OP, besluit, maak_dossier, maak_indicatie, weigert
from tests.toegang.formulieren import browser, tekst
from toegang.acties.goedkeuring import (
    beantwoord_goedkeuring,
    begin_leerjaar,
    eindig_leerjaar,
    vraag_goedkeuring,
    zet_leerfase,
)
from toegang.acties.indicatie import beeindig_indicatie
from toegang.fouten import KanNietBij
from toegang.goedkeuring import Voornemen
from toegang.models import Dossier, Goedkeuring, Goedkeuringsvraag, Leerfase, Leerjaar
from toegang.werk import werk_voor

pytestmark = pytest.mark.django_db


@pytest.fixture
def pet() -> Lidmaatschap:
    return maak_pet(Rol.CONSULENT, "Rijswijk")


@pytest.fixture
def teamleider() -> Lidmaatschap:
    return maak_pet(Rol.TEAMLEIDER, "Rijswijk")


@pytest.fixture
def leerjaar(teamleider: Lidmaatschap) -> Leerjaar:
    with namens(teamleider):
        return begin_leerjaar(van=OP, aanvraag=uuid4(), door=teamleider, op=OP)


def vraag(dossier: Dossier, door: Lidmaatschap, **anders: Any) -> Goedkeuringsvraag:
    with namens(door):
        return vraag_goedkeuring(
            dossier_id=dossier.pk, voornemen=Voornemen.voor("toekenning", besluit(**anders)),
            toelichting="Zo is het nodig.", aanvraag=uuid4(), door=door, op=OP,
        )  # fmt: skip


def antwoord(
    deze: Goedkeuringsvraag, door: Lidmaatschap, *, akkoord: bool = True, toelichting: str = ""
) -> Goedkeuring:
    with namens(door):
        return beantwoord_goedkeuring(
            vraag_id=deze.pk, akkoord=akkoord, toelichting=toelichting, aanvraag=uuid4(), door=door, op=OP
        )


def fase(pet: Lidmaatschap, welke: str, teamleider: Lidmaatschap) -> Leerfase:
    with namens(teamleider):
        return zet_leerfase(pet_id=pet.pk, fase=welke, van=OP, aanvraag=uuid4(), door=teamleider, op=OP)


def test_zonder_leerjaar_besluit_een_consulent_alleen(pet: Lidmaatschap) -> None:
    maak_indicatie(maak_dossier("Rijswijk", door=pet))


def test_in_het_leerjaar_wacht_een_besluit_op_een_ander(
    pet: Lidmaatschap, teamleider: Lidmaatschap, leerjaar: Leerjaar
) -> None:
    dossier = maak_dossier("Rijswijk", door=pet)
    with pytest.raises(KanNiet, match="keurt een tweede consulent"):
        maak_indicatie(dossier)
    deze = vraag(dossier, pet)
    with pytest.raises(GeenRecht, match="vroeg dit zelf"):
        antwoord(deze, pet)
    with namens(teamleider):
        assert "Besluit goedkeuren" in [regel.wat for regel in werk_voor(teamleider, op=OP)]
    antwoord(deze, teamleider)
    with pytest.raises(KanNiet, match="keurt een tweede consulent"):
        maak_indicatie(dossier, leveringsvorm="pgb")  # something else than was approved
    maak_indicatie(dossier)


def test_niet_akkoord_heeft_een_uitleg_en_opent_niets(
    pet: Lidmaatschap, teamleider: Lidmaatschap, leerjaar: Leerjaar
) -> None:
    dossier = maak_dossier("Rijswijk", door=pet)
    deze = vraag(dossier, pet)
    with pytest.raises(KanNietBij, match="wat er anders moet"):
        antwoord(deze, teamleider, akkoord=False)
    antwoord(deze, teamleider, akkoord=False, toelichting="Kijk eerst naar de Wlz.")
    with pytest.raises(KanNiet, match="keurt een tweede consulent"):
        maak_indicatie(dossier)
    vraag(dossier, pet)  # and asked again


def test_meekijken_samen_zelfstandig(pet: Lidmaatschap, teamleider: Lidmaatschap, leerjaar: Leerjaar) -> None:
    dossier = maak_dossier("Rijswijk", door=pet)
    fase(pet, "meekijken", teamleider)
    with pytest.raises(KanNiet, match="U kijkt in dit leerjaar mee"):
        maak_indicatie(dossier)
    ander = maak_pet(Rol.CONSULENT, "Rijswijk")
    deze = vraag(dossier, ander)
    with pytest.raises(GeenRecht, match="die zelf mag besluiten"):
        antwoord(deze, pet)
    fase(ander, "zelfstandig", teamleider)
    maak_indicatie(dossier, door=ander)


def test_de_mandataris_leert_niet_maar_leert_aan(pet: Lidmaatschap, leerjaar: Leerjaar) -> None:
    maak_mandaat("Rijswijk", "Den Haag")
    den_haag = maak_pet(Rol.CONSULENT, "Den Haag")
    dossier = maak_dossier("Rijswijk", door=pet)
    antwoord(vraag(dossier, pet), den_haag)
    maak_indicatie(dossier)


def keur_goed(dossier: Dossier, voornemen: Voornemen, door: Lidmaatschap, ander: Lidmaatschap) -> None:
    """Asked by one, approved by another."""
    with namens(door):
        deze = vraag_goedkeuring(
            dossier_id=dossier.pk, voornemen=voornemen, toelichting="Zo is het.", aanvraag=uuid4(), door=door, op=OP
        )
    antwoord(deze, ander)


def test_een_goedgekeurde_afwijzing_geldt_voor_een_melding_en_een_keer(
    pet: Lidmaatschap, teamleider: Lidmaatschap, leerjaar: Leerjaar
) -> None:
    dossier = maak_dossier("Rijswijk", door=pet)
    eerste = klaar_voor_besluit(dossier)
    with namens(pet):
        tweede = melding_van(dossier, soort="herziening")
        rond_onderzoek_af(tweede)
        vraag_aan(tweede)
    afwijzing = beslissing("afwijzing", afwijzing="geen_noodzaak")
    keur_goed(dossier, Voornemen("afwijzing", eerste.pk), pet, teamleider)
    with pytest.raises(KanNiet, match="keurt een tweede consulent"):
        beslis(tweede, afwijzing)  # another melding
    with pytest.raises(KanNiet, match="keurt een tweede consulent"):
        beslis(eerste, beslissing("toekenning"))  # another kind
    beslis(eerste, afwijzing)
    with pytest.raises(KanNiet, match="is besloten"):
        beslis(eerste, afwijzing)
    with pytest.raises(KanNiet, match="keurt een tweede consulent"):
        beslis(tweede, afwijzing)
    with namens(pet), pytest.raises(KanNietBij, match="al besloten"):
        keur_goed(dossier, Voornemen("afwijzing", eerste.pk), pet, teamleider)


@pytest.mark.parametrize(("soort", "reden"), [("intrekking", "misbruik"), ("beeindiging", "wens_client")])
def test_ook_een_einde_wacht_op_een_ander(
    pet: Lidmaatschap, teamleider: Lidmaatschap, leerjaar: Leerjaar, soort: str, reden: str
) -> None:
    dossier = maak_dossier("Rijswijk", door=pet)
    antwoord(vraag(dossier, pet), teamleider)
    indicatie = maak_indicatie(dossier)
    weg = beslissing(soort, per=OP, reden=reden)
    with pytest.raises(KanNiet, match="keurt een tweede consulent"):
        beslis_over(indicatie, weg)
    with namens(pet), pytest.raises(KanNiet, match="keurt een tweede consulent"):
        beeindig_indicatie(
            indicatie_id=indicatie.pk, per=OP, reden=reden, besluitdatum=OP, versie=versie(dossier), aanvraag=uuid4(),
            door=pet, op=OP,
        )  # fmt: skip
    keur_goed(dossier, Voornemen(soort, indicatie_id=indicatie.pk), pet, teamleider)
    assert beslis_over(indicatie, weg).soort == soort


def test_een_recht_van_elders_vraagt_elke_keer_om_een_ja(
    pet: Lidmaatschap, teamleider: Lidmaatschap, leerjaar: Leerjaar
) -> None:
    dossier = maak_dossier("Rijswijk", door=pet)
    antwoord(vraag(dossier, pet), teamleider)
    indicatie = maak_indicatie(dossier)
    keur_goed(dossier, Voornemen("beeindiging", indicatie_id=indicatie.pk), pet, teamleider)
    with namens(pet):
        beeindig_indicatie(
            indicatie_id=indicatie.pk, per=indicatie.van, reden="wens_client", besluitdatum=OP, versie=versie(dossier),
            aanvraag=uuid4(), door=pet, op=OP,
        )  # fmt: skip
    with pytest.raises(KanNiet, match="keurt een tweede consulent"):
        maak_indicatie(dossier)
    antwoord(vraag(dossier, pet), teamleider)
    maak_indicatie(dossier)


def test_na_het_leerjaar_is_er_niets_meer_nodig(
    pet: Lidmaatschap, teamleider: Lidmaatschap, leerjaar: Leerjaar, monkeypatch: pytest.MonkeyPatch
) -> None:
    from datetime import timedelta

    morgen = OP + timedelta(days=1)
    with namens(teamleider):
        eindig_leerjaar(leerjaar_id=leerjaar.pk, tot=morgen, door=teamleider, op=OP)
    monkeypatch.setattr("regio.klok.vandaag", lambda: morgen)
    maak_indicatie(maak_dossier("Rijswijk", door=pet), op=morgen)


def test_alleen_de_teamleider_van_de_gemeente_regelt_het(
    pet: Lidmaatschap, teamleider: Lidmaatschap, leerjaar: Leerjaar
) -> None:
    elders = maak_pet(Rol.TEAMLEIDER, "Zoetermeer")
    for wie in (pet, elders):
        with namens(wie), pytest.raises(GeenRecht):
            eindig_leerjaar(leerjaar_id=leerjaar.pk, tot=OP, door=wie, op=OP)
        with namens(wie), pytest.raises(GeenRecht):
            zet_leerfase(pet_id=pet.pk, fase="samen", van=OP, aanvraag=uuid4(), door=wie, op=OP)


def test_de_databank_weet_dat_het_een_ander_is(pet: Lidmaatschap, teamleider: Lidmaatschap, leerjaar: Leerjaar) -> None:
    deze = vraag(maak_dossier("Rijswijk", door=pet), pet)
    invoer = (
        "INSERT INTO toegang_goedkeuring (vraag_id, dossier_id, gemeente_id, akkoord, toelichting, gegeven_op, "
        "vrager_id, persoon_id, aanvraag, vastgelegd_door_id) SELECT id, dossier_id, gemeente_id, true, '', now(), "
        "%s, %s, gen_random_uuid(), vastgelegd_door_id FROM toegang_goedkeuringsvraag"
    )
    zelf, ander = pet.gebruiker_id, teamleider.gebruiker_id
    with namens(pet):
        weigert(IntegrityError, "goedkeuren_doet_een_ander", invoer, zelf, zelf)
        weigert(IntegrityError, "goedkeuring_past_bij_de_vraag", invoer, ander, zelf)
    assert deze.persoon_id == zelf


def test_de_bladzijden_van_het_leerjaar(pet: Lidmaatschap, teamleider: Lidmaatschap) -> None:
    venster = browser(teamleider)
    velden = {"pet": teamleider.pk, "aanvraag": uuid4(), "van": OP.isoformat()}
    for _ in range(2):
        assert venster.post(reverse("leerjaar_beginnen"), velden).status_code == 302
    fasevelden = {"pet": teamleider.pk, "aanvraag": uuid4(), "van": OP.isoformat(), "fase": "samen"}
    assert venster.post(reverse("leerfase", args=[pet.pk]), fasevelden).status_code == 302
    bladzijde = tekst(venster.get(reverse("leerjaar")))
    assert "samen vanaf" in bladzijde
    assert Leerjaar.objects.count() == Gebeurtenis.objects.filter(soort="leerjaar_begonnen").count() == 1
    dossier = maak_dossier("Rijswijk", door=pet)
    rijswijk = browser(pet)
    vraagvelden = {
        "pet": pet.pk, "aanvraag": uuid4(), "besluit": "elders-0-toekenning",
        "product": besluit().product.pk, "doelgroep": "ggz_epa",
        "leveringsvorm": "natura", "van": "2026-11-01", "laatste_dag": "2027-10-31", "toelichting": "Zo is het nodig.",
    }  # fmt: skip
    gevraagd = rijswijk.post(reverse("goedkeuring_vragen", args=[dossier.pk]), vraagvelden)
    assert gevraagd.status_code == 302
    assert "Een andere consulent of de teamleider geeft antwoord." in tekst(rijswijk.get(gevraagd["Location"]))
    maak_pet(Rol.CONSULENT, "Rijswijk")
    collega = browser(maak_pet(Rol.CONSULENT, "Rijswijk"))
    collega.post(reverse("dossier", args=[dossier.pk]), {"pet": _pet(collega), "reden": "meekijken"})
    ja = {"pet": _pet(collega), "aanvraag": uuid4(), "akkoord": "ja", "toelichting": ""}
    assert collega.post(gevraagd["Location"], ja).status_code == 302
    maak_indicatie(dossier)


def _pet(venster: Any) -> int:
    venster.get(reverse("werk"))
    return int(venster.session["pet"])
