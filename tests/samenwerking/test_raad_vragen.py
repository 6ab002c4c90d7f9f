"""Who is told of a question and of its answer, which promises ask for a day, and a raad with many letters."""

from __future__ import annotations

import datetime
from typing import TypeVar
from uuid import uuid4

import pytest
from django.core import mail
from django.db import connection
from django.db.models import Model
from django.urls import reverse
from django.utils import timezone
from pytest_django.fixtures import DjangoAssertNumQueries, Settings

from regio.models import Lidmaatschap, Rol
from regio.werk import Werkregel
from samenwerking.berichten.acties.plannen import plan_terug
from samenwerking.berichten.acties.versturen import verstuur_open
from samenwerking.brieven.acties.raad import beantwoord, stel_vraag, trek_in, zeg_toe, zet_openbaar, zet_stap
from samenwerking.brieven.models import (
    Brief,
    Briefstap,
    Briefversie,
    Gemeentebrief,
    Raadsvraag,
    Toezegging,
    Toezeggingstap,
)
from samenwerking.brieven.werk import werk_voor
from samenwerking.teksten.models import Tekst
from tests.regio.factories import gemeente, maak_pet, regio
from tests.samenwerking.brieven_factories import OP, log_in, maak, maak_ronde, versie_van, verzend

pytestmark = pytest.mark.django_db
DAG = datetime.timedelta(days=1)
M = TypeVar("M", bound=Model)


@pytest.fixture
def brief(settings: Settings) -> Briefversie:
    settings.VASTE_DAG = OP.isoformat()
    ronde = maak_ronde(onderwerp="Wonen dichterbij", nieuw="Er is een datum.")
    maak(ronde, "Rijswijk")
    verzend(ronde, "Rijswijk")
    return versie_van(ronde, "Rijswijk")


def pet(rol: Rol, waar: str = "Rijswijk") -> Lidmaatschap:
    return maak_pet(rol, waar)


def vraag_van(raadslid: Lidmaatschap, versie: Briefversie) -> Raadsvraag:
    return stel_vraag(versie=versie, vraag="Wat kost dit ons?", aanvraag=uuid4(), door=raadslid)


def antwoorden_voor(wie: Lidmaatschap, op: datetime.date = OP) -> list[Werkregel]:
    return [regel for regel in werk_voor(wie, op=op) if regel.knop == "Antwoord lezen"]


def verstuur() -> dict[str, str]:
    """Who gets which mail."""
    mail.outbox.clear()
    plan_terug(op=OP, op_moment=timezone.now())
    verstuur_open(op=OP)
    return {bericht.to[0]: str(bericht.body) for bericht in mail.outbox}


# --- questions ----------------------------------------------------------------------------------------------


def test_een_vraag_en_haar_antwoord_komen_meteen_bij_wie_het_aangaat_en_een_keer(brief: Briefversie) -> None:
    raadslid, ander = pet(Rol.RAADSLID), pet(Rol.RAADSLID)
    griffier, adviseur = pet(Rol.GRIFFIER), pet(Rol.BELEIDSADVISEUR)
    pet(Rol.BELEIDSADVISEUR, "Delft")
    vraag = vraag_van(raadslid, brief)
    gekregen = verstuur()
    assert {griffier.gebruiker.email, adviseur.gebruiker.email} <= set(gekregen)
    assert all("Beantwoord een vraag bij 'Wonen dichterbij'" in tekst for tekst in gekregen.values())
    assert "Wat kost dit ons?" not in " ".join(gekregen.values())  # what somebody typed stays in the house
    assert raadslid.gebruiker.email not in gekregen
    assert verstuur() == {}

    beantwoord(vraag=vraag, antwoord="Niets extra.", door=adviseur)
    gekregen = verstuur()
    assert set(gekregen) == {raadslid.gebruiker.email}
    assert "Lees het antwoord op uw vraag bij 'Wonen dichterbij'" in gekregen[raadslid.gebruiker.email]
    assert verstuur() == {}
    beantwoord(vraag=vraag, antwoord="Toch iets extra.", door=griffier)
    assert set(verstuur()) == {raadslid.gebruiker.email}
    assert antwoorden_voor(ander) == []


def test_het_antwoord_staat_twee_weken_op_mijn_werk_en_leidt_naar_de_vraag(brief: Briefversie) -> None:
    raadslid = pet(Rol.RAADSLID)
    vraag = vraag_van(raadslid, brief)
    assert antwoorden_voor(raadslid) == []
    for woorden in ("Niets.", "Niets extra."):
        beantwoord(vraag=vraag, antwoord=woorden, door=pet(Rol.GRIFFIER))
    (regel,) = antwoorden_voor(raadslid)
    vandaag = timezone.localdate()
    blad = log_in(raadslid).get(regel.url).content.decode()
    assert f'id="{regel.url.partition("#")[2]}"' in blad
    assert len(antwoorden_voor(raadslid, vandaag + 14 * DAG)) == 1
    assert antwoorden_voor(raadslid, vandaag + 15 * DAG) == []


def test_een_griffier_die_zelf_antwoordt_hoeft_dat_niet_te_lezen(brief: Briefversie) -> None:
    griffier = pet(Rol.GRIFFIER)
    beantwoord(vraag=vraag_van(griffier, brief), antwoord="Al bekend.", door=griffier)
    assert antwoorden_voor(griffier) == []


def test_van_een_ingetrokken_brief_vraagt_niemand_nog_een_antwoord(brief: Briefversie) -> None:
    raadslid, griffier = pet(Rol.RAADSLID), pet(Rol.GRIFFIER)
    eerste = vraag_van(raadslid, brief)
    vraag_van(raadslid, brief)
    beantwoord(vraag=eerste, antwoord="Niets.", door=griffier)
    trek_in(versie=brief, reden="Fout.", door=pet(Rol.COLLEGELID))
    assert antwoorden_voor(raadslid) == []
    assert not any("Beantwoord" in regel.wat for regel in werk_voor(griffier, op=OP))


# --- promises -----------------------------------------------------------------------------------------------


def test_een_toezegging_in_woorden_vraagt_na_een_maand_om_een_dag(settings: Settings) -> None:
    griffier = pet(Rol.GRIFFIER)
    ding = zeg_toe(
        gemeente=gemeente("Rijswijk"),
        velden={
            "wat": "Een overzicht", "wie": "Het college", "gedaan_op": OP, "wanneer": "na de zomer",
            "waar": "commissie", "aanvraag": uuid4(),
        },
        door=griffier,
        op=OP,
    )  # fmt: skip
    zin = "Spreek een dag af voor de toezegging: Een overzicht"

    def gevraagd(wie: Lidmaatschap, na: int) -> list[str]:
        return [regel.wat for regel in werk_voor(wie, op=OP + na * DAG) if "oezegging" in regel.wat]

    assert gevraagd(griffier, 29) == []
    assert gevraagd(griffier, 30) == gevraagd(pet(Rol.BELEIDSADVISEUR), 30) == [zin]
    assert gevraagd(pet(Rol.COLLEGELID), 300) == gevraagd(maak_pet(Rol.COORDINATOR, regio("haaglanden")), 300) == []
    zet_stap(
        toezegging=ding, soort=Toezeggingstap.Soort.UITGESTELD, datum=OP + 40 * DAG, reden="Dag bekend.",
        door=griffier, op=OP,
    )  # fmt: skip
    assert gevraagd(griffier, 20) == []
    assert gevraagd(pet(Rol.COLLEGELID), 41) == gevraagd(maak_pet(Rol.COORDINATOR, regio("haaglanden")), 41)
    assert gevraagd(pet(Rol.COLLEGELID), 41) == ["Toezegging: Een overzicht"]
    assert gevraagd(pet(Rol.COLLEGELID, "Delft"), 41) == []
    assert Toezegging.objects.open_().exists()


# --- many letters -------------------------------------------------------------------------------------------


def vermenigvuldig(versie: Briefversie, aantal: int) -> None:
    """So many more letters as this one, each of a round of its own, sent on the days before."""
    stap, eigen = Briefstap.objects.get(versie=versie), versie.gemeentebrief
    teksten = [_kopie(eigen.brief.tekst, aanvraag=uuid4()) for _ in range(aantal)]
    Tekst.objects.bulk_create(teksten)
    rondes = [
        _kopie(eigen.brief, aanvraag=uuid4(), tekst=tekst, reeks=f"reeks {nummer % 7}")
        for nummer, tekst in enumerate(teksten)
    ]
    Brief.objects.bulk_create(rondes)
    eigens = [_kopie(eigen, brief=ronde) for ronde in rondes]
    Gemeentebrief.objects.bulk_create(eigens)
    versies = [_kopie(versie, gemeentebrief=een, aanvraag=uuid4()) for een in eigens]
    Briefversie.objects.bulk_create(versies)
    Briefstap.objects.bulk_create(
        _kopie(stap, versie=een, besluitdatum=stap.besluitdatum - nummer * DAG) for nummer, een in enumerate(versies)
    )


def _kopie(van: M, **anders: object) -> M:
    namen = [veld.name for veld in van._meta.concrete_fields if not veld.generated and not veld.primary_key]
    return type(van)(**{naam: getattr(van, naam) for naam in namen} | anders)


def test_de_pagina_vraagt_bij_vijftig_brieven_niet_meer_dan_bij_vijf(
    brief: Briefversie, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    zet_openbaar(gemeente=gemeente("Rijswijk"), openbaar=True, door=pet(Rol.GRIFFIER))
    code, wie = gemeente("Rijswijk").code, log_in(pet(Rol.RAADSLID))
    bladen = [
        *(reverse(naam, args=[code]) for naam in ("raad", "raad_geld", "raad_feed_bestand", "toezeggingen")),
        f"{reverse('raad', args=[code])}?q=jaar",
        reverse("raad_sitemap_bestand"),
        reverse("raadsbrief", args=[code, brief.pk]),
    ]
    vermenigvuldig(brief, 4)
    aantallen = {}
    for blad in bladen:
        wie.get(blad)
        with django_assert_num_queries(num=100, exact=False, connection=connection) as gevraagd:
            assert wie.get(blad).status_code == 200
        aantallen[blad] = len(gevraagd.captured_queries)
    vermenigvuldig(brief, 45)
    assert wie.get(bladen[0]).content.decode().count(f"/raad/{code}/brieven/") == 50 + 1  # the newest stands on top too
    for blad, aantal in aantallen.items():
        with django_assert_num_queries(aantal):
            wie.get(blad)
